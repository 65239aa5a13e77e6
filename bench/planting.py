"""The kinds of fault that `bench/faults.py` plants: a table of small functions.

A kind gets a document and a source of chance, and gives its rows with one fault in them, or None where
the document has no place for it.
"""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from damage import PITCH, Piece, Sheet

Pieces = list[Piece]
# Damages a document; None where it has no place for the fault.
Fault = Callable[[Sheet, random.Random], Pieces | None]


@dataclass(frozen=True)
class Kind:
    """One kind of fault. `told`: it must be told though the record may be as before."""

    name: str
    plant: Fault
    told: bool = False


# ---------------------------------------------------------------- where a fault can be planted


def _of(sheet: Sheet, *roles: str) -> list[int]:
    """Return the places of the rows that play one of these parts and say something."""
    return [n for n, piece in enumerate(sheet.pieces) if piece.role in roles and piece.text]


def _spans(sheet: Sheet) -> list[list[int]]:
    """Return for each question the places of its rows, caption included."""
    spans: dict[int, list[int]] = defaultdict(list)
    for n, piece in enumerate(sheet.pieces):
        if piece.question >= 0 and piece.text:
            spans[piece.question].append(n)
    return list(spans.values())


def _ends(sheet: Sheet, place: int) -> bool:
    return sheet.pieces[place].text.endswith((".", "?", ":", "!"))


def _without(sheet: Sheet, places: Sequence[int]) -> Pieces:
    gone = set(places)
    return [piece for n, piece in enumerate(sheet.pieces) if n not in gone]


def _drop(*roles: str) -> Fault:
    def plant(sheet: Sheet, rng: random.Random) -> Pieces | None:
        places = _of(sheet, *roles)
        return _without(sheet, [rng.choice(places)]) if places else None

    return plant


def _drop_row(which: Callable[[list[int]], list[int]]) -> Fault:
    def plant(sheet: Sheet, rng: random.Random) -> Pieces | None:
        spans = [rows for rows in map(which, _spans(sheet)) if rows]
        return _without(sheet, [rng.choice(rng.choice(spans))]) if spans else None

    return plant


def _edit(
    change: Callable[[str, random.Random], str], *roles: str, cell: int = -1, first: bool = False
) -> Fault:
    """Change one row that can be changed. `first`: only rows that begin a question."""

    def plant(sheet: Sheet, rng: random.Random) -> Pieces | None:
        places = [span[0] for span in _spans(sheet)] if first else _of(sheet, *roles)
        rng.shuffle(places)
        for place in places:
            cells = list(sheet.pieces[place].cells)
            changed = change(cells[cell], rng)
            if changed != cells[cell]:
                cells[cell] = changed
                pieces = list(sheet.pieces)
                pieces[place] = pieces[place].saying(*cells)
                return pieces
        return None

    return plant


# ---------------------------------------------------------------- the faults


def _question(sheet: Sheet, rng: random.Random) -> Pieces | None:
    spans = _spans(sheet)
    return _without(sheet, rng.choice(spans)) if len(spans) > 1 else None


def _page(sheet: Sheet, rng: random.Random) -> Pieces | None:
    if sheet.pages < 2:
        return None
    gone = rng.randint(1, sheet.pages)
    kept = [piece for piece in sheet.pieces if piece.page != gone]
    return [piece.on(piece.page - (piece.page > gone)) for piece in kept]


def _glue(sheet: Sheet, at: Sequence[int]) -> Pieces:
    """Put the row at each place and the next one on one line."""
    pieces = list(sheet.pieces)
    for place in at:
        after = next(n for n in range(place + 1, len(pieces)) if pieces[n].text)
        text = f"{pieces[place].cells[-1].rstrip()} {' '.join(pieces[after].cells).strip()}"
        glued = pieces[place].saying(*pieces[place].cells[:-1], text)
        # What is drawn stays inside the measure of the page.
        lines = (
            *glued.lines[:-1],
            *(
                one._replace(x1=old.x1)
                for one, old in zip(glued.lines[-1:], pieces[place].lines[-1:], strict=True)
            ),
        )
        pieces[place] = replace(glued, lines=lines)
        del pieces[place + 1 : after + 1]
    return pieces


