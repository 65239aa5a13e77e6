"""The term for a calendar: one event, on the right day, the same each time."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import icalendar
import pytest

from answering import LETTERS, record_of
from kamervragen import cli
from kamervragen.errors import UsageError
from kamervragen.output import Format, render
from kamervragen.records import Record, Termijn
from letters import make_letter
from sample_record import LETTER, make_record, make_vraag
from test_output import hostile_record


def event(record: Record) -> Any:
    """The one event of the calendar of a record."""
    (found,) = icalendar.Calendar.from_ical(str(render(record, Format.ICS))).walk("VEVENT")
    return found


def test_event() -> None:
    """All that it says."""
    found = event(make_record())
    assert found["SUMMARY"] == f"Antwoord op 3 vragen: {make_record().betreft}"
    assert (found["DTSTART"].dt, found["DTEND"].dt) == (dt.date(2026, 6, 3), dt.date(2026, 6, 4))
    assert found["DTSTAMP"].dt == dt.datetime(2026, 5, 6, tzinfo=dt.UTC)
    assert found["UID"] == f"{'0' * 64}@kamervragen"
    assert str(found["DESCRIPTION"]).splitlines() == [
        "Kenmerk: 180001",
        "Commissie: vaste commissie voor Infrastructuur, Waterstaat en Omgeving",
        "Vragen: 3",
        "Termijn: vier weken (uiterlijk 3 juni 2026)",
        "Bestand: brief.pdf",
    ]


def test_one_question() -> None:
    """One question is a question."""
    found = event(make_record(vragen=(make_vraag(),), secties=()))
    assert str(found["SUMMARY"]).startswith("Antwoord op 1 vraag: ")


def test_a_word_before() -> None:
    """At nine in the morning of the day a week before, and of the day before."""
    found = event(make_record())
    dawn = dt.datetime.combine(found["DTSTART"].dt, dt.time())
    assert [dawn + alarm["TRIGGER"].dt for alarm in found.walk("VALARM")] == [
        dt.datetime(2026, 5, 27, 9),
        dt.datetime(2026, 6, 2, 9),
    ]


@pytest.mark.parametrize("path", LETTERS, ids=lambda path: path.parent.name)
def test_every_letter(path: Path) -> None:
    """A letter with a last day has an event on that day; one without is refused."""
    record = record_of(path)
    if record.termijn is None or record.termijn.uiterste_datum is None:
        with pytest.raises(UsageError, match="no last day for the answer is found in it"):
            render(record, Format.ICS)
    else:
        assert event(record)["DTSTART"].dt == record.termijn.uiterste_datum


@pytest.mark.parametrize("record", [make_record(), make_record(datum=None), hostile_record()])
def test_same_record_same_bytes(record: Record) -> None:
    """No clock in it; lines as the standard has them: CRLF, and no longer than 75 bytes."""
    text = str(render(record, Format.ICS))
    assert text == render(record, Format.ICS)
    lines = text.split("\r\n")
    assert lines[-1] == ""
    assert max(len(line.encode()) for line in lines) <= 75
    assert not any("\n" in line for line in lines)


def test_nothing_of_a_letter_is_a_property() -> None:
    """A subject with a line end and a property in it stays a subject."""
    spoiled = "Dijken\r\nATTACH:https://example.org/x\nEND:VEVENT;,\\n"
    found = event(make_record(betreft=spoiled))
    assert "ATTACH" not in found
    assert str(found["SUMMARY"]).endswith(
        "Dijken\\r\\nATTACH:https://example.org/x\\nEND:VEVENT;,\\n"
    )


def test_without_date_of_the_letter() -> None:
    """A last day that is printed needs no date of the letter."""
    found = event(make_record(datum=None))
    assert found["DTSTAMP"].dt == dt.datetime(2026, 6, 3, tzinfo=dt.UTC)


@pytest.mark.parametrize("term", [None, Termijn(tekst="spoedig", uiterste_datum=None)])
def test_no_last_day(term: Termijn | None) -> None:
    """No term, or one that names no day: no calendar has a place for it."""
    with pytest.raises(UsageError):
        render(make_record(termijn=term), Format.ICS)


@pytest.mark.parametrize(
    ("letter", "code", "lines"), [(LETTER, 0, 0), (make_letter(term=()), 2, 1)]
)
def test_command(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], letter: str, code: int, lines: int
) -> None:
    """A file for the calendar; or one line, and no file."""
    (tmp_path / "brief.txt").write_text(letter, encoding="utf-8")
    target = tmp_path / "termijn.ics"
    assert cli.run(["extract", str(tmp_path / "brief.txt"), "-o", str(target)]) == code
    told = capsys.readouterr()
    assert (told.out, told.err.count("\n"), target.exists()) == ("", lines, code == 0)
