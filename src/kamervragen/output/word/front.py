"""What stands before the questions of a sheet: its title, the letterhead, and where everything is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kamervragen.output import words
from kamervragen.output.grouping import Group, groups
from kamervragen.output.marks import bookmark
from kamervragen.output.word.pieces import Element, Numbers, bookmarked, link, made, paragraph, run
from kamervragen.output.word.styles import Styles

if TYPE_CHECKING:
    from kamervragen.records import Record

NOTES, REMARKS = "voetnoten", "meldingen"
_IN_THE_TITLE = ("Betreft",)
# Widths in twentieths of a point.
_LABEL = 1750
_BETWEEN = "\u2002·\u2002"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet in the making: the record, the styles and numbers of its document, and how wide its text is."""

    record: Record
    styles: Styles
    numbers: Numbers
    width: int

    def heading(self, level: int, text: str, anchor: str) -> Element:
        """Return a heading to which links lead."""
        title = bookmarked(anchor, self.numbers.new(), run(text))
        return paragraph(self.styles[f"heading {level}"], *title)

    def plain(self, style: str, text: str) -> Element:
        """Return a paragraph of one run."""
        return paragraph(self.styles[style], run(text))


def section_anchor(place: int) -> str:
    """The bookmark at the heading of a section, by its place."""
    return f"sectie_{place}"


def section_title(group: Group, record: Record) -> str:
    """The heading of a section; of the questions themselves where the letter has no sections."""
    return group.titel or (words.NO_SECTION if record.secties else "Vragen")


def front(sheet: Sheet) -> Iterator[Element]:
    """Yield title, letterhead and contents."""
    record = sheet.record
    kind = " · ".join(part for part in ("Antwoordblad", record.kamer) if part)
    yield sheet.plain("Bladsoort", kind)
    title = record.betreft or words.MISSING
    yield sheet.plain("Title", title[0].upper() + title[1:])
    yield sheet.plain("Bladregel", _summary(record))
    yield from warning(sheet)
    yield _letterhead(sheet)
    if record.vragen:
        yield from _contents(sheet)


def warning(sheet: Sheet) -> Iterator[Element]:
    """Yield a line that leads to the warnings, where there are any."""
    counted = words.warnings(sheet.record)
    if counted:
        leads = link(REMARKS, "zie achteraan", sheet.styles["Hyperlink"])
        yield paragraph(sheet.styles["Let op"], run(f"Let op: {counted}, "), leads)


def _summary(record: Record) -> str:
    """``10 vragen, te beantwoorden uiterlijk 3 juni 2026``."""
    count = len(record.vragen)
    counted = {0: "Geen vragen", 1: "1 vraag"}.get(count, f"{count} vragen")
    answered = sum(vraag.antwoord is not None for vraag in record.vragen)
    if answered:
        return f"{counted}, {'' if answered == count else f'waarvan {answered} '}beantwoord"
    last = record.termijn.uiterste_datum if record.termijn else None
    return f"{counted}, te beantwoorden uiterlijk {words.date(last)}" if count and last else counted


def _letterhead(sheet: Sheet) -> Element:
    """A table of labels and what they say."""
    widths = (_LABEL, max(sheet.width - _LABEL, _LABEL))
    properties = made(
        "tblPr",
        made("tblStyle", val=sheet.styles["Brieftabel"]),
        made("tblW", w=str(sum(widths)), type="dxa"),
        made("tblLayout", type="fixed"),
        made("tblLook", val="0080", firstColumn="1", noVBand="1"),
        made("tblCaption", val=f"Gegevens van {_called(sheet.record)}"),
    )
    grid = made("tblGrid", *(made("gridCol", w=str(width)) for width in widths))
    rows = [
        _row(sheet, widths, label, value)
        for label, value in words.facts(sheet.record, folders=False)
        if label not in _IN_THE_TITLE
    ]
    return made("tbl", properties, grid, *rows)


def _called(record: Record) -> str:
    return "de brief" if words.is_letter(record) else "het stuk"


def _row(sheet: Sheet, widths: tuple[int, int], label: str, value: str) -> Element:
    cells = [
        made("tc", made("tcPr", made("tcW", w=str(width), type="dxa")), sheet.plain(style, text))
        for width, style, text in zip(widths, ("Briefveld", "Briefwaarde"), (label, value), strict=True)
    ]  # fmt: skip
    return made("tr", made("trPr", made("cantSplit")), *cells)


def _contents(sheet: Sheet) -> Iterator[Element]:
    """Yield a line for each section, with a link to each of its questions; and one for what stands behind."""
    record, shown = sheet.record, sheet.styles["Hyperlink"]
    yield sheet.plain("Inhoudskop", "Inhoud")
    for place, group in enumerate(groups(record), 1):
        content = [link(section_anchor(place), section_title(group, record), shown)]
        content += [run(f"{_BETWEEN}vraag " if record.secties else " ")] if group.vragen else []
        for number, vraag in enumerate(group.vragen):
            content += [run(", ")] if number else []
            content.append(link(bookmark(vraag), words.number(vraag), shown))
        yield paragraph(sheet.styles["Inhoudsregel"], *content)
    behind = [("Voetnoten", NOTES)] if record.voetnoten else []
    behind += [("Meldingen", REMARKS)] if record.meldingen else []
    for title, anchor in behind:
        yield paragraph(sheet.styles["Inhoudsregel"], link(anchor, title, shown))
