"""Doubts about pages: numbers that skip, pages without text, text that is none of the letter."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from kamervragen.doubts.melding import info, warning
from kamervragen.layout.furniture import colophon
from kamervragen.layout.furniture.pages import BARE, OF, PAGE_NUMBER
from kamervragen.layout.model import Document
from kamervragen.lines import How, Line
from kamervragen.records import Document as Record
from kamervragen.records import Melding


def page_numbers(document: Document) -> list[Melding]:
    """Report printed page numbers that skip, fall back, or do not reach their total."""
    if document.structured:
        return []  # what its headers and footers hold is a field, not the number of a page
    printed: list[tuple[_Place, int, int]] = []
    total = 0
    of_year = False
    for line, text, page in _margins(document):
        match = PAGE_NUMBER.search(text) or OF.fullmatch(text) or BARE.fullmatch(text)
        foot = colophon.printed_page(text)
        if match is None and foot is None:
            continue
        # Before 2010 the pages of the Aanhangsel were numbered on through the year.
        of_year = of_year or (not printed and foot is not None and foot >= colophon.OF_YEAR)
        number = foot if foot is not None else int(match[1]) if match else 0
        if match is not None and match.re.groups > 1 and match[2]:
            total = max(total, int(match[2]))
        if not printed or printed[-1][1:] != (number, page):
            printed.append((line, number, page))
    found = [
        _page_fault(f"na blz. {number} komt blz. {after}", page)
        for (_, number, _), (_, after, page) in pairwise(printed)
        if after != number + 1
    ]
    if printed and printed[0][1] > 2 and not of_year:
        found.append(_page_fault(f"het eerste paginanummer is {printed[0][1]}", 1))
    if printed and printed[-1][1] < total and not _goes_on_below(document, printed, total):
        first = printed[-1][1] + 1
        lacking = (
            f"{first} t/m {total} van {total} ontbreken"
            if first < total
            else f"{total} van {total} ontbreekt"
        )
        found.append(_page_fault(f"blz. {lacking}", printed[-1][2]))
    if document.drawn:
        found += [
            _page_fault(f"op blz. {page} staat paginanummer {number}", page)
            for _, number, page in printed[:1]
            if page < number < 3
        ]
    return found


# Where a line stands: its number in the source, and its row, where the source is one line.
_Place = tuple[int, int]


def _goes_on_below(
    document: Document, printed: Sequence[tuple[_Place, int, int]], total: int
) -> bool:
    """True where text for the pages that are left stands below the last number, and the first page has one.

    Who pastes a letter takes `Pagina 1 van 2` along from between its pages, and leaves the last number behind.
    """
    if document.drawn or not (printed[0][1] == 1 or _numbers_first(document, total)):
        return False
    last, left = printed[-1][0], total - printed[-1][1]
    lines = [
        (_place_of(line), len(line.text))
        for block in document.blocks
        if block.kind in _PRINTED
        for line in block.lines
    ]
    below = sum(length for place, length in lines if place > last)
    if left == 1:
        return below > 0
    # The last page may be nearly empty.
    page = sum(length for place, length in lines if place < last) / printed[-1][1]
    return below > (left - 1) * page


def _numbers_first(document: Document, total: int) -> bool:
    """True where the number of the first page stands in the letterhead: `Pagina 1 van 4`, below the addressee."""
    found = (
        PAGE_NUMBER.fullmatch(block.text) or OF.fullmatch(block.text) for block in document.above
    )
    return any(match and (match[1], match[2]) == ("1", str(total)) for match in found)


def _place_of(line: Line) -> _Place:
    return line.number, line.row


# Kinds of blocks that are text of the letter, from its first line to the signature.
_PRINTED = ("paragraph", "heading", "item", "closing")


def _margins(document: Document) -> list[tuple[_Place, str, int]]:
    """Return (place, text, page) of what may print a page number, from top to bottom.

    A number that does not fit its page was not taken for furniture; on paper it still stands last.
    """
    kinds = ("furniture", "closing") if document.drawn else ("furniture",)
    closing = [line for one in document.below if one.kind == "closing" for line in one.lines]
    last = {line.page: line.number for line in sorted(closing, key=lambda line: line.base)}
    return sorted(
        (_place_of(line), line.text if block.kind != "furniture" else block.text, line.page)
        for block in document.below
        if block.kind in kinds
        for line in (block.lines if block.kind != "furniture" else block.lines[:1])
        if block.kind == "furniture"
        or (last[line.page] == line.number and BARE.fullmatch(line.text))
    )


def _page_fault(what: str, page: int) -> Melding:
    return warning(
        "pagina_ontbreekt",
        f"{what}: mogelijk ontbreekt een pagina, of staat er een op de verkeerde plaats",
        page,
    )


# So many pages are named in one melding.
_SHOWN = 10


def unread(document: Document) -> list[Melding]:
    """Report pages without text, of which a scan may hide questions, and text that is none of the document."""
    found: list[Melding] = []
    for page, pictures in document.blank:
        if pictures:
            text = "deze pagina is een afbeelding zonder tekstlaag; wat erop staat, is niet overgenomen"
            found.append(warning("pagina_zonder_tekst", text, page))
        else:
            text = (
                "deze pagina heeft geen tekst; is dat niet de bedoeling, dan is de PDF beschadigd"
            )
            found.append(warning("pagina_leeg", text, page))
    if document.scanned:
        pages = ", ".join(map(str, document.scanned[:_SHOWN])) + " …" * (
            len(document.scanned) > _SHOWN
        )
        text = f"de tekst van blz. {pages} is door tekstherkenning gelezen: vergelijk namen, nummers en bedragen"
        found.append(info("tekstlaag_herkend", text, document.scanned[0]))
    for page, words, how in document.asides:
        ernst, code, text = ASIDES[how]
        report = warning if ernst == "waarschuwing" else info
        found.append(report(code, f"{text}: {words}", page))
    return found


def pictures(record: Record, document: Document) -> list[Melding]:
    """Report pictures among the questions: what they say is in no field. A signature stands below the greeting."""
    asked = [box for vraag in record.vragen for box in vraag.vakken]
    if not asked or not document.pictures:
        return []
    first = min((box.pagina, box.top) for box in asked)
    closing = next((block for block in document.blocks if block.kind == "closing"), None)
    last = (closing.lines[0].page, closing.lines[0].top) if closing else (document.pages + 1, 0.0)
    # A heading above the first question is a picture as well.
    among = [one for one in document.pictures if (first[0], first[1] - _ABOVE) < one[:2] < last]
    text = "tussen de vragen staat een afbeelding; wat erop staat, is niet overgenomen"
    return [
        warning("afbeelding_in_tekst", text, page) for page in sorted({one.page for one in among})
    ]


# So far above the first question, in points, its heading may stand.
_ABOVE = 60.0


# why text is none of the document -> (ernst, code, what to say)
ASIDES: dict[How, tuple[str, str, str]] = {
    "attached": ("info", "bestand_ingesloten", "de PDF bevat bestanden; batch leest de documenten daaronder"),
    "letters": ("waarschuwing", "meer_brieven", "de mail bevat meer brieven dan deze; batch leest ze allemaal"),
    "label": ("info", "nummer_hersteld", "een nummer of letter was verkeerd herkend, en is uit de reeks hersteld"),
    "outside": ("waarschuwing", "tekst_buiten_pagina", "tekst buiten het zichtbare deel van deze pagina is weggelaten"),
    "cut": ("waarschuwing", "tekst_buiten_pagina", "de rand van deze pagina snijdt regels af die wel zijn gelezen"),
    "invisible": ("waarschuwing", "tekst_onzichtbaar", "onzichtbare tekst van deze pagina is meegelezen"),
    "white": ("waarschuwing", "tekst_onzichtbaar", "tekst in de kleur van het papier is weggelaten"),
    "unnamed": ("waarschuwing", "teken_onbekend", "deze pagina toont tekens zonder bekende letter; U+FFFD vervangt ze"),
    "covered": ("waarschuwing", "tekst_afgedekt", "over tekst van deze pagina ligt een vlak; die tekst is weggelaten"),
    "layer": ("waarschuwing", "tekst_onzichtbaar", "tekst van een laag die uit staat, is weggelaten"),
    "form": ("waarschuwing", "tekst_onzichtbaar", "tekst van een tekening in een laag die uit staat, is meegelezen"),
    "struck": ("waarschuwing", "tekst_doorgehaald", "doorgehaalde tekst is meegelezen"),
    "remarks": ("info", "aantekening", "notities, stempels of bestanden van een meelezer zijn in geen veld opgenomen"),
    "untold": ("info", "lezer_beperkt", "pdfplumber kan niet zien of hierdoor tekst van deze pagina verborgen is"),
    "hidden": ("info", "tekst_verborgen", "tekst die als verborgen is opgemaakt, is weggelaten"),
    "tracked": ("info", "wijzigingen", "er zijn wijzigingen bijgehouden; overgenomen is de tekst na die wijzigingen"),
    "stamp": ("info", "stempel", "een stempel of watermerk over de tekst is weggelaten"),
    "sheet": ("info", "voorblad", "een blad dat bij de brief zat, is in geen veld opgenomen"),
    "mail": ("info", "mailkop", "de kop van een mail boven de brief is in geen veld opgenomen"),
}  # fmt: skip
