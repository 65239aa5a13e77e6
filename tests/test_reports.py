"""Reports in which fracties ask in prose: contents, sides, what a reply repeats, which answer is whose, doubts."""

from __future__ import annotations

import textwrap

import pytest

from kamervragen import extract
from kamervragen.dutch.repeated import REPEATED, answers_at_once, repeats, stretches
from kamervragen.dutch.requests import asks_in_prose, request_spans, tells_in_past
from kamervragen.layout.model import Block
from kamervragen.layout.rows import Row
from kamervragen.lines import Line
from kamervragen.parts.answer_links import links_of
from kamervragen.parts.contents_list import without_contents
from kamervragen.parts.likeness import Likeness, Question
from kamervragen.parts.reply_segments import Segment
from kamervragen.parts.report_parts import parts_of
from kamervragen.records import SchriftelijkOverleg

HEAD = """\
91 131 Waterberging

Nr. 6 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG

Vastgesteld 14 juni 2024

De vaste commissie voor Landschap heeft een aantal vragen en opmerkingen voorgelegd aan de Minister van Landschap over
de brief van 2 mei 2024 over bergingsgebieden.

De vragen en opmerkingen zijn op 28 mei 2024 aan de Minister van Landschap voorgelegd. Bij brief van 13 juni 2024 zijn
de vragen beantwoord.

De voorzitter van de commissie,
Kruidhof

De griffier van de commissie,
Van Zelm

"""
ASKS = "I Vragen en opmerkingen vanuit de fracties"
REPLY = "II Reactie van de Minister"


def read(*paragraphs: str, head: str = HEAD) -> SchriftelijkOverleg:
    """The record of a report with these paragraphs below its head."""
    record = extract((head + "\n\n".join(paragraphs) + "\n").encode(), name="verslag.txt")
    assert isinstance(record, SchriftelijkOverleg)
    return record


def codes(record: SchriftelijkOverleg, ernst: str = "waarschuwing") -> set[str]:
    """The codes of the meldingen of a record."""
    return {melding.code for melding in record.meldingen if melding.ernst == ernst}


def answers(record: SchriftelijkOverleg) -> list[str | None]:
    """The answers of a record."""
    return [vraag.antwoord.tekst if vraag.antwoord else None for vraag in record.vragen]


# ---------------------------------------------------------------- sentences that repeat a question


@pytest.mark.parametrize("form", REPEATED, ids=lambda form: form.name)
def test_form_of_what_is_repeated(form: object) -> None:
    """Each form reads its own example, which no other reads, and leaves the other."""
    assert [one.name for one in REPEATED if one.pattern.search(form.reads)] == [form.name]
    assert not repeats(form.reads_not)


@pytest.mark.parametrize(
    "sentence",
    [
        "De leden hebben nog enkele vragen.",
        "Ik dank de leden van de SP-fractie voor hun vragen.",
        "Ik zal NWO vragen of er mogelijkheden zijn.",
        "Dit punt komt terug in het overleg.",
        "De leden van de SP-fractie hebben vragen gesteld, waarvoor ik hen dank.",
        "Zoals deze leden terecht opmerken, vraagt dit om zorgvuldigheid.",
        "Zoals deze leden opmerken, vragen deze stuwen om onderhoud.",
    ],
)
def test_what_repeats_nothing(sentence: str) -> None:
    """To have questions, to thank for them and to ask somebody else says nothing of what was asked."""
    assert not repeats(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "De leden van de CDA-fractie hebben gevraagd naar de kosten van de stuw.",
        "Voorts hebben de leden van deze fractie gevraagd hoe oud de stuw is.",
        "Terugkomend op het toezicht vroegen de aan het woord zijnde leden wie dat houdt.",
        "Met name is deze leden niet duidelijk of de stuw blijft.",
        '"Deze leden zouden graag vernemen wie de stuw beheert."',
        "“De leden van de SP-fractie vragen wie de stuw beheert.”",
    ],
)
def test_what_repeats(sentence: str) -> None:
    """In any tense, in any order, and in quotation marks."""
    assert repeats(sentence)


@pytest.mark.parametrize(
    ("text", "heads", "protects"),
    [
        ("Zij vragen wie betaalt. Dat doe ik.", ["Zij vragen wie betaalt."], "question and answer"),
        ("De leden wijzen op A. Zij vragen wie. Ik.", ["De leden wijzen op A. Zij vragen wie."], "what leads to it"),
        ("Het rapport is oud. De leden vragen hoe oud. Tien jaar.", ["Het rapport is oud. De leden vragen hoe oud."],
         "a paragraph may lead to it without naming anybody"),
        ("Dat is zo. Ook vragen zij wanneer. In mei.", ["", "Ook vragen zij wanneer."], "what is asked as well"),
        ("De leden vragen hoe. Dit is van belang. Kan de minister dat zeggen?",
         ["De leden vragen hoe. Dit is van belang. Kan de minister dat zeggen?"], "a paragraph that ends asking"),
        ("Dat klopt. Wat gebeurt er bij mist? Dan komt hij.", [""], "who answers asks himself"),
        ("Ik ken dat. Voorts vragen de leden of het mag.", ["", "Voorts vragen de leden of het mag."],
         "an answer before what is asked"),
    ],
)  # fmt: skip
def test_stretches(text: str, heads: list[str], protects: str) -> None:
    """A paragraph of a reply is cut where it says again what was asked."""
    assert [text[one.begin : one.head] for one in stretches(text)] == heads, protects


