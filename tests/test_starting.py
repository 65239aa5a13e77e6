"""Processes that cannot start: an exit code of its own, one line that says what to do, and no process left."""

from __future__ import annotations

import multiprocessing
import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from pebble.pool.process import PoolManager

import stubs
from kamervragen import cli, extract_many
from kamervragen.archive.limits import Limits
from kamervragen.archive.pool import Workers, outcome_of
from kamervragen.archive.work import Task
from kamervragen.errors import CannotStart, lacks_memory
from kamervragen.stores import Settings, StoreFormat
from letters import make_letter

POSIX = pytest.mark.skipif(os.name == "nt", reason="needs a POSIX system")


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    """A letter."""
    path = tmp_path / "brief.txt"
    path.write_text(make_letter(), encoding="utf-8")
    return path


def run(line: str) -> tuple[int, str]:
    """Run a line of the shell, where K is the command; return its code and what it said."""
    environment = {**os.environ, "K": f"{sys.executable} -m kamervragen"}
    done = subprocess.run(
        ["bash", "-c", line],
        capture_output=True,
        text=True,
        env=environment,
        check=False,
        timeout=60,
    )
    return done.returncode, done.stderr


@POSIX
@pytest.mark.parametrize("output", ["", "-o {0}/uit.jsonl", "-o {0}/uit.db", "-o {0}/uit.parquet"])
@pytest.mark.parametrize(
    ("limit", "words"),
    [
        ("ulimit -n 9", "Too many open files"),
        (
            "mkdir {0}/weg; cd {0}/weg; rmdir {0}/weg",
            "this folder is gone, and no process can start",
        ),
    ],
    ids=["open files", "a folder that is gone"],
)
def test_batch_without_processes(letter: Path, limit: str, words: str, output: str) -> None:
    """No traceback, no closed pipe, and the line names the fault."""
    folder = letter.parent
    # An interpreter reads the files of its packages with less than that already loaded.
    code, said = run(f"{limit}; $K batch {{0}}/brief.txt {output}".format(folder))
    assert (code, said.count("\n"), said.startswith("kamervragen: ")) == (7, 1, True), said
    assert words in said


@pytest.mark.skipif(sys.platform != "linux", reason="needs a limit on memory")
@pytest.mark.parametrize("mebibytes", [44, 48, 52, 56, 64, 72, 128, 512])
@pytest.mark.parametrize("command", ["extract", "extract --isolate", "batch"])
def test_little_memory(letter: Path, command: str, mebibytes: int) -> None:
    """However little it is: the command does its work, or says in one line that it cannot."""
    code, said = run(f"ulimit -v {mebibytes * 1024}; $K {command} {letter}")
    # It is killed, or loses an exception where no line of ours can catch it (once in many runs of Python 3.11.2).
    lost = re.search("^SystemError: .*without (setting an )?exception", said, re.MULTILINE)
    if code < 0 or (code == 1 and lost):
        pytest.skip("too little for Python itself")
    assert (code in (0, 3, 6, 7), said.count("\n") <= 1, "Traceback" in said) == (
        True,
        True,
        False,
    ), said


@pytest.mark.skipif(sys.platform != "linux", reason="needs a limit on memory")
def test_leaves_at_once_without_memory(letter: Path) -> None:
    """Where there was none to start in, nothing more is done: clearing away would need it too."""
    script = (
        "import atexit, sys\nfrom kamervragen import __main__, cli\n"
        "def fail(): raise MemoryError\n"
        "cli.main = fail\n"
        "atexit.register(lambda: print('cleared away', file=sys.stderr))\n"
        "__main__.main()\n"
    )
    (letter.parent / "start.py").write_text(script, encoding="utf-8")
    code, said = run(f"{sys.executable} {letter.parent}/start.py")
    assert (code, said.count("\n"), "cannot start (MemoryError)" in said) == (7, 1, True), said


@pytest.mark.parametrize(
    ("error", "lacking"),
    [
        (MemoryError(), True),
        (OSError(12, "Cannot allocate memory"), True),
        (ImportError("libz.so.1: failed to map segment from shared object"), True),
        # Python loses a MemoryError where there is no room to make one.
        (SystemError("error return without exception set"), True),
        (SystemError("<built-in function exec> returned NULL without setting an exception"), True),
        (SystemError("unknown opcode"), False),
        (ValueError("exception"), False),
    ],
    ids=str,
)
def test_lack_of_memory(error: Exception, lacking: bool) -> None:
    """What lacks memory gets exit code 7 and its remedy; anything else is a bug to report."""
    assert lacks_memory(error) is lacking


