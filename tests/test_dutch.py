"""The recognisers of Dutch official prose, as tables: text, what is found in it, why it is there."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import pytest

from kamervragen.dutch import fracties, roles
from kamervragen.dutch.commissies import find_commissie
from kamervragen.dutch.dates import MONTHS, find_date
from kamervragen.dutch.fracties import listed, mentions, names_in
from kamervragen.dutch.hyphens import join, words_of
from kamervragen.dutch.joining_verbs import joining_verb
from kamervragen.dutch.references import references
from kamervragen.dutch.sentences import is_full, is_terminal, question_spans
from kamervragen.dutch.termijn import find_termijn

# ---------------------------------------------------------------- hyphens at line ends


@pytest.mark.parametrize(
    ("before", "after", "expected", "protects"),
    [
        ("de regen-", "boogprovincie is", "de regenboogprovincie is", "the line broke a word"),
        ("een WIA-", "uitkering", "een WIA-uitkering", "behind an abbreviation"),
        ("het EU-", "Handvest", "het EU-Handvest", "abbreviation and capital"),
        ("in Nagorno-", "Karabach", "in Nagorno-Karabach", "before a capital"),
        (
            "het directoraat-",
            "generaal",
            "het directoraat-generaal",
            "an office with its second word behind it",
        ),
        ("de minister-", "president", "de minister-president", "as well"),
        ("de bank-", "president", "de bankpresident", "but a word of two words"),
        ("asiel- en migratie-", "beheer", "asiel- en migratiebeheer", "only the last one goes"),
        ("de asiel-", "en migratieketen", "de asiel- en migratieketen", "a suspended compound"),
        ("op-", "of aanmerkingen", "op- of aanmerkingen", "the same with `of`"),
        ("voor-", "en/of nadelen", "voor- en/of nadelen", "the same with `en/of`"),
        ("de zee-", "egel", "de zee-egel", "the same vowel twice: Dutch writes a hyphen"),
        ("de auto-", "industrie", "de auto-industrie", "vowels that would be read as one sound"),
        ("de politie-", "inzet", "de politie-inzet", "the same with e and i"),
        ("de energie-", "unie", "de energie-unie", "the same with e and u"),
        ("de zij-", "instromers", "de zij-instromers", "the same behind ij"),
        ("de milieu-", "inspectie", "de milieu-inspectie", "the same with u and i"),
        ("de bestu-", "ursrechter", "de bestuursrechter", "no word ends in such a u"),
        ("non-", "proliferatie", "non-proliferatie", "`non` keeps its hyphen"),
        ("oud-", "minister", "oud-minister", "so does `oud`"),
        ("track-and-", "trace", "track-and-trace", "a word that links two others"),
        ("Ho-", "eveel tijd", "Hoeveel tijd", "two letters that are no word before a hyphen"),
        ("een zo-", "even genoemd", "een zo-even genoemd", "two letters that are"),
        ("mkb-be-", "drijven", "mkb-bedrijven", "half a word behind a hyphen"),
        ("het toe-en-", "afvoeren", "het toe-en-afvoeren", "a link between two verbs"),
        ("de to-", "maten", "de tomaten", "no link begins a word"),
        ("een tv-", "programma", "een tv-programma", "no vowel, so an abbreviation"),
        ("per e-", "mail", "per e-mail", "nobody leaves one letter at a line end"),
        ("2025-", "2026", "2025-2026", "between numbers"),
        ("COVID-", "19", "COVID-19", "before a number"),
        ("de D66-", "fractie", "de D66-fractie", "behind a digit"),
        ("de PvdA-", "fractie", "de PvdA-fractie", "behind a capital"),
        ("(EU)-", "verordening", "(EU)-verordening", "behind a bracket"),
        (
            "tekorten en -",
            "defecten bij",
            "tekorten en -defecten bij",
            "the first half of a word is left out",
        ),
        ("het besluit -", "zo blijkt", "het besluit - zo blijkt", "a dash is a dash"),
        ("het besluit \u2010", "zo blijkt", "het besluit \u2010 zo blijkt", "so is a typeset one"),
        ("de", "fractie", "de fractie", "no hyphen"),
        ("", "fractie", "fractie", "nothing before"),
        ("de", "", "de", "nothing behind"),
        ("punt -", "- punt", "punt - - punt", "signs only"),
        ("in de zaak “x”-", "(y)", "in de zaak “x”- (y)", "no word to be part of"),
        ("blus\u00ad", "werk", "bluswerk", "a soft hyphen parts a word"),
        (
            "de fracties van SP, Groen-",
            "Links en D66",
            "de fracties van SP, GroenLinks en D66",
            "two plain words",
        ),
        (
            "de fractie van de Groen-",
            "Links-PvdA en D66",
            "de fractie van de GroenLinks-PvdA en D66",
            "with a third",
        ),
        (
            "de leden van de Groen-",
            "Links-fractie",
            "de leden van de GroenLinks-fractie",
            "the word stands behind it",
        ),
        (
            "leden van de Van Rooijen-",
            "Smit-fractie",
            "leden van de Van Rooijen-Smit-fractie",
            "a surname of two",
        ),
        ("het lid Bos (Groen-", "Links) en", "het lid Bos (GroenLinks) en", "in brackets"),
        (
            "de fracties van de Fractie-",
            "Bos en SP",
            "de fracties van de Fractie-Bos en SP",
            "who heads it",
        ),
        (
            "de fracties van GroenLinks-",
            "PvdA en SP",
            "de fracties van GroenLinks-PvdA en SP",
            "no plain words",
        ),
        (
            "de fracties vragen. In Noord-",
            "Holland",
            "de fracties vragen. In Noord-Holland",
            "another sentence",
        ),
        ("mevrouw Groen-", "Links en", "mevrouw Groen-Links en", "the name of a person"),
        ("GroenLinks\u00ad", "PvdA", "GroenLinks-PvdA", "Typst writes it for a hyphen as well"),
        ("regen\u2010", "boog", "regenboog", "the hyphen of typesetters"),
        ("te voltooi-", "en.", "te voltooien.", "no word stands behind it"),
        ("asiel\u2010", "en migratie", "asiel- en migratie", "also there a suspended compound"),
    ],
)
def test_join(before: str, after: str, expected: str, protects: str) -> None:
    """Two lines put together without anything else to go by."""
    assert join(before, after, words_of([])) == expected, protects


@pytest.mark.parametrize(
    ("elsewhere", "before", "after", "expected", "protects"),
    [
        (["de hiv-besmettingen"], "hiv-", "besmettingen", "hiv-besmettingen", "with a hyphen"),
        (["De Ex-minister"], "ex-", "minister", "ex-minister", "capitals do not matter"),
        (["nonchalant"], "non-", "chalant", "nonchalant", "solid, against the rule for `non`"),
        (["(co-piloot)"], "co-", "schappen", "coschappen", "another word says nothing"),
        (["de wereldbol"], "wereld-", "bol", "wereldbol", "solid"),
        (["het noord\u2010", "de blus\u2010"], "blus-", "werk", "blus-werk", "typeset document"),
        (["het noord\u2010"], "blus-", "werk", "bluswerk", "one typeset hyphen proves nothing"),
        (["na-oorlogse-stijl"], "na-oorlogse-", "stijl", "na-oorlogse-stijl", "two hyphens"),
        (["de Leefomgeving"], "de Leef -", "omgeving", "de Leefomgeving", "a hyphen set apart"),
        (
            ["de omgeving"],
            "de Leef -",
            "omgeving",
            "de Leef - omgeving",
            "a dash: no such word elsewhere",
        ),
        (
            ["GroenLinks-PvdA"],
            "de Groen-",
            "Links-PvdA-fractie",
            "de GroenLinks-PvdA-fractie",
            "a name",
        ),
        (
            ["GroenLinks-PvdA-fractie"],
            "de Groen-",
            "Links-PvdA",
            "de GroenLinks-PvdA",
            "a name with more",
        ),
        (
            ["zij-instromers"],
            "de zij-",
            "instroom",
            "de zij-instroom",
            "another form of the word has its hyphen",
        ),
    ],
)
def test_join_by_what_the_document_prints(
    elsewhere: Sequence[str], before: str, after: str, expected: str, protects: str
) -> None:
    """The document's own words decide before the rules do."""
    assert join(before, after, words_of(elsewhere)) == expected, protects


