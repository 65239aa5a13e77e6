"""Pages: what a person sees is read, what a site or a program puts around it is not, and notes find their marks."""

from __future__ import annotations

import pytest

from kamervragen import extract
from kamervragen.errors import DamagedInput, NotRecognised
from kamervragen.lines import MARK_CLOSE, MARK_OPEN, Line, Reading
from kamervragen.readers import text
from kamervragen.readers.html import MAX_DEPTH, read
from kamervragen.source import load


def reading(body: str, head: str = "") -> Reading:
    """The lines of a page."""
    page = f"<html><head>{head}</head><body>{body}</body></html>"
    return read(load(page.encode(), name="brief.html"))


def shown(line: Line) -> str:
    """A line with what is said of it: its kind where that is not text, `*` where it is bold."""
    kind = line.declared.kind if line.declared else ""
    number = line.declared.number if line.declared and kind == "note" else ""
    text = line.text.replace(MARK_OPEN, "^").replace(MARK_CLOSE, "")
    before = "" if kind == "text" else f"{kind}{number}: "
    return f"{before}{'*' * line.bold}{'#' * line.level}{text}"


WORD_NOTES = (
    '<p>Wie?<a href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a></p>'
    '<div><hr size=1><div id=ftn1><p><a href="#_ftnref1" name="_ftn1"><span>[1]</span></a> Kamerstuk.</p></div></div>'
)
OFFICE_NOTES = (
    '<p>Wie?<sup><a class="sdfootnoteanc" name="s1anc" href="#s1sym"><sup>1</sup></a></sup></p>'
    '<div id="s1"><p><a class="sdfootnotesym" name="s1sym" href="#s1anc">1</a>\n\tKamerstuk.</p></div>'
)
PANDOC_NOTES = (
    '<p>Wie?<a href="#fn1" id="fnref1"><sup>1</sup></a></p><section role="doc-endnotes"><hr><ol>'
    '<li id="fn1"><p>Kamerstuk.<a href="#fnref1">↩︎</a></p></li></ol></section>'
)
SITE_NOTES = (
    '<p>Wie?<sup><a class="nootnum" href="#ID-7">1</a></sup></p><div id="noten"><div class="voet noot" id="s7">'
    '<h5><a href="#close-ID-7">X</a> Noot </h5><sup><span id="ID-7">1</span></sup><p>Kamerstuk.</p></div></div>'
)
# (body, lines, what it protects)
PAGES = {
    "room of the source": ("<p>een\n   twee</p>\n<p>drie</p>", ["een twee", "drie"]),
    "a line break": ("<p>een<br>twee</p>", ["een", "twee"]),
    "text without a paragraph": ("een<p>twee</p>drie", ["een", "twee", "drie"]),
    "nothing is closed": ("<p>een<p>twee<ul><li>drie<li>vier</ul>", ["een", "twee", "•", "drie", "•", "vier"]),
    "text whose lines are kept": (
        "<p>wat eraan voorafgaat</p><pre>een\ntwee\n\n1. drie\n   vier\n2. vijf</pre>",
        ["wat eraan voorafgaat", "een", "twee", "1. drie", "vier", "2. vijf"],
    ),
    "headings": ("<h1>een</h1><h3>twee</h3>", ["#een", "###twee"]),
    "bold": ("<p><b>een</b></p><p style='font-weight:700'>twee</p><p><b>half</b> om</p>", ["*een", "*twee", "half om"]),
    "menus, scripts and forms": (
        "<nav><p>1. Wie?</p></nav><div role=navigation>2. Wat?</div><script>var a = 1</script><p>een</p>"
        "<form><p>zoek</p></form><header><p>site</p></header><footer><p>contact</p></footer><!-- weg -->",
        ["een"],
    ),
    "only the text of a page that says which it is": (
        "<div>zijbalk</div><main><header>kop</header><p>een</p></main>", ["kop", "een"],
    ),
    "two articles are no one text": ("<article>een</article><article>twee</article>", ["een", "twee"]),
    "numbers of a list": (
        '<ol start="5"><li>een<li>twee</ol><ol type="a"><li>drie</ol><ol><li value="9"><p>vier</p><p>vijf</p></ol>',
        ["5.", "een", "6.", "twee", "a.", "drie", "9.", "vier", "vijf"],
    ),
    "lists in lists": ("<ol><li>een<ol type=a><li>twee</ol><li>drie</ol>", ["1.", "een", "a.", "twee", "2.", "drie"]),
    "a number on a line of its own": (
        "<ol start=4><li><p></p></ol><p>Wat?</p><ol><li></li></ol><p>2. Waar?</p>", ["4.", "Wat?", "2. Waar?"],
    ),
    "an item without text": ("<ul><li></li></ul><ol><li>Wie?<li>&nbsp;</ol><p>Wat?</p>", ["1.", "Wie?", "Wat?"]),
    "a hidden item": ("<ul hidden><li>weg</li></ul><h3>kop</h3>", ["###kop"]),
    "numbers that somebody typed": (
        "<ul><li>1. Wie?</li></ul><ol style='list-style:none'><li>2. Wat?</li></ol><ol><li>3. Waar?</li></ol>",
        ["1. Wie?", "2. Wat?", "3. Waar?"],
    ),
    "a form that a style says": (
        "<ol style='list-style-type:lower-alpha'><li>een</li></ol><ol><li style='list-style-type:none'>twee</li></ol>",
        ["a.", "een", "twee"],
    ),
    "numbers behind line breaks": (
        "<p>De leden vragen:<br>1. Wie?<br/> 2. Wat?</p>", ["De leden vragen:", "1. Wie?", "2. Wat?"],
    ),
    "a hidden table": ("<table hidden><tr><td>weg</td></tr></table><p>een</p>", ["een"]),
    "two line breaks": ("<div>een<br><br>twee<br> <br>drie</div>", ["een", "twee", "drie"]),
    "a table": (
        "<table><tr><th>a</th><td>b</td></tr><tr><td colspan=2>c</td></tr></table>",
        ["cell: *a", "cell: b", "cell: c"],
    ),
    "a raised mark, a lowered number": ("<p>Wie<sup>1</sup> CO<sub>2</sub></p>", ["Wie^1 CO2"]),
    "two marks with their comma": ("<p>Wie?<sup>1</sup>, <sup>2</sup></p>", ["Wie?^1^2"]),
    "notes of Word": (WORD_NOTES, ["Wie?^1", "note1: Kamerstuk."]),
    "notes of Word, in full": (
        WORD_NOTES.replace("<span>[1]</span></a>", "<span><![if !supportFootnotes]>[1]<![endif]></span></a>"),
        ["Wie?^1", "note1: Kamerstuk."],
    ),
    "notes of LibreOffice": (OFFICE_NOTES, ["Wie?^1", "note1: Kamerstuk."]),
    "notes of a converter": (PANDOC_NOTES, ["Wie?^1", "note1: Kamerstuk."]),
    "notes of the official publications": (SITE_NOTES, ["Wie?^1", "note1: Kamerstuk."]),
    "a power beside a note": (OFFICE_NOTES.replace("Wie?", "10<sup>1</sup> Wie?"), ["10¹ Wie?^1", "note1: Kamerstuk."]),
    "a link to what is no note": ('<p>Zie <a href="#a">2</a></p><p id="a">Twee</p>', ["Zie 2", "Twee"]),
    "a mark that leads back": ('<p id="a">1 Een</p><p>Zie <a href="#a">1</a></p>', ["1 Een", "Zie 1"]),
    "margins of LibreOffice": (
        '<div title="header"><p>Eerste Kamer</p></div><p>een</p><div title="footer"><p>1</p></div>',
        ["een", "box: Eerste Kamer", "running: 1"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("body", "lines"), PAGES.values(), ids=PAGES)
def test_what_is_read(body: str, lines: list[str]) -> None:
    """The lines of a page, with what it declares of them."""
    assert [shown(line) for line in reading(body).lines] == lines


HEADS = {
    "an identifier": ('<meta name="DC.identifier" content="ah-tk-20202021-3235">', ["ah-tk-20202021-3235"]),
    "a year": ('<meta name="OVERHEIDop.vergaderjaar" content="2020-2021">', ["Vergaderjaar 2020-2021"]),
    "the Kamer": (
        '<meta name="DC.creator" content="Tweede Kamer der Staten-Generaal">',
        ["Tweede Kamer der Staten-Generaal"],
    ),
    "somebody else": (
        '<meta name="DC.creator" content="Jan"><meta name="description" content="Wie?"><title>x</title>',
        [],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("head", "told"), HEADS.values(), ids=HEADS)
def test_what_a_page_says_of_itself(head: str, told: list[str]) -> None:
    """It goes along as a colophon does."""
    lines = reading("<p>een</p>", head).lines
    assert [shown(line) for line in lines] == ["een", *(f"running: {text}" for text in told)]


def test_the_table_above_a_publication() -> None:
    """Its year and Kamer are told; it is no table of the text."""
    body = (
        '<table class="table--dataintro"><tr><th>Organisatie</th><th>Vergaderjaar</th><th>Nummer</th></tr>'
        "<tr><td>Tweede Kamer der Staten-Generaal</td><td>2020-2021</td><td>3</td></tr></table><p>een</p>"
    )
    assert [shown(line) for line in reading(body).lines] == [
        "een",
        "running: Tweede Kamer der Staten-Generaal",
        "running: Vergaderjaar 2020-2021",
    ]


def test_what_is_hidden_or_struck_is_told() -> None:
    """Hidden text is left out, struck text is read; both are said."""
    made = reading('<p>een <span style="display:none">twee</span><s>drie</s></p>')
    assert [line.text for line in made.lines] == ["een drie"]
    assert [(one.words, one.how) for one in made.asides] == [("twee", "hidden"), ("drie", "struck")]


def test_classes_that_a_style_sheet_hides() -> None:
    """What nobody sees is left out, and told."""
    made = reading(
        "<p>Hoe <span class='a x'>weg</span>hoog</p>",
        "<style>.x { color: red; display: none }</style>",
    )
    assert [line.text for line in made.lines] == ["Hoe hoog"]
    assert [(one.words, one.how) for one in made.asides] == [("weg", "hidden")]


def test_breaks_part_paragraphs() -> None:
    """A question behind a line break is one of its own."""
    starts = [
        line.declared.starts
        for line in reading("<p>a<br>b<br>1. Wie?<br><br>c</p>").lines
        if line.declared
    ]
    assert starts == [True, False, True, True]


def test_a_page_that_nests_without_end() -> None:
    """It is an error of ours, and soon."""
    with pytest.raises(DamagedInput, match="nests elements"):
        reading("<div>" * (MAX_DEPTH + 5))
    with pytest.raises((DamagedInput, NotRecognised)):
        extract(b"<html>" + b"<div><p>" * 100_000)


def test_encodings() -> None:
    """The page says in which it is."""
    for encoding, told in (
        ("utf-8", "utf-8"), ("windows-1252", "windows-1252"), ("utf-16", ""), ("utf-8", ""), ("windows-1252", ""),
        ("utf-8", "kwaad"), ("windows-1252", "utf-8"), ("utf-8-sig", "windows-1252"), ("utf-8", "\x07\x00x"),
    ):  # fmt: skip
        head = f'<meta charset="{told}">' if told else ""
        data = f"<html><head>{head}</head><body><p>één «twee»</p></body></html>".encode(encoding)
        assert [line.text for line in read(load(data)).lines] == ["één «twee»"]


def test_a_page_that_is_one_typed_text() -> None:
    """What a program put into a page as it was is read as the plain text that it is."""
    letter = "Eerste Kamer\n\n1. Wie?\n\nSGP\n\n2. Wat?\n"
    one, other = reading(f"<h1></h1><pre>{letter}</pre>"), text.read(load(letter.encode()))
    assert (one.lines, one.lezer, one.structured) == (other.lines, "html", False)
