"""The families aanhangsel and schriftelijke_vragen: captions, groups, answers, opening, recognition."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

import pytest

from kamervragen import errors, extract_text
from kamervragen.dutch.indieners import members_of
from kamervragen.dutch.numbers import numbers_of
from kamervragen.dutch.opening import find_opening, find_reply
from publications import (
    BODY,
    COLOPHON,
    MASTHEAD,
    OPENING,
    REPLY,
    make_publication,
    read_publication,
)


def asked(record: Any) -> list[tuple[str | None, str]]:
    """Number and text of each question."""
    return [(vraag.nummer, vraag.tekst) for vraag in record.vragen]


def answered(record: Any) -> list[tuple[str | None, str | None]]:
    """Number and answer of each question."""
    return [(vraag.nummer, vraag.antwoord and vraag.antwoord.tekst) for vraag in record.vragen]


def codes(record: Any) -> list[str]:
    """The codes of the meldingen."""
    return [melding.code for melding in record.meldingen]


# ---------------------------------------------------------------- numbers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3, 4 en 5", "3 4 5"),
        ("7, 8, 9 10 en 11", "7 8 9 10 11"),
        ("7, 8, en 9", "7 8 9"),
        ("1 t/m 5", "1 2 3 4 5"),
        ("2 tot en met 8", "2 3 4 5 6 7 8"),
        ("7–9 en 11–13", "7 8 9 11 12 13"),
        ("4-7", "4 5 6 7"),
        ("4, 5, 7 en 8", "4 5 7 8"),
        ("6 en 4", "6 4"),
        ("1a", "1a"),
        ("1a en 1b", "1a 1b"),
        ("1a t/m 1d", "1a 1b 1c 1d"),
        ("3 en 3", "3"),
        ("3 en vraag 4", "3 4"),
        ("9-7", "9 7"),
        ("1-900", "1 900"),
    ],
)
def test_numbers(text: str, expected: str) -> None:
    """Every way in which the Kamer prints several numbers; a range that cannot be is two numbers."""
    assert " ".join(numbers_of(text)) == expected


# ---------------------------------------------------------------- the opening sentence


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("het lid Bosman (VVD)", [("Bosman", "VVD")]),
        ("het lid Faber-de Wit(PVV)", [("Faber-de Wit", "PVV")]),
        ("de leden Roos en Van der Veen (beiden D66)", [("Roos", "D66"), ("Van der Veen", "D66")]),
        (
            "de leden Van Dam, Rie de Boer en Kat (allen D66)",
            [("Van Dam", "D66"), ("Rie de Boer", "D66"), ("Kat", "D66")],
        ),
        (
            "de leden Roos (SP), Bos en Vos (beiden GroenLinks-PvdA) en El Amrani (Volt)",
            [
                ("Roos", "SP"),
                ("Bos", "GroenLinks-PvdA"),
                ("Vos", "GroenLinks-PvdA"),
                ("El Amrani", "Volt"),
            ],
        ),
        ("het lid Welman (Nieuw Sociaal Contract)", [("Welman", "Nieuw Sociaal Contract")]),
        ("het lid Omtzicht", [("Omtzicht", None)]),
        ("de leden Roos (SP), en Bos (CDA)", [("Roos", "SP"), ("Bos", "CDA")]),
    ],
)
def test_members(text: str, expected: list[tuple[str, str | None]]) -> None:
    """Names as printed, each with its fractie."""
    assert [(one.naam, one.fractie) for one in members_of(text)] == expected


def test_shared_bracket_without_word_is_doubtful() -> None:
    """`Roos en Bos (SP)` does not say that Roos is of the SP too."""
    assert [one.sure for one in members_of("de leden Roos en Bos (SP)")] == [False, True]


@pytest.mark.parametrize(
    ("addressee", "expected"),
    [
        ("de Minister van A", ["Minister van A"]),
        ("de Ministers van A en van B", ["Minister van A", "Minister van B"]),
        ("de Ministers van A, voor B en C en van D", ["Minister van A", "Minister voor B en C", "Minister van D"]),
        ("de Staatssecretaris en de Minister van C", ["Staatssecretaris van C", "Minister van C"]),
        ("de Minister van A en de Staatssecretaris van B", ["Minister van A", "Staatssecretaris van B"]),
        (
            "de Minister-President, Minister van Algemene Zaken en de Minister voor D",
            ["Minister-President, Minister van Algemene Zaken", "Minister voor D"],
        ),
        ("de minister van A", ["Minister van A"]),
        ("de Minister Justitie en Veiligheid", ["Minister Justitie en Veiligheid"]),
    ],
)  # fmt: skip
def test_addressees(addressee: str, expected: list[str]) -> None:
    """One office each."""
    opening = (
        f"Vragen van het lid Bos (SP) aan {addressee} over het peil (ingezonden 6 maart 2024).",
    )
    record = read_publication(opening=opening)
    assert [one.functie for one in record.geadresseerden] == expected


@pytest.mark.parametrize(
    ("subject", "expected"),
    [
        ("het bericht «Hij zei «nee» over alles»", "het bericht «Hij zei «nee» over alles»"),
        ("analyse(s) van het peil (Kamerstuk 24 587, nr. 9)", "analyse(s) van het peil (Kamerstuk 24 587, nr. 9)"),
        ("vragen over het peil (ingezonden 1 mei 2023)", "vragen over het peil (ingezonden 1 mei 2023)"),
    ],
)  # fmt: skip
def test_betreft(subject: str, expected: str) -> None:
    """All between `over` and the date, quotes and brackets with it."""
    text = f"Vragen van het lid Bos (SP) aan de Minister van A over {subject} (ingezonden 6 maart 2024)."
    opening = find_opening(text)
    assert opening is not None
    assert (opening.betreft, opening.datum) == (expected, dt.date(2024, 3, 6))


@pytest.mark.parametrize(
    ("line", "kind", "who", "also"),
    [
        (
            "Antwoord van Minister Vos (A) (ontvangen 2 mei 2024).",
            "antwoord",
            "Minister Vos (A)",
            None,
        ),
        (
            "Antwoord van Minister Vos (A), mede namens de Minister van B (ontvangen 2 mei 2024). Zie ook"
            " Aanhangsel Handelingen, vergaderjaar 2023–2024, nr. 13.",
            "antwoord",
            "Minister Vos (A), mede namens de Minister van B",
            "Aanhangsel Handelingen, vergaderjaar 2023–2024, nr. 13",
        ),
        (
            "Antwoord van Staatssecretaris Vos (A – Fiscus en B) mede namens de Minister van C (ontvangen 2 mei 2024)",
            "antwoord",
            "Staatssecretaris Vos (A – Fiscus en B) mede namens de Minister van C",
            None,
        ),
        (
            "Mededeling van Minister Vos (A) (ontvangen (ontvangen 2 mei 2024).",
            "mededeling",
            "Minister Vos (A)",
            None,
        ),
        ("Nader antwoord van Minister Vos (A) (ontvangen 2 mei 2024).", "antwoord", "Minister Vos (A)", None),
        ("Antwoord van de Minister Vos (A) ontvangen 2 mei 2024", "antwoord", "Minister Vos (A)", None),
    ],
)  # fmt: skip
def test_reply(line: str, kind: str, who: str, also: str | None) -> None:
    """The line about the reply: who, when, what else to see."""
    reply = find_reply(line)
    assert reply is not None
    assert (reply.kind, reply.van, reply.zie_ook) == (kind, who, also)
    assert reply.datum == dt.date(2024, 5, 2)


def test_fields_of_an_aanhangsel() -> None:
    """Masthead, colophon, opening and reply fill the record; a plain one has no melding."""
    record = read_publication()
    assert record.soort == "aanhangsel"
    assert (record.kenmerk, record.nummer, record.vergaderjaar) == (
        "ah-tk-20232024-1314",
        "1314",
        "2023-2024",
    )
    assert (record.kamer, record.datum, record.datum_antwoord) == (
        "Tweede Kamer",
        dt.date(2024, 3, 6),
        dt.date(2024, 3, 25),
    )
    assert record.betreft == "het peil van de vaarten"
    assert [(one.naam, one.fractie) for one in record.indieners] == [("Bosman", "VVD")]
    assert (record.antwoord_van, record.reactie) == ("Minister Vos (Veen en Water)", "antwoord")
    assert record.vragen[0].fracties == record.fracties == ("VVD",)
    assert record.meldingen == ()


# ---------------------------------------------------------------- captions and groups


@pytest.mark.parametrize(
    ("body", "expected", "protects"),
    [
        (["Vraag 1:", "Een?", "", "Vraag 2.", "Twee?"], [("1", "Een?"), ("2", "Twee?")], "marks"),
        (["Vraag 1: Een?", "Vraag 2: Twee?"], [("1", "Een?"), ("2", "Twee?")], "text behind a colon"),
        (["Vraag 1a", "Een?", "Vraag 1b", "Twee?"], [("1a", "Een?"), ("1b", "Twee?")], "letters"),
        (["VRAAG 1", "Een?", "VRAAG 2", "Twee?"], [("1", "Een?"), ("2", "Twee?")], "capitals"),
        (["Vraag 1Een?", "Vraag 2Twee?"], [("1", "Een?"), ("2", "Twee?")], "glued by a reader"),
        (
            ["Vraag 4, 5, 7 en 8", "Vier?", "Vijf?", "Zeven?", "Acht?", "", "Vraag 6", "Zes?"],
            [("4", "Vier?"), ("5", "Vijf?"), ("7", "Zeven?"), ("8", "Acht?"), ("6", "Zes?")],
            "a group out of order",
        ),
        (
            ["Vraag 1 en 2", "Is dit", "zo? Zo ja,", "waarom?", "En dat?"],
            [("1", "Is dit zo? Zo ja, waarom?"), ("2", "En dat?")],
            "two paragraphs of several lines without room between them",
        ),
        (
            ["Vraag 1 en 2", "Wat kost:", "- hout?", "- steen?", "En wie betaalt dat?"],
            [("1", "Wat kost: - hout? - steen?"), ("2", "En wie betaalt dat?")],
            "a list is part of its question",
        ),
        (
            ["Vraag 1", "Zie ook mijn eerdere", "Vraag 3 gaat hierover?", "", "Vraag 2", "Twee?"],
            [("1", "Zie ook mijn eerdere Vraag 3 gaat hierover?"), ("2", "Twee?")],
            "a sentence that begins as a caption does",
        ),
    ],
)  # fmt: skip
def test_questions(body: Sequence[str], expected: list[tuple[str, str]], protects: str) -> None:
    """Numbers come from the captions, texts from the paragraphs below them."""
    record = read_publication(reply=(), body=body)
    assert asked(record) == expected, protects


def test_group_that_cannot_be_divided() -> None:
    """Three numbers above two paragraphs: each carries the whole text, and a melding says so."""
    record = read_publication(reply=(), body=["Vraag 1, 2 en 3", "Een?", "", "Twee?"])
    assert asked(record) == [(number, "Een? Twee?") for number in "123"]
    assert [vraag.groep for vraag in record.vragen] == [("1", "2", "3")] * 3
    assert "groep_niet_gesplitst" in codes(record)


@pytest.mark.parametrize(
    ("body", "expected", "protects"),
    [
        (
            ["Vraag 1 en 2", "Een?", "", "Twee?", "", "Antwoord 1 en 2", "Ja."],
            [("1", "Ja."), ("2", "Ja.")],
            "a group",
        ),
        (
            ["Vraag 1", "Een?", "", "Vraag 2", "Twee?", "", "Antwoord op vragen 1 en 2", "Ja."],
            [("1", "Ja."), ("2", "Ja.")],
            "questions apart, answered together",
        ),
        (
            ["Vraag 1", "Een?", "", "Antwoord op vraag 1:", "Ja.", "", "Vraag 2", "Twee?", "", "Antwoord:", "Nee."],
            [("1", "Ja."), ("2", "Nee.")],
            "an answer without a number",
        ),
        (
            ["Vraag 1", "Een?", "", "Vraag 2", "Twee?", "", "Antwoorden 1-2: Ja."],
            [("1", "Ja."), ("2", "Ja.")],
            "a range, text behind the colon",
        ),
        (
            ["Vraag 1a", "Een?", "", "Vraag 1b", "Twee?", "", "Antwoord 1", "Ja."],
            [("1a", "Ja."), ("1b", "Ja.")],
            "one number for two letters",
        ),
        (
            ["Vraag 1", "Een?", "", "Antwoord 1", "Zo:", "• dit;", "• dat.", "Verder niets."],
            [("1", "Zo:\n• dit;\n• dat.\nVerder niets.")],
            "a list keeps its lines",
        ),
        (
            [
                "Vraag 1", "Een?", "", "Antwoord 1", "Zo:", "",
                "Jaar      Hout     Steen", "2021      12       13", "2022      14       15",
            ],
            [("1", "Zo:\nJaar | Hout | Steen\n2021 | 12 | 13\n2022 | 14 | 15")],
            "a table keeps its cells",
        ),
        (
            ["Vraag 1 en 2", "Een?", "", "Twee?", "", "Antwoord 1 en 2", "Eerst.", "", "Vraag 2", "Dan."],
            [("1", "Eerst.\nVraag 2\nDan."), ("2", "Eerst.\nVraag 2\nDan.")],
            "an answer that goes through its questions",
        ),
    ],
)  # fmt: skip
def test_answers(body: Sequence[str], expected: list[tuple[str, str]], protects: str) -> None:
    """Each answer is on the questions that its caption names."""
    record = read_publication(body=body)
    assert answered(record) == expected, protects
    assert codes(record) == []


@pytest.mark.parametrize(
    ("body", "field", "expected"),
    [
        (["Vraag 1", "Een?", "", "Mededeling", "Dat duurt langer."], "mededeling", "Dat duurt langer."),
        (["Vraag 1", "Een?", "", "Toelichting:", "Dit vult aan."], "toelichting", "Dit vult aan."),
        (["Vraag 1", "Een?", "", "Toelichting: Dit vult aan."], "toelichting", "Dit vult aan."),
    ],
)  # fmt: skip
def test_what_stands_behind_the_questions(body: Sequence[str], field: str, expected: str) -> None:
    """A *Mededeling* or *Toelichting* ends the last question and is kept apart."""
    reply = ("Mededeling van Minister Vos (A) (ontvangen 25 maart 2024).",)
    record = read_publication(reply=reply, body=body)
    assert asked(record) == [("1", "Een?")]
    assert getattr(record, field) == expected
    assert record.vragen[0].antwoord is None


# ---------------------------------------------------------------- asked, not yet answered

ASKED: dict[str, Sequence[str]] = {
    "masthead": ("Vergaderjaar 2023–2024", "", "2024Z01314"),
    "reply": (),
    "colophon": ("kv-tk-2024Z01314", "’s-Gravenhage 2024 Tweede Kamer, vergaderjaar 2023–2024, Vragen"),
}  # fmt: skip


@pytest.mark.parametrize(
    ("body", "expected", "protects"),
    [
        (["Vraag 1", "Een?", "", "Vraag 2", "Twee?"], [("1", "Een?"), ("2", "Twee?")], "captions"),
        (["1. Een?", "2. Twee?"], [("1", "Een?"), ("2", "Twee?")], "numbers with a point"),
        (["1", "Een?", "", "2", "Twee?"], [("1", "Een?"), ("2", "Twee?")], "numbers on their own line"),
        (["Hoe hoog is het?", "", "Wie meet?"], [(None, "Hoe hoog is het?"), (None, "Wie meet?")], "no numbers"),
    ],
)  # fmt: skip
def test_schriftelijke_vragen(
    body: Sequence[str], expected: list[tuple[str | None, str]], protects: str
) -> None:
    """However the questions are numbered, each is found; without numbers a melding says so."""
    record = read_publication(**ASKED, body=body)
    assert record.soort == "schriftelijke_vragen"
    assert record.kenmerk == "2024Z01314"
    assert asked(record) == expected, protects
    assert [vraag.volgnummer for vraag in record.vragen] == [1, 2]
    assert codes(record) == (["geen_nummers"] if expected[0][0] is None else [])


@pytest.mark.parametrize(
    "opening",
    [
        ("(ingezonden 6 maart 2024)", "", "Vragen van het lid Bos (SP) aan de Minister van A over het peil"),
        ("Vragen van het lid Bos (SP) aan de Minister van A over het peil (ingezonden 6 maart 2024)",),
    ],
)  # fmt: skip
def test_date_before_or_after_the_title(opening: Sequence[str]) -> None:
    """`(ingezonden …)` stands above the title in what the Kamer sends out, behind it in print."""
    record = read_publication(**ASKED, opening=opening, body=["1. Een?", "2. Twee?"])
    assert (record.betreft, record.datum) == ("het peil", dt.date(2024, 3, 6))
    assert asked(record) == [("1", "Een?"), ("2", "Twee?")]


def test_oral_questions() -> None:
    """Oral questions are announced, not printed: none is found, and that is no fault."""
    opening = (
        "Mondelinge vragen van het lid Bos (SP) aan de Minister van A over B (ingezonden 6 maart 2024)",
    )
    record = read_publication(**ASKED, opening=opening, body=())
    assert (record.soort, record.vragen) == ("schriftelijke_vragen", ())
    assert codes(record) == ["mondelinge_vragen", "geen_vragen"]


# ---------------------------------------------------------------- what a simple reader makes of it


def test_marks_on_lines_of_their_own() -> None:
    """A raised mark that a reader put on its own line is a mark, and no text (2024Z18659)."""
    body = [
        "Vraag 1", "Is dit zo? Wat isuw reactie", "hierop?", "1 2", "Vraag 2", "Kent u het plan van X",
        "3 dat hierover gaat?", "1Krant, 5 maart 2024, «Peil».", "2Blad, 6 maart 2024, «Dijk».",
        "3Zie de bijlage.",
    ]  # fmt: skip
    record = read_publication(**ASKED, body=body)
    assert asked(record) == [
        ("1", "Is dit zo? Wat isuw reactie hierop?"),
        ("2", "Kent u het plan van X dat hierover gaat?"),
    ]
    assert [vraag.voetnoten for vraag in record.vragen] == [("1", "2"), ("3",)]
    assert [note.nummer for note in record.voetnoten] == ["1", "2", "3"]


def test_colophon_in_the_middle() -> None:
    """The foot of a page inside a question is no part of it, and tells the pages."""
    body = [
        "Vraag 1", "Is dit", "kv-tk-2024Z01314",
        "’s-Gravenhage 2024 Tweede Kamer, vergaderjaar 2023–2024, Vragen 1", "zo?", "Vraag 2", "Twee?",
    ]  # fmt: skip
    colophon = ("Tweede Kamer, vergaderjaar 2023–2024, Vragen 2",)
    record = read_publication(**{**ASKED, "colophon": colophon}, body=body)
    assert asked(record) == [("1", "Is dit zo?"), ("2", "Twee?")]
    assert [vraag.pagina for vraag in record.vragen] == [1, 2]
    assert record.herkomst.paginas == 2


# ---------------------------------------------------------------- meldingen

Changes = dict[str, Sequence[str]]


def sent(text: str) -> Changes:
    """A publication with another opening sentence."""
    return {"opening": (text,)}


LIST = ("Vraag 1", "Hoe hoog staat het water?", "", "Antwoord 1")


@pytest.mark.parametrize(
    ("answer", "told", "protects"),
    [
        (["Hoog.", "", "2. Kunt u zeggen hoe hoog?", "Een meter."], 1, "the question that comes next"),
        (["Hoog.", "", "2 Hoe hoog? Een meter.", "", "3 Waarom? Daarom."], 2, "and the one behind it"),
        (["Hoog.", "", "2. Kunt u zeggen hoe hoog."], 0, "a paragraph that asks nothing"),
        (["Hoog, want:", "", "1. Het regent.", "", "2. Wie pompt er?"], 0, "points of the answer itself"),
        (["Hoog.", "", "4. Kunt u zeggen hoe hoog?"], 0, "another number"),
    ],
)  # fmt: skip
def test_questions_in_an_answer(answer: list[str], told: int, protects: str) -> None:
    """Where captions are lost, questions 2 to 5 may stand in the answer to the first."""
    record = read_publication(body=[*LIST, *answer])
    assert codes(record).count("nummer_in_tekst") == told, protects


CASES: dict[str, tuple[str, Changes]] = {
    "vraag_zonder_antwoord": ("waarschuwing", {"body": [*BODY, "", "Vraag 2", "Twee?"]}),
    "antwoord_zonder_vraag": ("waarschuwing", {"body": [*BODY, "", "Antwoord 2", "Ja."]}),
    "antwoord_leeg": ("waarschuwing", {"body": ["Vraag 1", "Een?", "", "Antwoord 1"]}),
    "mededeling_ontbreekt": (
        "waarschuwing",
        {"reply": ["Mededeling van Minister Vos (A) (ontvangen 2 mei 2024)."], "body": BODY[:2]},
    ),
    "groep_niet_gesplitst": ("waarschuwing", {"body": ["Vraag 1 en 2", "Een?", "", "Antwoord 1 en 2", "Ja."]}),
    "noot_leeg": (
        "waarschuwing",
        {"body": ["Vraag 1", "Een?1", "", "Antwoord 1", "Ja.2", "", "1", "2", "", "Krant, 5 maart 2024."]},
    ),
    "vraag_onzeker_einde": (
        "waarschuwing",
        {"reply": (), "body": ["Vraag 1", "Een?", "", "Wij zien uw antwoord graag tegemoet."]},
    ),
    "antwoord_dubbel": ("waarschuwing", {"body": [*BODY, "", "Antwoord 1", "Nee."]}),
    "kop_in_tekst": ("waarschuwing", {"body": [*BODY, "", "Vraag 2 (nieuw)", "Twee?", "", "Nee."]}),
    "tekst_onzeker_einde": (
        "waarschuwing",
        {"body": ["Vraag 1", "Een?", "", "Toelichting", "Zo.", "", "Antwoord 1", "Ja."]},
    ),
    "tweede_opening": ("waarschuwing", {"body": [*BODY, "", *OPENING, "", "Vraag 1", "Een?"]}),
    "groep_onzeker": (
        "waarschuwing",
        {"body": ["Vraag 1 en 2", "Een?", "", "Het is laat.", "", "Twee?", "", "Antwoord 1 en 2", "Ja."]},
    ),
    "geen_vragen": ("waarschuwing", {"body": ()}),
    "geen_nummers": ("info", {"reply": (), "body": ["Hoe hoog staat het?"]}),
    "mondelinge_vragen": (
        "info",
        sent("Mondelinge vragen van het lid Bos (SP) aan de Minister van A over B (ingezonden 6 maart 2024)"),
    ),
    "geadresseerde_onzeker": (
        "waarschuwing",
        sent("Vragen van het lid Bos (SP) aan de Ministers van A en B over C (ingezonden 6 maart 2024)."),
    ),
    "fractie_ontbreekt": (
        "waarschuwing",
        sent("Vragen van het lid Bos aan de Minister van A over C (ingezonden 6 maart 2024)."),
    ),
    "fractie_onzeker": (
        "waarschuwing",
        sent("Vragen van de leden Bos en Roos (SP) aan de Minister van A over C (ingezonden 6 maart 2024)."),
    ),
    "opening_onduidelijk": (
        "waarschuwing",
        sent("Vragen van het lid Bos (SP) aan de Minister van Sportover C (ingezonden 6 maart 2024)."),
    ),
    "datum_ontbreekt": ("waarschuwing", sent("Vragen van het lid Bos (SP) aan de Minister van A over C.")),
    "betreft_ontbreekt": (
        "waarschuwing",
        sent("Vragen van het lid Bos (SP) aan de Minister van A (ingezonden 6 maart 2024)."),
    ),
    "antwoord_van_ontbreekt": ("waarschuwing", {"reply": ()}),
    "datum_antwoord_ontbreekt": ("waarschuwing", {"reply": ()}),
    "kenmerk_afgeleid": ("info", {"colophon": ()}),
    "kenmerk_ontbreekt": ("waarschuwing", {"colophon": (), "masthead": ()}),
    "vergaderjaar_ontbreekt": ("info", {"colophon": (), "masthead": ()}),
}  # fmt: skip


@pytest.mark.parametrize("code", CASES)
def test_melding(code: str) -> None:
    """Each doubt is a melding with its weight; a plain publication has none."""
    assert codes(read_publication()) == []
    ernst, changes = CASES[code]
    found = [one for one in read_publication(**changes).meldingen if one.code == code]
    assert {one.ernst for one in found} == {ernst}
    assert all(one.tekst for one in found)


# ---------------------------------------------------------------- recognition


@pytest.mark.parametrize(
    ("text", "protects"),
    [
        (
            "Aan de Voorzitter van de Tweede Kamer\n\nOnderwerp\nVragen van het lid Bos (SP) aan de Minister van A over"
            " het peil\n\nGeachte voorzitter,\n\nHierbij meld ik u dat de vragen later worden beantwoord.\n",
            "a letter to the Kamer about questions",
        ),
        (
            "MOTIE VAN DE LEDEN BOS EN ROOS\nVoorgesteld 6 juli 2024\n\nDe Kamer,\n\ngehoord de beraadslaging,\n\n"
            "verzoekt de regering het peil te meten,\n\nen gaat over tot de orde van de dag.\n",
            "a motie",
        ),
        (
            "De krant vroeg het na.\n\nVraag 1\nHoe hoog staat het water?\n\nAntwoord 1\nHoog.\n",
            "captions without an opening sentence",
        ),
        (
            "Verslag van een schriftelijk overleg\n\nInbreng van de leden van de VVD-fractie\n\n"
            "De leden van de VVD-fractie hebben kennisgenomen van de brief. Hoe hoog staat het water?\n",
            "a schriftelijk overleg",
        ),
    ],
)  # fmt: skip
def test_what_is_no_publication(text: str, protects: str) -> None:
    """What no family knows is refused, not read as questions."""
    with pytest.raises(errors.NotRecognised):
        extract_text(text)
    assert protects


def test_defaults_are_what_the_tests_mean() -> None:
    """The plain publication has all its parts."""
    text = make_publication()
    assert all(line in text for part in (MASTHEAD, OPENING, REPLY, BODY, COLOPHON) for line in part)


@pytest.mark.parametrize("numbers", ["2 t/m 200", "2 t/m 999", ", ".join(map(str, range(2, 110)))])
def test_caption_of_too_many_numbers(numbers: str) -> None:
    """Nobody asks a hundred questions in one text: it is no caption, and a melding says so."""
    body = (*BODY, "", f"Vraag {numbers}", "Hoe diep is het?")
    record = read_publication(body=body)
    assert [one.nummer for one in record.vragen] == ["1"]
    assert "kop_in_tekst" in codes(record)


@pytest.mark.parametrize(
    ("opening", "betreft", "protects"),
    [
        ("Vragen van het lid Bos (SP) aan de Minister inzake het peil", "het peil", "another word for `over`"),
        ("Vragen van het lid Bos (SP) aan de Minister met betrekking tot het peil", "het peil", "three words for it"),
        ("Vragen van het lid Bos (SP) aan de Minister betreffende B over C", "B over C", "the first word divides"),
        ("Vraag van het lid Bos (SP) aan de Minister van A over het peil", "het peil", "one question alone"),
        ("Vragen van het lid Bos (SP) aan de Staatsecretaris over het peil", "het peil", "a common slip"),
    ],
)  # fmt: skip
def test_spellings_of_the_opening(opening: str, betreft: str, protects: str) -> None:
    """Members print the sentence in their own words; the questions below are read all the same."""
    text = f"{opening} (ingezonden 6 maart 2024).\n\nHoe hoog staat het water in de vaarten?\n"
    record = extract_text(text)
    assert (record.soort, record.betreft) == ("schriftelijke_vragen", betreft), protects
    assert [one.tekst for one in record.vragen] == ["Hoe hoog staat het water in de vaarten?"], (
        protects
    )


@pytest.mark.parametrize(
    ("addressee", "functie", "naam"),
    [
        ("de Minister van A, de heer Van den Bos,", "Minister van A", "Van den Bos"),
        ("de Minister van A, mevr. Bos", "Minister van A", "Bos"),
        ("de Minister van A", "Minister van A", None),
    ],
)
def test_named_addressee(addressee: str, functie: str, naam: str | None) -> None:
    """A person behind an office is its holder, no part of its name."""
    opening = (
        f"Vragen van het lid Bos (SP) aan {addressee} over het peil (ingezonden 6 maart 2024).",
    )
    (one,) = read_publication(opening=opening).geadresseerden
    assert (one.functie, one.naam) == (functie, naam)


def test_headings_between_captioned_questions() -> None:
    """A heading set apart by room parts the questions; it is no part of the text above it."""
    body = [
        "Vraag 1",
        "Een?",
        "",
        "Peil in de winter",
        "",
        "Vraag 2",
        "Twee?",
        "",
        "Vraag 3",
        "Drie?",
    ]
    record = read_publication(reply=(), body=body)
    assert [one.sectie for one in record.vragen] == [None, "Peil in de winter", "Peil in de winter"]
    assert asked(record) == [("1", "Een?"), ("2", "Twee?"), ("3", "Drie?")]
    assert [(one.titel, one.vragen) for one in record.secties] == [
        ("Peil in de winter", ("2", "3"))
    ]
