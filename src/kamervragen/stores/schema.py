"""The tables of the SQLite output: one row for each thing in a record.

Column names are the field names of the record. A list of plain values (`fracties`, `groep`) is a column
with a JSON array, which SQLite (`json_each`) and Datasette (facets) both understand; a list of things
with fields of their own is a table. Who asks is a table as well (`vraag_fracties`), which a million
questions are searched and counted by; `tellingen` holds the counts of a finished batch, and `codeboek` says what
each column means.

The `id` of a question is that of its record, text that two documents may share; `sleutel` is the same, made unique in
the whole archive. Its row has a number, `rij`, by which the other tables name it.

`zaken`, `dossiers` and `stuknummer` are what the open data of the Kamer know a document by; a dossier is there in the
form of the record and in the two parts of the open data.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kamervragen.application import APPLICATION_ID, LAYOUT
from kamervragen.counting import COUNTED
from kamervragen.folding import TOKENIZE

if TYPE_CHECKING:
    from sqlite_utils import Database

# table -> (column, SQLite type); the first column is the primary key
TABLES: dict[str, tuple[tuple[str, type], ...]] = {
    "documenten": (
        ("id", int), ("bestand", str), ("sha256", str), ("versie", str),
        ("vingerafdruk", str), ("dubbel_van", int), ("soort", str),
        ("kamer", str), ("datum", str), ("kenmerk", str), ("betreft", str), ("commissie", str),
        ("fracties", str), ("termijn", str), ("uiterste_datum", str), ("ondertekenaar", str),
        ("functie_ondertekenaar", str), ("afzender", str), ("functie_afzender", str),
        ("uw_kenmerk", str), ("vergaderjaar", str), ("nummer", str), ("stuknummer", str),
        ("stuksoort", str), ("vastgesteld", str), ("datum_antwoord", str), ("antwoord_van", str),
        ("reactie", str), ("zie_ook", str), ("mededeling", str), ("toelichting", str),
        ("verwijzingen", str), ("media", str), ("paginas", int), ("lezer", str),
        ("tekstlaag", str), ("schema_versie", str),
    ),
    "geadresseerden": (
        ("id", int), ("document_id", int), ("functie", str), ("naam", str), ("ministerie", str),
    ),
    "indieners": (
        ("id", int), ("document_id", int), ("naam", str), ("fractie", str), ("gevouwen", str),
    ),
    "dossiers": (
        ("id", int), ("document_id", int), ("nummer", str), ("dossiernummer", int),
        ("toevoeging", str), ("titel", str),
    ),
    "zaken": (("id", int), ("document_id", int), ("nummer", str), ("soort", str)),
    "secties": (
        ("id", int), ("document_id", int), ("titel", str), ("inleiding", str), ("fracties", str),
        ("vragen", str), ("vraag_ids", str),
    ),
    "vragen": (
        ("rij", int), ("document_id", int), ("sleutel", str), ("id", str), ("volgnummer", int), ("nummer", str),
        ("sectie", str), ("fracties", str), ("tekst", str), ("groep", str), ("voetnoten", str),
        ("pagina", int), ("vakken", str), ("eerste_regel", int), ("laatste_regel", int),
        ("antwoord", str), ("op_vragen", str),
    ),
    "deelvragen": (
        ("id", int), ("vraag_rij", int), ("tekst", str), ("begin", int), ("eind", int),
    ),
    "verzoeken": (
        ("id", int), ("vraag_rij", int), ("tekst", str), ("begin", int), ("eind", int),
    ),
    "vraag_fracties": (
        ("id", int), ("vraag_rij", int), ("fractie", str), ("gevouwen", str),
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
PARTS, OF_VRAGEN = _with("document_id"), _with("vraag_rij")

# The table that explains the others; its rows come from `stores/codebook.py`.
CODEBOOK = "codeboek"
CODEBOOK_COLUMNS = ("tabel", "veld", "betekenis", "type", "eenheid", "bron", "waarden")

# So much of an answer stands in a view that is for leafing through; `vragen` has it whole.
SHOWN = 200

# What people ask first, each as a view. A letter that is there in two formats is in them once.
VIEWS: dict[str, str] = {
    "vragen_overzicht": f"""
        SELECT v.id, d.datum, substr(d.datum, 1, 4) AS jaar, d.kamer, d.soort,
               (SELECT json_group_array(DISTINCT g.ministerie) FROM geadresseerden g
                WHERE g.document_id = d.id AND g.ministerie IS NOT NULL) AS ministeries,
               (SELECT json_group_array(i.naam || coalesce(' (' || i.fractie || ')', '')) FROM indieners i
                WHERE i.document_id = d.id) AS indieners,
               d.kenmerk, d.stuknummer,
               (SELECT json_group_array(z.nummer) FROM zaken z WHERE z.document_id = d.id) AS zaken,
               d.betreft, v.nummer, v.sectie, v.fracties, v.tekst,
               CASE WHEN length(v.antwoord) > {SHOWN} THEN substr(v.antwoord, 1, {SHOWN}) || '…'
                    ELSE v.antwoord END AS begin_antwoord,
               v.pagina, d.bestand, v.sleutel, v.rij, v.document_id
        FROM vragen v JOIN documenten d ON d.id = v.document_id
        WHERE d.dubbel_van IS NULL""",  # noqa: S608 - a number of ours
    "vragen_per_jaar": """
        SELECT substr(d.datum, 1, 4) AS jaar, d.kamer, d.soort,
               count(DISTINCT d.id) AS documenten, count(v.rij) AS vragen
        FROM documenten d LEFT JOIN vragen v ON v.document_id = d.id
        WHERE d.dubbel_van IS NULL
        GROUP BY jaar, d.kamer, d.soort ORDER BY jaar, d.kamer, d.soort""",
    "vragen_per_fractie": """
        SELECT f.fractie, substr(d.datum, 1, 4) AS jaar, d.kamer,
               count(DISTINCT d.id) AS documenten, count(*) AS vragen
        FROM vraag_fracties f JOIN vragen v ON v.rij = f.vraag_rij JOIN documenten d ON d.id = v.document_id
        WHERE d.dubbel_van IS NULL
        GROUP BY f.fractie, jaar, d.kamer ORDER BY f.fractie, jaar, d.kamer""",
    "vragen_per_ministerie": """
        SELECT g.ministerie, substr(d.datum, 1, 4) AS jaar, d.kamer,
               count(DISTINCT d.id) AS documenten, count(v.rij) AS vragen
        FROM (SELECT DISTINCT document_id, ministerie FROM geadresseerden) g
        JOIN documenten d ON d.id = g.document_id LEFT JOIN vragen v ON v.document_id = d.id
        WHERE d.dubbel_van IS NULL
        GROUP BY g.ministerie, jaar, d.kamer ORDER BY g.ministerie, jaar, d.kamer""",
    "vragen_per_indiener": """
        SELECT min(i.naam) AS naam, min(i.fractie) AS fractie, substr(d.datum, 1, 4) AS jaar, d.kamer,
               count(DISTINCT d.id) AS documenten, count(v.rij) AS vragen
        FROM (SELECT document_id, gevouwen, min(naam) AS naam, min(fractie) AS fractie
              FROM indieners GROUP BY document_id, gevouwen) i
        JOIN documenten d ON d.id = i.document_id LEFT JOIN vragen v ON v.document_id = d.id
        WHERE d.dubbel_van IS NULL
        GROUP BY i.gevouwen, jaar, d.kamer ORDER BY i.gevouwen, jaar, d.kamer""",
    "termijnen": """
        SELECT d.uiterste_datum, d.termijn, d.kenmerk, d.betreft,
               (SELECT count(*) FROM vragen v WHERE v.document_id = d.id) AS vragen, d.bestand
        FROM documenten d WHERE d.uiterste_datum IS NOT NULL AND d.dubbel_van IS NULL ORDER BY d.uiterste_datum""",
    "waarschuwingen": """
        SELECT m.code, m.tekst, m.pagina, d.kenmerk, d.bestand, m.document_id
        FROM meldingen m JOIN documenten d ON d.id = m.document_id
        WHERE m.ernst = 'waarschuwing' AND d.dubbel_van IS NULL ORDER BY m.id""",
    "dubbele_brieven": """
        SELECT d.kenmerk, d.datum, d.betreft, d.bestand, o.bestand AS dubbel_van,
               d.id AS document_id
        FROM documenten d JOIN documenten o ON o.id = d.dubbel_van ORDER BY d.id""",
    "gedeelde_kenmerken": """
        SELECT d.kenmerk, d.datum, d.kamer, d.soort, d.betreft,
               (SELECT count(*) FROM vragen v WHERE v.document_id = d.id) AS vragen, d.bestand,
               d.id AS document_id
        FROM documenten d JOIN (
            SELECT kenmerk, datum, kamer, soort FROM documenten
            WHERE dubbel_van IS NULL AND kenmerk IS NOT NULL AND datum IS NOT NULL
            GROUP BY kenmerk, datum, kamer, soort HAVING count(*) > 1) g
        ON d.kenmerk = g.kenmerk AND d.datum = g.datum AND d.kamer IS g.kamer AND d.soort = g.soort
        WHERE d.dubbel_van IS NULL
        ORDER BY d.kenmerk, d.datum, d.id""",
    "invoer": """
        SELECT bestand, sha256, 'document' AS uitkomst, soort AS bijzonderheid FROM documenten
        WHERE dubbel_van IS NULL
        UNION ALL SELECT d.bestand, d.sha256, 'dubbel', o.bestand
        FROM documenten d JOIN documenten o ON o.id = d.dubbel_van
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
        parents = [(child, *parent) for child, parent in _PARENTS.items() if child in names]
        database.table(name).create(dict(columns), pk=names[0], foreign_keys=parents)
        for child, _, _ in parents:
            if (name, child) not in _UNIQUE_WITH:
                database.table(name).create_index([child])
    database.table(CODEBOOK).create(dict.fromkeys(CODEBOOK_COLUMNS, str), pk=("tabel", "veld"))
    _create_indexes(database)
    _create_search(database)
    for name, action in VOIDING.items():
        database.execute(f"CREATE TRIGGER {name} {action}")
    for name, query in VIEWS.items():
        database.create_view(name, query)
    database.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    database.execute(f"PRAGMA user_version = {LAYOUT}")


