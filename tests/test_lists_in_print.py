"""Lists of questions as pages print them: what stands in the way of questions and answers is no part of them."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator

import pytest

from kamervragen import extract
from kamervragen.records import LijstVanVragen
from pdfs import Page, Text, make_pdf
from question_lists import HEAD
from test_lists_of_questions import body, codes, pairs, read


def read_pdf(data: bytes) -> LijstVanVragen:
    """The record of a list in print."""
    record = extract(data)
    assert isinstance(record, LijstVanVragen)
    return record


def _wrapped(paragraphs: Iterable[str]) -> Iterator[str]:
    for one in paragraphs:
        yield from textwrap.wrap(one, 90)


def test_numbers_of_a_table_count_no_lines() -> None:
    """The narrow column of a table goes up by one on each page: it numbers questions, and no lines of a page."""
    rows = ["Nr.   Vraag                                   Antwoord"]
    for n in range(1, 21):
        rows += [
            f"{n:<6}Hoeveel sluizen zijn er in het gebied   Dat zijn er {n * 7} in totaal.",
            f"      van waterschap {n}, en wat kost dat?     De kosten zijn {n * 3} miljoen.",
            "                                              Dit is geraamd.",
        ]
    pages = ["\n".join(rows[:31]), "\n".join(rows[31:])]
    record = read("\n\n".join(HEAD) + "\n\n" + "\f".join(pages) + "\n")
    assert [one.nummer for one in record.vragen] == [str(n) for n in range(1, 21)]
    assert pairs(record)[15] == (
        "16",
        "Hoeveel sluizen zijn er in het gebied van waterschap 16, en wat kost dat?",
        "Dat zijn er 112 in totaal. De kosten zijn 48 miljoen. Dit is geraamd.",
    )
    assert codes(record) == []


FIRST_PAGE = Page([Text(70, 60 + 24 * n, line, 9) for n, line in enumerate(_wrapped(HEAD))])


def test_short_answers_that_end_pages() -> None:
    """A sentence that two pages of many end with is no footer: `Zie antwoord op vraag 2.`"""
    pages = [FIRST_PAGE]
    words = ("Vijf meter.", "Hoog.", "", "Dit is niet bekend.", "Laag.", "", "Nee.", "Ja.")
    for n, answer in enumerate(words, 1):
        texts = [
            Text(70, 640, str(n)),
            Text(70, 656, f"Hoe hoog is de dijk bij gemaal {n}?"),
            Text(70, 740, answer or f"Zie antwoord op vraag {n + 1}."),
        ]
        pages.append(Page(texts))
    record = read_pdf(make_pdf(*pages))
    answers = [one.antwoord.tekst if one.antwoord else None for one in record.vragen]
    assert answers == [
        answer or f"Zie antwoord op vraag {n + 1}." for n, answer in enumerate(words, 1)
    ]


def test_bold_inside_a_plain_answer() -> None:
    """Bold heads of a table or a quotation in italics deep in an answer do not part it from its question."""
    texts = [
        Text(70, 60, "1"),
        Text(70, 74, "Wanneer is de motie over sluizen afgedaan?"),
        Text(70, 102, "De motie is als volgt afgedaan."),
        Text(70, 130, "Sluis", face="bold"),
        Text(270, 130, "Gereed", face="bold"),
        Text(70, 144, "Ommel"),
        Text(270, 144, "2031"),
        Text(70, 158, "Ruisdijk"),
        Text(270, 158, "2033"),
        Text(70, 186, "2"),
        Text(70, 200, "Wie beheert de sluizen?"),
        Text(70, 228, "Het waterschap."),
    ]
    record = read_pdf(make_pdf(FIRST_PAGE, Page(texts)))
    assert [one.tekst for one in record.vragen] == [
        "Wanneer is de motie over sluizen afgedaan?",
        "Wie beheert de sluizen?",
    ]
    assert record.vragen[0].antwoord is not None
    assert record.vragen[0].antwoord.tekst.startswith("De motie is als volgt afgedaan.")


def test_statements_and_requests_where_an_answer_begins() -> None:
    """`Waar nodig worden …` states; `Graag ontvangt de commissie …` asks: neither leaves a doubt."""
    record = body(
        "1", "Wie betaalt de dijken?", "Waar nodig worden gemeenten geholpen door het Rijk.",
        "2", "Graag ontvangt de commissie een nadere toelichting op de kosten van het gemaal.",
        "De kosten van het gemaal zijn dit jaar gelijk gebleven.",
        "3", "Kunt u een overzicht geven van de kosten van de sluizen in 2023.", "Ja.",
        "4", "Wie beheert de sluizen?", "Het waterschap.",
        "5", "Hoe hoog is de dijk?", "Vijf meter.",
    )  # fmt: skip
    assert [one.antwoord and one.antwoord.tekst for one in record.vragen] == [
        "Waar nodig worden gemeenten geholpen door het Rijk.",
        "De kosten van het gemaal zijn dit jaar gelijk gebleven.",
        "Ja.",
        "Het waterschap.",
        "Vijf meter.",
    ]
    assert codes(record) == []


def test_answers_that_are_still_to_come() -> None:
    """A report that hopes for answers holds none, whatever a question quotes."""
    head = (
        HEAD[0],
        "Nr. 12 VERSLAG HOUDENDE EEN LIJST VAN VRAGEN",
        HEAD[2],
        "De vaste commissie voor Waterkunde, belast met het voorbereidend onderzoek van dit voorstel van wet, brengt"
        " verslag uit in de vorm van een lijst van vragen.",
        "Onder het voorbehoud dat de regering deze vragen tijdig beantwoordt, acht de commissie de openbare"
        " behandeling van het wetsvoorstel voldoende voorbereid.",
    )
    quoted = (
        "Op bladzijde 4 komt de vraag «wie betaalt de dijk?» aan de orde. Het antwoord op die vraag blijft uit. Wie"
        " betaalt de dijk?"
    )
    record = body("1", "Hoe hoog is de dijk?", "2", quoted, "3", "Wie beheert de sluis?", head=head)
    assert pairs(record)[1] == ("2", quoted, None)
    assert (record.datum_antwoord, record.antwoord_van, record.reactie) == (None, None, None)
    assert not {"vraag_zonder_antwoord", "antwoorden_ontbreken"} & set(codes(record))


def test_headings_without_room() -> None:
    """A word between an answer and the next number is a heading where one stands above the first question."""
    lines = [
        "1",
        "Hoe hoog is de dijk?",
        "Vijf meter.",
        "Overig",
        "2",
        "Wie beheert de sluis?",
        "Het Rijk.",
    ]
    head = "\n\n".join(HEAD)
    record = read(f"{head}\n\n" + "\n".join(["Algemeen", *lines]) + "\n")
    assert [(one.sectie, one.antwoord and one.antwoord.tekst) for one in record.vragen] == [
        ("Algemeen", "Vijf meter."),
        ("Overig", "Het Rijk."),
    ]
    record = read(f"{head}\n\n" + "\n".join(lines) + "\n")
    assert "kop_in_tekst" in codes(record)


def test_introduction_that_breaks_a_word() -> None:
    """The first row of a text is no heading, though a hyphen ends it."""
    text = "Inleiding\n\nDe vragen raken aan een onderwerp dat veel water-\nschappen kennen. Ik ga daarop in."
    record = body(
        text,
        "Vraag 1",
        "Hoeveel gemalen hebben er een?",
        "Antwoord 1",
        "Het is lastig te zeggen hoeveel er een hebben.",
    )
    assert [(one.titel, one.inleiding[:10]) for one in record.secties] == [
        ("Inleiding", "De vragen ")
    ]
    assert codes(record) == []


def test_group_that_can_be_told_apart_in_one_way() -> None:
    """Where no other rows could begin a question, a full row that ends in a question mark leaves no doubt."""
    first = "Hoe vaak is in de afgelopen tien jaar een dijk bij Ommel verzakt na zware regen?"
    second = "Welke gemalen bij Ommel zijn in de afgelopen tien jaar vervangen of gesloopt, en"
    answer = "Dat gebeurde drie keer."
    record = body(
        f"1 en 2\n{first}\n{second}\nwaarom?\n\n{answer}",
        "3",
        "Hoe hoog is de dijk?",
        "Vijf meter.",
    )
    assert [one.tekst for one in record.vragen[:2]] == [first, f"{second} waarom?"]
    assert codes(record) == []


def test_title_that_breaks_a_word() -> None:
    """A hyphen at a line end in the title of a dossier belongs to the line."""
    head = "39 111 XII  Wijziging van de begroting van Waterkunde (wijziging samen-\n    hangende met de nota)\n"
    rest = "\n\n".join((*HEAD[1:], "1", "Hoe hoog is de dijk?", "Vijf meter."))
    record = read(f"{head}\n{rest}\n")
    title = "Wijziging van de begroting van Waterkunde (wijziging samenhangende met de nota)"
    assert [one.titel for one in record.dossiers] == [title]


@pytest.mark.parametrize("hyphen", ["-", "\u2010", "\u00ad"])
@pytest.mark.parametrize("mark", ["", "1", "¹"])
@pytest.mark.parametrize("room", ["\n", "\n\n"], ids=["close", "loose"])
def test_committee_that_breaks_a_word(hyphen: str, mark: str, room: str) -> None:
    """Whatever room a note mark makes above the rest of the word, it is one word."""
    opening = f"De vaste commissie voor Landbouw en Vis{hyphen}{room}serij{mark} heeft een aantal vragen over de nota."
    rest = "\n\n".join(("1", "Hoe hoog is de dijk?", "Vijf meter."))
    head = "\n\n".join(HEAD[:3])
    record = read(f"{head}\n\n{opening}\n\n{HEAD[5]}\n\n{HEAD[6]}\n\n{rest}\n")
    assert record.commissie == "vaste commissie voor Landbouw en Visserij"


@pytest.mark.parametrize("sign", ["[1]", "[1 ]"])
def test_notes_of_a_converter(sign: str) -> None:
    """Converters to Markdown leave room in the bracket of a note: `reserve?[1 ]`, and its note ends the text."""
    parts = (
        *HEAD,
        "**Vraag 1**",
        "Waarom is er geen oordeel over de dijken?[1 ]",
        "Dat is te vroeg.",
    )
    parts = (
        *parts,
        "**Vraag 2**",
        "Wie beheert ze?",
        "Het waterschap.",
        f"{sign} Zie bladzijde 4.",
    )
    record = read("\n\n".join(parts) + "\n", "lijst.md")
    assert pairs(record) == [
        ("1", "Waarom is er geen oordeel over de dijken?", "Dat is te vroeg."),
        ("2", "Wie beheert ze?", "Het waterschap."),
    ]
    assert [one.tekst for one in record.voetnoten] == ["Zie bladzijde 4."]
