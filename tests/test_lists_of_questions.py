"""Lists of questions: whichever way number, question and answer are printed, each question gets its own answer."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest

from kamervragen import extract, extract_text
from kamervragen.errors import NotRecognised
from kamervragen.records import LijstVanVragen, Record
from question_lists import FORMS, HEAD, MARKDOWN, Item, as_text, bare, inline, make_list


def read(text: str, name: str = "lijst.txt") -> LijstVanVragen:
    """The record of a list."""
    record = extract(text.encode(), name=name)
    assert isinstance(record, LijstVanVragen)
    return record


def body(*paragraphs: str, head: Sequence[str] = HEAD) -> LijstVanVragen:
    """The record of a list with these paragraphs below its head."""
    return read("\n\n".join((*head, *paragraphs)) + "\n")


def pairs(record: LijstVanVragen) -> list[tuple[str | None, str, str | None]]:
    """Number, question and answer of each question."""
    return [(one.nummer, one.tekst, one.antwoord and one.antwoord.tekst) for one in record.vragen]


def codes(record: Record) -> list[str]:
    """The codes of its meldingen."""
    return [one.code for one in record.meldingen]


def letters(text: str | None) -> str:
    """Letters and digits alone: where paragraphs are not set apart they are one line."""
    return re.sub(r"\W", "", text or "")


def expected(items: Sequence[Item]) -> list[tuple[str, str, str, tuple[str, ...], str | None]]:
    """What a list has to be read as."""
    found = []
    section = None
    for item in items:
        section = item.section or section
        found += [
            (number, letters(question), letters("".join(item.answer)), item.numbers, section)
            for number, question in zip(item.numbers, item.questions, strict=True)
        ]
    return found


def got(record: LijstVanVragen) -> list[tuple[str, str, str, tuple[str, ...], str | None]]:
    """What it was read as."""
    return [
        (
            one.nummer or "",
            letters(one.tekst),
            letters(one.antwoord.tekst if one.antwoord else ""),
            one.antwoord.op_vragen if one.antwoord else (),
            one.sectie,
        )
        for one in record.vragen
    ]


@pytest.mark.parametrize("room", [True, False], ids=["room", "close"])
@pytest.mark.parametrize("width", [0, 85], ids=["lines", "wrapped"])
@pytest.mark.parametrize("form", FORMS)
def test_forms(form: str, width: int, room: bool) -> None:
    """Text in eight forms, wrapped or not, with empty lines or none; nothing is doubtful in it."""
    items = make_list(40, seed=3)
    record = read(as_text(items, FORMS[form], width=width, room=room))
    assert got(record) == expected(items)
    assert {one.code for one in record.meldingen} <= {"tekst_dubbel"}  # invented answers repeat


@pytest.mark.parametrize("width", [0, 85], ids=["lines", "wrapped"])
@pytest.mark.parametrize("form", FORMS)
def test_groups_and_headings(form: str, width: int) -> None:
    """Numbers that share an answer, and headings between the questions."""
    items = make_list(40, seed=5, groups=True, sections=True)
    record = read(as_text(items, FORMS[form], width=width))
    assert got(record) == expected(items)
    groups = {one.nummer: one.groep for one in record.vragen}
    wanted = {
        number: item.numbers for item in items if len(item.numbers) > 1 for number in item.numbers
    }
    assert {number: group for number, group in groups.items() if group} == wanted


@pytest.mark.parametrize("form", MARKDOWN)
def test_markdown(form: str) -> None:
    """A question in bold or italics, its answer plain."""
    items = make_list(30, seed=7, groups=True, sections=True)
    record = read(as_text(items, MARKDOWN[form]), "lijst.md")
    assert got(record) == expected(items)


def test_head() -> None:
    """The fields of the head."""
    record = read(as_text(make_list(3), bare))
    assert (record.kamer, record.kenmerk, record.nummer) == (
        "Tweede Kamer",
        "kst-39111-XII-12",
        "12",
    )
    assert record.stuksoort == "Lijst van vragen en antwoorden"
    assert record.antwoord_van == "Minister van Waterkunde"
    assert str(record.datum) == "2024-06-09"
    assert str(record.datum_antwoord) == "2024-06-07"
    assert record.reactie == "antwoord"
    assert record.ondertekenaar is not None
    assert record.ondertekenaar.naam == "Waterman"
    assert (record.indieners, record.fracties) == ((), ())


# ---------------------------------------------------------------- numbers


def test_points_of_an_answer_are_no_questions() -> None:
    """An answer counts its own points beyond the number that is due: the chain takes those that ask."""
    points = [f"{n}. Punt {n} is gereed." for n in range(1, 7)]
    record = body(
        "1. Een?",
        "Ja.",
        "2. Twee?",
        "Dit zijn de stappen:",
        *points,
        "3. Drie?",
        "Nee.",
        "4. Vier?",
        "Nee.",
    )
    assert [number for number, _, _ in pairs(record)] == ["1", "2", "3", "4"]
    assert (record.vragen[1].antwoord or record).tekst == "\n".join(
        ("Dit zijn de stappen:", *points)
    )  # type: ignore[union-attr]


def test_numbers_of_a_table_or_a_page_are_no_questions() -> None:
    """Bare numbers on lines of their own that ask nothing."""
    record = body(
        "1", "Een?", "Zie de tabel.", "2", "12", "3", "2", "Twee?", "Nee.", "3", "Drie?", "Nee."
    )
    assert [number for number, _, _ in pairs(record)] == ["1", "2", "3"]


@pytest.mark.parametrize(
    ("numbers", "told"),
    [(["1", "2", "4", "5"], "nummer_ontbreekt"), (["1", "2", "2", "3"], "nummer_dubbel")],
)
def test_gap_and_repeat(numbers: list[str], told: str) -> None:
    """A number that lacks, and one that is printed twice, are told; nothing is renumbered."""
    lines = [
        line
        for number in numbers
        for line in (number, f"Hoe hoog is dijk {number}?", "Vijf meter.")
    ]
    record = body(*lines)
    assert [one.nummer for one in record.vragen] == numbers
    assert codes(record) == [told]


def test_second_series() -> None:
    """The numbers may start again at 1 for another paper."""
    lines = [
        line
        for n in (1, 2, 3, 1, 2, 3)
        for line in (str(n), "Hoe hoog is die dijk?", "Vijf meter.")
    ]
    record = body(*lines)
    assert [one.nummer for one in record.vragen] == ["1", "2", "3", "1", "2", "3"]


def test_page_is_lost() -> None:
    """Where a page of numbers lacks, those behind it are questions all the same."""
    lines = [
        line
        for n in (*range(1, 6), *range(20, 26))
        for line in (str(n), f"Hoe hoog is dijk {n}?", "Vijf meter.")
    ]
    record = body(*lines)
    assert [one.nummer for one in record.vragen] == [str(n) for n in (*range(1, 6), *range(20, 26))]
    assert codes(record).count("nummer_ontbreekt") == 14


# ---------------------------------------------------------------- where the answer begins


def test_statements_before_the_question() -> None:
    """What is said before it asks is of the question, also in a paragraph of its own."""
    record = body(
        "1", "De dijk is laag.", "Wordt hij verhoogd?", "Ja, in 2025.", "2", "Waarom?", "Daarom."
    )
    assert pairs(record)[0] == ("1", "De dijk is laag. Wordt hij verhoogd?", "Ja, in 2025.")


def test_question_without_question_mark() -> None:
    """The first paragraph is the question where nothing asks; that is told."""
    record = body("1", "Geef een overzicht van de dijken", "Dat volgt.", "2", "Waarom?", "Daarom.")
    assert pairs(record)[0] == ("1", "Geef een overzicht van de dijken", "Dat volgt.")
    assert "antwoord_begin_onzeker" in codes(record)


def test_question_without_an_answer() -> None:
    """It does not share the next one."""
    record = body("1", "Een?", "Ja.", "2", "Twee?", "3", "Drie?", "Nee.")
    assert pairs(record) == [("1", "Een?", "Ja."), ("2", "Twee?", None), ("3", "Drie?", "Nee.")]
    assert codes(record) == ["vraag_zonder_antwoord"]


def test_introduction() -> None:
    """*Vragen en antwoorden, voorzien van een inleiding*: a heading with a text, then the questions."""
    record = body(
        "Inleiding", "De dijken zijn oud.", "Zij zakken.", "1", "Een?", "Ja.", "2", "Twee?", "Nee."
    )
    assert [(one.titel, one.inleiding, one.vragen) for one in record.secties] == [
        ("Inleiding", "De dijken zijn oud.\nZij zakken.", ("1", "2")),
    ]  # fmt: skip
    assert pairs(record)[0] == ("1", "Een?", "Ja.")


def test_headings_inside_an_answer() -> None:
    """`Toelichting` in an answer is a heading of that."""
    record = body(
        "Vraag 1",
        "Een?",
        "Antwoord 1",
        "Ja.",
        "Toelichting",
        "Zo is het.",
        "Vraag 2",
        "Twee?",
        "Antwoord 2",
        "Nee.",
    )
    assert pairs(record)[0] == ("1", "Een?", "Ja.\nToelichting\nZo is het.")
    assert record.toelichting is None


def test_only_questions() -> None:
    """A list without answers: none is missed."""
    head = (
        "39 111 Waterbeheer",
        "Nr. 12 LIJST VAN VRAGEN",
        "Vastgesteld 9 juni 2024",
        HEAD[3],
        *HEAD[5:],
    )
    record = body("1", "De dijk is laag. Waarom?", "2", "Hoe hoog is hij?", head=head)
    assert pairs(record) == [
        ("1", "De dijk is laag. Waarom?", None),
        ("2", "Hoe hoog is hij?", None),
    ]
    assert (record.reactie, record.antwoord_van, record.datum_antwoord) == (None, None, None)
    assert codes(record) == []


def test_nothing_is_numbered() -> None:
    """A page of the web lost the numbers: paragraphs that ask, and what answers them."""
    record = body(
        "Waarom is de dijk laag?",
        "Dat komt door de bodem.",
        "Hij daalt.",
        "Hoe hoog wordt hij?",
        "Zes meter.",
    )
    assert pairs(record) == [
        (None, "Waarom is de dijk laag?", "Dat komt door de bodem.\nHij daalt."),
        (None, "Hoe hoog wordt hij?", "Zes meter."),
    ]
    assert [one.antwoord and one.antwoord.op_vragen for one in record.vragen] == [
        ("kst-39111-XII-12/v1",), ("kst-39111-XII-12/v2",),
    ]  # fmt: skip
    assert {"geen_nummers", "antwoord_begin_onzeker"} <= set(codes(record))


# ---------------------------------------------------------------- tables


TABLE = """
Nr   Vraag                                          Bijlage   Blz. (van)   t/m
1    De dijk bij Ommel is laag. Waarom wordt hij         0         12       14
     niet verhoogd?
