"""Headers that stand once, where a page ended: on top of a page, or in the middle of a text that shows no pages.

Each row fails without the rule that it is for.
"""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from kamervragen import extract_text
from kamervragen.lines import Line, mark
from kamervragen.records import CommissieBrief
from letters import CLOSING, HEAD, QUESTIONS, codes, make_letter, make_lines, read_letter
from test_blocks import BODY, PROSE, drawn, line

FIRST = "1. Hoe vaak brandt het bos, en waarom is dat in andere landen van Europa zo anders dan in"
REST = "dit land, dat toch veel kleiner is?"
WHOLE = (
    "Hoe vaak brandt het bos, en waarom is dat in andere landen van Europa zo anders dan in " + REST
)
MARKED = FIRST.replace("dan in", "dan[1] in")
# Most rows of a letter close up with the one above.
CLOSE_ROWS = (
    "De commissie ziet uw", "antwoorden met", "belangstelling", "tegemoet, en", "ontvangt die", "graag binnen",
    "vier weken na", "vandaag, of", "zo veel eerder", "als het u kan", "schikken.",
)  # fmt: skip
WHOLE_ABOVE = ("1. Wie blust het bos, en wie de heide?",)
DOUBLE = (
    "1. Hoe vaak brandt het bos in de landen van het werelddeel dat wij kennen als het oude", "",
    "Europa van de landen om ons heen, waar het zo vaak en zo lang", "",
    "brandt als hier, en waar men daar dan ook zo lang", "", "naar kijkt?",
)  # fmt: skip
ITEMS = (
    "1. Kunt u van dit jaar en van het vorige jaar per provincie opgeven hoe groot zijn:",
    "a. de bossen;",
)


def on_two_pages(
    *top: Line, above: Sequence[str] = (FIRST,), below: Sequence[str] = (REST,)
) -> list[str]:
    """The texts of the questions and headings of a PDF on whose second page `top` stands above the text."""
    last = [line(text, 728 + 14 * n) for n, text in enumerate(above)]
    text = [line(text, 128 + 14 * n, page=2) for n, text in enumerate(below)]
    end = line("2. Wie betaalt dat?", 128 + 14 * len(below) + 6, page=2)
    blocks = drawn(*PROSE, *last, *top, *text, end).blocks
    return [block.text for block in blocks if block.kind in BODY][1:]


def top(text: str, base: float = 80, **changes: object) -> Line:
    """A line above the text of page 2."""
    return line(text, base, page=2, **changes)


@pytest.mark.parametrize(
    ("header", "protects"),
    [
        ([top("Vervolg van het plan voor de bossen")], "the sentence goes on below it"),
        ([top("Griffie", 66), top("Vragen over het bos", 80)], "two rows"),
        ([top("Griffie voor het bos 2 van 2")], "it has a number and a total"),
        ([top("Griffie"), top("2", x0=500.0)._replace(row=top("Griffie").row)], "the number stands apart"),
        ([top("Vervolgpagina 2")], "a word calls it a page"),
        ([top("Griffie", 66), top("pag. 2", 80)], "a row above the number"),
    ],
)  # fmt: skip
def test_header_on_top_of_a_page(header: Sequence[Line], protects: str) -> None:
    """It is no text, whatever it says."""
    assert on_two_pages(*header) == [WHOLE, "Wie betaalt dat?"], protects


