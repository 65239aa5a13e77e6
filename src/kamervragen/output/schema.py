"""The JSON Schema of what `as_json` writes."""

from __future__ import annotations

from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema

from kamervragen.records import Record


class _EveryKey(GenerateJsonSchema):
    """Pydantic leaves a field with a default out of `required`; the output always has it."""

    def field_is_required(self, field: Any, total: bool) -> bool:  # noqa: ARG002
        return True


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of the record.

    It is the schema of the output: every key is required, unknown keys are not allowed.
    """
    adapter = TypeAdapter[Any](Record)
    schema = adapter.json_schema(mode="serialization", schema_generator=_EveryKey)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "kamervragen record",
        **schema,
    }
