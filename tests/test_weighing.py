"""How a letter is weighed: each form of number and of request, each sign of a break, each rule of furniture.

Each row of a table in the code has an example here, or there, that fails without it.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Sequence
from dataclasses import replace

import pytest

from kamervragen import extract, extract_text
from kamervragen.dutch.request_forms import REQUESTS, Request
from kamervragen.layout.numbers.numbering import FORMS, Form, label_of
from kamervragen.layout.reading.evidence import SIGNS, Step
from kamervragen.layout.rows import Row, measure_of, placed, rows_of
from kamervragen.readers.markdown import read_lines as read_markdown
from kamervragen.readers.text import read_lines
from letters import (
    ASKED,
    CLOSING,
    OPENING,
    SIGNATURE,
    TERM,
    asked,
    codes,
    make_letter,
    make_lines,
    read_letter,
)
from pdfs import Page, Text, column, make_pdf


def rows(*lines: str) -> list[Row]:
    """Rows of text, each placed against its neighbours."""
    found = rows_of(read_lines("\n".join(lines), "text"))
    return placed(found, measure_of(found, drawn=False))


def bold(*lines: str) -> list[Row]:
    """Rows of Markdown, in which bold lines are set apart; the line above them is as full as it can be."""
    found = rows_of(read_markdown("\n".join(lines)))
    return [replace(row, short=False) for row in found]


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
def test_each_form_reads_its_example(form: Form) -> None:
    """A label of this form is read where it is one, and not where a sentence only looks like it."""
    label = label_of(rows(form.reads)[0])
    assert label is not None
    assert label.form == form.name
    other = label_of(rows(form.reads_not)[0])
    assert other is None or other.form != form.name


@pytest.mark.parametrize("request_form", REQUESTS, ids=lambda form: form.name)
def test_each_request_reads_its_example(request_form: Request) -> None:
    """A request without a question mark is known by its form, and alone by its own."""
    assert request_form.pattern.search(request_form.reads)
    assert not request_form.pattern.search(request_form.reads_not)
    others = [one for one in REQUESTS if one is not request_form]
    assert not any(one.pattern.search(request_form.reads) for one in others)


def parted_by(header: str) -> list[str]:
    """Questions, the first of them with a running header in its middle."""
    return ["1. Hoe vaak brandt het bos in de zomer en in de", "", header, "", "herfst?", "2. Wie?"]


FULL = "De leden van de fractie lezen in de brief over de bosbrandweer en het blussen dat"
FULL_STOP = "De leden lezen in de brief over de bosbrandweer en het blussen, en dat is zo."
# Lines of a paragraph that an editor wrapped: all as full as can be.
WRAPPED = (
    "De leden van de fractie lezen in de brief over de bosbrandweer en het blussen dat de",
    "regering nog geen besluit heeft genomen over de bekostiging van de nieuwe voertuigen",
    "waarmee de bosbrandweer in de komende jaren moet gaan rijden, en ook niet over waar",
    "zij worden gestald. Het gaat om een groot bedrag, dat nu op geen enkele begroting is",
    "terug te vinden.",
)


@pytest.mark.parametrize(
    ("sign", "lines", "other"),
    [
        ("loose", [FULL, "", "Hoe dan?"], [FULL, "Hoe dan?"]),
        ("room", [FULL, "Dat is zo.", "Hoe dan?"], [FULL, "Hoe dan?"]),
        ("sentence and room", [FULL, "Dat is zo.", "Hoe dan?"], [FULL, "Dat is", "Hoe dan?"]),
        ("filled", [*WRAPPED, "", *WRAPPED[:2]], [*WRAPPED, "", WRAPPED[0]]),
        ("type", [FULL_STOP, "**Het blussen**"], [FULL_STOP, "Het blussen"]),
        ("sentence over page", ["Dat is zo.", "\fHoe dan?"], ["Dat is", "\fHoe dan?"]),
        ("sentence open", ["In de brief van", "29 augustus 2021?"], ["In de brief.", "29 augustus 2021?"]),
        ("lower", ["In de brief.", "over het bos"], ["In de brief.", "Over het bos"]),
        ("capitals", ["Dat is zo.", "BOSBRANDEN EN BLUSSEN"], ["Dat is zo.", "Bosbranden en blussen"]),
        ("title above", [FULL, "Het blussen", "Wie betaalt dat?"], [FULL, "Het blussen van", "Wie betaalt dat?"]),
        ("sentence below", ["Vragen van de SP", "De leden vragen dit."], ["Vragen van de SP", "De Jong vraagt dit."]),
        ("indent", ["Dat is zo.", "    Hoe dan?"], ["Dat is zo.", "Hoe dan?"]),
    ],
)  # fmt: skip
def test_signs_of_a_break(sign: str, lines: Sequence[str], other: Sequence[str]) -> None:
    """Each sign holds between the last two rows of its example, and not between those of the other."""
    for text, holds in ((lines, True), (other, False)):
        found = rows(*text) if "*" not in text[-1] else bold(*text)
        step = Step(found[-2], found[-1], measure_of(found, drawn=False))
        names = [one.name for one in SIGNS if one.holds(step)]
        assert (sign in names) is holds, text


def test_all_signs_have_an_example() -> None:
    """A sign without an example is no sign yet."""
    table = next(mark for mark in test_signs_of_a_break.pytestmark if mark.name == "parametrize")  # type: ignore[attr-defined]
    assert {row[0] for row in table.args[1]} == {sign.name for sign in SIGNS}


LONG = "1. Hoe beoordeelt de regering de kritiek op het blussen van bosbranden in de brief van"


@pytest.mark.parametrize(
    ("header", "protects"),
    [
        (
            ["Vaste commissie voor Landbouw en Natuur | 180123 | 2"],
            "the committee is a field of its own",
        ),
        (["Brief van 6 mei 2026, kenmerk 180123, bladzijde 2"], "known values in a sentence"),
        (["datum: 6 mei 2026 ons kenmerk: 180123 blad 2"], "labels in one line"),
        (["180123 2/3"], "a kenmerk and a fraction"),
        (["Vaste commissie voor Landbouw en Natuur"], "the committee that writes, alone"),
        (["Eerste Kamer der Staten-Generaal"], "the Kamer, alone"),
        (["6 mei 2026 – 180123 – 2"], "values between dashes"),
        (["Eerste Kamer der Staten-Generaal", "datum 6 mei 2026", "blad 2"], "a row for each"),
    ],
)
def test_known_values_part_no_sentence(header: Sequence[str], protects: str) -> None:
    """What the letterhead says once and a later page says again is furniture; the sentence goes on around it."""
    record = read_letter(
        questions=[LONG, "", *header, "", "29 augustus 2021?", "2. Wie betaalt het?"]
    )
    text = "Hoe beoordeelt de regering de kritiek op het blussen van bosbranden in de brief van 29 augustus 2021?"
    assert asked(record) == [("1", text), ("2", "Wie betaalt het?")], protects


@pytest.mark.parametrize(
    ("line", "protects"),
    [
        ("Vaste commissie voor Koninkrijksrelaties", "another committee may be a heading"),
        ("De brief van 6 mei 2026 met kenmerk 999999", "a kenmerk that is not the letter's own"),
    ],
)
def test_other_values_stay(line: str, protects: str) -> None:
    """A line that holds anything that is not known is text."""
    record = read_letter(
        questions=["1. Hoe vaak brandt het bos?", "", line, "", "2. Wie betaalt het?"]
    )
    printed = " ".join(
        [*(one.titel for one in record.secties), *(one.tekst for one in record.vragen)]
    )
    assert line in printed, protects


@pytest.mark.parametrize(
    ("questions", "secties", "protects"),
    [
        (["1. Hoe vaak?", "B. Het blussen", "2. Wie betaalt?"], ["Het blussen"], "`B.` without an `A.`"),
        (
            [
                "Vragen van de leden van de SP-fractie",
                "De leden van de SP-fractie lezen de brief.",
                "1. Hoe vaak?",
                "2. Wie?",
            ],
            ["Vragen van de leden van de SP-fractie"],
            "no room, but a sentence begins below",
        ),
        (["HET BLUSSEN", "De leden lezen dat het brandt.", "1. Hoe vaak?", "2. Wie?"], ["HET BLUSSEN"], "capitals"),
    ],
)  # fmt: skip
def test_titles_without_room(questions: Sequence[str], secties: list[str], protects: str) -> None:
    """A heading is seen where its text follows closely."""
    record = read_letter(questions=questions)
    titles = [one.titel.removeprefix("B. ") for one in record.secties]
    assert titles == secties, protects
    assert len(record.vragen) == 2, protects


def test_large_letters_in_their_order_are_sub_items() -> None:
    """`A.` and `B.` below a lead are one list, part of the question."""
    lines = [
        "1. Kan de regering aangeven:",
        "   A. hoe vaak het brandt;",
        "   B. wie dat betaalt?",
        "2. Wie blust?",
    ]
    assert asked(read_letter(questions=lines)) == [
        ("1", "Kan de regering aangeven: A. hoe vaak het brandt; B. wie dat betaalt?"),
        ("2", "Wie blust?"),
    ]


@pytest.mark.parametrize(
    ("lines", "protects"),
    [
        (["aangeven:", "1° hoe vaak het brandt;", "2° wie dat betaalt?"], "degrees"),
        (["aangeven:", "(i) hoe vaak het brandt;", "(ii) wie dat betaalt?"], "roman numbers"),
        (
            [
                "zeggen hoe vaak het dit jaar in de bossen van Drenthe brandde?",
                "De leden zien graag een overzicht.",
            ],
            "no new asker",
        ),
    ],
)
def test_what_a_question_takes_in(lines: Sequence[str], protects: str) -> None:
    """Sub-items and a request of the same members belong to the question above them."""
    record = read_letter(
        questions=[f"1. Kan de regering {lines[0]}", *lines[1:], "", "2. Wie blust?"]
    )
    assert asked(record) == [("1", f"Kan de regering {' '.join(lines)}"), ("2", "Wie blust?")], (
        protects
    )


@pytest.mark.parametrize(
    ("lines", "protects"),
    [
        (["1", "    Kamerstukken I 2025/26, 36 500, A."], "a raised number above"),
        (["[1] Kamerstukken I 2025/26, 36 500, A."], "brackets"),
    ],
)
def test_forms_of_notes(lines: Sequence[str], protects: str) -> None:
    """Notes at the end of a letter, with their numbers as programs print them."""
    mark = "[1]" if lines[0].startswith("[") else "1"
    text = make_letter(
        questions=[f"1. Hoe vaak brandt het bos?{mark}", "2. Wie betaalt het blussen?"]
    )
    record = extract_text(f"{text}\n\n" + "\n".join(lines) + "\n")
    notes = [(one.nummer, one.tekst) for one in record.voetnoten]
    assert notes == [("1", "Kamerstukken I 2025/26, 36 500, A.")], protects
    assert [one.voetnoten for one in record.vragen] == [("1",), ()], protects


@pytest.mark.parametrize("sign", ["*", " *)", "†"])
def test_notes_by_sign(sign: str) -> None:
    """A note without a number has a sign, with a bracket or without."""
    text = make_letter(
        questions=[f"1. Hoe vaak brandt het bos?{sign}", "2. Wie betaalt het blussen?"]
    )
    record = extract_text(f"{text}\n\n{sign.strip()} Kamerstukken I 2025/26, 36 500, A.\n")
    number = sign.strip(" )")
    assert [(one.nummer, one.tekst) for one in record.voetnoten] == [
        (number, "Kamerstukken I 2025/26, 36 500, A.")
    ]
    assert asked(record)[0] == ("1", "Hoe vaak brandt het bos?")
    assert record.vragen[0].voetnoten == (number,)


@pytest.mark.parametrize(
    "greeting",
    [
        "Hoogachtend,",
        "Met gevoelens van hoogachting,",
        "Met vriendelijke groet,",
        "Vriendelijke groeten,",
        "Met de meeste hoogachting,",
    ],
)
def test_greetings(greeting: str) -> None:
    """Below the greeting stands who signed, be the greeting long or short."""
    record = read_letter(closing=[greeting])
    assert record.ondertekenaar is not None
    assert record.ondertekenaar.naam == "A. Jansen"
    assert "slot_ontbreekt" not in codes(record)


@pytest.mark.parametrize(
    ("signature", "functie", "naam", "protects"),
    [
        (SIGNATURE, "Voorzitter van de vaste commissie voor Landbouw en Natuur", "A. Jansen", "name above office"),
        (
            ["De voorzitter van de vaste commissie voor Landbouw en Natuur,", "", "A. Jansen"],
            "Voorzitter van de vaste commissie voor Landbouw en Natuur", "A. Jansen", "office above name",
        ),
        (
            ["De voorzitter van de commissie,", "namens deze,", "", "B. Pieters", "Griffier van de commissie"],
            "Griffier van de commissie", "B. Pieters", "who signs for another",
        ),
        (
            ["De voorzitter van de commissie, namens deze,", "", "B. Pieters", "Griffier van de commissie"],
            "Griffier van de commissie", "B. Pieters", "on whose behalf, on one line",
        ),
        (["De voorzitter, namens deze: B. Pieters, griffier"], "griffier", "B. Pieters", "all on one line"),
        (
            ["De voorzitter van de commissie,", "namens deze de griffier,", "", "B. Pieters"],
            "griffier", "B. Pieters", "the office of who signs behind it",
        ),
        (
            ["Voor de voorzitter van de commissie,", "B. Pieters", "griffier"], "griffier", "B. Pieters",
            "for somebody, in other words",
        ),
    ],
)  # fmt: skip
def test_signatures(signature: Sequence[str], functie: str, naam: str, protects: str) -> None:
    """Who signed is told by name and office, in either order; on whose behalf is told above."""
    signed = read_letter(signature=signature).ondertekenaar
    assert signed is not None
    assert (signed.functie.casefold(), signed.naam) == (functie.casefold(), naam), protects


def test_labels_above_their_values_beside_an_address() -> None:
    """What stands beside a label in the column of the address is not its value."""
    head = [
        "Datum                        Minister van Landbouw, Visserij en Natuur",
        "6 mei 2026                   Postbus 20401",
        "Ons kenmerk                  2500 EK Den Haag",
        "180123",
        "Onderwerp",
        "Bosbrandweer",
    ]
    record = read_letter(addressee=(), head=head)
    assert (str(record.datum), record.kenmerk, record.betreft) == (
        "2026-05-06",
        "180123",
        "Bosbrandweer",
    )


@pytest.mark.parametrize(
    ("first", "last", "protects"),
    [
        (["Vraag 1", "Hoe vaak?"], ["Vragen 2 en 3", "Wie betaalt?", "", "Wie blust?"], "captions"),
        (["1. Hoe vaak?"], ["2 en 3. Wie betaalt?", "", "Wie blust?"], "numbers in the row"),
    ],
)
def test_sentence_of_the_committee_below_a_group(
    first: Sequence[str], last: Sequence[str], protects: str
) -> None:
    """The committee's own sentence is no part of the last group."""
    record = read_letter(
        questions=[*first, "", *last],
        term=["De commissie wacht uw antwoord met belangstelling af."],
    )
    assert asked(record) == [("1", "Hoe vaak?"), ("2", "Wie betaalt?"), ("3", "Wie blust?")], (
        protects
    )


