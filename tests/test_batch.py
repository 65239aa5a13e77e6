"""`kamervragen batch`: a result for each input, whatever happens to the documents or the run."""

from __future__ import annotations

import csv
import io
import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import zipfile
from collections import Counter
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "bench"))

import copies
import stubs
from kamervragen import cli, extract, extract_many
from kamervragen.archive import pool
from kamervragen.archive.tally import Tally
from kamervragen.stores import Fault, Result, sqlite
from letters import make_letter
from test_bad_input import CASES

COMMAND = [sys.executable, "-m", "kamervragen", "batch"]
FORMATS = ["jsonl", "csv", "sqlite", "parquet"]
SUFFIXES = {"jsonl": "jsonl", "csv": "csv", "sqlite": "db", "parquet": "parquet"}


@dataclass(frozen=True)
class Done:
    """How a run ended."""

    returncode: int
    stdout: bytes
    stderr: bytes


def batch(*arguments: str | Path, stdin: bytes = b"") -> Done:
    """Run the command in this process, with streams of its own."""
    streams = [io.TextIOWrapper(io.BytesIO(data), write_through=True) for data in (stdin, b"", b"")]
    before = sys.stdin, sys.stdout, sys.stderr
    sys.stdin, sys.stdout, sys.stderr = streams
    try:
        code = cli.run(["batch", *map(str, arguments)])
    finally:
        sys.stdin, sys.stdout, sys.stderr = before
    output, errors = (stream.buffer.getvalue() for stream in streams[1:])  # type: ignore[attr-defined]
    return Done(code, output, errors)