# ---------------------------------------------------------------- sentences and deelvragen


@pytest.mark.parametrize(
    ("text", "expected", "protects"),
    [
        ("Klopt dit? Zo ja, waarom?", ["Klopt dit?", "Zo ja, waarom?"], "two sentences"),
        ("Dit is zo. Klopt dit?", ["Klopt dit?"], "a statement is no deelvraag"),
        ("Klopt dit? Graag een antwoord.", ["Klopt dit?"], "nor is a request behind it"),
        ("Graag een gedetailleerd antwoord.", [], "no question mark, no deelvraag"),
        ("", [], "nothing"),
        (
            "Is dit te realiseren?Overweegt u dat?",
            ["Is dit te realiseren?", "Overweegt u dat?"],
            "glued to a capital it still ends the sentence",
        ),
        (
            "Kan dat, en hoe? zo nee, waarom niet?",
            ["Kan dat, en hoe?", "zo nee, waarom niet?"],
            "before room it ends the sentence, also where lower case follows",
        ),
        ("Is dit a?b of c?", ["Is dit a?b of c?"], "glued to lower case it ends nothing"),
        ("Waarom?? En wie?", ["Waarom??", "En wie?"], "two question marks are one end"),
        (
            "Kent u het bericht «Wie betaalt dit?»?",
            ["Kent u het bericht «Wie betaalt dit?»?"],
            "a title that asks is part of its sentence",
        ),
        (
            "Kent u «Wie betaalt? Niemand weet het» en wat vindt u ervan?",
            ["Kent u «Wie betaalt? Niemand weet het» en wat vindt u ervan?"],
            "a question inside « » does not end the sentence around it",
        ),
        (
            "Klopt de kop ‘Wat nu?’, of niet? Zo nee, waarom niet?",
            ["Klopt de kop ‘Wat nu?’, of niet?", "Zo nee, waarom niet?"],
            "the same inside ‘ ’",
        ),
        (
            'Is het "nu of nooit?" voor de minister?',
            ['Is het "nu of nooit?" voor de minister?'],
            "the same inside straight quotes",
        ),
        (
            "Kent u de kop ‘Wat nu?’ van gisteren? en die van «Waarom?» erboven?",
            ["Kent u de kop ‘Wat nu?’ van gisteren?", "en die van «Waarom?» erboven?"],
            "lower case behind a quotation goes on with the sentence around it",
        ),
        (
            "Kent u: a. de kop ‘Wat nu?’ b. het bericht?",
            ["Kent u: a. de kop ‘Wat nu?’", "b. het bericht?"],
            "the letter of a sub-item does not",
        ),
        (
            "Zegt u ‘dat kan zo’s nachts niet? Nooit’ of toch?",
            ["Zegt u ‘dat kan zo’s nachts niet? Nooit’ of toch?"],
            "an apostrophe inside a word closes no quotation",
        ),
        (
            "Zei hij «noem dat «groen?» maar»? Waarom?",
            ["Zei hij «noem dat «groen?» maar»?", "Waarom?"],
            "a quotation inside a quotation",
        ),
        (
            "Wat is ‘de norm? En wat kost die?",
            ["Wat is ‘de norm?", "En wat kost die?"],
            "a quote that never closes opens nothing",
        ),
        (
            "Is ‘de norm? Kost dat foto’s?",
            ["Is ‘de norm?", "Kost dat foto’s?"],
            "nor does one whose only closing quote is an apostrophe",
        ),
        (
            "Zei hij 'dit ' en 'dat'? Waarom?",
            ["Zei hij 'dit ' en 'dat'?", "Waarom?"],
            "a quote behind a space closes nothing",
        ),
        ("Vroeg hij: «Mag dit?» Wat zei u?", ["Vroeg hij: «Mag dit?»", "Wat zei u?"], "closers"),
        (
            "Zij gaan ermee om. Hoe gaat u ermee om? Wie?",
            ["Hoe gaat u ermee om?", "Wie?"],
            "`om.` is a word",
        ),
        ("Dit is het derde lid. Waarom?", ["Waarom?"], "so is `lid.`"),
        ("Dat zegt de VS. Klopt dat?", ["Klopt dat?"], "capitals are a name"),
        (
            "Kunt u I. dit? II. Dat klopt?",
            ["Kunt u I. dit?", "II. Dat klopt?"],
            "but not where they count",
        ),
        ("Is dit zo (of bijna?) Wie weet het?", ["Is dit zo (of bijna?)", "Wie weet het?"], ")"),
        (
            "Kunt u ingaan op: a. de kosten; b. de baten; c. de risico’s?",
            ["Kunt u ingaan op: a. de kosten; b. de baten; c. de risico’s?"],
            "a lead with its sub-items is one sentence",
        ),
        (
            "Per jaar: a. Hoeveel branden? b. Hoeveel hectare?",
            ["a. Hoeveel branden?", "b. Hoeveel hectare?"],
            "sub-items that each ask are each a deelvraag",
        ),
        ("Kunt u a) x? (b) y? ii. z?", ["Kunt u a) x?", "(b) y?", "ii. z?"], "forms of sub-items"),
        (
            "Geldt art. 5 lid 2 d.w.z. o.a. nr. 3 van de wet? Ja.",
            ["Geldt art. 5 lid 2 d.w.z. o.a. nr. 3 van de wet?"],
            "short forms end no sentence",
        ),
        ("De heer A. Jansen weet het. Klopt dat?", ["Klopt dat?"], "nor do initials"),
        ("Er is € 3.5 miljoen. Is dat genoeg?", ["Is dat genoeg?"], "nor does a decimal point"),
        ("Dat is zo! Of niet?", ["Of niet?"], "an exclamation ends a sentence"),
        ("U wacht… Waarom?", ["Waarom?"], "so does an ellipsis"),
        ("Hij zei: “Dat klopt.” Is dat zo?", ["Is dat zo?"], "a full stop inside closing quotes"),
        ("Kost dat 3 euro? 12 mensen vroegen het. Wie?", ["Kost dat 3 euro?", "Wie?"], "a number"),
    ],
)
def test_deelvragen(text: str, expected: list[str], protects: str) -> None:
    """The sentences of a question that end in a question mark, by their offsets."""
    assert [text[begin:end] for begin, end in question_spans(text)] == expected, protects


