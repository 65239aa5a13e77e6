"""Where paragraphs and headings of reports begin on a page: by their place and their type. All names are invented."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

from kamervragen import extract
from kamervragen.records import SchriftelijkOverleg
from pdfs import Page, Text, column, make_pdf
from test_reports_asked import ASKED, OPEN


def drawn(lines: Sequence[str]) -> SchriftelijkOverleg:
    """A report on a page; a line that begins with `>` stands further in, an empty one leaves room."""
    head = [line for one in OPEN.split("\n") for line in textwrap.wrap(one, 74) or [""]]
    top = 40.0 + 12 * len(head)
    texts = [
        Text(82.0 if line[0] == ">" else 70.0, top + 12 * n, line.removeprefix("> "))
        for n, line in enumerate(lines)
        if line
    ]
    record = extract(make_pdf(Page([*column(70, 40, head, 12), *texts])), name="verslag.pdf")
    assert isinstance(record, SchriftelijkOverleg)
    return record


def test_sentence_at_the_margin_below_a_full_line() -> None:
    """Where paragraphs begin further in, a sentence at the margin goes on with one, whoever it names first."""
    record = drawn((
        "> De leden van de SP-fractie lezen dat de dijk langs het water ieder jaar een klein stuk",
        "verder zakt, en dat niemand weet hoe dat komt. Waarom is dat niet onderzocht?",
        "> Het lid Tuinstra (BBB) leest dat het water van de berging bij Ambt elk jaar stijgt, en",
        "dat de gemeente daar in de zomer niet meer naar kijkt. Waarom doet zij dat niet meer?",
        "Het lid Tuinstra verzoekt de minister om een overzicht van alle bergingen in het gehele",
        "gebied.",
        "> De leden van de VVD-fractie lezen dat de stuwen in de zomer veel langer dicht blijven",
        "dan in de winter. Wat betekent dat voor de boten die er in het najaar door willen?",
    ))  # fmt: skip
    assert [one.fracties for one in record.vragen] == [("SP",), ("BBB",), ("VVD",)]
    assert record.vragen[1].tekst.endswith("overzicht van alle bergingen in het gehele gebied.")


def test_paragraph_at_the_margin_below_a_list() -> None:
    """Behind the last point of a list that stands further in, the margin begins a paragraph, be that line full."""
    record = drawn((
        "De leden van de SP-fractie vragen wat de dijk bij Ambt kost.",
        "",
        "De leden van de CDA-fractie vragen wie de dijk bij Ambt betaalt, en hoe lang dat duurt.",
        "",
        "De leden van de D66-fractie lezen dat de berging bij Ambt in het voorjaar wordt",
        "uitgebreid. Zij vragen de minister om:",
        "> – een overzicht van de kosten van de berging bij Ambt in de laatste tien jaar;",
        "> – een inschatting van de datum waarop al het werk dat aan de berging gebeurt, gereed is.",
        "Deze leden vragen voorts hoe de uitbreiding zich verhoudt tot het Europese recht.",
        "",
        "De leden van de VVD-fractie lezen dat de stuwen in de zomer langer dicht blijven",
        "dan in de winter. Wat betekent dat voor de boten?",
    ))  # fmt: skip
    ends = (
        "Ambt kost.",
        "lang dat duurt.",
        "gebeurt, gereed is.",
        "Europese recht.",
        "voor de boten?",
    )
    assert len(record.vragen) == len(ends)
    assert all(one.tekst.endswith(end) for one, end in zip(record.vragen, ends, strict=True))


def test_bold_heading_with_a_question_mark() -> None:
    """Bold where the text is not, above what asks: a heading."""
    text = (
        f"{OPEN}**Waarom een dijk?**\n\n{ASKED}\n\n**Hoe hoog?**\n\nDe leden van de SP-fractie vragen hoe hoog.\n\n"
        "De leden van de SP-fractie vragen wie dat meet.\n\nDe leden van de D66-fractie vragen wanneer.\n"
    )
    record = extract(text.encode(), name="verslag.md")
    assert [sectie.titel for sectie in record.secties] == ["Waarom een dijk?", "Hoe hoog?"]
    assert len(record.vragen) == 4
