"""The body of a letter: rows into headings, paragraphs, items and tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial

from kamervragen.dutch.hyphens import Words
from kamervragen.layout.groups import divide
from kamervragen.layout.joining import join_rows
from kamervragen.layout.model import Block, Division, Why
from kamervragen.layout.numbers.numbering import Label
from kamervragen.layout.passages import behind
from kamervragen.layout.reading.evidence import signs_of
from kamervragen.layout.reading.resolve import Span, resolve
from kamervragen.layout.restated import without_restated
from kamervragen.layout.rows import Measure, Row
from kamervragen.layout.tables.columns import table_rows
from kamervragen.layout.tables.question_tables import QuestionTable, question_tables
from kamervragen.lines import Line


def body_of(rows: Sequence[Row], measure: Measure, words: Words) -> list[Block]:
    """Return the blocks of a body in printed order; every line lands in exactly one."""
    blocks: list[Block] = []
    rows = without_restated(rows)
    begin = 0
    for table in question_tables(rows, drawn=measure.drawn):
        blocks += _above(table, rows[begin : table.first], measure, words)
        blocks += _of_table(table, words)
        begin = table.behind
    return blocks + _resolved(rows[begin:], measure, words)


def _above(
    table: QuestionTable, rows: Sequence[Row], measure: Measure, words: Words
) -> list[Block]:
    """Return the blocks above a table of questions; what stands right above a question may head it."""
    number, *text = table.questions[0].lines
    lines = (number._replace(text="1."), *text)
    following = Row(lines, number.page, f"1. {' '.join(line.text for line in text)}", loose=True)
    blocks = _resolved((*rows, following), measure, words)
    if blocks[-1].lines == lines:
        return blocks[:-1]
    return _resolved(rows, measure, words)


def _resolved(rows: Sequence[Row], measure: Measure, words: Words) -> list[Block]:
    spans = resolve(rows, measure, table_rows(rows))
    return [
        _block(rows[span.first : span.last], span, words, _why(rows, span, measure))
        for span in spans
    ]


def _of_table(table: QuestionTable, words: Words) -> Iterator[Block]:
    """Give what is no question of a table of questions, then an item for each of its rows."""
    yield Block("table", table.others, "\t".join(line.text for line in table.others), askers="")
    for one in table.questions:
        label = Label.of((one.number,), "1", len(one.number))
        text, askers = join_rows(one.texts, words), join_rows(one.askers, words)
        yield Block("item", one.lines, text, label, askers=askers)


def _why(rows: Sequence[Row], span: Span, measure: Measure) -> Why:
    first = span.first
    names = partial(signs_of, rows[first - 1], rows[first], measure) if first else tuple
    return Why(span.strength, span.margin, names)


def _block(rows: Sequence[Row], span: Span, words: Words, why: Why) -> Block:
    doubtful = rows[0].first
    if span.kind == "table":
        text = "\n".join("\t".join(line.text for line in row.lines) for row in rows)
        return Block("table", _lines(rows), text, why=why)
    texts = [row.text for row in rows]
    if span.label is not None:
        texts[0] = texts[0][span.label.length :].strip()
    weak = None if span.weak is None else rows[span.weak - span.first].page
    members = tuple(_group(rows, span.label, words)) if span.label and span.label.group else ()
    text = join_rows(texts, words)
    return Block(
        span.kind, _lines(rows), text, span.label, doubtful, weak=weak, members=members, why=why
    )


def _group(rows: Sequence[Row], label: Label, words: Words) -> Iterator[Block]:
    """Give an item for each number of a group: `Vraag 3, 4 en 5` with three paragraphs below it."""
    alone = label.length >= len(rows[0].text)
    text = tuple(rows[1:]) if alone else (behind(rows[0], label.length), *rows[1:])
    found = divide(text, len(label.group)) if text else None
    parts = found.parts if found else (text,) * len(label.group)
    division: Division = "undivided" if found is None else ("sure" if found.sure else "doubtful")
    for place, (number, part) in enumerate(zip(label.group, parts, strict=True)):
        own = replace(label, number=number, length=label.length if place == 0 and alone else 0)
        lines = _lines(rows[:1] if place == 0 and alone else ()) + _lines(part)
        yield Block(
            "item",
            lines or _lines(rows),
            join_rows([row.text for row in part], words),
            own,
            division=division,
        )


def _lines(rows: Sequence[Row]) -> tuple[Line, ...]:
    return tuple(line for row in rows for line in row.lines)
