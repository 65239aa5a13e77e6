"""Letterheads and closings as other hands set them: values without label, beside their label, in columns.

Each test is a rule that letters by strangers taught; it fails without it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import pytest

from kamervragen import extract, extract_text
from kamervragen.library import outline
from letters import (
    ADDRESSEE,
    ASKED,
    CLOSING,
    OPENING,
    QUESTIONS,
    SALUTATION,
    SENDER,
    SIGNATURE,
    TERM,
    asked,
    codes,
    make_letter,
    read_letter,
)  # fmt: skip
from pdfs import Page, Text, column, make_pdf

DATED = "Den Haag, 6 mei 2026"
SUBJECT = "Het blussen van branden in de bossen en op de heide"


@pytest.mark.parametrize(
    ("head", "kenmerk", "protects"),
    [
        ([DATED, "180123.02U", f"Betreft: {SUBJECT}"], "180123.02U", "alone on its line"),
        ([DATED, "nr. 180123.02U", f"Betreft: {SUBJECT}"], "180123.02U", "behind `nr.`"),
        (
            [DATED, f"Betreft: {SUBJECT}", "Nr.: 180123u"],
            "180123u",
            "behind `Nr.:`, below the subject",
        ),
        ([DATED, f"Betreft: {SUBJECT}", "Briefnr. 180123"], "180123", "behind `Briefnr.`"),
        (
            [DATED, f"Betreft: {SUBJECT}", "Registratienummer: EK-2024-123"],
            "EK-2024-123",
            "any number's label",
        ),
        (
            [DATED, "Kenmerk griffie 180123", f"Betreft: {SUBJECT}"],
            "180123",
            "a word behind the label",
        ),
        (
            [DATED, "Ons kenmerk (bij antwoord vermelden): 180123", f"Betreft: {SUBJECT}"],
            "180123",
            "a request behind it",
        ),
        ([DATED, "Telefoonnummer: 0703129200", f"Betreft: {SUBJECT}"], None, "a telephone"),
        ([DATED, "Dossiernummer: 36410", f"Betreft: {SUBJECT}"], None, "a dossier"),
        ([DATED, "E250033", f"Betreft: {SUBJECT}"], None, "a dossier of the Union is none"),
        ([DATED, "180123", "180124", f"Betreft: {SUBJECT}"], None, "two of them: neither"),
    ],
)
def test_kenmerk_without_label(head: Sequence[str], kenmerk: str | None, protects: str) -> None:
    """A number alone is the kenmerk, where the letterhead has one."""
    record = read_letter(head=head)
    assert (record.kenmerk, record.betreft) == (kenmerk, SUBJECT), protects


@pytest.mark.parametrize(
    ("head", "betreft", "protects"),
    [
        ([DATED, "", SUBJECT], SUBJECT, "above the salutation"),
        ([DATED, "", "Het blussen van branden in de", "bossen en op de heide"], SUBJECT, "of two lines"),
        ([SUBJECT, "", DATED, "180123"], SUBJECT, "above date and number"),
        ([DATED, "", "Uitsluitend per e-mail verzonden"], None, "how it is sent"),
        ([DATED, "", "Vaste commissie voor Landbouw en Natuur"], None, "who writes"),
        ([DATED], None, "nothing but the date"),
    ],
)  # fmt: skip
def test_subject_without_label(head: Sequence[str], betreft: str | None, protects: str) -> None:
    """What stands alone above the salutation and is no address is the subject."""
    record = read_letter(head=head)
    assert record.betreft == betreft, protects
    assert ("betreft_zonder_label" in codes(record)) == (betreft is not None)


def test_label_beside_the_middle_of_its_value() -> None:
    """A table cell centres its label: the value stands above and below it."""
    head = [
        "Datum          6 mei 2026",
        "               Het blussen van branden in de",
        "Betreft",
        "               bossen en op de heide",
        "Kenmerk        180123",
    ]
    record = read_letter(head=head)
    assert (record.betreft, record.kenmerk) == (SUBJECT, "180123")


def test_subject_that_may_have_lost_its_first_line() -> None:
    """A subject below its label that begins in small letters: what stood beside the label may be lost."""
    record = read_letter(
        head=["datum 6 mei 2026", "betreft", "        bossen en heide", "kenmerk 180123"]
    )
    assert "betreft_onzeker" in codes(record)
    beside = read_letter(head=["datum 6 mei 2026", "betreft bossen en heide", "kenmerk 180123"])
    assert "betreft_onzeker" not in codes(beside)


def test_labels_above_their_values() -> None:
    """Each value stands below its label and further in: none stands astride."""
    head = [
        "datum",
        "       6 mei 2026",
        "betreft",
        f"       {SUBJECT}",
        "kenmerk",
        "       180123",
    ]
    record = read_letter(head=head)
    assert (record.betreft, record.kenmerk) == (SUBJECT, "180123")
    assert record.datum == dt.date(2026, 5, 6)


@pytest.mark.parametrize(
    ("below", "name", "protects"),
    [
        (["T.a.v. mevrouw E. Korte-", "kaas", "Postbus 20401"], "E. Kortekaas", "a narrow column breaks a name"),
        (["T.a.v. mevrouw E. Bos", "", "Aan de Minister van Natuur"], "E. Bos", "named again without name"),
    ],
)  # fmt: skip
def test_addressees(below: Sequence[str], name: str, protects: str) -> None:
    """Who is addressed stands once in the record, with a whole name."""
    record = read_letter(addressee=["Minister van Natuur", *below])
    assert [(one.functie, one.naam) for one in record.geadresseerden] == [
        ("Minister van Natuur", name)
    ], protects


@pytest.mark.parametrize(
    ("addressee", "protects"),
    [
        (
            ["Aan: Zijne Excellentie de Minister van Natuur,", "de heer mr. J. de Wit"],
            "an honorific",
        ),
        (["Aan de Minister van Natuur, de heer mr. J. de Wit"], "behind a comma"),
        (["Minister van Natuur – mr. J. de Wit"], "behind a dash"),
        (["De heer mr. J. de Wit, Minister van Natuur"], "the name first"),
    ],
)
def test_addressee_with_a_name_on_its_line(addressee: Sequence[str], protects: str) -> None:
    """Office and name are two fields, however they stand together."""
    record = read_letter(addressee=addressee)
    found = [(one.functie, one.naam) for one in record.geadresseerden]
    assert found == [("Minister van Natuur", "mr. J. de Wit")], protects


@pytest.mark.parametrize(
    ("signature", "found", "protects"),
    [
        (
            ["Namens de voorzitter van de", "commissie,", "", "B. de Wit", "griffier"],
            ("griffier", "B. de Wit"), "on whose behalf, in two lines",
        ),
        ([*SIGNATURE, "", "Den Haag, 12 mei 2026"], SIGNATURE[::-1], "the date below it"),
        (["A. Jansen, voorzitter"], ("voorzitter", "A. Jansen"), "one line"),
        (["A. Jansen (voorzitter)"], ("voorzitter", "A. Jansen"), "an office in brackets"),
        (["Voorzitter: A. Jansen"], ("Voorzitter", "A. Jansen"), "a name behind the office"),
        (["(w.g.)", *SIGNATURE], SIGNATURE[::-1], "signed in the original"),
        (
            [
                "A. Jansen                              B. de Wit",
                "Voorzitter van de vaste commissie voor Griffier van de vaste commissie voor",
                "Landbouw en Natuur                     Landbouw en Natuur",
            ],
            SIGNATURE[::-1], "two offices that touch",
        ),
    ],
)  # fmt: skip
def test_signatures(signature: Sequence[str], found: tuple[str, str], protects: str) -> None:
    """Who signs, with which office."""
    signed = read_letter(signature=signature).ondertekenaar
    assert signed is not None
    assert (signed.functie, signed.naam) == found, protects


def test_letter_without_greeting_in_a_narrow_column() -> None:
    """The text begins at the first paragraph of sentences, though none of its lines is long; its date ends it."""
    record = read_letter(
        head=["betreft", SUBJECT, "kenmerk", "180123"],
        salutation="",
        opening=[
            "De vaste commissie voor Landbouw en Natuur dankt u",
            "voor uw brief over de bosbrandweer. De leden van de",
            "D66-fractie hebben de volgende vragen.",
        ],
        signature=[*SIGNATURE, "", DATED],
    )
    assert asked(record) == ASKED
    assert (record.kenmerk, record.datum) == ("180123", dt.date(2026, 5, 6))
    assert record.fracties == ("D66",)


PANDOC = f"""# Eerste Kamer der Staten-Generaal

  ------------------------------------------- ---------------------
  {ADDRESSEE}\\   Kazernestraat 52\\
  Postbus 20401                               2514 CV Den Haag
  ------------------------------------------- ---------------------

  ----------- ------------------------------------
  datum       6 mei 2026

  betreft     Het blussen van branden in de
              bossen en op de heide

  kenmerk     180123
  ----------- ------------------------------------