@pytest.mark.parametrize(
    ("text", "full", "terminal"),
    [
        ("Klopt dit?", True, True),
        ("Dit zegt de MR.", True, True),
        ("Dit zegt art.", False, False),
        ("Dit is zo. (GroenLinks en Volt)", False, True),
        ("Dit is zo (in de wet)", False, False),
        ("Dit is zo.", True, True),
        ("Nou!»", True, True),
        ("‘Dit is zo.’)", True, True),
        ("en verder…", True, True),
        ("als volgt:", False, True),
        ("de baten;", False, True),
        ("de baten,", False, False),
        ("de baten", False, False),
        ("", False, False),
    ],
)
def test_ends(text: str, full: bool, terminal: bool) -> None:
    """Where a text ends as a sentence, and where as a clause."""
    assert (is_full(text), is_terminal(text)) == (full, terminal)


# ---------------------------------------------------------------- dates


@pytest.mark.parametrize(
    ("text", "expected", "protects"),
    [
        ("6 mei 2026", "2026-05-06", "as letters print it"),
        ("Den Haag, 6 mei 2026", "2026-05-06", "behind a place"),
        ("06-05-2026", "2026-05-06", "in digits"),
        ("6/5/2026", "2026-05-06", "with slashes"),
        ("6.5.2026", "2026-05-06", "with full stops"),
        ("7 - 8 - 2026", "2026-08-07", "with spaces"),
        ("2026-05-06", "2026-05-06", "as machines write it"),
        ("1e mei 2026", "2026-05-01", "an ordinal"),
        ("6 MEI 2026", "2026-05-06", "in capitals"),
        ("6\u00a0mei\u00a02026", "2026-05-06", "no-break spaces"),
        ("6 mei2026", "2026-05-06", "glued by a PDF"),
        ("3 mrt. 2026", "2026-03-03", "a short form of its own"),
        ("6 sept. 2026", "2026-09-06", "the usual short form of September"),
        ("5 okt 2026", "2026-10-05", "three letters"),
        ("30-2-2026 en 1 maart 2026", "2026-03-01", "a day that is none is passed over"),
        ("31 februari 2026", None, "a day that is none"),
        ("0 mei 2026", None, "nor is this"),
        ("6 mei 20265", None, "a year of five digits"),
        ("6 mei", None, "no year"),
        ("mei 2026", None, "no day"),
        ("", None, "nothing"),
    ],
)
def test_date(text: str, expected: str | None, protects: str) -> None:
    """The first date in a text."""
    wanted = dt.date.fromisoformat(expected) if expected else None
    assert find_date(text) == wanted, protects


