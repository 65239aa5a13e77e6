"""The Aanhangsel as it was printed before 2010: bare numbers, one `Antwoord`, and below it the answers in a list.

All names and subjects are invented.
"""

from __future__ import annotations

import pytest

from kamervragen import extract_text
from kamervragen.records import Aanhangsel, Record

OPENING = (
    "Vragen van het lid Kolkman (PvdA) aan de minister van Verkeer en Waterstaat over de\n"
    "veerpont bij Oldendrecht. (Ingezonden 14 januari 2004)\n"
)
REPLY = "Antwoord van minister Van Dorp (Verkeer en Waterstaat). (Ontvangen 6 februari 2004)\n"
QUESTIONS = """
1
Heeft u kennisgenomen van het bericht «Pont uit de vaart»?
2
Is het waar dat de veerpont sinds 2 januari niet vaart?
3
Hoeveel reizigers maakten in 2003 gebruik van de pont?
4
Bent u bereid met de gemeente te overleggen over vervangend vervoer?
"""


def old(answers: str, *, questions: str = QUESTIONS, reply: str = REPLY) -> Aanhangsel:
    """The record of an old Aanhangsel with these answers below its questions."""
    record = extract_text(f"{OPENING}{questions}\nAntwoord\n\n{reply}\n{answers}")
    assert isinstance(record, Aanhangsel)
    return record


def given(record: Record) -> list[tuple[tuple[str, ...], str] | None]:
    """Of each question the numbers that share its answer, and its text."""
    return [
        (one.antwoord.op_vragen, one.antwoord.tekst) if one.antwoord else None
        for one in record.vragen
    ]


def codes(record: Record) -> set[str]:
    """The meldingen of a record."""
    return {one.code for one in record.meldingen}


def test_reply_below_the_questions() -> None:
    """The line about the reply stands behind `Antwoord`; its fields are read there, and it is in no text."""
    reply = REPLY.replace(
        "2004)", "2004), zie ook Aanhangsel\nHandelingen nr. 611, vergaderjaar\n2003–2004"
    )
    record = old("1\nJa.\n2 en 3\nNee.\n4\nJa.\n", reply=reply)
    assert record.antwoord_van == "Minister Van Dorp (Verkeer en Waterstaat)"
    assert str(record.datum_antwoord) == "2004-02-06"
    assert record.zie_ook == "Aanhangsel Handelingen nr. 611, vergaderjaar 2003–2004"
    assert given(record) == [
        (("1",), "Ja."), (("2", "3"), "Nee."), (("2", "3"), "Nee."), (("4",), "Ja."),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("answers", "shared"),
    [
        ("1\nJa.\n2, 3 en 4\nNee.\n", ["1", "2 3 4", "2 3 4", "2 3 4"]),
        ("1 t/m 3\nJa.\n4\nNee.\n", ["1 2 3", "1 2 3", "1 2 3", "4"]),
        ("1 en 3\nJa.\n2\nNee.\n4\nNee.\n", ["1 3", "2", "1 3", "4"]),
        ("1. Ja.\n2. Nee.\n3 en 4. Ja.\n", ["1", "2", "3 4", "3 4"]),
        ("1 tot en met 4\nJa.\n", ["1 2 3 4"] * 4),
    ],
)
def test_groups_share_an_answer(answers: str, shared: list[str]) -> None:
    """`2 en 3`, `1 t/m 3`, `1 en 3` before `2`: each question has the numbers that share its answer."""
    record = old(answers)
    assert [" ".join(one[0]) if one else "" for one in given(record)] == shared
    assert not {"antwoord_onzeker", "vraag_zonder_antwoord"} & codes(record)


@pytest.mark.parametrize(
    "answers",
    [
        "1\nJa.\n2\nDat heeft drie oorzaken:\n1. de motor;\n2. de steiger;\n3. de mist.\n3\nVeel.\n4\nJa.\n",
        "1. Ja.\n2. Dat heeft drie oorzaken:\n1. de motor;\n2. de steiger;\n3. de mist.\n3. Veel.\n4. Ja.\n",
        "1\nJa.\n2\nDat heeft oorzaken:\n1. De motor.\n2. De steiger.\n3. De mist.\n4. De kou.\n3\nVeel.\n4\nJa.\n",
    ],
)
def test_list_inside_an_answer(answers: str) -> None:
    """The numbers of a list inside an answer are none of questions, be they printed alike or not."""
    record = old(answers)
    found = given(record)
    assert [one[0] for one in found if one] == [("1",), ("2",), ("3",), ("4",)]
    assert found[1] is not None
    assert "mist" in found[1][1]
    assert [one[1] for one in found[2:] if one] == ["Veel.", "Ja."]
    assert "antwoord_onzeker" not in codes(record)


def test_list_that_may_hold_an_answer() -> None:
    """A number that is due and stands in a list too is taken, with a doubt."""
    record = old("1. Ja, en wel:\n1. Vandaag.\n2. Morgen.\n3. Veel.\n4. Ja.\n")
    assert "antwoord_onzeker" in codes(record)


