"""Letters as other hands and programs write them: marks in parentheses, lists of documents, lines of a page.

Each test is a rule that letters by strangers taught; it fails without it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from kamervragen import extract, extract_text
from kamervragen.doubts.misread import MISREAD
from kamervragen.doubts.strange_kinds import STRANGE
from kamervragen.doubts.traces import TRACES
from kamervragen.dutch.ending import waits_for_answer
from kamervragen.dutch.fracties import mentions
from kamervragen.dutch.request_forms import REQUESTS
from kamervragen.dutch.requests import request_spans
from kamervragen.dutch.roles import ROLES
from kamervragen.layout.notes.typed_marks import MARK_FORMS, TYPED_MARK, MarkForm, standing
from kamervragen.layout.numbers.counting import KINDS, Kind
from kamervragen.layout.numbers.numbering import FORMS
from kamervragen.layout.reading.evidence import SIGNS
from kamervragen.layout.rows import measure_of, rows_of
from kamervragen.readers.recognised import RECOGNISED
from kamervragen.readers.text import read_lines
from kamervragen.source import MARKDOWN, PLAIN, sniff
from letters import ASKED, OPENING, QUESTIONS, asked, codes, make_letter, read_letter

NOTE = "Kamerstukken I 2025/26, 36 500, A."


@pytest.mark.parametrize("form", MARK_FORMS, ids=lambda form: form.name)
def test_each_form_of_mark_reads_its_example(form: MarkForm) -> None:
    """A typed mark is known by its form, and only where it stands."""
    name = form.name.replace(" ", "_")
    assert name in [match.lastgroup for match in TYPED_MARK.finditer(form.reads)]
    assert name not in [match.lastgroup for match in TYPED_MARK.finditer(form.reads_not)]


@pytest.mark.parametrize(
    ("marked", "lead", "protects"),
    [
        ("Hoe vaak brandt het bos? (1)", "(1)", "parentheses"),
        ("Hoe vaak brandt het bos (1) in juni?", "(1)", "inside a sentence"),
        ("Hoe vaak brandt het bos; 1) in juni?", "1)", "behind a semicolon"),
    ],
)
def test_marks_in_parentheses(marked: str, lead: str, protects: str) -> None:
    """A number in parentheses is a mark where a note begins so."""
    text = make_letter(questions=[f"1. {marked}", "2. Wie betaalt het blussen?"])
    record = extract_text(f"{text}\n\n{lead} {NOTE}\n")
    plain = marked.replace(f" {lead}", "")
    assert asked(record) == [("1", plain), ASKED[1]], protects
    assert [(one.nummer, one.tekst) for one in record.voetnoten] == [("1", NOTE)], protects
    assert record.vragen[0].voetnoten == ("1",), protects


def test_mark_that_the_margin_pushed_before_a_sentence() -> None:
    """`… blussen.` / `[1] Wie …`: the line above was full, so that its mark stands in the next."""
    lines = [
        "1. Het rapport van de bosbrandweer beschrijft uitvoerig het beleid voor het blussen.",
        "[1] Wie betaalt dat?",
        "2. Hoe vaak brandt het in de bossen en op de heidevelden van de noordelijke gebieden",
        "en in die van de zuidelijke provincies?",
    ]
    record = extract_text(f"{make_letter(questions=lines)}\n\n[1] {NOTE}\n")
    assert record.vragen[0].tekst.endswith("het blussen. Wie betaalt dat?")
    assert record.vragen[0].voetnoten == ("1",)


FULL_ROW = "1. Het rapport van de bosbrandweer beschrijft uitvoerig het beleid voor het blussen."
SECOND = [
    "2. Hoe vaak brandt het in de bossen en op de heidevelden van de noordelijke gebieden",
    "en in die van de zuidelijke provincies?",
]


@pytest.mark.parametrize(
    ("lines", "expected", "protects"),
    [
        ([FULL_ROW, "   1 Wie betaalt dat?", *SECOND], (["1", "2"], ("1",)), "a bare mark"),
        ([FULL_ROW, "      1", "       Wie betaalt dat?", *SECOND], (["1", "2"], ("1",)), "left above the text"),
        ([FULL_ROW, "       1", "       Wie betaalt dat?", *SECOND], (["1", "2"], ("1",)), "right above it"),
        (
            [FULL_ROW, "   1 Wie betaalt dat?", "   2 En wanneer?", *SECOND],
            (["1", "2"], ()), "numbers in one column are a list",
        ),
    ],
)  # fmt: skip
def test_bare_mark_that_the_margin_pushed_before_a_sentence(
    lines: Sequence[str], expected: object, protects: str
) -> None:
    """Typst ends a line between word and mark: `omwonenden van Chemours?` / `2 Zo nee, is de regering …`."""
    record = extract_text(f"{make_letter(questions=lines)}\n\n1 {NOTE}\n")
    read = [one.nummer for one in record.vragen], record.vragen[0].voetnoten
    assert read == expected, protects


@pytest.mark.parametrize(
    ("text", "media"),
    [
        ("*Het blussen*\n\n1. Hoe vaak?", MARKDOWN),
        ("Zie de brief.\\[1\\]", MARKDOWN),
        ("Zie de brief.^1^", MARKDOWN),
        ("<u>Het blussen</u>", MARKDOWN),
        ("Het blussen* kost veel.", PLAIN),
        ("Zie de brief.[1]", PLAIN),
    ],
)
def test_signs_of_markdown(text: str, media: str) -> None:
    """Markdown is told by what plain text does not hold."""
    assert sniff("brief", text.encode()) == media


def test_lowered_digits_are_digits() -> None:
    """`CO₂` is written `CO2`."""
    record = read_letter(questions=["1. Hoeveel CO₂ komt vrij?", QUESTIONS[1]])
    assert asked(record)[0] == ("1", "Hoeveel CO2 komt vrij?")


DOCUMENTS = (
    "De commissie betrok bij haar beraadslaging de volgende stukken:",
    "1. Advies van de Raad van State (nr. W04.23.00312)",
    "2. Afschrift van een petitie met ruim 4.000 handtekeningen",
)


@pytest.mark.parametrize("room", [[], [""]], ids=["close", "set apart"])
def test_what_a_colon_announces_is_a_list(room: list[str]) -> None:
    """Numbered titles of documents are neither headings nor questions."""
    lines = [line for document in DOCUMENTS for line in (document, *room)]
    record = read_letter(questions=[*lines, "", *QUESTIONS])
    assert record.secties == ()
    assert asked(record) == ASKED


def test_list_of_documents_in_a_letter_without_numbers() -> None:
    """Only where numbered texts ask do paragraphs that ask stand beside the numbering."""
    prose = [
        "De leden van de SP-fractie vragen hoe vaak het bos brandt.",
        "Deze leden vragen ook wie dat betaalt.",
    ]
    record = read_letter(questions=[*DOCUMENTS, "", prose[0], "", prose[1]])
    assert record.secties == ()
    assert asked(record) == [(None, prose[0]), (None, prose[1])]


def test_titles_in_a_list_end_in_no_stop() -> None:
    """The heading that follows closely is no item of the list."""
    lines = [
        "Bij de voorbereiding heeft de commissie kennisgenomen van:",
        "a. Nota naar aanleiding van het verslag (stuk nr. 7)",
        "b. Amendement-Van Hijum (stuk nr. 11)",
        "Het blussen van bosbranden",
        "De leden van de D66-fractie stellen vast dat het bos vaker brandt dan vroeger.",
    ]
    record = read_letter(questions=[*lines, "", *QUESTIONS])
    assert [one.titel for one in record.secties] == ["Het blussen van bosbranden"]


def test_letter_below_a_full_stop_begins_no_list() -> None:
    """`A. Het blussen` behind a list that has ended is a heading."""
    lines = [
        "Bij de behandeling zijn betrokken:",
        "1. een position paper van de brandweer;",
        "2. het verslag van 20 januari 2026.",
        "A. Het blussen",
        "1) Hoe vaak brandt het bos?",
        "2) Wie betaalt het blussen?",
    ]
    record = read_letter(questions=lines)
    assert [one.titel for one in record.secties] == ["A. Het blussen"]
    assert asked(record) == ASKED


@pytest.mark.parametrize(
    "sentence",
    [
        "Voorts willen deze leden graag weten of dit klopt.",
        "Ook ontvangen de leden van de SP-fractie graag een overzicht.",
        "Daarnaast verzoekt het lid Van Dijk de regering dit toe te lichten.",
        "Tevens wensen deze leden te vernemen wie dit betaalt.",
        "Vervolgens willen de leden van de fracties van BBB, PVV en JA21 graag weten wie dit betaalt.",
        "Voorts vraagt dit lid of de gevolgen in beeld zijn.",
        "Tevens verzoekt haar fractie u dit te onderbouwen.",
        "Ook verzoekt de SP-fractie u dit te onderbouwen.",
        "Daarom vraagt senator Bos hoe dat gaat.",
        "Bovendien vraagt de heer Bos hoe dat gaat.",
        "Senator Bos wil weten hoe dat zit.",
        "Voorts willen deze leden, met de leden van de D66-fractie, graag weten wat u bedoelt.",
        "Tevens wordt de regering verzocht dit te onderbouwen.",
        "De leden van de SP-fractie wensen een overzicht te ontvangen.",
    ],
)
def test_requests_with_the_members_behind_the_verb(sentence: str) -> None:
    """The members may stand on either side of what they ask."""
    assert request_spans(sentence) == [(0, len(sentence))]


@pytest.mark.parametrize(
    "sentence",
    [
        "De leden van de SP-fractie willen graag enkele vragen stellen.",
        "Deze leden leggen de regering graag de vragen voor.",
    ],
)
def test_announced_questions_ask_nothing(sentence: str) -> None:
    """Who says that there will be questions has asked none."""
    assert request_spans(sentence) == []


def test_need_of_information_is_asking() -> None:
    """`… hebben de leden van … behoefte aan nadere inlichtingen` tells who asks."""
    text = "Naar aanleiding hiervan hebben de leden van de SP-fractie behoefte aan nadere inlichtingen."
    assert [(one.names, one.role) for one in mentions(text)] == [(("SP",), "asks")]


@pytest.mark.parametrize(
    ("sentence", "waits"),
    [
        ("Uw antwoorden worden binnen vier weken met belangstelling tegemoetgezien.", True),
        ("De commissie wacht uw antwoord met belangstelling af.", True),
        ("De commissie kijkt met belangstelling uit naar uw beantwoording.", True),
        ("Kunt u binnen vier weken antwoorden?", False),
        ("Het antwoord is nee.", False),
    ],
)
def test_sentences_that_wait_for_the_answer(sentence: str, waits: bool) -> None:
    """The ending of a letter is known by what it waits for."""
    assert waits_for_answer(sentence) is waits


@pytest.mark.parametrize(
    ("questions", "protects"),
    [
        (["1 en 2: Hoe vaak brandt het?", "", "Wie betaalt dat?"], "room above"),
        (["1 en 2: Hoe vaak brandt het? Wie betaalt dat?"], "no room"),
    ],
)
def test_ending_below_a_group(questions: Sequence[str], protects: str) -> None:
    """The last group takes in no ending."""
    ending = "Uw antwoorden worden binnen vier weken met belangstelling tegemoetgezien."
    record = read_letter(questions=questions, term=[ending])
    assert not any("antwoorden" in one.tekst for one in record.vragen), protects
    assert record.termijn is not None, protects


def test_heading_inside_a_group() -> None:
    """A group that names more numbers than it has paragraphs takes in no heading."""
    lines = [
        "1 en 2: Hoe vaak brandt het bos? Wie betaalt het blussen?",
        "",
        "Verdeling van de kosten",
        "",
        "De leden van de D66-fractie hebben daarover de volgende opmerkingen.",
        "",
        "3 en 4: Wie blust? Wie betaalt dat?",
    ]
    record = read_letter(questions=lines)
    assert [one.titel for one in record.secties] == ["Verdeling van de kosten"]


def test_label_without_room_behind_its_colon() -> None:
    """`15, 16 en 17:Op bladzijde`: a label in bold that fills its column."""
    record = read_letter(questions=["1 en 2:Hoe vaak? Wie?", "3 en 4:Wanneer? Waarom?"])
    assert [one.nummer for one in record.vragen] == ["1", "2", "3", "4"]


def test_head_of_a_list_of_questions() -> None:
    """`Nr.   Vraag` above a table of questions is no heading."""
    record = read_letter(
        questions=["Nr.  Vraag", "1    Hoe vaak brandt het bos?", "2    Wie betaalt het blussen?"]
    )
    assert record.secties == ()
    assert asked(record) == ASKED


# Lines as `pdftotext -layout` gives those of a proportional font: each is as wide as the next on paper.
LINES = (
    "De leden van de D66-fractie willen weten of de minister alle lijsten wil inzien die tijdens",
    "stille, ijle uitjes zijn uitgereikt; filialen lieten die illustraties al in juli in lijstjes liggen, terwijl elf",
    "liften stil lijken te zijn, zonder dat iemand de oorzaak kan aanwijzen wanneer men de",
    "commissie om waarborgen vraagt namens gemeenten, ondernemers en omwonenden,",
    "wanneer mogelijkheden en voorwaarden om samenwerking met marktmeesters",
    "momenteel onbenoemd blijven.",
)


def test_lines_of_a_proportional_font_are_as_wide_as_each_other() -> None:
    """Their characters differ by a third, their widths by hardly anything."""
    measure = measure_of(rows_of(read_lines("\n".join(LINES), "text")), drawn=False)
    assert measure.proportional
    assert measure.exact
    ends = [measure.end_of(row) for row in rows_of(read_lines("\n".join(LINES[:-1]), "text"))]
    assert min(ends) > 0.85 * max(ends)
    lengths = [len(line) for line in LINES[:-1]]
    assert min(lengths) < 0.65 * max(lengths)


@pytest.mark.parametrize(
    ("line", "protects"),
    [
        ("2. Positie van de Gouverneur", "a heading is no mark that was pushed down"),
        ("2. Toezicht", "nor a short one"),
    ],
)
def test_numbered_heading_between_captions(line: str, protects: str) -> None:
    """`2.` with room above it begins a heading, though a note 2 is cited above."""
    lines = [
        "1. Het blussen", "", "Vraag 1", "Hoe vaak brandt het bos?1", "",
        "Vraag 2", "Wie betaalt dat?2", "", line, "", "Vraag 1", "Wie houdt toezicht?",
    ]  # fmt: skip
    text = make_letter(questions=lines)
    record = extract_text(f"{text}\n\n1 Stb. 2025, 12.\n2 {NOTE}\n")
    assert [one.titel for one in record.secties] == ["1. Het blussen", line], protects


@pytest.mark.parametrize(
    ("rest", "protects"),
    [
        (["2 Algemene Rekenkamer, «Geld», Den Haag 2020, p.", "  3."], "a page on the next line"),
        (["2 Brief van de minister van vrijdag", "3 januari 2025."], "a date"),
    ],
)
def test_number_that_goes_on_with_a_note(rest: Sequence[str], protects: str) -> None:
    """A line that begins with the next number begins no note where the sentence goes on."""
    questions = ["1. Hoe vaak brandt het bos?1", "2. Wie betaalt het blussen?2"]
    notes = "\n".join([f"1 {NOTE}", *rest])
    record = extract_text(f"{make_letter(questions=questions)}\n\n{notes}\n")
    assert [one.nummer for one in record.voetnoten] == ["1", "2"], protects
    assert record.voetnoten[1].tekst.endswith(rest[1].strip()), protects


def test_footer_that_each_page_repeats() -> None:
    """The sender's address alone stands below each page, and in no signature."""
    footer = ["", "www.eerstekamer.nl", ""]
    record = read_letter(
        questions=[QUESTIONS[0], *footer, QUESTIONS[1]],
        closing=["Hoogachtend,", *footer],
    )
    assert asked(record) == ASKED
    assert record.ondertekenaar is not None
    assert record.ondertekenaar.naam == "A. Jansen"


