"""What members ask in a report: sentences that ask, who asks and who joins, where paragraphs end, notes beside them."""

from __future__ import annotations

import textwrap
from collections import Counter

import pytest

from kamervragen import extract
from kamervragen.dutch.committee_opening import read_opening
from kamervragen.dutch.fracties import mentions
from kamervragen.dutch.repeated import stretches
from kamervragen.dutch.request_forms import REQUESTS
from kamervragen.dutch.requests import request_spans, without_others
from kamervragen.dutch.sentences import sentence_spans
from kamervragen.errors import NotRecognised
from kamervragen.layout.model import Block
from kamervragen.layout.notes import in_margin
from kamervragen.layout.reading.habits import opens_point, starters_of
from kamervragen.layout.rows import Row, measure_of, placed
from kamervragen.lines import Line, Run, mark
from kamervragen.parts.fractie_names import with_lone_members
from kamervragen.parts.prose import with_lists
from kamervragen.readers.rows import cells_of
from kamervragen.records import SchriftelijkOverleg
from test_reports import ASKS, HEAD, NOTA, codes, read

ASKED = "De leden van de VVD-fractie vragen wat de dijk kost."

# ---------------------------------------------------------------- sentences that ask


@pytest.mark.parametrize(
    "sentence",
    [
        "Dat roept bij de leden van de SP-fractie de vraag op of dit klopt.",
        "Dit brengt deze leden op de vraag of er een ander pad is.",
        "Bij de leden van de D66-fractie leeft de vraag of dit uitvoerbaar is.",
        "De vraag van deze leden is of de regering dit deelt.",
        "De vraag die bij de leden van de VVD-fractie rijst, is of dit kan.",
        "De leden van de VVD-fractie hebben nog de vraag hoe dit zich verhoudt tot het advies.",
        "Ook vraagt hij of de minister dit deelt.",
        "Tevens wil hij graag weten of u daartoe bereid bent.",
        "De leden van de SP-fractie roepen de minister op dit te onderzoeken.",
        "De leden van de SGP-fractie vragen bij wie burgers terechtkunnen.",
        "Zij wijzen op het advies en vragen daarop een reactie.",
        "Zij wensen geïnformeerd te worden over de stand van zaken.",
        "Kunnen de bewindslieden dit toelichten.",
        "Kan hij aangeven hoeveel aanvragen er zijn.",
        "Zo nee, waarom niet.",
        "Gevraagd wordt of dit klopt.",
        "Een reactie hierop wordt op prijs gesteld.",
        "De leden van de SP-fractie constateren dat het water stijgt en vragen of dat klopt.",
        "In die zin vragen deze leden of het pad er komt.",
    ],
)
def test_what_asks(sentence: str) -> None:
    """Members ask the government for something, in whatever words; hints pass by none of them."""
    assert request_spans(sentence)
    assert all(one.holds(sentence) == bool(one.pattern.search(sentence)) for one in REQUESTS)


@pytest.mark.parametrize(
    "sentence",
    [
        "De leden van de SP-fractie zien dat gemeenten vragen om extra geld.",
        "Zij lezen dat de minister de Kamer verzoekt de behandeling te bespoedigen.",
        "De leden van de SP-fractie spraken met bewoners, die graag willen weten waar zij aan toe zijn.",
        "Veel inwoners willen graag weten waar zij aan toe zijn.",
        "De leden van de VVD-fractie zien graag dat ondernemers de ruimte krijgen.",
        "Dit roept bij deze leden vragen op.",
        "Deze leden herinneren aan de motie waarin de regering wordt verzocht dit te regelen.",
        "Kan de minister dit niet toezeggen, dan volgt een motie.",
        "De leden van de VVD-fractie vragen niet om meer regels.",
    ],
)
def test_what_asks_nothing(sentence: str) -> None:
    """Others ask others, a wish asks nobody, a motion asked before."""
    assert not request_spans(sentence)


def test_verbs_of_others_are_passed_by() -> None:
    """Only the clause of others loses its verb."""
    both = "Zij zien dat ouders vragen of het klopt, en verzoeken de minister om uitleg."
    assert without_others(both) == both.replace("ouders vragen", "ouders …")


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Waarom dat zo is, vragen deze leden u. En wie betaalt, vragen zij.", 2),
        ("Dat geldt voor pachters, boeren e.d. Graag ontvangen zij een reactie.", 2),
        ("Dat kost € 12,5 mln. De leden vragen waarom.", 2),
        ("Dat zei prof. Bos in de krant.", 1),
        ("De motie van het lid Bos c.s. Kamerstuk 12 345 vroeg dit.", 1),
    ],
)
def test_where_sentences_end(text: str, count: int) -> None:
    """An abbreviation may end a sentence where only a sentence can follow."""
    assert len(sentence_spans(text)) == count


# ---------------------------------------------------------------- who asks


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("De leden van de Groep De Windt vragen dit.", ("Groep De Windt",)),
        ("De leden van de groep Aker/Öz vragen dit.", ("Groep Aker/Öz",)),
        ("De leden van de fractie-Otterspeer vragen dit.", ("Fractie-Otterspeer",)),
        ("De groep bewoners vraagt dit.", ()),
    ],
)
def test_names_of_their_own(text: str, names: tuple[str, ...]) -> None:
    """Groups are called as they call themselves."""
    assert tuple(name for one in mentions(text) for name in one.names) == names