2    Hoe hoog is de dijk bij Ruisdijk?                   0         15
3    Kunt u een overzicht geven van de uitgaven          1         16       17
     sinds 2019, uitgesplitst naar jaar?
"""


def test_table_with_pages_of_the_budget() -> None:
    """Number, question, annex, pages: the question alone is kept."""
    head = ("2024D12345 LIJST VAN VRAGEN", HEAD[3], *HEAD[5:])
    record = read("\n\n".join(head) + "\n" + TABLE)
    assert [(number, text) for number, text, _ in pairs(record)] == [
        ("1", "De dijk bij Ommel is laag. Waarom wordt hij niet verhoogd?"),
        ("2", "Hoe hoog is de dijk bij Ruisdijk?"),
        ("3", "Kunt u een overzicht geven van de uitgaven sinds 2019, uitgesplitst naar jaar?"),
    ]
    assert record.kenmerk == "2024D12345"
    assert {one.ernst for one in record.meldingen} <= {"info"}


def test_table_with_answers() -> None:
    """A column of answers, in Markdown."""
    rows = "| 1 | Waarom is de dijk laag? | Door de bodem.<br>Hij daalt. |\n| 2 | Hoe hoog wordt hij? | Zes meter. |\n"
    record = read(
        "\n\n".join(HEAD) + f"\n\n| Nr | Vraag | Antwoord |\n|---|---|---|\n{rows}", "lijst.md"
    )
    assert pairs(record) == [
        ("1", "Waarom is de dijk laag?", "Door de bodem.\nHij daalt."),
        ("2", "Hoe hoog wordt hij?", "Zes meter."),
    ]


ROWS = {
    1: "Waarom is de dijk laag?",
    2: "Hoe hoog wordt de dijk bij Ruisdijk?",
    3: "Wie betaalt de klei voor de dijk?",
    4: "Wanneer is het werk gereed?",
    5: "Welke wegen gaan daarvoor dicht?",
}
DOUBLE, LACKS = "nummer_dubbel", "nummer_ontbreekt"


@pytest.mark.parametrize("answered", [False, True], ids=["asked", "answered"])
@pytest.mark.parametrize(
    ("numbers", "told"),
    [
        ("1 2 4 5", {LACKS}),
        ("1 3", {LACKS}),
        ("1 2 3 3 5", {LACKS, DOUBLE}),
        ("1 2 3 4 4", {DOUBLE}),
        ("1 2 3 2 5", {LACKS, DOUBLE}),
        ("1 2 3 40 5", {LACKS}),
        ("1 2 13 14 15", {LACKS}),
    ],
)
def test_table_with_a_wrong_number(numbers: str, told: set[str], *, answered: bool) -> None:
    """A row that lacks, a number twice or a misprint: each row is a question, and the melding says so."""
    answer = "Dat is nog niet bekend.<br>Ommel telt dat niet. |" if answered else ""
    rows = [f"| {number} | {ROWS[n]} | {answer}" for n, number in enumerate(numbers.split(), 1)]
    head = "| Nr | Vraag | Antwoord |\n|---|---|---|" if answered else "| Nr | Vraag |\n|---|---|"
    record = read("\n\n".join((*HEAD, "\n".join((head, *rows)))), "lijst.md")
    expected_rows = list(zip(numbers.split(), ROWS.values(), strict=False))
    assert [(number, text) for number, text, _ in pairs(record)] == expected_rows
    assert all((one.antwoord is not None) == answered for one in record.vragen)
    assert told == {code for code in codes(record) if code.startswith("nummer_")}


def test_row_that_is_printed_twice() -> None:
    """The same number and text again is not left out in silence."""
    rows = "\n".join(f"{n}    {ROWS[n]}" for n in (1, 2, 2, 3, 4))
    record = read("\n\n".join(HEAD) + f"\n\nNr   Vraag\n{rows}\n")
    assert [number for number, *_ in pairs(record)] == ["1", "2", "2", "3", "4"]
    assert DOUBLE in codes(record)


@pytest.mark.parametrize(
    "rows",
    [
        ("| 12 | Zie de brief over de dijk. |", "| 40 | Zie de brief over de kade. |"),
        ("| 3 | Noord |", "| 4 | Zuid |", "| 4 | Oost |", "| 8 | West |"),
    ],
    ids=["far apart", "no sentences"],
)
def test_tables_of_other_things(rows: Sequence[str]) -> None:
    """Below the same head: numbers far apart, or that hardly go up beside single words, number no questions."""
    table = "\n".join(("| Nr | Vraag |", "|---|---|", *rows))
    record = read("\n\n".join((*HEAD, "1", ROWS[1], table, "2", ROWS[2])), "lijst.md")
    assert [one.nummer for one in record.vragen] == ["1", "2"]


# ---------------------------------------------------------------- meldingen, recognition


LOST = (
    "Tweede Kamer der Staten-Generaal | 2023-2024 | 39111-XII nr. 6 |",
    "Vastgesteld 9 juni 2024",
    "De vaste commissie voor Waterkunde heeft de navolgende vragen ter beantwoording aan de regering voorgelegd.",
    "Deze vragen en de op 7 juni 2024 gegeven antwoorden zijn hieronder afgedrukt.",
)
CONCEPT = ("2024D12345 LIJST VAN VRAGEN", *HEAD[3:])
TOUCHING = """
Nr  Vraag                          Antwoord
1   Waarom is de dijk laag?        Door de bodem van klei.
2   Hoe loopt het Dijkverbeteringsprogrammawaterschap? Dat is zo.
3   Hoe hoog wordt hij?            Zes meter, en niet meer.
"""
CASES: dict[str, tuple[str, str]] = {
    "antwoord_begin_onzeker": (
        "waarschuwing",
        as_text([Item(("1",), ("Waarom?",), ("Zo.",)), Item(("2",), ("Geef een lijst",), ("Dat volgt.",))], bare),
    ),
    "antwoorden_ontbreken": ("waarschuwing", as_text([Item(("1",), ("Waarom?",), ())], inline)),
    "dossier_ontbreekt": ("info", as_text(make_list(3), bare, head=CONCEPT)),
    "stuknummer_ontbreekt": ("info", as_text(make_list(3), bare, head=CONCEPT)),
    "stuksoort_ontbreekt": (
        "waarschuwing",
        as_text(
            make_list(3),
            bare,
            head=LOST,
        ),
    ),
    "inleiding_los": ("info", as_text(make_list(3), bare, head=(*HEAD, "De dijken zijn oud."))),
    "kenmerk_onzeker": ("waarschuwing", as_text(make_list(3), bare) + "\nkst-39111-XII-13\n"),
    "kolommen_dooreen": ("waarschuwing", as_text([], bare) + TOUCHING),
}  # fmt: skip


MASTHEAD = "Tweede Kamer der Staten-Generaal\n\nVergaderjaar 2023–2024\n\n"


@pytest.mark.parametrize(
    ("above", "number", "ernst"),
    [
        ("", "Nr. LIJST VAN VRAGEN EN ANTWOORDEN", "info"),
        (MASTHEAD, "Nr. LIJST VAN VRAGEN EN ANTWOORDEN", "info"),
        (MASTHEAD, "LIJST VAN VRAGEN EN ANTWOORDEN", "waarschuwing"),  # its number is lost
    ],
)
def test_no_number_yet(above: str, number: str, ernst: str) -> None:
    """A list with `Nr.` and nothing behind it has no kenmerk yet: nothing is wrong."""
    record = extract_text(above + as_text(make_list(3), bare, head=(HEAD[0], number, *HEAD[2:])))
    assert record.kenmerk is None
    assert [one.ernst for one in record.meldingen if one.code == "kenmerk_ontbreekt"] == [ernst]


@pytest.mark.parametrize("code", CASES)
def test_melding(code: str) -> None:
    """Each doubt is a melding with its weight; a plain list has none."""
    ernst, text = CASES[code]
    found = [one for one in extract_text(text).meldingen if one.code == code]
    assert {one.ernst for one in found} == {ernst}


@pytest.mark.parametrize(
    "title",
    [
        "MOTIE VAN HET LID ROOS",
        "VERSLAG VAN EEN COMMISSIEDEBAT",
        "BRIEF VAN DE MINISTER VAN WATERKUNDE",
        "BESLUITENLIJST",
    ],
)
def test_other_papers_are_none(title: str) -> None:
    """A Kamerstuk of another kind is not taken for a list, though it counts what it says."""
    text = f"39 111 Waterbeheer\n\nNr. 12 {title}\n\nVoorgesteld 9 juni 2024\n\n1. De dijk is laag.\n\n2. Hij daalt.\n"
    with pytest.raises(NotRecognised):
        extract_text(text)