@pytest.mark.parametrize(("number", "month"), [*enumerate(MONTHS, 1)])
def test_month(number: int, month: str) -> None:
    """Every month by its name and by its first three letters."""
    for name in (month, month[:3], month.upper()):
        assert find_date(f"9 {name} 2025") == dt.date(2025, number, 9)


# ---------------------------------------------------------------- the term for an answer

DATUM = dt.date(2026, 5, 6)


@pytest.mark.parametrize(
    ("text", "tekst", "last_day", "protects"),
    [
        ("Wij ontvangen uw antwoord graag binnen vier weken.", "vier weken", "2026-06-03", "usual"),
        ("Graag een reactie binnen 6 weken.", "6 weken", "2026-06-17", "digits"),
        ("Zij ziet de beantwoording binnen één week tegemoet.", "één week", "2026-05-13", "accent"),
        ("Uw antwoord binnen een termijn van drie weken.", "drie weken", "2026-05-27", "termijn"),
        ("Antwoord uiterlijk binnen twee weken.", "twee weken", "2026-05-20", "uiterlijk binnen"),
        ("Antwoord binnen ten hoogste tien dagen.", "tien dagen", "2026-05-16", "ten hoogste"),
        (
            "Antwoord binnen een termijn van maximaal tien dagen.",
            "tien dagen",
            "2026-05-16",
            "a term of at most",
        ),
        (
            "De gebruikelijke termijn van tien dagen geldt.",
            "tien dagen",
            "2026-05-16",
            "the usual term",
        ),
        ("Graag antwoord binnen veertien dagen.", "veertien dagen", "2026-05-20", "days"),
        ("Graag antwoord binnen 10 werkdagen.", "10 werkdagen", "2026-05-20", "without weekends"),
        ("Graag antwoord binnen een maand.", "een maand", "2026-06-06", "a month"),
        (
            "Gelieve binnen 4 (vier) weken te antwoorden.",
            "4 (vier) weken",
            "2026-06-03",
            "spelled as well",
        ),
        (
            "De leden verzoeken u de informatie binnen vier weken te doen toekomen.",
            "vier weken",
            "2026-06-03",
            "what is sent need not be called an answer",
        ),
        (
            "Uw antwoord wordt uiterlijk over vier weken verwacht.",
            "vier weken",
            "2026-06-03",
            "uiterlijk over",
        ),
        ("Antwoord met een termijn van vier weken.", "vier weken", "2026-06-03", "termijn van"),
        (
            "De commissie stelt de termijn voor beantwoording op acht weken.",
            "acht weken",
            "2026-07-01",
            "termijn voor … op",
        ),
        ("Graag antwoord uiterlijk 3 juni 2026.", "3 juni 2026", "2026-06-03", "a date"),
        ("Graag antwoord uiterlijk op 03-06-2026.", "03-06-2026", "2026-06-03", "as printed"),
        ("Graag antwoord vóór vrijdag 5 juni 2026.", "5 juni 2026", "2026-06-05", "weekday"),
        ("Antwoord niet later dan 5 juni 2026.", "5 juni 2026", "2026-06-05", "niet later dan"),
        (
            "Graag antwoord binnen vier weken, uiterlijk op 2 juni 2026.",
            "vier weken",
            "2026-06-02",
            "a printed date is taken as it stands",
        ),
        (
            "Tegen 3 juni 2026 ontvangt de commissie graag uw antwoord.",
            "3 juni 2026",
            "2026-06-03",
            "tegen",
        ),
        (
            "Inlichtingen worden in de regel binnen zes weken verstrekt.",
            "zes weken",
            "2026-06-17",
            "verstrekt",
        ),
        (
            "Moge de commissie u een termijn van twee weken stellen.",
            "twee weken",
            "2026-05-20",
            "sets a term",
        ),
        (
            "De commissie stelt u daarvoor een termijn van twee weken.",
            "twee weken",
            "2026-05-20",
            "in another order",
        ),
        (
            "Zij bespreekt uw antwoord op 3 juni 2026, en verzoekt u voor die datum te reageren.",
            "3 juni 2026",
            "2026-06-03",
            "that day",
        ),
        (
            "De griffie ontvangt uw brief graag uiterlijk 3 juni 2026.",
            "3 juni 2026",
            "2026-06-03",
            "a letter is received gladly",
        ),
        (
            "Graag ontvangt de commissie uw brief binnen twee weken.",
            "twee weken",
            "2026-05-20",
            "the other way round",
        ),
        (
            "De commissie verzoekt u de stukken binnen twee weken toe te sturen.",
            "twee weken",
            "2026-05-20",
            "is to be sent",
        ),
        (
            "De commissie vraagt u het overzicht binnen twee weken aan te leveren.",
            "twee weken",
            "2026-05-20",
            "is to be handed over",
        ),
        (
            "De commissie verwacht uw brief binnen twee weken.",
            "twee weken",
            "2026-05-20",
            "is expected",
        ),
        (
            "De commissie hoopt binnen twee weken van u te horen.",
            "twee weken",
            "2026-05-20",
            "wants to hear",
        ),
        ("Graag antwoord uiterlijk 31 juni 2026.", "31 juni 2026", None, "no such day"),
        ("Graag antwoord binnen 999 maanden.", "999 maanden", "2109-08-06", "far away"),
        (
            "Wij ontvangen uw antwoord zo mogelijk binnen twee weken, maar uiterlijk vier weken na heden.",
            "vier weken",
            "2026-06-03",
            "a wish before the term",
        ),
        (
            "Wij ontvangen uw antwoord bij voorkeur binnen twee weken.",
            "twee weken",
            "2026-05-20",
            "a wish alone",
        ),
    ],
)
def test_termijn(text: str, tekst: str, last_day: str | None, protects: str) -> None:
    """The term as printed and its last day, counted from 6 May 2026."""
    wanted = dt.date.fromisoformat(last_day) if last_day else None
    assert find_termijn(text, DATUM) == (tekst, wanted), protects


