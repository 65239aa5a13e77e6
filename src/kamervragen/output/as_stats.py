"""The counts of a database, for a person at a terminal: tables with bars."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from rich.table import Table
from rich.text import Text

from kamervragen.output import words
from kamervragen.output.window import NARROWEST, drawn, facts, heading, line, panel
from kamervragen.queries import By

if TYPE_CHECKING:
    from rich.console import RenderableType

    from kamervragen.output import Style
    from kamervragen.queries import Count, Stats, Totals

# What documents that name nothing are called.
_NAMELESS = {
    By.JAAR: "zonder datum",
    By.KAMER: "zonder kamer",
    By.FRACTIE: "zonder fractie",
    By.MINISTERIE: "zonder ministerie",
    By.SOORT: "zonder soort",
    By.INDIENER: "zonder indiener",
}
_EIGHTHS = " ▏▎▍▌▋▊▉"
_WIDEST_BAR = 48
_GAP = 2


def render(stats: Stats, style: Style) -> str:
    """Return the totals, and a table for each way of counting."""
    return drawn(_parts(stats, max(style.width, NARROWEST)), style)


def bar(value: int, most: int, width: int) -> str:
    """Return a bar of `value`, where `most` fills the width; what is there at all is seen.

    >>> bar(3, 4, 2)
    '█▌'
    """
    eighths = max(round(value * width * 8 / most), 1) if value else 0
    return "█" * (eighths // 8) + _EIGHTHS[eighths % 8].strip()


def _parts(stats: Stats, width: int) -> Iterator[RenderableType]:
    rows = ((label, line(value)) for label, value in _totals(stats.totals))
    title = words.counted(stats.totals.vragen, stats.totals.documenten)
    yield panel(facts(rows), line(title, "bold"))
    for by, counts in stats.per.items():
        yield from heading(f"Per {by}")
        yield _table(by, counts, width) if counts else line("geen", "dim")


def _name(count: Count, by: By) -> str:
    if not count.naam:
        return _NAMELESS[by]
    return words.kind(count.naam) if by is By.SOORT else count.naam


def _totals(totals: Totals) -> list[tuple[str, str]]:
    days = [totals.eerste_datum, totals.laatste_datum]
    inputs = (("Fouten", totals.fouten), ("Kopieën", totals.kopieen))
    period = " – ".join(words.date(dt.date.fromisoformat(day)) for day in days if day)
    return [
        ("Met antwoord", str(totals.beantwoord)),
        ("Periode", period or words.MISSING),
        ("Met waarschuwing", str(totals.met_waarschuwing)),
        *((label, str(count)) for label, count in inputs if count is not None),
        ("Dubbele brieven", str(totals.dubbelen)),
    ]


def _table(by: By, counts: Sequence[Count], width: int) -> Table:
    """Name, questions, documents, and a bar for the questions in what room is left."""
    named = [(_name(count, by), count) for count in counts]
    heads = ("vragen", "documenten" if width >= 60 else "doc.")
    numbers = [
        max(len(heads[0]), *(len(str(count.vragen)) for count in counts)),
        max(len(heads[1]), *(len(str(count.documenten)) for count in counts)),
    ]
    room = width - sum(numbers) - 3 * _GAP
    longest = max(len(name) for name, _ in named)
    name_width = min(
        longest, max(room * 3 // 5, min(room - 6, 20))
    )  # in a small window: words first
    bar_width = min(room - name_width, _WIDEST_BAR)
    most = max(count.vragen for count in counts)
    table = Table.grid(padding=(0, _GAP, 0, 0))
    table.add_column(width=name_width, overflow="fold")
    table.add_column(width=numbers[0], justify="right")
    table.add_column(width=numbers[1], justify="right", style="dim")
    table.add_column(width=bar_width, style="cyan", no_wrap=True)
    table.add_row("", Text(heads[0], "dim"), Text(heads[1]), "")
    for name, count in named:
        drawn_bar = Text(bar(count.vragen, most, bar_width))
        style = "" if count.naam else "dim"
        table.add_row(line(name, style), str(count.vragen), str(count.documenten), drawn_bar)
    return table
