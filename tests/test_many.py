"""`extract_many`: results in order, in processes or on an executor that is handed in."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from pathlib import Path

import pytest

import stubs
from kamervragen import Extracted, Failed, Limits, extract, extract_many
from kamervragen.archive.ordered import ordered
from kamervragen.archive.pool import Workers, outcome_of
from kamervragen.archive.work import Outcome, Task
from kamervragen.errors import UsageError
from kamervragen.stores import Settings, StoreFormat
from letters import make_letter

FIXTURES = Path(__file__).resolve().parent.parent / "fixtures"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Letters, a copy of one, and what is none."""
    for name, text in {"a": make_letter(), "b": "Melk en brood\n", "c": make_letter()}.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    return tmp_path


def told(results: Iterator[Extracted | Failed]) -> list[tuple[str, object]]:
    """(name, number of questions or code of the error) of each result."""
    return [
        (
            Path(one.bestand).name,
            len(one.record.vragen) if isinstance(one, Extracted) else one.error.code,
        )
        for one in results
    ]


EXPECTED: list[tuple[str, object]] = [
    ("a.txt", 2),
    ("b.txt", "niet_herkend"),
    ("c.txt", 2),
    ("d", "ontbreekt"),
]


def test_results_in_order(folder: Path) -> None:
    """Each input has a result, copies too; a record is that of `extract`."""
    results = list(extract_many([folder, folder / "d"], jobs=2))
    assert told(iter(results)) == EXPECTED
    assert isinstance(results[0], Extracted)
    assert results[0].record == extract(folder / "a.txt")
    assert isinstance(results[1], Failed)
    assert str(results[1].error).startswith(f"{folder / 'b.txt'}: no document of a kind")


class Here(Executor):
    """An executor that does each task at once, in this process."""

    def submit(self, fn, /, *args, **kwargs):  # type: ignore[no-untyped-def]
        future: Future[Outcome] = Future()
        future.set_result(fn(*args, **kwargs))
        return future


def test_executor_of_the_standard_library(folder: Path) -> None:
    """Whatever has the interface of `concurrent.futures` does."""
    assert told(extract_many([folder, folder / "d"], executor=Here())) == EXPECTED
    with ProcessPoolExecutor(1) as executor:
        assert told(extract_many([folder, folder / "d"], executor=executor)) == EXPECTED


DASK = """
from dask.distributed import Client
from kamervragen import extract_many
if __name__ == "__main__":
    with Client(n_workers=2, threads_per_worker=1, dashboard_address=None) as client:
        for one in extract_many([{folder!r}], executor=client.get_executor(), jobs=2):
            print(one.bestand[-5:], len(one.record.vragen) if hasattr(one, "record") else one.error.code)
"""


