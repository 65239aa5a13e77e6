"""A finding: what a part saw that makes its reading doubtful. `doubts` makes a melding of it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """A doubt in plain words: the code of its melding, what to say, the page (from 1) that it is about."""

    code: str
    text: str
    page: int | None = None


GOES_ON_TWICE = (
    "a paragraph that asks was taken as the rest of the question before it, which asks already"
)
