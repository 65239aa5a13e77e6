"""Who puts off, signs, supports or asks as well, and which questions are counted: by sentence, then by letter.

Each row fails without its rule.
"""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from kamervragen.dutch.fracties import mentions
from kamervragen.parts.announced import counts_of
from letters import QUESTIONS, codes, read_letter

LEAD = "De vaste commissie voor Landbouw en Natuur heeft uw brief besproken."
THREE = (*QUESTIONS, "3. Wanneer is het bos weer dicht?")


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("De leden van de SP-fractie geven er de voorkeur aan het debat af te wachten.", "mentioned"),
        ("De leden van de SP-fractie hebben aangegeven de beantwoording af te wachten.", "mentioned"),
        ("De leden van de SP-fractie zullen het debat afwachten.", "mentioned"),
        ("De brief is besproken; de fractie van de SP houdt haar inbreng voor het debat aan.", "mentioned"),
        ("De leden van de SP-fractie stellen hun vragen uit tot het debat.", "mentioned"),
        ("De fractie van de SP bewaart haar opmerkingen voor het debat.", "mentioned"),
        ("De leden van de SP-fractie behouden zich hun oordeel voor.", "mentioned"),
        ("De leden van de SP-fractie dragen ditmaal niet bij.", "mentioned"),
        ("De leden van de SP-fractie hebben aan deze inbreng niet deelgenomen.", "mentioned"),
        ("De leden van de SP-fractie sluiten zich bij geen van de vragen aan.", "mentioned"),
        ("De leden van de SP-fractie willen weten of zij dit moeten afwachten.", "asks"),
        ("De leden van de SP-fractie wachten het advies af en vragen of het nog komt.", "asks"),
        ("De leden van de SP-fractie stellen hun vragen gezamenlijk.", "asks"),
        ("De leden van de SP-fractie houden vast aan hun vragen.", "asks"),
        ("De leden van de SP-fractie ondertekenen de vragen 1 en 2 mede.", "joins"),
        ("De leden van de SP-fractie ondertekenen mede de vragen 1 en 2.", "joins"),
        ("Er zijn vragen, terwijl de leden van de SP-fractie de vragen 1 en 2 medeondertekenen.", "joins"),
        ("De leden van de SP-fractie laten hun inbreng samenvallen met die van het CDA.", "joins"),
        ("De leden van de SP-fractie voegen hun vragen bij de vragen van het CDA.", "joins"),
        ("De leden van de SP-fractie verbinden zich aan deze beide vragen.", "joins"),
        ("De leden van de SP-fractie hebben verzocht deze vraag mede namens hen te stellen.", "joins"),
        ("De leden van de SP-fractie hebben hun vragen in een brief gesteld.", "asks"),
        ("Door de leden van de SP-fractie wordt deelgenomen met het volgende commentaar.", "asks"),
        ("Kunt u aan de leden van de SP-fractie uitleggen waarom dat zo is?", "asks"),
        ("Kent u de brief aan de leden van de SP-fractie over het bos?", "named"),
        ("De nummers 1 tot en met 5 zijn van de leden van de SP-fractie.", "asks"),
        ("Nu dit zo is, willen leden van de SP-fractie van u het volgende weten.", "asks"),
    ],
)  # fmt: skip
def test_what_a_fractie_does(sentence: str, role: str) -> None:
    """The role of the SP in a sentence."""
    assert [one.role for one in mentions(sentence) if "SP" in one.names] == [role]