@pytest.mark.parametrize(
    ("texts", "kind", "named"),
    [
        (["Het lid Otterspeer vraagt dit."], "paragraph", True),
        (["De leden van de SP-fractie en het lid Otterspeer vragen dit."], "paragraph", True),
        (["Vragen van het lid Otterspeer"], "heading", True),
        (["Motie van het lid Otterspeer"], "heading", False),
        (
            ["Het lid Otterspeer (SP) vraagt dit.", "Het lid Otterspeer leest dit."],
            "paragraph",
            False,
        ),
        (["Dit bleek uit de motie van het lid Otterspeer."], "paragraph", False),
    ],
)
def test_lone_members(texts: list[str], kind: str, named: bool) -> None:
    """Who speaks for himself and has no fractie in the document is one."""
    line = Line("", 1, 1, 1, 0, 100, 10, 10)
    blocks = with_lone_members([Block(kind, (line,), text) for text in texts])  # type: ignore[arg-type]
    assert any("(Lid Otterspeer)" in block.text for block in blocks) == named


@pytest.mark.parametrize(
    "said",
    [
        "heeft eerder gevraagd naar een lijst van dijken.",
        "heeft in het debat van 3 mei 2024 gepleit voor een lijst van dijken.",
        "heeft een motie over een lijst van dijken ingediend.",
        "vroeg in 2022 naar een lijst van dijken.",
    ],
)
@pytest.mark.parametrize(
    "ask", ["De leden van de SP-fractie vragen of die er komt.", "Komt die er, en wanneer?"]
)
def test_member_of_whom_is_told_what_he_did(said: str, ask: str) -> None:
    """What a member did before is no question of his, nor of a fractie of his own."""
    record = read(
        "Vragen van de leden van de VVD-fractie",
        "De leden van de VVD-fractie vragen wat de dijk kost.",
        "Vragen van de leden van de SP-fractie",
        f"Het lid Otterspeer {said} {ask}",
        head=OPEN,
    )
    assert record.fracties == ("VVD", "SP")
    assert [one.fracties for one in record.vragen] == [("VVD",), ("SP",)]
    assert codes(record) == set()


def test_fractie_of_which_is_told_what_it_did() -> None:
    """Others ask in a paragraph that tells what a fractie did; alone it goes on to ask itself."""
    told = "De leden van de SP-fractie hebben eerder gevraagd naar een lijst van dijken."
    record = read(
        "De leden van de SP-fractie vragen wat de dijk kost.",
        f"{told} De leden van de VVD-fractie sluiten niet uit dat die er is. Klopt dat?",
        f"{told} Komt die er nog?",
        head=OPEN,
    )
    assert [one.fracties for one in record.vragen] == [("SP",), ("VVD",), ("SP",)]


def test_one_spelling_of_a_fractie_of_its_own() -> None:
    """A list of names has `Tuinstra` where the text has the Fractie-Tuinstra."""
    record = read(
        "De leden van de fracties van SP en Tuinstra hebben enkele vragen.",
        "De leden van de SP-fractie vragen wat de dijk kost.",
        "De leden van de Fractie-Tuinstra vragen hoe hoog de dijk is.",
        head=OPEN,
    )
    assert record.fracties == ("SP", "Fractie-Tuinstra")
    assert codes(record) == set()


@pytest.mark.parametrize(
    ("name", "told"), [("WIT1", False), ("D6", True), ("JA2", True), ("50PLU5", True)]
)
def test_name_with_a_digit(name: str, told: bool) -> None:
    """A name may end in a digit; a torn number or a digit inside was misread."""
    record = read(
        "De leden van de SP-fractie vragen wat de dijk kost.",
        f"De leden van de {name}-fractie vragen hoe hoog de dijk is.",
        head=OPEN,
    )
    assert (codes(record) == {"fractie_onzeker"}) == told


def test_reply_to_a_theme() -> None:
    """A reply that names two fracties and a theme answers the question of each about it."""
    asked = (
        "De leden van de SP-fractie lezen over het grondonderzoek. Welke boringen horen daarbij?",
        "De leden van de VVD-fractie vragen hoeveel huizen er staan.",
        "De leden van de D66-fractie vernemen graag of het grondonderzoek openbaar wordt.",
    )
    reply = (
        "De leden van de fracties van SP en D66 hebben vragen gesteld over het grondonderzoek. Het is in mei openbaar.",
        "De leden van de VVD-fractie hebben gevraagd naar de omvang van het gebied. Tien.",
    )
    record = read(ASKS, *asked, "II Reactie van de Minister", *reply)
    assert [one.antwoord and one.antwoord.tekst for one in record.vragen] == [
        reply[0], reply[1], reply[0],
    ]  # fmt: skip
    assert codes(record) == set()


def test_join_of_those_named_before() -> None:
    """`Zij` are the members whom the sentence before names."""
    record = read(
        ASKS,
        "Vragen van de leden van de VVD-fractie",
        "De leden van de VVD-fractie vragen wat de dijk kost.",
        "Vragen van de leden van de Volt-fractie",
        "De leden van de Volt-fractie hebben de brief gelezen. "
        "Zij onderschrijven de vragen van de leden van de VVD-fractie.",
    )
    assert [vraag.fracties for vraag in record.vragen] == [("VVD", "Volt")]


