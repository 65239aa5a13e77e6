"""Letters as another template of the griffie sets them: labels, signatures, running headers, endings.

A generator by another hand taught each row; it fails without its rule.
"""

from __future__ import annotations

import datetime as dt
import textwrap
from collections.abc import Sequence

import pytest

from kamervragen import extract_text
from letters import SIGNATURE, asked, codes, make_letter, read_letter

SUBJECT = "Het blussen van branden in de bossen en op de heide"
ONE, TWO, THREE = (
    "Hoe vaak brandt het bos?",
    "Wie betaalt het blussen?",
    "Wanneer is het weer dicht?",
)


@pytest.mark.parametrize(
    ("head", "protects"),
    [
        (
            ["datum               : 6 mei 2026", "kenmerk             : 180123", f"betreft             : {SUBJECT}"],
            "the colon stands in the column of the values",
        ),
        (
            [f"Betreft        : {SUBJECT}", "Contact        : 070 - 312 92 00", "Kenmerk        : 180123"],
            "a word beside a colon is a label, whatever it says",
        ),
        (
            ["ons            : 180123", "kenmerk", f"betreft        : {SUBJECT}"],
            "a label of two rows, the colon behind its first",
        ),
        (
            ["Datum: 6 mei 2026 | Ons kenmerk: 180123 | bijlagen: geen", f"Betreft: {SUBJECT}"],
            "labels parted by bars",
        ),
        ([f"Betreft: {SUBJECT} | Kenmerk: 180123"], "a bar behind the subject"),
        (
            ["ONDERWERP: Het blussen van branden in de", "bossen en op de heide", "CONTACT: 070 - 312 92 34",
             "KENMERK: 180123"],
            "a label in capitals that nobody knows",
        ),
        (
            ["Onderwerp: Het blussen van branden in de", "bossen en op de heide", "Contact: 070 - 312 92 34",
             "Kenmerk: 180123"],
            "a label that nobody knows, with a number behind it",
        ),
        (
            ["UW KENMERK:                 BETREFT:", "2026-0000693237             Het blussen van branden in de",
             "KENMERK:                    bossen en op de heide", "180123"],
            "two columns, of which each value stands below its label",
        ),
    ],
)  # fmt: skip
def test_labels(head: Sequence[str], protects: str) -> None:
    """Kenmerk and subject, with nothing of what stands around them."""
    record = read_letter(head=head)
    assert (record.kenmerk, record.betreft) == ("180123", SUBJECT), protects


@pytest.mark.parametrize(
    ("lines", "subject", "protects"),
    [
        (
            [
                "Betreft: Vragen naar aanleiding van de stukken",
                "betreffende het blussen van branden",
            ],
            "Vragen naar aanleiding van de stukken betreffende het blussen van branden",
            "a word of the subject that is a label elsewhere",
        ),
        (
            ["Betreft: Stukken van de minister over branden", "Bosbeheer: verzoek om inlichtingen"],
            "Stukken van de minister over branden Bosbeheer: verzoek om inlichtingen",
            "a colon inside the subject",
        ),
    ],
)
def test_subject_of_two_lines(lines: Sequence[str], subject: str, protects: str) -> None:
    """The second line is none of another label."""
    assert read_letter(head=["Kenmerk: 180123", *lines]).betreft == subject, protects


OFFICE = "plaatsvervangend voorzitter van de vaste commissie voor Landbouw, Visserij en Natuur"


@pytest.mark.parametrize(
    ("signature", "functie", "protects"),
    [
        ([f"A. Jansen, {OFFICE}"], OFFICE, "on one line"),
        ([f"A. Jansen, {OFFICE[:65]}", OFFICE[65:].strip()], OFFICE, "the office goes on in the next"),
        (["A. Jansen (griffier)"], "griffier", "in brackets"),
        (["De voorzitter van de commissie, griffier", "A. Jansen"], None, "two offices are no name and office"),
    ],
)  # fmt: skip
def test_name_and_office_on_one_line(
    signature: Sequence[str], functie: str | None, protects: str
) -> None:
    """The name ends at the comma before the office."""
    signed = read_letter(signature=signature).ondertekenaar
    assert signed is not None
    assert signed.naam == "A. Jansen", protects
    assert functie is None or signed.functie == functie, protects


