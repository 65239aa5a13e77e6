"""The head of a Kamerstuk: dossiers, number, kind, dates, opening, signature, where the body begins."""

from __future__ import annotations

import datetime as dt

import pytest

from kamervragen.api import document_of
from kamervragen.dutch.kamerstukken import committee_in
from kamervragen.options import DEFAULTS
from kamervragen.parts import kamerstuk
from kamervragen.parts.kamerstuk import Kamerstuk
from kamervragen.source import load

OPENING = (
    "De vaste commissie voor Waterkunde heeft een aantal vragen voorgelegd aan de Minister van Waterkunde over de"
    " brief van 3 mei 2024 inzake de dijken (Kamerstuk 39 111, nr. 4).\n\n"
    "De Minister heeft deze vragen beantwoord bij brief van 7 juni 2024. Vragen en antwoorden zijn hierna"
    " afgedrukt.\n\n"
)
SIGNED = (
    "De voorzitter van de commissie, Waterman\n\nDe griffier van de commissie, Van der Sluis\n\n"
)
TITLE = "Nr. 12 LIJST VAN VRAGEN EN ANTWOORDEN\n\nVastgesteld 9 juni 2024\n\n"
BODY = "1\n\nHoe hoog zijn de dijken?\n\nVijf meter.\n"


def read(text: str) -> Kamerstuk:
    """Take a text apart as a Kamerstuk."""
    found = kamerstuk.read(document_of(load(text.encode(), name="a.txt"), DEFAULTS)[1])
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("head", "dossiers"),
    [
        ("39 111 Waterbeheer\n\n", [("39111", "Waterbeheer")]),
        ("39111 Waterbeheer\n\n", [("39111", "Waterbeheer")]),
        ("39 111 XII\nSlotwet Waterkunde 2023\n\n", [("39111-XII", "Slotwet Waterkunde 2023")]),
        ("39 111-VII Slotwet\n\n", [("39111-VII", "Slotwet")]),
        ("39 111 A Begroting van het fonds\nvoor het jaar"
         " 2024\n\n", [("39111-A", "Begroting van het fonds voor het jaar 2024")]),
        ("39 111-31 Raad voor Water\n\n39 111-27"
         " Dijkraad\n\n", [("39111-31", "Raad voor Water"), ("39111-27", "Dijkraad")]),
        ("39 111 (R 1613)\nVerdrag\n\n", [("39111-(R1613)", "Verdrag")]),
        ("Lijst van vragen en antwoorden : Lijst van vragen over de dijken\n39 111"
         " Waterbeheer\n", [("39111", "Waterbeheer")]),
        ("dijken.doc\nGemaakt: 21-6-2024 tijd: 20:26\n\n\n39 111 Waterbeheer\n\n", [("39111", "Waterbeheer")]),
        ("Tweede Kamer der Staten-Generaal\n2\nVergaderjaar 2023–2024\n\n39 111"
         " Waterbeheer\n\n", [("39111", "Waterbeheer")]),
    ],
)  # fmt: skip
def test_dossiers(head: str, dossiers: list[tuple[str, str]]) -> None:
    """One dossier or more, with a chapter, the title beside the number, below it, over several lines."""
    found = read(head + TITLE + OPENING + SIGNED + BODY)
    assert [(one.nummer, one.titel) for one in found.dossiers] == dossiers
    assert found.kenmerk == f"kst-{dossiers[0][0]}-12"
    assert found.kamer == "Tweede Kamer"
    assert found.body[0].text == "1"


@pytest.mark.parametrize(
    ("title", "number", "kind"),
    [
        ("Nr. 12 LIJST VAN VRAGEN", "12", "Lijst van vragen"),
        ("nr. 12\nLIJST VAN VRAGEN EN ANTWOORDEN", "12", "Lijst van vragen en antwoorden"),
        ("Nr. 6 HERDRUK\nVERSLAG HOUDENDE EEN LIJST VAN VRAGEN"
         " EN\nANTWOORDEN", "6", "Verslag houdende een lijst van vragen en antwoorden"),
        ("AB VERSLAG VAN EEN SCHRIFTELIJK OVERLEG", "AB", "Verslag van een schriftelijk overleg"),
        ("B\nVOORLOPIG VERSLAG VAN DE VASTE COMMISSIE VOOR WATERKUNDE1", "B", "Voorlopig verslag"),
        ("nr. 62a\nVOORLOPIG VERSLAG", "62a", "Voorlopig verslag"),
        ("nr. 4 Verslag houdende lijst van vragen enantwoorden", "4", "Verslag houdende lijst van vragen enantwoorden"),
        ("Nr. 9 BRIEF VAN DE MINISTER VAN WATERKUNDE EN DIJKEN", "9", "Brief van de minister van Waterkunde en Dijken"),
    ],
)  # fmt: skip
def test_number_and_kind(title: str, number: str, kind: str) -> None:
    """The number in digits or letters, the kind beside it or below, in sentence case."""
    found = read(
        f"39 111 Waterbeheer\n\n{title}\n\nVastgesteld16 april 2024\n\n{OPENING}{SIGNED}{BODY}"
    )
    assert (found.stuknummer, found.stuksoort) == (number, kind)
    assert found.kamer == ("Tweede Kamer" if number.isdigit() else "Eerste Kamer")
    assert found.datum == found.vastgesteld == dt.date(2024, 4, 16)