def letter(number: int = 1, **changes: Any) -> bytes:
    """A letter with a number of its own."""
    head = ("datum 6 mei 2026", "betreft Bosbrandweer", f"ons kenmerk {180000 + number}")
    return make_letter(head=head, **changes).encode()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three letters, a copy, and two files that cannot be read."""
    made = tmp_path / "in"
    made.mkdir()
    for name, data in {
        "a.txt": letter(1), "b.txt": letter(2), "c.txt": letter(1), "d.txt": b"", "e.txt": letter(3),
        "f.pdf": b"%PDF-1.7 stuk", "g.txt": b"",
    }.items():  # fmt: skip
        (made / name).write_bytes(data)
    return made


def rows(path: Path) -> list[Any]:
    """Everything that an output holds, in a form that can be compared."""
    if path.suffix == ".db":
        with closing(sqlite3.connect(path)) as connection:
            return list(connection.iterdump())
    if path.suffix == ".parquet":
        import pyarrow.parquet as pq

        return list(pq.read_table(path).to_pylist())
    return path.read_bytes().splitlines(keepends=True)


SUMMARY = (
    "7 documenten, 6 vragen, 3 mislukt (2 leeg, 1 beschadigd), 0 met waarschuwingen, 1 kopie\n"
)


def test_json_lines(folder: Path) -> None:
    """A line for each input, in order: the record of `extract`, an error, or a copy."""
    done = batch(folder)
    assert (done.returncode, done.stderr.decode()) == (6, SUMMARY)
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    for place, name in ((0, "a.txt"), (1, "b.txt"), (4, "e.txt")):
        assert lines[place] == extract(folder / name).model_dump(mode="json")
        assert list(lines[place])[:2] == ["schema_versie", "soort"]
    assert lines[2]["kopie_van"] == str(folder / "a.txt")
    assert (lines[3]["fout"]["code"], lines[3]["bestand"]) == ("leeg", str(folder / "d.txt"))
    assert lines[5]["fout"] == {
        "code": "beschadigd",
        "tekst": "de pdf is beschadigd en kan niet worden geopend; download het opnieuw",
    }
    assert lines[6]["fout"]["code"] == "leeg"  # a copy of a failure is a failure


def test_question_a_line(folder: Path) -> None:
    """`--per vraag`: each question with its document; a document without one has a line too."""
    (folder / "a.txt").write_bytes(letter(questions=()))
    done = batch(folder / "a.txt", folder / "b.txt", folder / "d.txt", "--per", "vraag")
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert [line.get("nummer") for line in lines] == [None, "1", "2", None]
    assert "geen_vragen" in [one["code"] for one in lines[0]["document"]["meldingen"]]
    assert lines[1]["document"]["kenmerk"] == "180002"
    assert lines[1].keys() - {"document"} == set(extract(folder / "b.txt").vragen[0].model_dump())
    assert "fout" in lines[3]


def test_csv(folder: Path) -> None:
    """A row a question; what has no question has one row, so that no input is missing."""
    done = batch(folder, "--format", "csv")
    table = list(csv.DictReader(io.StringIO(done.stdout.decode(), newline="")))
    names = Counter(Path(row["bestand"]).name for row in table)
    assert names == {
        "a.txt": 2,
        "b.txt": 2,
        "c.txt": 1,
        "d.txt": 1,
        "e.txt": 2,
        "f.pdf": 1,
        "g.txt": 1,
    }
    assert [row["id"] for row in table][:3] == ["180001/1", "180001/2", "180002/1"]
    assert [row["fout_code"] for row in table if row["fout_code"]] == ["leeg", "beschadigd", "leeg"]


FEW = [
    "kenmerk",
    "datum",
    "betreft",
    "nummer",
    "tekst",
    "fracties",
    "sectie",
    "pagina",
    "antwoord",
    "id",
]


def test_csv_for_excel(folder: Path) -> None:
    """Which letter, then the question, then what became of the input; all columns for the asking."""
    said = batch(folder, "--format", "csv", "--excel").stdout.decode("utf-8-sig")
    table = list(csv.DictReader(io.StringIO(said, newline=""), delimiter=";"))
    assert list(table[0]) == [*FEW, "bestand", "fout_tekst", "kopie_van"]
    whole = batch(folder, "--format", "csv", "--excel", "--alle-kolommen").stdout.decode(
        "utf-8-sig"
    )
    all_of_it = list(csv.DictReader(io.StringIO(whole, newline=""), delimiter=";"))
    assert [{name: row[name] for name in table[0]} for row in all_of_it] == table
    plain = batch(folder, "--format", "csv").stdout.decode()
    assert list(csv.DictReader(io.StringIO(plain, newline=""))) == all_of_it


def test_columns_are_not_mixed(folder: Path, tmp_path: Path) -> None:
    """An output of few columns cannot go on with all of them; one of before the choice is made anew."""
    target = tmp_path / "uit.csv"
    few, every = ["--excel"], ["--excel", "--alle-kolommen"]
    batch(folder, "-o", target, *few)
    done = batch(folder, "-o", target, *every, "--resume")
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"another --format, --per, --excel or --alle-kolommen" in done.stderr
    journal = target.with_name("uit.csv.journal")
    journal.write_bytes(journal.read_bytes().replace(b'"all_columns": false, ', b""))
    assert batch(folder, "-o", target, *few, "--resume").returncode == 6
    assert target.read_bytes() == batch(folder, "--format", "csv", *few).stdout


def test_sqlite(folder: Path, tmp_path: Path) -> None:
    """Tables with keys that fit, a search index, and views for the first questions."""
    target = tmp_path / "uit.db"
    assert batch(folder, "-o", target).returncode == 6
    beside = sorted(path.name for path in tmp_path.iterdir() if path.is_file())
    assert beside == ["uit.db", "uit.metadata.json"]
    with closing(sqlite3.connect(target)) as db:
        run = db.execute
        assert run("PRAGMA foreign_key_check").fetchall() == []
        assert run("SELECT uitkomst, count(*) FROM invoer GROUP BY 1 ORDER BY 1").fetchall() == [
            ("document", 3), ("fout", 3), ("kopie", 1),
        ]  # fmt: skip
        found = run("SELECT rowid FROM vragen_fts WHERE vragen_fts MATCH 'blussen'").fetchall()
        assert [row[0] for row in found] == [2, 4, 6]
        run("INSERT INTO vragen_fts(vragen_fts) VALUES ('integrity-check')")
        assert run(
            "SELECT fractie, jaar, documenten, vragen FROM vragen_per_fractie"
        ).fetchall() == [("D66", "2026", 3, 6)]
        assert run("SELECT ministerie, vragen FROM vragen_per_ministerie").fetchall() == [
            ("Landbouw, Visserij en Natuur", 6)
        ]
        assert run("SELECT uiterste_datum, vragen FROM termijnen LIMIT 1").fetchall() == [
            ("2026-06-03", 2)
        ]
        assert run("SELECT count(*) FROM deelvragen d JOIN vragen v ON v.rij = d.vraag_rij"
                   " WHERE d.tekst = substr(v.tekst, d.begin + 1, d.eind - d.begin)").fetchone() == (6,)  # fmt: skip


def test_sqlite_holds_the_whole_record(tmp_path: Path) -> None:
    """Nothing of a record is missing from the tables: counts and texts of every fixture agree."""
    sources = copies.documents(".pdf", ".md")
    target = tmp_path / "uit.db"
    batch(*sources, "-o", target)
    with closing(sqlite3.connect(target)) as db:
        db.row_factory = sqlite3.Row
        for path in sources[::5]:
            record = extract(path).model_dump(mode="json")
            own = db.execute("SELECT * FROM documenten WHERE bestand = ?", (str(path),)).fetchone()
            for name in ("soort", "kamer", "datum", "kenmerk", "betreft", "commissie"):
                assert own[name] == record[name]
            assert json.loads(own["fracties"]) == record["fracties"]
            for name in (
                "vragen",
                "secties",
                "voetnoten",
                "meldingen",
                "indieners",
                "geadresseerden",
            ):
                query = f"SELECT * FROM {name} WHERE document_id = ? ORDER BY rowid"  # noqa: S608
                found = db.execute(query, (own["id"],)).fetchall()
                key = {"secties": "titel", "meldingen": "code", "indieners": "naam",
                       "geadresseerden": "functie"}.get(name, "tekst")  # fmt: skip
                assert [row[key] for row in found] == [one[key] for one in record[name]]


def test_parquet(folder: Path, tmp_path: Path) -> None:
    """DuckDB, Polars and pandas read it, with the questions as a nested column."""
    import duckdb
    import pandas as pd
    import polars as pl

    target = tmp_path / "uit.parquet"
    assert batch(folder, "-o", target).returncode == 6
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["uit.parquet"]
    query = f"SELECT v.tekst FROM (SELECT unnest(vragen) AS v FROM '{target}') WHERE v.nummer = '1'"  # noqa: S608
    assert duckdb.sql(query).fetchall() == [("Hoe vaak brandt het bos?",)] * 3
    assert pl.read_parquet(target)["fout"].struct.field("code").drop_nulls().to_list() == [
        "leeg", "beschadigd", "leeg",
    ]  # fmt: skip
    frame = pd.read_parquet(target)
    assert frame["vragen"].dropna().map(len).tolist() == [2, 2, 2]
    assert str(frame["datum"][0]) == "2026-05-06"


@pytest.mark.parametrize("form", FORMATS)
def test_resume_goes_on(folder: Path, tmp_path: Path, form: str) -> None:
    """What is there is not read again; what is new, changed or a copy of something there is right."""
    target = tmp_path / f"uit.{SUFFIXES[form]}"
    late = [folder / "b.txt", folder / "e.txt"]
    kept = [path.read_bytes() for path in late]
    late[0].unlink()
    late[1].write_bytes(letter(9))
    assert batch(folder, "-o", target, "--resume").returncode == 6
    for path, data in zip(late, kept, strict=True):
        path.write_bytes(data)
    done = batch(folder, "-o", target, "--resume")
    assert done.stderr.decode() == SUMMARY.replace("\n", ", 5 eerder gedaan\n")
    before = rows(target)
    assert batch(folder, "-o", target, "--resume").stderr.endswith(b", 7 eerder gedaan\n")
    assert rows(target) == before
    whole = tmp_path / f"heel.{SUFFIXES[form]}"
    batch(folder, "-o", whole)
    if form == "sqlite":
        query = "SELECT bestand, uitkomst, bijzonderheid FROM invoer ORDER BY bestand"
        with closing(sqlite3.connect(target)) as one, closing(sqlite3.connect(whole)) as other:
            assert one.execute(query).fetchall() == other.execute(query).fetchall()
            one.execute("INSERT INTO vragen_fts(vragen_fts) VALUES ('integrity-check')")
            assert one.execute("SELECT count(*) FROM vragen").fetchone() == (6,)
    else:
        assert sorted(map(str, before)) == sorted(map(str, rows(whole)))


@pytest.mark.parametrize("form", FORMATS)
def test_retry(tmp_path: Path, form: str) -> None:
    """`--retry-failed` reads again what failed; without it a failure is a result like another."""
    target, path = tmp_path / f"uit.{SUFFIXES[form]}", tmp_path / "a.txt"
    path.write_bytes(letter(1, sender="", salutation="", questions=("1. Waarom?" + " x" * 999,)))
    arguments = (path, "-o", target, "--resume")
    assert batch(*arguments, "--max-size", "99").returncode == 6
    path.with_name("b.txt").write_bytes(b"")
    assert b"1 eerder gedaan" in batch(path.with_name("b.txt"), path, "-o", target, "--resume",
                                     "--max-size", "99").stderr  # fmt: skip
    assert batch(*arguments, "--retry-failed").returncode in (0, 6)
    assert b"1 eerder gedaan" in batch(*arguments).stderr


def killed(arguments: list[str | Path], results: int) -> bool:
    """Start the command and kill it when it has told of so many results; True if it was still at work.

    It cannot run far ahead: it tells into a pipe that holds some twenty results.
    """
    reading, writing = os.pipe()
    if sys.platform == "linux":
        import fcntl

        fcntl.fcntl(writing, fcntl.F_SETPIPE_SZ, 4096)
    process = subprocess.Popen(
        [*COMMAND, *arguments, "--log-json"], stderr=writing, start_new_session=True
    )
    os.close(writing)
    while results and (byte := os.read(reading, 1)):
        results -= byte == b"\n"
    process.kill()
    os.close(reading)
    return process.wait() == -signal.SIGKILL


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="no SIGKILL")
@pytest.mark.parametrize(
    ("form", "wanted"), [("sqlite", 20), ("jsonl", 6), ("csv", 4), ("parquet", 6)]
)
def test_kill_at_any_moment(tmp_path: Path, form: str, wanted: int) -> None:
    """A run that is killed again and again ends with what an undisturbed run gives.

    Each is killed at another number of results, and now and then behind the last, while it finishes.
    """
    source = tmp_path / "in"
    copies.lay(source, copies.documents(".md", ".txt")[:60] + copies.documents(".pdf")[:40], 120)
    (source / "kapot.pdf").write_bytes(b"%PDF-1.7")
    shutil.copy(next(source.rglob("*.md")), source / "kopie.md")
    whole, target = tmp_path / f"heel.{SUFFIXES[form]}", tmp_path / f"uit.{SUFFIXES[form]}"
    done = batch(source, "-o", whole)
    assert (done.returncode, done.stderr[:4]) == (6, b"122 ")
    draw = random.Random(form)  # noqa: S311 - moments, no secrets
    kills = 0
    for attempt in range(3 * wanted):
        at = 122 if attempt % 3 == 2 else draw.randrange(80)
        if killed([source, "-o", target, "--resume"], at):
            kills += 1
        else:
            shutil.move(target, tmp_path / "vorige")  # it got to its end: begin again
            for left in tmp_path.glob(f"{target.name}*"):
                left.unlink()
            assert rows_of_moved(tmp_path / "vorige", target) == rows(whole)
        if kills == wanted:
            break
    assert batch(source, "-o", target, "--resume").returncode == 6
    assert kills == wanted
    assert rows(target) == rows(whole)


@pytest.mark.parametrize("every", [1, 7])
def test_statistics_tell_of_the_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, every: int
) -> None:
    """A slow machine writes oftener, a run that is gone on with begins with statistics: neither shows."""
    source, whole, target = tmp_path / "in", tmp_path / "heel.db", tmp_path / "uit.db"
    copies.lay(source, copies.documents(".md"), 30)
    batch(source, "-o", whole)
    monkeypatch.setattr(sqlite, "_EVERY", every)
    batch(source, "-o", target, "--glob", "00000?.md")
    batch(source, "-o", target, "--resume")
    assert rows(target) == rows(whole)
    with closing(sqlite3.connect(target)) as db:
        counted = dict(
            db.execute("SELECT tbl, max(CAST(stat AS INT)) FROM sqlite_stat1 GROUP BY 1")
        )
        assert counted["vragen"] == db.execute("SELECT count(*) FROM vragen").fetchone()[0]
    assert batch(source, "-o", target, "--resume").returncode == 0
    assert rows(target) == rows(whole)


def rows_of_moved(path: Path, name: Path) -> list[Any]:
    """The rows of an output that was put aside."""
    named = path.with_name("opzij" + name.suffix)
    path.replace(named)
    return rows(named)


@pytest.mark.skipif(os.name == "nt", reason="no SIGINT to a process")
@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
@pytest.mark.parametrize("form", FORMATS)
def test_interrupted(tmp_path: Path, form: str, number: int, code: int) -> None:
    """Ctrl-C ends tidily: exit code, one line, an output that can be read and resumed."""
    source, target = tmp_path / "in", tmp_path / f"uit.{SUFFIXES[form]}"
    copies.lay(source, copies.documents(".pdf"), 2000)
    command = [*COMMAND, source, "-o", target, "--log-json"]
    listening = partial(signal.signal, number, signal.SIG_DFL)  # a shell's background jobs do not
    with subprocess.Popen(command, stderr=subprocess.PIPE, preexec_fn=listening) as process:
        assert process.stderr is not None
        for _ in range(20):
            process.stderr.readline()
        process.send_signal(number)
        log = [json.loads(line) for line in process.stderr.read().splitlines()]
    assert process.returncode == code
    assert (log[-1]["event"], log[-1]["complete"]) == ("summary", False)
    assert 20 <= log[-1]["documents"] < 2000
    assert not list(tmp_path.glob("*.part")) + list(tmp_path.glob("*-wal"))
    if form == "jsonl":
        assert len(rows(target)) == log[-1]["documents"]


@pytest.mark.slow
def test_a_thousand_good_and_two_hundred_bad(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each bad file costs itself: damaged, locked, scanned, hanging, crashing, eating memory."""
    source, target = tmp_path / "in", tmp_path / "uit.db"
    copies.lay(source, copies.documents(".pdf", ".md", ".txt"), 1000)
    bad = [data for _, name, data, *_ in CASES if not name.endswith((".zip", ".tar"))]
    trouble = [stubs.CRASH, stubs.RAISE, stubs.EXIT, stubs.HANG, stubs.EAT]
    for place in range(200):
        data = trouble[place % 5] + b" %d" % place if place < 10 else bad[place % len(bad)]
        (source / f"slecht{place:03}.pdf").write_bytes(data)
    monkeypatch.setattr(pool.Workers.__init__, "__defaults__", (stubs.do,))
    code = cli.run(["batch", str(source), "-o", str(target), "--timeout", "5", "--memory", "300M"])
    with closing(sqlite3.connect(target)) as db:
        assert db.execute("SELECT count(*) FROM documenten").fetchone() == (1000,)
        faults = Counter(code for (code,) in db.execute("SELECT code FROM fouten"))
    assert (code, faults.total()) == (6, 200)
    assert [faults[name] for name in ("afgebroken", "te_traag", "geheugen", "intern")] == [
        4,
        2,
        2,
        2,
    ]
    assert capsys.readouterr().err.startswith("1200 documenten, ")