def test_answer_in_one_sentence() -> None:
    """What is asked and answered in one sentence is question and answer."""
    assert answers_at_once(
        "In antwoord op de vraag van A of dit kan, merkt de regering op dat het kan."
    )
    assert not answers_at_once("De leden van A vragen of dit kan.")


def test_past_tense() -> None:
    """Reports of before 2000 tell what members asked; elsewhere that tells of an earlier letter."""
    text = "De leden van de SP-fractie hadden twijfels. Zij vroegen of dit klopte."
    assert tells_in_past([text])
    assert not tells_in_past(["De leden van de SP-fractie vragen of dit klopt."])
    assert asks_in_prose(text, past=True)
    assert not asks_in_prose(text)
    assert request_spans(text, past=True) == [(44, 70)]


# ---------------------------------------------------------------- the contents


def rows(*texts: str) -> list[Row]:
    """Rows one below the other."""
    return [
        Row((Line(text, 1, n, n, 0, 6.0 * len(text), 12.0 * n, 10.0, False, False),), 1, text)
        for n, text in enumerate(texts)
    ]


@pytest.mark.parametrize(
    ("texts", "left", "protects"),
    [
        (["Inhoud", "1. Kosten 3", "2. Privacy 4", "1. Kosten", "Tekst."], ["1. Kosten", "Tekst."], "titled"),
        (["Inhoudsopgave blz.", "Kosten 3", "Kosten", "Tekst."], ["Kosten", "Tekst."], "pages beside"),
        (["Inhoudsopgave", "blz.", "Kosten", "3", "Kosten", "Tekst."], ["Kosten", "Tekst."], "pages below"),
        (["1. Kosten van het plan", "2. Privacy", "1. Kosten van het plan", "Tekst."],
         ["1. Kosten van het plan", "Tekst."], "no title"),
        (["Kosten van het plan", f"Dat is {'lopende ' * 15}tekst.", "Kosten van het plan"],
         3, "a heading that comes again below text is none"),
        (["• Inbreng van de VVD-fractie ..... 2", "Inbreng van de VVD-fractie", "Tekst."],
         ["Inbreng van de VVD-fractie", "Tekst."], "signs and dots"),
    ],
)  # fmt: skip
def test_contents(texts: list[str], left: list[str] | int, protects: str) -> None:
    """The list of contents ends where its first heading comes again."""
    found = [row.text for row in without_contents(rows(*texts))[0]]
    assert (found if isinstance(left, list) else len(found)) == left, protects


# ---------------------------------------------------------------- links


def link(questions: list[str], heads: list[str]) -> dict[int, tuple[int, ...]]:
    """Which segments are linked to which question."""
    alike = Likeness([Question(text, ("SP",)) for text in questions])
    segments = [Segment(head, ("SP",), head, asks=bool(head)) for head in heads]
    return dict(links_of(alike, segments).of_question)


BRIDGE, HARBOUR, TOLL = (
    "Kan de minister aangeven wanneer de brug bij Westerwaard wordt hersteld?",
    "Hoeveel schepen liggen er gemiddeld in de binnenhaven van Oudesluis?",
    "Waarom is gekozen voor tolheffing op alle provinciale wegen tegelijk?",
)


def test_links_follow_the_order() -> None:
    """Each part of a reply goes to the question that it repeats; what follows belongs to it."""
    heads = [
        "De leden vragen wanneer de brug bij Westerwaard hersteld is.",
        "",
        "De leden vragen waarom tolheffing op alle provinciale wegen is gekozen.",
    ]
    assert link([BRIDGE, HARBOUR, TOLL], heads) == {0: (0, 1), 2: (2,)}


def test_links_of_bent_and_glued_words() -> None:
    """Words may be bent, or touch each other."""
    heads = [
        "Gevraagd wordt naar het herstellenvandebrugbijWesterwaard.",
        "Zij vragen naar schepen in de binnenhaven.",
    ]
    assert link([BRIDGE, HARBOUR], heads) == {0: (0,), 1: (1,)}


def test_link_out_of_order_where_it_is_sure() -> None:
    """A reply may take one question later; who is surely meant gets it."""
    heads = [HARBOUR, TOLL, BRIDGE]
    assert link([BRIDGE, HARBOUR, TOLL], heads) == {1: (0,), 2: (1,), 0: (2,)}


# ---------------------------------------------------------------- whole reports


def test_answers_that_copy_the_question() -> None:
    """A reply may print each paragraph again, also what leads to a question and what asks nothing."""
    intro = "De leden van de SP-fractie hebben met belangstelling kennisgenomen van de brief over de gebieden."
    first = (
        "De leden van de SP-fractie lezen dat de dijk wordt verhoogd. Dat is een forse ingreep. In eerdere plannen was"
        " daarvan geen sprake. Ook de gemeenten zijn verrast. Kan de Minister zeggen waarom?"
    )
    second = "Genoemde leden vragen hoeveel bomen daarvoor worden gekapt."
    record = read(
        ASKS, intro, first, second, REPLY, intro, first, "Het water stijgt.", second, "Veertig."
    )
    assert answers(record) == [f"{first}\nHet water stijgt.", f"{second}\nVeertig."]
    assert codes(record) == set()


