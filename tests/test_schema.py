"""The JSON Schema: it is published, it holds for what is written, and it is strict."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from kamervragen.output import Format, render
from kamervragen.output.schema import json_schema
from kamervragen.records import CommissieBrief
from sample_record import make_melding, make_record, make_vraag

PUBLISHED = Path(__file__).parents[1] / "docs" / "record.schema.json"


KINDS = [
    "commissiebrief", "aanhangsel", "schriftelijke_vragen", "lijst_van_vragen",
    "schriftelijk_overleg", "antwoordbrief",
]  # fmt: skip
MODELS = [
    "CommissieBrief", "Aanhangsel", "SchriftelijkeVragen", "LijstVanVragen", "SchriftelijkOverleg",
    "Antwoordbrief",
]  # fmt: skip


def errors(value: Any) -> list[str]:
    """What the schema has against `value`."""
    found: list[str] = []
    for error in Draft202012Validator(json_schema()).iter_errors(value):
        kinds = [part.get("$ref", "").rsplit("/", 1)[-1] for part in error.validator_value]
        own = KINDS.index(value.get("soort")) if value.get("soort") in KINDS else None
        assert error.validator == "oneOf", error.message
        assert kinds == MODELS
        # What the schema of the record's own family says; the other families always object.
        inside = [part.message for part in error.context if part.schema_path[0] == own]
        found += inside or [error.message]
    return found


def written(**changes: Any) -> dict[str, Any]:
    """A record as it is read back from the JSON output."""
    value: dict[str, Any] = json.loads(render(make_record(**changes), Format.JSON))
    return value


def test_published_schema_is_the_schema() -> None:
    """Who validates against the file in docs/ validates against what the program writes."""
    published = json.loads(PUBLISHED.read_text(encoding="utf-8"))
    assert published == json_schema(), "run: kamervragen schema > docs/record.schema.json"


def test_schema_is_a_schema() -> None:
    """A validator of draft 2020-12 accepts it, and it says which draft it is."""
    Draft202012Validator.check_schema(json_schema())
    assert json_schema()["$schema"] == "https://json-schema.org/draft/2020-12/schema"


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"kamer": None, "datum": None, "kenmerk": None, "termijn": None, "ondertekenaar": None},
        {"vragen": (), "secties": (), "meldingen": (make_melding(),)},
        {"vragen": (make_vraag(regels=(3, 5), nummer=None, groep=("1", "2")),)},
    ],
    ids=["plain", "much is missing", "no questions", "from text"],
)
def test_output_is_valid(changes: dict[str, Any]) -> None:
    """Whatever the record lacks, its JSON keeps to the schema."""
    assert errors(written(**changes)) == []


@pytest.mark.parametrize("key", list(CommissieBrief.model_fields))
def test_every_key_is_required(key: str) -> None:
    """The contract says that every key is always there; a reader need never ask."""
    value = written()
    del value[key]
    # Without its soort a record is of no family at all.
    told = f"'{key}' is a required property" if key != "soort" else "is not valid under any"
    assert len(errors(value)) == 1
    assert told in errors(value)[0]


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("onbekend", 1),
        ("schema_versie", "1"),
        ("soort", "motie"),
        ("datum", 20260506),
        ("kamer", "Derde Kamer"),
        ("fracties", "Volt"),
    ],
)
def test_wrong_value_is_refused(key: str, value: Any) -> None:
    """The schema is tight enough to catch a writer that slips."""
    assert len(errors({**written(), key: value})) == 1


def test_every_field_is_explained() -> None:
    """The schema is the reference for users of the JSON: each key says what it means."""
    for name, part in json_schema()["$defs"].items():
        for key, field in part.get("properties", {}).items():
            assert field.get("description") or "const" in field, f"{name}.{key}"
