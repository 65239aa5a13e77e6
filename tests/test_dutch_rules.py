"""Rules of the language that few letters need: each row fails where one condition of the rule is left out."""

from __future__ import annotations

import datetime as dt

import pytest

from kamervragen.dutch.commissies import find_commissie
from kamervragen.dutch.ending import awaits_reply, waits_for_answer
from kamervragen.dutch.fracties import listed, mentions
from kamervragen.dutch.hyphens import join, words_of
from kamervragen.dutch.indieners import members_of
from kamervragen.dutch.numbers import numbers_of
from kamervragen.dutch.roles import role_of
from kamervragen.dutch.sentences import quotations
from kamervragen.dutch.termijn import find_termijn

# Lines that break words at hyphens, and print no dash.
BREAKS = ("over de brand-", "weer in het bos-", "gebied")


@pytest.mark.parametrize(
    ("before", "after", "printed", "expected", "protects"),
    [
        ("van 2020–", "2024", (), "van 2020–2024", "a range of years over a line end"),
        ("van A–", "2024", (), "van A– 2024", "a dash behind a letter is no range"),
        ("van 2020–", "en later", (), "van 2020– en later", "a dash before a word is no range"),
        ("teken\u00ad", "en in het bos", (), "tekenen in het bos", "a soft hyphen suspends no word"),
        ("bos-", "en heide", (), "bos- en heide", "the first half of a word before `en`"),
        ("tekorten en -", "defecten", (), "tekorten en -defecten", "the second half behind `en`"),
        ("tekorten en -", "Defecten", (), "tekorten en - Defecten", "a sentence behind a dash"),
        ("het bos -", "omgeving", ("bosomgeving",), "het bosomgeving", "a word that stands elsewhere"),
        ("het bos. -", "de hei", ("de",), "het bos. - de hei", "no word ends before the dash"),
        ("het bos. -", "de hei", BREAKS, "het bos. - de hei", "nor where lines break words"),
        ("het bos -", "«kap» niet", ("bos",), "het bos - «kap» niet", "no word begins behind the dash"),
        ("van het bos -", "weide", BREAKS, "van het bosweide", "no dash where lines break words"),
        ("van het bos -", "De hei", BREAKS, "van het bos - De hei", "a capital begins a sentence"),
        ("-", "de hei", (), "- de hei", "a hyphen alone"),
        ("het bos;-", "hei", (), "het bos;- hei", "a slip behind a semicolon"),
        ("(EU)-", "2024", (), "(EU)-2024", "one token"),
        ("(EU)-", "(2024)", (), "(EU)- (2024)", "two tokens"),
        ("de A-", "klasse", (), "de A-klasse", "a letter alone keeps its hyphen"),
        ("de a-", "klasse", (), "de a-klasse", "in small letters too"),
        ("de WIA-", "uitkering", (), "de WIA-uitkering", "an abbreviation keeps its hyphen"),
        ("de mbo-", "leerling", (), "de mboleerling", "a syllable with a vowel may be half a word"),
        ("de vmb-", "leerling", (), "de vmb-leerling", "one without is an abbreviation"),
        ("de auto-", "industrie", (), "de auto-industrie", "vowels that clash keep their hyphen"),
        ("de beantwo-", "ord", (), "de beantwoord", "a short rest is no word of its own"),
        ("met zij-", "instroom", ("zij-instromers",), "met zij-instroom", "another form has its hyphen"),
        ("met bos-", "branders", ("bos-brandering",), "met bos-branders", "so it has where no vowels meet"),
        ("de na-", "tie", ("na-tienen",), "de natie", "a short rest is no other form"),
        ("met bos‐", "branders", ("bos-brandering",), "met bosbranders", "a hyphen that a program set"),
        ("in 12", "34 keer", (), "in 12 34 keer", "two numbers"),
        ("de eenmans-", "fractie", (), "de eenmansfractie", "a word before `fractie`"),
        ("de Groen-", "beheerders", (), "de Groenbeheerders", "a name that a line breaks"),
        ("van het bos -", "weide", (*BREAKS, "dit - dat"), "van het bos - weide", "where dashes are printed"),
        ("van het bos -", "weide", ("de hei -", "de scha -"), "van het bosweide", "lines set wide break words as well"),
        ("van het bos -", "weide", ("de hei -",), "van het bos - weide", "once is not enough"),
        ("de oud-", "ste bossen", (), "de oudste bossen", "an ending is no word behind a prefix"),
        ("de oud-", "heidkunde", (), "de oudheidkunde", "nor is a suffix"),
        ("de oud-", "stenograaf", (), "de oud-stenograaf", "a word that begins so is"),
        ("de ex-", "porteurs", (), "de exporteurs", "one word from Latin"),
        ("de ex-", "portier", (), "de ex-portier", "a person of before"),
        ("de ex-", "treme droogte", (), "de extreme droogte", "an adjective from Latin"),
        ("de ex-", "trainer", (), "de ex-trainer", "who no longer trains"),
        ("is non-", "sens", (), "is nonsens", "no denial"),
        ("van het bos -", "weide", ("de WIA-", "de WW-"), "van het bos - weide", "abbreviations break no word"),
        ("van het bos -", "weide", ("over de", "in het"), "van het bos - weide", "nor do lines without hyphens"),
    ],
)  # fmt: skip
def test_hyphen_at_a_line_end(
    before: str, after: str, printed: tuple[str, ...], expected: str, protects: str
) -> None:
    """A hyphen is kept, dropped or left apart by what stands on both sides, and by what else is printed."""
    assert join(before, after, words_of(printed)) == expected, protects


