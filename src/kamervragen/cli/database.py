"""The commands that ask a database: `search` and `stats`."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from kamervragen.cli.completion import fracties_of_database, indieners_of_database
from kamervragen.cli.failures import complain
from kamervragen.cli.language import spoken
from kamervragen.cli.options import EXCEL, LONGEST, NO_COLOR
from kamervragen.cli.remarks import left_out, nobody, nothing
from kamervragen.cli.terminal import bugs_named_after, on_terminal, put, style
from kamervragen.errors import UsageError
from kamervragen.output import Style
from kamervragen.queries import MOST, By, Order, Search

# SQLite and rich load when a database is open; `--help` answers without them.
if TYPE_CHECKING:
    from sqlite3 import Connection

    from kamervragen.queries import Found

SEARCH_EXAMPLES = """\b
Examples:
  kamervragen search vragen.db zandwinning                   the best match first
  kamervragen search vragen.db asiel-opvang --fractie SP     what one fractie asked
  kamervragen search vragen.db dijken --indiener Goot         what one member asked
  kamervragen search vragen.db 'zand* NOT suppletie' --from 2024 --sort date
  kamervragen search vragen.db '"sociale zekerheid"' --answers --format jsonl
"""

STATS_EXAMPLES = """\b
Examples:
  kamervragen stats vragen.db                                all counts, with bars
  kamervragen stats vragen.db --by fractie --by jaar
  kamervragen stats vragen.db --indiener Goot                of one member
  kamervragen stats vragen.db --format json | jq '.fractie[0]'
