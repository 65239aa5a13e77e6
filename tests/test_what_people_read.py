"""What people read is Dutch: meldingen, tables, sheets, the summary of a run."""

from __future__ import annotations

import ast
import io
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import docx
import openpyxl
import pytest
from docx.oxml.ns import qn

import kamervragen
from english import english, shown
from kamervragen import errors, extract
from kamervragen.amounts import counted, in_a_row, number
from kamervragen.archive.tally import LABELS, Tally
from kamervragen.families import outline
from kamervragen.layout.model import Kind
from kamervragen.layout.numbers.captions import CaptionKind
from kamervragen.layout.reading import evidence
from kamervragen.lines import How
from kamervragen.output import Format, as_outline, render
from kamervragen.records import Record
from kamervragen.stores import Ending
from sample_record import new_families

ROOT = Path(kamervragen.__file__).parent
# All that is said in meldingen is said here, and what stands between it on a page.
SPEAKING = [
    *sorted(ROOT.glob("doubts/*.py")),
    *sorted(ROOT.glob("parts/*.py")),
    *(ROOT / "output" / f"{name}.py" for name in ("as_hits", "as_markdown", "as_outline", "as_stats")),
    *(ROOT / "output" / f"{name}.py" for name in ("as_table", "grouping", "window", "words")),
    *(ROOT / "output" / f"{name}.py" for name in ("as_excel", "as_calendar")),
    *sorted(ROOT.glob("output/excel/*.py")),
    *sorted(ROOT.glob("output/page/*.py")),
    ROOT / "answers/table.py",
    *sorted(ROOT.glob("stores/*meaning*.py")),
    ROOT / "archive/tally.py",
    ROOT / "cli/progress.py",
    ROOT / "cli/apart.py",
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "words", "protects"),
    [
        ("there is no question 5", ["there", "no", "question"], "an English melding"),
        ("vraag 3 may be lost: zie blz. 2", ["may", "be", "lost"], "half of one"),
        ("Page 3 komt na blz. 1", ["Page"], "a capital"),
        ("vraag 5 ontbreekt", [], "a Dutch one"),
        ("er is over een of meer letters in de brief, die was door had", [], "what is Dutch too"),
        ("de kop ‘The note’ staat er twee keer: the note", [], "words of the document"),
    ],
)
def test_english_is_found(text: str, words: list[str], protects: str) -> None:
    """The check itself: it knows English from Dutch, and what is said from what is quoted."""
    assert english(text) == words, protects


SOURCE = '''
"""The page of a module."""
PATTERN = regex("the page")
TABLE = {"no page": ("info", "verborgen", "text that is hidden")}
ROW = Trace("the name", "code", told="holds the page")
def found(name, page):
    """Return the page."""
    if name == "no page":
        raise ValueError("no page was given")
    yield warning("code", f"{name} lost the page", page)
    report(code, text=f"question {name}")
'''


def test_all_that_is_said_is_looked_at() -> None:
    """Tables, arguments, pieces of f-strings; no docstring, no pattern, no name of the program."""
    assert sorted(shown(SOURCE)) == [
        " lost the page", "holds the page", "question ", "text that is hidden",
    ]  # fmt: skip