def test_join_of_what_has_been_asked() -> None:
    """In a paper that answers, `hebben gevraagd` asks here: its own question is `deze vraag`."""
    record = read(
        "De leden van de VVD-fractie vragen wat de dijk kost.",
        "Drie ton.",
        "De leden van de SP-fractie hebben gevraagd naar de hoogte van de dijk. "
        "De leden van de SGP-fractie hebben zich bij deze vraag aangesloten.",
        "Vier meter.",
        head=NOTA,
    )
    assert [vraag.fracties for vraag in record.vragen] == [("VVD",), ("SP", "SGP")]


OLD = HEAD.replace("VERSLAG VAN EEN SCHRIFTELIJK OVERLEG", "NADER VOORLOPIG VERSLAG").replace(
    " Bij brief van 13 juni 2024 zijn\nde vragen beantwoord.", ""
)


def test_report_of_before_2000() -> None:
    """Members belonged to a fractie, and told what they had asked; one name is one fractie."""
    record = read(
        "De leden, behorende tot de fractie van het CDA, vroegen wat de dijk kostte.",
        "De leden van de fractie van de Partij van de Arbeid verzochten de minister dit toe te lichten.",
        "Terugkomend op de hoogte vroegen de aan het woord zijnde leden van de VVD-fractie wie die mat.",
        "Het lid behorende tot de OSF-fractie miste een overzicht. Kon de minister dat zenden?",
        "De leden van de fracties van CDA en PvdA verzochten om spoed.",
        head=OLD,
    )
    assert [vraag.fracties for vraag in record.vragen] == [
        ("CDA",), ("PvdA",), ("VVD",), ("OSF",), ("CDA", "PvdA"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("De leden van de SP-fractie sloten zich bij deze vraag aan.", "joins"),
        ("Hierbij sloot het lid van de SP-fractie zich aan.", "joins"),
        ("Bij deze vraag sloten zich de leden van de SP-fractie aan.", "joins"),
        ("De leden van de SP-fractie voegden zich bij deze vraag.", "joins"),
        ("Bij deze vraag voegden zich de leden van de SP-fractie.", "joins"),
        ("Hierbij voegde het lid van de SP-fractie zich.", "joins"),
        ("De leden van de SP-fractie onderschreven deze vragen.", "joins"),
        ("De leden van de SP-fractie schaarden zich achter deze vragen.", "joins"),
        ("De leden van de SP-fractie delen deze vraag.", "joins"),
        ("De leden van de SP-fractie maakten deze vraag tot de hunne.", "joins"),
        ("Deze vraag werd gesteund door de leden van de SP-fractie.", "joins"),
        ("Deze vraag werd door de leden van de SP-fractie gedeeld.", "joins"),
        ("De leden van de SP-fractie sloten zich niet bij deze vraag aan.", "mentioned"),
        ("De leden van de SP-fractie sloten niet uit dat de gemeente zich aan de regels hield.", "asks"),
        ("De leden van de SP-fractie sloten zich aan bij de kritiek van de Raad en vroegen wie dit betaalt.", "asks"),
        ("De leden van de SP-fractie zagen dat de sloten zich aan elkaar regen.", "asks"),
        ("De leden van de SP-fractie onderschreven het doel van de dijk.", "asks"),
        ("De leden van de SP-fractie delen de vraag of de dijk nodig is.", "asks"),
    ],
)  # fmt: skip
def test_who_joined(sentence: str, role: str) -> None:
    """A report that tells what was asked tells who joined as well."""
    assert [one.role for one in mentions(sentence)] == [role]


@pytest.mark.parametrize(
    "lead",
    [
        "De leden van de VVD-fractie vroegen wie hem betaalde.",
        "Hem betaalt het waterschap. De leden van de VVD-fractie vroegen waarom.",
    ],
)
def test_who_joined_these_members(lead: str) -> None:
    """`Deze leden` are those of the paragraph above, wherever it names them; who joined asks as well."""
    asked = "Deze leden vroegen voorts hoe hoog de dijk was. De leden van de SGP-fractie sloten zich daarbij aan."
    joined = (
        "Bij deze vraag voegden zich de leden van de SP-fractie. Zij vroegen ook hoe breed hij was."
    )
    record = read(
        "De leden van de PvdA-fractie vroegen wat de dijk kost.", lead, asked, joined, head=OLD
    )
    assert [one.fracties for one in record.vragen] == [
        ("PvdA",), ("VVD",), ("VVD", "SGP", "SP"), ("SP",),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "sentence",
    [
        "Het was de leden van de SP-fractie opgevallen dat de dijk zakte.",
        "Voorts is het de leden van de SP-fractie opgevallen dat de dijk zakte.",
        "Het bleef de leden van de SP-fractie onduidelijk waarom de dijk zakte.",
        "Het trof de leden van de SP-fractie dat de dijk zakte.",
        "Het had de leden van de SP-fractie verbaasd dat de dijk zakte.",
        "Het kwam de leden van de SP-fractie voor dat de dijk zakte.",
        "Niet duidelijk was de leden van de SP-fractie dat de dijk zakte.",
        "Evenmin was de leden van de SP-fractie duidelijk dat de dijk zakte.",
        "Wat de leden van de SP-fractie opviel, was de lage dijk.",
        "De lage dijk verontrustte de leden van de SP-fractie.",
        "De uitleg overtuigde de leden van de SP-fractie niet.",
        "Tot spijt van de leden van de SP-fractie zakte de dijk.",
        "Daardoor rees bij de leden van de SP-fractie de vraag of de dijk zakte.",
        "De zorg van de leden van de SP-fractie betrof de lage dijk.",
        "De lage dijk gaf de leden van de SP-fractie aanleiding tot enkele opmerkingen.",
    ],
)
def test_whom_it_befalls(sentence: str) -> None:
    """Members of whom a paragraph says what strikes them ask in it, though they are no subject."""
    text = (
        f"{sentence} De dijkgraaf zag dat ook. Deze leden verzochten de regering dit uit te leggen."
    )
    record = read("De leden van de PvdA-fractie vroegen wat de dijk kost.", text, head=OLD)
    assert [one.fracties for one in record.vragen] == [("PvdA",), ("SP",)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Het waren de leden van de SP-fractie die de dijk lieten zakken.",
        "Voorzitter is het lid Zeven (SP).",
    ],
)
def test_whom_it_does_not_befall(sentence: str) -> None:
    """Who did something is spoken of, and asks nothing by that."""
    assert not any(one.role == "asks" for one in mentions(sentence))


