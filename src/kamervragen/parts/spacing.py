"""How far the lines of a letterhead stand apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kamervragen.lines import LINE_PITCH, TEXT_SIZE, Line

# Usual distance of lines, in sizes of their type; from where on a letterhead is set wide, and where nothing hangs.
_USUAL, _WIDE, _WIDEST = 1.2, 1.6, 2.6
# Lines of one column begin so near to each other, in points.
_COLUMN = 1.5


def gap(above: Line, below: Line) -> float:
    """Distance of two lines in sizes of their type."""
    return (below.base - above.base) / max(above.size, below.size)


def closed_up(lines: Sequence[Line]) -> Sequence[Line]:
    """Return the lines of a letterhead that is set wide throughout with the room of a close one between them.

    Set with double line spacing, an office of two lines looks like two texts: `Minister van Volkshuisvesting en
    Ruimtelijke` / `Ordening`.
    """
    least = min((step for step in _steps(lines) if step > 0), default=0.0)
    if not _WIDE < least < _WIDEST:
        return lines
    return [line._replace(base=line.base * _USUAL / least) for line in lines]


def by_column(lines: Sequence[Line]) -> Sequence[Line]:
    """Return the lines of a text with those of one column close together that only lines of another part.

    `pdftotext -layout` prints each baseline on a line of its own:

        Minister van Volkshuisvesting en Ruimtelijke         Kazernestraat 52
                                                             2514 CV Den Haag
        Ordening
    """
    taken = {line.row for line in lines}
    result: list[Line] = []
    for place, line in enumerate(lines):
        # Only lines of text stand on such lines.
        of_text = line.size == TEXT_SIZE and line.base % LINE_PITCH == 0
        near = (n for n in range(place - 1, -1, -1) if _in_column(lines[n], line))
        above = next(near, None) if of_text else None
        if above is None:
            result.append(line)
            continue
        between = range(lines[above].row + 1, line.row)
        alone = len(between) == 1 and taken.issuperset(between)
        step = LINE_PITCH if alone else line.base - lines[above].base
        result.append(line._replace(base=result[above].base + step))
    return result


def _in_column(one: Line, other: Line) -> bool:
    return one.page == other.page and one.row < other.row and abs(one.x0 - other.x0) < _COLUMN


def _steps(lines: Sequence[Line]) -> Iterator[float]:
    """Give the distance of each line to the one above it in its column."""
    columns: list[Line] = []
    for line in lines:
        above = next((one for one in columns if abs(one.x0 - line.x0) < _COLUMN), None)
        if above is not None:
            columns.remove(above)
            if above.page == line.page and above.row != line.row:
                yield gap(above, line)
        columns.append(line)
