"""The kinds of what no letter says: traces of a program, a screen, a copier, a wrong alphabet.

`STRANGE` is the table: each row has a text that it reports and one that it must not; tests run them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from kamervragen.lines import UNNAMED
from kamervragen.patterns import regex


@dataclass(frozen=True, slots=True)
class Strange:
    """A named kind: its pattern, what to say of it, a text that has it and one that has not.

    `hints`: cheaper patterns, one of which each text that has it holds in small letters: nearly all are passed by.
    `in_word`: it stands within one word, so that each word need be looked at once only; `shortest`: the word is no
    shorter.
    """

    name: str
    pattern: re.Pattern[str]
    told: str
    reports: str
    reports_not: str
    hints: tuple[re.Pattern[str], ...] = ()
    in_word: bool = False
    shortest: int = 0


# The foot of a publication, where its page goes on: it may end up in notes and explanations as well.
COLOPHON = Strange(
    "colophon",
    regex(
        r"(?:Eerste|Tweede)\s+Kamer,\s+vergaderjaar\s+\d{4}[–-]\d{2,4},\s+(?:Aanhangsel|Vragen)\b"
        r"(?!\s+(?:van|nr|nummer|Handelingen))"
    ),
    "bevat de voettekst van een pagina",
    "Hoe vaak 1 Tweede Kamer, vergaderjaar 2023–2024, Aanhangsel brandt het?",
    "Zie Tweede Kamer, vergaderjaar 2023–2024, Aanhangsel nr. 12.",
    (regex("vergaderjaar"),),
)
# Two letters that stand alone.
_APART = regex(r" \S \S ")
STRANGE: tuple[Strange, ...] = (
    COLOPHON,
    # A font without ToUnicode, a wrong one, or text that was typed on a machine for another language.
    Strange(
        "alphabet",
        regex(r"[\x00-\x08\x0e-\x1f\u0180-\u024f\u0370-\u03a9\u0400-\u1cff\u2e80-\ua7ff\uac00-\uf8ff](?<![\u03a9])"),
        "bevat een letter die het Nederlands niet kent",
        "Hoe offiƟeel is dat?", "Is 5 \u2126 veel voor café Müller?", (regex(r"[^\t-\r -\u017f]"),),
    ),
    # `België` that Ghostscript wrote anew without naming its `ë`; a byte that an encoding leaves open.
    Strange(
        "unnamed", regex(UNNAMED), "bevat een teken dat geen lettertype of codering benoemt",
        f"Is Belgi{UNNAMED} groot?", "Is België groot?",
    ),
    # UTF-8 that was read as Windows-1252, DOS letters that were read as Latin.
    Strange(
        "encoding",
        regex(r"[ÃÂ][\u0080-\u00bf\u0152-\u2122]|â[€\u0080]|[a-zà-ÿ][¢£¤][a-zà-ÿ¢]"),
        "is in een verkeerde codering gelezen",
        "Is het cafÃ© open?", "Is het café vóór de zomer open?", (regex("[ãâ¢£¤]"),),
    ),
    # The euro sign of another encoding, or of a font that does not name it; accents of DOS and the old Macintosh.
    Strange(
        "currency", regex(r"[¤¿¬](?=\s?\d)"), "heeft voor een bedrag een teken dat geen valutateken is",
        "Is ¿ 12,4 miljoen genoeg?", "Is € 12,4 miljoen genoeg?",
    ),
    Strange(
        "other accents", regex(r"‚‚(?=[a-z])|ŽŽ|[‰„†‡ˆ‚](?<=[a-z].)(?=[a-z])"), "is in een verkeerde codering gelezen",
        "Is er ‚‚n per bedrijf?", "Is er ‚één’ per bedrijf?",
    ),
    Strange(
        "blacked out", regex(r"[\u2580-\u259f]"), "bevat een deel dat onleesbaar is gemaakt",
        "Hoe vaak ████ brandt het?", "Brandt het ■ vaak?",
    ),
    # The ground on which the Woo lets a name be made unreadable, printed in its place.
    Strange(
        "ground", regex(r"5(?<![\w.]5)(?<!artikel\s5)(?<!art\.\s5)\.[12]\.\d{1,2}\.?[a-i]\b"),
        "bevat een deel dat onleesbaar is gemaakt",
        "Klopt het dat aan 5.1.2.e een ontheffing is verleend?", "Zie artikel 5.1.2.e en paragraaf 5.1.2.",
    ),
    Strange(
        "left out", regex(r"\[\s?(?:\.{2,4}|…)\s?\]"), "bevat een deel dat is weggelaten",
        "Hoe vaak [...] brandt het?", "Hoe vaak (…) brandt het?",
    ),
    Strange(
        "comment", regex(r"(?:Met\s+opmerkingen|Opmerking|Commented)\s+\[[A-Za-z]{1,4}\d"),
        "bevat een opmerking van een meelezer",
        "Is dat zo? Met opmerkingen [JB1]: klopt dit?", "Is dat zo, met opmerkingen [1] van de Raad?",
        (regex(r"\[[a-z]"),),
    ),
    Strange(
        "print of a browser",
        regex(r"\b\d{1,2}[-/]\d{1,2}[-/]\d{2,4},?\s+\d{1,2}:\d{2}\b(?!\s*uur)|(?:https?|file)://\S+\s+\d{1,3}/\d{1,3}\b|\babout:\w+\s+\d{1,3}/"),
        "bevat de koptekst van een pagina die vanaf een scherm is afgedrukt",
        "Hoe vaak 6-5-2026 14:33 brandt het?", "Was dat op 6-5-2026, om 14:33 uur?",
        (regex(r":(?:(?<=\d:)\d\d|//)|about:"),),
    ),
    Strange(
        "stamp", regex(r"[A-ZÀ-Þ](?<=[a-z,]\s.)[A-ZÀ-Þ]{4,}(?:\s+[A-ZÀ-Þ]{4,})+(?=\s[a-z])"),
        "bevat woorden van een stempel of watermerk",
        "Hoe vaak brandt het CONCEPT VERTROUWELIJK in het bos?", "Kent u het programma INTERREG in het bos?",
    ),
    # Bold type that was drawn twice.
    Strange(
        "doubled", regex(r"(?<!\w)(?:([^\W\d_])\1){3,}(?!\w)", re.I), "bevat letters die verdubbeld zijn",
        "Hoe vaak brandt het bbooss?", "Is de voorraaddoos leeg?", in_word=True,
    ),
    Strange(
        "spaced out", regex(r"(?<!\S)(?<!\s[a-zà-ÿ]\s)(?!a b )(?:[a-zà-ÿ] ){3}[a-zà-ÿ](?!\S)"),
        "bevat letters met spaties ertussen",
        "Hoe vaak brandt het b o s s e n in juni?", "Geldt dat voor de delen a t en m?", (_APART,),
    ),
    # A font that sets `r` and `t` far apart, in `pdftotext -layout`. What is named by a letter has one of the first,
    # but for the parts of an article: `onder n`.
    Strange(
        "torn",
        regex(
            r"\b(?!onder(?:dele?n?)?\b|sub\b|lid\b|letter\b|aanhef\b)"
            r"[a-zà-ÿ]{3,40}\s[klmnprstvwz](?=\s[a-zà-ÿ]{2}|[?,;:]\s|[?.,;:]?$)"
        ),
        "bevat een losse letter",
        "Wordt het rappor t aangevuld?", "Geldt onder n ook variant c, vanaf p. 81?",
        (regex(r"\s[klmnprstvwz](?!\w)"),),
    ),
    Strange(
        "letter by letter", regex(r"(?<!\S)(?:[A-ZÀ-Þ0-9] ){5}[A-ZÀ-Þ0-9](?!\S)"),
        "bevat letters met spaties ertussen",
        "V R A G E N van D66", "Geldt dat voor A B C D?", (_APART,),
    ),
    Strange(
        "no spaces", regex(r"(?<![\w/.@-])[^\W\d_]{42,}(?![\w/.@-])"), "bevat woorden zonder spatie ertussen",
        "Isdewaterkwaliteitindezuidelijkeprovinciesgoed genoeg?",
        "Zijn de gegevensbeschermingseffectbeoordelingen openbaar?",
        in_word=True, shortest=42,
    ),
    # `pdftotext` and old fonts print what they do not know as a question mark.
    Strange(
        "question mark in a word",
        regex(r"(?<![\w/=&])[A-ZÀ-Þ]?[a-zà-ÿ]+\?[a-zà-ÿ]+(?![\w/=&])|(?<=[a-z,]\s)\?[a-zà-ÿ]{2,}"),
        "bevat een vraagteken in of vlak voor een woord",
        "Hoe vaak brandt het in de prov?ncies?", "Zie www.bos.nl/brand?jaar=2026.", (regex(r"\?[a-zà-ÿ]"),),
    ),
    # Recognition takes a raised note mark for it: `zoals de ombudsman? in haar advies`.
    Strange(
        "question mark in a sentence",
        regex(r"\?(?<=\w\?)\s(?![a-zà-ÿ]{1,4}[.)])(?=[a-zà-ÿ]{2})"),
        "bevat een vraagteken midden in een zin",
        "Hoe heeft de minister? het bos beschermd?", "Geldt dat? b. Wie meldt het? «Waarom?» vroeg hij.",
    ),
    # `Kande regering`, `Blijfteen postzegel`, with which a sentence begins; `Meteen` and `Baksteen` are words.
    Strange(
        "glued words",
        regex(
            r"(?<![^\s«‘“(])(?:(?:Kan|Zal|Moet|Mag|Is|Heeft|Wordt|Klopt|Acht|Geldt|Bestaat|Komt|Krijgt)(?:de|het|een|u)"
            r"|[A-Z][a-zà-ÿ]{2,}[^s\W]t(?:een|het))\b"
        ),
        "bevat woorden zonder spatie ertussen",
        "Kande regering dat toelichten?", "Meteen werd een baksteen gevonden. Baksteen is duur.",
        in_word=True,
    ),
    # The letterhead, where a page was put together from pieces.
    Strange(
        "letterhead",
        regex(
            r"\b(?:ons|uw)\s+kenmerk:?\s+\S*\d|(?<=[a-z]\s)(?<!\bop\s)blad\s+\d{1,3}(?=\s[a-z])"
            r"|(?<!\bals\s)(?<!\bde\s)(?<!\bop\s)(?<!\bper\s)(?<!\bmet\s)\bdatum:?\s+(?:den\s+haag,\s+)?\d{1,2}\s+[a-z]{3,9}\s+\d{4}|\bpostbus@\w|\bpostbus\s+\d{4,5}\b",
            re.I,
        ),
        "bevat een stuk van het briefhoofd",
        "Hoe vaak heeft ons kenmerk 180123 het bos gebrand?", "Kunt u pagina 3, met als datum 1 mei 2028, toelichten?",
        (regex(r"kenmerk:?\s+\S*\d"), regex(r"blad\s+\d"), regex(r"datum:?\s+[d\d]"), regex(r"postbus[@\s]")),
    ),
    # A font whose ToUnicode names another letter: `speciŌeke` is `specifieke`; names from abroad have capitals.
    Strange(
        "sign in a word",
        regex(
            r"(?<!\S)[«‘“(\"']?[a-zà-ÿ]+[\u0100-\u0131\u0134-\u0151\u0154-\u02ff\u03aa-\u03ff\u1d00-\u1dff\U0001d400-\U0001d7ff](?!\d)"
            r"|(?<!\S)[a-zà-ÿ]+[$£¥§©®°±²³µ¶¹º¼½¾¿×Þ<>^{}|#\\][a-zà-ÿ]|[þð÷](?<=[a-z].)|[bcdfghjklmnprstvwxz]ñ"
            r"|(?<![\w/.@=&?%-])[a-zà-ÿ]{2,}[_\"\d@&][a-zà-ÿ]{2,}(?![\w/.@=&%])|[A-Za-z]\\+[a-z]"
        ),
        "bevat een vreemd teken in een woord",
        "Zijn er speci$eke regels, en is er speci3eke steun?",
        "Kost het €5 per m²? Zie het covid19-plan van Erdoğan en Yıldız.",
        (
            regex(r"[\u0100-\u0131\u0134-\u0151\u0154-\u02ff\u03aa-\u03ff\u1d00-\u1dff\U0001d400-\U0001d7ff]"),
            regex(r"[$£¥©®±²³µ¶¹º¼½¾¿×þð÷ñ<>^{}|#\\_\"@&]|[a-z][\d§°][a-z]"),
        ), in_word=True,
    ),
    # What somebody left out, or has still to fill in. In quotations brackets hold what the writer put in.
    Strange(
        "filled in later",
        regex(
            r"\[(?!sic\b)(?:[A-Za-z?][^\]\d]{0,30}|[A-Z]{1,3}\d{0,2})\]|<<[a-z][^<>]{0,20}>>|\{[A-Za-z][^{}]{1,20}\}"
            r"|\bX{4,}\b|(?<!_)_{3,}|[■▪]{2,}|<!--|\b(?:Verwijderd|Ingevoegd|Deleted|Inserted):\s|\b(?-i:PM)\b(?=[\s.,?])(?!\s?\d)|\bn\.t\.b\."
        ),
        "bevat een deel dat is weggelaten of nog moet worden ingevuld",
        "Hoe vaak heeft [naam] dat gedaan?", "Wat zegt [1] daarover, en wat de minister (PM2)?",
        (regex(r"[\[<{_■▪]|xxxx|pm\b|n\.t\.b|verwijderd:|ingevoegd:|deleted:|inserted:"),),
    ),
    # HTML, quoted-printable and addresses of the web in the middle of a word.
    Strange(
        "escape",
        regex(
            r"&(?:[a-z]{2,8}|#\d{2,5});|(?<!\S)[^\s/]*[a-zà-ÿ](?:%[0-9A-F]{2}){1,2}[a-z]*(?=[\s?.,])|(?<=[a-z]{2})=[0-9A-F]{2}(?=[a-z=\s])"
            r"|[a-z]ã[a-z]|ï¬|\x0b"
        ),
        "is in een verkeerde codering gelezen",
        "Is het caf&eacute; open?", "Is A&O; of x=1 hier van belang, São Paulo?",
        (regex(r"&[a-z#]|%[0-9a-f]{2}|=[0-9a-f]{2}|ã|ï¬|\x0b"),),
    ),
    # `2O22`, `regeriiig`, a full stop on its own.
    Strange(
        "recognition",
        regex(r"\b\d+O\d+\b|\bO\d{2,}\b|(?<!\S)[a-z]+(?<!j)ii[a-z]+|(?<!\S)cle(?!\S)|(?<=[a-z])\s[.~‘](?=\s[a-zà-ÿ])|(?<!\w)[a-zà-ÿ]{2,}ün\b"),
        "bevat tekens die alleen tekstherkenning maakt",
        "Is het plan uit 2O22 klaar, en wat vindt de regeriiig?",
        "Geldt dat voor lid iii van CO2 in 2022, en voor sjiieten?",
        (regex(r"\do\d|o\d\d|ii|cle\s|\s[.~‘]\s|ün"),),
    ),
    # Recognition takes a comma for a full stop.
    Strange(
        "stop in a sentence", regex(r"\.(?<=[a-z]{5}\.)\s(?=(?:en|maar|zodat|terwijl)\s)"),
        "bevat een punt midden in een zin",
        "Is het verplicht. en op welk moment?", "Geldt dat voor de artt. en leden?",
    ),
    # What a page prints around its text, where a page was put together from pieces.
    Strange(
        "address",
        regex(
            r"\b[\w.+-]+@[\w-]+\.(?:nl|eu|com|org)\b|\b[Tt]elefoon:?\s+\(?0\d|\b[Pp]agina\s+\d+\s+van\s+\d+\b"
            r"|\s[-–]\s\d{1,2}\s[-–]\s(?=[a-z])|(?<![Dd]e\s)(?<!van\sde\s)\bEerste\s+Kamer\s+der\s+Staten-Generaal\s+(?=[a-z])(?!is\b|heeft\b)"
        ),
        "bevat een stuk van het briefhoofd",
        "Hoe vaak brandt griffie@eerstekamer.nl het bos?",
        "Zegt de Eerste Kamer der Staten-Generaal dat op pagina 2?",
        (regex(r"@|telefoon|pagina\s+\d+\s+van|\s[-–]\s\d|staten-generaal"),),
    ),
    Strange(
        "postcode",
        regex(r"\d{4}(?<!\w\d{4})(?<!(?:19|20)\d\d)\s[A-Z]{2}\s+(?=[A-Z])"),
        "bevat een stuk van het briefhoofd",
        "Hoe vaak brandt Kazernestraat 52 2514 CV Den Haag het bos?", "Is dat in 2025 EU Beleid van de VN?",
    ),
    # Ink over the text that is neither: `INGEKOMEN 7 mei 2026`.
    Strange(
        "dated stamp", regex(r"[A-ZÀ-Þ](?<=[\w,.]\s.)[A-ZÀ-Þ]{5,}\s+\d{1,2}\s+[a-z]{3,9}\.?\s+\d{4}"),
        "bevat woorden van een stempel of watermerk",
        "Hoe vaak willen zij INGEKOMEN 7 mei 2026 blussen?", "Is op 7 mei 2026 door UNICEF gevraagd?",
    ),
)  # fmt: skip
# Of what notes hold these are strange as well: they cite, in short words, brackets and addresses of the web.
OF_NOTES = frozenset((
    "alphabet", "unnamed", "encoding", "other accents", "blacked out", "comment", "sign in a word", "recognition",
    "question mark in a word",
))  # fmt: skip
