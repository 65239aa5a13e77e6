"""Running headers and footers that hold nothing of the letterhead: what they do tells them.

Each row fails without the rule that it is for.
"""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from kamervragen.records import CommissieBrief
from letters import codes, read_letter

WHOLE = (
    "Hoe vaak brandt het bos, en waarom is dat in andere landen van Europa zo anders dan in dit land?",
    "Wie betaalt het blussen van branden die door de mens zijn ontstaan, en uit welk budget gaat dat?",
    "Wanneer is het bos weer dicht, en wie ziet erop toe dat het in de jaren daarna ook dicht blijft?",
    "Waarom is over het beheer van de heide niets gezegd in de brief, die daar toch over gaat?",
)


def broken_by(*headers: Sequence[str]) -> CommissieBrief:
    """A letter in which a header stands, between empty lines, in the middle of each of its last questions."""
    lines: list[str] = []
    for number, text in enumerate(WHOLE, 1):
        header = headers[number - 2] if 1 < number < len(headers) + 2 else ()
        words = text.split(" ")
        above, below = " ".join(words[:12]), " ".join(words[12:])
        lines += [f"{number}. {above}", *(("", *header, "") if header else ()), below, ""]
    return read_letter(questions=lines)


@pytest.mark.parametrize(
    ("headers", "protects"),
    [
        ([["Vragen over het bos – blad 2"], ["Vragen over het bos – blad 3"]], "words before the page"),
        ([["blad 2 – vragen over het bos"], ["blad 3 – vragen over het bos"]], "words behind the page"),
        ([["Griffie voor Europa | pagina 2 van 3"], ["Griffie voor Europa | pagina 3 van 3"]], "with a total"),
        ([["Concept, p. 2"], ["Concept, p. 4"]], "a page in between broke no question"),
        ([["(2/4)"], ["(3/4)"], ["(4/4)"]], "shares of the whole"),
        ([["Wetsvoorstel bosbrand        2"], ["Wetsvoorstel bosbrand        3"]], "no word calls it a page"),
        ([["2        Wetsvoorstel bosbrand"], ["3        Wetsvoorstel bosbrand"]], "the same before the words"),
        ([["Griffie voor Europa"], ["Griffie voor Europa"]], "no page number at all"),
        ([["Griffie voor Europa", "blad 2"], ["Griffie voor Europa", "blad 3"]], "two rows"),
        ([["Griffie voor Europa", "blad 2"]], "two rows, once in a letter of two pages"),
        ([["Vragen over het bos – blad 2"]], "once, in a letter of two pages"),
    ],
)  # fmt: skip
def test_header_of_other_words(headers: Sequence[Sequence[str]], protects: str) -> None:
    """What recurs and counts the pages, or breaks a sentence, is no text."""
    record = broken_by(*headers)
    assert [one.tekst for one in record.vragen] == list(WHOLE), protects
    assert record.secties == ()
    assert "zin_onderbroken" not in codes(record)


def between(*headers: Sequence[str]) -> CommissieBrief:
    """The same letter with a header between two questions, where it breaks none."""
    lines: list[str] = []
    for number, text in enumerate(WHOLE, 1):
        lines += [f"{number}. {text}", ""]
        lines += [*headers[number - 1], ""] if number <= len(headers) else []
    return read_letter(questions=lines)


@pytest.mark.parametrize(
    ("headers", "protects"),
    [
        ([["Vragen over het bos – blad 2"], ["Vragen over het bos – blad 3"]], "the pages are counted"),
        ([["Vragen over het bos – blad 2"], ["Vragen over het bos – blad 4"]], "one of them was lost"),
        ([["Bosbeheer 2/3"], ["Bosbeheer 3/3"]], "a total behind the number"),
        ([["Griffie voor Europa", "vragen, blad 2"], ["Griffie voor Europa", "vragen, blad 3"]], "a row above it"),
        ([["vragen, blad 2", "Griffie voor Europa"], ["vragen, blad 3", "Griffie voor Europa"]], "a row below it"),
    ],
)  # fmt: skip
def test_header_between_questions(headers: Sequence[Sequence[str]], protects: str) -> None:
    """Rows that count the pages are no headings."""
    record = between(*headers)
    assert [one.tekst for one in record.vragen] == list(WHOLE), protects
    assert record.secties == (), protects


@pytest.mark.parametrize(
    ("headers", "titles", "protects"),
    [
        ([["Thema 1"], ["Thema 2"]], ["Thema 1", "Thema 2"], "headings count as well"),
        ([["Toezicht"], ["Toezicht"]], ["Toezicht", "Toezicht"], "a heading may come twice"),
        ([["De brief, pagina 12"], ["De brief, pagina 13"]], ["De brief, pagina 12", "De brief, pagina 13"],
         "questions about pages of something else"),
        ([["Brief, blad 2"], ["Brief, blad 9"]], ["Brief, blad 2", "Brief, blad 9"], "no pages are counted"),
    ],
)  # fmt: skip
def test_headings_recur_too(
    headers: Sequence[Sequence[str]], titles: Sequence[str], protects: str
) -> None:
    """Between questions a row that recurs breaks nothing."""
    assert [one.titel for one in between(*headers).secties] == titles, protects


