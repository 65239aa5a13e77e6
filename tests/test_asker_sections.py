"""Who asks below a sentence that hands over to the next: `Twee punten resteren voor de leden van de SP-fractie.`"""

from __future__ import annotations

import pytest

from kamervragen.dutch.fracties import mentions
from letters import codes, read_letter

LEAD = "De vaste commissie voor Landbouw en Natuur heeft uw brief besproken."
BOTH = [LEAD, "De leden van de SP-fractie en de D66-fractie leggen u vragen voor."]
FIRST, SECOND = "1. Hoe vaak brandt het bos?", "2. Wie betaalt het blussen?"


@pytest.mark.parametrize("titled", [True, False], ids=["below a heading", "between questions"])
@pytest.mark.parametrize(
    "introduction",
    [
        "Twee punten resteren voor de leden van de D66-fractie.",
        "Dan volgt de vraag van de D66-fractie.",
        "Boeren en tuinders gaan de leden van de D66-fractie aan het hart.",
        "Stroom stopt niet bij de grens, benadrukken de leden van de D66-fractie.",
        "De leden van de D66-fractie vroegen gegevens op bij patiëntenverenigingen.",
        "Keukenbladen zijn in trek, maar de leden van de D66-fractie zien de keerzijde.",
        "Dit onderdeel is van de leden van de D66-fractie afkomstig.",
        "Over dit onderwerp hebben de leden van de D66-fractie zich gebogen.",
        "De leden van de D66-fractie trekken in dit onderdeel met niemand op.",
    ],
)
def test_who_is_introduced(introduction: str, *, titled: bool) -> None:
    """Who alone is named right above questions, and asks by the opening, asks them, whatever is said of him."""
    heads = (["Het bos", ""], ["Het geld", ""]) if titled else ([], [])
    first = [*heads[0], "De leden van de SP-fractie beginnen.", "", FIRST, ""]
    questions = [*first, *heads[1], introduction, "", SECOND]
    record = read_letter(opening=BOTH, questions=questions)
    assert [vraag.fracties for vraag in record.vragen] == [("SP",), ("D66",)]
    assert "fractie_onzeker" not in codes(record)


@pytest.mark.parametrize(
    ("remark", "protects"),
    [
        ("Deze zorg wordt niet gedeeld door de leden van de D66-fractie.", "who is denied"),
        ("In antwoord op vragen van de D66-fractie schreef u dat dit kan.", "who asked elsewhere"),
        ("Een motie van de leden van de D66-fractie vroeg hierom.", "what else is theirs"),
        ("De leden van de D66-fractie vroegen hier in 2020 al om.", "who asked then"),
        ("Hierover schreef u de leden van de PVV-fractie.", "who asks nowhere in the letter"),
        ("Dit verdeelde het lid Bos (SP) en de leden van de D66-fractie.", "who is one of two"),
    ],
)  # fmt: skip
def test_who_is_not_introduced(remark: str, protects: str) -> None:
    """Who is spoken of between questions, and asks nothing by that."""
    opening = [*BOTH, "De leden van de SP-fractie beginnen."]
    record = read_letter(opening=opening, questions=[FIRST, "", remark, "", SECOND])
    assert record.vragen[1].fracties == record.vragen[0].fracties, protects


@pytest.mark.parametrize(
    ("sentence", "asking"),
    [
        ("De commissie heeft, mede op voorstel van het lid Bos (SP), besloten u vragen te stellen.", ""),
        ("De commissie legt u op voorstel van de leden van de SP-fractie vragen voor.", "SP"),
        ("De commissie heeft op initiatief van de leden van de SP-fractie besloten vragen te stellen.", "SP"),
        ("De leden van de SP-fractie vragen waarom zonder nadere opmerkingen van anderen is besloten.", "SP"),
        ("De leden van de SP-fractie hebben dit zonder opmerkingen gelezen, maar hebben nu vragen.", "SP"),
        ("De volgende, niet eerder door de leden van de SP-fractie gestelde, vragen legt de commissie u voor.", "SP"),
        ("De vragen zijn niet alleen van de leden van de SP-fractie.", "SP"),
        ("De commissie legt u op verzoek van de leden van de SP-fractie vragen voor.", "SP"),
        ("Op verzoek van de leden van de SP-fractie sprak zij hierover. Zij leggen u vragen voor.", "SP"),
        ("Op verzoek van de leden van de SP-fractie sprak zij hierover. Zij legt u vragen voor.", ""),
        ("De leden van de SP-fractie hebben vragen. Die van de D66-fractie namen er zonder vragen kennis van.", "SP"),
        ("De leden van de SP-fractie hebben vragen. De leden van de D66-fractie hebben zonder nadere vragen "
         "kennisgenomen van de brief.", "SP"),
        ("De leden van de SP-fractie willen dit niet zonder vragen laten passeren.", "SP"),
        ("De leden van de SP-fractie hebben gelezen dat het voorstel is ingetrokken. Zij hebben vragen.", "SP"),
        ("De leden van de SP-fractie trekken hierin niet langer in stilte op en hebben vragen.", "SP"),
        ("De leden van de SP-fractie hebben vragen. De leden van de PVV-fractie hebben hun vragen ingetrokken.", "SP"),
        ("De leden van de SP-fractie hebben vragen. De leden van de PVV-fractie trekken hun inbreng in.", "SP"),
    ],
)  # fmt: skip
def test_who_asks_at_whose_proposal(sentence: str, asking: str) -> None:
    """Who proposed that the committee asks, or has no questions, does not ask; who goes on (`Zij leggen …`) does."""
    assert " ".join(read_letter(opening=[LEAD, sentence]).fracties) == asking