def test_one_answer_to_two_fracties() -> None:
    """What is answered for two fracties at once is the answer to the question of each."""
    record = read(
        ASKS,
        "De leden van de SP-fractie vragen wat het onderhoud van de stuwen in de Waterloop kost.",
        "De leden van de VVD-fractie vragen naar de kosten van onderhoud van de stuwen in de Waterloop.",
        REPLY,
        "De leden van de fracties van de SP en de VVD vragen wat het onderhoud van de stuwen in de Waterloop kost."
        " Drie ton.",
    )  # fmt: skip
    ids = tuple(vraag.id for vraag in record.vragen)
    assert [vraag.antwoord and vraag.antwoord.op_vragen for vraag in record.vragen] == [ids, ids]


def test_join_in_an_introduction() -> None:
    """Who joins below a heading without questions joins those of whom he speaks, wherever they stand."""
    record = read(
        "Inleiding",
        "De leden van de SP-fractie hebben de volgende vragen. De leden van de fractie van Volt sluiten zich bij deze"
        " vragen aan.",
        "Vragen van de leden van de SP-fractie",
        "Wanneer wordt het gebied ingericht?",
    )  # fmt: skip
    assert [vraag.fracties for vraag in record.vragen] == [("SP", "Volt")]


def test_lead_of_a_list() -> None:
    """What leads to numbered questions is none; the numbers are those that are printed."""
    record = read(
        ASKS,
        "De leden van de SP-fractie vragen de Minister:",
        "1. Wat kost dit?",
        "2. Wie betaalt dat?",
        "De leden van de VVD-fractie lezen dit ook. Wanneer begint het?",
        "De leden van de D66-fractie zien een risico. Hoe groot is dat?",
    )
    assert [vraag.nummer for vraag in record.vragen] == ["1", "2", None, None]


def test_reply_without_heading() -> None:
    """Where no heading says that answers follow, each may stand below its question."""
    record = read(
        "De leden van de SP-fractie vragen wanneer de dijk gereed is.",
        "In mei. Ik heb daarover een brief gestuurd.",
        "De leden van de VVD-fractie vragen wat de dijk kost.",
        "Drie ton. Dat bedrag staat in mijn begroting.",
    )
    assert answers(record) == [
        "In mei. Ik heb daarover een brief gestuurd.",
        "Drie ton. Dat bedrag staat in mijn begroting.",
    ]


# A page of the web may lose the title: fracties that ask tell what it is.
UNTITLED = (
    "Eerste Kamer der Staten-Generaal | 2021-2022 | 35961 nr. C |\n\nVastgesteld 14 juni 2022\n\n"
)


# ---------------------------------------------------------------- which answer is whose

VVD_DIKE = "De leden van de VVD-fractie lezen dat de dijk bij Westerwaard wordt verhoogd. Wanneer is dat werk gereed?"
VVD_NOISE = (
    "De leden van de VVD-fractie vragen hoe omwonenden over geluidhinder worden geïnformeerd."
)
SP_FARMS = "De leden van de SP-fractie zien boeren vertrekken. Hoeveel bedrijven moeten verdwijnen in de Laagpolder?"
SP_PUMP = "Deze leden vragen voorts wie de kosten van het gemaal draagt."
ASKED = (ASKS, VVD_DIKE, VVD_NOISE, SP_FARMS, SP_PUMP)
DIKE = "De leden van de VVD-fractie vragen wanneer de verhoging van de dijk bij Westerwaard gereed is. In mei."
NOISE = "De leden van de VVD-fractie vragen op welke wijze omwonenden over geluidhinder worden geïnformeerd. Per brief."
FARMS = "De leden van de SP-fractie vragen mij hoeveel bedrijven in de Laagpolder moeten verdwijnen. Vijf."
PUMP = "Zij vragen ook wie de kosten van het gemaal draagt. Het waterschap."
LIGHTS = "De leden van de SP-fractie vragen naar de verlichting langs het fietspad. Die komt."
TO_THE_KAMER = "De leden van de SP-fractie verzoeken mij de Kamer te schrijven wie de kosten van het gemaal draagt. Ja."
OTHER_WORDS = (
    "De leden van de SP-fractie zijn bezorgd om agrariërs. Zij vragen naar de molens. Die blijven."
)