def _glue_lines(sheet: Sheet, rng: random.Random) -> Pieces | None:
    spans = _spans(sheet)
    inner = [
        n
        for span in spans
        for n in span[:-1]
        if sheet.pieces[n].role == "question"
        and not sheet.pieces[n].text.endswith(("-", "\u00ad", "\u2010"))
        and sheet.pieces[n + 1].question == sheet.pieces[n].question
    ]
    return _glue(sheet, [rng.choice(inner)]) if inner else None


def _glue_questions(sheet: Sheet, rng: random.Random) -> Pieces | None:
    spans = _spans(sheet)
    pairs = [
        one[-1]
        for one, other in pairwise(spans)
        if not any(piece.text for piece in sheet.pieces[one[-1] + 1 : other[0]])
    ]
    return _glue(sheet, [rng.choice(pairs)]) if pairs else None


def _split(sheet: Sheet, rng: random.Random) -> Pieces | None:
    places = [n for n in _of(sheet, "question") if len(sheet.pieces[n].cells[-1].split()) > 5]
    if not places:
        return None
    place = rng.choice(places)
    piece = sheet.pieces[place]
    words = piece.cells[-1].rstrip().split(" ")
    cut = rng.randint(len(words) // 2, len(words) - 1)
    indent = " " * (len(piece.cells[-1]) - len(piece.cells[-1].lstrip()))
    one = piece.saying(*piece.cells[:-1], " ".join(words[:cut]))
    other = replace(piece, cells=piece.cells[-1:], lines=piece.lines[-1:])
    other = other.saying(indent * (not piece.lines) + " ".join(words[cut:])).lower(PITCH)
    below = [
        after.lower(PITCH) if after.page == piece.page else after
        for after in sheet.pieces[place + 1 :]
    ]
    return [*sheet.pieces[:place], one, other, *below]


def _swap_lines(sheet: Sheet, rng: random.Random) -> Pieces | None:
    pairs = [
        (a, b)
        for span in _spans(sheet)
        for a, b in pairwise(span)
        if sheet.pieces[a].role == sheet.pieces[b].role == "question"
    ]
    if not pairs:
        return None
    a, b = rng.choice(pairs)
    pieces = list(sheet.pieces)
    pieces[a], pieces[b] = sheet.pieces[b].at(sheet.pieces[a]), sheet.pieces[a].at(sheet.pieces[b])
    return pieces


_CELLS = re.compile(r"^(\s*)(\S+(?: {1,2}\S+)*)(\s{3,})(\S.*?)(\s*)$")


def _swap_cells(sheet: Sheet, _: random.Random) -> Pieces | None:
    """Exchange the columns of all rows with two cells: `datum  6 mei` becomes `6 mei  datum`."""
    pieces = []
    for piece in sheet.pieces:
        found = _CELLS.match(piece.cells[0]) if not piece.lines else None
        if found:
            piece = piece.saying(f"{found[1]}{found[4]}{found[3]}{found[2]}")
        elif len(piece.cells) > 1:
            piece = piece.saying(*piece.cells[::-1])
        pieces.append(piece)
    return pieces if pieces != list(sheet.pieces) else None


def _read_across(sheet: Sheet, rng: random.Random) -> Pieces | None:
    """Read two columns across: row by row the upper half of the questions of a page and the lower."""
    page = rng.choice([sheet.pieces[n].page for n in _of(sheet, "question")] or [0])
    body = [
        n
        for n in _of(sheet, "question", "caption", "answer", "text", "heading")
        if sheet.pieces[n].page == page
    ]
    half = len(body) // 2
    if half < 6:
        return None
    pieces = list(sheet.pieces)
    for a, b in zip(body[:half], body[half : 2 * half], strict=True):
        one, other = pieces[a], pieces[b]
        if sheet.drawn:
            left = one.saying(" ".join(one.cells)).lines[0]
            right = left._replace(text=" ".join(other.cells), x0=left.x0 + 250, x1=left.x0 + 480)
            left = left._replace(x1=left.x0 + 230)
            pieces[a] = replace(one, cells=(left.text, right.text), lines=(left, right))
        else:
            pieces[a] = one.saying(f"{one.text:<100}   {other.text}")
    return [piece for n, piece in enumerate(pieces) if n not in set(body[half : 2 * half])]


def _swap_pages(sheet: Sheet, rng: random.Random) -> Pieces | None:
    if sheet.pages < 2:
        return None
    first = rng.randint(1, sheet.pages - 1)
    order = {first: first + 1, first + 1: first}
    moved = [piece.on(order.get(piece.page, piece.page)) for piece in sheet.pieces]
    return sorted(moved, key=lambda piece: piece.page)


def _page_twice(sheet: Sheet, rng: random.Random) -> Pieces | None:
    if sheet.pages < 2:
        return None
    which = rng.randint(1, sheet.pages)
    again = [piece.on(which + 1) for piece in sheet.pieces if piece.page == which]
    before = [piece for piece in sheet.pieces if piece.page <= which]
    after = [piece.on(piece.page + 1) for piece in sheet.pieces if piece.page > which]
    return [*before, *again, *after]


def _notes_of_page(sheet: Sheet, rng: random.Random) -> Pieces | None:
    notes = _of(sheet, "note")
    page = sheet.pieces[rng.choice(notes)].page if notes else 0
    return _without(sheet, [n for n in notes if sheet.pieces[n].page == page]) if notes else None


def _note_in_text(sheet: Sheet, rng: random.Random) -> Pieces | None:
    """Put a row of a note behind a row of a question: the foot of the page was read too early."""
    notes, places = _of(sheet, "note"), _of(sheet, "question")
    if not notes or not places:
        return None
    note, place = rng.choice(notes), rng.choice(places)
    pieces = list(sheet.pieces)
    put = pieces[note].at(pieces[place]).lower(PITCH / 2)
    del pieces[note]
    pieces.insert(place + 1, put)
    return pieces


_MARKS = re.compile(
    r"\uf8f0[^\uf8f1]{1,9}\uf8f1|[⁰¹²³⁴⁵⁶⁷⁸⁹]+|<sup>.{1,4}?</sup>|\[\^\w{1,4}\](?!:)"
)
_DATE = re.compile(r"\b\d{1,2}(?= (?:januari|februari|maart|april|mei|juni|juli|augustus|septem))")
_KENMERK = re.compile(r"\b\d{6}(?:\.\d\dU)?\b")
_NUMBER = re.compile(r"^(\W*(?:Vraag )?)(\d{1,3})(\b.*)$", re.DOTALL)


def _noise(text: str, rng: random.Random, share: float = 0.12) -> str:
    """Spoil some of the longer words as a bad scan does."""
    words = re.split(r"(\s+)", text)
    for n, word in enumerate(words):
        if len(word) > 4 and word.isalpha() and rng.random() < share:
            at = rng.randint(1, len(word) - 2)
            words[n] = rng.choice(
                (
                    word.replace("m", "rn").replace("o", "0"),
                    word[:at] + word[at].upper() + word[at + 1 :],
                    f"{word[:at]} {word[at:]}",
                    word.replace("l", "1").replace("e", "c"),
                )
            )
    return "".join(words)


def _noisy(sheet: Sheet, rng: random.Random) -> Pieces | None:
    spoilt = ("question", "answer", "text", "note")
    return [
        piece.saying(*(_noise(cell, rng) for cell in piece.cells))
        if piece.role in spoilt
        else piece
        for piece in sheet.pieces
    ]


def _cut_off(sheet: Sheet, rng: random.Random) -> Pieces | None:
    """Lose the end of a question: half of its last row."""
    spans = [span for span in _spans(sheet) if len(sheet.pieces[span[-1]].text.split()) > 5]
    if not spans:
        return None
    place = rng.choice(spans)[-1]
    pieces = list(sheet.pieces)
    *before, text = pieces[place].cells
    pieces[place] = pieces[place].saying(
        *before, text[: text.rstrip().rfind(" ", 0, len(text) // 2)]
    )
    return pieces


def _misread(text: str, rng: random.Random) -> str:
    found = _NUMBER.match(text)
    if not found:
        return text
    wrong = found[2].replace("1", rng.choice("lI")).replace("0", "O").replace("5", "S")
    return f"{found[1]}{wrong}{found[3]}"


def _renumber(text: str, rng: random.Random) -> str:
    found = _NUMBER.match(text)
    return f"{found[1]}{int(found[2]) + rng.choice((-1, 1))}{found[3]}" if found else text


def _misspell(text: str, rng: random.Random) -> str:
    wrong = {"Vraag": ("Vrag", "vraag", "Vraaq", "V raag"), "Antwoord": ("Antword", "antwoord")}
    for word, others in wrong.items():
        if text.strip().startswith(word):
            return text.replace(word, rng.choice(others), 1)
    return text


def _lose_mark(text: str, _: random.Random) -> str:
    return _MARKS.sub("", text, count=1)


def _twice(sheet: Sheet, rng: random.Random) -> Pieces | None:
    places = _of(sheet, "question", "answer")
    if not places:
        return None
    place = rng.choice(places)
    below = [
        one.lower(PITCH) if one.page == sheet.pieces[place].page else one for one in sheet.pieces
    ]
    return [*sheet.pieces[: place + 1], *below[place:]]


def _two_documents(sheet: Sheet, _: random.Random) -> Pieces | None:
    other = [piece.on(piece.page + sheet.pages) for piece in sheet.pieces]
    return [*sheet.pieces, *other] if sheet.record.vragen else None


def _inner(span: list[int]) -> list[int]:
    return span[1:-1]


KINDS: tuple[Kind, ...] = (
    Kind("line of the letterhead lost", _drop("head")),
    Kind("heading lost", _drop("heading")),
    Kind("caption lost", _drop("caption")),
    Kind("first line of a question lost", _drop_row(lambda span: span[:1])),
    Kind("inner line of a question lost", _drop_row(_inner)),
    Kind("last line of a question lost", _drop_row(lambda span: span[1:][-1:])),
    Kind("whole question lost", _question),
    Kind("line of an answer lost", _drop("answer")),
    Kind("line of a paragraph lost", _drop("text")),
    Kind("question cut off", _cut_off),
    Kind("page lost", _page),
    Kind("pages swapped", _swap_pages),
    Kind("page twice", _page_twice),
    Kind("line twice", _twice),
    Kind("two lines swapped", _swap_lines),
    Kind("two lines glued", _glue_lines),
    Kind("two questions glued", _glue_questions),
    Kind("line split", _split),
    Kind("columns swapped", _swap_cells),
    Kind("two columns read across", _read_across),
    Kind("number torn (`1 2.`)", _edit(lambda t, _: re.sub(r"^(\W*\d)(\d\b)", r"\1 \2", t), first=True, cell=0)),
    Kind("number misread (`l.`)", _edit(_misread, first=True, cell=0)),
    Kind("number one off", _edit(_renumber, first=True, cell=0)),
    Kind("full stop behind a number lost", _edit(lambda t, _: re.sub(r"^(\W*\d+)[.)]", r"\1", t), first=True, cell=0)),
    Kind("number lost", _edit(lambda t, _: re.sub(r"^(\W*)\d+[.)]?\s*", r"\1", t), first=True, cell=0)),
    Kind("caption misspelled", _edit(_misspell, "caption", cell=0)),
    Kind("question mark lost", _edit(lambda t, _: t.replace("?", "", 1), "question")),
    Kind("note in the text", _note_in_text),
    Kind("line of a note lost", _drop("note")),
    Kind("notes of a page lost", _notes_of_page),
    Kind("note mark lost", _edit(_lose_mark, "question")),
    Kind("page header with another date", _edit(lambda t, _: _DATE.sub("29", t), "furniture"), told=True),
    Kind("page header with another kenmerk", _edit(lambda t, _: _KENMERK.sub("190001", t), "furniture"), told=True),
    Kind("impossible date in the letterhead", _edit(lambda t, _: _DATE.sub("45", t), "head")),
    Kind("bad OCR everywhere", _noisy),
    Kind("bad OCR in one line", _edit(lambda t, rng: _noise(t, rng, 0.5), "question")),
    Kind("two documents in one file", _two_documents, told=True),
)  # fmt: skip
