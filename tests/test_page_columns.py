"""Pages that are set in two columns are read down each; tables and letterheads beside them are not.

All names and subjects are invented.
"""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from kamervragen import extract, extract_text
from kamervragen.layout.type_widths import typeset
from kamervragen.lines import Line
from kamervragen.parts.places import boxes
from kamervragen.records import Aanhangsel, Record
from letters import HEAD, OPENING, SIGNATURE, TERM, asked, codes, make_lines
from pdfs import Page, Text, column, make_pdf
from question_lists import HEAD as HEAD_OF_LIST

LEFT, RIGHT, SIZE, STEP = 57.0, 306.0, 9.0, 10.8
ASKED = [
    "Hoe vaak brandt het bos in de duinen in de zomer en in de herfst, en is dat vaker dan tien jaar geleden?",
    "Wie betaalt het blussen van de branden op de hei, en hoe worden de kosten over het land verdeeld?",
    "Kan de minister aangeven welke gemeenten te weinig blusauto's hebben om twee branden tegelijk te blussen?",
    "Is de minister bereid om met de eigenaren van bossen te overleggen over brede paden waar geen boom staat?",
    "Op welke wijze worden kampeerders gewaarschuwd als de hei zo droog is dat niemand er vuur mag maken?",
    "Wanneer ontvangt de Kamer het overzicht van alle branden in bossen van de afgelopen vijftien jaren?",
]  # fmt: skip


