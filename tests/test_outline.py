"""The outline: every line of the document is in it, and each block says what it was taken for."""

from __future__ import annotations

import json
import re
import unicodedata
from itertools import pairwise
from pathlib import Path

import pytest

from compare import FIXTURES, fixture_cases
from kamervragen import cli, extract
from kamervragen.library import outline
from kamervragen.readers.text import decode
from kamervragen.source import load
from letters import make_letter
from publications import make_publication

LETTERS = [path for path, _ in fixture_cases()]


def kinds(text: str) -> list[tuple[str, str, str]]:
    """Kind, number and first words of each block."""
    pieces = outline(text.encode())
    return [(one.soort, " ".join(one.nummers), one.tekst[:22]) for one in pieces]


def test_outline_of_a_publication() -> None:
    """Masthead, opening, question, answer, colophon: each is called by its name."""
    found = kinds(make_publication())
    assert ("vraag", "1", "Hoe hoog staat het wat") in found
    assert ("antwoord", "1", "Hoog.") in found
    assert ("opening", "", "Antwoord van Minister ") in found
    assert ("furniture", "", "ah-tk-20232024-1314") in found


def test_what_is_in_no_field_is_called_text() -> None:
    """A paragraph between two questions of a letter is in no field of the record, and is shown."""
    letter = make_letter(questions=["1. Een?", "", "Het bos is groen.", "", "2. Twee?"])
    assert ("text", "", "Het bos is groen.") in kinds(letter)


def test_heading_of_a_letter_without_numbers() -> None:
    """It speaks of questions and is none; the paragraph below it is."""
    asked = "De leden van de SP-fractie vragen hoe vaak het bos brandt en wie dat betaalt."
    found = kinds(make_letter(questions=["Vragen van de SP", "", asked]))
    assert ("heading", "", "Vragen van de SP") in found
    assert ("vraag", "", asked[:22]) in found


CAPTIONS = {
    "Vraag",
    "Vragen",
    "Antwoord",
    "Antwoorden",
    "Mededeling",
    "Toelichting",
    "Noot",
    "vraag",
    "vragen",
}
PLAIN = [path for path in LETTERS if path.suffix == ".txt" and ".layout" not in path.name]


@pytest.mark.parametrize("path", PLAIN, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_nothing_is_lost(path: Path) -> None:
    """Each word of a text stands in some block."""
    shown = " ".join(" ".join((*one.nummers, one.tekst)) for one in outline(path))
    text = unicodedata.normalize("NFC", decode(load(path)))
    words = {word for word in re.findall(r"[a-zA-Z]{4,}", text) if word not in CAPTIONS}
    lost = [word for word in sorted(words) if word not in shown.replace("-", "")]
    assert lost == []


def test_outline_of_a_document_of_no_family(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Who wonders why a document was refused sees its blocks."""
    file = tmp_path / "motie.txt"
    file.write_text("MOTIE\n\nDe Kamer,\n\ngehoord de beraadslaging,\n", encoding="utf-8")
    assert cli.run(["outline", str(file)]) == 0
    shown = capsys.readouterr()
    assert shown.err == ""
    assert "gehoord de beraadslaging" in shown.out


def test_outline_as_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Programs get the whole texts."""
    file = tmp_path / "ah.txt"
    file.write_text(make_publication(), encoding="utf-8")
    assert cli.run(["outline", str(file), "--json"]) == 0
    pieces = json.loads(capsys.readouterr().out)
    assert {
        "soort",
        "nummers",
        "pagina",
        "vakken",
        "regels",
        "alineas",
        "tekst",
        "waarom",
        "marge",
    } == set(pieces[0])
    assert [one["tekst"] for one in pieces if one["soort"] == "antwoord"] == ["Hoog."]


def test_why_a_block_begins(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`--why` names what the layout said, and how far the next reading was; nothing for what has no choice."""
    file = tmp_path / "brief.txt"
    file.write_text(make_letter(), encoding="utf-8")
    assert cli.run(["outline", "--why", str(file)]) == 0
    lines = capsys.readouterr().out.splitlines()
    place = next(n for n, line in enumerate(lines) if "Wie betaalt het blussen?" in line)
    assert re.fullmatch(
        r"      regel erboven breekt af, zin erboven eindigt met ruimte erachter; marge \d,\d",
        lines[place + 1],
    )
    assert not any("marge" in after for line, after in pairwise(lines) if "briefhoofd" in line)
    pieces = {one.tekst: one for one in outline(file)}
    assert pieces["Wie betaalt het blussen?"].waarom == ("room", "sentence and room")
    assert pieces["Hoogachtend,"].marge is None


def test_questions_of_a_letter_without_numbers() -> None:
    """A paragraph that asks is a question, below a heading too; the one above it introduces it."""
    heading, above, asks = "Bossen", "De brand was groot.", "Wie betaalt dat?"
    text = make_letter(questions=["Wie blust er?", "", heading, "", above, "", asks])
    kinds = {one.tekst: one.soort for one in outline(text.encode())}
    assert (kinds["Wie blust er?"], kinds[heading]) == ("vraag", "heading")
    assert (kinds[above], kinds[asks]) == ("introduction", "vraag")


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        (
            "schriftelijk_overleg/heidebranden/document.txt",
            ["letterhead", "heading", "vraag", "antwoord"],
        ),
        ("antwoordbrief/dijkwacht/letter.txt", ["letterhead", "text", "vraag", "antwoord"]),
    ],
)
def test_outline_of_kinds_with_answers(path: str, expected: list[str]) -> None:
    """A report and a letter with answers say of each piece what it was taken for, in printed order."""
    pieces = outline(FIXTURES / path)
    order = list(dict.fromkeys(one.soort for one in pieces if one.soort in expected))
    assert order == expected
    asked = {one.tekst for one in pieces if one.soort == "vraag"}
    told = {vraag.tekst for vraag in extract(FIXTURES / path).vragen}
    assert told
    assert told <= asked