@pytest.mark.parametrize(
    ("sentence", "found", "protects"),
    [
        (
            "De leden van de fracties van PVV, GroenLinks en de PvdA gezamenlijk, de SP en Volt stellen vragen.",
            [("PVV", "GroenLinks", "PvdA", "SP", "Volt")], "some of them together",
        ),
        (
            "De fracties van GroenLinks en de PvdA gezamenlijk, en de fracties van D66 en de PVV hebben vragen.",
            [("GroenLinks", "PvdA"), ("D66", "PVV")], "another list",
        ),
        (
            "De leden van de fracties van de VVD, samen met het CDA, stellen u vragen.",
            [("VVD", "CDA")], "together with",
        ),
    ],
)  # fmt: skip
def test_lists_of_who_stand_together(
    sentence: str, found: list[tuple[str, ...]], protects: str
) -> None:
    """The names of each phrase."""
    assert [one.names for one in mentions(sentence)] == found, protects


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("De leden van de SP-fractie stellen nog een vraag.", [("SP", 1)]),
        ("De leden van de SP-fractie hebben twee nadere vragen.", [("SP", 2)]),
        ("De leden van de SP-fractie hebben een aantal vragen.", []),
        ("De leden van de SP-fractie hebben vragen, de leden van de PVV-fractie stellen een vraag.", [("PVV", 1)]),
        ("De leden van de SP-fractie sluiten zich bij een vraag aan.", []),
    ],
)  # fmt: skip
def test_how_many_questions_are_announced(sentence: str, counts: list[tuple[str, int]]) -> None:
    """Who asks, and how many."""
    assert list(counts_of(mentions(sentence))) == counts


@pytest.mark.parametrize(
    ("sentence", "third", "asking"),
    [
        ("de leden van de PVV-fractie stellen een vraag.", "Volgens de leden van de PVV-fractie", "SP|SP|PVV"),
        ("de leden van de PVV-fractie stellen vragen.", "Volgens de leden van de PVV-fractie", "SP PVV|SP PVV|PVV"),
        ("de leden van de PVV-fractie stellen een vraag.", "Volgens u", "SP PVV|SP PVV|SP PVV"),
    ],
)  # fmt: skip
def test_one_question_of_somebody_else(sentence: str, third: str, asking: str) -> None:
    """Who asks one question asks the one that names him, and no other."""
    opening = [LEAD, f"De leden van de SP-fractie hebben vragen; {sentence}"]
    questions = [*QUESTIONS, f"3. {third} is het bos te droog. Wanneer gaat het dicht?"]
    record = read_letter(opening=opening, questions=questions)
    assert "|".join(" ".join(one.fracties) for one in record.vragen) == asking


PROSE = (
    "De leden van de SP-fractie vragen hoe vaak het bos dit jaar brandde, en hoe vaak dat in de\n"
    "tien jaren daarvoor gebeurde.",
    "Voorts vragen deze leden wie het blussen betaalt, en of dat bedrag in de begroting van dit jaar\n"
    "is opgenomen.",
    "De leden van de D66-fractie vragen of het bos deze zomer weer dichtgaat.",
)