@pytest.mark.parametrize(
    ("reply", "expected", "doubts", "protects"),
    [
        ((FARMS, PUMP, NOISE, DIKE), [DIKE, NOISE, FARMS, PUMP], set(), "a reply by subject, fracties in any order"),
        ((f"{DIKE} {NOISE}", f"{FARMS} {PUMP}"), [DIKE, NOISE, FARMS, PUMP], set(), "in the middle of a paragraph"),
        (
            ("Op de vraag wanneer de dijk bij Westerwaard gereed is, antwoord ik: in mei.",
             "Gevraagd is hoe omwonenden over geluidhinder worden geïnformeerd. Per brief.", FARMS, PUMP),
            ["Op de vraag wanneer de dijk bij Westerwaard gereed is, antwoord ik: in mei.",
             "Gevraagd is hoe omwonenden over geluidhinder worden geïnformeerd. Per brief.", FARMS, PUMP],
            set(), "nobody is named",
        ),
        (
            (DIKE, NOISE, "De leden van de PVV-fractie vragen of het hek wordt geverfd. Ja.", FARMS, PUMP),
            [DIKE, NOISE, FARMS, PUMP], {"antwoord_zonder_vraag"}, "what others ask ends an answer",
        ),
        (
            (DIKE, NOISE, FARMS, PUMP, LIGHTS), [DIKE, NOISE, FARMS, f"{PUMP}\n{LIGHTS}"],
            {"antwoord_onzeker"}, "what the same fractie is not known to ask leaves a doubt",
        ),
        (
            (DIKE, "Ik schrijf hun zelf. Waarom is gekozen voor mei? Dan is het droog.", NOISE, FARMS, PUMP),
            [f"{DIKE}\nIk schrijf hun zelf. Waarom is gekozen voor mei? Dan is het droog.", NOISE, FARMS, PUMP],
            set(), "who answers asks himself",
        ),
        (
            (DIKE, NOISE, FARMS, TO_THE_KAMER), [DIKE, NOISE, FARMS, TO_THE_KAMER], set(),
            "a sentence that begins as the line to whom a letter is sent",
        ),
        (
            (DIKE, NOISE, OTHER_WORDS, PUMP), [DIKE, NOISE, OTHER_WORDS, PUMP], {"antwoord_onzeker"},
            "what repeats nothing is linked by its order, with a doubt",
        ),
    ],
)  # fmt: skip
def test_which_answer_is_whose(
    reply: tuple[str, ...], expected: list[str], doubts: set[str], protects: str
) -> None:
    """Each part of a reply goes to the question that it says again; what may be wrong is told of."""
    record = read(*ASKED, REPLY, *reply)
    assert answers(record) == expected, protects
    assert codes(record) == doubts, protects


def test_one_segment_answers_two_questions() -> None:
    """A sentence that says two questions of one fractie again answers both."""
    both = (
        "De leden van de VVD-fractie vragen wanneer het werk aan de dijk bij Westerwaard gereed is en hoe"
        " omwonenden over geluidhinder worden geïnformeerd. In mei, en per brief."
    )
    record = read(*ASKED, REPLY, both, FARMS, PUMP)
    assert answers(record) == [both, both, FARMS, PUMP]
    ids = tuple(vraag.id for vraag in record.vragen)
    assert [vraag.antwoord and vraag.antwoord.op_vragen for vraag in record.vragen][:2] == [
        ids[:2]
    ] * 2


def test_one_segment_says_two_questions_whole() -> None:
    """Where the sentence says all of both, nothing is in doubt."""
    asked = (
        "De leden van de SGP-fractie vragen of de Minister vindt dat ouderen op driewielers meer ruimte verdienen.",
        "Deze leden willen graag weten of de regeling voor het verwijderen van paaltjes openstaat voor waterschappen.",
    )
    whole = (
        "De leden van de SGP-fractie vragen of ik vind dat ouderen op driewielers meer ruimte verdienen, en of de"
        " regeling voor het verwijderen van paaltjes openstaat voor waterschappen. Ja."
    )
    record = read(ASKS, *asked, REPLY, whole)
    assert (answers(record), codes(record)) == ([whole, whole], set())


def test_two_ministers_reply() -> None:
    """Each of two ministers answers a part; the agenda behind them is no answer."""
    record = read(
        *ASKED, REPLY, DIKE, FARMS, "III Reactie van de Staatssecretaris", NOISE,
        PUMP.replace("Zij", "De leden van de SP-fractie"), "IV Volledige agenda",
        "Brief van de Minister van 2 mei 2024 over bergingsgebieden.",
    )  # fmt: skip
    assert answers(record) == [
        DIKE, NOISE, FARMS, PUMP.replace("Zij", "De leden van de SP-fractie"),
    ]  # fmt: skip


def test_reply_below_headings_repeats_nothing() -> None:
    """What stands below the heading of a fractie answers its one question; of more than one that is not told."""
    heads = "Vragen van de leden van de VVD-fractie", "Vragen van de leden van de SP-fractie"
    record = read(
        ASKS, heads[0], VVD_DIKE, VVD_NOISE, heads[1], SP_FARMS,
        REPLY, heads[0], "Het werk is in mei gereed.", heads[1], "Ik dank de leden. Het zijn er vijf.",
    )  # fmt: skip
    assert answers(record) == [None, None, "Ik dank de leden. Het zijn er vijf."]
    assert codes(record) == {"vraag_zonder_antwoord"}


def test_thanks_below_a_heading() -> None:
    """Who is thanked below the next heading is no part of the answer above it."""
    heads = "Vragen van de leden van de VVD-fractie", "Vragen van de leden van de SP-fractie"
    record = read(
        ASKS, heads[0], VVD_DIKE, VVD_NOISE, heads[1], SP_FARMS, SP_PUMP,
        REPLY, heads[0], DIKE, NOISE, heads[1], "Ik dank de leden van deze fractie voor hun inbreng.", FARMS, PUMP,
    )  # fmt: skip
    assert answers(record) == [DIKE, NOISE, FARMS, PUMP]
    assert codes(record) == set()