def test_table_in_a_question_is_told_not_read() -> None:
    """The cells of a table are no text of a question and no headings; a melding says that there is one."""
    lines = [
        "1. Klopt deze tabel?",
        "",
        "    Jaar        Branden      Schade",
        "    2023        120          4,5",
        "    2024        140          5,1",
        "    2025        90           3,2",
        "",
        "2. Wie betaalt het blussen?",
    ]
    record = read_letter(questions=lines)
    assert [one.tekst for one in record.vragen] == ["Klopt deze tabel?", "Wie betaalt het blussen?"]
    assert record.secties == ()
    assert any("tabel" in code for code in codes(record))


def test_letter_without_numbers() -> None:
    """Paragraphs of members that ask are questions; those that only tell are not."""
    lines = [
        "De leden van de SP-fractie vragen de regering hoe vaak het bos brandt.",
        "",
        "De leden van de VVD-fractie danken de regering voor de brief.",
        "",
        "De leden van de VVD-fractie verzoeken de regering toe te lichten wie het blussen betaalt.",
    ]
    record = read_letter(questions=lines)
    assert [(one.nummer, one.tekst, one.fracties) for one in record.vragen] == [
        (None, lines[0], ("SP",)),
        (None, lines[4], ("VVD",)),
    ]
    assert "geen_nummers" in codes(record)