def test_member_of_a_heading() -> None:
    """The fractie of a member stands in the heading; his name is all of it, with what stands before it."""
    record = read(
        ASKS,
        "Vragen en opmerkingen van het lid Van der Horst (BBB)",
        "Het lid Van der Horst constateert dat de dijk zakt. Welke grondsoort ligt eronder?",
        "Vragen en opmerkingen van de Groep Tuinstra",
        "Het lid Tuinstra vraagt wie de dijk ophoogt.",
        "II Reactie van de Minister",
        "Vragen van het lid Van der Horst",
        "Welke grondsoort ligt eronder? Er is veen.",
        "Groep Tuinstra",
        "“Het lid Tuinstra vraagt wie de dijk ophoogt.” Dat doet het waterschap.",
    )
    assert [vraag.fracties for vraag in record.vragen] == [("BBB",), ("Groep Tuinstra",)]
    assert [vraag.antwoord and vraag.antwoord.tekst for vraag in record.vragen] == [
        "Welke grondsoort ligt eronder? Er is veen.",
        "“Het lid Tuinstra vraagt wie de dijk ophoogt.” Dat doet het waterschap.",
    ]


def test_join_below_one_heading() -> None:
    """Who joins those who ask below the same heading joins nothing that they ask below another."""
    ask = "De leden van de {}-fractie vragen wat {} kost."
    record = read(
        ASKS,
        "Dijken",
        ask.format("SP", "de dijk"),
        "Paden",
        ask.format("SP", "het pad"),
        "De leden van de VVD-fractie sluiten zich aan bij deze vragen van de leden van de SP-fractie.",
        "De aan het woord zijnde leden lezen dat het pad breed is. Waarom?",
    )
    assert [vraag.fracties for vraag in record.vragen] == [("SP",), ("SP", "VVD"), ("VVD",)]


def test_join_of_these_questions() -> None:
    """`Deze vragen` are those above; what the same members ask below that paragraph nobody joins with it."""
    ask = "De leden van de SP-fractie vragen {}."
    record = read(
        ASKS,
        "Vragen van de leden van de SP-fractie",
        ask.format("wat de dijk kost"),
        ask.format("wie de dijk betaalt"),
        "De leden van de VVD-fractie sluiten zich bij deze vragen aan.",
        ask.format("hoe hoog de dijk is"),
    )
    assert [vraag.fracties for vraag in record.vragen] == [("SP", "VVD"), ("SP", "VVD"), ("SP",)]
    every = read(
        ASKS,
        ask.format("wat de dijk kost"),
        "Paden",
        "De leden van de D66-fractie vragen wat het pad kost.",
        "De leden van de VVD-fractie sluiten zich bij alle bovenstaande vragen aan.",
    )
    assert [vraag.fracties for vraag in every.vragen] == [("SP", "VVD"), ("D66", "VVD")]


@pytest.mark.parametrize(
    ("joins", "below"),
    [
        ("sluiten zich bij deze vragen van de SP-fractie aan.", ("SP",)),
        ("onderschrijven deze vragen van de leden van de SP-fractie.", ("SP",)),
        ("sluiten zich hierbij aan.", ("SP",)),
        ("sluiten zich aan bij het bovenstaande.", ("SP",)),
        ("sluiten zich aan bij de vragen van de leden van de SP-fractie.", ("SP", "VVD")),
    ],
)
def test_join_of_what_stands_above(joins: str, below: tuple[str, ...]) -> None:
    """`Deze` and `hierbij` are of what stands above; in an introduction they are of what follows."""
    ask = "De leden van de SP-fractie vragen {}."
    joins = f"De leden van de VVD-fractie {joins}"
    above = read(
        ask.format("wat de dijk kost"), joins, ask.format("hoe hoog de dijk is"), head=OPEN
    )
    assert [one.fracties for one in above.vragen] == [("SP", "VVD"), below]
    first = f"De leden van de SP-fractie hebben enkele vragen. {joins}"
    both = read("Algemeen", first, "Dijken", ask.format("wat de dijk kost"), head=OPEN)
    assert [one.fracties for one in both.vragen] == [("SP", "VVD")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Zij vragen dit mede namens de leden van de SGP-fractie.",
        "Deze leden stellen deze vraag mede namens de leden van de SGP-fractie.",
        "Deze vraag stellen zij ook namens de leden van de SGP-fractie.",
    ],
)
@pytest.mark.parametrize(
    "after",
    [
        "Daarnaast willen de leden van de SP-fractie graag een toezegging over de dijk.",
        "Verder zijn de leden van de SP-fractie van oordeel dat de dijk zakt. Klopt dat?",
        "Hierop zou het lid van de SP-fractie graag een toelichting krijgen.",
        "Voorts gaan de leden van de SP-fractie in op het pad. Wat kost dat?",
        "Met zorg stellen de leden van de SP-fractie vast dat de dijk zakt. Hoe komt dat?",
    ],
)
def test_on_behalf_of_others_once(sentence: str, after: str) -> None:
    """What is asked on behalf of others as well is that question, and not the next, which names who asks."""
    first = "De leden van de VVD-fractie vragen wie de dijk betaalt."
    asked = f"De leden van de SP-fractie horen graag wat de dijk kost. {sentence}"
    record = read(first, asked, after, head=OPEN)
    assert [one.fracties for one in record.vragen] == [("VVD",), ("SP", "SGP"), ("SP",)]


