"""Publications as they come from converters, websites and cut-off copies: what was glued, worn off or left out.

All names and subjects are invented.
"""

from __future__ import annotations

from kamervragen import extract_text
from kamervragen.layout.notes.typed_marks import listed_marks
from kamervragen.records import Record

OPENING = (
    "Vragen van het lid Bosman (VVD) aan de Minister van Veen en Water over het peil van\n"
    "de Oude Vaart (ingezonden 4 juli 2023).\n\n"
    "Antwoord van Minister Roos (Veen en Water) (ontvangen 14 september 2023).\n\n"
)


def codes(record: Record) -> set[str]:
    """The meldingen of a record."""
    return {one.code for one in record.meldingen}


def answers(record: Record) -> list[str]:
    """The text of each answer."""
    return [one.antwoord.tekst if one.antwoord else "" for one in record.vragen]


def test_foot_that_touches_the_next_page() -> None:
    """`… Aanhangsel 1Antwoord 1`: the foot ends a page, and the caption begins the next."""
    foot = "ISSN 0921 - 7398’s-Gravenhage 2023Tweede Kamer, vergaderjaar 2022–2023, Aanhangsel"
    text = (
        f"Vraag 1\nHoe hoog is het peil?\n\n{foot} 1Antwoord 1\nEen meter.\n\nVraag 2\nHoe diep is\n"
        "Tweede Kamer, vergaderjaar 2022–2023, Aanhangsel 2de vaart?\n\nAntwoord 2\nDiep.\n"
    )
    record = extract_text(OPENING + text)
    assert [one.tekst for one in record.vragen] == [
        "Hoe hoog is het peil?", "Hoe diep is de vaart?",
    ]  # fmt: skip
    assert answers(record) == ["Een meter.", "Diep."]


def test_identifier_that_wore_off() -> None:
    """`h tk 20222023 3649` at the foot is `ah-tk-20222023-3649`, and names the Kamer."""
    text = "Vraag 1\nHoe hoog is het peil?\n\n\nh tk 20222023 3649\n\n\nAntwoord 1\nEen meter.\n"
    record = extract_text(OPENING + text)
    assert (record.kenmerk, record.kamer) == ("ah-tk-20222023-3649", "Tweede Kamer")
    assert record.vragen[0].tekst == "Hoe hoog is het peil?"


def test_cells_that_touch() -> None:
    """`Tweede Kamer der Staten-Generaal2022-20231365` is a Kamer, a year and a number; other digits are none."""
    head = "OrganisatieVergaderjaarNummer\nTweede Kamer der Staten-Generaal{}\n\n"
    text = "Vraag 1\nHoe hoog?\nAntwoord 1\nEen meter.\n"
    record = extract_text(head.format("2022-20231365") + OPENING + text)
    assert (record.kenmerk, record.kamer) == ("ah-tk-20222023-1365", "Tweede Kamer")
    other = extract_text(head.format("2022-20311365") + OPENING + text)
    assert other.kenmerk is None


def test_marks_in_one_bracket() -> None:
    """`[4 5 ]` are the marks of notes 4 and 5; `[2 4]` and `[2023 ]` are text."""
    text = (
        "Vraag 1\nHoe hoog is het peil?[1 2 ]\n\nAntwoord 1\nEen meter.[3 ]\n\n"
        "1 Kamerstuk 91 120, nr. 3.\n2 Kamerstuk 91 120, nr. 4.\n3 Peilbesluit Oude Vaart\n"
    )
    record = extract_text(OPENING + text)
    assert record.vragen[0].tekst == "Hoe hoog is het peil?"
    assert record.vragen[0].voetnoten == ("1", "2")
    assert answers(record) == ["Een meter."]
    assert [one.nummer for one in record.voetnoten] == ["1", "2", "3"]
    assert [numbers for _, numbers in listed_marks("a [2 4] b [2023 ] c [3] d")] == []


def test_marks_whose_notes_are_cut_off() -> None:
    """A digit that touches a sentence end is a mark, be its note there or not; with it the sentence is whole."""
    text = (
        "Vraag 1\nKent u «Het peil»1?, 2\n\nAntwoord 1\nJa.3 Het peil is 3.4 meter.\n\n"
        "Vraag 2\nGeldt artikel 5.1? Of artikel zes?4\n"
    )
    record = extract_text(OPENING + text)
    assert [one.tekst for one in record.vragen] == [
        "Kent u «Het peil»?", "Geldt artikel 5.1? Of artikel zes?",
    ]  # fmt: skip
    assert [one.voetnoten for one in record.vragen] == [("1", "2"), ("4",)]
    assert answers(record)[0] == "Ja. Het peil is 3.4 meter."
    assert "noot_ontbreekt" in codes(record)


def test_numbers_that_are_no_marks() -> None:
    """A number that is not the next mark, or counts something, stays where it is."""
    text = "Vraag 1\nZie bijlage.1 Wat kost dat?7\n\nVraag 2\nHoe lang is het kanaal van 1.2 kilometer?\n"
    record = extract_text(OPENING.partition("Antwoord")[0] + text)
    assert record.vragen[0].tekst.endswith("Wat kost dat?7")
    assert record.vragen[1].tekst == "Hoe lang is het kanaal van 1.2 kilometer?"


PRESS = (
    "Partij van de Vaart\n\nDen Haag, 14 oktober 2009\n\n"
    "Vragen van het lid Bosman (PvdV) aan de staatssecretaris van Water\n\nover het peil van de Oude Vaart\n\n\n"
    "1. Heeft u kennis genomen van het bericht 'Peil daalt' * uit de Vaartbode?\n\n\n2. Wat vindt u daarvan?\n\n\n"
    "* Vaartbode, zaterdag 10 oktober 2009\n\n"
    "Persvoorlichting Tweede Kamer-fractie Partij van de Vaart Plein 2\nPostbus 20018\n2500 EA Den Haag\n"
)


def test_questions_that_a_party_sent_out() -> None:
    """Without *ingezonden* the date is that of the letter; the press office below names its Kamer; `*` is a mark."""
    record = extract_text(PRESS)
    assert (record.kamer, str(record.datum)) == ("Tweede Kamer", "2009-10-14")
    assert [one.tekst for one in record.vragen] == [
        "Heeft u kennis genomen van het bericht 'Peil daalt' uit de Vaartbode?",
        "Wat vindt u daarvan?",
    ]
    assert record.vragen[0].voetnoten == ("*",)
    assert [(one.nummer, one.tekst) for one in record.voetnoten] == [
        ("*", "Vaartbode, zaterdag 10 oktober 2009")
    ]