def test_paragraph_that_stands_in_below_flush_items() -> None:
    """Where lines go on below their numbers, an indent begins a paragraph."""
    lines = [
        "1. Hoe vaak brandt het in de bossen en op de heidevelden van de noordelijke en de",
        "oostelijke provincies?",
        "2. Wie betaalt het blussen van de branden in die bossen en op die heidevelden, en is",
        "dat geregeld?",
        "   De leden van de SP-fractie sluiten zich graag bij deze vragen aan.",
    ]
    record = read_letter(questions=lines)
    assert record.vragen[-1].tekst.endswith("is dat geregeld?")
    assert record.fracties == ("D66", "SP")


@pytest.mark.parametrize(
    ("before", "after", "expected", "protects"),
    [
        ("de bossen van het", "noorden?", "het noorden?", "a full line goes on"),
        ("de bossen van dit land.", "Deze leden vragen wie dat betaalt.", None, "members open a paragraph"),
    ],
)  # fmt: skip
def test_prose_over_a_page(before: str, after: str, expected: str | None, protects: str) -> None:
    """A paragraph goes on behind a page break where its line was full, unless members begin there."""
    lines = [f"De leden van de D66-fractie vragen hoe vaak het in deze jaren brandt in {before}"]
    record = read_letter(questions=[*lines, f"\f{after}"])
    texts = [one.tekst for one in record.vragen]
    assert len(texts) == (1 if expected else 2), protects
    if expected:
        assert texts[0].endswith(expected), protects