def test_one_caption_for_several_fracties() -> None:
    """Below each heading several ask, and one caption stands above the reply to all of them."""
    record = read(
        "Vragen en opmerkingen vanuit de fracties en reactie van de Minister",
        "De dijk", VVD_DIKE, SP_FARMS, "Reactie van de Minister", FARMS, DIKE,
        "Het gemaal", SP_PUMP.replace("Deze leden", "De leden van de SP-fractie"), VVD_NOISE,
        "Reactie van de Minister", "Dat zijn wij. Er gaat een brief uit.",
    )  # fmt: skip
    whole = "Dat zijn wij. Er gaat een brief uit."
    assert answers(record) == [DIKE, FARMS, whole, whole]
    assert codes(record) == {"antwoord_onzeker"}


NUMBERED = (
    ASKS, "Vragen van de leden van de SP-fractie", "1. Wat kost dit?", "2. Wie betaalt dat?",
    "Vragen van de leden van de VVD-fractie", "3. Wanneer begint het?",
)  # fmt: skip


@pytest.mark.parametrize(
    ("reply", "expected", "doubts"),
    [
        (("Antwoord op vraag 1", "Drie ton.", "Antwoord op vragen 2 en 3", "Ik, in mei."),
         ["Drie ton.", "Ik, in mei.", "Ik, in mei."], set()),
        (("Antwoord op vraag 1", "Drie ton.", "Antwoord op vraag 2", "Ik.", "Antwoord op vraag 4", "In mei."),
         ["Drie ton.", "Ik.", None], {"antwoord_zonder_vraag", "vraag_zonder_antwoord"}),
        (("1. Drie ton.", "2. Ik.", "3. In mei."), ["Drie ton.", "Ik.", "In mei."], set()),
    ],
)  # fmt: skip
def test_answers_by_number(
    reply: tuple[str, ...], expected: list[str | None], doubts: set[str]
) -> None:
    """A reply may name the questions that it answers by their numbers."""
    record = read(*NUMBERED, REPLY, *reply)
    assert answers(record) == expected
    assert codes(record) == doubts


COUNTED = (
    ASKS,
    "De leden van de SP-fractie vragen hoeveel stuwen het waterschap onderhoudt.",
    "Deze leden zien dat de dijk zakt. Graag ontvangen zij een overzicht van de zwakke plekken.",
    "De leden van de VVD-fractie vragen wanneer de sluis weer opengaat.",
)


@pytest.mark.parametrize(
    ("reply", "expected", "protects"),
    [
        (
            ("1. De leden van de SP-fractie vragen hoeveel stuwen het waterschap onderhoudt.", "Het zijn er tien.",
             "2. Graag ontvangen zij een overzicht van de zwakke plekken.", "Dat volgt.", "Het is in de maak.",
             "3. De leden van de VVD-fractie vragen wanneer de sluis weer opengaat.", "In mei."),
            ["Het zijn er tien.", "Dat volgt.\nHet is in de maak.", "In mei."],
            "each number is that of a question, by its place",
        ),
        (
            ("De leden van de SP-fractie vragen hoeveel stuwen het waterschap onderhoudt. Het zijn er drie:",
             "1. De stuw bij Ambt.", "2. De stuw bij Broek.", "3. De stuw bij Cade."),
            ["Het zijn er drie:\n1. De stuw bij Ambt.\n2. De stuw bij Broek.\n3. De stuw bij Cade.", None, None],
            "points of an answer, as many as there are questions",
        ),
    ],
)  # fmt: skip
def test_reply_that_counts_the_questions(
    reply: tuple[str, ...], expected: list[str | None], protects: str
) -> None:
    """`Ik heb de vragen genummerd`: the reply numbers what the members did not."""
    found = answers(read(*COUNTED, REPLY, *reply))
    ends = [one.split("\n", 1)[-1] if one and one[-1] != "." else one for one in found]
    assert [
        one and one[-len(want or "") :] for one, want in zip(ends, expected, strict=True)
    ] == expected, protects


def test_how_to_answer_is_no_question_to_answer() -> None:
    """A request about the answering itself has no answer of its own, and there is no doubt about that."""
    record = read(
        ASKS, VVD_DIKE, "De leden van de VVD-fractie verzoeken de Minister alle vragen afzonderlijk te beantwoorden.",
        REPLY, DIKE,
    )  # fmt: skip
    assert answers(record) == [DIKE, None]
    assert codes(record) == set()
    assert "vraag_zonder_antwoord" in codes(record, "info")


NOTA = HEAD.replace("VERSLAG VAN EEN SCHRIFTELIJK OVERLEG", "NOTA NAAR AANLEIDING VAN HET VERSLAG")


