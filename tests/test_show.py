"""`kamervragen show`: what its page holds, for each medium; what it refuses; pictures; questions of a database."""

from __future__ import annotations

import hashlib
import io
import re
import shutil
import sqlite3
import sys
from base64 import b64decode, b64encode
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from email.message import EmailMessage
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from kamervragen import cli, extract
from kamervragen.api import outline_with, show_with
from kamervragen.options import Ocr, Options
from kamervragen.output.page import render
from kamervragen.output.page.anchors import Anchors
from kamervragen.output.page.html import Html, tag
from kamervragen.output.page.melding_places import goal_of
from kamervragen.records import Melding, Voetnoot
from kamervragen.shown import MOST_ROWS, PagePicture, Row, Shown, Wanted
from kamervragen.stores import Result, Settings, StoreFormat, open_store, shape
from letters import make_letter, make_lines, record_of
from pdfs import Page, column, make_pdf
from publications import make_publication
from sample_record import make_record, make_vraag

FIXTURES = Path(__file__).resolve().parents[1] / "fixtures"
LETTER = FIXTURES / "commissiebrief" / "kustverdediging" / "letter.libreoffice.pdf"
GAP = FIXTURES / "commissiebrief" / "nummergat" / "letter.libreoffice.pdf"
SPLIT = FIXTURES / "aanhangsel" / "ijsclubs" / "document.pdf"
BOUNDS = re.compile(
    r"#(plek-\d+)\{left:([\d.-]+)%;top:([\d.-]+)%;width:([\d.]+)%;height:([\d.]+)%\}"
)