def test_columns_that_touch_in_a_letterhead() -> None:
    """`Ruimtelijke2514 CV Den Haag`: the first column is full."""
    head = [
        "Mevrouw N.S. Akkermans                      Kazernestraat 52",
        "Minister van Volkshuisvesting en Ruimtelijke2514 CV Den Haag",
        "Ordening                                    Postbus 20017",
        "                                            2500 EA Den Haag",
    ]
    record = read_letter(addressee=head)
    assert (
        record.geadresseerden[0].functie == "Minister van Volkshuisvesting en Ruimtelijke Ordening"
    )


@pytest.mark.parametrize(
    ("lines", "expected", "protects"),
    [
        (["laat onbeantwo-", "ord hoe dat gaat?"], "laat onbeantwoord hoe dat gaat?", "no word of its own"),
        (["kent een auto-", "industrie die groeit?"], "kent een auto-industrie die groeit?", "a word of its own"),
    ],
)  # fmt: skip
def test_vowels_that_meet_at_a_hyphen(lines: Sequence[str], expected: str, protects: str) -> None:
    """Two vowels keep their hyphen where what stands behind it can be a word."""
    record = read_letter(questions=[f"1. De minister {lines[0]}", lines[1], QUESTIONS[1]])
    assert asked(record)[0] == ("1", f"De minister {expected}"), protects
    assert "zin_onderbroken" not in codes(record)


@pytest.mark.parametrize(
    ("table", "names"),
    [
        (
            REQUESTS,
            "vragen verzoeken graag toezegging nodigt_uit stelt_de_vraag op_prijs kort verzocht zonder_vraagteken "
            "vraagwoord rijst vroegen verzochten hebben_gevraagd wilden_weten",
        ),
        (
            ROLES,
            "excepted joins_not joins is_joined is_denied proposed_it supports backs_in_a_clause stands_behind "
            "given_by with_the_subject with_the_subject_and_what_they_ask with_the_subject_behind joined_elsewhere "
            "has_no_questions "
            "withdraws in_the_other_Kamer questions_of_others did_so_before does_not waits answered_before asked_then "
            "asked_elsewhere "
            "asked_before takes_note is_the_subject also_on_behalf_of asked_in_another_letter on_behalf_of "
            "questions_live they_as_well "
            "with_them have_arisen there_are come_from at_the_request_of in_the_opinion_of beside "
            "all_but in_a_clause "
            "questions_come_from numbered_questions questions_put_by questions_so_far input_of occasion "
            "their_questions_are is_not_clear it_befalls was_clear what_strikes strikes to_their_regret arises "
            "matters_to explain_to told_to agrees_with their_view "
            "although of_theirs number_is_of in_a_further_clause "
            "the_rest as_well_as said_by "
            "questions_given_here behind_the_verb behind_a_verb_of_the_past behind_any_verb "
            "following_questions_of those_of passive the_committee_writes",
        ),
        (FORMS, "vraag v1 nr 1. 1) 1: [1] 1_– (1) 1 groep"),
        (
            SIGNS,
            "loose room sentence_and_room filled type sentence_over_page sentence_open lower capitals title_above "
            "sentence_below indent",
        ),
        (KINDS, "1 a A i I 1.1 A1 I1 een"),
        (
            MARK_FORMS,
            "word stop year document bracket parenthesis half_bracket alone behind_capital spaced",
        ),
        (
            STRANGE,
            "colophon alphabet unnamed encoding currency other_accents blacked_out ground left_out comment "
            "print_of_a_browser stamp doubled spaced_out torn letter_by_letter no_spaces question_mark_in_a_word "
            "question_mark_in_a_sentence glued_words letterhead sign_in_a_word filled_in_later "
            "escape recognition stop_in_a_sentence address postcode dated_stamp",
        ),
        (
            RECOGNISED,
            "low_line one_Kamer the_other_Kamer rule glued_Kamer capital_I AI one address zero year comma bracket sign",
        ),
        (
            MISREAD,
            "digit_inside digit_first capital_vowel c_inside c_last c_second start_of_no_word end_of_no_word",
        ),
        (
            TRACES,
            "caption misread_number mark_in_brackets mark_with_one_bracket mark_between_sentences raised_mark "
            "mark_behind_a_bracket dash_first seam hyphen_left",
        ),
    ],
    ids=[
        "requests",
        "roles",
        "numbers",
        "signs",
        "kinds",
        "marks",
        "strange",
        "recognised",
        "misread",
        "traces",
    ],
)
def test_tables_are_whole(table: Sequence[Any], names: str) -> None:
    """A row that goes takes its example along: here it is missed."""
    assert [row.name.replace(" ", "_") for row in table] == names.split()


@pytest.mark.parametrize(
    ("opening", "signature", "expected", "protects"),
    [
        (
            "De commissie voor Landbouw en Natuur heeft kennisgenomen van uw brief.",
            ["A. Jansen", "Voorzitter van de vaste commissie voor Landbouw en Natuur"],
            "vaste commissie voor Landbouw en Natuur",
            "the fuller name",
        ),
        (
            "De leden lezen uw brief.",
            [
                "Namens de voorzitter van de vaste commissie voor Landbouw,",
                "",
                "M.H. Jansen",
                "Griffier",
            ],
            "vaste commissie voor Landbouw",
            "no initials",
        ),
        (
            "De commissie voor Landbouw heeft kennisgenomen van uw brief.",
            [
                "A. Jansen",
                "Voorzitter van de vaste commissie voor Landbouw en de Hoge Veluwe/Heide",
            ],
            "vaste commissie voor Landbouw en de Hoge Veluwe/Heide",
            "the first of its subjects",
        ),
        (
            "De commissie voor Landbouw heeft kennisgenomen van uw brief.",
            ["A. Jansen", "Voorzitter van de vaste commissie voor Landbouwschappen"],
            "commissie voor Landbouw",
            "another committee",
        ),
    ],
)
def test_name_of_the_committee(
    opening: str, signature: Sequence[str], expected: str, protects: str
) -> None:
    """The committee is named in several places; each may cut its name short or run on."""
    record = read_letter(opening=[opening], signature=signature)
    assert record.commissie == expected, protects


def test_signature_under_the_original() -> None:
    """`w.g.` is no part of a name."""
    signed = read_letter(signature=["w.g. A. Jansen", "Voorzitter van de commissie"]).ondertekenaar
    assert signed is not None
    assert signed.naam == "A. Jansen"


@pytest.mark.parametrize(
    ("term", "tekst"),
    [
        ("De commissie ontvangt uw antwoord graag vóór of op 3 juni 2026.", "3 juni 2026"),
        ("De commissie ontvangt uw antwoord graag op of vóór 3 juni 2026.", "3 juni 2026"),
    ],
)
def test_term_before_or_on_a_day(term: str, tekst: str) -> None:
    """The day may be the last."""
    record = read_letter(term=[term])
    assert record.termijn is not None
    assert record.termijn.tekst == tekst


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("De leden van de SP-fractie en die van de D66-fractie vragen dit.", ("SP", "D66")),
        ("De fracties van het CDA en de SGP, alsmede die van D66, vragen dit.", ("CDA", "SGP", "D66")),
        ("De leden van drie fracties willen nog vragen stellen: die van het CDA, de SP en D66.", ("CDA", "SP", "D66")),
    ],
)  # fmt: skip
def test_those_of_other_fracties(text: str, names: tuple[str, ...]) -> None:
    """`die van` stands for `de leden van`."""
    found = [name for one in mentions(text) if one.role == "asks" for name in one.names]
    assert tuple(found) == names


def test_fractie_behind_a_name_keeps_its_hyphen() -> None:
    """`GroenLinks-` / `fractie` is no fractie of its own."""
    lines = ["De leden van de GroenLinks-", "fractie vragen hoe vaak het brandt."]
    opening = ["De commissie voor Bos heeft uw brief ontvangen."]
    assert read_letter(opening=opening, questions=lines).fracties == ("GroenLinks",)