@pytest.mark.parametrize(
    ("text", "word", "printed"),
    [
        ("boogregenboog " * 30, "regen", False),
        ("boogregenboog " * 30 + "regen", "regen", True),
        ("non-actiefst " * 30, "non-actief", False),
        ("non-actiefst " * 30 + "non-actief", "non-actief", True),
    ],
)
def test_word_inside_many_others(text: str, word: str, printed: bool) -> None:
    """A word that stands inside others is printed only where it stands alone as well."""
    assert words_of([text]).prints(word) is printed


@pytest.mark.parametrize(
    ("text", "numbers", "protects"),
    [
        ("1a t/m 1c", ("1a", "1b", "1c"), "letters of one number"),
        ("1 t/m 1c", ("1", "1c"), "a number and its letter are no range"),
        ("1a t/m 2c", ("1a", "2c"), "letters of two numbers are no range"),
        ("1 en 4", ("1", "4"), "two numbers"),
        ("t/m 3", ("3",), "a range without its begin"),
        ("1 t/m 190", tuple(map(str, range(1, 191))), "a long range"),
        ("1 t/m 300", ("1", "300"), "one that is too long is none"),
    ],
)
def test_ranges(text: str, numbers: tuple[str, ...], protects: str) -> None:
    """A range is written out where both ends are of one kind."""
    assert numbers_of(text) == numbers, protects


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("de leden Kat (D66) en", [("Kat", "D66")]),
        ("de leden Kat en Bos (beiden D66)", [("Kat", "D66"), ("Bos", "D66")]),
        ("het lid Kat (D66), 12", [("Kat", "D66")]),
    ],
)
def test_members(text: str, names: list[tuple[str, str]]) -> None:
    """What is left of a list that breaks off is no member."""
    assert [(one.naam, one.fractie) for one in members_of(text)] == names


@pytest.mark.parametrize(
    ("text", "names", "protects"),
    [
        ("de VVD en 50PLUS.", ("VVD", "50PLUS"), "a stop behind a name"),
        ("de P.vdA en D66", ("P.vdA", "D66"), "a stop inside a name"),
        ("de P.v.d.A. en D66", ("P.v.d.A.", "D66"), "stops of an abbreviation"),
    ],
)
def test_stops_in_names(text: str, names: tuple[str, ...], protects: str) -> None:
    """A stop behind a name ends the sentence; others belong to the name."""
    assert listed(text) == names, protects


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("het lid Bos (CU) en van het lid Jan van Dam (SGP)", "Bos CU|Jan van Dam SGP"),
        (
            "het lid Bos (CU), alsmede van de leden Kat en Vos (beiden D66)",
            "Bos CU|Kat D66|Vos D66",
        ),
        ("het lid Bos (CU) én het Kamerlid Kat (SP)", "Bos CU|Kat SP"),
        ("het lid Bos (CU), mede namens het lid Kat (SP)", "Bos CU|Kat SP"),
        ("het lid Van Dam (SGP) en senator Van Kat (SP)", "Van Dam SGP|Van Kat SP"),
        ("het lid Bos (CU) evenals de heer Van Kat (SP)", "Bos CU|Van Kat SP"),
    ],
)
def test_members_behind_a_further_word(text: str, names: str) -> None:
    """`en van het lid` is no part of the name."""
    assert "|".join(f"{one.naam} {one.fractie}" for one in members_of(text)) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("De fracties van de VVD en het CDA vragen, mede namens BBB en de SGP, aandacht.", "VVD CDA BBB SGP"),
        ("De leden van de VVD-fractie stellen mede namens het CDA de volgende vragen.", "VVD CDA"),
        ("De leden van de VVD-fractie stellen, ook namens Volt en het CDA, vragen.", "VVD Volt CDA"),
        ("De leden van de VVD-fractie stellen – tevens namens OPNL – vragen.", "VVD OPNL"),
        ("Mede namens het CDA stellen de leden van de VVD-fractie vragen.", "CDA VVD"),
        ("Namens BBB en de ChristenUnie stel ik u de volgende vragen.", "BBB ChristenUnie"),
        ("VVD en CDA vragen mede namens BBB aandacht.", "VVD CDA BBB"),
        ("De leden van de VVD-fractie vragen wat u mede namens BZK heeft toegezegd.", "VVD"),
        ("De leden van de VVD-fractie danken u voor uw brief, mede namens BZK verzonden.", "VVD"),
        ("De leden van de VVD-fractie vragen hoe u, mede namens TNO, oordeelt.", "VVD"),
        ("De leden van de VVD-fractie vragen, mede namens Bos, om uitleg.", "VVD"),
    ],
)  # fmt: skip
def test_on_whose_behalf(text: str, names: str) -> None:
    """On whose behalf others ask, without the word fractie; not on whose behalf somebody else did something."""
    found = mentions(text)
    assert " ".join(name for one in found for name in one.names) == names
    assert {one.role for one in found} == {"asks"}


