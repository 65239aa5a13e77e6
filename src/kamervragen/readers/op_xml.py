"""Official publications in XML: `officiele-publicatie` (2010 and later), `kamerwrk` and `vraagdoc` (1995 to 2009).

What is text in them is told by what it is not: elements that say something of the document are left out, elements that
stand inside a line stay in it, and every other element begins a paragraph. So an element that no file showed yet is
read all the same. Headings, numbers, notes and tables have names of their own; what the XML says exactly – a date, the
names of who asks, the subject – goes along as it says it.

Sources of the names: `ah-tk-20202021-3235` and the public schema `op-xsd-2014-05-15` for those of 2010 and later; for
the older ones how other programs take them apart.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field

from kamervragen.errors import DamagedInput, NotRecognised, TooLarge
from kamervragen.lines import Facts, Reading
from kamervragen.options import DEFAULTS, Options
from kamervragen.patterns import regex
from kamervragen.readers.sheet import POWERS, TAB, Cell, Item, Paragraph, Piece, Sheet, Table
from kamervragen.readers.xml_tree import BadXml, Element, local, tree_of
from kamervragen.source import Source

ROOTS = ("officiele-publicatie", "kamerwrk", "vraagdoc")

# What says something of the document, and is no text of it.
_SILENT = frozenset((
    "metadata", "meta", "plaatje", "illustratie", "witreg", "officiele-inhoudsopgave", "colspec", "spanspec", "",
))  # fmt: skip
# What stands inside a line.
_INLINE = frozenset((
    "nadruk", "sup", "inf", "onderstreept", "extref", "intref", "dossierref", "verwijzing", "naam", "voornaam",
    "achternaam", "datum", "organisatie", "kamervraagonderwerp", "noot", "nootref", "voetref", "dossiernr",
    "dossiernummer", "ondernummer", "begrotingshoofdstuk", "afkorting", "uitgelicht",
))  # fmt: skip
# What puts each thing in it on a line of its own.
_STACKED = frozenset(("ondertekening", "ondtek", "functie", "adres"))
# What begins a paragraph, whatever stands beside it.
_KNOWN = frozenset((
    "al", "al-groep", "li", "nr", "nummer", "vraag", "antwoord", "toelicht", "table", "row", "entry", "lijst", "kop",
    "titel", "tussenkop", "tuskop", "omschr", "kamervraagomschrijving", "kamervraagnummer", "vraagnummer", "voetnoot",
    "tekstregel", "ondertekening", "ondtek",
))  # fmt: skip
# Headings, and how deep they are; their parts (`label`, `nr`, `titel`) are one line.
_HEADINGS = {"kop": 2, "tussenkop": 3, "tuskop": 3}
_LISTS, _ITEM, _LABELS = ("lijst",), "li", ("li.nr", "nr")
_NOTES, _NOTE_NUMBERS = ("noot", "voetnoot"), ("noot.nr", "nr")
# What a question and an answer are numbered by.
_NUMBERS = ("nr", "nummer")
_ASKED = {"vraag": "Vraag", "antwoord": "Antwoord"}
# `3`, `1a`, `2 tot en met 5`, `19–21 en 23:`
_BARE_NUMBER = regex(
    r"\d{1,3}[a-z]?(?:\s*(?:,|\ben\b|\bt/m\b|\btot en met\b|&|[–-]|\s)\s*\d{1,3}[a-z]?|,)*\s*[.:)]?"
)
_IDENTIFIER = regex(r"\b(?:ah|kv|kst)-(?:tk-|ek-)?[\w-]*\d[\w-]*")
_SPACE = regex(r"\s+")


def read(source: Source, options: Options = DEFAULTS) -> Reading:
    """Read the lines of an official publication. `options` are not used.

    Raises:
        DamagedInput, TooLarge: it cannot be read, or must not be.
        NotRecognised: it is XML of another kind.
    """
    del options
    try:
        root = tree_of(source.data, typed=True)
    except BadXml as error:
        remedy = "download it again"
        if error.large:
            raise TooLarge(source.name, f"the XML {error}", remedy) from None
        raise DamagedInput(source.name, f"the XML {error}", remedy) from None
    for element in root.iter():
        element.tag = local(element)
    if root.tag not in ROOTS:
        fault = f"this is XML with the root <{root.tag[:60]}>, no official publication"
        raise NotRecognised(source.name, fault, f"give one of {', '.join(ROOTS)}")
    declares = any(True for name in _NOTES for _ in root.iter(name))
    story = _Story(_numbers_of_notes(root), declares)
    sheet = Sheet()
    sheet.put(list(story.blocks(root)))
    for number, note in story.notes:
        sheet.put_note(number, list(story.note(note)), 1)
    sheet.put(_imprint(root), "running")
    return Reading(sheet.lines(), (), "op_xml", drawn=False, structured=True, facts=_facts(root))


def _numbers_of_notes(root: Element) -> dict[str, str]:
    """Return what the notes are numbered, by their ids."""
    return {
        note.get("id", ""): _number_of(note)
        for name in _NOTES
        for note in root.iter(name)
        if note.get("id")
    }


def _number_of(note: Element) -> str:
    """Return the number of a note: its own element, its attribute, or its id."""
    own = next((child for child in note if local(child) in _NOTE_NUMBERS), None)
    number = _text(own) if own is not None else note.get("nr", "")
    return number.strip("()[] .") or note.get("id", "").lstrip("nN")


def _text(element: Element) -> str:
    """Return the text of an element, without notes in it."""
    return _SPACE.sub(" ", "".join(_texts(element))).strip()


def _texts(element: Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if local(child) not in (*_NOTES, ""):
            yield from _texts(child)
        yield child.tail or ""


@dataclass(slots=True)
class _Story:
    """The text of a publication, element by element.

    `numbers`: of the notes, by id; `declares`: notes are elements here; `notes`: those met so far, with their numbers;
    `count`: paragraphs so far.
    """

    numbers: dict[str, str]
    declares: bool = False
    notes: list[tuple[str, Element]] = field(default_factory=list)
    count: int = 0
    tables: int = 0

    def note(self, element: Element) -> Iterator[Item]:
        """Give what stands in a note, without its number."""
        counted = self.count
        number = next((child for child in element if local(child) in _NOTE_NUMBERS), None)
        yield from self.blocks(element, but=number)
        self.count = counted

    def blocks(
        self, element: Element, depth: int = 0, but: Element | None = None
    ) -> Iterator[Item]:
        """Give the paragraphs and tables in an element: what stands beside its blocks is text too.

        `but`: a number of its own, which is said already; what stands behind it is not.
        """
        line = Paragraph(0)
        self._add(line, element.text)
        stacked = local(element) in _STACKED
        holds_blocks = any(local(child) not in _INLINE for child in element if child is not but)
        for child in element:
            if child is but:
                self._add(line, child.tail)
                continue
            # A note beside paragraphs is one that the text refers to by its id.
            apart = local(child) in _NOTES and holds_blocks and not line.text().strip()
            if (local(child) in _INLINE or _is_inside(child, line)) and not (stacked or apart):
                self._inline(child, line)
            else:
                yield from self._end(line)
                line = Paragraph(0)
                yield from self._block(child, depth)
            self._add(line, child.tail)
        yield from self._end(line)

    def _block(self, element: Element, depth: int = 0) -> Iterator[Item]:
        name = local(element)
        if name in _SILENT:
            return
        if name in _NOTES:
            self.notes.append((_number_of(element), element))
        elif name in _HEADINGS:
            yield from self._heading(element, _HEADINGS[name])
        elif name in _ASKED:
            yield from self._asked(element)
        elif name in _LISTS:
            yield from self._list(element, depth + 1)
        elif name == "table":
            for title in element.findall("title"):
                yield from self.blocks(title)
            yield self._table(element)
        else:
            yield from self.blocks(element, depth)

    def _heading(self, element: Element, level: int) -> Iterator[Item]:
        line = Paragraph(0, level=level)
        self._add(line, element.text)
        for child in element:
            self._inline(child, line)
            self._add(line, " ")
            self._add(line, child.tail)
        yield from self._end(line)

    def _asked(self, element: Element) -> Iterator[Item]:
        """Give a question or an answer. Its number is a caption, also where it is no more than `3`."""
        word = _ASKED[local(element)]
        number = next((child for child in element if local(child) in _NUMBERS), None)
        caption = _text(number) if number is not None else ""
        if not caption or _BARE_NUMBER.fullmatch(caption):
            caption = f"{word} {caption.rstrip('.:) ')}".strip()
        yield from self._own(caption)
        yield from self.blocks(element, but=number)
        for note in number.iter("noot") if number is not None else ():
            self.notes.append((_number_of(note), note))

    def _list(self, element: Element, depth: int) -> Iterator[Item]:
        for item in element:
            if local(item) != _ITEM:
                yield from self._block(item, depth)
                continue
            label = next((child for child in item if local(child) in _LABELS), None)
            shown = _text(label) if label is not None else "•"
            for place, one in enumerate(self.blocks(item, depth, but=label)):
                if isinstance(one, Paragraph) and not place:
                    one.label, one.depth, one.hang = shown, depth, TAB
                if isinstance(one, Paragraph):
                    one.left = max(one.left, depth * TAB)
                yield one

    def _table(self, element: Element) -> Item:
        self.tables += 1
        rows: list[list[Cell]] = []
        for row in element.iter("row"):
            cells = [one for one in row if local(one) == "entry"]
            rows.append([Cell(place, list(self.blocks(one))) for place, one in enumerate(cells)])
        return Table(self.tables, rows)

    def _inline(
        self, element: Element, line: Paragraph, *, bold: bool = False, italic: bool = False
    ) -> None:
        """Add what stands inside a line."""
        name = local(element)
        if name in _SILENT:
            return
        if name in _NOTES:
            number = _number_of(element)
            line.add_mark(number)
            self.notes.append((number, element))
            return
        if name in ("nootref", "voetref"):
            refid = element.get("refid") or element.get("id") or ""
            line.add_mark(element.get("nr") or self.numbers.get(refid) or _text(element) or refid)
            return
        if name == "sup" and self.declares and (element.text or "").strip().isdigit():
            # Its notes have elements of their own, so that `10<sup>4</sup>` is a power, whatever note 4 says.
            line.pieces.append(Piece((element.text or "").strip().translate(POWERS)))
            return
        bold = bold or element.get("type") == "vet"
        italic = italic or element.get("type") == "cur"
        self._add(line, element.text, bold=bold, italic=italic, raised=name == "sup")
        for child in element:
            self._inline(child, line, bold=bold, italic=italic)
            self._add(line, child.tail, bold=bold, italic=italic)

    def _add(
        self, line: Paragraph, text: str | None, *, bold: bool = False, italic: bool = False, raised: bool = False
    ) -> None:  # fmt: skip
        if text:
            line.add(_SPACE.sub(" ", text), bold=bold, italic=italic, raised=raised)

    def _own(self, text: str) -> Iterator[Item]:
        line = Paragraph(0)
        self._add(line, text)
        yield from self._end(line)

    def _end(self, line: Paragraph) -> Iterator[Item]:
        if line.text().strip():
            self.count += 1
            line.number = self.count
            yield line


def _is_inside(element: Element, line: Paragraph) -> bool:
    """True for an element of no known name with text beside it on its line, and nothing but words in it."""
    beside = line.text().strip() or (element.tail or "").strip()
    known = local(element) in _KNOWN or local(element) in _SILENT
    return bool(beside) and not known and not any(local(one) not in _INLINE for one in element)


def _imprint(root: Element) -> list[Item]:
    """What the metadata say of the publication, as its colophon prints it."""
    found = (
        match[0]
        for meta in root.iter("meta")
        if (match := _IDENTIFIER.search(meta.get("content") or ""))
    )
    identifier = next(found, None)
    if identifier is None:
        return []
    line = Paragraph(1)
    line.add(identifier.removesuffix("-metadata"))
    return [line]


def _facts(root: Element) -> Facts:
    """What the XML says exactly, where it says it."""
    described = {
        one.get("type", "vraag"): one
        for one in root.iter()
        if local(one) == "kamervraagomschrijving"
    }
    asked, answered = described.get("vraag"), described.get("antwoord")
    subject = next(asked.iter("kamervraagonderwerp"), None) if asked is not None else None
    return Facts(
        onderwerp=_text(subject).strip(" .") or None if subject is not None else None,
        namen=tuple(_name(one) for one in asked.iter("naam")) if asked is not None else (),
        datum=_day(asked),
        datum_antwoord=_day(answered),
    )


def _name(element: Element) -> str:
    parts = [_text(one) for one in element if local(one) in ("voornaam", "achternaam")]
    return " ".join(filter(None, parts)) or _text(element)


def _day(described: Element | None) -> dt.date | None:
    """Return the last date of a description that has the form of one: a subject may name others."""
    days: list[dt.date] = []
    for one in described.iter("datum") if described is not None else ():
        try:
            days.append(dt.date.fromisoformat(one.get("isodatum") or ""))
        except ValueError:
            continue
    return days[-1] if days else None
