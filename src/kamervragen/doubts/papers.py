"""What a Kamerstuk cannot have before it has its number."""

from __future__ import annotations

from kamervragen.dutch.kamerstukken import number_line
from kamervragen.layout.numbers.numbering import plain
from kamervragen.parts.kamerstuk import Kamerstuk

NO_NUMBER_YET = "het stuk heeft nog geen nummer, en daarom geen kenmerk"


def is_unnumbered(found: Kamerstuk) -> bool:
    """True for a paper whose head leaves the place of its number open (`Nr.`), or that is no publication yet."""
    if found.stuknummer is not None:
        return False
    printed = (number_line(plain(row.text).strip()) for row in found.head)
    is_open = any(one is not None and one.form == "open" for one in printed)
    return is_open or (found.vergaderjaar is None and found.kamer is None)