def test_names_with_a_colon_are_titles() -> None:
    """`D66:` above numbers says whose questions they are."""
    opening = "De leden van de commissie voor Bos hebben de brief ontvangen en stellen vragen."
    lines = ["D66:", "", QUESTIONS[0], "", "PvdA en CDA:", "", QUESTIONS[1]]
    record = read_letter(opening=[opening], questions=lines)
    assert [one.titel for one in record.secties] == ["D66:", "PvdA en CDA:"]
    assert [one.fracties for one in record.vragen] == [("D66",), ("PvdA", "CDA")]


def test_group_in_a_list_of_numbers() -> None:
    """`Vragen 3 en 4` goes on with `1.` and `2.`."""
    lines = ["1. Een?", "2. Twee?", "", "Vragen 3 en 4", "Wie blust?", "", "5. Vijf?"]
    assert [one.nummer for one in read_letter(questions=lines).vragen] == list("12345")


def test_passage_that_a_question_quotes() -> None:
    """What stands in below a colon is quoted; the question goes on behind it."""
    lines = [
        "1. De Raad van State merkt het volgende op:",
        "",
        "        Het bos is een goed van allen.",
        "",
        "    Onderschrijft u dat?",
        "",
        QUESTIONS[1],
    ]
    text = "De Raad van State merkt het volgende op: Het bos is een goed van allen. Onderschrijft u dat?"
    assert asked(read_letter(questions=lines))[0] == ("1", text)


def test_list_in_prose() -> None:
    """In a letter without numbers a list belongs to the paragraph that announces it."""
    lines = [
        "De leden van de SP-fractie ontvangen graag een reactie op het volgende:",
        "",
        "a. het blussen;",
        "",
        "b. de kosten.",
        "",
        "Wie betaalt dat volgens de regering?",
    ]
    assert asked(read_letter(questions=lines)) == [
        (None, f"{lines[0]} a. het blussen; b. de kosten."),
        (None, lines[-1]),
    ]


def test_unwrapped_paragraphs() -> None:
    """Text in which each paragraph is one line has no room between them."""
    one = "De leden van de SP-fractie lezen dat het bos vaker brandt dan vroeger. " * 3
    lines = [f"{one}Hoe vaak is dat?", f"{one}Wie betaalt dat?", f"{one}Wie blust dat?"]
    record = read_letter(opening=[" ".join(OPENING)], questions=lines)
    assert len(record.vragen) == 3


def test_chapters() -> None:
    """`1.1 Algemeen` right below `1. Het bos` is a heading of its own."""
    lines = [
        "1. Het bos",
        "1.1 Algemeen",
        "De leden van de SP-fractie vragen hoe vaak het brandt.",
        "1.2 Het blussen",
        "De leden van de SP-fractie vragen wie dat betaalt.",
    ]
    titles = [one.titel for one in read_letter(questions=lines).secties]
    assert titles == ["1. Het bos", "1.1 Algemeen", "1.2 Het blussen"]


def test_rest_of_a_question_between_two_numbers() -> None:
    """A paragraph that asks and names nobody belongs to the number above it, where the next one follows."""
    lines = ["1. Brandt het vaak?", "", "Indien dat zo is, wat doet u?", "", QUESTIONS[1]]
    record = read_letter(questions=lines)
    assert asked(record)[0] == ("1", "Brandt het vaak? Indien dat zo is, wat doet u?")
    assert "vraag_aangevuld" in codes(record)


def test_question_in_several_paragraphs() -> None:
    """What a number tells before it asks is part of its question, up to the next number."""
    lines = [
        "1. In juli is een plan aangeboden.",
        "",
        "Het is nog in beoordeling.",
        "",
        "Waarom?",
        "",
        QUESTIONS[1],
    ]
    assert (
        asked(read_letter(questions=lines))[0][1]
        == "In juli is een plan aangeboden. Het is nog in beoordeling. Waarom?"
    )


def test_quotation_below_a_colon() -> None:
    """A passage between quotation marks goes on with the question that announces it, wherever it stands."""
    lines = [
        "1. De raad schreef:",
        "",
        "‘Dat kan niet zo blijven.’",
        "",
        "Deelt u dat?",
        "",
        QUESTIONS[1],
    ]
    assert (
        asked(read_letter(questions=lines))[0][1]
        == "De raad schreef: ‘Dat kan niet zo blijven.’ Deelt u dat?"
    )


def test_number_alone_in_bold() -> None:
    """`**1.**` is the number of what stands below it, no title."""
    lines = ["**1.**", "", "Hoe vaak brandt het bos?", "", "**2.**", "", "Wie betaalt het blussen?"]
    record = extract(make_letter(questions=lines).encode())
    assert record.secties == ()
    assert asked(record) == ASKED


def test_members_who_ask_on() -> None:
    """A question in which its own members are named again, and ask on, holds nothing of others."""
    lines = [
        "1. Brandt het vaak? De leden van de D66-fractie wijzen op het advies. Hoe gaat u daarmee om?",
        QUESTIONS[1],
    ]
    assert "inleiding_in_tekst" not in codes(read_letter(questions=lines))


def test_value_below_a_label_further_in() -> None:
    """Each label alone on its row, its value below in a column of its own."""
    head = [
        "datum", "                 6 mei 2026", "betreft", "                 Bosbrandweer",
        "ons kenmerk", "                 180123",
    ]  # fmt: skip
    record = read_letter(head=head)
    assert (str(record.datum), record.betreft, record.kenmerk) == (
        "2026-05-06",
        "Bosbrandweer",
        "180123",
    )


def test_word_that_fits_to_the_last_column() -> None:
    """Text is counted in characters: the author ended the line where the next word would just have fitted."""
    lines = [
        "De leden van de SP-fractie vragen hoe het staat met de bossen in het land",
        "en wie dat in de komende jaren gaat betalen, nu de begroting dit jaar ook",
        "al onder druk staat door wat er is gebeurd in de provincies waar het veel",
        "vaker brandt dan in de rest van het hele land. Is dat volgens u te doen",
        "of niet, en wat is dan daarvan de reden? Wie let daar ten slotte op?",
        "In het bos staat dan een wagen klaar. Wie zal die straks gaan besturen in",
        "al die jaren?",
    ]
    record = read_letter(opening=[], questions=lines)
    assert [one.tekst[:10] for one in record.vragen] == ["De leden v", "In het bos"]


@pytest.mark.parametrize(
    "sentence",
    [
        "De fracties van PVV en JA21 zien van inbreng af.",
        "De leden van de fractie van het CDA hebben geen behoefte aan nadere gedachtewisseling.",
    ],
)
def test_fracties_that_ask_nothing(sentence: str) -> None:
    """To see off an inbreng, or to need nothing, is to ask nothing."""
    assert {one.role for one in mentions(sentence)} == {"mentioned"}


@pytest.mark.parametrize(
    ("lines", "protects"),
    [
        (["\fA. Jansen", "Voorzitter van de commissie"], "a new page"),
        (
            ["A. Jansen", "Voorzitter van de vaste commissie voor Landbouw en Natuur en van wat daar bij", "hoort"],
            "an office that fills its line",
        ),
    ],
)  # fmt: skip
def test_signature_without_a_greeting(lines: Sequence[str], protects: str) -> None:
    """The name above the office is found though no `Hoogachtend` stands above it."""
    signed = read_letter(closing=[], signature=lines).ondertekenaar
    assert signed is not None, protects
    assert signed.naam == "A. Jansen", protects


def test_justified_office() -> None:
    """A line that was justified is no row of columns."""
    office = "Voorzitter   van   de   vaste   commissie   voor   Landbouw"
    signed = read_letter(signature=["A. Jansen", office, "en Natuur"]).ondertekenaar
    assert signed is not None
    assert signed.functie == "Voorzitter van de vaste commissie voor Landbouw en Natuur"


def test_prose_without_room_is_doubtful_at_a_full_line() -> None:
    """Where no room parts paragraphs, a full line that ends a sentence may end one."""
    paragraph = [
        "De leden van de SP-fractie vragen hoe het staat met de bossen in het land",
        "en wie dat in de komende jaren gaat betalen, nu de begroting dit jaar ook",
        "al onder druk staat.",
    ]
    last = [
        "De leden van de SP-fractie vragen ook hoe het staat met wegen in het bos.",
        "In het bos staat dan een wagen klaar. Wie zal die straks gaan besturen in",
        "al die jaren?",
    ]
    record = read_letter(opening=[], questions=[*paragraph * 3, *last])
    assert len(record.vragen) == 4
    assert "vraag_onzeker_einde" in codes(record)


def test_values_of_two_labels_in_one_line() -> None:
    """Below `datum` and `ons kenmerk` their values stand a space apart."""
    head = ["datum         ons kenmerk", "24 januari 2017 160442U", "betreft Bosbrandweer"]
    record = read_letter(head=head)
    assert (str(record.datum), record.kenmerk) == ("2017-01-24", "160442U")


