"""How documents and questions of a database are counted: the queries, by what they count under.

A finished batch keeps their results in the table `tellingen`; in any other database they are asked themselves. A letter
that is there in two formats counts once: `documenten.dubbel_van` of the second names the first.
"""

from __future__ import annotations

# The documents that are the same letter as another one.
DOUBLES = "SELECT id FROM documenten WHERE dubbel_van IS NOT NULL"

# Questions are counted by the index of their documents: the texts stay unread.
_PER_DOCUMENT = """
    SELECT name, count(*), sum(questions) FROM (
        SELECT {name} AS name,
               (SELECT count(*) FROM vragen v WHERE v.document_id = d.id) AS questions
        FROM documenten d {join} WHERE d.dubbel_van IS NULL)
    GROUP BY name"""

# What questions are counted under -> (name, documents, questions), one row each. A document that goes to two
# ministries counts for both; a question of two fracties counts for both, its document too.
COUNTS: dict[str, str] = {
    "jaar": _PER_DOCUMENT.format(name="substr(d.datum, 1, 4)", join=""),
    "kamer": _PER_DOCUMENT.format(name="d.kamer", join=""),
    "fractie": f"""
        SELECT f.fractie, count(DISTINCT v.document_id), count(DISTINCT v.rij)
        FROM vragen v LEFT JOIN vraag_fracties f ON f.vraag_rij = v.rij
        WHERE v.document_id NOT IN ({DOUBLES}) GROUP BY f.fractie""",  # noqa: S608 - a query of ours
    "ministerie": _PER_DOCUMENT.format(
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
TOTALS = f"""
    SELECT 'beantwoord', 0, count(antwoord) FROM vragen WHERE document_id NOT IN ({DOUBLES})
    UNION ALL
    SELECT 'waarschuwing', count(DISTINCT document_id), 0 FROM meldingen
    WHERE ernst = 'waarschuwing' AND document_id NOT IN ({DOUBLES})
    UNION ALL
    SELECT 'vragen', 0, count(*) FROM vragen WHERE document_id NOT IN ({DOUBLES})"""  # noqa: S608