@pytest.mark.parametrize(
    ("header", "above", "below", "texts", "protects"),
    [
        ([top("Griffie voor het bos 2 van 2")], ["1. Wie blust het bos, en wie de heide?"], ["Het water", ],
         ["Wie blust het bos, en wie de heide?", "Het water", "Wie betaalt dat?"], "a heading may stand below it"),
        ([top("Het water")], ["1. Wie blust het bos, en wie de heide?"], ["2. Is er genoeg water in de sloot?"],
         ["Wie blust het bos, en wie de heide?", "Het water", "Is er genoeg water in de sloot?", "Wie betaalt dat?"],
         "a heading breaks no sentence"),
        ([top("2. Is er water?", x1=500.0)], ["1. Wie blust het bos, en wie de heide?"], ["En waarom is dat zo?"],
         ["Wie blust het bos, en wie de heide?", "Is er water?", "En waarom is dat zo?", "Wie betaalt dat?"],
         "question 2 on page 2"),
        ([top("Vragen over het bos")], ITEMS, ["b. de heide?"],
         ["Kunt u van dit jaar en van het vorige jaar per provincie opgeven hoe groot zijn: a. de bossen; b. de heide?",
          "Wie betaalt dat?"], "a list goes on"),
        ([top("b. de heide;")], ITEMS, ["c. het veen?"],
         ["Kunt u van dit jaar en van het vorige jaar per provincie opgeven hoe groot zijn: a. de bossen; b. de heide; "
          "c. het veen?", "Wie betaalt dat?"], "an item of the list"),
        ([top("Griffie", 100), top("2", 100, x0=500.0)._replace(row=20100)], WHOLE_ABOVE, ["Het veen"],
         ["Wie blust het bos, en wie de heide?", "Het veen", "Wie betaalt dat?"], "a number that stands apart"),
        ([top("Vragen over het bos, pagina 2", 104)], WHOLE_ABOVE, ["Het veen"],
         ["Wie blust het bos, en wie de heide?", "Het veen", "Wie betaalt dat?"], "a page by its word"),
        ([top("Europa", 114)], ["1. Hoe vaak brandt het bos in de landen van het werelddeel dat al sinds lang heet"],
         ["en zo brandt?"],
         ["Hoe vaak brandt het bos in de landen van het werelddeel dat al sinds lang heet Europa en zo brandt?",
          "Wie betaalt dat?"], "no room below it: it is part of the sentence"),
    ],
)  # fmt: skip
def test_top_of_a_page(
    header: Sequence[Line],
    above: Sequence[str],
    below: Sequence[str],
    texts: Sequence[str],
    protects: str,
) -> None:
    """What may stand above and below a header, and what is none."""
    found = on_two_pages(*header, above=above, below=below)
    assert found == list(texts), protects


@pytest.mark.parametrize(
    ("above", "kept"),
    [("12", True), ("1.912", True), ("€ 12", True), ("Datum: 3 mei", False)],
)
def test_figures_on_top_of_a_page(above: str, *, kept: bool) -> None:
    """`Schapen  2` on page 2, below `Varkens  12`, is a row of a table."""
    rows = [
        one
        for base, name, figure in ((66, "Varkens", above), (80, "Schapen", "2"))
        for one in (top(name, base), top(figure, base, x0=500.0)._replace(row=top(name, base).row))
    ]
    ask = line(WHOLE_ABOVE[0], 728)
    blocks = drawn(*PROSE, ask, *rows, line("2. Wie betaalt dat?", 128, page=2)).blocks
    furniture = [block.text for block in blocks if block.kind == "furniture"]
    assert any("Schapen" in text for text in furniture) != kept


def test_number_below_the_top_of_a_page() -> None:
    """`Deel 2 van 2` in the middle of page 2 is a heading."""
    lines = [
        line(WHOLE_ABOVE[0], 728),
        line("Deel 2 van 2", 300, page=2),
        line("2. Wie betaalt dat?", 330, page=2),
    ]
    assert "Deel 2 van 2" in [
        block.text for block in drawn(*PROSE, *lines).blocks if block.kind in BODY
    ]


def test_header_below_notes_of_a_page() -> None:
    """The text of page 1 ends above its notes."""
    marked = line(MARKED.replace("[1]", mark("1")), 700)
    note = line("1 Kamerstukken I 2025/26, 36 000, A.", 770, size=8.0)
    rest = [
        top("Vragen over het bos"),
        line(REST, 128, page=2),
        line("2. Wie betaalt dat?", 148, page=2),
    ]
    blocks = drawn(*PROSE, marked, note, *rest).blocks
    assert "Vragen over het bos" in [block.text for block in blocks if block.kind == "furniture"]