def test_paths_from_standard_input(folder: Path) -> None:
    """A path a line, or a NUL behind each, as `find -print0` writes them."""
    names = [folder / "a.txt", folder / "b.txt"]
    for end, option in ((b"\n", ()), (b"\r\n", ()), (b"\0", ("-0",))):
        done = batch("-", *option, stdin=end.join(bytes(name) for name in names))
        assert [json.loads(line)["kenmerk"] for line in done.stdout.splitlines()] == [
            "180001",
            "180002",
        ]


@pytest.mark.parametrize(
    ("encode", "options", "words"),
    [
        (lambda names: b"\0".join(names) + b"\0", [], "has NULs in it; add -0"),
        (lambda names: b"\n".join(names) + b"\0", [], "has NULs in it; add -0"),
        (lambda _: b"x\n" * 99_999 + b"\0", [], "has NULs in it; add -0"),
        *(
            (
                lambda names, form=form: b"\n".join(names).decode().encode(form),
                options,
                "is in UTF-16; save it as UTF-8",
            )
            for form in ("utf-16", "utf-16-le", "utf-16-be")
            for options in ([], ["-0"])
        ),
        (lambda _: "\ufeffé\n".encode("utf-16-le"), ["-0"], "is in UTF-16"),
        (lambda _: "a\n".encode("utf-16-le"), ["-0"], "is in UTF-16"),
    ],
)
@pytest.mark.parametrize("form", ["stdout", *FORMATS])
def test_lists_of_another_form(
    folder: Path, tmp_path: Path, form: str, encode: Any, options: list[str], words: str
) -> None:
    """A list that is none of paths a line is one line, whatever the output, and begins none."""
    target = tmp_path / f"uit.{SUFFIXES.get(form, form)}"
    output = [] if form == "stdout" else ["-o", target]
    names = [bytes(folder / "a.txt"), bytes(folder / "b.txt")]
    done = batch("-", "-q", *options, *output, stdin=encode(names))
    assert (done.returncode, done.stderr.count(b"\n")) == (2, 1)
    assert words in done.stderr.decode()
    if b"x\n" not in encode(names):  # there the first part of the list is one
        assert not target.exists()
        assert not done.stdout