@pytest.mark.parametrize(
    ("text", "protects"),
    [
        ("De brandweer is binnen vier weken klaar.", "nobody asks for an answer"),
        ("De commissie ziet uw antwoord met belangstelling tegemoet.", "no term"),
        ("Graag antwoord binnen de gebruikelijke termijn.", "no number"),
        ("Het antwoord, dat voor 7 juli 2026 was voorzien, is er niet.", "what was to be"),
        ("De gemeente ontvangt de subsidie binnen vier weken.", "nobody is glad of it"),
        ("De brandweer verwacht regen binnen vier weken.", "expects something else"),
        ("De provincie stelt boeren een termijn van twee weken.", "set to somebody else"),
        ("", "nothing"),
    ],
)
def test_no_termijn(text: str, protects: str) -> None:
    """A paragraph that sets no term."""
    assert find_termijn(text, DATUM) is None, protects


@pytest.mark.parametrize(
    ("datum", "count", "expected"),
    [
        ("2026-01-31", "één maand", "2026-02-28"),
        ("2028-01-31", "één maand", "2028-02-29"),
        ("2026-11-30", "twee maanden", "2027-01-30"),
        ("2026-12-31", "een maand", "2027-01-31"),
        ("2026-05-08", "een werkdag", "2026-05-11"),
        ("2026-05-09", "twee werkdagen", "2026-05-12"),
        ("9999-12-01", "900 weken", None),
        ("9999-12-01", "2 maanden", None),
        (None, "vier weken", None),
    ],
)
def test_last_day(datum: str | None, count: str, expected: str | None) -> None:
    """Ends of months, weekends, the end of time, and a letter without a date."""
    start = dt.date.fromisoformat(datum) if datum else None
    found = find_termijn(f"Graag antwoord binnen {count}.", start)
    assert found == (count, dt.date.fromisoformat(expected) if expected else None)


# ---------------------------------------------------------------- committees


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in de vaste Kamercommissie voor Bos op 5 mei", "vaste Kamercommissie voor Bos"),
        (
            "De vaste commissie voor Bos en Hei/ WUB-Raad (B&H/ WUB) heeft kennisgenomen",
            "vaste commissie voor Bos en Hei/WUB-Raad",
        ),
        (
            "Voorzitter van de vaste commissie voor Bos en Hei / WUB-Raad",
            "vaste commissie voor Bos en Hei/WUB-Raad",
        ),
        ("De tijdelijke commissie Bosbrand is ingesteld", "tijdelijke commissie Bosbrand"),
        ("De bijzondere commissie voor de WUB-Raad zal", "bijzondere commissie voor de WUB-Raad"),
        ("De commissie voor Bos, Hei en Zand (BHZ) ziet", "commissie voor Bos, Hei en Zand"),
        ("De Vaste Commissie voor Bossen heeft", "vaste Commissie voor Bossen"),
        (
            "de vaste commissies voor Bossen en voor Duinen en Zand hebben",
            "vaste commissies voor Bossen en voor Duinen en Zand",
        ),
        ("de vaste commissie voor Bossen, die dit vroeg, heeft", "vaste commissie voor Bossen"),
        ("de vaste commissie voor Bossen van de Eerste Kamer", "vaste commissie voor Bossen"),
        ("de vaste commissie voor Bossen. Zij", "vaste commissie voor Bossen"),
        ("Vaste commissie voor Bossen\nde heer A. Jansen", "vaste commissie voor Bossen"),
        (
            "Wij vragen: de Tijdelijke gezamenlijke parlementaire onderzoekscommissie voor Bossen",
            "tijdelijke gezamenlijke parlementaire onderzoekscommissie voor Bossen",
        ),
        ("De Europese Commissie heeft", None),
        ("De commissie heeft", None),
        ("de commissie voor", None),
        ("Geen enkel college", None),
        ("de commissie voor " + "Zeer Lange Namen " * 30, None),
        (
            "De tijdelijke commissie Grondrechten en constitutionele toetsing heeft uw brief besproken.",
            "tijdelijke commissie Grondrechten en constitutionele toetsing",
        ),
        ("De commissie voor Financiën en haar leden hebben vragen.", "commissie voor Financiën"),
    ],
)
def test_commissie(text: str, expected: str | None) -> None:
    """The committee that a text names first: no bracketed short form, no spaces round a slash."""
    assert find_commissie(text) == expected