def test_signature_on_top_of_a_page() -> None:
    """Below the greeting an office and a name are no header, though the name begins with a small letter."""
    lines = [
        line("1. Wie blust het bos?", 600),
        line("Hoogachtend,", 728),
        top("De voorzitter"),
        top("mr. A. Bos", 140),
    ]
    texts = [block.text for block in drawn(*PROSE, *lines).blocks if block.kind == "closing"]
    assert texts == ["Hoogachtend,", "De voorzitter", "mr. A. Bos"]


def broken(
    *header: str, above: Sequence[str] = (FIRST,), below: Sequence[str] = (REST,)
) -> CommissieBrief:
    """A letter as text without pages, in which rows stand between two parts of a question."""
    return read_letter(
        questions=(*above, *header, *below, "", "2. Wie betaalt dat?"), term=CLOSE_ROWS
    )


@pytest.mark.parametrize(
    ("header", "protects"),
    [
        (["", "Vragen over de heide", ""], "room on both sides"),
        (["Vragen over de heide", "bladnummer 2", "", ""], "it closes up with the text above it"),
        (["", "1", "Vervolg van de stukken aan de minister", "", ""], "the number of the page before"),
        (["", "Bosbeheer 2/2", ""], "a share of the pages"),
        (["", "", "Griffie      2 van 2", "", ""], "cells of which one counts the pages"),
        (["", "Wet", "", "Vervolgpagina 2", ""], "two rows with room between them"),
    ],
)  # fmt: skip
def test_rows_that_interrupt(header: Sequence[str], protects: str) -> None:
    """A sentence fills its rows until its end; short rows in the middle of it are no part of it."""
    record = broken(*header)
    assert [one.tekst for one in record.vragen] == [WHOLE, "Wie betaalt dat?"], protects
    assert record.secties == ()


@pytest.mark.parametrize(
    ("questions", "texts", "titles", "protects"),
    [
        ([*ITEMS, "Griffie van de bossen      2 van 2", "", "b. de heide?"],
         [f"{ITEMS[0][3:]} a. de bossen; b. de heide?"], [], "a list"),
        ([MARKED, "", "[1] Zie 2.", "", "Wet 2/2", "", REST], [WHOLE], [], "notes above it"),
        (["1. Hoe vaak brandt het?", "", "Deel 1/2", "", "2. Wie blust?"],
         ["Hoe vaak brandt het?", "Wie blust?"], ["Deel 1/2"], "a heading may count too"),
        (["1. Hoe vaak brandt het?", "", "", "", "Bosbeheer 2/2", "", "2. Wie blust?"],
         ["Hoe vaak brandt het?", "Wie blust?"], [], "more room than between paragraphs"),
        (["1. Hoe vaak brandt het?", "", "Eerste Kamer   Griffie   Pagina 2 van 2", "", "2. Wie blust?"],
         ["Hoe vaak brandt het?", "Wie blust?"], [], "a lone page with its total"),
        ([*ITEMS, "", "Vragen over de heide", "", "b. de heide?"], None, ["Vragen over de heide"],
         "a heading in a list, without a number of a page"),
        (["1. Hoe vaak brandt het?", "", "", "", "Kans 3/2", "", "2. Wie blust?"],
         ["Hoe vaak brandt het?", "Wie blust?"], ["Kans 3/2"], "no share"),
        (["1. Hoe vaak brandt het?", "", "2. Wat staat er op pagina 2 van 3", "", "3. Wie blust?"],
         ["Hoe vaak brandt het?", "Wat staat er op pagina 2 van 3", "Wie blust?"], [], "a question about a page"),
    ],
)  # fmt: skip
def test_what_interrupts(
    questions: Sequence[str], texts: Sequence[str] | None, titles: Sequence[str], protects: str
) -> None:
    """What may stand around such rows, and what they are not."""
    record = read_letter(questions=questions, term=CLOSE_ROWS)
    assert texts is None or [one.tekst for one in record.vragen] == list(texts), protects
    assert [one.titel for one in record.secties if one.titel] == list(titles), protects


