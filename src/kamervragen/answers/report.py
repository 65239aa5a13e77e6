"""What a check found, and the same as JSON."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kamervragen.output.safe import escape_json

if TYPE_CHECKING:
    from kamervragen.records import Melding, Vraag


@dataclass(frozen=True, slots=True)
class Unticked:
    """A subquestion that nobody ticked off."""

    vraag: Vraag
    letter: str
    text: str


@dataclass(frozen=True, slots=True)
class Change:
    """A question whose text differs from that of the letter."""

    vraag: Vraag
    was: str
    now: str
    letter: str | None = None  # of the subquestion, where it is one


@dataclass(frozen=True, slots=True)
class Doubtful:
    """A question whose answer looks as if it were still to come."""

    vraag: Vraag
    answer: str


@dataclass(frozen=True, slots=True)
class Report:
    """What a sheet lacks, and what else there is to say of it."""

    sheet: str
    letter: str
    kenmerk: str | None
    questions: int
    unanswered: tuple[Vraag, ...]
    doubtful: tuple[Doubtful, ...]
    unticked: tuple[Unticked, ...]
    missing: tuple[Vraag, ...]
    changed: tuple[Change, ...]
    twice: tuple[Vraag, ...]
    unknown: tuple[str, ...]
    columns: tuple[str, ...]
    warnings: tuple[Melding, ...]

    @property
    def answered(self) -> int:
        """How many questions have an answer."""
        return self.questions - len(self.unanswered) - len(self.doubtful) - len(self.missing)

    @property
    def complete(self) -> bool:
        """Whether all that was asked is answered."""
        return not (self.unanswered or self.doubtful or self.unticked or self.missing)


def as_json(report: Report) -> str:
    """Return the report as a JSON object; each list is there, also where it is empty."""
    told: dict[str, Any] = {
        "antwoorden": report.sheet,
        "brief": report.letter,
        "kenmerk": report.kenmerk,
        "vragen": report.questions,
        "beantwoord": report.answered,
        "compleet": report.complete,
        "zonder_antwoord": [_question(vraag) for vraag in report.unanswered],
        "mogelijk_geen_antwoord": [
            _question(one.vraag) | {"antwoord": one.answer} for one in report.doubtful
        ],
        "niet_afgevinkt": [
            _question(one.vraag) | {"deelvraag": one.letter, "tekst": one.text}
            for one in report.unticked
        ],
        "ontbreekt": [_question(vraag) for vraag in report.missing],
        "gewijzigd": [
            {
                "id": one.vraag.id,
                "nummer": one.vraag.nummer,
                "deelvraag": one.letter,
                "was": one.was,
                "is": one.now,
            }
            for one in report.changed
        ],
        "dubbel": [_question(vraag) for vraag in report.twice],
        "onbekend": list(report.unknown),
        "ontbrekende_kolommen": list(report.columns),
        "waarschuwingen": [
            {"code": one.code, "tekst": one.tekst, "pagina": one.pagina} for one in report.warnings
        ],
    }
    return escape_json(json.dumps(told, ensure_ascii=False, indent=2)) + "\n"


def _question(vraag: Vraag) -> dict[str, Any]:
    return {"id": vraag.id, "nummer": vraag.nummer, "pagina": vraag.pagina, "tekst": vraag.tekst}