# ---------------------------------------------------------------- fracties and what they do


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # how fracties are named
        ("De leden van de SP-fractie vragen iets.", [("asks", "SP")]),
        ("De leden van de fractie van het CDA vragen iets.", [("asks", "CDA")]),
        ("De leden van de fracties van Volt en de PvdD vragen iets.", [("asks", "Volt", "PvdD")]),
        ("De CDA- en VVD-fracties hebben vragen.", [("asks", "CDA", "VVD")]),
        ("De Voltfractie heeft vragen.", [("asks", "Volt")]),
        (
            "De fracties van PVV enerzijds en die van het CDA, mede namens de fractie van de PvdD, anderzijds "
            "leggen u vragen voor.",
            [("asks", "PVV"), ("asks", "CDA"), ("asks", "PvdD")],
        ),
        ("De Kamerfractie heeft vragen.", []),
        ("De leden van de PvdA- en de SP-fractie vragen dit.", [("asks", "PvdA", "SP")]),
        (
            "De leden van de fracties van GroenLinks-PvdA, D66, de SP en 50PLUS vragen dit.",
            [("asks", "GroenLinks-PvdA", "D66", "SP", "50PLUS")],
        ),
        (
            "De leden van de fracties van de BBB alsmede het CDA, evenals de SGP vragen dit.",
            [("asks", "BBB", "CDA", "SGP")],
        ),
        ("De leden van de fracties Volt en PvdD vragen dit.", [("asks", "Volt", "PvdD")]),
        ("De leden van GroenLinks–PvdA-fractie vragen.", [("asks", "GroenLinks-PvdA")]),
        ("De leden van D66 en de PvdD vragen dit.", [("asks", "D66", "PvdD")]),
        ("De leden van de Fractie-Nanninga vragen dit.", [("asks", "Fractie-Nanninga")]),
        ("Fractie-Van de Sanden vraagt dit.", [("asks", "Fractie-Van de Sanden")]),
        ("Het lid Van der Goot (OPNL) vraagt dit.", [("asks", "OPNL")]),
        ("Het lid A. Jansen (OPNL) vraagt dit.", [("asks", "OPNL")]),
        ("De leden Bos (PVV) en De Wit (D66) vragen dit.", [("asks", "PVV", "D66")]),
        ("De fractieleden van de PVV vragen dit.", [("asks", "PVV")]),
        ("De senaatsfractie van de SP vraagt dit.", [("asks", "SP")]),
        (
            "De leden van de fractie van de Partij voor de Hei (PvdH) vragen dit.",
            [("asks", "PvdH")],
        ),
        (
            "De leden van de fractie van de Partij voor de Hei vragen dit.",
            [("asks", "Partij voor de Hei")],
        ),
        # who asks
        ("Ook hebben de leden van de SP-fractie vragen.", [("asks", "SP")]),
        ("Mede namens de leden van de SP-fractie vragen zij dit.", [("asks", "SP")]),
        ("De brief geeft de leden van de SP-fractie aanleiding tot vragen.", [("asks", "SP")]),
        ("Hieronder volgen de volgende vragen van de leden van de SP-fractie.", [("asks", "SP")]),
        ("Er zijn door de leden van de SP-fractie vragen gesteld.", [("asks", "SP")]),
        ("Door de leden van de SP-fractie zijn vragen gesteld.", [("asks", "SP")]),
        # who does not
        ("De leden van de SP-fractie hebben geen vragen.", [("mentioned", "SP")]),
        ("De leden van de SP-fractie zien af van inbreng.", [("mentioned", "SP")]),
        ("De leden van de SP-fractie dienden toen een motie in.", [("earlier", "SP")]),
        ("De motie van de leden van de SP-fractie is aangenomen.", [("named", "SP")]),
        ("Eerder vroegen wij de leden van de SP-fractie hierover.", [("named", "SP")]),
        (
            "De fracties van BBB, mede namens de SGP, en PVV vragen dit.",
            [("asks", "BBB", "SGP", "PVV")],
        ),
        ("Voornoemde leden van de SP-fractie vragen dit.", [("asks", "SP")]),
        ("De leden van de SP-fractie waren verrast door uw brief.", [("asks", "SP")]),
        # who joins, and what only sounds like it
        ("De leden van de SP-fractie vragen of dit aansluit bij de praktijk.", [("asks", "SP")]),
        (
            "De leden van de SP-fractie zien dat de cijfers niet op elkaar aansluiten.",
            [("asks", "SP")],
        ),
        (
            "De leden van de SP-fractie vragen wie zijn aangesloten op het warmtenet.",
            [("asks", "SP")],
        ),
        (
            "De leden van de SP-fractie sluiten niet uit dat het net aan vernieuwing toe is.",
            [("asks", "SP")],
        ),
        (
            "De leden van de SP-fractie zien graag dat Nederland zich bij het verdrag aansluit.",
            [("asks", "SP")],
        ),
        (
            "De leden van de SP-fractie vragen of gemeenten zich hebben aangesloten.",
            [("asks", "SP")],
        ),
        (
            "Waarom sluit Nederland zich daarbij niet aan, vragen de leden van de SP-fractie.",
            [("asks", "SP")],
        ),
        (
            "De leden van de SP-fractie sluiten zich aan bij de zorgen van D66-leden en vragen dit.",
            [("asks", "SP"), ("named", "D66")],
        ),
        (
            "De leden van de SP-fractie sluiten zich aan bij de zorgen van de leden van D66.",
            [("joins", "SP"), ("mentioned", "D66")],
        ),
        (
            "De leden van de SP-fractie sluiten aan bij de vragen van de leden van D66.",
            [("joins", "SP"), ("mentioned", "D66")],
        ),
        (
            "De leden van de SP-fractie, bij wie de leden van D66 zich aansluiten, vragen dit.",
            [("asks", "SP"), ("joins", "D66")],
        ),
        ("Bij die vragen hebben de leden van de SP-fractie zich aangesloten.", [("joins", "SP")]),
        ("De leden van de SP-fractie wensen zich daarbij aan te sluiten.", [("joins", "SP")]),
        (
            "De leden van de SP-fractie sluiten zich aan bij de vragen van de D66-fractie.",
            [("joins", "SP"), ("mentioned", "D66")],
        ),
        (
            "Bij deze vragen sluiten de leden van de SP-fractie zich aan.",
            [("joins", "SP")],
        ),
        (
            "De leden van de D66-fractie vragen dit, waarbij de leden van de SP-fractie zich aansluiten.",
            [("asks", "D66"), ("joins", "SP")],
        ),
        (
            "De leden van de D66-fractie en het lid Bos (OPNL) vragen dit.",
            [("asks", "D66"), ("asks", "OPNL")],
        ),
        (
            "De leden van de D66-fractie vragen dit, waarvoor de leden van de SP-fractie zich aansluiten.",
            [("asks", "D66"), ("joins", "SP")],
        ),
        ("De leden van de SP-fractie willen zich daarbij aansluiten.", [("joins", "SP")]),
        (
            "Dat wil de voorzitter van de SP-fractie, die zich wil aansluiten.",
            [("mentioned", "SP")],
        ),
        (
            "De leden van de SP-fractie sluiten zich hier niet bij aan.",
            [("mentioned", "SP")],
        ),
        (
            "De leden van de CDA-fractie hebben kennisgenomen van de vragen van D66 en sluiten zich daarbij aan.",
            [("joins", "CDA"), ("mentioned", "D66")],
        ),
        (
            "De leden van de CDA-fractie hebben zich bij alle vragen aangesloten, die van de SGP-fractie alleen bij "
            "vraag 2.",
            [("joins", "CDA"), ("joins", "SGP")],
        ),
        ("Ook de leden Bos en Van Dijk (beiden D66) stellen deze vragen.", [("asks", "D66")]),
        ("De senatoren van de PvdD hebben de volgende vragen.", [("asks", "PvdD")]),
        # no fractie at all
        ("Het lid Jansen (voorzitter) vraagt dit.", []),
        ("Het lid Van Dijk (12) vraagt dit.", []),
        ("De leden Van Dijk (12) en Bos (SP) vragen dit.", [("asks", "SP")]),
        ("Deze leden vragen dit.", []),
        ("De leden van de commissie vragen dit.", []),
        ("De leden van de Eerste Kamer vragen dit.", []),
        ("De leden van Europa vragen dit.", []),
        ("De fractie vraagt dit.", []),
        ("", []),
        (
            "De vragen van drie fracties, te weten BBB, PVV en ChristenUnie, volgen.",
            [("named", "BBB", "PVV", "ChristenUnie")],
        ),
        (
            "De leden van de CDA-fractie stellen u de vragen 1 tot en met 4, die van de SP-fractie de vragen 5 en 6.",
            [("asks", "CDA"), ("asks", "SP")],
        ),
        ("Met instemming lezen de leden van de SP-fractie dat dit zo is.", [("notes", "SP")]),
        (
            "De leden van de SP-fractie sluiten zich aan, terwijl de leden van het CDA zich aansluiten bij vraag 1.",
            [("joins", "SP"), ("joins", "CDA")],
        ),
        (
            "De leden van de D66-fractie, die zich hierbij gesteund weten door de leden van de SP-fractie, vragen dit.",
            [("asks", "D66"), ("joins", "SP")],
        ),
        ("Deze zijn opgesteld door de leden van de SP-fractie.", [("asks", "SP")]),
        (
            "Dit stellen de fracties (BBB, PVV en SGP) aan de orde.",
            [("named", "BBB", "PVV", "SGP")],
        ),
    ],
)
def test_mentions(text: str, expected: list[tuple[str, ...]]) -> None:
    """Who is named, in order, and what they do in their sentence."""
    assert [(one.role, *one.names) for one in mentions(text)] == expected


