"""Signals during a batch: at once between documents, after the document within one."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator

import pytest

from kamervragen.cli.failures import Terminated
from kamervragen.cli.interruption import Interruption

pytestmark = pytest.mark.skipif(os.name == "nt", reason="no signals to a process")

CASES = [(signal.SIGINT, KeyboardInterrupt), (signal.SIGTERM, Terminated)]


@pytest.fixture(autouse=True)
def _heard() -> Iterator[None]:
    """Shells have their background jobs ignore Ctrl-C, these tests among them."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


def hear(done: list[str], before: list[signal.Signals], within: list[signal.Signals]) -> None:
    """Write one document while signals come."""
    with Interruption() as interruption:
        for number in before:
            os.kill(os.getpid(), number)
        with interruption.held():
            for number in within:
                os.kill(os.getpid(), number)
            done.append("counted")
        done.append("went on")


@pytest.mark.parametrize(("number", "raised"), CASES)
def test_what_is_held_is_done(number: signal.Signals, raised: type[BaseException]) -> None:
    """A document that is written is counted too, and only then the run ends."""
    done: list[str] = []
    with pytest.raises(raised):
        hear(done, [], [number])
    assert done == ["counted"]


@pytest.mark.parametrize(("number", "raised"), CASES)
@pytest.mark.parametrize("times", [(1, 0), (0, 2)])
def test_at_once(
    number: signal.Signals, raised: type[BaseException], times: tuple[int, int]
) -> None:
    """Nothing is held, or somebody asks a second time: the output may be stuck."""
    done: list[str] = []
    with pytest.raises(raised):
        hear(done, [number] * times[0], [number] * times[1])
    assert done == []


def test_signals_are_given_back() -> None:
    """What the caller does with signals holds before and after; what it does not hear stays unheard."""
    before = signal.signal(signal.SIGTERM, signal.SIG_IGN)
    try:
        with Interruption():
            assert signal.getsignal(signal.SIGTERM) is signal.SIG_IGN
            assert signal.getsignal(signal.SIGINT) is not signal.default_int_handler
            os.kill(os.getpid(), signal.SIGTERM)
        assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
    finally:
        signal.signal(signal.SIGTERM, before)