def test_on_behalf_of_others_below() -> None:
    """`Zij` are those of the paragraph above; they ask nothing else there."""
    ask = "De leden van de {}-fractie vragen wat de dijk kost."
    also = "Zij vragen dit mede namens de leden van de SGP-fractie."
    record = read(ask.format("VVD"), ask.format("SP"), also, head=OPEN)
    assert [one.fracties for one in record.vragen] == [("VVD",), ("SP", "SGP")]


def test_member_alone_in_a_reply() -> None:
    """A reply calls a member by his name alone; whose he is, the questions say."""
    asked = (
        "De leden van de SP-fractie vragen hoeveel bomen er in het Laagveen staan.",
        "Het lid Tuinstra vraagt wat de zeedijk bij Westerwaard kost.",
        "Het lid Van der Horst (BBB) vraagt wie de sluis van Ambt beheert.",
    )
    reply = (
        "De leden van de SP-fractie vragen naar de bomen in het Laagveen. Tien.",
        "Het lid Tuinstra vraagt naar de zeedijk. Drie ton.",
        "Het lid Van der Horst vraagt naar de sluis van Ambt. Het waterschap.",
    )
    record = read(ASKS, *asked, "II Reactie van de Minister", *reply)
    assert [one.fracties for one in record.vragen] == [("SP",), ("Lid Tuinstra",), ("BBB",)]
    assert [one.antwoord and one.antwoord.tekst for one in record.vragen] == list(reply)


def test_members_of_this_fractie() -> None:
    """`De leden van deze fractie vragen` asks: there `vragen` is no noun behind `deze`."""
    first = "De leden van de SP-fractie vragen wat de dijk kost."
    second = "De leden van deze fractie vragen hoeveel bomen er in het Laagveen staan."
    record = read(
        ASKS, first, second, "II Reactie van de Minister", f"{first} Drie ton.", f"{second} Tien."
    )
    assert [one.antwoord and one.antwoord.tekst for one in record.vragen] == [
        f"{first} Drie ton.", f"{second} Tien.",
    ]  # fmt: skip


def test_join_by_subject() -> None:
    """Who joins those of one fractie about a subject does not join others who ask below its heading."""
    record = read(
        ASKS,
        "Algemeen",
        "De leden van de SP-fractie sluiten zich aan bij de inbreng van de leden van de VVD-fractie over de kosten.",
        "Kosten",
        "De leden van de VVD-fractie vragen wat de dijk kost.",
        "De leden van de D66-fractie vragen wie de dijk betaalt.",
    )
    assert [vraag.fracties for vraag in record.vragen] == [("VVD", "SP"), ("D66",)]


def test_nobody_is_said_to_ask() -> None:
    """A question of which the report does not say who asks it has the fracties of all, and a doubt."""
    first = "De leden van de VVD-fractie vragen wat de dijk kost."
    second = "De leden van de SP-fractie vragen hoe hoog hij is."
    record = read(
        "1. Kosten", "Kan de minister dit toelichten?", "2. Hoogte", first, second, head=OPEN
    )
    assert record.vragen[0].fracties == ("VVD", "SP")
    assert codes(record) == {"fractie_onzeker"}


OPEN = HEAD.replace(" Bij brief van 13 juni 2024 zijn\nde vragen beantwoord.", "")


def test_no_alarm_for_others() -> None:
    """What others want asks nothing."""
    text = "Bewoners willen graag weten waar zij aan toe zijn. Het onderhoud vraagt aandacht van allen."
    record = read("De leden van de VVD-fractie vragen wat de dijk kost.", text, head=OPEN)
    assert codes(record) == set()


@pytest.mark.parametrize(
    ("paragraph", "told"),
    [
        ("Het lid Van Otterspeer heeft geen vragen.", False),
        (
            "De leden van de SP-fractie vragen, mede namens de OSF-fractie, hoe hoog de dijk is.",
            False,
        ),
        ("De leden van de SP-fractie vragen, mede namens het CDA, of dit klopt.", False),
    ],
)
def test_no_alarm_for_who_is_found(paragraph: str, told: bool) -> None:
    """Who asks nothing is missed by nobody; a fractie that was found is found by its name alone."""
    record = read("De leden van de VVD-fractie vragen wat de dijk kost.", paragraph, head=OPEN)
    assert (codes(record) == {"fractie_onzeker"}) == told


