"""An output belongs to one run, and is there when the run says so: whatever others do to it meanwhile."""

from __future__ import annotations

import errno
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace

import pytest

from archive_db import SETTINGS, ask, document, make_database
from kamervragen import cli
from kamervragen.errors import UsageError
from kamervragen.records import Record
from kamervragen.stores import Result, Store, StoreFormat, claim, open_store, shape
from test_batch import COMMAND, FORMATS, SUFFIXES, batch, letter

POSIX = pytest.mark.skipif(os.name == "nt", reason="files in use stay there, and no locks")


class Listing:
    """Standard input that names a path at a time, and has something done before the second."""

    def __init__(self, paths: list[Path], deed: Callable[[], object]) -> None:
        self.paths, self.deed, self.asked = list(paths), deed, 0

    def read1(self, _: int) -> bytes:
        self.asked += 1
        if self.asked == 2:
            self.deed()
        return bytes(self.paths.pop(0)) + b"\n" if self.paths else b""


@pytest.fixture
def letters(tmp_path: Path) -> list[Path]:
    """Four letters."""
    made = tmp_path / "in"
    made.mkdir()
    for number in range(4):
        (made / f"{number}.txt").write_bytes(letter(number))
    return sorted(made.iterdir())


@pytest.fixture
def run(
    letters: list[Path], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., tuple[int, str]]:
    """Exit code and standard error of a batch during which something happens."""

    def call(target: Path, deed: Callable[[], None], *options: str) -> tuple[int, str]:
        monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=Listing(letters, deed)))
        code = cli.run(["batch", "-", "-o", str(target), "-q", *options])
        return code, capsys.readouterr().err

    return call


def remove(path: Path) -> None:
    """As `rm` does."""
    path.unlink()


def move(path: Path) -> None:
    """As `mv` does."""
    path.rename(path.with_name("elders"))


def move_folder(path: Path) -> None:
    """The folder gets another name."""
    path.parent.rename(path.parent.with_name("elders"))


def renew(path: Path) -> None:
    """Another file in its place, as editors do."""
    other = path.with_name("ander")
    other.write_bytes(b"iets anders\n")
    other.replace(path)


def same_again(path: Path) -> None:
    """A copy of itself in its place."""
    shutil.copy(path, path.with_name("kopie"))
    path.with_name("kopie").replace(path)


def folder_instead(path: Path) -> None:
    """A folder of its name."""
    path.unlink()
    path.mkdir()


def link_instead(path: Path) -> None:
    """A link of its name to another file."""
    path.unlink()
    path.with_name("ander").write_bytes(b"")
    path.symlink_to(path.with_name("ander"))


def empty(path: Path) -> None:
    """As `: > FILE` does."""
    os.truncate(path, 0)


def overwrite(path: Path) -> None:
    """As `cp other FILE` does: the file stays, and holds something else."""
    path.write_bytes(b"iets anders\n" * 9999)


def append(path: Path) -> None:
    """As `>> FILE` does."""
    with path.open("ab") as file:
        file.write(b"nog iets\n")


GONE = {remove: "removed or moved", move: "removed or moved", move_folder: "removed or moved"}
REPLACED = dict.fromkeys((renew, same_again, folder_instead, link_instead), "it was replaced")
CHANGED = dict.fromkeys((empty, overwrite, append), "another program changed it")

# output -> what lies beside it and belongs to it, by its suffix
PARTS = {
    "jsonl": ["", ".journal"],
    "csv": ["", ".journal"],
    "parquet": [".spool", ".spool.journal"],
    "sqlite": ["", "-wal"],
}


RECORDS = [document(f"{number}.pdf", "2026-05-06", ask(1, "Wie?")) for number in range(4)]


def add(store: Store, form: str, records: list[Record]) -> None:
    """Write records as a batch does."""
    for record in records:
        shaped = shape(record, StoreFormat(form), SETTINGS)
        store.add(Result(record.herkomst.bestand, record.herkomst.sha256, shaped))


@contextmanager
def closed(store: Store) -> Iterator[None]:
    """Close a store whatever happens, as a run does."""
    try:
        yield
    finally:
        store.close(complete=True)


