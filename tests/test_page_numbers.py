"""A number alone on its row is that of a question or of the page: what stands around it tells. All is invented."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from kamervragen import extract
from kamervragen.layout.furniture.counted import numbers_alone, without_question
from kamervragen.layout.rows import Row
from kamervragen.lines import Line
from kamervragen.records import Antwoordbrief
from pdfs import Page, Text, column, make_pdf
from test_answer_letters import HEAD, OFFER, SIGNED

KENMERK = next(line for line in HEAD if "kenmerk" in line.lower())
TOP, BELOW, FOOT = 50.0, 82.0, 800.0


def asked(number: int) -> list[str]:
    """A question under its number, and the answer."""
    return [
        str(number),
        f"Hoe vaak lag ijsbaan nummer {number} dicht?",
        "",
        f"Baan {number} lag {number + 20} dagen dicht.",
        "",
    ]


def letter(
    *pages: Sequence[int], tops: Sequence[str] = (), feet: Sequence[str] = ()
) -> Antwoordbrief:
    """A letter with these questions on its pages; `tops`, `feet`: what stands above and below each."""
    made: list[Page] = []
    for place, numbers in enumerate(pages):
        lines = [line for number in numbers for line in asked(number)]
        above = [*HEAD, "", OFFER, ""] if place == 0 else []
        below = list(SIGNED) if place + 1 == len(pages) else []
        texts = column(70, BELOW, [*above, *lines, *below])
        texts += [Text(70, TOP, text) for text in tops[place : place + 1] if text]
        texts += [Text(70, FOOT, text) for text in feet[place : place + 1] if text]
        made.append(Page(texts))
    record = extract(make_pdf(*made), name="brief.pdf")
    assert isinstance(record, Antwoordbrief)
    return record


BLADEN = ("", f"{KENMERK}   Blad 2", f"{KENMERK}   Blad 3")


@pytest.mark.parametrize(
    ("pages", "tops", "feet"),
    [
        pytest.param(((1, 2), (3, 4), (5, 6)), BLADEN, (), id="below a header, another number"),
        pytest.param(((1,), (2,), (3, 4)), BLADEN, (), id="below a header, the number of its page"),
        pytest.param(((1,), (2,), (3, 4)), (), ("", "Blad 2", "Blad 3"), id="above a foot"),
        pytest.param(((1,), (2,), (3, 4)), (), ("1", "2", "3"), id="above a number"),
        pytest.param(((1,), (2, 3)), (), (), id="on the only page without a number"),
        pytest.param(((1, 2), (3, 4), (5, 6)), ("", "2", "3"), (), id="numbers of the pages above"),
        pytest.param(((1, 2), (3, 4), (5, 6)), (), ("1", "2", "3"), id="numbers of the pages below"),
    ],
)  # fmt: skip
def test_questions_first_on_a_page(
    pages: Sequence[Sequence[int]], tops: Sequence[str], feet: Sequence[str]
) -> None:
    """All questions are read, and no page is missed."""
    record = letter(*pages, tops=tops, feet=feet)
    assert [one.nummer for one in record.vragen] == [str(n) for some in pages for n in some]
    assert {melding.code for melding in record.meldingen} & {
        "pagina_ontbreekt",
        "nummer_ontbreekt",
    } == set()
    ends = [one.antwoord.tekst[-6:] for one in record.vragen if one.antwoord]
    assert ends == ["dicht."] * len(record.vragen)


@pytest.mark.parametrize(
    ("rows", "left"),
    [
        (["Blad 3", "7"], ["7"]),
        (["Blad 7", "7"], ["7"]),
        (["7", "Blad 3"], ["7"]),
        (["7", "Blad 7"], []),
        (["7", "Blad 8"], []),
        (["Blad 3", "Bijlagen", "7"], []),
        (["Blad 3", "17"], []),
        (["Kenmerk 12", "7"], []),
    ],
)
def test_number_next_to_a_header(rows: Sequence[str], left: Sequence[str]) -> None:
    """It is that of a question where the header prints the page, and the number before it or behind it is one."""
    lines = [Line(text, 1, n, n, 0, 50, 12.0 * n) for n, text in enumerate([*rows, "6"])]
    made = [Row((line,), 1, line.text) for line in lines]
    span = without_question(made, range(len(rows)), numbers_alone(made[-1:]))
    assert [row for n, row in enumerate(rows) if n not in span] == left
