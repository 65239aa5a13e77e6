"""Mutations for `fuzz.py`: bytes of files, and the lines of a reading, changed by chance.

All chance comes from the `Random` that is given: the same seed gives the same inputs on every machine.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Sequence
from dataclasses import replace
from operator import attrgetter
from random import Random

from kamervragen.lines import MARK, MARK_CLOSE, MARK_OPEN, Line, Reading, mark

_NUMBER = re.compile(rb"\d+")
_LENGTH = re.compile(rb"/Length \d+")
_FLATE = re.compile(
    rb"<<([^<>]*)/Filter\s*/FlateDecode([^<>]*)>>\s*stream\r?\n(.*?)\r?\nendstream", re.S
)
NUMBERS = (
    b"0", b"-1", b"1", b"255", b"65536", b"2147483647", b"2147483648", b"-2147483648",
    b"4294967296", b"99999999999999999999", b"1e9", b"0.0000001", b"-0.5", b"nan", b".", b"--1",
)  # fmt: skip
# What the grammars of the program know, and what parsers of PDFs trip over.
TOKENS = (
    b"1. ", b"Vraag 1\n", b"Vraag 1, 2 en 3\n", b"Antwoord 1 t/m 999\n", b"\nAntwoord\n", b"?", b"\xc2\xab",
    b"\n\n", b"\x0c", b"\t", b"    ", b"De leden van de SP-fractie vragen ", b"Geachte heer,\n", b"Hoogachtend,\n",
    b"Kamerstukken II 2025/26, 12 345", b"\xef\xa3\xb0", b"\xef\xa3\xb1", b"\xc2\xad", b"\x00", b"\x1b[31m",
    b"\xe2\x80\xae", b"<sup>1</sup>", b"[^1]: ", b"**", b"| a | b |\n", b"\xff\xfe", b"&#xd800;", b"\xed\xa0\x80",
    b" R", b"<<", b">>", b"[", b"]", b"stream\n", b"endstream", b"endobj", b"3 Tr ", b"BT ", b"ET ", b"/X Do ",
    b"q ", b"Q ", b"0 0 0 0 0 0 Tm ", b"/Kids [2 0 R]", b"/Parent 2 0 R", b"/Rotate 90", b"/MediaBox [0 0 0 0]",
)  # fmt: skip


def unpacked(data: bytes) -> bytes:
    """Return a PDF with its streams readable, so that mutations reach what pages draw.

    The table of objects is wrong then, as in many a damaged file; readers look for the objects.
    """

    def plain(match: re.Match[bytes]) -> bytes:
        try:
            content = zlib.decompress(match[3])
        except zlib.error:
            return match[0]
        head = _LENGTH.sub(b"/Length %d" % len(content), match[1] + match[2])
        return b"<<" + head + b">>\nstream\n" + content + b"\nendstream"

    return _FLATE.sub(plain, data)


def mutated(data: bytes, other: bytes, chance: Random) -> bytes:
    """Return `data` after one to six mutations; `other` is another file, to splice in."""
    for _ in range(chance.randint(1, 6)):
        data = chance.choice(_MUTATIONS)(data, other, chance) or data
    return data


def _place(data: bytes, chance: Random) -> tuple[int, int]:
    start = chance.randrange(len(data))
    length = chance.choice((1, 4, 30, 300, len(data) // 4 + 1))
    return start, min(len(data), start + length)


def _flip(data: bytes, other: bytes, chance: Random) -> bytes:
    del other
    changed = bytearray(data)
    for _ in range(chance.choice((1, 3, 20))):
        changed[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def _delete(data: bytes, other: bytes, chance: Random) -> bytes:
    del other
    start, end = _place(data, chance)
    return data[:start] + data[end:]


def _double(data: bytes, other: bytes, chance: Random) -> bytes:
    del other
    start, end = _place(data, chance)
    times = chance.choice((2, 2, 3, 20)) if end - start < 400 else 2
    return data[:start] + data[start:end] * times + data[end:]


def _swap(data: bytes, other: bytes, chance: Random) -> bytes:
    del other
    one, two, three, four = sorted(chance.randrange(len(data)) for _ in range(4))
    return data[:one] + data[three:four] + data[two:three] + data[one:two] + data[four:]


def _splice(data: bytes, other: bytes, chance: Random) -> bytes:
    start, end = _place(other, chance)
    into = chance.randrange(len(data))
    return data[:into] + other[start:end] + data[into + chance.choice((0, end - start)) :]


def _cross(data: bytes, other: bytes, chance: Random) -> bytes:
    return data[: chance.randrange(len(data))] + other[chance.randrange(len(other)) :]


def _number(data: bytes, other: bytes, chance: Random) -> bytes:
    del other
    found = list(_NUMBER.finditer(data, chance.randrange(len(data))))
    if not found:
        return data
    match = chance.choice(found[:200])
    return data[: match.start()] + chance.choice(NUMBERS) + data[match.end() :]


def _length(data: bytes, other: bytes, chance: Random) -> bytes:
    del other
    found = list(_LENGTH.finditer(data))
    if not found:
        return data
    match = chance.choice(found)
    return data[: match.start()] + b"/Length " + chance.choice(NUMBERS) + data[match.end() :]


def _insert(data: bytes, other: bytes, chance: Random) -> bytes:
    del other
    place = chance.randrange(len(data))
    return data[:place] + chance.choice(TOKENS) * chance.choice((1, 1, 1, 2, 50)) + data[place:]


def _cut(data: bytes, other: bytes, chance: Random) -> bytes:
    del other
    return data[: chance.randrange(1, len(data) + 1)]


_Mutation = Callable[[bytes, bytes, Random], bytes]
_MUTATIONS: tuple[_Mutation, ...] = (
    _flip, _delete, _double, _swap, _splice, _cross, _number, _number, _length, _insert, _insert, _cut,
)  # fmt: skip


# ---------------------------------------------------------------- readings

_COORDINATES = (0.0, -50.0, 70.0, 82.5, 300.0, 540.0, 5000.0, -1e9, 1e9)
# Readers hand over no control characters, and marks only in pairs.
_CLEAN = {ord(MARK_OPEN): None, ord(MARK_CLOSE): None, **dict.fromkeys(range(32), " ")}
_SIZES = (0.1, 6.0, 10.0, 11.0, 14.0, 500.0)


def mutated_reading(reading: Reading, other: Reading, chance: Random) -> Reading:
    """Return a reading of which lines are gone, doubled, moved or changed; numbers stay in order."""
    lines = list(reading.lines)
    for _ in range(chance.randint(1, 12)):
        if not lines:
            break
        lines = _moved(lines, other.lines or reading.lines, chance)
    lines.sort(key=attrgetter("page"))  # as each reader gives them
    numbered = [line._replace(number=place) for place, line in enumerate(lines, 1)]
    last = max((line.page for line in numbered), default=1)
    pages = tuple((reading.pages or ((595.0, 842.0),))[0] for _ in range(last))
    return replace(reading, lines=tuple(numbered), pages=pages if reading.drawn else ())


def _moved(lines: list[Line], others: Sequence[Line], chance: Random) -> list[Line]:
    start = chance.randrange(len(lines))
    end = min(len(lines), start + chance.choice((1, 1, 2, 10, 60)))
    part = lines[start:end]
    kind = chance.randrange(6)
    if kind == 0:
        return lines[:start] + lines[end:]
    if kind == 1:
        return lines[:end] + part * chance.choice((1, 1, 5)) + lines[end:]
    if kind == 2:
        place = chance.randrange(len(others))
        return lines[:start] + list(others[place : place + 20]) + lines[start:]
    if kind == 3:
        chance.shuffle(part)
        return lines[:start] + part + lines[end:]
    return lines[:start] + [_changed(line, chance) for line in part] + lines[end:]


def _changed(line: Line, chance: Random) -> Line:
    number = str(chance.choice((0, 1, 2, 3, 12, 99, 999)))
    token = chance.choice(TOKENS).decode("utf-8", "replace").translate(_CLEAN).strip() or "?"
    x0 = chance.choice(_COORDINATES)
    changes = (
        {"text": f"{number}. {line.text}"},
        {"text": f"{line.text}{mark(number)}"},
        {"text": f"{mark(number)} {line.text}"},
        {"text": " ".join(f"{token} {line.text}".split()) or "?"},
        {"text": f"{MARK.sub('', line.text)[: len(line.text) // 2]}-"},
        {"text": " ".join([line.text] * 9)},
        {"x0": x0, "x1": x0 + chance.choice((1.0, 40.0, 450.0))},
        {"base": chance.choice(_COORDINATES)},
        {"size": chance.choice(_SIZES)},
        {"page": max(1, line.page + chance.choice((-1, 1, 3)))},
        {"row": max(0, line.row - 1)},
        {"bold": not line.bold, "italic": not line.italic},
        {"rotated": not line.rotated},
        {"level": chance.randrange(7)},
    )
    return line._replace(**chance.choice(changes))
