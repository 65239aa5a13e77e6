"""One document in a child process: what it does to its reader is one line and an exit code."""

from __future__ import annotations

import faulthandler
import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from kamervragen import api, cli
from kamervragen.archive import limits
from kamervragen.archive.limits import Limits
from kamervragen.cli import apart
from kamervragen.cli.receiving import received
from kamervragen.errors import KamervragenError, TimedOut
from letters import make_lines
from pdfs import Page, column, make_pdf

pytestmark = pytest.mark.skipif(not apart.CAN_FORK, reason="no fork here")

PDF = make_pdf(Page(column(70, 80, make_lines())))


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    """A letter as PDF."""
    path = tmp_path / "brief.pdf"
    path.write_bytes(PDF)
    return path


def hang(*_: Any, **__: Any) -> None:
    """Never end."""
    time.sleep(3600)


def crash(*_: Any, **__: Any) -> None:
    """Die as a C library dies."""
    faulthandler.disable()  # a dump of this in the output of the tests would look like a fault of theirs
    os.kill(os.getpid(), signal.SIGSEGV)


def leave(*_: Any, **__: Any) -> None:
    """Die without a word."""
    os._exit(9)


def eat(*_: Any, **__: Any) -> None:
    """Take memory without end."""
    b"".join(bytes(2**20) for _ in range(10_000))


def fail(*_: Any, **__: Any) -> None:
    """A bug."""
    raise ZeroDivisionError("kapot")


@pytest.mark.parametrize("command", ["extract", "outline"])
@pytest.mark.parametrize(
    ("trouble", "code", "words"),
    [
        (hang, 3, "takes longer than 1 seconds; raise --timeout"),
        (crash, 3, "the process that read it died (SIGSEGV); give it more --memory"),
        (leave, 3, "died (exit code 9)"),
        (eat, 3, "too much memory; raise --memory"),
        (fail, 1, "ZeroDivisionError: kapot; please report it"),
    ],
)
def test_trouble(
    letter: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    command: str,
    trouble: Callable[..., None],
    code: int,
    words: str,
) -> None:
    """A hang, a crash and a glutton are errors like any other; nothing stays behind."""
    monkeypatch.setattr(api, f"{command}_with", trouble)
    limits = ["--timeout", "1" if trouble is hang else "60", "--memory", "300MiB"]
    assert cli.run([command, str(letter), *limits]) == code
    out, err = capfd.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert "brief.pdf" in err
    assert words in err
    with suppress(ChildProcessError):  # other tests may have children that live
        assert os.waitpid(-1, os.WNOHANG) == (0, 0)


@pytest.mark.parametrize("text", ["% PDF", "%PDF-1.7"])
def test_what_is_read_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    """A PDF is, a short text is not; with --isolate everything is."""
    path = tmp_path / "x"
    path.write_text(text, encoding="utf-8")
    own: list[int] = []
    monkeypatch.setattr(api, "extract_with", lambda *_, **__: own.append(os.getpid()) or fail())
    assert cli.run(["extract", str(path)]) == 1
    assert bool(own) is (text == "% PDF")
    own.clear()
    assert cli.run(["extract", str(path), "--isolate"]) == 1
    assert not own


def run(command: str, **changes: Any) -> subprocess.CompletedProcess[bytes]:
    """Run a line of the shell; K is the command."""
    environment = {**os.environ, "K": f"{sys.executable} -m kamervragen"}
    return subprocess.run(
        ["bash", "-c", command], capture_output=True, env=environment, check=False, **changes
    )


@pytest.mark.parametrize(
    "command",
    [
        "$K extract {0}",
        "$K extract - < {0}",
        "cat {0} | $K extract -",
        "(head -c 700 {0}; sleep 1; tail -c +701 {0}) | $K extract -",
        "(head -c 700 {0}; sleep 1; tail -c +701 {0}) | $K extract - --timeout 60",
        "$K extract <(sleep 1; cat {0})",
        "mkfifo {0}.p; cat {0} > {0}.p & $K extract {0}.p",
        "$K extract <(cat {0})",
        "$K extract {0} --memory 0 --timeout 0",
    ],
)
def test_every_way_in(letter: Path, command: str) -> None:
    """The child gets the same bytes, however they come; a sender may take its time."""
    done = run(command.format(letter))
    assert done.stderr == b""
    assert len(json.loads(done.stdout)["vragen"]) == 2


@pytest.mark.parametrize("command", ["extract", "outline"])
@pytest.mark.parametrize(
    ("given", "code", "words"),
    [
        ("{0}.p", 3, "brief.pdf.p: it was not sent whole within 0.3 seconds; raise --timeout"),
        ("{0}.p <> {0}.p", 3, "within 0.3 seconds"),
        ("- < <(sleep 30 2>&-)", 3, "-: it was not sent whole within 0.3 seconds"),
        ("<(sleep 30 2>&-)", 3, "within 0.3 seconds"),
        ("- < <(while printf x; do sleep 0.1; done 2>&-)", 3, "within 0.3 seconds"),
        ("/dev/null", 3, "/dev/null: the input is empty"),
    ],
    ids=[
        "no writer", "a silent writer", "standard input", "a command", "a trickle", "a device",
    ],
)  # fmt: skip
def test_what_never_ends(letter: Path, command: str, given: str, code: int, words: str) -> None:
    """A limit on time holds for opening and for reading what is no ordinary file."""
    os.mkfifo(f"{letter}.p")
    done = run(f"$K {command} {given.format(letter)} --timeout 0.3", timeout=15)
    assert (done.returncode, done.stdout, done.stderr.count(b"\n")) == (code, b"", 1)
    assert words in done.stderr.decode()


