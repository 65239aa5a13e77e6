"""Word and OpenDocument files that are damaged, hostile or something else: each ends in one documented error."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

import word as docs
from kamervragen import errors, extract
from kamervragen.cli import apart
from kamervragen.readers import package, xml_tree
from kamervragen.source import DOCX, ODT, load
from test_linear import MOST, quotient
from word import part_of, with_files
from word import word as make

FIXTURE = Path(__file__).parents[1] / "fixtures" / "commissiebrief" / "nummergat"
WORD, TEXT = (FIXTURE / "letter.docx").read_bytes(), (FIXTURE / "letter.odt").read_bytes()
BOTH = {"word": (WORD, "word/document.xml"), "opendocument": (TEXT, "content.xml")}


def refused(data: bytes) -> errors.KamervragenError:
    """The error with which a file ends."""
    with pytest.raises(errors.InputError) as caught:
        extract(data, name="brief")
    assert caught.value.exit_code == 3
    return caught.value


@pytest.mark.parametrize(
    ("data", "media", "lezer"),
    [(WORD, DOCX, "docx"), (TEXT, ODT, "odt")],
    ids=["word", "opendocument"],
)
def test_the_kind_is_known_by_the_bytes(data: bytes, media: str, lezer: str) -> None:
    """Whatever it is called; `herkomst` says what it was."""
    herkomst = extract(data, name="brief.pdf").herkomst
    assert (herkomst.media, herkomst.lezer, herkomst.paginas, herkomst.tekstlaag) == (
        media,
        lezer,
        None,
        None,
    )


def other(types: str) -> bytes:
    """An Office file whose list of types says that."""
    return with_files(WORD, **{"[Content_Types].xml": types.encode()})


def compound(name: str) -> bytes:
    """An Office file of before 2007 with a stream of that name."""
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + name.encode("utf-16-le") + bytes(512)


SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
# what it is -> (its bytes, the error, what its line says)
FOREIGN = {
    "a workbook": (other(f'<Override ContentType="{SHEET}"/>'), errors.UnknownMedia, "spreadsheet"),
    "slides": (other("<Override ContentType='application/x.presentationml'/>"), errors.UnknownMedia, "presentation"),
    "a sheet of OpenDocument": (
        with_files(TEXT, mimetype=b"application/vnd.oasis.opendocument.spreadsheet"), errors.UnknownMedia,
        "spreadsheet",
    ),
    "an e-book": (with_files(TEXT, mimetype=b"application/epub+zip"), errors.UnknownMedia, "e-book"),
    "no Word document in the list of types": (other("<Types/>"), errors.DamagedInput, "names no Word document"),
    "an old Word file": (compound("WordDocument"), errors.UnknownMedia, "save it as PDF or as .docx"),
    "an encrypted Word file": (compound("EncryptedPackage"), errors.EncryptedInput, "without a password"),
    "RTF": (b"{\\rtf1 Geachte}", errors.UnknownMedia, "save it as PDF or as .docx"),
    "cut off": (WORD[: len(WORD) // 2], errors.DamagedInput, "cut off or damaged"),
    "cut off, OpenDocument": (TEXT[: len(TEXT) // 2], errors.DamagedInput, "cut off or damaged"),
    "no relations": (with_files(WORD, **{"_rels/.rels": None}), errors.DamagedInput, "_rels/.rels is missing"),
    "the main part is gone": (with_files(WORD, word__document_xml=None), errors.DamagedInput, "is missing"),
    "no part with the text": (with_files(TEXT, content_xml=None), errors.DamagedInput, "content.xml is missing"),
    "notes are gone": (with_files(WORD, word__numbering_xml=None), errors.DamagedInput, "numbering.xml is missing"),
    "no XML": (with_files(WORD, word__document_xml=b"geen xml"), errors.DamagedInput, "no sound XML"),
    "XML cut off": (
        with_files(WORD, word__document_xml=part_of(WORD, "word/document.xml")[:900]), errors.DamagedInput,
        "no sound XML",
    ),
    "another root": (with_files(WORD, word__document_xml=b"<a/>"), errors.DamagedInput, "no Word document"),
    "no text inside": (with_files(TEXT, content_xml=b"<a><body/></a>"), errors.DamagedInput, "is no text"),
    "encrypted, OpenDocument": (
        with_files(TEXT, **{"META-INF/manifest.xml": b"<a><manifest:encryption-data/></a>"}),
        errors.EncryptedInput, "without a password",
    ),
    "an odd encoding": (
        with_files(WORD, word__document_xml=b'<?xml version="1.0" encoding="x-no"?><a/>'), errors.DamagedInput,
        "no sound XML",
    ),
    "no words at all": (make.document(make.paragraph()), errors.NoTextLayer, "no text"),
}  # fmt: skip


@pytest.mark.parametrize(("data", "error", "says"), FOREIGN.values(), ids=FOREIGN)
def test_what_is_refused(data: bytes, error: type[errors.InputError], says: str) -> None:
    """One line that says what it is and what to do."""
    caught = refused(data)
    assert type(caught) is error
    assert says in str(caught)


ENTITIES = '<!DOCTYPE a [<!ENTITY x0 "ha">' + "".join(
    f'<!ENTITY x{n} "{f"&x{n - 1};" * 10}">' for n in range(1, 10)
) + "]>"  # fmt: skip
DOCTYPES = {
    "billion laughs": f"{ENTITIES}<a>&x9;</a>",
    "an external entity": '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
    "an external type": '<!DOCTYPE a SYSTEM "http://127.0.0.1:9/a.dtd"><a/>',
    "a parameter entity": '<!DOCTYPE a [<!ENTITY % x SYSTEM "http://127.0.0.1:9/"> %x;]><a/>',
}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize(("data", "part"), BOTH.values(), ids=BOTH)
@pytest.mark.parametrize("text", DOCTYPES.values(), ids=DOCTYPES)
def test_no_document_type(text: str, data: bytes, part: str, encoding: str) -> None:
    """No entity is ever looked at, in whatever encoding it comes."""
    caught = refused(with_files(data, **{part: text.encode(encoding)}))
    assert isinstance(caught, errors.DamagedInput)
    assert "document type" in str(caught)


@pytest.mark.parametrize(
    "part",
    ["word/styles.xml", "word/footnotes.xml", "word/header1.xml", "word/_rels/document.xml.rels"],
)
def test_every_part_is_guarded(part: str) -> None:
    """Not only the text may be hostile."""
    bad = with_files(WORD, **{part: DOCTYPES["billion laughs"].encode()})
    assert "document type" in str(refused(bad))


@pytest.mark.parametrize(("data", "part"), BOTH.values(), ids=BOTH)
def test_a_bomb(data: bytes, part: str) -> None:
    """A part that unpacks to far more than it should is not unpacked to its end."""
    bomb = with_files(data, **{part: b"<a>" + b" " * 40_000_000 + b"</a>"})
    assert len(bomb) < 100_000
    caught = refused(bomb)
    assert isinstance(caught, errors.TooLarge)
    assert "unpacks to more than" in str(caught)


def test_a_bomb_that_is_not_asked_for() -> None:
    """A picture may be as large as it likes: it is not opened."""
    assert extract(with_files(WORD, word__media__a_png=bytes(40_000_000))).kenmerk == "179466"


def test_many_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file has some dozens of parts, not thousands."""
    monkeypatch.setattr(package, "MAX_PARTS", 5)
    assert isinstance(refused(WORD), errors.TooLarge)


