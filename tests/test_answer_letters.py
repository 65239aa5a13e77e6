"""The family antwoordbrief: what it recognises, its letterhead, where a question ends and its answer begins."""

from __future__ import annotations

from typing import Any

import pytest

from kamervragen import errors, extract_text
from kamervragen.dutch.answering import asked_by, is_answering_subject, offers_answers, your_numbers
from kamervragen.dutch.commissies import find_commissie
from kamervragen.layout.run_on_heads import page_starts
from kamervragen.parts.answer_askers import who_asked
from kamervragen.readers.lost_ends import lines_in, lost_its_ends
from kamervragen.records import Antwoordbrief, Record

HEAD = (
    "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal",
    "Postbus 20018",
    "2500 EA Den Haag",
    "",
    "Datum: 4 april 2025",
    "Onderwerp: Beantwoording vragen van het lid Bos (SP) over ijsbanen",
    "Ons kenmerk: 7712",
    "Uw kenmerk: 2025Z03333",
    "",
    "Geachte voorzitter,",
    "",
)
OFFER = "Hierbij zend ik u de antwoorden op de vragen van het lid Bos (SP) over ijsbanen."
SIGNED = ("", "De Minister van Sport,", "A. Jansen", "")
TWO = (
    "1. Hoeveel ijsbanen zijn er?",
    "",
    "Er zijn er 19.",
    "",
    "2. Wie betaalt ze?",
    "",
    "De gemeenten.",
)


def make(*body: str, head: tuple[str, ...] = HEAD, offer: str = OFFER) -> str:
    """A letter with a body below its signature."""
    return "\n".join((*head, offer, *SIGNED, *body)) + "\n"


def read(*body: str, **parts: Any) -> Antwoordbrief:
    """The record of such a letter."""
    record: Record = extract_text(make(*body, **parts))
    assert isinstance(record, Antwoordbrief)
    return record


def asked(record: Antwoordbrief) -> list[tuple[str | None, str]]:
    """Number and text of each question."""
    return [(one.nummer, one.tekst) for one in record.vragen]


def given(record: Antwoordbrief) -> list[tuple[tuple[str, ...], str] | None]:
    """For whom each answer is, and its text."""
    return [one.antwoord and (one.antwoord.op_vragen, one.antwoord.tekst) for one in record.vragen]


def codes(record: Antwoordbrief) -> list[str]:
    """The codes of the meldingen."""
    return [one.code for one in record.meldingen]


def test_letterhead() -> None:
    """Numbers of both sides, who writes, who asked."""
    record = read(*TWO)
    assert (record.kenmerk, record.uw_kenmerk, record.zaken) == (
        "7712",
        ("2025Z03333",),
        ("2025Z03333",),
    )
    assert record.afzender is not None
    assert (record.afzender.functie, record.afzender.naam) == ("Minister van Sport", "A. Jansen")
    assert [(one.naam, one.fractie) for one in record.indieners] == [("Bos", "SP")]
    assert record.geadresseerden[0].functie == "Voorzitter van de Tweede Kamer der Staten-Generaal"
    assert record.termijn is None
    assert codes(record) == []


# code -> what makes it: the body of a letter, and other parts
CASES: dict[str, tuple[tuple[str, ...], dict[str, Any]]] = {
    "afzender_ontbreekt": (TWO, {"offer": f"{OFFER}\n\nMet groet,"}),
    "antwoord_begin_onzeker": (
        ("Vraag 1", "Wie betaalt? Is dat eerlijk. Dat is aan de gemeenten."),
        {},
    ),
}


def test_nobody_signs() -> None:
    """A letter without signature and without title."""
    text = make(*TWO).replace("De Minister van Sport,\nA. Jansen\n", "")
    assert "afzender_ontbreekt" in codes(extract_text(text))  # type: ignore[arg-type]


def test_where_the_answer_begins_is_not_certain() -> None:
    """What follows the question begins as one; its mark may be lost."""
    body, parts = CASES["antwoord_begin_onzeker"]
    assert "antwoord_begin_onzeker" in codes(read(*body, **parts))


def test_a_statement_that_opens_as_a_question_is_no_doubt() -> None:
    """`Hoe groot het tekort is, is niet bekend.` has its verb at the end."""
    record = read(
        "Vraag 1", "Hoe groot is het tekort?", "", "Hoe groot het precies is, is niet bekend."
    )
    assert codes(record) == []


@pytest.mark.parametrize(
    ("below", "question", "answer"),
    [
        (["Wie betaalt?", "De gemeenten."], "Wie betaalt?", "De gemeenten."),
        (["Wie betaalt? De gemeenten."], "Wie betaalt?", "De gemeenten."),
        (["Wie betaalt?", "", "Zo nee, waarom niet?", "", "Nee."], "Wie betaalt? Zo nee, waarom niet?", "Nee."),
        (["Er is te weinig ijs. Wie betaalt?", "", "Het Rijk."], "Er is te weinig ijs. Wie betaalt?", "Het Rijk."),
        (["Graag een overzicht.", "", "Dat is er niet."], "Graag een overzicht.", "Dat is er niet."),
        # A question inside an answer is none of the Kamer.
        (["Wie betaalt?", "", "Lastig. Wie zou het? Niemand."], "Wie betaalt?", "Lastig. Wie zou het? Niemand."),
        (["**Wie betaalt?**", "", "De gemeenten."], "Wie betaalt?", "De gemeenten."),
    ],
)  # fmt: skip
def test_where_a_question_ends(below: list[str], question: str, answer: str) -> None:
    """At its last question mark; type, room and sentences tell it from its answer."""
    record = read("Vraag 1", *below)
    assert asked(record) == [("1", question)]
    assert given(record) == [(("1",), answer)]


