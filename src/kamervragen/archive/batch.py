"""A run over many documents: what is there already, what is a copy, what has to be read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace
from enum import Enum, auto
from itertools import count

from kamervragen.archive.entries import Input
from kamervragen.archive.limits import Limits
from kamervragen.archive.ordered import Submit, ordered
from kamervragen.archive.tally import Tally
from kamervragen.archive.work import Outcome, Task
from kamervragen.catalogue import in_dutch
from kamervragen.errors import KamervragenError
from kamervragen.options import DEFAULTS, Options
from kamervragen.stores import Fault, Result, Settings, Store, StoreFormat

Watch = Callable[[Result, Tally], None]
Undivided = Callable[[], AbstractContextManager[None]]


@dataclass(frozen=True, slots=True)
class Run:
    """What a run is asked to do. `retry`: read again what failed in an earlier run."""

    form: StoreFormat
    settings: Settings
    limits: Limits
    jobs: int
    options: Options = DEFAULTS
    retry: bool = False


class _Fate(Enum):
    """What is to be done with an input."""

    DONE = auto()
    REPEATED = auto()
    REFUSED = auto()
    COPY = auto()
    READ = auto()


@dataclass(frozen=True, slots=True)
class _Planned:
    """An input without its bytes, and its fate."""

    fate: _Fate
    bestand: str
    sha256: str | None
    error: KamervragenError | None = None
    known: Result | None = None


def run(
    find: Callable[[], Iterable[Input]],
    store: Store,
    submit: Submit,
    asked: Run,
    watch: Watch,
    tally: Tally,
    undivided: Undivided = nullcontext,
) -> None:
    """Read all inputs into a store, in order; `watch` hears of each one when it is written.

    What is written is also counted: `undivided` is what keeps an interruption out from between the two.
    Counts go into `tally` as they come, so that it is right when the run is broken off. `find` is asked
    once more where a document changed of which the store held copies: they went with it, and those that
    had passed by then are read after all.
    """
    landing = _Landing(store, tally)
    _pass(find(), landing, submit, asked, watch, undivided)
    while landing.lost:
        lost, landing = landing.lost, _Landing(store, tally)
        again = (one for one in find() if one.bestand in lost)
        _pass(again, landing, submit, asked, watch, undivided)


def _pass(
    found: Iterable[Input],
    landing: _Landing,
    submit: Submit,
    asked: Run,
    watch: Watch,
    undivided: Undivided,
) -> None:
    """Go through inputs once."""
    planner = _Planner(landing.store, asked)
    for item, outcome in ordered(planner.plans(found), submit, asked.limits, asked.jobs):
        if item.fate is _Fate.REPEATED:
            landing.tally.repeated += 1
            continue
        with undivided():
            result = landing.land(item, outcome)
        planner.landed(item)
        watch(result, landing.tally)


class _Landing:
    """Writes results and counts them; `lost` are the names of those that went with what was replaced."""

    def __init__(self, store: Store, tally: Tally) -> None:
        self.store, self.tally = store, tally
        self.lost: set[str] = set()
        self._copies: dict[str, tuple[Result, bool]] = {}

    def land(self, item: _Planned, outcome: Outcome | None) -> Result:
        """Write the result of an input, unless the store has it, and count it."""
        known = item.known is not None
        result = item.known or _result(item, outcome, self.store)
        if not known:
            for name in self._copies.keys() & set(self.store.add(result)):
                self.lost.add(name)
                counted, skipped = self._copies.pop(name)
                self.tally.count(counted, skipped=skipped, times=-1)
        if result.kopie_van is not None:
            self._copies[result.bestand] = result, known
        self.tally.count(result, skipped=known)
        return result


class _Planner:
    """Decides what to do with each input; knows what is on its way to the store."""

    def __init__(self, store: Store, asked: Run) -> None:
        self._store, self._asked = store, asked
        # name -> SHA-256; what will be replaced; what is being read
        self._names: dict[str, bytes] = {}
        self._replaced: set[str] = set()
        self._hashes: set[str] = set()

    def plans(self, found: Iterable[Input]) -> Iterator[tuple[_Planned, Task | None]]:
        """Give each input with its task, if it has to be read."""
        for given in found:
            one, fate, known = given, _Fate.REPEATED, None
            name = self._name(given)
            if name is not None:
                one = replace(given, bestand=name)
                self._names[name] = bytes.fromhex(one.sha256 or "")
                fate, known = self._fate(one)
            planned = _Planned(fate, one.bestand, one.sha256, one.error, known)
            if fate is not _Fate.READ:
                yield planned, None
                continue
            self._hashes.add(one.sha256 or "")
            yield planned, self._task(one)

    def landed(self, item: _Planned) -> None:
        """Forget an input that the store now knows."""
        if item.fate is _Fate.READ:
            self._hashes.discard(item.sha256 or "")

    def _name(self, one: Input) -> str | None:
        """Return a name for an input that no other has; None where it is one that has passed.

        Two may have one name: the member `b.pdf` of `a.zip`, and a file called `a.zip!b.pdf`.
        """
        digest = bytes.fromhex(one.sha256 or "")
        for number in count(1):
            name = one.bestand if number == 1 else f"{one.bestand}#{number}"
            if name not in self._names:
                return name
            if self._names[name] == digest:
                return None
        raise AssertionError("count() has no end")

    def _fate(self, one: Input) -> tuple[_Fate, Result | None]:
        known = self._store.known(one.bestand)
        if known is not None and self._holds(known, one):
            return _Fate.DONE, known
        if known is not None:
            self._replaced.add(one.bestand)
        if one.error is not None:
            return _Fate.REFUSED, None
        sha256 = one.sha256 or ""
        if sha256 in self._hashes:
            return _Fate.COPY, None
        same = self._store.same(sha256)
        is_copy = same is not None and not (same.bestand in self._replaced or self._again(same))
        return (_Fate.COPY if is_copy else _Fate.READ), None

    def _holds(self, known: Result, one: Input) -> bool:
        """True where a result in the store is that of this input, and stays."""
        gone = known.kopie_van is not None and known.kopie_van in self._replaced
        return known.sha256 == one.sha256 and not gone and not self._again(known)

    def _again(self, known: Result) -> bool:
        return self._asked.retry and known.fout is not None

    def _task(self, one: Input) -> Task:
        asked = self._asked
        return Task(one.bestand, one.data, asked.form, asked.settings, asked.options)


def _result(item: _Planned, outcome: Outcome | None, store: Store) -> Result:
    if outcome is not None and outcome.error is None:
        shaped, count, doubtful = outcome.shaped, outcome.vragen, outcome.waarschuwing
        return Result(item.bestand, item.sha256, shaped, vragen=count, waarschuwing=doubtful)
    error = item.error or (outcome.error if outcome else None)
    if error is not None:
        return Result(item.bestand, item.sha256, fout=fault_of(error))
    original = store.same(item.sha256 or "")
    if original is None:
        raise AssertionError(f"{item.bestand} is a copy of nothing")
    # A copy of what cannot be read cannot be read either, and counts as such.
    if original.fout is not None:
        return Result(item.bestand, item.sha256, fout=original.fout)
    return Result(item.bestand, item.sha256, kopie_van=original.bestand)


def fault_of(error: KamervragenError) -> Fault:
    """Return what the output says of an error: in Dutch, as all that people read in it."""
    return Fault(error.code, f"{in_dutch(error.fault)}; {in_dutch(error.remedy)}")
