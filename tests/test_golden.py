"""Every form of every letter in fixtures/, and the real corpus where it is at hand, field by field."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

import corpus
from compare import differences, fixture_cases, of_beginning
from invariants import broken, schema_faults
from kamervragen import errors, extract
from kamervragen.families import FAMILIES
from kamervragen.layout import build
from kamervragen.readers import reader_for
from kamervragen.records import Record
from kamervragen.source import load

FIXTURES = fixture_cases()


def case_id(value: Any) -> str | None:
    """`kustverdediging/letter.md` for a file; nothing for what is expected of it."""
    return f"{value.parent.name}/{value.name}" if isinstance(value, Path) else ""


@cache
def record_of(path: Path, reader: str = "pdfium") -> Record:
    """The record of a file; each file is read once."""
    return extract(path, reader=reader, ocr="off")


def as_json(record: Record) -> dict[str, Any]:
    """The record as a user gets it."""
    return json.loads(record.model_dump_json())


def test_fixtures_are_there() -> None:
    """An empty table of cases would pass without a word."""
    assert len({path.parent for path, _ in FIXTURES}) >= 16
    assert {path.suffix for path, _ in FIXTURES} == {
        ".pdf", ".md", ".txt", ".docx", ".odt", ".xml", ".html",
    }  # fmt: skip


@pytest.mark.parametrize(("path", "expected"), FIXTURES, ids=case_id)
def test_fixture(path: Path, expected: dict[str, Any]) -> None:
    """Each letter says the same in all its forms, and says what its spec says."""
    assert differences(expected, as_json(record_of(path))) == []


@pytest.mark.parametrize("path", [path for path, _ in FIXTURES], ids=case_id)
def test_fixture_keeps_the_promises_of_a_record(path: Path) -> None:
    """Offsets, ids, lines, boxes, schema: what `expected.json` does not spell out for each letter."""
    record = record_of(path)
    assert broken(record, path.read_bytes()) == []
    assert schema_faults(record) == []


@pytest.mark.parametrize(
    "path", [path for path, _ in FIXTURES if path.suffix == ".md"], ids=case_id
)
def test_lines_of_a_question_hold_its_text(path: Path) -> None:
    """`regels` point into the file: they begin with the number, or the first word, and end with the last word."""
    lines = path.read_text(encoding="utf-8-sig").splitlines()
    for vraag in record_of(path).vragen:
        first, last = vraag.regels or (0, 0)
        first_word = letters(vraag.tekst.split()[0])
        begins = lines[first - 1][:40]
        grouped = vraag.groep is not None and vraag.nummer != vraag.groep[0]
        assert (vraag.nummer or first_word) in begins or (grouped and first_word in begins)
        ending = letters(vraag.tekst.split()[-1])
        assert ending in letters(lines[last - 1])


def letters(text: str) -> str:
    """Letters and digits only."""
    return "".join(letter for letter in text if letter.isalnum())


REFUSED = sorted((Path(__file__).parents[1] / "fixtures" / "geen_vragen").glob("*/document.*"))


@pytest.mark.parametrize("path", REFUSED, ids=case_id)
def test_what_no_family_knows(path: Path) -> None:
    """A motie, a fiche, a letter of a ministry, a newspaper: nothing is taken for a question."""
    with pytest.raises(errors.NotRecognised):
        extract(path)


def test_refused_fixtures_are_there() -> None:
    """An empty table of cases would pass without a word."""
    assert len(REFUSED) >= 12


@pytest.mark.parametrize("path", [path for path, _ in FIXTURES], ids=case_id)
def test_own_family_and_no_other(path: Path) -> None:
    """Each document is recognised by its own family alone, so that their order decides nothing."""
    source = load(path)
    document = build(reader_for(source, "pdfium")(source))
    found = [family.soort for family in FAMILIES if family.recognises(document)]
    assert found == [path.parent.parent.name]


# ---------------------------------------------------------------- the real corpus

CORPUS = [
    *[pytest.param("letter", path, gold, id=path.name) for path, gold in corpus.letters()],
    *[
        pytest.param("publication", path, gold, id=path.name)
        for path, gold in corpus.publications()
    ],
    *[
        pytest.param("second", path, gold, id=f"second/{path.name}")
        for path, gold in (*corpus.answer_letters(), *corpus.second_round())
    ],
    *[
        pytest.param(kind, path, None, id=path.name)
        for kind in ("geen_vragen", "scans")
        for path in corpus.corpus_files(f"{kind}/*.pdf")
    ],
]


@pytest.mark.skipif(corpus.corpus_folder() is None, reason=corpus.NOT_READ)
def test_corpus_is_there() -> None:
    """A wrong path in KAMERVRAGEN_CORPUS must not look like a corpus without faults."""
    kinds = {case.values[0] for case in CORPUS}
    assert kinds == {"letter", "publication", "second", "geen_vragen", "scans"}


if CORPUS:

    @pytest.mark.parametrize(("kind", "path", "gold"), CORPUS)
    def test_corpus(kind: str, path: Path, gold: Path | None) -> None:
        """Real letters as gold has them; no question where there is none; a scan is told apart."""
        if kind == "scans":
            with pytest.raises(errors.NoTextLayer):
                extract(path, ocr="off")
        elif kind == "geen_vragen":
            assert questions_found(path) == []
        else:
            assert gold is not None
            expected = corpus.gold_of(path, gold)
            if kind == "second":
                expected = corpus.without_new(expected)
            for reader in ("pdfium", "pdfplumber") if path.suffix == ".pdf" else ("pdfium",):
                record = record_of(path, reader)
                found = as_json(record)
                assert differences(of_beginning(expected, found), found) == []
                assert broken(record, path.read_bytes()) == []


def questions_found(path: Path) -> list[str]:
    """The questions of a document that has none; it may well be refused."""
    try:
        record = extract(path)
    except errors.NotRecognised:
        return []
    assert "geen_vragen" in [melding.code for melding in record.meldingen]
    return [vraag.tekst for vraag in record.vragen]