@pytest.mark.parametrize(
    ("header", "kept", "protects"),
    [
        (["", "Europa kent al langer dan men denkt branden waar men hier niet van weet, en in", ""], "Europa kent",
         "a row as long as those of the text"),
        (["", "Regio     Bos", ""], "Regio Bos", "cells"),
        (["", "Wet van het bos)", ""], "Wet van het bos)", "it closes a bracket"),
        (["", "Wet van het bos", "", "kv-tk-2024Z1", ""], "Wet van het bos", "no sentence goes on below it"),
    ],
)  # fmt: skip
def test_rows_that_stay(header: Sequence[str], kept: str, protects: str) -> None:
    """What is no header stays in the letter, or is told."""
    record = broken(*header)
    said = [one.tekst for one in (*record.vragen, *record.meldingen)] + [
        one.titel for one in record.secties
    ]
    assert any(kept in text for text in said), protects


def test_row_below_a_whole_sentence() -> None:
    """Nothing is broken where the sentence above a row has ended."""
    whole = (FIRST[:-2] + "dit land?",)
    record = broken("", "Mails", "", above=whole, below=("e-mails tellen mee.",))
    assert any("Mails" in one.tekst for one in record.meldingen)


def test_rows_that_all_have_room_between_them() -> None:
    """Where each row stands apart, short ones are text."""
    record = read_letter(questions=DOUBLE)
    assert [one.tekst for one in record.vragen] == [" ".join(DOUBLE).replace("  ", " ")[3:]]


def test_full_row_above_a_header() -> None:
    """It is text, though it ends right above the row that prints the page."""
    text = "Europa kent vele branden, en de leden zien dat ook in dit land het bos al vaker brandt, naar"
    questions = ("1. Hoe vaak?", "", text, "Brief, blad 2", "", "zij vrezen.", "", "2. Wie blust?")
    record = read_letter(questions=questions)
    assert any("Europa kent" in one.tekst for one in record.meldingen)


@pytest.mark.parametrize(
    ("note", "text"),
    [
        (("[1] Kamerstukken I 2012/13, 35 266, K, p. 10",), "Kamerstukken I 2012/13, 35 266, K, p. 10"),
        (("1 Kamerstukken I 2012/13, 35 266, K, p. 10",), "Kamerstukken I 2012/13, 35 266, K, p. 10"),
        (("[1] Zie de brief,", "blz. 77 tot en met 83."), "Zie de brief, blz. 77 tot en met 83."),
        (("[1] Zie de brief van de hoofdinspecteur, hoofdstuk", "2, vanaf blad 2."),
         "Zie de brief van de hoofdinspecteur, hoofdstuk 2, vanaf blad 2."),
        (("[1] Zie de brief",), "Zie de brief"),
    ],
)  # fmt: skip
def test_note_above_a_header(note: Sequence[str], text: str) -> None:
    """A note is no part of the header below it, also where it names a page itself."""
    questions = ("1. Hoe vaak[1] brandt het?", "", *note, HEAD[0], "blad 2", "", "2. Wie blust?")
    record = read_letter(questions=questions)
    assert [one.tekst for one in record.voetnoten] == [text]


def test_note_that_names_a_page_above_a_header() -> None:
    """Its last row is none of the header, though that counts pages too."""
    note = (
        "¹ De eerste tranche omvat tien bossen; zie bijlage 2 bij de wet,",
        "blz. 77 tot en met 83.",
    )
    header = ("", HEAD[0], HEAD[2])
    questions = ["1. Hoe vaak¹ brandt het?", "", "_" * 20, *note, *header, "blad 2", ""]
    for number, text in enumerate(("Wie blust?", "Wie betaalt?", "Waarom?"), 2):
        questions += [f"{number}. {text}", *header, f"blad {number + 1}", ""]
    record = read_letter(questions=questions)
    assert [one.tekst for one in record.voetnoten] == [" ".join(note)[2:]]
    assert "pagina_ontbreekt" not in codes(record)


