"""Work is counted, not timed: each row costs as many patterns and calls in a long document as in a short one.

What looks at all rows for each row shows here at once, however fast the machine is.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable
from types import FrameType
from typing import Any

import pytest

from kamervragen import extract_text
from kamervragen.dutch.request_forms import REQUESTS
from letters import make_letter
from publications import make_publication

SHORT, LONG = 40, 160
# So much more a row of the long document may cost; one that looks at all others would cost four times as much.
MORE = 1.2
# So many patterns are tried on a row, and so many functions called for it, in the costliest of these documents.
MOST = {"patterns": 130, "calls": 1000}


def numbered(count: int) -> str:
    """A letter of numbered questions, each of one row."""
    return make_letter(
        questions=[
            f"{n}. Hoe vaak brandt het bos van gemeente {n} en wie betaalt dat?"
            for n in range(1, count + 1)
        ]
    )


def in_prose(count: int) -> str:
    """A letter that numbers nothing: paragraphs of two rows that ask."""
    return make_letter(
        questions=[
            f"De leden van de SP-fractie lezen dat bos {n} brandt. Deze leden vragen\nof dat klopt. Wie blust het?\n"
            for n in range(count)
        ]
    )


def published(count: int) -> str:
    """A publication with captions, questions and answers."""
    body = [
        f"Vraag {n}\nHoe hoog staat het water in vaart {n}?\n\nAntwoord {n}\nHet staat {n} decimeter te hoog.\n"
        for n in range(1, count + 1)
    ]
    return make_publication(body=body)


def counted(text: str) -> Counter[str]:
    """How many patterns are tried and functions called, a row of text."""
    extract_text(text)  # patterns are compiled by their first use
    found: Counter[str] = Counter()

    def note(_: FrameType, event: str, what: Any) -> None:
        if event == "call":
            found["calls"] += 1
        elif event == "c_call" and type(getattr(what, "__self__", None)).__name__ == "Pattern":
            found["patterns"] += 1

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        extract_text(text)
    finally:
        sys.setprofile(before)
    rows = sum(bool(line.strip()) for line in text.split("\n"))
    return Counter({kind: round(count / rows) for kind, count in found.items()})


@pytest.mark.parametrize("make", [numbered, in_prose, published])
def test_row_costs_the_same_in_a_long_document(make: Callable[[int], str]) -> None:
    """No rule looks at the whole document for each row."""
    short, long = counted(make(SHORT)), counted(make(LONG))
    assert all(long[kind] <= MORE * short[kind] for kind in MOST), (short, long)


@pytest.mark.parametrize("make", [numbered, in_prose, published])
def test_row_costs_no_more_than_before(make: Callable[[int], str]) -> None:
    """A new rule stands behind a cheap test: few patterns are tried on each row."""
    long = counted(make(LONG))
    assert all(long[kind] <= most for kind, most in MOST.items()), long


# Each form of request, in the words of it that its example has not.
ASKED = (
    "Deze leden ontvangen gaarne een overzicht.",
    "Gaarne een toelichting.",
    "De regering wordt uitgenodigd dit toe te lichten.",
    "De minister wordt gevraagd dit toe te lichten.",
    "De leden wensen de toezegging dat dit gebeurt.",
    "De leden dringen er bij de regering op aan dit te doen.",
    "Een onderbouwing wordt op prijs gesteld.",
    "Dan komt de vraag op wie dit betaalt.",
    *(one.reads for one in REQUESTS),
)


@pytest.mark.parametrize("sentence", ASKED)
def test_cheap_letters_hide_no_request(sentence: str) -> None:
    """What the letters before a pattern pass by, the pattern does not read either."""
    assert any(one.holds(sentence) for one in REQUESTS)
    assert all(one.holds(sentence) == bool(one.pattern.search(sentence)) for one in REQUESTS)
