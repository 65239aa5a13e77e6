"""Rules of the parts and families that few documents need: each row fails where one condition of a rule is left out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from kamervragen import errors, extract_text
from kamervragen.dutch.hyphens import words_of
from kamervragen.library import outline
from kamervragen.parts.fractie_names import listed_in
from kamervragen.parts.kamer import kamer_by_kenmerk
from kamervragen.parts.label_values import fields_of
from kamervragen.parts.named_questions import is_titled, numbers_in
from kamervragen.parts.questions import as_digits
from kamervragen.readers.text import read_lines
from letters import SIGNATURE, asked, codes, make_letter, read_letter
from publications import MASTHEAD, OPENING, REPLY, make_publication, read_publication

# ---------------------------------------------------------------- publications


@pytest.mark.parametrize(
    ("left_out", "kenmerk"),
    [
        (None, "ah-tk-20232024-1314"),
        ("1314", None),
        ("Vergaderjaar 2023–2024      Aanhangsel van de Handelingen", None),
        ("Tweede Kamer der Staten-Generaal          2", None),
    ],
)
def test_identifier_that_is_not_printed(left_out: str | None, kenmerk: str | None) -> None:
    """It is made from Kamer, year and number, and not where one of them lacks."""
    record: Any = read_publication(
        masthead=[line for line in MASTHEAD if line != left_out], colophon=()
    )
    assert record.kenmerk == kenmerk


@pytest.mark.parametrize(
    ("colophon", "nummer", "year", "kamer", "protects"),
    [
        (["ah-tk-20232024-1315"], "1315", "2023-2024", "Tweede Kamer", "all in one"),
        (["ah-ek-20232024-1315"], "1315", "2023-2024", "Eerste Kamer", "of the other Kamer"),
        (["kv-tk-2024Z01234"], None, None, "Tweede Kamer", "no year and number in it"),
    ],
)
def test_what_an_identifier_says(
    colophon: Sequence[str], nummer: str | None, year: str | None, kamer: str, protects: str
) -> None:
    """Where no masthead stands above, the identifier tells Kamer, year and number."""
    record: Any = read_publication(masthead=(), colophon=colophon)
    found = getattr(record, "nummer", None), record.vergaderjaar, record.kamer
    assert found == (nummer, year, kamer), protects


def test_opening_far_down_is_quoted() -> None:
    """A text that cites questions of members on its third page is none of theirs."""
    rows = [f"De regering legt hier haar plan voor het bos uit, in stap {n}." for n in range(80)]
    text = "\n".join([*rows, "", *OPENING, "", "Hoe hoog staat het water?"])
    with pytest.raises(errors.NotRecognised):
        extract_text(text)


def pieces(text: str) -> list[tuple[str, str]]:
    """Kind and first words of each block."""
    return [(one.soort, one.tekst[:22]) for one in outline(text.encode())]


def test_outline_above_and_below_the_opening() -> None:
    """The masthead is the letterhead; the opening begins with its own first words."""
    found = pieces(make_publication())
    assert found[0] == ("letterhead", "Tweede Kamer der State")
    assert ("opening", "Vragen van het lid Bos") in found


def test_outline_without_captions() -> None:
    """Of text without captions only paragraphs that ask are questions."""
    body = ["Hoe hoog staat het water in de vaarten?", "", "Het water staat in de vaarten hoog."]
    found = pieces(make_publication(reply=(), body=body))
    assert ("vraag", "Hoe hoog staat het wat") in found
    assert ("text", "Het water staat in de ") in found


def test_outline_of_numbered_questions_without_captions() -> None:
    """Where numbers count the questions, a paragraph that asks is text."""
    body = ["1. Hoe hoog staat het water?", "", "2. Wie betaalt?", "", "Is dat niet veel geld?"]
    assert [kind for kind, _ in pieces(make_publication(reply=(), body=body))].count("vraag") == 2


def test_outline_of_a_letter() -> None:
    """Text between a heading and its first question introduces; text behind a question does not."""
    questions = [
        *("## Het bos", "", "De leden lezen dit met belangstelling.", ""),
        *("1. Hoe vaak brandt het bos?", "", "De leden gaan nu verder.", ""),
        *("## De hei", "", "2. Wat kost dit alles:", "", "| 2024 | 12 |", "|---|---|", "| 2025 | 13 |", ""),
    ]  # fmt: skip
    found = pieces(make_letter(questions=questions))
    kinds = {words: kind for kind, words in found}
    assert kinds["De leden lezen dit met"] == "introduction"
    assert kinds["De leden gaan nu verde"] == "text"
    assert [kind for kind, _ in found].count("heading") == 2
    assert [kind for kind, _ in found].count("vraag") == 2
    assert "table" in [kind for kind, _ in found]


def test_oral_questions_with_an_answer() -> None:
    """Oral questions are of their own family, whatever stands below them."""
    opening = [
        "Mondelinge vragen van het lid Bosman (VVD) aan de Minister van Veen en Water over het peil."
    ]
    record = read_publication(opening=opening)
    assert record.soort == "schriftelijke_vragen"


LONG = "Het water staat in de vaarten en in de sloten hoog, en het peil van de plassen is in de loop van dit jaar"


def answered_around(line: str) -> list[str]:
    """Two questions with their answers, and a line between the first answer and the second caption."""
    first, second = (
        ["Vraag 1", "Hoe?", "", "Antwoord 1", "Zo."],
        ["Vraag 2", "En?", "", "Antwoord 2", "Ja."],
    )
    return [*first, "", line, "", *second]


@pytest.mark.parametrize(
    ("body", "code", "told", "protects"),
    [
        (
            ["Vraag 1", "Hoe hoog?", "", "Antwoord 1", LONG],
            "antwoord_zonder_zinseinde",
            True,
            "an answer breaks off",
        ),
        (
            ["Vraag 1", LONG, "", "Antwoord 1", "Hoog."],
            "antwoord_zonder_zinseinde",
            False,
            "a question is no answer",
        ),
        (answered_around("Het veen"), "kop_in_tekst", False, "a heading between two questions"),
        (answered_around("- het veen"), "kop_in_tekst", False, "a list that ends an answer"),
        (
            answered_around("het veen"),
            "kop_in_tekst",
            False,
            "no heading begins with a small letter",
        ),
        (
            ["Vraag 1", "Hoe hoog staat het?", "", "Wat kost dat?"],
            "vraag_onzeker_einde",
            True,
            "a question below the last",
        ),
        (
            ["Vraag 1", "Hoe hoog staat het:", "", "- nu;", "- straks?"],
            "vraag_onzeker_einde",
            False,
            "but no list",
        ),
        (
            ["Vraag 1", "Hoe?", "", "Antwoord 1", "Zo.", "", "Wat?"],
            "vraag_onzeker_einde",
            False,
            "nor below an answer",
        ),
    ],
)
def test_doubt_about_passages(body: Sequence[str], code: str, told: bool, protects: str) -> None:
    """What ends a passage is told of where it may be none of it."""
    reply = REPLY if any(line.startswith("Antwoord") for line in body) else ()
    assert (code in codes(read_publication(body=body, reply=reply))) is told, protects


# ---------------------------------------------------------------- letters


@pytest.mark.parametrize(
    ("changes", "protects"),
    [
        (
            {
                "opening": ["Het bestuur van de Commissie voor Visserij dankt u."],
                "signature": ["A. Jansen"],
                "term": [],
            },
            "the committee of a society",
        ),
        ({"addressee": ["Aan de voorzitter van de Eerste Kamer"]}, "a letter to the Kamer"),
    ],
)
def test_letters_of_others(changes: dict[str, Any], protects: str) -> None:
    """A letter that no committee of the Kamer writes is not recognised."""
    with pytest.raises(errors.NotRecognised):
        pytest.fail(f"{protects}: {extract_text(make_letter(**changes)).soort}")


@pytest.mark.parametrize(
    ("kenmerk", "kamer"),
    [(None, None), ("180123", "Eerste Kamer"), ("2024D01234", None), ("EK-2025-1", "Eerste Kamer")],
)
def test_kamer_by_kenmerk(kenmerk: str | None, kamer: str | None) -> None:
    """The Eerste Kamer numbers its letters in its own way."""
    assert kamer_by_kenmerk(kenmerk) == kamer


@pytest.mark.parametrize(
    ("before", "number", "known", "read", "protects"),
    [
        ("10 m", "2", (), "²", "a unit"),
        ("uitstoot van CO", "2", (), "2", "a formula"),
        ("10 m", "4", (), None, "no power of a unit"),
        ("het is 10", "6", (), "⁶", "a power of ten"),
        ("het is 10", "6", ("6",), None, "a note that is there"),
        ("het is 10", "*", (), None, "a sign"),
        ("het is 110", "6", (), None, "another number"),
    ],
)
def test_raised_digits(
    before: str, number: str, known: Sequence[str], read: str | None, protects: str
) -> None:
    """A raised digit behind a unit or a ten is no mark of a note."""
    assert as_digits(before, number, known) == read, protects


@pytest.mark.parametrize(
    ("sentence", "known", "numbers", "protects"),
    [
        ("zich aan bij de vragen 1 tot en met 3", "1 2 3 4", "1 2 3", "a span"),
        ("zich aan bij de vragen vanaf vraag 3", "1 2 3 4", "3 4", "from one on"),
        ("zich aan bij de vragen vanaf vraag 9", "1 2 3 4", "9", "from one that is not there"),
        ("zich aan bij de vragen 3 tot en met 6", "1 2 3 4", "3 4 5 6", "a span that runs too far"),
        ("zich aan bij de vragen 8 en 9", "1 2 3 4", "8 9", "numbers that no question has"),
        ("zich aan bij vraag b", "a b c", "b", "a letter that counts"),
        ("zich aan bij vraag b", "1 2 3", "", "a letter that does not"),
        ("zich aan bij vraag 2.1", "1 2 3", "", "two steps where one is counted"),
        ("zich aan bij vraag 2.1", "1.1 2.1", "2.1", "two steps"),
        ("zich aan bij de vragen a tot en met 3", "1 2 3", "", "a span of two kinds"),
    ],
)
def test_numbers_that_are_joined(sentence: str, known: str, numbers: str, protects: str) -> None:
    """A sentence names numbers, spans, or all from one on."""
    assert " ".join(numbers_in(sentence, known.split())) == numbers, protects


def test_span_that_is_none() -> None:
    """`1 tot en met 999` is a slip; it does not name a thousand questions."""
    assert len(numbers_in("zich aan bij de vragen 1 tot en met 999", ())) < 300


@pytest.mark.parametrize(
    ("title", "named", "same", "protects"),
    [
        ("Gevolgen voor het bos", "bos", True, "a word of the heading"),
        ("A. Gevolgen", "A", True, "its letter"),
        ("Aanpak", "A", False, "the first letter of a word"),
        ("III. Gevolgen", "III", True, "its Roman number"),
        ("Deel XIII. Gevolgen", "III", False, "part of another"),
    ],
)
def test_heading_that_is_named(title: str, named: str, same: bool, protects: str) -> None:
    """A heading is named by its words or by what counts it."""
    assert is_titled(title, named) is same, protects


@pytest.mark.parametrize(
    ("text", "known", "names"),
    [
        ("VVD:", (), ("VVD",)),
        ("VVD", (), ()),
        ("VVD", ("VVD",), ("VVD",)),
        ("Bos:", (), ()),
        ("PvdA en D66:", (), ("PvdA", "D66")),
        ("Volt:", ("Volt",), ("Volt",)),
    ],
)
def test_headings_of_names(text: str, known: Sequence[str], names: tuple[str, ...]) -> None:
    """Names that the text has, or of the form of parties before a colon."""
    assert listed_in(text, frozenset(known)) == names


NAME, OFFICE = SIGNATURE


@pytest.mark.parametrize(
    ("signature", "naam", "functie", "protects"),
    [
        (
            [f"{NAME}, voorzitter van de vaste commissie voor Landbouw,", "Visserij en Natuur"],
            NAME,
            "voorzitter van de vaste commissie voor Landbouw, Visserij en Natuur",
            "an office on the line of its name",
        ),
        (["Den Haag, 6 mei 2026", NAME, OFFICE], NAME, OFFICE, "a date above the name"),
        ([NAME, OFFICE, "", "Bijlagen:", "een verslag"], NAME, OFFICE, "what is announced below"),
        (
            ["namens de vaste commissie voor Landbouw en", "Natuur,", NAME, OFFICE],
            NAME,
            OFFICE,
            "on whose behalf",
        ),
        (["5.1.2.e", OFFICE], None, OFFICE, "a name that was made unreadable"),
    ],
)
def test_who_signs(signature: Sequence[str], naam: str | None, functie: str, protects: str) -> None:
    """Name and office of the signature, and nothing beside it."""
    signed = read_letter(signature=signature).ondertekenaar
    assert signed is not None
    assert (signed.naam, signed.functie) == (naam, functie), protects


BOS, HEI = "1. Hoe vaak brandt het bos?", "2. Wie betaalt het blussen?"


@pytest.mark.parametrize(
    ("questions", "fracties", "protects"),
    [
        (
            ["De leden van de VVD vragen:", "", BOS, "", "De leden van de SP vragen:", "", HEI],
            "VVD, SP",
            "in turn",
        ),
        (
            [BOS, "", "De leden van de SP sluiten zich bij deze vraag aan.", "", HEI],
            "D66 SP, D66",
            "the one above",
        ),
        (
            [BOS, "", HEI, "", "De leden van de SP sluiten zich bij alle vragen aan."],
            "D66 SP, D66 SP",
            "all of them",
        ),
        (
            [
                BOS,
                "",
                HEI,
                "",
                "De leden van de SP sluiten zich bij alle vragen aan, met uitzondering van vraag 1.",
            ],
            "D66, D66 SP",
            "all but one",
        ),
        (
            [BOS, "", HEI, "", "De leden van de SP sluiten zich aan bij de laatste vraag."],
            "D66, D66 SP",
            "the last",
        ),
        (
            [BOS, "", HEI, "", "De leden van de SP sluiten zich aan bij de eerste vraag."],
            "D66 SP, D66",
            "the first",
        ),
        (
            [BOS, "", HEI, "", "De leden van de SP sluiten zich aan bij vraag 2."],
            "D66, D66 SP",
            "by number",
        ),
        (
            [
                BOS,
                "",
                HEI,
                "",
                "De leden van de SP sluiten zich aan bij de vragen over het blussen.",
            ],
            "D66, D66 SP",
            "about",
        ),
        (
            [
                BOS,
                "",
                HEI,
                "",
                "De leden van de SP sluiten zich aan bij de vragen van de D66-fractie.",
            ],
            "D66 SP, D66 SP",
            "of a fractie",
        ),
        (
            [BOS, "", HEI, "", "De leden van de SP sluiten zich bij enkele vragen aan."],
            "D66, D66",
            "some, nobody knows which",
        ),
        (
            [
                "Bos",
                "",
                BOS,
                "",
                "Geld",
                "",
                HEI,
                "",
                "De leden van de SP sluiten zich aan bij de vragen onder het kopje ‘Bos’.",
            ],
            "D66 SP, D66",
            "below a heading",
        ),
    ],
)
def test_who_joins_which(questions: Sequence[str], fracties: str, protects: str) -> None:
    """Who joins is counted with the questions that are named, and no others."""
    record = read_letter(questions=questions)
    assert len(asked(record)) == 2
    assert ", ".join(" ".join(one.fracties) for one in record.vragen) == fracties, protects


@pytest.mark.parametrize(
    ("head", "datum", "kenmerk", "betreft", "protects"),
    [
        ("Kenmerk 2026-8831|ons kenmerk 181203", None, "181203", None, "whose own it is counts"),
        ("ons kenmerk 181203|ons kenmerk 181204", None, "181203", None, "the first of two"),
        ("datum: Den Haag, 23|       augustus 2024", "Den Haag, 23 augustus 2024", None, None, "a date in two lines"),
        ("datum: Den Haag, 23|betreft augustus 2024", "Den Haag, 23", None, "augustus 2024", "but for a label"),
        ("datum: Den Haag, 23|||       augustus 2024", "Den Haag, 23", None, None, "or room between"),
        ("datum|Den Haag, 6|mei 2026", "Den Haag, 6 mei 2026", None, None, "a date that a column breaks"),
        ("          Het gevangeniswezen;|Betreft|          vervolgvragen", None, None,
         "Het gevangeniswezen; vervolgvragen",
         "a label beside the middle of its value"),
        ("      Het gevangeniswezen|||Betreft|||      de cellen", None, None, "de cellen", "not far from it"),
        ("datum 6 mei 2026|Betreft|      de cellen", "6 mei 2026", None, "de cellen", "nor where it has another label"),
        ("Betreft: Bos en|hei en meer", None, None, "Bos en hei en meer", "a subject in two lines"),
        ("Betreft: Bos en||hei en meer", None, None, "Bos en", "but no room between"),
        ("Betreft: Bos|Spoorvervoer: verzoek", None, None, "Bos Spoorvervoer: verzoek", "a colon inside"),
        ("Betreft: Bos|Telefoon: 070 312 92 00", None, None, "Bos", "a label by its value"),
        ("BETREFT: BOS|BIJLAGEN: geen", None, None, "BOS", "a label by its capitals"),
        ("datum|betreft|kenmerk|6 mei 2026|Bos|180123", "6 mei 2026", "180123", "Bos", "a column of labels first"),
        ("betreft Bos|uw brief van 6 mei 2026", None, None, "Bos", "another field below"),
        ("betreft Bos naar aanleiding van|uw brief van 6 mei", None, None, "Bos naar aanleiding van uw brief van 6 mei",
         "unless the sentence goes on"),
        ("betreft   Het bos|a1|b2|c3|d4|e5|f6|g7|h8", None, None, "Het bos a1 b2 c3 d4 e5 f6", "some lines at most"),
        ("datum          ons kenmerk|6 mei 2026     180123", "6 mei 2026", "180123", None, "labels side by side"),
        ("datum|6 mei 2026     180123", "6 mei 2026", None, None, "more values than labels"),
        ("datum          ons kenmerk|24 januari 2017 160442U", "24 januari 2017", "160442U", None, "values that touch"),
        ("kenmerk 180123u – uw kenmerk 12", None, "180123u", None, "a dash between two labels"),
        ("datum 6 mei 2026, kenmerk 180123 / uw kenmerk 12", "6 mei 2026", "180123", None, "a comma, and a slash"),
        ("kenmerk 180123.02U – 6 mei 2026", None, "180123.02U", None, "a date behind a dash"),
        ("kenmerk      : 180123|datum        : 6 mei 2026", "6 mei 2026", "180123", None, "colons in their own column"),
        (": 6 mei 2026|kenmerk      : 180123", None, "180123", None, "a colon without a label"),
        ("betreft         datum           kenmerk|Het blussen van      6 mei 2026      180123|bossen en heide",
         "6 mei 2026", "180123", "Het blussen van bossen en heide", "a subject below its label goes on in its column"),
        ("Ons kenmerk        Uw kenmerk|HVN/K 02.4118      2010206540|Onderwerp|Kades", None, "HVN/K 02.4118",
         "Kades", "a unit of a ministry before a number"),
        ("Ons kenmerk|DGW-KA / 97104422|Uw kenmerk|2025Z02117", None, "DGW-KA / 97104422", None, "one with a hyphen"),
        ("Ons kenmerk|DGW/Kad 2002-14", None, "DGW/Kad 2002-14", None, "one with small letters"),
        ("Ons kenmerk      Binnenhof 4|180123", None, "180123", None, "but for an address"),
        ("ons kenmerk      Postbus 20866|180123|datum 6 mei 2026", "6 mei 2026", "180123", None, "an address beside"),
        ("datum   6 mei 2026    kenmerk   180123|betreft Bos", "6 mei 2026", "180123", "Bos", "two fields in a row"),
    ],
)  # fmt: skip
def test_values_of_labels(
    head: str, datum: str | None, kenmerk: str | None, betreft: str | None, protects: str
) -> None:
    """A value stands behind its label, beside it or below it; `|` parts the lines of the letterhead."""
    lines = read_lines(head.replace("|", "\n"), "text").lines
    found = {name: field.value for name, field in fields_of(lines, words_of(())).items()}
    expected = {"datum": datum, "kenmerk": kenmerk, "betreft": betreft}
    assert found == {name: value for name, value in expected.items() if value}, protects


ALONE = ["Het blussen van branden in de bossen en", "op de heidevelden van het land, en hoe"]


@pytest.mark.parametrize(
    ("below", "betreft", "protects"),
    [
        (ALONE, " ".join(ALONE), "two lines alone above the salutation"),
        ([*ALONE, *(f"de kosten daarvan in het jaar {n} worden" for n in range(6))], None, "a paragraph"),
        ([ALONE[0], "", "", ALONE[1]], None, "lines that stand apart"),
        (["Uitsluitend per e-mail verzonden aan u"], None, "how it was sent"),
        (["Postbus 20017, 2500 EA Den Haag"], None, "an address"),
        (["Vaste commissie voor Landbouw en Natuur"], None, "who writes"),
    ],
)  # fmt: skip
def test_subject_that_stands_alone(
    below: Sequence[str], betreft: str | None, protects: str
) -> None:
    """Without a label the subject is what stands alone, and is nothing else."""
    record = read_letter(head=["6 mei 2026", "180123", "", *below])
    assert record.betreft == betreft, protects


def test_two_numbers_without_a_label() -> None:
    """Of two numbers nobody can tell which is the kenmerk."""
    assert read_letter(head=["6 mei 2026", "180123", "betreft Bos"]).kenmerk == "180123"
    assert read_letter(head=["6 mei 2026", "180123", "182222", "betreft Bos"]).kenmerk is None


@pytest.mark.parametrize(
    ("addressee", "found", "protects"),
    [
        ("Minister van Landbouw, Visserij en|Natuur",
         "Minister van Landbouw, Visserij en Natuur", "an office of two lines"),
        ("Minister van Natuur|Mevrouw A. Jan-|sen", "Minister van Natuur: A. Jansen", "a name that a column breaks"),
        ("Minister van Natuur|Mevrouw A. Bos|en Visserij",
         "Minister van Natuur: A. Bos", "no office goes on below a name"),
        ("Minister van Natuur|Mevrouw A. Bos-|Postbus 20401",
         "Minister van Natuur: A. Bos-", "nor does a name in an address"),
        ("De heer A. Bos|Minister van Natuur", "Minister van Natuur: A. Bos", "a name above its office"),
        ("De heer A. Bos|||Minister van Natuur", "Minister van Natuur", "but not far above"),
        ("De heer A. Bos|Minister van Natuur||Mevrouw B. Vos|Staatssecretaris van Water",
         "Minister van Natuur: A. Bos, Staatssecretaris van Water: B. Vos", "each has its own"),
        ("Minister van Landbouw en|Staatssecretaris van Water",
         "Minister van Landbouw, Staatssecretaris van Water", "two offices"),
        ("Minister van Natuur|Visserij Bos Hei Water Lucht Aarde Vuur", "Minister van Natuur", "a motto below"),
        ("Minister van Natuur|Bezuidenhoutseweg 73", "Minister van Natuur", "a street below"),
    ],
)  # fmt: skip
def test_who_is_addressed(addressee: str, found: str, protects: str) -> None:
    """Offices with the names above or below them; `|` parts the lines."""
    record = read_letter(addressee=addressee.split("|"))
    shown = [
        f"{one.functie}: {one.naam}" if one.naam else one.functie for one in record.geadresseerden
    ]
    assert ", ".join(map(str, shown)) == found, protects
