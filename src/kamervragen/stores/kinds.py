"""Kinds of documents and of what they name: of the values of `soort`."""

from __future__ import annotations

from typing import get_args

from pydantic import BaseModel

from kamervragen.records import Record

# soort -> model, in the order of the schema
FAMILIES: dict[str, type[BaseModel]] = {
    model.model_fields["soort"].default: model for model in get_args(get_args(Record)[0])
}

# What the open data of the Kamer have a number for -> by the letter in that: `2024Z18796`, `2024D04328`
CASES = {"Z": "zaak", "D": "document"}