def test_underlined_titles() -> None:
    """A line of two hyphens below a title is a rule."""
    lines = ["SP", "--", "", "De leden van de SP-fractie vragen hoe vaak het brandt."]
    assert [one.titel for one in read_letter(questions=lines).secties] == ["SP"]


def test_title_of_the_notes() -> None:
    """`Noten:` announces notes, not a list."""
    questions = ["1) Hoe vaak brandt het bos? 1)", "2) Wie betaalt het blussen?"]
    record = extract_text(f"{make_letter(questions=questions)}\n\nNoten:\n1) {NOTE}\n")
    assert [one.tekst for one in record.voetnoten] == [NOTE]


@pytest.mark.parametrize(
    ("lines", "protects"),
    [
        (["   1. Een?", "   2. Twee?", "", "Vragen 3 en 4", "Hoe?", "", "Wie?", "", "   5. Vijf?"], "a caption"),
        (["1 en 2: Een?", "", "   3. Drie?", "", "   4. Vier?", "", "   5. Vijf?"], "a group"),
    ],
)  # fmt: skip
def test_group_outside_the_column_of_numbers(lines: Sequence[str], protects: str) -> None:
    """A group may stand left of the numbers of its list."""
    assert [one.nummer for one in read_letter(questions=lines).vragen] == list("12345"), protects


def test_table_right_of_wrapped_text() -> None:
    """The cells of a Markdown table stand far right of text that an editor wrapped, and are no column beside it."""
    lines = [
        "1\\. Klopt dit overzicht van de branden in de bossen van de noordelijke",
        "provincies in de laatste jaren?", "",
        "| Provincie | 2024 | 2025 |", "|---|---|---|", "| Drenthe | 12 | 14 |", "| Fryslân | 3 | 5 |", "",
        "2\\. Wie betaalt het blussen van die branden in de bossen op de Veluwe en",
        "in de duinen?",
    ]  # fmt: skip
    record = extract(make_letter(questions=lines).encode())
    assert record.secties == ()
    assert "tabel_in_tekst" in codes(record)


def test_mark_behind_the_number_of_a_document() -> None:
    """`COM(2021)281.1 Die` ends a sentence."""
    questions = ["1. Kent u het voorstel COM(2021)281.1 Wat vindt u daarvan?", QUESTIONS[1]]
    record = extract_text(f"{make_letter(questions=questions)}\n\n1 {NOTE}\n")
    assert record.vragen[0].voetnoten == ("1",)


@pytest.mark.parametrize(
    ("opening", "found", "protects"),
    [
        (
            [
                "Het betreft de fracties van 50PLUS en PVV.",
                "De leden van de fractie van de OSF sluiten zich aan bij de vragen van de PVV.",
                "De leden van de PVV-fractie en van de 50PLUS-fractie vragen:",
            ],
            ("50PLUS", "PVV", "OSF"), "named before they ask",
        ),
        (
            [
                "De leden van de BBB-fractie hebben vragen; de leden van de OSF-fractie sluiten zich daarbij aan.",
                "De leden van de Volt-fractie hebben ook vragen.",
            ],
            ("BBB", "OSF", "Volt"), "joins before others ask",
        ),
    ],
)  # fmt: skip
def test_fracties_in_the_order_of_first_mention(
    opening: Sequence[str], found: tuple[str, ...], protects: str
) -> None:
    """The record names fracties in the order in which the letter does, joining or asking."""
    lead = "De vaste commissie voor Landbouw en Natuur heeft uw brief besproken."
    assert read_letter(opening=[lead, *opening]).fracties == found, protects


def test_asked_also_on_behalf_of_others() -> None:
    """`mede gesteld namens` adds a fractie to those of the heading above."""
    questions = [
        "PVV", "", "De vragen in dit onderdeel worden mede gesteld namens de leden van de fractie van de SGP.", "",
        QUESTIONS[0], "", "BBB", "", QUESTIONS[1],
    ]  # fmt: skip
    opening = [
        "De vaste commissie voor Landbouw en Natuur stelt vragen van twee fracties, te weten PVV en BBB."
    ]
    record = read_letter(opening=opening, questions=questions)
    assert [vraag.fracties for vraag in record.vragen] == [("PVV", "SGP"), ("BBB",)]


@pytest.mark.parametrize(
    ("questions", "numbers", "protects"),
    [
        (["a. Hoe vaak brandt het?", "b. Wie blust?", "c. Wat kost dat?"], ["a", "b", "c"], "letters alone number"),
        (["1. Wat vindt u van:", "a. Het bos?", "b. De heide?", "c. Het duin?"], ["1"], "below a number they do not"),
        (["a. Hoe vaak brandt het?", "b. Wie?", "", "De leden vragen:", "a. Wat kost dat?"], None, "no run from a on"),
        (["De leden vragen u in te gaan op:", "a. Het bos;", "b. De heide;", "c. Het duin."], None, "they ask nothing"),
    ],
)  # fmt: skip
def test_questions_counted_by_letters(
    questions: Sequence[str], numbers: list[str] | None, protects: str
) -> None:
    """In a letter without numbers one run of letters before questions numbers them."""
    found = [vraag.nummer for vraag in read_letter(questions=questions).vragen]
    assert found == numbers if numbers else set(found) == {None}, protects


def test_paragraph_whose_first_line_stands_where_items_hang() -> None:
    """Paragraphs that begin further in than they go on: one below an item is none of its text."""
    opening = [
        "     De vaste commissie voor Landbouw en Natuur heeft kennisgenomen van uw brief over",
        "de bosbrandweer.",
        "     De leden van de SP-fractie hebben naar aanleiding van die brief over het blussen",
        "van branden de volgende vragen.",
    ]
    questions = [
        "1.   Hoe vaak brandt het in de bossen en op de heidevelden, en hoe vaak in de duinen",
        "     van Noord-Holland?",
        "     De leden van de D66-fractie voegen hieraan de volgende vragen toe.",
        "2.   Wie betaalt het blussen van die branden, en wie betaalt de schade die zij aan de",
        "     natuur aanrichten?",
    ]
    record = read_letter(opening=opening, questions=questions)
    assert [vraag.tekst[-9:] for vraag in record.vragen] == ["-Holland?", "anrichten?"[1:]]
    assert [vraag.fracties for vraag in record.vragen] == [("SP",), ("D66",)]


def test_no_heading_in_the_ending() -> None:
    """A sentence of two lines below the term is no heading, though its first line seems to end early."""
    wide = "De leden van de D66-fractie hebben naar aanleiding van die uitvoerige brief over het blussen nog vragen."
    term = [
        "De commissie ontvangt uw antwoord graag binnen vier weken.", "",
        "Een afschrift van deze brief is gezonden aan de Minister van Binnenlandse", "Zaken en Koninkrijksrelaties.",
    ]  # fmt: skip
    opening = ["De vaste commissie voor Landbouw en Natuur heeft uw brief besproken.", wide]
    assert read_letter(opening=opening, term=term).secties == ()


def test_first_question_that_ends_a_page_is_no_note() -> None:
    """`1. Hoeveel …` below a heading, cut by the page break, cites nothing and asks."""
    questions = [
        "1. Kent u de brief?1", "2. Wat vindt u daarvan?", "", "Blussen", "",
        "1. Hoeveel branden hebben de brandweerlieden van de noordelijke provincies dit jaar al\f",
        "   geblust?", "2. Wie betaalt dat?",
    ]  # fmt: skip
    record = extract_text(f"{make_letter(questions=questions)}\n\n1 {NOTE}\n")
    assert [vraag.nummer for vraag in record.vragen] == ["1", "2", "1", "2"]
    assert [one.tekst for one in record.voetnoten] == [NOTE]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_each_way_of_counting_reads_its_example(kind: Kind) -> None:
    """A way of counting knows its own labels, and no others."""
    assert kind.place(kind.reads) in (1, 101)
    assert kind.place(kind.reads_not) is None


