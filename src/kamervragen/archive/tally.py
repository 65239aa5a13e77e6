"""What a run counts, and its last line."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from kamervragen.amounts import counted, number
from kamervragen.stores import Ending, Result

# code -> what a person calls it, where that is not the code itself; the codes are those of docs/errors.md
LABELS = {
    "ontbreekt": "niet gevonden",
    "onbekend_formaat": "onbekend formaat",
    "te_groot": "te groot",
    "te_traag": "te traag",
    "geheugen": "te weinig geheugen",
    "afgebroken": "vastgelopen",
    "niet_herkend": "niet herkend",
    "intern": "interne fout",
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
        """Return the summary: ``1000 documenten, 14.312 vragen, 3 mislukt (3 beschadigd), …``."""
        kinds = ", ".join(
            f"{number(count)} {LABELS.get(code, code)}"
            for code, count in self.failures.most_common()
        )
        parts = [
            counted(self.documents, "document", "documenten"),
            counted(self.questions, "vraag", "vragen"),
            f"{number(self.failed)} mislukt{f' ({kinds})' if kinds else ''}",
            counted(self.doubtful, "met waarschuwing", "met waarschuwingen"),
        ]
        if self.copies:
            parts.append(counted(self.copies, "kopie", "kopieën"))
        if self.ending.dubbel:
            parts.append(counted(self.ending.dubbel, "dubbele brief", "dubbele brieven"))
        if self.ending.gedeeld:
            parts.append(f"{number(self.ending.gedeeld)} met een gedeeld kenmerk")
        if self.skipped:
            parts.append(f"{number(self.skipped)} eerder gedaan")
        if self.beside:
            kinds = ", ".join(
                f"{number(count)} .{kind}"
                for kind, count in Counter(self.beside.values()).most_common()
            )
            parts.append(
                f"{counted(len(self.beside), 'ander bestand', 'andere bestanden')} overgeslagen ({kinds})"
            )
        if self.repeated:
            parts.append(f"{number(self.repeated)} dubbel genoemd")
        return ", ".join(parts)
