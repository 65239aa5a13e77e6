"""OpenDocument texts: what is declared in them is read as LibreOffice shows it, and nothing is lost in silence."""

from __future__ import annotations

import pytest

import word as docs
from kamervragen import extract
from kamervragen.library import outline
from kamervragen.lines import Reading
from kamervragen.readers.odt import read
from kamervragen.records import Record
from kamervragen.source import load
from maker.namespaces import NAMESPACES
from maker.wordparts import packed
from word import asked

_MORE = 'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:xml="http://www.w3.org/XML/1998/namespace"'


def document(body: str, styles: str = "", masters: str = "") -> bytes:
    """An OpenDocument text. `styles`: its automatic ones; `masters`: its master pages."""
    content = (
        f"<office:document-content {NAMESPACES} {_MORE}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    margins = (
        f"<office:document-styles {NAMESPACES} {_MORE}><office:master-styles>{masters}</office:master-styles>"
        "</office:document-styles>"
    )
    kind = "application/vnd.oasis.opendocument.text"
    return packed({"mimetype": kind, "content.xml": content, "styles.xml": margins})


def reading(data: bytes) -> Reading:
    """The lines of an OpenDocument text."""
    return read(load(data, name="brief.odt"))


def texts(data: bytes) -> list[str]:
    """The text of each line."""
    return [line.text for line in reading(data).lines]


def p(inside: str, style: str = "", tag: str = "p", more: str = "") -> str:
    """A paragraph."""
    return f'<text:{tag} text:style-name="{style}" {more}>{inside}</text:{tag}>'


def level(place: int, form: str, suffix: str = ".", more: str = "") -> str:
    """A level of a list style."""
    told = f'text:level="{place}" style:num-format="{form}" style:num-suffix="{suffix}" {more}'
    return f"<text:list-level-style-number {told}/>"


def style(*levels: str, name: str = "L") -> str:
    """A list style."""
    return f'<text:list-style style:name="{name}">{"".join(levels)}</text:list-style>'


def lists(*items: str, more: str = "") -> str:
    """A list; each item is what stands in it."""
    inside = "".join(f"<text:list-item>{item}</text:list-item>" for item in items)
    return f'<text:list text:style-name="L" {more}>{inside}</text:list>'


X = p("x")
ONE, TWO = level(1, "1"), level(2, "a", ")")
NAMED, ON = 'xml:id="list1"', 'text:continue-numbering="true"'
# (levels, text, the numbers that are shown)
NUMBERS = {
    "one list": ((ONE,), lists(X, X), ["1.", "2."]),
    "two levels": ((ONE, TWO), lists(X + lists(X, X), X + lists(X)), ["1.", "a)", "b)", "2.", "a)"]),
    "only the first paragraph of an item": ((ONE,), lists(X + p("y"), X), ["1.", "2."]),
    "an item that only holds a list": ((ONE, TWO), lists(X) + lists(lists(X), more=ON), ["1.", "a)"]),
    "another list begins anew": ((ONE,), lists(X, X) + X + lists(X), ["1.", "2.", "1."]),
    "it goes on": ((ONE,), lists(X, X) + X + lists(X, more=ON), ["1.", "2.", "3."]),
    "it goes on with another": (
        (ONE,), lists(X, more=NAMED) + lists(X) + lists(X, more='text:continue-list="list1"'), ["1.", "1.", "2."],
    ),
    "a number that is set": (
        (ONE,), lists(X).replace("<text:list-item>", '<text:list-item text:start-value="6">'), ["6."],
    ),
    "a style of an item, and a list that goes on with it": (
        (ONE,), lists(X) + lists(X).replace("<text:list-item>", '<text:list-item text:style-override="M">', 1)
        + lists(X, more='text:continue-list="list99"').replace('"L"', '"M"'),
        ["1.", "1)", "2)"],
    ),
    "a head of a list has none": (
        (ONE,), lists(X).replace("list-item", "list-header") + lists(X), ["1."],
    ),
    "levels above are shown": (
        (ONE, level(2, "1", "", 'text:display-levels="2"')), lists(X + lists(X)), ["1.", "1.1"],
    ),
    "the form of LibreOffice": (
        (level(1, "I", ".", 'loext:num-list-format="Vraag %1%:" xmlns:loext="urn:x"'),), lists(X, X),
        ["Vraag I:", "Vraag II:"],
    ),
    "a bullet": (('<text:list-level-style-bullet text:level="1" text:bullet-char="•"/>',), lists(X), ["•"]),
    "no format, no number": ((level(1, "", ""),), lists(X), []),
}  # fmt: skip


