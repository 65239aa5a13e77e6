"""What cannot be read: each case through the library and the command: class, exit code, one line.

Nothing on standard output, no file left behind, and a remedy that a person can follow.
"""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kamervragen import cli, errors, extract, extract_text, source
from kamervragen.errors import (
    Crashed,
    DamagedInput,
    DirectoryInput,
    EmptyInput,
    EncryptedInput,
    InputError,
    KamervragenError,
    MissingInput,
    NoTextLayer,
    NotRecognised,
    OutOfMemory,
    TimedOut,
    TooLarge,
    UnknownMedia,
    UnsafeMember,
)
from letters import ASKED, asked, codes, make_letter, make_lines
from pdfs import Page, Text, column, make_pdf

DATA = Path(__file__).parent / "data"
LETTER_PDF = make_pdf(Page(column(70, 80, make_lines())))


def zipped(*names: str) -> bytes:
    """A zip file with files of these names."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name in names:
            archive.writestr(name, "inhoud")
    return stream.getvalue()


SHOPPING_LIST = (
    "Boodschappen voor zaterdag\n\n1. Melk\n2. Brood, halfje bruin\n3. Is er nog kaas?\n"
)

MOTION = """\
Tweede Kamer der Staten-Generaal
Vergaderjaar 2025-2026

99 123    Bosbeheer

Nr. 12    MOTIE VAN HET LID BOS
          Voorgesteld 6 mei 2026

De Kamer,

gehoord de beraadslaging,

constaterende dat het bos brandt;

verzoekt de regering het te blussen,

en gaat over tot de orde van de dag.

Bos
"""

FICHE = """\
Fiche 3: Mededeling over de bosbrandweer

1. Algemene gegevens
a) Titel voorstel
Mededeling van de Commissie over de bosbrandweer

2. Essentie voorstel
De Commissie stelt voor dat elk land blust. Wie betaalt dat?

3. Nederlandse positie ten aanzien van het voorstel
Nederland blust al.
"""

TO_KAMER = """\
Ministerie van Landbouw, Visserij en Natuur

Aan de Voorzitter van de Eerste Kamer der Staten-Generaal
Postbus 20017
2500 EA Den Haag

Datum 3 juni 2026
Betreft Voortgang van de bosbrandweer
Ons kenmerk 99887766
Uw kenmerk 180123

Geachte voorzitter,

Hierbij stuur ik u het jaarverslag van de bosbrandweer, zoals ik heb toegezegd aan de leden van de
vaste commissie voor Landbouw en Natuur.

1. Hoe vaak het bos brandt
Zelden.

De Minister van Landbouw, Visserij en Natuur,