def test_shared_answers() -> None:
    """A question with nothing below it shares the next answer; one that a caption names has that."""
    record = read(
        "1. Wie betaalt?", "", "3. Wie schaatst?", "", "Iedereen.", "", "2. Wie veegt?", "", "De beheerder.", "",
        "4. Wie fluit?", "", "5. Wie telt?", "", "Antwoord op vragen 4 en 5", "", "De scheidsrechter.",
    )  # fmt: skip
    assert [one[0] for one in given(record) if one] == [
        ("1", "3"), ("1", "3"), ("2",), ("4", "5"), ("4", "5"),
    ]  # fmt: skip


def test_a_list_inside_an_answer_is_no_question() -> None:
    """Numbers that were asked already, and points that ask nothing."""
    record = read(
        "1. Waarom?", "", "Om twee redenen:", "1. er is geen ijs;", "2. er is geen geld.", "",
        "2. Wie betaalt?", "", "Niemand.",
    )  # fmt: skip
    assert [number for number, _ in asked(record)] == ["1", "2"]
    answers = given(record)
    assert answers[0] is not None
    assert answers[0][1].endswith("2. er is geen geld.")


def series(count: int, *unanswered: int, answer: str = "Dat doet de gemeente.") -> list[str]:
    """Questions with an answer each, but for some."""
    lines: list[str] = []
    for number in range(1, count + 1):
        lines += [f"{number}. Wie betaalt ijsbaan {number}?", ""]
        lines += [] if number in unanswered else [answer, ""]
    return lines


CAPTIONED = [
    line
    for number in range(1, 6)
    for line in (f"Vraag {number}", "Wie betaalt?", *(("Antwoord", "Niemand.") if number != 3 else ()))
]  # fmt: skip


@pytest.mark.parametrize(
    ("body", "doubted"),
    [
        (series(5, 3), True),
        (CAPTIONED, True),
        # Questions stand together more often: so this letter answers.
        (series(8, 2, 5), False),
        (series(3, 1), False),
        (series(4, 1, 2), False),
        (series(5, 3, answer="Vragen 3 en 4 beantwoord ik samen. Niemand."), False),
        # The second asks on from the answer to the first.
        ([one.replace("Wie betaalt ijsbaan 4?", "Zo ja, wie betaalt ijsbaan 4?") for one in series(5, 3)], False),
        # Another answer says it.
        ([*CAPTIONED, "", "Vraag 6", "Hoe?", "Antwoord", "Zo. De vragen 3 en 4 zijn samen beantwoord."], False),
        # The parts of one question.
        ([*series(1), "2a. Wie schaatst?", "", "2b. Wie valt?", "", "Eva.", "", *series(6)[8:]], False),
    ],
)  # fmt: skip
def test_one_answer_shared_where_no_other_is(body: list[str], doubted: bool) -> None:
    """The answer to the first of two questions may be missing, where nothing printed says that they share one."""
    told = [one.tekst for one in read(*body).meldingen if one.code == "antwoord_onzeker"]
    assert bool(told) == doubted
    assert all("de vragen 3 en 4" in one for one in told)


@pytest.mark.parametrize(
    "heading",
    [
        "Vragen van de leden van de fractie van {}",
        "Vragen en opmerkingen van de leden van de fractie van {}",
        "Vragen van de fractie van {}",
        "Vragen van de leden van {}",
        "Vragen van het lid van {}",
    ],
)
def test_headings_that_name_fracties(heading: str) -> None:
    """They are sections, the first one too; nobody in them is a member."""
    first, second = heading.format("D66"), heading.format("de SGP")
    head = tuple(line.replace(" van het lid Bos (SP)", "") for line in HEAD)
    record = read(
        first, "", "Vraag 1: Wie betaalt?", "Antwoord 1: Niemand.", "Vraag 2: Wie veegt?",
        "Antwoord 2: De beheerder.", "", second, "", "Vraag 3: Wie telt?", "Antwoord 3: De jury.",
        head=head, offer="Hierbij zend ik u de antwoorden op de vragen van de vaste commissie voor Sport.",
    )  # fmt: skip
    assert record.indieners == ()
    assert record.fracties == ("D66", "SGP")
    assert [(one.titel, one.vragen) for one in record.secties] == [
        (first, ("1", "2")),
        (second, ("3",)),
    ]
    assert [one.fracties for one in record.vragen] == [("D66",), ("D66",), ("SGP",)]
    assert record.commissie == "vaste commissie voor Sport"


@pytest.mark.parametrize(
    ("who", "members", "fracties"),
    [
        ("de leden van Volt", [], ("Volt",)),
        ("de leden van D66 en Volt", [], ("D66", "Volt")),
        ("de leden van de vaste commissie voor Sport", [], ()),
        ("de leden van Dijk (SP) en Bos (D66)", ["van Dijk", "Bos"], ("SP", "D66")),
        ("de leden van Dijk en Bos", ["van Dijk", "Bos"], ()),
    ],
)
def test_members_or_fracties(who: str, members: list[str], fracties: tuple[str, ...]) -> None:
    """A small `van` begins the name of a member or that of a fractie."""
    found = who_asked(None, [f"Hierbij zend ik u de antwoorden op de vragen van {who} over ijs."])
    assert [one.naam for one in found.members] == members
    assert found.fracties == fracties