# ---------------------------------------------------------------- headings that end in a question mark


@pytest.mark.parametrize(
    ("paragraphs", "titles", "protects"),
    [
        (["2. Voorstel", "2.1 Reikwijdte: welke dijken?", ASKED, "2.2 Hoogte", ASKED],
         ["2. Voorstel", "2.1 Reikwijdte: welke dijken?", "2.2 Hoogte"], "it counts on"),
        (["Inhoudsopgave", "Waarom een dijk?", "Hoogte", "Waarom een dijk?", ASKED, "Hoogte", ASKED],
         ["Waarom een dijk?", "Hoogte"], "the list of contents has it"),
        (["Hoogte", ASKED, "2.1 Hoe hoog is de dijk bij Ambt?", "2.2 Hoe hoog is de dijk bij Broek?"],
         ["Hoogte"], "questions may have decimals"),
    ],
)  # fmt: skip
def test_heading_with_a_question_mark(
    paragraphs: list[str], titles: list[str], protects: str
) -> None:
    """It asks nobody anything, and names what stands below it."""
    record = read(*paragraphs, head=OPEN)
    assert [sectie.titel for sectie in record.secties] == titles, protects
    assert not {vraag.tekst for vraag in record.vragen} & set(titles)


# ---------------------------------------------------------------- the head


def test_answers_that_are_to_come() -> None:
    """Answers that will be printed later are not in the report, and nobody gave them."""
    opening = "De vaste commissie voor Wegen heeft vragen voorgelegd aan de Minister van Wegen over het pad."
    pending = "De antwoorden worden, zodra zij zijn ontvangen, als afzonderlijk Kamerstuk gedrukt."
    assert not read_opening([opening, pending]).is_answered
    assert read_opening([opening, "De antwoorden zijn hier afgedrukt."]).is_answered


def test_overleg_with_an_office() -> None:
    """A committee says with whom it was in touch, and lists the letters."""
    found = read_opening(
        [
            "De vaste commissie voor Wegen heeft nader schriftelijk overleg gevoerd met de Minister van Wegen "
            "over het pad.",
            "• De antwoordbrief van 24 januari 2025.",
        ]
    )
    assert found.asked == "Minister van Wegen"
    assert str(found.datum_antwoord) == "2025-01-24"


def test_heading_of_a_reply_to_come() -> None:
    """A heading for what is still to come holds no reply."""
    asked = "De leden van de VVD-fractie vragen wat de dijk kost."
    assert "antwoorden_los" not in codes(
        read(ASKS, asked, "II Reactie van de Minister", head=OPEN), "info"
    )


# ---------------------------------------------------------------- paragraphs


def test_list_in_a_sentence() -> None:
    """The members of a list behind a colon are part of the paragraph; questions with numbers are not."""
    line = Line("", 1, 1, 1, 0, 100, 10, 10)
    texts = [
        "Zij vragen:",
        "1. hoe hoog hij wordt;",
        "2. wat dat kost.",
        "Zij vragen:",
        "3. Hoe hoog wordt hij?",
    ]
    blocks = with_lists([Block("paragraph", (line,), text) for text in texts])
    assert [block.text for block in blocks] == [
        "Zij vragen: 1. hoe hoog hij wordt; 2. wat dat kost.",
        "Zij vragen:",
        "3. Hoe hoog wordt hij?",
    ]


def test_question_that_ends_what_members_say() -> None:
    """In a nota members may ask behind something else; who answers asks himself above his answer."""
    asked = "De leden van de SP-fractie vragen wie dit betaalt. Water is geen handelswaar. Welke rol krijgt de pachter?"
    own = "Waarom dan toch dit middel? Het werkt het best."
    assert [one.head for one in stretches(asked)] == [len(asked)]
    assert [one.head for one in stretches(own)] == [0]


WIDTH = 400.0
FULL = "De leden van de SP-fractie lezen in de brief van de minister over het pad dat het langs de dijk"


def column(ends: list[tuple[str, float]], *, size: float = 10.0) -> list[Row]:
    """Rows of a column that end so many points from its left side."""
    rows = [
        Row((Line(text, 1, n, n, 0, x1, 12.0 * n, size),), 1, text)
        for n, (text, x1) in enumerate(ends, 1)
    ]
    return placed(rows, measure_of(rows, drawn=True))


def test_justified_lines_end_together() -> None:
    """Where all wrapped lines end at one place, one that ends before it was ended by its author."""
    wrapped = [
        ("en dat het water langs de dijk hoger staat dan ooit in de eeuw ervoor", WIDTH)
    ] * 25
    last = ("en dat dit ook in de toelichting van de minister met zoveel woorden staat.", WIDTH - 3)
    rows = column([*wrapped, last, ("Onbegrijpelijkerwijs is dat zo.", 180.0)])
    assert measure_of(rows, drawn=True).justified
    assert [row.short for row in rows] == [False] * 25 + [True, True]


