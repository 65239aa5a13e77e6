"""Letters that answer several sets of questions: each under a title that names who asks, numbers beginning again."""

from __future__ import annotations

import pytest

from kamervragen import extract, extract_text
from kamervragen.records import Antwoordbrief

TOP = (
    "Aan de Voorzitter van de", "Tweede Kamer der Staten-Generaal", "Postbus 20018", "2500 EA Den Haag", "",
    "Datum: 4 april 2025", "Onderwerp: Beantwoording vragen over ijsbanen", "Ons kenmerk: 7712",
    "Uw kenmerk: 2025Z03333, 2025Z03401", "", "Geachte voorzitter,", "",
)  # fmt: skip
OFFER = (
    "Hierbij zend ik u de antwoorden op de vragen gesteld door het lid Bos (SP) over ijsbanen en door de",
    "leden Kat en Tak (beiden D66) over zwembaden. Deze werden ingezonden op 3 maart 2025.", "",
    "De Minister van Sport,", "A. Jansen", "",
)  # fmt: skip
PLAIN_OFFER = (
    "Hierbij zend ik u de antwoorden op de vragen over ijsbanen en zwembaden.", "",
    "De Minister van Sport,", "A. Jansen", "",
)  # fmt: skip
CAPTIONED = (
    ("Vraag 1", "Hoeveel ijsbanen zijn er?", "", "Antwoord op vraag 1", "Er zijn er 19.", "",
     "Vraag 2", "Wie betaalt ze?", "", "Antwoord op vraag 2", "De gemeenten.", ""),
    ("Vraag 1", "Hoeveel zwembaden zijn er?", "", "Antwoord op vraag 1", "Er zijn er 612.", "",
     "Vraag 2", "Wie zwemt er?", "", "Antwoord op vraag 2", "Iedereen.", ""),
)  # fmt: skip
BARE = (
    ("1", "Hoeveel ijsbanen zijn er?", "", "Antwoord", "Er zijn er 19.", "",
     "2", "Wie betaalt ze?", "", "Antwoord", "De gemeenten.", ""),
    ("1", "Hoeveel zwembaden zijn er?", "", "Antwoord", "Er zijn er 612.", "",
     "2", "Wie zwemt er?", "", "Antwoord", "Iedereen.", ""),
)  # fmt: skip
TITLES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "answers of a minister, over a line end": (
        ("Antwoorden van de Minister van Sport op vragen van het lid Bos (SP) over", "ijsbanen"),
        ("Antwoorden van de Minister van Sport op vragen van de leden Kat en Tak (beiden D66)", "over zwembaden"),
    ),
    "answering": (
        ("Beantwoording van de vragen van het lid Bos (SP) over ijsbanen",),
        ("Beantwoording van de vragen van de leden Kat en Tak (beiden D66) over zwembaden",),
    ),
    "with an article and adjectives": (
        ("De antwoorden op de schriftelijke vragen van het lid Bos (SP) over ijsbanen",),
        ("De antwoorden op de schriftelijke vragen van de leden Kat en Tak (beiden D66) over",
         "zwembaden (2025Z03401, ingezonden 3 maart 2025)"),
    ),
    "with a colon": (
        ("Vragen van het lid Bos (SP):",), ("Vragen van de leden Kat en Tak (beiden D66) over zwembaden:",),
    ),
    "reply": (
        ("Reactie op de vragen van het lid Bos (SP)",),
        ("Reactie op de vragen van de leden Kat en Tak (beiden D66) over zwembaden",),
    ),
    "counted": (
        ("Set 1: vragen van het lid Bos (SP)",), ("Set 2: vragen van de leden Kat en Tak (beiden D66) over zwembaden",),
    ),
    "counted by Roman numbers": (
        ("I. Beantwoording vragen van het lid Bos (SP)",),
        ("II. Beantwoording vragen van de leden Kat en Tak (beiden D66) over zwembaden",),
    ),
    "a sentence": (
        ("Hieronder vindt u de antwoorden op de vragen van het lid Bos (SP).",),
        ("Hieronder vindt u de antwoorden op de vragen van de leden Kat en Tak (beiden D66) over", "zwembaden."),
    ),
    "questions with their number and date": (
        (
            "2025Z03333",
            "Vragen van het lid Bos (SP) aan de Minister van Sport over ijsbanen",
            "(ingezonden 3 maart 2025).",
        ),
        (
            "2025Z03401",
            "Vragen van de leden Kat en Tak (beiden D66) aan de Minister van Sport over zwembaden",
            "die in de zomer sluiten, en over het geld dat de gemeenten daarvoor in de laatste jaren",
            "kregen van het Rijk, en wat daarvan over is (ingezonden",
            "3 maart 2025).",
        ),
    ),
}  # fmt: skip


