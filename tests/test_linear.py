"""Twice the text is about twice the work: adversarial texts through each recogniser and the whole pipeline.

No clock on the wall decides: the CPU time of a text is held against that of a text half as long, and only
where it is long enough to be measured at all. What grows with the square shows a quotient of about four.
"""

from __future__ import annotations

import gc
import time
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pytest

from kamervragen import extract_text, source
from kamervragen.doubts.misread import misread
from kamervragen.doubts.traces import TRACES
from kamervragen.dutch import (
    abstaining,
    answering,
    behalf,
    commissies,
    committee_opening,
    dates,
    earlier_questions,
    fracties,
    hyphens,
    indieners,
    joining_verbs,
    kamerstukken,
    numbers,
    opening,
    references,
    repeated,
    requests,
    sentences,
    supporting,
    termijn,
    together,
)
from kamervragen.dutch.befalls import BEFALLS
from kamervragen.dutch.fracties import Mention
from kamervragen.dutch.to_members import TO_MEMBERS
from kamervragen.errors import KamervragenError
from kamervragen.families.kinds import TITLES, in_head
from kamervragen.layout import rows
from kamervragen.layout.notes import typed_marks, unnoted
from kamervragen.layout.run_on import unrolled
from kamervragen.layout.type_widths import typeset
from kamervragen.lines import Line, Run
from kamervragen.parts import announced, exceptions
from kamervragen.parts.beside import beside, label_length
from kamervragen.parts.collective import collective
from kamervragen.parts.joins import right_above
from kamervragen.parts.named_questions import block_about, places_in
from kamervragen.readers import html, lost_ends, markdown, pdf, text
from kamervragen.readers.glyphs import clean, place_accents
from kamervragen.readers.pages import Page, assemble
from kamervragen.source import Source
from letters import OPENING, make_letter
from pdfs import pdf_of, stream
from question_lists import FORMS as LIST_FORMS
from question_lists import as_text, make_list

LENGTH = 6_000
# Below this (seconds of CPU) nothing is judged; above it the quotient of both lengths must be smaller.
FLOOR, MOST = 0.1, 3.3

UNITS = (
    "a", "A", "1", ".", "-", "(", ")", "[", "]", '"', "«", "»", "‘", "’", "?", ",", "_", "*", "|", "<", "{",
    "a ", "A ", "A.", "1 ", "1. ", "1, ", "a, ", "A, ", "? ", ". ", '"a ', "«a ", "a? ", "a?» ", 'a? "', "a-", "( ",
    "de ", "en ", "van ", "de leden van de ", "De leden van de SP-fractie, ", "het lid A ", "lid A (B) en ", "SP, ",
    "vraag 1, ", "Vraag 1, 2, 3 ", "t/m ", "1 t/m ", "1 en ", "commissie ", "commissie voor A ", "vaste ",
    "Kamerstukken II 2025/26, ", "12 345 ", "kenmerk ", "datum ", "6 mei 2026 ", "uiterlijk ", "binnen ", "antwoord ",
    "binnen drie weken ", ". binnen drie weken ",
    "aan de minister van ", "over ", "Vragen van het lid A ", "Antwoord van de minister ", "sluiten zich ",
    "aanleiding ", "worden door ", "geen vragen ", "Zie ook ", "www.a", "https://", "[a](b", "](", "[^1", "**a",
    "<div ", "<!-- ", "|-", "{#a", "\\", "&amp", "¹", "1)", "(1", "[1", "a1", "1a",
)  # fmt: skip
LINES = (
    "Nr.  Vraag\n",
    "Nr.  Vraag\n     a\n",
    "# Fractie Vraag\n1 A a\n",
    "Jaar Aantal\n2024 13\n2025 14\n",
    "A. a\nA1 Aa?\nA2 Aa?\nB1 Aa?\n",
    "a  a\nb  a\n",
    "a\n",
    "1.\n",
    "a\n\n",
    "1. Wie?\n",
    "Vraag 1\na\nAntwoord 1\n",
    "Antwoord\n1\n",
    "Antwoord van minister A (B),\n",
    "Vragen 1 en 2\n1 Aa\n",
    "- 1 Aa\n",
    "- Aa?\n- De leden vragen of dat zo is.\n",
    "<table>\n<tr>\n<td>a</td></tr>\n</table>\n",
    "- a\n",
)


