"""Answers in Markdown: what stands below the word `Antwoord` of each question."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from kamervragen.answers.sheet import Answered, answer_of, box_of
from kamervragen.output.marks import ANSWER, END_REMARK
from kamervragen.patterns import regex
from kamervragen.source import Source

_HEADING = regex(r"\s{0,3}(?P<level>#{1,6})\s+(?P<title>.*?)\s*#*\s*$")
_NUMBER = regex(r"Vraag\s+(?P<number>\S.*)|(?P<place>\d{1,9}e)\s+vraag")
_ID = regex(r"<!--\s*id:\s*(?P<id>.*?)\s*-->")
_REMARK = regex(r"<!--.*?-->")
_LABEL = regex(rf"\s{{0,3}}(?:#{{1,6}}\s+)?[*_]{{0,3}}{ANSWER}\b:?[*_]{{0,3}}:?(?P<rest>.*)$")
_QUOTED = regex(r"\s{0,3}>\s?")
_STRUCK = regex(r"~~[^~]*~~")
_ESCAPED = regex(r"\\([!-/:-@\[-`{-~])|<(https?://[^<>\s]*)>")


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
        label = None if self.labelled else _LABEL.match(line)
        kept = _STRUCK.sub("", _REMARK.sub("", line))
        if found and not self.labelled:
            self.mark = self.mark or found["id"]
        elif label:
            self.labelled = True
            self.behind.append(_STRUCK.sub("", label["rest"]))
        else:
            (self.behind if self.labelled else self.before).append(kept)

    def told(self) -> Answered:
        """Return what the sheet says of it."""
        quoted = [line[found.end() :] for line in self.before if (found := _QUOTED.match(line))]
        plain = [_plain(line) for line in self.before if not _QUOTED.match(line)]
        boxes = [box for line in plain if (box := box_of(line))]
        return Answered(
            marks=(self.mark,) if self.mark else (),
            number=self.number,
            text="\n".join(map(_unescaped, quoted)) if quoted else None,
            around=tuple(plain),
            answer=answer_of(_unescaped(line) for line in self.behind),
            ticked={box.letter: box.ticked for box in boxes if box.ticked is not None},
        )


def _questions(lines: list[str]) -> Iterator[_Question]:
    """Yield each question with its lines; a heading of somebody's own does not end it."""
    open_: _Question | None = None
    ended = False  # behind the end only what has an id is a question: somebody moved it there
    for line in lines:
        heading = None if ended else _HEADING.match(line)
        number = _NUMBER.fullmatch(_unescaped(heading["title"])) if heading else None
        # Somebody may have deleted the heading, and not seen the remark below it.
        lost = bool(_ID.search(line)) and (
            open_ is None or open_.labelled or open_.mark is not None
        )
        last = line.strip() == END_REMARK
        if open_ is not None and (number or lost or last):
            yield open_
            open_ = None
        ended = ended or last
        if number:
            open_ = _Question(number["number"] or number["place"])
            continue
        open_ = _Question() if lost else open_
        if open_ is not None:
            open_.take(line)
    if open_ is not None:
        yield open_


def _plain(line: str) -> str:
    """Return a line before the answer as the sheet means it: ``*Noot 1:* …`` without the signs around it."""
    found = _NOTE.match(line)
    return _unescaped(f"{found[1]}{line[found.end() :]}" if found else line)


_NOTE = regex(r"\*(Noot [^*]*:)\*")


def _unescaped(line: str) -> str:
    """Return a line as it is rendered: without the signs that keep it from being markup."""
    return _ESCAPED.sub(lambda found: found[1] or found[2], line)
