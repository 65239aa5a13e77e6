"""The record as JSON: for programs, and the one output that holds everything."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from kamervragen.output.safe import escape_json

if TYPE_CHECKING:
    from kamervragen.output import Style
    from kamervragen.records import Record


def render(record: Record, style: Style) -> str:  # noqa: ARG001 - JSON looks the same everywhere
    """Return indented JSON; it reads back as the same record."""
    fields = record.model_dump(mode="json")
    return escape_json(json.dumps(fields, ensure_ascii=False, indent=2, allow_nan=False)) + "\n"
