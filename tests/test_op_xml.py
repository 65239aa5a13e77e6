"""Official publications in XML: what the XML says is taken as it says it, and what it is not is told."""

from __future__ import annotations

import datetime as dt

import pytest

from kamervragen import extract
from kamervragen.errors import DamagedInput, NotRecognised
from kamervragen.lines import MARK_CLOSE, MARK_OPEN
from kamervragen.readers.op_xml import read
from kamervragen.records import Aanhangsel
from kamervragen.source import load


def publication(inside: str, root: str = "officiele-publicatie", prolog: str = "") -> bytes:
    """A publication."""
    return f'<?xml version="1.0" encoding="UTF-8"?>{prolog}<{root}>{inside}</{root}>'.encode()


def lines(data: bytes) -> list[str]:
    """Its lines, with the kind of those that are no text; `^` stands before a mark."""
    found = []
    for line in read(load(data, name="a.xml")).lines:
        kind = line.declared.kind if line.declared else ""
        number = line.declared.number if line.declared and kind == "note" else ""
        text = line.text.replace(MARK_OPEN, "^").replace(MARK_CLOSE, "")
        before = "" if kind == "text" else f"{kind}{number}: "
        found.append(f"{before}{'*' * line.bold}{'#' * line.level}{text}")
    return found