@pytest.mark.parametrize(
    ("sentence", "role", "protects"),
    [
        ("Voorts wordt door de SP-fractie betwijfeld of het bos droog is.", "asks", "said by, behind the verb"),
        ("Door de leden van de SP-fractie wordt afgewacht of het debat doorgaat.", "named", "what waits"),
        ("Door de leden van de SP-fractie wordt in de Tweede Kamer betoogd dat het droog is.", "named", "elsewhere"),
        ("Op verzoek van de SP-fractie vraagt de commissie u inlichtingen.", "asks", "the committee is the subject"),
        ("Op verzoek van de leden van de SP-fractie verneem ik graag uw antwoord.", "named", "no form of asking"),
        ("Die leden, die daarbij steun kregen van de SP-fractie, vragen dit.", "joins", "support that was got"),
        ("De leden vinden voor hun vragen bijval bij de leden van de SP-fractie.", "joins", "support that is found"),
        ("De leden vragen dit, met steun van de leden van de SP-fractie.", "joins", "with support of"),
        ("De leden stellen, gesteund door de leden van de SP-fractie, deze vragen.", "joins", "supported by"),
        ("De leden noemen een motie die steun kreeg van de SP-fractie.", "named", "a motie"),
        ("Er zijn vragen, bij welke de leden van de SP-fractie zich hebben gevoegd.", "joins", "a clause with welke"),
        ("Er zijn vragen, bij welke zich de leden van de SP-fractie hebben gevoegd.", "joins", "zich before the names"),
        ("Er zijn vragen, waarachter de leden van de SP-fractie zich scharen.", "joins", "a clause with waar"),
        ("Er zijn vragen, waarmee de leden van de SP-fractie instemmen.", "joins", "without zich"),
        ("Er zijn vragen die de leden van de SP-fractie ook onderschrijven.", "joins", "an object"),
        ("Er zijn vragen over een brief, die de leden van de SP-fractie steunen.", "named", "another noun"),
        ("Er zijn vragen over een brief, waarbij de leden van de SP-fractie zich voegen.", "joins", "of questions"),
        ("Volgens de leden kreeg een motie steun van de leden van de SP-fractie.", "named", "a motie behind the verb"),
        ("De leden zien dat gemeenten steun kregen van de leden van de SP-fractie.", "named", "support for others"),
        ("Er zijn vragen, waarbij de leden van de SP-fractie vinden dat dit klopt.", "named", "a view of their own"),
        ("Deze vragen worden door de leden van de SP-fractie gesteund.", "joins", "a passive"),
        ("Deze vragen worden door de leden van de SP-fractie gesteld.", "asks", "another passive"),
        ("Kan de minister van Financiën de SP-fractie in een tabel laten zien hoe dit zit?", "asks", "told to"),
        ("Is de regering bereid de leden van de SP-fractie een overzicht te verstrekken?", "asks", "given to"),
        ("Kan de regering de brief aan de leden van de SP-fractie openbaar maken?", "named", "a letter to them"),
        ("Kan de regering aan de leden van de SP-fractie uiteenzetten wie dit betaalt?", "asks", "one word"),
        ("Deelt u met de leden van de SP-fractie de mening dat het droog is?", "asks", "a view that is shared"),
        ("Heeft de regering met de leden van de SP-fractie gesproken?", "named", "no view"),
        ("Deelt de regering de zorg van de leden van de SP-fractie?", "notes", "a concern of anybody"),
        ("Kent de regering de motie van de leden van de SP-fractie?", "named", "a document"),
        ("Deze leden vragen, evenals de leden van de SP-fractie, of dit klopt.", "asks", "together"),
        ("Deze leden wijzen erop dat u, met de leden van de SP-fractie, dit vindt.", "named", "in a clause of others"),
        ("Deze leden willen, evenals de SP-fractie, geen vragen stellen.", "mentioned", "together, and nothing"),
        ("Met de leden van de SP-fractie zijn deze leden van mening dat dit klopt.", "asks", "together, first"),
        ("Deze leden hebben met de leden van de SP-fractie over het bos gesproken.", "named", "not asked together"),
        ("Deze leden stellen u samen met de leden van de SP-fractie deze vraag.", "asks", "together, without commas"),
    ],
)  # fmt: skip
def test_who_is_no_subject(sentence: str, role: str, protects: str) -> None:
    """Who stands behind a preposition, in a clause, or is the one to be told."""
    assert [one.role for one in mentions(sentence) if "SP" in one.names] == [role], protects


BOTH = "De leden van de fracties van SP en PVV hebben de volgende vragen."
MORE = "De leden van de SP-fractie hebben een aantal vragen over het register van branden."