def test_list_of_names_has_an_end() -> None:
    """Nobody names more fracties than fit in a Kamer; what goes on is no list of them."""
    names = [f"P{number}" for number in range(60)]
    (found,) = mentions(f"De leden van de fracties van {', '.join(names)} vragen dit.")
    assert found.names == tuple(names[: len(found.names)])
    assert 20 < len(found.names) < 60


def test_mentions_know_their_place() -> None:
    """`begin` points into the whole text, `sentence` is the sentence or clause around it."""
    text = "Dank. De leden van de SP-fractie vragen dit; het lid Bos (OPNL) ook."
    found = mentions(text)
    assert [text[one.begin :][:2] for one in found] == ["SP", "he"]
    assert [one.sentence for one in found] == [
        "De leden van de SP-fractie vragen dit;",
        "het lid Bos (OPNL) ook.",
    ]


def test_names_in() -> None:
    """All names once, in order of first mention."""
    text = "De SP-fractie vraagt dit. De leden van de fracties van D66 en de SP ook."
    assert names_in(text) == ("SP", "D66")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("de VVD en het CDA gestelde vragen", ("VVD", "CDA")),
        ("de leden van de SP gestelde vragen", ("SP",)),
        ("wie dan ook", ()),
    ],
)
def test_listed(text: str, expected: tuple[str, ...]) -> None:
    """A list of names at the begin of a text."""
    assert listed(text) == expected


