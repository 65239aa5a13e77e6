"""The catalogue: what the code says in English has its Dutch, and nothing stands in it that nobody says."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
import typer

from kamervragen import errors
from kamervragen.catalogue import DUTCH, HOLE, in_dutch
from kamervragen.catalogue.calls import CALLS
from kamervragen.catalogue.help import HELP
from kamervragen.cli import run
from kamervragen.cli.app import app
from kamervragen.cli.help import described, paragraphs
from kamervragen.cli.language import language_of

SOURCES = Path(errors.__file__).parent
# Beside sentences, modules that raise errors have texts for SQLite, for programmers, and for the record.
_NO_SENTENCE = re.compile(
    r"\s*(?:SELECT|INSERT|DELETE|PRAGMA|AFTER|CREATE|INTEGER)\b.*|\{\} WHERE .*|[^a-z]*|\s*\{\}(?:[: ]+\{\})*",
    re.DOTALL,
)
_NEVER_TOLD = {
    "AssertionError", "TypeError", "ValueError", "_log", "regex", "compile", "suppress", "cast", "TypeVar",
    "import_module", "put", "startswith", "__init__",
}  # fmt: skip
CATALOGUE = tuple(
    f"catalogue/{one}" for one in ("__init__", "calls", "faults", "help", "inputs", "remedies")
)
# What is told of a batch, and what a database says of itself, is Dutch in each language.
DUTCH_ALWAYS = (
    *CATALOGUE, "cli/progress", "stores/meanings", "stores/metadata", "stores/view_meanings",
)  # fmt: skip
# Texts of other kinds in such modules: what they are.
OTHERS = {
    "<bytes {}>": "a name",
    "empty header": "what tarfile says",
    "Eerste Kamer": "a value of the record",
    "Tweede Kamer": "a value of the record",
    "new thread": "what Python says",
    "failed to map segment": "what the system says",
    "Value error, ": "what pydantic says",
    "env var: ": "what typer says",
    "{}: {}; {}": "how a line is made of its parts",
    "kamervragen: {}": "how a line is made of its parts",
    "{}, and {}": "what joins two sentences of the catalogue",
    "Vergaderjaar {}": "Dutch already",
    "vraag {}": "Dutch already, for the report",
    "een vraag zonder nummer": "Dutch already, for the report",
    "Antwoord op {}: {}": "Dutch already, for the calendar",
    "Het bestand is niet meer te vinden op de plaats die de database noemt.": "Dutch already, for the page",
    "Het bestand is veranderd sinds het in de database kwam.": "Dutch already, for the page",
    "Het document zit in een archief of een mail, en is daar niet uit te tonen.": "Dutch already, for the page",
    "Het document laat zich nu niet lezen zoals toen het in de database kwam.": "Dutch already, for the page",
    "kamervragen: {}: de tekst van {} wordt herkend …": "Dutch already, as all that is told meanwhile",
    "Kamer der Staten-Generaal": "Dutch already",
    "apt-get install tesseract-ocr tesseract-ocr-nld": "a command",
    "brew install tesseract tesseract-lang": "a command",
    "pip install 'kamervragen[{}]'": "a command",
    "--format {}": "an option",
}


def sentences(tree: ast.Module) -> Iterator[str]:
    """Yield the texts with spaces of a module, with ``{}`` for what differs; no docstrings, patterns, SQL."""
    passed = {id(node) for node in _passed_over(tree)}
    for node in ast.walk(tree):
        if id(node) in passed:
            continue
        text = _text(node)
        text = text and re.sub(r"\{+\}+", "{}", text)
        if text and " " in text.strip() and not _NO_SENTENCE.fullmatch(text):
            yield text


def _passed_over(tree: ast.Module) -> Iterator[ast.AST]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and ast.get_docstring(
            node
        ):
            yield from ast.walk(node.body[0])
        if isinstance(node, ast.Call):
            name = ast.unparse(node.func)
            if name.rpartition(".")[2] in _NEVER_TOLD:
                yield from ast.walk(node)
        if isinstance(node, ast.JoinedStr):
            yield from (part for part in node.values if isinstance(part, ast.Constant))


def _text(node: ast.AST) -> str | None:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(
            str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values
        )
    return None


def told(left_out: Iterable[str]) -> dict[str, str]:
    """Return each sentence of the modules that raise errors or talk to a user, with the module that has it."""
    found: dict[str, str] = {}
    for path in sorted(SOURCES.rglob("*.py")):
        module = path.relative_to(SOURCES).with_suffix("").as_posix()
        code = path.read_text(encoding="utf-8")
        raises = "kamervragen.errors" in code or "BadXml" in code or module.startswith("cli/")
        if (raises or module == "errors") and module not in left_out:
            found.update(dict.fromkeys(sentences(ast.parse(code)), module))
    return found


TOLD = told(DUTCH_ALWAYS)


def test_each_sentence_is_translated() -> None:
    """Whoever adds an error or an option adds its Dutch."""
    plain = {
        HOLE.sub("{}", text): module for text, module in TOLD.items() if not text.startswith("\b")
    }
    known = {HOLE.sub("{}", english) for english in DUTCH}
    lacking = {
        text: module
        for text, module in plain.items()
        if text not in OTHERS and not {text, text.strip()} & known
    }
    assert lacking == {}
    assert set(OTHERS) <= set(plain), "what is no longer said needs no exception"


@pytest.mark.parametrize("english", DUTCH)
def test_both_languages_have_the_same_holes(english: str) -> None:
    """What differs each time, a file or a number, is told in both."""
    assert sorted(HOLE.findall(english)) == sorted(HOLE.findall(DUTCH[english]))


def test_nothing_is_translated_that_nobody_says() -> None:
    """A sentence that changes in the code loses its Dutch, and the old one is found here."""
    said = {HOLE.sub("{}", one) for text in told(CATALOGUE) for one in (text, *_parts(text))}
    others = _said_by_typer() | _single_words() | {"{} ({})", "{}, {}"}
    dead = [one for one in DUTCH if HOLE.sub("{}", one) not in said | others and one not in CALLS]
    assert dead == []


def _parts(text: str) -> Iterator[str]:
    """Yield the paragraphs of a help text, and what is said beside examples."""
    yield from (line.strip() for line in re.split(r"  +|\n", text))


def _commands() -> dict[str, Any]:
    group: Any = typer.main.get_command(app)
    return {"": group, **group.commands}


def _said_by_typer() -> set[str]:
    """Return headings, and the help of commands and options as typer hands them out."""
    found = {"Usage: ", "Arguments", "Options", "Commands", "OPTIONS", "COMMAND", "ARGS"}
    for command in _commands().values():
        found |= {" ".join(part.split()) for part in str(command.help).split("\n\n")}
        found |= {str(one.help) for one in command.params if getattr(one, "help", None)}
        found |= {str(one.help) for one in [command.get_help_option(typer.Context(command))] if one}
    return found | {re.sub(r"\d{4}", "{}", one) for one in found}


def _single_words() -> set[str]:
    """Return the texts without a space of the modules that talk: placeholders, `replaced`."""
    found: set[str] = set()
    for path in SOURCES.rglob("*.py"):
        if "catalogue" not in path.parts:
            tree = ast.parse(path.read_text(encoding="utf-8"))
            found |= {
                text for node in ast.walk(tree) if (text := _text(node)) and " " not in text.strip()
            }
    return found | {one.rstrip(".") for one in found}


@pytest.mark.parametrize("name", _commands())
def test_help_is_dutch_throughout(name: str) -> None:
    """`--help`: each paragraph, option and example; what stands in brackets behind them as well."""
    command = _commands()[name]
    texts = [
        *str(command.help).split("\n\n"),
        *(str(one.help) for one in command.params if getattr(one, "help", "")),
    ]
    for text in texts:
        sentence = " ".join(text.split())
        assert in_dutch(sentence) != sentence
    for line in str(command.epilog or "").splitlines():
        said = line.strip().split("  ")[-1].strip()
        if said and not said.startswith(("\b", "kamervragen", "curl", "find")):
            assert in_dutch(said) != said


@pytest.fixture
def dutch(monkeypatch: pytest.MonkeyPatch) -> None:
    """A call in Dutch."""
    monkeypatch.setenv("KAMERVRAGEN_TAAL", "nl")


# call -> what the one line says
CALLED: dict[str, str] = {
    "extract": "argument 'BESTAND' ontbreekt; zie 'kamervragen extract --help'",
    "extrct brief.pdf": "de opdracht 'extrct' bestaat niet; bedoelt u 'extract'?",
    "extract --fromat x": "de optie --fromat bestaat niet; bedoelt u --format?",
    "extract --reader": "optie '--reader' vraagt om een waarde; zie 'kamervragen --help'",
    "extract --strict=ja x": "optie '--strict' heeft geen waarde; zie 'kamervragen --help'",
    "extract x --format docs": "ongeldige waarde voor '--format': 'docs' is niet een van 'json', ",
    "extract a.pdf b.pdf": "dit leest één document, en dit zijn er 2; voor meer documenten: 'kamervragen batch ",
    "schema a": "dit is te veel: a; zie 'kamervragen schema --help'",
    "batch x --jobs 0": "ongeldige waarde voor '--jobs' / '-j': het moet ten minste 1 zijn; ",
    "batch x --jobs 999": "het mag hoogstens 256 zijn",
    "batch x --jobs a": "dat is geen geheel getal",
    "batch x --timeout a": "dat is geen getal",
    "extract nee.pdf": "nee.pdf: bestand niet gevonden; controleer het pad",
    "extract https://example.org/brief.pdf": "dit is een adres op het web; haal het eerst op: curl -sL https://",
    "extract x --taal fr": "--taal: onbekende taal 'fr'; kies uit nl, en",
    "extract nee.pdf --memory veel": "--memory: 'veel' is geen grootte; schrijf bijvoorbeeld 500MiB of 2GiB",
}


@pytest.mark.usefixtures("dutch")
@pytest.mark.parametrize("call", CALLED)
def test_errors_are_dutch(call: str, capsys: pytest.CaptureFixture[str]) -> None:
    """What typer says, what pydantic says, and what we say, in one line."""
    assert run(call.split()) in (2, 3)
    line = capsys.readouterr().err
    assert CALLED[call] in line
    assert line.count("\n") == 1


# environment, arguments -> language
LANGUAGES: list[tuple[dict[str, str], str, str]] = [
    ({}, "en", "nobody asks"),
    ({"LANG": "nl_NL.UTF-8"}, "nl", "the locale"),
    ({"LANG": "nl_BE"}, "nl", "Flemish is Dutch"),
    ({"LANG": "nl_NL", "LC_ALL": "C.UTF-8"}, "en", "LC_ALL is stronger"),
    ({"LANG": "en_GB", "LC_MESSAGES": "nl_NL"}, "nl", "messages apart"),
    ({"LANG": "nl_NL", "KAMERVRAGEN_TAAL": "en"}, "en", "our own variable is strongest"),
    ({"LANG": "nl_NL", "KAMERVRAGEN_TAAL": "fr"}, "nl", "one that it does not know says nothing"),
    ({"LANG": "nds_DE"}, "en", "Low German is not"),
]


@pytest.mark.parametrize(("environment", "language", "protects"), LANGUAGES)
def test_language_of(environment: dict[str, str], language: str, protects: str) -> None:
    """Dutch where the call or the locale asks for it, else English."""
    assert language_of(environment) == language, protects


# Capitals in help that are no placeholder.
SHORT = {
    "HTML",
    "XML",
    "CSV",
    "BOM",
    "NUL",
    "FTS",
    "NOT",
    "OR",
    "NEAR",
    "PDF",
    "KAMERVRAGEN",
    "COLOR",
    "NO",
}


@pytest.mark.usefixtures("dutch")
def test_no_word_of_typer_is_left(capsys: pytest.CaptureFixture[str]) -> None:
    """Headings, placeholders, defaults, ranges: typer writes them in English."""
    for name in _commands():
        run([*name.split(), "--help"])
    shown = capsys.readouterr().out
    assert shown.count("Gebruik: kamervragen") == len(_commands())
    for word in (
        "Usage",
        "Options",
        "Arguments",
        "default",
        "required",
        "env var",
        "FILE",
        "NAME",
        "list[",
        "range",
    ):
        assert word not in re.sub(r"--[\w-]+", "", shown), word
    assert set(
        HELP
    )  # what is not shown at all is found by `test_nothing_is_translated_that_nobody_says`


def test_pieces_of_help() -> None:
    """English stays as it is; examples keep their columns."""
    assert described("Seconds.  [default: 30.0; x>=1]") == "Seconds.  [default: 30.0; x>=1]"
    assert described("[required]") == "[required]"
    assert paragraphs("\b\nExamples:\n  a b   c") == "\b\nExamples:\n  a b   c"