def test_pasted_lines_show_where_they_are_full() -> None:
    """Lines of a proportional font differ in width; a line that others go beyond by far was ended by its author."""
    paragraph = [
        "De leden van de SP-fractie lezen in uw brief over de bosbrandweer dat het",
        "blussen in de afgelopen vijf jaren steeds meer tijd en meer geld heeft gekost dan u",
        "had begroot, en dat in alle provincies meer vrijwilligers worden geworven dan er",
        "kunnen worden opgeleid, terwijl in de jaren daarvoor met minder mensen meer werd",
        "gedaan en terwijl de opleiding korter was dan nu, en met minder oefeningen werd",
        "volstaan, zodat de vraag is wat er in de tussentijd is veranderd aan het werk en",
        "wat daarvan voor de komende jaren mag worden verwacht, ook in de delen van ons",
        "land die tot nu toe met weinig of zelfs zonder bosbrandweer konden volstaan, wat in",
        "de brief van de regering als bekend wordt verondersteld maar niet is uitgelegd.",
        "Hoe vaak heeft het in deze vijf jaren gebrand in het bos?",
        "Deze leden vragen de regering wie er voor het blussen van de bosbranden betaalt.",
    ]
    record = read_letter(opening=OPENING, questions=paragraph, closing=CLOSING)
    assert len(record.vragen) == 2