@pytest.mark.parametrize(
    ("stdin", "options", "expected"),
    [
        (b"\xef\xbb\xbfa.txt\nb.txt\n", [], ["a.txt", "b.txt"]),
        (b"\xef\xbb\xbfa.txt\0b.txt\0", ["-0"], ["a.txt", "b.txt"]),
        (b"\xef\xbb\xbf", [], []),
        (b"", [], []),
        (b"a.txt\n\xef\xbb\xbfb.txt", [], ["a.txt", "\ufeffb.txt"]),
        (b"a\0b\0", ["-0"], ["a", "b"]),
        (b"\n\n", [], []),
    ],
    ids=["a mark", "a mark and NULs", "a mark alone", "nothing", "a mark further on",
         "names of one character", "empty lines"],
)  # fmt: skip
def test_lists_and_marks(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    stdin: bytes,
    options: list[str],
    expected: list[str],
) -> None:
    """A mark in front of a list is no part of the first name."""
    monkeypatch.chdir(tmp_path)
    done = batch("-", *options, stdin=stdin)
    assert [json.loads(line)["bestand"] for line in done.stdout.splitlines()] == expected


@pytest.mark.parametrize(
    ("globs", "expected"),
    [
        ([], ["a.txt", "b.md", "c.pdf", "m.zip!x.md", "m.zip!y.txt", "n/d.txt"]),
        (["*.txt"], ["a.txt", "m.zip!y.txt", "n/d.txt"]),
        (["*.txt", "*.md"], ["a.txt", "b.md", "m.zip!x.md", "m.zip!y.txt", "n/d.txt"]),
        (["*.MD", "n/*"], ["b.md", "m.zip!x.md", "n/d.txt"]),
    ],
)
def test_each_glob_counts(tmp_path: Path, globs: list[str], expected: list[str]) -> None:
    """Of several patterns one is enough, in folders and in archives."""
    source = tmp_path / "in"
    (source / "n").mkdir(parents=True)
    for name in ("a.txt", "b.md", "c.pdf", "n/d.txt"):
        (source / name).write_text(name, encoding="utf-8")
    with zipfile.ZipFile(source / "m.zip", "w") as archive:
        archive.writestr("x.md", "x")
        archive.writestr("y.txt", "y")
    done = batch(source, *(part for glob in globs for part in ("--glob", glob)))
    names = [json.loads(line)["bestand"] for line in done.stdout.splitlines()]
    assert names == [f"{source}/{name}" for name in expected]
    if globs:
        found = list(extract_many([source], glob=globs, jobs=1))
        assert [one.bestand for one in found] == names


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="no locks there")
@pytest.mark.parametrize("form", FORMATS)
def test_one_run_at_a_time(folder: Path, tmp_path: Path, form: str) -> None:
    """A second run on the same output is refused, and does not touch it."""
    source, target = tmp_path / "veel", tmp_path / f"uit.{SUFFIXES[form]}"
    copies.lay(source, copies.documents(".pdf"), 500)
    command = [*COMMAND, source, "-o", target, "--log-json"]
    with subprocess.Popen(command, stderr=subprocess.PIPE) as process:
        assert process.stderr is not None
        process.stderr.readline()
        for option in ("--resume", "--overwrite"):
            done = batch(folder, "-o", target, option)
            assert (done.returncode, b"another run is writing" in done.stderr) == (2, True)
        log = process.stderr.read().splitlines()
    assert (process.returncode, json.loads(log[-1])["documents"]) == (0, 500)