def test_rows_above_the_page_number() -> None:
    """`Aan: de minister` belongs to the header below it, also where it stands for the last time, without one."""
    header = ["Bos: de minister en de boswachter van het land", "Brief, blad {}", ""]
    questions: list[str] = []
    for number, text in enumerate(("Hoe vaak brandt het?", "Wie blust?", "Wie betaalt?"), 1):
        questions += [f"{number}. {text}", "", *(one.format(number + 1) for one in header)]
    questions += ["4. Waarom?", "", header[0]]
    record = read_letter(questions=questions)
    assert [one.tekst for one in record.vragen] == [
        "Hoe vaak brandt het?", "Wie blust?", "Wie betaalt?", "Waarom?",
    ]  # fmt: skip
    assert record.secties == ()


@pytest.mark.parametrize(
    ("row", "protects"),
    [
        ("De Eerste Kamer is per e-mail bereikbaar: griffie@kamer.example", "how to reach the sender"),
        ("De griffie is op werkdagen bereikbaar op 070-312 92 00", "by telephone"),
        ("Vervolg van de brief aan de Minister van Natuur en Visserij", "what goes on"),
    ],
)  # fmt: skip
def test_rows_that_say_what_they_are(row: str, protects: str) -> None:
    """Between two questions nothing else tells that they are no heading."""
    record = read_letter(questions=("1. Hoe vaak?", "", row, "", "2. Wie blust?"))
    assert (record.secties, len(record.vragen)) == ((), 2), protects


@pytest.mark.parametrize("top", ["", "\f"])
def test_names_below_a_greeting(top: str) -> None:
    """`De voorzitter` / `mr. A. Bos`: room to sign stands between them, and the name begins with a small letter."""
    text = make_letter(questions=QUESTIONS, closing=(), signature=())
    office = "De voorzitter van de vaste commissie voor Landbouw, Natuur en Visserij en voor de"
    text += f"\n{CLOSING[0]}\n\n{office}\n\n{top}Kamer\n\n\nmr. A. Bos-de Vries\n"
    assert extract_text(text).ondertekenaar is not None
    assert "Kamer" in str(extract_text(text).ondertekenaar)


def test_note_alone_on_the_last_page() -> None:
    """`pdftotext` sets its number on a line of its own: it is no page number there."""
    text = make_letter(questions=("1. Hoe vaak brandt het?1", "", *QUESTIONS[1:]))
    record = extract_text(f"{text}\f1\n    Kamerstukken II 2012/13, 33 529, nr. 1.\n")
    assert [one.tekst for one in record.voetnoten] == ["Kamerstukken II 2012/13, 33 529, nr. 1."]
    assert codes(record) == []


def test_page_number_alone_on_the_last_page() -> None:
    """Room stands below it."""
    record = extract_text(
        f"{make_letter(questions=QUESTIONS)}\f2\n\n    Kamerstukken II 2012/13.\n"
    )
    assert record.voetnoten == ()


def test_note_that_names_a_kenmerk() -> None:
    """It is no header, though it has the label and a kenmerk of its own."""
    text = make_letter(questions=("1. Hoe vaak brandt het?1", "", *QUESTIONS[1:]))
    record = extract_text(f"{text}\n\n\n1 Kenmerk z2019-27104.\n")
    assert [one.tekst for one in record.voetnoten] == ["Kenmerk z2019-27104."]
    assert codes(record) == []


def test_mark_below_its_gap() -> None:
    """`pdftotext -layout` sets a raised digit below the line, and leaves its gap there."""
    above = "1. Hoe vaak is dat in het bos gebeurd . En hoe vaak brandt het"
    questions = (above, " " * above.index(" .") + "1", "", "op de hei?", "", *QUESTIONS[1:])
    record = read_letter(questions=(*questions, "", "", "1 Zie de brief."))
    vraag = record.vragen[0]
    assert vraag.tekst == "Hoe vaak is dat in het bos gebeurd. En hoe vaak brandt het op de hei?"
    assert vraag.voetnoten == ("1",)


