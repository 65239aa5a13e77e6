"""The head of another document in what was read as one: two lists, two reports, a letter above a report."""

from __future__ import annotations

from collections.abc import Sequence

from kamervragen.doubts.melding import warning
from kamervragen.doubts.phrases import TWO_DOCUMENTS
from kamervragen.dutch.kamerstukken import date_line
from kamervragen.layout.numbers.numbering import plain
from kamervragen.layout.opening import is_salutation
from kamervragen.layout.rows import Row
from kamervragen.parts.answer_letter import TO_KAMER
from kamervragen.records import Melding


def second_head(
    head: Sequence[Row], body: Sequence[Row], *, letters: bool = False
) -> list[Melding]:
    """Report the head of another document; once, where it is first seen.

    `letters`: letters stand inside the body, addressed to the Kamer (reports of the Eerste Kamer); else one of those is
    another document too. A salutation above the head of a Kamerstuk belongs to a letter that was not read.
    """
    found = next((row for row in head if is_salutation(row.text)), None)
    found = found or next((row for row in body if _begins_another(row, letters=letters)), None)
    if found is None:
        return []
    text = f"hier staat de kop van een ander stuk ({plain(found.text)[:60]}): {TWO_DOCUMENTS}"
    return [warning("tweede_opening", text, found.page)]


def _begins_another(row: Row, *, letters: bool) -> bool:
    """True for a line that only the head of a document has: `Vastgesteld 3 mei 2024`, `Aan de Voorzitter van de …`."""
    text = plain(row.text).strip()
    dated = date_line(text)
    if dated is not None and dated.date is not None and not dated.before and len(text) < _SHORT:
        return True
    return not letters and TO_KAMER.match(text) is not None and not text.endswith((".", "?"))


# A date on a line of its own, with the word before it.
_SHORT = 40