def test_many_tags(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each element takes memory, however short it is."""
    monkeypatch.setattr(xml_tree, "MAX_TAGS", 50)
    assert isinstance(refused(WORD), errors.TooLarge)


DEEP = 5_000
NESTED = {
    "tables in tables": b"<w:tbl><w:tr><w:tc>" * DEEP + b"</w:tc></w:tr></w:tbl>" * DEEP,
    "links in links": b"<w:p>" + b"<w:hyperlink>" * DEEP + b"</w:hyperlink>" * DEEP + b"</w:p>",
    "anything": b"<w:x>" * DEEP + b"</w:x>" * DEEP,
}


@pytest.mark.parametrize("inside", NESTED.values(), ids=NESTED)
def test_deep_nesting(inside: bytes) -> None:
    """Elements that lie in each other without end do not end the process."""
    text = b'<w:document xmlns:w="a"><w:body>' + inside + b"</w:body></w:document>"
    assert "deep" in str(refused(with_files(WORD, word__document_xml=text)))


@pytest.mark.parametrize("target", ["../../../etc/passwd", "/etc/passwd", "file:///etc/passwd"])
def test_paths_lead_nowhere(target: str) -> None:
    """A relation names a part of the file, and nothing else."""
    relations = part_of(WORD, "word/_rels/document.xml.rels").decode().replace("styles.xml", target)
    caught = refused(with_files(WORD, **{"word/_rels/document.xml.rels": relations.encode()}))
    assert "is missing" in str(caught)


def test_what_lies_outside_is_not_fetched() -> None:
    """A template on another machine is none of the letter."""
    relations = part_of(WORD, "word/_rels/document.xml.rels").decode()
    link = '<Relationship Id="x" Type="a/styles" TargetMode="External" Target="http://127.0.0.1:9/a.xml"/></Relationships>'
    relations = relations.replace("</Relationships>", link)
    assert (
        extract(with_files(WORD, **{"word/_rels/document.xml.rels": relations.encode()})).kenmerk
        == "179466"
    )


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_parts_of_one_name() -> None:
    """Which of them Word would show, nobody knows."""
    stream = io.BytesIO(WORD)
    with zipfile.ZipFile(stream, "a") as archive:
        archive.writestr("word/document.xml", "<a/>")
    assert "one name" in str(refused(stream.getvalue()))


@pytest.mark.parametrize("data", [WORD, TEXT], ids=BOTH)
def test_each_cut_is_told(data: bytes) -> None:
    """A download that ends anywhere gives an error, never half a letter."""
    for end in range(4, len(data) - 1, 211):
        refused(data[:end])


def test_styles_that_rest_on_each_other() -> None:
    """Two styles based on each other have no bottom."""
    loop = "".join(
        f'<w:style w:type="paragraph" w:styleId="{one}"><w:basedOn w:val="{other}"/></w:style>'
        for one, other in (("A", "B"), ("B", "A"))
    )
    data = make.document(make.paragraph(make.run("x"), style="A"), {"styles": loop})
    assert docs.texts(data) == ["x"]


def test_batch_takes_them(tmp_path: Path) -> None:
    """From a folder, and from a zip in it: an Office file is a document and no archive."""
    (tmp_path / "a.docx").write_bytes(WORD)
    (tmp_path / "b.bin").write_bytes(TEXT)
    with zipfile.ZipFile(tmp_path / "c.zip", "w") as archive:
        archive.writestr("brief.docx", with_files(WORD, word__x_xml=b"<a/>"))
        archive.writestr("brief.odt", with_files(TEXT, x_xml=b"<a/>"))
    command = [
        sys.executable,
        "-m",
        "kamervragen",
        "batch",
        "a.docx",
        "b.bin",
        "c.zip",
        "-o",
        "uit.jsonl",
        "--quiet",
    ]
    subprocess.run(command, cwd=tmp_path, check=True)
    lines = [json.loads(line) for line in (tmp_path / "uit.jsonl").read_text("utf-8").splitlines()]
    found = {
        one["herkomst"]["bestand"]: one["herkomst"]["lezer"] for one in lines if "herkomst" in one
    }
    assert found == {
        "a.docx": "docx",
        "b.bin": "odt",
        "c.zip!brief.docx": "docx",
        "c.zip!brief.odt": "odt",
    }


@pytest.mark.parametrize("name", ["letter.docx", "letter.odt"])
def test_they_are_read_apart(name: str) -> None:
    """How much a zip unpacks to shows when it does: a child process with limits reads it."""
    assert apart._belongs_apart(str(FIXTURE / name))


def test_load_names_the_kind() -> None:
    """The kind is sniffed before anything is read."""
    assert (load(WORD).media, load(TEXT).media) == (DOCX, ODT)


P, R = make.paragraph, make.run
LIST = {"numbering": make.abstract(1, make.level(0, "decimal", "%1.")) + make.num(1, 1)}
# what a Word document may hold many of -> a letter with so many
MANY: dict[str, Callable[[int], bytes]] = {
    "paragraphs": lambda n: make.document(docs.HEAD + P(R("Hoe vaak?"), make.listed(1)) * n, LIST),
    "runs": lambda n: make.document(docs.HEAD + P(R("Hoe ") * n)),
    "line breaks": lambda n: make.document(docs.HEAD + P(R("Hoe\n" * n))),
    "tabs": lambda n: make.document(docs.HEAD + P(R("a\t" * n))),
    "rows": lambda n: make.document(docs.HEAD + make.table([[P(R("a"))] * 3] * n)),
    "cells": lambda n: make.document(docs.HEAD + make.table([[P(R("a"))] * n] * 2)),
    "boxes": lambda n: make.document(docs.HEAD + P(make.text_box(P(R("a"))) * n)),
    "notes": lambda n: make.document(
        docs.HEAD + P("".join(make.note_mark(name) for name in range(1, n))),
        {"footnotes": "".join(make.note(name, "Zie 2.") for name in range(1, n))},
    ),
    "spaces": lambda n: make.document(docs.HEAD + P(R(" " * n, '<w:vertAlign w:val="superscript"/>') * 9)),
}  # fmt: skip


@pytest.mark.parametrize("name", MANY)
def test_twice_as_many_take_twice_as_long(name: str) -> None:
    """Whatever a document holds many of, reading it is linear."""
    assert quotient(lambda data: extract(data), MANY[name](1_500), MANY[name](3_000)) < MOST
