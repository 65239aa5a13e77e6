"""The command line as a user and a script meet it: exit codes, streams, files, terminals."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

from archive_db import make_database
from kamervragen import api, cli, errors
from kamervragen.options import Ocr, Options
from kamervragen.records import CommissieBrief
from sample_record import LETTER, make_melding, make_record

ROOT = Path(__file__).parents[1]
COMMAND = [sys.executable, "-m", "kamervragen"]
POSIX = pytest.mark.skipif(os.name == "nt", reason="needs a POSIX system")


def start(*arguments: str | bytes, **changes: Any) -> subprocess.CompletedProcess[bytes]:
    """Run the command in a process of its own, with the letter on standard input."""
    environment = {**os.environ, **changes.pop("env", {})}
    changes.setdefault("input", LETTER.encode())
    command: list[str | bytes] = [*COMMAND, *arguments]
    return subprocess.run(command, capture_output=True, env=environment, check=False, **changes)


def run_python(code: str, *arguments: str, **env: str) -> subprocess.CompletedProcess[bytes]:
    """Run the command in a process in which `code` has changed something first."""
    script = f"import sys\nfrom kamervragen import api, cli\n{code}\ncli.main()"
    command = [sys.executable, "-c", script, *arguments]
    environment = {**os.environ, **env}
    return subprocess.run(command, capture_output=True, env=environment, check=False)


def one_line(stderr: bytes | str) -> str:
    """The only line of standard error, checked to be that and to hold no control characters."""
    text = stderr.decode() if isinstance(stderr, bytes) else stderr
    assert re.fullmatch(r"kamervragen: [^\x00-\x1f\x7f-\x9f]+\n", text), text
    return text.removeprefix("kamervragen: ").removesuffix("\n")


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    """The letter as a file."""
    path = tmp_path / "brief.txt"
    path.write_text(LETTER, encoding="utf-8")
    return path


class FakeApi:
    """Stands in for the reading of documents; remembers how it was called."""

    def __init__(self) -> None:
        self.outcome: CommissieBrief | BaseException = make_record()
        self.calls: list[tuple[Any, Options, str]] = []

    def extract(self, source: Any, options: Options, name: str) -> CommissieBrief:
        self.calls.append((source, options, name))
        if isinstance(self.outcome, BaseException):
            raise self.outcome
        return self.outcome


@pytest.fixture
def fake(monkeypatch: pytest.MonkeyPatch) -> FakeApi:
    """The command without the reading behind it, and without what the shell has set."""
    made = FakeApi()
    monkeypatch.setattr(api, "extract_with", made.extract)
    for name in ("KAMERVRAGEN_DEBUG", "KAMERVRAGEN_PASSWORD", "NO_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
    return made


# ---------------------------------------------------------------- input


def test_file_and_standard_input_are_the_same_letter(letter: Path) -> None:
    """`extract FILE` and `extract - < FILE` differ in the name of the input and in nothing else."""
    from_file = json.loads(start("extract", str(letter)).stdout)
    from_pipe = json.loads(start("extract", "-").stdout)
    assert from_pipe["herkomst"].pop("bestand") == "-"
    assert from_file["herkomst"].pop("bestand").endswith("brief.txt")
    assert from_file == from_pipe
    assert [vraag["tekst"] for vraag in from_file["vragen"]] == [
        "Hoe verloopt de coördinatie met België – en wie betaalt?",
        "Is de regering bereid de duinen te ontzien?",
    ]


def test_options_reach_the_api(fake: FakeApi, capsys: pytest.CaptureFixture[str]) -> None:
    """Reader, password and recognition are passed on as they were given, the password also from outside."""
    given = ["--reader", "pdfplumber", "--password", "geheim", "--ocr", "force"]
    assert cli.run(["extract", "a.pdf", *given]) == 0
    options = Options("pdfplumber", "geheim", Ocr.FORCE, asks=True)
    assert fake.calls == [("a.pdf", options, "a.pdf")]
    assert json.loads(capsys.readouterr().out)["kenmerk"] == "180001"


def test_password_from_the_environment(fake: FakeApi, monkeypatch: pytest.MonkeyPatch) -> None:
    """A password on the command line is seen by everybody on the machine."""
    monkeypatch.setenv("KAMERVRAGEN_PASSWORD", "geheim")
    assert cli.run(["extract", "a.pdf"]) == 0
    assert fake.calls[0][1] == Options("pdfium", "geheim", Ocr.AUTO, asks=True)


@POSIX
def test_file_name_that_is_not_utf8(tmp_path: Path) -> None:
    """A name from an old system is a name like any other."""
    path = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    try:
        with open(path, "wb") as file:  # noqa: PTH123 - pathlib takes no bytes
            file.write(LETTER.encode())
    except OSError:
        pytest.skip("this file system takes UTF-8 names only")
    done = start(b"extract", path)
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout)["herkomst"]["bestand"].endswith("/caf\\xe9.txt")


# ---------------------------------------------------------------- formats


@pytest.mark.parametrize(
    ("arguments", "begin", "protects"),
    [
        ([], '{\n  "schema_versie"', "a pipe gets JSON"),
        (["--format", "json"], '{\n  "schema_versie"', "what is asked for"),
        (["--format", "csv"], "kenmerk,datum", "what is asked for"),
        (["--format", "csv", "--excel"], "\ufeffnummer;tekst", "Excel needs mark and semicolon"),
        (["--excel"], "\ufeffnummer;tekst", "--excel alone means CSV"),
        (["--format", "markdown"], "# Strategie voor het beheer", "what is asked for"),
        (["--format", "table"], "╭─ 3 vragen · ", "what is asked for"),
        (["-o", "-"], '{\n  "schema_versie"', "- is standard output"),
    ],
)
@pytest.mark.usefixtures("fake")
def test_format_on_standard_output(
    capsysbinary: pytest.CaptureFixture[bytes],
    arguments: list[str],
    begin: str,
    protects: str,
) -> None:
    """What is asked for, else JSON."""
    assert cli.run(["extract", "a.pdf", *arguments]) == 0
    assert capsysbinary.readouterr().out.decode().startswith(begin), protects


@POSIX
def test_device_of_standard_output_is_standard_output() -> None:
    """`-o /dev/stdout` writes to the pipe; in a process of its own, so that it is only a pipe."""
    done = start("extract", "-", "-o", "/dev/stdout")
    assert (done.returncode, done.stderr) == (0, b"")
    assert json.loads(done.stdout)["kenmerk"] == "180001"


@pytest.mark.parametrize(
    ("name", "arguments", "begin"),
    [
        ("uit.json", [], '{\n  "schema_versie"'),
        ("uit.csv", [], "kenmerk,datum"),
        ("uit.csv", ["--excel"], "\ufeffnummer;tekst"),
        ("uit.csv", ["--excel", "--alle-kolommen"], "\ufeffkenmerk;datum"),
        ("uit.ics", [], "BEGIN:VCALENDAR"),
        ("UIT.CSV", [], "kenmerk,datum"),
        ("uit.md", [], "# Strategie"),
        ("uit.markdown", [], "# Strategie"),
        ("uit.txt", [], "╭─ 3 vragen · "),
        ("uit", [], '{\n  "schema_versie"'),
        ("uit.dat", [], '{\n  "schema_versie"'),
        ("uit.dat", ["--excel"], "\ufeffnummer;tekst"),
        ("uit.csv", ["--format", "json"], '{\n  "schema_versie"'),
        ("uit.pdf", ["--format", "csv"], "kenmerk,datum"),
    ],
)
@pytest.mark.usefixtures("fake")
def test_format_in_a_file(
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    name: str,
    arguments: list[str],
    begin: str,
) -> None:
    """The suffix tells the format, unless the user does; standard output stays empty."""
    assert cli.run(["extract", "a.pdf", "-o", str(tmp_path / name), *arguments]) == 0
    assert (tmp_path / name).read_bytes().decode().startswith(begin)
    assert capsys.readouterr() == ("", "")


@pytest.mark.usefixtures("fake")
def test_table_in_a_file_is_as_wide_as_columns(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file must not depend on the size of the window in which it was made."""
    widths = []
    for columns in (None, "90"):
        if columns:
            monkeypatch.setenv("COLUMNS", columns)
        assert cli.run(["extract", "a.pdf", "--overwrite", "-o", str(tmp_path / "uit.txt")]) == 0
        lines = (tmp_path / "uit.txt").read_text(encoding="utf-8").splitlines()
        widths.append(max(map(len, lines)))
    assert widths == [80, 90]