class Tree(HTMLParser):
    """The elements of a page in order, each with its attributes; and its text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self._skipped = False
        self.feed(page)

    def handle_starttag(self, name: str, attributes: list[tuple[str, str | None]]) -> None:
        self.elements.append((name, dict(attributes)))
        self._skipped = name in ("style", "script")

    def handle_endtag(self, name: str) -> None:
        del name
        self._skipped = False

    def handle_data(self, data: str) -> None:
        self.text += "" if self._skipped else data

    def all(self, name: str, **wanted: str) -> list[dict[str, str | None]]:
        """Attributes of the elements of a name that have these values; `class_` is one of their classes."""
        kind = wanted.pop("class_", None)
        return [
            given
            for one, given in self.elements
            if one == name
            and (kind is None or kind in (given.get("class") or "").split())
            and wanted.items() <= given.items()
        ]


def shown(source: Path | bytes, wanted: Wanted | None = None) -> Shown:
    """What is shown of a document."""
    return show_with(source, Options(), wanted or Wanted(), "brief")


@cache
def page_of(source: Path | bytes, wanted: Wanted | None = None) -> str:
    """The page of a document."""
    return render(shown(source, wanted))


def drawn(record: Any, **more: Any) -> str:
    """The page of a record of which nothing else is known."""
    return render(Shown(record, (), **more))


KINDS = {
    "pdf": LETTER,
    "text": LETTER.with_name("letter.txt"),
    "layout": LETTER.with_name("letter.layout.txt"),
    "markdown": LETTER.with_name("letter.md"),
    "word": LETTER.with_name("letter.docx"),
    "opendocument": LETTER.with_name("letter.odt"),
    "publication": SPLIT,
    "html": SPLIT.with_name("document.html"),
    "xml": SPLIT.with_name("document.xml"),
}


@pytest.mark.parametrize("kind", KINDS)
def test_each_question_is_on_both_sides(kind: str) -> None:
    """A mark in the document leads to each question, and the question to its mark, whatever the medium."""
    record = record_of(KINDS[kind])
    tree = Tree(page_of(KINDS[kind]))
    ids = [given["id"] for _, given in tree.elements if "id" in given]
    links = {given["href"] for given in tree.all("a")}
    for vraag in record.vragen:
        anchor = f"vraag-{vraag.nummer}"
        marks = [given for given in tree.all("a") if given.get("data-doel") == anchor]
        assert marks, anchor
        assert all(
            f"Vraag {vraag.nummer}, " in (one["aria-label"] or "")
            for one in marks
            if "vraag" in (one["class"] or "")
        )
        assert f"#{marks[0]['id']}" in links
        assert len(tree.all("article", id=anchor)) == 1
        assert all(line.strip() in tree.text for line in vraag.tekst.split("? ")[:1])
    assert [one for one, count in Counter(ids).items() if count > 1] == []


@pytest.mark.parametrize("kind", KINDS)
def test_no_link_leads_nowhere(kind: str) -> None:
    """Without a script the page is links: each has its end on the page; and there are no others."""
    tree = Tree(page_of(KINDS[kind]))
    ids = {given["id"] for _, given in tree.elements if "id" in given}
    ends = [given["href"] or "" for given in tree.all("a")]
    assert ends
    assert {
        end for end in ends if end.removeprefix("#") not in ids or not end.startswith("#")
    } == set()


def test_pages_are_pictures_of_their_size() -> None:
    """Each page is an image in the file itself, with words for who does not see it, and small enough."""
    page = page_of(LETTER)
    images = Tree(page).all("img")
    assert [image["alt"] for image in images] == [
        f"Bladzijde {number} zoals zij is verstuurd" for number in (1, 2)
    ]
    sizes = []
    for image in images:
        data = b64decode((image["src"] or "").split("base64,")[1])
        with Image.open(io.BytesIO(data)) as opened:
            sizes.append(opened.size)
    assert sizes == [(992, 1403)] * 2
    assert len(page) < 2 * 150_000


def test_a_photograph_is_a_jpeg() -> None:
    """A page of many colours would be spoilt by sixteen of them, and large as a PNG."""
    from kamervragen.sight.encoded import encoded
    from kamervragen.sight.pages import Sheet

    noise = Image.effect_noise((400, 300), 90).convert("RGB")
    text = Image.new("RGB", (400, 300), "white")
    assert encoded(Sheet(1, noise, 72.0)).media == "image/jpeg"
    found = encoded(Sheet(1, text, 72.0, left=3.0))
    assert (found.media, found.width, found.height, found.left) == ("image/png", 400.0, 300.0, 3.0)


def words_on(page: Page) -> tuple[Shown, bytes]:
    """What is shown of a page with a letter on it."""
    data = make_pdf(page)
    return shown(data), data


@pytest.mark.parametrize(
    ("page", "why"),
    [
        (Page(column(70, 80, make_lines())), "plain"),
        (Page(column(70, 80, make_lines()), rotate=90), "turned"),
        (Page(column(70, 80, make_lines()), rotate=180), "on its head"),
        (Page(column(70, 80, make_lines()), rotate=270, width=842, height=595), "turned, and wide"),
        (Page(column(70, 80, make_lines()), origin=(30.0, -40.0)), "a frame that begins elsewhere"),
        (Page(column(70, 80, make_lines()), cropbox=(40, 300, 560, 820)), "cropped"),
        (
            Page(column(70, 80, make_lines()), cropbox=(40, 22, 560, 560), rotate=180),
            "cropped, on its head",
        ),
    ],
    ids=lambda one: one if isinstance(one, str) else "",
)
def test_boxes_lie_on_ink(page: Page, why: str) -> None:
    """In the picture there are letters inside the box of each question, and none just left, above and below it."""
    del why
    found, _ = words_on(page)
    (picture,) = found.pictures
    with Image.open(io.BytesIO(picture.data)) as opened:
        image = opened.convert("L")
    scale = image.width / picture.width
    assert len(found.record.vragen) == 2
    for (box,) in (vraag.vakken for vraag in found.record.vragen):
        left, right = ((x - picture.left) * scale for x in (box.x0, box.x1))
        top, bottom = ((y - picture.top) * scale for y in (box.top, box.bottom))
        assert darkest(image, left, top, right, bottom) < 60
        assert darkest(image, left - 40, top, left - 4, bottom) > 200
        # Its ends are those of the words.
        assert darkest(image, left - 3, top, left + 12, bottom) < 120
        assert darkest(image, right - 12, top, right + 3, bottom) < 120


def darkest(image: Image.Image, *sides: float) -> int:
    """The darkest shade in a part of a picture."""
    return int(image.crop(tuple(map(round, sides))).getextrema()[0])  # type: ignore[arg-type]


def test_the_outline_says_where() -> None:
    """What the boxes are made from: pieces with places, in the way of their medium; questions as in the record."""
    pdf, text, word = (outline_with(KINDS[kind], Options()) for kind in ("pdf", "text", "word"))
    asked = [one.vakken for one in pdf if one.soort == "vraag"]
    assert asked == [vraag.vakken for vraag in record_of(LETTER).vragen]
    assert all(one.vakken and not one.regels and not one.alineas for one in pdf)
    assert all(one.regels and not one.vakken for one in text)
    assert all(one.alineas and not one.vakken and not one.regels for one in word)


def test_headings_notes_and_furniture_are_marked() -> None:
    """Each kind has a class and a name; what is in the record leads there, furniture leads nowhere."""
    tree = Tree(page_of(LETTER))
    boxes = [*tree.all("a", class_="vak"), *tree.all("span", class_="vak")]
    kinds = {kind for one in boxes for kind in (one["class"] or "").split()} - {"vak", "binnen"}
    assert kinds == {"vraag", "kop", "inleiding", "noot", "brief", "meubel", "overig"}
    assert {one.get("href") for one in tree.all("a", class_="kop")} == {
        "#sectie-1",
        "#sectie-2",
        "#sectie-3",
    }
    assert [one["href"] for one in tree.all("a", class_="noot")] == [
        "#noot-1",
        "#noot-2",
        "#noot-3",
    ]
    (furniture,) = tree.all("span", class_="meubel")
    assert (furniture["role"], furniture["aria-label"]) == (
        "img",
        "Kop- en voettekst, bladzijde 2, staat niet in het overzicht",
    )
    assert "Kop- en voettekst" in tree.text


def test_a_question_on_two_pages_has_two_boxes() -> None:
    """Both lead to it, and each says on which page it is."""
    tree = Tree(page_of(SPLIT))
    marks = [one for one in tree.all("a", class_="vraag") if one["data-doel"] == "vraag-7"]
    assert [one["aria-label"] for one in marks] == ["Vraag 7, bladzijde 1", "Vraag 7, bladzijde 2"]


def test_answers_lead_to_their_first_question() -> None:
    """`Antwoord 5, 6` is the answer of question 5; question 6 says so."""
    tree = Tree(page_of(SPLIT))
    ends = {one["aria-label"]: one["href"] for one in tree.all("a", class_="antwoord")}
    assert ends["Antwoord 5, 6, bladzijde 1"] == "#vraag-5"
    assert "Zie het antwoord bij vraag 5." in tree.text


def test_what_stands_behind_the_questions() -> None:
    """A message in the place of answers is in the record, and its mark leads there."""
    body = ("Vraag 1", "Hoe hoog staat het water?", "", "Mededeling", "Dat kost meer tijd.")
    tree = Tree(page_of(make_publication(body=body).encode()))
    assert [one["href"] for one in tree.all("a", class_="achter")] == ["#mededeling"]
    assert len(tree.all("section", id="mededeling")) == 1
    assert tree.text.count("Dat kost meer tijd.") == 2


def test_questions_without_numbers() -> None:
    """They are called by their place, in the margin too, and can be linked to."""
    asked = ["De leden van D66 vragen wie er blust.", "", "Ook vragen zij wat dat kost?"]
    data = make_pdf(Page(column(70, 80, make_lines(questions=asked))))
    tree = Tree(page_of(data))
    marks = tree.all("a", class_="vraag")
    assert [(one["aria-label"], one["href"]) for one in marks] == [
        ("1e vraag, bladzijde 1", "#vraag--1"),
        ("2e vraag, bladzijde 1", "#vraag--2"),
    ]
    assert [one["id"] for one in tree.all("article")] == ["vraag--1", "vraag--2"]


def test_labels_do_not_cover_each_other() -> None:
    """Questions that share a box have their labels below each other."""
    page = page_of(SPLIT)
    tree = Tree(page)
    one, other = (
        next(mark["id"] for mark in tree.all("a", class_="vraag") if mark["data-doel"] == anchor)
        for anchor in ("vraag-1", "vraag-2")
    )
    places = {name: rest for name, *rest in BOUNDS.findall(page)}
    assert places[str(one)] == places[str(other)]
    assert re.search(rf"#{other} \.label\{{top:[\d.]+cqw\}}", page)
    assert not re.search(rf"#{one} \.label", page)


MELDINGEN = [
    ("vraag 4 ontbreekt", 2, "#vraag-3", "a gap: the question before it"),
    ("vraag 2 loopt door", None, "#vraag-2", "a question"),
    ("deelvraag 9 is er niet", None, "#vraag-3", "past the last one: the last one"),
    ("het nummer 1 staat er twee keer", 3, "#vraag-1", "a number"),
    ("deze bladzijde heeft geen tekst", 2, "#bladzijde-2", "a page"),
    ("deze bladzijde heeft geen tekst", 9, None, "a page that is not shown"),
    ("er is geen termijn", None, None, "no place"),
    ("vraag x ontbreekt", None, None, "no number"),
]


@pytest.mark.parametrize(
    ("text", "number", "end", "why"), MELDINGEN, ids=[one[3] for one in MELDINGEN]
)
def test_a_melding_leads_to_its_place(
    text: str, number: int | None, end: str | None, why: str
) -> None:
    """To the question that it names, else to its page; never to what is not there."""
    del why
    record = make_record()
    told = Melding(code="x", ernst="info", tekst=text, pagina=number)
    goal = goal_of(told, record, Anchors.of(record), range(1, 5))
    assert (f"#{goal.anchor}" if goal else None) == end


def test_warnings_stand_first() -> None:
    """What may be wrong goes before what is only told; each is an item that can be stepped to."""
    told = [
        Melding(code="b", ernst="info", tekst="Iets.", pagina=None),
        Melding(code="a", ernst="waarschuwing", tekst="Let op.", pagina=None),
    ]
    tree = Tree(drawn(make_record(meldingen=tuple(told))))
    assert [one["class"] for one in tree.all("li", class_="melding")] == [
        "melding waarschuwing",
        "melding info",
    ]
    assert "2 meldingen" in tree.text
    assert "Geen meldingen" in Tree(drawn(make_record())).text


def test_subquestions_are_lettered() -> None:
    """Where a question asks more than one thing, the letters stand in its text, and the text stays whole."""
    vraag = record_of(LETTER).vragen[3]
    assert len(vraag.deelvragen) == 2
    page = page_of(LETTER)
    assert '<span class="deel"><b title="Deelvraag b">b</b>Zo nee, waarom niet?</span>' in page


def test_numbers_that_are_missing_or_double_have_anchors_of_their_own() -> None:
    """Each question can be linked to, and no two by one name."""
    asked = [
        make_vraag(volgnummer=place, nummer=number)
        for place, number in enumerate(("3", "3", None, '1" onclick="x', "4a"), 1)
    ]
    anchors = Anchors.of(make_record(vragen=tuple(asked), secties=()))
    assert anchors.vragen == ["vraag-3", "vraag--2", "vraag--3", "vraag--4", "vraag-4a"]


EVIL = "</script><img src=x onerror=alert(1)>\u202e\x1b[31m\x00\"'&amp;"
SAFE = "</script><img src=x onerror=alert(1)>\\u202e\\x1b[31m\\x00\"'&amp;"


def test_hostile_text_stays_text() -> None:
    """Markup, controls and quotes of a document are shown as they are printed, wherever they come."""
    note = Voetnoot(nummer=EVIL, tekst=EVIL, pagina=1)
    asked = make_vraag(
        nummer=EVIL, tekst=EVIL, deelvragen=(), fracties=(EVIL,), voetnoten=(EVIL,), sectie=EVIL
    )
    told = Melding(code="x", ernst="waarschuwing", tekst=EVIL, pagina=1)
    base = make_record()
    record = make_record(
        betreft=EVIL, kenmerk=EVIL, commissie=EVIL, vragen=(asked,), voetnoten=(note,), meldingen=(told,),
        secties=(base.secties[0].model_copy(update={"titel": EVIL, "inleiding": EVIL}),),
        herkomst=base.herkomst.model_copy(update={"bestand": EVIL}),
    )  # fmt: skip
    page = drawn(record, rows=(Row(1, EVIL), Row(2, EVIL, note=EVIL)))
    tree = Tree(page)
    assert tree.all("img") == []
    assert len(tree.all("script")) == 1
    assert tree.text.count(SAFE) >= 12
    assert not any(name.startswith("on") for _, given in tree.elements for name in given)
    assert not re.search("[\x00-\x09\x0b-\x1f\u202a-\u202e]", page)


def test_hostile_letter_as_text() -> None:
    """The same in a letter that is read."""
    text = make_letter(
        questions=["1. Kent u <b onclick='x'>dit</b> & \u202edat? </script><script>"]
    )
    page = page_of(text.encode())
    assert len(Tree(page).all("script")) == 1
    assert "&lt;b onclick=&#x27;x&#x27;&gt;dit" in page
    assert "\u202e" not in page


def test_elements_escape_what_is_no_html() -> None:
    """The only way into a page: text and values of attributes are escaped, names are not taken from documents."""
    assert tag("p", "<&>", title='"<') == '<p title="&quot;&lt;">&lt;&amp;&gt;</p>'
    assert tag("p", tag("b", "x")) == "<p><b>x</b></p>"
    assert tag("img", alt="a\nb", hidden=True, id=None, loading=False) == '<img alt="a\\nb" hidden>'
    assert isinstance(tag("p"), Html)


def test_nothing_is_loaded_and_only_the_own_script_runs() -> None:
    """The policy of the page names its style sheets and its script by what is in them, and allows no others."""
    page = page_of(LETTER)
    tree = Tree(page)
    (policy,) = tree.all("meta", **{"http-equiv": "Content-Security-Policy"})
    content = policy["content"] or ""
    assert "default-src 'none'" in content
    assert "unsafe" not in content
    assert "http" not in content
    for kind in ("style", "script"):
        for text in re.findall(rf"<{kind}>(.*?)</{kind}>", page, re.S):
            digest = hashlib.sha256(text.encode()).digest()
            assert f"'sha256-{b64encode(digest).decode()}'" in content
    assert [name for name, given in tree.elements if "style" in given] == []
    assert tree.all("link") == tree.all("iframe") == []
    assert tree.elements[0] == ("html", {"lang": "nl"})


def test_same_bytes_same_page() -> None:
    """No time, no chance, no order of a set gets into a page."""
    assert render(shown(LETTER)) == page_of(LETTER)
    assert render(shown(SPLIT)) == page_of(SPLIT)


def test_long_documents_are_cut_and_say_so() -> None:
    """Pages beyond the limit are not painted, and lines not shown; the page says how many. All questions are there."""
    page = page_of(SPLIT, Wanted(pages=1))
    tree = Tree(page)
    assert len(tree.all("img")) == 1
    assert "Hierna volgt meer: 1 bladzijde wordt niet getoond." in tree.text
    assert len(tree.all("article", class_="vraag")) == 11
    ends = {(one["href"] or "")[1:] for one in tree.all("a")}
    assert ends <= {given["id"] for _, given in tree.elements if "id" in given}
    text = make_letter(questions=["1. Wie?", *["Er is veel gezegd."] * MOST_ROWS])
    found = shown(text.encode())
    assert (len(found.rows), found.left_out > 0) == (MOST_ROWS, True)
    assert f"Hierna volgt meer: {found.left_out} regels worden niet getoond." in render(found)


def test_lines_of_a_text_are_those_that_were_sent() -> None:
    """With their numbers, empty ones too; a form feed is seen as nothing."""
    text = make_letter().replace("\n\nHoogachtend", "\n\f\nHoogachtend")
    rows = shown(text.encode()).rows
    assert [row.text for row in rows] == text.replace("\f", "").rstrip().split("\n")
    assert [row.number for row in rows] == list(range(1, len(rows) + 1))


def test_paragraphs_of_a_word_file() -> None:
    """Counted numbers and note marks are shown; headers and notes have no number of their own."""
    rows = shown(KINDS["word"]).rows
    asked = next(row for row in rows if "zandmotor" in row.text)
    assert (asked.number, asked.text[:2], "verwacht?³" in asked.text) == (29, "4.", True)
    assert [(row.note, row.beside) for row in rows if row.note] == [
        ("1", True),
        ("2", True),
        ("3", True),
    ]
    tree = Tree(page_of(KINDS["word"]))
    assert [one["href"] for one in tree.all("a", class_="noot")] == [
        "#noot-1",
        "#noot-2",
        "#noot-3",
    ]


# ---------------------------------------------------------------- one question


@pytest.mark.parametrize("asked", ["7", None], ids=["by its number", "by its id"])
def test_one_question_alone(asked: str | None) -> None:
    """Its pages and nothing else of the document; only what is told of it."""
    record = record_of(SPLIT)
    tree = Tree(page_of(SPLIT, Wanted(vraag=asked or record.vragen[6].id)))
    assert [one["id"] for one in tree.all("article")] == ["vraag-7"]
    assert {one["data-doel"] for one in tree.all("a", class_="vak")} == {"vraag-7"}
    assert [one["id"] for one in tree.all("section", class_="bladzijde")] == [
        "bladzijde-1",
        "bladzijde-2",
    ]
    ends = {(one["href"] or "")[1:] for one in tree.all("a")}
    assert ends <= {given["id"] for _, given in tree.elements if "id" in given}


def test_one_question_of_a_text() -> None:
    """Some lines around it; those far away are left out."""
    text = make_letter(questions=["1. Wie?", "", *["Zo is het."] * 40, "", "2. Wat?"])
    found = shown(text.encode(), Wanted(vraag="2"))
    assert [row.text for row in found.rows].count("Zo is het.") == 11
    assert len(Tree(render(found)).all("a", class_="etiket")) == 1


REFUSED = [
    ("5", "there is no question 5; name one of 1, 2, 3, 4, 6, …"),
    ("179466/44", "there is no question 179466/44; name one of 179466/4, "),
]


@pytest.mark.parametrize(("asked", "told"), REFUSED)
def test_a_question_that_is_not_there(
    asked: str, told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Those that are there, or look like it, are named."""
    target = tmp_path / "x.html"
    assert cli.run(["show", str(GAP), asked, "-o", str(target)]) == 2
    assert told in capsys.readouterr().err
    assert not target.exists()


