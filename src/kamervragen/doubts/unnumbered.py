"""What is told of a document in which no number was read: most often it has none."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kamervragen.doubts.melding import info, warning
from kamervragen.patterns import regex
from kamervragen.records import Melding, Vraag

# `2. Wat levert het op?` among numbers that recognition misread, `l.` or `3,`; `VVD 1. Wat kost …` from the margin
_LEAD_OF_NUMBER = regex(
    r"(?:[A-Z][\w-]{1,20}\s)?\(?(?:\d{1,2}|[lI]|[a-z]|[ivxIVX]{1,4})[.,)]\)?\s+[\"'«‘“]?[A-ZÀ-Þ][a-zà-ÿ]"
)
_SHOWN = 60


def unnumbered(vragen: Sequence[Vraag]) -> list[Melding]:
    """Report a document that numbers no question."""
    if not vragen or any(vraag.nummer for vraag in vragen):
        return []
    text = "no number was read; volgnummer counts the paragraphs that ask"
    found = [info("geen_nummers", text)]
    leads = [vraag for vraag in vragen if _LEAD_OF_NUMBER.match(vraag.tekst)]
    if len(leads) > 1 or (leads and len(vragen) == 1):
        text = f"questions begin with what may be their numbers: {leads[0].tekst[:_SHOWN]}"
        found.append(warning("nummer_in_tekst", text, leads[0].pagina))
    # `Hoe vaak brandt het 1. bos?`, `Wie betaalt 2. dat?`: the columns of numbers and texts were exchanged.
    inside = [vraag for vraag in vragen if _holds(vraag.tekst, vraag.volgnummer)]
    if not leads and len(inside) > 1 and 2 * len(inside) > len(vragen):
        text = f"questions hold what may be their numbers: {inside[0].tekst[:_SHOWN]}"
        found.append(warning("nummer_in_tekst", text, inside[0].pagina))
    return found


def _holds(text: str, number: int) -> bool:
    return re.search(rf"(?<=\S\s){number}[.)]?(?=\s\S)", text) is not None