@pytest.mark.parametrize(("levels", "body", "shown"), NUMBERS.values(), ids=NUMBERS)
def test_automatic_numbers(levels: tuple[str, ...], body: str, shown: list[str]) -> None:
    """Numbers are counted as LibreOffice shows them."""
    styles = style(*levels) + style(level(1, "1", ")"), name="M")
    assert [text for text in texts(document(body, styles)) if text not in "xy"] == shown


def test_headings_that_the_outline_numbers() -> None:
    """A heading has its level, and the number of the outline."""
    outline_style = (
        '<text:outline-style style:name="Outline"><text:outline-level-style text:level="1" style:num-format="1" '
        'style:num-suffix="."/></text:outline-style>'
    )
    data = document(p("Kosten", tag="h", more='text:outline-level="1"'), outline_style)
    assert [(line.text, line.level) for line in reading(data).lines] == [("1.", 1), ("Kosten", 1)]


STYLES = "".join(
    f'<style:style style:name="{name}" style:family="text"><style:text-properties {told}/></style:style>'
    for name, told in {
        "B": 'fo:font-weight="bold"', "V": 'text:display="none"', "U": 'fo:text-transform="uppercase"',
        "S": 'style:text-position="super 58%"', "D": 'style:text-line-through-style="solid"',
    }.items()
)  # fmt: skip
INSIDE = {
    "spaces, tabs and breaks": (
        "a<text:s text:c='3'/>b<text:tab/>c<text:line-break/>d",
        ["a b", "c", "d"],
    ),
    "what an editor wrapped": ("een\n\t twee", ["een twee"]),
    "text in a style, and behind it": ("a<text:span text:style-name='B'>b</text:span>c", ["abc"]),
    "hidden is out": ("a<text:span text:style-name='V'>b</text:span>", ["a"]),
    "capitals as shown": ("<text:span text:style-name='U'>kop</text:span>", ["KOP"]),
    "a field shows what is kept": (
        "<text:date>3 maart</text:date>, <text:page-number>2</text:page-number>",
        ["3 maart, 2"],
    ),
    "a link is its words": ("<text:a>hier</text:a>", ["hier"]),
    "a comment is out": ("a<office:annotation><text:p>nee</text:p></office:annotation>b", ["ab"]),
    "hidden text is out": ("a<text:hidden-text text:string-value='b'/>", ["a"]),
    "a text box once": (
        "a<draw:frame><draw:text-box><text:p>b</text:p></draw:text-box></draw:frame>",
        ["a", "b"],
    ),
    "a soft hyphen vanishes": ("bel\u00adasting", ["belasting"]),
}


@pytest.mark.parametrize(("inside", "read"), INSIDE.values(), ids=INSIDE)
def test_what_a_paragraph_holds(inside: str, read: list[str]) -> None:
    """As it is shown."""
    assert texts(document(p(inside), STYLES)) == read