@pytest.mark.parametrize(
    ("paragraphs", "expected", "protects"),
    [
        (
            ("De leden van de SP-fractie vragen de regering hoeveel stuwen er zijn. Water is een recht."
             " Wie beheert ze?", "Er zijn er tien. Het waterschap beheert ze.",
             "De leden van de VVD-fractie vragen wat een stuw kost.", "Drie ton.",
             "Waarom dan toch stuwen? Zij houden water vast.",
             "De leden van de D66-fractie vragen of er zalm zwemt.", "Ja."),
            ["Er zijn er tien. Het waterschap beheert ze.",
             "Drie ton.\nWaarom dan toch stuwen? Zij houden water vast.", "Ja."],
            "a remark between two questions; a question of who answers",
        ),
        (
            ("De leden van de SP-fractie vragen hoeveel stuwen er zijn.", "Tien.",
             "Hebben is niet houden. Dat roept bij de leden van de VVD-fractie de vraag op wie betaalt.", "Ik."),
            ["Tien.", "Ik."],
            "a paragraph that begins with a thought",
        ),
        (
            ("De leden van de SP-fractie vragen hoeveel stuwen er zijn.",
             "De leden van de VVD-fractie vragen naar het aantal stuwen.", "Er zijn er tien."),
            ["Er zijn er tien.", "Er zijn er tien."],
            "two fracties are answered at once",
        ),
        (
            ("De leden van de fracties van SP en VVD hebben vragen gesteld, waarvoor de regering erkentelijk is.",
             "De leden van de SP-fractie vragen hoeveel stuwen er zijn.", "Tien. Dat is, zoals zij zeggen, weinig.",
             "De leden van de VVD-fractie hebben gevraagd naar de kosten.", "Die bedragen drie ton."),
            ["Tien. Dat is, zoals zij zeggen, weinig.", "Die bedragen drie ton."],
            "thanks ask nothing; what has been asked does",
        ),
        (
            ("De leden van de SP-fractie vragen hoeveel stuwen er zijn.", "Tien.",
             "De leden van de VVD-fractie zijn benieuwd hoe de kosten worden verdeeld.", "Over drie jaar."),
            ["Tien.", "Over drie jaar."],
            "what members would like to know is answered as a question",
        ),
    ],
)  # fmt: skip
def test_paragraphs_of_a_nota(
    paragraphs: tuple[str, ...], expected: list[str], protects: str
) -> None:
    """Where questions and answers are paragraphs of their own, a question is all of its paragraph."""
    assert answers(read(*paragraphs, head=NOTA)) == expected, protects


def test_likeness_leaves_out_who_asks() -> None:
    """Names and words of asking say nothing of what is asked."""
    animals = "Partij voor de Dieren"
    alike = Likeness([
        Question(f"De leden van de {animals} vragen wie dit betaalt.", (animals,)),
        Question("Hoeveel dieren zijn er?", ("SP",)),
    ])  # fmt: skip
    assert alike.shares("De leden van de Partij voor de Dieren vragen of ik dit weet.") == {}
    assert set(alike.shares("De leden vragen naar dieren.")) == {1}


def test_note_of_a_page_of_the_web() -> None:
    """A page of the web prints the number of a note, and its text as a paragraph below it."""
    asked = VVD_DIKE.replace("verhoogd.", "verhoogd.1")
    record = read(ASKS, asked, REPLY, DIKE, "1", "Kamerstuk 91 131, nr. 4.")
    assert [noot.tekst for noot in record.voetnoten] == ["Kamerstuk 91 131, nr. 4."]
    assert answers(record) == [DIKE]


# code -> (ernst, paragraphs of a report, its head)
# Paragraphs without room between them, as wide as the page; the second of the last two begins behind a full line.
RUN_TOGETHER = """\
De leden van de SP-fractie lezen dat de dijk langs het water hoger wordt. Is dat
zo?
De leden van de VVD-fractie lezen in de brief van de minister dat het water van
de berging stijgt. Hoe hoog komt het?
De leden van de D66-fractie lezen in de brief van de minister dat de dijk in het
voorjaar hoger wordt en dat de berging daarom pas in de herfst in gebruik wordt
genomen. Waarom?
De leden van de CDA-fractie lezen in de brief van de minister dat de berging van
water in de polder duurder wordt. Hoe komt dat, en wie betaalt volgens haar dit?
Met betrekking tot de natuur lezen deze leden dat het pad in de winter dicht is.
Waarom?"""
NARROW = "\n".join(textwrap.fill(one, 80) if len(one) > 80 else one for one in HEAD.split("\n"))
CASES: dict[str, tuple[str, tuple[str, ...], str]] = {
    "alinea_onzeker": ("waarschuwing", (RUN_TOGETHER,), NARROW),
    "antwoorden_los": (
        "info",
        (ASKS, "De leden van de SP-fractie vragen wat de dijk kost.", REPLY, "Ik kom daar later op terug."),
        HEAD,
    ),
    "antwoorden_ontbreken": (
        "waarschuwing",
        (ASKS, "De leden van de SP-fractie vragen wat de dijk kost."),
        HEAD,
    ),
    "stuknummer_ontbreekt": (
        "info",
        ("De leden van de SP-fractie vragen wat de dijk kost.",),
        HEAD.replace("Nr. 6 ", "2024D12345 "),
    ),
    "stuksoort_ontbreekt": (
        "waarschuwing",
        ("De leden van de SP-fractie hebben vragen.", "De leden van de SP-fractie vragen wat de dijk kost."),
        UNTITLED,
    ),
    "vraag_zonder_antwoord": (
        "waarschuwing",
        (
            ASKS,
            "De leden van de SP-fractie vragen wat de zeedijk bij Westerwaard kost.",
            "De leden van de VVD-fractie vragen hoeveel bomen er in het Laagveen staan.",
            REPLY,
            "De leden van de SP-fractie vragen wat de zeedijk bij Westerwaard kost. Drie ton.",
        ),
        HEAD,
    ),
}  # fmt: skip