def record_of(*lines: str) -> Antwoordbrief:
    """The record of a letter."""
    record = extract_text("\n".join(lines) + "\n")
    assert isinstance(record, Antwoordbrief)
    return record


def check(record: Antwoordbrief) -> None:
    """Each question with its own askers, section and answer."""
    assert [
        (one.nummer, one.tekst, one.antwoord and one.antwoord.tekst) for one in record.vragen
    ] == [
        ("1", "Hoeveel ijsbanen zijn er?", "Er zijn er 19."),
        ("2", "Wie betaalt ze?", "De gemeenten."),
        ("1", "Hoeveel zwembaden zijn er?", "Er zijn er 612."),
        ("2", "Wie zwemt er?", "Iedereen."),
    ]
    assert [one.fracties for one in record.vragen] == [("SP",), ("SP",), ("D66",), ("D66",)]
    assert [one.fracties for one in record.secties] == [("SP",), ("D66",)]
    assert [(one.naam, one.fractie) for one in record.indieners] == [
        ("Bos", "SP"),
        ("Kat", "D66"),
        ("Tak", "D66"),
    ]
    assert record.fracties == ("SP", "D66")
    assert [one.code for one in record.meldingen if one.ernst == "waarschuwing"] == []


@pytest.mark.parametrize("offer", [OFFER, PLAIN_OFFER], ids=["named", "unnamed"])
@pytest.mark.parametrize("body", [CAPTIONED, BARE], ids=["captions", "numbers"])
@pytest.mark.parametrize("titles", TITLES.values(), ids=TITLES)
@pytest.mark.parametrize("page", ["", "\f"], ids=["same page", "next page"])
def test_each_set_has_its_own_askers(
    titles: tuple[tuple[str, ...], tuple[str, ...]],
    body: tuple[tuple[str, ...], tuple[str, ...]],
    offer: tuple[str, ...],
    page: str,
) -> None:
    """Whatever the letter names above, and whether the second set begins a page or not."""
    first, second = titles
    second = (page + second[0], *second[1:])
    record = record_of(*TOP, *offer, *first, "", *body[0], *second, "", *body[1])
    check(record)
    assert record.secties[1].titel is not None
    assert "zwembaden" in record.secties[1].titel
    assert record.uw_kenmerk == ("2025Z03333", "2025Z03401")
    assert record.geadresseerden[0].functie == "Voorzitter van de Tweede Kamer der Staten-Generaal"


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("anew", [True, False])
@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Kamervragen Bos (SP)", "Kamervragen Kat en Tak (beiden D66) over zwembaden"),
        ("VRAGEN VAN HET LID BOS (SP)", "VRAGEN VAN DE LEDEN KAT EN TAK (BEIDEN D66) OVER ZWEMBADEN"),
        ("Door het lid Bos (SP) gestelde vragen", "Door de leden Kat en Tak (beiden D66) gestelde vragen"),
        ("De vragen van het lid Bos (SP)", "De vragen van de leden Kat en Tak (beiden D66)"),
    ],
)  # fmt: skip
def test_headings_about_questions_with_fracties_in_brackets(
    first: str, second: str, anew: bool, bold: bool
) -> None:
    """They need not say in so many words who asks; numbers may go on, and nothing may be bold."""
    below = CAPTIONED[1]
    if not anew:
        below = tuple(one.replace("raag 2", "raag 4").replace("raag 1", "raag 3") for one in below)
    mark = "**" if bold else ""
    body = (f"{mark}{first}{mark}", "", *CAPTIONED[0], f"{mark}{second}{mark}", "", *below)
    record = extract(
        "\n".join((*TOP, *OFFER, *body)).encode(), name="brief.md" if bold else "brief.txt"
    )
    assert [one.fracties for one in record.vragen] == [("SP",), ("SP",), ("D66",), ("D66",)]
    assert [one.nummer for one in record.vragen] == [
        "1",
        "2",
        *(("1", "2") if anew else ("3", "4")),
    ]
    assert [one.code for one in record.meldingen if one.ernst == "waarschuwing"] == []