@pytest.mark.parametrize(
    ("questions", "asking", "told", "protects"),
    [
        (
            ["De leden van de SP-fractie zien het bos. Brandt het?", "De leden van de PVV-fractie sluiten zich aan bij "
             "de vorige vraag en stellen met de leden van de D66-fractie deze vraag: wie blust?"],
            "SP PVV|PVV D66", False, "the one before, and one of their own",
        ),
        (
            ["De leden van de SP-fractie zien het bos. Brandt het?", "De leden van de PVV-fractie, die zich bij de "
             "vorige vraag van de SP-leden aansluiten, willen meer weten. Wie blust?"],
            "SP PVV|PVV", False, "the one before, of somebody",
        ),
        (
            ["De leden van de SP-fractie zien het bos. Brandt het?", "De leden van de SP-fractie vragen, daarin "
             "gesteund door de leden van de PVV-fractie, wie dit blust."],
            "SP|SP PVV", False, "this one, by who asks it",
        ),
        (
            ["De leden van de SP-fractie zien het bos. Brandt het?", "De leden van de SP-fractie willen weten wie dit "
             "blust. De leden van de PVV-fractie sluiten zich aan bij de hiervoor gestelde vragen van de SP-fractie."],
            "SP PVV|SP PVV", False, "all of theirs",
        ),
        (
            ["De leden van de SP-fractie zien het bos. Brandt het?", "De leden van de SP-fractie willen weten wie dit "
             "blust. De leden van de PVV-fractie sluiten zich aan bij vraag 1."],
            "SP PVV|SP", False, "one by its number",
        ),
        ([f"{MORE} Hoe oud is het?", "Wat kost dat register?"], "SP|SP", True, "several about a subject"),
        ([f"{MORE} Hoe oud is het?", "Brandt het bos?"], "SP|SP PVV", False, "about something else"),
        ([f"{MORE} Hoe oud is het?", "", "Heide", "", "Wat kost dat register?"], "SP|SP PVV", False, "another chapter"),
        (
            ["De leden van de SP-fractie hebben een aantal vragen over deze regeling. Brandt het bos?",
             "Wat doet deze minister?"],
            "SP|SP PVV", False, "no subject of theirs",
        ),
    ],
)  # fmt: skip
def test_question_that_speaks_of_others(
    questions: Sequence[str], asking: str, told: bool, protects: str
) -> None:
    """Who asks and who joins, as the questions themselves say."""
    lines: list[str] = []
    number = 0
    for one in questions:
        number += one.endswith(("?", "."))
        lines += [f"{number}. {one}" if one.endswith(("?", ".")) else one, ""]
    record = read_letter(opening=[LEAD, BOTH], questions=["Bossen", "", *lines])
    assert [set(one.fracties) for one in record.vragen] == [
        set(some.split()) for some in asking.split("|")
    ], protects
    assert ("fractie_onzeker" in codes(record)) == told


@pytest.mark.parametrize(
    ("about", "asking", "told", "protects"),
    [
        ("de vraag over het dak van de kazerne", "SP OPNL|SP|SP|PVV", False, "the one with its short word"),
        ("de vraag over de duikers", "SP|SP|SP OPNL|PVV", False, "not that of who asked last"),
        ("de vraag over de kazerne", "SP|SP|SP|PVV", True, "two that speak of it"),
        ("de vragen over de kazerne", "SP OPNL|SP OPNL|SP|PVV", False, "questions, all that speak of it"),
        ("de vraag over de luchthaven", "SP|SP|SP|PVV", True, "none that speaks of it"),
        ("de vragen over dit onderwerp", "SP OPNL|SP OPNL|SP OPNL|PVV OPNL", False, "no subject of their own"),
    ],
)  # fmt: skip
def test_question_whose_subject_is_named(
    about: str, asking: str, told: bool, protects: str
) -> None:
    """A description names the question that holds its words; where that is none or two it is told."""
    opening = [
        LEAD,
        "De leden van de SP-fractie hebben vragen; vraag 4 is van de leden van de PVV-fractie. Het lid van",
    ]
    opening.append(f"de OPNL-fractie sluit zich aan bij {about}.")
    questions = [
        "1. Lekt het dak van de kazerne?",
        "2. Hoe oud is de kazerne?",
        "3. Hoeveel duikers zijn er?",
    ]
    questions.append("4. Wie blust?")
    record = read_letter(opening=opening, questions=questions)
    assert "|".join(" ".join(one.fracties) for one in record.vragen) == asking, protects
    assert any("niet zijn gevonden: over de" in one.tekst for one in record.meldingen) == told


def test_subject_of_a_question_of_others() -> None:
    """A description names a question, whoever asked last above it."""
    joins = "Het lid van de OPNL-fractie, dat het bos kent, sluit zich aan bij de vraag over de jaren daarvoor."
    paragraphs = [*PROSE[0].split("\n"), "", *PROSE[2].split("\n"), "", joins]
    record = read_letter(opening=[LEAD, BOTH], questions=paragraphs)
    assert [one.fracties for one in record.vragen] == [("SP", "OPNL"), ("D66",)]