def test_roles_are_those_of_the_type() -> None:
    """These are the roles, and no others."""
    assert set(roles.Role.__args__) == {"asks", "joins", "mentioned", "named", "notes", "earlier"}
    assert fracties.unique(["b", "", "a", "b"]) == ("b", "a")


# ---------------------------------------------------------------- references


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Zie COM(2026)45.", [("com_document", "COM(2026)45")]),
        ("COM (2026) 45 final", [("com_document", "COM (2026) 45 final")]),
        ("het E-dossier E260010", [("e_dossier", "E260010")]),
        (
            "Kamerstukken I 2025/26, 99 317, PY",
            [("kamerstuk", "Kamerstukken I 2025/26, 99 317, PY")],
        ),
        (
            "Kamerstukken II 2025/26, 99 800-VI, nr. 12, p. 3-4.",
            [("kamerstuk", "Kamerstukken II 2025/26, 99 800-VI, nr. 12, p. 3-4")],
        ),
        (
            "Kamerstukken I/II 2025/26, 99 045, nr. 3 en 4",
            [("kamerstuk", "Kamerstukken I/II 2025/26, 99 045, nr. 3 en 4")],
        ),
        (
            "Kamerstukken II, vergaderjaar 2025-2026, 99 501-02, nr. 2800",
            [("kamerstuk", "Kamerstukken II, vergaderjaar 2025-2026, 99 501-02, nr. 2800")],
        ),
        (
            "Kamerstukken II 2025/26, 99 317, nr. 9 en 99 045, nr. 3",
            [("kamerstuk", "Kamerstukken II 2025/26, 99 317, nr. 9")],
        ),
        ("Kamerstuk 99317, nr. 900", [("kamerstuk", "Kamerstuk 99317, nr. 900")]),
        (
            "E260010 gaat over COM(2026)45 en Kamerstuk 99317, A",
            [
                ("e_dossier", "E260010"),
                ("com_document", "COM(2026)45"),
                ("kamerstuk", "Kamerstuk 99317, A"),
            ],
        ),
        ("E2600101, SWD(2026)12 en COM(2026)4512345", []),
        # so in notes of letters
        (
            "Zie Tweede Kamer, vergaderjaar 2018-2019, 99 800, nr. 60, en TK 2003–2004, 99 200 XV, nr. 2, p. 14.",
            [
                ("kamerstuk", "Tweede Kamer, vergaderjaar 2018-2019, 99 800, nr. 60"),
                ("kamerstuk", "TK 2003–2004, 99 200 XV, nr. 2, p. 14"),
            ],
        ),
        (
            "Eerste Kamer der Staten-Generaal, vergaderjaar 2010–2011, kamerstuk 99 123, A",
            [
                (
                    "kamerstuk",
                    "Eerste Kamer der Staten-Generaal, vergaderjaar 2010–2011, kamerstuk 99 123, A",
                )
            ],
        ),
        (
            "Tweede Kamer, vergaderjaar 1999-2000, 99 800 hoofdstuk VIII, nr. 3; kamerstuk 99 460 IX B, nr 39",
            [
                ("kamerstuk", "Tweede Kamer, vergaderjaar 1999-2000, 99 800 hoofdstuk VIII, nr. 3"),
                ("kamerstuk", "kamerstuk 99 460 IX B, nr 39"),
            ],
        ),
        ("de Tweede Kamer, 99 345 brieven en het kamerstuk met 99 345 punten", []),
        ("Tweede Kamer, vergaderjaar 2006–2007, Aanhangsel van de Handelingen, nr. 12", []),
        ("", []),
    ],
)
def test_references(text: str, expected: list[tuple[str, str]]) -> None:
    """References as printed, in order of appearance."""
    assert references(text) == expected


@pytest.mark.parametrize("rule", roles.ROLES, ids=lambda rule: rule.name)
def test_each_role_is_needed(rule: roles.Rule, monkeypatch: pytest.MonkeyPatch) -> None:
    """The example of a rule gets its role, and another one without the rule."""
    assert [one.role for one in mentions(rule.example)][:1] == [rule.role]
    others = tuple(one for one in roles.ROLES if one is not rule)
    monkeypatch.setattr(roles, "ROLES", others)
    assert [one.role for one in mentions(rule.example)][:1] != [rule.role]


@pytest.mark.parametrize(
    ("sentence", "joins"),
    [
        ("De leden van de D66-fractie sluiten zich aan bij de vragen van de SP.", True),
        ("De leden van de D66-fractie sluiten aan bij de vragen van de SP.", True),
        ("De leden van de D66-fractie sluiten niet uit dat de gemeente zich aan de regels houdt.", False),
        ("De leden van de D66-fractie vragen: sluit Nederland zich aan bij deze oproep?", False),
    ],
)  # fmt: skip
def test_who_joins_himself(sentence: str, joins: bool) -> None:
    """The same verbs say other things."""
    assert (joining_verb(sentence) is not None) == joins