@pytest.mark.parametrize(
    ("head", "number", "protects"),
    [
        ("Eerste Kamer der Staten-Generaal\n1\nVergaderjaar 2000–2001    Nr. 214a\n\n", "214a", "beside the year"),
        ("Eerste Kamer der Staten-Generaal\n\nVergaderjaar 2005-2006    C\n\n", None, "a letter alone is none"),
        ("Eerste Kamer der Staten-Generaal\n\nVergaderjaar 2005-2006    nr. C\n\n", "C", "a letter"),
        ("Eerste Kamer der Staten-Generaal\n\nVergaderjaar 2000–2001\n\n", None, "none is printed"),
    ],
)  # fmt: skip
def test_number_above_all(head: str, number: str | None, protects: str) -> None:
    """The number may stand above the dossier; kind and date below it are a head, also where it is lost."""
    kind = "VOORLOPIG VERSLAG VAN DE VASTE COMMISSIE VOOR\nWATERKUNDE EN WEGEN1"
    found = read(
        f"{head}39 111 Regels over\n    dijken\n\n{kind}\n\nVastgesteld 8 mei 2001\n\n{OPENING}{BODY}"
    )
    assert (found.stuknummer, found.stuksoort) == (number, "Voorlopig verslag"), protects
    assert (found.kamer, found.datum) == ("Eerste Kamer", dt.date(2001, 5, 8))
    assert found.commissie == "vaste commissie voor Waterkunde"


def test_number_above_a_list() -> None:
    """The number beside the year is that of a list as well, though its title would do without."""
    head = "Eerste Kamer der Staten-Generaal\n\nVergaderjaar 2000–2001    Nr. 214a\n\n39 111 Waterbeheer\n\n"
    title = "LIJST VAN VRAGEN EN ANTWOORDEN\n\nVastgesteld 8 mei 2001\n\n"
    found = read(f"{head}{title}{OPENING}{SIGNED}{BODY}")
    assert (found.stuknummer, found.kenmerk) == ("214a", "kst-39111-214a")


def test_received() -> None:
    """A memorie has been received; nothing is *vastgesteld*."""
    found = read(
        f"39 111 Waterbeheer\n\nC MEMORIE VAN ANTWOORD\n\nOntvangen 26 april 2024\n\nInleiding\n\n{BODY}"
    )
    assert (found.datum, found.vastgesteld) == (dt.date(2024, 4, 26), None)
    assert found.opening == ()
    assert found.body[0].text == "Inleiding"


@pytest.mark.parametrize(
    ("opening", "asked", "betreft", "answered", "date"),
    [
        (OPENING, ["Minister van Waterkunde"], "de brief van 3 mei 2024 inzake de dijken (Kamerstuk 39 111, nr. 4)",
         "Minister van Waterkunde", dt.date(2024, 6, 7)),
        ("De vaste commissie voor Waterkunde1 heeft over het jaarverslag 2023 de navolgende vragen ter"
         " beantwoording aan de"
         " regering voorgelegd.\n\nDeze vragen, alsmede de daarop op 9 juni 2024 gegeven antwoorden, zijn"
          " hieronder afgedrukt.\n\n",
         ["Regering"], "het jaarverslag 2023", "Regering", dt.date(2024, 6, 9)),
        ("De vaste commissie voor Waterkunde, wil de minister van Waterkunde over zijn brief inzake de dijken"
         " de navolgende vragen"
         " ter beantwoording voorleggen.\n\n", ["Minister van Waterkunde"], "zijn brief inzake de dijken", None, None),
        ("De vaste commissie voor Waterkunde heeft vragen voorgelegd aan de Minister van Waterkunde, de"
         " Minister voor Dijken en de"
         " Staatssecretaris van Waterkunde over de nota.\n\nDe Ministers en de Staatssecretaris hebben deze"
          " vragen beantwoord bij"
         " brief van 7 juni 2024.\n\n", ["Minister van Waterkunde", "Minister voor Dijken", "Staatssecretaris"
          " van Waterkunde"], "de nota",
         "Minister van Waterkunde, de Minister voor Dijken en de Staatssecretaris van Waterkunde", dt.date(2024, 6, 7)),
        ("De vaste commissie voor Waterkunde, belast met het voorbereidend onderzoek, heeft de eer verslag"
         " uit te brengen in de vorm van"
         " een lijst van vragen. De hierop door de regering gegeven antwoorden hieronder"
          " afgedrukt.\n\n", [], "Waterbeheer", "Regering", None),
        ("De vaste commissie voor Waterkunde heeft een aantal vragen voorgelegd aan de Algemene Rekenkamer"
         " over het rapport.\n\n"
         "De Algemene Rekenkamer heeft deze vragen beantwoord bij brief van 7 juni"
          " 2024.\n\n", ["Algemene Rekenkamer"], "het rapport",
         "Algemene Rekenkamer", dt.date(2024, 6, 7)),
        ("De vaste commissie voor Waterkunde heeft vragen.\n\nDe vragen zijn op 3 mei 2024 voorgelegd aan de"
         " Minister van Waterkunde."
         " Bij brief van 7 juni 2024 zijn ze door de Minister van Waterkunde"
          " beantwoord.\n\n", ["Minister van Waterkunde"],
         "Waterbeheer", "Minister van Waterkunde", dt.date(2024, 6, 7)),
    ],
)  # fmt: skip
def test_opening(
    opening: str, asked: list[str], betreft: str, answered: str | None, date: dt.date | None
) -> None:
    """Whom the committee asks about what, who answered when; without a signature the body begins below the opening."""
    for signed in (SIGNED, ""):
        found = read("39 111 Waterbeheer\n\n" + TITLE + opening + signed + BODY)
        assert found.commissie == "vaste commissie voor Waterkunde"
        assert [one.functie for one in found.geadresseerden] == asked
        assert (found.betreft, found.antwoord_van, found.datum_antwoord) == (
            betreft,
            answered,
            date,
        )
        assert found.body[0].text == "1"