def test_full_disk(folder: Path, tmp_path: Path) -> None:
    """A disk that is full is one line, and says how to go on."""
    if not Path("/dev/full").exists():
        pytest.skip("no /dev/full here")
    (tmp_path / "uit.jsonl").symlink_to("/dev/full")
    done = batch(folder, "-o", tmp_path / "uit.jsonl")
    assert done.returncode == 2
    assert b"cannot be written (No space left on device); make room" in done.stderr


def test_path_named_twice(folder: Path) -> None:
    """The same path again is the same input, and is said."""
    done = batch(folder / "a.txt", folder / "a.txt")
    assert len(done.stdout.splitlines()) == 1
    assert done.stderr.endswith(b", 1 dubbel genoemd\n")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["-o", "uit.xlsx"], "no output is called .xlsx"),
        (["-o", "uit.json"], "no output is called .json"),
        (["--format", "sqlite"], "cannot go to standard output"),
        (["--format", "parquet"], "cannot go to standard output"),
        (["--resume"], "standard output cannot be resumed"),
        (["-o", "oud.jsonl"], "the output exists; add --resume or --overwrite"),
        (["-o", "oud.jsonl", "--resume", "--overwrite"], "contradicts"),
        (["-o", "oud.jsonl", "--resume"], "without its journal"),
        (["-o", "oud.db", "--resume"], "database"),
        (["-o", "weg/uit.db"], "folder does not exist"),
        (["--excel"], "goes with csv"),
        (["--per", "vraag", "--format", "csv"], "goes with jsonl"),
        (["--retry-failed"], "goes with --resume"),
        (["--memory", "veel"], "no size"),
        (["--jobs", "0"], "--jobs"),
    ],
)
def test_wrong_calls(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    words: str,
) -> None:
    """A wrong call is one line, before any work, and an output that exists stays as it is."""
    monkeypatch.chdir(tmp_path)
    for name in ("oud.jsonl", "oud.db"):
        Path(name).write_text("{}\n", encoding="utf-8")
    assert cli.run(["batch", "x", *arguments]) == 2
    line = capsys.readouterr().err
    assert words in line
    assert line.count("\n") == 1
    assert Path("oud.jsonl").read_text(encoding="utf-8") == "{}\n"