def test_a_heading_about_other_questions() -> None:
    """What stands between two questions belongs to neither."""
    record = read(
        "Vraag 1", "Wie betaalt?", "", "Het Rijk.", "",
        "Vooraf bij het onderzoek (vragen 2 t/m 3)", "Wij keken naar ijs.", "",
        "Vraag 2", "Wie schaatst?", "", "Iedereen.", "", "Vraag 3", "Wie valt?", "", "Niemand.",
    )  # fmt: skip
    assert "kop_in_tekst" in codes(record)


def test_captions_without_numbers() -> None:
    """`Vraag:` and `Antwoord:` number nothing."""
    record = read(
        "Vraag:",
        "Wie betaalt?",
        "",
        "Antwoord:",
        "Het Rijk.",
        "",
        "Vraag:",
        "Hoeveel?",
        "",
        "Antwoord:",
        "Veel.",
    )
    assert asked(record) == [(None, "Wie betaalt?"), (None, "Hoeveel?")]
    assert [one[1] for one in given(record) if one] == ["Het Rijk.", "Veel."]
    assert "geen_nummers" in codes(record)


def test_table_with_a_number_twice() -> None:
    """Each row of a table keeps its own answer, though two of them have one number."""
    table = ("Nr   Vraag                         Antwoord", "1    Hoeveel ijsbanen zijn er?     Er zijn er 19.",
             "2    Wie betaalt de ijsbanen?      De gemeenten.", "2    Wie maakt het ijs schoon?     De clubs zelf.",
             "4    Wanneer gaan ze weer open?    In de herfst.")  # fmt: skip
    record = read(*table)
    assert [number for number, _ in asked(record)] == ["1", "2", "2", "4"]
    answers = [answer and answer[1] for answer in given(record)]
    assert answers == ["Er zijn er 19.", "De gemeenten.", "De clubs zelf.", "In de herfst."]
    assert {"nummer_dubbel", "nummer_ontbreekt"} <= set(codes(record))


def test_signed_below_the_answers() -> None:
    """The closing is no part of the last answer."""
    text = "\n".join(
        (
            *HEAD,
            "De vragen van het lid Bos (SP) beantwoord ik als volgt.",
            "",
            *TWO,
            "",
            "Hoogachtend,",
            *SIGNED,
        )
    )
    record = extract_text(text)
    assert isinstance(record, Antwoordbrief)
    assert [one[1] for one in given(record) if one] == ["Er zijn er 19.", "De gemeenten."]
    assert record.afzender is not None
    assert record.afzender.functie == "Minister van Sport"


@pytest.mark.parametrize(
    "offer",
    [
        "Tot mijn spijt kunnen de vragen van het lid Bos (SP) niet binnen de gebruikelijke termijn worden beantwoord.",
        "Hierbij informeer ik u. Zoals ik in antwoord op vragen van het lid Bos (SP) heb gemeld, is er geen ijs.",
        "Op de vragen van het lid Bos (SP) ontvangt u op korte termijn een antwoord.",
    ],
)
def test_letters_that_answer_nothing(offer: str) -> None:
    """A letter to the Kamer without answers is none, be it that it speaks of questions."""
    head = tuple(line for line in HEAD if not line.startswith("Onderwerp"))
    with pytest.raises(errors.NotRecognised):
        extract_text(
            make("1. Het ijs is dun.", "", "2. Het water is koud.", head=head, offer=offer)
        )


def test_announced_and_not_there() -> None:
    """A letter that says that it answers, without its annex."""
    record = read()
    assert record.vragen == ()
    assert "geen_vragen" in codes(record)


# ---------------------------------------------------------------- words


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Beantwoording Kamervragen leden Kat, Tak (D66) en Bos (SP) over ijs",
            "leden Kat, Tak (D66) en Bos (SP)",
        ),
        ("de vragen die het lid Bos (SP) heeft gesteld over ijs", "het lid Bos (SP)"),
        ("vragen van het lid Bos (SP) aan de minister van Sport over ijs", "het lid Bos (SP)"),
        ("vragen van de vaste commissie voor Financiën", None),
    ],
)
def test_who_asked(text: str, who: str | None) -> None:
    """As the subject or the opening names them."""
    assert asked_by(text) == who


def test_words_of_answering() -> None:
    """What offers answers, what puts them off, what letters are replied to."""
    assert offers_answers("Bijgaand treft u de antwoorden aan op de vragen van de commissie.")
    assert not offers_answers("Hierbij meld ik dat de vragen nog niet kunnen worden beantwoord.")
    assert is_answering_subject("Onderwerp: Antwoorden op feitelijke vragen over de begroting")
    assert not is_answering_subject("Antwoord van de raad")
    assert your_numbers("uw brief van 3 mei 2025 met kenmerk 2025Z1234 en") == ("2025Z1234",)
    assert your_numbers("(ingezonden 3 maart 2025, kenmerk 2025Z03333)") == ("2025Z03333",)
    assert find_commissie("de vaste commissie van Justitie heeft") == "vaste commissie van Justitie"
    assert find_commissie("een commissie van wijze mensen") is None
    found = find_commissie("door de Vaste Kamercommissie van Water en Wegen gestelde vragen")
    assert found == "vaste Kamercommissie van Water en Wegen"