@pytest.mark.parametrize("locale", ["C", "C.UTF-8"])
@pytest.mark.parametrize("format_", ["json", "table", "csv", "markdown"])
def test_output_is_utf8_under_every_locale(locale: str, format_: str) -> None:
    """A cron job has no locale; its output must be the same bytes."""
    env = {"LC_ALL": locale, "LANG": locale, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    done = start("extract", "-", "--format", format_, env=env)
    assert (done.returncode, done.stderr) == (0, b"")
    assert "coördinatie met België – en" in done.stdout.decode("utf-8")


# ---------------------------------------------------------------- wrong calls and bad input


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["extract"], "Missing argument 'FILE'; see 'kamervragen extract --help'"),
        (["extract", "a", "b"], "it reads one document, and these are 2"),
        (["extract", "a", "--vorm", "json"], "No such option: --vorm"),
        (["extract", "a", "--format", "xml"], "Invalid value for '--format': 'xml' is not one of"),
        (["extract", "a", "--reader", "x"], "Invalid value for '--reader': 'x' is not one of"),
        (["lees", "a.pdf"], "No such command 'lees'; see 'kamervragen --help'"),
        (["/"], "No such command '/'; did you mean 'kamervragen extract /'?"),
        (["extract", "a", "--excel", "--format", "json"], "--excel: it goes with csv, not with js"),
        (["extract", "a", "--excel", "-o", "x.md"], "--excel: it goes with csv, not with markdown"),
        (["extract", "a", "-o", "x.odt"], "x.odt: no output is called .odt; use one of .json"),
        (
            ["extract", "a", "--alle-kolommen"],
            "--alle-kolommen: it goes with --excel; other CSV has",
        ),
        (["batch", "a", "--alle-kolommen"], "--alle-kolommen: it goes with --excel; other CSV has"),
        (["batch", "a", "-o", "x.docx"], "x.docx: no output is called .docx; use one of .jsonl"),
        (
            ["extract", "a", "-o", "x.md", "--sjabloon", "b"],
            "--sjabloon: it goes with docx, not with",
        ),
        (["check", "-", "brief.pdf"], "-: only the letter can come from standard input; name the"),
        (["extract", "a", "-o", "geen/x.json"], "geen/x.json: the folder does not exist; make it"),
        (["extract", "a", "-o", "/"], "/: the output is a directory; name a file in it"),
        (["extract", "a", "b\x1b[31m\nc\x9b"], "it reads one document"),
    ],
)
@pytest.mark.usefixtures("fake")
def test_wrong_call(
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    message: str,
) -> None:
    """A wrong call is exit code 2, nothing on stdout, one line that says what to do."""
    monkeypatch.chdir(tmp_path)
    assert cli.run(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert one_line(err).startswith(message)


@pytest.mark.parametrize("kind", [*errors.InputError.__subclasses__(), errors.NotRecognised])
def test_every_error_is_one_line(
    fake: FakeApi, capsys: pytest.CaptureFixture[str], kind: type[errors.KamervragenError]
) -> None:
    """Whatever is wrong with a document: exit code of its class, name, fault and remedy."""
    fake.outcome = kind("a\x1b[31m\n\u202eb.pdf", "it is broken", "mend it")
    assert cli.run(["extract", "a.pdf"]) == kind.exit_code
    out, err = capsys.readouterr()
    assert out == ""
    assert one_line(err) == r"a\x1b[31m\n\u202eb.pdf: it is broken; mend it"


@pytest.mark.parametrize(
    ("content", "code", "protects"),
    [
        (None, 3, "no such file"),
        (b"", 3, "an empty file"),
        (b" \n\t\n", 3, "nothing but white space"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", 3, "an image"),
        (b"PK\x03\x04\x14\x00\x06\x00", 3, "a Word file"),
        (b"%PDF-1.7\nhalf", 3, "a damaged PDF"),
        (b"Melk, brood, kaas en twee citroenen.\n", 4, "a shopping list"),
    ],
)
def test_exit_code_of_bad_input(
    tmp_path: Path, content: bytes | None, code: int, protects: str
) -> None:
    """Scripts tell by the exit code what is wrong; nothing is on stdout, one line on stderr."""
    path = tmp_path / "invoer"
    if content is not None:
        path.write_bytes(content)
    done = start("extract", str(path))
    assert (done.returncode, done.stdout) == (code, b""), protects
    assert one_line(done.stderr).startswith(f"{path}: ")


def test_directory_is_bad_input(tmp_path: Path) -> None:
    """A folder is not a letter, and says so in its own words."""
    done = start("extract", str(tmp_path))
    assert (done.returncode, done.stdout) == (3, b"")
    assert one_line(done.stderr).startswith(f"{tmp_path}: ")


def test_no_arguments_show_the_help() -> None:
    """Who types only the name wants to know more; a script that forgot its command gets a 2."""
    done = start()
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.startswith(b"Usage: kamervragen ")


# ---------------------------------------------------------------- strict


@pytest.mark.parametrize(
    ("ernst", "arguments", "code", "message"),
    [
        ("waarschuwing", [], 0, ""),
        ("info", ["--strict"], 0, ""),
        (
            "waarschuwing",
            ["--strict"],
            5,
            "kamervragen: a.pdf: the record has 2 warnings (nummer_ontbreekt); see its meldingen\n",
        ),
    ],
)
def test_strict(
    fake: FakeApi,
    capsys: pytest.CaptureFixture[str],
    ernst: str,
    arguments: list[str],
    code: int,
    message: str,
) -> None:
    """A doubt is exit code 5 where that is asked for; the record is written all the same."""
    fake.outcome = make_record(meldingen=(make_melding(ernst), make_melding(ernst)))
    assert cli.run(["extract", "a.pdf", *arguments]) == code
    out, err = capsys.readouterr()
    assert CommissieBrief.model_validate_json(out) == fake.outcome
    assert err == message


# ---------------------------------------------------------------- bugs and interruptions

BUG = "def bug(*a, **k): raise ValueError('kapot\\nen meer \\x1b')\napi.extract_with = bug"
# A job in the background of a shell starts with the signal ignored.
CTRL_C = (
    "import signal\nsignal.signal(signal.SIGINT, signal.default_int_handler)\n"
    "def wait(*a, **k): signal.raise_signal(signal.SIGINT)\napi.extract_with = wait"
)


def test_bug_is_one_line() -> None:
    """A traceback tells a user nothing; the line names the document and asks for a report."""
    done = run_python(BUG, "extract", "a.pdf", KAMERVRAGEN_DEBUG="")
    assert (done.returncode, done.stdout) == (1, b"")
    line = one_line(done.stderr)
    assert line.startswith("internal error in a.pdf: ValueError: kapot; please report it")


def test_bug_outside_of_any_document_is_one_line(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The last net catches what no document set off."""

    def bug(*_: Any, **__: Any) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(sys.modules["kamervragen.cli.extract"], "_choose_format", bug)
    assert cli.run(["extract", "a.pdf"]) == 1
    line = one_line(capsys.readouterr().err)
    assert line.startswith("internal error in the command line: ZeroDivisionError; please report")


def test_bug_shows_its_traceback_on_request() -> None:
    """Who mends the bug needs to see where it is."""
    done = run_python(BUG, "extract", "a.pdf", KAMERVRAGEN_DEBUG="1")
    assert done.returncode == 1
    assert b"Traceback (most recent call last)" in done.stderr
    assert b"ValueError: kapot" in done.stderr


def test_ctrl_c_is_quiet() -> None:
    """Ctrl-C is no error of the program: 130, and not a word."""
    done = run_python(CTRL_C, "extract", "a.pdf")
    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"")


# What the installed script does.
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
MODULE, FUNCTION = PROJECT["scripts"]["kamervragen"].split(":")
SCRIPT = f"import sys\nfrom {MODULE} import {FUNCTION}\nsys.exit({FUNCTION}())"


# What an interpreter loads before the program; what it finds later, the program shuts out.
INTERRUPTER = """
import sys
class Interrupter:
    @staticmethod
    def find_spec(name, *_):
        if name == {!r}:
            raise KeyboardInterrupt
sys.meta_path.insert(0, Interrupter)
"""


@pytest.mark.parametrize("way", [["-m", "kamervragen"], ["-c", SCRIPT]], ids=["module", "script"])
@pytest.mark.parametrize("module", ["typer", "rich", "pydantic"])
def test_ctrl_c_while_it_loads_is_quiet(tmp_path: Path, way: list[str], module: str) -> None:
    """The same before the command has begun, or while it loads what it needs."""
    (tmp_path / "sitecustomize.py").write_text(INTERRUPTER.format(module))
    path = os.pathsep.join(filter(None, [str(tmp_path), os.environ.get("PYTHONPATH")]))
    done = subprocess.run(
        # The plain form does without typer.
        [sys.executable, *way, "extract", "-", "--format", "table", "--no-color"],
        input=LETTER.encode(),
        capture_output=True,
        env={**os.environ, "PYTHONPATH": path},
        check=False,
    )
    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"")


def test_ctrl_c_leaves_no_file(tmp_path: Path) -> None:
    """Nothing half is left behind, and an old result stays."""
    target = tmp_path / "uit.json"
    target.write_text("oud")
    done = run_python(CTRL_C, "extract", "a.pdf", "--overwrite", "-o", str(target))
    assert done.returncode == 130
    assert [path.read_text() for path in tmp_path.iterdir()] == ["oud"]


# Python writes in blocks unless it is told otherwise, and then finds out when it leaves.
BUFFERINGS = pytest.mark.parametrize("unbuffered", ["", "1"], ids=["buffered", "unbuffered"])


@POSIX
@pytest.mark.parametrize(
    "arguments",
    [
        ["--help"],
        ["--version"],
        ["schema"],
        ["extract", "--help"],
        ["extract", "-"],
        ["extract", "-", "--format", "table"],
    ],
    ids=" ".join,
)
@BUFFERINGS
def test_closed_pipe_is_quiet(arguments: list[str], unbuffered: str) -> None:
    """`kamervragen … | head` ends without a traceback and without `Exception ignored`."""
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [*COMMAND, *arguments],
        input=LETTER.encode(),
        stdout=writing,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONUNBUFFERED": unbuffered},
        check=False,
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (141, b"")


@POSIX
def test_head_in_a_shell() -> None:
    """The first line of a long output, and nothing on standard error."""
    command = f'"{sys.executable}" -m kamervragen schema | head -n 1'
    done = subprocess.run(["sh", "-c", command], capture_output=True, check=True)
    assert (done.stdout, done.stderr) == (b"{\n", b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@BUFFERINGS
@pytest.mark.parametrize(
    "arguments",
    [
        "extract -", "extract - --format table", "outline -", "schema", "--version", "--help", "batch --help",
        "stats DB", "search DB bos",
    ],
)  # fmt: skip
def test_full_disk(tmp_path: Path, arguments: str, unbuffered: str) -> None:
    """Output that did not arrive is never exit code 0, and Python has nothing to add."""
    given = arguments.replace("DB", str(make_database(tmp_path / "v.db")))
    command = f'"{sys.executable}" -m kamervragen {given} > /dev/full'
    environment = {**os.environ, "PYTHONUNBUFFERED": unbuffered}
    done = subprocess.run(
        ["sh", "-c", command],
        input=LETTER.encode(),
        capture_output=True,
        check=False,
        env=environment,
    )
    assert done.returncode == 2
    expected = "standard output: it cannot be written (No space left on device); make room"
    assert one_line(done.stderr).startswith(expected)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@BUFFERINGS
@pytest.mark.parametrize(
    ("arguments", "code"), [("extract geen.pdf", 3), ("extract -", 0), ("geen", 2), ("batch -", 0)]
)
def test_nobody_to_tell(arguments: str, code: int, unbuffered: str) -> None:
    """A line that cannot be told does not change how the command ends."""
    command = f'"{sys.executable}" -m kamervragen {arguments} 2> /dev/full'
    environment = {**os.environ, "PYTHONUNBUFFERED": unbuffered}
    text = LETTER.encode() if arguments == "extract -" else b""
    done = subprocess.run(
        ["sh", "-c", command], input=text, capture_output=True, check=False, env=environment
    )
    assert (done.returncode, done.stderr) == (code, b"")


@POSIX
@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        ("extract - <&-", 3, b"kamervragen: -: standard input is closed; name a file\n"),
        ("schema >&-", 2, b"kamervragen: standard output: it is closed; use --output FILE\n"),
        ("extract geen.pdf 2>&-", 3, b""),
        ("extract geen.pdf >&- 2>&-", 3, b""),
        ("--version 2>&-", 0, b""),
    ],
)
def test_closed_streams(tmp_path: Path, arguments: str, code: int, message: bytes) -> None:
    """Service managers close streams; the exit code must still be right."""
    command = f'"{sys.executable}" -m kamervragen {arguments}'
    done = subprocess.run(["sh", "-c", command], capture_output=True, check=False, cwd=tmp_path)
    assert (done.returncode, done.stderr) == (code, message)


# ---------------------------------------------------------------- files


def test_output_is_not_the_input(letter: Path) -> None:
    """A slip of the hand must not cost a letter, also when it comes in by standard input."""
    with letter.open("rb") as stream:
        for arguments, stdin in (([str(letter)], None), (["-"], stream)):
            done = subprocess.run(
                [*COMMAND, "extract", *arguments, "--format", "json", "-o", str(letter)],
                stdin=stdin,
                capture_output=True,
                check=False,
            )
            assert done.returncode == 2
            assert one_line(done.stderr).endswith(
                "the output is the input itself; name another file"
            )
    assert letter.read_text(encoding="utf-8") == LETTER


def test_error_leaves_the_old_output(letter: Path, tmp_path: Path) -> None:
    """An output of yesterday is not emptied by an error of today."""
    target = tmp_path / "uit.json"
    target.write_text("oud")
    letter.write_text("Melk, brood en kaas.\n")
    assert start("extract", str(letter), "--overwrite", "-o", str(target)).returncode == 4
    assert target.read_text() == "oud"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["brief.txt", "uit.json"]


def test_output_file_holds_the_record(letter: Path, tmp_path: Path) -> None:
    """The file has the same bytes as standard output, and standard output then has none."""
    target = tmp_path / "uit.json"
    done = start("extract", str(letter), "-o", str(target))
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    assert target.read_bytes() == start("extract", str(letter)).stdout


SHEET = "Vraag 1: ingevuld."


@pytest.mark.parametrize(
    ("there", "options", "code", "protects"),
    [
        (SHEET, [], 2, "what somebody filled in"),
        ("\n", [], 2, "a file of one byte is not empty"),
        ("", [], 0, "an empty file, as mktemp makes"),
        (SHEET, ["--overwrite"], 0, "what was asked for"),
        (None, [], 0, "a new file"),
        (None, ["--overwrite"], 0, "a new file"),
    ],
)
@pytest.mark.parametrize("name", ["sheet.md", "sheet.json", "sheet.csv", "sheet.txt", "link.md"])
@pytest.mark.usefixtures("fake")
def test_existing_output_is_refused(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    name: str,
    there: str | None,
    options: list[str],
    code: int,
    protects: str,
) -> None:
    """An output that exists is replaced when that is asked for, in each format."""
    target = tmp_path / name
    if name == "link.md":
        target.symlink_to(tmp_path / "echt.md")
    if there is not None:
        target.write_text(there, encoding="utf-8")
    assert cli.run(["extract", "a.pdf", "-o", str(target), *options]) == code, protects
    text = target.read_text(encoding="utf-8")
    if code:
        assert text == there
        line = one_line(capsys.readouterr().err)
        assert line.endswith("the output exists; add --overwrite, or name another file")
    else:
        assert len(text) > 100


@pytest.mark.parametrize("links", [True, False], ids=["links", "no links on this file system"])
@pytest.mark.parametrize(
    ("options", "there", "code"), [([], "", 0), ([], SHEET, 2), (["--overwrite"], SHEET, 0)]
)
def test_output_that_comes_meanwhile_stays(
    tmp_path: Path,
    fake: FakeApi,
    monkeypatch: pytest.MonkeyPatch,
    options: list[str],
    there: str,
    code: int,
    links: bool,
) -> None:
    """What is written while the document is read is not replaced either."""
    target = tmp_path / "sheet.md"
    extract = fake.extract

    def slowly(*arguments: Any, **named: Any) -> Any:
        target.write_text(there, encoding="utf-8")
        return extract(*arguments, **named)

    def refuse(*_: Any) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr("kamervragen.api.extract_with", slowly)
    if not links:
        monkeypatch.setattr(os, "link", refuse)
    assert cli.run(["extract", "a.txt", "-o", str(target), *options]) == code
    assert (target.read_text(encoding="utf-8") == there) is (code == 2)
    assert [path.name for path in tmp_path.iterdir()] == ["sheet.md"]


# ---------------------------------------------------------------- terminal


def on_terminal(columns: int, *arguments: str, **env: str) -> str:
    """What the command prints on a terminal of this width."""
    import fcntl
    import pty
    import struct
    import termios

    reading, writing = pty.openpty()
    fcntl.ioctl(writing, termios.TIOCSWINSZ, struct.pack("HHHH", 50, columns, 0, 0))
    unset = {"NO_COLOR", "COLUMNS", "FORCE_COLOR", "TERM"}
    plain = {key: value for key, value in os.environ.items() if key not in unset}
    environment = {**plain, "TERM": "xterm", **env}
    command = [*COMMAND, *arguments]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=writing, stderr=subprocess.PIPE, env=environment
    ) as process:
        os.close(writing)
        assert process.stdin
        process.stdin.write(LETTER.encode())
        process.stdin.close()
        chunks = []
        while True:
            try:
                chunk = os.read(reading, 65536)
            except OSError:  # how Linux says that the other end is closed
                break
            if not chunk:
                break
            chunks.append(chunk)
        assert process.stderr
        assert process.stderr.read() == b""
    os.close(reading)
    assert process.returncode == 0
    return b"".join(chunks).decode().replace("\r\n", "\n")


@POSIX
@pytest.mark.parametrize("columns", [40, 80, 132])
def test_terminal_gets_a_table_of_its_width(columns: int) -> None:
    """On a terminal a person looks: a table, in colour, as wide as the window, but no wider than eyes can follow."""
    text = on_terminal(columns, "extract", "-")
    assert "\x1b[1;36m" in text
    lines = re.sub(r"\x1b\[[0-9;]*m", "", text).splitlines()
    assert lines[0].startswith("╭─ 2 vragen · 1–2, geen gaten ─")
    assert max(map(len, lines)) == min(columns, 100)


@POSIX
@pytest.mark.parametrize(
    ("arguments", "env"),
    [
        (["--no-color"], {}),
        ([], {"NO_COLOR": "1"}),
        ([], {"TERM": "dumb"}),
        (["--format", "json"], {}),
        (["--format", "markdown"], {}),
    ],
)
def test_terminal_without_colours(arguments: list[str], env: dict[str, str]) -> None:
    """NO_COLOR and --no-color are kept; data never has colours."""
    text = on_terminal(80, "extract", "-", *arguments, **env)
    assert "\x1b" not in text
    assert "coördinatie met België" in text


@POSIX
def test_empty_no_color_means_nothing() -> None:
    """The NO_COLOR convention: set *and not empty*."""
    assert "\x1b[" in on_terminal(80, "extract", "-", NO_COLOR="")


# ---------------------------------------------------------------- help, version, documentation


def help_of(*arguments: str) -> str:
    """What `--help` prints."""
    done = start(*arguments, "--help", env={"COLUMNS": "80", "PYTHONIOENCODING": "ascii"})
    assert (done.returncode, done.stderr) == (0, b"")
    return done.stdout.decode()


def test_version() -> None:
    """One line for scripts and reports of bugs."""
    done = start("--version")
    assert re.fullmatch(rb"kamervragen \d+\.\d+\.\d+\S*\r?\n", done.stdout)
    assert done.returncode == 0


def test_python_m_and_the_script_are_one() -> None:
    """Both ways to start it call themselves by the same name."""
    assert help_of().startswith("Usage: kamervragen [OPTIONS]")


@pytest.mark.parametrize("arguments", [[], ["extract"]], ids=["kamervragen", "extract"])
def test_help_has_examples(arguments: list[str]) -> None:
    """An example is read before any option; each stands on a line of its own."""
    examples = re.findall(
        r"^ +kamervragen extract .*|^ +.*\| kamervragen extract .*", help_of(*arguments), re.M
    )
    assert len(examples) >= 3


def commands() -> list[str]:
    """The names of all commands, as the help lists them."""
    listed = help_of().partition("Commands:\n")[2].partition("\n\n")[0]
    return re.findall(r"^  (\S+) +\S", listed, re.M)


def test_every_command_and_option_is_documented() -> None:
    """docs/cli.md is the reference: what is not in it does not exist for a user."""
    text = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    assert commands() == [
        "extract",
        "check",
        "show",
        "batch",
        "search",
        "stats",
        "outline",
        "schema",
    ]
    assert set(re.findall(r"^## `kamervragen ([a-z-]+)", text, re.M)) == set(commands())
    shown = help_of() + "".join(help_of(command) for command in commands())
    options = set(re.findall(r"^  (?:-\w, )?(--[a-z-]+)", shown, re.M))
    assert options >= {"--format", "--output", "--strict", "--version", "--password"}
    assert {option for option in options if f"`{option}" not in text} == set()


def test_documented_options_exist() -> None:
    """An option that was removed must not live on in the reference."""
    text = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    shown = help_of() + "".join(help_of(command) for command in commands())
    documented = set(re.findall(r"^\| `(?:-\w`, `)?(--[a-z-]+)", text, re.M))
    assert documented
    assert {option for option in documented if option not in shown} == set()


def all_errors(kind: type[errors.KamervragenError]) -> list[type[errors.KamervragenError]]:
    """A class with everything below it."""
    return [kind] + [deeper for sub in kind.__subclasses__() for deeper in all_errors(sub)]


@pytest.mark.parametrize("kind", all_errors(errors.KamervragenError), ids=lambda k: k.__name__)
def test_every_error_is_documented(kind: type[errors.KamervragenError]) -> None:
    """Each class stands in docs/errors.md with its code and its exit code."""
    text = (ROOT / "docs" / "errors.md").read_text(encoding="utf-8")
    row = rf"^\| `{kind.__name__}` +\| `{kind.code}` +\| {kind.exit_code} +\|"
    assert re.search(row, text, re.M)


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_can_be_printed_for_any_shell(shell: str) -> None:
    """What docs/cli.md says of completion: the script of a shell, printed in another."""
    done = start(env={"_KAMERVRAGEN_COMPLETE": f"source_{shell}"})
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"_KAMERVRAGEN_COMPLETE" in done.stdout
    assert f"complete_{shell}".encode() in done.stdout


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_offers_the_formats(shell: str) -> None:
    """Shell completion works, and knows the formats."""
    words = "kamervragen extract --format "
    env = {
        "_KAMERVRAGEN_COMPLETE": f"complete_{shell}",
        "COMP_WORDS": words,
        "COMP_CWORD": "3",
        "_TYPER_COMPLETE_ARGS": words,
        "_TYPER_COMPLETE_FISH_ACTION": "get-args",
    }
    done = start(env=env)
    assert done.returncode == 0, done.stderr
    for name in (b"json", b"table", b"csv", b"markdown"):
        assert name in done.stdout