def test_dask(folder: Path) -> None:
    """The example of the README runs on a cluster of Dask in this machine."""
    script = folder.parent / "cluster.py"
    script.write_text(DASK.format(folder=str(folder)), encoding="utf-8")
    done = subprocess.run([sys.executable, script], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines() == ["a.txt 2", "b.txt niet_herkend", "c.txt 2"]


@pytest.mark.parametrize("how", ["file", "stdin"])
def test_script_without_a_guard(folder: Path, how: str) -> None:
    """A script of three lines works; processes do not run it again."""
    script = folder.parent / "script.py"
    script.write_text(
        f"from kamervragen import extract_many\nprint('begin')\n"
        f"print(len(list(extract_many([{str(folder)!r}], jobs=2))))\n",
        encoding="utf-8",
    )
    with script.open("rb") as stream:
        command = [sys.executable, script] if how == "file" else [sys.executable, "-"]
        done = subprocess.run(command, stdin=stream, capture_output=True, check=True, timeout=120)
    assert done.stdout.split() == [b"begin", b"3"]


def test_leaving_early(folder: Path) -> None:
    """Who breaks out of the loop waits for nothing and leaves no process behind."""
    import multiprocessing

    before = len(multiprocessing.active_children())
    results = extract_many([folder] * 50, jobs=1)
    next(results)
    results.close()  # type: ignore[attr-defined]
    assert len(multiprocessing.active_children()) == before


SETTINGS = Settings("1")


def task(data: bytes) -> Task:
    """A task for the stubbed worker."""
    return Task("x", data, StoreFormat.JSONL, SETTINGS)


@pytest.mark.parametrize(
    ("data", "code", "words"),
    [
        (stubs.HANG, "te_traag", "longer than 3 seconds; raise --timeout"),
        (stubs.CRASH, "afgebroken", "died (SIGSEGV)"),
        (stubs.EXIT, "afgebroken", "died (exit code 7)"),
        (stubs.EAT, "geheugen", "too much memory; raise --memory"),
        (stubs.RAISE, "intern", "ZeroDivisionError: kapot; please report it"),
    ],
    ids=lambda value: value.decode() if isinstance(value, bytes) else "",
)
def test_trouble_costs_one_document(data: bytes, code: str, words: str) -> None:
    """Before and after it the same pool reads letters."""
    limits = Limits(timeout=3, memory=300 * 2**20)
    good = make_letter().encode()
    with Workers(1, limits, stubs.do) as workers:
        futures = [workers.submit(task(one)) for one in (good, data, good)]
        first, bad, last = [outcome_of(future, "x", limits) for future in futures]
    assert (first.vragen, last.vragen) == (2, 2)
    assert bad.error is not None
    assert bad.error.code == code
    assert words in str(bad.error)


def test_order_and_bounded_memory() -> None:
    """However slow the first one is: results come in order, and only so many are under way."""
    under_way: list[Future[Outcome]] = []

    def submit(one: Task) -> Future[Outcome]:
        assert sum(not future.done() for future in under_way) < 200
        future: Future[Outcome] = Future()
        under_way.append(future)
        if len(under_way) % 64 == 0:  # the last one asked for is ready first
            for waiting in reversed(under_way[-64:]):
                waiting.set_result(Outcome(shaped=len(one.data)))
        return future

    plans = ((number, task(b"x")) for number in range(640))
    found = [number for number, _ in ordered(plans, submit, Limits(), 1)]
    assert found == list(range(640))


def test_large_documents_wait_for_each_other() -> None:
    """Documents of many megabytes are not all held at once."""
    held: list[int] = []

    def submit(one: Task) -> Future[Outcome]:
        held.append(len(one.data))
        future: Future[Outcome] = Future()
        if len(held) == 1:  # the first one takes its time
            import threading

            threading.Timer(0.2, future.set_result, [Outcome()]).start()
        else:
            future.set_result(Outcome())
        return future

    big = bytes(40 * 2**20)
    results = ordered(((number, task(big)) for number in range(4)), submit, Limits(), 8)
    assert next(results)[0] == 0
    assert len(held) == 2
    assert [number for number, _ in results] == [1, 2, 3]


def test_timeout_counts_from_the_start_of_reading() -> None:
    """A document that waits behind slow ones has its full time."""
    limits = Limits(timeout=4)
    begun = time.monotonic()
    with Workers(1, limits, stubs.do) as workers:
        futures = [workers.submit(task(one)) for one in (stubs.HANG, make_letter().encode())]
        outcomes = [outcome_of(future, "x", limits) for future in futures]
    assert time.monotonic() - begun >= 4
    assert [one.error.code if one.error else one.vragen for one in outcomes] == ["te_traag", 2]


@pytest.mark.parametrize(("paths", "jobs"), [(["x"], 0), (["x"], -1), ("x", 1)])
def test_wrong_calls(paths: list[str], jobs: int) -> None:
    """A wrong call is told at once, not by a loop that never ends."""
    with pytest.raises(UsageError):
        extract_many(paths, jobs=jobs)


def test_bytes_are_documents(tmp_path: Path) -> None:
    """What a program has in memory need not be written to a file first; its place is its name."""
    path = tmp_path / "brief.txt"
    path.write_text(make_letter(), encoding="utf-8")
    data = make_letter().encode()
    found = list(extract_many([data, path, b"", data], jobs=1))
    assert [one.bestand for one in found] == ["<bytes 1>", str(path), "<bytes 3>", "<bytes 4>"]
    assert [isinstance(one, Extracted) for one in found] == [True, True, False, True]
    small = Limits(document=10)
    assert [one.error.code for one in extract_many([data], jobs=1, limits=small)] == ["te_groot"]  # type: ignore[union-attr]
