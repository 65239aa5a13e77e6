"""What a row is made of, where it is made of known values alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Made:
    """What a row is made of, where it is made of known values alone.

    `labels`, `dates`, `numbers`: how many labels, dates and kenmerken; `page`: it prints a page number; `sender`:
    name or address of the sender; `subject`: the subject of the letter;
    `writer`: it is but the name of who writes.
    """

    labels: int = 0
    dates: int = 0
    numbers: int = 0
    page: bool = False
    sender: int = 0
    subject: bool = False
    writer: bool = False

    @property
    def kinds(self) -> int:
        """How many different things it is made of."""
        parts = (self.dates, self.numbers, self.page, self.sender, self.subject)
        return sum(map(bool, parts)) + (self.labels > 1)


def together(parts: Iterable[Made]) -> Made:
    """Return what several rows are made of."""
    some = list(parts)
    return Made(
        labels=sum(one.labels for one in some),
        dates=sum(one.dates for one in some),
        numbers=sum(one.numbers for one in some),
        page=any(one.page for one in some),
        sender=sum(one.sender for one in some),
        subject=any(one.subject for one in some),
        writer=all(one.writer for one in some),
    )
