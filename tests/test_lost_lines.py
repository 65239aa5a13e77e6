"""What a lost, moved or misread line leaves behind is told of; what is printed so is not."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from kamervragen import extract
from kamervragen.doubts.misread import MISREAD, Misread, misread
from kamervragen.doubts.traces import TRACES, Trace
from letters import OPENING, SIGNATURE, codes, make_lines, read_letter
from pdfs import Page, Text, make_pdf
from publications import read_publication

INTRO = "De leden van de D66-fractie wijzen op de branden van dit jaar."


@pytest.mark.parametrize("trace", TRACES, ids=lambda trace: trace.name)
def test_each_trace_reports_its_example(trace: Trace) -> None:
    """A trace is told of in a question, and only where it is one."""
    for text, told in ((trace.reports, True), (trace.reports_not, False)):
        assert (
            trace.hint.search(text) is not None and trace.pattern.search(text) is not None
        ) is told
        record = read_letter(questions=[f"1. {text}", "", "2. Wie betaalt het blussen?"])
        if (
            trace.name != "dash first"
        ):  # the layout takes the dash of a number that stands before it
            assert (trace.code in codes(record)) is told, text


@pytest.mark.parametrize("form", MISREAD, ids=lambda form: form.name)
def test_each_form_of_misread_word(form: Misread) -> None:
    """A word is told of by letters that no Dutch word has."""
    for word, told in ((form.reports, True), (form.reports_not, False)):
        found = misread([f"Wat is het {word} van het bos?"])
        assert bool(found) is told, word


@pytest.mark.parametrize(
    ("texts", "told", "protects"),
    [
        (["De regering wacht.", "De regering ziet dat.", "Wat doet de rege ring nu?"], True, "in two pieces"),
        (["Wat kost en wat baat het?", "De kosten zijn hoog."], False, "two words, and another word"),
        (["Gaat de commissie erover?", "Wat vindt de commissic?"], True, "`c` for `e`"),
        (["Hoeveel kost het?", "HoevEel brandt er?"], True, "a capital inside, once"),
        (["De ChristenUnie vraagt dit.", "Wat zegt de christenunie van hier?"], True, "a name in small letters too"),
        (["Hoe vaak brandt de voge ls?"], True, "the end of a word by itself"),
        (["Hoe vaak brandt het bos per km en per kg?"], False, "short forms"),
    ],
)  # fmt: skip
def test_misread_words(texts: Sequence[str], told: bool, protects: str) -> None:
    """The document itself tells how a word is spelled."""
    assert bool(misread(texts)) is told, protects


@pytest.mark.parametrize(
    ("questions", "code", "protects"),
    [
        (["Bos", "", INTRO, "", "1. Een?", "", INTRO, "", "2. Twee?", "", "Hei", "", INTRO, "", "3. Drie?"],
         "kop_ontbreekt", "a paragraph between questions that begins as those below headings"),
        (["1. Een?", "", "Hei", "", INTRO, "", "2. Twee?"], "kop_ontbreekt", "questions above the first heading"),
        (["1. Bos", "", INTRO, "", "1) Een?", "", "3. Hei", "", INTRO, "", "2) Twee?"], "kop_ontbreekt", "numbers"),
    ],
)  # fmt: skip
def test_lost_headings(questions: Sequence[str], code: str, protects: str) -> None:
    """What the other headings of a letter have, each has."""
    assert code in codes(read_letter(questions=questions)), protects


@pytest.mark.parametrize(
    ("changes", "code", "told", "protects"),
    [
        ({"opening": ["Het bos"]}, "begin_ontbreekt", True, "nothing above the first heading"),
        ({}, "begin_ontbreekt", False, "an opening"),
        ({"term": ["Zij verzoeken u dit na dagtekening van deze brief te doen."]},
         "termijn_onduidelijk", True, "a term lost"),
        ({"addressee": ["Kazernestraat 52", "Minister van Volksgezondheid,", "Postbus 1"]},
         "geadresseerde_onzeker", True, "an office that ends in a comma"),
        ({"opening": [OPENING[0], "bosbrandweer. De leden van de", "De fractie van D66 vraagt dit."]},
         "zin_onderbroken", True, "a line of the opening lost"),
        ({"questions": ["1. Een¹?", "2. Twee?"], "signature": [*SIGNATURE, "", "1 Krant, 6 mei, «Bos brandt."]},
         "noot_onvolledig", True, "a guillemet without its other end"),
    ],
)  # fmt: skip
def test_lost_lines_of_a_letter(
    changes: dict[str, Any], code: str, told: bool, protects: str
) -> None:
    """Each is told of."""
    assert (code in codes(read_letter(**changes))) is told, protects


@pytest.mark.parametrize(
    ("changes", "code", "protects"),
    [
        ({"body": ["Vraag 1", "Wilt u ingaan op: a. het peil; c. de wind?"]}, "deelletter_ontbreekt", "sub-items"),
        ({"body": ["Vraag 1", "Een?", "", "Toelichting:", "Deze vragen vullen aan die van het lid Bos"]},
         "zin_onderbroken", "an explanation that breaks off"),
        ({"body": ["Vraag 1", "Een?", "", "Toelichting:", "Deze vragen (van het lid Bos vullen aan."]},
         "haakje_onvolledig", "a bracket in an explanation"),
        ({"opening": ["Vragen van het lid Bosman (VVD) aan de Minister van Veen over het bericht «Peil te",
                      "(ingezonden 6 maart 2024)."]},
         "betreft_onzeker", "a subject that breaks off"),
        ({"masthead": ["Tweede Kamer der Staten-Generaal"], "colophon": ()}, "vergaderjaar_ontbreekt", "the year"),
    ],
)  # fmt: skip
def test_lost_lines_of_a_publication(
    changes: dict[str, Sequence[str]], code: str, protects: str
) -> None:
    """Each is a waarschuwing."""
    found = {one.ernst for one in read_publication(**changes).meldingen if one.code == code}
    assert found == {"waarschuwing"}, protects


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Wilt u daarbij ingaan op a. het peil; b. de wind; c. het ijs?", False),
        ("Wilt u ingaan op: a. het peil; b. de wind en c. het ijs; d. de dooi?", False),
        ("Wilt u daarbij ingaan op b. de wind; c. het ijs; d. de dooi?", True),
        ("Wilt u daarbij ingaan op a. het peil; b. de wind; b. het ijs?", True),
    ],
)
def test_sub_items_without_a_mark_before_them(text: str, told: bool) -> None:
    """A letter that is there, behind a word, is not lost."""
    record = read_publication(body=["Vraag 1", text])
    assert ("deelletter_ontbreekt" in [one.code for one in record.meldingen]) is told


def test_mark_in_an_introduction() -> None:
    """`is toegezegd.2 De leden` refers to a note; so do questions, which are looked at elsewhere."""
    record = read_letter(
        questions=["Bos", "", "Dat is toegezegd.2 De leden zijn blij.", "", "1. Een?"]
    )
    assert codes(record) == ["noot_ontbreekt"]


@pytest.mark.parametrize(
    ("changes", "protects"),
    [
        ({"questions": ["1. Bos", "", INTRO, "", "2) Een?", "", "3) Twee?", "", "2. Hei", "", INTRO, "", "4) Drie?"]},
         "a heading"),
        ({"opening": [*OPENING, "", "2. Het advies van de Raad;", "3. de nota."], "questions": ["1. Een?", "3. Drie?"]},
         "a list of documents"),
    ],
)  # fmt: skip
def test_number_that_stands_above_the_questions(changes: dict[str, Any], protects: str) -> None:
    """What else is numbered above the questions does not excuse a gap in theirs."""
    assert "nummer_ontbreekt" in codes(read_letter(**changes)), protects


def test_room_for_a_question_above_the_ending() -> None:
    """On paper the last question leaves the room that it took."""
    questions = [line for n in range(1, 5) for line in (f"{n}. Hoe vaak brandt bos {n}?", "")]
    lines = make_lines(questions=questions[:-1])
    place = next(n for n, line in enumerate(lines) if line.startswith("4."))
    whole, lost = (
        extract(make_pdf(Page([Text(70, 80 + 14 * n, one) for n, one in enumerate(some) if one])))
        for some in (lines, [*lines[:place], "", *lines[place + 1 :]])
    )
    assert ("regel_ontbreekt" in codes(whole), "regel_ontbreekt" in codes(lost)) == (False, True)