@pytest.mark.parametrize("code", CASES)
def test_doubt(code: str) -> None:
    """Each doubt of a report has one that makes it."""
    ernst, paragraphs, head = CASES[code]
    assert code in codes(read(*paragraphs, head=head), ernst)


def test_no_doubt_without_cause() -> None:
    """A plain report is told of with a remark alone."""
    question = "De leden van de SP-fractie vragen wat de zeedijk bij Westerwaard kost."
    record = read(ASKS, question, REPLY, f"{question} Drie ton.")
    assert codes(record) == set()
    assert codes(record, "info") == {"geen_nummers"}


def test_title_of_both_parts_above_a_reply_of_its_own() -> None:
    """`… en reactie van de Minister` titles the whole; where the reply has a heading below, each part is its own."""
    record = read(
        "Vragen en opmerkingen vanuit de fracties en reactie van de Minister",
        "Vragen en opmerkingen van de leden van de SP-fractie",
        "Kan de Minister de metingen noemen? Graag ontvangen deze leden een uitsplitsing per bron.",
        "Reactie van de Minister",
        "De leden van de SP-fractie vragen naar de metingen. Het zijn er tien.",
    )
    assert [one.tekst[-9:] for one in record.vragen] == ["per bron."]
    assert answers(record) == [
        "De leden van de SP-fractie vragen naar de metingen. Het zijn er tien."
    ]


NOTA = """\
91 131 Waterberging

Nr. 7 NOTA NAAR AANLEIDING VAN HET VERSLAG

Ontvangen 14 juni 2024

"""
ROWS = (
    "Jaar          Bergingen     Kosten",
    "2024          18            46",
    "2025          27            70",
)


def test_table_in_a_paper_that_answers() -> None:
    """It is in an answer, cell by cell: nothing of it is lost. One in a question is told."""
    asks = "De leden van de SP-fractie vragen hoe de raming van de kosten is opgebouwd."
    table = (
        "Voor de raming gelden de volgende aantallen.",
        *ROWS,
        "De raming wordt jaarlijks bijgesteld.",
    )
    record = read(asks, "\n".join(table), head=NOTA)
    assert "2024 | 18 | 46\n2025 | 27 | 70" in (answers(record)[0] or "")
    assert codes(record) == set()
    asked = read(
        ASKS,
        f"{asks[:-1]}:",
        "\n".join(ROWS),
        "Klopt dit?",
        head=NOTA.replace("NOTA NAAR AANLEIDING VAN HET ", ""),
    )
    assert "tabel_in_tekst" in codes(asked)


@pytest.mark.parametrize(
    ("signed", "signer", "answered"),
    [
        ("De Minister van Landschap,\nA. de Wit", ("A. de Wit", "Minister van Landschap"), "Minister van Landschap"),
        ("DE STAATSSECRETARIS VAN LANDSCHAP,\nMaria de Wit", ("Maria de Wit", "Staatssecretaris van Landschap"),
         "Staatssecretaris van Landschap"),
        ("De minister van Landschap en\nWater,\nA. de Wit", ("A. de Wit", "Minister van Landschap en Water"),
         "Minister van Landschap en Water"),
        ("De Minister van Landschap,\nA. de Wit\n\nDe Staatssecretaris van Water,\nB. Bos",
         ("A. de Wit", "Minister van Landschap"), "Minister van Landschap en de Staatssecretaris van Water"),
        ("De uitvoering ligt bij de Minister van Landschap.", None, None),
    ],
)  # fmt: skip
def test_who_signs_a_paper_that_answers(
    signed: str, signer: tuple[str, str] | None, answered: str | None
) -> None:
    """Nothing above it says who answers: the minister signs below the last answer, and is in none."""
    asks = "De leden van de SP-fractie vragen wie de berging betaalt."
    record = read(asks, "Dat is het waterschap.", signed, head=NOTA)
    by = record.ondertekenaar
    assert ((by.naam, by.functie) if by else None) == signer
    assert record.antwoord_van == answered
    assert (answers(record) == ["Dat is het waterschap."]) == (signer is not None)


# ---------------------------------------------------------------- letters inside a report

EK_HEAD = """\
Eerste Kamer der Staten-Generaal

Vergaderjaar 2023–2024

91 131 Waterberging

D VERSLAG VAN EEN SCHRIFTELIJK OVERLEG

Vastgesteld 14 juni 2024

De leden van de vaste commissie voor Landschap hebben kennisgenomen van de brief over bergingsgebieden.

Naar aanleiding daarvan hebben zij {asked} op 28 mei 2024 een brief gestuurd.

{answered} heeft op 13 juni 2024 gereageerd.

De commissie brengt bijgaand verslag uit van het gevoerde schriftelijk overleg.

De griffier van de vaste commissie voor Landschap,
Van Zelm

"""
LETTER = "BRIEF VAN DE VOORZITTER VAN DE VASTE COMMISSIE VOOR LANDSCHAP"
BELOW = (
    "De leden van de vaste commissie voor Landschap hebben kennisgenomen van uw brief.",
    "De leden van de SP-fractie vragen wie de berging betaalt.",
    "De voorzitter van de vaste commissie voor Landschap,\nJ. Roos",
    "BRIEF VAN DE MINISTER VAN LANDSCHAP",
    "Aan de Voorzitter van de Eerste Kamer der Staten-Generaal",
    "Den Haag, 13 juni 2024",
    "De leden van de SP-fractie vragen wie de berging betaalt. Dat is het waterschap.",
)


