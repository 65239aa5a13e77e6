"""Stats: how many documents and questions there are, per year, kamer, fractie, ministry and soort."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from kamervragen.counting import COUNTS, TOTAL, TOTALS
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

_KEPT = "SELECT naam, documenten, vragen FROM tellingen WHERE soort = ? ORDER BY id"


def stats(connection: sqlite3.Connection, by: Iterable[By] = tuple(By)) -> Stats:
    """Return the totals, and the counts by each of `by`: years in order, else the most first."""
    return Stats(_totals(connection), {one: _counts(connection, one) for one in by})


def _totals(connection: sqlite3.Connection) -> Totals:
    documents, failed, copies, doubles, *days = connection.execute(_TOTALS).fetchone()
    counted = {name: (one, other) for name, one, other in _rows(connection, TOTAL, TOTALS)}
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


def _counts(connection: sqlite3.Connection, by: By) -> tuple[Count, ...]:
    check = year_or_none if by is By.JAAR else text_or_none
    rows = _rows(connection, by.value, COUNTS[by.value])
    found = [
        Count(check(name, by.value), documents, questions) for name, documents, questions in rows
    ]
    return tuple(sorted(found, key=_by_year if by is By.JAAR else _by_questions))


def _rows(connection: sqlite3.Connection, kind: str, query: str) -> list[tuple[object, int, int]]:
    """What was counted when the batch ended, else what is counted now."""
    kept = connection.execute(_KEPT, (kind,)).fetchall()
    rows = kept or connection.execute(query).fetchall()
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