def test_named_fracties_are_those_of_the_heading() -> None:
    """`De genoemde fracties` below a heading that names two are these."""
    paragraph = "De genoemde fracties vragen wie dat blussen betaalt, en of dat in de begroting is opgenomen."
    questions = [
        "Inbreng van de fracties van SP en PVV",
        "",
        paragraph,
        "",
        "Inbreng van de fractie van D66",
        "",
    ]
    record = read_letter(
        opening=[LEAD, BOTH.replace("SP en", "D66, SP en")],
        questions=[*questions, *PROSE[2].split("\n")],
    )
    assert [one.fracties for one in record.vragen] == [("SP", "PVV"), ("D66",)]


@pytest.mark.parametrize(
    ("paragraph", "asking", "protects"),
    [
        ("De fracties die inbreng hebben geleverd, vragen gezamenlijk aandacht voor:", "SP PVV", "who has asked"),
        ("De genoemde fracties stellen tot slot de volgende vraag:", "SP PVV", "who was named"),
        ("De deelnemende fracties willen nog het volgende weten:", "SP PVV", "who takes part"),
        ("De fracties die geen inbreng hebben geleverd, zijn het daarmee eens.", "PVV", "who has not"),
        ("De fracties die inbreng hebben geleverd van de leden, zijn het oneens.", "PVV", "nothing that asks"),
    ],
)  # fmt: skip
def test_all_who_asked_ask_the_last(paragraph: str, asking: str, protects: str) -> None:
    """Below a heading of its own everybody asks together, as the paragraph says."""
    questions = [
        *("Inbreng van de SP-fractie", "", "1. Brandt het bos?", ""),
        *("Inbreng van de PVV-fractie", "", "2. Wie blust?", ""),
        *("Samenvattend", "", paragraph, "", "3. Wanneer is het bos weer open?"),
    ]
    record = read_letter(opening=[LEAD], questions=questions)
    assert record.vragen[-1].fracties == tuple(asking.split()), protects


@pytest.mark.parametrize(
    ("sentence", "asking"),
    [
        ("Voorts willen deze leden, met de leden van de D66-fractie, graag weten wie dat betaalt.", ("SP", "D66")),
        ("Samen met de leden van de D66-fractie vragen deze leden wie dat betaalt.", ("SP", "D66")),
        ("De leden van de D66-fractie vragen wie dat betaalt.", ("D66",)),
    ],
)  # fmt: skip
def test_these_members_with_others(sentence: str, asking: tuple[str, ...]) -> None:
    """`deze leden` of the paragraph above ask together with others."""
    opening = [LEAD, BOTH]
    record = read_letter(opening=opening, questions=[*PROSE[0].split("\n"), "", sentence])
    assert record.vragen[1].fracties == asking


@pytest.mark.parametrize(
    ("joins", "asking", "told"),
    [
        ("waarbij de leden van de PVV-fractie zich voor de tweede vraag aansluiten.", "SP|SP PVV|D66", False),
        ("waarbij de leden van de PVV-fractie zich bij de eerste vraag aansluiten.", "SP PVV|SP|D66", False),
        ("waarbij de leden van de PVV-fractie zich bij de laatste vraag aansluiten.", "SP|SP PVV|D66", False),
        ("waarbij de leden van de PVV-fractie zich bij de vierde vraag aansluiten.", "SP|SP|D66", True),
    ],
)  # fmt: skip
def test_question_that_is_counted_in_prose(joins: str, asking: str, told: bool) -> None:
    """The second question is the second paragraph that asks, of those whom somebody joins."""
    opening = [LEAD, f"De leden van de SP-fractie hebben vragen, {joins}"]
    questions = [line for text in PROSE for line in (*text.split("\n"), "")]
    record = read_letter(opening=opening, questions=questions[:-1])
    assert "|".join(" ".join(one.fracties) for one in record.vragen) == asking
    assert ("fractie_onzeker" in codes(record)) is told


@pytest.mark.parametrize(
    ("joins", "asking"),
    [
        ("sluiten zich aan bij de eerste vraag van de D66-fractie.", "SP|SP|D66 PVV"),
        ("sluiten zich aan bij de tweede vraag van de leden van de SP-fractie.", "SP|SP PVV|D66"),
        ("sluiten zich aan bij de derde vraag.", "SP|SP|D66 PVV"),
    ],
)
def test_question_of_whom_is_counted(joins: str, asking: str) -> None:
    """`de eerste vraag van D66` is not the first of the letter."""
    opening = [
        LEAD,
        "De leden van de fracties van SP en D66 hebben vragen. De leden van de PVV-fractie",
        joins,
    ]
    questions = ["SP", "", THREE[0], "", THREE[1], "", "D66", "", THREE[2]]
    record = read_letter(opening=opening, questions=questions)
    assert "|".join(" ".join(one.fracties) for one in record.vragen) == asking


