"""Text recognition: what is made of a picture of a page, and of what Tesseract says of it.

What Tesseract said of the scans in `fixtures/scans` is kept beside them (`fixtures/make.py --scans`), so that these
tests need no Tesseract; those that do are left out where it is not installed.
"""

from __future__ import annotations

import gzip
import io
import json
import os
import re
import sys
import time
from collections.abc import Iterator, Sequence
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageChops, ImageDraw, ImageStat

from kamervragen import cli, extract
from kamervragen.doubts.faint import faint
from kamervragen.errors import (
    DamagedInput,
    NoTextLayer,
    NotRecognised,
    PagesToRecognise,
    TimedOut,
    TooLarge,
    UsageError,
)
from kamervragen.library import outline
from kamervragen.lines import UNREAD
from kamervragen.options import Ocr, Options
from kamervragen.readers import label_chains, reader_for
from kamervragen.readers.label_chains import RULES, Rule, counted
from kamervragen.readers.ocr import drawn, pages, tesseract
from kamervragen.readers.ocr.hocr import Letter, Word, words_of
from kamervragen.readers.ocr.pictures import DOTS, Picture, filed
from kamervragen.readers.ocr.prepared import lean_of, prepared
from kamervragen.readers.ocr.shapes import shaped
from kamervragen.readers.ocr.unread import unread
from kamervragen.source import load
from letters import make_lines
from pdfs import Page, column, make_pdf