"""


class HitFormat(StrEnum):
    """The formats of hits, by the name that ``search --format`` takes."""

    TABLE = "table"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"


class CountFormat(StrEnum):
    """The formats of counts, by the name that ``stats --format`` takes."""

    TABLE = "table"
    JSON = "json"
    CSV = "csv"


class Kamer(StrEnum):
    """The Kamers, by the names that ``--kamer`` takes."""

    EERSTE = "eerste"
    TWEEDE = "tweede"
    EK = "ek"
    TK = "tk"


_KAMERS = {
    Kamer.EERSTE: "Eerste Kamer",
    Kamer.EK: "Eerste Kamer",
    Kamer.TWEEDE: "Tweede Kamer",
    Kamer.TK: "Tweede Kamer",
}

# Members are hundreds: who wants them counted says so.
_USUAL = tuple(one for one in By if one is not By.INDIENER)

_DATABASE = typer.Argument(metavar="DB", help="A database that 'kamervragen batch' filled.")
_INDIENER = typer.Option(
    "--indiener",
    metavar="NAME",
    help="Asked by a member with this name: Goot, Van der Goot; repeatable.",
    autocompletion=indieners_of_database,
)
_TIMEOUT = typer.Option(
    "--timeout",
    metavar="SECONDS",
    min=0,
    max=LONGEST,
    help="Seconds for the database to answer; 0 for no limit.",
)


def search(
    db: Annotated[str, _DATABASE],
    words: Annotated[
        list[str], typer.Argument(metavar="WORDS", help="Words, or an expression of FTS5.")
    ],
    answers: Annotated[
        bool, typer.Option("--answers", help="Search in the answers too, and show them.")
    ] = False,
    fractie: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NAME",
            help="Asked by this fractie; repeat for any of several.",
            autocompletion=fracties_of_database,
        ),
    ] = None,
    indiener: Annotated[list[str] | None, _INDIENER] = None,
    ministerie: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", help="Sent to a ministry with this in its name; repeatable."),
    ] = None,
    dossier: Annotated[
        list[str] | None,
        typer.Option(metavar="NUMBER", help="In this dossier: 36100, 36100-XVI; repeatable."),
    ] = None,
    zaak: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NUMBER", help="With this number in the document: 2024Z18796; repeatable."
        ),
    ] = None,
    kamer: Annotated[
        Kamer | None, typer.Option(help="Asked in this Kamer.", case_sensitive=False)
    ] = None,
    since: Annotated[
        str | None,
        typer.Option("--from", metavar="DATE", help="From this day: 2026-05-06, 2026-05, 2026."),
    ] = None,
    until: Annotated[
        str | None, typer.Option("--to", metavar="DATE", help="Until this day, month or year.")
    ] = None,
    sort: Annotated[
        Order | None,
        typer.Option(
            help="The best match first, or the newest document. Default: the best match; with --limit and words that"
            f" more than {MOST} questions have, the newest.",
            show_default=False,
        ),
    ] = None,
    limit: Annotated[
        int | None, typer.Option(min=1, metavar="N", help="The first N only; default: all.")
    ] = None,
    duplicates: Annotated[
        bool,
        typer.Option("--duplicates", help="Also what is in another format of a letter found."),
    ] = False,
    format: Annotated[  # noqa: A002 - the name of the option
        HitFormat | None,
        typer.Option(help="Default: a table on a terminal, JSON in a pipe.", show_default=False),
    ] = None,
    excel: Annotated[bool, EXCEL] = False,
    timeout: Annotated[float, _TIMEOUT] = 60.0,
    no_color: Annotated[bool, NO_COLOR] = False,
) -> None:
    """Print the questions of a database that match, with document, number, fracties and date.

    Every word must be in the question; case and diacritics do not matter. Also: zand* "zand en klei"
    OR NOT NEAR(...) and antwoord:zand.
    """
    wanted = Search(
        words=" ".join(words),
        fracties=tuple(fractie or ()),
        indieners=tuple(indiener or ()),
        ministeries=tuple(ministerie or ()),
        dossiers=tuple(dossier or ()),
        zaken=tuple(zaak or ()),
        kamer=_KAMERS[kamer] if kamer else None,
        since=_day("--from", since, last=False),
        until=_day("--to", until, last=True),
        answers=answers,
        order=sort,
        limit=limit,
        duplicates=duplicates,
    )
    if wanted.since and wanted.until and wanted.since > wanted.until:
        raise UsageError("--from", f"{since} is later than --to {until}", "swap them")
    chosen = _choose(HitFormat, format, excel=excel)
    shown = style(None, excel=excel, no_color=no_color)
    for text in _found(db, wanted, chosen, shown, timeout):
        put(text)


def stats(
    db: Annotated[str, _DATABASE],
    by: Annotated[
        list[By] | None,
        typer.Option(
            metavar="|".join(By),
            help="Count by this; repeatable. Default: by each of them, but not by indiener.",
        ),
    ] = None,
    indiener: Annotated[list[str] | None, _INDIENER] = None,
    format: Annotated[  # noqa: A002 - the name of the option
        CountFormat | None,
        typer.Option(help="Default: a table on a terminal, JSON in a pipe.", show_default=False),
    ] = None,
    excel: Annotated[bool, EXCEL] = False,
    timeout: Annotated[float, _TIMEOUT] = 60.0,
    no_color: Annotated[bool, NO_COLOR] = False,
) -> None:
    """Print how many questions and documents a database holds: per jaar, kamer, fractie, ministerie and soort.

    With --indiener only the documents in which that member asks.
    """
    chosen = _choose(CountFormat, format, excel=excel)
    shown = style(None, excel=excel, no_color=no_color)
    with bugs_named_after(db):
        from kamervragen.queries.database import opened
        from kamervragen.queries.stats import stats as count

        named = tuple(indiener or ())
        with opened(db, timeout) as connection:
            counted = count(connection, dict.fromkeys(by or _USUAL), named)
            unknown = _unknown(connection, named)
        if chosen is CountFormat.TABLE:
            from kamervragen.output.as_stats import render

            text = render(counted, shown)
        else:
            from kamervragen.output import as_data

            text = (
                as_data.stats_as_csv(counted, excel=excel)
                if chosen is CountFormat.CSV
                else as_data.stats_as_json(counted)
            )
    put(text)
    if unknown:
        complain(f"{db}: {spoken(nobody(unknown))}", 0)


def _found(
    db: str, wanted: Search, chosen: HitFormat, style: Style, timeout: float
) -> Iterator[str]:
    """Yield what was found, piece by piece while the database is open; then say what is left to say."""
    with bugs_named_after(db):
        from kamervragen.queries.database import opened
        from kamervragen.queries.search import absent, search

        with opened(db, timeout) as connection:
            found = search(connection, wanted)
            yield from _texts(found, chosen, style, answers=wanted.answers)
            fracties = absent(connection, wanted.fracties) if found.total == 0 else []
            names = _unknown(connection, wanted.indieners) if found.total == 0 else []
        if found.total == 0:
            complain(f"{db}: {nothing(found, wanted, fracties, names)}", 0)
        elif left := left_out(found, wanted, table=chosen is HitFormat.TABLE):
            complain(f"{db}: {spoken(left)}", 0)


def _texts(found: Found, chosen: HitFormat, style: Style, *, answers: bool) -> Iterator[str]:
    if chosen is HitFormat.TABLE:
        from kamervragen.output import as_hits

        return as_hits.render(found, style, answers=answers)
    from kamervragen.output import as_data

    if chosen is HitFormat.CSV:
        return as_data.hits_as_csv(found, excel=style.excel)
    return (as_data.hits_as_json if chosen is HitFormat.JSON else as_data.hits_as_jsonl)(found)


def _unknown(connection: Connection, named: tuple[str, ...]) -> list[str]:
    """Return those of the names by which no member is called."""
    if not named:
        return []
    from kamervragen.queries.names import members

    return [name for name in named if not members(connection, (name,))]


_F = TypeVar("_F", HitFormat, CountFormat)


def _choose(formats: type[_F], asked: _F | None, *, excel: bool) -> _F:
    """What was asked for, else what suits the place; as `extract` does."""
    if excel and asked not in (None, formats.CSV):
        raise UsageError("--excel", f"it goes with csv, not with {asked}", "add --format csv")
    fallback = formats.TABLE if on_terminal() else formats.JSON
    return asked or (formats.CSV if excel else fallback)


def _day(option: str, text: str | None, *, last: bool) -> str | None:
    """Return the first or the last day of what is a day, a month or a year."""
    if text is None:
        return None
    try:
        return _bound(text, last=last).isoformat()
    except ValueError:
        fault = f"{text} is no date"
        raise UsageError(option, fault, "write 2026-05-06, 2026-05 or 2026") from None


_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


def _bound(text: str, *, last: bool) -> dt.date:
    """Return a day; of a month or a year the first one, or the last."""
    found = _DATE.fullmatch(text)
    if not found:
        raise ValueError(text)
    year = int(found[1])
    month = int(found[2] or (12 if last else 1))
    day = int(found[3] or (calendar.monthrange(year, month)[1] if last else 1))
    return dt.date(year, month, day)