@pytest.mark.parametrize(
    ("joins", "asking", "protects"),
    [
        (
            "De leden van de PVV-fractie sluiten zich aan bij vraag 1, de leden van de BBB-fractie bij alle vragen "
            "van D66.",
            "SP PVV|D66 BBB", "all of somebody, in a clause without its verb",
        ),
        (
            "De leden van de PVV-fractie sluiten zich aan bij de vraag over de uil.",
            "SP PVV|D66", "a subject of one short word",
        ),
        (
            "De leden van de PVV-fractie sluiten zich aan bij de vragen die onder het kopje Duinen zijn gesteld.",
            "SP|D66 PVV", "a heading, and a verb behind it",
        ),
        (
            "De fracties van de PVV en BBB hebben kennisgenomen van de brief en danken u daarvoor.",
            "SP|D66", "who has no question, and asks none",
        ),
    ],
)  # fmt: skip
def test_who_joins_what_of_two(joins: str, asking: str, protects: str) -> None:
    """Who asks a question about the owl, and one below the heading `Duinen`."""
    opening = [LEAD, f"De leden van de fracties van SP en D66 hebben vragen. {joins}"]
    questions = [
        *("Bossen", "", "1. Hoeveel vraagt de uil van het bos, zo willen de leden van de SP-fractie weten?", ""),
        *("Duinen", "", "2. De leden van de D66-fractie vragen wanneer het duin weer opengaat?"),
    ]  # fmt: skip
    record = read_letter(opening=opening, questions=questions)
    assert "|".join(" ".join(one.fracties) for one in record.vragen) == asking, protects
    assert set(record.fracties) == set(asking.replace("|", " ").split())


@pytest.mark.parametrize(
    ("sentence", "asking", "protects"),
    [
        (
            "De nummers 1 en 2 zijn van de leden van de SP-fractie, nummer 3 is van de leden van de PVV-fractie, mede "
            "namens de leden van de BBB-fractie.",
            "SP|SP|PVV BBB", "numbers, and on behalf of whom",
        ),
        (
            "De leden van de SP-fractie hebben mede namens de leden van de BBB-fractie de vragen 1 en 2. Vraag 3 is "
            "van de leden van de PVV-fractie.",
            "SP BBB|SP BBB|PVV", "on behalf of whom, before the numbers",
        ),
    ],
)  # fmt: skip
def test_shares_with_others(sentence: str, asking: str, protects: str) -> None:
    """Who asks each of three questions."""
    record = read_letter(opening=[LEAD, sentence], questions=THREE)
    assert "|".join(" ".join(one.fracties) for one in record.vragen) == asking, protects


def test_heading_on_behalf_of_others() -> None:
    """`D66, mede namens BBB` is a heading of names."""
    opening = [LEAD, "De leden van de fracties van SP, D66 en BBB hebben de volgende vragen."]
    questions = ["SP", "", QUESTIONS[0], "", "D66, mede namens BBB", "", QUESTIONS[1]]
    record = read_letter(opening=opening, questions=questions)
    assert [one.fracties for one in record.vragen] == [("SP",), ("D66", "BBB")]


def test_label_before_lower_case_is_no_part_of_the_deelvraag() -> None:
    """`SP: hoe vaak …?` goes on in lower case; before a capital the label stays, as in `SP: In Ede zei men: …`."""
    opening = [LEAD, "De leden van de fracties van SP en D66 hebben de volgende vragen."]
    questions = ["1. SP: hoe vaak brandt het bos?", "", "2. D66: Wie betaalt het blussen?"]
    record = read_letter(opening=opening, questions=questions)
    assert [one.fracties for one in record.vragen] == [("SP",), ("D66",)]
    assert [one.tekst for one in record.vragen] == [line[3:] for line in questions[::2]]
    assert [one.deelvragen[0].tekst for one in record.vragen] == [
        "hoe vaak brandt het bos?",
        "D66: Wie betaalt het blussen?",
    ]