def test_quiet_and_log(folder: Path) -> None:
    """`--quiet` says nothing; `--log-json` says everything, a line an input and a summary."""
    assert batch(folder, "-q").stderr == b""
    log = [json.loads(line) for line in batch(folder, "--log-json").stderr.splitlines()]
    assert [Path(line["bestand"]).name for line in log[:-1]] == sorted(os.listdir(folder))  # noqa: PTH208
    assert log[-1]["failures"] == {"leeg": 2, "beschadigd": 1}
    assert (log[-1]["documents"], log[-1]["questions"], log[-1]["complete"]) == (7, 6, True)


def test_closed_pipe(folder: Path) -> None:
    """`| head` ends the run without a word and without processes that stay."""
    command = f"{' '.join(COMMAND)} {folder} {folder}/* | head -c 9; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", command], capture_output=True, check=True)
    assert done.stdout.split(b"\n")[0].endswith((b"6", b"141")) or done.stdout.endswith(b"141\n")
    assert b"Traceback" not in done.stderr


def test_summary() -> None:
    """The last line is that of the manual."""
    tally = Tally(documents=1000, questions=14312)
    for code, times in {"beschadigd": 2, "scan": 1}.items():
        for _ in range(times):
            tally.failures[code] += 1
    assert tally.line() == (
        "1000 documenten, 14.312 vragen, 3 mislukt (2 beschadigd, 1 scan), 0 met waarschuwingen"
    )
    tally.count(Result("a", "b", fout=Fault("vergrendeld", "x")))
    assert tally.line().startswith(
        "1001 documenten, 14.312 vragen, 4 mislukt (2 beschadigd, 1 scan, 1 vergrendeld),"
    )


