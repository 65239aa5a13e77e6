"""Answers in Markdown: what stands below the word `Antwoord` of each question."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from kamervragen.answers.sheet import Answered, answer_of
from kamervragen.output.marks import ANSWER
from kamervragen.patterns import regex
from kamervragen.source import Source

_HEADING = regex(r"\s{0,3}(?P<level>#{1,6})\s+(?P<title>.*?)\s*#*\s*$")
_NUMBER = regex(r"Vraag\s+(?P<number>\S.*)")
_ID = regex(r"<!--\s*id:\s*(?P<id>.*?)\s*-->")
_REMARK = regex(r"<!--.*?-->")
_LABEL = regex(rf"\s{{0,3}}(?:#{{1,6}}\s+)?[*_]{{0,3}}{ANSWER}:?[*_]{{0,3}}:?\s*$")
_QUOTED = regex(r"\s{0,3}>\s?")
_BOX = regex(r"\s*[-*+]\s+\[(?P<box>[ xX])\]\s+(?P<letter>[a-z]{1,2})\\?\.\s")
_ESCAPED = regex(r"\\([!-/:-@\[-`{-~])|<(https?://[^<>\s]*)>")
# A question is a heading of this level in the sheet; one above it ends its answer.
_LEVEL = 3


def read(source: Source) -> list[Answered]:
    """Return the questions of a Markdown sheet, in order."""
    text = source.data.decode("utf-8-sig", errors="replace")
    return [one.told() for one in _questions(text.splitlines())]


@dataclass(slots=True)
class _Question:
    """The lines of one question: those before its answer, and those of the answer."""

    number: str | None = None
    mark: str | None = None
    before: list[str] = field(default_factory=list)
    behind: list[str] = field(default_factory=list)
    labelled: bool = False

    def take(self, line: str) -> None:
        """Add a line where it belongs."""
        found = _ID.search(line)
        if found and not self.labelled:
            self.mark = self.mark or found["id"]
        elif _LABEL.match(line) and not self.labelled:
            self.labelled = True
        else:
            (self.behind if self.labelled else self.before).append(_REMARK.sub("", line))

    def told(self) -> Answered:
        """Return what the sheet says of it."""
        quoted = [line[found.end() :] for line in self.before if (found := _QUOTED.match(line))]
        boxes = [found for line in self.before if (found := _BOX.match(line))]
        return Answered(
            mark=self.mark,
            number=self.number,
            text="\n".join(map(_unescaped, quoted)) if quoted else None,
            answer=answer_of(self.behind),
            ticked={found["letter"]: found["box"] != " " for found in boxes},
        )


def _questions(lines: list[str]) -> Iterator[_Question]:
    open_: _Question | None = None
    for line in lines:
        heading = _HEADING.match(line)
        number = _NUMBER.fullmatch(_unescaped(heading["title"])) if heading else None
        # Somebody may have deleted the heading, and not seen the remark below it.
        lost = bool(_ID.search(line)) and (
            open_ is None or open_.labelled or open_.mark is not None
        )
        if open_ is not None and (number or lost or (heading and len(heading["level"]) < _LEVEL)):
            yield open_
            open_ = None
        if number:
            open_ = _Question(number["number"])
            continue
        open_ = _Question() if lost else open_
        if open_ is not None:
            open_.take(line)
    if open_ is not None:
        yield open_


def _unescaped(line: str) -> str:
    """Return a line as it is rendered: without the signs that keep it from being markup."""
    return _ESCAPED.sub(lambda found: found[1] or found[2], line)