J. de Wit
"""

# what it is, name, bytes, class, what the line says, what it advises
Case = tuple[str, str, bytes, type[KamervragenError], str, str]
CASES: list[Case] = [
    ("no byte", "leeg.pdf", b"", EmptyInput, "empty", "download"),
    ("white space", "wit.txt", b" \n\t\r\n\x0c ", EmptyInput, "empty", "download"),
    ("a mark alone", "bom.txt", b"\xef\xbb\xbf\n", EmptyInput, "empty", "download"),
    ("zero bytes", "nul.pdf", b"\x00" * 500, EmptyInput, "empty", "download"),
    ("no PDF", "a.pdf", bytes(range(256)) * 9, UnknownMedia, "no PDF in spite of", "download it again"),
    ("no text", "a.bin", bytes(range(256)) * 9, UnknownMedia, "neither a PDF nor text", "give a PDF"),
    ("a zip file", "a.zip", zipped("brief.pdf"), UnknownMedia, "zip or Office file", "save it as PDF"),
    ("a Word file", "a.docx", zipped("word/document.xml"), UnknownMedia, "Office file", "save it as PDF"),
    ("an old Word file", "a.doc", b"\xd0\xcf\x11\xe0" + b"x" * 99, UnknownMedia, "old Office", "as PDF"),
    ("a PNG", "a.png", b"\x89PNG\r\n\x1a\n" + b"x" * 99, DamagedInput, "the picture is damaged", "viewer"),
    ("a JPEG called PDF", "a.pdf", b"\xff\xd8\xff\xe0" + b"x" * 99, DamagedInput, "the picture is damaged", "viewer"),
    ("gzip", "a.pdf.gz", b"\x1f\x8b\x08" + b"x" * 99, UnknownMedia, "gzip", "unpack it"),
    ("RTF", "a.rtf", b"{\\rtf1 Tekst}", UnknownMedia, "RTF", "save it as PDF"),
    ("a mail", "a.eml",
     b"From: a@b.example\nTo: c@d.example\n x@y.nl\nContent-Transfer-Encoding: base64\nMIME-Version: 1.0\n\nUA==\n",
     NotRecognised, "no document of a kind", "check"),
    ("a mail with parts", "a.eml", b"Received: by x\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n",
     NotRecognised, "no document of a kind", "check"),
    ("OpenDocument as XML", "a.fodt", b'<?xml version="1.0"?>\n<office:document xmlns:office="x"/>',
     NotRecognised, "XML with the root <document>", "officiele-publicatie"),
    ("HTML", "a.html", b"\n<!DOCTYPE html><html><body>1. Wie?</body>", NotRecognised, "no document of a kind", "check"),
    ("an error page called PDF", "a.pdf", b"<html><h1>404</h1></html>",
     NotRecognised, "no document of a kind", "no page about it or of an error"),
    ("XML without text", "a.xml", b'<?xml version="1.0"?><officiele-publicatie/>',
     NoTextLayer, "no text in it", "scan"),
    ("damaged UTF-16", "a.txt", b"\xff\xfea\x00b", UnknownMedia, "damaged UTF-16", "save it again"),
    ("half a PDF", "half.pdf", LETTER_PDF[: len(LETTER_PDF) // 2], DamagedInput, "damaged", "download it again"),
    ("a PDF's first line", "kop.pdf", b"%PDF-1.7\n", DamagedInput, "damaged", "download it again"),
    ("no pages", "niets.pdf", make_pdf(), DamagedInput, "PDF", "download it again"),
    ("password", "slot.pdf", (DATA / "password.pdf").read_bytes(), EncryptedInput, "encrypted", "--password"),
    ("old encryption", "slot.pdf", (DATA / "password-rc4.pdf").read_bytes(), EncryptedInput, "encrypted", "--pass"),
    ("a scan", "scan.pdf", make_pdf(Page(pictures=True)), NoTextLayer, "no text layer", ""),
    ("an empty page", "wit.pdf", make_pdf(Page()), NoTextLayer, "no text layer", "text recognition"),
    ("a shopping list", "lijst.txt", SHOPPING_LIST.encode(), NotRecognised, "no document of", "check that"),
    ("a motion", "motie.txt", MOTION.encode(), NotRecognised, "this is a motie", "kamervragen reads"),
    ("a fiche", "fiche.txt", FICHE.encode(), NotRecognised, "this is a fiche", "kamervragen reads"),
    ("a letter", "brief.txt", TO_KAMER.encode(), NotRecognised, "this is a letter to the Kamer", "kamervragen reads"),
    ("an invoice", "a.pdf", make_pdf(Page([Text(70, 90, "Factuur")])), NotRecognised, "no document of", "check that"),
]  # fmt: skip
cases = pytest.mark.parametrize("case", CASES, ids=[case[0] for case in CASES])


def run(*arguments: str | Path, **changes: Any) -> subprocess.CompletedProcess[bytes]:
    """Run the command in a process of its own."""
    environment = {name: value for name, value in os.environ.items() if "KAMERVRAGEN" not in name}
    command = [sys.executable, "-m", "kamervragen", *map(str, arguments)]
    changes.setdefault("stdin", subprocess.DEVNULL)
    return subprocess.run(command, capture_output=True, env=environment, check=False, **changes)


def one_line(done: subprocess.CompletedProcess[bytes]) -> str:
    """Standard error, checked to be one line without control characters; no data beside it."""
    assert done.stdout == b""
    text = done.stderr.decode()
    assert re.fullmatch(r"kamervragen: [^\x00-\x1f\x7f-\x9f]+\n", text), text
    return text.removeprefix("kamervragen: ").rstrip("\n")


@cases
def test_library(tmp_path: Path, case: Case) -> None:
    """The error is of its class and names the input as it was given, from a path and from bytes."""
    what, name, data, kind, fault, remedy = case
    path = tmp_path / name
    path.write_bytes(data)
    for given, shown in ((path, str(path)), (str(path), str(path)), (data, "<bytes>")):
        with pytest.raises(KamervragenError) as caught:
            extract(given, name=name if shown == "<bytes>" else None)
        error = caught.value
        assert type(error) is kind, what
        assert error.bestand == (name if shown == "<bytes>" else shown)
        assert fault in error.fault
        assert remedy in error.remedy
        assert str(error) == f"{error.bestand}: {error.fault}; {error.remedy}"


@cases
def test_second_reader(case: Case) -> None:
    """The other PDF reader refuses the same, for the same reason."""
    what, name, data, kind, fault, remedy = case
    with pytest.raises(KamervragenError) as caught:
        extract(data, name=name, reader="pdfplumber")
    assert type(caught.value) is kind, what
    assert fault in caught.value.fault
    assert remedy in caught.value.remedy


@cases
def test_command(tmp_path: Path, case: Case) -> None:
    """The command says it in one line, with the exit code of the class, and writes nothing."""
    what, name, data, kind, fault, remedy = case
    path = tmp_path / name
    path.write_bytes(data)
    done = run("extract", path, "-o", tmp_path / "uit.json")
    line = one_line(done)
    assert done.returncode == kind.exit_code, what
    assert line.startswith(f"{path}: ")
    assert fault in line
    assert remedy in line
    assert [one.name for one in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize("kind", ["missing", "folder", "below a file", "a zero byte", "no right"])
def test_no_such_file(tmp_path: Path, kind: str) -> None:
    """A path that leads to no file."""
    path, expected, words = unreadable(tmp_path, kind)
    with pytest.raises(expected, match=words) as caught:
        extract(path)
    assert caught.value.exit_code == 3
    if kind != "a zero byte":
        done = run("extract", path)
        assert done.returncode == 3
        assert re.search(words, one_line(done))


def unreadable(tmp_path: Path, kind: str) -> tuple[str, type[InputError], str]:
    """(path, class, words of the line) of a path that leads to no file."""
    file = tmp_path / "brief.txt"
    file.write_text(make_letter())
    return {
        "missing": (str(tmp_path / "weg.pdf"), MissingInput, "no such file; check the path"),
        "folder": (str(tmp_path), DirectoryInput, "this is a folder; name one file in it"),
        "below a file": (str(file / "x"), MissingInput, "cannot be opened .*; check the path"),
        "a zero byte": ("a\x00b", MissingInput, "cannot be opened .*; check the path"),
        "no right": (str(tmp_path / ("x" * 300)), MissingInput, "cannot be opened"),
    }[kind]


def test_too_large(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """More bytes than the limit are not even kept."""
    monkeypatch.setattr(source, "MAX_BYTES", 100)
    path = tmp_path / "brief.txt"
    path.write_text("x" * 101)
    for given in (path, path.read_bytes(), io.BytesIO(path.read_bytes())):
        with pytest.raises(TooLarge, match="larger than"):
            extract(given)
    path.write_text("x" * 100)
    with pytest.raises(NotRecognised):
        extract(path)


# ---------------------------------------------------------------- encrypted


@pytest.mark.parametrize("reader", ["pdfium", "pdfplumber"])
@pytest.mark.parametrize(
    ("name", "password", "fault"),
    [
        ("open.pdf", None, None),
        ("open.pdf", "", None),
        ("open.pdf", "baas", None),
        ("open.pdf", "fout", None),
        ("open.pdf", "€", None),
        ("password.pdf", "geheim", None),
        ("password.pdf", "baas", None),
        ("password.pdf", None, "the PDF is encrypted"),
        ("password.pdf", "fout", "the password is wrong"),
        ("password-rc4.pdf", "geheim", None),
        ("password-rc4.pdf", None, "the PDF is encrypted"),
        ("password-rc4.pdf", "fout", "the password is wrong"),
        ("password-rc4.pdf", "€", "the password is wrong"),
        ("password.pdf", "", "the password is wrong"),
        ("password.pdf", "\udcff", "the password is wrong"),
    ],
)
def test_password(reader: str, name: str, password: str | None, fault: str | None) -> None:
    """Where the user password is empty any will do; else a wrong one is told apart from none."""
    if fault is None:
        assert asked(extract(DATA / name, reader=reader, password=password)) == ASKED
        return
    with pytest.raises(EncryptedInput) as caught:
        extract(DATA / name, reader=reader, password=password)
    assert caught.value.fault == fault


@pytest.mark.parametrize(
    ("password", "code", "words"),
    [("geheim", 0, ""), ("fout", 3, "the password is wrong; give its password with --password")],
)
def test_password_of_the_command(password: str, code: int, words: str) -> None:
    """The password is passed on, and never printed."""
    done = run("extract", DATA / "password.pdf", "--password", password)
    assert done.returncode == code
    assert password.encode() not in done.stdout + done.stderr
    if code == 0:
        assert [vraag["nummer"] for vraag in json.loads(done.stdout)["vragen"]] == ["1", "2"]
    else:
        assert words in one_line(done)


# ---------------------------------------------------------------- damaged, but not beyond reading


@pytest.mark.parametrize(
    ("damage", "protects"),
    [
        (lambda data: data.replace(b"startxref", b"startxxxx"), "no table of objects"),
        (lambda data: re.sub(rb"startxref\n\d+", b"startxref\n7", data), "a wrong table"),
        (lambda data: data[: data.rindex(b"%%EOF")], "the last line is missing"),
        (lambda data: b"\r\n" * 40 + data, "lines before it"),
        (lambda data: data + b"\x00" * 2000, "rubbish behind it"),
    ],
)
def test_damaged_pdf_that_can_be_mended(damage: Callable[[bytes], bytes], protects: str) -> None:
    """What viewers show, the tool reads."""
    record = extract(damage(LETTER_PDF))
    assert asked(record) == ASKED, protects
    assert codes(record) == []


def test_damaged_page_is_not_passed_over() -> None:
    """Where the content of one page cannot be decoded, its questions must not vanish silently."""
    lines = make_lines()
    cut = lines.index("2. Wie betaalt het blussen?")
    data = make_pdf(Page(column(70, 80, lines[:cut])), Page(column(70, 80, lines[cut:])))
    starts = [found.end() for found in re.finditer(rb"\nstream\n", data)]
    broken = data[: starts[-1]] + b"\xff" * 30 + data[starts[-1] + 30 :]
    record = extract(broken)
    assert asked(record) == ASKED[:1]
    assert 2 in [melding.pagina for melding in record.meldingen]


TWO_PAGES = make_pdf(Page(column(70, 80, make_lines())), Page([Text(70, 90, "Bijlage")]))


@pytest.mark.parametrize("reader", ["pdfium", "pdfplumber"])
@pytest.mark.parametrize(
    ("old", "new", "protects"),
    [
        (rb"\d+ 0 R\] >>", b"99 0 R] >>", "a page that is not there"),
        (rb"/Count 2", b"/Count -", "no number where one must be"),
        (rb"/Kids \[", b"/Kidz [", "no list of pages"),
    ],
)
def test_damaged_pages(reader: str, old: bytes, new: bytes, protects: str) -> None:
    """A damaged tree of pages is an error or both pages, never one page as if it were all."""
    damaged = re.sub(old, new, TWO_PAGES)
    assert damaged != TWO_PAGES
    try:
        record = extract(damaged, reader=reader)
    except DamagedInput:
        return
    assert record.herkomst.paginas == 2, protects


# Its font has no widths, and its title is too deep to follow: pdfminer and pdfplumber each log a line.
NOISY_PDF = LETTER_PDF.replace(b"/BaseFont /Helvetica ", b"/BaseFont /Helvetixx ").replace(
    b"trailer\n<< ", b"trailer\n<< /Info << /Title " + b"[" * 3000 + b"]" * 3000 + b" >> "
)


def test_noise_of_the_pdf_library_stays_out(tmp_path: Path) -> None:
    """pdfminer and pdfplumber log their doubts; a user sees our line or none."""
    path = tmp_path / "brief.pdf"
    path.write_bytes(NOISY_PDF)
    assert one_line(run("extract", path, "--reader", "pdfplumber"))


# ---------------------------------------------------------------- streams


def test_stream() -> None:
    """An open binary file is read to its end and named after itself."""
    stream = io.BytesIO(make_letter().encode())
    record = extract(stream)
    assert (asked(record), record.herkomst.bestand) == (ASKED, "<stream>")
    with (DATA / "open.pdf").open("rb") as file:
        assert extract(file).herkomst.bestand == str(DATA / "open.pdf")


def test_text_stream() -> None:
    """A stream of text is a mistake of the program that calls, and is told as one."""
    with pytest.raises(TypeError, match="binary mode, or call extract_text"):
        extract(io.StringIO(make_letter()))  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", [bytes, bytearray, memoryview])
def test_bytes(kind: Callable[[bytes], Any]) -> None:
    """Bytes of any kind."""
    assert asked(extract(kind(make_letter().encode()))) == ASKED


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    """`-` is standard input."""
    stdin = io.TextIOWrapper(io.BytesIO(make_letter().encode()))
    monkeypatch.setattr(sys, "stdin", stdin)
    assert extract("-").herkomst.bestand == "-"


def test_broken_standard_input() -> None:
    """Nothing on standard input is an empty input."""
    done = run("extract", "-", stdin=None, input=b"")
    assert done.returncode == 3
    assert one_line(done) == "-: the input is empty; check that the download is complete"


# ---------------------------------------------------------------- a letter without questions


def test_letter_without_questions(tmp_path: Path) -> None:
    """It is a letter all the same: exit 0, an empty list, and a melding that says so."""
    path = tmp_path / "brief.txt"
    path.write_text(make_letter(questions=()), encoding="utf-8")
    done = run("extract", path)
    record = json.loads(done.stdout)
    assert (done.returncode, done.stderr) == (0, b"")
    assert record["vragen"] == []
    assert "geen_vragen" in [melding["code"] for melding in record["meldingen"]]
    assert run("extract", path, "--strict").returncode == 5


def test_every_class_has_a_case() -> None:
    """Each way in which an input can be unreadable is seen here."""
    here = {case[3] for case in CASES} | {MissingInput, DirectoryInput, TooLarge}
    # Those of archives, processes and databases.
    here |= {UnsafeMember, TimedOut, OutOfMemory, Crashed, errors.LockedInput}
    assert set(InputError.__subclasses__()) <= here
    every = [KamervragenError, *KamervragenError.__subclasses__(), *InputError.__subclasses__()]
    assert len({kind.code for kind in every}) == len(every)
    assert errors.UsageError.exit_code == 2


@pytest.mark.parametrize("source", [None, 5, ["letter.pdf"]])
def test_what_is_no_source(source: Any) -> None:
    """A wrong type is named, not what Python happens to miss in it."""
    with pytest.raises(TypeError, match="a path, bytes or an open binary stream is wanted, not"):
        extract(source)


@pytest.mark.parametrize("text", [None, b"text", 5])
def test_what_is_no_text(text: Any) -> None:
    """Bytes are for `extract`."""
    with pytest.raises(TypeError, match="text is wanted, not"):
        extract_text(text)


@pytest.mark.parametrize("seconds", ["inf", "1e300", "nan", "-1"])
@pytest.mark.parametrize("command", ["extract", "outline", "batch"])
def test_seconds_that_no_clock_has(
    tmp_path: Path, command: str, seconds: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """A time that the system cannot wait for is a wrong call, and no error of ours."""
    letter = tmp_path / "letter.txt"
    letter.write_text("x")
    assert cli.run([command, str(letter), "--timeout", seconds]) == 2
    assert "--timeout" in capsys.readouterr().err
