"""The record for a person at a terminal.

Nothing is cut off: text wraps, and what has no place to break is folded. Text of the document goes
in as `Text`, so that rich takes no `[bold]` or `:smile:` in it for markup.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from rich import box
from rich.console import Console
from rich.console import Group as Stack
from rich.padding import Padding
from rich.panel import Panel
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from kamervragen.output import words
from kamervragen.output.grouping import groups
from kamervragen.output.safe import visible, visible_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from kamervragen.output import Style
    from kamervragen.output.grouping import Group
    from kamervragen.records import Record, Vraag

NARROWEST = 40

_MARKS = {"waarschuwing": ("!", "yellow"), "info": ("i", "dim")}


def render(record: Record, style: Style) -> str:
    """Return the record as lines no wider than `style.width` (but never under 40)."""
    target = io.StringIO()
    console = Console(
        file=target,
        width=max(style.width, NARROWEST),
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
    for part in _parts(record):
        console.print(part)
    lines = target.getvalue().splitlines()
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _parts(record: Record) -> Iterator[RenderableType]:
    yield _letterhead(record)
    for group in groups(record):
        yield from _section(group, record)
    for title, text in words.behind(record):
        yield from _heading(title)
        yield _lines(text)
    yield from _notes(record)
    yield from _remarks(record)


def _text(text: str, style: str = "") -> Text:
    return Text(visible(text), style=style, overflow="fold")


def _letterhead(record: Record) -> RenderableType:
    grid = Table.grid(padding=(0, 2, 0, 0), expand=True)
    grid.add_column(style="dim", no_wrap=True)
    grid.add_column(ratio=1, overflow="fold")
    for label, value in words.facts(record):
        grid.add_row(label, _text(value, "bold" if label == "Betreft" else ""))
    return Panel(
        grid, box=box.ROUNDED, title=_count(record), title_align="left", border_style="cyan"
    )


def _count(record: Record) -> Text:
    count = len(record.vragen)
    return _text({0: "geen vragen", 1: "1 vraag"}.get(count, f"{count} vragen"), "bold")


def _section(group: Group, record: Record) -> Iterator[RenderableType]:
    """Heading, introduction and questions of one section."""
    if record.secties:
        yield from _heading(group.titel or words.NO_SECTION)
    if group.sectie and group.sectie.fracties:
        yield _text(", ".join(group.sectie.fracties), "dim")
    if group.sectie and group.sectie.inleiding:
        yield Padding(_lines(group.sectie.inleiding, "italic"), (1, 0, 0, 0))
    usual = group.sectie.fracties if group.sectie else record.fracties
    for vraag in group.vragen:
        yield ""
        yield _question(vraag, usual, words.answer(vraag, record))


def _heading(title: str) -> Iterator[RenderableType]:
    """A line across, and the title below it: a title within the line would be cut off."""
    yield ""
    yield Rule(style="dim")
    yield _text(title, "bold cyan")


def _question(vraag: Vraag, usual: tuple[str, ...], answer: str) -> RenderableType:
    body: list[RenderableType] = [_lines(vraag.tekst)]
    about = _about(vraag, usual)
    if about:
        body.append(_text(" · ".join(about), "dim"))
    if answer:
        body += ["", Text("Antwoord", style="bold green"), _lines(answer)]
    return _numbered(vraag.nummer or words.MISSING, *body)


def _numbered(number: str, *body: RenderableType) -> RenderableType:
    """A number at the left and, to the right of it, nothing but the text: it copies cleanly."""
    grid = Table.grid(padding=(0, 2, 0, 0), expand=True)
    grid.add_column(width=4, justify="right", overflow="fold", style="bold")
    grid.add_column(ratio=1, overflow="fold")
    grid.add_row(_text(number), Stack(*body))
    return grid


def _about(vraag: Vraag, usual: tuple[str, ...]) -> list[str]:
    """What to say of a question; its fracties only where they are not those of its section."""
    own = ", ".join(vraag.fracties) if vraag.fracties != usual else ""
    others = ", ".join(number for number in vraag.groep or () if number != vraag.nummer)
    group = f"samen met {others}" if others else ""
    notes = [f"noot {number}" for number in vraag.voetnoten]
    return [part for part in (own, words.place(vraag), group, *notes) if part]


def _lines(text: str, style: str = "") -> Text:
    return Text(visible_lines(text), style=style, overflow="fold")


def _notes(record: Record) -> Iterator[RenderableType]:
    if record.voetnoten:
        yield from _heading("Voetnoten")
        for note in record.voetnoten:
            page = f" (blz. {note.pagina})" if note.pagina else ""
            yield _numbered(note.nummer, _text(note.tekst + page))


def _remarks(record: Record) -> Iterator[RenderableType]:
    if record.meldingen:
        yield from _heading("Meldingen")
        for one in record.meldingen:
            mark, style = _MARKS[one.ernst]
            yield _numbered(mark, _text(f"{one.ernst}: {words.remark(one)}", style))