NAMED = ("De leden van de SP-fractie wijzen op het bos. Hoe vaak brandt het?", "Heide")


@pytest.mark.parametrize(
    ("second", "asking", "protects"),
    [
        ("Is de regering met deze leden van oordeel dat de heide droog is?", ("SP",), "inside the sentence"),
        ("Kunt u ingaan op de vragen van deze leden van de Staten?", ("SP", "PVV"), "those of another house"),
        ("Is de heide droog?", ("SP", "PVV"), "nobody"),
    ],
)  # fmt: skip
def test_these_members_below_a_subject(second: str, asking: Sequence[str], protects: str) -> None:
    """`deze leden` are those who were named last, also above a heading that is a subject."""
    opening = [LEAD, "De leden van de fracties van SP en PVV hebben de volgende vragen."]
    questions = ["Bossen", "", f"1. {NAMED[0]}", "", NAMED[1], "", f"2. {second}"]
    record = read_letter(opening=opening, questions=questions)
    assert [one.fracties for one in record.vragen] == [("SP",), asking], protects


def test_who_joins_and_goes_on_asking() -> None:
    """A paragraph that begins with a join and goes on with `zij` asks for those who join."""
    opening = [LEAD, "De leden van de fracties van SP en PVV hebben de volgende vragen."]
    questions = [
        *(*PROSE[0].split("\n"), ""),
        "De leden van de PVV-fractie onderschrijven de vragen van de SP-fractie. In aanvulling daarop merken",
        "zij op dat het bos droog is. Wie betaalt het blussen van de branden van de laatste jaren?",
    ]
    record = read_letter(opening=opening, questions=questions)
    assert record.vragen[1].fracties == ("PVV",)


@pytest.mark.parametrize(
    ("joins", "behind"),
    [
        ("sluiten zich hierbij aan.", "Zij vragen ook hoe breed het bos is."),
        ("onderschrijven deze vraag.", "Hoe breed is het bos?"),
        (
            "sluiten zich aan bij de vragen van de leden van de SP-fractie.",
            "Graag vernemen zij hoe breed het bos is.",
        ),
    ],
)
def test_who_joins_what_stands_above_and_asks_what_follows(joins: str, behind: str) -> None:
    """A paragraph that begins with who joins is asked by them alone."""
    opening = [LEAD, "De leden van de fracties van SP en PVV hebben de volgende vragen."]
    questions = [*(*PROSE[0].split("\n"), ""), f"De leden van de PVV-fractie {joins} {behind}"]
    record = read_letter(opening=opening, questions=questions)
    assert [one.fracties for one in record.vragen] == [("SP", "PVV"), ("PVV",)]


def test_who_takes_note_among_others_and_asks_nothing() -> None:
    """Who takes note in a paragraph of his own, and has no question, is no fractie that asks."""
    opening = [LEAD, "De leden van de SP-fractie hebben de volgende vragen."]
    questions = [
        *(*PROSE[0].split("\n"), ""),
        "De leden van de PVV-fractie hebben met instemming kennisgenomen van de brief en danken u daarvoor zeer.",
        "",
        *PROSE[2].split("\n"),
    ]
    record = read_letter(opening=opening, questions=questions)
    assert record.fracties == ("SP", "D66")
    assert "fractie_onzeker" not in codes(record)