def test_what_is_left_out_is_told() -> None:
    """Changes and comments are counted, hidden words quoted; deleted text is in no line."""
    changes = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>weg</text:p></text:deletion>"
        "</text:changed-region><text:changed-region><text:insertion/></text:changed-region></text:tracked-changes>"
    )
    inside = "a<text:span text:style-name='V'>geheim</text:span><text:span text:style-name='D'>toch</text:span>"
    inside += "<office:annotation><text:p>nee</text:p></office:annotation>"
    section = '<text:section text:display="none"><text:p>verborgen</text:p></text:section>'
    data = reading(document(changes + p(inside) + section + p("b"), STYLES))
    assert [(line.text, line.number) for line in data.lines] == [("atoch", 1), ("b", 3)]
    assert {(aside.how, aside.words) for aside in data.asides} == {
        ("tracked", "1 ingevoegd, 1 verwijderd"), ("hidden", "geheimverborgen"), ("struck", "toch"),
        ("remarks", "1 opmerking"),
    }  # fmt: skip


def letter(body: str, styles: str = "", masters: str = "") -> Record:
    """The record of a letter with that text."""
    return extract(document(HEAD + body + TAIL, styles, masters), name="brief.odt")


HEAD = "".join(p(text) for text in docs.HEAD_TEXTS)
TAIL = "".join(p(text) for text in docs.TAIL_TEXTS)
QUESTIONS = ("Hoeveel banken betalen de belasting?", "Wat is de opbrengst per jaar?")


def test_numbers_and_notes_of_a_letter() -> None:
    """Numbers are those of the list, notes those of the file, places the paragraphs of the source."""
    note = (
        '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>'
        "<text:p>CBS, Banken.</text:p></text:note-body></text:note>"
    )
    body = p("Opbrengst", tag="h", more='text:outline-level="2"')
    body += lists(p(QUESTIONS[0] + note), p(QUESTIONS[1]))
    record = letter(body, style(ONE))
    assert asked(record) == [("1", QUESTIONS[0]), ("2", QUESTIONS[1])]
    assert [vraag.alineas for vraag in record.vragen] == [(10, 10), (11, 11)]
    assert [vraag.voetnoten for vraag in record.vragen] == [("1",), ()]
    assert [(noot.nummer, noot.tekst, noot.pagina) for noot in record.voetnoten] == [
        ("1", "CBS, Banken.", None)
    ]
    assert [sectie.titel for sectie in record.secties] == ["Opbrengst"]
    assert record.meldingen == ()


def test_headers_and_footers() -> None:
    """The master page that the text begins with has the header of page 1; one that is not used says nothing."""
    masters = "".join(
        f'<style:master-page style:name="{name}" {more}><style:header><text:p>kop {name}</text:p></style:header>'
        f"<style:footer><text:p>voet {name}</text:p></style:footer></style:master-page>"
        for name, more in (
            ("First", 'style:next-style-name="Standard"'),
            ("Standard", ""),
            ("Landscape", ""),
        )
    )
    first = '<style:style style:name="P1" style:family="paragraph" style:master-page-name="First"/>'
    body = HEAD.replace('text:style-name=""', 'text:style-name="P1"', 1) + p("1. Hoe?") + TAIL
    kinds = {piece.tekst: piece.soort for piece in outline(document(body, first, masters))}
    assert kinds["kop First"] == "letterhead"
    assert {kinds[text] for text in ("voet First", "kop Standard", "voet Standard")} == {
        "furniture"
    }
    assert "kop Landscape" not in kinds


def test_tables_and_boxes_are_none_of_a_question() -> None:
    """Neither cells nor what stands in a frame."""
    rows = (
        "".join(f"<table:table-cell>{p(text)}</table:table-cell>" for text in row)
        for row in (("Jaar", "Bedrag"), ("1", "hoog"))
    )
    inside = "".join(f"<table:table-row>{cells}</table:table-row>" for cells in rows)
    table = f"<table:table>{inside}</table:table>"
    frame = p(
        "<draw:frame><draw:text-box><text:p>Wist u dat?</text:p></draw:text-box></draw:frame>"
    )
    body = lists(p(QUESTIONS[0])) + table + frame + lists(p(QUESTIONS[1]), more=ON)
    assert asked(letter(body, style(ONE))) == [("1", QUESTIONS[0]), ("2", QUESTIONS[1])]