def test_raised_number_in_a_sentence_over_the_page() -> None:
    """A number that stands above its text is that of a note, though no room is above and a sentence is open."""
    lines = [
        "1 Hoe vaak brandt het bos?1 En kunt u zeggen hoe vaak dat in de afgelopen jaren door",
        " 1",
        "    Kamerstukken I 2025/26, 36 500, A.",
        "\fonweer kwam?",
        "2 Wie betaalt het blussen?",
    ]
    record = read_letter(questions=lines)
    assert asked(record) == [
        (
            "1",
            "Hoe vaak brandt het bos? En kunt u zeggen hoe vaak dat in de afgelopen jaren door onweer kwam?",
        ),
        ("2", "Wie betaalt het blussen?"),
    ]
    assert [(one.nummer, one.tekst) for one in record.voetnoten] == [
        ("1", "Kamerstukken I 2025/26, 36 500, A.")
    ]


@pytest.mark.parametrize("form", ["{}.", "{})", "({})", "{}:", "[{}]", "{} –", "Vraag {}.", "{}"])
def test_forms_of_numbers_in_a_letter(form: str) -> None:
    """Each form of number is that of a question where the whole list has it."""
    lines = [f"{form.format(1)} {ASKED[0][1]}", "", f"{form.format(2)} {ASKED[1][1]}"]
    assert asked(read_letter(questions=lines)) == ASKED


