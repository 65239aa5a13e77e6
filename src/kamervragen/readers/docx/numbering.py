"""Automatic numbers of Word, counted as Word shows them (`numbering.xml`)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from kamervragen.patterns import regex
from kamervragen.readers import counters
from kamervragen.readers.counters import Shown
from kamervragen.readers.docx.properties import Properties, number_of, paragraph_properties, value
from kamervragen.readers.xml_tree import Element, local

_LEVELS = 9
_PLACE = regex(r"%([1-9])")


@dataclass(frozen=True, slots=True)
class Level:
    """A level of a list: where it starts, its format, its text (`%1.%2`), what restarts it.

    `restart`: the level, from 1, behind which it begins anew; 0 for never, None for any above it. `legal`: all numbers
    in its text are decimal. `style`: the style of paragraphs that stands for it.
    """

    start: int = 1
    form: str = "decimal"
    text: str = ""
    restart: int | None = None
    legal: bool = False
    style: str | None = None
    properties: Properties = field(default_factory=dict)


@dataclass(slots=True)
class _List:
    """A list in the making: the last number of each level, None where it has none yet."""

    numbers: list[int | None] = field(default_factory=lambda: [None] * _LEVELS)


@dataclass(slots=True)
class Numbering:
    """All lists of a document. `levels`: of each list by its `numId`; lists of one `abstracts` count on together."""

    levels: dict[str, dict[int, Level]] = field(default_factory=dict)
    abstracts: dict[str, str] = field(default_factory=dict)
    restarts: dict[str, dict[int, int]] = field(default_factory=dict)
    _lists: dict[str, _List] = field(default_factory=dict)
    _begun: set[tuple[str, int]] = field(default_factory=set)

    @staticmethod
    def of(root: Element | None, style_lists: Mapping[str, str]) -> Numbering:
        """Read the part. `style_lists`: the list of each style, by which one list stands for another."""
        numbering = Numbering()
        if root is None:
            return numbering
        kinds: dict[str, Element] = {}
        instances: dict[str, Element] = {}
        for child in root:
            if local(child) == "abstractNum":
                kinds[value(child, "abstractNumId")] = child
            elif local(child) == "num":
                instances[value(child, "numId")] = child
        for name, instance in instances.items():
            numbering._add(name, instance, instances, kinds, style_lists)
        return numbering

    def _add(
        self, name: str, instance: Element, instances: Mapping[str, Element], kinds: Mapping[str, Element],
        style_lists: Mapping[str, str],
    ) -> None:  # fmt: skip
        kind = _child_value(instance, "abstractNumId")
        link = _child_value(kinds[kind], "numStyleLink") if kind in kinds else ""
        if link and (other := instances.get(style_lists.get(link, ""))) is not None:
            kind = _child_value(other, "abstractNumId")
        if kind not in kinds:
            return
        levels = dict(_levels_of(kinds[kind]))
        restarts: dict[int, int] = {}
        for child in instance:
            if local(child) != "lvlOverride":
                continue
            place = number_of(value(child, "ilvl"))
            levels.update(_levels_of(child))
            start = _child_value(child, "startOverride")
            if start:
                restarts[place] = number_of(start)
        self.levels[name], self.abstracts[name], self.restarts[name] = levels, kind, restarts

    def level_of_style(self, name: str, style: str) -> int:
        """Return the level of a list that stands for a style; 0 where none does."""
        levels = self.levels.get(name, {})
        return next((place for place, level in levels.items() if level.style == style), 0)

    def next(self, name: str, place: int) -> Shown | None:
        """Count one paragraph of a list; None where there is no such list."""
        levels = self.levels.get(name)
        if levels is None or not 0 <= place < _LEVELS:
            return None
        kind = self.abstracts[name]
        numbers = self._lists.setdefault(kind, _List()).numbers
        level = levels.get(place, Level())
        self._begin(name, place, numbers)
        last = numbers[place]
        numbers[place] = level.start if last is None else last + 1
        for deeper in range(place + 1, _LEVELS):
            restart = levels.get(deeper, Level()).restart
            if restart is None or 0 < place + 1 <= restart:
                numbers[deeper] = None
        for above in range(place):
            if numbers[above] is None:
                numbers[above] = levels.get(above, Level()).start
        return Shown(_label(levels, numbers, place), place + 1, _number(kind), level.properties)

    def _begin(self, name: str, place: int, numbers: list[int | None]) -> None:
        """Let a level begin anew where the first paragraph of a list at that level says so.

        Pandoc gives each list of a document a `startOverride` for all levels: a list inside item 2 leaves that at 2.
        """
        start = self.restarts[name].get(place)
        if start is not None and (name, place) not in self._begun:
            self._begun.add((name, place))
            numbers[place] = start - 1


def _number(kind: str) -> int:
    """Return the number of a list, from 1."""
    return number_of(kind) + 1


def _child_value(element: Element, name: str) -> str:
    return next((value(child) for child in element if local(child) == name), "")


def _levels_of(element: Element) -> Iterator[tuple[int, Level]]:
    for child in element:
        if local(child) == "lvl":
            yield number_of(value(child, "ilvl")), _level(child)


def _level(element: Element) -> Level:
    told: dict[str, Element] = {local(child): child for child in element}
    restart = told.get("lvlRestart")
    legal = told.get("isLgl")
    return Level(
        start=number_of(_of(told, "start"), 0),
        form=_of(told, "numFmt") or "decimal",
        text=_of(told, "lvlText"),
        restart=None if restart is None else number_of(value(restart)),
        legal=legal is not None and value(legal) not in ("0", "false", "off"),
        style=_of(told, "pStyle") or None,
        properties=paragraph_properties(told["pPr"]) if "pPr" in told else {},
    )


def _of(told: Mapping[str, Element], name: str) -> str:
    return value(told[name]) if name in told else ""


def _label(levels: Mapping[int, Level], numbers: list[int | None], place: int) -> str:
    level = levels.get(place, Level())
    if level.form == "bullet":
        return counters.bullet(level.text)
    if level.form == "none" and "%" not in level.text:
        return level.text.strip()

    def number(match: object) -> str:
        at = int(match[1]) - 1  # type: ignore[index]
        form = "decimal" if level.legal else levels.get(at, Level()).form
        return counters.shown(numbers[at] or 0, form)

    return " ".join(_PLACE.sub(number, level.text).split())