def test_emphasis_over_two_lines_of_markdown() -> None:
    """An office in italics, which the editor wrapped, is one office."""
    office = ["*Voorzitter van de vaste commissie voor", "Landbouw en Natuur*"]
    letter = make_letter(
        questions=["## Bos", "", f"1. {ONE}", f"2. {TWO}"], signature=["A. Jansen", "", *office]
    )
    signed = extract_text(letter).ondertekenaar
    assert signed is not None
    assert signed.functie == "Voorzitter van de vaste commissie voor Landbouw en Natuur"


@pytest.mark.parametrize("break_at", ["van branden", "in de bossen"])
def test_subject_as_a_running_header_of_two_lines(break_at: str) -> None:
    """The header breaks the subject elsewhere than the letterhead does."""
    cut = SUBJECT.index(break_at)
    header = [SUBJECT[:cut].strip(), SUBJECT[cut:], "bladzijde 2"]
    head = ["Kenmerk: 180123", "Betreft: Het blussen van branden in de bossen", "en op de heide"]
    record = read_letter(head=head, questions=[f"1. {ONE}", "", *header, "", f"2. {TWO}"])
    assert asked(record) == [("1", ONE), ("2", TWO)]
    assert record.secties == ()
    assert "tekst_tussen_vragen" not in codes(record)


@pytest.mark.parametrize(
    "ending",
    [
        "Uw reactie wordt door de vaste commissie voor Landbouw, Visserij, Voedselzekerheid en Natuur met interesse"
        " afgewacht.",
        "Uw antwoord wordt met belangstelling afgewacht. Zij ontvangt het graag binnen drie weken.",
    ],
)  # fmt: skip
def test_ending_below_a_group(ending: str) -> None:
    """The sentence that waits for the answer is no part of the last questions."""
    request = "Kan de regering inzicht geven in de wijze waarop de dienst de voortgang bewaakt."
    letter = make_letter(questions=["Vragen 1 en 2", request], term=[ending])
    record = extract_text(letter.replace(f"{request}\n\n", f"{request}\n"))
    assert asked(record) == [("1", request), ("2", request)]


def test_request_of_a_group() -> None:
    """`De regering wordt uitgenodigd …` asks, as a question of its own."""
    request = "De regering wordt uitgenodigd haar visie op het blussen te geven."
    questions = ["Vragen 1 en 2", ONE, "", request]
    assert asked(read_letter(questions=questions)) == [("1", ONE), ("2", request)]


def test_opening_that_announces_questions_in_prose() -> None:
    """`… een aantal vragen aan de regering` asks nothing yet."""
    opening = [
        "Binnen de vaste commissie voor Natuur is uw brief besproken. De leden van de SP-fractie zien",
        "aanleiding tot een aantal vragen aan de regering.",
    ]
    record = read_letter(opening=opening, questions=[ONE, "", TWO])
    assert [one.tekst for one in record.vragen] == [ONE, TWO]


def test_note_mark_that_a_full_line_pushed_down() -> None:
    """The mark belongs to the line above it, not to the number below."""
    full = "Waarom is in artikel 8a, tweede lid, gekozen voor het woord «bevorderen» en niet voor «zorgen»?"
    lines = [f"1:        {ONE}", f"2:        {full}", "          1", "", "", f"3:        {THREE}"]
    letter = make_letter(
        questions=lines, signature=[*SIGNATURE, "", "", "1 Kamerstukken I 2025/26, 36 600, A."]
    )
    record = extract_text(letter)
    assert [one.nummer for one in record.vragen] == ["1", "2", "3"]
    assert record.vragen[1].voetnoten == ("1",)


