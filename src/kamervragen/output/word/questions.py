"""The questions of a sheet, each with room for its answer, and what stands behind them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kamervragen.output import marks, words
from kamervragen.output.grouping import Group, groups
from kamervragen.output.word.controls import answer_field, box_to_tick
from kamervragen.output.word.front import NOTES, REMARKS, Sheet, section_anchor, section_title
from kamervragen.output.word.pieces import Element, bookmarked, made, paragraph, run, tab

if TYPE_CHECKING:
    from kamervragen.records import Vraag


def questions(sheet: Sheet) -> Iterator[Element]:
    """Yield sections and questions, and behind them what the letter has there."""
    for place, group in enumerate(groups(sheet.record), 1):
        yield from _section(sheet, place, group)
    if not sheet.record.vragen:
        yield sheet.heading(1, "Vragen", section_anchor(0))
        yield sheet.plain("Inleiding", "Geen vragen.")
    yield from _end(sheet)
    for place, (title, text) in enumerate(words.behind(sheet.record)):
        yield sheet.heading(1, title, f"achter_{place}")
        yield from (sheet.plain("Normal", line) for line in _lines(text))
    yield from _notes(sheet)
    yield from _remarks(sheet)


def _end(sheet: Sheet) -> Iterator[Element]:
    """Yield the paragraph behind which nothing is an answer, too small to be seen."""
    record = sheet.record
    if not (words.behind(record) or record.voetnoten or record.meldingen):
        yield made("p")  # where Word puts the cursor behind the last field
    small = made("rPr", made("sz", val="2"), made("szCs", val="2"))
    room = made("spacing", before="0", after="0", line="20", lineRule="exact")
    mark = bookmarked(marks.END, sheet.numbers.new())
    yield made("p", made("pPr", room, small), *mark)


def _section(sheet: Sheet, place: int, group: Group) -> Iterator[Element]:
    yield sheet.heading(1, section_title(group, sheet.record), section_anchor(place))
    if group.sectie and group.sectie.fracties:
        yield sheet.plain("Fracties", ", ".join(group.sectie.fracties))
    if group.sectie and group.sectie.inleiding:
        yield from (sheet.plain("Inleiding", line) for line in _lines(group.sectie.inleiding))
    for vraag in group.vragen:
        yield from _question(sheet, vraag)


def _question(sheet: Sheet, vraag: Vraag) -> Iterator[Element]:
    """A question, what belongs to it, and the field for its answer.

    The number stays with the text, and the field with what stands above it. A longer chain, or a text that must stay on
    one page, would be better still, but LibreOffice then leaves a number alone at the foot of a page.
    """
    yield sheet.heading(2, words.question(vraag), marks.bookmark(vraag))
    yield from (sheet.plain("Vraagtekst", line) for line in _lines(vraag.tekst))
    facts = (", ".join(vraag.fracties), words.place(vraag), words.together(vraag))
    if any(facts):
        yield sheet.plain("Vraaggegevens", " · ".join(fact for fact in facts if fact))
    for number in vraag.voetnoten:
        note = words.notes(number, sheet.record)
        yield paragraph(sheet.styles["Vraagnoot"], run(f"Noot {number}"), tab(), run(note))
    yield from _checklist(sheet, vraag)
    yield sheet.plain("Antwoordkop", marks.ANSWER)
    yield answer_field(
        f"{marks.ANSWER} {words.question(vraag).lower()}",
        marks.tag(vraag.id),
        sheet.numbers.new(),
        _lines(words.answer(vraag, sheet.record)),
        (sheet.styles["Antwoord"], sheet.styles["Placeholder Text"]),
    )


def _checklist(sheet: Sheet, vraag: Vraag) -> Iterator[Element]:
    """Yield a box to tick for each subquestion; ticked where the document has the answer."""
    parts = marks.parts_to_tick(vraag)
    if parts:
        yield sheet.plain("Deelvragenkop", marks.above_ticks(vraag))
    for letter, text in parts:
        name = f"deelvraag {letter}"
        box = box_to_tick(
            name.capitalize(), name, sheet.numbers.new(), ticked=vraag.antwoord is not None
        )
        content = (box, tab(), run(f"{letter}."), tab(), run(text))
        yield paragraph(sheet.styles["Deelvraag"], *content)


def _notes(sheet: Sheet) -> Iterator[Element]:
    if sheet.record.voetnoten:
        yield sheet.heading(1, "Voetnoten", NOTES)
    for note in sheet.record.voetnoten:
        page = f" (blz. {note.pagina})" if note.pagina else ""
        content = (run(note.nummer, bold=True), tab(), run(note.tekst + page))
        yield paragraph(sheet.styles["Slotregel"], *content)


def _remarks(sheet: Sheet) -> Iterator[Element]:
    if sheet.record.meldingen:
        yield sheet.heading(1, "Meldingen", REMARKS)
    for one in sheet.record.meldingen:
        sign = "!" if one.ernst == "waarschuwing" else "i"
        content = (
            run(sign, bold=True),
            tab(),
            run(f"{one.ernst.capitalize()}: ", bold=True),
            run(words.remark(one)),
        )
        yield paragraph(sheet.styles["Slotregel"], *content)


def _lines(text: str) -> list[str]:
    return [line for line in text.split("\n") if line.strip()]