def in_letter(
    *top: str, asked: str = "de minister", answered: str = "De minister"
) -> SchriftelijkOverleg:
    """The record of a report of the Eerste Kamer with these lines above the text of its letter."""
    head = EK_HEAD.format(asked=asked, answered=answered)
    return read(LETTER, *top, *BELOW, head=head)


@pytest.mark.parametrize(
    ("top", "asked", "offices"),
    [
        (("Aan de minister van Landschap en Water",), "de minister", ["Minister van Landschap en Water"]),
        (("Aan de Minister van Landschap\nen Water",), "de Minister", ["Minister van Landschap en Water"]),
        (("Aan de Minister van Landschap", "Den Haag, 28 mei 2024"), "de Minister", ["Minister van Landschap"]),
        (("Aan: de staatssecretaris van Landschap\nDe heer drs. A. Bos",), "de staatssecretaris",
         ["Staatssecretaris van Landschap"]),
        (("Aan de Minister van Landschap\nen de Staatssecretaris van Water",), "de bewindslieden",
         ["Minister van Landschap", "Staatssecretaris van Water"]),
        # The opening says it in full: the letter is not asked.
        (("Aan de Minister van Sport",), "de Minister van Landschap", ["Minister van Landschap"]),
    ],
)  # fmt: skip
def test_addressee_of_the_letter_inside(
    top: tuple[str, ...], asked: str, offices: list[str]
) -> None:
    """The opening of a report says `de minister`, and the letter which one."""
    noun = asked.split()[1]
    record = in_letter(*top, asked=asked, answered=f"De {noun}")
    assert [one.functie for one in record.geadresseerden] == offices
    assert record.antwoord_van is not None
    assert all(office in record.antwoord_van for office in offices[:1])
    assert "geadresseerde_onzeker" not in codes(record)


def test_nothing_says_which_minister() -> None:
    """A bare `Minister` is counted nowhere, and told."""
    record = in_letter()
    assert [one.functie for one in record.geadresseerden] == ["Minister"]
    assert "geadresseerde_onzeker" in codes(record)


@pytest.mark.parametrize(
    "line",
    ["Ons kenmerk: 168712.03U", "Kenmerk 168712.03U", "Uw kenmerk: 2021-0000123", "Betreft: berging", "Bijlage: 1",
     "Datum: 28 mei 2024"],
)  # fmt: skip
def test_lines_of_the_letter_are_no_headings(line: str) -> None:
    """Its number, date and address are fields of a letter that the report holds: no section, no introduction."""
    record = in_letter("Aan de Minister van Landschap", "Den Haag, 28 mei 2024", line)
    assert [one.titel for one in record.secties] == [LETTER]
    assert record.secties[0].inleiding == BELOW[0]
    assert record.kenmerk == "kst-91131-D"
    assert codes(record) == set()


@pytest.mark.parametrize("rows", [
    ("BRIEF VAN DE VOORZITTER VAN DE VASTE COMMISSIE VOOR", "LANDSCHAP"),
    ("BRIEF VAN DE VOORZITTER VAN DE VASTE COMMISSIE VOOR", "LANDSCHAP EN WATER/ALGEMENE", "ZAKEN"),
    ("BRIEF VAN DE VOORZITTER VAN DE VASTE COMMISSIE", "VOOR LANDSCHAP"),
])  # fmt: skip
def test_title_of_a_letter_over_several_rows(rows: tuple[str, ...]) -> None:
    """It is one section."""
    lines = [Block("heading", (Line(text, 1, n, n, 60, 400, 100 + 14 * n),), text)
             for n, text in enumerate(rows)]  # fmt: skip
    below = Block("paragraph", (Line("Aan de Minister", 1, 9, 9, 60, 200, 200),), "Aan de Minister")
    parts = parts_of([*lines, below], answers=False)
    assert [block.text for block in parts[0].blocks] == [" ".join(rows), below.text]


def test_names_with_and_without_fractie() -> None:
    """`Bos` of a list is `Fractie-Bos`, where that stands as well; a title in capitals holds no names."""
    below = (
        "Aan de Minister van Landschap",
        "De leden van de fracties van SP en Bos hebben enkele vragen.",
        "Vragen van de leden van de SP-fractie",
        "De leden van de SP-fractie vragen wie de berging betaalt.",
        "Vragen van de leden van de Fractie-Bos",
        "De leden van de Fractie-Bos vragen waarom dat zo is.",
    )
    record = read(LETTER, *below, head=EK_HEAD.format(asked="de Minister", answered="De Minister"))
    assert record.fracties == ("SP", "Fractie-Bos")
    assert [one.fracties for one in record.secties] == [
        ("SP", "Fractie-Bos"),
        ("SP",),
        ("Fractie-Bos",),
    ]