def test_term_without_a_year() -> None:
    """The year of a term is that of the first such day behind the date of the letter."""
    termijn = read_letter(
        term=["De commissie ontvangt uw antwoord graag uiterlijk 12 juni."]
    ).termijn
    assert termijn is not None
    assert (termijn.tekst, str(termijn.uiterste_datum)) == ("12 juni", "2026-06-12")


def test_end_that_was_nearly_decided_otherwise() -> None:
    """A row that might as well begin a paragraph stays in the question, and a doubt says so."""
    lines = [
        "1. Kan de minister over de bosbrandweer inzichtelijk maken:",
        "Zie het jaarverslag 2025 van de Raad voor de Bossen, p. 94.",
        "a) hoeveel branden er zijn;",
        "b) wie de kosten draagt?",
        "2. Wie betaalt het blussen?",
    ]
    record = read_letter(questions=lines)
    assert len(record.vragen) == 2
    assert "vraag_onzeker_einde" in codes(record)


def hyphened(text: str) -> str:
    """The text with a soft hyphen wherever a syllable may end, as WordPress and LaTeX write it."""
    return re.sub(r"(?<=[a-z]{2}[aeiou])(?=[bdfgklmnprstvz][aeiou][a-z])", "\u00ad", text)


PASTED = [
    "In de vergadering van 5 oktober 2020 heeft de vaste commissie voor Binnenlandse Zaken en Hoge Colleges van Staat "
    "de kabinetsappreciatie van de Wet op de politieke partijen besproken.",
    "1. Hebben de verantwoordelijke gemeentebesturen ervoor gekozen om de evaluatiebepaling te beperken tot het eerste "
    "artikel, terwijl ook de overige bepalingen gevolgen hebben voor de vrijwilligers van de bosbrandweer?",
    "2. Waarom is in de begroting geen rekening gehouden met de verwachte ontwikkeling van de opleidingskosten, "
    "die vanwege de toenemende belangstelling van de deelnemende organisaties steeds moeten worden bijgesteld?",
]


@pytest.mark.parametrize("width", [64, 72])
def test_editors_wrap_with_soft_hyphens(width: int) -> None:
    """A line with soft hyphens is as full as its letters and they are; its short look ends no paragraph."""
    wrapped = [textwrap.wrap(hyphened(one), width, break_on_hyphens=False) for one in PASTED * 3]
    lines = [line for paragraph in wrapped for line in (*paragraph, "")]
    assert sum(line.count("\u00ad") for line in lines) > 20
    ended = [row.text for row in rows(*lines) if row.short]
    assert ended == [paragraph[-1].replace("\u00ad", "") for paragraph in wrapped]


QUOTED = [
    "1. De inspectie heeft over het blussen geschreven:",
    "",
    "   ‘Het toezicht vergt kennis die de inspectie niet bezit.’",
    "",
    "Wat betekent dit oordeel voor de bossen?",
    "",
    "2. Wie betaalt het blussen?",
]


def test_question_behind_a_quotation() -> None:
    """An item that has asked nothing goes on behind the passage that it quotes."""
    record = read_letter(questions=QUOTED)
    assert asked(record) == [
        (
            "1",
            "De inspectie heeft over het blussen geschreven: ‘Het toezicht vergt kennis die de inspectie niet bezit.’ "
            "Wat betekent dit oordeel voor de bossen?",
        ),
        ("2", "Wie betaalt het blussen?"),
    ]
    assert record.secties == ()


def test_question_that_asked_before_its_quotation_is_done() -> None:
    """Behind a quotation below a question that has asked stands a paragraph of its own."""
    lines = [*QUOTED]
    lines[0] = "1. Kent u dit bericht en deze zin van de inspectie? Zij schreef:"
    lines[4] = "Dit oordeel is intussen bekend."
    assert asked(read_letter(questions=lines))[0][1].endswith("bezit.’")


@pytest.mark.parametrize(
    ("lines", "found", "protects"),
    [
        (["   > Het bos brandt.", ""], "Het bos brandt.", "inside an item"),
        (["> Het bos brandt.", ""], "Het bos brandt.", "at the margin"),
    ],
)
def test_quotation_in_markdown(lines: Sequence[str], found: str, protects: str) -> None:
    """The sign of a quotation is no text."""
    source = "\n".join(["# Brief", "", *lines])
    assert [line.text for line in read_markdown(source).lines][-1] == found, protects


def test_headings_that_begin_alike_behind_their_numbers() -> None:
    """`1. Inbreng van de leden van …` and `2. Inbreng van de leden van …` are no list."""
    lines = [
        "1. Inbreng van de leden van de fractie van D66",
        "De leden van de fractie van D66 hechten aan bossen.",
        "",
        "Vraag 1:",
        "Hoe vaak brandt het bos?",
        "",
        "2. Inbreng van de leden van de fractie van Volt",
        "De leden van de fractie van Volt hechten aan heide.",
        "",
        "Vraag 2:",
        "Wie betaalt het blussen?",
    ]
    record = read_letter(questions=lines)
    assert asked(record) == ASKED
    assert [one.titel for one in record.secties] == [
        "1. Inbreng van de leden van de fractie van D66",
        "2. Inbreng van de leden van de fractie van Volt",
    ]