# What is printed has one space between words; runs of spaces are the readers' business.
def noted_page(words: str) -> object:
    """A page of a note for each line of words."""
    notes = range(len(words) // 60)
    marks = "".join(f'<p>Wie?<a href="#n{n}">{n % 99}</a></p>' for n in notes)
    told = "".join(f'<div><p id="n{n}">{n % 99} Stuk.</p></div>' for n in notes)
    return html.read(source.load(f"<html><div>{marks}</div><div>{told}</div></html>".encode()))


RECOGNISERS: dict[str, Callable[[str], Any]] = {
    "commissie": commissies.find_commissie,
    "date": dates.find_date,
    "mentions": fracties.mentions,
    "members": indieners.members_of,
    "on behalf of": lambda words: [
        one.search(words) for one in (behalf.ON_BEHALF, behalf.NAMED_ON_BEHALF)
    ],
    "asked before": earlier_questions.asked_before,
    "puts off": lambda words: abstaining.puts_off(f" hebben {words}"),
    "supports": lambda words: [
        one.search(words)
        for one in (supporting.STANDS_BEHIND, supporting.SUPPORTED_BY, supporting.ALSO_ON_BEHALF)
    ],
    "backs": lambda words: [
        *(
            supporting.backs_in_clause(f"vragen {words}, {how} ", f" {words}")
            for how in ("die", "waarbij", "door")
        ),
        together.beside_these(f"Deze leden vragen, met {words}", len(words) + 23),
        [
            (one.lead.search(f"Kan de regering {words}"), one.after.search(f" {words}"))
            for one in TO_MEMBERS
        ],
        [(one.lead.search(f"Het {words}"), one.after.search(f" {words}")) for one in BEFALLS],
        joining_verbs.joining_verb(f"Bij deze vraag voegden {words} sloten zich {words}"),
        [
            (one.lead.search(f"Deze leden vragen {words}"), one.after.search(f" {words}"))
            for one in together.TOGETHER
        ],
    ],
    "spoken of": lambda words: (
        collective(f"De fracties die {words}", (), ("A", "B")),
        announced.subject_announced(
            [Mention(("A",), "asks", 0, f"een aantal vragen over {words}")]
        ),
        block_about(words, {0: words, 1: f"A {words}"}),
        right_above(f"de vorige {words}", (1, 2), 2),
    ),
    "counted": lambda words: ([*announced.counts_of(fracties.mentions(words))], places_in(words)),
    "label": lambda words: label_length(words, ("A",)),
    "beside": lambda words: beside({0: words, 1: f"A: {words}? (A)"}, frozenset("A")),
    "left out": lambda words: exceptions.left_out(words, ("A",), ("1", "2")),
    "exceptions": lambda words: exceptions.exception_in(f"behalve {words}"),
    "numbers": numbers.numbers_of,
    "opening": opening.find_opening,
    "reply": opening.find_reply,
    "references": references.references,
    "questions": sentences.question_spans,
    "full": sentences.is_full,
    "termijn": lambda words: termijn.find_termijn(words, None),
    "join": lambda words: hyphens.join(words, "b", hyphens.words_of([words])),
    "notes": lambda words: (
        [*typed_marks.TYPED_MARK.finditer(words)],
        typed_marks.standing(words, "1"),
        [*typed_marks.listed_marks(words)],
        unnoted.marks_raised(f"Wie?{words}", 1),
    ),
    "glyphs": clean,
    # Each accent looks at two hundred letters around it, so that a tenth of the text will do.
    "accents": lambda words: place_accents(words[::10].replace("a", "´"), lambda n: (n, n + 1)),
    "traces": lambda words: [one.pattern.search(words) for one in TRACES],
    "repeated": lambda words: (
        repeated.repeats(f"De leden {words}"),
        repeated.stretches(f"De leden {words}"),
        repeated.answers_at_once(f"Op de vraag {words}"),
        requests.request_spans(f"Zij vroegen {words}", past=True),
        requests.tells_in_past([words]),
    ),
    "misread words": lambda words: misread([words]),
    "plain text": lambda words: text.read_lines(words, "text"),
    "markdown": markdown.read_lines,
    "answering": lambda words: (
        answering.offers_answers(f"Hierbij antwoord vragen {words}"),
        answering.is_answering_subject(f"Antwoord {words}"),
        answering.titles_answers(f"Antwoorden {words}"),
        answering.asked_by(f"vragen van het lid {words}"),
        answering.your_numbers(f"uw brief {words}"),
    ),
    "lost line ends": lambda words: [*lost_ends.lines_in(words.replace(" ", "  "))],
    "runs on": lambda words: unrolled([Line(f"Vraag 1 Hoe? {words}", 1, 1, 1, 0, 100, 12)]),
    "sniff": lambda words: source.sniff("a", words.encode()),
    "notes of a page": noted_page,
    "head of a Kamerstuk": lambda words: [
        *(
            read(lead + words)
            for read in (
                kamerstukken.dossier_line,
                kamerstukken.number_line,
                kamerstukken.date_line,
            )
            for lead in ("", "39 111 ", "Nr. 12 ", "AB ", "Vastgesteld ")
        ),
        kamerstukken.kind_of(words),
        kamerstukken.committee_in(f"LIJST VAN DE VASTE COMMISSIE VOOR {words}"),
    ],
    "opening of a committee": lambda words: [
        (committee_opening.read_opening([text]), committee_opening.opens_report(text))
        for lead in (
            "",
            "De vaste commissie voor A heeft vragen voorgelegd aan de Minister ",
            "De Minister heeft ",
            "over de ",
            "aan de ",
            "door de Minister ",
            "Bij brief van 3 mei 2024 ",
        )
        for text in (f"{lead}{words}", f"{lead}{words} beantwoord.")
    ],
    "kinds": lambda words: [
        *(one.pattern.match(f"{lead}{words}") for one in TITLES for lead in ("", f"{one.name} ")),
        in_head(["12 345 A", f"Nr. 1 {words}"]),
        in_head([f"12 345 {words}", f"AB {words.upper()}"]),
    ],
}


PUBLICATION = (
    "ah-tk-20252026-1\n\nTweede Kamer der Staten-Generaal\n\nVragen van het lid Bos (SP) aan de Minister van"
    " Natuur over {over}brand (ingezonden 6 mei 2026).\n\nVraag 1\nHoe vaak? {vraag}\n\nAntwoord 1\nVaak. {antwoord}\n"
)
REPORT = (
    "12 345 A\n\nNr. 1 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n\nVastgesteld 6 mei 2026\n\n"
    "I Vragen en opmerkingen vanuit de fracties\n\nDe leden van de SP-fractie vragen of dit zo is. {vraag}\n\n"
    "II Reactie van de minister\n\nDe leden van de SP-fractie vragen of dit zo is. Ja. {antwoord}\n"
)


def _asked(number: int, words: str) -> str:
    return f"\n\nDe leden van de SP-fractie vragen naar {number * 7919} {words[:20]} en {number * 104_729}. Ja."


LIST = (
    "39 111 Waterbeheer\n\nNr. 12 LIJST VAN VRAGEN EN ANTWOORDEN\n\nVastgesteld 9 juni 2024\n\nDe vaste commissie voor"
    " Waterkunde heeft vragen voorgelegd aan de Minister. {top}\n\nDe griffier van de commissie, Sluis\n\n"
    "1\n\nHoe hoog?"
    " {vraag}\n\nVijf meter. {antwoord}\n\n2\n\nWaarom?\n\nDaarom.\n"
)
PLACES: dict[str, Callable[[str], str]] = {
    "a question": lambda words: make_letter(questions=(f"1. Hoe {words}?", "2. Wie?")),
    "the opening": lambda words: make_letter(opening=(*OPENING, words)),
    "the subject": lambda words: make_letter(head=("datum 6 mei 2026", f"betreft {words}")),
    "a published question": lambda words: PUBLICATION.format(over="", vraag=words, antwoord=""),
    "a published subject": lambda words: PUBLICATION.format(over=words, vraag="", antwoord=""),
    # Each was quadratic, or might have been, when it was new.
    "a caption": lambda words: make_letter(questions=(f"Vraag 1 (A, {words}!", "Hoe vaak?")),
    "remarks": lambda words: make_letter(
        questions=(
            *(f"{n}. Kort?" for n in range(1, 9)),
            "9. Hoe?",
            *([f"{words[:40]}."] * (len(words) // 40)),
        )
    ),
    "chapters": lambda words: make_letter(
        questions=("1. Hoe?", *([f"II. {words[:20]}?"] * (len(words) // 20)))
    ),
    "recurring rows": lambda words: make_letter(
        questions=("1. Hoe?", *(f"{words[:12]} {n % 999}" for n in range(len(words) // 12)))
    ),
    "answers in a list": lambda words: (
        f"Vragen van het lid A (B) aan de minister van C over d. (Ingezonden 6 mei 2006)\n1\nWie?\n2\nHoe?\n"
        f"Antwoord\nAntwoord van minister E (C). (Ontvangen 8 mei 2006)\n1\nJa.\n2\n{words}"
    ),
    "a question of a list": lambda words: LIST.format(top="", vraag=words, antwoord=""),
    "an answer of a list": lambda words: LIST.format(top="", vraag="", antwoord=words),
    "the opening of a list": lambda words: LIST.format(top=words, vraag="", antwoord=""),
    "answers among the questions": lambda words: (
        "Vragen van het lid A (B) aan de minister van C over d. (Ingezonden 6 mei 2006)\n1\nWie?\n"
        + "3\n5\nJa.\n4\n" * (len(words) // 12)
        + "2\nHoe?\nAntwoord\nAntwoord van minister E (C). (Ontvangen 8 mei 2006)\n1\nJa.\n2\nNee."
    ),
    "two columns": lambda words: make_letter(
        questions=[
            f"{words[:40] if n % 4 else '':<44}{words[:38] if n % 7 else ''}"
            for n in range(len(words) // 80)
        ]
    ),
    "an answer": lambda words: PUBLICATION.format(over="", vraag="", antwoord=words),
    "a report": lambda words: REPORT.format(vraag=words, antwoord=""),
    "a reply": lambda words: REPORT.format(vraag="", antwoord=words),
    # As many questions as answers, each with words of its own.
    "links": lambda words: REPORT.format(
        vraag="".join(_asked(n, words) for n in range(len(words) // 60)),
        antwoord="".join(_asked(n, words) for n in range(len(words) // 60)),
    ),
}


Measure = Callable[[Callable[[Any], Any], Any], float]


def cpu(work: Callable[[Any], Any], given: Any) -> float:
    """Seconds of CPU of one call, but for the garbage collector: how often that walks the heap is no rule of ours."""
    gc.disable()
    try:
        start = time.process_time()
        with suppress(KamervragenError):
            work(given)
        return time.process_time() - start
    finally:
        gc.enable()


def quotient(work: Callable[[Any], Any], one: Any, two: Any, measure: Measure = cpu) -> float:
    """How much more work `two` is than `one`, which is half of it; 0 where it is too little to tell.

    The least time of several runs counts; one that says too much is tried again before it is believed.
    """
    longer, shorter = measure(work, two), measure(work, one)
    for _ in range(6):
        if longer < FLOOR or longer < MOST * shorter:
            break
        longer, shorter = min(longer, measure(work, two)), min(shorter, measure(work, one))
    return longer / shorter if longer >= FLOOR else 0.0


def grown(work: Callable[[str], Any], unit: str, length: int = LENGTH, head: str = "") -> float:
    """The quotient of a text of many units, as long as `length`, and of one twice as long."""
    one, two = (head + unit * (much // len(unit)) + "x" for much in (length, 2 * length))
    return quotient(work, one, two)


@pytest.mark.slow
@pytest.mark.parametrize("name", RECOGNISERS)
def test_recogniser(name: str) -> None:
    """Each recogniser, over one long line of each unit."""
    slow = {unit: grown(RECOGNISERS[name], unit) for unit in UNITS}
    assert {unit: found for unit, found in slow.items() if found > MOST} == {}


@pytest.mark.parametrize("head", ["", "# ", "| ", "[a](b ", "a{"])
@pytest.mark.parametrize("name", ["plain text", "markdown", "sniff"])
def test_readers_take_any_space(name: str, head: str) -> None:
    """The readers see white space as it is in the file."""
    units = (" ", "\t", "\f", "\n", " |", "a  ", " \n")
    slow = {unit: grown(RECOGNISERS[name], unit, head=head) for unit in units}
    assert {unit: found for unit, found in slow.items() if found > MOST} == {}


@pytest.mark.slow
@pytest.mark.parametrize("place", PLACES)
def test_pipeline(place: str) -> None:
    """From text to record, with units in each part of a document, on one line and on many."""
    slow = {
        unit: grown(lambda words: extract_text(PLACES[place](words)), unit, LENGTH // 2)
        for unit in (*UNITS[:: len(PLACES)], ". ", *LINES)
    }
    assert {unit: found for unit, found in slow.items() if found > MOST} == {}


def test_many_fracties() -> None:
    """Phrases of one sentence are held against those beside them."""
    assert grown(fracties.mentions, "de fractie van SP; ", 8_000) < MOST


@pytest.mark.parametrize("form", LIST_FORMS)
def test_questions_of_a_list(form: str) -> None:
    """Twice as many questions take twice as long, whichever way they are printed."""
    one, two = (as_text(make_list(count), LIST_FORMS[form]) for count in (150, 300))
    assert quotient(extract_text, one, two) <= MOST


def one_by_one(place: Callable[[int], tuple[str, float, float, float]]) -> Callable[[int], Any]:
    """What puts so many letters into lines; `place` gives letter, left side, baseline and size of each."""

    def work(much: int) -> Any:
        runs = [Run(text, x, x + size / 2, y, size) for text, x, y, size in map(place, range(much))]
        return assemble([Page(1, 1e6, 1e6, tuple(runs))], "pdfium")

    return work


# Each letter drawn by itself.
LETTERS: dict[str, Callable[[int], tuple[str, float, float, float]]] = {
    "on one line": lambda n: ("abcde"[n % 5], n * 0.1, 400, 8),
    "in steps": lambda n: ("abcde"[n % 5], n % 80 * 6, n // 80 * 0.5, 8),
    "diagonal": lambda n: ("abcde"[n % 5], n * 0.1, n * 0.1, 8),
    "all at one place": lambda _: ("a", 100, 400, 8),
    "all different at one place": lambda n: (str(n), 100, 400, 8),
    "in columns that touch": lambda n: (
        "a", (100, 304, 100, 300, 304)[n % 5], (n // 5 * 2 + (n % 5 > 1)) * 6, 8,
    ),
    "as marks": lambda n: ("1" if n % 2 else "a", n % 300, n // 300 * 8 - n % 2 * 2, 8 - n % 2 * 3),
}  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("where", LETTERS)
def test_letters_one_by_one(where: str) -> None:
    """Rows are made of a hundred thousand letters as of a hundred."""
    assert quotient(one_by_one(LETTERS[where]), 6_000, 12_000) < MOST


def test_letters_of_a_pdf() -> None:
    """The reader itself asks about each letter once."""

    def drawn(much: int) -> Source:
        letters = b"".join(
            b"1 0 0 1 %.3f %d Tm (%c) Tj " % (10 + n * 0.01, 400 + n % 2 * 4, 97 + n % 10)
            for n in range(much)
        )
        return source.load(pdf_of(content=stream(b"BT /F 8 Tf " + letters + b"ET")))

    assert quotient(pdf.read, drawn(5_000), drawn(10_000)) < MOST


def test_each_line_is_typeset_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """How wide a line of text is in type is asked of its row by all who measure the column, and told once."""
    asked: Counter[str] = Counter()

    def counted(text: str) -> float:
        asked[text] += 1
        return typeset(text)

    monkeypatch.setattr(rows, "typeset", counted)
    asking = tuple(
        f"{number}. Hoe vaak brandt het in gemeente {number} van deze provincie,\n   en hoe duur is dat?"
        for number in range(1, 30)
    )
    extract_text(make_letter(questions=asking))
    often = {text: count for text, count in asked.items() if "gemeente" in text and count > 1}
    assert asked
    assert often == {}


@pytest.mark.parametrize(
    ("power", "unit", "told"),
    [
        (2, 1e-8, True),  # quadratic
        (1, 1e-4, False),  # linear
        (2, 1e-12, False),  # quadratic, but too little to tell
    ],
)
def test_the_measure_tells(power: int, unit: float, told: bool) -> None:
    """What grows with the square is caught, and nothing else; no machine has a say in it."""

    def steps(work: Callable[[Any], Any], given: int) -> float:
        return unit * work(given) ** power

    assert (quotient(lambda much: much, LENGTH, 2 * LENGTH, steps) > MOST) is told


@pytest.mark.parametrize(("disturbed", "told"), [(3, False), (99, True)])
def test_a_busy_machine_is_not_believed(disturbed: int, told: bool) -> None:
    """What takes ten times as long in the first runs is tried again; what always does is not linear."""
    runs = iter(range(99))

    def steps(work: Callable[[Any], Any], given: int) -> float:
        return work(given) * (10 if given > LENGTH and next(runs) < disturbed else 1)

    assert (quotient(lambda much: much * 1e-5, LENGTH, 2 * LENGTH, steps) > MOST) is told
