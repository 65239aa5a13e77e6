"""The columns of the Parquet output, made from the models: what a record has, a row has.

A row is an input: a record of any family (fields that its family does not have are null), a fault, or
a copy. Lists and parts of the record are nested columns.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from types import NoneType, UnionType
from typing import Any, Literal, get_args, get_origin

import pyarrow as pa
from pydantic import BaseModel

from kamervragen.stores.kinds import FAMILIES

_PLAIN = {str: pa.string(), int: pa.int64(), float: pa.float64(), bool: pa.bool_()}

# Columns that are no fields of a record.
OWN = {
    "bestand": pa.string(),
    "sha256": pa.string(),
    "fout": pa.struct([("code", pa.string()), ("tekst", pa.string())]),
    "kopie_van": pa.string(),
}


def schema(*, dates_as_text: bool = False) -> pa.Schema:
    """Return the schema of the rows; in JSON dates are still text."""
    day = pa.string() if dates_as_text else pa.date32()
    fields = {name: _type(kind, day) for name, kind in _fields()}
    return pa.schema([*OWN.items(), *fields.items()])


def _fields() -> Iterator[tuple[str, Any]]:
    """Give name and type of each field of any family, in their order."""
    for family in FAMILIES.values():
        for name, field in family.model_fields.items():
            yield name, field.annotation


def _type(kind: Any, day: pa.DataType) -> pa.DataType:
    """Return the Arrow type for the type of a field."""
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        parts = kind.model_fields.items()
        return pa.struct([(name, _type(field.annotation, day)) for name, field in parts])
    if get_origin(kind) is Literal:
        return pa.string()
    if get_origin(kind) is tuple:
        return pa.list_(_type(get_args(kind)[0], day))
    if isinstance(kind, UnionType) or get_origin(kind) is not None:
        (inner,) = (part for part in get_args(kind) if part is not NoneType)
        return _type(inner, day)
    return day if kind is dt.date else _PLAIN[kind]
