"""Numbers: what it costs to take a label for the number of an item, or to pass one over."""

from __future__ import annotations

from kamervragen.layout.numbers.numbering import Label, hangs, is_below, is_counted
from kamervragen.layout.reading.context import Context, Lists, NumberList, Reading
from kamervragen.layout.rows import Row

# Costs. A number that has to come costs nothing; what else it may be costs by how odd it is.
RESTART_BELOW_HEADING, RESTART, FIRST_NOT_ONE, REPEATED, BACK = 0.3, 2.3, 2.0, 2.4, 3.5
GAP, GAP_EACH, GAP_MOST = 1.5, 0.15, 2.7
# A list of one item, and one in another form than the list before.
OTHER_FORM = 0.2
# A list that was left goes on: behind a list of documents the questions count on.
RESUMED = 0.5
ALONE = 2.0
# A bare number is often none: `2024`, `18 van het verdrag`.
BARE, BARE_IN_LIST = 1.5, 0.3
# A number so far behind the last is one of another list.
_FAR = 30
HANGING = 3.0
# The number that has to come, at the begin of its column, behind a line that was ended early.
IN_ORDER = 2.0
IN_COLUMN, OUT_OF_COLUMN = 1.0, 2.0
LOW, LOW_IN_ORDER = 4.0, 1.0
NESTED = 4.0
# A label that was passed over: with both its neighbours there, with one, with none.
MISSED = (0.3, 2.4, 3.2)
DUE, MISSED_IN_LIST, CAPTION = 3.0, 3.0, 4.0


def lists_of(context: Context, reading: Reading, place: int, label: Label) -> Lists:
    """Return the lists of a reading to which the label of a row may belong."""
    key = (reading.key, place)
    lists = context.lists.get(key)
    if lists is None:
        taking = [one for one in reading.lists if one.takes(label)]
        due = next((one for one in taking if _follows(one.last, label)), None)
        lists = context.lists[key] = Lists(due, taking[0] if taking else None)
    return lists


def is_listed(context: Context, reading: Reading, place: int, label: Label) -> bool:
    """True where a number is the first, or the next, of a list that a colon announces."""
    if reading.announces(context, place):
        return True
    return reading.listed and lists_of(context, reading, place, label).due is not None


def _follows(last: Label, label: Label) -> bool:
    if label.value == last.last + 1:
        return True
    before, letter = (last.group or (last.number,))[-1][-1], label.number[-1]
    return (
        label.value == last.last and letter.isalpha() and (not before.isalpha() or before < letter)
    )


def cost(
    context: Context, reading: Reading, place: int, label: Label, level: float
) -> float | None:
    """Return what it costs to begin an item at a row; None where that cannot be. `level`: of the break there."""
    row = context.rows[place]
    lists = lists_of(context, reading, place, label)
    if is_counted(row):
        return NESTED if _is_nested(context, reading, place, lists) else 0.0
    hung = hangs(row, label)
    text = row.text[label.length : label.length + 1]
    due, known = lists
    before = context.rows[place - 1] if place else None
    in_order = (
        due is not None and before is not None and before.short and _off(context, row.x0, due) < 0.8
    )
    total = max(0.0, -(level + (HANGING if hung else 0.0) + (IN_ORDER if in_order else 0.0)))
    if text.islower() and not hung and not row.loose:
        total += LOW_IN_ORDER if in_order else LOW
    total += _counted(context, reading, place, label, lists)
    total += _placed(context, row.x0, label, due or known)
    if label.form in ("1", "groep") and _is_bare(row, label) and not hung and text:
        # Where a paragraph begins, a number before a capital counts nothing.
        # `… bij vraag 3.` / `1 In hoeverre …?`, in pasted text.
        ended = place > 0 and context.ended[place - 1]
        sure = row.loose or ended or (due is not None and label.value > 2)
        total += BARE_IN_LIST if sure else BARE
    if _is_nested(context, reading, place, lists):
        total += NESTED
    return total