@pytest.mark.parametrize(
    "joins",
    [
        "sluiten zich voor het onderwerp branden bij de SP aan.",
        "hebben zich voor het onderwerp branden bij de SP aangesloten.",
        "sluiten zich aan bij het onderdeel branden.",
        "sluiten zich op het punt branden aan.",
        "sluiten zich aan voor zover het branden betreft.",
        "sluiten zich aan bij de vragen van de SP-fractie voor zover deze over branden gaan.",
    ],
)
def test_who_joins_below_one_heading(joins: str) -> None:
    """A heading may be named in small letters and without quotation marks."""
    opening = [
        LEAD,
        f"De leden van de SP-fractie hebben vragen. De leden van de D66-fractie {joins}",
    ]
    record = read_letter(opening=opening, questions=["Branden", "", FIRST, "", "Geld", "", SECOND])
    assert [vraag.fracties for vraag in record.vragen] == [("SP", "D66"), ("SP",)]


def test_who_wants_to_hear_something() -> None:
    """`Ten slotte willen de leden … horen of …`: the subject stands behind its verb."""
    said = "Ten slotte willen de leden van de SP-fractie graag van de regering horen of zij ruimte ziet."
    assert [one.role for one in mentions(said)] == ["asks"]


@pytest.mark.parametrize("heading", ["SP-fractie", "SP"])
def test_remark_below_the_heading_of_a_fractie(heading: str) -> None:
    """A heading says whose questions follow, and a remark between them that names others does not."""
    remark = "Anders is dit volgens het verslag voor de leden van de D66-fractie."
    questions = [heading, "", FIRST, "", remark, "", SECOND]
    record = read_letter(opening=BOTH, questions=questions)
    assert [vraag.fracties for vraag in record.vragen] == [("SP",), ("SP",)]


@pytest.mark.parametrize(
    "last",
    [
        "De leden van de SP-fractie verzoeken u vraag 2 met voorrang te beantwoorden.",
        "De leden van de SP-fractie hechten bijzonder aan vraag 2.",
        "Bij vraag 2 wijzen de leden van de SP-fractie op het rapport.",
    ],
)
def test_number_below_the_questions_that_shares_nothing(last: str) -> None:
    """Who says something of one question below them asks the others as well."""
    record = read_letter(opening=BOTH, questions=[FIRST, SECOND, "", last])
    assert [vraag.fracties for vraag in record.vragen] == [("SP", "D66"), ("SP", "D66")]


@pytest.mark.parametrize(
    ("sentence", "roles"),
    [
        ("De leden van de SP-fractie hebben vragen, de leden van de VVD-fractie hebben geen vragen.", "asks mentioned"),
        ("De leden van de SP-fractie hebben geen vragen, de leden van de VVD stellen er twee.", "mentioned asks"),
        ("De leden van de SP-fractie hebben geen vragen en de leden van de VVD stellen er twee.", "mentioned asks"),
        ("De leden van de SP-fractie en de leden van de VVD-fractie hebben geen vragen.", "mentioned mentioned"),
    ],
)  # fmt: skip
def test_who_has_no_questions_is_told_clause_by_clause(sentence: str, roles: str) -> None:
    """What a sentence says of some, it does not say of others."""
    assert " ".join(one.role for one in mentions(sentence)) == roles
