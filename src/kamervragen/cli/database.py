"""The commands that ask a database: `search` and `stats`."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, TypeVar

import typer

from kamervragen.cli.completion import fracties_of_database
from kamervragen.cli.failures import complain
from kamervragen.cli.language import spoken
from kamervragen.cli.options import EXCEL, LONGEST, NO_COLOR
from kamervragen.cli.terminal import bugs_named_after, on_terminal, put, style
from kamervragen.errors import UsageError
from kamervragen.output import Style
from kamervragen.queries import MOST, By, Order, Search

# SQLite and rich load when a database is open; `--help` answers without them.
if TYPE_CHECKING:
    from kamervragen.queries import Found

SEARCH_EXAMPLES = """\b
Examples:
  kamervragen search vragen.db zandwinning                   the best match first
  kamervragen search vragen.db asiel-opvang --fractie SP     what one fractie asked
  kamervragen search vragen.db 'zand* NOT suppletie' --from 2024 --sort date
  kamervragen search vragen.db '"sociale zekerheid"' --answers --format jsonl
"""

STATS_EXAMPLES = """\b
Examples:
  kamervragen stats vragen.db                                all counts, with bars
  kamervragen stats vragen.db --by fractie --by jaar
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

_DATABASE = typer.Argument(metavar="DB", help="A database that 'kamervragen batch' filled.")
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
    ministerie: Annotated[
        list[str] | None,
        typer.Option(metavar="NAME", help="Sent to a ministry with this in its name; repeatable."),
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
        ministeries=tuple(ministerie or ()),
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
            metavar="|".join(By), help="Count by this; repeatable. Default: by each of them."
        ),
    ] = None,
    format: Annotated[  # noqa: A002 - the name of the option
        CountFormat | None,
        typer.Option(help="Default: a table on a terminal, JSON in a pipe.", show_default=False),
    ] = None,
    excel: Annotated[bool, EXCEL] = False,
    timeout: Annotated[float, _TIMEOUT] = 60.0,
    no_color: Annotated[bool, NO_COLOR] = False,
) -> None:
    """Print how many questions and documents a database holds: per jaar, kamer, fractie, ministerie and soort."""
    chosen = _choose(CountFormat, format, excel=excel)
    shown = style(None, excel=excel, no_color=no_color)
    with bugs_named_after(db):
        from kamervragen.queries.database import opened
        from kamervragen.queries.stats import stats as count

        with opened(db, timeout) as connection:
            counted = count(connection, dict.fromkeys(by or By))
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
            unknown = absent(connection, wanted.fracties) if found.total == 0 else []
        if found.total == 0:
            complain(f"{db}: {_nothing(found, wanted, unknown)}", 0)
        elif left := _left_out(found, wanted, chosen):
            complain(f"{db}: {spoken(left)}", 0)


def _left_out(found: Found, wanted: Search, chosen: HitFormat) -> str | None:
    """What a search leaves out; the table of a terminal has the numbers itself."""
    told = [_beyond(found, wanted, chosen), None if chosen is HitFormat.TABLE else _twice(found)]
    return ", ".join(one for one in told if one) or None


def _twice(found: Found) -> str | None:
    """What is left out since it is in the database in another format already."""
    if found.left_out == 0:
        return None
    if found.left_out is None:
        return "without the questions of duplicate letters; --duplicates shows them"
    if found.left_out == 1:
        return "without 1 question of duplicate letters; --duplicates shows it"
    return f"without {found.left_out} questions of duplicate letters; --duplicates shows them"


def _beyond(found: Found, wanted: Search, chosen: HitFormat) -> str | None:
    """What a limit leaves out."""
    if found.order is Order.DATE and wanted.order is None:
        return f"more than {MOST} questions have these words: the newest first; --sort rank ranks all of them"
    if wanted.limit is None or chosen is HitFormat.TABLE:
        return None
    if found.total is None:
        return f"the newest {wanted.limit} questions, as --limit says"
    return (
        f"{wanted.limit} of {found.total} questions, as --limit says"
        if wanted.limit < found.total
        else None
    )


def _texts(found: Found, chosen: HitFormat, style: Style, *, answers: bool) -> Iterator[str]:
    if chosen is HitFormat.TABLE:
        from kamervragen.output import as_hits

        return as_hits.render(found, style, answers=answers)
    from kamervragen.output import as_data

    if chosen is HitFormat.CSV:
        return as_data.hits_as_csv(found, excel=style.excel)
    return (as_data.hits_as_json if chosen is HitFormat.JSON else as_data.hits_as_jsonl)(found)


def _nothing(found: Found, wanted: Search, unknown: list[str]) -> str:
    """Say that nothing was found, for what was looked, and what may be the reason."""
    if unknown:
        return spoken(
            f"no question is asked by {', '.join(unknown)}; see 'kamervragen stats --by fractie' for who does"
        )
    asked = ", ".join(spoken(part) for part in _asked(found, wanted))
    # Who names a column has said where to search.
    settled = wanted.answers or ":" in found.query
    return asked if settled else f"{asked}; {spoken('--answers searches in the answers too')}"


def _asked(found: Found, wanted: Search) -> Iterator[str]:
    """Yield what a search asked for, part by part."""
    yield f"no question matches {found.query}"
    if wanted.fracties:
        yield f"asked by {', '.join(wanted.fracties)}"
    if wanted.ministeries:
        yield f"sent to {', '.join(wanted.ministeries)}"
    if wanted.kamer:
        yield f"in the {wanted.kamer}"
    if wanted.since:
        yield f"since {wanted.since}"
    if wanted.until:
        yield f"until {wanted.until}"


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
