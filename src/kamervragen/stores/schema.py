"""The tables of the SQLite output: one row for each thing in a record.

Column names are the field names of the record. A list of plain values (`fracties`, `groep`) is a column
with a JSON array, which SQLite (`json_each`) and Datasette (facets) both understand; a list of things
with fields of their own is a table.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kamervragen.application import APPLICATION_ID, LAYOUT

if TYPE_CHECKING:
    from sqlite_utils import Database

# table -> (column, SQLite type); `id` is the primary key of each table
TABLES: dict[str, tuple[tuple[str, type], ...]] = {
    "documenten": (
        ("id", int), ("bestand", str), ("sha256", str), ("versie", str), ("soort", str),
        ("kamer", str), ("datum", str), ("kenmerk", str), ("betreft", str), ("commissie", str),
        ("fracties", str), ("termijn", str), ("uiterste_datum", str), ("ondertekenaar", str),
        ("functie_ondertekenaar", str), ("vergaderjaar", str), ("nummer", str),
        ("datum_antwoord", str), ("antwoord_van", str), ("reactie", str), ("zie_ook", str),
        ("mededeling", str), ("toelichting", str), ("verwijzingen", str), ("media", str),
        ("paginas", int), ("lezer", str), ("tekstlaag", str), ("schema_versie", str),
    ),
    "geadresseerden": (
        ("id", int), ("document_id", int), ("functie", str), ("naam", str), ("ministerie", str),
    ),
    "indieners": (("id", int), ("document_id", int), ("naam", str), ("fractie", str)),
    "secties": (
        ("id", int), ("document_id", int), ("titel", str), ("inleiding", str), ("fracties", str),
        ("vragen", str),
    ),
    "vragen": (
        ("id", int), ("document_id", int), ("vraag", str), ("volgnummer", int), ("nummer", str),
        ("sectie", str), ("fracties", str), ("tekst", str), ("groep", str), ("voetnoten", str),
        ("pagina", int), ("vakken", str), ("eerste_regel", int), ("laatste_regel", int),
        ("antwoord", str), ("op_vragen", str),
    ),
    "deelvragen": (
        ("id", int), ("vraag_id", int), ("tekst", str), ("begin", int), ("eind", int),
    ),
    "voetnoten": (
        ("id", int), ("document_id", int), ("nummer", str), ("tekst", str), ("pagina", int),
    ),
    "meldingen": (
        ("id", int), ("document_id", int), ("code", str), ("ernst", str), ("tekst", str),
        ("pagina", int),
    ),
    "fouten": (
        ("id", int), ("bestand", str), ("sha256", str), ("versie", str), ("code", str),
        ("tekst", str),
    ),
    "kopieen": (
        ("id", int), ("bestand", str), ("sha256", str), ("versie", str), ("kopie_van", str),
    ),
}  # fmt: skip

# The tables with a row for each input, and the rows that hang on a document.
INPUTS = ("documenten", "fouten", "kopieen")
PARTS = tuple(
    name for name, columns in TABLES.items() if "document_id" in (column for column, _ in columns)
)

# What people ask first, each as a view; `json_each` unfolds the arrays.
VIEWS: dict[str, str] = {
    "vragen_overzicht": """
        SELECT v.id, d.datum, d.kamer, d.soort, d.kenmerk, d.betreft, v.vraag, v.nummer, v.sectie,
               v.fracties, v.tekst, v.antwoord, v.pagina, d.bestand, v.document_id
        FROM vragen v JOIN documenten d ON d.id = v.document_id""",
    "vragen_per_jaar": """
        SELECT substr(d.datum, 1, 4) AS jaar, d.kamer, d.soort,
               count(DISTINCT d.id) AS documenten, count(v.id) AS vragen
        FROM documenten d LEFT JOIN vragen v ON v.document_id = d.id
        GROUP BY jaar, d.kamer, d.soort ORDER BY jaar, d.kamer, d.soort""",
    "vragen_per_fractie": """
        SELECT f.value AS fractie, substr(d.datum, 1, 4) AS jaar, d.kamer,
               count(DISTINCT d.id) AS documenten, count(*) AS vragen
        FROM vragen v JOIN documenten d ON d.id = v.document_id, json_each(v.fracties) f
        GROUP BY fractie, jaar, d.kamer ORDER BY fractie, jaar, d.kamer""",
    "vragen_per_ministerie": """
        SELECT g.ministerie, substr(d.datum, 1, 4) AS jaar, d.kamer,
               count(DISTINCT d.id) AS documenten, count(v.id) AS vragen
        FROM (SELECT DISTINCT document_id, ministerie FROM geadresseerden) g
        JOIN documenten d ON d.id = g.document_id LEFT JOIN vragen v ON v.document_id = d.id
        GROUP BY g.ministerie, jaar, d.kamer ORDER BY g.ministerie, jaar, d.kamer""",
    "termijnen": """
        SELECT d.uiterste_datum, d.termijn, d.kenmerk, d.betreft,
               (SELECT count(*) FROM vragen v WHERE v.document_id = d.id) AS vragen, d.bestand
        FROM documenten d WHERE d.uiterste_datum IS NOT NULL ORDER BY d.uiterste_datum""",
    "waarschuwingen": """
        SELECT m.code, m.tekst, m.pagina, d.kenmerk, d.bestand, m.document_id
        FROM meldingen m JOIN documenten d ON d.id = m.document_id
        WHERE m.ernst = 'waarschuwing' ORDER BY m.id""",
    "invoer": """
        SELECT bestand, sha256, 'document' AS uitkomst, soort AS bijzonderheid FROM documenten
        UNION ALL SELECT bestand, sha256, 'kopie', kopie_van FROM kopieen
        UNION ALL SELECT bestand, sha256, 'fout', code FROM fouten""",
}

# What `vragen_fts` indexes, and how: `financien` finds `financiën`.
INDEX = "vragen_fts"
SEARCHED = ("tekst", "antwoord")
TRIGGERS = ("vragen_ai", "vragen_ad", "vragen_au")
TOKENIZE = "unicode61 remove_diacritics 2"


def create(database: Database) -> None:
    """Make all tables, indexes and views in an empty database."""
    for name, columns in TABLES.items():
        names = [column for column, _ in columns]
        parents = [(child, parent, "id") for child, parent in _PARENTS.items() if child in names]
        database.table(name).create(dict(columns), pk="id", foreign_keys=parents)
        for child, _, _ in parents:
            database.table(name).create_index([child])
    for name in INPUTS:
        database.table(name).create_index(["bestand"], unique=True)
        database.table(name).create_index(["sha256"])
    database.table("kopieen").create_index(["kopie_van"])
    database.table("documenten").create_index(["datum"])
    database.table("vragen").enable_fts(SEARCHED, tokenize=TOKENIZE, create_triggers=True)
    for name, query in VIEWS.items():
        database.create_view(name, query)
    database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    database.execute(f"PRAGMA user_version = {LAYOUT}")


_PARENTS = {"document_id": "documenten", "vraag_id": "vragen"}