"""


def test_letterhead_in_ruled_tables() -> None:
    """Dashes tell where the columns of a letterhead begin; cells of several lines stay whole."""
    lines = make_letter().splitlines()
    text = PANDOC + "\n" + "\n".join(lines[lines.index("") :][4:])
    record = extract(text.encode(), name="brief.md")
    assert (record.betreft, record.kenmerk) == (SUBJECT, "180123")
    assert [one.functie for one in record.geadresseerden] == [ADDRESSEE]


def test_table_between_rules_is_no_heading() -> None:
    """A title row above dashes, rows below it, and nothing of it in a section."""
    table = """
  --------------------------------
  **Jaar**   **Branden**   **Doden**
  ---------- ------------- -------
  2024       12            0

  2025       14            1
  --------------------------------
"""
    text = make_letter(
        opening=[
            "De vaste commissie voor Landbouw en Natuur leest deze cijfers.",
            table,
            "De leden van de D66-fractie vragen:",
        ]
    )
    record = extract(text.encode(), name="brief.md")
    assert record.secties == ()
    assert asked(record) == ASKED
    assert "tabel_in_tekst" not in codes(record)


def test_address_that_touches_the_one_beside_it() -> None:
    """A number that begins where two lines close by do begins a column: `… Welzijn 2500 EA Den Haag`."""
    addressee = [
        "Staatssecretaris van Natuur, Bosbouw en Heide 2500 EA Den Haag",
        "en Visserij                                   telefoon 070 312 92 00",
        "T.a.v. mevrouw J. de Graaff                   e-mail postbus@eerstekamer.nl",
    ]
    (one,) = read_letter(addressee=addressee).geadresseerden
    assert (one.functie, one.naam) == (
        "Staatssecretaris van Natuur, Bosbouw en Heide en Visserij",
        "J. de Graaff",
    )


def test_column_that_goes_on_beside_the_text() -> None:
    """Labels and values in a column that begins beside the salutation are the letterhead's, not the text's."""
    side = [
        "Datum",
        "6 mei 2026",
        "Ons kenmerk",
        "180123",
        "Betreft",
        "Het blussen van branden in de",
        "bossen en op de heide",
    ]
    text = [
        "Geachte heer De Wit,", "",
        "De vaste commissie voor Landbouw en Natuur heeft in haar",
        "vergadering van 4 mei 2026 kennisgenomen van uw brief over",
        "de bosbrandweer en over het blussen van branden. De leden",
        "van de fractie van D66 hebben naar aanleiding van die brief",
        "een aantal vragen.",
    ]  # fmt: skip
    rows = [f"{left:66}{right}".rstrip() for left, right in zip(text, side, strict=True)]
    record = read_letter(head=[], salutation=rows[0], opening=rows[1:])
    assert (record.betreft, record.kenmerk) == (SUBJECT, "180123")
    assert record.datum == dt.date(2026, 5, 6)
    assert record.fracties == ("D66",)
    assert asked(record) == ASKED


@pytest.mark.parametrize(
    ("label", "protects"),
    [
        (("ONS KEN-  180123", "MERK"), "broken by a hyphen"),
        (("Ons       180123", "kenmerk"), "broken between its words"),
        (("Ken-      180123", "merk"), "a single word"),
    ],
)
def test_label_that_its_column_breaks(label: Sequence[str], protects: str) -> None:
    """A narrow column of labels breaks them; the value stands beside the first half."""
    head = ["Datum     6 mei 2026", f"Betreft   {SUBJECT}", *label]
    record = read_letter(head=head)
    assert (record.betreft, record.kenmerk) == (SUBJECT, "180123"), protects


def test_office_in_a_letterhead_that_is_set_wide() -> None:
    """With double line spacing an office of two lines is one office, and the subject ends where it did."""
    lines = [
        "Eerste Kamer der Staten-Generaal", "",
        "Minister van Volkshuisvesting en Ruimtelijke", "", "Ordening", "",
        "T.a.v. de heer J.W. Damsma", "", "Postbus 20351", "", "2500 EA Den Haag", "",
        "Datum", "", "6 mei 2026", "", "Betreft", "", SUBJECT, "", "Kenmerk", "", "180123",
        "", "", "", "Geachte heer Damsma,", "", *make_letter().splitlines()[-12:],
    ]  # fmt: skip
    record = extract("\n".join(lines).encode())
    assert [(one.functie, one.naam) for one in record.geadresseerden] == [
        ("Minister van Volkshuisvesting en Ruimtelijke Ordening", "J.W. Damsma")
    ]
    assert record.betreft == SUBJECT


@pytest.mark.parametrize(
    ("head", "expected", "protects"),
    [
        (["datum          ons kenmerk", "maandag 20 april 2026   EK 2026-0498"], "EK 2026-0498", "a wider value"),
        (["datum          ons kenmerk", "20 april 2026  180123"], "180123", "in their columns"),
    ],
)  # fmt: skip
def test_values_below_labels_side_by_side(
    head: Sequence[str], expected: str, protects: str
) -> None:
    """In pasted text the value of the second label may begin right of it."""
    record = read_letter(head=[*head, "", f"betreft: {SUBJECT}"])
    assert (record.datum, record.kenmerk) == (dt.date(2026, 4, 20), expected), protects


@pytest.mark.parametrize(
    ("lines", "protects"),
    [
        (["De voorzitter van de vaste commissie voor Landbouw en Natuur,", "", "A. Jansen"], "an office"),
        (
            ["De voorzitter van de vaste commissie voor Landbouw en", "Natuur,", "namens deze,", "", "A. Jansen"],
            "an office of two lines, and who signs for it",
        ),
        (["Namens de commissie,", "", "A. Jansen", "voorzitter"], "on whose behalf"),
    ],
)  # fmt: skip
def test_signature_without_greeting(lines: Sequence[str], protects: str) -> None:
    """An office above the name signs a letter that greets nobody."""
    record = read_letter(closing=(), signature=lines)
    signed = record.ondertekenaar
    assert signed is not None
    assert signed.naam == "A. Jansen", protects
    assert "regel_ontbreekt" not in codes(record)
    texts = [block.tekst for block in outline(make_letter(closing=(), signature=lines).encode())
             if block.soort == "closing"]  # fmt: skip
    assert texts[0] == lines[0], protects


@pytest.mark.parametrize("sent", ["per e-mail", "Via de griffie", "uitsluitend per post"])
def test_how_it_was_sent_is_no_part_of_the_office(sent: str) -> None:
    """Below an office may stand how the letter was sent."""
    record = read_letter(addressee=["De Staatssecretaris van Landbouw en Natuur", sent])
    assert [one.functie for one in record.geadresseerden] == [
        "Staatssecretaris van Landbouw en Natuur"
    ]


def test_name_far_above_its_office() -> None:
    """A converter may leave a blank line between them; what says no more than a name stands right above."""
    addressee = ["De heer M. van Dam", "", "Minister van Natuur", "Postbus 20401"]
    assert [one.naam for one in read_letter(addressee=addressee).geadresseerden] == ["M. van Dam"]
    addressee = ["M. van Dam", "", "Minister van Natuur", "Postbus 20401"]
    assert [one.naam for one in read_letter(addressee=addressee).geadresseerden] == [None]


def test_page_number_below_the_signature() -> None:
    """It is no part of the office above it."""
    signed = read_letter(
        signature=["A. Jansen", "Voorzitter van de vaste commissie voor Natuur", "1"]
    )
    assert signed.ondertekenaar is not None
    assert signed.ondertekenaar.functie == "Voorzitter van de vaste commissie voor Natuur"


@pytest.mark.parametrize(
    "label", ["Bezoekadres Kazernestraat 52 2514 CV Den Haag", "Telefoon 070-312 92 00"]
)
def test_labels_in_one_cell(label: str) -> None:
    """Converters to Markdown put the lines of a letterhead into one cell."""
    cell = f"Datum 7 juli 2020 Ons kenmerk 167209.01u {label}"
    text = make_letter(head=("betreft Bosbrandweer",))
    record = extract_text(f"|  |  |\n|---|---|\n| Eerste Kamer | {cell} |\n{text}")
    assert (record.kenmerk, str(record.datum)) == ("167209.01u", "2020-07-07")


def test_names_above_their_offices() -> None:
    """Two signatures side by side, pasted: all names, then as many offices in their order."""
    signature = [
        "A. Jansen",
        "M.E. Bos",
        "Voorzitter van de vaste commissie voor Landbouw",
        "en Natuur",
        "Griffier van de commissie",
    ]
    signed = read_letter(signature=signature).ondertekenaar
    assert signed is not None
    assert (signed.naam, signed.functie) == (
        "A. Jansen",
        "Voorzitter van de vaste commissie voor Landbouw en Natuur",
    )


def test_subject_in_a_letterhead_that_is_set_wide() -> None:
    """A value goes on as far below its first line as that stands below its label."""
    lines = [
        Text(70, 80, "Eerste Kamer der Staten-Generaal", 14),
        Text(70, 130, "De Minister van Landbouw"),
        Text(70, 150, "Postbus 20401"),
    ]
    head = [
        ("Datum", 8), ("6 mei 2026", 11), ("Kenmerk", 8), ("180123", 11), ("Betreft", 8),
        ("Het blussen van branden in de", 11), ("bossen en op de heide", 11),
    ]  # fmt: skip
    lines += [Text(350, 130 + 21 * place, text, size) for place, (text, size) in enumerate(head)]
    body = make_letter().splitlines()
    start = next(place for place, line in enumerate(body) if line.startswith("Geachte"))
    record = extract(make_pdf(Page([*lines, *column(70, 330, body[start:])])))
    assert record.betreft == "Het blussen van branden in de bossen en op de heide"


@pytest.mark.parametrize(
    "header", ["Briefnummer 180123     blad 2", "Briefnummer: 180123", "Briefnr. 180123 blad 2"]
)
def test_running_header_with_a_label_of_its_own(header: str) -> None:
    """What a letterhead calls its number is known where it stands again."""
    head = ["datum 6 mei 2026", "Briefnummer 180123", "betreft Bosbrandweer"]
    questions = ["1. Hoe vaak brandt het bos?", f"\f{header}", "2. Wie betaalt het blussen?"]
    record = read_letter(head=head, questions=questions)
    assert (record.kenmerk, asked(record), record.secties) == ("180123", ASKED, ())


def test_columns_of_which_the_lines_stand_between_each_other() -> None:
    """`pdftotext -layout` prints the second line of an office below a line of the other column."""
    addressee = [
        "Minister van Volkshuisvesting en Ruimtelijke                 Kazernestraat 52",
        "                                                             2514 CV Den Haag",
        "Ordening",
        "                                                             postbus 20017",
        "T.a.v. mevrouw ir. L.M. van Oosterhout",
    ]
    (one,) = read_letter(addressee=addressee).geadresseerden
    office = "Minister van Volkshuisvesting en Ruimtelijke Ordening"
    assert (one.functie, one.naam) == (office, "ir. L.M. van Oosterhout")


@pytest.mark.parametrize(
    "beside",
    [
        "Kazernestraat 52",
        "e-mail postbus@eerstekamer.nl",
        "postbus 20017",
        "2514 CV Den Haag",
        "telefoon 070 312 92 00",
    ],
)
def test_address_of_the_sender_right_behind_an_office(beside: str) -> None:
    """A full line leaves no room before the next column; no office ends so."""
    office = "Staatssecretaris van Sociale Zaken en Werkgelegenheid"
    (one,) = read_letter(addressee=[f"{office} {beside}"]).geadresseerden
    assert one.functie == office


def test_year_that_stands_above_a_column() -> None:
    """`Den Haag, 10 februari 2026` is one date, though the values below it begin where its year does."""
    head = [
        "Den Haag, 10 februari 2026",
        "onderwerp:            Bosbrandweer",
        "kenmerk:              180123",
    ]
    assert read_letter(head=head).datum == dt.date(2026, 2, 10)


def test_rest_of_a_subject_where_fields_stand_as_far_apart_as_lines() -> None:
    """In small letters a subject goes on, however much room its lines have."""
    lines = [SENDER, "", ADDRESSEE]
    head = [
        "datum: 6 mei 2026", f"betreft: {SUBJECT} in de zomer van dit", "jaar", "ons kenmerk: 180123",
    ]  # fmt: skip
    sender = column(400, 60, ["Postbus 20017", "2500 EA Den Haag"], step=12)
    top = [*column(70, 60, lines), *sender, *column(70, 140, head, step=20)]
    rest = [SALUTATION, "", *OPENING, "", *QUESTIONS, "", *TERM, "", *CLOSING, "", *SIGNATURE]
    record = extract(make_pdf(Page([*top, *column(70, 250, rest)])))
    assert record.betreft == f"{SUBJECT} in de zomer van dit jaar"


@pytest.mark.parametrize(
    ("head", "protects"),
    [
        (
            ["Datum            Ons kenmerk Uw kenmerk   Bijlage(n)", "Den Haag, 6 mei 2026 180123.02U DGRR/226 geen"],
            "labels and values one space apart",
        ),
        (["datum: 6 mei 2026   kenmerk: 180123.02U   bijlage(n): geen"], "a label with brackets ends a value"),
        (["datum: 6 mei 2026 ons kenmerk: 180123.02U bijlage(n) -"], "the same without a colon"),
    ],
)  # fmt: skip
def test_labels_in_one_row(head: Sequence[str], protects: str) -> None:
    """A label is never the value of another."""
    record = read_letter(head=[*head, "", "betreft Bosbrandweer"])
    assert (record.kenmerk, str(record.datum)) == ("180123.02U", "2026-05-06"), protects


@pytest.mark.parametrize(
    ("head", "protects"),
    [
        (
            ["Betreft                                                                    Ons kenmerk  Datum",
             "Mededeling van de Commissie over het blussen van bosbranden COM(2025)180   180123       06-05-2026"],
            "three spaces",
        ),
        (
            ["Betreft                                                                   Ons kenmerk  Datum",
             "Mededeling van de Commissie over het blussen van bosbranden COM(2025)180  180123       06-05-2026"],
            "two spaces behind a figure, in the longest line of the letter",
        ),
        (
            ["ons kenmerk          180123", "betreft              Mededeling van de Commissie over het blussen",
             "                     van bosbranden COM(2025)180", "plaats en datum      Den Haag, 6 mei 2026"],
            "a label with the place",
        ),
    ],
)  # fmt: skip
def test_subject_and_what_stands_beside_it(head: Sequence[str], protects: str) -> None:
    """Each value stands below its label; the room between two may be small."""
    record = read_letter(head=head)
    assert record.betreft == SUBJECT_OF_THE_COMMISSION, protects
    assert (record.kenmerk, str(record.datum)) == ("180123", "2026-05-06")


SUBJECT_OF_THE_COMMISSION = (
    "Mededeling van de Commissie over het blussen van bosbranden COM(2025)180"
)


@pytest.mark.parametrize(
    "value", ["woensdag 6 mei 2026", "6 mei 2026"], ids=["in small letters", "a figure"]
)
def test_subject_beside_the_date_in_a_table(value: str) -> None:
    """What stands below a label of its own is no word of the subject beside it."""
    table = ["|ons kenmerk|betreft|datum|", "|---|---|---|", f"|180123|{SUBJECT}|{value}|"]
    letter = make_letter(head=table)
    record = extract(f"# Brief\n\n{letter}".encode())
    assert (record.betreft, str(record.datum)) == (SUBJECT, "2026-05-06")


def test_subject_of_three_lines_beside_a_kenmerk() -> None:
    """In a cell that is centred a value stands beside the second line of the subject."""
    top = [*column(70, 60, ["Eerste Kamer der Staten-Generaal", "", ADDRESSEE], step=14)]
    table = [
        *(Text(70, 130, "onderwerp"), Text(222, 130, "ons kenmerk"), Text(379, 130, "datum")),
        *(Text(70, 146, "Besluit over branden in"), Text(70, 162, "bossen en over het blussen")),
        Text(70, 178, "ervan"),
        *(Text(222, 162, "180123.02U"), Text(379, 162, "6 mei 2026")),
    ]  # fmt: skip
    rest = [SALUTATION, "", *OPENING, "", *QUESTIONS, "", *TERM, "", *CLOSING, "", *SIGNATURE]
    record = extract(make_pdf(Page([*top, *table, *column(70, 220, rest)])))
    assert (record.kenmerk, str(record.datum)) == ("180123.02U", "2026-05-06")
    assert record.betreft == "Besluit over branden in bossen en over het blussen ervan"


def test_signatures_in_cells_of_markdown() -> None:
    """Two who sign, each with the office below the name in one cell."""
    cells = ["A. Jansen<br>Voorzitter van de commissie", "M.E. Bos<br>Griffier van de commissie"]
    letter = make_letter(signature=[f"|{'|'.join(cells)}|", "|---|---|"])
    record = extract(f"# Brief\n\n{letter}".encode())
    assert record.ondertekenaar is not None
    assert record.ondertekenaar.naam == "A. Jansen"
    assert record.ondertekenaar.functie == "Voorzitter van de commissie"


def test_names_above_two_offices() -> None:
    """Each name belongs to the office below it."""
    addressee = [
        *("De heer B.M. Terpstra", "Minister van Landbouw, Visserij en Natuur"),
        *("De heer C.J. Molenkamp", "Minister van Financiën"),
    ]
    record = read_letter(addressee=addressee)
    assert [one.naam for one in record.geadresseerden] == ["B.M. Terpstra", "C.J. Molenkamp"]


@pytest.mark.parametrize(
    ("stamp", "protects"),
    [
        ("Kenmerk 2026-8831", "our own number comes before another"),
        ("Datum ontvangst: 13 mei 2026", "the day on which it came in is not its date"),
    ],
)
def test_stamp_above_the_letterhead(stamp: str, protects: str) -> None:
    """What the office that was written to stamped on a letter is none of its values."""
    record = read_letter(
        addressee=["INGEKOMEN 13 mei 2026", stamp, "", "Minister van Landbouw, Visserij en Natuur"]
    )
    assert (record.kenmerk, str(record.datum)) == ("180123", "2026-05-06"), protects


@pytest.mark.parametrize(
    ("signature", "names", "protects"),
    [
        (["[getekend]", "A. Jansen", "Voorzitter van de commissie"], ["A. Jansen"], "what stands for a signature"),
        (
            ["Digitaal ondertekend door A. Jansen", "Datum: 2026.05.13 10:12:33", "Voorzitter van de commissie"],
            ["A. Jansen"], "what a program prints for it",
        ),
        (["5.1.2.e", "Voorzitter van de commissie"], [None], "the ground on which it was made unreadable"),
        (
            ["De voorzitter van de commissie, De griffier van de commissie,", "A. Jansen M.E. Bos"],
            ["A. Jansen", "M.E. Bos"], "two on one line",
        ),
    ],
)  # fmt: skip
def test_who_signed(signature: Sequence[str], names: list[str | None], protects: str) -> None:
    """The name of who signed first; of another a melding tells."""
    record = read_letter(signature=signature)
    assert record.ondertekenaar is not None
    assert record.ondertekenaar.naam == names[0], protects
    assert "oorzitter van de commissie" in str(record.ondertekenaar.functie)
    told = " ".join(one.tekst for one in record.meldingen if one.code == "meer_ondertekenaars")
    assert all(str(name) in told for name in names[1:])


@pytest.mark.parametrize(
    ("term", "text", "day"),
    [
        (
            "binnen twee weken na ontvangst van het advies, doch uiterlijk binnen zes weken",
            "zes weken",
            "2026-06-17",
        ),
        ("binnen twee weken na ontvangst van het advies", "twee weken", "None"),
        ("binnen twee weken na ontvangst van deze brief", "twee weken", "2026-05-20"),
    ],
)
def test_term_that_runs_from_another_day(term: str, text: str, day: str) -> None:
    """A term from a day that the letter does not know has no last day."""
    found = read_letter(term=[f"De commissie ontvangt uw antwoord graag {term}."]).termijn
    assert found is not None
    assert (found.tekst, str(found.uiterste_datum)) == (text, day)


def test_committee_of_the_other_kamer_named_first() -> None:
    """The committee with which the minister spoke does not write."""
    opening = [
        "In het overleg met de vaste commissie voor Financiën van de Tweede Kamer ging u in op het bos.",
        "De vaste commissie voor Landbouw en Natuur heeft de volgende vragen.",
    ]
    assert read_letter(opening=opening, signature=["A. Jansen", "Voorzitter"]).commissie == (
        "vaste commissie voor Landbouw en Natuur"
    )


@pytest.mark.parametrize(
    ("addressee", "found", "protects"),
    [
        (["Aan de minister van Natuur", "", "A.B. de Wit", "", "Postbus 1"], [("minister van Natuur", "A.B. de Wit")],
         "a blank line above initials"),
        (["Aan de minister van Natuur", "Sophie de Wit", "Postbus 1"], [("minister van Natuur", "Sophie de Wit")],
         "a first name, and the surname that is greeted"),
        (["Aan de minister van Natuur", "en Groene Wit", "Postbus 1"], [("minister van Natuur en Groene Wit", None)],
         "no first name"),
        (["Aan de minister van Natuur, mevrouw A. Bos, en", "de staatssecretaris van Wonen, de heer B. Wit"],
         [("minister van Natuur", "A. Bos"), ("staatssecretaris van Wonen", "B. Wit")], "two names with their offices"),
    ],
)  # fmt: skip
def test_names_of_addressees(
    addressee: Sequence[str], found: Sequence[tuple[str, str | None]], protects: str
) -> None:
    """Names as converters and clerks print them."""
    record = read_letter(addressee=addressee, salutation="Geachte mevrouw De Wit,")
    assert [(one.functie, one.naam) for one in record.geadresseerden] == list(found), protects


@pytest.mark.parametrize(
    ("head", "kenmerk", "protects"),
    [
        (["Den Haag, 6 mei 2026 – 180123.01u", "betreft Bos"], "180123.01u", "behind the date and a dash"),
        (["Den Haag, 6 mei 2026 | 180123", "betreft Bos"], "180123", "behind a bar"),
        (["Den Haag, 6 mei 2026", "146118.u", "betreft Bos"], "146118.u", "alone, without a follow-up number"),
    ],
)  # fmt: skip
def test_kenmerk_without_a_label(head: Sequence[str], kenmerk: str, protects: str) -> None:
    """Where a letter prints the number alone."""
    assert read_letter(head=head).kenmerk == kenmerk, protects


def test_subject_above_the_addressee() -> None:
    """Each line of converted text stands apart: an office is no rest of the subject."""
    head = ["datum", "", "6 mei 2026", "", "betreft", "", "Plan voor bos en heide van de SVB", ""]
    record = read_letter(head=[*head, "Staatssecretaris van Natuur"], addressee=["", "Postbus 1"])
    assert record.betreft == "Plan voor bos en heide van de SVB"
    assert [one.functie for one in record.geadresseerden] == ["Staatssecretaris van Natuur"]


def test_label_of_the_next_column_inside_an_office() -> None:
    """A narrow row leaves no room before `Datum 6 mei 2026`."""
    addressee = [
        "Aan de minister van Wonen en Ruimte- Datum 6 mei 2026",
        "lijke Ordening",
        "Postbus 1",
    ]
    record = read_letter(head=["kenmerk 180123", "betreft Bos"], addressee=addressee)
    assert [one.functie for one in record.geadresseerden] == [
        "minister van Wonen en Ruimtelijke Ordening"
    ]


def test_who_handles_it_in_the_cell_of_the_kenmerk() -> None:
    """Converters to Markdown put the lines of a letterhead into one cell."""
    cell = "Datum: 7 juli 2020 Kenmerk: 176022.14U Behandeld door: B.O. van der Lans"
    text = make_letter(head=("betreft Bosbrandweer",))
    assert extract_text(f"|  |  |\n|---|---|\n| Kamer | {cell} |\n{text}").kenmerk == "176022.14U"


@pytest.mark.parametrize(
    ("addressee", "found", "protects"),
    [
        (["Aan:", "– de minister van Natuur, mevrouw A. Bos", "– de staatssecretaris van Wonen, de heer B. Wit"],
         [("minister van Natuur", "A. Bos"), ("staatssecretaris van Wonen", "B. Wit")], "a list"),
        (["B.C. de Wit", "", "Minister van Natuur", "Postbus 1"], [("Minister van Natuur", "B.C. de Wit")],
         "a blank line below the name that is greeted"),
        (["B.C. de Bos", "", "Minister van Natuur", "Postbus 1"], [("Minister van Natuur", None)], "another name"),
        (["Aan de minister van Natuur", "Van de vaste commissie voor Natuur"], [("minister van Natuur", None)],
         "who writes stands below"),
        (["Aan: de minister van Natuur (de heer A. Bos) en de staatssecretaris van Wonen (mr. B. Wit)"],
         [("minister van Natuur", "A. Bos"), ("staatssecretaris van Wonen", "mr. B. Wit")], "names in brackets"),
        (["Aan de minister van Natuur (per e-mail)"], [("minister van Natuur", None)], "no name in brackets"),
        (["Aan: de heer A. Bos, minister van Natuur, en mevrouw B. Wit, staatssecretaris van Wonen"],
         [("minister van Natuur", "A. Bos"), ("staatssecretaris van Wonen", "B. Wit")], "names before their offices"),
        (["Aan: de minister van Natuur, mevrouw A. Bos-Mol", "commissie: vaste commissie voor Natuur"],
         [("minister van Natuur", "A. Bos-Mol")], "the committee as a label below it"),
        (["Aan de minister van Natuur", "T.a.v. mevrouw A. Bos-", "Mol"],
         [("minister van Natuur", "A. Bos-Mol")], "a name that its column breaks"),
        (["Aan de minister van Natuur, mevrouw A. Bos-Mol vaste commissie voor Natuur"],
         [("minister van Natuur", "A. Bos-Mol")], "the committee in the next column"),
        (["Aan de minister van Natuur", "mevrouw A. Bos-Mol vaste commissie voor Natuur"],
         [("minister van Natuur", "A. Bos-Mol")], "right of a name of its own line"),
        (["kenmerk             Aan de minister van Natuur", "180124              T.a.v. de heer A. Bos",
          "                    Aan de staatssecretaris van Wonen", "datum               T.a.v. mevrouw B. Wit"],
         [("minister van Natuur", "A. Bos"), ("staatssecretaris van Wonen", "B. Wit")], "labels left of the names"),
        (["De heer A. Bos, minister van Natuur, mevrouw B. Wit"], [], "a name without an office"),
    ],
)  # fmt: skip
def test_other_forms_of_addressees(
    addressee: Sequence[str], found: Sequence[tuple[str, str | None]], protects: str
) -> None:
    """Lists, memos, and names that only the salutation explains."""
    record = read_letter(addressee=addressee, salutation="Geachte mevrouw De Wit,")
    assert [(one.functie, one.naam) for one in record.geadresseerden] == list(found), protects


def test_values_that_stand_right_of_their_labels() -> None:
    """Labels that a PDF sets tight are one run: where the second begins is guessed, where its value does is known."""
    rows = [
        *(Text(70, 130, "Datum", 9.5), Text(174, 130, "Ons kenmerk Betreft", 9.5)),
        *(Text(70, 145, "6 mei 2026", 9.5), Text(174, 145, "180123", 9.5)),
        *(Text(257, 145, "Wet regels voor brand en bos (33", 9.5), Text(257, 159, "195)", 9.5)),
    ]
    body = make_letter().splitlines()
    start = next(place for place, line in enumerate(body) if line.startswith("Geachte"))
    above = column(70, 60, ["Eerste Kamer der Staten-Generaal", "De Minister van Landbouw"])
    record = extract(make_pdf(Page([*above, *rows, *column(70, 200, body[start:])])))
    assert record.betreft == "Wet regels voor brand en bos (33 195)"


@pytest.mark.parametrize(
    ("kenmerk", "kamer"), [("EK-OCW-2018-0093", "Eerste Kamer"), ("OCW-2018-0093", None)]
)
def test_kamer_by_the_form_of_its_kenmerk(kenmerk: str, kamer: str | None) -> None:
    """`EK` says which one."""
    head = ("datum 6 mei 2026", "betreft Bos", f"ons kenmerk {kenmerk}")
    assert read_letter(sender="", head=head).kamer == kamer


def test_signature_without_greeting_or_room() -> None:
    """Pasted text: a name stands below the office, or `namens deze,`."""
    office = "De voorzitter van de vaste commissie voor Natuur,"
    for rows in (["namens deze,", "drs. F.A. Bos", "Griffier van de commissie"], ["A.B. Bos"]):
        term = "Graag ontvangt de vaste commissie voor Landbouw en Natuur uw antwoord op de vragen binnen vier weken."
        closing = [term, office, *rows]
        text = make_letter(closing=(), signature=(), term=()).rstrip() + "\n" + "\n".join(closing)
        signed = extract_text(text).ondertekenaar
        assert signed is not None
        assert "Bos" in (signed.naam or "")


@pytest.mark.parametrize(
    ("addressee", "head", "protects"),
    [
        (
            ["Ministerie van Financiën", "T.a.v. de minister van Financiën"],
            ["Datum: 6 mei 2026", "Kenmerk: 180123"], "the office that a letter is for the attention of",
        ),
        (
            ["De minister van Financiën", "p/a Postbus 20201", "2500 EE Den Haag"],
            ["Datum: 6 mei 2026", "Kenmerk: 180123"], "an address by way of another",
        ),
        (
            ["Aan de minister van Financiën,"], ["Den Haag, 6 mei 2026", "", "Kenmerk: 180123."],
            "a comma that ends the office, a stop that ends the kenmerk",
        ),
        (
            ["De minister van Financiën"], ["Datum vergadering: 1 mei 2026", "Datum: 6 mei 2026", "Kenmerk: 180123"],
            "the date on which it was spoken of is another",
        ),
        *[
            (
                ["De minister van Financiën"], [f"Datum {spoken}: 1 mei 2026", "Datum: 6 mei 2026", "Kenmerk: 180123"],
                "so is that of any meeting",
            )
            for spoken in ("overleg", "bespreking", "commissiedebat")
        ],
    ],
)  # fmt: skip
def test_letterheads_that_were_misread(
    addressee: Sequence[str], head: Sequence[str], protects: str
) -> None:
    """Office, date and kenmerk, as they stand in other forms."""
    record = read_letter(addressee=addressee, head=[*head, f"Betreft: {SUBJECT}"])
    (office,) = [one.functie.casefold() for one in record.geadresseerden]
    found = (office, str(record.datum), record.kenmerk)
    assert found == ("minister van financiën", "2026-05-06", "180123"), protects


def test_subject_below_a_date_and_a_number() -> None:
    """Without any label, what stands close below the date and the kenmerk is the subject alone."""
    record = read_letter(head=["6 mei 2026", "180123", SUBJECT])
    assert (str(record.datum), record.kenmerk, record.betreft) == ("2026-05-06", "180123", SUBJECT)


@pytest.mark.parametrize(
    ("addressee", "functie", "naam"),
    [
        (["Aan Hare Excellentie mevrouw M.L.J. Bos", "Minister van Financiën"], "Minister van Financiën", "M.L.J. Bos"),
        (["De waarnemend Minister van Financiën"], "waarnemend Minister van Financiën", None),
        (["Aan de demissionair minister van Financiën"], "demissionair minister van Financiën", None),
    ],
)  # fmt: skip
def test_excellencies_and_ministers_for_a_time(
    addressee: Sequence[str], functie: str, naam: str | None
) -> None:
    """The form of address is no name; who stands in or stays on for a time has that in his office."""
    (one,) = read_letter(addressee=addressee).geadresseerden
    assert (one.functie, one.naam) == (functie, naam)