@pytest.mark.parametrize(
    ("header", "protects"),
    [
        ("2                                   180123", "the page before the kenmerk"),
        ("180123                                   2", "the page behind it"),
        ("datum maandag 6 mei 2026", "a day of the week before the date"),
        ("maandag 6 mei 2026     180123, pagina 2", "and the page"),
    ],
)
def test_header_of_known_values(header: str, protects: str) -> None:
    """What is made of known values is furniture, in the middle of a question as well."""
    lines = parted_by(header)
    record = read_letter(
        questions=lines, head=["datum 6 mei 2026", "ons kenmerk 180123", "betreft Brand in het bos"]
    )
    assert asked(record)[0][1] == "Hoe vaak brandt het bos in de zomer en in de herfst?", protects


def test_who_waits_for_the_answer_asks_nothing() -> None:
    """`Zij zien uw antwoord tegemoet en ontvangen dit graag …` is the ending, in prose as well."""
    lines = [
        "De leden van de SP-fractie vragen hoe vaak het bos brandt.",
        "",
        "De leden zien uw antwoord met belangstelling tegemoet en ontvangen dit graag binnen de gebruikelijke termijn "
        "van vier weken.",
    ]
    record = read_letter(questions=lines, term=())
    assert len(record.vragen) == 1
    assert record.termijn is not None
    assert record.termijn.tekst == "vier weken"


@pytest.mark.parametrize(
    ("first", "second", "protects"),
    [
        ("e-dossier E230021.1", "2. Is 3 km genoeg?2 Wie betaalt?", "behind a dossier, at the end of its line"),
        ("bosbrandweer.[1]", "2. Is 3 m² genoeg?[2] Wie betaalt?", "a unit takes no number of a note away"),
        ("bosbrandweer.1", "2. Is 3 km genoeg?2 Wie betaalt?", "in the usual places"),
    ],
)  # fmt: skip
def test_marks_in_their_order(first: str, second: str, protects: str) -> None:
    """Each mark is found, and the enclosures below the signature have none."""
    opening = [
        "De vaste commissie voor Landbouw en Natuur heeft de stukken besproken over de",
        first,
    ]
    notes = [
        "Bijlage: 1. Verslag van het overleg",
        "",
        "1 Krant, 5 mei 2026.",
        "2 Brief van 6 mei 2026.",
    ]
    if "[" in first:
        notes[2:] = ["[1] Krant, 5 mei 2026.", "[2] Brief van 6 mei 2026."]
    record = read_letter(
        opening=[*opening, "", "De leden van de SP-fractie vragen:"],
        questions=["1. Hoe vaak brandt het bos?", second],
        signature=[*SIGNATURE, "", *notes],
    )
    assert record.vragen[1].voetnoten == ("2",), protects
    assert not {"noot_ontbreekt", "noot_zonder_verwijzing"} & set(codes(record))


@pytest.mark.parametrize(
    ("header", "protects"),
    [
        ("Postbus 20017 2500 EA Den Haag www.eerstekamer.nl", "an address without signs between its parts"),
        ("6 mei 2026          180123           LNV", "the short name of the committee"),
        ("Branden in de zomer  180123 - blad 2", "other words than those of the subject"),
        ("Bosbrandweer …", "a subject that was cut short, once"),
        ("datum 6 mei 2026 ~ ons kenmerk 180123 ~ blad 2", "signs that are no words, behind a label in small letters"),
    ],
)  # fmt: skip
def test_more_headers_of_known_values(header: str, protects: str) -> None:
    """What the letterhead and the opening name is known."""
    lines = parted_by(header)
    opening = ["De vaste commissie voor Landbouw en Natuur (LNV) heeft vragen.", *OPENING]
    record = read_letter(opening=opening, questions=lines)
    assert asked(record)[0][1] == "Hoe vaak brandt het bos in de zomer en in de herfst?", protects


@pytest.mark.parametrize(
    "line",
    [
        "zoals het ministerie (LNV) schrijft op pagina 12",
        "volgens de brief van LNV, blad 2",
        "zoals vermeld in stuk 180123 op pagina 12",
        "LNV volgens de brief op pagina 12",
        "in de brief met nummer 24-12, pagina 3",
    ],
)
def test_lines_of_a_question_with_a_page_number(line: str) -> None:
    """Where a sentence goes on, or no number of the letter stands beside that of the page, there is no header."""
    head = [
        "datum 6 mei 2026",
        "ons kenmerk 180123",
        "uw kenmerk LNV/24-12",
        "betreft Bosbrandweer",
    ]
    opening = ["De vaste commissie voor Landbouw en Natuur (LNV) heeft vragen."]
    questions = [
        "1. Hoe vaak brandt het bos",
        line,
        "en in de bijlage?",
        "2. Wie betaalt het blussen?",
    ]
    record = read_letter(head=head, opening=opening, questions=questions)
    assert asked(record)[0][1] == f"Hoe vaak brandt het bos {line} en in de bijlage?"


