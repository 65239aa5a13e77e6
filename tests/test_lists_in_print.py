"""Lists of questions as pages print them: what stands in the way of questions and answers is no part of them."""

from __future__ import annotations

from question_lists import HEAD
from test_lists_of_questions import codes, pairs, read


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
