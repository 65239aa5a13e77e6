"""Meldingen: nothing else makes them. `FINDINGS` says how serious each finding of the parts is."""

from __future__ import annotations

from collections.abc import Iterable

from kamervragen.lines import MARK, MARK_CLOSE, MARK_OPEN
from kamervragen.parts.finding import Finding
from kamervragen.patterns import regex
from kamervragen.records import Melding

INFO, WARNING = "info", "waarschuwing"
FINDINGS: dict[str, str] = {
    "antwoord_begin_onzeker": WARNING,
    "antwoord_dubbel": WARNING,
    "antwoord_leeg": WARNING,
    "antwoord_onzeker": WARNING,
    "antwoord_zonder_vraag": WARNING,
    "antwoord_zonder_zinseinde": WARNING,
    "geen_nummers": INFO,
    "groep_niet_gesplitst": WARNING,
    "groep_onzeker": WARNING,
    "kolommen_dooreen": WARNING,
    "kop_in_tekst": WARNING,
    "tekst_onzeker_einde": WARNING,
    "vraag_onzeker_einde": WARNING,
}
_HALF_MARK = regex(rf"{MARK_OPEN}[^{MARK_CLOSE}]{{0,9}}$|[{MARK_OPEN}{MARK_CLOSE}]")


def info(code: str, text: str, page: int | None = None) -> Melding:
    """Return a remark."""
    return Melding(code=code, ernst="info", tekst=_printed(text), pagina=page)


def warning(code: str, text: str, page: int | None = None) -> Melding:
    """Return a warning: a field may be wrong or missing."""
    return Melding(code=code, ernst="waarschuwing", tekst=_printed(text), pagina=page)


def told(findings: Iterable[Finding]) -> list[Melding]:
    """Return the meldingen of what the parts found."""
    return [
        (info if FINDINGS[one.code] == INFO else warning)(one.code, one.text, one.page)
        for one in findings
    ]


def _printed(text: str) -> str:
    """Return what a melding says without note marks; a quotation may have been cut inside one."""
    return _HALF_MARK.sub("", MARK.sub("", text)) if _HALF_MARK.search(text) else text
