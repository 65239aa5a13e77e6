"""Doubts about words and layout: what is lost, twice or misread is told, and what is right is not."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pytest

from kamervragen import extract, extract_text
from kamervragen.doubts import melding
from kamervragen.doubts.misread import misread
from kamervragen.doubts.strange_kinds import STRANGE, Strange
from kamervragen.doubts.wording import unclosed
from kamervragen.lines import mark
from kamervragen.records import Melding, Record
from letters import HEAD, OPENING, QUESTIONS, SIGNATURE, codes, make_lines, read_letter
from pdfs import Page, Text, column, make_pdf
from publications import read_publication

LONG = "Hoe vaak brandt het bos in de"
TWO_COLUMNS = [
    "1. Hoe vaak brandt het       4. Wie betaalt nu het blussen",
    "bos in de zomer, en          van al die branden, en hoe",
    "hoe vaak in de herfst        worden de kosten verdeeld",
    "of in de winter?             over het hele land?",
]
NOTES = ["", "¹ Krant, 5 mei 2026.", "² Brief van 6 mei 2026.", "³ Rapport van de"]
# Of the Kamer's print: rows follow each other closely, captions stand apart.
PRINT = (
    "Vragen van het lid Bosman (VVD) aan de Minister van Veen en Water over het peil van",
    "de vaarten (ingezonden 6 maart 2024).",
    "",
    "Vraag 1",
    "Hoe hoog staat het water in de vaarten tussen het veen en de zee, en hoe hoog",
    "stond het water in de vaarten in het vorige jaar, toen het zo lang droog is",
    "geweest dat er geen schip meer varen kon?",
)


def drawn(*pages: Sequence[str]) -> Record:
    """The record of a PDF."""
    return extract(make_pdf(*(Page(column(70, 80, lines)) for lines in pages)))


COMMITTEE = "De vaste commissie voor Landbouw en Natuur heeft kennisgenomen van uw brief."
VVD = "De leden van de VVD-fractie hebben vragen."

# code -> what makes it in a letter
CASES: dict[str, list[dict[str, Any]]] = {
    "begin_ontbreekt": [{"questions": ["1. Een?", "", "2. van de bossen, is dat zo?"]}],
    "zin_onderbroken": [
        {"opening": [*OPENING, "", "De leden van deze fractie hechten ten slotte aan een"]},
        {
            "questions": [
                "Het bos",
                "",
                "De leden wijzen op de branden van dit jaar in",
                "",
                *QUESTIONS,
            ]
        },
        {
            "questions": [
                "1. Welke gevolgen heeft het          van de Raad voor het bos?",
                "2. Wie?",
            ]
        },
        {"questions": ["1. Wie betaalt een de kosten?"]},
        {"questions": ["1. Wie betaalt te van de kosten?"]},
        {"questions": ["1. Wie betaalt de kosten van Kan de regering dat doen?"]},
        {"questions": ["1. Is dat verantwoord. van de kosten?"]},
        {"questions": ["1. Wat vindt de minister toereikend Zo nee, waarom niet?"]},
        {
            "questions": [
                "1. Een?",
                "",
                "Verordening 1991 bij de Commissie moet zijn",
                "",
                "2. Wie?",
            ]
        },
        {"questions": ["1. Een?", "", "en dat staat in de wet.", "", "2. Wie?"]},
        {"questions": ["1. Een?", "", "1 ° het bos en de hei.", "", "2. Wie?"]},
    ],
    "deelletter_ontbreekt": [
        {"questions": ["1. Wat kost:", "a. het bos;", "c. de hei?"]},
        {"questions": ["1. Wat kost:", "", "a) het bos;", "", "c) de hei?", "", "2. Wie?"]},
        {"questions": ["1. Wat kost:", "b. het bos;", "c. de hei?"]},
        {"questions": ["1. Wat kost:", "(a) het bos;", "(a) de hei?"]},
        {"questions": ["1. Wat kost:", "a. het bos?"]},
        {"questions": ["1. a. het bos;", "b. de hei?"]},
    ],
    "haakje_onvolledig": [
        {"questions": ["1. Is de motie (nr. 3 van het lid Bos uitgevoerd?"]},
        {"questions": ["1. Kent u het bericht «Bos brandt van de krant?"]},
    ],
    "tekstlaag_slecht": [
        {"questions": ["1. Is het v0orstel klaar?"]},
        {"questions": ["1. Wat is het gcbruik van de brandweer?"]},
        {"questions": ["1. Wat is het gevolg van de volge nde stappen?"]},
        {"questions": ["1. Is het plan van de regerIng klaar?"]},
        {"questions": ["1. Is het beleid klaar?", "2. Wanneer is het be1eid klaar?"]},
    ],
    "antwoord_in_tekst": [{"questions": ["1. Is dat zo? Ja, dat is zo."]}],
    "noot_onvolledig": [
        {"questions": ["1. Een¹?"], "signature": [*SIGNATURE, "", "1 Zie de brief op https://"]},
        {
            "questions": ["1. Een¹?"],
            "signature": [*SIGNATURE, "", "1 vaart in de winter nog twee keer."],
        },
        {"questions": ["1. Een¹? Twee²? Drie³?"], "signature": [*SIGNATURE, *NOTES]},
    ],
    "fractie_onzeker": [
        {"opening": [COMMITTEE], "questions": ["Vragen van de fracties", "", *QUESTIONS]},
        {
            "questions": ["Vragen van de leden van de WD-fractie", "", *QUESTIONS],
            "opening": [COMMITTEE, VVD],
        },
        {"questions": ["Vragen van de leden van de D6G-fractie", "", *QUESTIONS]},
        {
            "opening": [
                COMMITTEE,
                VVD,
                "De leden van de SP-fractie sluiten zich bij enkele vragen aan.",
            ]
        },
        {
            "opening": [
                COMMITTEE,
                "De leden van de VVD-fractie stellen de vragen 1 en 2, de leden van D66 vraag 3.",
            ]
        },
    ],
    "vraag_zonder_vraagteken": [
        {"questions": ["1. Hoe vaak brandt het bos.", "2. Wie betaalt het blussen?"]},
        {"questions": ["1. Het brandt vaak. Waarom is dat zo.", "2. Wie betaalt het blussen?"]},
    ],
    "tekst_dubbel": [{"questions": [f"1. {LONG}", "zomer en herfst?", "zomer en herfst?"]}],
    "kolommen_dooreen": [{"questions": TWO_COLUMNS}],
    "pagina_ontbreekt": [
        {"questions": ["1. Een en", "", "datum 6 mei 2026", "blad 4", "", "twee?"]},
        {"questions": ["1. Een en", "", "datum 6 mei 2026", "blad 2 van 3", "", "twee?"]},
    ],
    "slot_ontbreekt": [{"signature": []}, {"signature": [], "closing": []}],
    "betreft_onzeker": [{"head": ["datum 6 mei 2026", "ons kenmerk 1", "betreft Brand in de"]}],
    "kop_ontbreekt": [
        {
            "questions": [
                "1. Een?",
                "",
                "Hei",
                "",
                "De leden van de D66-fractie lezen dit.",
                "",
                "2. Twee?",
            ]
        }
    ],
    "regel_ontbreekt": [],  # on paper, below
    "tabel_in_tekst": [
        {
            "questions": [
                "1. Klopt deze tabel?",
                "",
                "2024     12      5",
                "2025     13      6",
                "",
                "2. Wie?",
            ]
        },
        *(
            {
                "questions": [
                    f"1. {asks}",
                    "",
                    "2024     12      5",
                    "2025     13      6",
                    "",
                    "2. Wie?",
                ]
            }
            for asks in ("Kloppen de volgende bedragen?", "Kloppen de kosten, die als volgt zijn?")
        ),
    ],
    "termijn_onduidelijk": [{"term": ["Uw antwoord ontvangen wij graag uiterlijk 31 juni 2026."]}],
    "datum_ontbreekt": [
        {"head": [f"datum {day} 2026", "betreft Bos", "ons kenmerk 1"]}
        for day in ("31 februari", "45 mei")
    ],
    # In publications, below.
    "antwoord_onzeker": [],
    "tweede_antwoord": [],
    "antwoord_zonder_zinseinde": [],
}


@pytest.mark.parametrize(
    ("code", "changes"), [(code, one) for code, cases in CASES.items() for one in cases]
)
def test_doubt(code: str, changes: dict[str, Any]) -> None:
    """Each doubt is a waarschuwing of its code."""
    found = [one for one in read_letter(**changes).meldingen if one.code == code]
    assert {one.ernst for one in found} == {"waarschuwing"}
    assert all(one.tekst for one in found)


@pytest.mark.parametrize(
    ("question", "protects"),
    [
        ("Klopt het bericht «Wie betaalt de brand?» van de krant?", "a title that asks"),
        ("Kent u het rapport ‘Wat nu te doen’ van de provincie?", "a title in single quotes"),
        ("Geldt dit volgens art. 3 van de wet o.a. in het bos?", "abbreviations"),
        ("Is dat zo: a) in het bos; b) op de hei?", "letters of a list"),
        ("Zijn GroenLinks en de heer McDonald dat eens, en het IPCC?", "capitals of names"),
        ("Hoeveel CO2 en NOx, in m3 per 2e kwartaal van 2026?", "digits of units"),
        ("Wat vindt u van https://www.krant.example/a1b0c-de0f?", "an address"),
        (
            "Is het de regering bekend dat een van de bossen brandt?",
            "words that may stand together",
        ),
    ],
)
def test_no_doubt(question: str, protects: str) -> None:
    """What real letters print is not doubted."""
    assert codes(read_letter(questions=[f"1. {question}"])) == [], protects


@pytest.mark.parametrize(
    ("questions", "protects"),
    [
        (["1. Een?", "", "De leden lezen dit.", "", "2. Twee?"], "a sentence between questions"),
        (["1. Een?", "", "Zij vragen voorts:", "", "2. Twee?"], "a lead between questions"),
        (["1. Wat kost:", "a. het bos;", "b. de hei?"], "letters in order"),
        (["1. Wat kost:", "a. het bos:", "i. nu;", "ii. later;", "b. de hei?"], "roman inside"),
        (["1. Wat kost:", "i. het bos;", "ii. de hei?"], "roman numbers"),
        (["1. Geldt artikel 3, lid 2, onder", "b. van de wet?"], "a reference at a line end"),
    ],
)
def test_no_doubt_about_parts(questions: list[str], protects: str) -> None:
    """What is whole between and inside questions is not doubted."""
    record = read_letter(questions=questions)
    assert [one.code for one in record.meldingen if one.ernst == "waarschuwing"] == [], protects


@pytest.mark.parametrize(
    ("text", "place"),
    [("a (b) c", None), ("a (b c", 2), ("a bos) c", 5), ("1) a (b)", None), ("«a (b) c»", None)],
)
def test_unclosed(text: str, place: int | None) -> None:
    """A bracket or guillemet without its other end is found."""
    assert unclosed(text) == place


def test_words_that_lost_their_space_are_not_misread() -> None:
    """Simple readers glue words: `deMinister`; that is no bad recognition."""
    assert misread(["Wat vindt deMinister?", "De Minister vindt de brand erg."]) == []


def test_letters_of_a_list_are_not_misread() -> None:
    """`a`, `b`, `c` in their order are those of sub-items; a consonant alone is what is left of a word."""
    assert misread(["Wie betaalt het volgende? a het blussen b het toezicht c de paden"]) == []
    assert misread(["Wie betaalt het volgende? a het blussen c het toezicht d de paden"]) != []


def test_name_in_small_letters_is_not_misread() -> None:
    """A slip in the first letter of a name: the letter prints `TenneT` as well."""
    assert misread(["TenneT meldt dit.", "Wat doet tenneT?"]) == []
    assert misread(["Wat doet tenneT?"]) != []


def test_word_of_an_adverb_and_a_preposition() -> None:
    """`daar-` / `van` is one word that a line end parts; `brand-` / `van` lacks its end."""
    for word, told in (("daar-", False), ("brand-", True)):
        lines = [
            f"1. Welk deel van de bossen is verbrand en wat ziet u {word}",
            "van terug?",
            "2. Wie?",
        ]
        assert ("zin_onderbroken" in codes(read_letter(questions=lines))) is told


def test_room_on_paper() -> None:
    """Where a line of a sentence is gone, its room is left."""
    whole = list(PRINT)
    assert "regel_ontbreekt" not in codes(drawn(whole))
    assert "regel_ontbreekt" in codes(drawn([*whole[:5], "", whole[6]]))


@pytest.mark.parametrize(
    ("below", "told", "protects"),
    [
        ("a. in het bos;", False, "a sub-item, above which LaTeX leaves room"),
        ("in het bos", True, "the rest of a sentence"),
    ],
)
def test_room_above_a_sub_item(below: str, told: bool, protects: str) -> None:
    """A sub-item in small letters begins a line of its own."""
    lines = [
        "1. Hoeveel branden waren er in de laatste twee jaren, en hoeveel daarvan waren",
        "",
        below,
        "b. op de hei?",
    ]
    assert ("regel_ontbreekt" in codes(drawn(make_lines(questions=[*lines, "2. Wie?"])))) is told, (
        protects
    )


@pytest.mark.parametrize(
    ("count", "wide", "told", "protects"),
    [
        (24, 0, True, "two columns whose lines do not stand level"),
        (6, 0, False, "some lines beside the text"),
        (12, 40, False, "a page of lines across, with a list of two columns"),
    ],
)
def test_two_columns_on_paper(count: int, wide: int, told: bool, protects: str) -> None:
    """Lines in the right half of a page, and none across, are a column, though none stands beside another."""
    questions = [f"{n}. Hoe vaak brandt het bos daar?" for n in range(1, 13)]
    lines = enumerate(make_lines(questions=questions))
    left = [Text(60, 80 + 14 * n, line[:40]) for n, line in lines]
    right = [Text(320, 87 + 14 * n, "bos in de zomer, en hoe vaak op") for n in range(count)]
    across = [Text(60, 300 + 12 * n, f"{n} {OPENING[0]}") for n in range(wide)]
    record = extract(make_pdf(Page([*left, *right, *across])))
    assert ("kolommen_dooreen" in codes(record)) is told, protects


def test_cells_of_markdown_are_no_halves_of_a_page() -> None:
    """In text a cell stands where its reader puts it."""
    questions = [f"{n}. Hoe vaak brandt het bos daar?" for n in range(1, 13)]
    rows = [f"| {n} | {n} | hoe vaak in het jaar {n} |" for n in range(2001, 2010)]
    assert "kolommen_dooreen" not in codes(read_letter(questions=[*questions, "", *rows]))


def test_page_number_that_does_not_fit_its_page() -> None:
    """A page that lacks shows in the numbers that are printed."""
    first = make_lines(closing=(), signature=(), term=())
    last = ["datum 6 mei 2026", "ons kenmerk 180123", "{}", "", "Hoogachtend,", "", *SIGNATURE]
    for number, found in (("blad 2", []), ("blad 3", ["pagina_ontbreekt"])):
        record = drawn(first, [line.format(number) for line in last])
        assert [one for one in codes(record) if one == "pagina_ontbreekt"] == found


def test_gap_names_the_question_that_holds_the_number() -> None:
    """A number inside a text that looks like the one that lacks is named."""
    record = read_letter(questions=["1. Een, en 2. Twee?", "", "3. Drie?"])
    texts = [one.tekst for one in record.meldingen if one.code == "nummer_ontbreekt"]
    assert texts == ["vraag 2 ontbreekt; die staat mogelijk in vraag 1: 2. Twee?"]


def test_impossible_date_of_a_header() -> None:
    """A day that no month has is another date than that of the letterhead."""
    lines = ["1. Een en", "", "datum 31 februari 2026", "ons kenmerk 180123", "blad 2", "", "twee?"]
    assert "datum_strijdig" in codes(read_letter(questions=lines))


def test_another_kenmerk_below_its_label() -> None:
    """A header of labels and values below one another is told of, and no part of the question around it."""
    header = ["", "Datum", "6 mei 2026", "Ons kenmerk", "190001", ""]
    record = read_letter(questions=["1. Wie blust er in", *header, "het bos?", "", "2. Wie?"])
    assert [vraag.tekst for vraag in record.vragen] == ["Wie blust er in het bos?", "Wie?"]
    assert codes(record) == ["kenmerk_strijdig"]


@pytest.mark.parametrize("caption", ["V raag 2", "Vraaq 2:", "Vrag 2", "vraag 2a b"])
def test_a_caption_that_was_misread_is_told(caption: str) -> None:
    """A short line that is nearly a caption is named."""
    body = ["Vraag 1", "Hoe hoog staat het water?", caption, "Hoe laag?", "", "Antwoord 1", "Hoog."]
    assert {"kop_in_tekst"} <= set(codes(read_publication(body=body)))


def test_two_letters_in_one_file() -> None:
    """A second salutation is told."""
    letter = "\n".join(make_lines())
    assert "tweede_opening" in codes(extract_text(f"{letter}\n\n{letter}\n"))


# ---------------------------------------------------------------- publications

ONE = ["Vraag 1", "Een?", ""]
TWO = [*ONE, "Vraag 2", "Twee?", ""]
REPLY = "Antwoord van Minister Vos (Veen en Water) (ontvangen 25 maart 2024)."
OPEN_ANSWER = [
    "Het water staat in het hele veen al sinds het voorjaar veel te hoog, en daarom",
    "wordt er sinds de zomer gemalen, zodat het peil van de vaarten in het najaar",
]
LISTED = ["1. Een, is dat zo?", "2. Twee, is dat zo?", "", "Antwoord", ""]


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"body": [*TWO, "Antwoord", "Ja."]}, "antwoord_onzeker"),
        ({"body": [*LISTED, "Ja en nee."]}, "antwoord_onzeker"),
        ({"body": [*ONE, "Antwoord 1", *OPEN_ANSWER]}, "antwoord_zonder_zinseinde"),
        ({"reply": ()}, "antwoord_van_ontbreekt"),
        ({"reply": (), "body": ["Vraag 1", "Een?"]}, "antwoord_van_ontbreekt"),
        ({"reply": [REPLY, "", REPLY.replace("Antwoord", "Nader antwoord")]}, "tweede_antwoord"),
        ({"body": [*ONE, "Antwoord 1", "Ja.", "", "Vraag 2.1", "Twee?"]}, "kop_in_tekst"),
        (
            {"body": [*ONE, "Antwoord 1", "Ja.", "", "Peil in de winter", "Vraag 2", "Twee?"]},
            "kop_in_tekst",
        ),
        (
            {"opening": ["Vragen van het lid Bos (SP) aan de Minister van A, B en van C over y."]},
            "geadresseerde_onzeker",
        ),
        ({"body": ["Vraag 1", "Een, is dat zo? Ja, dat is zo."]}, "antwoord_in_tekst"),
    ],
)
def test_doubt_about_a_publication(changes: dict[str, Any], code: str) -> None:
    """What a publication leaves open is a waarschuwing."""
    found = [one for one in read_publication(**changes).meldingen if one.code == code]
    assert {one.ernst for one in found} == {"waarschuwing"}


@pytest.mark.parametrize(
    ("body", "answers"),
    [
        ([*ONE, "Antwoord (vraag 1)", "Ja."], [("1", "Ja.", ("1",))]),
        (
            [*TWO, "Gezamenlijk antwoord 1 en 2", "Ja."],
            [("1", "Ja.", ("1", "2")), ("2", "Ja.", ("1", "2"))],
        ),
        (
            [*TWO, "Gezamenlijk antwoord op de vragen 1 en 2:", "Ja."],
            [("1", "Ja.", ("1", "2")), ("2", "Ja.", ("1", "2"))],
        ),
        (
            [*ONE, "Antwoord 1", "Ja.", "", "vraag 2", "Twee?", "", "antwoord 2", "Nee."],
            [("1", "Ja.", ("1",)), ("2", "Nee.", ("2",))],
        ),
        (
            ["vraag 1", "Een?", "antwoord 1", "Ja.", "vraag 2", "Twee?", "antwoord 2", "Nee."],
            [("1", "Ja.", ("1",)), ("2", "Nee.", ("2",))],
        ),
        ([*LISTED, "1. Ja.", "2. Nee."], [("1", "Ja.", ("1",)), ("2", "Nee.", ("2",))]),
        ([*LISTED, "1 en 2. Ja."], [("1", "Ja.", ("1", "2")), ("2", "Ja.", ("1", "2"))]),
        (
            [
                *ONE,
                "Antwoord 1",
                "Dat staat in het",
                "Antwoord 1.",
                "",
                *TWO[3:],
                "Antwoord 2",
                "Nee.",
            ],
            [("1", "Dat staat in het Antwoord 1.", ("1",)), ("2", "Nee.", ("2",))],
        ),
    ],
)
def test_captions_of_other_forms(body: list[str], answers: list[tuple[str, str, Any]]) -> None:
    """Captions in brackets, shared, in small letters, and one answer to a list are read."""
    record = read_publication(body=body)
    found = [
        (vraag.nummer, vraag.antwoord.tekst, vraag.antwoord.op_vragen)
        for vraag in record.vragen
        if vraag.antwoord is not None
    ]
    assert found == answers
    assert codes(record) == []


def test_a_reference_in_small_letters_is_no_caption() -> None:
    """`… mijn antwoord op` / `vraag 2` goes on with the sentence."""
    body = [*ONE, "Antwoord 1", "Zie daarvoor mijn antwoord op", "vraag 2", "en wat daar staat."]
    assert [vraag.nummer for vraag in read_publication(body=body).vragen] == ["1"]


@pytest.mark.parametrize(
    ("who", "members"),
    [
        ("het lid Bos (Groep (Bos))", [("Bos", "Groep (Bos)")]),
        ("de leden Bos (Groep Van (den) Berg) en Roos (SP)", [("Bos", "Groep Van (den) Berg"), ("Roos", "SP")]),
    ],
)  # fmt: skip
def test_brackets_in_the_name_of_a_party(who: str, members: list[tuple[str, str]]) -> None:
    """A party may have brackets in its name."""
    record = read_publication(opening=[f"Vragen van {who} aan de Minister van A over y."])
    assert [(one.naam, one.fractie) for one in record.indieners] == members


@pytest.mark.parametrize(
    ("to", "offices"),
    [
        (
            "de Minister-President en de Ministers van A en van B",
            ["Minister-President", "Minister van A", "Minister van B"],
        ),
        (
            "de Minister-President, de Ministers van A en voor B en de Staatssecretarissen van C en van D",
            [
                "Minister-President",
                "Minister van A",
                "Minister voor B",
                "Staatssecretaris van C",
                "Staatssecretaris van D",
            ],
        ),
    ],
)
def test_offices_in_plural_behind_one(to: str, offices: list[str]) -> None:
    """Ministers behind the Minister-President are offices of their own; he has no ministry."""
    record = read_publication(opening=[f"Vragen van het lid Bos (SP) aan {to} over y."])
    assert [one.functie for one in record.geadresseerden] == offices


@pytest.mark.parametrize("report", [melding.info, melding.warning])
def test_a_melding_holds_no_note_mark(report: Callable[[str, str], Melding]) -> None:
    """What it quotes of the document may hold marks, whole or cut in two."""
    found = report("code", f"{mark('1')[1:]} de{mark('12')} commissie{mark('34')[:2]}")
    assert found.tekst == "1 de commissie"


@pytest.mark.parametrize(
    ("printed", "text", "code"),
    [
        ("Hoeveel m² grond is dat?", "Hoeveel m² grond is dat?", None),
        ("Hoeveel mg/Nm³ is dat?", "Hoeveel mg/Nm³ is dat?", None),
        ("Hoeveel m³ gas, en hoeveel km²?", "Hoeveel m³ gas, en hoeveel km²?", None),
        ("Waarom 10³ woningen?", "Waarom 10³ woningen?", None),
        ("Is dat bereikt?² En nu?", "Is dat bereikt? En nu?", "noot_ontbreekt"),
        ("Is dat in 2023² bereikt?", "Is dat in 2023 bereikt?", "noot_ontbreekt"),
    ],
)
def test_raised_digits_without_a_note(printed: str, text: str, code: str | None) -> None:
    """A unit and a power are words of the question; any other mark without its note is told."""
    record = read_letter(questions=(f"1. {printed}", "2. Wie betaalt het blussen?"))
    assert record.vragen[0].tekst == text
    warned = [one.code for one in record.meldingen if one.ernst == "waarschuwing"]
    assert warned == ([code] if code else [])


@pytest.mark.parametrize(
    ("lines", "found", "protects"),
    [
        (["1. Een?", "Pagina 1 van 2", "2. Twee?"], [], "what stands below it is page 2"),
        (["1. Een?", "Pagina 1 van 3", "2. Twee?"], ["pagina_ontbreekt"], "one of three is not there"),
        (["1. Een?", "pagina 1/2", "2. Twee?", "pagina 2/2"], [], "all numbers are there"),
    ],
)  # fmt: skip
def test_page_number_left_behind(lines: Sequence[str], found: Sequence[str], protects: str) -> None:
    """Pasted text takes the page numbers along from between its pages, and leaves the last one behind."""
    record = read_letter(questions=[line for one in lines for line in (one, "")])
    assert [one for one in codes(record) if one == "pagina_ontbreekt"] == found, protects


@pytest.mark.parametrize("kind", STRANGE, ids=lambda kind: kind.name)
def test_what_no_letter_says(kind: Strange) -> None:
    """Each kind is told of in a question, and only where it is one; nothing is told of a quotation."""
    for text, told in (
        (kind.reports, True),
        (kind.reports_not, False),
        (f"Kent u het bericht «{kind.reports}»?", False),
    ):
        record = read_letter(questions=[f"1. {text}", "2. Wie betaalt het blussen?"])
        assert ("tekst_vreemd" in codes(record)) is told, text


@pytest.mark.parametrize(
    ("changes", "told", "protects"),
    [
        ({"questions": ["1. Hoe vaak brandt 180123 het bos?", "2. Wie?"]}, True, "its kenmerk"),
        ({"questions": ["CONCEPT ██ 2026", "", "1. Hoe vaak?", "2. Wie?"]}, True, "a heading"),
        ({"questions": ["1. Hoe vaak brandt het?¹", "2. Wie?", "", "¹ Zie █."]}, True, "a note"),
        (
            {"questions": ["1. Hoe vaak brandt het?¹", "2. Wie?", "", "¹ Zie [...] de brief."]},
            False,
            "a note cites",
        ),
        (
            {"questions": ["1. Hoe vaak?¹", "2. Wie?", "", "¹ Zie de brief. Zie de brief."]},
            True,
            "a note twice",
        ),
        (
            {"questions": ["CONCEPT Het blussen", "", "1. Hoe vaak?", "2. Wie?"]},
            True,
            "a stamp before a heading",
        ),
        (
            {"questions": ["Het blussen VERTROUWELIJK", "", "1. Hoe vaak?", "2. Wie?"]},
            True,
            "a stamp behind it",
        ),
        (
            {"questions": ["Toezicht op FRONTEX", "", "1. Wat doet FRONTEX?", "2. Wie?"]},
            False,
            "a name in capitals",
        ),
        ({"head": [*HEAD[:2], "ons kenmerk 36 410 XII, nr. C"]}, False, "a kenmerk with a comma"),
        (
            {"questions": ["HET BLUSSEN", "", "1. Hoe vaak?", "2. Wie?"]},
            False,
            "a heading in capitals",
        ),
        (
            {"questions": ["Reg.nr. 2026/4471", "", "1. Hoe vaak?", "2. Wie?"]},
            True,
            "a number of a register",
        ),
        (
            {"questions": ["Blussen Blussen", "", "1. Hoe vaak?", "2. Wie?"]},
            True,
            "a heading twice",
        ),
        (
            {
                "head": [HEAD[0], "betreft Bosbrandweer in het oosten", HEAD[2]],
                "questions": [
                    "1. Hoe vaak betreft Bosbrandweer in het oosten brandt het?",
                    "2. Wie?",
                ],
            },
            True,
            "the subject",
        ),
        ({"questions": ["1. Hoe vaak betreft dat de bosbrandweer?", "2. Wie?"]}, False, "a verb"),
        *(
            ({"head": [*HEAD[:2], f"ons kenmerk {kenmerk}"]}, told, f"the kenmerk {kenmerk}")
            for kenmerk, told in (
                ("█████ 1", True),
                ("18?123", True),
                ("180123 180123", True),
                ("1 8 0 1 2 3", True),
                ("l80123", True),
                ("180123 CONCEPT", True),
                ("180123 klopt dit", True),
                ("18Ɵ123", True),
                ("180123u", False),
                ("EK-2026-0498", False),
                ("26-1949/lmn", False),
                ("DGBI / 180123", False),
            )
        ),
    ],
)
def test_where_strange_things_are_told_of(
    changes: dict[str, Any], told: bool, protects: str
) -> None:
    """Texts that people read are looked at, and the short ones by their form."""
    assert ("tekst_vreemd" in codes(read_letter(**changes))) is told, protects


STRANGE_WORDS = (
    "grondeŋ", "speciθeke", "speci½eke", "of_ciële", "of\"ciële", "speci@eke", "ofþciële", "of÷ciële",
    "ofñciële", "re\\gering",
    "[onleesbaar]", "[PM]", "[A1]", "[?]", "<<invullen>>", "{naam}", "XXXXX", "_____", "■■■", "<!-- let op -->",
    "Verwijderd: de", "PM", "n.t.b.", "pro&nbsp;", "caf%C3%A9", "caf=C3=A9", "geãnformeerd", "ï¬nancieel",
    "2O22", "O22", "regeriiig", "cle", "termün", "vaker . dan", "verplicht. en dan", "2514 CV Den Haag",
    "griffie@eerstekamer.nl", "telefoon 070 312 92 00", "Pagina 2 van 2", "nu - 2 - de",
    "Eerste Kamer der Staten-Generaal nu",
    "INGEKOMEN 7 mei 2026", "about:blank 2/3", "Wa?denzee",
)  # fmt: skip
PLAIN_WORDS = (
    "«[de] minister»", "[1]", "Ω-waarden", "ĳskoud", "d’être", "h*mo", "25%", "x=10", "A&O", "skiën", "lid iii",
    "CO2", "de Eerste Kamer der Staten-Generaal heeft", "pagina 2", "1 – 2 – 3", "EUROJUST", "€ 5 per m²", "PM 10",
    "in 2023 EU Commissaris",
)  # fmt: skip


@pytest.mark.parametrize("word", [*STRANGE_WORDS, *PLAIN_WORDS])
def test_strange_words(word: str) -> None:
    """Each part of a kind that has several is told of, and what looks like it is not."""
    record = read_letter(
        questions=[f"1. Hoe vaak brandt het bos {word} in juni?", "2. Wie betaalt het?"]
    )
    assert ("tekst_vreemd" in codes(record)) is (word in STRANGE_WORDS)


@pytest.mark.parametrize(
    ("year", "told"), [("1926", True), ("2062", True), ("1996", False), ("2026", False)]
)
def test_year_of_which_no_letter_is(year: str, told: bool) -> None:
    """A digit of it was misread."""
    record = read_letter(head=[f"datum 6 mei {year}", *HEAD[1:]])
    assert ("datum_strijdig" in codes(record)) is told


def test_one_heading_and_a_paragraph_of_others() -> None:
    """The heading above who asks next may be lost, though it was the only other one."""
    opening = [
        OPENING[0],
        "bosbrandweer. De leden van de fracties van de SP en de VVD hebben vragen.",
    ]
    questions = [
        "Vragen van de leden van de SP-fractie", "", "De leden van de SP-fractie zien branden.", "", "1. Hoe vaak?", "",
        "De leden van de VVD-fractie zien kosten.", "", "2. Wie betaalt het?",
    ]  # fmt: skip
    assert "kop_ontbreekt" in codes(read_letter(opening=opening, questions=questions))


@pytest.mark.parametrize(
    ("line", "told", "protects"),
    [
        ("1. Welke gevolgen heeft het arrest van het Hof voor het bos?", False, "no room"),
        ("1. Welke   gevolgen   heeft   het   arrest   voor   het bos?", False, "justified"),
        ("1. Kosten per jaar        € 2 miljoen per jaar voor het blussen", False, "a table"),
    ],
)
def test_room_inside_a_line(line: str, told: bool, protects: str) -> None:
    """One wide gap in running text is where a word was lost; several are those of a justified line."""
    record = read_letter(questions=[line, "2. Wie betaalt het blussen?"])
    assert any("in de ruimte binnen een regel" in one.tekst for one in record.meldingen) is told, (
        protects
    )


@pytest.mark.parametrize(
    ("questions", "found", "protects"),
    [
        (["1. Was het gehouden3 en wie heeft?"], ["noot_ontbreekt"], "a mark in a question with `heeft?`"),
        (["1. Hoe vaak heeft het gebrand?3 En wie?"], ["noot_ontbreekt"], "behind a question mark"),
        (["1. Kent u www.bos.nl/brand1 en brand?jaar=2026 nog?"], [], "inside an address"),
    ],
)  # fmt: skip
def test_glued_marks(questions: list[str], found: list[str], protects: str) -> None:
    """A number glued to a word or a question mark is the mark of a note that is not there."""
    record = read_letter(questions=[*questions, "2. Wie betaalt het blussen?"])
    assert [one for one in codes(record) if one.startswith("noot")] == found, protects


@pytest.mark.parametrize(
    ("texts", "told"),
    [
        (["Hoe vaak brandt het 1. bos?", "Wie betaalt 2. het blussen?"], True),
        (["Hoe vaak brandt het bos?", "Wie betaalt de 2 brandweren die blussen?"], False),
    ],
)
def test_numbers_that_stand_inside_the_texts(texts: Sequence[str], told: bool) -> None:
    """Where no number was read, those of most questions inside their texts show exchanged columns."""
    lead = "De leden van de D66-fractie wijzen op de brief."
    questions = [f"{lead} {texts[0]}", "", f"{lead} {texts[1]}"]
    assert ("nummer_in_tekst" in codes(read_letter(questions=questions))) == told


@pytest.mark.parametrize(
    ("paragraph", "told", "protects"),
    [
        ("De heer Bos vraagt of dat zo is.", True, "a verb of asking"),
        ("Zijn achterban vraagt u dat te doen.", True, "whoever asks"),
        ("Die bewoners vragen de regering om hulp.", True, "in the plural"),
        ("Dat ziet zijn achterban graag gebeuren.", True, "an adverb of asking"),
        ("Goed beheer vraagt om een lange adem.", False, "nobody is asked"),
        ("Goed beheer vraagt ook om een lange adem.", False, "with an adverb"),
        ("De antwoorden op vragen van de Kamer zijn er nog niet.", False, "the noun"),
        ("De leden van de PVV-fractie sluiten zich hierbij graag aan.", False, "who joins"),
        ("De commissie verzoekt de ambtenaren om hulp.", False, "the committee itself"),
        ("De leden van de SP-fractie leggen u graag de volgende vragen voor.", False, "what announces"),
        ("Het bos is groen.", False, "a statement"),
    ],
)  # fmt: skip
def test_what_may_ask_in_a_letter_without_numbers(
    paragraph: str, told: bool, protects: str
) -> None:
    """A paragraph that was not taken for a question, and may be one."""
    letter = read_letter(questions=("Is dit zo?", "", paragraph, "", "En dat?"))
    assert ("verzoek_onzeker" in codes(letter)) == told, protects
    numbered = read_letter(questions=("1. Is dit zo?", "", paragraph, "", "2. En dat?"))
    assert "verzoek_onzeker" not in codes(numbered)
