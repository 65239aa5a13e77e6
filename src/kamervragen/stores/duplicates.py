"""Letters that are in a database twice: once for each format in which they came, or corrected.

The first of them that was written is the original. Whoever is like it has its key in `dubbel_van` and is counted
nowhere. Questions of two documents may have the same id; then a part of the SHA-256 tells their keys apart, so that a
key depends on its document and not on how many others there are.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from itertools import count

_ORIGINAL = "SELECT id FROM documenten WHERE vingerafdruk = ? AND dubbel_van IS NULL"
_TAKEN = "SELECT 1 FROM json_each(?) j JOIN vragen v ON v.sleutel = j.value LIMIT 1"
_DIGITS = 8


def original_of(connection: sqlite3.Connection, fingerprint: str | None) -> int | None:
    """Return the key of the document that a new one of this fingerprint is the same letter as."""
    found = connection.execute(_ORIGINAL, (fingerprint,)).fetchone() if fingerprint else None
    return found[0] if found else None


def hand_on(connection: sqlite3.Connection, document: int) -> None:
    """Make the next one that was written the original, before a document goes."""
    run = connection.execute
    (heir,) = run("SELECT min(id) FROM documenten WHERE dubbel_van = ?", (document,)).fetchone()
    if heir is not None:
        run("UPDATE documenten SET dubbel_van = NULL WHERE id = ?", (heir,))
        run("UPDATE documenten SET dubbel_van = ? WHERE dubbel_van = ?", (heir, document))


def suffix_for(connection: sqlite3.Connection, ids: Sequence[str], sha256: str) -> str:
    """Return what makes the ids of a document's questions keys that no other question has; mostly nothing."""
    for suffix in _suffixes(sha256):
        keys = json.dumps([f"{one}{suffix}" for one in ids])
        if not connection.execute(_TAKEN, (keys,)).fetchone():
            return suffix
    raise AssertionError("count() has no end")


def _suffixes(sha256: str) -> Iterator[str]:
    yield ""
    yield f"@{sha256[:_DIGITS]}"
    yield from (f"@{sha256[:_DIGITS]}.{number}" for number in count(2))


def count_alike(connection: sqlite3.Connection) -> tuple[int, int]:
    """Return how many letters are duplicates, and how many share kenmerk and date with one that asks otherwise."""
    doubles = "(SELECT count(*) FROM documenten WHERE dubbel_van IS NOT NULL)"
    shared = "(SELECT count(*) FROM gedeelde_kenmerken)"
    found: tuple[int, int] = connection.execute(f"SELECT {doubles}, {shared}").fetchone()
    return found
