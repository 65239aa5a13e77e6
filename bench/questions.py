"""How long do `search` and `stats` take on a database of a million questions?

    python bench/questions.py [--questions N] [--repeat N] [--database FILE] [--check]

It fills a database by the store that `kamervragen batch` uses, with questions of words drawn by lot: few words are in
nearly every question, most are rare, as in Dutch. Times are those of the query itself, the best of the repeats; the
command takes its start on top of them. With --database the file is kept, and used again where it is there.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import platform
import random
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import accumulate, islice
from pathlib import Path

from kamervragen.folding import folded, folded_member
from kamervragen.queries import By, Order, Search
from kamervragen.queries.database import opened
from kamervragen.queries.search import search
from kamervragen.queries.stats import stats
from kamervragen.stores import Result, Settings
from kamervragen.stores.rows import OF_THE_STORE, Row, Rows
from kamervragen.stores.schema import PARTS, TABLES
from kamervragen.stores.sqlite import SqliteStore

# So many words there are, and so many stand in a question; the first ones of the list are the common ones.
_WORDS, _LENGTH = 40_000, (12, 60)
_PER_DOCUMENT = 5
_FRACTIES = [f"Fractie-{name}" for name in "ABCDEFGHIJKLMNOPQRST"]
# Of one question in two thousand, beside the others.
RARE, _RARELY = "Lid Zeldzaam", 2_000
# A word that nobody uses since.
OLD, _NEW = "gulden", 1999
# Two ask a document, and sit for some years: one after the other has the floor.
_MEMBERS, _AT_ONCE = [f"Van der Lid{number}" for number in range(600)], 150
_MINISTRIES = [f"Ministerie {name}" for name in "ABCDEFGHIJKL"]
_AIM_SEARCH, _AIM_STATS = 100.0, 200.0
PAGE = 20


def main() -> int:
    """Fill the database, ask it, print a table; with --check a missed aim is exit code 1."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--questions", type=int, default=1_000_000, metavar="N")
    parser.add_argument("--repeat", type=int, default=3, metavar="N")
    parser.add_argument("--database", type=Path, metavar="FILE")
    parser.add_argument("--check", action="store_true", help="exit code 1 when an aim is missed")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = asked.database or Path(folder) / "vragen.db"
        if not path.exists():
            fill(path, asked.questions)
        print(_title(path))
        missed = _print_times(path, asked.repeat)
    return int(missed and asked.check)