@pytest.mark.parametrize(
    ("labels", "numbers", "protects"),
    [
        (("I.", "II.", "III."), ("I", "II", "III"), "roman"),
        (("i)", "ii)", "iii)"), ("i", "ii", "iii"), "small roman, not letters"),
        (("A.", "B.", "C."), ("A", "B", "C"), "capitals"),
        (("1.1", "1.2", "2.1"), ("1.1", "1.2", "2.1"), "by chapter"),
        (("1/", "2/", "3/"), ("1", "2", "3"), "an odd sign"),
        (("Vraag (1)", "Vraag (2)", "Vraag (3)"), ("1", "2", "3"), "in parentheses"),
        (("Vr. 1", "Vr. 2", "Vr. 3"), ("1", "2", "3"), "a short word"),
        (("Vraag een:", "Vraag twee:", "Vraag drie:"), ("een", "twee", "drie"), "words"),
        (("–", "–", "–"), (None, None, None), "bullets count nothing and part questions"),
        (("I.", "III.", "IV."), (None, None, None), "a gap: no way of counting"),
        (("I", "II", "III"), (None, None, None), "no sign at all"),
    ],
)
def test_other_ways_of_counting(
    labels: Sequence[str], numbers: tuple[str | None, ...], protects: str
) -> None:
    """What runs from the first on, before questions, counts them."""
    texts = ["Hoe vaak brandt het?", "Wie betaalt het blussen?", "Waarom duurt dat zo lang?"]
    questions = [line for pair in zip(labels, texts, strict=True) for line in (" ".join(pair), "")]
    record = read_letter(questions=questions)
    assert tuple(vraag.nummer for vraag in record.vragen) == numbers, protects
    assert [vraag.tekst[-20:] for vraag in record.vragen] == [text[-20:] for text in texts], (
        protects
    )
    assert "nummer_ontbreekt" not in codes(record)


def test_bullet_that_requests_among_bullets_that_ask() -> None:
    """It is a question of its own, as they are."""
    requests = "De leden van de SP-fractie verzoeken de minister dit te berichten."
    questions = [
        "- Hoe vaak brandt het?",
        "- Wie betaalt het blussen?",
        f"- {requests}",
        "- Overal.",
    ]
    texts = [one.tekst for one in read_letter(questions=questions).vragen]
    assert [text[-30:] for text in texts[:2]] == [
        "Hoe vaak brandt het?"[-30:],
        "Wie betaalt het blussen?"[-30:],
    ]
    assert requests in texts[2]


def test_bullets_that_do_not_ask_stay_with_their_lead() -> None:
    """A list of subjects is part of the paragraph that announces it."""
    questions = [
        "Kan de regering ingaan op:",
        "- De kosten;",
        "- De baten;",
        "- De gevolgen voor Drenthe?",
    ]
    assert len(read_letter(questions=questions).vragen) == 1


@pytest.mark.parametrize(
    ("sentence", "found", "protects"),
    [
        ("Hieronder treft u de vragen aan van de fracties D66 en VVD.", ("D66", "VVD"), "named, and nobody asks"),
        ("De woordvoerder van de D66-fractie heeft vragen.", ("D66",), "who speaks for it"),
        ("Bij enkele fracties (D66 en VVD) bestaan nog vragen.", ("D66", "VVD"), "in brackets"),
        ("De leden van zowel de D66-fractie als de VVD-fractie hebben vragen.", ("D66", "VVD"), "both"),
        ("De leden van de fracties van D66 respectievelijk VVD hebben vragen.", ("D66", "VVD"), "respectively"),
        ("Senator Bos (D66) heeft vragen.", ("D66",), "a senator"),
        ("De leden van de D66-fractie in de Tweede Kamer hadden vragen.", (), "the other Kamer does not ask here"),
        ("De brief noemt een wet die de D66-fractie schreef.", (), "a sentence about no questions"),
    ],
)  # fmt: skip
def test_who_asks_where_nothing_says_so(
    sentence: str, found: tuple[str, ...], protects: str
) -> None:
    """Fracties that the opening names in a sentence about questions ask, unless something else is said of them."""
    lead = "De vaste commissie voor Landbouw en Natuur heeft uw brief besproken."
    record = read_letter(opening=[lead, sentence])
    assert record.fracties == found, protects
    assert {vraag.fracties for vraag in record.vragen} == {found}


def test_request_of_those_whose_question_it_is() -> None:
    """`… gemiddelde? De leden van de D66-fractie verzoeken u …`: the question goes on, without a warning."""
    asks = (
        "1. Hoe vaak brandt het? De leden van de D66-fractie verzoeken u de cijfers te verstrekken."
    )
    verb = "1. Hoe vaak brandt het? De leden van de genoemde fracties vragen de regering de cijfers te verstrekken."
    leads = "1. Hoe vaak brandt het? De leden van de D66-fractie verzoeken u de volgende vragen te beantwoorden."
    assert "inleiding_in_tekst" not in codes(read_letter(questions=[asks, QUESTIONS[1]]))
    assert "inleiding_in_tekst" not in codes(read_letter(questions=[verb, QUESTIONS[1]]))
    assert "inleiding_in_tekst" in codes(read_letter(questions=[leads, QUESTIONS[1]]))


def test_headings_that_begin_alike() -> None:
    """Short lines that begin alike head the numbers below them, though a full line stands above one."""
    full = "De leden van de D66-fractie en de leden van de VVD-fractie hebben vragen over het blussen van."
    questions = [
        "Vragen van de leden van de fractie van D66", "1. Hoe vaak brandt het?", "",
        "Vragen van de leden van de fractie van de VVD", "2. Wie betaalt?",
    ]  # fmt: skip
    text = make_letter(
        opening=["De vaste commissie voor Landbouw en Natuur schrijft u.", full],
        questions=questions,
    )
    assert [one.titel for one in extract_text(text).secties] == [questions[0], questions[3]]


def test_text_with_an_empty_line_between_all_lines() -> None:
    """`pdftotext -layout` of a letter set wide: one empty line parts nothing, two part paragraphs."""
    lines = [
        "1.  Hoe vaak brandt het in de bossen en op de heidevelden, en hoe vaak in de duinen van", "",
        "    noordelijk Holland en op de eilanden in de Waddenzee, naar het oordeel van de regering", "",
        "    en van de brandweer?", "", "",
        "2.  Wie betaalt het blussen van die branden, en wie betaalt de schade die zij aan natuur en", "",
        "    landbouw aanrichten, voor zover deze schade niet verzekerd is en evenmin door het Rijk", "",
        "    vergoed wordt?",
    ]  # fmt: skip
    record = read_letter(questions=lines)
    assert [vraag.tekst[-10:] for vraag in record.vragen] == ["brandweer?", "oed wordt?"]
    assert record.vragen[0].regels == (14, 18)  # lines of the source, empty ones too


def test_kenmerk_and_page_as_a_running_header() -> None:
    """`180123 2`, on one line or two, heads a page inside a question."""
    for header in (["180123 2"], ["180123", "2"], ["180123 - 2"]):
        questions = ["1. Hoe vaak brandt het in de", *header, "bossen van Drenthe?", QUESTIONS[1]]
        record = read_letter(
            head=["datum 6 mei 2026", "betreft Bos", "ons kenmerk 180123"], questions=questions
        )
        assert record.vragen[0].tekst == "Hoe vaak brandt het in de bossen van Drenthe?"


def test_title_row_of_a_table_with_a_cell_of_two_lines() -> None:
    """The rest of a cell stands below it; the rows that follow are of the same table."""
    questions = [
        "Peildatum        Branden        Gemiddelde", "                                duur",
        "2023             12             8 uur", "2024             14             9 uur", "",
        *QUESTIONS,
    ]  # fmt: skip
    assert read_letter(questions=questions).secties == ()


def test_notes_below_a_rule() -> None:
    """A drawn line announces notes, also below a question that is not done: `… aangeven:`."""
    questions = [
        "1. Hoe vaak brandt het?1", "2. Kan de regering aangeven:", "", "______________", f"1 {NOTE}", "",
        "datum 6 mei 2026", "ons kenmerk 180123", "blad 2", "", "   a. de kosten;", "   b. de baten?",
    ]  # fmt: skip
    record = read_letter(questions=questions)
    assert [one.tekst for one in record.voetnoten] == [NOTE]
    assert asked(record)[1] == ("2", "Kan de regering aangeven: a. de kosten; b. de baten?")


def test_word_in_two_pieces_is_told() -> None:
    """`artik elen`, where `artikel` is printed, is torn; `financiële sector`, where both were glued, is not."""
    torn = ["1. Wat regelt artikel 5, en wat de overige artik elen?", QUESTIONS[1]]
    assert "tekstlaag_slecht" in codes(read_letter(questions=torn))
    whole = ["1. Wat regelt artikel 5, en wat de overige bepalingen?", QUESTIONS[1]]
    assert "tekstlaag_slecht" not in codes(read_letter(questions=whole))


