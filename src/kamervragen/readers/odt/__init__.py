"""OpenDocument text: `.odt`, and templates of it (`.ott`).

Read are the text, with its notes, and the headers and footers of the master pages that it uses. The header of the page
that it begins with stands above the text, as it does on paper; the others are said to be running.
"""

from __future__ import annotations

from kamervragen.errors import EncryptedInput
from kamervragen.lines import Reading
from kamervragen.options import DEFAULTS, Options
from kamervragen.readers.odt.lists import Lists
from kamervragen.readers.odt.stories import Stories
from kamervragen.readers.odt.styles import Styles, told
from kamervragen.readers.package import Package
from kamervragen.readers.sheet import Sheet
from kamervragen.readers.xml_tree import Element, local
from kamervragen.source import Source

_CONTENT, _STYLES, _MANIFEST = "content.xml", "styles.xml", "META-INF/manifest.xml"
_ENCRYPTED = b"encryption-data"
# Footnotes and endnotes are counted apart.
_SERIES = {"footnote": 1, "endnote": 2}
_STANDARD = "Standard"


def read(source: Source, options: Options = DEFAULTS) -> Reading:
    """Read the lines of an OpenDocument text. `options` are not used.

    Raises:
        DamagedInput, EncryptedInput, TooLarge: it cannot be read, or must not be.
    """
    del options
    with Package(source) as package:
        if _MANIFEST in package and _ENCRYPTED in package.data(_MANIFEST):
            remedy = "open it in LibreOffice and save it without a password"
            raise EncryptedInput(source.name, "this Office file is encrypted", remedy)
        return _reading(package)


def _reading(package: Package) -> Reading:
    root = package.xml(_CONTENT)
    text = _child(_child(root, "body"), "text")
    if text is None:
        raise package.damaged(f"its part {_CONTENT} is no text")
    masters = package.xml(_STYLES) if _STYLES in package else None
    # The automatic styles of each part are its own: those of `styles.xml` are for headers and footers.
    margins, body = Styles(), Styles()
    lists = Lists()
    for part in (masters, root):
        if part is not None:
            body.read(part)
            lists.read(part)
    if masters is not None:
        margins.read(masters)
    sheet = Sheet()
    stories = Stories(margins, lists, counting=False)
    top, others = _margins(_child(masters, "master-styles"), _first_master(text, body), body)
    for element in top:
        sheet.put(stories.blocks(element), "box")
    stories.styles, stories.counting = body, True
    sheet.put(stories.blocks(text))
    stories.counting = False
    for kind, number, note in stories.notes:
        sheet.put_note(number, stories.blocks(note), _SERIES.get(kind, 1))
    stories.styles = margins
    for element in others:
        sheet.put(stories.blocks(element), "running")
    asides = tuple(stories.left.asides())
    return Reading(sheet.lines(), (), "odt", drawn=False, asides=asides, structured=True)


def _child(element: Element | None, name: str) -> Element | None:
    return (
        next((child for child in element if local(child) == name), None)
        if element is not None
        else None
    )


def _first_master(text: Element, styles: Styles) -> str:
    """Return the master page with which the text begins: its first paragraph or table may name one."""
    for element in text.iter():
        if local(element) in ("p", "h"):
            return styles.master_of(told(element, "style-name")) or _STANDARD
        if local(element) == "table":
            style = styles.styles.get(("table", told(element, "style-name")))
            if style is not None and style.master:
                return style.master
    return _STANDARD


def _margins(
    masters: Element | None, first: str, styles: Styles
) -> tuple[list[Element], list[Element]]:
    """Return (the header of page 1, all other headers and footers of master pages that the text uses)."""
    known = (
        {told(one, "name"): one for one in masters if local(one) == "master-page"}
        if masters is not None
        else {}
    )
    used: dict[str, None] = {}
    waiting = [first, *styles.masters()]
    while waiting:
        name = waiting.pop(0)
        if name in known and name not in used:
            used[name] = None
            waiting.append(told(known[name], "next-style-name"))
    top: list[Element] = []
    others: list[Element] = []
    for name in used:
        shown = [one for one in known[name] if told(one, "display") != "false"]
        own = next((one for one in shown if local(one) == "header-first"), None)
        own = (
            own if own is not None else next((one for one in shown if local(one) == "header"), None)
        )
        for one in shown:
            if one is own and name == first:
                top.append(one)
            elif local(one).startswith(("header", "footer")):
                others.append(one)
    return top, others