def _is_bare(row: Row, label: Label) -> bool:
    """True where no sign closes the number: `3 Hoe`, not `1 en 2: Hoe`."""
    return row.text[: label.length].rstrip()[-1:].isalnum()


def _counted(context: Context, reading: Reading, place: int, label: Label, lists: Lists) -> float:
    """Return what the number itself costs, by the lists that were begun."""
    due, known = lists
    if due is not None:
        return RESUMED * reading.lists.index(due)
    if label.value == 1:
        if known is None:
            return 0.0 if context.runs[place] > 1 else OTHER_FORM
        return RESTART_BELOW_HEADING if reading.fresh else RESTART
    if known is None:
        return FIRST_NOT_ONE + (0.0 if context.runs[place] else ALONE)
    step = label.value - known.last.last
    if step > 1:
        return min(GAP_MOST, GAP + GAP_EACH * step)
    return REPEATED if step == 0 else BACK - context.runs[place]


def _placed(context: Context, left: float, label: Label, known: NumberList | None) -> float:
    """Return what the place of a number costs: in the column of its list, or out of it."""
    if known is None or (known.last.form == "vraag") != (label.form == "vraag"):
        return (
            0.0  # `Vragen 1 t/m 3` stands at the margin, the `4.` behind it wherever its list does
        )
    off = _off(context, left, known)
    # Numbers may be set flush right: `10.` begins left of `9.`.
    return -IN_COLUMN if off < 0.8 else (OUT_OF_COLUMN if off > 1.6 else 0.0)


def _off(context: Context, left: float, known: NumberList) -> float:
    """Return how far a number stands from the column of a list, in sizes of the type."""
    return abs(left - known.left) / context.measure.size


def _is_nested(context: Context, reading: Reading, place: int, lists: Lists) -> bool:
    """True where a number stands right of the item that is open: a list inside it."""
    if reading.kind != "item" or context.rows[place].first:
        return False
    first, row = context.rows[reading.first], context.rows[place]
    if is_below(row, first):
        return True
    size = context.measure.size
    due = lists.due
    if due is not None and (due.last.group or abs(due.left - row.x0) < 0.8 * size):
        return False  # the number behind `1 en 2:` may stand further in
    if len(row.lines) > 1 and len(first.lines) > 1:
        return row.x0 > first.x0 + 0.3 * size and row.text_x > first.text_x + 0.5 * size
    return row.x0 > first.x0 + 1.1 * size


def missed(context: Context, reading: Reading, place: int, level: float) -> float:
    """Return what it costs to pass over the label of a row, where the layout lets a block begin there."""
    label = context.labels[place]
    if label is None:
        return 0.0
    lists = lists_of(context, reading, place, label)
    if _is_nested(context, reading, place, lists):
        return 0.0
    row, before = context.rows[place], context.rows[place - 1] if place else None
    due, known = lists
    if is_counted(row):
        return CAPTION
    if label.form == "vraag" and row.text[:1] == "V" and label.length < len(row.text):
        return CAPTION  # `Vraag 1: Deelt u …` is none but a label
    if level <= 0.0 and not hangs(row, label):
        # In a tight list of full lines the number that has to come is the only sign.
        if due is None or before is None:
            return 0.0
        in_order = before.short and _off(context, row.x0, due) < 0.8
        return DUE if context.ended[place - 1] else (DUE - 0.6 if in_order else 0.0)
    if due is not None:
        return max(DUE, MISSED[context.runs[place]])
    if label.form in ("1", "groep") and not hangs(row, label) and not row.loose:
        return MISSED[0] if context.runs[place] < 2 else MISSED[1]
    goes_on = known is not None and known.last.last < label.value <= known.last.last + _FAR
    in_column = known is not None and abs(known.left - row.x0) < 0.8 * context.measure.size
    hung = in_column and hangs(row, label)
    return (
        MISSED_IN_LIST + 0.5 * hung
        if (goes_on and in_column) or hung
        else MISSED[context.runs[place]]
    )