def test_number_that_is_missing() -> None:
    """An answer that is not there is missing for its question alone."""
    record = old("1\nJa.\n2\nNee.\n4\nJa.\n")
    assert given(record)[2] is None
    assert "vraag_zonder_antwoord" in codes(record)
    assert given(record)[3] == (("4",), "Ja.")


def test_text_above_the_first_number() -> None:
    """What stands above the first number is not lost."""
    record = old("Vooraf merk ik op dat de pont klein is.\n1\nJa.\n2 en 3\nNee.\n4\nJa.\n")
    found = given(record)[0]
    assert found is not None
    assert found[1].endswith("klein is.\nJa.")
    assert "antwoord_onzeker" in codes(record)


def test_one_text_for_all() -> None:
    """A text that its numbers do not divide is the answer to all questions, with a doubt."""
    record = old(
        "De pont is lek. Ik doe twee dingen:\n1. ik laat haar dichten;\n2. ik laat haar verven.\n"
    )
    assert {one[0] for one in given(record) if one} == {("1", "2", "3", "4")}
    assert "antwoord_onzeker" in codes(record)


def test_numbered_captions_of_answers() -> None:
    """`Antwoord 1` below questions that no caption numbers."""
    record = extract_text(
        f"{OPENING}{REPLY}{QUESTIONS}\nAntwoord 1\nJa.\nAntwoord 2, 3 en 4\nNee.\n"
    )
    assert [one[0] for one in given(record) if one] == [("1",), *[("2", "3", "4")] * 3]


def test_answers_take_turns_with_questions() -> None:
    """`1`, its question, `Antwoord`, its answer, `2`: each answer is for the question above it."""
    text = "1\nVaart de pont?\n\nAntwoord\nNee.\n\n2\nWaarom niet?\n\nAntwoord\nZij is lek.\n"
    record = extract_text(f"{OPENING}\n{text}")
    assert [one.tekst for one in record.vragen] == ["Vaart de pont?", "Waarom niet?"]
    assert given(record) == [(("1",), "Nee."), (("2",), "Zij is lek.")]
    assert record.soort == "aanhangsel"


def test_answers_before_their_questions() -> None:
    """Where a document prints the answers first, each is still for its question."""
    answers = (
        "Antwoord\n\n1\nNee.\n2\nZij is lek.\n\nVragen\n\n1\nVaart de pont?\n2\nWaarom niet?\n"
    )
    bare = extract_text(f"{OPENING}{REPLY}\n{answers}")
    assert given(bare) == [(("1",), "Nee."), (("2",), "Zij is lek.")]
    captions = "Antwoord 1\nNee.\n\nVraag 1\nVaart de pont?\n\nAntwoord 2\nZij is lek.\n\nVraag 2\nWaarom niet?\n"
    captioned = extract_text(f"{OPENING}{REPLY}\n{captions}")
    assert given(captioned) == [(("1",), "Nee."), (("2",), "Zij is lek.")]
    assert "antwoord_zonder_vraag" not in codes(captioned)


FURTHER = "Nader antwoord van minister Van Dorp (Verkeer en Waterstaat). (Ontvangen 1 maart 2004)\n"


def test_further_answer_goes_behind_the_first() -> None:
    """`Nader antwoord`: the fields are of the first answer, the text goes behind that to its own question."""
    record = old(f"1\nJa.\n2 en 3\nNee.\n4\nJa.\n\n{FURTHER}\n4\nOverleg is gevoerd.\n")
    assert given(record)[3] == (("4",), "Ja.\nOverleg is gevoerd.")
    assert given(record)[2] == (("2", "3"), "Nee.")
    assert str(record.datum_antwoord) == "2004-02-06"
    assert "tweede_antwoord" in codes(record)
    assert not {"antwoord_dubbel", "antwoord_zonder_vraag"} & codes(record)


def test_further_answer_below_captions() -> None:
    """The same under captions; without a number it is for all questions, with a doubt."""
    text = "Vraag 1\nVaart de pont?\nAntwoord 1\nNee.\nVraag 2\nWaarom niet?\nAntwoord 2\nZij is lek.\n"
    numbered = extract_text(f"{OPENING}{REPLY}\n{text}\n{FURTHER}\nAntwoord 1\nZij vaart weer.\n")
    assert given(numbered) == [(("1",), "Nee.\nZij vaart weer."), (("2",), "Zij is lek.")]
    assert "tweede_antwoord" in codes(numbered)
    whole = extract_text(f"{OPENING}{REPLY}\n{text}\n{FURTHER}\nZij vaart weer.\n")
    assert all(one and one[1].endswith("Zij vaart weer.") for one in given(whole))
    assert {"tweede_antwoord", "antwoord_onzeker"} <= codes(whole)