@pytest.mark.parametrize(
    ("said", "role"),
    [
        ("hebben vragen gesteld waarop u nog niet heeft geantwoord.", "notes"),
        ("hebben u vragen gesteld die nog steeds niet zijn beantwoord.", "notes"),
        ("hebben vragen gesteld, maar nog geen reactie ontvangen.", "notes"),
        ("hebben vragen voorgelegd die onbeantwoord bleven.", "notes"),
        ("wachten nog steeds op uw beantwoording van hun vragen.", "notes"),
        ("hebben nog geen antwoord ontvangen op hun vragen.", "notes"),
        ("hebben op 3 mei vragen gesteld.", "notes"),
        ("hebben hierover al vragen gesteld.", "notes"),
        ("hebben vragen gesteld waarop u nog niet heeft geantwoord en leggen u deze opnieuw voor.", "asks"),
        ("hebben nog geen antwoord ontvangen op hun vragen en stellen deze nogmaals.", "asks"),
        ("hebben al eerder gevraagd naar de dijk.", "notes"),
        ("hebben in het commissiedebat van 3 mei gepleit voor een dijk.", "notes"),
        ("hebben hierover een motie ingediend.", "notes"),
        ("hebben al eerder gevraagd naar de dijk en vragen nu wie hem betaalt.", "asks"),
        ("hebben de volgende vragen gesteld.", "asks"),
        ("hebben vragen gesteld die niet in het verslag staan.", "asks"),
    ],
)  # fmt: skip
def test_who_asked_before(said: str, role: str) -> None:
    """Questions that wait for an answer were asked before this letter, unless it asks them again."""
    assert [one.role for one in mentions(f"De leden van de SP-fractie {said}")] == [role]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("De fracties van VVD, CDA én D66 vragen dit.", "VVD CDA D66"),
        ("De fracties van VVD, CDA, en ook D66 vragen dit.", "VVD CDA D66"),
        ("De fracties van de VVD resp. het CDA vragen dit.", "VVD CDA"),
        ("De fracties van de VVD resp. CDA vragen dit.", "VVD CDA"),
        ("De leden van de fracties van de VVD/CDA vragen dit.", "VVD CDA"),
        ("De leden van de VVD/CDA-fractie vragen dit.", "VVD CDA"),
        ("De leden van de VVD-/CDA-fracties vragen dit.", "VVD CDA"),
        ("De leden van de VVD- én CDA-fractie vragen dit.", "VVD CDA"),
        ("De fracties VVD / CDA vragen dit.", "VVD CDA"),
        ("De fracties van VVD & CDA vragen dit.", "VVD CDA"),
        ("De fracties van VVD + CDA vragen dit.", "VVD CDA"),
        ("VVD & CDA vragen dit.", "VVD CDA"),
        ("VVD/CDA vragen dit.", "VVD CDA"),
        ("De fracties van de VVD dan wel het CDA vragen dit.", "VVD CDA"),
        ("De fracties van de VVD en/of het CDA vragen dit.", "VVD CDA"),
        ("De fracties van zowel de VVD als het CDA vragen dit.", "VVD CDA"),
        ("De fractie van de VVD als de Kamer vragen dit.", "VVD"),
        ("Zowel de leden van de VVD als die van het CDA vragen dit.", "VVD CDA"),
        ("De fractie van de VVD mede namens het CDA vraagt dit.", "VVD CDA"),
        ("De fractie van de VVD (mede namens Volt) vraagt dit.", "VVD Volt"),
    ],
)
def test_what_stands_between_names(text: str, names: str) -> None:
    """Words and signs that part the names of a list; who is in it asks."""
    found = mentions(text)
    assert " ".join(name for one in found for name in one.names) == names
    assert {one.role for one in found} == {"asks"}


