"""HTML: pages of the official publications and of the Kamer, letters that a word processor saved, mail.

Read is the text that a person sees. Menus, scripts, styles and forms are left out; where a page says which part of it
is the text (`main`, `article`), that part alone is read. What the page says of itself in its head (`meta`) goes along
as a colophon does.
"""

from __future__ import annotations

import codecs
import re
import warnings
from contextlib import suppress
from dataclasses import replace

from bs4 import BeautifulSoup, Tag

from kamervragen.errors import DamagedInput
from kamervragen.lines import Reading
from kamervragen.options import DEFAULTS, Options
from kamervragen.patterns import regex
from kamervragen.readers import text as plain
from kamervragen.readers.html.notes import notes_of
from kamervragen.readers.html.story import Story
from kamervragen.readers.sheet import Paragraph, Sheet
from kamervragen.source import PLAIN, Source

# Elements that lie in each other deeper than any page nests them.
MAX_DEPTH = 400
# What a page says of itself: the name of the `meta`, and how the Kamer prints the same.
_METADATA = {
    "dc.identifier": "{}",
    "dcterms.identifier": "{}",
    "overheidop.vergaderjaar": "Vergaderjaar {}",
    "dc.creator": "{}",
    "dcterms.creator": "{}",
}
# The same in the table above a page of the official publications, by the heads of its columns.
_COLUMNS = {"vergaderjaar": "Vergaderjaar {}", "organisatie": "{}"}
_IDENTIFIER = regex(r"(?:ah|kv|kst|h)-[\w-]*\d[\w-]*")


def read(source: Source, options: Options = DEFAULTS) -> Reading:
    """Read the lines of a page. `options` are not used.

    Raises:
        DamagedInput: its elements lie in each other without end.
    """
    del options
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # that XHTML is no XML, that a text may name a file
        page = BeautifulSoup(_decoded(source.data), "lxml")
    if _depth(page) > MAX_DEPTH:
        fault = f"the page nests elements more than {MAX_DEPTH} deep"
        raise DamagedInput(source.name, fault, "save it anew")
    told = [*_told(page), *_told_in_table(page)]
    sheets = " ".join(one.get_text() for one in page.find_all("style"))
    unseen = frozenset(_UNSEEN.findall(sheets[:_SHEET]))
    body = _text_of(page)
    typed = _typed_text(body)
    if typed is not None:
        data = typed.encode()
        return replace(plain.read(Source(source.name, data, PLAIN, source.sha256)), lezer="html")
    notes, marks = notes_of(body, page)
    story = Story(marks, unseen)
    sheet = Sheet()
    sheet.put(story.items(body))
    for note in notes:
        sheet.put_note(note.number, story.note(note.element), 1)
    for place, running in enumerate(story.running):
        sheet.put(running, "running" if place or told else "box")
    sheet.put([_line(text) for text in told], "running")
    asides = tuple(story.left.asides())
    return Reading(sheet.lines(), (), "html", drawn=False, asides=asides, structured=True)


# What says in which alphabet a page is, and how far from its begin.
_DECLARED = re.compile(rb"(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_HEAD = 4096
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def _decoded(data: bytes) -> str:
    """Return the text of a page: as its first bytes say, as it says itself, or as most are."""
    found = _DECLARED.search(data[:_HEAD])
    marked = [name for mark, name in _MARKS if data.startswith(mark)]
    declared = [found[1].decode("ascii", "replace")] if found else []
    for name in (*marked, *declared, "utf-8"):
        with suppress(LookupError, ValueError):
            return data.decode(name).replace("\x00", "")
    return data.decode("cp1252", errors="replace").replace("\x00", "")


# `.x {display: none}`
_UNSEEN = regex(r"\.([\w-]{1,60})\s*\{[^{}]{0,300}display\s*:\s*none")
_SHEET = 500_000


def _depth(page: BeautifulSoup) -> int:
    """Return how deep the deepest element lies; no further than it matters."""
    level: list[Tag] = [page]
    for depth in range(MAX_DEPTH + 2):
        level = [child for one in level for child in one.children if isinstance(child, Tag)]
        if not level:
            return depth
    return MAX_DEPTH + 2


def _text_of(page: BeautifulSoup) -> Tag:
    """Return the part of a page that is its text."""
    body = page.body or page
    for name in ("main", "article"):
        found = [one for one in body.find_all(name) if one.get_text(strip=True)]
        if len(found) == 1:
            return found[0]
    return body


# Of all letters of a page so many stand in one `<pre>` where that is its text.
_TYPED = 0.9


def _typed_text(body: Tag) -> str | None:
    """Return the text of a page that is one text with lines of its own, as a program made it of a plain text."""
    kept = body.find_all("pre")
    if len(kept) != 1 or len(kept[0].get_text()) < _TYPED * len(body.get_text().strip()):
        return None
    return kept[0].get_text() if "\n\n" in kept[0].get_text().replace("\r", "") else None


def _told(page: BeautifulSoup) -> list[str]:
    """What the page says of itself in its head."""
    found: dict[str, None] = {}
    for meta in page.find_all("meta"):
        form = _METADATA.get(str(meta.get("name") or meta.get("property") or "").lower())
        content = " ".join(str(meta.get("content") or "").split())
        if form and content and (form != "{}" or _says_who(content)):
            found[form.format(content)] = None
    return list(found)


def _says_who(content: str) -> bool:
    return _IDENTIFIER.fullmatch(content) is not None or "Kamer der Staten-Generaal" in content


def _told_in_table(page: BeautifulSoup) -> list[str]:
    """What the table above a page says of it; the table itself is no text."""
    found: list[str] = []
    for table in page.find_all("table", class_="table--dataintro"):
        rows = [
            [" ".join(cell.get_text(" ").split()) for cell in row.find_all(("th", "td"))]
            for row in table.find_all("tr")
        ]
        for head, value in zip(*rows[:2], strict=False) if len(rows) > 1 else ():
            if value and (form := _COLUMNS.get(head.lower())):
                found.append(form.format(value))
        table.decompose()
    return found


def _line(text: str) -> Paragraph:
    line = Paragraph(1)
    line.add(text)
    return line
