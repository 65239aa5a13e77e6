"""How documents and questions of a database are counted: the queries, by what they count under.

A finished batch keeps their results in the table `tellingen`; in any other database they are asked themselves. A letter
that is there in two formats counts once: `documenten.dubbel_van` of the second names the first. Each can be asked of
the documents of some members alone; then it has the parameter `:namen`.
"""

from __future__ import annotations

# The documents that are the same letter as another one.
DOUBLES = "SELECT id FROM documenten WHERE dubbel_van IS NOT NULL"
# Those in which a member asks: `:namen` is a list in JSON of names as `indieners.gevouwen` has them.
OF_MEMBERS = (
    "SELECT document_id FROM indieners WHERE gevouwen IN (SELECT value FROM json_each(:namen))"
)

# Questions are counted by the index of their documents: the texts stay unread.
_PER_DOCUMENT = """
    SELECT name, count(*), sum(questions) FROM (
        SELECT {name} AS name,
               (SELECT count(*) FROM vragen v WHERE v.document_id = d.id) AS questions
        FROM documenten d {join} WHERE d.dubbel_van IS NULL{of_d})
    GROUP BY name"""
_PER_FRACTIE = """
    SELECT f.fractie, count(DISTINCT v.document_id), count(DISTINCT v.rij)
    FROM vragen v LEFT JOIN vraag_fracties f ON f.vraag_rij = v.rij
    WHERE v.document_id NOT IN ({doubles}){of_v} GROUP BY f.fractie"""
# Spellings of one name are one member; two of a name in one fractie cannot be told apart.
_PER_MEMBER = """
    SELECT name, sum(documents), sum(questions) FROM (
        SELECT min(naam) || coalesce(' (' || min(fractie) || ')', '') AS name,
               count(*) AS documents, sum(asked) AS questions FROM (
            SELECT i.gevouwen, i.naam, i.fractie,
                   (SELECT count(*) FROM vragen v WHERE v.document_id = d.id) AS asked
            FROM documenten d LEFT JOIN (
                SELECT document_id, gevouwen, min(naam) AS naam, min(fractie) AS fractie
                FROM indieners WHERE 1{of_parts}
                GROUP BY document_id, gevouwen) i ON i.document_id = d.id
            WHERE d.dubbel_van IS NULL{of_d})
        GROUP BY gevouwen)
    GROUP BY name"""
_MINISTRIES = """LEFT JOIN (SELECT DISTINCT document_id, ministerie FROM geadresseerden
                            WHERE ministerie IS NOT NULL{of_parts}) g ON g.document_id = d.id"""

# Tables by which all this is counted: where a row of them changes, what was counted is void.
COUNTED = ("documenten", "geadresseerden", "indieners", "vragen", "vraag_fracties", "meldingen")

# Of the whole database what takes long to count: (name, documents, questions).
TOTAL = "totaal"
_TOTALS = """
    SELECT 'beantwoord', 0, count(v.antwoord) FROM vragen v
    WHERE v.document_id NOT IN ({doubles}){of_v}
    UNION ALL
    SELECT 'waarschuwing', count(DISTINCT v.document_id), 0 FROM meldingen v
    WHERE v.ernst = 'waarschuwing' AND v.document_id NOT IN ({doubles}){of_v}
    UNION ALL
    SELECT 'vragen', 0, count(*) FROM vragen v WHERE v.document_id NOT IN ({doubles}){of_v}"""


def _counts(of: str) -> dict[str, str]:
    """What questions are counted under -> (name, documents, questions), one row each.

    A document that goes to two ministries, or is of two members, counts for both; a question of two fracties counts for
    both, its document too. `of`: a query for the documents that count; all where there is none.
    """
    of_d, of_v, of_parts = (
        f" AND {key} IN ({of})" if of else "" for key in ("d.id", "v.document_id", "document_id")
    )

    def per_document(name: str, join: str = "") -> str:
        return _PER_DOCUMENT.format(name=name, join=join, of_d=of_d)

    return {
        "jaar": per_document("substr(d.datum, 1, 4)"),
        "kamer": per_document("d.kamer"),
        "fractie": _PER_FRACTIE.format(doubles=DOUBLES, of_v=of_v),
        "ministerie": per_document("g.ministerie", _MINISTRIES.format(of_parts=of_parts)),
        "soort": per_document("d.soort"),
        "indiener": _PER_MEMBER.format(of_d=of_d, of_parts=of_parts),
    }


COUNTS = _counts("")
TOTALS = _TOTALS.format(doubles=DOUBLES, of_v="")
# The same, of the documents of some members.
COUNTS_OF_MEMBERS = _counts(OF_MEMBERS)
TOTALS_OF_MEMBERS = _TOTALS.format(doubles=DOUBLES, of_v=f" AND v.document_id IN ({OF_MEMBERS})")