@pytest.mark.parametrize(
    "fault",
    [
        BlockingIOError(11, "Resource temporarily unavailable"),
        BrokenPipeError(32, "Broken pipe"),
        ConnectionRefusedError(111, "Connection refused"),
        EOFError("unexpected EOF"),
        MemoryError(),
        RuntimeError("can't start new thread"),
    ],
    ids=lambda fault: type(fault).__name__,
)
def test_whatever_keeps_a_process_from_starting(
    letter: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    fault: BaseException,
) -> None:
    """A pipe that broke between processes is not one that the user closed."""

    def start(*_: object) -> None:
        raise fault

    monkeypatch.setattr(multiprocessing.process.BaseProcess, "start", start)
    assert cli.run(["batch", str(letter)]) == 7
    out, err = capsys.readouterr()
    assert (out, err.count("\n"), "no process to read in can be started" in err) == ("", 1, True)
    with pytest.raises(CannotStart):
        list(extract_many([letter]))


def task(data: bytes) -> Task:
    """A task for the stubbed worker."""
    return Task("x", data, StoreFormat.JSONL, Settings("1"))


def test_processes_that_die_and_cannot_be_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    """In the middle of a run it is no fault of the next document, and nobody waits for ever."""

    def start(*_: object) -> None:
        raise BlockingIOError(11, "Resource temporarily unavailable")

    limits = Limits(timeout=30)
    with Workers(1, limits, stubs.do) as workers:
        good, bad, lost = (
            workers.submit(task(data)) for data in (make_letter().encode(), stubs.EXIT, b"x")
        )
        assert outcome_of(good, "x", limits).vragen == 2
        monkeypatch.setattr(multiprocessing.process.BaseProcess, "start", start)
        with pytest.raises(CannotStart):
            [outcome_of(future, "x", limits) for future in (bad, lost)]


def test_pool_that_loses_its_threads(monkeypatch: pytest.MonkeyPatch) -> None:
    """What waits for it is told; a thread that finds no memory dies without a word to anybody."""

    def die(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr(threading, "excepthook", lambda _: None)
    limits = Limits(timeout=0)
    with Workers(1, limits, stubs.do) as workers:
        future = workers.submit(task(stubs.HANG))
        monkeypatch.setattr(PoolManager, "process_next_message", die)
        with pytest.raises(CannotStart, match="its threads died"):
            outcome_of(future, "x", limits)


DAEMON = """
import multiprocessing, os, sys, time
from kamervragen import extract_many

def read(path):
    print(len(list(extract_many([path, path], jobs=2))), multiprocessing.current_process().daemon)

def wait(path):
    results = extract_many([path] * 9, jobs=1)
    next(results)
    print(os.getpid(), *(child.pid for child in multiprocessing.active_children()), flush=True)
    time.sleep(600)

if __name__ == "__main__":
    context = multiprocessing.get_context(sys.argv[1])
    process = context.Process(target=globals()[sys.argv[2]], args=(sys.argv[3],), daemon=True)
    process.start()
    process.join()
"""


@POSIX
@pytest.mark.parametrize("method", ["fork", "forkserver", "spawn"])
def test_library_in_a_daemon(letter: Path, method: str) -> None:
    """A worker of somebody else's pool is a daemon; it may read documents too, and stays one."""
    script = letter.with_name("script.py")
    script.write_text(DAEMON, encoding="utf-8")
    command = [sys.executable, script, method, "read", letter]
    done = subprocess.run(command, capture_output=True, check=True, timeout=120)
    assert (done.stdout.split(), done.stderr) == ([b"2", b"True"], b"")


@POSIX
@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGKILL])
@pytest.mark.parametrize("method", ["fork", "forkserver", "spawn"])
def test_daemon_that_is_ended(letter: Path, method: str, end: int) -> None:
    """What a daemon has started ends with it: nobody else would end it."""
    script = letter.with_name("script.py")
    script.write_text(DAEMON, encoding="utf-8")
    command = [sys.executable, script, method, "wait", letter]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        daemon, *workers = (int(pid) for pid in process.stdout.readline().split())
        assert all(map(alive, workers))
        os.kill(daemon, end)
        assert workers
        assert wait_until(lambda: not any(map(alive, workers)))


def alive(pid: int) -> bool:
    """Whether there is such a process, other than one that waits to be buried."""
    with suppress(OSError):
        return b") Z" not in Path(f"/proc/{pid}/stat").read_bytes()
    return False


def wait_until(reached: Callable[[], bool]) -> bool:
    """Wait for a state, for a minute at most."""
    return any(reached() or time.sleep(0.05) for _ in range(1200))