def test_numbers_of_another_size() -> None:
    """A number may be set smaller than its text: that is no note in the middle of a sentence."""
    lines = [
        [Text(70, y, number, 9), Text(88, y, text, 12)] if number else [Text(88, y, text, 12)]
        for y, number, text in (
            (220.0, "1)", "Hoe vaak brandt het bos in de zomer en hoe vaak brandt het"),
            (236.0, "", "in de herfst en in de winter van het jaar?"),
            (260.0, "2)", "Wie betaalt het blussen van al die branden in het bos en op"),
            (276.0, "", "de heide van het land?"),
        )
    ]
    letter = make_letter().splitlines()
    head = column(70, 60, letter[: letter.index(ASKED[0][0] + ". " + ASKED[0][1])], step=10)
    record = extract(make_pdf(Page([*head, *(text for row in lines for text in row)])))
    assert [one.nummer for one in record.vragen] == ["1", "2"]
    assert "zin_onderbroken" not in codes(record)


PROSE = (
    "De leden van de SP-fractie vragen hoe vaak het bos in de zomer brandt en wie er",
    "het blussen daarvan betaalt.",
    "",
    "De leden van de VVD-fractie vragen waarom het blussen zo lang duurt en wat er wordt",
    "gedaan aan de oorzaken daarvan. Wie heeft daarvan de leiding in de provincies, en",
    "wie betaalt volgens de regering dan de schade aan de huizen naast deze bossen?",
)


@pytest.mark.parametrize(("last", "told"), [(PROSE[-1], True), ("wie betaalt het?", False)])
def test_prose_that_ends_its_page_with_a_full_line(last: str, told: bool) -> None:
    """Room parts paragraphs, but not over a page break: there a full line that ends a sentence is doubtful."""
    letter = make_letter().splitlines()
    first = letter.index(". ".join(ASKED[0]))
    head, end = letter[:first], letter[first + 2 :]
    one = Page(column(70, 60, [*head, *PROSE[:-1], last]))
    two = Page(
        column(70, 60, ["Welke rol hebben de provincies volgens deze leden bij het blussen?", *end])
    )
    record = extract(make_pdf(one, two))
    assert ("vraag_onzeker_einde" in codes(record)) is told


CLOSED_UP = (
    "De leden van de SP-fractie vragen hoe vaak het bos in de zomer van het jaar brandt, en wie er dan",
    "het blussen daarvan betaalt.",
    "{room}De leden van de VVD-fractie vragen waarom het blussen zo lang duurt.",
    "",
    "De leden van de D66-fractie vragen waarom het blussen zo lang duurt en wat er wordt gedaan aan de",
    "opleiding van al die mensen die het werk nu doen, en wie er dan volgens de regering kijkt naar de",
    "oorzaken van deze branden. Wie heeft daarvan de leiding in de provincies, zo vragen deze leden, en",
    "wie betaalt volgens de regering dan de schade aan de huizen naast deze bossen in de provincies ook?",
    "Welke rol hebben de provincies volgens de regering bij het blussen van deze branden in de bossen?",
)


@pytest.mark.parametrize(("room", "told"), [("", True), ("\n", False)])
def test_prose_whose_paragraphs_show_room_here_and_there(room: str, told: bool) -> None:
    """`pdftotext -layout` drops the blank line of some: a full line that ends a sentence is doubtful in all."""
    letter = make_letter().splitlines()
    first = letter.index(". ".join(ASKED[0]))
    lines = [*letter[:first], *CLOSED_UP, *letter[first + 2 :]]
    text = "\n".join(lines).format(room=room)
    assert ("vraag_onzeker_einde" in codes(extract_text(text))) is told
    drawn = extract(make_pdf(Page(column(30, 40, text.split("\n")))))
    assert "vraag_onzeker_einde" not in codes(drawn), "a page shows all of its room"


def test_inline_captions_in_prose_of_members() -> None:
    """A paragraph that asks below `Vraag 1 …` makes that number no less a question."""
    lines = [
        "Vraag 1 Hoe vaak brandt het?",
        "",
        "De leden van de SP-fractie horen daarover graag meer. Is dat zo?",
        "",
        "Vraag 2 Wie betaalt het blussen?",
    ]
    assert [number for number, _ in asked(read_letter(questions=lines))] == ["1", "2"]


@pytest.mark.parametrize(
    ("printed", "read"),
    [("60 kiloton CO 2 per jaar", "60 kiloton CO2 per jaar"), ("de stoffen (NOx ) daar", "de stoffen (NOx) daar"),
     ("de CO 2024 telt", "de CO 2024 telt"), ("zie ( dat ) hier", "zie ( dat ) hier")],
)  # fmt: skip
def test_lowered_digits_that_stand_apart(printed: str, read: str) -> None:
    """`pdftotext -layout` puts room around what is lowered."""
    record = read_letter(questions=[f"1. Geldt {printed}?", "2. Wie betaalt het blussen?"])
    assert asked(record)[0][1] == f"Geldt {read}?"


