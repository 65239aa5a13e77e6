"""Letters in the house styles of two more hands: footers, letterheads, remarks behind questions, note marks.

Each row fails without its rule.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import pytest

from kamervragen import extract_text
from kamervragen.dutch.fracties import mentions
from kamervragen.records import CommissieBrief
from letters import HEAD, codes, make_letter, read_letter

OPENING = (
    "De vaste commissie voor Landbouw en Natuur heeft kennisgenomen van uw brief over het blussen",
    "van branden. De leden van de D66-fractie hebben daarover de volgende vragen.",
)
ONE, TWO, THREE = (
    "Hoe vaak brandt het bos?",
    "Wie betaalt het blussen?",
    "Wanneer is het weer dicht?",
)


def texts_of(record: CommissieBrief) -> list[str]:
    """The texts of the questions."""
    return [vraag.tekst for vraag in record.vragen]


@pytest.mark.parametrize(
    "footer",
    [
        "Bezoekadres Kazernestraat 52 | Postadres Postbus 20017, 2500 EA Den Haag | www.eerstekamer.nl",
        "Bezoekadres Kazernestraat 52, 2514 CV Den Haag. Postadres Postbus 20017, 2500 EA Den Haag.",
    ],
)
def test_address_with_labels_as_a_footer(footer: str) -> None:
    """What the parts of an address are called makes them no text."""
    broken = ["2. Wie betaalt het blussen van branden, en van welk", footer, "", "budget?"]
    record = read_letter(opening=OPENING, questions=[f"1. {ONE}", "", *broken])
    assert texts_of(record) == [ONE, "Wie betaalt het blussen van branden, en van welk budget?"]


def test_line_of_digits_that_ends_a_note_is_no_telephone() -> None:
    """`… kenmerk 2010-` / `0000509842.`: a full stop ends an address only where others stand beside it."""
    note = [
        "1 Brief van de minister van 4 december 2025, kenmerk 2010-",
        "0000509842.",
        "Datum: 6 mei 2026   Pagina 2 van 2",
    ]
    record = read_letter(
        opening=OPENING,
        questions=["1. Hoe vaak brandt het bos?1", f"2. {TWO}"],
        signature=["A. Jansen", "Voorzitter", "", *note],
    )
    assert [one.tekst for one in record.voetnoten] == [
        "Brief van de minister van 4 december 2025, kenmerk 2010-0000509842."
    ]


@pytest.mark.parametrize(
    ("sender", "kenmerk", "kamer"),
    [
        (["Griffie"], "EK-2025-291", "Eerste Kamer"),
        (["Griffie"], "24-1379/PH", None),
    ],
)
def test_kamer_that_no_line_names(sender: Sequence[str], kenmerk: str, kamer: str | None) -> None:
    """Letters in the kenmerk tell which Kamer it is, and no list of addresses."""
    head = [*HEAD[:2], f"ons kenmerk {kenmerk}"]
    text = make_letter(opening=OPENING, head=head).split("\n", 1)[1]
    assert extract_text("\n".join((*sender, text))).kamer == kamer


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("De leden van de SP-fractie hebben afgezien van een eigen inbreng.", "mentioned"),
        (
            "De leden van de SP-fractie hebben laten weten van het stellen van vragen af te zien.",
            "mentioned",
        ),
        ("Met zorg bestudeerden de leden van de SP-fractie het voorstel.", "notes"),
        (
            "In de Tweede Kamer heeft de SP-fractie een amendement ingediend, dat is verworpen.",
            "named",
        ),
        ("In het debat dienden de leden van de SP-fractie geen stuk in, en dat bleef zo.", "named"),
        ("Toen stemden de leden van de SP-fractie in de Tweede Kamer daarmee in.", "mentioned"),
        (
            "Bij die gelegenheid spraken zij er in de Tweede Kamer over. Dat zagen de leden van de SP-fractie.",
            "notes",
        ),
        ("In de Tweede Kamer bepleitten de leden van de SP-fractie uitstel.", "named"),
        ("Er is gesproken met de leden van de SP-fractie over de kosten.", "named"),
        (
            "De leden van de SP-fractie hebben het stuk bestudeerd en zeggen geen behoefte te hebben aan een gesprek.",
            "mentioned",
        ),
        ("Hoewel de leden van de SP-fractie het doel steunen, maken zij zich zorgen.", "asks"),
        ("Ofschoon de leden van de SP-fractie het doel steunen, hebben zij zorgen.", "asks"),
    ],
)
def test_roles(sentence: str, role: str) -> None:
    """Who gives up their own questions asks nothing; who has worries all the same asks."""
    assert [one.role for one in mentions(sentence)] == [role]


def test_paragraph_that_says_whose_questions_follow() -> None:
    """Any verb will do above questions, where a paragraph names one fractie as its subject."""
    record = read_letter(
        opening=OPENING,
        questions=[
            f"1. {ONE}",
            "",
            "Met bijzondere aandacht bestudeerden de leden van de fractie van 50PLUS het voorstel.",
            "",
            f"2. {TWO}",
        ],
    )
    assert [list(one.fracties) for one in record.vragen] == [["D66"], ["50PLUS"]]


def test_subject_that_names_a_letter_is_certain() -> None:
    """`Uw brief van 8 juni 2017 over accijns` is a subject; `Uw brief van 8 juni 2017` is another field."""
    head = [HEAD[0], "betreft Uw brief van 8 juni 2025 over het blussen van branden", HEAD[2]]
    record = read_letter(opening=OPENING, head=head)
    assert record.betreft == "Uw brief van 8 juni 2025 over het blussen van branden"
    assert "betreft_onzeker" not in codes(record)


def test_values_that_touch() -> None:
    """Cells of a letterhead that touch in pasted text: the date ends with its year."""
    head = [
        "Datum:                  Ons kenmerk:",
        "Den Haag, 6 mei 2026155364u",
        "",
        "Betreft: Bosbrandweer",
    ]
    record = read_letter(opening=OPENING, head=head)
    assert (record.datum, record.kenmerk) == (dt.date(2026, 5, 6), "155364u")


REMARK = "Deze leden tekenen daarbij aan dat hun oordeel over dit voorstel van uw antwoorden zal afhangen."
LONG = "Waarop is de verwachting gebaseerd dat het aantal branden in dit jaar met 40 procent zal dalen?"
TABLE = "De regering wordt gevraagd een tabel te verstrekken."
COSTS = "De kosten van het blussen van de branden op de heide."
MANY = [f"{number}. {ONE}" for number in range(1, 7)]
GRAAG = "Gaarne een overzicht van de middelen die de brandweer voor het blussen in de bossen heeft gehad."


@pytest.mark.parametrize(
    ("questions", "expected", "protects"),
    [
        ([*MANY, f"7. {LONG}", REMARK], [*[ONE] * 6, LONG], "text without room between paragraphs"),
        ([*MANY, f"7. {GRAAG}", REMARK], [*[ONE] * 6, GRAAG], "a request without question mark"),
        (
            ["1 en 2.", ONE, TWO, "", REMARK, "", f"3. {THREE}"],
            [ONE, TWO, THREE], "a paragraph behind a group whose parts have all asked",
        ),
        (
            ["1 en 2.", ONE, "En hoe vaak de heide?", "", TABLE, "", f"3. {THREE}"],
            [f"{ONE} En hoe vaak de heide?", TABLE, THREE],
            "a request is part of a group",
        ),
        (
            ["1 en 2: Hoe luidt uw oordeel over de motie-Bos c.s.", "(Kamerstukken II 2024/25, 31 968, nr. 80)?"],
            ["Hoe luidt uw oordeel over de motie-Bos c.s. (Kamerstukken II 2024/25, 31 968, nr. 80)?"] * 2,
            "a bracket begins no question",
        ),
        (
            [*MANY, "7. Kunt u ingaan op wat hieronder staat?", f"a. {COSTS}"],
            [*[ONE] * 6, f"Kunt u ingaan op wat hieronder staat? a. {COSTS}"],
            "a sub-item is no remark",
        ),
    ],
)  # fmt: skip
def test_remarks_behind_questions(
    questions: Sequence[str], expected: list[str], protects: str
) -> None:
    """A statement behind the last question of an item is none of it."""
    assert texts_of(read_letter(opening=OPENING, questions=questions)) == expected, protects


def test_kenmerk_of_somebody_else_ends_a_note() -> None:
    """`… van 8 januari` / `2026, kenmerk 2018-0000167890.`, above the running header of the page."""
    notes = [
        "1 Brief van de minister van 8 januari 2026,", "  kenmerk 2018-0000209412.",
        "2 Brief van de minister van 8 januari", "  2026, kenmerk 2018-0000167890.",
    ]  # fmt: skip
    record = read_letter(
        opening=OPENING,
        questions=["1. Hoe vaak brandt het bos?1", "2. Wie betaalt het blussen?2"],
        signature=["A. Jansen", "Voorzitter", "", *notes],
    )
    assert record.voetnoten[0].tekst.endswith("2026, kenmerk 2018-0000209412.")
    assert record.voetnoten[1].tekst.endswith("2026, kenmerk 2018-0000167890.")
    assert "kenmerk_strijdig" not in codes(record)


def test_own_kenmerk_behind_a_comma_is_a_header() -> None:
    """A page break may part a sentence behind its comma as well."""
    questions = [
        "1. Hoe vaak brandt het bos, gezien het beleid,",
        "kenmerk 180123",
        "en wie blust het?",
        f"2. {TWO}",
    ]
    record = read_letter(opening=OPENING, questions=questions)
    assert texts_of(record) == [
        "Hoe vaak brandt het bos, gezien het beleid, en wie blust het?",
        TWO,
    ]


def test_date_that_its_cell_breaks() -> None:
    """`datum: Den Haag, 23` / `augustus 2024`, beside the next label."""
    head = [
        "datum:              Den Haag, 23                ons kenmerk:                180123",
        "                    augustus 2024",
        "onderwerp:          Bosbrandweer",
    ]
    record = read_letter(head=head)
    assert (record.datum, record.kenmerk) == (dt.date(2024, 8, 23), "180123")


def test_subject_that_goes_on_with_your_letter() -> None:
    """`uw brief van …` is a label, but not where the subject has to go on."""
    head = [
        "datum          6 mei 2026",
        "betreft        Vragen over de bosbrandweer, naar aanleiding van",
        "               uw brief van 23 juli 2025 en van het debat daarover",
        "ons kenmerk    180123",
    ]
    assert read_letter(head=head).betreft == (
        "Vragen over de bosbrandweer, naar aanleiding van uw brief van 23 juli 2025 en van het debat daarover"
    )


def test_heading_right_below_a_request() -> None:
    """No title goes on behind a sentence."""
    table = "De regering wordt gevraagd een tabel te verstrekken met het aantal branden per jaar vanaf 2021."
    questions = [
        "Bos", "", "1 en 2", ONE, "", table, "Heide en duin", "", "De leden zien daar veel branden.", "", "3 en 4", TWO,
        "", THREE,
    ]  # fmt: skip
    record = read_letter(opening=OPENING, questions=questions)
    assert [one.titel for one in record.secties] == ["Bos", "Heide en duin"]


def test_titles_with_numbers_are_no_notes() -> None:
    """`1. Bijdrage van de leden van …` behind a text that cites note 1."""
    opening = [
        *OPENING[:1],
        "van branden.1 De fracties hebben daarover de volgende vragen ingebracht, die hieronder staan.",
    ]
    title = "Bijdrage van de leden van de fracties van de {} en van de {}"
    questions = [
        f"1. {title.format('SGP', 'VVD')}", "", f"1. {ONE}", "", f"2. {title.format('SP', 'FVD')}", "", f"1. {TWO}",
    ]  # fmt: skip
    record = read_letter(
        opening=opening,
        questions=questions,
        signature=["A. Jansen", "Voorzitter", "", "1 Stcrt. 2022, nr. 2821."],
    )
    assert len(record.secties) == 2
    assert [one.tekst for one in record.voetnoten] == ["Stcrt. 2022, nr. 2821."]


def test_roman_heading_that_asks() -> None:
    """`II. Wie betaalt?` goes on counting the headings."""
    questions = ["I. Bos", "", f"1. {ONE}", f"2. {TWO}", "", "II. Wie betaalt?", "", f"3. {THREE}"]
    record = read_letter(opening=OPENING, questions=questions)
    assert [one.titel for one in record.secties] == ["I. Bos", "II. Wie betaalt?"]
    assert texts_of(record) == [ONE, TWO, THREE]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Geldt artikel 8A.1 van de wet ook voor heide?1", "Geldt artikel 8A.1 van de wet ook voor heide?"),
        ("De datum is 1 januari 2028. 1) Geldt dat ook?", "De datum is 1 januari 2028. Geldt dat ook?"),
        ("Is het fonds (artikel 9.1) uitgeput? 1)", "Is het fonds (artikel 9.1) uitgeput?"),
        ("Steunt u wat COM(2025)2141 voorstelt?", "Steunt u wat COM(2025)214 voorstelt?"),
        ("Steunt u wat SWD(2025) 2141 voorstelt?", "Steunt u wat SWD(2025) 214 voorstelt?"),
    ],
)  # fmt: skip
def test_note_marks_and_numbers(text: str, expected: str) -> None:
    """The number of an article is no mark, and behind the three digits of a document stands one."""
    record = read_letter(
        opening=OPENING,
        questions=[f"1. {text}", f"2. {TWO}"],
        signature=[
            "A. Jansen",
            "Voorzitter",
            "",
            f"1{')' * ('1)' in text)} Stcrt. 2022, nr. 2821.",
        ],
    )
    assert texts_of(record) == [expected, TWO]
    assert record.vragen[0].voetnoten == ("1",)


@pytest.mark.parametrize(
    ("printed", "markdown"),
    [
        (
            "Hoe vaak reden de A1- ritten van BBB- en SP-leden?",
            "Hoe vaak reden de A1-ritten van BBB- en SP-leden?",
        ),
        ("Vraagt de Fractie- Otten dit?", "Vraagt de Fractie-Otten dit?"),
    ],
)
def test_line_end_that_a_converter_took_out(printed: str, markdown: str) -> None:
    """Markdown was made from lines; what a text itself prints stays as it is printed."""
    letter = make_letter(opening=OPENING, questions=[f"1. {printed}", "", f"2. {TWO}"])
    assert texts_of(extract_text(letter))[0] == printed
    assert texts_of(extract_text(f"# Brief\n\n{letter}", name="brief.md"))[0] == markdown


@pytest.mark.parametrize(
    "paragraph",
    [
        "Mevrouw De Vries (SP) wil graag weten waarom het bos in de zomer zo vaak brandt.",
        "De heer De Vries (SP) kent het bos. Hij vraagt of de minister het in de zomer sluit.",
    ],
)
def test_member_by_name_asks_in_prose(paragraph: str) -> None:
    """`Mevrouw De Vries (SP) wil graag weten …` asks, as `de leden van …` do."""
    opening = [OPENING[0], "van branden, en legt u het volgende voor."]
    record = read_letter(opening=opening, questions=[paragraph])
    assert [(vraag.tekst, vraag.fracties) for vraag in record.vragen] == [(paragraph, ("SP",))]


def test_bracket_with_a_colon_says_who_asks() -> None:
    """`Vraag 1 (VVD): Hoe …`"""
    opening = [
        OPENING[0],
        "van branden. De leden van de fracties van de VVD en de SP hebben vragen.",
    ]
    record = read_letter(
        opening=opening, questions=[f"Vraag 1 (VVD): {ONE}", "", f"Vraag 2 (SP): {TWO}"]
    )
    assert [vraag.fracties for vraag in record.vragen] == [("VVD",), ("SP",)]


def test_note_whose_text_hangs_ends_at_its_margin() -> None:
    """`pdftotext -layout` prints the text of the next page right below a note: it stands below the number."""
    note = ["1", "    Edossier E230037, te raadplegen via https://www.eerstekamer.nl/E230037."]
    lines = [f"1. {ONE}[1]", "", *note, "Vragen van de SP-fractie", "", f"2. {TWO}"]
    record = read_letter(opening=OPENING, questions=lines)
    assert [one.tekst for one in record.voetnoten] == [note[1].strip()]
    assert [one.titel for one in record.secties] == ["Vragen van de SP-fractie"]


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        ("Welke ICT -systemen gaan weg?", "Welke ICT-systemen gaan weg?"),
        ("Wat wil de EU - zo vragen wij - hier?", "Wat wil de EU - zo vragen wij - hier?"),
        ("Wie van ons -zo vragen wij- wil dat?", "Wie van ons -zo vragen wij- wil dat?"),
    ],
)
def test_hyphen_that_a_font_sets_apart(printed: str, read: str) -> None:
    """A hyphen between an abbreviation and a word has no room before it; a dash has."""
    record = read_letter(opening=OPENING, questions=[f"1. {printed}", f"2. {TWO}"])
    assert record.vragen[0].tekst == read


def test_kenmerk_that_touches_the_date_in_the_letterhead() -> None:
    """It is known in a running header, where it stands alone."""
    head = [
        "Datum:                  Ons kenmerk:",
        "Den Haag, 6 mei 2026155364u",
        "",
        "Betreft: Bosbrandweer",
    ]
    lines = [f"1. {ONE}", "", "Eerste Kamer der Staten-Generaal   155364u", "", f"2. {TWO}"]
    assert read_letter(opening=OPENING, head=head, questions=lines).secties == ()


def test_hanging_note_that_goes_on_at_its_margin() -> None:
    """A line that goes on with a sentence of the note may begin where its number does."""
    note = [
        "1",
        "    Zie de brief van de minister over branden op de heide en in het",
        "bos van vorig jaar.",
    ]
    record = read_letter(opening=OPENING, questions=[f"1. {ONE}[1]", "", *note, "", f"2. {TWO}"])
    assert [one.tekst for one in record.voetnoten] == [" ".join(map(str.strip, note[1:]))]


def test_footer_that_goes_on_in_the_next_row() -> None:
    """The label of an address may end its row: `… | e-mail` / `griffie@eerstekamer.nl`."""
    footer = [
        "Eerste Kamer der Staten-Generaal | Postbus 20017, 2500 EA Den Haag | e-mail",
        "griffie@eerstekamer.nl",
    ]
    lines = [f"1. {ONE}[1]", "", "[1] Kamerstukken I 2025/26, 36 000, A.", *footer, "", f"2. {TWO}"]
    record = read_letter(opening=OPENING, questions=lines)
    assert [one.tekst for one in record.voetnoten] == ["Kamerstukken I 2025/26, 36 000, A."]
    assert texts_of(record) == [ONE, TWO]


def test_abbreviation_with_a_stop_inside() -> None:
    """`Zr.Ms. Van Amstel` is a ship, and no sentence ends in it."""
    record = read_letter(
        opening=OPENING, questions=["1. Wat kost de inzet van de Zr.Ms. Van Amstel?"]
    )
    assert [one.tekst for one in record.vragen[0].deelvragen] == [
        "Wat kost de inzet van de Zr.Ms. Van Amstel?"
    ]


@pytest.mark.parametrize(
    ("opening", "annex", "expected"),
    [
        (OPENING, ["Bijlage: vragen over bosbranden", "", f"Vraag 1: {ONE}", "", f"Vraag 2: {TWO}"], [ONE, TWO]),
        (OPENING, ["Bijlage bij brief 180123", "", f"1. {ONE}", f"2. {TWO}"], [ONE, TWO]),
        (OPENING, ["Vragen van de commissie over bosbranden", "", f"1. {ONE}", f"2. {TWO}"], [ONE, TWO]),
        # a list of enclosures, and notes
        (OPENING, ["Bijlage: stukken", "", "1. Brief van de minister", "2. Verslag van de brandweer"], []),
        (OPENING, ["Bijlage: de brief van de minister", "", "Hoe vaak brandt het? Dat weet niemand."], []),
        ((*OPENING, "", "1. Wie blust het?"), ["Bijlage: oude vragen", "", f"1. {ONE}"], ["Wie blust het?"]),
    ],
)  # fmt: skip
def test_questions_in_an_annex(
    opening: Sequence[str], annex: Sequence[str], expected: Sequence[str]
) -> None:
    """A letter may ask in an annex behind its signature, where it asks nothing itself."""
    record = read_letter(
        opening=opening, questions=[], signature=["A. Jansen", "Voorzitter", "", *annex]
    )
    assert texts_of(record) == list(expected)
    assert record.ondertekenaar is not None
    assert record.ondertekenaar.naam == "A. Jansen"
    assert "tweede_opening" not in codes(record)


@pytest.mark.parametrize(
    ("lines", "told", "protects"),
    [
        (["De leden van Groen-", "Links vragen:"], True, "its hyphen may be that of the line"),
        (["De leden van de Volt-", "JA21-fractie vragen:"], False, "no plain words"),
        (["De leden van de Fractie-", "Walenkamp vragen:"], False, "who heads it"),
        (["De leden van de Groen-", "Links-fractie vragen:"], False, "two plain words are one name"),
        (["De leden van de Groen-", "Links-fractie vragen, en die van Groen-Links ook:"], False, "a line prints it"),
        (["De leden van de fracties van D66 en", "Groen-Links vragen:"], False, "no line ends in it"),
        (["De leden van de Fractie-Walen-", "kamp vragen:"], False, "broken elsewhere"),
        (["De leden van de Groen-", "Links-fractie vragen, en die van GroenLinks ook:"], False, "printed without it"),
    ],
)  # fmt: skip
def test_name_that_a_line_end_breaks(lines: Sequence[str], told: bool, protects: str) -> None:
    """A fractie whose hyphen nobody can be sure of is told."""
    record = read_letter(questions=[*lines, "", f"1. {ONE}", f"2. {TWO}"])
    assert any("koppelteken" in one.tekst for one in record.meldingen) is told, protects


@pytest.mark.parametrize(
    ("questions", "texts", "told", "protects"),
    [
        ([f"1. {ONE}", "", "Graag met onderbouwing.", "", f"2. {TWO}"], [f"{ONE} Graag met onderbouwing.", TWO], None,
         "without a verb it is said of the question above"),
        ([f"1. {ONE}", "", f"2. {TWO}", "", "Gaarne een toelichting.", "", "Water"],
         [ONE, f"{TWO} Gaarne een toelichting."], None, "also below the last"),
        ([f"1. {ONE}", "", f"2. {TWO}", "", "Graag ontvangen wij ook de rapporten."], [ONE, TWO],
         "vraag_buiten_nummering", "a wish of its own below the last"),
        ([f"1. {ONE}", "", f"2. {TWO}", "", "De commissie ontvangt ook graag de rapporten."], [ONE, TWO],
         "vraag_buiten_nummering", "in other words"),
        ([f"1. {ONE}", "", "Graag ontvangen deze leden daarbij de cijfers.", "", f"2. {TWO}"],
         [f"{ONE} Graag ontvangen deze leden daarbij de cijfers.", TWO], None, "it points back"),
        ([f"1. {ONE}", "", f"2. {TWO}", "", "Graag ontvangen wij uw antwoord op tijd."], [ONE, TWO], None,
         "the answer itself"),
    ],
)  # fmt: skip
def test_requests_in_paragraphs_of_their_own(
    questions: Sequence[str], texts: Sequence[str], told: str | None, protects: str
) -> None:
    """What is asked below a question is in it, or told."""
    record = read_letter(questions=questions)
    assert [one.tekst for one in record.vragen] == texts, protects
    outside = [one.code for one in record.meldingen if one.ernst == "waarschuwing"]
    assert outside == ([told] if told else []), protects


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        (["Aan de minister van Natuur, mevrouw A. Wiers", "Geachte mevrouw Wiers,"], ["A. Wiers"]),
        (["Geachte mevrouw Wiers,"], []),
    ],
)
def test_pasted_text_without_empty_lines(lines: Sequence[str], names: Sequence[str]) -> None:
    """The subject ends where the addressee or the greeting begins, and the addressee at the greeting."""
    head = [
        "Eerste Kamer der Staten-Generaal",
        "Datum: 12 januari 2027",
        "Kenmerk: 183001",
        "Betreft: Stikstofregister",
    ]
    text = make_letter(head=(), addressee=(), salutation="", sender="").strip()
    record = extract_text("\n".join([*head, *lines, *text.split("\n\n")]))
    assert record.betreft == "Stikstofregister"
    assert [one.naam for one in record.geadresseerden] == names


def test_article_that_is_quoted() -> None:
    """Its members are no questions, though their numbers go on to that of the next question."""
    quoted = [
        "Artikel 17 bepaalt:",
        "",
        "1. Wie wist, meldt dat.",
        "2. Wie meldt, wist dat.",
        "3. Wie niet wist, meldt.",
    ]
    record = read_letter(
        questions=[f"1. {ONE}", f"2. {TWO}", "", *quoted, "", f"3. {ONE}", f"4. {TWO}"]
    )
    assert [(one.nummer, one.tekst) for one in record.vragen] == [
        ("1", ONE),
        ("2", TWO),
        ("3", ONE),
        ("4", TWO),
    ]


@pytest.mark.parametrize(
    ("signature", "name", "office", "also", "protects"),
    [
        (["De voorzitter van de commissie,", "Thijssen-Kroon", "De adjunct-griffier van de commissie,", "Tes"],
         "Thijssen-Kroon", "voorzitter van de commissie", True, "surnames alone"),
        (["De voorzitter van de commissie,", "Van der Plas", "Griffier van de commissie,", "De Haas"],
         "Van der Plas", "voorzitter van de commissie", True, "with a prefix"),
        (["De voorzitter van de vaste commissie voor Landbouw,", "Visserij", "A. Bos"],
         "A. Bos", "voorzitter van de vaste commissie voor Landbouw, Visserij", False, "an office of two lines"),
    ],
)  # fmt: skip
def test_signed_by_surname(
    signature: Sequence[str], name: str, office: str, also: bool, protects: str
) -> None:
    """Letters of the Tweede Kamer are signed so, without a greeting."""
    record = read_letter(closing=(), signature=signature)
    assert record.ondertekenaar is not None
    assert (record.ondertekenaar.naam, record.ondertekenaar.functie) == (name, office), protects
    assert ("meer_ondertekenaars" in codes(record)) is also, protects


def test_paragraph_that_opens_and_asks() -> None:
    """In prose who writes and the first question may be one paragraph: nothing is lost above it."""
    opening = "De leden van de vaste commissie voor Natuur lezen uw brief. De leden van D66 vragen of dat klopt."
    record = read_letter(
        opening=[opening], questions=[], term=["De commissie ontvangt uw antwoord graag."]
    )
    assert record.vragen
    assert "begin_ontbreekt" not in codes(record)


@pytest.mark.parametrize(
    ("paragraph", "asks", "protects"),
    [
        ("De commissie verzoekt u haar hierover inlichtingen te verstrekken en te vermelden of het bos nat is.", True,
         "the committee asks for more than an answer"),
        ("De commissie verzoekt u haar de antwoorden op tijd te verstrekken.", False, "the answer"),
        ("Graag ontvangen de leden van de commissie uw antwoorden uiterlijk 31 oktober 2028.", False, "the term"),
        ("Een boswachter vatte het samen: “Waarom zou ik blussen als het weer brandt?”", False, "somebody else asks"),
        ("Een boswachter zei: “Waarom zou ik?” Wat vindt u daarvan?", True, "the members ask as well"),
    ],
)  # fmt: skip
def test_paragraphs_that_ask_in_prose(paragraph: str, asks: bool, protects: str) -> None:
    """In a letter without numbers each paragraph that asks is a question."""
    first = "De leden van de SP-fractie lezen dat het bos brandt. Hoe vaak brandt het?"
    record = read_letter(
        questions=[
            first,
            "",
            paragraph,
            "",
            "De leden zien dat ook de heide brandt. Wie blust die?",
        ]
    )
    assert any(paragraph in one.tekst for one in record.vragen) is asks, protects


@pytest.mark.parametrize(
    ("cell", "addressees"),
    [
        ("Mevrouw A. Wiers Minister van Natuur Postbus 20401 2500 EK Den Haag", [("Minister van Natuur", "A. Wiers")]),
        ("Minister van Natuur De heer A. Wiers Postbus 20401 2500 EK Den Haag", [("Minister van Natuur", "A. Wiers")]),
        (
            "Minister van Natuur T.a.v. mevrouw A. Wiers Minister voor Water T.a.v. de heer B. Plas Postbus 1",
            [("Minister van Natuur", "A. Wiers"), ("Minister voor Water", "B. Plas")],
        ),
    ],
)  # fmt: skip
def test_address_in_one_cell(cell: str, addressees: Sequence[tuple[str, str]]) -> None:
    """Converters to Markdown put the lines of an address into one cell."""
    head = f"|  |  |\n|---|---|\n| {cell} | datum 6 mei 2026 |\n"
    record = extract_text(head + make_letter(head=HEAD[1:], addressee=()))
    assert [(one.functie, one.naam) for one in record.geadresseerden] == list(addressees)
