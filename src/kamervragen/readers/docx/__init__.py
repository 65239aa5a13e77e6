"""Word: `.docx`, and with it `.docm`, `.dotx` and `.dotm`, whose macros nothing runs.

Of a document these parts are read: its text, the styles and lists that say what its paragraphs are, the headers and
footers, the notes. The header of page 1 stands above the text, as it does on paper; the others are said to be running.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from kamervragen.lines import Reading
from kamervragen.options import DEFAULTS, Options
from kamervragen.readers import counters
from kamervragen.readers.docx.numbering import Numbering
from kamervragen.readers.docx.properties import Styles, is_on, number_of, value
from kamervragen.readers.docx.stories import Stories
from kamervragen.readers.package import Package
from kamervragen.readers.sheet import Item, Paragraph, Sheet
from kamervragen.readers.xml_tree import Element, local
from kamervragen.source import Source

# Footnotes and endnotes are counted apart.
_SERIES = {"footnote": 1, "endnote": 2}


def read(source: Source, options: Options = DEFAULTS) -> Reading:
    """Read the lines of a Word document. `options` are not used.

    Raises:
        DamagedInput, EncryptedInput, TooLarge: it cannot be read, or must not be.
    """
    del options
    with Package(source) as package:
        return _Document.of(package).reading()


@dataclass(slots=True)
class _Notes:
    """The notes that the text refers to, in order: (kind, id, number)."""

    forms: dict[str, str] = field(
        default_factory=lambda: {"footnote": "decimal", "endnote": "lowerRoman"}
    )
    starts: dict[str, int] = field(default_factory=dict)
    anew: set[str] = field(default_factory=set)
    counts: dict[str, int] = field(default_factory=dict)
    found: list[tuple[str, str, str]] = field(default_factory=list)

    def configure(self, element: Element) -> None:
        """Take over how the settings or a section number notes."""
        for child in element:
            kind = local(child).removesuffix("Pr")
            for one in child if kind in _SERIES else ():
                name = local(one)
                if name == "numFmt":
                    self.forms[kind] = value(one)
                elif name == "numStart":
                    self.starts[kind] = number_of(value(one), 1)
                elif name == "numRestart" and value(one) == "eachSect":
                    self.anew.add(kind)

    def end_section(self) -> None:
        """Let the notes begin anew that do so in each section."""
        for kind in self.anew:
            self.counts.pop(kind, None)

    def refer(self, kind: str, name: str, sign: str) -> str:
        """Count a note that the text refers to; returns its number, or the sign that was typed for it."""
        if not sign:
            self.counts[kind] = count = self.counts.get(kind, self.starts.get(kind, 1) - 1) + 1
            sign = counters.shown(count, self.forms[kind])
        self.found.append((kind, name, sign))
        return sign


@dataclass(slots=True)
class _Document:
    """A Word document, its parts at hand. `parts`: (kind, id, name of the part) that the main part refers to."""

    package: Package
    main: str
    root: Element
    parts: list[tuple[str, str, str]]

    @staticmethod
    def of(package: Package) -> _Document:
        """Find the main part and what it refers to."""
        relations = package.relations("")
        main = next((part for kind, _, part in relations if kind == "officeDocument"), None)
        if main is None:
            raise package.damaged("it names no main part")
        root = package.xml(main)
        if local(root) != "document" or not any(local(child) == "body" for child in root):
            raise package.damaged(f"its part {main} is no Word document")
        return _Document(package, main, root, list(package.relations(main)))

    def reading(self) -> Reading:
        """Return its lines."""
        styles = Styles.of(self._part("styles"))
        numbering = Numbering.of(self._part("numbering"), styles.lists())
        notes = _Notes()
        settings = self._part("settings")
        if settings is not None:
            notes.configure(settings)
        stories = Stories(styles, numbering)
        sections: list[Element] = [one for one in self.root.iter() if local(one) == "sectPr"]
        for section in sections[:1]:
            notes.configure(section)
        sheet = Sheet()
        top, others = self._margins(sections, settings)
        stories.counting = False
        for part in top:
            sheet.put(stories.blocks(self.package.xml(part)), "box")
        stories.noted, stories.counting = notes.refer, True
        stories.section = lambda _: notes.end_section()
        body = next(child for child in self.root if local(child) == "body")
        sheet.put(stories.blocks(body))
        stories.noted, stories.counting, stories.section = None, False, None
        self._put_notes(sheet, stories, notes)
        for part in others:
            sheet.put(stories.blocks(self.package.xml(part)), "running")
        asides = tuple(stories.left.asides())
        return Reading(sheet.lines(), (), "docx", drawn=False, asides=asides, structured=True)

    def _part(self, kind: str) -> Element | None:
        name = next((part for one, _, part in self.parts if one == kind), None)
        return None if name is None else self.package.xml(name)

    def _margins(
        self, sections: list[Element], settings: Element | None
    ) -> tuple[list[str], list[str]]:
        """Return (the part with the header of page 1, those with all other headers and footers that are printed)."""
        names = {name: part for _, name, part in self.parts}
        even = settings is not None and any(
            local(one) == "evenAndOddHeaders" and is_on(one) for one in settings
        )
        top: list[str] = []
        others: dict[str, None] = {}
        for place, section in enumerate(sections):
            title = any(local(one) == "titlePg" and is_on(one) for one in section)
            kinds = {"default", *(["first"] if title else []), *(["even"] if even else [])}
            for one in section:
                kind = value(one, "type") or "default"
                part = names.get(value(one, "id"))
                if (
                    local(one) not in ("headerReference", "footerReference")
                    or kind not in kinds
                    or not part
                ):
                    continue
                above = local(one) == "headerReference" and place == 0
                if above and kind == ("first" if title else "default"):
                    top.append(part)
                else:
                    others[part] = None
        return top, [part for part in others if part not in top]

    def _put_notes(self, sheet: Sheet, stories: Stories, notes: _Notes) -> None:
        """Put the notes that the text refers to, in that order."""
        known: dict[tuple[str, str], Element] = {}
        for kind in _SERIES:
            root = self._part(f"{kind}s")
            for one in root if root is not None else ():
                known[kind, value(one, "id")] = one
        for kind, name, number in notes.found:
            if (kind, name) not in known:
                raise self.package.damaged(f"{kind} {name} is missing")
            items = _noted(stories.blocks(known[kind, name]), number)
            sheet.put_note(number, items, _SERIES[kind])


def _noted(items: list[Item], number: str) -> list[Item]:
    """Return what stands in a note; one without text shows at least its number."""
    if any(isinstance(item, Paragraph) and item.text().strip() for item in items):
        return items
    return [Paragraph(1, label=number)]