@POSIX
@pytest.mark.parametrize("deed", [*GONE, *REPLACED, *CHANGED], ids=lambda deed: deed.__name__)
@pytest.mark.parametrize(
    ("form", "part"), [(form, part) for form in FORMATS for part in PARTS[form]]
)
@pytest.mark.parametrize("resume", [False, True], ids=["new", "resumed"])
def test_output_is_taken_away(
    tmp_path: Path, form: str, part: str, deed: Callable[[Path], None], resume: bool
) -> None:
    """What happens to an output or its journal while it is written is told, at the next result or the end."""
    if form == "sqlite" and deed in CHANGED and (deed is append or part):
        pytest.skip("SQLite does not mind")
    folder = tmp_path / "uit"
    folder.mkdir()
    target = folder / f"uit.{SUFFIXES[form]}"
    if resume:
        store = open_store(StoreFormat(form), target, SETTINGS, resume=False)
        add(store, form, RECORDS[:1])
        store.close(complete=True)
    for left in (RECORDS[2:], []):
        made = shutil.copytree(folder, tmp_path / f"{len(left)}" / "uit")
        store = open_store(StoreFormat(form), made / target.name, SETTINGS, resume=resume)
        add(store, form, RECORDS[1:2])
        deed(made / (target.name + part))
        with pytest.raises(UsageError) as caught, closed(store):
            add(store, form, left)
        told = str(caught.value)
        assert told.startswith(f"{made / target.name}"), told
        words = {**GONE, **REPLACED, **CHANGED}[deed]
        assert words in told or (form == "sqlite" and deed in CHANGED and "database" in told)


@POSIX
@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("deed", [remove, renew], ids=lambda deed: deed.__name__)
def test_run_without_its_output(
    tmp_path: Path,
    run: Callable[..., tuple[int, str]],
    form: str,
    deed: Callable[[Path], None],
) -> None:
    """The run ends with exit code 2 and one line."""
    target = tmp_path / f"uit.{SUFFIXES[form]}"
    code, told = run(target, lambda: deed(target.with_name(target.name + PARTS[form][0])))
    assert (code, told.count("\n")) == (2, 1), told
    assert "while it was being written; put it back and add --resume, or start anew" in told


@POSIX
@pytest.mark.parametrize(("removed", "code"), [(None, 0), ("during", 2), ("before", 0)], ids=str)
def test_standard_output_into_a_file(
    tmp_path: Path,
    letters: list[Path],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    removed: str | None,
    code: int,
) -> None:
    """A file behind standard output that is removed meanwhile is told; one without a name is as well as any."""
    target = tmp_path / "uit.jsonl"
    deed = target.unlink if removed == "during" else target.exists
    with target.open("w", encoding="utf-8") as output:
        if removed == "before":
            target.unlink()
        monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=Listing(letters, deed)))
        monkeypatch.setattr(sys, "stdout", output)
        assert cli.run(["batch", "-", "-q"]) == code
    assert ("its file was removed" in capsys.readouterr().err) == (code == 2)


@POSIX
@pytest.mark.parametrize("form", FORMATS)
def test_output_that_stays(tmp_path: Path, run: Callable[..., tuple[int, str]], form: str) -> None:
    """Who only reads an output, or gives it other rights, does no harm."""
    target = tmp_path / f"uit.{SUFFIXES[form]}"

    def look() -> None:
        written = target if form != "parquet" else target.with_name(target.name + ".spool")
        written.read_bytes()
        written.chmod(0o600)
        os.utime(written)

    assert run(target, look) == (0, "")
    beside = {
        "jsonl": ["uit.jsonl.journal"],
        "csv": ["uit.csv.journal"],
        "sqlite": ["uit.metadata.json"],
    }
    assert sorted(path.name for path in tmp_path.iterdir() if path.name != "in") == [
        target.name,
        *beside.get(form, []),
    ]