@pytest.mark.parametrize(
    "header",
    ["Brief aan de minister van Landbouw en Natuur, 6 mei 2026", "Aan de minister van Landbouw en Natuur – 6 mei 2026"],
)  # fmt: skip
def test_header_that_names_who_is_written_to(header: str) -> None:
    """It stands once, between the greeting and who signs."""
    text = make_letter(addressee=("Aan", "de minister van Landbouw en Natuur"), questions=QUESTIONS)
    greeting = "Hoogachtend,"
    record = extract_text(text.replace(greeting, f"{greeting}\n\f{header}\n\n"))
    assert record.ondertekenaar == extract_text(text).ondertekenaar


@pytest.mark.parametrize(
    ("addressee", "header", "protects"),
    [
        (("Minister van Natuur",), "Brief aan de minister van Natuur, 6 mei 2026", "no article"),
        (("Aan de Minister van Landbouw, Visserij", "en Natuur"),
         "Brief aan de minister van Landbouw, Visserij en Natuur, 6 mei 2026", "an office of two lines"),
        (("Aan          Minister van Natuur",), "Aan de minister van Natuur – 6 mei 2026", "a label in a column"),
    ],
)  # fmt: skip
def test_who_is_written_to_between_two_lines(
    addressee: Sequence[str], header: str, protects: str
) -> None:
    """Pasted text has the header in the middle of a sentence."""
    questions = ("1. Wie blust er in", "", header, "", "het bos?", "", "2. Wie betaalt het?")
    record = read_letter(addressee=addressee, questions=questions)
    assert record.vragen[0].tekst == "Wie blust er in het bos?", protects
    other = [one.replace("6 mei", "7 mei") for one in questions]
    assert "7 mei 2026" in read_letter(addressee=addressee, questions=other).vragen[0].tekst


@pytest.mark.parametrize(
    ("above", "note", "below", "cited", "protects"),
    [
        ("Hoe vaak brandt het bos in het regen-", ["Zie de brief van 6 mei 2026."], "woud?", False, "a word in two"),
        ("Hoe vaak brandt het bos in het oosten en", ["Zie de brief van 6 mei 2026."], "zuiden?", True, "a sentence"),
        ("Hoe vaak brandt het bos in het oosten en", ["Zie de brief van", "de minister."], "zuiden?", True, "two rows"),
        ("Hoe vaak brandt het bos?", ["Zie de brief van 6 mei 2026, met bijlage B.", "en verder de nota."], "", True,
         "whole sentences above it"),
    ],
)  # fmt: skip
def test_note_inside_a_sentence(
    above: str, note: Sequence[str], below: str, cited: bool, protects: str
) -> None:
    """Pasted text keeps no end of a page: the sentence goes on below the note."""
    whole = above[:-1] + below if above.endswith("-") else f"{above} {below}".strip()
    opening = ("De commissie voor Natuur heeft uw brief gelezen", "over het bos." + "1" * cited)
    rows = [one for one in (f"1. {above}", f"1 {note[0]}", *note[1:], below) if one]
    record = read_letter(opening=opening, questions=(*rows, "2. Wie blust er?"))
    assert [one.tekst for one in record.vragen] == [whole, "Wie blust er?"], protects
    assert [one.tekst for one in record.voetnoten] == [" ".join(note)], protects


def test_star_of_a_note_alone_on_its_row() -> None:
    """`pdftotext` sets it above its text, as it does numbers."""
    text = make_letter(questions=("1. Hoe vaak brandt het?*", "", *QUESTIONS[1:]))
    record = extract_text(f"{text}\n\n\n*\n    Zie de brief.\n")
    assert [(one.nummer, one.tekst) for one in record.voetnoten] == [("*", "Zie de brief.")]
    assert record.vragen[0].tekst == "Hoe vaak brandt het?"