def test_bare_number_that_begins_its_page() -> None:
    """A page begins a paragraph, where a sentence ends the one before."""
    text = make_letter(questions=["Bos", "", "De leden wachten af.", "\f1 Hoe vaak brandt het bos?", "", "Heide", "",
                                  "De leden zijn benieuwd.", "", "1 Wie betaalt het blussen?"])  # fmt: skip
    assert [one.nummer for one in extract_text(text).vragen] == ["1", "1"]


def test_committee_as_a_running_header_of_two_lines() -> None:
    """The header parts the name, and sets room around its `/`."""
    opening = [
        "De vaste commissie voor Infrastructuur/Volkshuisvesting en Ruimtelijke Ordening heeft uw brief",
        "besproken. De leden van de D66-fractie hebben de volgende vragen.",
    ]
    header = [
        "Vaste commissie voor Infrastructuur / Volkshuisvesting en",
        "",
        "Ruimtelijke Ordening",
        "",
        "Pagina 2/2",
    ]
    record = read_letter(opening=opening, questions=[f"1. {ONE}", "", *header, "", f"2. {TWO}"])
    assert (asked(record), record.secties) == ([("1", ONE), ("2", TWO)], ())


def test_list_of_enclosures_is_none_of_notes() -> None:
    """`1. Brief van …` below `Bijlagen`, in a letter that names an article `1`."""
    enclosures = [
        "",
        "Bijlagen",
        "1. Brief van het Nationaal Archief van 8 maart 2025",
        "2. Nota van de griffie",
    ]
    questions = [
        "1: Wat betekent dit voor artikel",
        "7.1 Woo en art. 5.1 Woo?",
        "2: Wie betaalt het blussen?1",
    ]
    record = read_letter(questions=questions, signature=[*SIGNATURE, *enclosures])
    assert record.voetnoten == ()


def test_number_of_a_note_below_a_running_header() -> None:
    """`6` above text that stands further in is no page number, though it stands at the edge of its page."""
    notes = ["1", "    De cijfers over 2024 zijn voorlopig.", "Eerste Kamer 180123 6 mei 2026 pagina 2 van 2",
             "2", "    Besluit van 12 juli 2018, Stb. 2018, 782."]  # fmt: skip
    questions = ["1. Hoe vaak brandt het bos?1", "2. Wie betaalt het blussen?2"]
    record = read_letter(questions=questions, signature=[*SIGNATURE, "", "", *notes])
    assert [one.nummer for one in record.voetnoten] == ["1", "2"]
    assert asked(record) == [("1", ONE), ("2", TWO)]


def test_label_with_its_value_behind_an_addressee() -> None:
    """A right column may stand no further away than a word."""
    addressee = ["Minister voor Armoedebeleid, Participatie en Datum: 24 april 2026", "Pensioenen"]
    record = read_letter(addressee=addressee)
    functies = [one.functie for one in record.geadresseerden]
    assert functies == ["Minister voor Armoedebeleid, Participatie en Pensioenen"]


def test_last_sentence_above_the_questions_says_who_asks() -> None:
    """All are named before: the colon announces the questions of one of them."""
    opening = [
        "De vaste commissie voor Natuur heeft uw brief besproken. De fracties van PvdA en CDA wensen daarover",
        "met u van gedachten te wisselen. De leden van de PvdA-fractie leggen de volgende vragen voor:",
    ]
    questions = [f"1. {ONE}", "", "De leden van de CDA-fractie hebben één vraag.", "", f"2. {TWO}"]
    record = read_letter(opening=opening, questions=questions)
    assert [one.fracties for one in record.vragen] == [("PvdA",), ("CDA",)]


def test_address_of_the_sender_with_a_page_number() -> None:
    """A footer of two things that are known of each letter: below it begins no text, and the note above is the last."""
    note = ["Bijlage: verslag van het overleg", "1 Kamerstukken I 2025/26, 36 575, D.", "", "", ""]
    footer = "                         Kazernestraat 52, 2514 CV Den Haag - pagina 2"
    questions = ["a) Hoe vaak brandt het bos?1", "b) Wie betaalt het blussen?"]
    record = read_letter(questions=questions, signature=[*SIGNATURE, "", *note, footer])
    assert [one.nummer for one in record.voetnoten] == ["1"]


