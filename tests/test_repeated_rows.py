"""What stands at the same place of several pages: furniture, or a stock sentence of answers that is there by chance.

A line of the text is never lost for standing twice where headers stand.
"""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from kamervragen.lines import Line
from test_blocks import BODY, PROSE, build, drawn, line, read_lines

STOCK = "De hogere uitgaven hangen vooral samen met de prijs van het water dat de brandweer van"
REST = ("dit land op het bos van {} spoot.", "dit jaar voor de hei van {} kocht.")
OTHERS = ("Het bos", "De hei", "Het veen", "De duinen", "Het riet", "De akker", "De tuin")


def pages(
    *tops: Sequence[str], begin: float = 110, head: str = "", room: float = 14, size: float = 11
) -> list[str]:
    """The texts of the body of a PDF whose pages from 2 on begin with these rows, below a head."""
    lines: list[Line] = []
    for page, rows in enumerate(tops, 2):
        lines += [line(head, 60, page=page)] if head else []
        first = [line(rows[0], begin, page=page, size=size)] if rows else []
        more = [line(one, begin + room + 14 * n, page=page) for n, one in enumerate(rows[1:])]
        text = [line(f"{OTHERS[page % 7]} brandt al {page} jaar.", 300 + page, page=page)]
        lines += [*first, *more, *text]
    blocks = drawn(*PROSE, *lines).blocks
    return [block.text for block in blocks if block.kind in BODY]


def holds(texts: Sequence[str], words: str) -> int:
    """How often words stand in texts."""
    return sum(text.count(words) for text in texts)


PLAIN = ("Het water stroomt van de berg naar het dal, en van het dal naar", "de zee toe.")


@pytest.mark.parametrize(
    ("tops", "begin", "protects"),
    [
        ([("Antwoord", STOCK, REST[0]), PLAIN, PLAIN, ("Antwoord", STOCK, REST[1])], 96, "below a caption"),
        ([(STOCK, REST[0]), PLAIN, PLAIN, (STOCK, REST[1])], 110, "first on its page, the rest right below it"),
        ([(STOCK, REST[0]), (STOCK, REST[1])], 110, "of two pages"),
        ([("Het bos van Veen", REST[0]), PLAIN, PLAIN, ("Het bos van Veen", REST[1])], 110, "a short line"),
    ],
)  # fmt: skip
def test_stock_line_on_top_of_two_pages(
    tops: Sequence[Sequence[str]], begin: float, protects: str
) -> None:
    """A line that goes on right below, or stands below a caption, is text, though two pages print it at one height."""
    line_ = next(one for one in tops[0] if one != "Antwoord")
    assert holds(pages(*tops, begin=begin), line_) == 2, protects


@pytest.mark.parametrize("answer", ["Ja.", "Zie het antwoord op vraag 12.", "Er waren 7 branden"])
def test_answer_at_one_height_of_most_pages(answer: str) -> None:
    """Below a question that no other page has it is text, be it on all pages."""
    asked = ("Hoe vaak brandt het bos?", "Wie blust de hei?", "Waarom brandt het veen?")
    assert holds(pages(*((one, answer) for one in asked), room=28), answer) == 3


@pytest.mark.parametrize("head", ["", "Ministerie van Water"])
def test_stock_sentence_that_is_a_whole_answer(head: str) -> None:
    """`Zie het antwoord op vraag 12.` on top of two pages, with room below it, is no header."""
    whole = "Zie het antwoord op vraag 12."
    found = pages((whole,), PLAIN, (whole,), PLAIN, head=head)
    assert holds(found, whole) == 2
    assert not head or not holds(found, head)


def test_heading_at_the_height_of_text() -> None:
    """Where the text of other pages begins as high, two equal titles with room below them are headings."""
    found = pages(("Het veen in het oosten",), PLAIN, PLAIN, ("Het veen in het oosten",), PLAIN)
    assert holds(found, "Het veen in het oosten") == 2


@pytest.mark.parametrize("sign", [1, -1])
def test_stock_line_at_the_foot(sign: int) -> None:
    """The last line of a page that goes on with the one above it is text; a foot below room is none."""
    lines = []
    for page in (2, 3):
        lines += [
            line(f"{OTHERS[page]} brandt in dit jaar voor de {page}e keer, en de", 746, page=page)
        ]
        lines += [line("brandweer van dat bos zegt", 760, page=page)] if sign > 0 else []
        lines += [line("Directie Water", 800, page=page)]
    texts = [block.text for block in drawn(*PROSE, *lines).blocks if block.kind in BODY]
    assert holds(texts, "brandweer van dat bos zegt") == (2 if sign > 0 else 0)
    assert not holds(texts, "Directie Water")


@pytest.mark.parametrize(
    ("tops", "changes", "protects"),
    [
        ([("Dossier van het bos", *PLAIN)] * 4, {}, "on each page, though the text begins right below it"),
        ([("Dossier van het bos", *PLAIN)] * 2, {"size": 8.0}, "small print"),
        ([("Dossier van het bos", *PLAIN)] * 2, {"room": 40}, "room below it"),
        ([("Dossier van het bos", *PLAIN), (), ("Dossier van het bos", *PLAIN), ()], {"room": 40},
         "on every other page, above where text begins"),
    ],
)  # fmt: skip
def test_header(tops: Sequence[Sequence[str]], changes: dict[str, float], protects: str) -> None:
    """What most pages print, or stands apart above the text, is a header all the same."""
    assert not holds(pages(*tops, **changes), "Dossier van het bos"), protects


def test_stock_line_on_top_of_pages_of_text() -> None:
    """The same in text that parts its pages by form feeds."""
    letter = "\n".join(row.text for row in PROSE)
    top = "\f".join(
        f"Antwoord\n{STOCK}\n{REST[n % 2].format(n)}\n\n{OTHERS[n]} brandt.\n" for n in range(2)
    )
    found = build(read_lines(f"{letter}\n\f{top}", "text"))
    texts = [block.text for block in found.blocks if block.kind in BODY]
    assert holds(texts, STOCK) == 2