@pytest.mark.parametrize(
    ("between", "told"),
    [
        ((), True),
        (("Zwembaden", ""), True),  # a heading, but two numbers of the Kamer
        (("Vragen van de leden Kat en Tak (beiden D66)", ""), False),
    ],
)
def test_numbers_begin_anew_and_nothing_says_whose(between: tuple[str, ...], told: bool) -> None:
    """Each question has all fracties, and a melding says so."""
    record = record_of(*TOP, *OFFER, *CAPTIONED[0], *between, *CAPTIONED[1])
    assert ("fractie_onzeker" in {one.code for one in record.meldingen}) == told


def test_a_title_with_an_introduction_below_it() -> None:
    """It stays in the answer above it, and is told, also where the numbers go on."""
    below = tuple(
        one.replace("raag 2", "raag 4").replace("raag 1", "raag 3") for one in CAPTIONED[1]
    )
    title = ("Vragen van de leden Kat en Tak (beiden D66)", "", "Zij vroegen naar zwembaden.", "")
    told = record_of(*TOP, *OFFER, *CAPTIONED[0], *title, *below).meldingen
    assert ["bevat mogelijk een kop" in one.tekst for one in told] == [True]


@pytest.mark.parametrize("annex", ["Bijlage", "Bijlage 2", "BIJLAGE II"])
def test_annex_above_the_title(annex: str) -> None:
    """A row that counts the annexes is in no answer."""
    title = "Antwoorden op de vragen van de leden Kat en Tak (beiden D66) over zwembaden"
    first = "Vragen van het lid Bos (SP)"
    check(record_of(*TOP, *OFFER, first, "", *CAPTIONED[0], annex, "", title, "", *CAPTIONED[1]))


def test_chapters_of_one_set_number_anew() -> None:
    """Two fracties may ask one set together: headings part it, and one number of the Kamer stands above it."""
    top = tuple(one.replace(", 2025Z03401", "") for one in TOP)
    record = record_of(*top, *OFFER, "IJs", "", *CAPTIONED[0], "Water", "", *CAPTIONED[1])
    assert {one.fracties for one in record.vragen} == {("SP", "D66")}
    assert "fractie_onzeker" not in {one.code for one in record.meldingen}


def test_titles_without_fracties() -> None:
    """The letter says which fractie is whose."""
    first, second = (
        "Vragen van het lid Bos over ijsbanen",
        "Vragen van de leden Kat en Tak over zwembaden",
    )
    check(record_of(*TOP, *OFFER, first, "", *CAPTIONED[0], second, "", *CAPTIONED[1]))