def test_values_in_the_middle_of_their_cells() -> None:
    """Three columns, the lines of each beside those of the others; one runs into the next column."""
    head = [
        "betreft                      kenmerk                      datum",
        "Het blussen van branden in de",
        "                                                          woensdag 6 mei",
        "bossen, in de duinen en daar 180123",
        "                                                          2026",
        "op de heide",
    ]
    record = read_letter(head=head)
    assert (
        record.betreft == "Het blussen van branden in de bossen, in de duinen en daar op de heide"
    )
    assert (record.kenmerk, str(record.datum)) == ("180123", "2026-05-06")


def test_value_that_crosses_the_column_of_the_next_label() -> None:
    """The value of the next label stands in a cell of its own, or below a label of its own."""
    head = [
        "datum          ons kenmerk",
        "woensdag 6 mei 2026     180123",
        "betreft",
        f"{SUBJECT} na 2027",
    ]
    record = read_letter(head=head)
    assert (record.kenmerk, record.betreft) == ("180123", f"{SUBJECT} na 2027")


@pytest.mark.parametrize(
    ("last", "count", "protects"),
    [
        ("Deze leden vragen zich af of de dienst groot genoeg is. Hoe groot is de dienst nu?", 4, "begins like others"),
        ("Hoe groot is de dienst nu, en hoe groot wordt zij in de komende jaren?", 3, "begins otherwise"),
    ],
)  # fmt: skip
def test_paragraphs_in_prose_that_begin_alike(last: str, count: int, protects: str) -> None:
    """No room parts them, and the last line of the third is full: its words say where the fourth begins."""
    paragraphs = [
        "De vaste commissie voor Landbouw en Natuur heeft kennisgenomen van uw brief over het blussen van branden in"
        " bossen, in duinen en op heidevelden. De leden van de fractie van de SP hebben daarover een aantal"
        " opmerkingen en zijn benieuwd naar uw reactie daarop.",
        "Deze leden onderschrijven het doel van het beleid. Branden in de duinen nemen toe, en de dienst groeit niet"
        " mee. Hoe vaak brandt het bos?",
        "Deze leden wijzen erop dat de praktijk weerbarstig is. Het blussen duurt vaak dagen lang. Wie betaalt dat, en"
        " wie betaalt de schade aan het bos en aan de omgeving van het bos?",
        "Deze leden hebben kennisgenomen van de toelichting op dit punt. Een derde van de dienst gaat binnen vijf jaar"
        " met pensioen. Graag vernemen deze leden wie dan de branden blust.",
        last,
    ]
    lines = [line for paragraph in paragraphs for line in textwrap.wrap(paragraph, 88)]
    assert len(read_letter(opening=lines, questions=()).vragen) == count, protects


@pytest.mark.parametrize(
    "header",
    [
        ["Eerste Kamer der Staten-Generaal      Vaste commissie voor Landbouw en Natuur"],
        [
            "Eerste Kamer der Staten-Generaal, Kazernestraat 52, Den Haag, Postbus 20017, 2500 EA Den Haag"
        ],
    ],
    ids=["Kamer and committee", "a place named twice"],
)
def test_running_header_inside_a_sentence(header: Sequence[str]) -> None:
    """The sentence goes on behind it."""
    questions = ["1. Hoe vaak brandt het", "", *header, "", "bos?", f"2. {TWO}"]
    record = read_letter(questions=questions)
    assert (asked(record), record.secties) == ([("1", ONE), ("2", TWO)], ())


@pytest.mark.parametrize(
    ("lines", "protects"),
    [
        (["Ons kenmerk 180123, 6 mei 2026"], "a date behind the kenmerk"),
        (["Ons kenmerk: 180123, Den Haag, 6 mei 2026"], "a place and a date behind it"),
        (["Ons kenmerk 180123 | Bijlagen geen | Datum Den Haag, 6 mei 2026 | Uw", "kenmerk 2009-0000566040"],
         "a label that goes on in the next line"),
    ],
)  # fmt: skip
def test_kenmerk_in_one_line_with_others(lines: Sequence[str], protects: str) -> None:
    """The kenmerk ends where something else begins, and the date is read as well."""
    record = read_letter(head=[*lines, f"Inzake {SUBJECT}"])
    assert (record.kenmerk, str(record.datum)) == ("180123", "2026-05-06"), protects