SCANS = Path(__file__).parents[1] / "fixtures" / "scans"
LETTERS = SCANS.parent / "commissiebrief"
NAMES = sorted(path.name for path in SCANS.iterdir() if path.suffix in (".pdf", ".tiff"))
PARTS = b"\n<!-- the next page -->\n"
installed = pytest.mark.skipif(tesseract.missing() is not None, reason="no Tesseract here")


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Have Tesseract say what it said of a scan when that was made."""

    def play(name: str) -> None:
        hocr = gzip.decompress((SCANS / f"{name}.hocr.gz").read_bytes()).split(PARTS)
        others = json.loads((SCANS / f"{name}.json").read_text(encoding="utf-8"))
        answers: dict[str, Iterator[Any]] = {"hocr_of": iter(hocr)}
        answers |= {key: iter(values) for key, values in others.items()}
        for home, key in ((pages, "hocr_of"), (drawn, "number_in"), (pages, "quarters_of")):
            monkeypatch.setattr(home, key, lambda *_, key=key: next(answers[key]))
        present(monkeypatch)

    return play


def present(monkeypatch: pytest.MonkeyPatch, lack: tuple[str, str] | None = None) -> None:
    """Have Tesseract be there, or lack something."""
    for module in ("in_pdf", "tesseract"):
        monkeypatch.setattr(f"kamervragen.readers.ocr.{module}.missing", lambda: lack)
    monkeypatch.setattr("kamervragen.readers.image.missing", lambda: lack)


# ---------------------------------------------------------------- whole scans


@pytest.mark.parametrize("name", NAMES)
def test_scan(said: Any, name: str) -> None:
    """Each number is read, each question is exact or told of; the record says that it was recognised."""
    said(name)
    record = extract(SCANS / name)
    gold = json.loads((LETTERS / name.split("-")[0] / "expected.json").read_text("utf-8"))["record"]
    assert [one.nummer for one in record.vragen] == [one["nummer"] for one in gold["vragen"]]
    told = [one.tekst for one in record.meldingen if one.ernst == "waarschuwing"]
    for one, right in zip(record.vragen, gold["vragen"], strict=True):
        exact = one.tekst == right["tekst"]
        named = re.compile(rf"(?:in )?vraag {one.nummer}\b")
        assert exact or any(map(named.match, told)), one.tekst
    assert (record.kenmerk, str(record.datum)) == (gold["kenmerk"], gold["datum"])
    assert record.herkomst.tekstlaag == "herkend"
    assert record.herkomst.lezer == ("tesseract" if name.endswith(".tiff") else "pdfium")


@pytest.mark.parametrize(
    ("name", "exact"),
    [("postzegel-300.pdf", 3), ("postzegel-fax.tiff", 3), ("postzegel-noise.tiff", 3), ("garnalen-200.pdf", 4),
     ("garnalen-turned.pdf", 5), ("garnalen-side.pdf", 5)],
)  # fmt: skip
def test_questions_of_a_scan(said: Any, name: str, exact: int) -> None:
    """So many questions are exact, and may not become fewer."""
    said(name)
    gold = json.loads((LETTERS / name.split("-")[0] / "expected.json").read_text("utf-8"))["record"]
    texts = [one.tekst for one in extract(SCANS / name).vragen]
    assert sum(one["tekst"] in texts for one in gold["vragen"]) == exact


@installed
@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
def test_scan_with_tesseract_itself(name: str) -> None:
    """Another Tesseract may misread other words; the numbers stay."""
    gold = json.loads((LETTERS / name.split("-")[0] / "expected.json").read_text("utf-8"))["record"]
    read = [one.nummer for one in extract(SCANS / name).vragen]
    assert read == [one["nummer"] for one in gold["vragen"]]


# ---------------------------------------------------------------- which pages


LETTER = Page(column(70, 80, make_lines()))


@pytest.mark.parametrize("reader", ["pdfium", "pdfplumber"])
@pytest.mark.parametrize(
    ("sheets", "ocr", "recognised", "protects"),
    [
        ([LETTER], Ocr.AUTO, 0, "what has text is left alone"),
        ([LETTER, Page(pictures=True)], Ocr.AUTO, 1, "page by page"),
        ([Page(pictures=True)] * 3, Ocr.AUTO, 3, "a scan"),
        ([LETTER, Page()], Ocr.AUTO, 0, "a blank page is no picture"),
        ([LETTER, Page(pictures=True)], Ocr.FORCE, 2, "whatever text it has"),
        ([LETTER, Page(pictures=True)], Ocr.OFF, 0, "never"),
    ],
)
def test_pages(
    monkeypatch: pytest.MonkeyPatch, reader: str, sheets: list[Page], ocr: Ocr, recognised: int, protects: str
) -> None:  # fmt: skip
    """Pages that are pictures of text are read, and no others; asked for, their number is told instead."""
    present(monkeypatch)
    source = load(make_pdf(*sheets))
    if not recognised:
        assert reader_for(source, reader)(source, Options(reader, ocr=ocr, asks=True)).lines
        return
    with pytest.raises(PagesToRecognise) as caught:
        reader_for(source, reader)(source, Options(reader, ocr=ocr, asks=True))
    assert caught.value.pages == recognised, protects


LACK = ("Tesseract is not installed", "apt-get install tesseract-ocr")


@pytest.mark.parametrize(
    ("sheets", "ocr", "error"),
    [
        ([Page(pictures=True)], "auto", NoTextLayer),
        ([LETTER], "force", UsageError),
        (["picture"], "force", UsageError),
        (["picture"], "auto", NoTextLayer),
        ([LETTER, Page(pictures=True)], "auto", None),
    ],
)
def test_without_tesseract(
    monkeypatch: pytest.MonkeyPatch, sheets: list[Any], ocr: str, error: type[Exception] | None
) -> None:
    """A scan says what to install; a letter with one picture is read, and says that the picture was not."""
    present(monkeypatch, LACK)
    data = picture(900, 1200) if sheets == ["picture"] else make_pdf(*sheets)
    if error is None:
        assert [one.code for one in extract(data, ocr=ocr).meldingen] == ["pagina_zonder_tekst"]
        return
    with pytest.raises(error, match="apt-get install tesseract-ocr"):
        extract(data, ocr=ocr)


def test_picture_without_recognition() -> None:
    """A TIFF is a scan, not an unknown file."""
    with pytest.raises(NoTextLayer, match="--ocr auto"):
        outline(SCANS / "postzegel-fax.tiff", ocr="off")


def test_unknown_value() -> None:
    """A typing error is told, not taken for no."""
    with pytest.raises(UsageError, match="off, auto, force"):
        extract(b"x", ocr="aan")


def program(folder: Path, script: str) -> None:
    """Put a program called tesseract in a folder."""
    path = folder / "tesseract"
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)


@pytest.mark.skipif(os.name == "nt", reason="no scripts of a shell")
@pytest.mark.parametrize(
    ("script", "lacks"),
    [
        (None, "Tesseract is not installed"),
        (
            "echo 'List of available languages (2):'; echo eng; echo osd",
            "has no Dutch language data",
        ),
        ("echo 'Error opening data file' >&2; exit 1", "has no Dutch language data"),
        ("exit 3", "does not start"),
        ("echo nld; echo eng", None),
    ],
)
def test_what_is_missing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, script: str | None, lacks: str | None
) -> None:
    """The program or its data, with the command that installs them."""
    monkeypatch.setattr(tesseract.sys, "platform", "linux")
    monkeypatch.setenv("PATH", str(tmp_path))
    if script is not None:
        program(tmp_path, script)
    lack = tesseract.missing()
    assert (lack is None) is (lacks is None)
    if lack is not None and lacks is not None:
        assert lacks in lack[0]
        assert lack[1] == "apt-get install tesseract-ocr tesseract-ocr-nld"


@pytest.mark.skipif(os.name == "nt", reason="no scripts of a shell")
@pytest.mark.parametrize(
    ("script", "error", "words"),
    [
        ("echo 'Error, cannot read' >&2; exit 1", DamagedInput, "Error, cannot read"),
        ("exec /bin/sleep 60", TimedOut, "longer than 0.2 seconds"),
        ("kill -9 $$", DamagedInput, "exit code -9"),
    ],
)
def test_tesseract_in_trouble(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, script: str, error: type[Exception], words: str
) -> None:
    """It refuses a page, hangs or dies: an error that names the input."""
    program(tmp_path, script)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(tesseract, "SECONDS", 0.2)
    with pytest.raises(error, match=words):
        tesseract.hocr_of(Image.new("L", (9, 9)), 300, "scan.pdf")


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux ends a program with its parent")
def test_nothing_stays_behind(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A document that takes too long leaves no Tesseract that goes on with it."""
    program(
        tmp_path,
        f"case $1 in --list-langs) echo nld;; *) echo $$ > {tmp_path}/pid; exec /bin/sleep 60;; esac",
    )
    monkeypatch.setenv("PATH", str(tmp_path))
    scan = str(SCANS / "postzegel-300.pdf")
    begun = tmp_path / "pid"
    for seconds in ("2", "8", "30"):  # a machine that has much to do starts it late
        assert cli.run(["extract", scan, "--ocr", "auto", "--timeout", seconds]) == 3
        if begun.exists():
            break
    number = int(begun.read_text())
    for _ in range(100):
        if not Path(f"/proc/{number}").exists():
            return
        time.sleep(0.05)
    pytest.fail("it is still there")


