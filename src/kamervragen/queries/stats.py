"""Stats: how many documents and questions there are, per year, kamer, fractie, ministry, soort and member."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from kamervragen.counting import (
    COUNTS,
    COUNTS_OF_MEMBERS,
    OF_MEMBERS,
    TOTAL,
    TOTALS,
    TOTALS_OF_MEMBERS,
)
from kamervragen.queries import By, Count, Stats, Totals
from kamervragen.queries.values import BadValue, count_of, day_or_none, text_or_none, year_or_none

# In the order of the fields of `Totals`, but for what is counted when a batch ends.
_TOTALS = """
    SELECT (SELECT count(*) FROM documenten WHERE dubbel_van IS NULL),
           (SELECT count(*) FROM fouten),
           (SELECT count(*) FROM kopieen),
           (SELECT count(*) FROM documenten WHERE dubbel_van IS NOT NULL),
           (SELECT min(datum) FROM documenten),
           (SELECT max(datum) FROM documenten)"""
_TOTALS_OF_MEMBERS = f"""
    SELECT count(*) FILTER (WHERE dubbel_van IS NULL), NULL, NULL,
           count(*) FILTER (WHERE dubbel_van IS NOT NULL), min(datum), max(datum)
    FROM documenten WHERE id IN ({OF_MEMBERS})"""  # noqa: S608 - a query of ours

_KEPT = "SELECT naam, documenten, vragen FROM tellingen WHERE soort = ? ORDER BY id"


@dataclass(frozen=True, slots=True)
class _Asked:
    """Of what is counted: the queries, with what they are asked. `kept`: a finished batch has counted it."""

    totals: str
    slow_totals: str
    counts: Mapping[str, str]
    names: Mapping[str, str] = field(default_factory=dict)
    kept: bool = True


_ALL = _Asked(_TOTALS, TOTALS, COUNTS)


def stats(
    connection: sqlite3.Connection, by: Iterable[By] = tuple(By), indieners: Iterable[str] = ()
) -> Stats:
    """Return the totals, and the counts by each of `by`: years in order, else the most first.

    Parameters:
        connection: to a database.
        by: what to count by.
        indieners: count only the documents in which one of these members asks; all where none is named.
    """
    asked, wanted = _ALL, tuple(indieners)
    if wanted:
        from kamervragen.queries.names import array, members  # nothing is folded without a name

        names = {"namen": array(members(connection, wanted))}
        asked = _Asked(_TOTALS_OF_MEMBERS, TOTALS_OF_MEMBERS, COUNTS_OF_MEMBERS, names, kept=False)
    return Stats(_totals(connection, asked), {one: _counts(connection, one, asked) for one in by})


def _totals(connection: sqlite3.Connection, asked: _Asked) -> Totals:
    found = connection.execute(asked.totals, asked.names).fetchone()
    documents, failed, copies, doubles, *days = found
    rows = _rows(connection, TOTAL, asked.slow_totals, asked)
    counted = {name: (one, other) for name, one, other in rows}
    if set(counted) != {"vragen", "beantwoord", "waarschuwing"}:
        raise BadValue("tellingen", "without its totals")
    for day in days:
        day_or_none(day, "datum")
    return Totals(
        documenten=documents,
        vragen=counted["vragen"][1],
        beantwoord=counted["beantwoord"][1],
        met_waarschuwing=counted["waarschuwing"][0],
        fouten=failed,
        kopieen=copies,
        dubbelen=doubles,
        eerste_datum=days[0],
        laatste_datum=days[1],
    )


def _counts(connection: sqlite3.Connection, by: By, asked: _Asked) -> tuple[Count, ...]:
    check = year_or_none if by is By.JAAR else text_or_none
    rows = _rows(connection, by.value, asked.counts[by.value], asked)
    found = [
        Count(check(name, by.value), documents, questions) for name, documents, questions in rows
    ]
    return tuple(sorted(found, key=_by_year if by is By.JAAR else _by_questions))


def _rows(
    connection: sqlite3.Connection, kind: str, query: str, asked: _Asked
) -> list[tuple[object, int, int]]:
    """What was counted when the batch ended, else what is counted now."""
    kept = connection.execute(_KEPT, (kind,)).fetchall() if asked.kept else []
    rows = kept or connection.execute(query, asked.names).fetchall()
    if len({name for name, _, _ in rows}) != len(rows):
        raise BadValue("tellingen", "with a name that is there twice")
    return [
        (name, count_of(documents, "documenten"), count_of(questions, "vragen"))
        for name, documents, questions in rows
    ]


def _by_year(count: Count) -> tuple[bool, str]:
    return count.naam is None, count.naam or ""


def _by_questions(count: Count) -> tuple[bool, int, str]:
    return count.naam is None, -count.vragen, count.naam or ""
