"""The outline of a document: one line for each block, or JSON with the whole texts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kamervragen.output.safe import escape_json, visible

if TYPE_CHECKING:
    from kamervragen.records import Stuk

# kind of block -> what people call it; JSON has the kinds themselves
KINDS = {
    "letterhead": "briefhoofd",
    "opening": "opening",
    "heading": "kop",
    "introduction": "inleiding",
    "vraag": "vraag",
    "antwoord": "antwoord",
    "mededeling": "mededeling",
    "toelichting": "toelichting",
    "table": "tabel",
    "closing": "slot",
    "note": "noot",
    "furniture": "paginarand",
    "aside": "bijgevoegd",
    "text": "tekst",
}
# sign of the layout -> what it says of a block that begins there
SIGNS = {
    "loose": "wit erboven",
    "room": "regel erboven breekt af",
    "sentence and room": "zin erboven eindigt met ruimte erachter",
    "filled": "regel erboven is vol",
    "type": "ander lettertype",
    "sentence over page": "zin erboven eindigt met de pagina",
    "sentence open": "zin erboven loopt door",
    "lower": "kleine letter",
    "capitals": "hoofdletters",
    "title above": "titel erboven",
    "sentence below": "zin onder een titel",
    "indent": "ingesprongen",
    "declared": "zo opgegeven in het bestand",
}

# So many characters are the first words of a block.
_FIRST = 64
# A decision that is nearer to another one is doubtful.
_CLOSE = 1.0


def render(pieces: Sequence[Stuk], *, json: bool = False, why: bool = False) -> str:
    """Return the outline as text. `why`: below each block of the body what spoke for beginning it there."""
    if json:
        from json import dumps

        values = [piece.model_dump(mode="json") for piece in pieces]
        return escape_json(dumps(values, ensure_ascii=False, indent=2)) + "\n"
    return "".join(f"{_line(piece)}\n{_why(piece) if why else ''}" for piece in pieces)


def _why(piece: Stuk) -> str:
    if piece.marge is None:
        return ""
    signs = ", ".join(SIGNS[sign] for sign in piece.waarom) or "niets in de opmaak"
    margin = f"{piece.marge:.1f}".replace(".", ",")
    close = " – twijfelgeval" if piece.marge < _CLOSE else ""
    return f"{'':6}{signs}; marge {margin}{close}\n"


def _line(piece: Stuk) -> str:
    words = piece.tekst if len(piece.tekst) <= _FIRST else piece.tekst[: _FIRST - 1].rstrip() + "…"
    numbers = ", ".join(piece.nummers)
    return visible(
        f"{piece.pagina or '':>4}  {KINDS[piece.soort]:<12} {numbers:<8} {words}".rstrip()
    )
