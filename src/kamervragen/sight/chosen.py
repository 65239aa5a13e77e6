"""The one question that somebody asks for, by its id or by its number."""

from __future__ import annotations

from kamervragen.errors import UsageError
from kamervragen.records import Record, Vraag

# So many ids are named where there are more.
_FEW = 5


def chosen(record: Record, asked: str, bestand: str) -> Vraag:
    """Return the question with this id, or else with this number; one without a number by its place: `2e`.

    Raises:
        UsageError: there is none, or several have the number.
    """
    named = [vraag for vraag in record.vragen if vraag.id == asked]
    found = named or [vraag for vraag in record.vragen if _name(vraag) == asked]
    if len(found) == 1:
        return found[0]
    if found:
        fault = f"{len(found)} questions have number {asked}"
        raise UsageError(bestand, fault, f"name one of {_listed([one.id for one in found])}")
    if not record.vragen:
        raise UsageError(bestand, "there is no question in it", "leave the question out")
    known = [_name(vraag) for vraag in record.vragen]
    if "/" in asked:
        from difflib import get_close_matches

        known = get_close_matches(asked, [vraag.id for vraag in record.vragen], _FEW) or known
    raise UsageError(bestand, f"there is no question {asked}", f"name one of {_listed(known)}")


def _name(vraag: Vraag) -> str:
    return vraag.nummer or f"{vraag.volgnummer}e"


def _listed(names: list[str]) -> str:
    if len(names) <= _FEW:
        return ", ".join(names)
    return ", ".join((*names[:_FEW], "…", names[-1]))
