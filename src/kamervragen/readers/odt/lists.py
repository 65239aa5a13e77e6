"""Automatic numbers of OpenDocument, counted as LibreOffice shows them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from kamervragen.patterns import regex
from kamervragen.readers import counters
from kamervragen.readers.counters import Shown
from kamervragen.readers.odt.styles import Properties, count_of, points, told
from kamervragen.readers.xml_tree import Element, local

LEVELS = 10
# `%1%.%2%)`: the form that LibreOffice writes beside prefix and suffix.
_PLACE = regex(r"%(\d{1,2})%")
_FORMS = {
    "1": "decimal",
    "a": "lowerLetter",
    "A": "upperLetter",
    "i": "lowerRoman",
    "I": "upperRoman",
    "": "none",
}


@dataclass(frozen=True, slots=True)
class Level:
    """A level of a list: its format, what stands around the number, how many levels it shows, where it starts."""

    form: str = "none"
    prefix: str = ""
    suffix: str = ""
    shows: int = 1
    start: int = 1
    text: str = ""
    bullet: str = ""
    properties: Properties = field(default_factory=dict)


@dataclass(slots=True)
class Counts:
    """A list in the making: which it is, and the last number of each level; None where it has none yet."""

    of: int
    numbers: list[int | None] = field(default_factory=lambda: [None] * LEVELS)


@dataclass(slots=True)
class Lists:
    """All lists of a document: their styles, and those that others go on with."""

    styles: dict[str, dict[int, Level]] = field(default_factory=dict)
    _by_name: dict[str, Counts] = field(default_factory=dict)
    _latest: dict[str, Counts] = field(default_factory=dict)
    _begun: int = 0

    def read(self, root: Element) -> None:
        """Take over the list styles of a part; that of headings has no name."""
        for group in root:
            for child in group if local(group) in ("styles", "automatic-styles") else ():
                if local(child) in ("list-style", "outline-style"):
                    name = told(child, "name") if local(child) == "list-style" else ""
                    self.styles[name] = dict(_levels_of(child))

    def begin(self, element: Element, style: str) -> Counts:
        """Return the counts with which a list begins: its own, or those that it goes on with.

        LibreOffice goes on with lists that the file does not name: then it is the latest of that style.
        """
        counts = self._by_name.get(told(element, "continue-list"))
        goes_on = told(element, "continue-list") or told(element, "continue-numbering") == "true"
        if counts is None and goes_on:
            counts = self._latest.get(style)
        if counts is None:
            counts = self.new()
        self.keep(style, counts)
        for name in (told(element, "id"), told(element, "list-id")):
            if name:
                self._by_name[name] = counts
        return counts

    def keep(self, style: str, counts: Counts) -> None:
        """Remember the latest list in which a style counts."""
        self._latest[style] = counts

    def of_id(self, name: str) -> Counts:
        """Return the counts of a list that paragraphs name one by one."""
        counts = self._by_name.get(name)
        if counts is None:
            counts = self._by_name[name] = self.new()
        return counts

    def new(self) -> Counts:
        """Return the counts of a list that begins."""
        self._begun += 1
        return Counts(self._begun)

    def next(
        self, counts: Counts, style: str, place: int, start: int | None = None
    ) -> Shown | None:
        """Count one item at a level, from 0; None where the level shows nothing. `start`: the number it is given."""
        levels = self.styles.get(style)
        if levels is None or not 0 <= place < LEVELS:
            return None
        level, numbers = levels.get(place, Level()), counts.numbers
        last = numbers[place]
        numbers[place] = start if start is not None else level.start if last is None else last + 1
        numbers[place + 1 :] = [None] * (LEVELS - place - 1)
        for above in range(place):
            if numbers[above] is None:
                numbers[above] = levels.get(above, Level()).start
        label = _label(levels, numbers, place)
        return Shown(label, place + 1, counts.of, level.properties)


def _levels_of(style: Element) -> Iterator[tuple[int, Level]]:
    for child in style:
        name = local(child)
        place = count_of(child, "level") - 1
        bullet = (
            counters.bullet(told(child, "bullet-char")) if name == "list-level-style-bullet" else ""
        )
        if name.startswith("list-level-style-") or name == "outline-level-style":
            yield (
                place,
                Level(
                    form=_FORMS.get(told(child, "num-format"), "decimal"),
                    prefix=told(child, "num-prefix"),
                    suffix=told(child, "num-suffix"),
                    shows=count_of(child, "display-levels"),
                    start=count_of(child, "start-value"),
                    text=told(child, "num-list-format"),
                    bullet=bullet or ("•" if name == "list-level-style-image" else ""),
                    properties=dict(_indents_of(child)),
                ),
            )


def _indents_of(element: Element) -> Iterator[tuple[str, float]]:
    for one in element.iter():
        if local(one) == "list-level-label-alignment":
            for name, key in (("margin-left", "left"), ("text-indent", "first")):
                length = points(told(one, name))
                if length is not None:
                    yield key, length
        elif local(one) == "list-level-properties" and told(one, "space-before"):
            space, width = points(told(one, "space-before")), points(told(one, "min-label-width"))
            yield "left", (space or 0.0) + (width or 0.0)
            yield "first", -(width or 0.0)


def _label(levels: Mapping[int, Level], numbers: list[int | None], place: int) -> str:
    level = levels.get(place, Level())
    if level.bullet:
        return level.bullet
    if level.form == "none":
        return ""

    def number(at: int) -> str:
        return counters.shown(numbers[at] or 0, levels.get(at, Level()).form)

    if level.text:
        text = _PLACE.sub(lambda one: number(min(int(one[1]), place + 1) - 1), level.text)
    else:
        first = max(0, place + 1 - level.shows)
        inside = ".".join(filter(None, (number(at) for at in range(first, place + 1))))
        text = f"{level.prefix}{inside}{level.suffix}"
    return " ".join(text.split())