# ---------------------------------------------------------------- text without line ends

TITLE = "Antwoorden Raad voor het IJs op vragen over het rapport Dun ijs (Tweede Kamer, 2024-2025, 90 120, nr. 14)"


def test_gaps_tell_lines() -> None:
    """Two spaces end a line, more a block; a hyphen and the mark of a page stand where a line ended."""
    text = (
        "het onder-  zoek naar ijs  op de plas  en in de   hal.     2/3Vraag 4  "
        "Wie  betaalt de verant- woording  van het ijs?"
    )
    assert [*lines_in(text)] == [
        (0, "het onder-"), (0, "zoek naar ijs"), (0, "op de plas"), (0, "en in de"), (0, "hal."), (1, "2/3"),
        (1, "Vraag 4"), (0, "Wie"), (0, "betaalt de verant-"), (0, "woording"), (0, "van het ijs?"),
    ]  # fmt: skip
    assert [*lines_in("U W  K E N M E R K   A B")] == [(0, "UW KENMERK"), (0, "A B")]
    assert not lost_its_ends("Een zin.  Nog een zin.  " * 60)


def test_headers_of_pages_that_run_on() -> None:
    """Read a little otherwise each time, they are held against each other; the last page may have lost its mark."""
    page = "Dat is het ijs waar wij naar keken, en nog veel meer ijs dan dat."
    second, third = TITLE.replace("rapport", "rapp0rt"), TITLE.replace("Dun", "Dtin")
    text = f"{TITLE} Een 2/4 {page} en {second} twee 3/4 {page} of {third} drie {page}"
    assert [(one.page, text[slice(*one.spans[0])]) for one in page_starts(text)] == [
        (2, TITLE),
        (3, second),
        (4, third),
    ]


def test_a_share_is_no_page() -> None:
    """`1/3` and `2/3` in a text without headers are shares."""
    assert page_starts("Het Rijk betaalt 1/10 en de gemeente 2/10 van het ijs.") == []


@pytest.mark.parametrize("caption", ["Vraag {}", "{}"])
def test_a_letter_in_one_line(caption: str) -> None:
    """Labels, salutation, signature, title and captions or numbers begin rows; questions end at their marks."""
    longer = "Het bedrag is opgebouwd uit de kosten van het koelen, het vegen en het licht. " * 6
    words = " ".join(
        (
            *HEAD, OFFER, "De Minister van Sport, A. Jansen",
            "Antwoorden van de Minister van Sport op de vragen van het lid Bos (SP)",
            caption.format(1), "Hoeveel ijs is er? Zo nee, waarom niet?", longer,
            caption.format(2), "Er is weinig ijs. Wie betaalt dat?", "Niemand.",
        )
    )  # fmt: skip
    record = extract_text(" ".join(words.split()))
    assert isinstance(record, Antwoordbrief)
    assert asked(record) == [
        ("1", "Hoeveel ijs is er? Zo nee, waarom niet?"),
        ("2", "Er is weinig ijs. Wie betaalt dat?"),
    ]
    assert [one[1] for one in given(record) if one] == [longer.strip(), "Niemand."]
    assert (record.kenmerk, record.datum and record.datum.isoformat()) == ("7712", "2025-04-04")
    assert record.afzender is not None
    assert (record.afzender.functie, record.afzender.naam) == ("Minister van Sport", "A. Jansen")


# ---------------------------------------------------------------- letterheads, signatures, askers

LABEL_ROW = (
    "De Voorzitter van de Tweede Kamer", "der Staten-Generaal", "",
    "uw brief van         uw kenmerk          ons kenmerk         datum",
    "3 maart 2005         2040513870          DS. 2005/1322       4 april 2005",
    "onderwerp                                doorkiesnummer      bijlagen",
    "Vragen over ijsbanen                     070-3784321", "", "Geachte Voorzitter,", "",
)  # fmt: skip


def test_labels_in_a_row() -> None:
    """Each value stands below its label; one label has none, and *uw brief van* is a date."""
    record = read(*TWO, head=LABEL_ROW)
    assert (record.kenmerk, record.uw_kenmerk) == ("DS. 2005/1322", ("2040513870",))
    assert record.betreft == "Vragen over ijsbanen"
    assert record.datum is not None
    assert record.datum.isoformat() == "2005-04-04"


def test_your_number_below_its_label() -> None:
    """Beside it stands the value of another label."""
    head = (
        *HEAD[:6],
        "Ons kenmerk             Uw kenmerk",
        "SP/99/004311            2989913570",
        "",
        *HEAD[9:],
    )
    assert read(*TWO, head=head).uw_kenmerk == ("2989913570",)


def test_signed_in_capitals_below_the_answers() -> None:
    """An office over two rows, a name below it, no greeting."""
    end = ("", "DE MINISTER VAN SPORT, IJS", "EN ZWEMMEN,", "", "dr. A.B. Vermeer")
    text = "\n".join((*HEAD, OFFER, "", *TWO, *end)) + "\n"
    record = extract_text(text)
    assert isinstance(record, Antwoordbrief)
    assert record.afzender is not None
    assert (record.afzender.functie, record.afzender.naam) == (
        "Minister van Sport, IJs en Zwemmen",
        "dr. A.B. Vermeer",
    )
    assert given(record)[-1] == (("2",), "De gemeenten.")


