"""Makes `fields.md` from the records: every field, in English, with an example from a letter.

    python docs/make_fields.py            writes docs/fields.md
    python docs/make_fields.py --check    exit code 1 where docs/fields.md is stale

What a field means is its `description` in `kamervragen.records`. Its English name stands here, and
so does an example where no letter in `fixtures/` has one.
"""

from __future__ import annotations

import datetime as dt
import json
import sys
import types
from pathlib import Path
from typing import Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from kamervragen import extract, records

TARGET = Path(__file__).with_name("fields.md")
FIXTURES = TARGET.parent.parent / "fixtures" / "commissiebrief"

# The first letter that has something in a field gives its example.
LETTERS = (
    "kustverdediging/letter.libreoffice.pdf",
    "kustverdediging/letter.md",
    "spoorverbinding/letter.chromium.pdf",
    "nummerdubbel/letter.libreoffice.pdf",
    "kustverdediging/letter.docx",
)

ENGLISH = {
    "antwoord": "answer",
    "antwoord_van": "answered by",
    "begin": "start",
    "bestand": "file",
    "betreft": "subject",
    "bottom": "bottom",
    "code": "code",
    "commissie": "committee",
    "datum": "date",
    "datum_antwoord": "date of the reply",
    "deelvragen": "subquestions",
    "afzender": "sender",
    "dossiers": "dossiers",
    "eind": "end",
    "ernst": "severity",
    "fractie": "parliamentary party",
    "fracties": "parliamentary parties",
    "functie": "office",
    "geadresseerden": "addressees",
    "groep": "group",
    "herkomst": "origin",
    "id": "identifier",
    "indieners": "members who ask",
    "inleiding": "introduction",
    "kamer": "chamber",
    "kenmerk": "reference",
    "lezer": "reader",
    "mededeling": "message",
    "ministerie": "ministry",
    "media": "media type",
    "meldingen": "remarks",
    "naam": "name",
    "nummer": "number",
    "nummers": "numbers",
    "ondertekenaar": "signatory",
    "op_vragen": "to questions",
    "pagina": "page",
    "paginas": "pages",
    "reactie": "kind of reply",
    "regels": "lines",
    "alineas": "paragraphs",
    "schema_versie": "schema version",
    "tekstlaag": "text layer",
    "sectie": "section",
    "secties": "sections",
    "sha256": "SHA-256",
    "soort": "kind",
    "stuknummer": "number in its dossier",
    "stuksoort": "kind of Kamerstuk",
    "tekst": "text",
    "uw_kenmerk": "reference of the Kamer",
    "vastgesteld": "adopted",
    "verzoeken": "requests",
    "vraag_ids": "ids of questions",
    "zaken": "cases",
    "marge": "margin",
    "waarom": "why",
    "termijn": "term",
    "titel": "title",
    "toelichting": "explanation",
    "top": "top",
    "uiterste_datum": "last day",
    "vakken": "boxes",
    "vergaderjaar": "parliamentary year",
    "verwijzingen": "references",
    "voetnoten": "notes",
    "volgnummer": "ordinal",
    "vragen": "questions",
    "x0": "left",
    "x1": "right",
    "zie_ook": "see also",
}

# Fields that no letter in fixtures/ fills.
BY_HAND: dict[str, Any] = {
    "Aanhangsel.antwoord_van": "Minister Vos (Financiën), mede namens de Minister van Defensie",
    "Aanhangsel.datum_antwoord": "2024-03-25",
    "Aanhangsel.mededeling": "De vragen kunnen niet binnen de gebruikelijke termijn worden beantwoord.",
    "Aanhangsel.nummer": "1314",
    "Aanhangsel.reactie": "antwoord",
    "Aanhangsel.soort": "aanhangsel",
    "Aanhangsel.zie_ook": "Aanhangsel Handelingen, vergaderjaar 2023–2024, nr. 1028",
    "Afzender.functie": "Minister van Financiën",
    "Afzender.naam": "A. de Wit",
    "Antwoord.op_vragen": ["3", "4"],
    "Antwoordbrief.afzender": {"functie": "Minister van Financiën", "naam": "A. de Wit"},
    "Antwoordbrief.soort": "antwoordbrief",
    "Antwoordbrief.uw_kenmerk": ["2024Z18796"],
    "Antwoord.tekst": "Ja.",
    "Document.dossiers": [{"nummer": "31865", "titel": "Verbetering verantwoording"}],
    "Document.stuknummer": "214",
    "Document.zaken": ["2024Z18796"],
    "Dossier.nummer": "36100-XVI",
    "Dossier.titel": "Jaarverslag en slotwet van het Ministerie 2021",
    "Indiener.fractie": "OPNL",
    "Indiener.naam": "Van der Goot",
    "Publicatie.toelichting": "Deze vragen dienen ter aanvulling op eerdere vragen.",
    "Publicatie.vergaderjaar": "2023-2024",
    "SchriftelijkOverleg.antwoord_van": "Minister van Financiën",
    "SchriftelijkOverleg.datum_antwoord": "2024-03-25",
    "SchriftelijkOverleg.soort": "schriftelijk_overleg",
    "SchriftelijkOverleg.stuksoort": "Verslag van een schriftelijk overleg",
    "SchriftelijkOverleg.vastgesteld": "2024-03-28",
    "LijstVanVragen.antwoord_van": "Minister van Financiën",
    "LijstVanVragen.datum_antwoord": "2024-03-25",
    "LijstVanVragen.mededeling": "De vragen kunnen niet tijdig worden beantwoord.",
    "LijstVanVragen.nummer": "214",
    "LijstVanVragen.reactie": "antwoord",
    "LijstVanVragen.soort": "lijst_van_vragen",
    "LijstVanVragen.stuksoort": "Lijst van vragen en antwoorden",
    "SchriftelijkeVragen.soort": "schriftelijke_vragen",
    "Stuk.alineas": [8, 8],
    "Stuk.nummers": ["3", "4", "5"],
    "Stuk.pagina": 1,
    "Stuk.regels": [12, 14],
    "Stuk.soort": "vraag",
    "Stuk.tekst": "Kunt u dat toelichten?",
    "Stuk.vakken": [{"pagina": 1, "x0": 70.9, "top": 300.1, "x1": 524.3, "bottom": 324.6}],
    "Stuk.waarom": ["loose", "room"],
    "Stuk.marge": 4.5,
    "Vraag.groep": ["3", "4", "5"],
}

