"""The outline of a document: one line for each block, or JSON with the whole texts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kamervragen.output.safe import escape_json, visible

if TYPE_CHECKING:
    from kamervragen.records import Stuk

# So many characters are the first words of a block.
_FIRST = 64


def render(pieces: Sequence[Stuk], *, json: bool = False) -> str:
    """Return the outline as text."""
    if json:
        from json import dumps

        values = [piece.model_dump(mode="json") for piece in pieces]
        return escape_json(dumps(values, ensure_ascii=False, indent=2)) + "\n"
    return "".join(f"{_line(piece)}\n" for piece in pieces)


def _line(piece: Stuk) -> str:
    words = piece.tekst if len(piece.tekst) <= _FIRST else piece.tekst[: _FIRST - 1].rstrip() + "…"
    numbers = ", ".join(piece.nummers)
    return visible(f"{piece.pagina:>4}  {piece.soort:<12} {numbers:<8} {words}".rstrip())