@POSIX
def test_healthy_database_in_its_place(tmp_path: Path) -> None:
    """Another database of ours that is copied over the output is not taken for it."""
    other, target = make_database(tmp_path / "ander.db"), tmp_path / "uit.db"
    store = open_store(StoreFormat.SQLITE, target, SETTINGS, resume=False)
    add(store, "sqlite", RECORDS[:1])
    target.write_bytes(other.read_bytes())
    with pytest.raises(UsageError, match=r"changed it while|cannot be written|is damaged"):
        store.close(complete=True)


@POSIX
@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("options", [[], ["--resume"], ["--overwrite"]])
def test_output_that_is_reserved(
    tmp_path: Path, letters: list[Path], form: str, options: list[str]
) -> None:
    """Before there is an output it is somebody's: a second run says whose, and leaves nothing."""
    target, alias = tmp_path / f"uit.{SUFFIXES[form]}", tmp_path / f"ook.{SUFFIXES[form]}"
    alias.symlink_to(target)
    with claim.reserved(target):
        before = sorted(tmp_path.iterdir())
        for name in (target, alias):
            done = batch(*letters, "-o", name, "-q", *options)
            assert done.returncode == 2
            words = f"another run is writing this output (process {os.getpid()}); wait for it"
            assert words in done.stderr.decode()
        assert sorted(tmp_path.iterdir()) == before
    assert batch(*letters, "-o", target, "-q", *options).returncode == 0
    assert not list(tmp_path.glob(".*"))


@POSIX
@pytest.mark.parametrize("form", FORMATS)
def test_lock_of_a_run_that_was_killed(tmp_path: Path, letters: list[Path], form: str) -> None:
    """What it left behind holds nobody up."""
    target = tmp_path / f"uit.{SUFFIXES[form]}"
    lock = tmp_path / f".{target.name}.lock"
    lock.write_text("99999999", encoding="ascii")
    assert batch(*letters, "-o", target, "-q").returncode == 0
    assert not lock.exists()


@POSIX
@pytest.mark.parametrize("form", FORMATS)
def test_two_runs_at_once(tmp_path: Path, letters: list[Path], form: str) -> None:
    """Of two that start together on a new output one wins; it has all, and can be gone on with."""
    target = tmp_path / f"uit.{SUFFIXES[form]}"
    command = [*COMMAND, letters[0].parent, "-o", target, "-q"]
    both = [subprocess.Popen(command, stderr=subprocess.PIPE) for _ in range(2)]
    told = [one.communicate()[1].decode() for one in both]
    assert sorted(one.returncode for one in both) == [0, 2]
    loser = told[0] if both[0].returncode else told[1]
    assert "another run is writing this output" in loser or "the output exists" in loser
    done = batch(letters[0].parent, "-o", target, "--resume")
    assert (done.returncode, "4 eerder gedaan" in done.stderr.decode()) == (0, True)