@pytest.mark.parametrize(
    ("sentence", "asking"),
    [
        (
            "Van de kant van de fracties van SP en D66 is behoefte aan antwoord op de volgende vragen; de "
            "fractie van Volt sluit zich daarbij aan.",
            "SP D66 Volt|SP D66 Volt|SP D66 Volt",
        ),
        (
            "De leden van de SP-fractie hebben vragen. De inbreng van de SP-fractie wordt gedeeld door de "
            "leden van de fractie van D66.",
            "SP D66|SP D66|SP D66",
        ),
        (
            "De leden van de SP-fractie hebben vragen. De leden van de BBB-fractie scharen zich achter de "
            "vragen 1 en 3.",
            "SP BBB|SP|SP BBB",
        ),
        (
            "De leden van de SP-fractie hebben vragen. De BBB-fractie heeft laten weten zich in de vragen 2 "
            "en 3 te kunnen vinden.",
            "SP|SP BBB|SP BBB",
        ),
        (
            "De leden van de SP-fractie leggen u, mede namens de fracties van Volt en OPNL, de volgende vragen voor.",
            "SP Volt OPNL|SP Volt OPNL|SP Volt OPNL",
        ),
        (
            "De fracties van de VVD en het CDA hebben zich van inbreng onthouden; de SP-fractie stelt de "
            "volgende vragen.",
            "SP|SP|SP",
        ),
        (
            "De vragen zijn afkomstig van de SP-fractie, met dien verstande dat vraag 2 mede wordt gesteld "
            "door de leden van de D66-fractie.",
            "SP|SP D66|SP",
        ),
        (
            "De SP-fractie heeft vragen 1 en 3 ingebracht, vraag 2 is ingebracht door de fractie van Volt.",
            "SP|Volt|SP",
        ),
        (
            "De leden van de SP-fractie hebben vragen. Het lid Van der Goot (OPNL) wenst bij vraag 2 als "
            "medevragensteller te worden aangemerkt.",
            "SP|SP OPNL|SP",
        ),
        (
            "De leden van de SP-fractie hebben vragen. De PVV-fractie heeft daaraan niets toe te voegen.",
            "SP|SP|SP",
        ),
        (
            "De leden van de SP-fractie hebben vragen. Namens de fractie van Volt wordt daaraan vraag 3 toegevoegd.",
            "SP|SP|Volt",
        ),
        (
            "De leden van de SP-fractie hebben vragen. De leden van de VVD-fractie volstaan met het "
            "uitspreken van hun waardering.",
            "SP|SP|SP",
        ),
        (
            "De vragen 1 en 2 worden gesteld namens de SP-fractie; de D66-fractie tekent voor vraag 3.",
            "SP|SP|D66",
        ),
        (
            "De leden van de fracties van de SP en D66 hebben ieder vragen, de leden van de Volt-fractie "
            "hebben die niet.",
            "SP D66|SP D66|SP D66",
        ),
        (
            "De leden van de SP-fractie hebben vragen. De leden van de ChristenUnie-fractie en de "
            "SGP-fractie zien de beantwoording daarvan met belangstelling tegemoet.",
            "SP|SP|SP",
        ),
        (
            "De leden van de SP-fractie stellen deze vragen mede op verzoek van de leden van de D66-fractie.",
            "SP D66|SP D66|SP D66",
        ),
        (
            "De leden van de SP-fractie hebben vragen. De overige fracties hebben te kennen gegeven geen "
            "vragen te hebben.",
            "SP|SP|SP",
        ),
        (
            "De leden van de fractie van de SP, hierin bijgevallen door die van D66, hebben vragen.",
            "SP D66|SP D66|SP D66",
        ),
        (
            "De leden van de SP-fractie hebben vragen. De leden van de PVV-fractie zijn niet voornemens "
            "vragen te stellen.",
            "SP|SP|SP",
        ),
        (
            "De leden van de SP-fractie hebben vragen. De leden van de PVV-fractie nemen vraag 2 voor hun rekening.",
            "SP|PVV|SP",
        ),
        (
            "De leden van de SP-fractie hebben vragen. De leden van de Volt-fractie sluiten zich bij de "
            "eerste twee aan.",
            "SP Volt|SP Volt|SP",
        ),
        (
            "De eerste vraag is gesteld door de leden van de SP-fractie, de tweede en derde door de leden "
            "van de Volt-fractie.",
            "SP|Volt|Volt",
        ),
    ],
)  # fmt: skip
def test_sentences_as_a_griffier_writes_them(sentence: str, asking: str) -> None:
    """Who asks each of three questions, written down before it was tried."""
    record = read_letter(opening=[LEAD, sentence], questions=THREE)
    assert [set(one.fracties) for one in record.vragen] == [
        set(some.split()) for some in asking.split("|")
    ]
    assert set(record.fracties) == set(asking.replace("|", " ").split())