@pytest.mark.parametrize(
    ("lines", "texts", "protects"),
    [
        (
            ["1. Waarom leest de regering in wat de minister", "op bladzijde 3 van zijn brief schreef", "iets anders?"],
            ["Waarom leest de regering in wat de minister op bladzijde 3 van zijn brief schreef iets anders?"],
            "a page in the middle of a line",
        ),
        (
            ["1. Wat betekent", "– de brief, p. 2", "– de brief, p. 3", "voor het bos?"],
            ["Wat betekent – de brief, p. 2 – de brief, p. 3 voor het bos?"],
            "a list of pages",
        ),
        (
            ["1. Wat kost het blussen van branden in de bossen van dit land? Graag een", "uitvoerige toelichting.",
             "Vragen, blad 2", "", "2. En waarom is dat niet al eerder en op andere wijze gezegd? Graag een",
             "uitvoerige toelichting.", "Vragen, blad 3", "", "3. Wie betaalt?"],
            ["Wat kost het blussen van branden in de bossen van dit land? Graag een uitvoerige toelichting.",
             "En waarom is dat niet al eerder en op andere wijze gezegd? Graag een uitvoerige toelichting.",
             "Wie betaalt?"],
            "a sentence that recurs above a header",
        ),
        (
            ["Vragen, blad 2", "Vraag 1", "Wat kost dat?", "", "Vragen, blad 3", "Vraag 1", "En waarom?"],
            ["Wat kost dat?", "En waarom?"],
            "a caption that recurs below a header",
        ),
        (
            ["1. Wat kost volgens de", "regering, zo leest men op blad 2", "van de brief, het", "blussen?"],
            ["Wat kost volgens de regering, zo leest men op blad 2 van de brief, het blussen?"],
            "a line that ends with a page",
        ),
        (
            ["1. Waarom staat, anders dan in alle andere brieven", "over het bos, in", "", "de brief bij bijlage 1", "",
             "dat het bos brandt,", "en niet de heide?", "", "2. Waarom staat, anders dan in alle andere brieven",
             "over het bos, in", "", "de brief bij bijlage 3", "", "dat het niet brandt,", "en wel de heide?"],
            ["Waarom staat, anders dan in alle andere brieven over het bos, in de brief bij bijlage 1 dat het bos "
             "brandt, en niet de heide?",
             "Waarom staat, anders dan in alle andere brieven over het bos, in de brief bij bijlage 3 dat het niet "
             "brandt, en wel de heide?"],
            "numbers that count no pages",
        ),
        (
            ["1. Waarom staat er in de brief van de minister over", "", "Bos 12", "", "niets over de heide?"],
            ["Waarom staat er in de brief van de minister over Bos 12 niets over de heide?"],
            "a number that no word calls a page, once",
        ),
        (
            ["1. Waarom brandt het bos in dit land zo vaak, en niet", "",
             "in andere landen van Europa, zo leest men op",
             "een van de laatste bladen, blad 2", "", "van de brief?"],
            ["Waarom brandt het bos in dit land zo vaak, en niet in andere landen van Europa, zo leest men op "
             "een van de laatste bladen, blad 2 van de brief?"],
            "a block as wide as the text is text",
        ),
    ],
)  # fmt: skip
def test_text_that_looks_like_a_header(
    lines: Sequence[str], texts: Sequence[str], protects: str
) -> None:
    """A line of a question may hold a page number, and may come twice."""
    assert [one.tekst for one in read_letter(questions=lines).vragen] == list(texts), protects


@pytest.mark.parametrize(
    "lead", ["Ga in op:", "Geef een overzicht.", "Wat is er bekend?", "Doe dat nu!", "Zie daar;"]
)
def test_sentence_that_leads_each_list_recurs(lead: str) -> None:
    """`Vraag 1` / `Ga in op:` / `a. de kosten`: what ends a sentence or leads a list is no header."""
    lists = [
        ["Vraag 1", "", lead, "", "a. de kosten;", "b. wie betaalt?"],
        ["Vraag 2", "", lead, "", "a. de bomen;", "b. wie plant?"],
    ]
    record = read_letter(questions=[*lists[0], "", *lists[1]])
    assert [one.tekst for one in record.vragen] == [
        f"{lead} a. de kosten; b. wie betaalt?",
        f"{lead} a. de bomen; b. wie plant?",
    ]


@pytest.mark.parametrize("titles", [["Toezicht", "Toezicht"], ["De brief, blad 2"]])
def test_heading_above_questions_that_letters_number(titles: Sequence[str]) -> None:
    """A heading behind a sentence, with `a.` below it, breaks none."""
    lists = [
        [title, "", "a. Hoe vaak brandt het bos?", "b. Wie blust de branden?", ""]
        for title in titles
    ]
    record = read_letter(questions=[line for some in lists for line in some])
    assert [one.titel for one in record.secties] == list(titles)


@pytest.mark.parametrize("kenmerk", ["EK/LN/2026.79", "LN-26/0012/bos", "EK.2026.00123/02"])
def test_kenmerk_of_any_form(kenmerk: str) -> None:
    """A kenmerk is known by standing in the letterhead, whatever form it has: here without a page or a break."""
    head = ["datum 6 mei 2026", "betreft Bosbrandweer", f"ons kenmerk {kenmerk}"]
    record = read_letter(
        head=head, questions=[f"1. {WHOLE[0]}", "", f"6 mei 2026   {kenmerk}", "", f"2. {WHOLE[1]}"]
    )
    assert [one.tekst for one in record.vragen] == list(WHOLE[:2])
    assert record.secties == ()
