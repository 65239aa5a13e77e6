"""The family `schriftelijk_overleg`: Kamerstukken in which fracties ask in prose, and the answers to them."""

from __future__ import annotations

from kamervragen.doubts import reports
from kamervragen.layout.model import Document
from kamervragen.parts import kamerstuk
from kamervragen.parts.kamerstuk import Kamerstuk
from kamervragen.parts.kamerstuk_fields import fields_of, government_signers, offices_together
from kamervragen.parts.letter_questions import secties_of
from kamervragen.parts.questions import vragen_of
from kamervragen.parts.report import Report, answered, fracties_of, is_in_prose, read_report
from kamervragen.parts.report_parts import is_of_letter
from kamervragen.patterns import regex
from kamervragen.records import Herkomst, SchriftelijkOverleg

# `Verslag van een nader schriftelijk overleg`, `Nader voorlopig verslag`, `Nota naar aanleiding van het verslag`
_KINDS = regex(
    r"(?:(?:tweede|derde|nader|nadere|inbreng|concept)\s+){0,3}"
    r"(?:(?:voorlopig\s+)?verslag(?:\s+van\s+(?:een|het)\s+(?:(?:tweede|nader)\s+){0,2}schriftelijk\s+overleg)?"
    r"|verslag\s+schriftelijk\s+overleg|schriftelijk\s+overleg|memorie\s+van\s+antwoord"
    r"|nota\s+naar\s+aanleiding\s+van\s+(?:het|de)\s+.*verslag)",
    2,
)


def recognises(document: Document) -> bool:
    """True for a Kamerstuk of such a kind; where its title is lost, for one in which fracties ask in prose."""
    found = kamerstuk.read(document)
    if found is None:
        return False
    if found.stuksoort in (None, "Inbreng"):
        return is_in_prose(found)
    return _KINDS.fullmatch(found.stuksoort) is not None


def parse(document: Document, herkomst: Herkomst) -> SchriftelijkOverleg:
    """Turn a report into a record; what is missing or doubtful becomes a melding.

    Raises:
        ValueError: it has no head of a Kamerstuk; no family recognised it.
    """
    found = kamerstuk.read(document)
    if found is None:
        raise ValueError("the document has no head of a Kamerstuk: recognises() was not asked")
    report = read_report(document, found)
    record = _record(document, found, report, herkomst)
    return record.model_copy(
        update={"meldingen": reports.meldingen(record, document, found, report)}
    )


def _record(
    document: Document, found: Kamerstuk, report: Report, herkomst: Herkomst
) -> SchriftelijkOverleg:
    asked = vragen_of(report.asked, document, found.kenmerk, herkomst.sha256, past=report.past)
    vragen = answered(asked, report.answers)
    fields = fields_of(found, document, vragen, herkomst)
    signers = government_signers(report.rows, document) if report.is_answer else ()
    if signers:
        fields["ondertekenaar"] = signers[0]
    return SchriftelijkOverleg(
        **fields,
        fracties=fracties_of(report, vragen),
        secties=secties_of(document, report.blocks, report.asking, vragen, is_of_letter),
        vastgesteld=found.vastgesteld,
        datum_antwoord=found.datum_antwoord,
        antwoord_van=found.antwoord_van or offices_together(signers),
    )
