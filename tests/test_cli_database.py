"""`search` and `stats` as a user and a script meet them: formats, streams, exit codes, terminals."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pytest

from archive_db import make_database
from kamervragen import cli
from kamervragen.cli import remarks
from kamervragen.queries import search as searching
from test_cli import POSIX, on_terminal, one_line, start


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The path of a small database."""
    return str(make_database(tmp_path_factory.mktemp("archief") / "vragen.db"))


@pytest.fixture(autouse=True)
def plain(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of the shell of who runs the tests."""
    for name in ("COLUMNS", "NO_COLOR", "KAMERVRAGEN_DEBUG"):
        monkeypatch.delenv(name, raising=False)


def run(capsysbinary: pytest.CaptureFixture[bytes], *arguments: str) -> tuple[str, str]:
    """Standard output and standard error of a call that goes well."""
    assert cli.run(list(arguments)) == 0
    out, err = capsysbinary.readouterr()
    return out.decode(), err.decode()


HITS = """\

────────────────────────────────────────────────────────────
–
31 december 2025 · Tweede Kamer · commissiebrief · Van der
Goot (OPNL)
klei.pdf

   1  Is de OR gehoord over zand\\u202e en klei?
      GroenLinks-PvdA · blz. 2

────────────────────────────────────────────────────────────
Zand
31 maart 2024 · Eerste Kamer · commissiebrief · 178412
zand.pdf

   1  Hoeveel zand is nodig voor de asiel-opvang in
      COM(2025)611?
      SP, Volt · blz. 2

   3  Klopt Kamerstuk 36 812?
      Volt · blz. 2

      Antwoord
      Ja, met zand en \\x1b[31mgrind.

────────────────────────────────────────────────────────────
3 vragen in 2 documenten
"""


def test_hits_as_a_table(
    db: str, capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whole questions below their documents, nothing cut off, no control character raw."""
    monkeypatch.setenv("COLUMNS", "60")
    arguments = ["zand", "--answers", "--sort", "date", "--format", "table"]
    out, err = run(capsysbinary, "search", db, *arguments)
    assert (out, err) == (
        HITS.replace("      Volt · blz. 2\n\n      Ant", "      blz. 2\n\n      Ant"),
        "",
    )


def test_hits_as_json(db: str, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """A pipe gets JSON, all fields, escaped as the records are; JSON Lines hold the same."""
    out, _ = run(capsysbinary, "search", db, "zand", "--sort", "date")
    assert "over zand\\u202e en klei" in out
    listed = json.loads(out)
    assert [(one["bestand"], one["nummer"]) for one in listed] == [
        ("klei.pdf", "1"),
        ("zand.pdf", "1"),
    ]
    assert listed[1]["fracties"] == ["SP", "Volt"]
    assert listed[1]["treffers"] == [[8, 12]]
    lines, _ = run(capsysbinary, "search", db, "zand", "--sort", "date", "--format", "jsonl")
    assert [json.loads(line) for line in lines.splitlines()] == listed


@pytest.mark.parametrize("excel", [False, True])
def test_hits_as_csv(db: str, capsysbinary: pytest.CaptureFixture[bytes], excel: bool) -> None:
    """A header and a row for each hit; --excel alone means CSV."""
    out, _ = run(
        capsysbinary, "search", db, "zand*", *(["--excel"] if excel else ["--format", "csv"])
    )
    assert out.startswith("\ufeffdatum;kamer" if excel else "datum,kamer")
    assert out.count("\r\n") == 4
    rows = list(csv.DictReader(io.StringIO(out), delimiter=";" if excel else ","))
    found = {(row["bestand"], row["nummer"], row["fracties"], row["antwoord"]) for row in rows}
    assert found == {
        ("zand.pdf", "1", "SP; Volt", ""),
        ("zand.pdf", "2", "SP", "Klei."),
        ("klei.pdf", "1", "GroenLinks-PvdA", ""),
    }


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["--fractie", "volt"], {"zand/1"}),
        (["--fractie", "volt", "--fractie", "groenlinks-PVDA"], {"zand/1", "klei/1"}),
        (["--ministerie", "natuur"], {"klei/1"}),
        (["--indiener", "goot"], {"klei/1"}),
        (["--indiener", "Van Dijk", "--indiener", "van der Goot (OPNL)"], {"klei/1"}),
        (["--dossier", "36 100 xvi"], {"klei/1"}),
        (["--dossier", "36100"], {"klei/1"}),
        (["--dossier", "36100-VI"], set()),
        (["--zaak", "2025z00815"], {"klei/1"}),
        (["--zaak", "2025Z00816"], set()),
        (["--kamer", "eerste"], {"zand/1", "zand/2"}),
        (["--kamer", "EK"], {"zand/1", "zand/2"}),
        (["--kamer", "tk"], {"klei/1"}),
        (["--from", "2025"], {"klei/1"}),
        (["--to", "2024"], {"zand/1", "zand/2"}),
        (["--from", "2024-03", "--to", "2024-03"], {"zand/1", "zand/2"}),
        (["--from", "2024-03-31", "--to", "2025-12"], {"zand/1", "zand/2", "klei/1"}),
        (["--to", "2024-02"], set()),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)  # fmt: skip
def test_filters(
    db: str,
    capsysbinary: pytest.CaptureFixture[bytes],
    arguments: list[str],
    expected: set[str],
) -> None:
    """Dates are whole days, months or years, both ends inclusive."""
    out, _ = run(capsysbinary, "search", db, "zand*", *arguments)
    assert {f"{one['bestand'][:4]}/{one['nummer']}" for one in json.loads(out)} == expected


@pytest.mark.parametrize(
    ("arguments", "remark"),
    [
        (["duin"], "no question matches duin; --answers searches in the answers too"),
        (["duin", "--answers"], "no question matches duin"),
        (["antwoord:duin"], "no question matches antwoord:duin"),
        (
            ["duin-zand", "--to", "2024"],
            'no question matches "duin-zand", until 2024-12-31; --answers searches in the'
            " answers too",
        ),
        (
            [
                "duin",
                "--fractie",
                "SP",
                "--ministerie",
                "natuur",
                "--kamer",
                "ek",
                "--from",
                "2024",
            ],
            "no question matches duin, asked by SP, sent to natuur, in the Eerste Kamer, since"
            " 2024-01-01; --answers searches in the answers too",
        ),
        (
            ["zand", "--fractie", "GL"],
            "no question is asked by GL; see 'kamervragen stats --by fractie' for who does",
        ),
        (
            ["zand", "--indiener", "Van Dijk"],
            "no member who asks is called Van Dijk; see 'kamervragen stats --by indiener' for who does",
        ),
        (
            ["duin", "--answers", "--indiener", "Goot", "--dossier", "36100", "--zaak", "2025Z1"],
            "no question matches duin, asked by Goot, in dossier 36100, with number 2025Z1",
        ),
        (["zand*", "--limit", "2"], "2 of 3 questions, as --limit says"),
    ],
)
def test_what_is_said_beside_the_data(
    db: str, capsysbinary: pytest.CaptureFixture[bytes], arguments: list[str], remark: str
) -> None:
    """Nothing found is no error, but is told; so is a limit that left something out."""
    out, err = run(capsysbinary, "search", db, *arguments)
    assert one_line(err) == f"{db}: {remark}"
    assert len(json.loads(out)) == (2 if "--limit" in arguments else 0)


def test_a_limit_shows_in_the_table(db: str, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """There the count stands below."""
    out, err = run(capsysbinary, "search", db, "zand*", "--limit", "1", "--format", "table")
    assert out.endswith("\n1 van 3 vragen in 2 documenten\n")
    assert err == ""


@pytest.mark.parametrize(
    ("arguments", "remark"),
    [
        (
            [],
            "more than 1 questions have these words: the newest first; --sort rank ranks all of them",
        ),
        (["--sort", "date"], "the newest 1 questions, as --limit says"),
        (["--sort", "rank"], "1 of 3 questions, as --limit says"),
    ],
)
def test_a_page_of_very_many(
    db: str,
    capsysbinary: pytest.CaptureFixture[bytes],
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    remark: str,
) -> None:
    """What was not counted is not given a number; an order that nobody asked for is told."""
    monkeypatch.setattr(searching, "MOST", 1)
    monkeypatch.setattr(remarks, "MOST", 1)
    _, err = run(capsysbinary, "search", db, "zand*", "--limit", "1", *arguments)
    assert one_line(err) == f"{db}: {remark}"
    out, _ = run(
        capsysbinary, "search", db, "zand*", "--limit", "1", "--format", "table", *arguments
    )
    last = "1 van 3 vragen" if "rank" in arguments else "de nieuwste 1 van veel meer vragen"
    assert out.splitlines()[-1] == last


STATS = """\
╭─ 6 vragen in 4 documenten ───────────────────────────────╮
│ Met antwoord      2                                      │
│ Periode           31 maart 2024 – 6 mei 2026             │
│ Met waarschuwing  1                                      │
│ Fouten            1                                      │
│ Kopieën           1                                      │
│ Dubbele brieven   0                                      │
╰──────────────────────────────────────────────────────────╯

────────────────────────────────────────────────────────────
Per kamer
              vragen  documenten
Eerste Kamer       5           2  ██████████████████████████
Tweede Kamer       1           1  █████▎
zonder kamer       0           1

────────────────────────────────────────────────────────────
Per jaar
              vragen  documenten
2024               3           1  ██████████████████████████
2025               1           1  ████████▋
2026               2           1  █████████████████▍
zonder datum       0           1
"""


def test_stats_as_a_table(
    db: str, capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Totals, and for each way of counting a table with bars, in the order that was asked."""
    monkeypatch.setenv("COLUMNS", "60")
    arguments = ["--by", "kamer", "--by", "jaar", "--by", "kamer", "--format", "table"]
    assert run(capsysbinary, "stats", db, *arguments) == (STATS, "")


def test_stats_as_json(db: str, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """A pipe gets JSON with everything."""
    out, err = run(capsysbinary, "stats", db)
    counted = json.loads(out)
    assert list(counted) == ["totaal", "jaar", "kamer", "fractie", "ministerie", "soort"]
    assert counted["totaal"]["met_waarschuwing"] == 1
    assert counted["ministerie"][0] == {"naam": "Financiën", "documenten": 2, "vragen": 4}
    assert err == ""


OF_A_MEMBER = """\
╭─ 1 vraag in 1 document ──────────────────────────────────╮
│ Met antwoord      0                                      │
│ Periode           31 december 2025 – 31 december 2025    │
│ Met waarschuwing  0                                      │
│ Dubbele brieven   0                                      │
╰──────────────────────────────────────────────────────────╯

────────────────────────────────────────────────────────────
Per indiener
                     vragen  documenten
Van der Goot (OPNL)       1           1  ███████████████████
"""


def test_stats_of_a_member(
    db: str, capsysbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    """By one or of one; failures are nobody's, and who is not there is told."""
    monkeypatch.setenv("COLUMNS", "60")
    arguments = ["--indiener", "goot", "--by", "indiener", "--format", "table"]
    assert run(capsysbinary, "stats", db, *arguments) == (OF_A_MEMBER, "")
    out, _ = run(capsysbinary, "stats", db, "--indiener", "goot", "--format", "csv", "--by", "jaar")
    assert out.splitlines()[1:] == [
        "totaal,,1,1",
        "totaal,beantwoord,,0",
        "totaal,met_waarschuwing,0,",
        "totaal,dubbelen,0,",
        "jaar,2025,1,1",
    ]
    out, err = run(capsysbinary, "stats", db, "--indiener", "Nemo", "--indiener", "Goot")
    assert json.loads(out)["totaal"]["fouten"] is None
    assert json.loads(out)["totaal"]["vragen"] == 1
    assert one_line(err) == (
        f"{db}: no member who asks is called Nemo; see 'kamervragen stats --by indiener' for who does"
    )


def test_stats_as_csv(db: str, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    """One row for each count, the totals first."""
    out, _ = run(capsysbinary, "stats", db, "--by", "soort", "--format", "csv")
    assert out.splitlines() == [
        "per,naam,documenten,vragen",
        "totaal,,4,6",
        "totaal,beantwoord,,2",
        "totaal,met_waarschuwing,1,",
        "totaal,fouten,1,",
        "totaal,kopieen,1,",
        "totaal,dubbelen,0,",
        "soort,commissiebrief,4,6",
    ]
    excel, _ = run(capsysbinary, "stats", db, "--by", "soort", "--excel")
    assert excel.startswith("\ufeffper;naam;documenten;vragen\r\n")


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["search", "DB"], 2, "Missing argument 'WORDS'"),
        (["search", "DB", '"zand'], 2, "'\"zand': a quotation mark is not closed; write"),
        (["search", "DB", "zand", "--from", "2024-13"], 2, "--from: 2024-13 is no date; write"),
        (["search", "DB", "zand", "--to", "24"], 2, "--to: 24 is no date; write 2026-05-06"),
        (["search", "DB", "zand", "--to", "2024-02-30"], 2, "--to: 2024-02-30 is no date; write"),
        (
            ["search", "DB", "zand", "--from", "2025", "--to", "2024-12"],
            2,
            "--from: 2025 is later than --to 2024-12; swap them",
        ),
        (["search", "DB", "zand", "--kamer", "derde"], 2, "Invalid value for '--kamer'"),
        (["search", "DB", "zand", "--limit", "0"], 2, "Invalid value for '--limit'"),
        (["search", "DB", "zand", "--excel", "--format", "json"], 2, "--excel: it goes with csv"),
        (["search", "geen.db", "zand"], 3, "geen.db: no such file; check the path"),
        (["search", ".", "zand"], 3, ".: this is a folder; name a database in it"),
        (["stats", "DB", "--by", "maand"], 2, "Invalid value for '--by'"),
        (["stats", "DB", "--format", "jsonl"], 2, "Invalid value for '--format'"),
        (["stats", "brief.txt"], 3, "brief.txt: this is not an SQLite database; make one with"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_wrong_call(
    db: str,
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    arguments: list[str],
    code: int,
    message: str,
) -> None:
    """One line, nothing on standard output, and the exit code of its kind."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "brief.txt").write_text("Geachte heer De Wit,")
    assert cli.run([db if one == "DB" else one for one in arguments]) == code
    out, err = capsys.readouterr()
    assert out == ""
    assert one_line(err).startswith(message)


@POSIX
@pytest.mark.parametrize("columns", [40, 60, 140])
def test_terminal(db: str, columns: int) -> None:
    """On a terminal a table of its width, what matches lit up, escapes beside it in their place."""
    text = on_terminal(columns, "search", db, "klei OR opvang")
    assert re.findall(r"\x1b\[30;43m(.*?)\x1b\[0m", text) in (
        ["klei", "opvang"],
        ["opvang", "klei"],
    )
    bare = re.sub(r"\x1b\[[0-9;]*m", "", text)
    assert "zand\\u202e" in bare
    assert max(map(len, bare.splitlines())) == min(columns, 100)
    counts = re.sub(r"\x1b\[[0-9;]*m", "", on_terminal(columns, "stats", db))
    assert max(map(len, counts.splitlines())) == min(columns, 100)


@POSIX
@pytest.mark.parametrize("command", ["search", "stats"])
def test_terminal_without_colours(db: str, command: str) -> None:
    """NO_COLOR and --no-color are kept; nothing else marks what matches."""
    words = ["zand"] if command == "search" else []
    assert "\x1b" not in on_terminal(80, command, db, *words, "--no-color")
    assert "\x1b" not in on_terminal(80, command, db, *words, NO_COLOR="1")


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("search {db} zand --fractie ", {"SP", "Volt", "GroenLinks-PvdA", "D66"}),
        ("search {db} zand --fractie Gr", {"GroenLinks-PvdA"}),
        ("search {db} --fractie S", {"SP"}),
        ("search nee.db zand --fractie ", set()),
        ("search {db} zand --indiener Van", {r"Van\ der\ Goot\ \(OPNL\)"}),
        ("stats {db} --indiener ", {r"Van\ der\ Goot\ \(OPNL\)"}),
        ("stats nee.db --indiener ", set()),
    ],
)
def test_completion_offers_fracties(db: str, words: str, offered: set[str]) -> None:
    """Who presses Tab need not know how a fractie writes its name; without a database there is nothing to offer."""
    words = "kamervragen " + words.format(db=db)
    place = words.count(" ")
    env = {
        "_KAMERVRAGEN_COMPLETE": "complete_bash",
        "COMP_WORDS": words,
        "COMP_CWORD": str(place),
    }
    done = start(env=env)
    assert (done.returncode, done.stderr) == (0, b"")
    assert set(done.stdout.decode().splitlines()) - {""} == offered