def test_ending_that_a_page_break_parts_inside_a_name() -> None:
    """`… Natuur en` / `Voedselkwaliteit zien uw antwoord tegemoet`: the second page begins no paragraph."""
    term = [
        "De leden van de commissies voor Landbouw en voor Natuur en",
        "\fVoedselkwaliteit zien uw antwoord graag binnen vier weken tegemoet.",
    ]
    record = read_letter(term=term)
    assert (record.termijn and record.termijn.tekst, codes(record)) == ("vier weken", [])


def test_note_between_questions_of_another_form() -> None:
    """`[1] …`, and right below it `2. …`: a number of the form of the questions ends the note."""
    lines = [
        "1. Hoe vaak brandt het bos?[1]", "2. Wie betaalt het blussen?", "", "[1] Krant, 5 mei 2026.",
        "3. Hoe worden zij beschermd die het blussen? De leden lazen daarover in de krant.", "4. Wanneer dan?",
    ]  # fmt: skip
    record = extract(("# Bosbrandweer\n\n" + make_letter(questions=lines)).encode())
    assert [note.tekst for note in record.voetnoten] == ["Krant, 5 mei 2026."]
    assert [one.nummer for one in record.vragen] == ["1", "2", "3", "4"]


def test_questions_counted_by_chapters_in_prose() -> None:
    """`1 Bossen` is no number of the questions `1.1`, `1.2` that stand close below its prose."""
    questions = [
        "1 Bossen", "Het akkoord voorziet in geld voor het bos. De verdeling is blijkens de brief nog", "open.",
        "1.1 Hoe vaak brandt het bos?", "1.2 Wie betaalt het blussen?", "",
        "2 Heide", "2.1 Hoe vaak brandt de heide?",
    ]  # fmt: skip
    record = read_letter(questions=questions)
    assert [one.nummer for one in record.vragen] == ["1.1", "1.2", "2.1"]
    assert [one.titel for one in record.secties] == ["1 Bossen", "2 Heide"]


def test_copies_below_a_signature_are_no_committee() -> None:
    """Room parts the office from what stands below it, though no sign does."""
    signature = [
        "A. Jansen",
        "Voorzitter vaste commissie voor Landbouw en Natuur",
        "",
        "Afschrift van deze brief aan de griffier",
    ]
    opening = ["De leden van de D66-fractie hebben de volgende vragen."]
    record = read_letter(opening=opening, signature=signature)
    assert record.commissie == "vaste commissie voor Landbouw en Natuur"


def test_last_sentence_close_above_an_office() -> None:
    """A sentence is no name of who signs, though it is the first line of its page."""
    signature = [
        f"\f{TERM[0]}", "De voorzitter van de vaste commissie voor Landbouw,", "Visserij en Natuur,", "namens deze,",
        "", "A. Jansen", "Griffier",
    ]  # fmt: skip
    record = read_letter(term=(), closing=(), signature=signature)
    assert record.termijn is not None


def test_paragraph_that_stands_in_deeper_than_the_items() -> None:
    """Its first line stands right of the items' text, its second at the margin: no item goes on so."""
    head = make_lines(opening=OPENING, questions=["@"], term=["@"])
    above, below = head[: head.index("@")], head[head.index("@") + 3 :]
    lines = [
        *((50, text) for text in above),
        (75, "De leden van de D66-fractie lezen dat het bos in de zomer vaak brandt, en dat er"),
        (50, "voor het blussen van die branden te weinig mensen zijn."),
        (75, "Deze leden lezen ook dat de provincies voor al het blussen van het bos betalen, en"),
        (50, "dat het rijk dat niet doet."),
        *(
            (50, "1."),
            (68, "Hoe vaak brandt het bos, en wie betaalt het blussen van al die branden in dat"),
            (68, "bos?"),
        ),
        *(
            (50, "2."),
            (
                68,
                "Wie bewaakt het bos in de zomer, en wie betaalt het blussen van de branden in dat",
            ),
            (68, "bos?"),
        ),
        (75, "Het secretariaat bewaart alle stukken die bij deze zaak horen tot het einde van dit"),
        (50, "kalenderjaar in het archief."),
        *((50, text) for text in below),
    ]
    texts, y = [], 40.0
    for x, text in lines:
        numbered = bool(texts) and texts[-1].text in ("1.", "2.") and x == 68
        y += 0 if numbered else 14
        texts += [Text(x, y, text)] if text else []
    record = extract(make_pdf(Page(texts)))
    assert [vraag.tekst[-17:] for vraag in record.vragen] == [
        "anden in dat bos?",
        "anden in dat bos?",
    ]
