"""What a run counts, and its last line."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from kamervragen.stores import Ending, Result

# code -> what a person calls it; the codes are those of docs/errors.md
LABELS = {
    "ontbreekt": "missing",
    "map": "folder",
    "leeg": "empty",
    "onbekend_formaat": "unknown format",
    "beschadigd": "damaged",
    "versleuteld": "encrypted",
    "scan": "scan",
    "te_groot": "too large",
    "onveilig": "unsafe",
    "te_traag": "timed out",
    "geheugen": "out of memory",
    "afgebroken": "crashed",
    "niet_herkend": "not recognised",
    "intern": "internal error",
}


@dataclass(slots=True)
class Tally:
    """Counts of a run.

    `skipped`: inputs whose results were in the output already. `repeated`: paths that were named
    more than once; these count once. `ending`: what a database says of all its letters. `beside`: files of
    folders and archives that are no documents, by their suffixes.
    """

    documents: int = 0
    questions: int = 0
    doubtful: int = 0
    copies: int = 0
    skipped: int = 0
    repeated: int = 0
    ending: Ending = field(default_factory=Ending)
    beside: dict[str, str] = field(default_factory=dict)
    failures: Counter[str] = field(default_factory=Counter)

    @property
    def failed(self) -> int:
        """How many inputs gave no record."""
        return self.failures.total()

    def count(self, result: Result, *, skipped: bool = False, times: int = 1) -> None:
        """Count what became of one input; -1 times takes it back."""
        self.documents += times
        self.skipped += times * skipped
        self.questions += times * result.vragen
        self.doubtful += times * result.waarschuwing
        self.copies += times * (result.kopie_van is not None)
        if result.fout is not None:
            self.failures[result.fout.code] += times

    def line(self) -> str:
        """Return the summary: ``1000 documents, 14,312 questions, 3 failed (3 damaged), …``."""
        kinds = ", ".join(
            f"{number(count)} {LABELS.get(code, code)}"
            for code, count in self.failures.most_common()
        )
        parts = [
            f"{number(self.documents)} document{'' if self.documents == 1 else 's'}",
            f"{number(self.questions)} question{'' if self.questions == 1 else 's'}",
            f"{number(self.failed)} failed{f' ({kinds})' if kinds else ''}",
            f"{number(self.doubtful)} with warnings",
        ]
        if self.copies:
            parts.append(f"{number(self.copies)} {'copy' if self.copies == 1 else 'copies'}")
        if self.ending.dubbel:
            doubles = self.ending.dubbel
            parts.append(f"{number(doubles)} duplicate letter{'' if doubles == 1 else 's'}")
        if self.ending.gedeeld:
            parts.append(f"{number(self.ending.gedeeld)} sharing a kenmerk")
        if self.skipped:
            parts.append(f"{number(self.skipped)} done before")
        if self.beside:
            kinds = ", ".join(
                f"{number(count)} .{kind}"
                for kind, count in Counter(self.beside.values()).most_common()
            )
            parts.append(f"{number(len(self.beside))} left aside as no documents ({kinds})")
        if self.repeated:
            parts.append(f"{number(self.repeated)} named twice")
        return ", ".join(parts)


def number(count: int) -> str:
    """Return a count with a comma for each thousand, from 10,000 on."""
    return f"{count:,}" if count >= 10_000 else str(count)