@pytest.mark.parametrize(
    "signed",
    [
        SIGNED,
        "De voorzitter van de commissie,\n\nWaterman\n\nDe griffier van de commissie,\n\nVan der Sluis\n\n",
        "De fungerend voorzitter van de commissie,\nWaterman\nAdjunct-griffier van de commissie,\nVan der Sluis\n",
        "De voorzitter van de vaste commissie voor Waterkunde, Dijken en Sluizen,\nWaterman\nDe griffier voor"
         " deze lijst,\nVan der Sluis\n",
        "De voorzitter van de vaste commissie voor Waterkunde, Dijken en Sluizen, Waterman\nDe griffier van"
         " de commissie, Van der Sluis\n",
    ],
)  # fmt: skip
def test_signature(signed: str) -> None:
    """Voorzitter and griffier, their names on the same line or the next, in a body that begins right below."""
    found = read("39 111 Waterbeheer\n\n" + TITLE + OPENING + signed + "Algemeen\n\n" + BODY)
    assert found.voorzitter is not None
    assert found.griffier is not None
    assert (found.voorzitter.naam, found.griffier.naam) == ("Waterman", "Van der Sluis")
    assert found.body[0].text == "Algemeen"


def test_signature_that_breaks_a_word() -> None:
    """The office runs over two lines, and breaks a word between them."""
    signed = (
        "De voorzitter van de vaste commissie voor Dijken, Sluizen en Waterbe-\nheer,\nWaterman\n\n"
    )
    found = read("39 111 Waterbeheer\n\n" + TITLE + OPENING + signed + "Algemeen\n\n" + BODY)
    assert found.voorzitter is not None
    assert found.voorzitter.functie == (
        "voorzitter van de vaste commissie voor Dijken, Sluizen en Waterbeheer"
    )


def test_committee_with_a_slash() -> None:
    """No room stands round a slash."""
    title = "VERSLAG VAN DE VASTE COMMISSIE VOOR WATER / LAND EN ZEE1"
    assert committee_in(title) == "vaste commissie voor Water/Land en Zee"


def test_concept_of_the_griffie() -> None:
    """A concept has a number of the open data, or leaves its number and date open."""
    found = read("2024D12345 LIJST VAN VRAGEN\n\n" + OPENING + SIGNED + BODY)
    assert (found.zaak, found.stuknummer, found.kenmerk) == ("2024D12345", None, "2024D12345")
    open_ends = (
        "39 111 Waterbeheer\nNr. Lijst van vragen\nVastgesteld (wordt door griffie ingevuld)\n\n"
    )
    found = read(open_ends + OPENING + SIGNED + BODY)
    assert (found.stuknummer, found.stuksoort, found.datum) == (None, "Lijst van vragen", None)


def test_page_of_the_web() -> None:
    """A page that lost its head says dossier and number in a table."""
    table = "Datum publicatie | Organisatie | Vergaderjaar |\n---|---|---|\n"
    row = "Tweede Kamer der Staten-Generaal | 2023-2024 | 39111-XII nr. 6 |\n"
    found = read(f"Kamerstuk\n{table}{row}Vastgesteld 9 juni 2024\n{OPENING}{BODY}")
    assert (found.kenmerk, found.vergaderjaar) == ("kst-39111-XII-6", "2023-2024")
    assert found.datum == dt.date(2024, 6, 9)


def test_letters_are_no_kamerstukken() -> None:
    """A letter that cites a dossier has no head of one."""
    text = "Den Haag, 3 mei 2024\n\nGeachte heer Van der Sluis,\n\n39 111 dijken zijn te laag.\n\nNr. 12 is dat ook.\n"
    assert kamerstuk.read(document_of(load(text.encode(), name="a.txt"), DEFAULTS)[1]) is None