def test_ragged_lines_are_as_full_as_can_be() -> None:
    """In ragged text a line that leaves room for the next word was ended by its author, be it nearly full."""
    text = "en dat het water langs de dijk hoger staat dan ooit in de eeuw daarvoor"
    wrapped = [(text, WIDTH - 2 - n % 4) for n in range(40)]
    row = ("en dat dit ook in de toelichting van de minister met zoveel woorden.", WIDTH - 22)
    rows = column([*wrapped, row, ("En het is zo.", 80.0)])
    assert not measure_of(rows, drawn=True).justified
    assert [one.short for one in rows[-3:]] == [False, True, True]


def test_words_that_begin_paragraphs() -> None:
    """Words that begin a paragraph elsewhere, and no sentence inside one, begin one behind a full line."""
    full = (
        "Dat is in de brief van de minister en in die van de staatssecretaris niet te lezen.",
        WIDTH,
    )
    rows = column([
        ("Waarom is dat zo?", 90.0), ("Voorts lezen deze leden dat het pad langs het water en de dijk", WIDTH),
        ("loopt. Dat is goed.", 90.0), full, ("Voorts lezen deze leden dat dit zo is", 190.0),
        full, ("Dat is ook zo. Daarbij komt iets anders.", 210.0),
    ])  # fmt: skip
    assert starters_of(rows) == frozenset({4})
    assert opens_point("Voorts lezen deze leden", Counter())
    assert not opens_point("Voorts lezen deze leden", Counter({"Voorts": 1}))


# ---------------------------------------------------------------- notes in the margin


def beside(note: str, text: str, n: int) -> Row:
    """A row with small print in its margin."""
    lines = (
        *((Line(note, 1, 2 * n, n, 10, 90, 12.0 * n, 6.5),) if note else ()),
        *((Line(text, 1, 2 * n + 1, n, 150, 500, 12.0 * n, 10.0),) if text else ()),
    )
    return Row(lines, 1, " ".join(line.text for line in lines))


@pytest.mark.parametrize(
    ("note", "cited", "taken"),
    [(f"{mark('1')} Samenstelling: Bos", True, 2), ("Ons kenmerk", False, 0)],
)
def test_notes_in_the_margin(note: str, cited: bool, taken: int) -> None:
    """Small print beside the text is a note where the text cites it, and no label of a letterhead."""
    text = "De leden van de commissie hebben kennisgenomen van de brief"
    rows = [
        beside("", f"{text}{mark('1')} en" if cited else text, 1),
        beside(note, text, 2),
        beside("(voorzitter) en Tak.", text, 3),
        *(beside("", text, n) for n in range(4, 9)),
    ]
    kept, notes = in_margin.part(rows, drawn=True)
    assert len(notes) == taken
    assert len(kept) == len(rows)
    assert [row.text for row in in_margin.at_foot(kept, notes)][len(kept) :] == [
        one.text for one in notes
    ]


def test_words_of_another_size_are_another_cell() -> None:
    """Small print that nearly touches the text is a cell of its own; a word of the sentence is not."""
    small, large = Run("(voorzitter)", 0, 40, 10, 6.5), Run("hebben", 49, 80, 10, 10.0)
    assert len(cells_of([small, large])) == len([small, large])
    assert len(cells_of([small._replace(size=10.0), large])) == 1


def test_room_that_parts_headings_alone() -> None:
    """Where room stands around headings and between no paragraphs, members begin one behind a full line."""
    text = (
        "Dijken\n\n"
        "De leden van de SP-fractie vragen de minister of de dijk langs het water hoger is.\n"
        "De leden van de VVD-fractie vragen wat de dijk kost.\n"
        "De leden van de D66-fractie vragen wie de dijk betaalt.\n\n"
        "Paden\n\n"
        "De leden van de SP-fractie vragen de minister of het pad langs de dijk breder is.\n"
        "Het lid Otterspeer vraagt wat het pad kost.\n"
    )
    record = read(text, head="\n".join(textwrap.fill(one, 82) for one in OPEN.split("\n")))
    names = [("SP",), ("VVD",), ("D66",), ("SP",), ("Lid Otterspeer",)]
    assert [vraag.fracties for vraag in record.vragen] == names


# ---------------------------------------------------------------- an inbreng as a fractie hands it in


INBRENG = (
    "Inbreng SP-fractie t.b.v. schriftelijk overleg Landbouwraad van 4 juni 2024\n\n"
    "Commissie: Landbouw\nInbrengtermijn: 28 mei 2024, 12.00 uur\n\n"
    "De leden van de SP-fractie hebben de agenda gelezen en hebben enkele vragen.\n\n"
    "Vis\n\nDe leden van de SP-fractie vragen hoeveel vis er is.\n\nKlopt het dat dit minder wordt?\n"
)


def test_inbreng_of_a_fractie() -> None:
    """A title, labels and members who ask are enough: it has neither dossier nor number."""
    record = extract(INBRENG.encode(), name="inbreng.txt")
    assert isinstance(record, SchriftelijkOverleg)
    assert [(one.tekst[-13:], one.fracties, one.sectie) for one in record.vragen] == [
        ("veel vis er is."[-13:], ("SP",), "Vis"),
        ("minder wordt?", ("SP",), "Vis"),
    ]
    assert (record.stuksoort, record.commissie) == ("Inbreng", "Landbouw")
    assert record.betreft == "Landbouwraad van 4 juni 2024"
    assert codes(record) == set()
    assert "kenmerk_ontbreekt" in codes(record, "info")


