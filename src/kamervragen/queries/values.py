"""Values of a database as what they should be: SQLite itself lets any value into any column."""

from __future__ import annotations

import datetime as dt
import json
import re


class BadValue(Exception):
    """A value that its column cannot have. The message says which."""

    def __init__(self, column: str, what: str) -> None:
        super().__init__(f"{column} is {what}")


_YEAR = re.compile(r"\d{4}", re.ASCII)


def text(value: object, column: str) -> str:
    """Return a text."""
    if not isinstance(value, str):
        raise BadValue(column, "no text")
    return value


def text_or_none(value: object, column: str) -> str | None:
    """Return a text, or that there is none."""
    return None if value is None else text(value, column)


def number(value: object, column: str) -> int:
    """Return a whole number."""
    if not isinstance(value, int):
        raise BadValue(column, "no number")
    return value


def count_of(value: object, column: str) -> int:
    """Return how many there are of something."""
    count = number(value, column)
    if count < 0:
        raise BadValue(column, "less than none")
    return count


def number_or_none(value: object, column: str) -> int | None:
    """Return a whole number, or that there is none."""
    return None if value is None else number(value, column)


def day_or_none(value: object, column: str) -> str | None:
    """Return a day, written as ISO has it, or that there is none."""
    day = text_or_none(value, column)
    try:
        if day is not None and dt.date.fromisoformat(day).isoformat() != day:
            raise ValueError(day)
    except ValueError:
        raise BadValue(column, "no date") from None
    return day


def year_or_none(value: object, column: str) -> str | None:
    """Return a year of four digits, or that there is none."""
    year = text_or_none(value, column)
    if year is not None and not _YEAR.fullmatch(year):
        raise BadValue(column, "no date")
    return year


def texts(value: object, column: str) -> tuple[str, ...]:
    """Return the texts of a list in JSON."""
    try:
        found = json.loads(text(value, column))
    except (ValueError, RecursionError):
        raise BadValue(column, "no JSON") from None
    if not isinstance(found, list) or not all(isinstance(one, str) for one in found):
        raise BadValue(column, "no list of texts")
    return tuple(found)
