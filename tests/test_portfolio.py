"""Files that a PDF carries: each document among them is an input of a batch, behind the PDF itself."""

from __future__ import annotations

import io
import json
import os
import time
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from kamervragen import cli
from kamervragen.archive import portfolio
from kamervragen.archive.inputs import inputs
from kamervragen.archive.limits import Limits
from letters import make_lines
from pdfs import Page, column, make_pdf

LETTER = make_pdf(Page(column(70, 80, make_lines())))


def carrying(*files: tuple[str, bytes]) -> bytes:
    """A PDF of one line that carries files."""
    document = pdfium.PdfDocument(make_pdf(Page(column(70, 80, ["Zie de bijlagen."]))))
    for name, data in files:
        document.new_attachment(name).set_data(data)
    out = io.BytesIO()
    document.save(out)
    document.close()
    return out.getvalue()


def hang(*_: object) -> None:
    """Never end."""
    time.sleep(3600)


def leave(*_: object) -> None:
    """Die without a word."""
    os._exit(9)


@pytest.mark.parametrize(
    ("files", "glob", "names"),
    [
        ([("brief.pdf", LETTER)], "*", ["!brief.pdf"]),
        ([("nota.txt", b"Een nota."), ("b.pdf", LETTER)], "*", ["!b.pdf", "!nota.txt"]),
        ([("foto.png", b"\x89PNG\r\n\x1a\n" + b"x" * 99), ("cijfers.csv", b"a;b")], "*", []),
        ([("blad.xlsx", b"PK\x03\x04" + b"x" * 99), ("leeg.pdf", b"")], "*", []),
        ([("brief.pdf", LETTER), ("nota.txt", b"Een nota.")], "*.txt", ["!nota.txt"]),
        ([("brief.pdf", LETTER)], "map*", ["!brief.pdf"]),
    ],
)  # fmt: skip
def test_what_a_pdf_carries(
    tmp_path: Path, files: list[tuple[str, bytes]], glob: str, names: list[str]
) -> None:
    """Documents are inputs; pictures, sheets, data and empty files are not, and the PDF names them."""
    path = tmp_path / "map.pdf"
    path.write_bytes(carrying(*files))
    found = list(inputs([path], Limits(), glob))
    assert [one.bestand for one in found] == [str(path), *(f"{path}{name}" for name in names)]
    assert all(one.data and one.error is None for one in found)


def test_more_than_a_document_may_have(tmp_path: Path) -> None:
    """What is larger than the limit stays in the PDF."""
    path = tmp_path / "map.pdf"
    path.write_bytes(carrying(("brief.txt", b"Een brief. " * 10_000)))
    assert len(list(inputs([path], Limits(document=100_000)))) == 1


def test_a_pdf_in_a_pdf(tmp_path: Path) -> None:
    """What an attached PDF carries is read as well."""
    path = tmp_path / "map.pdf"
    path.write_bytes(carrying(("doos.pdf", carrying(("brief.pdf", LETTER)))))
    names = [one.bestand.removeprefix(str(path)) for one in inputs([path], Limits())]
    assert names == ["", "!doos.pdf", "!doos.pdf!brief.pdf"]


@pytest.mark.parametrize("trouble", ["dies", "hangs"])
def test_trouble(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, trouble: str) -> None:
    """The PDF itself is read all the same."""
    path = tmp_path / "map.pdf"
    path.write_bytes(carrying(("brief.pdf", LETTER)))
    monkeypatch.setattr(portfolio, "_tell", hang if trouble == "hangs" else leave)
    assert [one.bestand for one in inputs([path], Limits(timeout=0.5))] == [str(path)]


def test_batch(tmp_path: Path) -> None:
    """The letter in it is a result of its own; a second run with --resume reads neither again."""
    path, target = tmp_path / "map.pdf", tmp_path / "uit.jsonl"
    path.write_bytes(carrying(("brief.pdf", LETTER)))
    assert cli.run(["batch", str(path), "-o", str(target), "-q"]) == 6
    lines = [json.loads(line) for line in target.read_text(encoding="utf-8").splitlines()]
    assert (lines[0]["bestand"], lines[0]["fout"]["code"]) == (str(path), "niet_herkend")
    assert lines[1]["herkomst"]["bestand"] == f"{path}!brief.pdf"
    assert lines[1]["vragen"]
    before = target.read_bytes()
    assert cli.run(["batch", str(path), "-o", str(target), "--resume", "-q"]) == 6
    assert target.read_bytes() == before