def test_header_of_labels_below_a_greeting() -> None:
    """Its first row has labels only: it is not the end of a sentence that names a kenmerk."""
    header = ("datum           ons kenmerk     blad", "6 mei 2026      180123          {}")
    pages = [
        f"{number}. {text}" for number, text in enumerate(("Hoe vaak?", "Wie?", "Wanneer?"), 1)
    ]
    text = make_letter(questions=pages, signature=(), closing=(CLOSING[0],)).rstrip()
    head, tail = header[0], header[1]
    text = text.replace("2. Wie?", f"\f{head}\n{tail.format(2)}\n\n2. Wie?")
    text = text.replace("3. Wanneer?", f"\f{head}\n{tail.format(3)}\n\n3. Wanneer?")
    text += (
        f"\n\f{head}\n{tail.format(4)}\n\n\nA. Bos\nVoorzitter van de vaste commissie voor Natuur\n"
    )
    signed = extract_text(text).ondertekenaar
    assert signed is not None
    assert signed.naam == "A. Bos"


def test_notes_with_points_that_brackets_cite() -> None:
    """`[1]` in the text is of a note, though the notes below the questions begin as those do."""
    questions = (
        "1. Hoe vaak brandt het?[1]",
        "",
        "2. Wie blust er?[2]",
        "",
        "1. Zie de brief.",
        "2. Zie de nota.",
    )
    record = read_letter(questions=questions)
    assert [one.tekst for one in record.vragen] == ["Hoe vaak brandt het?", "Wie blust er?"]
    assert [one.tekst for one in record.voetnoten] == ["Zie de brief.", "Zie de nota."]


@pytest.mark.parametrize(
    "top",
    [
        ["\fEK 2017/1842      pagina 2", "", "Vraag 3", "Graag een lijst."],
        ["\fBrief van ons      pagina 2", "", "Vraag 3", "Graag een lijst."],
        ["\fBrief van ons      pagina 2", "Vraag 3", "", "Graag een lijst."],
    ],
)
def test_caption_below_a_header(top: Sequence[str]) -> None:
    """`Vraag 3` right below the header of page 2 is none of its rows, and no street with its number."""
    pages = ("Vraag 1", "Hoe vaak?", "", "Vraag 2", "Wie?", "", *top)
    record = read_letter(head=(*HEAD[:2], "ons kenmerk", "EK 2017/1842"), questions=pages)
    assert [one.nummer for one in record.vragen] == ["1", "2", "3"]


@pytest.mark.parametrize("mark_text", ["gesteld2) ?", "gesteld2 ?"])
def test_room_between_a_mark_and_a_sign(mark_text: str) -> None:
    """`pdftotext -layout` sets some behind a raised digit."""
    questions = ("1. Hoe vaak brandt het?1)", "", f"2. Wie heeft dat {mark_text}", "", "3. Waarom?")
    record = read_letter(questions=(*questions, "", "", "1) Zie de brief.", "2) Zie de nota."))
    assert record.vragen[1].tekst == "Wie heeft dat gesteld?"


NOTE_ROWS = (
    "1 Vergelijk het advies van de vereniging van brandweerlieden, waarin uiteen is gezet dat de rol van een",
    "gemeente als eigenaar van het bos zich slecht verdraagt met de eisen die de wet aan een beheerder stelt,",
    "en dat een aparte dienst die twijfel kan wegnemen.",
)
TEXT_ROWS = (
    "2. Wie betaalt het blussen van branden in het bos in het oosten van het",
    "land, en wie doet dat in het zuiden, nu de provincies daar minder geld",
    "voor hebben dan in de jaren hiervoor, en de waterschappen zich ook niet",
    "langer willen verbinden aan het blussen van branden op de heide en in",
    "het veen, waar het vaker en langer brandt dan de brandweer wil, en zij",
    "ook op de wadden steeds vaker blust?",
)