def test_one_answer_below_two_captions() -> None:
    """`Antwoord` without a number is for all questions above it that wait for one."""
    body = ("Vraag 1", "Hoeveel ijs is er?", "", "Vraag 2", "Wie betaalt dat?", "", "Antwoord", "Weinig.", "",
            "Vraag 3", "Wanneer smelt het?", "", "Antwoord", "Nooit.")  # fmt: skip
    assert given(read(*body)) == [
        (("1", "2"), "Weinig."),
        (("1", "2"), "Weinig."),
        (("3",), "Nooit."),
    ]


def test_counter_question_below_a_caption() -> None:
    """`Vraag:` and `Antwoord:` say what is what; a question of the answer is none."""
    body = ("Vraag:", "Hoeveel ijs is er?", "", "Antwoord:", "Wie weet dat?", "", "Niemand.", "",
            "Vraag:", "Noem de ijsbanen.", "", "Antwoord:", "Het zijn er twee.")  # fmt: skip
    record = read(*body)
    assert [one[1] for one in asked(record)] == ["Hoeveel ijs is er?", "Noem de ijsbanen."]
    assert [one[1] for one in given(record) if one] == [
        "Wie weet dat?\nNiemand.",
        "Het zijn er twee.",
    ]
    assert "antwoord_begin_onzeker" not in codes(record)


def test_two_sets_of_questions() -> None:
    """Members of both; the heading of each set says whose it is, and the numbers begin anew."""
    offer = (
        "Hierbij zend ik u de antwoorden op de vragen van het lid Bos (SP) over ijs (2025Z00417) "
        "en van het lid Kat (D66) over sneeuw (2025Z00418)."
    )
    head = (*HEAD[:5], "Onderwerp: Beantwoording vragen over ijs en sneeuw", *HEAD[6:])
    body = (
        "Vragen van het lid Bos (SP) over ijs", "", *TWO, "", "Vragen van het lid Kat (D66) over sneeuw", "",
        "1. Hoeveel sneeuw is er?", "", "Veel.", "", "2. Wie ruimt die?", "", "De gemeenten.",
    )  # fmt: skip
    record = read(*body, head=head, offer=offer)
    assert [(one.naam, one.fractie) for one in record.indieners] == [("Bos", "SP"), ("Kat", "D66")]
    assert [(one.nummer, one.fracties) for one in record.vragen] == [
        ("1", ("SP",)), ("2", ("SP",)), ("1", ("D66",)), ("2", ("D66",)),
    ]  # fmt: skip
    assert len({one.id for one in record.vragen}) == 4


def test_fracties_of_the_eerste_kamer() -> None:
    """A letter of a committee is answered: fracties ask, no members; headings say which."""
    offer = (
        "Hierbij bied ik u de antwoorden aan op de vragen van de leden van de fracties van D66 en de SP, gesteld bij "
        "brief van 3 februari 2025 (kenmerk 175123.01U), over ijs."
    )
    head = ("Aan de Voorzitter van de Eerste Kamer der Staten-Generaal", *HEAD[1:5],
            "Onderwerp: Beantwoording vragen over ijs", HEAD[6], *HEAD[8:])  # fmt: skip
    body = ("Vragen van de leden van de D66-fractie", "", *TWO[:3], "",
            "Vragen van de leden van de fractie van de SP", "", *TWO[4:])  # fmt: skip
    record = read(*body, head=head, offer=offer)
    assert (record.indieners, record.fracties, record.uw_kenmerk) == (
        (),
        ("D66", "SP"),
        ("175123.01U",),
    )
    assert [one.fracties for one in record.vragen] == [("D66",), ("SP",)]
    assert [one.titel for one in record.secties] == [body[0], body[6]]


def test_the_number_of_enclosures_is_no_question() -> None:
    """`1` below *Bijlagen* stands right above the salutation."""
    head = (*HEAD[:8], "Bijlagen", "1", "", *HEAD[9:])
    body = ("Vraag:", "Hoeveel ijs is er?", "", "Antwoord:", "Weinig.")
    assert [one[1] for one in asked(read(*body, head=head))] == ["Hoeveel ijs is er?"]


@pytest.mark.parametrize(
    "asks",
    [
        "Kunt u een overzicht geven van de kosten.",
        "Graag ontvangt de commissie een nadere toelichting op de kosten.",
    ],
)
def test_a_request_that_is_answered(asks: str) -> None:
    """It has no question mark, and its answer says that it asks."""
    body = (*TWO, "", "3. Hoe oud zijn de banen?", "", "Oud.", "", f"4. {asks}", "", "Die zijn hoog.", "",
            "5. Hoe lang gaan ze nog mee?", "", "Lang.")  # fmt: skip
    assert "vraag_zonder_vraagteken" not in codes(read(*body))


def test_the_last_page_number_is_left_behind() -> None:
    """Marks between the pages were pasted along, the one of the first inside the letterhead."""
    head = (*HEAD[:9], "Pagina 1 van 3", "", *HEAD[9:])
    more = ("", "3. Hoe oud zijn de ijsbanen die de gemeenten betalen?", "", "Oud. " * 40, "")
    record = read(*TWO, "", "Pagina 2 van 3", *more, head=head)
    assert "pagina_ontbreekt" not in codes(record)
    assert "pagina_ontbreekt" in codes(read(*TWO, "", "Pagina 1 van 9", *more))


