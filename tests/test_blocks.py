"""Lines into blocks: what is an item, a paragraph, a heading, a note, a running header."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from kamervragen import extract_text
from kamervragen.dutch.hyphens import words_of
from kamervragen.layout import build
from kamervragen.layout.joining import join_rows
from kamervragen.layout.model import Block, Document
from kamervragen.lines import MARK, Line, Reading, mark
from kamervragen.readers.text import read_lines
from letters import CLOSING, HEAD, OPENING, SIGNATURE, make_letter, make_lines

BODY = ("heading", "paragraph", "item")
WIDE = "De hei en het bos zijn in de laatste vijf jaren zeven keer door het vuur verteerd"


def body(*lines: str) -> list[tuple[str, str | None, str]]:
    """(kind, number, text) of the blocks between the opening and the term of a letter."""
    blocks = document(questions=lines).blocks
    found = [block for block in blocks if block.kind in BODY]
    return [shown(block) for block in found[1:-1]]


def document(**changes: Any) -> Document:
    """The blocks of a letter."""
    return build(read_lines(make_letter(**changes), "text"))


def shown(block: Block) -> tuple[str, str | None, str]:
    """(kind, number, text) of a block; note marks in square brackets."""
    text = MARK.sub(lambda found: f"[{found[1]}]", block.text)
    return block.kind, block.label.number if block.label else None, text


def of_kind(found: Document, kind: str) -> list[str]:
    """The texts of the blocks of one kind."""
    return [block.text for block in found.blocks if block.kind == kind]


def item(number: str, text: str) -> tuple[str, str, str]:
    """An item."""
    return "item", number, text


def para(text: str) -> tuple[str, None, str]:
    """A paragraph."""
    return "paragraph", None, text


def head(text: str) -> tuple[str, None, str]:
    """A heading."""
    return "heading", None, text


# ---------------------------------------------------------------- items


@pytest.mark.parametrize(
    ("lines", "protects"),
    [
        (["1. Brandt het?", "2. Blust men?"], "the usual form"),
        (["1) Brandt het?", "2) Blust men?"], "a bracket behind it"),
        (["(1) Brandt het?", "(2) Blust men?"], "two brackets"),
        (["1 Brandt het?", "2 Blust men?"], "a bare number"),
        (["1     Brandt het?", "2     Blust men?"], "a number in a column of its own"),
        (["Vraag 1: Brandt het?", "Vraag 2: Blust men?"], "the word and a colon"),
        (["Vraag 1. Brandt het?", "Vraag 2. Blust men?"], "the word and a full stop"),
        (["VRAAG 1 - Brandt het?", "VRAAG 2 - Blust men?"], "capitals and a dash"),
        (["Vraag 1", "Brandt het?", "Vraag 2", "Blust men?"], "the word on its own line"),
        (["Vraag 1", "", "Brandt het?", "", "Vraag 2", "", "Blust men?"], "and room below it"),
        (["1.", "Brandt het?", "2.", "Blust men?"], "the number on its own line"),
        (["", "1. Brandt het?", "", "", "2. Blust men?", ""], "room between items"),
        (["   1. Brandt het?", "   2. Blust men?"], "an indented list"),
    ],
)
def test_forms_of_numbers(lines: Sequence[str], protects: str) -> None:
    """Every form in which letters number their questions."""
    assert body(*lines) == [item("1", "Brandt het?"), item("2", "Blust men?")], protects


@pytest.mark.parametrize(
    ("numbers", "protects"),
    [
        (["1", "2", "4", "5"], "a gap"),
        (["1", "2", "2", "3"], "a repeat"),
        (["1", "2", "3", "4", "5", "7", "8", "6"], "out of order"),
        (["4", "5", "6"], "a list that does not begin at 1"),
        (["1", "1a", "1b", "2"], "letters behind the number"),
        (["8", "9", "10", "11"], "from one digit to two"),
        (["1", "2", "1", "2", "3"], "a list that begins anew"),
    ],
)
@pytest.mark.parametrize("loose", [False, True], ids=["tight", "loose"])
def test_numbers_come_from_the_page(numbers: list[str], loose: bool, protects: str) -> None:
    """What is printed counts, not what a counter would say."""
    lines = [part for number in numbers for part in (f"{number}. Brandt het?", *[""] * loose)]
    expected = [item(number, "Brandt het?") for number in numbers]
    assert body(*lines) == expected, protects


LONG = WIDE  # as wide as the letter's opening: the next word would not have fitted


@pytest.mark.parametrize(
    ("lines", "expected", "protects"),
    [
        (
            [f"1. {LONG} in", "2024 en wie telde dat?", "2. Wie?"],
            [item("1", f"{LONG} in 2024 en wie telde dat?"), item("2", "Wie?")],
            "a line that begins with a year",
        ),
        (
            [f"1. {LONG} in artikel", "2. Is dat zo?", "2. Wie?"],
            [item("1", f"{LONG} in artikel 2. Is dat zo?"), item("2", "Wie?")],
            "a line that begins with the number of an article",
        ),
        (
            [f"1. {LONG}, zie vraag", "2. Is dat zo?", "2. Wie?"],
            [item("1", f"{LONG}, zie vraag 2. Is dat zo?"), item("2", "Wie?")],
            "a question that names the next one",
        ),
        (
            [f"1. {LONG} sinds", "18 Nederlanders dat zagen?", "2. Wie?"],
            [item("1", f"{LONG} sinds 18 Nederlanders dat zagen?"), item("2", "Wie?")],
            "a line that begins with a count",
        ),
        (
            ["1. Hoe vaak in 2024?", "12 maart was droog."],
            [item("1", "Hoe vaak in 2024?"), para("12 maart was droog.")],
            "a date is no number of an item",
        ),
        (
            ["1. Hoe vaak?", "2. Wie?", "", "112 Nederland belde."],
            [item("1", "Hoe vaak?"), item("2", "Wie?"), para("112 Nederland belde.")],
            "a bare number of three digits",
        ),
        (
            ["1. Hoe vaak:", "a. in juni;", "b. in juli?", "2. Wie?"],
            [item("1", "Hoe vaak: a. in juni; b. in juli?"), item("2", "Wie?")],
            "sub-items stay in their question",
        ),
        (
            ["1. Hoe vaak:", "- in juni;", "- in juli?", "2. Wie?"],
            [item("1", "Hoe vaak: - in juni; - in juli?"), item("2", "Wie?")],
            "bullets too",
        ),
        (
            ["1. Hoe vaak?", "", "   Ook in juni?", "", "2. Wie?"],
            [item("1", "Hoe vaak? Ook in juni?"), item("2", "Wie?")],
            "an indented paragraph goes on with the item",
        ),
        (
            ["1. Hoe vaak:", "   1. in juni;", "   2. in juli?", "2. Wie?"],
            [item("1", "Hoe vaak: 1. in juni; 2. in juli?"), item("2", "Wie?")],
            "a numbered list inside an item",
        ),
        (
            ["1.  Hoe vaak:", "    (1) in juni;", "    (2) in juli?", "2.  Wie?"],
            [item("1", "Hoe vaak: (1) in juni; (2) in juli?"), item("2", "Wie?")],
            "the same in another form",
        ),
        (
            [f"1. {LONG} in het", "2. kwartaal van dit jaar?", "2. Wie?"],
            [item("1", f"{LONG} in het 2. kwartaal van dit jaar?"), item("2", "Wie?")],
            "an ordinal with a full stop",
        ),
        (
            [
                "1.  Hoe vaak?",
                "    Ook in juni?",
                "De leden van de SP-fractie vragen dit.",
                "2.  Wie?",
            ],
            [
                item("1", "Hoe vaak? Ook in juni?"),
                para("De leden van de SP-fractie vragen dit."),
                item("2", "Wie?"),
            ],
            "who asks on, left of the hanging text",
        ),
        (
            ["1.  Hoe vaak brandt", "    het bos?", "2.  Wie?"],
            [item("1", "Hoe vaak brandt het bos?"), item("2", "Wie?")],
            "a hanging indent",
        ),
        (
            ["1. Hoe vaak?", "2. Wie?", "", "Dit is geen deel van vraag 2."],
            [item("1", "Hoe vaak?"), item("2", "Wie?"), para("Dit is geen deel van vraag 2.")],
            "a paragraph below the last question is not part of it",
        ),
        (
            [f"1. {LONG} in", "het jaar?", "Deze alinea begint na een korte regel."],
            [item("1", f"{LONG} in het jaar?"), para("Deze alinea begint na een korte regel.")],
            "nor is one without room above it",
        ),
        (
            ["1. Hoe vaak brandt het regen-", "boogbos?"],
            [item("1", "Hoe vaak brandt het regenboogbos?")],
            "a word that the line end cut",
        ),
        (
            ["1. Hoe vaak brandt het regen-", "", "boogbos?"],
            [item("1", "Hoe vaak brandt het regenboogbos?")],
            "also with room below it",
        ),
    ],
)
def test_where_an_item_ends(
    lines: Sequence[str], expected: list[tuple[str, str | None, str]], protects: str
) -> None:
    """An item ends where the next begins, or where the author ended it; not at every number."""
    assert body(*lines) == expected, protects


# ---------------------------------------------------------------- paragraphs and headings


@pytest.mark.parametrize(
    ("lines", "expected", "protects"),
    [
        ([f"{LONG} en de", "hei ook."], [para(f"{LONG} en de hei ook.")], "one paragraph"),
        ([f"{LONG}.", "", "Zo is het."], [para(f"{LONG}."), para("Zo is het.")], "room parts"),
        (
            [f"{LONG} en de", "hei ook.", f"Deze regel: {LONG}."],
            [para(f"{LONG} en de hei ook."), para(f"Deze regel: {LONG}.")],
            "a short last line parts",
        ),
        (
            ["Blussen", "", "1. Wie?"],
            [head("Blussen"), item("1", "Wie?")],
            "a short line with room around it is a heading",
        ),
        (
            ["2. Blussen", "", "De leden vragen dit.", "", "1. Wie?"],
            [head("2. Blussen"), para("De leden vragen dit."), item("1", "Wie?")],
            "so is one with a number",
        ),
        (
            ["1.2 Blussen", "", "1. Wie?"],
            [head("1.2 Blussen"), item("1", "Wie?")],
            "and one with a number of two parts",
        ),
        (
            [
                "Kosten van het blussen",
                "De leden lezen dat het blussen elk jaar veel geld kost.",
                "",
                "1. Wie?",
            ],
            [
                head("Kosten van het blussen"),
                para("De leden lezen dat het blussen elk jaar veel geld kost."),
                item("1", "Wie?"),
            ],
            "a heading that closes up with its text",
        ),
        (
            ["De leden vragen:", "", "1. Wie?"],
            [para("De leden vragen:"), item("1", "Wie?")],
            "a line that ends in a colon is no heading",
        ),
        (
            ["en verder", "", "1. Wie?"],
            [para("en verder"), item("1", "Wie?")],
            "nor one that begins with a small letter",
        ),
        (
            ["Blussen,", "", "1. Wie?"],
            [para("Blussen,"), item("1", "Wie?")],
            "nor one that ends in a comma",
        ),
        (
            ["1. Hoe vaak brandde het bos in", "2024 en wie telde dat?", "2. Wie betaalt?"],
            [
                item("1", "Hoe vaak brandde het bos in 2024 en wie telde dat?"),
                item("2", "Wie betaalt?"),
            ],
            "nor is a question that was wrapped early",
        ),
    ],
)
def test_paragraphs_and_headings(
    lines: Sequence[str], expected: list[tuple[str, str | None, str]], protects: str
) -> None:
    """In plain text only room, length and punctuation tell them apart."""
    assert body(*lines) == expected, protects


# ---------------------------------------------------------------- the parts of a letter


def test_letterhead_text_and_closing() -> None:
    """What stands above the salutation and below the greeting is no text."""
    found = document()
    assert of_kind(found, "letterhead") == [
        line for line in make_lines()[: make_lines().index(OPENING[0])] if line
    ]
    assert of_kind(found, "closing") == [*CLOSING, *SIGNATURE]
    assert of_kind(found, "furniture") == []
    assert (found.pages, found.drawn, found.notes) == (1, False, ())


@pytest.mark.parametrize(
    ("changes", "protects"),
    [
        ({"closing": ()}, "a signature without a greeting"),
        ({"closing": ("Met vriendelijke groet,",)}, "another greeting"),
        ({"closing": ("Hoogachtend, namens de commissie",)}, "a longer one"),
        ({"closing": (), "signature": ("De voorzitter van de commissie,", "A. Jansen")}, "office"),
    ],
)
def test_closing(changes: dict[str, Any], protects: str) -> None:
    """The signature is no part of the text."""
    found = document(**changes)
    last = changes.get("signature", SIGNATURE)
    closing = of_kind(found, "closing")
    assert closing[-len(last) :] == list(last), protects
    assert of_kind(found, "item") == ["Hoe vaak brandt het bos?", "Wie betaalt het blussen?"]


def test_letter_without_salutation() -> None:
    """Then the text begins at the first line of prose."""
    found = document(salutation="")
    assert of_kind(found, "letterhead")[-1] == HEAD[-1]
    assert of_kind(found, "paragraph")[0].startswith(OPENING[0])


def test_label_above_prose() -> None:
    """A long subject is no prose: it stands below its label."""
    subject = "Het plan van de regering voor de brandweer in bossen en op heidevelden in het oosten"
    found = document(salutation="", head=["datum 6 mei 2026", "betreft", subject])
    assert subject in of_kind(found, "letterhead")


# ---------------------------------------------------------------- running headers and page numbers


def paged(
    *between: str,
    questions: Sequence[str] = ("1. Wie blust er in", "het bos?", "2. Wie?"),
    head: Sequence[str] = HEAD,
) -> Document:
    """A letter with lines between the two lines of question 1."""
    return document(head=head, questions=[questions[0], *between, *questions[1:]])


@pytest.mark.parametrize(
    ("header", "protects"),
    [
        (["", "datum 6 mei 2026", "ons kenmerk 180123", "blad 2", ""], "stacked"),
        (["", "datum", "6 mei 2026", "ons kenmerk", "180123", "blad", "2", ""], "one word a line"),
        (["", "datum 6 mei 2026     ons kenmerk 180123     blad 2", ""], "in a row"),
        (["", "datum     6 mei 2026", "blad     2", ""], "in two columns"),
        (["", "6 mei 2026, 180123, blad 2", ""], "without labels"),
        (["", "Eerste Kamer der Staten-Generaal", "blad 2", ""], "with the sender"),
        (["", "blad 2", ""], "a page number only"),
        (["", "Pagina 2 van 3", ""], "of so many"),
        (["", "- 2 -", ""], "between dashes"),
        (["", "2/3", ""], "as a fraction"),
        (
            ["", "datum 6 mei 2026", "blad 2", "betreft Brandweer in het bos", ""],
            "with the subject",
        ),
        (["datum 6 mei 2026", "ons kenmerk 180123", "blad 2"], "without room around it"),
        (["-----", "datum 6 mei 2026", "ons kenmerk 180123", "blad 2", "____"], "between rules"),
        (["Brandweer in het bos", "2"], "the subject above a page number"),
        (["Brandweer in het bos 2"], "the subject beside a page number"),
        (
            ["Kazernestraat 52, 2514 CV Den Haag · www.eerstekamer.nl – 2 –"],
            "an address, and the page between dashes",
        ),
        (["– 2 – Kazernestraat 52, 2514 CV Den Haag"], "the page between dashes first"),
        (["Kazernestraat 52, 2514 CV Den Haag 2"], "an address, and the page bare"),
    ],
)
def test_running_header_in_text(header: Sequence[str], protects: str) -> None:
    """A running header that was copied along is no part of the question that it interrupts."""
    head = ["datum 6 mei 2026", "betreft Brandweer in het bos", "ons kenmerk 180123"]
    found = paged(*header, head=head)
    assert of_kind(found, "item") == ["Wie blust er in het bos?", "Wie?"], protects
    assert of_kind(found, "heading") == []
    assert found.pages > 1 or header[0].startswith("-")


@pytest.mark.parametrize(
    ("head", "line", "protects"),
    [
        (["datum 6 mei 2026", "betreft Bosbrandweer", "ons kenmerk 180123.02U"], "180123.02U", "the kenmerk alone"),
        (
            ["ons kenmerk 180123", "betreft      Brandweer in het", "             bos en op de heide"],
            "Brandweer in het bos en op de heide 2", "a subject of two lines, on one with a page number",
        ),
        (["datum 6 mei 2026", "ons kenmerk 180123.02U"], "brief 180123.02U d.d. 6 mei 2026", "words link its values"),
        (["datum 6 mei 2026", "ons kenmerk 180123.02U"], "Vervolg van brief 180123.02U", "it says that it goes on"),
    ],
)  # fmt: skip
def test_value_of_the_letterhead_alone_on_a_line(
    head: Sequence[str], line: str, protects: str
) -> None:
    """What the letterhead says is furniture between two lines of a question."""
    questions = ["1. Wie blust er in", line, "het bos?", "2. Wie?"]
    found = document(head=head, questions=questions)
    assert of_kind(found, "item") == ["Wie blust er in het bos?", "Wie?"], protects
    assert line in of_kind(found, "furniture")


def test_subject_at_the_foot_of_each_page() -> None:
    """A subject that comes twice is a running footer; once it may be a heading."""
    subject = "Brandweer in het bos"
    head = ["datum 6 mei 2026", f"betreft {subject}", "ons kenmerk 180123"]
    once = ["1. Wie blust er?", "", subject, "", "2. Wie betaalt dat?"]
    twice = ["1. Wie blust er?", "", subject, "", "2. Wie betaalt dat?", "", subject, "", "3. Wie?"]
    kinds = [of_kind(document(head=head, questions=some), "heading") for some in (once, twice)]
    assert kinds == [[subject], []]


def test_caption_right_below_a_tight_table() -> None:
    """`Vraag 2` is no row of a word and a figure."""
    questions = ["Vraag 1", "Wie blust er in het bos?", *NORTH, "Vraag 2", "Wie betaalt dat?"]
    items = of_kind(document(questions=questions), "item")
    assert [text.split()[-1] for text in items] == ["bos?", "dat?"]


NORTH = ["Noord 31%", "Zuid 44%", "West 25%"]


@pytest.mark.parametrize(
    ("rows", "below", "headings", "protects"),
    [
        (["Regio Aandeel", "Noord 31%", "Zuid 44%", "West 25%"], [], [], "two cells"),
        (
            ["Jaar Aantal Bedrag", "2023 1.204 € 3,1 mln", "2024 1.377 € 3,6 mln", "2025 1.198 € 3,3 mln"],
            [], [], "three cells",
        ),
        (["Gelderse Vallei 58% 1.905", "Peel 47% 2.260", "Sint Joosland 12% 8.740"], [], [], "names of two words"),
        (["Post Eenmalig Jaarlijks", "Toezicht € 3,4 mln. –", "Kaarten – € 1,9 mln.", "Bos € 1 mln. € 2 mln."],
         [], [], "dashes for nothing"),
        (NORTH, ["", "Planning tot 2038", ""], ["Planning tot 2038"], "a heading below"),
        (["2023 12 31%", "2024 13 32%", "2025 14 33%"], ["Planning tot 2038"], ["Planning tot 2038"], "one close by"),
        ([*NORTH, "Oost 12%"], [], [], "four rows"),
        (["Jaar Aantal", "2024 13", "2025 14"], [], [], "two rows below a head"),
        (["Vragen over bos", "", *NORTH], [], ["Vragen over bos"], "a heading further above"),
        (
            ["Vragen over het bos", "Kamerstuk 36500", "Kamerstuk 36600"],
            [], ["Vragen over het bos", "Kamerstuk 36500", "Kamerstuk 36600"], "a word and one figure, twice",
        ),
        (["Jaar Aantal", "", "2024 13", "", "2025 14"], [], [], "rows as far apart as from their head"),
        (
            ["Jaar Mton Aandeel industrie", "2025 145", "", "32%", "", "2030 110", "", "29%"],
            [], [], "each cell on a line of its own",
        ),
    ],
)  # fmt: skip
def test_table_that_is_set_tight(
    rows: Sequence[str], below: Sequence[str], headings: Sequence[str], protects: str
) -> None:
    """Rows of a word and figures below one another are a table, though no room parts its cells."""
    questions = ["1. Wie blust er in het bos?", "", *rows, *below, "2. Wie betaalt dat?"]
    found = document(questions=questions)
    assert of_kind(found, "heading") == list(headings), protects
    assert of_kind(found, "item") == ["Wie blust er in het bos?", "Wie betaalt dat?"]


SUB_ITEMS = ["a   het blussen", "b   het toezicht", "c   de paden"]


@pytest.mark.parametrize(
    ("rows", "expected", "protects"),
    [
        (SUB_ITEMS, True, "letters without a sign"),
        (["i   het blussen", "ii  het toezicht", "iii  de paden"], True, "Roman numbers"),
        (["b   het blussen", "d   het toezicht", "e   de paden"], False, "letters of a table"),
        (["Post   Kosten", *SUB_ITEMS], False, "a table with a head"),
        (["a   het bos   12", "b   de hei   13", "c   de paden   14"], False, "a table of three columns"),
    ],
)  # fmt: skip
def test_sub_items_without_a_sign(rows: Sequence[str], expected: bool, protects: str) -> None:
    """Below a bare number stand bare letters, each with its text in the next column."""
    lines = ["1   Wie betaalt het volgende?", *(f"    {row}" for row in rows), "2   Wie blust er?"]
    items = of_kind(document(questions=lines), "item")
    whole = " ".join(["Wie betaalt het volgende?", *(" ".join(row.split()) for row in rows)])
    assert (items[0] == whole) == expected, protects
    assert items[1] == "Wie blust er?"


def test_number_alone_below_figures() -> None:
    """The number of a question, alone on its line, is no cell of the table above it."""
    figures = ["Jaar Aandeel", "2025", "32%", "2030", "29%"]
    questions = ["1", "Wie blust er in het bos?", "", *figures, "2", "Wie betaalt dat?"]
    found = document(questions=questions)
    assert of_kind(found, "item") == ["Wie blust er in het bos?", "Wie betaalt dat?"]


@pytest.mark.parametrize(
    ("line", "protects"),
    [
        ("Dat was op 6 mei 2026 zo.", "a date in a sentence"),
        ("Zie pagina 2 van uw brief.", "a page in a sentence"),
        ("De datum van blad 2 is onbekend en dat is te betreuren.", "labels in a sentence"),
        ("Een vervolg van 180123 is er niet.", "a continuation in a sentence"),
        ("vervolg van brief 180124.02U", "another letter goes on"),
        ("brief 180123 van 7 mei 2026", "the letter of another day"),
    ],
)
def test_prose_is_no_header(line: str, protects: str) -> None:
    """Words that headers are made of may stand in a text."""
    found = document(questions=["1. Wie?", "", line])
    assert line in of_kind(found, "paragraph"), protects
    assert found.pages == 1


def test_reference_behind_a_comma_is_no_header() -> None:
    """`… van 9 april 2026,` / `kenmerk 180456.` goes on with its sentence."""
    opening = [
        "De vaste commissie voor Landbouw en Natuur heeft kennisgenomen van uw brief van 9 april 2026,",
        "kenmerk 180456.",
        "De leden van de D66-fractie hebben de volgende vragen.",
    ]
    found = document(opening=opening)
    assert of_kind(found, "paragraph")[0].startswith(" ".join(opening[:2])), found


def test_pages_of_text_without_form_feeds() -> None:
    """`blad 2` stands above its page, and so do the lines behind it."""
    found = document(
        questions=["1. Een?", "", "blad 2", "", "2. Twee?", "", "blad 3", "", "3. Drie?"]
    )
    assert [block.page for block in found.blocks if block.kind == "item"] == [1, 2, 3]
    assert (found.pages, of_kind(found, "furniture")) == (3, ["blad 2", "blad 3"])


def test_page_numbers_at_the_foot() -> None:
    """`Pagina 1 van 2` stands below its page."""
    found = document(
        questions=["1. Een?", "", "Pagina 1 van 2", "", "2. Twee?"],
        signature=[*SIGNATURE, "", "Pagina 2 van 2"],
    )
    assert [block.page for block in found.blocks if block.kind == "item"] == [1, 2]
    assert found.pages == 2


def test_bare_page_numbers_at_the_foot() -> None:
    """1, 2 alone on their lines, the last at the end of the text; questions have text behind them."""
    found = document(
        questions=["1. Een?", "", "1", "", "2. Twee?"], signature=[*SIGNATURE, "", "2"]
    )
    assert [block.page for block in found.blocks if block.kind == "item"] == [1, 2]
    assert of_kind(found, "furniture") == ["1", "2"]


def test_page_number_and_running_header_touch() -> None:
    """The foot of one page and the head of the next were copied together."""
    found = document(
        questions=["1. Een?", "", "[1]", "datum 6 mei 2026", "ons kenmerk 180123", "", "2. Twee?"],
        signature=[*SIGNATURE, "", "[2]"],
    )
    assert [block.page for block in found.blocks if block.kind == "item"] == [1, 2]
    assert of_kind(found, "furniture") == ["[1]", "datum 6 mei 2026", "ons kenmerk 180123", "[2]"]


def test_what_pages_repeat() -> None:
    """The same line in the same place of two pages is no text, nor is one with another number."""
    pages = [
        make_letter(term=(), closing=(), signature=()),
        "Griffie, vel 2\n\n3. Drie?\n\n4. Vier?\n\nPostbus 20017",
        "Griffie, vel 3\n\n5. Vijf?\n\n6. Zes?\n\nPostbus 20017",
    ]
    found = build(read_lines("\n\f".join(pages), "text"))
    assert of_kind(found, "item")[2:] == ["Drie?", "Vier?", "Vijf?", "Zes?"]
    assert set(of_kind(found, "furniture")) == {"Griffie, vel 2", "Griffie, vel 3", "Postbus 20017"}


# ---------------------------------------------------------------- notes and their marks


def noted(first: str, *notes: str, **changes: Any) -> Document:
    """A letter whose first question is this, with notes below the signature."""
    questions = [f"1. {first}", "2. Wie?"]
    return document(questions=questions, signature=[*SIGNATURE, "", *notes], **changes)


@pytest.mark.parametrize(
    ("first", "notes", "expected", "protects"),
    [
        ("Brandt het bos¹?", ["¹ Ja."], "Brandt het bos[1]?", "raised digits"),
        ("Brandt het bos1?", ["1 Ja."], "Brandt het bos[1]?", "glued to a word"),
        ("Brandt het bos.1 Wie?", ["1 Ja."], "Brandt het bos.[1] Wie?", "behind a full stop"),
        ("Brandt het in 20241?", ["1 Ja."], "Brandt het in 2024[1]?", "glued to a year"),
        ("Brandt het in 2024.1 Wie?", ["1 Ja."], "Brandt het in 2024.[1] Wie?", "behind a year"),
        ("Brandt het bos [1] nu?", ["[1] Ja."], "Brandt het bos[1] nu?", "square brackets"),
        ("Brandt het bos1) nu?", ["1) Ja."], "Brandt het bos[1] nu?", "a bracket behind it"),
        ("Brandt het bos 1) nu?", ["1) Ja."], "Brandt het bos[1] nu?", "and room before it"),
        ("Brandt het “bos”1 nu?", ["1 Ja."], "Brandt het “bos”[1] nu?", "behind a quotation"),
        ("Bos? 1 Wie nu?", ["1 Ja."], "Bos?[1] Wie nu?", "between spaces, before a sentence"),
        (
            "Brandt CO2 bos1?",
            ["1 Ja.", "2 Nee."],
            "Brandt CO[2] bos[1]?",
            "behind a capital, if need be",
        ),
        ("Brandt het bos 1 nu al?", ["1 Ja."], "Brandt het bos[1] nu al?", "between words"),
    ],
)
def test_marks(first: str, notes: Sequence[str], expected: str, protects: str) -> None:
    """Marks as people type and copy them; only those of a note that is there."""
    found = noted(first, *notes)
    first = next(shown(block)[2] for block in found.blocks if block.kind == "item")
    assert first == expected, protects
    assert [note.number for note in found.notes] == [str(n) for n in range(1, len(notes) + 1)]


@pytest.mark.parametrize(
    ("first", "protects"),
    [
        ("Brandt CO2 in bos1?", "no note has that number"),
        ("Geldt artikel 2 nu?", "the number of an article"),
        ("Is 12 km2 veel?", "a power"),
    ],
)
def test_no_marks(first: str, protects: str) -> None:
    """A number without a note stays a number."""
    found = document(questions=[f"1. {first}", "2. Wie?"])
    assert of_kind(found, "item")[0] == first, protects


@pytest.mark.parametrize(
    ("lines", "expected", "protects"),
    [
        (["1 Een noot.", "2 Nog een."], [("1", "Een noot."), ("2", "Nog een.")], "two notes"),
        (["1. Een noot.", "2. Nog een."], [("1", "Een noot."), ("2", "Nog een.")], "full stops"),
        (["[1] Een noot.", "[2] Nog een."], [("1", "Een noot."), ("2", "Nog een.")], "brackets"),
        (
            ["1 Een noot die", "verder gaat.", "2 Nog een."],
            [("1", "Een noot die verder gaat."), ("2", "Nog een.")],
            "two lines",
        ),
        (
            ["1 Zie https://example.org/a-", "b.html.", "2 Nog een."],
            [("1", "Zie https://example.org/a-b.html."), ("2", "Nog een.")],
            "a broken address keeps its hyphen",
        ),
        (
            ["1 Zie https://example.org/", "a.html.", "2 Nog een."],
            [("1", "Zie https://example.org/a.html."), ("2", "Nog een.")],
            "broken behind a slash",
        ),
        (
            ["1 Zie www.example.", "org/a.", "2 Nog een."],
            [("1", "Zie www.example.org/a."), ("2", "Nog een.")],
            "broken behind a full stop",
        ),
        (
            ["1 Zie https://example.org/a", "b/c.html.", "2 Nog een."],
            [("1", "Zie https://example.org/ab/c.html."), ("2", "Nog een.")],
            "broken anywhere",
        ),
        (
            ["1 Zie https://example.org/a", "voor meer.", "2 Nog een."],
            [("1", "Zie https://example.org/a voor meer."), ("2", "Nog een.")],
            "an address that is not broken",
        ),
    ],
)
def test_notes(lines: Sequence[str], expected: list[tuple[str, str]], protects: str) -> None:
    """Notes below the signature: number and text, one line each."""
    found = noted("Brandt het bos1 of de hei2?", *lines)
    assert [(note.number, note.text) for note in found.notes] == expected, protects


def test_bracket_that_opened_before_is_no_mark() -> None:
    """`(zie punt 2)` closes a bracket, though there is a note 2."""
    found = noted("Geldt het bos1) (zie punt 2) ook?", "1) Een noot.", "2) Nog een.")
    first = next(shown(block)[2] for block in found.blocks if block.kind == "item")
    assert first == "Geldt het bos[1] (zie punt 2) ook?"


@pytest.mark.parametrize(
    ("asked", "shown_as", "protects"),
    [
        ("Ligt het bos bij Ede ¹)?", "Ligt het bos bij Ede [1]?", "nothing opens it"),
        ("Ligt het bos (bij Ede¹)?", "Ligt het bos (bij Ede[1])?", "one opens in the sentence"),
        (
            "Ligt het (oude) bos bij Ede¹)?",
            "Ligt het (oude) bos bij Ede[1]?",
            "another closed before",
        ),
    ],
)
def test_bracket_behind_a_raised_mark(asked: str, shown_as: str, protects: str) -> None:
    """So typists wrote marks; a bracket that closes one is of the text."""
    found = noted(asked, "¹) Een noot.")
    first = next(shown(block)[2] for block in found.blocks if block.kind == "item")
    assert first == shown_as, protects


def test_bracket_of_the_mark_that_begins_a_note() -> None:
    """`¹) Een noot.`: the note begins behind the bracket."""
    found = noted("Ligt het bos bij Ede ¹)?", "¹) NRC, 3 mei 2024.")
    assert [(note.number, note.text) for note in found.notes] == [("1", "NRC, 3 mei 2024.")]


def test_bracket_behind_a_mark_opens_in_the_row_above() -> None:
    """What the row above opens is closed behind the mark."""
    asked = "1. Ligt het bos, dat al sinds 1850 een van de oudste bossen van dit land is (zie de\nkaart¹), bij Ede?"
    found = document(questions=[asked, "2. Wie?"], signature=[*SIGNATURE, "", "1 Een noot."])
    first = next(shown(block)[2] for block in found.blocks if block.kind == "item")
    assert first.endswith("(zie de kaart[1]), bij Ede?")


def test_numbered_questions_at_the_end_are_no_notes() -> None:
    """Rows that ask are questions, though their numbers look like marks in the text above."""
    lines = ["De leden1 vragen2:", "", "1 Wie blust er dan?", "2 Wie betaalt dat?"]
    found = document(questions=lines, term=(), closing=(), signature=())
    assert found.notes == ()
    assert of_kind(found, "item") == ["Wie blust er dan?", "Wie betaalt dat?"]


@pytest.mark.parametrize(
    ("marked", "protects"),
    [
        ("1. Brandt het bos¹² nu?", "raised"),
        ("1. Brandt het bos¹² (1) nu of (2) later?", "what else looks like one stays"),
        ("1. Brandt het bos.12 Of de hei?", "typed"),
    ],
)
def test_two_marks_side_by_side(marked: str, protects: str) -> None:
    """`fiche.¹²` refers to notes 1 and 2, where there is no note 12."""
    found = document(
        questions=[marked, "2. Wie?"], signature=[*SIGNATURE, "", "1 Een noot.", "2 Nog een."]
    )
    first = next(shown(block)[2] for block in found.blocks if block.kind == "item")
    assert ("[1][2]" in first, first.count("[")) == (True, 2), protects
    assert [note.number for note in found.notes] == ["1", "2"], protects


def test_mark_of_two_digits_behind_an_abbreviation() -> None:
    """`het RIVM10` refers to note 10, `de A12` to none."""
    notes = [f"{number} Een noot." for number in range(1, 13)]
    marked = " ".join(f"woord{number}" for number in range(1, 10))
    lines = [f"1. Kent u {marked} van het RIVM10 langs de A12?", "2. Wie?"]
    found = document(questions=lines, signature=[*SIGNATURE, "", *notes])
    first = next(shown(block)[2] for block in found.blocks if block.kind == "item")
    assert first.endswith("woord[9] van het RIVM[10] langs de A12?")


def test_page_numbers_above_drawn_lines() -> None:
    """Converters to Markdown print the number of a page, and a line below it; the last page may have none."""
    questions = ["1. Brandt het bos?", "", "1", "", "-----", "", "2. Wie betaalt dat?"]
    found = document(questions=questions)
    assert of_kind(found, "item") == ["Brandt het bos?", "Wie betaalt dat?"]
    assert "1" in of_kind(found, "furniture")


def test_mark_at_the_begin_of_a_line() -> None:
    """`1) verder`: the line end stands between a word and its mark."""
    found = noted(f"{WIDE}\n1) of niet?", "1) Een noot.")
    first = next(shown(block)[2] for block in found.blocks if block.kind == "item")
    assert first == f"{WIDE}[1] of niet?"


def test_note_in_the_middle_of_pasted_text() -> None:
    """A note that was copied along with its page stands between the questions."""
    questions = ["1. Brandt het bos1?", "", "1 Zie de brief.", "", "2. Wie?"]
    found = document(questions=questions)
    assert [(note.number, note.text) for note in found.notes] == [("1", "Zie de brief.")]
    assert [shown(block)[1:] for block in found.blocks if block.kind == "item"] == [
        ("1", "Brandt het bos[1]?"),
        ("2", "Wie?"),
    ]


def test_mark_that_the_line_end_pushed_down() -> None:
    """`1)` alone on a line, behind a line in which it did not fit any more."""
    found = noted(f"{WIDE}\n1)\nof niet?", "1) Een noot.")
    (first, _) = (shown(block)[2] for block in found.blocks if block.kind == "item")
    assert first == f"{WIDE}[1] of niet?"


@pytest.mark.parametrize(
    ("lines", "expected", "protects"),
    [
        (
            [" " * 19 + "1", "1.   Brandt het bos nu of", "     de hei?"],
            "Brandt het bos[1] nu of de hei?",
            "above its word",
        ),
        (
            ["1.   Brandt het bos nu of de hei?", " " * 33 + "1", "2.   Wie?"],
            "Brandt het bos nu of de hei?[1]",
            "below it, where the next line is too short to be meant",
        ),
    ],
)
def test_mark_on_a_line_of_its_own(lines: Sequence[str], expected: str, protects: str) -> None:
    """`pdftotext -layout` prints a raised mark on a line above or below its word, in its column."""
    found = document(questions=lines, signature=[*SIGNATURE, "", "1    Een noot."])
    first = next(shown(block)[2] for block in found.blocks if block.kind == "item")
    assert first == expected, protects


# ---------------------------------------------------------------- joining lines


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["een", "twee"], "een twee"),
        (["regen-", "boog"], "regenboog"),
        (
            ["zie https://example.org/a/", "b.html en", "meer"],
            "zie https://example.org/a/b.html en meer",
        ),
        (["zie https://example.org/a?", "x=1"], "zie https://example.org/a?x=1"),
        (["zie https://example.org/a", "(b)"], "zie https://example.org/a (b)"),
        (["zie www.example.org/a-", "en b"], "zie www.example.org/a-en b"),
        (["", "twee"], "twee"),
        ([], ""),
    ],
)
def test_join_rows(lines: Sequence[str], expected: str) -> None:
    """Lines of one block, with hyphens and broken addresses."""
    assert join_rows(lines, words_of(lines)) == expected


# ---------------------------------------------------------------- drawn pages

PAGE = (595.0, 842.0)
WIDTH = 5.2  # of a letter, about


def line(text: str, base: float, **changes: Any) -> Line:
    """A line of the text column of a page."""
    values: dict[str, Any] = {"page": 1, "x0": 70.0, "size": 11.0} | changes
    letters = len(MARK.sub("", text))
    values.setdefault("x1", values["x0"] + letters * WIDTH * values["size"] / 11)
    values.setdefault("row", int(values["page"] * 10000 + base))
    return Line(text, number=0, base=base, **values)


def drawn(*lines: Line) -> Document:
    """The blocks of lines on a page of paper."""
    numbered = [one._replace(number=place) for place, one in enumerate(lines, 1)]
    pages = (PAGE,) * max(one.page for one in lines)
    return build(Reading(tuple(numbered), pages, "pdfium", drawn=True))


PROSE = [
    line("De leden van de fracties hebben met zorg kennisgenomen van het plan en stellen", 100),
    line("daarover de volgende vragen aan de regering, die daar in haar brief niet op ingaat.", 114),
    line("Zij zien de antwoorden met belangstelling tegemoet en hechten aan een volledig beeld.", 128),
]  # fmt: skip


def blocks(*lines: Line) -> list[tuple[str, str | None, str]]:
    """(kind, number, text) of the blocks behind a paragraph of prose."""
    found = [block for block in drawn(*PROSE, *lines).blocks if block.kind in BODY]
    return [shown(block) for block in found[1:]]


@pytest.mark.parametrize(
    ("changes", "protects"),
    [
        ({"bold": True}, "bold"),
        ({"italic": True}, "italic"),
        ({"size": 14.0}, "larger"),
    ],
)
def test_type_makes_a_heading(changes: dict[str, Any], protects: str) -> None:
    """A line of another type is a heading, though it closes up with what stands below it."""
    found = blocks(line("Blussen", 156, **changes), line("1. Wie blust er?", 170))
    assert found == [head("Blussen"), item("1", "Wie blust er?")], protects


@pytest.mark.parametrize(
    ("text", "protects"),
    [
        ("Dit hele vette stuk is een zin van meer dan zes woorden.", "a sentence"),
        ("en dan", "a small letter"),
        ("Dit is vet,", "an open end"),
    ],
)
def test_bold_lines_that_are_no_heading(text: str, protects: str) -> None:
    """Type alone makes no heading of what reads as text."""
    found = blocks(line(text, 156, bold=True), line("1. Wie blust er?", 184))
    assert found == [para(text), item("1", "Wie blust er?")], protects


@pytest.mark.parametrize(
    ("first", "text", "changes", "is_title", "protects"),
    [
        ("Blussen", "Wat kost dat?", {"bold": True}, True, "in bold, as the title above the first question"),
        ("Blussen", "Wat kost dat?", {"size": 14.0}, True, "larger"),
        ("Wie blust er?", "Wat kost dat?", {"bold": True}, True, "below a title that asks"),
        (None, "Wat kost dat?", {"bold": True}, False, "no title of this type"),
        ("Blussen", "En wat kost dat?", {"bold": True}, False, "a question that goes on"),
    ],
)  # fmt: skip
def test_titles_that_open_as_a_question(
    first: str | None, text: str, changes: dict[str, Any], is_title: bool, protects: str
) -> None:
    """A title may ask as a question does, where those above it show in which type titles are set."""
    above = [line(first, 156, **changes)] if first else []
    below = [
        line("1. Wie blust er?", 184),
        line(text, 212, **changes),
        line("2. Wie nog meer?", 240),
    ]
    found = blocks(*above, *below)
    assert (head(text) in found) == is_title, protects


def test_title_that_asks_close_above_its_text() -> None:
    """In bold, as the title above the first question, which stands close above its text too."""
    found = blocks(
        *(line("Blussen", 156, bold=True), line("Dat de brandweer blust, is bekend.", 170)),
        *(line("1. Wie blust er?", 198), line("Wat kost dat?", 226, bold=True)),
        *(line("Dat het geld kost, is bekend.", 240), line("2. Wie nog meer?", 268)),
    )
    assert head("Wat kost dat?") in found


def test_questions_in_the_type_of_titles() -> None:
    """Where numbered questions are bold as well, type tells no title from a question."""
    texts = [
        "Blussen",
        "1. Wie blust er?",
        "Dat is onduidelijk.",
        "Wat kost dat?",
        "2. Wie nog meer?",
    ]
    found = blocks(*(line(text, 156 + 28 * n, bold=n != 2) for n, text in enumerate(texts)))
    assert head("Wat kost dat?") not in found


def test_bold_line_in_the_text_above() -> None:
    """A line in bold that stands in a paragraph shows no type of titles."""
    bold = line("Dat is van groot belang.", 142, bold=True)
    found = blocks(
        bold,
        line("1. Wie blust er?", 170),
        line("Wat kost dat?", 198, bold=True),
        line("2. Wie?", 226),
    )
    assert head("Wat kost dat?") not in found


def test_heading_of_two_lines() -> None:
    """A long heading in bold is one heading."""
    found = blocks(
        line("Over het blussen van branden in bossen en op", 156, bold=True),
        line("heidevelden in de zomer", 170, bold=True),
        line("1. Wie blust er?", 198),
    )
    assert found[0] == head("Over het blussen van branden in bossen en op heidevelden in de zomer")


def test_notes_in_small_print() -> None:
    """On paper notes are smaller than the text and stand last on their page."""
    found = drawn(
        *PROSE,
        line(f"1. Brandt het bos{mark('1')} of de hei{mark('2')}?", 156),
        line("1 Zie de brief, waarin", 780, size=8),
        line("dit staat.", 790, size=8),
        line("2 Zie het plan.", 800, size=8),
        line("Griffie van de Kamer", 825, size=8),
    )
    assert [(note.number, note.text) for note in found.notes] == [
        ("1", "Zie de brief, waarin dit staat."),
        ("2", "Zie het plan."),
    ]
    assert of_kind(found, "furniture") == ["Griffie van de Kamer"]


@pytest.mark.parametrize("page", [1, 2])
@pytest.mark.parametrize(
    ("lead", "asks", "notes"),
    [
        ("Bijlagen:", "1. Brandt het bos of de hei?", 0),
        ("Bijlagen:", f"1. Brandt het bos{mark('1')} of de hei?", 2),
        ("Griffie van de Kamer", "1. Brandt het bos of de hei?", 2),
    ],
    ids=["enclosures", "cited", "no lead"],
)
def test_enclosures_in_small_print(lead: str, asks: str, notes: int, page: int) -> None:
    """A small list below `Bijlagen:` that nothing cites is no list of notes, on the next page neither."""
    found = drawn(
        *PROSE,
        line(asks, 156),
        line(lead, 780, size=8),
        line("1. Verslag van het overleg", 790, size=8, page=page),
        line("2. Brief van 20 maart 2025", 800, size=8, page=page),
    )
    assert len(found.notes) == notes


@pytest.mark.parametrize(("lead", "notes"), [("Bijlagen:", 0), ("", 1)])
def test_enclosures_on_the_next_page_of_a_text(lead: str, notes: int) -> None:
    """The list below `Bijlagen:` may stand on a page of its own."""
    header = "ons kenmerk: 180123    Blad: {} van 2"
    listed = "1. Afschrift van de brief van 12 april 2024\n2. Advies van De Nederlandsche Bank"
    parts = (header.format(1), make_letter().rstrip(), lead, header.format(2), listed)
    assert len(extract_text("\n\n".join(filter(None, parts)) + "\n").voetnoten) == notes


def test_note_that_goes_on_over_the_page() -> None:
    """The rest of a note stands at the foot of the next page, above the notes of that page."""
    found = drawn(
        *PROSE,
        line(f"1. Brandt het bos{mark('1')}?", 156),
        line("1 Zie de brief, waarin de minister", 800, size=8),
        line(f"2. Brandt de hei{mark('2')}?", 100, page=2),
        line("dit heeft gezegd.", 780, size=8, page=2),
        line("2 Zie het plan.", 790, size=8, page=2),
    )
    assert [(note.number, note.text) for note in found.notes] == [
        ("1", "Zie de brief, waarin de minister dit heeft gezegd."),
        ("2", "Zie het plan."),
    ]


def test_last_note_goes_on_over_the_page() -> None:
    """The same where that page has no note of its own."""
    found = drawn(
        *PROSE,
        line(f"1. Brandt het bos{mark('1')}?", 156),
        line("1 Zie de brief, waarin de minister", 800, size=8),
        line("2. Brandt de hei?", 100, page=2),
        line("dit heeft gezegd.", 800, size=8, page=2),
    )
    assert [note.text for note in found.notes] == [
        "Zie de brief, waarin de minister dit heeft gezegd."
    ]


@pytest.mark.parametrize(
    ("last", "first", "expected", "protects"),
    [
        (
            "1. Hoe vaak brandt het bos in de provincie waarvan de minister zegt dat het er zo",
            "veilig is?",
            [
                item(
                    "1",
                    "Hoe vaak brandt het bos in de provincie waarvan de minister zegt dat het er zo veilig is?",
                )
            ],
            "a question that crosses a page is one text",
        ),
        (
            "1. Hoe vaak brandt het bos in de provincie waarvan de minister zegt dat het veilig is?",
            "Dit is een nieuwe alinea.",
            [
                item(
                    "1",
                    "Hoe vaak brandt het bos in de provincie waarvan de minister zegt dat het veilig is?",
                ),
                para("Dit is een nieuwe alinea."),
            ],
            "a paragraph at the top of a page is not part of the question above",
        ),
        (
            "1. Hoe vaak brandt het bos?",
            "2. Wie blust er?",
            [item("1", "Hoe vaak brandt het bos?"), item("2", "Wie blust er?")],
            "the next question",
        ),
        (
            "1. Hoe vaak:",
            "a. in juni; b. in juli?",
            [item("1", "Hoe vaak: a. in juni; b. in juli?")],
            "sub-items on the next page",
        ),
    ],
)
def test_over_the_page(
    last: str, first: str, expected: list[tuple[str, str | None, str]], protects: str
) -> None:
    """What stands at the top of a page goes on with what stands at the foot of the one before."""
    assert blocks(line(last, 780), line(first, 80, page=2)) == expected, protects


def test_heading_at_the_foot_of_a_page() -> None:
    """A heading that was left alone at the foot of a page is no first line of what follows."""
    found = blocks(
        line("1. Hoe vaak brandt het bos?", 700),
        line("Blussen", 780),
        line("De leden vragen dit.", 80, page=2),
    )
    assert found == [
        item("1", "Hoe vaak brandt het bos?"),
        head("Blussen"),
        para("De leden vragen dit."),
    ]


def test_number_in_a_column_of_its_own() -> None:
    """Number and text are two lines of one row; what follows hangs below the text."""
    found = blocks(
        line("1.", 156),
        line("Hoe vaak brandt het bos in de provincie waarvan de minister zegt dat", 156, x0=96),
        line("het er veilig is?", 170, x0=96),
        line("Blust men daar?", 190, x0=96),
        line("2.", 210),
        line("Wie blust er?", 210, x0=96),
    )
    assert [one[:2] for one in found] == [("item", "1"), ("item", "2")]
    assert found[0][2].endswith("dat het er veilig is? Blust men daar?")


def test_list_inside_an_item_on_paper() -> None:
    """Numbers and text each in a column of their own; those of the inner list stand further right."""
    found = blocks(
        line("1.", 156),
        line("Hoe vaak brandt het bos:", 156, x0=96),
        line("1.", 170, x0=100),
        line("in juni;", 170, x0=120),
        line("2.", 184, x0=100),
        line("in juli?", 184, x0=120),
        line("2.", 212),
        line("Wie blust er?", 212, x0=96),
    )
    assert found == [
        item("1", "Hoe vaak brandt het bos: 1. in juni; 2. in juli?"),
        item("2", "Wie blust er?"),
    ]


def test_numbers_set_flush_right() -> None:
    """9 stands a little right of 10, and is no list inside it."""
    found = blocks(
        *[
            line(f"{number}.", 156 + 20 * place, x0=76 if number < 10 else 70)
            if half == 0
            else line("Wie blust er?", 156 + 20 * place, x0=96)
            for place, number in enumerate((1, 2, 10, 9))
            for half in (0, 1)
        ]
    )
    assert [one[1] for one in found] == ["1", "2", "10", "9"]


def test_paragraph_left_of_the_one_above() -> None:
    """An indented paragraph ends where a line begins left of it."""
    found = blocks(
        line(
            "Een aangehaald stuk tekst dat inspringt en dat ongeveer twee regels lang is, zodat",
            156,
            x0=100,
        ),
        line("het te zien is dat het inspringt.", 170, x0=100),
        line(
            "Dit is weer de gewone tekst van de brief, links van het stuk dat werd aangehaald.", 184
        ),
        line("1. Wie blust er?", 212),
    )
    assert [one[0] for one in found] == ["paragraph", "paragraph", "item"]


def test_heading_close_to_its_text() -> None:
    """Two short lines, then lines that stand looser: a heading of two lines without bold."""
    found = blocks(
        line("Over de branden in het bos", 156, size=11),
        line("en op de hei in de zomer", 168, size=11),
        line(
            "De leden hebben gelezen dat er in de zomer van het vorige jaar veel branden waren,",
            184,
        ),
        line("in het bos en op de hei, en dat die moeilijk te blussen waren door de droogte.", 198),
        line("1. Wie blust er?", 226),
    )
    assert [one[0] for one in found] == ["heading", "paragraph", "item"]


def test_text_beside_the_column() -> None:
    """What stands right of the text column is a letterhead, be it beside the text."""
    beside = line("Postbus 20017", 156, x0=520, size=7)
    found = drawn(*PROSE, line("1. Wie blust er?", 156), beside)
    assert of_kind(found, "letterhead")[-1] == "Postbus 20017"
    assert of_kind(found, "item") == ["Wie blust er?"]


def test_rotated_line() -> None:
    """A line up the side of the page is furniture."""
    found = drawn(*PROSE, line("Concept", 400, x0=20, rotated=True), line("1. Wie?", 156))
    assert of_kind(found, "furniture") == ["Concept"]


@pytest.mark.parametrize(
    ("text", "base", "furniture"),
    [
        ("2", 800, True),
        ("2", 40, True),
        ("2", 400, False),
        ("7", 800, False),
        ("2 van 2", 800, True),
        ("Vragen over het bos, blad 2", 40, True),
        ("Vragen over het bos, blad 3", 40, False),
        ("Vragen over het bos, blad 2", 400, False),
        ("Wie leest dat, en op blad 2 ook wat", 40, False),
        ("Wat staat er op blad 2?", 40, False),
    ],
)
def test_page_number_on_paper(text: str, base: float, furniture: bool) -> None:
    """A page number stands in the margin and says the page that it is on."""
    lines = [line("Wie blust er en wanneer?", 100, page=2), line(text, base, page=2)]
    found = drawn(*PROSE, *sorted(lines, key=lambda one: one.base))
    assert (text in of_kind(found, "furniture")) == furniture


def test_repeated_rows_on_paper() -> None:
    """Rows in the same place of two pages are furniture; numbered questions never are."""
    lines = [
        one
        for page in (2, 3)
        for one in (
            line("Griffie", 40, page=page),
            line(f"Vraag {page}", 80, page=page),
            line("Wie blust er in juni?" if page == 2 else "Wie telt dat?", 94, page=page),
        )
    ]
    found = drawn(*PROSE, line("Vraag 1", 156), line("Wie blust er?", 170), *lines)
    assert of_kind(found, "furniture") == ["Griffie", "Griffie"]
    assert of_kind(found, "item") == ["Wie blust er?", "Wie blust er in juni?", "Wie telt dat?"]


def test_mark_that_the_margin_pushed_to_a_row_of_its_own() -> None:
    """`… uit 2022.` / `4)` / `Vraag 2`: the mark goes up, and its row is furniture; it crashed before."""
    found = drawn(
        *PROSE,
        line(
            "1. Hoe vaak brandt het bos, en waar ontvangt de commissie daarbij de stukken van 2022?",
            156,
        ),
        line("1)", 170),
        line("2. Wie blust er?", 198),
        line("1) Rapport van de brandweer.", 780, size=7.0),
    )
    assert of_kind(found, "item")[0].endswith(mark("1"))
    assert [note.text for note in found.notes] == ["Rapport van de brandweer."]
    lines = [one.text for block in found.blocks for one in block.lines]
    assert (lines.count("1)"), lines.count("")) == (1, 0)
    assert of_kind(found, "furniture") == [mark("1)")]