def test_usual_limit_of_a_pipe(letter: Path) -> None:
    """Without `--timeout` a pipe with a name has the usual limit, and what a shell pipes in has none."""
    pipe = letter.with_name("p")
    os.mkfifo(pipe)
    with pytest.raises(TimedOut):
        received(str(pipe), Limits(timeout=0.1), asked=False)
    reading, writing = os.pipe()
    closing = threading.Timer(0.5, os.close, [writing])
    closing.start()
    stream = received(f"/dev/fd/{reading}", Limits(timeout=0.1), asked=False)
    assert not isinstance(stream, str)
    assert stream.read() == b""
    os.close(reading)


@pytest.mark.parametrize("command", ["extract", "outline"])
@pytest.mark.parametrize(
    ("fault", "words"),
    [
        (BlockingIOError(11, "Resource temporarily unavailable"), "Resource temporarily"),
        (MemoryError(), "can be started, or stays alive (MemoryError)"),
    ],
    ids=["no process", "no memory"],
)
def test_child_that_cannot_start(
    letter: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    command: str,
    fault: BaseException,
    words: str,
) -> None:
    """A limit on processes is no fault of the document, and none of standard output."""

    def fork() -> int:
        raise fault

    monkeypatch.setattr(os, "fork", fork)
    assert cli.run([command, str(letter)]) == 7
    out, err = capfd.readouterr()
    assert (out, err.count("\n"), words in err) == ("", 1, True)


# ---------------------------------------------------------------- without a fork


def spawn(do: Callable[[], Any], **limits: float) -> Any:
    """Do something in a child that is a new interpreter."""
    return apart.apart(do, "x", Limits(**limits))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("trouble", "code", "words"),
    [
        (hang, "te_traag", "takes longer than 1 seconds; raise --timeout"),
        (crash, "afgebroken", "the process that read it died (SIGSEGV)"),
        (leave, "afgebroken", "died (exit code 9)"),
        (eat, "geheugen", "too much memory; raise --memory"),
        (fail, "intern", "ZeroDivisionError: kapot; please report it"),
    ],
    ids=["hang", "crash", "leave", "eat", "fail"],
)
def test_trouble_without_fork(
    monkeypatch: pytest.MonkeyPatch, trouble: Callable[..., None], code: str, words: str
) -> None:
    """The limits hold where there is no fork; on memory, where the system keeps one."""
    monkeypatch.setattr(apart, "CAN_FORK", False)
    if trouble is eat and sys.platform != "linux":
        pytest.skip("no limit on memory here")
    with pytest.raises(KamervragenError) as caught:
        spawn(trouble, timeout=1 if trouble is hang else 60, memory=300 * 2**20)
    assert (caught.value.code, words in str(caught.value)) == (code, True)


@pytest.mark.parametrize(
    "arguments", [["extract"], ["outline"], ["extract", "--format", "csv", "--strict"]]
)
def test_commands_without_fork(
    letter: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    arguments: list[str],
) -> None:
    """The same output, whatever kind of child reads the document."""
    assert cli.run([*arguments, str(letter)]) == 0
    expected = capfd.readouterr()
    monkeypatch.setattr(apart, "CAN_FORK", False)
    assert cli.run([*arguments, str(letter)]) == 0
    assert capfd.readouterr() == expected


@pytest.mark.parametrize("command", ["extract", "outline", "batch"])
@pytest.mark.parametrize(("given", "code"), [("500MiB", 2), ("0", 0), (None, 0)])
def test_no_limit_on_memory_is_promised(
    letter: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    command: str,
    given: str | None,
    code: int,
) -> None:
    """Where the system keeps none, who asks for one is told so."""
    monkeypatch.setattr(limits, "limits_memory", lambda: False)
    options = ["--memory", given] if given else []
    assert cli.run([command, str(letter), *options]) == code
    assert ("this system keeps no limit on memory" in capfd.readouterr().err) is (code == 2)


def test_ctrl_c(letter: Path) -> None:
    """Ctrl-C ends parent and child, without a word."""
    script = (
        "import signal, sys, time; from kamervragen import api, cli\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "def wait(*a, **k): print('begun', file=sys.stderr, flush=True); time.sleep(60)\n"
        f"api.extract_with = wait; sys.exit(cli.run(['extract', {str(letter)!r}]))"
    )
    with subprocess.Popen(
        [sys.executable, "-c", script], stderr=subprocess.PIPE, start_new_session=True
    ) as process:
        assert process.stderr is not None
        assert process.stderr.readline() == b"begun\n"
        os.killpg(process.pid, signal.SIGINT)
        assert process.wait(20) == 130
        assert process.stderr.read() == b""


@pytest.mark.parametrize("option", [["--memory", "veel"], ["--timeout", "-1"]])
def test_wrong_limits(letter: Path, option: list[str]) -> None:
    """A limit that is none is a wrong call."""
    assert cli.run(["extract", str(letter), *option]) == 2


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux ends a child with its parent")
def test_child_of_a_killed_parent(letter: Path) -> None:
    """Who kills the command is rid of it: no child goes on at full speed, or keeps the pipe open."""
    script = (
        "import os, sys, time; from kamervragen import api, cli\n"
        "def wait(*a, **k): print(os.getpid(), file=sys.stderr, flush=True); time.sleep(60)\n"
        f"api.extract_with = wait; sys.exit(cli.run(['extract', {str(letter)!r}]))"
    )
    with subprocess.Popen([sys.executable, "-c", script], stderr=subprocess.PIPE) as process:
        assert process.stderr is not None
        assert int(process.stderr.readline()) != process.pid
        process.kill()
        assert process.stderr.read() == b""  # it ends where the last one that holds it is gone