def test_a_number_that_two_questions_have(capsys: pytest.CaptureFixture[str]) -> None:
    """It says so, and names their ids."""
    double = FIXTURES / "commissiebrief" / "nummerdubbel" / "letter.libreoffice.pdf"
    numbers = Counter(vraag.nummer for vraag in record_of(double).vragen)
    (number,) = [one for one, count in numbers.items() if count == 2]
    assert cli.run(["show", str(double), str(number), "-o", "x.html"]) == 2
    told = capsys.readouterr().err
    assert f"2 questions have number {number}; name one of " in told
    assert f"/{number}, " in told
    assert f"/{number}~2" in told


# ---------------------------------------------------------------- the command


@pytest.fixture
def written(tmp_path: Path) -> Callable[..., tuple[int, Path]]:
    """Runs `show` with an output; returns exit code and output."""

    def run(*arguments: str, name: str = "brief.html") -> tuple[int, Path]:
        target = tmp_path / name
        return cli.run(["show", *arguments, "-o", str(target)]), target

    return run


@pytest.mark.parametrize("kind", ["pdf", "text", "word"])
def test_written_to_a_file(kind: str, written: Any, capsys: pytest.CaptureFixture[str]) -> None:
    """The page, whole, and nothing on standard output."""
    code, target = written(str(KINDS[kind]))
    assert (code, capsys.readouterr()) == (0, ("", ""))
    page = target.read_text(encoding="utf-8")
    assert page.startswith("<!DOCTYPE html>\n<html")
    assert page.endswith("</html>\n")
    assert KINDS[kind].name in Tree(page).text