@pytest.mark.parametrize(
    ("head", "betreft", "commissie", "datum"),
    [
        # The kind of paper above its title, the committee alone, the date behind a label.
        ("INBRENG VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n\nInbreng schriftelijk overleg Visserij\n\n"
         "Vaste commissie voor Landbouw en Visserij\n\nFractie: SP\n\nDatum inbreng: 22 juni 2023",
         "Visserij", "vaste commissie voor Landbouw en Visserij", "2023-06-22"),
        ("Inbreng SP-fractie SO Visserij\nVaste commissie: Landbouw\nDatum: 22-06-2023",
         "Visserij", "vaste commissie voor Landbouw", "2023-06-22"),
        ("Schriftelijke inbreng SP\n\nOnderwerp: Visserij\nWoordvoerder: Bos\n\nDen Haag, 22 juni 2023",
         "Visserij", None, "2023-06-22"),
        ("INBRENG SCHRIFTELIJK OVERLEG\n\nDe staat van de visserij\n\nCommissie: Landbouw\nTermijn: 22 juni 2023",
         "De staat van de visserij", "Landbouw", None),
        # A heading that says who asks is no part of the head.
        ("INBRENG SCHRIFTELIJK OVERLEG\n\nCommissie: Landbouw\n\nInbreng van de leden van de SP-fractie",
         "INBRENG SCHRIFTELIJK OVERLEG", "Landbouw", None),
    ],
)  # fmt: skip
def test_head_of_an_inbreng(
    head: str, betreft: str, commissie: str | None, datum: str | None
) -> None:
    """Subject, committee and date in whatever rows stand between title and text; none of them is a section."""
    text = INBRENG[INBRENG.index("De leden") :]
    record = extract(f"{head}\n\n{text}".encode(), name="inbreng.txt")
    assert isinstance(record, SchriftelijkOverleg)
    assert (record.betreft, record.commissie) == (betreft, commissie)
    assert (str(record.datum) if record.datum else None) == datum
    assert [one.titel for one in record.secties if one.titel != "Vis"] == (
        [head.rsplit("\n", 1)[1]] if head.endswith("SP-fractie") else []
    )


@pytest.mark.parametrize(
    "title",
    [
        "Inbreng is welkom van alle burgers",
        "Inbreng van burgers in de planning.",
        "Verslag van de bijeenkomst",
    ],
)
def test_no_inbreng(title: str) -> None:
    """A word at the top is no title, and a title alone is no inbreng."""
    with pytest.raises(NotRecognised):
        extract(INBRENG.replace(INBRENG.split("\n", 1)[0], title).encode(), name="tekst.txt")
    nobody = INBRENG.replace("De leden van de SP-fractie", "Veel bewoners")
    with pytest.raises(NotRecognised):
        extract(nobody.encode(), name="tekst.txt")


def test_join_of_those_that_stand_together() -> None:
    """What the same members asked farther up, above questions of others, is none of `deze vragen`."""
    ask = "De leden van de {}-fractie vragen {}."
    record = read(
        ask.format("SP", "wat de dijk kost"),
        ask.format("CDA", "wie de dijk betaalt"),
        ask.format("SP", "hoe hoog de dijk is"),
        ask.format("SP", "hoe breed de dijk is"),
        "De leden van de VVD-fractie sluiten zich bij deze vragen van de SP-fractie aan.",
        head=OPEN,
    )
    assert [one.fracties for one in record.vragen] == [
        ("SP",),
        ("CDA",),
        ("SP", "VVD"),
        ("SP", "VVD"),
    ]


SHORT = """\
91 131 Waterberging

Nr. 6 VERSLAG

Vastgesteld 14 juni 1999

De vaste commissie voor Landschap, belast met het voorbereidend onderzoek, brengt als volgt verslag uit.

"""
SIGNED = "De voorzitter van de commissie,\nKruidhof"


def test_short_report_in_the_past() -> None:
    """The signature at its end ends it, though all that it asks is told: nothing of it is an opening."""
    told = "De leden van de VVD-fractie vroegen wat de dijk kost."
    strikes = "Het viel de leden van de SP-fractie op dat de dijk hoog was. Zij vroegen waarom dat zo was."
    record = read("Algemeen", told, "Kosten", strikes, SIGNED, head=SHORT)
    assert [(one.tekst, one.sectie, one.fracties) for one in record.vragen] == [
        (told, "Algemeen", ("VVD",)),
        (strikes, "Kosten", ("SP",)),
    ]


@pytest.mark.parametrize(
    ("told", "doubt", "protects"),
    [
        ("De leden van de VVD-fractie vroegen waarom de dijk zo hoog was.", True, "a request in the past"),
        ("De leden van de VVD-fractie vroegen in het debat waarom de dijk zo hoog was.", False, "it was made before"),
        ("De leden van de VVD-fractie vroegen destijds om een dijk.", False, "an adverb says so"),
        ("De leden van de VVD-fractie hadden met belangstelling kennisgenomen van de brief.", False, "it asks nothing"),
    ],
)  # fmt: skip
def test_request_in_another_tense(told: str, *, doubt: bool, protects: str) -> None:
    """In a report that tells what members ask now, one in the past may be lost: that is told."""
    ask = "De leden van de {}-fractie vragen naar {}."
    record = read(
        "Algemeen", told, ask.format("SP", "de kosten"), ask.format("D66", "de toets"), head=OPEN
    )
    assert len(record.vragen) == 2
    assert ("verzoek_onzeker" in codes(record)) == doubt, protects