@pytest.mark.parametrize("path", SPEAKING, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_what_a_module_says_is_dutch(path: Path) -> None:
    """Who adds an English melding, label or heading hears of it here."""
    said = list(shown(path.read_text(encoding="utf-8")))
    assert [text for text in said if english(text.replace(": ", " "))] == []


def test_modules_say_something() -> None:
    """A check of no literals would find nothing in any language."""
    said = [text for path in SPEAKING for text in shown(path.read_text(encoding="utf-8"))]
    assert len(said) > 200


def told_by_readers(source: str) -> Iterator[str]:
    """The literals that stand beside a reason why text is none of the document, or in such an aside."""
    reasons = set(get_args(How))
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Aside":
            parts: list[ast.expr] = node.args
        elif isinstance(node, ast.Tuple):
            parts = node.elts
        else:
            continue
        if any(isinstance(one, ast.Constant) and one.value in reasons for one in parts):
            yield from (
                one.value
                for part in parts
                for one in ast.walk(part)
                if isinstance(one, ast.Constant) and isinstance(one.value, str)
                if one.value not in reasons
            )


def test_what_readers_tell_is_dutch() -> None:
    """What they left out is counted in Dutch: `2 opmerkingen`."""
    sources = [path.read_text(encoding="utf-8") for path in ROOT.glob("readers/**/*.py")]
    said = [text for source in sources for text in told_by_readers(source)]
    assert {"opmerkingen", "tekens", "letter"} <= set(said)
    assert [text for text in said if english(text)] == []
    assert list(told_by_readers('yield Aside(1, f"{n} comments", "remarks")')) == [" comments"]


# ---------------------------------------------------------------- names of what the outline shows


def test_each_kind_of_the_outline_has_a_name() -> None:
    """No kind of block is shown by the word that the program has for it, and none is named that is not there."""
    of_blocks = {outline._KINDS.get(kind, "text") for kind in get_args(Kind)}
    source = Path(outline.__file__).read_text(encoding="utf-8")
    own = {word for word in ("introduction", "opening", "note") if f'"{word}"' in source}
    assert set(as_outline.KINDS) == of_blocks | own | set(get_args(CaptionKind))
    assert [name for name in as_outline.KINDS.values() if english(name) or len(name) > 12] == []


def test_each_sign_of_the_layout_has_a_name() -> None:
    """`--why` says in Dutch what spoke for a block."""
    assert set(as_outline.SIGNS) == {sign.name for sign in evidence.SIGNS} | {"declared"}
    assert [name for name in as_outline.SIGNS.values() if english(name)] == []


# ---------------------------------------------------------------- the summary of a run


def test_each_failure_has_a_name() -> None:
    """The summary calls each fault by a Dutch name."""
    faults = [one for one in vars(errors).values() if isinstance(one, type)]
    codes = {one.code for one in faults if issubclass(one, errors.KamervragenError)}
    assert set(LABELS) < codes
    assert [code for code in codes if "_" in LABELS.get(code, code)] == [
        "geen_proces"
    ]  # it ends a run
    assert [name for name in LABELS.values() if english(name)] == []


@pytest.mark.parametrize(
    ("tally", "line"),
    [
        (Tally(), "0 documenten, 0 vragen, 0 mislukt, 0 met waarschuwingen"),
        (
            Tally(1, 1, 1, 1, 1, 1, Ending(1, 1), {"a": "py"}, Counter(scan=1)),
            "1 document, 1 vraag, 1 mislukt (1 scan), 1 met waarschuwing, 1 kopie, 1 dubbele brief, 1 met een gedeeld"
            " kenmerk, 1 eerder gedaan, 1 ander bestand overgeslagen (1 .py), 1 dubbel genoemd",
        ),
        (
            Tally(20_000, 129_000, 2, 3, beside={"a": "py", "b": "py"}),
            "20.000 documenten, 129.000 vragen, 0 mislukt, 2 met waarschuwingen, 3 kopieën,"
            " 2 andere bestanden overgeslagen (2 .py)",
        ),
    ],
    ids=["nothing", "one of each", "many"],
)
def test_summary(tally: Tally, line: str) -> None:
    """One of each and many of each."""
    assert tally.line() == line


@pytest.mark.parametrize(
    ("count", "written"), [(0, "0"), (9999, "9999"), (10_000, "10.000"), (1_234_567, "1.234.567")]
)
def test_numbers(count: int, written: str) -> None:
    """Thousands are told apart where they would be hard to read, by a full stop."""
    assert number(count) == written


def test_amounts() -> None:
    """One of a thing has its own word; the last of several stands behind `en`."""
    assert [counted(n, "vraag", "vragen") for n in (0, 1, 2)] == ["0 vragen", "1 vraag", "2 vragen"]
    assert [in_a_row("345"[:n]) for n in (1, 2, 3)] == ["3", "3 en 4", "3, 4 en 5"]


def pieces(data: str | bytes) -> Iterator[str]:
    """Yield the texts that an output shows."""
    if isinstance(data, str):
        unfolded = data.replace("\r\n ", "")  # a calendar breaks its lines within words
        yield from re.sub(r"<[^>]*>", "\n", unfolded).splitlines()
    elif b"word/document.xml" in data:
        document = docx.Document(io.BytesIO(data))
        section = document.sections[0]
        for place in (document.element.body, section.header._element, section.footer._element):
            yield from (str(one.text or "") for one in place.iter(qn("w:t")))
    else:
        book = openpyxl.load_workbook(io.BytesIO(data))
        yield from (str(cell) for sheet in book for row in sheet.values for cell in row if cell)


@pytest.mark.parametrize("format", [one for one in Format if one is not Format.JSON])
@pytest.mark.parametrize("name", ["nummergat", "kustverdediging"])
def test_what_an_output_shows_is_dutch(name: str, format: Format) -> None:  # noqa: A002
    """Labels, headings, page numbers and place-holders of sheets: whatever is not of the letter itself."""
    letter = ROOT.parent.parent / f"fixtures/commissiebrief/{name}/letter.libreoffice.pdf"
    record = extract(letter, name="brief.pdf")
    shown_texts = [*pieces(render(record, format))]
    assert len(shown_texts) > 5
    assert [text for text in shown_texts if english(text) and "VEVENT" not in text] == []


@pytest.mark.parametrize(
    "format", [one for one in Format if one not in (Format.JSON, Format.CSV, Format.ICS)]
)
@pytest.mark.parametrize("record", new_families(), ids=["list", "report", "answer"])
def test_what_is_shown_of_each_kind_is_dutch(record: Record, format: Format) -> None:  # noqa: A002
    """No kind of document is called by the name that the program has for it."""
    shown_texts = [*pieces(render(record, format))]
    assert len(shown_texts) > 5
    assert [text for text in shown_texts if english(text) or re.search(r"[a-z]_[a-z]", text)] == []
