"""The page of a question of a database whose document cannot be shown: its text, and why there is no picture."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from kamervragen.output import words
from kamervragen.output.page.frame import Frame, framed
from kamervragen.output.page.html import Html, joined, tag, text_of
from kamervragen.output.page.record_side import QuestionView, facts_table, question, title

if TYPE_CHECKING:
    from kamervragen.queries import Stored


def render_stored(stored: Stored, why: str) -> str:
    """Return the page. `why`: a sentence that says why the document itself is not shown."""
    day = words.date(dt.date.fromisoformat(stored.datum)) if stored.datum else ""
    kind = words.kind(stored.soort).capitalize()
    facts = [
        ("Kamer", stored.kamer),
        ("Datum", day),
        ("Kenmerk", stored.kenmerk),
        ("Sectie", stored.sectie),
        ("Bestand", stored.bestand),
    ]
    told = tag(
        "div",
        tag("h2", "Niet op de pagina te tonen"),
        tag("p", why),
        class_="afgebroken",
    )
    record = joined(
        (
            title((kind, stored.kenmerk or "", day), stored.betreft, Html()),
            tag("section", question(_view(stored)), class_="sectie"),
            tag(
                "section",
                tag("h2", "Het document"),
                facts_table([(label, value or words.MISSING) for label, value in facts]),
                class_="gegevens",
            ),
        )
    )
    return framed(
        Frame(
            title=stored.betreft or stored.bestand,
            bestand=words.file_name(stored.bestand),
            document=told,
            record=record,
            rules=(),
            steps=False,
            doubts=0,
        )
    )


def _view(stored: Stored) -> QuestionView:
    place = f"blz. {stored.pagina}" if stored.pagina else ""
    place = f"regel {stored.regel}" if stored.regel and not place else place
    return QuestionView(
        anchor="vraag",
        label=f"Vraag {stored.nummer}" if stored.nummer else f"{stored.volgnummer}e vraag",
        number=words.numbered(stored.nummer, stored.volgnummer),
        text=text_of(stored.tekst),
        asking=", ".join(stored.fracties),
        place=place,
        leads_to=None,
        group="",
        notes=(),
        answer=stored.antwoord or "",
    )
