"""Score the extractor on a folder of letters with gold, and say what got worse.

    python bench/renderings.py FOLDER                     # a table, one column for each kind of rendering
    python bench/renderings.py FOLDER --show 5            # and what differs, for the first 5 renderings
    python bench/renderings.py FOLDER --save before.json  # keep the result of each rendering ...
    python bench/renderings.py FOLDER --against before.json  # ... and name those that got worse since
    python bench/renderings.py FOLDER --pin               # write the floors of `bench/renderings.json`
    python bench/renderings.py FOLDER --codes             # and which codes give false alarms

`FOLDER` holds `X.gold.json` beside `X.pdf`, `X.md`, `X.layout.txt` and `X.wrap.txt`, or any of them. Gold is a
record; its keys that begin with `_` are no fields: `_assen.producent` names the program that printed the PDF,
`_paginas` the pages of the questions in each kind of rendering. Read leniently: number of a heading, room around
`/`, first capital of an office, the words before a term. All else is exact but for white space.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kamervragen import extract
from kamervragen.errors import KamervragenError

FLOORS = Path(__file__).with_suffix(".json")
# (measure that is pinned, whether it may rise but never fall; else the other way round)
PINNED = (("exact", True), ("F1", True), ("stil_fout", False), ("loos_alarm", False))
KINDS = ((".pdf", "pdf"), (".layout.txt", "layout"), (".wrap.txt", "wrapped"), (".md", "md"))
_LEADING_NUMBER = re.compile(r"^(?:\d+(?:\.\d+)*|[IVX]+|[A-Z])[.)]?\s+(?=\S)")
_BEFORE_TERM = re.compile(
    r"^(?:(?:binnen|uiterlijk|op|vóór|voor|(?:maan|dins|woens|donder|vrij)dag)\s+)+"
)

Json = dict[str, Any]


def flat(text: str | None) -> str | None:
    """Return a text with one space between words."""
    return None if text is None else " ".join(unicodedata.normalize("NFC", text).split())


def title(text: str | None) -> str | None:
    """Return a heading without its number."""
    return None if text is None else _LEADING_NUMBER.sub("", flat(text) or "")


def office(text: str | None) -> str:
    """Return an office without room around `/` and without its first capital."""
    text = re.sub(r"\s*/\s*", "/", flat(text) or "")
    return text[:1].lower() + text[1:]


def person(one: Json | None) -> Any:
    """Return office and name of somebody who writes or is written to."""
    return one and (office(one["functie"]), flat(one["naam"]))


def termijn(one: Json | None) -> Any:
    """Return words and date of a term."""
    return one and (_BEFORE_TERM.sub("", flat(one["tekst"]) or ""), one["uiterste_datum"])


def of_questions(
    key: str, shape: Callable[[Any], Any] = lambda value: value
) -> Callable[[Json], Any]:
    """Return what gives one field of all questions."""
    return lambda record: [shape(vraag[key]) for vraag in record["vragen"]]


def _texts(parts: list[Json]) -> list[str | None]:
    return [flat(part["tekst"]) for part in parts]


# (field, what is compared, whether a document must have it right to count as exact)
FIELDS: tuple[tuple[str, Callable[[Json], Any], bool], ...] = (
    ("soort", lambda record: record["soort"], True),
    ("kamer", lambda record: record["kamer"], True),
    ("datum", lambda record: record["datum"], True),
    ("kenmerk", lambda record: flat(record["kenmerk"]), True),
    ("betreft", lambda record: flat(record["betreft"]), True),
    ("geadresseerden", lambda record: [person(one) for one in record["geadresseerden"]], True),
    ("commissie", lambda record: flat(record["commissie"]), True),
    ("fracties", lambda record: record["fracties"], True),
    ("termijn", lambda record: termijn(record["termijn"]), True),
    ("ondertekenaar", lambda record: person(record["ondertekenaar"]), True),
    ("secties", lambda record: [title(one["titel"]) for one in record["secties"]], True),
    ("nummers", of_questions("nummer"), True),
    ("teksten", of_questions("tekst", flat), True),
    ("vraagsectie", of_questions("sectie", title), True),
    ("deelvragen", of_questions("deelvragen", _texts), True),
    ("voetnoten", lambda record: [(one["nummer"], flat(one["tekst"])) for one in record["voetnoten"]], True),
    ("pagina", of_questions("pagina"), True),
    ("inleidingen", lambda record: [flat(one["inleiding"]) or None for one in record["secties"]], False),
    ("vraagfracties", of_questions("fracties"), False),
    ("groepen", of_questions("groep"), False),
    ("vraagnoten", of_questions("voetnoten"), False),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one rendering gave: differences by field, counts of questions, warnings."""

    name: str
    kind: str
    differs: dict[str, tuple[Any, Any]]
    right: int
    read: int
    gold: int
    warned: tuple[str, ...]
    odd: bool

    @property
    def exact(self) -> bool:
        """True where nothing that counts differs."""
        return not any(self.differs.get(field) for field, _, counts in FIELDS if counts)

    @property
    def silent(self) -> bool:
        """True where questions are wrong and no waarschuwing says so."""
        wrong = "nummers" in self.differs or "teksten" in self.differs
        return wrong and not self.warned

    @property
    def false_alarm(self) -> bool:
        """True where a letter without oddities was read exactly and warned of all the same."""
        return self.exact and bool(self.warned) and not self.odd and self.gold > 0


