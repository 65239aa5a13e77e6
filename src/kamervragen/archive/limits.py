"""The limits of a run over many documents; each can be set."""

from __future__ import annotations

from dataclasses import dataclass

from kamervragen.source import MAX_BYTES

MIB = 2**20
GIB = 2**30


@dataclass(frozen=True, slots=True)
class Limits:
    """What one document, and one archive, may cost.

    `timeout`: seconds for one document. `memory`: bytes that a worker may take on top of what it has
    when it starts. `document`: bytes of one document. `members`: files in one archive. `ratio`: how
    many times larger than in the archive its contents may be; above it, it is taken for a bomb.
    """

    timeout: float = 30.0
    memory: int = GIB
    document: int = MAX_BYTES
    members: int = 1_000_000
    ratio: int = 200
