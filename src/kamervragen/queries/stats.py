"""Stats: how many documents and questions there are, per year, kamer, fractie, ministry and soort."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from kamervragen.queries import By, Count, Stats, Totals
from kamervragen.queries.values import day_or_none, text_or_none, year_or_none

# What a document is counted under, and what to join for it; `d` is the document. One that goes to two
# ministries counts for both.
_NAMES: dict[By, tuple[str, str]] = {
    By.YEAR: ("substr(d.datum, 1, 4)", ""),
    By.KAMER: ("d.kamer", ""),
    By.SOORT: ("d.soort", ""),
    By.MINISTRY: (
        "g.ministerie",
        """LEFT JOIN (SELECT DISTINCT document_id, ministerie FROM geadresseerden
                      WHERE ministerie IS NOT NULL) g ON g.document_id = d.id""",
    ),
}

# Questions are counted by the index of their documents: the texts stay unread.
_PER_DOCUMENT = """
    SELECT name, count(*), sum(questions) FROM (
        SELECT {name} AS name,
               (SELECT count(*) FROM vragen v WHERE v.document_id = d.id) AS questions
        FROM documenten d {join})
    GROUP BY name"""

# A question of two fracties counts for both, its document too.
_PER_FRACTIE = """
    SELECT f.value AS name, count(DISTINCT v.document_id), count(DISTINCT v.id)
    FROM vragen v LEFT JOIN json_each(v.fracties) f GROUP BY name"""

# In the order of the fields of `Totals`.
_TOTALS = """
    SELECT (SELECT count(*) FROM documenten),
           (SELECT count(*) FROM vragen),
           (SELECT count(antwoord) FROM vragen),
           (SELECT count(DISTINCT document_id) FROM meldingen WHERE ernst = 'waarschuwing'),
           (SELECT count(*) FROM fouten),
           (SELECT count(*) FROM kopieen),
           (SELECT min(datum) FROM documenten),
           (SELECT max(datum) FROM documenten)"""


def stats(connection: sqlite3.Connection, by: Iterable[By] = tuple(By)) -> Stats:
    """Return the totals, and the counts by each of `by`: years in order, else the most first."""
    totals = Totals(*connection.execute(_TOTALS).fetchone())
    for day in (totals.eerste_datum, totals.laatste_datum):
        day_or_none(day, "datum")
    return Stats(totals, {one: _counts(connection, one) for one in by})


def _counts(connection: sqlite3.Connection, by: By) -> tuple[Count, ...]:
    if by is By.FRACTIE:
        query = _PER_FRACTIE
    else:
        name, join = _NAMES[by]
        query = _PER_DOCUMENT.format(name=name, join=join)
    check = year_or_none if by is By.YEAR else text_or_none
    found = [
        Count(check(name, by.value), documents, questions)
        for name, documents, questions in connection.execute(query)
    ]
    return tuple(sorted(found, key=_by_year if by is By.YEAR else _by_questions))


def _by_year(count: Count) -> tuple[bool, str]:
    return count.naam is None, count.naam or ""


def _by_questions(count: Count) -> tuple[bool, int, str]:
    return count.naam is None, -count.vragen, count.naam or ""