# (elements, lines)
ELEMENTS = {
    "room of the source": ("<al>een\n\t twee</al>", ["een twee"]),
    "an element that nobody knows": ("<nieuw><al>een</al><blok>twee</blok> drie</nieuw>", ["een", "twee drie"]),
    "one inside a line": ("<al>vind het <unl>spijtig</unl> dat</al>", ["vind het spijtig dat"]),
    "emphasis": (
        '<al><nadruk type="vet">een</nadruk></al><al>a <nadruk type="cur">b</nadruk> c</al>',
        ["*een", "a b c"],
    ),
    "a heading of parts": (
        "<kop><nr>1.</nr><titel>Inleiding</titel></kop><tussenkop>a</tussenkop>",
        ["##1. Inleiding", "###a"],
    ),
    "numbers in full": ("<vraag><nr>Vraag 1</nr><al>Wie?</al></vraag>", ["Vraag 1", "Wie?"]),
    "bare numbers": (
        "<vraag><nummer>1a</nummer><al>Wie?</al></vraag><antwoord><nummer>1a en 1b.</nummer><al>Ik.</al></antwoord>",
        ["Vraag 1a", "Wie?", "Antwoord 1a en 1b", "Ik."],
    ),
    "an answer without number": ("<antwoord><al>Ja.</al></antwoord>", ["Antwoord", "Ja."]),
    "text beside a number": (
        "<vraag><nr>Vraag 1</nr>Wie is <nadruk>dat</nadruk>?</vraag>"
        "<lijst><li><li.nr>a.</li.nr>een <nadruk>en</nadruk> twee</li></lijst>",
        ["Vraag 1", "Wie is dat?", "a.", "een en twee"],
    ),
    "a note of words and elements": (
        '<al>Wie?<nootref refid="v"/></al><voetnoot id="v" nr="1">Zie <nadruk>dit</nadruk> stuk.</voetnoot>',
        ["Wie?^1", "note1: Zie dit stuk."],
    ),
    "a note in a number": (
        "<vraag><nr>Vraag 1<noot><noot.nr>1</noot.nr><noot.al>Stuk.</noot.al></noot></nr><al>Wie?</al></vraag>",
        ["Vraag 1", "Wie?", "note1: Stuk."],
    ),
    "a list": (
        "<lijst><li><li.nr>a.</li.nr><al>een</al><al>twee</al></li><li><al>drie</al></li></lijst>",
        ["a.", "een", "twee", "•", "drie"],
    ),
    "a table": (
        "<table><title>T</title><tgroup><tbody><row><entry><al>a</al></entry><entry>b</entry></row></tbody></tgroup></table>",
        ["T", "cell: a", "cell: b"],
    ),
    "raised and lowered": ("<al>Wie<sup>2</sup> CO<inf>2</inf></al>", ["Wie^2 CO2"]),
    "a note where it is cited, and cited again": (
        '<al>Wie?<noot id="n1"><noot.nr>1</noot.nr><noot.al>Stuk.</noot.al></noot> Wat?<nootref refid="n1"/></al>',
        ["Wie?^1 Wat?^1", "note1: Stuk."],
    ),
    "a power beside a note": (
        '<al>Wie?<noot><noot.nr>4</noot.nr><noot.al>Stuk.</noot.al></noot> 10<sup>4</sup></al>',
        ["Wie?^4 10⁴", "note4: Stuk."],
    ),
    "a note apart": (
        '<al>Wie?<nootref refid="n2"/></al><noot id="n2" nr="3"><al>Stuk.</al></noot>',
        ["Wie?^3", "note3: Stuk."],
    ),
    "an old note": (
        '<al>Wie?<voetref refid="v"/></al><voetnoot id="v" nr="*">Stuk.</voetnoot>',
        ["Wie?^*", "note*: Stuk."],
    ),
    "who signs": (
        "<ondertekening><functie>De minister,</functie><naam><voornaam>J.</voornaam> "
        "<achternaam>Roos</achternaam></naam></ondertekening>",
        ["De minister,", "J. Roos"],
    ),
    "metadata": (
        '<metadata><meta name="x" content="https://zoek.officielebekendmakingen.nl/ah-tk-20202021-3235/metadata.xml"/>'
        "</metadata><al>een</al>",
        ["een", "running: ah-tk-20202021-3235"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("inside", "expected"), ELEMENTS.values(), ids=ELEMENTS)
def test_what_is_read(inside: str, expected: list[str]) -> None:
    """The lines that elements make."""
    assert lines(publication(inside)) == expected


OPENING = (
    '<kamervragen><kamervraagomschrijving type="vraag">Vragen van de leden <naam><voornaam>Jan </voornaam><achternaam>'
    "De Wit en Zwart</achternaam></naam> en <naam><achternaam>Roos</achternaam></naam> (beiden SP) aan de Minister van"
    " Financiën over <kamervraagonderwerp>zorgen over wat volgt</kamervraagonderwerp> (ingezonden "
    '<datum isodatum="2021-06-03">31 juni '
    '2021</datum>).</kamervraagomschrijving><kamervraagomschrijving type="antwoord">'
    'Antwoord van Minister Bos (Financiën) (ontvangen <datum isodatum="2021-06-21">21 juni 2021</datum>).'
    "</kamervraagomschrijving><vraag><nr>Vraag "
    "1</nr><al>Wie?</al></vraag><antwoord><nr>Antwoord 1</nr><al>Ik.</al></antwoord>"
    "</kamervragen>"
)


def test_what_the_xml_says_exactly() -> None:
    """A date, the subject and names are those of the XML, also where the text misleads."""
    record = extract(publication(OPENING))
    assert isinstance(record, Aanhangsel)
    assert (record.datum, record.datum_antwoord) == (dt.date(2021, 6, 3), dt.date(2021, 6, 21))
    assert record.betreft == "zorgen over wat volgt"


def test_a_note_in_the_subject() -> None:
    """It is a note, and no text of the subject, nor of a number."""
    note = '<noot id="n1"><noot.nr>1</noot.nr><noot.al>Een noot.</noot.al></noot>'
    noted = OPENING.replace("wat volgt<", f"wat volgt{note}<").replace(
        "Vraag 1<", "Vraag 1<nootref refid='n1'/><"
    )
    record = extract(publication(noted))
    assert (record.betreft, record.voetnoten[0].tekst) == ("zorgen over wat volgt", "Een noot.")
    assert [one.nummer for one in record.vragen] == ["1"]


def test_names_with_a_space_of_names() -> None:
    """Rows, notes and numbers are found whatever prefix they have."""
    inside = (
        '<x:al>Wie?<x:nootref refid="n"/></x:al>'
        '<x:noot id="n"><x:noot.nr>3</x:noot.nr><x:noot.al>Stuk.</x:noot.al></x:noot>'
        "<x:table><x:tgroup><x:tbody><x:row><x:entry>a</x:entry></x:row></x:tbody></x:tgroup></x:table>"
    )
    data = f'<x:officiele-publicatie xmlns:x="urn:x">{inside}</x:officiele-publicatie>'
    assert lines(f'<?xml version="1.0"?>{data}'.encode()) == ["Wie?^3", "a", "note3: Stuk."]


def test_names_that_do_not_agree_are_those_of_the_text() -> None:
    """Where the XML names fewer than the text, it does not name all."""
    one = OPENING.replace("De Wit en Zwart", "Zwart").replace(
        "<naam><achternaam>Roos</achternaam></naam>", "Roos"
    )
    assert [who.naam for who in extract(publication(one)).indieners] == ["Jan Zwart", "Roos"]


@pytest.mark.parametrize(
    ("data", "error", "fault"),
    [
        (publication("", root="rss"), NotRecognised, "XML with the root <rss>"),
        (publication("<al>een</al>", root="wet:besluit xmlns:wet='x'"), NotRecognised, "<besluit>"),
        (publication("<al>een"), DamagedInput, "is no sound XML"),
        (publication("<a>" * 300 + "</a>" * 300), DamagedInput, "nests elements"),
        (publication("&x;", prolog='<!DOCTYPE a [<!ENTITY x "x">]>'), DamagedInput, "entities of its own"),
        (publication("&x;", prolog='<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>'), DamagedInput, "entities"),
    ],
)  # fmt: skip
def test_what_is_refused(data: bytes, error: type[Exception], fault: str) -> None:
    """XML of another kind is named; what is hostile or broken is an error."""
    if b"</wet:besluit xmlns" in data:
        data = data.replace(b"</wet:besluit xmlns:wet='x'>", b"</wet:besluit>")
    with pytest.raises(error, match=fault):
        extract(data, name="a.xml")


def test_a_document_type_that_lies_elsewhere_is_not_fetched() -> None:
    """Its named letters are those that everybody knows."""
    data = publication(
        "<vragen><al>caf&eacute;</al></vragen>",
        "vraagdoc",
        '<!DOCTYPE vraagdoc SYSTEM "http://x/v.dtd">',
    )
    assert lines(data) == ["café"]
