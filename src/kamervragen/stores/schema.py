"""The tables of the SQLite output: one row for each thing in a record.

Column names are the field names of the record. A list of plain values (`fracties`, `groep`) is a column
with a JSON array, which SQLite (`json_each`) and Datasette (facets) both understand; a list of things
with fields of their own is a table. Who asks is a table as well (`vraag_fracties`), which a million
questions are searched and counted by; `tellingen` holds the counts of a finished batch.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kamervragen.application import APPLICATION_ID, LAYOUT
from kamervragen.counting import COUNTED
from kamervragen.folding import TOKENIZE

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
    "vraag_fracties": (
        ("id", int), ("vraag_id", int), ("fractie", str), ("gevouwen", str),
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
    "tellingen": (
        ("id", int), ("soort", str), ("naam", str), ("documenten", int), ("vragen", int),
    ),
}  # fmt: skip


def _with(key: str) -> tuple[str, ...]:
    return tuple(name for name, columns in TABLES.items() if key in (one for one, _ in columns))


# The tables with a row for each input, those of what hangs on a document, and of what hangs on a question.
INPUTS = ("documenten", "fouten", "kopieen")
PARTS, OF_VRAGEN = _with("document_id"), _with("vraag_id")

# What people ask first, each as a view.
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
        SELECT f.fractie, substr(d.datum, 1, 4) AS jaar, d.kamer,
               count(DISTINCT d.id) AS documenten, count(*) AS vragen
        FROM vraag_fracties f JOIN vragen v ON v.id = f.vraag_id JOIN documenten d ON d.id = v.document_id
        GROUP BY f.fractie, jaar, d.kamer ORDER BY f.fractie, jaar, d.kamer""",
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

# What `vragen_fts` indexes, and how: `financien` finds `financiën`. Beginnings of three and four letters have an index
# of their own; `zand*` would else put together the places of each word that begins so.
INDEX = "vragen_fts"
SEARCHED = ("tekst", "antwoord")
PREFIX = "3 4"
# Whoever changes a row, by whatever program, makes what was counted void.
VOIDING = {
    f"{table}_{event.lower()}_telt": f"AFTER {event} ON {table} BEGIN DELETE FROM tellingen; END"  # noqa: S608 - names of ours
    for table in COUNTED
    for event in ("INSERT", "DELETE", "UPDATE")
}
TRIGGERS = ("vragen_ai", "vragen_ad", "vragen_au", *VOIDING)


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
    database.table("vraag_fracties").create_index(["gevouwen", "vraag_id"])
    database.table("geadresseerden").create_index(["ministerie"])
    database.table("vragen").enable_fts(SEARCHED, tokenize=TOKENIZE, create_triggers=True)
    # The library has no word for an index of beginnings: the same table again, with one.
    made = database.table(INDEX).schema
    database.table(INDEX).drop()
    database.execute(made.replace("tokenize=", f"prefix='{PREFIX}',\n    tokenize=", 1))
    for name, action in VOIDING.items():
        database.execute(f"CREATE TRIGGER {name} {action}")
    for name, query in VIEWS.items():
        database.create_view(name, query)
    database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    database.execute(f"PRAGMA user_version = {LAYOUT}")


_PARENTS = {"document_id": "documenten", "vraag_id": "vragen"}