@pytest.mark.parametrize("behind", [(), ("2 Zie de nota.",)], ids=["last", "above another note"])
def test_note_that_goes_on_at_the_foot_of_the_next_page(behind: Sequence[str]) -> None:
    """Its type is smaller: in text its rows are longer than those of the text above them."""
    pages = [
        *("1. Hoe vaak brandt het?1", "", NOTE_ROWS[0]),
        *(f"\f{TEXT_ROWS[0]}", *TEXT_ROWS[1:-1], TEXT_ROWS[-1] + "2" * len(behind)),
        *(*NOTE_ROWS[1:], *behind, "\f3. Waarom?", ""),
    ]
    record = read_letter(questions=pages)
    notes = [" ".join(NOTE_ROWS)[2:], *(one[2:] for one in behind)]
    assert [one.tekst for one in record.voetnoten] == notes
    assert record.vragen[1].tekst == " ".join(TEXT_ROWS)[3:]


@pytest.mark.parametrize(
    ("note", "foot", "protects"),
    [
        ("1 Zie de brief.", NOTE_ROWS[1:2], "the note had ended"),
        (NOTE_ROWS[0], (), "no row is longer than those above it"),
        (NOTE_ROWS[0], ("Jaar          Branden          Hectare          Kosten per hectare     Aandeel van het Rijk",),
         "a row of cells"),
    ],
)  # fmt: skip
def test_foot_of_the_next_page_that_is_text(note: str, foot: Sequence[str], protects: str) -> None:
    """Nothing of it goes to the note of the page before."""
    text = (*TEXT_ROWS[:-1], *TEXT_ROWS[1:-1], *foot, TEXT_ROWS[-1])
    pages = ["1. Hoe vaak brandt het?1", "", note, f"\f{text[0]}", *text[1:], "\f3. Waarom?", ""]
    record = read_letter(questions=pages)
    assert [one.tekst for one in record.voetnoten] == [note[2:]], protects
    assert record.vragen[1].tekst == " ".join(" ".join(text).split())[3:], protects


def test_number_of_a_note_that_is_that_of_a_page_too() -> None:
    """`2` above the text of a note is no page number, though one stands at the foot of page 2."""
    notes = (
        "  1",
        "      Kamerstukken II 2025/26, 36 500, nr. 6.",
        "  2",
        "      Stb. 2016, 9.",
        "",
        " " * 40 + "1",
    )
    pages = [
        "1. Hoe vaak1 brandt het bos? Ook in het oosten?",
        "",
        "2. Wie blust2 het bos?",
        "",
        *notes,
    ]
    lines = make_lines(
        questions=[
            *pages,
            "\f3. Wie betaalt het, en met de",
            "",
            "",
            " " * 40 + "2",
            "\fhulp van wie?",
        ]
    )
    record = extract_text("\n".join([*lines, "", " " * 40 + "3", ""]))
    assert [(one.nummer, one.tekst) for one in record.voetnoten] == [
        ("1", "Kamerstukken II 2025/26, 36 500, nr. 6."), ("2", "Stb. 2016, 9."),
    ]  # fmt: skip
    assert [one.tekst for one in record.vragen][2] == "Wie betaalt het, en met de hulp van wie?"


@pytest.mark.parametrize(("cited", "notes"), [("1", ["1", "2"]), ("", [])])
def test_notes_of_which_the_first_mark_is_not_plain(cited: str, notes: Sequence[str]) -> None:
    """`box 3.1` may be a number; the mark of the note behind it tells."""
    opening = (
        "De commissie voor Natuur heeft gesproken over box 3.1 De leden van de SP-fractie",
        "hebben vragen.",
    )
    questions = (
        "Vraag 1: Hoe vaak brandt het?" + "2" * bool(cited) + " En wie blust er?",
        "",
        "Vraag 2: Wie betaalt het?",
    )
    text = make_letter(opening=opening, questions=questions)
    record = extract_text(f"{text}\n\n1 Zie de brief.\n2 Zie het plan.\n")
    assert [one.nummer for one in record.voetnoten] == notes