def wrap(text: str, width: int) -> list[str]:
    """A paragraph in lines as wide as so many letters are on the average, as a typesetter fills them."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        lines = [*lines[:-1], longer] if typeset(longer) <= 5 * width else [*lines, word]
    return lines


def wrapped(paragraphs: Sequence[str], width: int = 52) -> list[str]:
    """Paragraphs in lines, with room between them."""
    return [line for text in paragraphs for line in (*wrap(text, width), "")]


def set_at(x: float, top: float, lines: Sequence[str]) -> list[Text]:
    """Lines of a column in the size of such pages."""
    return [Text(x, top + STEP * n, line, SIZE) for n, line in enumerate(lines) if line]


def in_columns(lines: Sequence[str], cut: int, top: float = 200.0) -> list[Text]:
    """Lines in two columns, the right one from line `cut` on; it stands a little lower, as on no grid."""
    return [*set_at(LEFT, top, lines[:cut]), *set_at(RIGHT, top + 1.2, lines[cut:])]


def letter_in_columns(cut: int, *, questions: Sequence[str] = ASKED) -> Record:
    """A letter of a committee whose text stands in two columns below its letterhead."""
    lines = make_lines()
    head = lines[: lines.index("Geachte heer De Wit,")]
    numbered = [f"{n}. {text}" for n, text in enumerate(questions, 1)]
    body = wrapped(["Geachte heer De Wit,", " ".join(OPENING), *numbered, TERM[0]])
    body += ["Hoogachtend,", "", SIGNATURE[0], *wrap(SIGNATURE[1], 52)]
    return extract(make_pdf(Page([*column(LEFT, 50, head), *in_columns(body, cut)])))


@pytest.mark.parametrize("cut", [14, 20, 22])
def test_letter_of_a_committee(cut: int) -> None:
    """A question may go on in the right column."""
    record = letter_in_columns(cut)
    assert asked(record) == [(str(n), text) for n, text in enumerate(ASKED, 1)]
    assert (record.kenmerk, codes(record)) == (HEAD[2].split()[-1], [])
    assert record.ondertekenaar is not None
    assert record.ondertekenaar.naam == SIGNATURE[0]


def test_question_in_both_columns_has_two_boxes() -> None:
    """Each stands where it is printed, also in the column that was laid below the other."""
    vakken = next(one.vakken for one in letter_in_columns(14).vragen if len(one.vakken) == 2)
    assert [round(vak.x0) for vak in vakken] == [round(LEFT), round(RIGHT)]
    assert vakken[0].bottom > vakken[1].bottom


def test_lines_of_two_columns_by_turns_have_two_boxes() -> None:
    """One box for each column of a page, also where a fault of a page puts their lines by turns."""
    by_turns = [
        Line("a", 2, row, row, left, left + 90, 100.0 + 12 * (row // 2), 10, column=number)
        for row, (number, left) in enumerate([(1, LEFT), (2, RIGHT)] * 2)
    ]
    vakken = boxes(by_turns)
    assert [(vak.x0, vak.top, vak.bottom) for vak in vakken] == [
        (LEFT, 92.0, 114.0),
        (RIGHT, 92.0, 114.0),
    ]


OPENED = "Vragen van het lid Putman (SP) aan de minister van Natuur over branden op de hei. (Ingezonden 12 maart 2001)"
REPLIED = "Antwoord van minister Oldeman (Natuur). (Ontvangen 2 april 2001)"
GIVEN = {
    "1": "Ja.",
    "2 en 3": "De kosten worden door de gemeenten gedragen, die daarvoor ieder jaar een bedrag krijgen.",
    "4": "Daartoe ben ik bereid. Het overleg begint in de zomer en zal naar verwachting een half jaar duren.",
    "5 en 6": "Het wordt u voor het eind van het jaar gezonden. Wat gebeurt daarna? Dat is aan de eigenaren.",
}  # fmt: skip
OLD = [
    "934", "", *wrap(OPENED, 50), "",
    *[line for n, text in enumerate(ASKED, 1) for line in (str(n), *wrap(text, 50), "")],
    "Antwoord", *wrap(REPLIED, 50), "",
    *[line for numbers, text in GIVEN.items() for line in (numbers, *wrap(text, 50), "")][:-1],
]  # fmt: skip
ANSWERS = [("1",), ("2", "3"), ("2", "3"), ("4",), ("5", "6"), ("5", "6")]
MASTHEAD = [
    Text(LEFT, 64, "Tweede Kamer der Staten-Generaal", 15, face="bold"),
    Text(520, 64, "2", 34, face="bold"),
    Text(LEFT, 107, "Vergaderjaar 2000-2001", SIZE),
    Text(176, 107, "Aanhangsel van de Handelingen", SIZE),
    Text(176, 150, "Vragen gesteld door de leden der Kamer, met de daarop door de regering", SIZE),
]
CODES = ("KVR13302", "2000106540", "0001tkkvr934", "Sdu Uitgevers")


def foot(page: int) -> list[Text]:
    """The foot of a page; pages were numbered on through the year."""
    text = "Tweede Kamer, vergaderjaar 2000-2001, Aanhangsel"
    return [Text(176, 807, text, 8.5), Text(519, 807, str(page), 8.5)]


FOOT = [
    *[Text(LEFT, 781 + 6.4 * n, line, 5.5) for n, line in enumerate(CODES)],
    *foot(2934),
]


def old_aanhangsel(cut: int) -> Aanhangsel:
    """An Aanhangsel of before 2009 on one page, with its masthead, foot and the codes of the printer."""
    record = extract(make_pdf(Page([*MASTHEAD, *in_columns(OLD, cut), *FOOT])))
    assert isinstance(record, Aanhangsel)
    return record


@pytest.mark.parametrize(
    "cut",
    [
        pytest.param(29, id="in the middle"),
        pytest.param(len(OLD) - 7, id="some lines in the right column"),
        pytest.param(len(OLD) - 1, id="the last line alone"),
    ],
)
def test_old_aanhangsel(cut: int) -> None:
    """A masthead may be wider than both columns; codes, foot and number of the Kamer are in no text."""
    record = old_aanhangsel(cut)
    assert [one.tekst for one in record.vragen] == ASKED
    assert [one.antwoord and one.antwoord.op_vragen for one in record.vragen] == ANSWERS
    assert (record.nummer, record.betreft) == ("934", "branden op de hei")
    assert record.antwoord_van == "Minister Oldeman (Natuur)"
    assert {one.code for one in record.meldingen} == {"kenmerk_afgeleid"}
    last = record.vragen[-1].antwoord
    assert last is not None
    assert last.tekst.endswith("Dat is aan de eigenaren.")


def test_old_aanhangsel_beside_a_wide_margin() -> None:
    """About 2007 both columns stood right of a wide margin, in which masthead and codes begin."""
    asked = [line for n, text in enumerate(ASKED, 1) for line in (str(n), *wrap(text, 31), "")]
    replied = [line for numbers, text in GIVEN.items() for line in (numbers, *wrap(text, 31), "")]
    left = ["934", "", *wrap(OPENED, 31), "", *asked]
    right = ["Antwoord", *wrap(REPLIED, 31), "", *replied]
    texts = [*set_at(220, 170, left), *set_at(392, 171.2, right)]
    record = extract(make_pdf(Page([*MASTHEAD, *texts, *FOOT])))
    assert isinstance(record, Aanhangsel)
    assert [one.tekst for one in record.vragen] == ASKED
    assert [one.antwoord and one.antwoord.op_vragen for one in record.vragen] == ANSWERS
    assert {one.code for one in record.meldingen} == {"kenmerk_afgeleid"}


def test_columns_in_text() -> None:
    """`pdftotext -layout` prints them side by side; those that do not stand level it prints in turn."""
    right = ["", *OLD[29:]]
    rows = [
        f"{one:<57}{other}".rstrip()
        for one, other in zip(OLD[:29], [*right, *[""] * 29], strict=False)
    ]
    foot = f"{'KVR13302':<30}Tweede Kamer, vergaderjaar 2000–2001, Aanhangsel{'2934':>40}"
    top = ["Tweede Kamer der Staten-Generaal", "Vergaderjaar 2000–2001", ""]
    record = extract_text("\n".join([*top, *rows, "", foot]) + "\f")
    assert [one.tekst for one in record.vragen] == ASKED
    assert [one.antwoord and one.antwoord.op_vragen for one in record.vragen] == ANSWERS


def test_rows_of_columns_in_turn() -> None:
    """A row between two lines of a sentence that holds but the other column is no room between paragraphs."""
    left, right = OLD[:29], OLD[29:]
    rows: list[str] = []
    for one, other in zip(left, [*right, *[""] * (29 - len(right))], strict=True):
        rows += [one] if one else []
        rows += [" " * 57 + other] if other else []
        rows += [""] if not one and not other else []
    record = extract_text("\n".join(rows))
    assert [one.tekst for one in record.vragen] == ASKED
    answer = record.vragen[3].antwoord
    assert answer is not None
    assert "\n" not in answer.tekst


def test_list_of_questions() -> None:
    """Its head stands in the left column as well; the answers are told from the questions as in one column."""
    answers = [
        "De branden worden niet geteld; het aantal meldingen neemt ieder jaar af.",
        "Dat verschilt per gemeente.",
    ]
    body = [
        line
        for n, text in enumerate(ASKED, 1)
        for line in (str(n), *wrap(text, 50), "", *wrap(answers[n % 2], 50), "")
    ]
    head = wrapped(HEAD_OF_LIST, 50)
    record = extract(make_pdf(Page(in_columns([*head, *body], 44, 60))))
    assert record.soort == "lijst_van_vragen"
    assert [one.tekst for one in record.vragen] == ASKED
    assert [one.antwoord and one.antwoord.tekst for one in record.vragen] == [
        answers[n % 2] for n in range(1, 7)
    ]


@pytest.mark.parametrize(("room", "width"), [(18, 50), (14, 50), (14, 40)])
def test_table_is_no_pair_of_columns(room: float, width: int) -> None:
    """The answer stands beside its question: what begins in one column is level with what begins in the other."""
    texts = [*column(LEFT, 40, wrapped(HEAD_OF_LIST, 90), step=12)]
    top = 40.0 + 12 * len(wrapped(HEAD_OF_LIST, 90))
    heads = ((LEFT, "Nr"), (80, "Vraag"), (RIGHT, "Antwoord"))
    texts += [Text(x, top, head, SIZE, face="bold") for x, head in heads]
    answer = (
        "De branden worden niet geteld; het aantal meldingen neemt ieder jaar af, naar ik begrijp."
    )
    cell = wrap(answer, width)
    for n, text in enumerate(ASKED, 1):
        top += room
        texts += [Text(LEFT, top, str(n), SIZE)]
        texts += [*set_at(80, top, wrap(text, 44)), *set_at(RIGHT, top, cell)]
        top += STEP * (max(len(wrap(text, 44)), len(cell)) - 1)
    record = extract(make_pdf(Page(texts)))
    assert [one.tekst for one in record.vragen] == ASKED
    assert {one.antwoord and one.antwoord.tekst for one in record.vragen} == {answer}


EARLY = """Vragen van het lid Putman (SP) aan de minister van Natuur over branden. (Ingezonden 12 maart 2001)
1
Hoe vaak brandt het bos?
2
Wie betaalt het blussen?
{early}
3
Hoe groot is de hei?
4
Waarom is dat zo?
5
Wanneer komt het overzicht?
Antwoord
Antwoord van minister Oldeman (Natuur). (Ontvangen 2 april 2001)
1
Twee keer per jaar.
2 en 3
Dat is niet bekend{end}
"""


@pytest.mark.parametrize(
    ("early", "end", "protects"),
    [
        ("4\nDat is zo geworden.\n5\nIn het najaar.", ".", "answers of the right column"),
        ("uit de stukken.\n4\nDat is zo geworden.\n5\nIn het najaar.", "", "the end of an answer"),
    ],
)
def test_answers_among_the_questions(early: str, end: str, protects: str) -> None:
    """`pdftotext` prints the right column among the questions: the numbers that lack below stand there."""
    record = extract_text(EARLY.format(early=early, end=end))
    given = [one.antwoord.tekst for one in record.vragen if one.antwoord]
    none = "Dat is niet bekend" + (end or " uit de stukken.")
    assert [one.tekst[:3] for one in record.vragen] == ["Hoe", "Wie", "Hoe", "Waa", "Wan"], protects
    assert given == ["Twee keer per jaar.", none, none, "Dat is zo geworden.", "In het najaar."]


def test_questions_among_the_questions_stay() -> None:
    """What asks is no answer, though its number comes again."""
    record = extract_text(EARLY.format(early="4\nWaarom is dat zo geworden?", end="."))
    assert len(record.vragen) == 6
    assert "nummer_dubbel" in {one.code for one in record.meldingen}


def test_answers_to_questions_without_numbers() -> None:
    """Where nothing is numbered `op_vragen` holds the ids of the questions that share an answer."""
    record = extract_text(
        "Vragen van het lid Putman (SP) aan de minister van Natuur over branden. (Ingezonden 12 maart 2001)\n\n"
        "Hoe vaak brandt het bos?\n\nWie betaalt het blussen?\n\n"
        "Antwoord van minister Oldeman (Natuur). (Ontvangen 2 april 2001)\n\nDat is niet bekend.\n"
    )
    ids = tuple(one.id for one in record.vragen)
    assert [one.antwoord and one.antwoord.op_vragen for one in record.vragen] == [ids, ids]


def test_number_on_top_of_a_page_with_a_foot() -> None:
    """A page has one number: where its foot prints it, `2` on top is that of an answer."""
    answers = OLD[OLD.index("Antwoord") : OLD.index("2 en 3")]
    first = set_at(200, 190, [*OLD[: OLD.index("3")], *answers])
    second = set_at(200, 71, ["2", "De gemeenten betalen dat."])
    record = extract(make_pdf(Page([*MASTHEAD, *first, *foot(2934)]), Page([*second, *foot(2935)])))
    assert record.vragen[1].antwoord is not None
    assert record.vragen[1].antwoord.tekst == "De gemeenten betalen dat."
    assert "pagina_ontbreekt" not in {one.code for one in record.meldingen}