# column -> the table and the key that it names
_PARENTS = {
    "document_id": ("documenten", "id"),
    "dubbel_van": ("documenten", "id"),
    "vraag_rij": ("vragen", "rij"),
}
# Keys of parents that begin an index of more columns.
_UNIQUE_WITH = {("vragen", "document_id"): "id"}


def _create_indexes(database: Database) -> None:
    for name in INPUTS:
        database.table(name).create_index(["bestand"], unique=True)
        database.table(name).create_index(["sha256"])
    for (name, parent), own in _UNIQUE_WITH.items():
        database.table(name).create_index([parent, own], unique=True)
    database.table("vragen").create_index(["sleutel"], unique=True)
    database.table("kopieen").create_index(["kopie_van"])
    database.table("documenten").create_index(["datum"])
    database.table("documenten").create_index(["vingerafdruk", "dubbel_van"])
    database.table("vraag_fracties").create_index(["gevouwen", "vraag_rij"])
    database.table("geadresseerden").create_index(["ministerie"])
    for name, column in (("indieners", "gevouwen"), ("dossiers", "nummer"), ("zaken", "nummer")):
        database.table(name).create_index([column, "document_id"])
    database.table("dossiers").create_index(["dossiernummer", "toevoeging"])


def _create_search(database: Database) -> None:
    database.table("vragen").enable_fts(SEARCHED, tokenize=TOKENIZE, create_triggers=True)
    # The library has no word for an index of beginnings: the same table again, with one.
    made = database.table(INDEX).schema
    database.table(INDEX).drop()
    database.execute(made.replace("tokenize=", f"prefix='{PREFIX}',\n    tokenize=", 1))
