"""How documents and questions of a database are counted: the queries, by what they count under.

A finished batch keeps their results in the table `tellingen`; in any other database they are asked themselves.
"""

from __future__ import annotations

# Questions are counted by the index of their documents: the texts stay unread.
_PER_DOCUMENT = """
    SELECT name, count(*), sum(questions) FROM (
        SELECT {name} AS name,
               (SELECT count(*) FROM vragen v WHERE v.document_id = d.id) AS questions
        FROM documenten d {join})
    GROUP BY name"""

# What questions are counted under -> (name, documents, questions), one row each. A document that goes to two
# ministries counts for both; a question of two fracties counts for both, its document too.
COUNTS: dict[str, str] = {
    "year": _PER_DOCUMENT.format(name="substr(d.datum, 1, 4)", join=""),
    "kamer": _PER_DOCUMENT.format(name="d.kamer", join=""),
    "fractie": """
        SELECT f.fractie, count(DISTINCT v.document_id), count(DISTINCT v.id)
        FROM vragen v LEFT JOIN vraag_fracties f ON f.vraag_id = v.id GROUP BY f.fractie""",
    "ministry": _PER_DOCUMENT.format(
        name="g.ministerie",
        join="""LEFT JOIN (SELECT DISTINCT document_id, ministerie FROM geadresseerden
                          WHERE ministerie IS NOT NULL) g ON g.document_id = d.id""",
    ),
    "soort": _PER_DOCUMENT.format(name="d.soort", join=""),
}

# Tables by which all this is counted: where a row of them changes, what was counted is void.
COUNTED = ("documenten", "geadresseerden", "vragen", "vraag_fracties", "meldingen")

# Of the whole database what takes long to count: (name, documents, questions).
TOTAL = "totaal"
TOTALS = """
    SELECT 'beantwoord', 0, count(antwoord) FROM vragen
    UNION ALL
    SELECT 'waarschuwing', count(DISTINCT document_id), 0 FROM meldingen WHERE ernst = 'waarschuwing'
    UNION ALL
    SELECT 'vragen', 0, count(*) FROM vragen"""