def test_notification_below_the_questions() -> None:
    """`Mededeling van minister …` below the questions is the reply, and no part of the last question."""
    reply = REPLY.replace("Antwoord", "Mededeling")
    record = extract_text(f"{OPENING}{QUESTIONS}\n{reply}\nDe vragen vergen meer tijd.\n")
    assert isinstance(record, Aanhangsel)
    assert record.reactie == "mededeling"
    assert record.mededeling == "De vragen vergen meer tijd."
    assert record.vragen[-1].tekst.endswith("vervangend vervoer?")
    assert given(record) == [None] * 4


def test_notes_below_bare_numbers() -> None:
    """`1 De Klok, 12 januari jl.` is a note where the numbers of questions stand alone, above the answers too."""
    questions = QUESTIONS.replace("vaart»?", "vaart»?1") + "\n1 De Merwebode, 12 januari jl.\n"
    record = old("1\nJa.\n2 en 3\nNee.\n4\nJa.\n", questions=questions)
    assert [(one.nummer, one.tekst) for one in record.voetnoten] == [
        ("1", "De Merwebode, 12 januari jl.")
    ]
    assert record.vragen[0].voetnoten == ("1",)
    assert [one.nummer for one in record.vragen] == ["1", "2", "3", "4"]


def test_imprint_of_the_printer() -> None:
    """What the printer set at the foot is in no answer: `KVR18432`, `0304tkkvr812`, the page of the year."""
    foot = (
        "KVR18432\n0304tkkvr812\nISSN 0921 - 7398\nSdu Uitgevers\n’s-Gravenhage 2004\n"
        "Tweede Kamer, vergaderjaar 2003–2004, Aanhangsel\n1725\n"
    )
    record = old(f"1\nJa.\n2 en 3\nNee.\n4\nJa.\n\n{foot}")
    assert given(record)[3] == (("4",), "Ja.")
    one_line = foot.replace("Aanhangsel\n1725", "Aanhangsel 1725")
    record = old(f"1\nJa.\n2 en 3\nNee.\n4\nJa.\n\n{one_line}")
    assert given(record)[3] == (("4",), "Ja.")
    assert "pagina_ontbreekt" not in codes(record)


@pytest.mark.parametrize(
    "above",
    ["VWS 2007-1144 KVR18432\n0304tkkvr812", "VWS 2007-1144\n0304tkkvr812", "5K3611"],
    ids=["beside that of the printer", "above it", "another"],
)
@pytest.mark.parametrize("room", ["\n", ""], ids=["room", "no room"])
def test_number_of_a_ministry_in_the_imprint(above: str, room: str) -> None:
    """What stands above the numbers of the printer, with nothing between, is in no answer either."""
    foot = f"{above}\nISSN 0921 - 7398\nTweede Kamer, vergaderjaar 2003–2004, Aanhangsel 1725\n"
    record = old(f"1\nJa.\n{room}{foot}\n2 en 3\nNee.\n4\nJa.\n")
    assert [one and one[1] for one in given(record)] == ["Ja.", "Nee.", "Nee.", "Ja."]


def test_a_note_above_the_imprint() -> None:
    """It is kept, with room below it or without; so is the last line of an answer."""
    foot = "ISSN 0921 - 7398\nTweede Kamer, vergaderjaar 2003–2004, Aanhangsel 1725\n"
    record = old(f"1\nJa, dat was\n\nop 6 mei 2004\n{foot}\n2 en 3\nNee.\n4\nJa.\n")
    assert "6 mei 2004" in str(given(record)[0])


def test_pages_of_the_year() -> None:
    """Feet with the pages of a year end pages as others do."""
    foot = "Tweede Kamer, vergaderjaar 2003–2004, Aanhangsel"
    first, second = f"\nISSN 0921 - 7398\n{foot} 1725\n", f"\n{foot} 1726\n"
    questions = QUESTIONS.replace("\n3\n", f"{first}\n3\n")
    record = old(f"1\nJa.\n2 en 3\nNee.\n4\nJa.\n{second}", questions=questions)
    assert [one.pagina for one in record.vragen] == [1, 1, 2, 2]
    assert given(record)[3] == (("4",), "Ja.")


def test_group_of_questions() -> None:
    """`1 en 2` above one text is a group, as it is below a caption."""
    questions = "\n1 en 2\nVaart de pont? Waarom niet?\n3\nWat kost dat?\n"
    record = old("1 en 2\nNee. Zij is lek.\n3\nNiets.\n", questions=questions)
    assert [one.groep for one in record.vragen] == [("1", "2"), ("1", "2"), None]
    assert "groep_niet_gesplitst" in codes(record)


def test_long_list_takes_no_longer_than_its_length() -> None:
    """Hundreds of answers, and a list of hundreds inside one."""
    questions = "".join(f"\n{n}\nVaart pont {n}?" for n in range(1, 301))
    inside = "".join(f"{n}. Pont {n}.\n" for n in range(1, 301))
    answers = "".join(f"{n}\nJa.\n{inside if n == 7 else ''}" for n in range(1, 301))
    record = old(answers, questions=f"{questions}\n")
    assert [one[0] for one in given(record) if one] == [(str(n),) for n in range(1, 301)]
