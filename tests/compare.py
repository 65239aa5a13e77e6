"""Compares a record with what is expected of it; used by the golden tests and the benches."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

FIXTURES = Path(__file__).resolve().parent.parent / "fixtures"
FAMILIES = (
    "commissiebrief", "aanhangsel", "schriftelijke_vragen", "schriftelijk_overleg", "antwoordbrief",
    "lijst_van_vragen",
)  # fmt: skip

# Codes that a fixture has to have, or must not have; other codes are remarks.
JUDGED_CODES = frozenset(
    (
        "geen_vragen", "nummer_ontbreekt", "nummer_dubbel", "antwoord_zonder_vraag",
        "groep_niet_gesplitst", "geen_nummers", "mondelinge_vragen",
    )
)  # fmt: skip


def fixture_cases(families: Iterable[str] = FAMILIES) -> list[tuple[Path, dict[str, Any]]]:
    """Return (file, what is expected of it) for each form of each document in fixtures/."""
    cases: list[tuple[Path, dict[str, Any]]] = []
    for path in sorted(
        path for name in families for path in FIXTURES.glob(f"{name}/*/expected.json")
    ):
        expected = json.loads(path.read_text(encoding="utf-8"))
        for name, form in expected["forms"].items():
            cases.append((path.parent / name, of_form(expected["record"], form)))
    return cases


def of_form(record: dict[str, Any], form: dict[str, Any]) -> dict[str, Any]:
    """Put the pages and lines of one form into the expectations that all forms share.

    `overrides`: what a form says otherwise (words that a reader glued); `skip`: what it does not say.
    """
    result: dict[str, Any] = json.loads(json.dumps(record | form.get("overrides", {})))
    for key in form.get("skip", ()):
        del result[key]
    result["paginas"] = form["paginas"]
    for place, vraag in enumerate(result["vragen"], 1):
        vraag["volgnummer"] = place
        if form.get("pagina"):
            vraag["pagina"] = form["pagina"][str(place)]
        if form.get("regels"):
            vraag["regels"] = form["regels"][str(place)]
        if form.get("alineas"):
            vraag["alineas"] = form["alineas"][str(place)]
    for noot in result["voetnoten"]:
        if noot["nummer"] in form.get("voetnoot_pagina", {}):
            noot["pagina"] = form["voetnoot_pagina"][noot["nummer"]]
    return result


def differences(expected: dict[str, Any], record: dict[str, Any]) -> list[str]:
    """Return one line for each field that differs; a key that is not expected is not judged."""
    found = [*_compare("", {k: v for k, v in expected.items() if k not in _SPECIAL}, record)]
    if "paginas" in expected and expected["paginas"] != record["herkomst"]["paginas"]:
        found.append(f"paginas: {expected['paginas']} != {record['herkomst']['paginas']}")
    found += _voetnoten(expected.get("voetnoten"), record["voetnoten"])
    if "verwijzingen" in expected:
        pairs = [
            sorted((v["soort"], v["tekst"]) for v in r["verwijzingen"]) for r in (expected, record)
        ]
        if pairs[0] != pairs[1]:
            found.append(f"verwijzingen: {pairs[0]} != {pairs[1]}")
    if "meldingen" in expected:
        wanted = {code if isinstance(code, str) else code["code"] for code in expected["meldingen"]}
        got = {melding["code"] for melding in record["meldingen"]} & JUDGED_CODES
        # Gold of the corpus names the melding that matters, not all that belong with it.
        if not wanted & JUDGED_CODES <= got or (got and not wanted):
            found.append(f"meldingen: {sorted(wanted)} != {sorted(got)}")
    return found


def _accepted(wanted: dict[str, Any], got: list[dict[str, Any]]) -> dict[str, Any]:
    """What is expected of a question; `tekst_ook`: other texts that are right as well."""
    others = wanted.get("tekst_ook", ())
    rest = {key: value for key, value in wanted.items() if key != "tekst_ook"}
    return rest | {"tekst": got[0]["tekst"]} if got and got[0]["tekst"] in others else rest


def of_beginning(expected: dict[str, Any], record: dict[str, Any]) -> dict[str, Any]:
    """What is expected of the beginning of a longer document: the record may have one question more.

    A key that begins with `_` is no field; what the gold of a beginning does not judge, its README says.
    """
    fields = {key: value for key, value in expected.items() if not key.startswith("_")}
    fields["vragen"] = [
        _accepted(one, record["vragen"][n : n + 1])
        for n, one in enumerate(fields.get("vragen", ()))
    ]
    if not expected.get("_afgekapt"):
        return fields
    wanted = len(fields.get("vragen", ()))
    if len(record["vragen"]) == wanted + 1:
        fields["vragen"] = [*fields["vragen"], {}]
    return fields


_SPECIAL = frozenset(("paginas", "voetnoten", "verwijzingen", "meldingen"))


def _compare(path: str, wanted: Any, got: Any) -> Iterator[str]:
    if isinstance(wanted, dict) and isinstance(got, dict):
        for key, value in wanted.items():
            if key in _ENDS:
                yield from _end_of_answer(f"{path}.{key}", key, value, got["tekst"])
            else:
                yield from _compare(f"{path}.{key}", value, got.get(key, "<absent>"))
    elif isinstance(wanted, list) and isinstance(got, list):
        if len(wanted) != len(got):
            yield f"{path}: {len(wanted)} items, got {len(got)}: {_short(wanted)} != {_short(got)}"
            return
        for place, (one, other) in enumerate(zip(wanted, got, strict=True)):
            yield from _compare(f"{path}[{place}]", one, other)
    elif wanted != got:
        yield f"{path}: {_short(wanted)} != {_short(got)}"


# How the text of an answer begins and ends, compared by letters and digits.
_ENDS = ("begin_tekst", "eind_tekst")


def _end_of_answer(path: str, key: str, wanted: str | None, text: str) -> Iterator[str]:
    """Compare the first or last letters of an answer; None: a table ends it."""
    if wanted is None:
        return
    one, other = _letters(wanted), _letters(text)
    part = other[: len(one)] if key == "begin_tekst" else other[-len(one) :]
    if part != one:
        shown = text[: len(wanted)] if key == "begin_tekst" else text[-len(wanted) :]
        yield f"{path}: {wanted!r} != {shown!r}"


def _voetnoten(wanted: list[dict[str, Any]] | None, got: list[dict[str, Any]]) -> Iterator[str]:
    """Compare notes by letters and digits: where a url is broken, spaces may differ."""
    if wanted is None:
        return
    if [note["nummer"] for note in wanted] != [note["nummer"] for note in got]:
        yield f"voetnoten: {[n['nummer'] for n in wanted]} != {[n['nummer'] for n in got]}"
        return
    for one, other in zip(wanted, got, strict=True):
        if _letters(one["tekst"]) != _letters(other["tekst"]):
            yield f"voetnoot {one['nummer']}: {one['tekst']!r} != {other['tekst']!r}"
        if one.get("pagina", other["pagina"]) != other["pagina"]:
            yield f"voetnoot {one['nummer']}: page {one['pagina']} != {other['pagina']}"


def _letters(text: str) -> str:
    return "".join(letter for letter in text if letter.isalnum())


def _short(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) < 260 else f"{text[:160]} … {text[-80:]}"
