"""The body of a list of questions: in a table, under captions, under bare numbers, or without any."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from kamervragen.dutch.requests import asks_in_prose
from kamervragen.layout.joining import join_rows
from kamervragen.layout.model import Block, Document
from kamervragen.layout.numbers.captions import Caption, has_captions
from kamervragen.layout.numbers.numbering import plain
from kamervragen.layout.passages import Passage, behind, paragraphs_of, passages
from kamervragen.layout.rows import Row, measure_of, placed
from kamervragen.layout.tables.list_tables import ListTable, list_table
from kamervragen.parts.answer_askers import heads_askers
from kamervragen.parts.answering import Found, text_of
from kamervragen.parts.captioned import gather
from kamervragen.parts.finding import NO_NUMBERS, Finding, questions
from kamervragen.parts.number_chain import begins_in, passages_of
from kamervragen.parts.question_answers import joins_others, with_answers
from kamervragen.parts.questions import Asked, note_numbers, without_marks
from kamervragen.parts.shared_answers import joined_once
from kamervragen.parts.title_rows import first_title, introduction, without_titles
from kamervragen.patterns import regex
from kamervragen.records import Antwoord

_FIRST_ROWS = 6


@dataclass(frozen=True, slots=True)
class ListBody:
    """The body of a list, read.

    `running`: its rows that stand in no table. `title`, `inleiding`: a text above the first question, and its heading.
    """

    found: Found
    running: tuple[Row, ...]
    title: str | None = None
    inleiding: str = ""


def list_body(rows: Sequence[Row], document: Document, stem: str, *, answered: bool) -> ListBody:
    """Read the body of a list. `answered`: it prints answers; `stem`: with what ids begin where nothing is numbered."""
    # A title in one long line above them says nothing of how long their lines may be.
    rows = placed(rows, measure_of(rows, document.drawn))
    table = list_table(rows, drawn=document.drawn)
    found = of_table(table, rows, document) if table else _passages(rows)
    if found is None:
        return ListBody(unnumbered(rows, document, stem, answered=answered), tuple(rows))
    titles = {n: one.title for n, one in enumerate(table.questions) if one.title} if table else {}
    result = gathered(found, document, titles, answered=answered)
    title, text = _introduction(found, document)
    if title is not None:
        leading = takewhile(lambda one: one.sectie is None, list(result.asked))
        for place, one in enumerate(leading):
            result.asked[place] = replace(one, sectie=title)
    if table is None:
        return ListBody(result, tuple(rows), title, text)
    below = paragraphs_of(rows[table.behind :], document.measure, document.words)
    result.outside += [block for block in below if block.kind == "paragraph"]
    touching = [one.number for one in table.questions if one.touching]
    if touching:
        text = (
            f"kolommen lopen door elkaar bij {questions(touching)}; vergelijk die met het document"
        )
        result.findings.append(Finding("kolommen_dooreen", text))
    return ListBody(result, (*rows[: table.first], *rows[table.behind :]), title, text)


def _introduction(found: Sequence[Passage], document: Document) -> tuple[str | None, str]:
    """Return the heading and the text above the first question, where a text stands there."""
    if not found or found[0].caption is not None:
        return None, ""
    title, rows = introduction(found[0].rows, document.words)
    return (title, text_of(rows, document)) if rows else (None, "")


def _passages(rows: Sequence[Row]) -> list[Passage] | None:
    """Return the passages under the numbers of the questions, whichever way they are printed; None where none are."""
    begins = begins_in(rows)
    captioned = captioned_passages(rows)
    asked = [one for one in captioned if one.caption is not None and one.caption.kind == "vraag"]
    asking = [one for one in begins if one.asks]
    if asked and (
        not asking or _is_first(rows, asked[0], asking[0].place) or len(asked) > len(asking)
    ):
        return captioned
    return passages_of(rows, begins) if asking else None


def captioned_passages(rows: Sequence[Row], *, shared: bool = False) -> list[Passage]:
    """Return the passages under captions; none where no caption numbers a question.

    `shared`: a question with nothing below it shares the next answer.
    """
    if not has_captions(rows):
        return []
    return _named(_with_explanations(passages(rows)), shared=shared)


def _is_first(rows: Sequence[Row], passage: Passage, place: int) -> bool:
    """True where a caption stands above a row of the body."""
    first = (passage.caption_rows or passage.rows)[:1]
    return bool(first) and first[0].lines[0].number <= rows[place].lines[0].number


def _named(found: Sequence[Passage], *, shared: bool) -> list[Passage]:
    """Give the caption `Antwoord` right below those of a group the numbers of that group.

    Where answers are shared, `Vraag 5` and `Vraag 6` with one `Antwoord` below them are one too.
    """
    result: list[Passage] = []
    waiting: tuple[str, ...] = ()
    joined = False
    for one in found:
        kind = one.caption.kind if one.caption is not None else None
        if one.caption is not None and kind == "antwoord" and waiting and not one.caption.numbers:
            one = replace(one, caption=replace(one.caption, numbers=waiting, joined=joined))
        if one.caption is not None and kind == "vraag":
            joined = shared and joins_others(waiting, one.caption)
            waiting = (*(waiting if shared else ()), *one.caption.numbers)
        else:
            waiting = ()
        result.append(one)
    return result


def _with_explanations(found: Sequence[Passage]) -> list[Passage]:
    """Give what stands below `Toelichting` or `Mededeling` back to the answer above it: there it is a heading."""
    result: list[Passage] = []
    for passage in found:
        kind = passage.caption.kind if passage.caption else None
        above = result[-1].caption if result else None
        if (
            kind in ("toelichting", "mededeling")
            and above is not None
            and above.kind in ("vraag", "antwoord")
        ):
            rows = (*result[-1].rows, *passage.caption_rows, *passage.rows)
            result[-1] = replace(result[-1], rows=rows)
        else:
            result.append(passage)
    return result


def gathered(
    found: list[Passage],
    document: Document,
    told: dict[int, str],
    fracties: tuple[str, ...] = (),
    *,
    answered: bool,
    shared: bool = False,
) -> Found:
    """Gather questions and answers. `told`: headings that are known, by how many questions stand above them.

    `fracties`: who asks them all. `shared`: a question with nothing below it shares the next answer.
    """
    found = [_without_label(one) for one in found]
    top = found[0].rows if found[0].caption is None else ()
    title = first_title(top[-_FIRST_ROWS:], document.words)
    doubts: list[Finding] = []
    found, typed = without_titles(found, document.words, typed=True)
    titles = _shifted(found, typed)
    if answered or any(one.caption and one.caption.kind == "antwoord" for one in found):
        found, doubts = with_answers(found, shared=shared)
        doubts += joined_once(found) if shared else []
    found, others = without_titles(found, document.words, typed=False, headed=title is not None)
    titles = _places(found, titles | told) | others
    if title is not None:
        titles.setdefault(next(n for n, one in enumerate(found) if one.caption is not None), title)
    result = gather(found, document, fracties, titles)
    result.findings += doubts
    return result


# `1` / `Vraag:` / `Hoe hoog is de dijk?`, and `Antwoord:` below that: the label is no text of the question.
_LABEL = regex(r"Vraag\s*(?::\s*|$)")


def _without_label(passage: Passage) -> Passage:
    """Return a question without the label that stands between its number and its text."""
    asks = passage.caption is not None and passage.caption.kind == "vraag"
    label = _LABEL.match(passage.rows[0].text) if asks and passage.rows else None
    if label is None:
        return passage
    first, *below = passage.rows
    if label.end() < len(first.text):
        return replace(passage, rows=(behind(first, label.end()), *below))
    captions = (*passage.caption_rows, first)
    return replace(passage, caption_rows=captions, rows=tuple(below)) if below else passage


def _shifted(found: Sequence[Passage], titles: dict[int, str]) -> dict[int, str]:
    """Return titles by how many questions stand above them: answers that are put between move no question."""
    kinds = [one.caption.kind if one.caption else None for one in found]
    return {kinds[:place].count("vraag"): title for place, title in titles.items()}


def _places(found: Sequence[Passage], titles: dict[int, str]) -> dict[int, str]:
    asked = [n for n, one in enumerate(found) if one.caption and one.caption.kind == "vraag"]
    return {asked[count]: title for count, title in titles.items()}


# --- tables ---------------------------------------------------------------------------------------


def of_table(table: ListTable, rows: Sequence[Row], document: Document) -> list[Passage]:
    """Return the questions and answers of a table as passages; what stands above it is under no number."""
    above = tuple(rows[: table.first])
    result = [Passage(None, (), above)] if above else []
    for one in table.questions:
        caption = Caption("vraag", (one.number,), 0)
        printed = Row((one.printed,), one.printed.page, one.number, loose=True)
        result.append(Passage(caption, (printed,), _laid(one.question, document)))
        if one.answer:
            given = Caption("antwoord", (one.number,), 0)
            result.append(Passage(given, (), _laid(one.answer, document)))
    return result


def _laid(rows: Sequence[Row], document: Document) -> tuple[Row, ...]:
    """Return the rows of a column against their neighbours in it; lines that their author ended stay apart."""
    found = placed(rows, measure_of(rows, document.drawn))
    return tuple(
        replace(one, loose=True) if before.loose and not one.loose else one
        for before, one in zip(rows, found, strict=True)
    )


# --- nothing is numbered --------------------------------------------------------------------------


def unnumbered(
    rows: Sequence[Row],
    document: Document,
    stem: str,
    fracties: tuple[str, ...] = (),
    *,
    answered: bool,
) -> Found:
    """Take each paragraph that asks as a question, or each in bold or italics where one is; what follows answers it.

    What stands below a heading that names who asks, above their first question, is no part of the answer above.
    """
    result = Found(answered=answered)
    blocks = paragraphs_of(rows, document.measure, document.words)
    styled = any(_is_styled(block) and _asks(block) for block in blocks)
    waiting: list[int] = []
    given: list[Block] = []
    section: str | None = None
    leading: list[Block] | None = []  # what stands above the first question of a section
    for block in blocks:
        if answered and heads_askers(plain(block.text)):
            _answer(result, waiting, given, document, stem)
            result.findings += _led(section, leading, asked=False)
            waiting, given, leading = [], [], []
            section = plain(block.text)
        elif _asks(block) and (_is_styled(block) or not styled):
            _answer(result, waiting, given, document, stem)
            waiting = [*(() if given else waiting), len(result.asked)]
            result.findings += _led(section, leading, asked=True)
            given, leading = [], None
            result.asked.append(Asked(None, block, section, fracties))
        elif answered and leading is None:
            given.append(block)
        else:
            result.outside.append(block)
            leading = [*(leading or ()), block]
    _answer(result, waiting, given, document, stem)
    result.findings += _led(section, leading, asked=False)
    if result.asked:
        result.findings.append(Finding("geen_nummers", NO_NUMBERS))
    if answered and result.asked and not styled:
        text = "er zijn geen nummers: wat vraag is en wat antwoord, is afgeleid van de vraagtekens"
        result.findings.append(Finding("antwoord_begin_onzeker", text))
    return result


# So many paragraphs say what members think before they ask; without a question, that they have none.
_LEADING, _NO_QUESTIONS = 2, 1


def _led(section: str | None, leading: Sequence[Block] | None, *, asked: bool) -> list[Finding]:
    """Doubt a section in which more stands above its first question: that may ask, or answer."""
    count = len(leading or ())
    if section is None or not leading or count <= (_LEADING if asked else _NO_QUESTIONS):
        return []
    text = f"onder de kop ‘{section}’ is tekst niet gelezen die mogelijk een vraag met haar antwoord is"
    return [Finding("antwoord_begin_onzeker", text, leading[0].page)]


def alternating(
    pairs: Sequence[tuple[Sequence[Row], Sequence[Row]]],
    document: Document,
    stem: str,
    fracties: tuple[str, ...],
) -> Found:
    """Take pairs of question and answer whose captions have no number."""
    result = Found(answered=True)
    for question, answer in pairs:
        lines = tuple(line for row in question for line in row.lines)
        text = join_rows([row.text for row in question], document.words)
        result.asked.append(Asked(None, Block("item", lines, text), None, fracties))
        given = list(paragraphs_of(answer, document.measure, document.words))
        _answer(result, [len(result.asked) - 1], given, document, stem)
    result.findings.append(Finding("geen_nummers", NO_NUMBERS))
    return result


def _asks(block: Block) -> bool:
    return block.kind != "table" and asks_in_prose(plain(block.text))


def _is_styled(block: Block) -> bool:
    return all(line.bold or line.italic for line in block.lines)


def _answer(
    result: Found, waiting: Sequence[int], given: Sequence[Block], document: Document, stem: str
) -> None:
    """Give an answer to the questions above it that wait for one."""
    if not given:
        return
    known = note_numbers(document)
    text = "\n".join(
        without_marks(line, known).text for one in given for line in one.text.split("\n")
    )
    ids = tuple(f"{stem}/v{place + 1}" for place in waiting)
    for place in waiting:
        result.asked[place] = replace(
            result.asked[place], antwoord=Antwoord(tekst=text, op_vragen=ids)
        )