# ---------------------------------------------------------------- the command


def test_command(
    said: Any, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A scan is read in a child process with more time, and whoever waits at a terminal is told for what."""
    said("postzegel-fax.tiff")
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    assert cli.run(["extract", str(SCANS / "postzegel-fax.tiff"), "--format", "json"]) == 0
    out, err = capsys.readouterr()
    assert len(json.loads(out)["vragen"]) == 3
    assert "de tekst van 1 pagina wordt herkend" in err


def test_command_without_recognition(capsys: pytest.CaptureFixture[str]) -> None:
    """The exit code of a scan is 3, and one line says what to do."""
    assert cli.run(["extract", str(SCANS / "postzegel-300.pdf"), "--ocr", "off"]) == 3
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    assert "--ocr auto" in err


def test_batch_tells_at_once(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """An archive is not read for hours before it shows that no scan was."""
    present(monkeypatch, LACK)
    target = tmp_path / "uit.jsonl"
    assert cli.run(["batch", str(SCANS), "--ocr", "auto", "-o", str(target)]) == 2
    assert "apt-get install" in capsys.readouterr().err
    assert not target.exists()


# ---------------------------------------------------------------- pictures


def picture(width: int, height: int, kind: str = "PNG", mode: str = "L", **options: Any) -> bytes:
    """A picture with a black bar in its middle."""
    image = Image.new(mode, (width, height), 255 if mode == "L" else (0, 0, 0, 0))
    ink = 0 if mode == "L" else (0, 0, 0, 255)
    ImageDraw.Draw(image).rectangle(
        (width // 4, height // 2, 3 * width // 4, height // 2 + 20), ink
    )
    stream = io.BytesIO()
    image.save(stream, kind, **options)
    return stream.getvalue()


def deep(width: int, height: int) -> bytes:
    """The same in 16 bits."""
    shades = Image.open(io.BytesIO(picture(width, height)))
    image = shades.convert("I").point(lambda shade: shade * 257).convert("I;16")
    stream = io.BytesIO()
    image.save(stream, "TIFF", dpi=(300, 300))
    return stream.getvalue()


@pytest.mark.parametrize(
    ("data", "size", "protects"),
    [
        (picture(1654, 2339, dpi=(200, 200)), (2481, 3509), "200 dots an inch become 300"),
        (picture(1728, 1145, "TIFF", dpi=(204, 98)), (2541, 3505), "a fax has half as many lines"),
        (picture(1240, 1754), (2481, 3509), "a file that does not say is taken for A4"),
        (picture(1240, 1754, dpi=(1, 1)), (2481, 3509), "so is one that says nonsense"),
        (picture(2481, 3508, "JPEG", dpi=(300, 300)), (2481, 3508), "300 stay"),
        (picture(2480, 3507, mode="RGBA", dpi=(300, 300)), (2480, 3507), "clear is white"),
        (deep(2480, 3507), (2480, 3507), "65,536 shades"),
    ],
)
def test_picture(data: bytes, size: tuple[int, int], protects: str) -> None:
    """Each page comes at 300 dots an inch, both ways, dark on white."""
    (page,) = filed(load(data))
    assert (page.image.size, page.dots) == (size, DOTS), protects
    assert page.image.mode == "L"
    assert (page.image.getpixel((5, 5)), page.image.getpixel((size[0] // 2, size[1] // 2 + 9))) == (
        255,
        0,
    )


def spoilt() -> bytes:
    """A TIFF of which libtiff complains in words of its own."""
    data = bytearray(picture(800, 800, "TIFF", compression="tiff_lzw"))
    data[8:40] = b"\xff" * 32
    return bytes(data)


def test_pages_of_a_tiff() -> None:
    """All of them, in order."""
    sheets = [Image.new("1", (850, 1100), index % 2) for index in range(3)]
    stream = io.BytesIO()
    sheets[0].save(stream, "TIFF", save_all=True, append_images=sheets[1:], dpi=(100, 100))
    shades = [page.image.getpixel((9, 9)) for page in filed(load(stream.getvalue()))]
    assert shades == [0, 255, 0]


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (picture(100, 100)[:60], DamagedInput),
        (b"II*\x00" + b"\xff" * 200, DamagedInput),
        (picture(100, 100, "JPEG")[:300], DamagedInput),
        (picture(16000, 16000, compress_level=9), TooLarge),
        (spoilt(), DamagedInput),
    ],
)
def test_bad_picture(
    data: bytes, error: type[Exception], capfd: pytest.CaptureFixture[str]
) -> None:
    """Half a picture and one that unfolds to more than memory are errors of their own, in words that stay the same.

    What a library in C says of it by itself is not heard.
    """
    with pytest.raises(error) as caught:
        list(filed(load(data)))
    assert "0x" not in str(caught.value)
    assert capfd.readouterr().err == ""


def lined() -> Image.Image:
    """A page with lines of words."""
    image = Image.new("L", (1240, 1754), 255)
    draw = ImageDraw.Draw(image)
    for row in range(200, 1500, 40):
        for word in range(150, 1050, 90):
            draw.rectangle((word, row, word + 70, row + 16), 0)
    return image


@pytest.mark.parametrize("lean", [0.0, 0.7, -1.8, 4.0, -11.0])
def test_lean(lean: float) -> None:
    """A page put down askew is set straight; a straight one stays as it is."""
    page = lined().rotate(lean, Image.Resampling.BICUBIC, fillcolor=255)
    assert lean_of(page) == pytest.approx(-lean, abs=0.15)


def test_noise() -> None:
    """Noise is smoothed, and a clean page is not touched."""
    clean = lined()
    noisy = ImageChops.add(clean, Image.effect_noise(clean.size, 40), scale=1, offset=-128)
    assert prepared(clean).image is clean
    paper = (0, 0, 1240, 190)
    rest = ImageStat.Stat(prepared(noisy).image.crop(paper)).stddev[0]
    assert rest < ImageStat.Stat(noisy.crop(paper)).stddev[0] / 3


# ---------------------------------------------------------------- letters


HEIGHT, BASE = 40.0, 100.0


def word(*letters: tuple[str, float, float, float, float], sure: float = 99.0) -> Word:
    """A word of letters: sign, left, right, and its top and bottom above the baseline."""
    made = tuple(
        Letter(sign, left, BASE - top, right, BASE - bottom, sure)
        for sign, left, right, top, bottom in letters
    )
    return Word(made, BASE, HEIGHT, sure)


class Paper:
    """A page of which everything is known."""

    def __init__(
        self, blanks: Sequence[tuple[float, float]] = (), lean: float = 0.0, number: str = ""
    ) -> None:
        self._blanks, self._lean, self._number = blanks, lean, number

    def blanks(self, _: Word) -> Sequence[tuple[float, float]]:
        return self._blanks

    def lean(self, _: Letter) -> float:
        return self._lean

    def number(self, _: Word) -> str:
        return self._number


A, B, C = ("a", 0.0, 20.0, 22.0, 0.0), ("b", 24.0, 44.0, 30.0, 0.0), ("c", 60.0, 80.0, 22.0, 0.0)
CLOSING = ("’", 48.0, 53.0, 30.0, 18.0)


def typed() -> list[Word]:
    """Words of a typewriter: `ai bi bi j ca`."""
    places = (
        ("a", 0.0),
        ("i", 30.0),
        ("b", 90.0),
        ("i", 120.0),
        ("b", 180.0),
        ("i", 210.0),
        ("j", 240.0),
    )
    letters = [
        (sign, left, left + 20.0, 30.0, 0.0) for sign, left in (*places, ("c", 300.0), ("a", 330.0))
    ]
    spans = ((0, 2), (2, 4), (4, 6), (6, 7), (7, 9))
    return [word(*letters[begin:end]) for begin, end in spans]


@pytest.mark.parametrize(
    ("words", "paper", "texts", "protects"),
    [
        ([word(A, B, C)], Paper([(20, 24), (30, 33), (44, 60)]), ["ab", "c"], "a space that was not seen"),
        ([word(A, B, C)], Paper([(20, 24), (44, 50)]), ["abc"], "letters of one word"),
        ([word(A, B, C)], Paper([(20, 34), (44, 60)]), ["abc"], "a font of fixed pitch"),
        ([word(A, B, CLOSING)], Paper(lean=0.0), ["ab'"], "a straight quote"),
        ([word(A, B, CLOSING)], Paper(lean=0.2), ["ab’"], "a curled one"),
        ([word(A, B, ("!", *CLOSING[1:]))], Paper(lean=0.2), ["ab’"], "a quote taken for something tall"),
        ([word(A, B), word((".", 60.0, 64.0, 4.0, 0.0))], Paper(), ["ab."], "a stop behind the room of a typewriter"),
        (typed(), Paper(), ["ai", "bi", "bij", "ca"], "the halves of ij"),
        ([word(A, B), word((".", 80.0, 84.0, 4.0, 0.0))], Paper(), ["ab", "."], "a speck far off"),
        ([word(A, B, ("?", 50.0, 60.0, 30.0, 12.0))], Paper(number="3"), ["ab", "3"], "a raised mark"),
        ([word(A, B, ("3", 50.0, 60.0, 30.0, 12.0))], Paper(), ["ab", "3"], "one that was read"),
        ([word(A, B, ("?", 50.0, 60.0, 30.0, 0.0))], Paper(number="3"), ["ab?"], "a question mark"),
        ([word(A, ("”", 20.0, 46.0, 30.0, -8.0), ("?", 24.0, 40.0, 30.0, 0.0))], Paper([(19, 25)]), ["a?"], "nothing"),
        ([word(("-", 0.0, 22.0, 14.0, 11.0))], Paper(), ["–"], "a dash between words by its length"),
        ([word(A, ("-", 24.0, 46.0, 14.0, 11.0))], Paper(), ["a-"], "a hyphen at a line end stays"),
    ],
)  # fmt: skip
def test_shapes(words: list[Word], paper: Paper, texts: list[str], protects: str) -> None:
    """What the boxes and the ink of letters say beside what was read."""
    found = list(shaped(words, paper))
    assert [one.text for one in found] == texts, protects
    assert [one.text for one in found if one.mark] == (["3"] if texts[-1] == "3" else [])


def test_mark_that_nobody_can_read() -> None:
    """It stays in the text, and in doubt."""
    (before, mark) = shaped([word(A, B, ("?", 50.0, 60.0, 30.0, 12.0))], Paper())
    assert (before.letters[0].sure, mark.letters[0].sure, mark.mark) == (99.0, 0.0, False)


def test_ink_that_was_not_read() -> None:
    """A lone `I` between two words; not the rule of a table, nor an empty place."""
    lefts = (0.0, 40.0, 120.0, 146.0)
    words = [
        word((sign, left, left + 20.0, 30.0, 0.0)) for sign, left in zip("abcd", lefts, strict=True)
    ]
    image = Image.new("L", (200, 140), 255)
    assert list(unread(words, image)) == []
    ImageDraw.Draw(image).rectangle((88, 72, 92, 100), 0)
    assert [one.text for one in unread(words, image)] == ["b"]
    ImageDraw.Draw(image).rectangle((88, 0, 92, 140), 0)
    assert list(unread(words, image)) == []


def test_heights() -> None:
    """The height of a line is that of its letters; a word in other type has its own."""
    line = "<span class='ocr_line' title='bbox 0 0 900 50; baseline 0 -10; x_size 70'>"
    letters = "".join(
        f"<span class='ocrx_cinfo' title='x_bboxes {left} {top} {left + 9} 40; x_conf 98'>{sign}</span>"
        for left, top, sign in ((0, 9, "H"), (10, 17, "o"), (20, 17, "e"), (30, 17, "n"))
    )
    small = letters.replace(" 17 ", " 28 ").replace(" 9 9 40", " 24 9 40")
    body = f"{line}<span class='ocrx_word' title='bbox 0 0 9 9; x_wconf 90'>{letters}</span>"
    body += f"<span class='ocrx_word' title='bbox 0 0 9 9; x_wconf 90'>{small}</span></span>"
    hocr = f'<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "x"><html><body>{body}</body></html>'
    one, other = words_of(hocr.encode())
    assert (one.text, one.base, round(one.height)) == ("Hoen", 40.0, 41)
    assert round(other.height) == 21


# ---------------------------------------------------------------- labels


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_label_rule(rule: Rule, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each rule mends its column, and without it the column stays wrong."""
    doubts = [False] * len(rule.read)
    assert counted(rule.read, doubts) == list(rule.mended)
    monkeypatch.setattr(label_chains, "RULES", tuple(one for one in RULES if one is not rule))
    assert counted(rule.read, doubts) != list(rule.mended)


@pytest.mark.parametrize(
    "column",
    [
        ["8.", "8.", "9.", "10."],
        ["1.", "2.", "3.", "3.", "5."],
        ["1.", "2.", "8.", "4."],
        ["a.", "a.", "c."],
        ["1.", "2.", "1.", "2.", "3."],
        ["3.", "5.", "6."],
        ["1", "2", "•", "3"],
        ["(1)", "(2)", "Naar", "Met"],
        ["a.", "b.", "c.", "a."],
        ["1.", "1a.", "2.", "IV."],
        ["De", "Het"],
    ],
    ids=" ".join,
)
def test_labels_that_stay(column: list[str]) -> None:
    """Numbers that are doubled or left out, lists that begin anew, bullets and words are as they were printed."""
    assert counted(column) == column


# ---------------------------------------------------------------- doubts


def test_words_that_are_not_sure(said: Any) -> None:
    """They are told of at their question, once, and what was read surely elsewhere is not."""
    said("garnalen-turned.pdf")
    source = load(SCANS / "garnalen-turned.pdf")
    reading = reader_for(source, "pdfium")(source, Options(ocr=Ocr.AUTO))
    said("garnalen-turned.pdf")
    told = [
        one
        for one in extract(SCANS / "garnalen-turned.pdf").meldingen
        if one.code == "herkenning_onzeker"
    ]
    words = {word for one in told for word in one.tekst.rpartition(": ")[2].split(", ")}
    assert words <= {one.text for one in reading.faint}
    cores = [run.text.strip(".,?") for run in reading.lines]
    assert not any(one.spelled and cores.count(one.text.strip(".,?")) > 1 for one in reading.faint)
    assert UNREAD not in words


def test_no_scan_no_doubts() -> None:
    """A printed letter has no such words."""
    data = make_pdf(LETTER)
    assert not [one for one in extract(data).meldingen if one.code == "herkenning_onzeker"]
    assert faint.__name__ == "faint"


def test_scan_of_something_else(monkeypatch: pytest.MonkeyPatch) -> None:
    """A picture without a letter is not recognised, or has no text: never an empty record."""
    present(monkeypatch)
    monkeypatch.setattr(pages, "hocr_of", lambda *_: b"<html><body></body></html>")
    monkeypatch.setattr(pages, "quarters_of", lambda *_: 0)
    with pytest.raises((NoTextLayer, NotRecognised)):
        extract(picture(1240, 1754))


@pytest.mark.parametrize(("shade", "inked"), [(255, False), (0, True)])
def test_page_without_words(monkeypatch: pytest.MonkeyPatch, shade: int, inked: bool) -> None:
    """White paper is blank; what has ink and no words may hide some."""
    monkeypatch.setattr(pages, "hocr_of", lambda *_: b"<html><body></body></html>")
    monkeypatch.setattr(pages, "quarters_of", lambda *_: 0)
    image = Image.new("L", (300, 400), 255)
    ImageDraw.Draw(image).rectangle((50, 50, 90, 90), shade)
    page = pages.recognised(Picture(image, 300), 1, "scan.pdf")
    assert (page.runs, page.pictures) == ((), inked)


def test_scan_in_a_mail(said: Any) -> None:
    """A TIFF that a mail brings is its letter."""
    said("postzegel-fax.tiff")
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "a@x.nl", "b@x.nl", "brief"
    mail["Message-ID"], mail["Date"] = "<1@x.nl>", "Mon, 02 Nov 2026 09:00:00 +0100"
    mail.set_content("Zie bijlage.")
    data = (SCANS / "postzegel-fax.tiff").read_bytes()
    mail.add_attachment(data, maintype="image", subtype="tiff", filename="brief.tiff")
    record = extract(mail.as_bytes(), name="m.eml")
    assert (record.herkomst.bestand, len(record.vragen)) == ("m.eml!brief.tiff", 3)