def test_subject_that_begins_like_a_label() -> None:
    """`Uw brief inzake …` is what the letter is about."""
    subject = f"Uw brief inzake {SUBJECT[0].lower()}{SUBJECT[1:]}"
    record = read_letter(head=["Ons kenmerk   180123", f"Betreft       {subject}"])
    assert record.betreft == subject


@pytest.mark.parametrize(
    ("words", "days"),
    [("eenentwintig dagen", 21), ("tweeëndertig dagen", 32), ("veertig dagen", 40)],
)
def test_term_in_a_number_of_two_words(words: str, days: int) -> None:
    """Numbers between the tens."""
    termijn = read_letter(term=[f"De commissie ontvangt uw antwoord graag binnen {words}."]).termijn
    assert termijn is not None
    assert (termijn.tekst, termijn.uiterste_datum) == (
        words,
        dt.date(2026, 5, 6) + dt.timedelta(days),
    )


def test_name_below_a_committee_of_two_lines() -> None:
    """On whose behalf it is signed goes on in the next line, with a capital."""
    signature = ["Namens de vaste commissie voor Buitenlandse Zaken, Defensie en", "Ontwikkelingssamenwerking,",
                 "", "I.M. Krabbendam", "voorzitter"]  # fmt: skip
    signed = read_letter(closing=(), signature=signature).ondertekenaar
    assert signed is not None
    assert (signed.naam, signed.functie) == ("I.M. Krabbendam", "voorzitter")


@pytest.mark.parametrize(
    ("addressee", "functie", "naam"),
    [
        (["Minister voor Rechtsbescherming, mevrouw M. Bos", "Behandeld door", "F.J. Vos"],
         "Minister voor Rechtsbescherming", "M. Bos"),
        (["de minister van Landbouw, de", "heer A.B. Tromp"], "minister van Landbouw", "A.B. Tromp"),
    ],
)  # fmt: skip
def test_name_on_the_line_of_the_office(addressee: Sequence[str], functie: str, naam: str) -> None:
    """It ends at the next label, and may be broken before `heer`."""
    found = read_letter(addressee=addressee).geadresseerden[0]
    assert (found.functie, found.naam) == (functie, naam)


@pytest.mark.parametrize(
    ("opening", "names"),
    [
        ("Met gemengde gevoelens hebben de fractieleden van 50PLUS uw brief gelezen. Zij stellen het volgende"
         " aan de orde.", ("50PLUS",)),
        ("Deze antwoorden geven de leden van de SP-fractie aanleiding tot een reeks vervolgvragen.", ("SP",)),
        ("Hierbij doe ik u de vragen toekomen die bij de leden van de SP-fractie zijn gerezen.", ("SP",)),
    ],
)  # fmt: skip
def test_who_asks_in_the_opening(opening: str, names: tuple[str, ...]) -> None:
    """Others join, and would be the only ones."""
    join = "De leden van de BBB-fractie sluiten zich bij vraag 2 aan."
    lines = ["De vaste commissie voor Natuur heeft uw brief besproken.", opening, join]
    assert read_letter(opening=lines).vragen[0].fracties == names


@pytest.mark.parametrize(
    ("term", "found"),
    [
        ("De minister zegde toe binnen zes weken met een plan te komen. De commissie ziet uw antwoorden binnen een"
         " maand tegemoet.", "een maand"),
        ("De commissie ziet uw antwoorden binnen zes weken tegemoet.", "zes weken"),
    ],
)  # fmt: skip
def test_term_of_the_answer(term: str, found: str) -> None:
    """What the minister promised is none."""
    termijn = read_letter(term=[term]).termijn
    assert termijn is not None
    assert termijn.tekst == found


