"""Letters made by chance: random questions, numbering, headings, width and pages.

Every text is of Dutch words without hyphens, so that it can be told what has to come back.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st

from letters import HEAD, OPENING, TERM, make_lines
from pdfs import Page, Text, column, make_pdf, width_of

WORDS = (
    "aandacht", "beleid", "bescherming", "bestuur", "boer", "bomen", "bos", "brand", "duin", "elk",
    "gemeente", "geld", "hei", "het", "ieder", "jaar", "kaart", "klimaat", "kosten", "land", "moeras",
    "natuur", "nu", "onderzoek", "plan", "provincie", "regen", "regio", "rijk", "schade", "storm",
    "subsidie", "uitvoering", "veen", "vergunning", "water", "weide", "wind", "zand", "zeer", "zorg",
)  # fmt: skip
STARTS = ("Hoe", "Waarom", "Kan de regering", "Deelt de minister", "Wanneer", "Welke", "Is")
TITLES = ("Blussen", "Kosten en baten", "Toezicht op het bos", "Vergunningen", "Water")

# How a question begins; `{}` is its number.
FORMS = ("{}. ", "{}) ", "({}) ", "{} ", "Vraag {}: ", "Vraag {}\n")
HANGING = ("{}. ", "{}) ", "({}) ", "{} ")
PAGES = ("one", "form feed", "header")

ORDINALS = ("eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste")

_words = st.lists(st.sampled_from(WORDS), min_size=2, max_size=18).map(" ".join)
_few = st.lists(st.sampled_from(WORDS), min_size=2, max_size=5).map(" ".join)
_asking = st.builds("{} {}?".format, st.sampled_from(STARTS), _words)
_telling = st.builds("De {}.".format, _words)
# A sentence with sub-items: each stands on a line of its own.
_listing = st.builds("{} {}:\na. {};\nb. {}?".format, st.sampled_from(STARTS), _few, _few, _few)
_sentences = st.builds(
    lambda before, asked, listing: [*before, *asked, *listing],
    st.lists(_telling, max_size=1),
    st.lists(_asking, min_size=1, max_size=3),
    st.one_of(st.just([]), st.just([]), st.lists(_listing, min_size=1, max_size=1)),
)


def _told_apart(questions: list[list[str]]) -> tuple[tuple[str, ...], ...]:
    """Put a word of its own into every line: what two pages share may be a running header."""
    return tuple(
        tuple(_with_own_word(sentence, ordinal) for sentence in sentences)
        for ordinal, sentences in zip(ORDINALS, questions, strict=False)
    )


def _with_own_word(sentence: str, own: str) -> str:
    words = sentence.split(" ")
    return " ".join(f"{own} {word}" if place % 3 == 1 else word for place, word in enumerate(words))


@dataclass(frozen=True)
class Letter:
    """What a letter asks and how it is printed.

    `questions`: the sentences of each. `titles`: heading above the question of that place. `width`:
    characters in a line. `loose`: an empty line between questions. `hangs`: the text stands in a
    column right of its number. `rows`: lines on a page.
    """

    questions: tuple[tuple[str, ...], ...]
    titles: dict[int, str]
    form: str
    width: int
    loose: bool
    hangs: bool
    pages: str
    rows: int

    @property
    def asked(self) -> list[tuple[str, str, tuple[str, ...], str | None]]:
        """(number, text, sentences that ask, heading) of each question."""
        title: str | None = None
        found = []
        for place, sentences in enumerate(self.questions):
            title = self.titles.get(place, title)
            flat = [sentence.replace("\n", " ") for sentence in sentences]
            asking = tuple(one for one in flat if one.endswith("?"))
            found.append((str(place + 1), " ".join(flat), asking, title))
        return found

    def lines(self, width: float, measure: Callable[[str], float]) -> list[str]:
        """The lines of the letter, broken where the next word would not fit; a tab begins a column."""
        body: list[str] = []
        for place, sentences in enumerate(self.questions):
            if place in self.titles:
                body += ["", self.titles[place], ""]
            body += self._question(self.form.format(place + 1), sentences, width, measure)
            body += [""] * self.loose
        opening, term = (wrapped(" ".join(part), width, measure) for part in (OPENING, TERM))
        lines = make_lines(opening=opening, questions=body, term=term)
        return [line for place, line in enumerate(lines) if line or lines[place - 1]]

    def _question(
        self, label: str, sentences: tuple[str, ...], width: float, measure: Callable[[str], float]
    ) -> list[str]:
        hangs = self.hangs and self.form in HANGING
        parts = " ".join(sentences).split("\n")
        if label.endswith("\n"):
            lines = [label.strip()]
        elif hangs:
            lines = []
        else:
            parts[0], lines = label + parts[0], []
        lines += [line for part in parts for line in wrapped(part, width, measure)]
        if hangs:
            lines = ["\t" + line for line in lines]
            lines[0] = label.strip() + lines[0]
        return lines

    def text(self) -> str:
        """The letter as plain text."""
        lines = [line.expandtabs(5) for line in self.lines(self.width, len)]
        if self.pages == "one":
            return "\n".join(lines) + "\n"
        printed = ""
        for number, start in enumerate(range(0, len(lines), self.rows), 1):
            if number > 1:
                header = ["", HEAD[0], HEAD[2], f"blad {number}", ""]
                printed += "\f" if self.pages == "form feed" else "\n".join(header) + "\n"
            printed += "\n".join(lines[start : start + self.rows]) + "\n"
        return printed

    def pdf(self) -> bytes:
        """The letter as a PDF; `width` counts letters of average width."""
        lines = self.lines(self.width * 5.3, width_of)
        starts = range(0, len(lines), self.rows)
        wide = max(595.0, 170 + self.width * 5.3)
        return make_pdf(*[Page(_drawn(lines[n : n + self.rows]), width=wide) for n in starts])


def _drawn(lines: list[str]) -> list[Text]:
    """Lines below each other, what stands behind a tab in a column of its own."""
    labels = [line.partition("\t")[0] for line in lines]
    hanging = [line.partition("\t")[2] for line in lines]
    return [*column(70, 80, labels), *column(95, 80, hanging)]


def wrapped(text: str, width: float, measure: Callable[[str], float]) -> list[str]:
    """Break a text into lines that are as full as they can be."""
    lines: list[str] = []
    for word in text.split():
        if lines and measure(f"{lines[-1]} {word}") <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def letters(**fixed: Any) -> st.SearchStrategy[Letter]:
    """Letters; what is fixed does not vary."""
    parts: dict[str, st.SearchStrategy[Any]] = {
        "questions": st.lists(_sentences, min_size=2, max_size=8).map(_told_apart),
        "titles": st.lists(st.sampled_from((0, 1, 2, 3, 4, 5)), max_size=3, unique=True).map(
            lambda places: dict(zip(sorted(places), TITLES, strict=False))
        ),
        "form": st.sampled_from(FORMS),
        "width": st.integers(60, 110),
        "loose": st.booleans(),
        "hangs": st.booleans(),
        "pages": st.sampled_from(PAGES),
        "rows": st.integers(20, 44),
    }
    parts |= {name: st.just(value) for name, value in fixed.items()}
    return st.builds(Letter, **parts)