@pytest.mark.parametrize(
    ("titles", "found", "protects"),
    [
        (("CDA", "OSF"), ("CDA", "OSF"), "names alone, one of them known by the text"),
        (("AVG", "NAVO"), (), "abbreviations, none of them a fractie"),
        (("Vragen van het CDA", "Vragen van GroenLinks"), ("CDA", "GroenLinks"), "the heading says whose they are"),
        (("VRAGEN VAN DE CDA-FRACTIE", "VRAGEN VAN DE VVD-FRACTIE"), ("CDA", "VVD"), "in capitals"),
        (("VRAGEN VAN HET LID TER BOS", "OVERIG"), (), "a heading in capitals about anything"),
        (("I. CDA", "II. OSF"), ("CDA", "OSF"), "behind a Roman number"),
        (("CDA", "CO2-opslag"), ("CDA",), "a subject among them, with the form of a name"),
        (("CDA", "Nieuwe wegen"), ("CDA",), "a subject among them"),
    ],
)  # fmt: skip
def test_headings_that_name_fracties(
    titles: tuple[str, str], found: tuple[str, ...], protects: str
) -> None:
    """A heading that is nothing but names of parties says who asks below it."""
    questions = [titles[0], "", QUESTIONS[0], "", titles[1], "", QUESTIONS[1]]
    opening = [
        "De vaste commissie voor Landbouw en Natuur stelt u vragen.", "",
        "Dit doet zij naar aanleiding van een brief van de leden van de CDA-fractie aan u.",
    ]  # fmt: skip
    record = read_letter(opening=opening, questions=questions)
    assert record.fracties == found, protects


def test_numbers_in_the_margin() -> None:
    """Where numbers stand left of the text, a heading stands where the text of the items does."""
    opening = [
        "    De vaste commissie voor Landbouw en Natuur heeft kennisgenomen van uw brief over de",
        "    bosbrandweer. De leden van de D66-fractie hebben daarover de volgende vragen.",
    ]
    questions = [
        "    Blussen", "",
        "1   Hoe vaak brandt het in de bossen van Drenthe en op de heide van de Veluwe, en hoe",
        "    vaak in de duinen?",
        "2   Wie betaalt het blussen van die branden?",
        "    Kosten", "",
        "3   Wat kost dat?",
    ]  # fmt: skip
    record = read_letter(opening=opening, questions=questions)
    assert [one.titel for one in record.secties] == ["Blussen", "Kosten"]
    assert record.vragen[1].tekst == "Wie betaalt het blussen van die branden?"


def test_name_of_a_committee_that_goes_on_behind_a_slash() -> None:
    """A line that ends in `/` is no heading: `… Hoge Colleges van Staat /` / `Algemene Zaken`."""
    opening = [
        "De vaste commissie voor Binnenlandse Zaken en de Hoge Colleges van Staat /",
        "Algemene Zaken en Huis van de Koning heeft uw brief besproken.",
    ]
    record = read_letter(opening=opening)
    assert record.secties == ()
    assert record.commissie is not None
    assert record.commissie.endswith("Staat/Algemene Zaken en Huis van de Koning")


def test_kamer_and_page_as_a_running_header() -> None:
    """`Eerste Kamer | 2/2` stands inside no question."""
    questions = [
        "1. Hoe vaak brandt het in de",
        "Eerste Kamer | 2/2",
        "bossen van Drenthe?",
        QUESTIONS[1],
    ]
    assert (
        read_letter(questions=questions).vragen[0].tekst
        == "Hoe vaak brandt het in de bossen van Drenthe?"
    )


def test_she_who_waits_for_the_answer_is_the_committee() -> None:
    """`Zij ziet uw antwoord tegemoet en ontvangt dit graag …`: no question, though somebody likes to receive."""
    questions = ["Hoe vaak brandt het?", "", "Wie betaalt het blussen?"]
    term = [
        "Zij ziet uw antwoord met belangstelling tegemoet en ontvangt dit graag binnen zes weken."
    ]
    record = read_letter(questions=questions, term=term)
    assert len(record.vragen) == 2
    assert record.termijn is not None


def test_initials_are_no_letter_of_a_sub_item() -> None:
    """`… de stelling van prof. dr. A. Dölle dat …?` is one sentence."""
    text = (
        "Klopt dat? Hoe reageert de regering op de stelling van prof. dr. A. Dölle dat dit zo is?"
    )
    (vraag, _) = read_letter(questions=[f"1. {text}", QUESTIONS[1]]).vragen
    assert [one.tekst for one in vraag.deelvragen] == ["Klopt dat?", text[11:]]


def test_committee_that_begins_a_sentence_is_no_heading() -> None:
    """`De leden van de vaste commissie voor Natuur en` / `Visserij hebben …`, however early the line ends."""
    opening = [
        "De leden van de vaste commissie voor Landbouw en",
        "Natuur hebben kennisgenomen van uw brief over de bosbrandweer en over het blussen van branden.",
        "De leden van de D66-fractie hebben naar aanleiding van die brief de volgende vragen aan u.",
    ]
    assert read_letter(opening=opening).secties == ()


def test_number_that_the_row_above_counts() -> None:
    """`… te vinden in artikel` / `12. Waarom …`: the number is that of the article, also behind a rule."""
    questions = [
        "1. Hoe vaak brandt het volgens artikel",
        "",
        "---",
        "",
        "12. Waarom?",
        QUESTIONS[1],
    ]
    record = read_letter(questions=questions)
    assert [vraag.nummer for vraag in record.vragen] == ["1", "2"]


def test_question_in_parentheses_above_a_note_of_its_number() -> None:
    """`(1) Op bladzijde 16 …` ends a page above the note 1, which looks more like one."""
    questions = [
        "(1) Op bladzijde 16 van de brief wordt gesproken over brand. Hoe ziet die aanpak er", "", "",
        "1", f"    {NOTE}", "datum 6 mei 2026", "ons kenmerk 180123", "blad 2", "",
        "    concreet uit? En wat is het doel volgens de brief?1", "(2) Wie betaalt het blussen?",
    ]  # fmt: skip
    record = read_letter(questions=questions)
    assert [one.tekst for one in record.voetnoten] == [NOTE]
    assert [vraag.nummer for vraag in record.vragen] == ["1", "2"]
    assert record.vragen[0].tekst.startswith("Op bladzijde 16")


def test_mark_alone_at_the_end_of_a_line() -> None:
    """`… Jeugdbescherming 1` / `op dit punt?`: a mark, where the letter ends in a note of that number."""
    questions = [
        "1. Wat vindt u van het oordeel van de Raad voor de Natuur 1",
        "op dit punt?",
        QUESTIONS[1],
    ]
    record = extract_text(f"{make_letter(questions=questions)}\n\n1 {NOTE}\n")
    assert (
        record.vragen[0].tekst
        == "Wat vindt u van het oordeel van de Raad voor de Natuur op dit punt?"
    )
    assert record.vragen[0].voetnoten == ("1",)


def test_one_question_of_each_fractie_begins_anew() -> None:
    """Two lists of one question, each below the sentence of another fractie: no number is printed twice."""
    questions = [
        "De leden van de D66-fractie lezen dat het brandt.", "", "1. Hoe vaak?", "",
        "De leden van de VVD-fractie vragen zich het volgende af.", "", "1. Wie betaalt?",
    ]  # fmt: skip
    record = read_letter(questions=questions)
    assert [vraag.fracties for vraag in record.vragen] == [("D66",), ("VVD",)]
    assert [one.ernst for one in record.meldingen if one.code == "nummer_dubbel"] == ["info"]


def test_heading_that_begins_as_others_do_and_nearly_fills_its_line() -> None:
    """One of three headings that begin alike is long, and its text stands close below it."""
    opening = [
        "De vaste commissie voor Landbouw en Natuur heeft kennisgenomen van uw brief over de bosbrandweer. De leden",
        "van de fracties van D66, GroenLinks-PvdA en de BBB stellen naar aanleiding daarvan graag enkele vragen.",
    ]
    questions = [
        "Vragen van de leden van de D66-fractie en de fractie van GroenLinks-PvdA gezamenlijk",
        "In onderstaande lijst zijn de aantallen uit uw brief voor twee provincies overgenomen.", "",
        QUESTIONS[0], "", "Vragen van de leden van de BBB-fractie", QUESTIONS[1],
    ]  # fmt: skip
    record = read_letter(opening=opening, questions=questions)
    assert [one.titel for one in record.secties] == [questions[0], questions[5]]