@pytest.mark.parametrize("top", ["1", "1."])
def test_a_question_on_top_of_a_page(top: str) -> None:
    """Where pages say `Pagina 1 van 2`, a number alone above a text is that of a question."""
    body = ("Pagina 1 van 2\f" + top, "Hoeveel ijs is er?", "", "Weinig.", "", top.replace("1", "2"),
            "Wie betaalt dat?", "", "Niemand.", "", "Pagina 2 van 2")  # fmt: skip
    assert [one[0] for one in asked(read(*body))] == ["1", "2"]


def test_a_sentence_that_goes_on_with_a_label() -> None:
    """Where the letterhead has no number of ours, the number of theirs in the text is none."""
    head = tuple(line for line in HEAD if not line.startswith("Ons"))
    offer = (
        "Hierbij zend ik u de antwoorden op de vragen van het lid Bos (SP) over ijsbanen, die de Kamer\n"
        "aan mij heeft gezonden bij haar brief van 4 maart van dit jaar, die hier op 6 maart aankwam,\n"
        "kenmerk 2010206540."
    )
    record = read(*TWO, head=head, offer=offer)
    assert record.kenmerk is None
    assert "kenmerk_ontbreekt" in codes(record)


@pytest.mark.parametrize(
    "addressee",
    ["De voorzitter van de Tweede Kamer der Staten-Generaal", "Ministerie van Sport"],
    ids=["addressed", "not addressed"],
)
@pytest.mark.parametrize("salutation", ["Geachte voorzitter,", ""])
def test_an_annex_that_opens_as_a_publication(addressee: str, salutation: str) -> None:
    """The letter above it says whose answers they are, when, and with which numbers."""
    head = (addressee, "", *HEAD[4:8], "", salutation, "")
    record = read(
        "\f2025Z03333", "", "Vragen van het lid Bos (SP) aan de Minister van Sport over ijsbanen",
        "(ingezonden 3 maart 2025).", "", "1", "Hoeveel ijsbanen zijn er?", "", "Antwoord", "Er zijn er 19.", "",
        "2", "Wie betaalt ze?", "", "Antwoord", "De gemeenten.", head=head,
    )  # fmt: skip
    assert asked(record) == [("1", "Hoeveel ijsbanen zijn er?"), ("2", "Wie betaalt ze?")]
    assert (str(record.datum), record.kenmerk, record.uw_kenmerk) == (
        "2025-04-04",
        "7712",
        ("2025Z03333",),
    )
    assert [(one.naam, one.fractie) for one in record.indieners] == [("Bos", "SP")]


UNSIGNED = (*HEAD, OFFER, "")
NUMBERED = ("Vraag 1", "Hoeveel ijsbanen zijn er?", "", "Antwoord op vraag 1", "Er zijn er 19.", "")
LAST = ("Vraag 2", "Wie betaalt ze?", "", "Antwoord op vraag 2", "De gemeenten.", "")


@pytest.mark.parametrize(
    ("below", "naam"),
    [
        (("Sophie van der Meer", "Minister van Sport"), "Sophie van der Meer"),
        (("A. Jansen", "Minister van Sport"), "A. Jansen"),
        (("drs. A.P. Jansen", "Staatssecretaris van Sport en Spel"), "drs. A.P. Jansen"),
        (("De Minister van Sport,", "", "Sophie van der Meer"), "Sophie van der Meer"),
        (("(w.g.) drs. A.P. Jansen", "Minister van Sport"), "drs. A.P. Jansen"),
        (("w.g.", "A. Jansen", "Minister van Sport"), "A. Jansen"),
        (("De Minister van Sport,", "(w.g.)", "A. Jansen"), "A. Jansen"),
    ],
)
@pytest.mark.parametrize("annex", [False, True], ids=["at the end", "above an annex"])
def test_signature_without_greeting(below: tuple[str, ...], naam: str, annex: bool) -> None:
    """A name with an office below it, or an office with a name, ends the last answer; so does an annex."""
    rest = (
        "", "Bijlage: overzicht van ijsbanen", "In deze bijlage staan alle banen. Hoeveel daarvan dicht zijn, is",
        "nog niet bekend.", *(f"{n}. Baan {n}: {n} km." for n in range(1, 25)),
    )  # fmt: skip
    record = extract_text("\n".join((*UNSIGNED, *NUMBERED, *LAST, *below, *(rest * annex))) + "\n")
    assert isinstance(record, Antwoordbrief)
    assert given(record) == [(("1",), "Er zijn er 19."), (("2",), "De gemeenten.")]
    assert record.afzender is not None
    assert record.afzender.naam == naam
    assert codes(record) == []


def test_annexes_that_an_answer_lists() -> None:
    """They stay in the answer; a title that stands apart begins an annex, also without a signature."""
    listed = (*LAST[:-2], "Dat staat in:", "", "Bijlage 1: kosten", "Bijlage 2: baten", "")
    assert given(read(*NUMBERED, *listed))[1] == (
        ("2",),
        "Dat staat in:\nBijlage 1: kosten Bijlage 2: baten",
    )
    titled = (*NUMBERED, *LAST, "Bijlage 1 Overzicht van banen", "", "1. Baan 1", "2. Baan 2")
    assert given(read(*titled))[1] == (("2",), "De gemeenten.")


def test_a_name_in_an_answer_signs_nothing() -> None:
    """Where a sentence stands below it, it is none of an office."""
    named = (*LAST[:-2], "Dat is:", "", "Sophie van der Meer", "Minister van Sport is zij niet.")
    assert given(read(*NUMBERED, *named))[1] == (
        ("2",),
        "Dat is:\nSophie van der Meer Minister van Sport is zij niet.",
    )