HEAD = """\
# The fields

Every record has every field: what the document does not have is `null` or an empty list. Names
and values are Dutch, as in the letters and in the open data of the Kamer; the second column says
them in English. The [JSON Schema](record.schema.json) says the same for programs. Examples come
from the invented letters in `fixtures/`; a long one is cut off at `…`.

*This file is made by `docs/make_fields.py`; do not edit it.*
"""

LONGEST = 72


# --- models ---------------------------------------------------------------------------------------


def models() -> list[type[BaseModel]]:
    """Return the models of `kamervragen.records` in their order, without the common base."""
    found = [one for one in vars(records).values() if _is_model(one)]
    return sorted(found, key=lambda model: not issubclass(model, records.Document))


def _is_model(one: object) -> bool:
    return isinstance(one, type) and issubclass(one, records.Model) and one is not records.Model


def owner_of(model: type[BaseModel], name: str) -> type[BaseModel]:
    """Return the model that declares a field: a family has most of its fields from Document, but its own `soort`."""
    if name in model.__annotations__:
        return model
    for base in (records.Document, records.Publicatie):
        if issubclass(model, base) and name in base.model_fields:
            return base
    return model


def own_fields(model: type[BaseModel]) -> list[str]:
    """Return the fields that the model itself declares; `soort` is shown where each family says its own."""
    mine = [name for name in model.model_fields if owner_of(model, name) is model]
    return [name for name in mine if model is not records.Document or name != "soort"]


# --- types and examples ---------------------------------------------------------------------------


def shown_type(annotation: Any) -> str:
    """Return a type as JSON has it; models are links."""
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin is Literal:
        return " or ".join(f"`{value}`" for value in inner)
    if origin in (Union, types.UnionType):
        return " or ".join(shown_type(one) for one in inner)
    if origin is tuple and inner[-1] is Ellipsis:
        return f"list of {shown_type(inner[0])}"
    if origin is tuple:
        return f"pair of {shown_type(inner[0])}"
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return f"[{annotation.__name__}](#{annotation.__name__.lower()})"
    names = {str: "string", int: "integer", float: "number", dt.date: "date", type(None): "null"}
    return names[annotation]


def examples() -> dict[str, Any]:
    """Return a value for each field, by `Model.field`."""
    found: dict[str, Any] = {}
    for letter in LETTERS:
        record = extract(FIXTURES / letter, name=Path(letter).name)
        _gather(record, found)
    return BY_HAND | found


def _gather(model: BaseModel, found: dict[str, Any]) -> None:
    values = model.model_dump(mode="json")
    for name in type(model).model_fields:
        value = getattr(model, name)
        parts = value if isinstance(value, tuple) else (value,)
        inner = [part for part in parts if isinstance(part, BaseModel)]
        for part in inner:
            _gather(part, found)
        if not inner and value not in (None, ()):
            found.setdefault(f"{owner_of(type(model), name).__name__}.{name}", values[name])


def shown_value(value: Any) -> str:
    """Return an example as JSON, in one line, cut off where it is long."""
    text = json.dumps(value, ensure_ascii=False)
    text = text if len(text) <= LONGEST else text[: LONGEST - 1].rstrip() + "…"
    return f"`{text}`".replace("|", "\\|")


# --- the page -------------------------------------------------------------------------------------


def page() -> str:
    """Return the whole file."""
    values = examples()
    return "\n".join([HEAD, *(_section(model, values) for model in models())])


def _section(model: type[BaseModel], values: dict[str, Any]) -> str:
    family = issubclass(model, records.Document) and model is not records.Document
    title = f"## {model.__name__}"
    about = (model.__doc__ or "").strip()
    if family:
        base = model.__base__ or records.Document
        about += f" All fields of [{base.__name__}](#{base.__name__.lower()}), and:"
    rows = [_row(model, name, values) for name in own_fields(model)]
    head = ["| field | English | type | example | meaning |", "|---|---|---|---|---|"]
    return "\n".join([title, "", about, "", *head, *rows, ""])


def _row(model: type[BaseModel], name: str, values: dict[str, Any]) -> str:
    field = model.model_fields[name]
    kind = shown_type(field.annotation)
    key = f"{model.__name__}.{name}"
    if key not in values and "](#" not in kind:
        raise SystemExit(f"docs/make_fields.py: no example of {key}")
    example = shown_value(values[key]) if key in values else ""
    meaning = (field.description or "").replace("|", "\\|")
    return f"| `{name}` | {ENGLISH[name]} | {kind} | {example} | {meaning} |"


def main() -> int:
    """Write the file, or compare it."""
    text = page()
    if "--check" not in sys.argv[1:]:
        TARGET.write_text(text, encoding="utf-8")
        return 0
    if TARGET.exists() and TARGET.read_text(encoding="utf-8") == text:
        return 0
    print("docs/fields.md is stale: run python docs/make_fields.py", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