# Steps on a folder between two runs: name -> new text, None where the file goes.
Change = dict[str, str | None]


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize(
    ("before", "change", "protects"),
    [
        ({"a": "1", "b": "1"}, {"a": "2"}, "the original of a copy changes"),
        ({"a": "1", "b": "2"}, {"a": "2", "b": "1"}, "two files swap their contents"),
        ({"a": "1"}, {"a": "2", "b": "1"}, "the old contents come back under another name"),
        ({"b": "1"}, {"b": "2", "a": "1"}, "the same, and before it"),
        (
            {"a": "1", "b": "1", "c": "1"},
            {"a": None, "b": "2"},
            "the original is gone, a copy changes",
        ),
        (
            {"b": "1", "c": "1"},
            {"a": "1", "b": "2"},
            "a new copy comes before an original that changes",
        ),
        ({"a": "1", "b": "2"}, {"a": None, "c": "1"}, "a file is renamed"),
    ],
)
def test_resume_after_changes(
    tmp_path: Path, form: str, before: Change, change: Change, protects: str
) -> None:
    """Every input that is there has its own contents in the output, in one run."""
    source, target = tmp_path / "in", tmp_path / f"uit.{SUFFIXES[form]}"
    source.mkdir()
    for step in (before, change):
        for name, text in step.items():
            if text is None:
                (source / name).unlink()
            else:
                (source / name).write_bytes(letter(int(text)))
        done = batch(source, "-o", target, "--resume")
        assert done.returncode == 0, done.stderr
    now = {str(source / name): text for name, text in (before | change).items() if text is not None}
    assert f"{len(now)} documenten" in done.stderr.decode(), protects
    found = told(target)
    assert {name: found[name] for name in now} == {
        name: f"18000{text}" for name, text in now.items()
    }
    assert b"eerder gedaan" in batch(source, "-o", target, "--resume").stderr
    assert told(target) == found


def told(target: Path) -> dict[str, str]:
    """The kenmerk of each input, by its own record or by that of which it is a copy."""
    if target.suffix == ".db":
        with closing(sqlite3.connect(target)) as db:
            own = dict(db.execute("SELECT bestand, kenmerk FROM documenten").fetchall())
            copied = db.execute("SELECT bestand, kopie_van FROM kopieen").fetchall()
    elif target.suffix == ".csv":
        table = list(csv.DictReader(io.StringIO(target.read_bytes().decode(), newline="")))
        own = {row["bestand"]: row["kenmerk"] for row in table if not row["kopie_van"]}
        copied = [(row["bestand"], row["kopie_van"]) for row in table if row["kopie_van"]]
    else:
        lines = [json.loads(line) if isinstance(line, bytes) else line for line in rows(target)]
        own = {
            line.get("bestand") or line["herkomst"]["bestand"]: line["kenmerk"]
            for line in lines
            if not line.get("kopie_van")
        }
        copied = [(line["bestand"], line["kopie_van"]) for line in lines if line.get("kopie_van")]
    return own | {name: own[original] for name, original in copied}


@pytest.mark.parametrize("form", FORMATS)
def test_names_that_collide(tmp_path: Path, form: str) -> None:
    """A file may be called as a member of an archive is: other bytes are another input."""
    source, target = tmp_path / "in", tmp_path / f"uit.{SUFFIXES[form]}"
    source.mkdir()
    with zipfile.ZipFile(source / "a.zip", "w") as archive:
        archive.writestr("x", letter(1))
        archive.writestr("x#2", letter(2))
    (source / "a.zip!x").write_bytes(letter(3))
    (source / "a.zip!x#2").write_bytes(letter(4))
    for again in ("", ", 4 eerder gedaan"):
        done = batch(source, "-o", target, "--resume")
        assert (
            done.stderr.decode()
            == f"4 documenten, 8 vragen, 0 mislukt, 0 met waarschuwingen{again}\n"
        )
    assert sorted(told(target).values()) == ["180001", "180002", "180003", "180004"]