COMMITTEE = (
    "Met deze brief beantwoord ik de vragen van de vaste commissie voor Sport over ijsbanen."
)
THINKS = ("De leden van de D66-fractie hebben de brief gelezen. Zij hebben nog enkele vragen.", "")
ENDS = ("Ik vertrouw erop uw Kamer hiermee voldoende te hebben geïnformeerd.", "")


def sections_of(*body: str, below: tuple[str, ...] = ()) -> Antwoordbrief:
    """The record of a letter that answers fracties under headings, without numbers."""
    head = tuple(line.replace(" van het lid Bos (SP)", "") for line in HEAD)
    return read(*body, *ENDS, "A. Jansen", "Minister van Sport", *below, head=head, offer=COMMITTEE)


@pytest.mark.parametrize(
    "heading", ["Vragen en opmerkingen van de leden van de {}-fractie", "Inbreng van de {}-fractie"]
)
@pytest.mark.parametrize(
    "first", [(), tuple(one.replace("D66", "SGP") for one in THINKS)], ids=["", "led"]
)
def test_fracties_without_numbers(heading: str, first: tuple[str, ...]) -> None:
    """Headings say who asks; what leads to a question, and the sentence that ends the letter, are in no answer."""
    record = sections_of(
        heading.format("SGP"), "", *first, "De leden van de SGP-fractie vragen wie dit betaalt. Is dat veel?", "",
        "De gemeenten betalen.", "", "Zij doen dat graag.", "",
        heading.format("D66"), "", *THINKS, "Wanneer sluiten de banen?", "", "In mei.", "",
    )  # fmt: skip
    assert [one.antwoord and one.antwoord.tekst for one in record.vragen] == [
        "De gemeenten betalen.\nZij doen dat graag.", "In mei.",
    ]  # fmt: skip
    assert [one.fracties for one in record.vragen] == [("SGP",), ("D66",)]
    assert record.fracties == ("SGP", "D66")
    assert [one.titel for one in record.secties] == [heading.format("SGP"), heading.format("D66")]
    assert codes(record) == [
        "geen_nummers",
        "antwoord_begin_onzeker",
    ]  # told by question marks alone


def test_a_section_without_questions() -> None:
    """What stands below a heading and was taken for no question is told, unless all it says is that there are none."""
    asks = (
        "Vragen van de leden van de SGP-fractie",
        "",
        "Wie betaalt dit?",
        "",
        "De gemeenten.",
        "",
    )
    title = ("Vragen van de leden van de D66-fractie", "")
    none = sections_of(*asks, *title, "De leden van de D66-fractie hebben geen vragen.", "")
    lost = sections_of(*asks, *title, *THINKS, "De banen sluiten in mei.", "")
    assert [one.antwoord and one.antwoord.tekst for one in lost.vragen] == ["De gemeenten."]
    assert len([one for one in none.meldingen if "onder de kop" in one.tekst]) == 0
    assert len([one for one in lost.meldingen if "onder de kop" in one.tekst]) == 1


def test_an_answer_that_speaks_of_informing() -> None:
    """It is no sentence that ends a letter: it says what was done."""
    told = "Ik heb uw Kamer hierover op 3 mei 2024 geïnformeerd."
    record = read(
        *NUMBERED, *LAST[:-2], told, "", "Hoogachtend,", "", "A. Jansen", "Minister van Sport"
    )
    assert given(record)[1] == (("2",), told)


@pytest.mark.parametrize(
    ("answer", "doubted"),
    [
        (
            "De vrijwilligers krijgen een vergoeding. Het schaatsseizoen duurt langer door de koelmachine.",
            False,
        ),
        ("Het schaatsseizoen duurt langer door de koelmachine.", True),
    ],
    ids=["both", "one alone"],
)
def test_an_answer_that_takes_up_both_questions(answer: str, doubted: bool) -> None:
    """It is to both: it says again what each of them alone asks about."""
    asks = (
        "3. Krijgen vrijwilligers een vergoeding?",
        "",
        "4. Duurt het schaatsseizoen langer met een koelmachine?",
    )
    record = read(*series(2), *asks, "", answer, "", *series(6)[16:])
    assert ("antwoord_onzeker" in codes(record)) == doubted


def test_numbers_in_a_shared_answer() -> None:
    """Where answers have the numbers of the questions, below a sentence that is no title, it is told."""
    asks = (
        "1 Wie betaalt?",
        "",
        "2 Wie veegt?",
        "",
        "3 Wie telt?",
        "",
        "Daarop antwoord ik u dit.",
        "",
    )
    record = read(*asks, "1 De gemeente betaalt.", "", "2 De club.", "", "3 De jury telt.")
    assert "antwoord_onzeker" in codes(record)


INSTITUTE = (
    "Hierbij bieden wij u onze antwoorden aan op de vragen van de Vaste Kamercommissie van Water en Wegen.",
    "",
    "Algemene Waterkamer",
    "",
)