@POSIX
@pytest.mark.parametrize("form", FORMATS)
def test_output_that_was_finished_meanwhile(
    tmp_path: Path, letters: list[Path], form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A run that came to its end between the first look and the lock keeps its output."""
    target = tmp_path / f"uit.{SUFFIXES[form]}"
    reserved = claim.reserved

    def late(path: Path) -> object:
        if not target.exists():
            monkeypatch.setattr("kamervragen.cli.running.reserved", reserved)
            assert batch(letters[0], "-o", target, "-q").returncode == 0
        return reserved(path)

    monkeypatch.setattr("kamervragen.cli.running.reserved", late)
    done = batch(*letters, "-o", target, "-q")
    assert (done.returncode, b"the output exists" in done.stderr) == (2, True)
    done = batch(letters[0], "-o", target, "--resume")
    assert b"1 eerder gedaan" in done.stderr


# ---------------------------------------------------------------- an output that is there already


def alter(*statements: str) -> Callable[[Path], None]:
    """Something that a program does to a database."""

    def do(path: Path) -> None:
        with sqlite3.connect(path) as connection:
            for statement in statements:
                connection.execute(statement)
        connection.close()

    return do


def unmarked(path: Path) -> None:
    """As a version of the tool made it that left no marks."""
    alter("PRAGMA application_id = 0", "PRAGMA user_version = 0")(path)


def foreign(path: Path) -> None:
    """A database of another program."""
    path.unlink()
    alter("CREATE TABLE t (a)", "INSERT INTO t VALUES (1)")(path)


def marked_foreign(path: Path) -> None:
    """A database of a program that leaves a mark of its own, with tables of our names."""
    alter("PRAGMA application_id = 1196444487")(path)


def holed(path: Path) -> None:
    """Rubbish in each page but the first."""
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * (path.stat().st_size - 4096))


def one_page(path: Path) -> None:
    """Rubbish in one page: the root of a table."""
    with sqlite3.connect(path) as connection:
        query = "SELECT rootpage FROM sqlite_master WHERE name = 'vragen'"
        page = connection.execute(query).fetchone()[0]
    connection.close()
    with path.open("r+b") as file:
        file.seek((page - 1) * 4096)
        file.write(b"\x0d\xff" * 2048)


def cut(path: Path) -> None:
    """Half of it."""
    os.truncate(path, path.stat().st_size // 8192 * 4096)


def text(path: Path) -> None:
    """No database at all."""
    path.write_text("geen database\n" * 99, encoding="ascii")


def header_only(path: Path) -> None:
    """Its first bytes, and nothing more."""
    os.truncate(path, 100)


@pytest.mark.parametrize(
    ("damage", "words"),
    [
        (unmarked, "an older version of kamervragen made this database; start anew with --overwrite"),
        (alter("PRAGMA user_version = 0"), "an older version of kamervragen made this database"),
        (alter("PRAGMA user_version = 99"), "a newer version of kamervragen made this database"),
        (foreign, "this database was not made by kamervragen batch; name another file"),
        (marked_foreign, "this database was not made by kamervragen batch; name another file"),
        (holed, "the database is damaged"),
        (one_page, "the database is damaged"),
        (cut, "the database is damaged"),
        (header_only, "the database is damaged"),
        (text, "the database is damaged (file is not a database)"),
        (alter("DROP TRIGGER vragen_ai"), "a table or a trigger is missing"),
        (alter("DROP TABLE kopieen"), "a table or a trigger is missing"),
        (alter("DROP TABLE kopieen", "CREATE VIEW kopieen AS SELECT 1"), "a table or a trigger"),
        (alter("ALTER TABLE vragen ADD COLUMN x"), "the columns of vragen are not its own"),
        (alter("DELETE FROM vragen_fts_data WHERE id > 10"), "its index for searching"),
    ],
    ids=["unmarked", "older", "newer", "foreign", "foreign with our tables", "holed", "one page",
         "cut", "header only", "text", "no trigger", "no table", "a view", "a column more",
         "index"],
)  # fmt: skip
def test_database_that_is_not_fit(
    tmp_path: Path, damage: Callable[[Path], None], words: str
) -> None:
    """A run goes on with a sound database of this version only; anew it begins in any case."""
    target = make_database(tmp_path / "uit.db")
    damage(target)
    before = {path: path.read_bytes() for path in tmp_path.iterdir()}
    with pytest.raises(UsageError) as caught:
        open_store(StoreFormat.SQLITE, target, SETTINGS, resume=True)
    assert words in str(caught.value)
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == before
    store = open_store(StoreFormat.SQLITE, target, SETTINGS, resume=False)
    add(store, "sqlite", RECORDS)
    store.close(complete=True)


def test_resume_of_a_damaged_database(tmp_path: Path, letters: list[Path]) -> None:
    """It is exit code 2 and one line, though there is nothing left to read."""
    target = tmp_path / "uit.db"
    assert batch(*letters, "-o", target).returncode == 0
    one_page(target)
    done = batch(*letters, "-o", target, "--resume")
    assert (done.returncode, done.stderr.count(b"\n")) == (2, 1)
    assert b"the database is damaged" in done.stderr


@pytest.mark.parametrize("resume", [False, True])
def test_log_of_a_database_that_is_gone(tmp_path: Path, resume: bool) -> None:
    """What a killed run left of a database that somebody removed does not get into the next."""
    target = make_database(tmp_path / "uit.db")
    held = sqlite3.connect(target)
    held.execute("PRAGMA journal_mode = WAL")
    held.execute("DELETE FROM documenten")
    held.commit()
    log = target.with_name("uit.db-wal")
    kept = log.read_bytes()
    held.close()
    target.unlink()
    log.write_bytes(kept)
    store = open_store(StoreFormat.SQLITE, target, SETTINGS, resume=resume)
    add(store, "sqlite", RECORDS)
    store.close(complete=True)
    with sqlite3.connect(target) as connection:
        assert connection.execute("SELECT count(*) FROM documenten").fetchone() == (4,)
    connection.close()


def test_database_has_its_marks(tmp_path: Path) -> None:
    """`file` and other programs can tell what it is."""
    head = make_database(tmp_path / "uit.db").read_bytes()[:100]
    assert (head[68:72], head[60:64]) == (b"KVrg", b"\0\0\0\4")


def foreign_parquet(path: Path) -> None:
    """A Parquet file of another program."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    pq.write_table(pa.table({"a": [1]}), path)


def impostor(path: Path) -> None:
    """A Parquet file with our mark and other columns."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    mark = pq.read_schema(path).metadata
    pq.write_table(pa.table({"a": [1]}).replace_schema_metadata(mark), path)


@pytest.mark.parametrize(
    ("damage", "words"),
    [
        (foreign_parquet, "this Parquet file was not made by kamervragen batch"),
        (impostor, "the Parquet file is damaged"),
        (text, "the Parquet file is damaged"),
        (lambda path: os.truncate(path, path.stat().st_size // 2), "the Parquet file is damaged"),
    ],
    ids=["foreign", "other columns", "text", "cut"],
)
def test_parquet_that_is_not_fit(
    tmp_path: Path, letters: list[Path], damage: Callable[[Path], None], words: str
) -> None:
    """The same for a Parquet file."""
    target = tmp_path / "uit.parquet"
    assert batch(*letters, "-o", target).returncode == 0
    damage(target)
    before = target.read_bytes()
    for _ in range(2):  # nothing is left behind that the next run would take for its own
        done = batch(*letters, "-o", target, "--resume")
        assert (done.returncode, done.stderr.count(b"\n")) == (2, 1)
        assert words in done.stderr.decode()
        assert target.read_bytes() == before
    assert batch(*letters, "-o", target, "--overwrite").returncode == 0


@POSIX
def test_parquet_that_cannot_be_put_in_place(
    tmp_path: Path, run: Callable[..., tuple[int, str]]
) -> None:
    """What stands in the way at the end is told, and the results wait in the spool."""
    target = tmp_path / "uit.parquet"
    code, told = run(target, target.mkdir)
    assert (code, "uit.parquet: it cannot be written (Is a directory)" in told) == (2, True), told
    assert len((tmp_path / "uit.parquet.spool").read_bytes().splitlines()) == 4


@pytest.mark.parametrize("resume", [False, True])
def test_parquet_that_appears_meanwhile(tmp_path: Path, resume: bool) -> None:
    """A file that another program puts there is not overwritten; what was read is kept beside it."""
    pytest.importorskip("pyarrow")
    target = tmp_path / "x.parquet"
    store = open_store(StoreFormat.PARQUET, target, SETTINGS, resume=resume)
    add(store, "parquet", RECORDS[:1])
    target.write_text("precious")
    with pytest.raises(UsageError, match="another program changed it"):
        store.close(complete=True)
    assert target.read_text() == "precious"
    assert (tmp_path / "x.parquet.spool").exists()


def test_read_only_file_system(
    tmp_path: Path,
    letters: list[Path],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """The output is named, not standard output, which is not written to."""

    def refused(*_: object, **__: object) -> None:
        raise OSError(errno.EROFS, "Read-only file system")

    monkeypatch.setattr("kamervragen.cli.running.open_store", refused)
    target = tmp_path / "x.jsonl"
    assert cli.run(["batch", str(letters[0]), "-o", str(target)]) == 2
    told = capsys.readouterr().err
    assert f"{target}: it cannot be written (Read-only file system)" in told