def renderings(folder: Path) -> Iterator[tuple[Path, str, Path]]:
    """Give (file, kind, gold) of everything beside the gold files."""
    for gold in sorted(folder.glob("*.gold.json")):
        stem = gold.name.removesuffix(".gold.json")
        for suffix, kind in KINDS:
            path = gold.with_name(stem + suffix)
            if path.exists():
                yield path, kind, gold


def judge(job: tuple[Path, str, Path]) -> Outcome:
    """Read one rendering and compare it with its gold."""
    path, kind, gold_path = job
    gold = json.loads(gold_path.read_text(encoding="utf-8"))
    axes = gold.get("_assen", {})
    name = f"pdf-{axes.get('producent', '')}" if kind == "pdf" else kind
    odd = axes.get("bijzondere_nummers", "geen") != "geen"
    try:
        record = json.loads(extract(path).model_dump_json())
    except KamervragenError as error:
        failed: dict[str, tuple[Any, Any]] = {"soort": (gold["soort"], str(error))}
        return Outcome(path.name, name, failed, 0, 0, len(gold["vragen"]), ("fout",), odd)
    pages = gold.get("_paginas", {}).get(
        {"layout": "txt-layout", "wrapped": "txt-wrapped"}.get(kind, kind)
    )
    differs = {}
    for field, of, _ in FIELDS:
        if field == "pagina":
            wanted = None if "txt" in path.suffix else pages
            if wanted is None:
                continue
        else:
            try:
                wanted = of(gold)
            except KeyError:
                continue
        read = of(record)
        if json.loads(json.dumps(wanted)) != json.loads(json.dumps(read)):
            differs[field] = (wanted, read)
    counts = [
        Counter((v["nummer"], flat(v["tekst"])) for v in one["vragen"]) for one in (gold, record)
    ]
    warned = tuple(one["code"] for one in record["meldingen"] if one["ernst"] == "waarschuwing")
    right = (counts[0] & counts[1]).total()
    return Outcome(
        path.name, name, differs, right, counts[1].total(), counts[0].total(), warned, odd
    )


def summary(outcomes: list[Outcome]) -> dict[str, float]:
    """Return shares in percent, and F1 of the questions, of the renderings of one kind."""
    count = len(outcomes) or 1
    shares = {
        field: 100 * sum(field not in one.differs for one in outcomes) / count
        for field, *_ in FIELDS
    }
    right = sum(one.right for one in outcomes)
    total = sum(one.read + one.gold for one in outcomes)
    return {
        "exact": 100 * sum(one.exact for one in outcomes) / count,
        **shares,
        "F1": 200 * right / total if total else 100.0,
        "stil_fout": 100 * sum(one.silent for one in outcomes) / count,
        "loos_alarm": 100 * sum(one.false_alarm for one in outcomes) / count,
    }  # fmt: skip


def show(outcome: Outcome) -> None:
    """Print what differs in one rendering."""
    print(f"\n--- {outcome.name} ({outcome.kind}) {' '.join(outcome.warned)}")
    for field, (wanted, read) in outcome.differs.items():
        where = ""
        if isinstance(wanted, list) and isinstance(read, list) and len(wanted) == len(read):
            place = next(
                n
                for n, pair in enumerate(zip(wanted, read, strict=True))
                if json.dumps(pair[0]) != json.dumps(pair[1])
            )
            where, wanted, read = f"[{place}]", wanted[place], read[place]
        print(f"  {field}{where}")
        for label, value in (("gold", wanted), ("read", read)):
            print(f"    {label} {json.dumps(value, ensure_ascii=False)[:500]}")


