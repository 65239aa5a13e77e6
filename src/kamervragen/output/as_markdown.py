"""An answer sheet: the questions of a letter with room for an answer under each.

Text of the document is escaped so that it renders as it was printed, whatever it looks like. A remark that nobody sees
holds the id of each question, so that the answers can be checked against the letter.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kamervragen.output import marks, words
from kamervragen.output.grouping import groups
from kamervragen.output.safe import visible
from kamervragen.patterns import regex

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kamervragen.output import Style
    from kamervragen.output.grouping import Group
    from kamervragen.records import Record, Vraag

_URL = regex(r"https?://[^\s<>]*[^\s<>.,;:!?()\[\]'\"’”»]")
_SPECIAL = regex(r"[\\`*_\[\]<#|~$]|&(?=#?\w+;)")
_AT_START = regex(r"[>+-]|\d+(?=[.)](?:\s|$))")

_ABOVE = ("Betreft", "Termijn")  # in the title and the line below it


def render(record: Record, style: Style) -> str:  # noqa: ARG001 - Markdown looks the same everywhere
    """Return the answer sheet."""
    facts = words.facts(record, folders=False)
    blocks = [
        f"# {escape(record.betreft or words.MISSING)}",
        *(f"**{label}:** {escape(value)}" for label, value in facts if label == "Termijn"),
        "\n".join(
            f"- **{label}:** {escape(value)}" for label, value in facts if label not in _ABOVE
        ),
    ]
    for group in groups(record):
        blocks.extend(_section(group, record, titled=bool(record.secties)))
    blocks.append(marks.END_REMARK if record.vragen else "*Geen vragen.*")
    for title, text in words.behind(record):
        blocks += [f"## {title}", *_paragraphs(text)]
    blocks.extend(_notes(record))
    blocks.extend(_remarks(record))
    return "\n\n".join(blocks) + "\n"


def escape(text: str) -> str:
    """Return `text`, one line, so that Markdown renders it literally; urls become links."""
    line = visible(text.strip())
    escaped = []
    end = 0
    for url in _URL.finditer(line):
        # Between angle brackets an url needs no escapes, which GitHub would take as part of it.
        escaped += [_SPECIAL.sub(r"\\\g<0>", line[end : url.start()]), f"<{url[0]}>"]
        end = url.end()
    escaped.append(_SPECIAL.sub(r"\\\g<0>", line[end:]))
    start = _AT_START.match(line)
    return _escape_start("".join(escaped), start[0]) if start else "".join(escaped)


def _escape_start(line: str, start: str) -> str:
    """Keep a line from becoming a list or a quotation: `1\\.` and `\\-`."""
    return f"{start}\\{line[len(start) :]}" if start.isdigit() else f"\\{line}"


def _section(group: Group, record: Record, *, titled: bool) -> Iterator[str]:
    """Heading and questions of one section."""
    if titled:
        yield f"## {escape(group.titel or words.NO_SECTION)}"
    if group.sectie and group.sectie.fracties:
        yield f"*Fracties:* {escape(', '.join(group.sectie.fracties))}"
    if group.sectie and group.sectie.inleiding:
        yield "\n\n".join(_paragraphs(group.sectie.inleiding))
    for vraag in group.vragen:
        yield from _question(vraag, record)


def _question(vraag: Vraag, record: Record) -> Iterator[str]:
    """One question, what belongs to it, and room for the answer."""
    yield f"### {escape(words.question(vraag))}"
    yield f"<!-- id: {marks.comment(vraag.id)} -->"
    yield "\n>\n".join(f"> {paragraph}" for paragraph in _paragraphs(vraag.tekst))
    facts = [", ".join(vraag.fracties), words.place(vraag)]
    if any(facts):
        yield escape(" · ".join(fact for fact in facts if fact))
    for number in vraag.voetnoten:
        yield f"*Noot {escape(number)}:* {escape(words.notes(number, record))}"
    yield from _checklist(vraag)
    yield f"**{marks.ANSWER}**"
    answer = _paragraphs(words.answer(vraag, record))
    # Two empty lines, on top of those between blocks: a place to put the cursor.
    yield "\n\n".join(answer) or "\n"


def _checklist(vraag: Vraag) -> Iterator[str]:
    """A box to tick for each subquestion; ticked where the document has the answer."""
    parts = marks.parts_to_tick(vraag)
    if parts:
        box = "[ ]" if vraag.antwoord is None else "[x]"
        yield "\n".join(f"- {box} {letter}. {escape(text)}" for letter, text in parts)


def _paragraphs(text: str) -> list[str]:
    return [escape(line) for line in text.split("\n") if line.strip()]


def _notes(record: Record) -> Iterator[str]:
    if record.voetnoten:
        yield "## Voetnoten"
        yield "\n".join(f"- {escape(words.note(note))}" for note in record.voetnoten)


def _remarks(record: Record) -> Iterator[str]:
    if record.meldingen:
        yield "## Meldingen"
        yield "\n".join(
            f"- **{one.ernst}:** {escape(words.remark(one))}" for one in record.meldingen
        )
