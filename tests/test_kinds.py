"""What a document is that no family takes: named where it says so, and not where it does not.

All names and numbers are invented.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from kamervragen import errors, extract, extract_text
from kamervragen.catalogue import in_dutch
from kamervragen.families.kinds import TITLES, Title

FIXTURES = Path(__file__).parents[1] / "fixtures" / "geen_vragen"
UNKNOWN = "no document of a kind that is known here"
# fixture -> what is said of it
SAID = {
    "amendement": "this is a gewijzigd amendement (kst-91204-11)",
    "besluitenlijst": "this is a besluitenlijst",
    "commissiedebat": "this is a verslag van een commissiedebat (kst-91206-52)",
    "engelse-brief": "this is an English letter of a committee",
    "fiche": "this is a fiche",
    "kamerbrief": "this is a letter to the Kamer",
    "kamerstukbrief": "this is a brief (kst-91360-XII-38)",
    "krant": UNKNOWN,
    "motie": "this is a motie (kst-91120-14)",
    "toelichting": "this is a memorie van toelichting (kst-91207-3)",
}


def said_of(text: str) -> str:
    """What the error says of a text that no family takes."""
    with pytest.raises(errors.NotRecognised) as caught:
        extract_text(text)
    return caught.value.fault


@pytest.mark.parametrize("name", SAID)
@pytest.mark.parametrize("form", ["document.txt", "document.pdf"])
def test_fixture(name: str, form: str) -> None:
    """Each is told by what it prints, in a PDF as in a text."""
    with pytest.raises(errors.NotRecognised) as caught:
        extract(FIXTURES / name / form)
    assert caught.value.fault.startswith(SAID[name])


HEADS = [
    ("91 120 Cultuurlandschap\nNr. 14 MOTIE VAN DE LEDEN ROOS EN BOS", "a motie (kst-91120-14)"),
    ("91 120\nCultuurlandschap\n\nnr. 3\nMEMORIE VAN TOELICHTING", "a memorie van toelichting (kst-91120-3)"),
    ("91 360 XVI Begroting 2024\nNr. 8 NOTA VAN WIJZIGING", "a nota van wijziging (kst-91360-XVI-8)"),
    ("91360-XV Begroting 2024\nNr. 1 VOORSTEL VAN WET", "a voorstel van wet (kst-91360-XV-1)"),
    ("91 360 A Fonds\nNr. 1 GELEIDENDE BRIEF", "a geleidende brief (kst-91360-A-1)"),
    ("91 501-31 Raad voor Veen\nNr. 12 VERSLAG VAN EEN ALGEMEEN OVERLEG",
     "a verslag van een algemeen overleg (kst-91501-31-12)"),
    ("91 120 Cultuur (R1234)\nNr. 1 KONINKLIJKE BOODSCHAP", "a koninklijke boodschap (kst-91120-1)"),
    ("91 120 Cultuur\nNr. 4 ADVIES AFDELING ADVISERING RAAD VAN STATE EN NADER RAPPORT1",
     "an advies afdeling advisering raad van state en nader rapport (kst-91120-4)"),
    ("91 120 Cultuur\nC BRIEF VAN DE MINISTER VAN VEEN EN WATER", "a brief (kst-91120-C)"),
    ("91 120 Cultuur Nr. 9 JAARVERSLAG VAN HET MINISTERIE VAN VEEN (XIX)", "a jaarverslag (kst-91120-9)"),
    ("91 120 Cultuur\nNr. 5 Amendement van het lid Roos", "an amendement (kst-91120-5)"),
    ("MOTIE VAN HET LID ROOS", "a motie"),
    ("AGENDA VOOR DE PROCEDUREVERGADERING", "an agenda"),
    ("Document: Besluitenlijst van de vergadering van 2 april 2009", "a besluitenlijst"),
    ("Aan de Voorzitter van de Eerste Kamer\nder Staten-Generaal\n\nGeachte voorzitter,", "a letter to the Kamer"),
]  # fmt: skip


@pytest.mark.parametrize(("head", "what"), HEADS)
def test_head(head: str, what: str) -> None:
    """What stands behind the number of a Kamerstuk, by its form; whose it is is left out."""
    article = "an" if what[:3] == "an " else "a"
    kind = what.partition(" ")[2]
    text = f"{head}\n\nVastgesteld 4 juni 2024\n\nDe zaak is als volgt. Er is niets gebeurd. Waarom niet?\n"
    assert said_of(text) == f"this is {article} {kind}"


NOT_CERTAIN = [
    "91 120 is het nummer van de zaak.\nNr. 14 is van de familie Bos.",
    "Motie en amendement zijn ingediend.",
    "Artikel 12 345\nNr. 3 de kosten van het herstel van de kade",
    "De agenda van de minister is vol.",
]


@pytest.mark.parametrize("text", NOT_CERTAIN)
def test_what_is_not_certain_is_not_named(text: str) -> None:
    """A sentence that begins as a head does names no kind."""
    assert said_of(f"{text}\n\nEr is niets gebeurd.\n").startswith(UNKNOWN)


def test_kind_that_is_read_elsewhere() -> None:
    """A report of a kind that is not read is not said to be something else than a report."""
    text = "91 120 Cultuur\nNr. 14 AANVULLEND VERSLAG\n\nEr zijn geen vragen gesteld.\n"
    assert said_of(text) == (
        "this calls itself aanvullend verslag (kst-91120-14), but is not laid out like that"
    )


def test_said_in_dutch() -> None:
    """The kind stays as it is printed."""
    assert in_dutch("this is an amendement (kst-91120-5)") == "dit is een amendement (kst-91120-5)"
    assert in_dutch("this is a letter to the Kamer") == "dit is een brief aan de Kamer"


def test_one_line_that_says_what_is_read() -> None:
    """The remedy names what is read instead."""
    with pytest.raises(errors.NotRecognised) as caught:
        extract(FIXTURES / "motie" / "document.txt")
    assert "lists of questions" in caught.value.remedy
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("title", TITLES, ids=lambda title: title.name)
def test_titles(title: Title) -> None:
    """Each title reads its example, and not the other."""
    assert title.pattern.match(title.reads)
    assert not title.pattern.match(title.reads_not)