def table(per_kind: dict[str, dict[str, float]], counts: dict[str, int]) -> None:
    """Print a row for each measure and a column for each kind."""
    print(f"{'':15}" + "".join(f"{kind.removeprefix('pdf-')[:10]:>11}" for kind in per_kind))
    print(f"{'renderings':15}" + "".join(f"{counts[kind]:11d}" for kind in per_kind))
    for measure in next(iter(per_kind.values())):
        print(f"{measure:15}" + "".join(f"{shares[measure]:11.1f}" for shares in per_kind.values()))


def compare(outcomes: list[Outcome], before: dict[str, list[str]]) -> int:
    """Name the renderings that have a difference which they had not; return how many."""
    worse = 0
    for one in outcomes:
        fresh = sorted(set(one.differs) - set(before.get(one.name, one.differs)))
        if fresh:
            worse += 1
            print(f"worse: {one.name}: {', '.join(fresh)}")
    better = sum(set(one.differs) < set(before.get(one.name, ())) for one in outcomes)
    print(f"{worse} got worse, {better} got better")
    return worse


def score(jobs: Iterable[tuple[Path, str, Path]]) -> tuple[list[Outcome], dict[str, list[Outcome]]]:
    """Read the renderings, several at a time; return their outcomes, and these by kind, `all` the last."""
    with ProcessPoolExecutor() as pool:
        outcomes = list(pool.map(judge, jobs, chunksize=8))
    groups: defaultdict[str, list[Outcome]] = defaultdict(list)
    for one in outcomes:
        groups[one.kind].append(one)
    groups["all"] = outcomes
    return outcomes, groups


def fallen(per_kind: dict[str, dict[str, float]], floors: dict[str, dict[str, float]]) -> list[str]:
    """Name each pinned measure that is worse than its floor, rounded as that is."""
    return [
        f"{kind}: {measure} is {per_kind[kind][measure]:.1f}, its floor is {floors[kind][measure]}"
        for kind in floors
        for measure, rising in PINNED
        if (round(per_kind[kind][measure], 1) - floors[kind][measure]) * (1 if rising else -1) < 0
    ]


def main() -> int:
    """Run the command line; 1 where something got worse."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", choices=[kind for _, kind in KINDS], help="one kind of rendering")
    parser.add_argument("--match", default="", help="only names that hold this")
    parser.add_argument("--field", help="show only renderings that differ in this field")
    parser.add_argument("--show", type=int, default=0, metavar="N")
    parser.add_argument("--save", type=Path, metavar="FILE")
    parser.add_argument("--against", type=Path, metavar="FILE")
    parser.add_argument("--pin", action="store_true", help=f"write {FLOORS.name}")
    parser.add_argument("--codes", action="store_true", help="count false alarms, code by code")
    options = parser.parse_args()
    jobs = [
        job for job in renderings(options.folder)
        if options.only in (None, job[1]) and options.match in job[0].name
    ]  # fmt: skip
    if not jobs:
        parser.error(f"no letters with gold in {options.folder}")
    outcomes, groups = score(jobs)
    per_kind = {kind: summary(some) for kind, some in groups.items()}
    table(per_kind, {kind: len(some) for kind, some in groups.items()})
    shown = [
        one
        for one in outcomes
        if (options.field in one.differs if options.field else not one.exact)
    ]
    for one in shown[: options.show]:
        show(one)
    if options.codes:
        false = Counter(code for one in outcomes if one.false_alarm for code in set(one.warned))
        print("\n".join(f"false alarms by {code}: {times}" for code, times in false.most_common()))
    if options.save:
        options.save.write_text(json.dumps({one.name: sorted(one.differs) for one in outcomes}))
    if options.pin:
        kept = {
            kind: {key: round(shares[key], 1) for key, _ in PINNED}
            for kind, shares in per_kind.items()
        }
        FLOORS.write_text(json.dumps(kept, indent=1) + "\n")
    return int(bool(options.against and compare(outcomes, json.loads(options.against.read_text()))))


if __name__ == "__main__":
    sys.exit(main())
