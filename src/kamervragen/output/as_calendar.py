"""The term of a letter for a calendar: one day, with a word a week and a day before."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from icalendar import Alarm, Calendar, Event

from kamervragen.errors import UsageError
from kamervragen.output import words
from kamervragen.output.safe import visible

if TYPE_CHECKING:
    from kamervragen.output import Style
    from kamervragen.records import Record

# Before midnight at the begin of the day: at nine in the morning of a week before, and of the day before.
_REMINDERS = (dt.timedelta(days=-7, hours=9), dt.timedelta(days=-1, hours=9))


def render(record: Record, style: Style) -> str:  # noqa: ARG001 - a calendar looks the same everywhere
    """Return a calendar of one event, on the last day of the term.

    Raises:
        UsageError: the document names no such day.
    """
    day = record.termijn.uiterste_datum if record.termijn else None
    if day is None:
        raise UsageError(
            record.herkomst.bestand,
            "no last day for the answer is found in it, so there is nothing for a calendar",
            "look at its termijn with --format table",
        )
    calendar = Calendar()
    calendar.add("prodid", "-//kamervragen//NL")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add_component(_event(record, day))
    return str(calendar.to_ical(), "utf-8")


def _event(record: Record, day: dt.date) -> Event:
    summary = _summary(record)
    event = Event()
    event.add("uid", f"{record.herkomst.sha256}@kamervragen")
    # The day of the letter, and not of this moment: the same letter gives the same event.
    event.add("dtstamp", dt.datetime.combine(record.datum or day, dt.time(), dt.UTC))
    event.add("dtstart", day)
    event.add("dtend", day + dt.timedelta(days=1))
    event.add("summary", summary)
    event.add("description", "\n".join(_description(record)))
    event.add("transp", "TRANSPARENT")  # who has a term is not away that day
    for before in _REMINDERS:
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", summary)
        alarm.add("trigger", before)
        event.add_component(alarm)
    return event


def _summary(record: Record) -> str:
    return f"Antwoord op {words.counted(len(record.vragen), None)}: {visible(record.betreft or words.MISSING)}"


def _description(record: Record) -> list[str]:
    """Lines that say which letter it is, without what the letter lacks."""
    rows = [
        ("Kenmerk", record.kenmerk),
        ("Commissie", record.commissie),
        ("Indieners", words.listed(words.member(one) for one in record.indieners)),
        ("Vragen", str(len(record.vragen))),
        ("Termijn", words.term(record.termijn)),
        ("Bestand", words.file_name(record.herkomst.bestand)),
    ]
    return [f"{label}: {visible(value)}" for label, value in rows if value]