def test_paragraphs_below_a_caption_are_sure() -> None:
    """Up to the next `Vraag 2` all is of the question: no doubt where its second paragraph begins."""
    questions = [
        "Vraag 1", "U schrijft dat het in de bossen van de noordelijke provincies vaak brandt.",
        "Kunt u uitsluiten dat dit komt door de droogte?", "", "Vraag 2", "Wie betaalt het blussen?",
    ]  # fmt: skip
    record = read_letter(questions=questions)
    assert "vraag_onzeker_einde" not in codes(record)
    assert len(record.vragen) == 2


@pytest.mark.parametrize(
    ("line", "stands", "protects"),
    [
        (
            "de bevindingen van de Raad voor de Jeugdbescherming 1",
            True,
            "at the end of a line of text",
        ),
        ("Antwoord 1", False, "a caption"),
        (
            "gezien het oordeel van die Raad in zijn advies over artikel 1",
            False,
            "the number of an article",
        ),
        ("ook op grond van art. 1 kan worden geweigerd", False, "of one in short"),
        ("de bevindingen van de Raad 1 op dit punt", True, "before a small word"),
    ],
)
def test_number_that_stands_as_a_mark(line: str, stands: bool, protects: str) -> None:
    """A number behind a word that counts nothing may be a mark, where a note has it."""
    assert bool(standing(line, "1")) == stands, protects


def test_year_of_five_digits_is_told() -> None:
    """`30 september 20163` holds a mark whose note is not there."""
    questions = [
        "1. Waarom schreef de minister op 30 september 20163 dat het brandt?",
        QUESTIONS[1],
    ]
    assert "noot_ontbreekt" in codes(read_letter(questions=questions))
    questions = ["1. Waarom schreef de minister op 30 september 2016 dat het brandt?", QUESTIONS[1]]
    assert "noot_ontbreekt" not in codes(read_letter(questions=questions))


def test_number_printed_twice_in_text_of_one_line_a_paragraph() -> None:
    """The longest line is a paragraph as any: a number that is printed twice begins the next question."""
    long = (
        "Kan de regering aangeven welke onderdelen in werking treden, welke later, en waarom zo? "
        * 6
    )
    questions = [
        f"1. {QUESTIONS[0][3:]}",
        f"2. {long.strip()}",
        f"2. {long[:300].strip()} en waarom?",
        "3. Wie betaalt?",
    ]
    opening = [
        "De vaste commissie voor Landbouw en Natuur heeft uw brief besproken. De leden van de D66-fractie vragen: "
        * 2
    ]
    record = read_letter(opening=opening, questions=questions)
    assert [vraag.nummer for vraag in record.vragen] == ["1", "2", "2", "3"]


def test_notes_at_the_end_of_a_page_inside_a_sentence() -> None:
    """The sentence above the notes goes on on the next page: they are notes all the same."""
    questions = [
        "1 Hoe vaak brandt het in het bos? 1", "2 Wie betaalt het blussen 2 van die branden in het",
        f"1 {NOTE}", "2 COM(2025)17, p. 3.", "datum 6 mei 2026", "ons kenmerk 180123", "blad 2", "",
        "noorden van het land?",
    ]  # fmt: skip
    record = read_letter(questions=questions)
    assert [one.nummer for one in record.voetnoten] == ["1", "2"]


def test_she_who_asks_is_a_member() -> None:
    """`Zij vraagt de minister …` waits for no answer: a request, though one person makes it."""
    assert request_spans("Zij vraagt de minister of dit zo is.") != []
    assert request_spans("Zij ontvangt dit graag binnen zes weken in antwoord op deze brief.") == []


def test_members_who_join_inside_a_paragraph() -> None:
    """Who joins the questions of a paragraph in its last sentence begins no paragraph of its own."""
    joins = [
        "De leden van de D66-fractie vragen hoe vaak het brandt. Wie betaalt het blussen? De leden van de SP-fractie "
        "sluiten zich bij deze vragen aan."
    ]
    record = read_letter(questions=[*joins, "", "De leden van de D66-fractie vragen wie er blust."])
    assert [vraag.fracties for vraag in record.vragen] == [("D66", "SP"), ("D66",)]
    assert "inleiding_in_tekst" not in codes(record)


ASKS = "De leden van de D66-fractie hebben de volgende vragen."
NOTES = "De leden van de SP-fractie hebben met belangstelling kennisgenomen van de brief."


@pytest.mark.parametrize(
    ("opening", "found", "protects"),
    [
        ([f"{ASKS} {NOTES}"], ("D66",), "beside those who ask, who takes note asks nothing"),
        ([f"{NOTES} {ASKS}"], ("D66",), "before them as well"),
        ([ASKS, "", NOTES], ("D66",), "and in a paragraph of its own"),
        (
            [f"{ASKS} De leden van de SP-fractie hebben aangegeven kennis te willen nemen van de antwoorden."],
            ("D66",),
            "the answers are for them too",
        ),
        ([NOTES], ("SP",), "alone, they ask: their questions follow"),
        ([f"{NOTES} Zij hebben nog enkele vragen. {ASKS}"], ("SP", "D66"), "they go on"),
        ([f"{NOTES} Graag leggen deze leden u vragen voor. {ASKS}"], ("SP", "D66"), "in other words"),
        (
            [f"De leden van de SP-fractie hebben kennisgenomen van de brief en hebben nog vragen. {ASKS}"],
            ("SP", "D66"),
            "in the same sentence",
        ),
    ],
)  # fmt: skip
def test_who_only_takes_note(opening: Sequence[str], found: tuple[str, ...], protects: str) -> None:
    """Members who take note of a letter ask, unless others are said to, and they are not."""
    assert read_letter(opening=opening).fracties == found, protects


def test_who_takes_note_below_a_heading_asks() -> None:
    """Below the opening each paragraph about members is the lead of their questions."""
    lines = ["1. Hoe vaak brandt het bos?", "", NOTES, "", "2. Wie betaalt het blussen?"]
    record = read_letter(opening=[ASKS], questions=lines)
    assert [vraag.fracties for vraag in record.vragen] == [("D66",), ("SP",)]


LAYS = "De commissie legt u graag een aantal vragen voor"


@pytest.mark.parametrize(
    ("opening", "found", "protects"),
    [
        ([f"{LAYS} van de fractieleden van de SP en D66."], ("SP", "D66"), "behind `van`"),
        ([f"{LAYS} van mevrouw Karimi-Postma (GroenLinks)."], ("GroenLinks",), "a member by her name"),
        ([f"{LAYS} van mevrouw Karimi (griffier).", ASKS], ("D66",), "an office is no party"),
        (
            ["De vragen zijn gesteld door de leden der fractie van de SP.",
             "De leden der fractie van D66 voegen zich bij alle vragen."],
            ("SP", "D66"), "in the genitive; another word for joining",
        ),
        ([f"{ASKS} De leden van de SP-fractie wachten de inbreng van andere fracties af."], ("D66",), "they wait"),
        (["Uitsluitend de leden van de fractie van de SP hebben behoefte aan een toelichting."], ("SP",), "only they"),
        ([f"{ASKS} De SP-fractie ziet daarvan af."], ("D66",), "they renounce"),
        ([f"{ASKS} De SP-fractie ziet daarvan op dit moment af."], ("D66",), "they renounce for now"),
        (["De D66-fractie heeft vragen; de fractie van de SP niet."], ("D66",), "they do not"),
        (["De woordvoerders van de SP en D66 hebben vragen geformuleerd."], ("SP", "D66"), "who speaks"),
        (["Hieronder volgen de vragen van de SP-fractie en daarna die van de D66-fractie."], ("SP", "D66"), "in turn"),
        (["De volgende fracties hebben vragen: SP, D66 en BBB."], ("SP", "D66", "BBB"), "a list behind a colon"),
        (["Dit betreft de inbreng van GroenLinks-PvdA en de PvdD."], ("GroenLinks-PvdA", "PvdD"), "names alone"),
        (["GroenLinks-PvdA en D66 vragen u het volgende."], ("GroenLinks-PvdA", "D66"), "names that speak"),
        (
            ["De vragen zijn gesteld door de leden van de SP-fractie; de fractie van OPNL heeft zich aangesloten."],
            ("SP", "OPNL"), "joined in a clause of its own",
        ),
    ],
)  # fmt: skip
def test_other_words_for_asking(
    opening: Sequence[str], found: tuple[str, ...], protects: str
) -> None:
    """Who asks, joins and waits is said in many words."""
    assert read_letter(opening=opening).fracties == found, protects


def test_joining_two_numbers() -> None:
    """`voegen zich bij vraag 2` joins that question alone."""
    record = read_letter(opening=[ASKS, "De leden van de SP-fractie voegen zich bij vraag 2."])
    assert [vraag.fracties for vraag in record.vragen] == [("D66",), ("D66", "SP")]