@pytest.mark.parametrize(
    ("text", "spans", "protects"),
    [
        ("«a «b» c» d", [(0, 8)], "guillemets inside guillemets"),
        ("“a „b” c", [(0, 5)], "quotes inside quotes are not counted"),
        ('"a " b', [(0, 3)], "room before a straight quote"),
        ("‘a ’ b’", [(0, 6)], "an apostrophe behind room closes nothing"),
        ("5 “ scherm”", [], "a sign with room behind it opens nothing"),
        ("x“a”", [], "nor one inside a word"),
    ],
)
def test_quotations(text: str, spans: list[tuple[int, int]], protects: str) -> None:
    """A quotation ends at its own closing sign."""
    assert quotations(text) == spans, protects


def test_question_about_the_answer_awaits_none() -> None:
    """A question that speaks of the answer is one."""
    assert not awaits_reply("Waarom ziet u dat antwoord met belangstelling tegemoet?")
    assert not awaits_reply("De leden lezen het antwoord met belangstelling.")
    assert awaits_reply("Wij zien uw antwoord met belangstelling tegemoet.")


@pytest.mark.parametrize(
    ("letter", "day"),
    [
        (dt.date(2026, 5, 6), dt.date(2026, 8, 1)),
        (dt.date(2026, 9, 6), dt.date(2027, 8, 1)),
        (None, None),
    ],
)
def test_day_without_a_year(letter: dt.date | None, day: dt.date | None) -> None:
    """It is the next one behind the date of the letter."""
    text = "Wij ontvangen uw antwoord graag vóór 1 augustus."
    assert find_termijn(text, letter) == ("1 augustus", day)


def test_name_without_an_end_is_no_committee() -> None:
    """A sentence that lists a great many portfolios names none; a long name is one."""
    words = ", ".join(["Landbouw", "Natuur", "Water"] * 20)
    assert find_commissie(f"De vaste commissie voor {words}") is None
    assert find_commissie(f"De vaste commissie voor {words[:200]}.") is not None


def test_lists_that_are_none() -> None:
    """No Kamer has so many fracties, and no sentence names so many numbers: text that was torn is not written out."""
    assert len(listed(", ".join(f"A{number}" for number in range(100, 150)))) < 50


def test_what_is_said_a_page_away() -> None:
    """A verb belongs to those whom its sentence names near it; text without stops may hold a letter."""
    who, far = "De leden van de SP-fractie", " en het bos en de hei" * 100
    for sentence, role in (
        (f"{who} stellen vragen.", "asks"),
        (f"Vragen worden gesteld{far} door {who}", "asks"),
    ):
        begin = sentence.index("SP")
        assert (role_of(sentence, begin, begin + 2) == role) is (far not in sentence), sentence[:40]


@pytest.mark.parametrize(
    ("sentence", "role", "protects"),
    [
        ("Mede namens de leden van de SP-fractie, die de inbreng van anderen afwachten, stellen wij vragen", "asks",
         "who waits for others and asks"),
        ("Graag leggen de leden van de SP-fractie u hun eerder gestelde vragen voor", "asks", "laid before you again"),
        ("De vragen van de leden van de SP-fractie wachten wij af", "named", "others wait"),
    ],
)  # fmt: skip
def test_roles(sentence: str, role: str, protects: str) -> None:
    """What fracties do is said by the verb of which they are the subject."""
    begin = sentence.index("de leden van de SP")
    assert role_of(sentence, begin, begin + len("de leden van de SP-fractie")) == role, protects


def test_what_the_committee_does_with_the_answer() -> None:
    """A sentence that says how the committee goes on ends a letter; one about the plans of others does not."""
    assert waits_for_answer(
        "Na ontvangst van uw antwoorden zal de commissie zich over het vervolg beraden."
    )
    assert waits_for_answer("De commissie wil uw antwoord bij de behandeling betrekken.")
    assert not waits_for_answer("Het antwoord van de regering zal gemeenten helpen te besluiten.")