@pytest.mark.parametrize(
    ("signed", "protects"),
    [
        (("ir. A. Visman,               dr. C. van der Werve,", "president                    secretaris"),
         "beside each other, the office below"),
        (("ir. A. Visman, president     dr. C. van der Werve, secretaris",), "beside each other, on one line"),
        (("ir. A. Visman,", "president", "", "dr. C. van der Werve,", "secretaris"), "one below the other"),
    ],
)  # fmt: skip
def test_two_sign_for_an_institution(signed: tuple[str, ...], protects: str) -> None:
    """The first of two, with the office that is that person's."""
    record: Record = extract_text(
        "\n".join((*HEAD, *INSTITUTE, *signed, "", "Beantwoording vragen", "", *TWO)).replace(
            " van het lid Bos (SP)", ""
        )
        + "\n"
    )
    assert isinstance(record, Antwoordbrief)
    assert record.ondertekenaar is not None
    assert (record.ondertekenaar.naam, record.ondertekenaar.functie) == (
        "ir. A. Visman",
        "president",
    )
    assert (record.commissie, len(record.vragen)) == (
        "Vaste Kamercommissie van Water en Wegen",
        2,
    ), protects


def test_request_below_a_caption() -> None:
    """What stands below `Vraag` is asked, whatever form it has; what stands above it is not."""
    record = read(
        "Vraag",
        "In het gesprek van maandag kwam aan de orde hoe ijsbanen samenwerken. Namens de commissie verzoek ik u",
        "de Kamer daarover te informeren.",
        "",
        "Antwoord",
        "Zes ijsbanen werken samen.",
    )
    assert len(record.vragen) == 1
    assert record.vragen[0].tekst.startswith("In het gesprek van maandag")
    assert given(record)[0] == ((record.vragen[0].id,), "Zes ijsbanen werken samen.")


@pytest.mark.parametrize(
    ("answer", "told"),
    [("zie het antwoord op vraag 1.", False), ("ja.", False), ("van de bossen is dat zo.", True)],
)
def test_answer_without_a_capital(answer: str, *, told: bool) -> None:
    """An answer that is whole is no end of one."""
    record = read("Vraag 1", "Wie betaalt?", "Antwoord:", "De gemeenten.", "", "Vraag 2", "Alles?",
                  "Antwoord:", answer)  # fmt: skip
    assert ("begin_ontbreekt" in codes(record)) == told


@pytest.mark.parametrize(
    ("total", "said"), [(3, "blz. 3 van 3 ontbreekt"), (9, "blz. 3 t/m 9 van 9 ontbreken")]
)
def test_which_pages_are_missing(total: int, said: str) -> None:
    """All of them are named, not the last alone."""
    text = make(*TWO[:4], f"1/{total}", "", *TWO[4:], "", f"2/{total}")
    found = [one.tekst for one in extract_text(text).meldingen if one.code == "pagina_ontbreekt"]
    assert [one.split(":")[0] for one in found] == [said]


ANNEX = "Antwoorden Waterkamer bij vragen van de Tweede Kamer over het Deltafonds en het Havenfonds"


@pytest.mark.parametrize(
    ("above", "second", "sections", "protects"),
    [
        ((ANNEX, "", "Vragen over het Deltafonds"), "Vragen over het Havenfonds",
         ["Vragen over het Deltafonds", "Vragen over het Havenfonds"], "the first of two parts"),
        ((ANNEX, "", "Onderdeel Dijken"), "Onderdeel Havens", ["Onderdeel Dijken", "Onderdeel Havens"],
         "whatever they are called"),
        ((ANNEX, "van de zee"), "Onderdeel Havens", [None, "Onderdeel Havens"], "the rest of the title"),
        ((ANNEX,), "Onderdeel Havens", [None, "Onderdeel Havens"], "the title of the annex alone"),
        (("Onderdeel Dijken",), "Onderdeel Havens", ["Onderdeel Dijken", "Onderdeel Havens"], "of one form"),
        (("Deel over dijken",), "Onderdeel Havens", [None, "Onderdeel Havens"], "nothing says where the annex begins"),
    ],
)  # fmt: skip
def test_heading_of_the_first_part(
    above: tuple[str, ...], second: str, sections: list[str | None], protects: str
) -> None:
    """A heading above the first question heads a part of the annex, as those below it do."""
    body = (
        "Vraag 1",
        "Hoe hoog zijn ze?",
        "Vijf meter.",
        "",
        second,
        "",
        "Vraag 1",
        "Wie betaalt?",
        "Wij.",
    )
    record = read(
        "", *above, "", *body, offer=OFFER.replace(" van het lid Bos (SP) over ijsbanen", "")
    )
    assert [one.sectie for one in record.vragen] == sections, protects


@pytest.mark.parametrize(
    ("title", "number", "cut", "protects"),
    [
        ("Antwoorden op vragen die de Kamer heeft ingediend n.a.v. de brief bij de studie “Zee”.", "1", True,
         "it ends as a sentence"),
        ("Beantwoording vragen over de studie “Zee”", "1", True, "it ends as a title"),
        ("Antwoorden op vragen die de Kamer heeft ingediend n.a.v. de brief bij de studie “Zee”.", "2", False,
         "the numbers go on"),
        ("Antwoorden op vragen staan in de studie. Die is openbaar.", "1", False, "two sentences"),
    ],
)  # fmt: skip
def test_title_of_further_answers(title: str, number: str, *, cut: bool, protects: str) -> None:
    """Above questions that count from 1 again it is no end of the answer above it."""
    second = ("", f"Vraag {number}", "Wie betaalt?", "Wij.")
    record = read("Vraag 1", "Hoe hoog zijn ze?", "Vijf meter.", "", title, *second)
    answer = given(record)[0]
    assert answer is not None
    assert (answer[1] == "Vijf meter.") == cut, protects
    assert (record.vragen[1].sectie == title) == cut
