"""The file beside a database by which Datasette shows it in Dutch: titles, meanings, facets, queries.

    datasette vragen.db -m vragen.metadata.json

It holds nothing of what is in the database, so each run writes the same. A file of that name that was not written here,
or that somebody changed, stays as it is.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

from kamervragen.errors import UsageError
from kamervragen.output.files import write_whole
from kamervragen.stores import METADATA
from kamervragen.stores.codebook import EXPLAINED
from kamervragen.stores.kinds import FAMILIES
from kamervragen.stores.schema import INDEX

Json = dict[str, Any]

_FRACTIES = {"array": "fracties"}

# table or view -> what Datasette does with it beside showing it
_SHOWN: dict[str, Json] = {
    "documenten": {
        "facets": ["kamer", "soort", _FRACTIES, "lezer"],
        "sort_desc": "datum",
        "label_column": "betreft",
        "size": 50,
        "units": {"paginas": "bladzijde"},
    },
    "geadresseerden": {"facets": ["ministerie"], "label_column": "functie"},
    "indieners": {"facets": ["fractie", "naam"], "label_column": "naam"},
    "dossiers": {"facets": ["nummer"], "label_column": "nummer"},
    "zaken": {"facets": ["soort"], "label_column": "nummer"},
    "secties": {"label_column": "titel"},
    "vragen": {"facets": [_FRACTIES], "label_column": "sleutel", "size": 50},
    "vraag_fracties": {"facets": ["fractie"], "label_column": "fractie"},
    "meldingen": {"facets": ["ernst", "code"], "label_column": "code"},
    "fouten": {"facets": ["code"], "label_column": "bestand"},
    "tellingen": {"hidden": True},
    "codeboek": {"facets": ["tabel", "type"], "size": 200},
    "vragen_overzicht": {
        "facets": ["jaar", "kamer", "soort", _FRACTIES, {"array": "ministeries"}],
        "sort_desc": "datum",
        "size": 50,
        "fts_table": INDEX,
        "fts_pk": "rij",
    },
    "vragen_per_jaar": {"facets": ["jaar", "kamer", "soort"], "sort_desc": "jaar"},
    "vragen_per_fractie": {"facets": ["fractie", "jaar", "kamer"], "sort_desc": "vragen"},
    "vragen_per_ministerie": {"facets": ["ministerie", "jaar", "kamer"], "sort_desc": "vragen"},
    "vragen_per_indiener": {"facets": ["fractie", "jaar", "kamer"], "sort_desc": "vragen"},
    "termijnen": {"sort": "uiterste_datum"},
    "waarschuwingen": {"facets": ["code"]},
    "invoer": {"facets": ["uitkomst"]},
}

# name -> (title, description, SQL); a page asks for what stands behind a colon
_QUERIES: dict[str, tuple[str, str, str]] = {
    "vragen_van_fractie": (
        "Vragen van een fractie",
        "Vul de naam van een fractie in, met of zonder hoofdletters. De nieuwste vragen staan bovenaan.",
        """
        SELECT o.datum, o.kamer, o.betreft, o.nummer, o.tekst, o.begin_antwoord, o.id, o.bestand
        FROM vragen_overzicht o JOIN vraag_fracties f ON f.vraag_rij = o.rij
        WHERE f.gevouwen = lower(:fractie) ORDER BY o.datum DESC, o.rij""",
    ),
    "vragen_van_indiener": (
        "Vragen van een Kamerlid",
        "Vul een naam of een deel ervan in, met of zonder hoofdletters: goot vindt Van der Goot. De nieuwste vragen"
        " staan bovenaan.",
        """
        SELECT o.datum, o.kamer, o.indieners, o.betreft, o.nummer, o.tekst, o.begin_antwoord, o.id, o.bestand
        FROM vragen_overzicht o
        WHERE o.document_id IN (
            SELECT document_id FROM indieners WHERE instr(gevouwen, lower(:naam)) AND :naam <> '')
        ORDER BY o.datum DESC, o.rij""",
    ),
    "lopende_termijnen": (
        "Termijnen die nog lopen",
        "Documenten met een laatste dag voor het antwoord die nog komt, de eerste bovenaan. Vul bij vanaf een andere"
        " dag in (jjjj-mm-dd); leeg is vandaag.",
        """
        SELECT uiterste_datum,
               CAST(julianday(uiterste_datum) - julianday(date('now')) AS INTEGER) AS dagen,
               termijn, kenmerk, betreft, vragen, bestand
        FROM termijnen WHERE uiterste_datum >= coalesce(nullif(:vanaf, ''), date('now'))
        ORDER BY uiterste_datum""",
    ),
    "vragen_zonder_antwoord": (
        "Vragen zonder antwoord",
        f"Vragen waarvan het document geen antwoord heeft. Vul bij soort een van deze in: {', '.join(FAMILIES)}; leeg"
        " is alles.",
        """
        SELECT d.uiterste_datum, d.datum, d.soort, d.kenmerk, d.betreft, v.nummer, v.tekst, v.id,
               d.bestand
        FROM vragen v JOIN documenten d ON d.id = v.document_id
        WHERE v.antwoord IS NULL AND d.dubbel_van IS NULL AND :soort IN ('', d.soort)
        ORDER BY d.datum DESC, v.rij""",
    ),
    "waarschuwingen_per_code": (
        "Waarschuwingen, geteld",
        "Hoe vaak elke waarschuwing voorkomt, in hoeveel documenten, en een voorbeeld.",
        """
        SELECT code, count(*) AS waarschuwingen, count(DISTINCT document_id) AS documenten,
               min(tekst) AS voorbeeld
        FROM waarschuwingen GROUP BY code ORDER BY waarschuwingen DESC, code""",
    ),
}

# What Datasette of 1.0 and later reads where the file is its configuration too: long answers are cut in tables.
_SETTINGS = {"truncate_cells_html": 300}
# The key by which a file is known as written here: a digest of all else in it.
_MARK = "kamervragen"
# A file that is larger is not one of ours.
_LARGEST = 1_000_000


def metadata(name: str) -> Json:
    """Return the metadata of a database that Datasette calls `name`."""
    tables = {
        table: {
            "title": described.title,
            "description": described.about,
            "columns": {column: one.text for column, one in described.columns.items()},
            **_SHOWN.get(table, {}),
        }
        for table, described in EXPLAINED.items()
    }
    queries = {
        query: {
            "title": title,
            "description": about,
            "sql": " ".join(sql.split()),
            "hide_sql": True,
        }
        for query, (title, about, sql) in _QUERIES.items()
    }
    own = {
        "title": "Kamervragen",
        "description": "Vragen van beide Kamers, gelezen uit brieven en publicaties. Begin bij vragen_overzicht;"
        " codeboek legt elk veld uit.",
        "tables": tables,
        "queries": queries,
    }
    return {
        "title": "Kamervragen",
        "custom_units": ["bladzijde = [bladzijde] = blz"],
        "settings": _SETTINGS,
        "databases": {name: own},
    }


def write_metadata(database: Path) -> str | None:
    """Write the metadata beside a database; return in one line why not, where it cannot be."""
    target = database.with_suffix(METADATA)
    made = metadata(database.stem)
    data = _encoded({_MARK: _digest(made), **made})
    try:
        if target.exists() and not _is_own(target):
            return f"{target}: this file was not written by kamervragen, or was changed, and stays as it is"
        write_whole(target, data, overwrite=True)
    except (OSError, UsageError) as error:
        reason = error.fault if isinstance(error, UsageError) else str(error)
        return f"{target}: the titles for Datasette are not written ({reason})"
    return None


def _is_own(target: Path) -> bool:
    """True where a file was written here, by whatever version, and nobody changed it since."""
    if not target.is_file() or target.stat().st_size > _LARGEST:
        return False
    try:
        found = json.loads(target.read_bytes())
        return isinstance(found, dict) and found.pop(_MARK, None) == _digest(found)
    except (ValueError, RecursionError):
        return False


def _digest(made: Json) -> str:
    return hashlib.sha256(_encoded(made)).hexdigest()


def _encoded(made: Json) -> bytes:
    # Bytes of a file name that are no UTF-8 become what JSON writes for them.
    text = json.dumps(made, ensure_ascii=False, indent=2) + "\n"
    return text.encode("utf-8", "backslashreplace")
