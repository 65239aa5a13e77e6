"""Letters that print the questions first and the answers behind them, under the same numbers."""

from __future__ import annotations

import pytest

from kamervragen import extract_text
from kamervragen.records import Antwoordbrief

TOP = (
    "De Voorzitter van de Tweede Kamer", "der Staten-Generaal", "Postbus 20018", "2500 EA Den Haag", "",
    "Ons kenmerk: IJS 7712", "Den Haag, 4 april 1998", "Onderwerp: Kamervragen over ijsbanen", "",
    "Hierbij zend ik u de antwoorden op de vragen van het lid Bos (SP) over ijsbanen.", "",
    "De Minister van Sport,", "", "A. Jansen", "\fVragen van het lid Bos (SP) over ijsbanen",
    "(Ingezonden 3 maart 1998)", "",
)  # fmt: skip
ASKED = (
    "Hoeveel ijsbanen zijn er?",
    "Wie betaalt het ijs?",
    "Is dat veel? Zo neen, waarom niet?",
    "Mag het minder?",
)
GIVEN = (
    "Er zijn er 19.",
    "De gemeenten. Zij doen dat samen met de clubs.",
    "De kosten dalen.\n\nDe vraag «mag het?» stelt niemand.",
)
TITLES = (
    ("Antwoorden van de Minister van Sport op de vragen van het lid", "Bos over ijsbanen"),
    ("Antwoord van de Minister van Sport",),
    ("Beantwoording (ontvangen 4 april 1998)",),
    ("ANTWOORDEN",),
)  # fmt: skip


def record_of(*lines: str) -> Antwoordbrief:
    """The record of a letter."""
    record = extract_text("\n".join(lines) + "\n")
    assert isinstance(record, Antwoordbrief)
    return record


def numbered(form: str, texts: tuple[str, ...], numbers: tuple[str, ...]) -> list[str]:
    """Texts below each other, each behind its number."""
    pairs = zip(numbers, texts, strict=True)
    return [
        line
        for number, text in pairs
        for line in (*f"{form.format(number)} {text}".split("\n"), "")
    ]


@pytest.mark.parametrize("title", TITLES, ids=[one[0] for one in TITLES])
@pytest.mark.parametrize("page", ["", "\f"], ids=["same page", "next page"])
@pytest.mark.parametrize("form", ["{}", "{}.", "{})"])
def test_answers_below_a_title(title: tuple[str, ...], page: str, form: str) -> None:
    """Each question has the answer with its number; the title is in no text."""
    record = record_of(
        *TOP, *numbered(form, ASKED, ("1", "2", "3", "4")), page + title[0], *title[1:], "",
        *numbered(form, GIVEN, ("1", "2", "3 en 4")),
    )  # fmt: skip
    assert [one.tekst for one in record.vragen] == list(ASKED)
    given = [one.antwoord.tekst if one.antwoord else None for one in record.vragen]
    both = GIVEN[2].replace("\n\n", "\n")
    assert given == [GIVEN[0], GIVEN[1], both, both]
    assert [one.code for one in record.meldingen if one.ernst == "waarschuwing"] == []


def test_questions_under_captions() -> None:
    """The questions may stand below `Vraag 1`, their answers behind bare numbers."""
    asked = [line for n, text in enumerate(ASKED, 1) for line in (f"Vraag {n}", text, "")]
    given = numbered("{}.", GIVEN, ("1", "2", "3 en 4"))
    record = record_of(*TOP, *asked, *TITLES[0], "", *given)
    assert [one.tekst for one in record.vragen] == list(ASKED)
    assert [bool(one.antwoord) for one in record.vragen] == [True] * 4
    assert record.vragen[1].antwoord is not None
    assert record.vragen[1].antwoord.tekst == GIVEN[1]


def test_an_answer_that_lacks_is_told() -> None:
    """The question without an answer has none, and a melding says so."""
    given = numbered("{}", (*GIVEN[:2], "Ja."), ("1", "2", "4"))
    record = record_of(*TOP, *numbered("{}", ASKED, ("1", "2", "3", "4")), *TITLES[0], "", *given)
    assert [bool(one.antwoord) for one in record.vragen] == [True, True, False, True]
    assert "vraag_zonder_antwoord" in {one.code for one in record.meldingen}


def test_points_of_an_answer_stay_in_it() -> None:
    """Where questions have their answers right below them, numbers in the last one begin no list of answers."""
    body = [
        line
        for n, one in enumerate(ASKED[:3], 1)
        for line in (f"{n}. {one}", "", "De gemeenten.", "")
    ]
    last = ("Antwoorden van gemeenten", "", "1. Het mag.", "2. Het kan.", "3. Het moet.")
    record = record_of(*TOP, *body, *last)
    answers = [one.antwoord.tekst if one.antwoord else "" for one in record.vragen]
    assert answers[:2] == ["De gemeenten."] * 2
    assert "Het moet." in answers[2]


LONGER = (
    "Antwoorden op de vragen van de leden Kat en Tak (beiden D66) over zwembaden", "",
    "1. Hoeveel zwembaden zijn er?", "", "Er zijn er 612.", "",
    "2. Wie zwemt er?", "", "3. Wie zwemt er niet?", "", "Antwoord op de vragen 2 en 3: Iedereen.", "",
    "4. Mag dat?", "", "Ja.",
)  # fmt: skip


def test_a_second_set_with_more_questions() -> None:
    """It does not go on with the first, though it has the number that would come next there."""
    first = [
        line for n, one in enumerate(ASKED[:3], 1) for line in (f"{n}. {one}", "", "De clubs.", "")
    ]
    title = ("Antwoorden op de vragen van het lid Bos (SP) over ijsbanen", "")
    record = record_of(*TOP[:-2], *title, *first, *LONGER)
    assert [one.nummer for one in record.vragen] == ["1", "2", "3", "1", "2", "3", "4"]
    assert [one.antwoord and one.antwoord.tekst for one in record.vragen] == [
        "De clubs.", "De clubs.", "De clubs.", "Er zijn er 612.", "Iedereen.", "Iedereen.", "Ja.",
    ]  # fmt: skip
    assert [one.fracties for one in record.vragen] == [("SP",)] * 3 + [("D66",)] * 4
    assert [one.code for one in record.meldingen if one.ernst == "waarschuwing"] == []
