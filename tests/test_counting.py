"""Questions that a letter counts otherwise than by numbers: by letters, Roman numbers, chapters, below headings.

Each row fails without its rule; a generator of letters by another hand taught most of them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest

from kamervragen import extract_text
from kamervragen.layout.notes.typed_marks import COUNTED
from letters import codes, make_letter, read_letter

ONE, TWO, THREE = (
    "Hoe vaak brandt het bos?",
    "Wie betaalt het blussen?",
    "Wanneer is het weer dicht?",
)
# In a letter of one-line paragraphs alone nobody can tell blank lines from wide ones.
OPENING = (
    "De vaste commissie voor Landbouw en Natuur heeft kennisgenomen van uw brief over het",
    "blussen van branden in bossen, in duinen en op heidevelden. Zij heeft uw brief op 3",
    "mei 2026 besproken, en daarbij ook stilgestaan bij de vraag wie dat blussen betaalt.",
    "De leden van de D66-fractie hebben daarover de volgende vragen aan de regering, die",
    "zij hieronder voorleggen.",
)
REQUEST = "De leden van de D66-fractie verzoeken de regering dit te onderbouwen."


@pytest.mark.parametrize(
    ("questions", "numbers", "sections"),
    [
        # letters that ask without question marks
        ([f"a. {ONE}", f"b. {REQUEST}", f"c. {REQUEST}"], "a b c", "- - -"),
        # letters whose first lines might be titles: the second ones begin with a name
        (
            [
                *("a. Hoe vaak brandt in de droge maanden van het jaar het bos in het oosten van", "Nederland?"),
                *("b. Wie betaalt in de droge maanden van het jaar het blussen in het oosten van", "Nederland?"),
                *("c. Wie blust er in de droge maanden van het jaar de branden in het oosten van", "Nederland?"),
            ],
            "a b c", "- - -",
        ),
        # whatever word stands before the number
        ([f"Punt 1: {ONE}", "", f"Punt 2: {TWO}", "", f"Punt 3: {THREE}"], "1 2 3", "- - -"),
        ([f"§1 {ONE}", "", f"§2 {TWO}", "", f"§3 {THREE}"], "1 2 3", "- - -"),
        ([f"1º {ONE}", "", f"2º {TWO}", "", f"3º {THREE}"], "1 2 3", "- - -"),
        # articles are titles of what is asked in prose
        (
            [
                *("Artikel 1: Begrippen", "", ONE, "", "Artikel 2: Toezicht", "", TWO, ""),
                *("Artikel 3: Slot", "", THREE),
            ],
            "None None None", "Begrippen Toezicht Slot",
        ),
        # chapters below headings with numbers, of which one begins as a question does
        (
            ["1. Wat de praktijk leert", "", f"1.1 {ONE}", "", f"1.2 {TWO}", "", "2. Toezicht", "", f"2.1 {THREE}"],
            "1.1 1.2 2.1", "praktijk praktijk Toezicht",
        ),
        # chapters, and a list of enclosures behind them
        (
            [
                *("1. Bos", "", f"1.1 {ONE}", "", "2. Heide", "", f"2.1 {TWO}", "", f"2.2 {THREE}", ""),
                *("Bij deze brief zijn gevoegd:", "", "1) een verslag;", "2) een lijst."),
            ],
            "1.1 2.1 2.2", "Bos Heide Heide",
        ),
        # headings of two steps above numbered questions are none that ask
        (
            [
                *("1.1 Over het bos", "", "1. Hoe vaak brandt het bos in de zomer, en"),
                *("wat doet de regering daaraan?", "", "1.2 Over de heide", "", f"2. {TWO}", ""),
                *("1.3 Slot", "", f"3. {THREE}"),
            ],
            "1 2 3", "bos heide Slot",
        ),
        # of the titles of chapters one asks, and its text stands close below it
        (
            [
                *("1. Toezicht", "", f"1.1 {ONE}", "", f"1.2 {TWO}", "", "2. Wie betaalt de rekening?"),
                *("De regering zwijgt daarover.", "", f"2.1 {THREE}", "", "3. Heide", "", f"3.1 {ONE}"),
            ],
            "1.1 1.2 2.1 3.1", "Toezicht Toezicht betaalt Heide",
        ),
        # chapters below a number that asks are its sub-items
        ([f"1. {ONE}", f"1.1 {TWO}", f"1.2 {THREE}", "1.3 Waarom?", f"2. {TWO}"], "1 2", "- -"),
        # numbers of roads are none
        ([f"A12 {ONE}", f"A2 {TWO}", f"A4 {THREE}"], "None None None", "- - -"),
        # letters that begin anew below each heading
        (["Bos", "", f"a. {ONE}", "", f"b. {TWO}", "", "Heide", "", f"a. {THREE}"], "a b a", "Bos Bos Heide"),
        (["1. Bos", "", f"a. {ONE}", "", f"b. {TWO}", "", "2. Heide", "", f"a. {THREE}"], "a b a", "Bos Bos Heide"),
        # Roman numbers do so in text without blank lines
        (["Bos", f"I. {ONE}", f"II. {TWO}", "Heide", f"I. {THREE}"], "I II I", "Bos Bos Heide"),
        # a long Roman number is glued to its text
        ([f"I. {ONE}", f"II. {TWO}", f"III.{THREE}", f"IV. {ONE}"], "I II III IV", "- - - -"),
        # letters that go on over headings with numbers, in text without blank lines
        (["1. Bos", f"a. {ONE}", f"b. {TWO}", "", "2. Heide", f"c. {THREE}"], "a b c", "Bos Bos Heide"),
        # letters below numbers that ask are sub-items
        ([f"1. {ONE}", f"a. {TWO}", f"b. {THREE}", f"2. {TWO}", f"c. {THREE}"], "1 2", "- -"),
        # letters below headings with Roman numbers
        (
            ["I. Bos", "", f"a. {ONE}", "", f"b. {TWO}", "", "II. Heide", "", f"a. {THREE}", "", f"b. {TWO}"],
            "a b a b", "Bos Bos Heide Heide",
        ),
        # letters below Roman numbers that ask are sub-items
        (
            [f"I. {ONE}", *(f"{letter}. {TWO}" for letter in "abcd"), f"II. {THREE}", f"III. {TWO}"],
            "I II III", "- - -",
        ),
        # headings by letters above captions
        (
            [
                *("A. Bos", "", "Vraag 1", "", ONE, "", "B. Heide", "", "Vraag 2", "", TWO, ""),
                *("C. Duin", "", "Vraag 3", "", THREE),
            ],
            "1 2 3", "Bos Heide Duin",
        ),
        # a letter and a number below headings by letters
        (
            ["A. Bos", "", f"A1. {ONE}", "", f"A2. {TWO}", "", "B. Heide", "", f"B1. {THREE}"],
            "A1 A2 B1", "Bos Bos Heide",
        ),
        # without a sign behind it, below three headings with one
        (
            [
                *("A. Bos", "", f"A1 {ONE}", "", f"A2 {TWO}", "", "B. Heide", "", f"B1 {THREE}", ""),
                *("C. Duin", "", f"C1 {ONE}"),
            ],
            "A1 A2 B1 C1", "Bos Bos Heide Duin",
        ),
        # that goes on over the headings
        (
            ["A. Bos", "", f"A.1 {ONE}", "", f"A.2 {TWO}", "", "B. Heide", "", f"B.3 {THREE}"],
            "A.1 A.2 B.3", "Bos Bos Heide",
        ),
        # a Roman number and a number
        (
            ["I. Bos", "", f"I-1 {ONE}", "", f"I-2 {TWO}", "", "II. Heide", "", f"II-1 {THREE}"],
            "I-1 I-2 II-1", "Bos Bos Heide",
        ),
        # below letters that ask they are sub-items
        (
            [f"A. {ONE}", *(f"A{number} {TWO}" for number in (1, 2, 3)), f"B. {THREE}", f"C. {TWO}"],
            "A B C", "- - -",
        ),
        # a question of two lines
        (
            [
                "A. Hoe vaak brandt het bos in de droge maanden van het jaar, of op de heide, en",
                *("in de duinen?", *(f"A{number} {TWO}" for number in (1, 2, 3)), f"B. {THREE}", f"C. {TWO}"),
            ],
            "A B C", "- - -",
        ),
        # below numbers that ask they are sub-items
        ([f"1. {ONE}", f"A1. {TWO}", f"A2. {THREE}", "A3. Waarom?", f"2. {TWO}"], "1 2", "- -"),
        # in a column of their own
        (
            [
                *("A. Bos", "", "A1.   Hoe vaak brandt het?", "A2.   Wie betaalt dat?", ""),
                *("B. Heide", "", "B1.   Hoe vaak brandt zij?", "B2.   Wie blust haar?"),
            ],
            "A1 A2 B1 B2", "Bos Bos Heide Heide",
        ),
        # a list goes on behind a range of numbers over paragraphs; others begin anew
        (
            [
                *("Bos", "Het bos brandt vaak.", "Vragen 1 t/m 3", ONE, TWO, THREE, f"4. {ONE}", ""),
                *("Heide", "De hei brandt ook.", *(f"{number}. {TWO}" for number in (1, 2, 3, 4))),
            ],
            "1 2 3 4 1 2 3 4", "Bos Bos Bos Bos Heide Heide Heide Heide",
        ),
        # `Vragen 4 en 5` in the column of the text, the numbers of the list left of it
        (
            [
                *("    Bos", f"1. {ONE}", f"2. {TWO}", "", "    Heide", f"3. {THREE}"),
                *("    Vragen 4 en 5", f"    {ONE}", f"    {TWO}"),
            ],
            "1 2 3 4 5", "Bos Bos Heide Heide Heide",
        ),
        # the first number below a heading is no mark of note 1, in a letter that has a caption
        (
            [
                *("Bos", "", "Vragen 1 en 2", ONE, "", TWO, "", "Waterbeheer", f"1. {THREE}"),
                *("2. Wie telt de branden?1", "", "", "", "1 Kamerstukken II 2025/26, 36 600, nr. 3."),
            ],
            "1 2 1 2", "Bos Bos Waterbeheer Waterbeheer",
        ),
        # a title of two lines close to its text, the second in small letters
        (
            [
                "Het blussen van branden in duinen en op heidevelden en de samenhang daarvan met de",
                "wet die in het voorjaar is gewijzigd",
                *("Niet iedereen is daar gelukkig mee.", f"1. {ONE}", f"2. {TWO}"),
            ],
            "1 2", "samenhang samenhang",
        ),
        # two lines of text, of which the third is nothing but a number
        (
            [
                "Vragen van de leden van de D66-fractie", "",
                "De leden van de D66-fractie maken graag van de gelegenheid gebruik om de regering enige",
                *("vragen te stellen over het rechtsherstel in box", "3.", "", f"1. {ONE}", "", f"2. {TWO}"),
            ],
            "1 2", "Vragen Vragen",
        ),
    ],
    ids=[
        "requests", "letters of two lines", "any word", "paragraph sign", "ordinal sign", "articles",
        "chapters", "chapters and enclosures", "headings of two steps",
        "title of a chapter that asks", "steps below a question", "roads",
        "letters below headings", "letters below numbered headings",
        "roman numbers without room", "a glued roman number", "letters over numbered headings", "sub-items",
        "letters below roman headings", "letters below roman numbers", "headings by letters",
        "letter and number", "letter and number without a sign", "letter and number over headings",
        "roman number and number", "below letters that ask", "below a question of two lines",
        "below numbers that ask", "letter and number in a column", "a range and a list",
        "a group inside the margin", "no mark of a note", "title of two lines",
        "a number alone is no text below a title",
    ],
)  # fmt: skip
def test_what_counts_the_questions(questions: Sequence[str], numbers: str, sections: str) -> None:
    """The numbers of the questions, and a word of the heading that each stands below."""
    vragen = read_letter(opening=OPENING, questions=questions).vragen
    assert " ".join(str(vraag.nummer) for vraag in vragen) == numbers
    for vraag, word in zip(vragen, sections.split(), strict=True):
        assert word == "-" if vraag.sectie is None else word in vraag.sectie


@pytest.mark.parametrize(
    ("questions", "numbers", "protects"),
    [
        (["Vragen 1 en 2", "", f"1 {ONE}", "", f"2 {TWO}", "", "Vraag 3", "", f"3 {THREE}"], "1 2 3", "bare"),
        (["Vragen 1 en 2", f"1. {ONE}", f"2. {TWO}", "Vraag 3", f"3. {THREE}"], "1 2 3", "signs, no blank lines"),
        (["Vragen 1 en 2", "", f"1 {ONE}", "", TWO, "", "Vraag 3", "", THREE], "1 2 3", "only one of them"),
        (
            ["Vragen 1 en 2", "", f"1 {ONE}", "Is dat veel?", "", f"2 {TWO}", "", "Vraag 3", "", THREE], "1 2 3",
            "a number that its caption names alone stays away",
        ),
    ],
)  # fmt: skip
def test_numbers_that_stand_again_below_their_caption(
    questions: Sequence[str], numbers: str, protects: str
) -> None:
    """Each is printed twice, and read once; the caption says which questions are one group."""
    record = read_letter(questions=questions)
    assert " ".join(str(one.nummer) for one in record.vragen) == numbers, protects
    assert [one.groep for one in record.vragen] == [("1", "2"), ("1", "2"), None], protects
    assert not record.vragen[0].tekst.startswith("1"), protects
    assert record.vragen[1].tekst == TWO, protects
    assert codes(record) == [], protects


@pytest.mark.parametrize(
    ("questions", "texts", "protects"),
    [
        (["Vragen 1 en 2", "", ONE, "", TWO, "", f"3. {THREE}"], [ONE, TWO, THREE], "it names others"),
        (
            ["Vraag 1. Waarom brandt het bos in onze provincie, en waarom in de", "1 Gelderse gemeente niet?"],
            ["Waarom brandt het bos in onze provincie, en waarom in de 1 Gelderse gemeente niet?"], "its text goes on",
        ),
        (["Toelichting", "", f"1. {ONE}", f"2. {TWO}"], [ONE, TWO], "a caption without numbers"),
        (
            [
                *("Vragen 1 en 2", "1 Graag een overzicht van alle branden in het bos en op de heide per jaar."),
                "2 Graag een overzicht van alle kosten van het bos en van de heide per jaar en per maand.",
            ],
            [
                "Graag een overzicht van alle branden in het bos en op de heide per jaar.",
                "Graag een overzicht van alle kosten van het bos en van de heide per jaar en per maand.",
            ],
            "each is a paragraph",
        ),
    ],
)  # fmt: skip
def test_numbers_near_a_caption(
    questions: Sequence[str], texts: Sequence[str], protects: str
) -> None:
    """What a caption names, and what it does not."""
    record = read_letter(questions=questions)
    assert [one.tekst for one in record.vragen] == list(texts), protects
    assert [one for one in codes(record) if one.startswith("groep")] == [], protects


def test_letters_that_begin_anew_are_no_doubles() -> None:
    """`a` twice, below two headings: an info, as with numbers."""
    questions = ["Bos", "", f"a. {ONE}", "", f"b. {TWO}", "", "Heide", "", f"a. {THREE}"]
    record = read_letter(opening=OPENING, questions=questions)
    doubles = [one.ernst for one in record.meldingen if one.code == "nummer_dubbel"]
    assert doubles == ["info"]


def test_roman_numbers_in_a_column_are_no_table() -> None:
    """Numbers that stand in a column of their own lead text; two rows of them are no cells of a table."""
    questions = [
        *("I.      Hoe vaak brandt het bos?", "II.     Wie betaalt het blussen?", ""),
        "III.    Wanneer is het bos weer dicht?",
    ]
    record = read_letter(questions=questions)
    assert [vraag.nummer for vraag in record.vragen] == ["I", "II", "III"]
    assert "tabel_in_tekst" not in codes(record)


@pytest.mark.parametrize("behind", [[], ["1. uw brief wordt openbaar;", "2. wij bespreken hem."]])
def test_letters_below_a_list_with_numbers(behind: Sequence[str]) -> None:
    """A list of documents asks nothing, though letters that ask stand right below it, with no room above."""
    opening = [*OPENING, "Ter tafel lagen:", "1. uw brief;", "2. het advies."]
    questions = [f"A. {ONE}", f"B. {TWO}", f"C. {THREE}", *behind]
    letter = make_letter(opening=opening, questions=questions)
    record = extract_text(re.sub(r"\n\n(?=[AB1]\. )", "\n", letter))
    assert [vraag.nummer for vraag in record.vragen] == ["A", "B", "C"]


@pytest.mark.parametrize(
    ("footer", "taken"),
    [
        ("Vragen commissie voor Landbouw en Natuur      1", True),
        ("Vragen van de vaste commissie voor Landbouw en Natuur 1", True),
        ("Vragen commissie voor Financiën      1", False),
    ],
)
def test_footer_with_the_committee_and_a_page_number(footer: str, taken: bool) -> None:
    """A line of the committee that writes and a page number is furniture, in the middle of a question."""
    questions = [
        f"1. {ONE}",
        "2. Wie betaalt het blussen van branden in het bos",
        footer,
        "en op de heide?",
    ]
    text = read_letter(questions=questions).vragen[1].tekst
    assert (text == "Wie betaalt het blussen van branden in het bos en op de heide?") == taken


@pytest.mark.parametrize(
    ("text", "is_caption"),
    [("Vraag 1 wordt mede gesteld namens de leden van de SP-fractie.", False), ("Vraag 1", True)],
)
def test_sentence_that_begins_as_a_caption(text: str, is_caption: bool) -> None:
    """A page number above a heading is a note where captions divide the text, and nowhere else."""
    questions = [
        *(f"1. {ONE}\N{SUPERSCRIPT ONE}", "", text, "", "1", "", "Heide", "", f"2. {TWO}"),
    ]
    signature = ["A. Jansen", "Voorzitter", "", "\N{SUPERSCRIPT ONE} Zie bijlage 2."]
    record = read_letter(questions=questions, signature=signature)
    notes = [noot.tekst for noot in record.voetnoten]
    assert (notes == ["Zie bijlage 2."]) != is_caption


def test_row_of_a_table_is_no_note() -> None:
    """`1   Toezicht   40` below a mark of note 1 is a row of a table."""
    questions = [
        *(f"1. {ONE}1", "", "Nr.   Onderdeel     Bedrag", "1     Toezicht      40", "2     Onderzoek     71", ""),
        f"2. {TWO}",
    ]  # fmt: skip
    signature = ["A. Jansen", "Voorzitter", "", "1 Zie bijlage 2 bij de brief."]
    record = read_letter(questions=questions, signature=signature)
    assert [noot.tekst for noot in record.voetnoten] == ["Zie bijlage 2 bij de brief."]
    assert [vraag.nummer for vraag in record.vragen] == ["1", "2"]


def test_number_of_a_note_on_a_line_of_its_own() -> None:
    """Below a rule the number of a note stands alone above an address that no line has room for."""
    signature = [
        "A. Jansen",
        "Voorzitter",
        "",
        "____________",
        "1",
        "https://www.rekenkamer.nl/publicaties/rapporten",
    ]
    record = read_letter(questions=[f"1 {ONE}1", "", f"2 {TWO}"], signature=signature)
    assert [noot.tekst for noot in record.voetnoten] == [
        "https://www.rekenkamer.nl/publicaties/rapporten"
    ]


@pytest.mark.parametrize(
    ("questions", "told"),
    [
        ([f"l. {ONE}", "", f"3, {TWO}", "", f"5, {THREE}"], True),
        ([f"VVD 1. {ONE}", "", f"SP 2. {TWO}", "", f"D66 3. {THREE}"], True),
        ([f"De leden vragen het. {ONE}", "", f"Zij vragen ook dit. {TWO}"], False),
    ],
    ids=["misread", "names in the margin", "prose"],
)
def test_numbers_that_were_not_read(questions: Sequence[str], told: bool) -> None:
    """Where no number was read, and questions begin with what may be theirs, that is told of."""
    record = read_letter(opening=OPENING, questions=questions)
    assert {vraag.nummer for vraag in record.vragen} == {None}
    assert ("nummer_in_tekst" in codes(record)) == told


def test_title_of_two_lines_close_to_its_text() -> None:
    """The last line of a title may begin with any word; it leaves much room, and a sentence begins below it."""
    questions = [
        "Gevolgen van het voorstel voor gemeenten, provincies en alle ondernemers in kleine en",
        "grote kernen",
        "De leden van de D66-fractie wijzen daarbij op de heide, die dit jaar vaker brandde.",
        *(f"1. {ONE}", f"2. {TWO}"),
    ]
    record = read_letter(opening=OPENING, questions=questions)
    assert [sectie.titel.endswith("kleine en grote kernen") for sectie in record.secties] == [True]
    assert [vraag.nummer for vraag in record.vragen] == ["1", "2"]


@pytest.mark.parametrize(
    ("text", "counts"),
    [("zie artikel", True), ("de heide", False), ("met inzichten", False), ("na de", True)],
)
def test_whole_words_count(text: str, counts: bool) -> None:
    """A number behind `artikel` counts something; `inzichten` is not `ten`, and `heide` not `de`."""
    assert (COUNTED.search(text) is not None) is counts


def test_number_of_which_another_stands_further_down() -> None:
    """`… rechtsherstel box` / `3. Naar aanleiding …` is text: the questions are numbered from 1 below."""
    opening = [
        "De leden van de vaste commissie voor Financiën (FIN) hebben kennisgenomen van",
        "uw brief van 13 maart 2025 over de Wet werkelijk rendement box",
        "3. Naar aanleiding hiervan wensen de leden van de VVD-fractie en de D66-frac-",
        "tie u een aantal vragen voor te leggen.",
    ]
    lines = [
        "Wat is de verwachte terugverdientijd van de investering van € 9,6 miljard,",
        "uitgaande van de raming?",
    ]
    numbered = [[f"{number}. {lines[0]}", lines[1]] for number in range(1, 6)]
    questions = [
        "Onroerende zaken",
        "",
        *numbered[0],
        *numbered[1],
        "Rechtsherstel",
        "",
        *(line for lines in numbered[2:] for line in lines),
    ]
    vragen = read_letter(opening=opening, questions=questions).vragen
    assert [vraag.nummer for vraag in vragen] == ["1", "2", "3", "4", "5"]


@pytest.mark.parametrize(
    ("captions", "askers"),
    [
        (["Vraag 1 (VVD)", "Vraag 2 (50PLUS)", "Vraag 3 (SP en PvdD)"], "VVD 50PLUS SP,PvdD"),
        (["1. (VVD)", "2. (50PLUS)", "3. (Volt)"], "VVD 50PLUS Volt"),
        (["1 (VVD)", "2 (50PLUS)", "3 (SP):"], "VVD 50PLUS SP"),
        (["Vraag 1 – VVD", "Vraag 2 – 50PLUS", "Vraag 3 – Volt"], "VVD 50PLUS Volt"),
        (
            ["Vraag 1 van de leden van de VVD-fractie", "Vraag 2 van de 50PLUS-fractie", "Vraag 3 van het lid X (SP)"],
            "VVD 50PLUS SP",
        ),
        (["Nr. 1", "Nr. 2", "Nr. 3"], "D66 D66 D66"),
        # what names no party is a title
        (["Vraag 1 – Bos", "Vraag 2 – Heide", "Vraag 3 – Duin"], "- - -"),
    ],
)  # fmt: skip
def test_captions_that_say_who_asks(captions: Sequence[str], askers: str) -> None:
    """`Vraag 2 (50PLUS)` alone on its row: the number of the question below it, and who asks it."""
    questions = (ONE, TWO, THREE)
    rows = [row for two in zip(captions, questions, strict=True) for row in (*two, "")]
    record = read_letter(opening=OPENING, questions=rows[:-1])
    expected = [one.split(",") if one != "-" else None for one in askers.split()]
    for vraag, number, text, names in zip(record.vragen, "123", questions, expected, strict=True):
        assert vraag.nummer == number
        if names is not None:
            assert (vraag.tekst, list(vraag.fracties)) == (text, names)
        else:
            assert vraag.tekst.endswith(text)
            assert vraag.tekst != text


def test_bare_numbers_below_a_full_line() -> None:
    """In pasted text no room stands above the first one, and the line above it is as long as any."""
    above = "De leden van de SP-fractie vragen gezamenlijk met de leden van de VVD-fractie over het bos het volgende."
    questions = (
        "1 In hoeverre is het geld voor het versterken van de bossen na het herprioriteren van de gelden intact?",
        "2 Waarom heeft de minister de provincie niet betrokken bij het besluit over de bossen in het zuiden?",
        "3 De commissie adviseerde een fonds met een eigen rechtspersoonlijkheid. Ziet de minister daar nog heil",
        "   in? Indien dat niet het geval is, hoe wordt dan de continuïteit over kabinetsperioden heen verzekerd?",
    )  # fmt: skip
    letter = make_letter(opening=(*OPENING[:3], above), questions=questions)
    record = extract_text(re.sub(r"\n\n(?=1 In|De leden|Gaarne)", "\n", letter))
    assert [one.nummer for one in record.vragen] == ["1", "2", "3"]


@pytest.mark.parametrize(
    "text",
    [
        (
            "De leden van de SP-fractie lezen over de branden in de bossen van het oosten en het zuiden in hoofdstuk",
            "1 Bossen van uw brief wat dat het land kost, en zij lezen over de branden op de heide in hoofdstuk",
            "2 Heide van uw brief wat dat de provincies kost. Hoe vaak brandt het volgens u daarbuiten in hoofdstuk",
            "3 Duinen, en wie betaalt dat?",
        ),
        (
            "De leden van de SP-fractie lezen over de branden in de bossen van het oosten en het zuiden van ons land.",
            "1 Gemeente wil niet betalen voor het blussen van die branden, en de provincie wil dat evenmin als u dat",
            "wilt. Wie betaalt dat dan?",
        ),
    ],
    ids=["lines that end in no sentence", "one line alone"],
)  # fmt: skip
def test_lines_of_prose_that_begin_with_a_number(text: Sequence[str]) -> None:
    """No number counts here: the paragraph is one question."""
    letter = make_letter(opening=(*OPENING[:3], *text), questions=())
    record = extract_text(re.sub(r"\n\n(?=De leden)", "\n", letter))
    assert [one.nummer for one in record.vragen] == [None]