def test_signed_by_a_machine() -> None:
    """What says how it was signed is no name."""
    signed = read_letter(
        signature=["Deze brief is digitaal ondertekend", "", *SIGNATURE]
    ).ondertekenaar
    assert signed is not None
    assert signed.naam == SIGNATURE[0]


@pytest.mark.parametrize(
    "request_text",
    [
        "De commissie ziet dat de evaluatie vertraagd is. Zij vraagt u aan te geven wat de oorzaak is.",
        "Tevens verzoekt de commissie u haar te informeren over de uitvoering van de motie-Vos.",
    ],
)
def test_committee_that_asks_in_prose(request_text: str) -> None:
    """No fractie asks: the committee does."""
    opening = [
        "De vaste commissie voor Landbouw en Natuur heeft kennisgenomen van uw brief over het bos."
    ]
    record = read_letter(opening=opening, questions=[request_text])
    assert [one.tekst for one in record.vragen] == [request_text]


@pytest.mark.parametrize(
    "head", ["Vraagnr.   Vraagsteller(s)   Vraag", "Nr.        Fractie(s)        Vraag"]
)
def test_heads_of_a_table_with_brackets(head: str) -> None:
    """`(s)` is no part of the word."""
    rows = [head, f"1          VVD               {ONE}", f"2          SP en CDA         {TWO}"]
    record = read_letter(questions=rows)
    assert [one.fracties for one in record.vragen] == [("VVD",), ("SP", "CDA")]


def test_with_them() -> None:
    """`…, en met hen de leden van …`: both ask."""
    asking = "De leden van de VVD-fractie, en met hen de leden van de SGP-fractie, vragen wie het blussen betaalt."
    record = read_letter(questions=[f"1. {ONE}", f"2. {asking}"])
    assert record.vragen[1].fracties == ("VVD", "SGP")


def test_fractie_behind_or_inside_the_question_mark() -> None:
    """`(VVD)` behind the question or inside its last sentence: no doubt about its end."""
    opening = ["De vaste commissie voor Natuur heeft uw brief besproken. De leden van de fracties van VVD en SP",
               "hebben de volgende vragen."]  # fmt: skip
    record = read_letter(
        opening=opening, questions=[f"1. {ONE} (VVD)", "2. Wie betaalt het blussen (SP)?"]
    )
    assert [one.fracties for one in record.vragen] == [("VVD",), ("SP",)]
    assert codes(record) == []


def test_these_members_are_those_named_last() -> None:
    """`Voorts vragen deze leden …` behind the question of two of them; below another heading of a letter in prose."""
    opening = ["De vaste commissie voor Natuur heeft uw brief besproken. De leden van de fracties van D66, SGP en",
               "CDA hebben vragen."]  # fmt: skip
    questions = [f"1. {ONE}", "2. De leden van de fracties van SGP en CDA vragen wie het blussen betaalt.",
                 "3. Voorts vragen deze leden wanneer het bos weer dicht is."]  # fmt: skip
    record = read_letter(opening=opening, questions=questions)
    assert record.vragen[2].fracties == ("SGP", "CDA")


def test_joining_inside_a_question() -> None:
    """`deze vraag` is the one in which it is said."""
    questions = [
        f"1. {ONE}",
        f"2. {TWO} De leden van de SP-fractie sluiten zich bij deze vraag aan.",
        f"3. {THREE}",
    ]
    record = read_letter(questions=questions)
    assert [one.fracties for one in record.vragen] == [("D66",), ("D66", "SP"), ("D66",)]


def test_last_number_that_ends_in_who_asks() -> None:
    """`6) Gaarne een overzicht. (Volt)`: its sentence has ended, so it is no numbered heading."""
    questions = [f"1) {ONE} (SP)", "2) Gaarne een overzicht per jaar. (VVD)"]
    record = read_letter(
        questions=questions, term=["Voor de beantwoording staat een termijn van zes weken."]
    )
    assert [one.nummer for one in record.vragen] == ["1", "2"]