def fill(path: Path, questions: int) -> None:
    """Make a database with so many questions, through the store."""
    rng = random.Random(1)  # noqa: S311
    texts = _texts(rng)
    store = SqliteStore(path, Settings("bench"), resume=False)
    for number in range(questions // _PER_DOCUMENT):
        store.add(Result(f"{number:07}.pdf", f"{number:064x}", _rows(rng, number, texts), vragen=5))
    store.close(complete=True)


def _texts(rng: random.Random) -> Iterator[str]:
    """Give texts without end: the n-th word is drawn 1/n times as often as the first."""
    words = [f"w{number:05}" for number in range(_WORDS)]
    weights = list(accumulate(1 / number for number in range(1, _WORDS + 1)))
    while True:
        some = iter(rng.choices(words, cum_weights=weights, k=10_000))
        while text := " ".join(islice(some, rng.randint(*_LENGTH))):
            yield f"{text}?"


def _rows(rng: random.Random, number: int, texts: Iterator[str]) -> Rows:
    day = dt.date(1995, 1, 1) + dt.timedelta(days=number % 11_000)
    fracties = [rng.sample(_FRACTIES, rng.choice((1, 1, 1, 2))) for _ in range(_PER_DOCUMENT)]
    if not number % (_RARELY // _PER_DOCUMENT):
        fracties[0].append(RARE)
    made: dict[str, str | int | None] = {
        "bestand": f"{number:07}.pdf", "sha256": f"{number:064x}", "soort": "aanhangsel", "kamer": "Tweede Kamer",
        "datum": day.isoformat(), "kenmerk": str(number), "fracties": json.dumps(fracties[0]),
        "media": "application/pdf", "lezer": "pdfium", "schema_versie": "1", "verwijzingen": "[]", "paginas": 2,
    }  # fmt: skip
    named = [name for name, _ in TABLES["documenten"] if name not in OF_THE_STORE]
    parts: dict[str, list[Row]] = {name: [] for name in PARTS}
    parts["geadresseerden"] = [("Minister", None, rng.choice(_MINISTRIES))]
    parts["indieners"] = [
        (name, "SP", folded_member(name, "SP")) for name in rng.sample(_sitting(day), 2)
    ]
    parts["dossiers"] = [(f"{30_000 + number // 50}", 30_000 + number // 50, None, None)]
    parts["zaken"] = [(f"{day.year}Z{number:05}", "zaak")]
    parts["vragen"] = [
        _vraag(number, place, json.dumps(names), texts, OLD if day.year < _NEW else "")
        for place, names in enumerate(fracties, 1)
    ]
    asked: list[tuple[int, Row]] = [
        (place, (name, folded(name))) for place, names in enumerate(fracties) for name in names
    ]
    document = tuple(made.get(name) for name in named)
    return Rows(document, f"{number:032x}", parts, {"vraag_fracties": asked})


def _sitting(day: dt.date) -> list[str]:
    first = (day.year - 1995) // 4 * 60
    return _MEMBERS[first : first + _AT_ONCE]


def _vraag(number: int, place: int, fracties: str, texts: Iterator[str], also: str) -> Row:
    text, answer = f"{also} {next(texts)}".strip(), next(texts)
    return (
        f"{number}#{place}", place, str(place), None, fracties, text, None, "[]", 1, "[]", 1, 2, answer, None,
    )  # fmt: skip


def _title(path: Path) -> str:
    with opened(str(path)) as connection:
        count = connection.execute("SELECT count(*) FROM vragen").fetchone()[0]
    size = path.stat().st_size / 2**20
    versions = f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}"
    return f"{versions}; {count:,} questions, {size:,.0f} MiB\n"


def _asked() -> dict[str, tuple[Callable[[sqlite3.Connection], object], float | None]]:
    def page(**named: object) -> Callable[[sqlite3.Connection], object]:
        wanted = Search(**{"limit": PAGE, **named})  # type: ignore[arg-type]
        return lambda connection: list(search(connection, wanted).hits)

    one = _FRACTIES[:1]
    searches = {
        "a word in nearly all questions": page(words="w00000"),
        "a word in one of ten": page(words="w00020"),
        "a rare word": page(words="w20000"),
        "two common words": page(words="w00000 w00001"),
        "two words of which one is rare": page(words="w00000 w20000"),
        "a phrase of common words": page(words='"w00000 w00001"'),
        "the beginning of words": page(words="w000*"),
        "the beginning of longer words": page(words="w0010*"),
        "a word of long ago": page(words=OLD),
        "a common word, newest first": page(words="w00000", order=Order.DATE),
        "a common word, in answers too": page(words="w00000", answers=True),
        "a common word of one fractie": page(words="w00000", fracties=tuple(one)),
        "a common word of one ministry": page(words="w00000", ministeries=tuple(_MINISTRIES[:1])),
        "a common word of a fractie that asks little": page(words="w00000", fracties=(RARE,)),
        "a common word of one member": page(words="w00000", indieners=(_MEMBERS[-60],)),
        "a common word of a member of long ago": page(words="w00000", indieners=(_MEMBERS[70],)),
        "a common word of one dossier": page(words="w00000", dossiers=("30500",)),
        "a common word of one case": page(words="w00000", zaken=("2001Z02300",)),
        "a common word of one year": page(words="w00000", since="2001-01-01", until="2001-12-31"),
    }
    counts = {
        f"stats by {by.value}": lambda connection, by=by: stats(connection, (by,)) for by in By
    }
    return {
        **{f"search: {name}": (call, _AIM_SEARCH) for name, call in searches.items()},
        "search: a common word, --sort rank": (page(words="w00000", order=Order.RANK), None),
        **{name: (call, _AIM_STATS) for name, call in counts.items()},
        "stats, all of it": (stats, _AIM_STATS),
        "stats of one member": (
            lambda connection: stats(connection, indieners=_MEMBERS[70:71]),
            _AIM_STATS,
        ),
    }


def _print_times(path: Path, repeat: int) -> bool:
    print(f"{'':52}{'ms':>8}{'aim':>8}")
    missed = False
    for name, (call, aim) in _asked().items():
        best = min(_timed(path, call) for _ in range(repeat))
        if aim is None:
            print(f"  {name:50}{best:8.0f}{'none':>8}")
            continue
        missed |= best > aim
        print(f"  {name:50}{best:8.0f}{aim:8.0f}  {'MISSED' if best > aim else 'kept'}")
    return missed


def _timed(path: Path, call: Callable[[sqlite3.Connection], object]) -> float:
    """Return the milliseconds of one query on a database that was just opened."""
    with opened(str(path)) as connection:
        begun = time.perf_counter()
        call(connection)
        return (time.perf_counter() - begun) * 1000


if __name__ == "__main__":
    sys.exit(main())