@pytest.mark.parametrize("form", FORMATS)
def test_the_output_is_no_input(tmp_path: Path, form: str) -> None:
    """An output never takes the place of an input, and only its own companions are passed over."""
    suffix = SUFFIXES[form]
    file = tmp_path / f"in.{suffix}"
    file.write_bytes(letter(1))
    done = batch(file, "-o", file, "--overwrite")
    assert (done.returncode, file.read_bytes()) == (2, letter(1))
    assert b"the output is an input itself" in done.stderr
    for place, name in enumerate((f"uit.{suffix}-1.txt", f"uit.{suffix}.txt"), 2):
        (tmp_path / name).write_bytes(letter(place))
    target = tmp_path / f"uit.{suffix}"
    asked = (
        "--glob",
        f"*.{suffix}",
        "--glob",
        "*.txt",
    )  # a letter under the name of data is asked for by name
    done = batch(tmp_path, *asked, "-o", target)
    assert done.stderr.startswith(b"3 documenten, 6 vragen, 0 mislukt")
    listed = b"\n".join(bytes(path) for path in (file, target))
    done = batch("-", "-o", target, "--resume", stdin=listed)
    assert (done.returncode, b"1 mislukt (1 onbekend formaat)" in done.stderr) == (6, True)


@pytest.mark.skipif(os.name == "nt", reason="no pipes with a name")
@pytest.mark.parametrize("form", FORMATS)
def test_pipe_as_output(folder: Path, tmp_path: Path, form: str) -> None:
    """Lines go into a pipe, without a journal; a database needs a file, and the pipe stays."""
    target = tmp_path / f"uit.{SUFFIXES[form]}"
    os.mkfifo(target)
    reader = (
        subprocess.Popen(["cat", str(target)], stdout=subprocess.PIPE)
        if form in ("jsonl", "csv")
        else None
    )
    done = batch(folder, "-o", target)
    assert target.is_fifo()
    assert not list(tmp_path.glob("*.journal"))
    if reader is None:
        assert (done.returncode, b"needs an ordinary file" in done.stderr) == (2, True)
    else:
        assert done.returncode == 6
        assert reader.communicate()[0].count(b"\n") > 6
    assert batch(folder, "-o", target, "--resume").returncode == 2


@pytest.mark.parametrize(
    "change",
    [
        lambda lines, journal: (lines[1:], journal),
        lambda lines, journal: ([b"{}\n", *lines[1:]], journal),
        lambda lines, journal: (lines, [*journal[:2], *journal[3:]]),
        lambda lines, journal: ([*lines, b'{"half'], journal),
        lambda lines, journal: (lines[:-1], journal),
        lambda lines, journal: (lines, [*journal[:-1], journal[-1][:9]]),
        lambda lines, journal: ([*lines[:-1], b"\0" * len(lines[-1])], journal),
    ],
)
def test_output_that_does_not_fit_its_journal(folder: Path, tmp_path: Path, change: Any) -> None:
    """What somebody changed, or a power cut left, is read again; the output becomes what it should be."""
    target = tmp_path / "uit.jsonl"
    journal = tmp_path / "uit.jsonl.journal"
    batch(folder, "-o", target)
    whole = target.read_bytes()
    lines, entries = change(
        *(path.read_bytes().splitlines(keepends=True) for path in (target, journal))
    )
    target.write_bytes(b"".join(lines))
    journal.write_bytes(b"".join(entries))
    assert batch(folder, "-o", target, "--resume").returncode == 6
    assert target.read_bytes() == whole


def test_damaged_journal(folder: Path, tmp_path: Path) -> None:
    """A journal that is none is one line, and nothing is touched."""
    target = tmp_path / "uit.jsonl"
    batch(folder, "-o", target)
    whole = target.read_bytes()
    for text in (
        '["x"]\n',
        "{}\n",
        '{"begin": 0}\n["a", 1]\n',
        '{"begin": 0}\n[0, "x", 1, 2, 3, 4, 5, 6, 7]\n',
        '{"begin": 0}\n[0, 1, 1, ["x"], "a", null, null, 0, false]\n',
        '{"begin": "x"}\n',
    ):
        (tmp_path / "uit.jsonl.journal").write_text(text, encoding="utf-8")
        done = batch(folder, "-o", target, "--resume")
        assert (done.returncode, target.read_bytes()) == (2, whole)
        assert b"journal uit.jsonl.journal is damaged" in done.stderr