def test_written_to_a_pipe(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """Without a name it goes to standard output, where that is no terminal."""
    assert cli.run(["show", str(KINDS["text"])]) == 0
    assert capfdbinary.readouterr().out.startswith(b"<!DOCTYPE html>")


def test_not_to_a_terminal(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A page on a terminal helps nobody: what to add is said."""
    monkeypatch.setattr("kamervragen.cli.show.on_terminal", lambda: True)
    assert cli.run(["show", str(KINDS["text"])]) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert (
        "standard output: a page for a browser says nothing on a terminal; add -o brief.html"
        in told.err
    )


def test_an_output_that_exists_stays(written: Any, capsys: pytest.CaptureFixture[str]) -> None:
    """As for `extract`: only with --overwrite."""
    _, target = written(str(KINDS["text"]))
    before = target.read_bytes()
    assert written(str(LETTER))[0] == 2
    assert target.read_bytes() == before
    assert "the output exists; add --overwrite" in capsys.readouterr().err
    assert written(str(LETTER), "--overwrite")[0] == 0
    assert target.read_bytes() != before


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"MOTIE\n\nDe Kamer,\n\ngehoord de beraadslaging,\n", 4),
        (b"%PDF-1.7\n1 0 obj\nx", 3),
        (b"", 3),
    ],
    ids=["no letter", "damaged", "empty"],
)
def test_what_extract_refuses_is_refused(
    data: bytes, code: int, tmp_path: Path, written: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    """With the same words and exit code; no output is left behind."""
    file = tmp_path / "brief"
    file.write_bytes(data)
    assert cli.run(["extract", str(file)]) == code
    told = capsys.readouterr().err
    found, target = written(str(file))
    assert (found, capsys.readouterr().err, target.exists()) == (code, told, False)


def test_painting_happens_in_the_child(written: Any, capsys: pytest.CaptureFixture[str]) -> None:
    """A limit holds for the painting too, and this process loads no PDF library for it."""
    before = "kamervragen.sight.pages" in sys.modules
    assert written(str(LETTER), "--timeout", "0.01", name="a.html")[0] == 3
    assert "longer than" in capsys.readouterr().err
    assert written(str(LETTER), name="b.html")[0] == 0
    assert ("kamervragen.sight.pages" in sys.modules) == before


def test_encrypted_and_mailed(
    tmp_path: Path, written: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    """A password opens the pages too; of a mail the letter that is attached is shown."""
    locked = Path(__file__).parent / "data" / "password.pdf"
    assert written(str(locked))[0] == 3
    assert "give its password" in capsys.readouterr().err
    assert written(str(locked), "--password", "geheim")[0] == 0
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "griffie@example.org", "Brief"
    mail.set_content("Zie de bijlage.")
    mail.add_attachment(GAP.read_bytes(), maintype="application", subtype="pdf", filename="b.pdf")
    (tmp_path / "brief.eml").write_bytes(bytes(mail))
    code, target = written(str(tmp_path / "brief.eml"), name="mail.html")
    assert (code, len(Tree(target.read_text(encoding="utf-8")).all("img"))) == (0, 1)


def test_so_many_pages(written: Any) -> None:
    """`--pages` says how many."""
    code, target = written(str(LETTER), "--pages", "1")
    tree = Tree(target.read_text(encoding="utf-8"))
    assert (code, len(tree.all("img"))) == (0, 1)
    assert "1 bladzijde wordt niet getoond" in tree.text


def test_only_a_database_has_documents(written: Any, capsys: pytest.CaptureFixture[str]) -> None:
    """An option that would do nothing is told."""
    assert written(str(LETTER), "--document", "x")[0] == 2
    assert "is no database; leave it out" in capsys.readouterr().err


# ---------------------------------------------------------------- pictures


def picture(path: Path) -> Image.Image:
    """A picture that was written."""
    with Image.open(path) as opened:
        assert opened.format == "PNG"
        assert round(float(opened.info["dpi"][0])) == 150
        return opened.convert("RGB")


def test_picture_of_a_question(written: Any) -> None:
    """The part of the page with the question, as wide as it and some more, with a line around it; by the suffix too."""
    assert written(str(LETTER), "4", "--png", name="a.png")[0] == 0
    code, target = written(str(LETTER), "4", name="b.png")
    assert (code, target.read_bytes()) == (0, target.with_name("a.png").read_bytes())
    (box,) = record_of(LETTER).vragen[3].vakken
    image = picture(target)
    scale = 150 / 72
    assert abs(image.width - (box.x1 - box.x0 + 52) * scale) < 3
    assert abs(image.height - (box.bottom - box.top + 52) * scale) < 3
    assert colours(image)[(21, 88, 150)] > 1.5 * (image.width + image.height)
    middle = image.crop((round(30 * scale), round(28 * scale), image.width // 2, round(40 * scale)))
    assert darkest(middle.convert("L"), 0, 0, *middle.size) < 60


def test_picture_of_a_question_on_two_pages(written: Any) -> None:
    """Both parts below each other, with a band between them."""
    one, two = record_of(SPLIT).vragen[6].vakken
    code, target = written(str(SPLIT), "7", name="a.png")
    assert code == 0
    image = picture(target)
    heights = sum(box.bottom - box.top + 52 for box in (one, two)) * 150 / 72
    assert abs(image.height - heights - 14) < 5
    assert colours(image)[(214, 220, 228)] >= 14 * image.width - 1


def colours(image: Image.Image) -> dict[object, int]:
    """How many dots have each colour."""
    return {colour: count for count, colour in image.getcolors(image.width * image.height) or []}


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([str(LETTER), "--png"], "--png: a picture is of one question; name it"),
        (
            [str(KINDS["text"]), "3", "--png"],
            "it has no pages, and a picture is of a page; leave out --png",
        ),
        (
            [str(KINDS["word"]), "3", "--png"],
            "it has no pages, and a picture is of a page; leave out --png",
        ),
    ],
    ids=["no question", "text", "Word"],
)
def test_pictures_that_cannot_be(
    arguments: list[str], told: str, written: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    """Only a question has one, and only where there is a page."""
    code, target = written(*arguments, name="x.png")
    assert (code, target.exists()) == (2, False)
    assert told in capsys.readouterr().err


def test_picture_in_a_pipe(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    """Bytes, as they are."""
    assert cli.run(["show", str(GAP), "4", "--png"]) == 0
    assert capfdbinary.readouterr().out.startswith(b"\x89PNG\r\n")


# ---------------------------------------------------------------- of a database


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a letter, a text and a database of both, which is the current folder."""
    monkeypatch.chdir(tmp_path)
    shutil.copy(GAP, "gat.pdf")
    Path("bos.txt").write_text(make_letter(), encoding="utf-8")
    Path("ah.txt").write_text(make_publication(), encoding="utf-8")
    assert cli.run(["batch", "gat.pdf", "bos.txt", "ah.txt", "-o", "v.db", "--quiet"]) == 0
    return tmp_path


def test_question_of_a_database(archive: Path, written: Any) -> None:
    """On its page, where its document is still there."""
    code, target = written("v.db", "179466/4")
    assert code == 0
    tree = Tree(target.read_text(encoding="utf-8"))
    assert [one["id"] for one in tree.all("article")] == ["vraag-4"]
    assert len(tree.all("img")) == 1
    code, target = written("v.db", "180123/2", name="b.html")
    assert "Wie betaalt het blussen?" in Tree(target.read_text(encoding="utf-8")).text
    assert code == 0
    assert archive.samefile(target.parent)


def test_document_beside_its_database(
    archive: Path, written: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The names in a database are those of where it was made; beside it they are found from elsewhere too."""
    (archive / "elders").mkdir()
    monkeypatch.chdir(archive / "elders")
    code, target = written("../v.db", "179466/4", "--png", name="x.png")
    assert code == 0
    assert picture(target).width > 500


WHY = {
    "gone": (lambda: Path("gat.pdf").unlink(), "Het bestand is niet meer te vinden"),
    "changed": (
        lambda: Path("gat.pdf").write_bytes(LETTER.read_bytes()),
        "Het bestand is veranderd",
    ),
}


@pytest.mark.parametrize("case", WHY)
@pytest.mark.usefixtures("archive")
def test_document_that_is_not_there_any_more(
    case: str, written: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    """Then its text is shown, with the facts and the reason; a picture there is none."""
    change, told = WHY[case]
    change()
    code, target = written("v.db", "179466/4")
    text = Tree(target.read_text(encoding="utf-8")).text
    assert (code, capsys.readouterr().err) == (0, "")
    for part in (
        told,
        "Niet op de pagina te tonen",
        "Is overwogen de stijging",
        "179466",
        "BBB, SGP",
    ):
        assert part in text
    assert written("v.db", "179466/4", "--png", name="x.png")[0] == 3
    assert "leave out --png" in capsys.readouterr().err


def test_answer_of_a_document_that_is_not_there_any_more(archive: Path, written: Any) -> None:
    """It is in the database."""
    (archive / "ah.txt").unlink()
    _, target = written("v.db", "ah-tk-20232024-1314/1")
    text = Tree(target.read_text(encoding="utf-8")).text
    assert "Hoe hoog staat het water?" in text
    assert "Hoog." in text


def test_member_of_an_archive(archive: Path, written: Any) -> None:
    """It is in its zip, and not taken out of it."""
    shutil.make_archive("alles", "zip", archive, "gat.pdf")
    assert cli.run(["batch", "alles.zip", "-o", "z.db", "--quiet"]) == 0
    code, target = written("z.db", "179466/4")
    assert code == 0
    assert "zit in een archief of een mail" in Tree(target.read_text(encoding="utf-8")).text


NOT_FOUND = [
    ("179466/44", "it has no question with the id 179466/44; name one of 179466/4, "),
    ("2", "it has no question with the id 2; name one of 1"),
    ("niets", "it has no question with the id niets; 'kamervragen search' gives ids as JSON"),
    (None, "of a database one question is shown; name its id"),
]


@pytest.mark.parametrize(("asked", "told"), NOT_FOUND)
@pytest.mark.usefixtures("archive")
def test_ids_that_are_not_there(
    asked: str | None, told: str, written: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    """Ids that look like it are named."""
    assert written("v.db", *([asked] if asked else []))[0] == 2
    assert told in capsys.readouterr().err


def test_an_id_that_two_documents_have(
    tmp_path: Path, written: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    """The documents are named, and one of them can be chosen."""
    store = open_store(StoreFormat.SQLITE, tmp_path / "v.db", Settings("0"), resume=False)
    base = make_record()
    for name in ("a.pdf", "b.pdf"):
        origin = base.herkomst.model_copy(update={"bestand": name, "sha256": name})
        asked = tuple(
            one.model_copy(update={"tekst": f"{one.tekst} {name}"}) for one in base.vragen
        )
        record = make_record(herkomst=origin, betreft=f"Over {name}", vragen=asked)
        shaped = shape(record, StoreFormat.SQLITE, Settings("0"))
        store.add(Result(name, name, shaped=shaped))
    store.close(complete=True)
    db = str(tmp_path / "v.db")
    assert written(db, "180001/1")[0] == 2
    assert "2 questions have the id 180001/1; add --document with one of a.pdf, b.pdf" in (
        capsys.readouterr().err
    )
    code, target = written(db, "180001/1", "--document", "b.pdf")
    assert (code, "Over b.pdf" in target.read_text(encoding="utf-8")) == (0, True)
    assert written(db, "180001/1", "--document", "c.pdf", name="x.html")[0] == 2
    assert "c.pdf has no question 180001/1; name one of a.pdf, b.pdf" in capsys.readouterr().err


def test_document_that_is_read_otherwise_now(
    archive: Path, written: Any, capsys: pytest.CaptureFixture[str]
) -> None:
    """What the document gives no more is still in the database; the reason is told."""
    with closing(sqlite3.connect(archive / "v.db")) as db, db:
        db.execute("UPDATE vragen SET id = 'oud/9' WHERE id = '179466/4'")
    code, target = written("v.db", "oud/9")
    assert code == 0
    assert "laat zich nu niet lezen zoals toen" in target.read_text(encoding="utf-8")
    assert "there is no question oud/9" in capsys.readouterr().err


# ---------------------------------------------------------------- scans


def test_scan_is_shown_as_it_was_read() -> None:
    """A page that lay on its side stands upright, and boxes are measured on that."""
    from kamervragen.lines import Reading, Upright
    from kamervragen.sight.pages import sheets
    from kamervragen.source import load

    side = load(FIXTURES / "scans" / "garnalen-side.pdf")
    turned = Reading((), (), "pdfium", drawn=True, upright=(Upright(1, 1, 0.0), Upright(2, 0, 1.5)))
    first, second = sheets(side, turned, None, (1, 2), 100.0)
    assert first.image.width < first.image.height
    assert second.image.width > second.image.height
    assert (round(first.dots), first.image.mode) == (100, "L")
    fax = load(FIXTURES / "scans" / "postzegel-fax.tiff")
    level = Reading((), (), "tesseract", drawn=True, upright=(Upright(1, 0, 0.0),))
    (page,) = sheets(fax, level, None, (1,), 100.0)
    assert abs(page.image.height / page.image.width - 2**0.5) < 0.03


def test_pages_are_in_the_picture_list() -> None:
    """A picture says its number, whatever else is shown."""
    found = show_with(SPLIT, Options(ocr=Ocr.OFF), Wanted(vraag="8"), "ah")
    assert [(one.number, one.left, one.top) for one in found.pictures] == [(2, 0.0, 0.0)]
    assert isinstance(found.pictures[0], PagePicture)


def test_of_several_formats_the_one_with_pages(tmp_path: Path, written: Any) -> None:
    """The Word file is read first and counts; the question is shown on the page of the PDF, unless it is asked for."""
    folder = FIXTURES / "commissiebrief" / "postzegel"
    store = open_store(StoreFormat.SQLITE, tmp_path / "v.db", Settings("0"), resume=False)
    for name in ("letter.docx", "letter.layout.txt", "letter.typst.pdf"):
        path = folder / name
        record = extract(path)
        shaped = shape(record, StoreFormat.SQLITE, Settings("0"))
        store.add(Result(str(path), record.herkomst.sha256, shaped=shaped))
    store.close(complete=True)
    db = str(tmp_path / "v.db")
    code, target = written(db, "179001/2", name="pdf.html")
    assert (code, "data:image" in target.read_text(encoding="utf-8")) == (0, True)
    code, target = written(
        db, "179001/2", "--document", str(folder / "letter.docx"), name="docx.html"
    )
    assert (code, "data:image" in target.read_text(encoding="utf-8")) == (0, False)
    assert written(db, "179001/2", name="vraag.png")[0] == 0
    with closing(sqlite3.connect(db)) as connection:
        keys = [
            key for (key,) in connection.execute("SELECT sleutel FROM vragen WHERE nummer = '2'")
        ]
    for key, pictured in zip(keys, (True, False, True), strict=True):
        code, target = written(db, key, name=f"{keys.index(key)}.html")
        page = target.read_text(encoding="utf-8")
        assert (code, "data:image" in page, "laat zich nu niet lezen" in page) == (
            0,
            pictured,
            False,
        )
    assert written(db, "179001/2", name="vraag.jpg")[0] == 2
    assert written(db, "179001/2", "--png", name="vraag.html")[0] == 2
    assert written(db, "179001/2", name="vraag.parquet")[0] == 2


def test_the_page_does_not_tell_where_the_file_lies(tmp_path: Path) -> None:
    """It is mailed; the same letter in another folder gives the same page."""
    pages = []
    for name in ("een", "twee"):
        (tmp_path / name).mkdir()
        letter = tmp_path / name / "brief.pdf"
        shutil.copy(LETTER, letter)
        pages.append(render(show_with(str(letter), Options(), Wanted(), str(letter))))
    assert pages[0] == pages[1]
    assert str(tmp_path) not in pages[0]