def test_a_sentence_about_questions_of_others_is_no_title() -> None:
    """It stays in the answer that it ends."""
    told = "Vragen van het lid Roos (VVD) over ijsbanen heb ik eerder beantwoord."
    record = record_of(
        *TOP,
        *OFFER,
        *CAPTIONED[0],
        told,
        "",
        "Vraag 3",
        "Waarom?",
        "",
        "Antwoord op vraag 3",
        "Daarom.",
    )
    assert record.vragen[1].antwoord is not None
    assert record.vragen[1].antwoord.tekst == f"De gemeenten.\n{told}"
    assert record.fracties == ("SP", "D66")


def test_a_line_end_hyphen_in_a_title() -> None:
    """A typesetter's hyphen at a line end of a title is no part of a name."""
    first = ("Antwoorden van de Minister van Sport op vragen van het lid Bos (SP) over", "ijsbanen")
    second = (
        "Antwoorden van de Minister van Sport op vragen van het lid Ach\u2010",
        "terbos (D66) over zwembaden",
    )
    record = record_of(*TOP, *PLAIN_OFFER, *first, "", *CAPTIONED[0], *second, "", *CAPTIONED[1])
    assert record.secties[1].titel is not None
    assert "Achterbos" in record.secties[1].titel
    assert record.indieners[1].naam == "Achterbos"


ANNEX = ("Bijlage: antwoorden op de vragen van de leden Kat en Tak (beiden D66) over zwembaden", "")
BOTH = (
    "Hierbij zend ik u de antwoorden op de vragen van het lid Bos (SP) over ijsbanen en, als bijlage, op die van de",
    "leden Kat en Tak (beiden D66) over zwembaden.", "",
)  # fmt: skip
SIGNED = ("Hoogachtend,", "", "de Minister van Sport,", "", "A. Jansen", "")


@pytest.mark.parametrize("signed", [(), SIGNED])
@pytest.mark.parametrize(
    "offer", [BOTH, ("Hierbij de antwoorden op de vragen van het lid Bos (SP).", "")]
)
def test_annex_with_a_second_set(signed: tuple[str, ...], offer: tuple[str, ...]) -> None:
    """A signature above the annex is in no answer; only the set in the annex has a title."""
    record = extract_text("\n".join((*TOP, *offer, *CAPTIONED[0], *signed, *ANNEX, *CAPTIONED[1])))
    assert isinstance(record, Antwoordbrief)
    assert [(one.fracties, one.antwoord and one.antwoord.tekst) for one in record.vragen] == [
        (("SP",), "Er zijn er 19."), (("SP",), "De gemeenten."),
        (("D66",), "Er zijn er 612."), (("D66",), "Iedereen."),
    ]  # fmt: skip
    assert record.fracties == ("SP", "D66")
    assert [one.naam for one in record.indieners] == ["Bos", "Kat", "Tak"]
    told = {one.code for one in record.meldingen if one.ernst == "waarschuwing"}
    assert told == ({"afzender_ontbreekt"} if not signed else set())


def test_greeting_in_an_answer() -> None:
    """An answer may quote a letter to its end; what stands below stays in it."""
    quoted = (
        "Ja. Zij schreven:",
        "„Beste buren, de baan gaat dicht.",
        "Met vriendelijke groet,",
        "De ijsclub”",
        "",
    )
    first = (*CAPTIONED[0][:4], *quoted, *CAPTIONED[0][6:])
    record = extract_text("\n".join((*TOP, *PLAIN_OFFER, *first)))
    answers = [one.antwoord.tekst if one.antwoord else "" for one in record.vragen]
    assert "De ijsclub" in answers[0]


@pytest.mark.parametrize(
    ("annex", "told"), [("Hoe lang duurt dat nog?", True), ("Het duurt een jaar.", False)]
)
def test_annex_that_is_not_read(annex: str, told: bool) -> None:
    """What an annex asks below the last answer is in no field, and told."""
    lines = (*TOP, *PLAIN_OFFER, *CAPTIONED[0], *SIGNED, "Bijlage 1: overzicht", "", annex, "")
    codes = {one.code for one in extract_text("\n".join(lines)).meldingen}
    assert ("vraag_buiten_nummering" in codes) == told
