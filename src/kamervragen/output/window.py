"""A page of text for a terminal, drawn by rich: what the tables for people share.

Nothing is cut off: text wraps, and what has no place to break is folded. Text of a document goes in
as `Text`, so that rich takes no `[bold]` or `:smile:` in it for markup.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from rich import box
from rich.console import Console
from rich.console import Group as Stack
from rich.panel import Panel
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from kamervragen.output.safe import visible, visible_lines

if TYPE_CHECKING:
    from rich.console import RenderableType

    from kamervragen.output import Style

# Longer lines than that are hard to follow, however wide the window is.
NARROWEST, WIDEST = 40, 100


def drawn(parts: Iterable[RenderableType], style: Style) -> str:
    """Return `parts` as lines no wider than `style.width` (but never under 40, nor over 100)."""
    target = io.StringIO()
    console = Console(
        file=target,
        width=min(max(style.width, NARROWEST), WIDEST),
        color_system="standard" if style.color else None,
        force_terminal=style.color,
        no_color=not style.color,
        force_jupyter=False,
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
        _environ={},  # the caller decided; COLUMNS and FORCE_COLOR have no say here
    )
    for part in parts:
        console.print(part)
    lines = target.getvalue().splitlines()
    return "".join(f"{line.rstrip()}\n" for line in lines)


def line(text: str, style: str = "") -> Text:
    """Return text of one line."""
    return Text(visible(text), style=style, overflow="fold")


def lines(text: str, style: str = "") -> Text:
    """Return text with its own line ends."""
    return Text(visible_lines(text), style=style, overflow="fold")


def heading(title: str) -> Iterator[RenderableType]:
    """A line across, and the title below it: a title within the line would be cut off."""
    yield ""
    yield Rule(style="dim")
    yield line(title, "bold cyan")


def numbered(number: str, *body: RenderableType) -> RenderableType:
    """A number at the left and, to the right of it, nothing but the text: it copies cleanly."""
    grid = Table.grid(padding=(0, 2, 0, 0), expand=True)
    grid.add_column(width=4, justify="right", overflow="fold", style="bold")
    grid.add_column(ratio=1, overflow="fold")
    grid.add_row(line(number), Stack(*body))
    return grid


def facts(rows: Iterable[tuple[str, Text]]) -> Table:
    """Labels and, beside them, what they say."""
    grid = Table.grid(padding=(0, 2, 0, 0), expand=True)
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column(ratio=1, overflow="fold")
    for label, value in rows:
        grid.add_row(label, value)
    return grid


def panel(content: RenderableType, title: Text) -> RenderableType:
    """A box with a title in its upper edge."""
    return Panel(content, box=box.ROUNDED, title=title, title_align="left", border_style="cyan")
