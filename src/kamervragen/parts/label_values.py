"""The labelled fields of a letterhead: where the value of each label stands.

A value stands behind its label on the line, beside it in the next column, or below it. Pasted columns
give all labels first and the values after them; then the form of a value tells whose it is.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from kamervragen.dutch.hyphens import Words, join
from kamervragen.layout.opening import is_salutation
from kamervragen.lines import Line
from kamervragen.parts.label_pieces import pieces_of
from kamervragen.parts.labels import Label, fits, is_empty_label, label_of
from kamervragen.parts.spacing import gap
from kamervragen.patterns import regex

_MAX_BETREFT_LINES = 6
# So the rest of a subject begins: in small letters, with its reference.
_GOES_ON = regex(r"[a-zà-ÿ(]|COM\s?\(|Kamerstuk|E\d{6}|\d{2}[ .]?\d{3}\b")
_OPEN_VALUE = regex(
    r"(?:\b(?:de|het|een|en|of|van|voor|in|op|met|te|aan|bij|tot|door|om|uit|over|der)|[-\u2010,])$"
)


@dataclass(frozen=True, slots=True)
class Field:
    """A value of the letterhead and the page that it stands on.

    `below`: it begins below the row of its label. `own`: its label says that it is of who writes.
    """

    value: str
    page: int
    below: bool = False
    own: bool = False


def fields_of(lines: Sequence[Line], words: Words) -> dict[str, Field]:
    """Return the labelled values of a letterhead by field; the first of each counts."""
    pieces = pieces_of(lines)
    found: dict[str, Field] = {}
    pending: list[Label] = []
    taken: set[int] = set()
    for place, line in enumerate(pieces):
        labelled = label_of(line.text)
        if labelled is None or place in taken:
            continue
        label, rest = labelled
        used = _value(pieces, place, label, rest)
        if not used:
            pending.append(label)
            continue
        taken.update(n for n in used if n != place)
        texts = [rest] * (used[0] == place) + [pieces[n].text for n in used if n != place]
        below = pieces[used[0]].row > line.row
        _keep(found, label, _joined(texts, words), line.page, below=below)
    _assign(found, pending, pieces, taken, words)
    return found


def _keep(
    found: dict[str, Field], label: Label, value: str, page: int, *, below: bool = False
) -> None:
    value = " ".join(value.split())
    if label.field == "kenmerk":
        value = value.rstrip(".")  # of a row that ends as a sentence does
    known = found.get(label.field) if label.field else None
    # A stamp may stand above the letterhead: `Kenmerk 2026-8831`, and below it `ons kenmerk 181203`.
    if label.field and value and (known is None or (label.own and not known.own)):
        found[label.field] = Field(value, page, below, label.own)


def _joined(texts: Sequence[str], words: Words) -> str:
    text = ""
    for part in texts:
        text = join(text, part, words)
    return text


def _value(pieces: Sequence[Line], place: int, label: Label, rest: str) -> list[int]:
    """Return the places of the lines that hold the value; `place` itself for what stands behind."""
    astride = [] if rest or label.value is not None else _astride(pieces, place)
    if astride:
        return [*astride, *_below(pieces, astride[-1], place)]
    at = place if rest else _beside_or_below(pieces, place, label)
    if at is None:
        return []
    if not rest and not fits(label, pieces[at].text):
        if pieces[at].row != pieces[place].row:
            return _broken_value(pieces, at, label)
        return _rest_of_row(pieces, at, whole=True)
    if label.field == "datum" and rest and not fits(label, rest):
        return [at, *_rest_of_date(pieces, place, label, rest)]
    if label.field != "betreft":
        return [at]
    torn = _closed_row(pieces, at) if rest else _rest_of_row(pieces, at)
    return [*torn, *_below(pieces, at, place)]


# Less room than between columns.
_TIGHT = 0.6


def _closed_row(pieces: Sequence[Line], first: int) -> list[int]:
    """Return the cells from `first` on that stand as close as words: one may begin where a column above does."""
    found = [first]
    for place in range(first + 1, len(pieces)):
        before, line = pieces[place - 1], pieces[place]
        close = line.row == before.row and 0 <= line.x0 - before.x1 < _TIGHT * line.size
        if not close or line.page != before.page or label_of(line.text):
            break
        found.append(place)
    return found


def _rest_of_row(pieces: Sequence[Line], first: int, *, whole: bool = False) -> list[int]:
    """Return the cells from `first` to the next label of its row: justified lines tear values apart.

    Not `whole`: to the next column at most.
    """
    found: list[int] = []
    for place in range(first, len(pieces)):
        line = pieces[place]
        same = (line.row, line.page) == (pieces[first].row, pieces[first].page)
        # What stands in a column with lines of other rows is another column, not a torn word.
        column = (
            bool(found)
            and not whole
            and any(abs(other.x0 - line.x0) < 1.5 and other.row != line.row for other in pieces)
        )
        # Less room than between columns: a word of the value that happens to begin where a column does.
        tight = bool(found) and line.x0 - pieces[found[-1]].x1 < _TIGHT * line.size
        # A small word is none of another column: `Herziening     van   het    stelsel`.
        apart = column and not tight and not line.text[:1].islower()
        # Below a label of its own stands another value: `datum` / `woensdag 31 december 2025`.
        apart = apart or (column and _is_below_label(pieces, line))
        if not same or apart or label_of(line.text):
            break
        found.append(place)
    return found


def _is_below_label(pieces: Sequence[Line], line: Line) -> bool:
    return any(
        abs(other.x0 - line.x0) < 1.5 and 0 < gap(other, line) < 2.6 and is_empty_label(other)
        for other in pieces
    )


def _beside_or_below(pieces: Sequence[Line], place: int, label: Label) -> int | None:
    """Return the place of the line that begins a label's value, in the next column or below.

    Beside a label that stands above its value may stand the address: `Ons kenmerk      Postbus 20866`.
    """
    line, after = pieces[place], place + 1
    beside = after < len(pieces) and (pieces[after].row, pieces[after].page) == (
        line.row,
        line.page,
    )
    if beside and label_of(pieces[after].text) is None:
        below = None if fits(label, pieces[after].text) else _below_label(pieces, place, label)
        return after if below is None or not fits(label, pieces[below].text) else below
    above = pieces[place - 1] if place else None
    if above and is_empty_label(above) and above.row != line.row and gap(above, line) < 1.8:
        return None  # a pasted column of labels: the values come behind the last
    return _below_label(pieces, place, label) or _below_alone(pieces, place)


def _astride(pieces: Sequence[Line], place: int) -> list[int]:
    """Return the lines above and below a label that stands beside the middle of its value, as in a table cell.

              Capaciteit van het gevangeniswezen;
    Betreft
              vervolgvragen over meerpersoonscellen
    """
    if not 0 < place < len(pieces) - 1:
        return []
    above, line, below = pieces[place - 1 : place + 2]
    aligned = line.x1 < above.x0 and abs(above.x0 - below.x0) < 1.5
    close = above.row < line.row < below.row and above.page == below.page
    close = close and gap(above, line) < _MIDDLE and gap(line, below) < _MIDDLE
    alone = not any(_is_beside(pieces, n) for n in (place - 1, place, place + 1))
    unlabelled = label_of(above.text) is None and label_of(below.text) is None
    if place > 1 and is_empty_label(pieces[place - 2]):
        return []  # each label stands above its value
    return [place - 1, place + 1] if aligned and close and alone and unlabelled else []


# So close is the line above, or below, a label beside the middle of two lines.
_MIDDLE = 1.4


def _below_alone(pieces: Sequence[Line], place: int) -> int | None:
    """Return the line below a label that is alone on its row, where that stands further in and is alone as well."""
    line, below = pieces[place], place + 1
    if below >= len(pieces) or _is_beside(pieces, place) or _is_beside(pieces, below):
        return None
    other = pieces[below]
    close = gap(line, other) < 1.8 and other.page == line.page
    return below if close and other.x0 > line.x0 and label_of(other.text) is None else None


def _is_beside(pieces: Sequence[Line], place: int) -> bool:
    near = (place - 1, place + 1)
    row, page = pieces[place].row, pieces[place].page
    return any((pieces[n].row, pieces[n].page) == (row, page) for n in near if 0 <= n < len(pieces))


def _below_label(pieces: Sequence[Line], place: int, label: Label) -> int | None:
    line = pieces[place]
    for below in range(place + 1, min(place + 5, len(pieces))):
        other = pieces[below]
        if other.row == line.row or abs(other.x0 - line.x0) > 0.8 * line.size:
            continue
        labelled = label_of(other.text)
        # `Den Haag, 6 mei 2026` below `datum` is a value, though it can be a label too.
        strange = labelled is not None and labelled[0].field != label.field
        return None if strange or gap(line, other) > 2.6 else below
    return None


def _broken_value(pieces: Sequence[Line], first: int, label: Label) -> list[int]:
    """Return the two lines over which a narrow column breaks a value: `Den Haag, 6` / `mei 2026`."""
    line = pieces[first]
    for place in range(first + 1, min(first + 6, len(pieces))):
        other = pieces[place]
        if abs(other.x0 - line.x0) < 1.5 and 0 < gap(line, other) < 1.8:
            whole = fits(label, f"{line.text} {other.text}") and not label_of(other.text)
            return [first, place] if whole and label.field == "datum" else []
    return []


def _rest_of_date(pieces: Sequence[Line], place: int, label: Label, begun: str) -> list[int]:
    """Return the line that ends a date begun behind its label: `datum: Den Haag, 23` / `       augustus 2024`."""
    line = pieces[place]
    for below in range(place + 1, min(place + 5, len(pieces))):
        other = pieces[below]
        near = line.x0 <= other.x0 <= line.x1 and 0 < gap(line, other) < 1.8
        if near and not label_of(other.text) and fits(label, f"{begun} {other.text}"):
            return [below]
    return []


# Lines of one value stand so far apart, in sizes; a letterhead that is set wide shows it below its labels.
_ROOM, _LOOSER, _MOST_ROOM = 1.75, 1.2, 2.2
_ONE_COLUMN = 1.5


def _below(pieces: Sequence[Line], value: int, label: int) -> list[int]:
    """Return the lines that go on with a value: below it, in its column, before the next label."""
    found: list[int] = []
    last = pieces[value]
    # A value goes on as far below as it stands below its label.
    least = gap(pieces[label], last) if last.row != pieces[label].row else 0.0
    room = max(_ROOM, min(_LOOSER * least, _MOST_ROOM))
    # Two columns of labels, each above its value: beside the rest of one may stand a label of the other.
    stacked = last.row != pieces[label].row and abs(last.x0 - pieces[label].x0) < _ONE_COLUMN
    for place in range(value + 1, len(pieces)):
        line = pieces[place]
        if line.row == last.row or (stacked and abs(line.x0 - last.x0) > 0.8 * line.size):
            continue
        # `inzake het burgerschap` in the column of the values is no label, nor `betreffende de wet` below a subject.
        in_column = value != label and abs(line.x0 - pieces[value].x0) < 0.8 * line.size
        in_column = in_column or (line.text[:1].islower() and ":" not in line.text)
        labelled = label_of(line.text)
        # `… naar aanleiding van` / `uw brief van 23 juli 2010`
        open_ended = line.text[:1].islower() and _OPEN_VALUE.search(last.text) is not None
        if labelled and not (in_column and (open_ended or labelled[0].field == "betreft")):
            break
        if _is_other_label(pieces[label], line) or _opens_letter(line):
            break
        # In small letters the value goes on, where each field stands as far from the next as its lines do.
        most = _MOST_ROOM if line.text[:1].islower() and not labelled else room
        if gap(last, line) > most or line.page != last.page:
            break
        aligned = abs(line.x0 - pieces[value].x0) < 0.8 * line.size
        beside = not labelled and not stacked and _row_has_label(pieces, place)
        if len(found) >= _MAX_BETREFT_LINES or beside:
            break
        if not aligned and not (value == label and line.x0 > pieces[label].x0):
            # Pasted text begins the rest of a value at its margin, or a little further in, short of its column:
            # `herijking van het` / `onderhoud aan`, `Onderwerp  Voortgang en gevolgen voor de` / `    winning`.
            wrapped = _GOES_ON.match(line.text) or _OPEN_VALUE.search(last.text)
            before = (
                pieces[label].x0 - 1.0 < line.x0 < max(pieces[label].x0 + 1.0, pieces[value].x0)
            )
            if not (wrapped and before and line.row == last.row + 1):
                continue
        found.append(place)
        last = line
    return found


def _opens_letter(line: Line) -> bool:
    """True for an addressee, a greeting or a first sentence: pasted text has no room between the subject and them."""
    return _OPENS_LETTER.match(line.text) is not None or is_salutation(line.text)


_OPENS_LETTER = regex(
    r"Aan\s+(?:de|het|mevrouw|zijne|hare)\s|(?:Minister|Staatssecretaris)\s+(?:van|voor)\s+[A-Z]"
    r"|(?:Hierbij|Bijgaand)\s+[a-z]"
)


# A label by its form alone: `CONTACT: 070 312 92 00`, `Uw adres:`.
_OTHER_LABEL = regex(r"(?P<words>[A-Za-z]+(?:[ -][A-Za-z]+){0,2}):(?:\s+(?P<value>\S.*))?")
_SHORT_VALUE = regex(r"[^a-zà-ÿ]*\d[^a-zà-ÿ]*|\S*@\S*")


def _is_other_label(label: Line, line: Line) -> bool:
    """True for a line in the column of the label `label` that is one itself, whatever its word.

    A subject may have a colon as well: `Spoorvervoer: verzoek om inlichtingen`.
    """
    match = _OTHER_LABEL.fullmatch(line.text)
    if match is None or abs(line.x0 - label.x0) > 0.8 * line.size:
        return False
    same = match["words"].isupper() and label.text.partition(":")[0].isupper()
    return same or match["value"] is None or _SHORT_VALUE.fullmatch(match["value"]) is not None


def _row_has_label(pieces: Sequence[Line], place: int) -> bool:
    row, page = pieces[place].row, pieces[place].page
    near = pieces[max(0, place - 4) : place + 1]
    return any(line.row == row and line.page == page and label_of(line.text) for line in near)


def _assign(
    found: dict[str, Field],
    pending: list[Label],
    pieces: Sequence[Line],
    taken: set[int],
    words: Words,
) -> None:
    """Give the values of a pasted column to the labels that stand above it.

    As many values as labels: in their order. Else a date and a kenmerk are known by their form, and
    the subject is what is left.
    """
    if not any(label.field and label.field not in found for label in pending):
        return
    last = max((n for n, line in enumerate(pieces) if is_empty_label(line)), default=-1)
    values = [n for n in range(last + 1, len(pieces)) if n not in taken]
    run = values[:1]
    for before, place in itertools.pairwise(values):
        if place != before + 1 or gap(pieces[before], pieces[place]) > 2.6:
            break
        run.append(place)
    pairs = list(zip(pending, run, strict=False))
    if len(run) == len(pending) and all(fits(label, pieces[n].text) for label, n in pairs):
        for label, place in pairs:
            _keep(found, label, pieces[place].text, pieces[place].page)
        return
    _assign_by_form(found, [one for one in pending if one.field], pieces, run, words)


def _assign_by_form(
    found: dict[str, Field],
    labels: list[Label],
    pieces: Sequence[Line],
    values: list[int],
    words: Words,
) -> None:
    for label in labels:
        if label.value is None:
            continue
        place = next((n for n in values if fits(label, pieces[n].text)), None)
        if place is not None:
            _keep(found, label, pieces[place].text, pieces[place].page)
            values.remove(place)
    subject = next((label for label in labels if label.value is None), None)
    if subject is None or not values:
        return
    texts = [pieces[values[0]].text]
    for before, place in itertools.pairwise(values):
        if place != before + 1 or gap(pieces[before], pieces[place]) > 1.75:
            break
        texts.append(pieces[place].text)
    _keep(found, subject, _joined(texts, words), pieces[values[0]].page)
