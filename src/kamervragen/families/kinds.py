"""What a document is that no family takes: a motie, an amendement, a list of decisions, as it says itself.

A Kamerstuk prints what it is behind its number, below its dossier; other documents in a title of their own. Asked only
when nothing is recognised: a kind that is not certain is not named.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest

from kamervragen.dutch.kamerstukken import NumberLine, dossier_line, number_line
from kamervragen.layout.model import Document
from kamervragen.layout.numbers.numbering import plain
from kamervragen.layout.opening import is_salutation
from kamervragen.patterns import regex


@dataclass(frozen=True, slots=True)
class Kind:
    """What a document is: its kind as printed, and its identifier if it has one; or which letter it is, unprinted."""

    name: str
    identifier: str | None = None

    @property
    def is_read(self) -> bool:
        """True for a kind that a family reads, where the document is one."""
        return _READ.search(self.name) is not None

    @property
    def named(self) -> str:
        """The kind with its identifier: `motie (kst-91120-14)`."""
        return f"{self.name} ({self.identifier})" if self.identifier else self.name


@dataclass(frozen=True, slots=True)
class Title:
    """A form of title: what it names, a row that has it and one that has not."""

    name: str
    pattern: re.Pattern[str]
    reads: str
    reads_not: str


def _title(word: str, reads: str, reads_not: str) -> Title:
    """A word that heads a document: alone on its row, or before what it is of, its number or its date."""
    behind = r"(?:\s*$|\s*[:–-]|\s+\d|\s+(?:van|voor|bij|over|inzake|procedurevergadering)\b)"
    return Title(word, regex(rf"(?:Document:\s+)?{word}{behind}", re.IGNORECASE), reads, reads_not)


# Letters print no kind.
ENGLISH_LETTER, LETTER_TO_KAMER = "english", "to the Kamer"

# Documents of the Kamer and the government without a dossier number, by the word that heads them.
TITLES: tuple[Title, ...] = (
    _title("besluitenlijst", "Besluitenlijst van de vergadering", "Besluitenlijsten zijn openbaar"),
    _title("convocatie", "CONVOCATIE", "Convocaties gaan per mail"),
    _title("agenda", "Agenda voor de procedurevergadering", "Agenda’s en besluiten"),
    _title("fiche", "Fiche 5: Herziening richtlijn", "Fiches over Europa"),
    _title("persbericht", "Persbericht", "Persberichten volgen"),
    _title("stenogram", "Stenogram van het rondetafelgesprek", "Stenogrammen"),
    _title("motie", "MOTIE VAN HET LID ROOS", "Motie en amendement zijn ingediend"),
    _title("amendement", "AMENDEMENT VAN HET LID ROOS", "Amendementen op stuk nr. 8"),
)  # fmt: skip

# A title stands in so many rows, of at most so many letters.
_HEAD_ROWS, _TITLE_LENGTH = 30, 160
# A text without line ends prints both in one row: `29 279 Rechtsstaat Nr. 494 BRIEF VAN DE MINISTER`.
_INSIDE = regex(r"\b[Nn][Rr]\.?\s*\d{1,4}\s+(?=[A-Z]{4})")
# The rows between a dossier and its number hold the rest of its title, and other dossiers.
_BETWEEN = 14
# Whose it is, behind the kind: `motie van de leden …`, but for `nota naar aanleiding van het verslag`.
_WHOSE = regex(
    r"(?<!aanleiding)\s+van\s+(?:de|het|den|mevrouw|minister\w*|staatssecretaris\w*)\b.*|[\d,;:(].*",
    re.I,
)
_KIND = regex(r"[A-Za-zÀ-ÿ][A-Za-zÀ-ÿ’'-]+(?:\s+[A-Za-zÀ-ÿ’'-]+){0,8}")
# A kind in small letters that runs on may be a sentence.
_MOST_WORDS = 6
# What the families read. One that is none of them says so, and is not laid out like it.
_READ = regex(r"\bvragen\b|schriftelijk overleg|\bverslag$|memorie van antwoord|^inbreng\b")

_TO_KAMER = regex(
    r"(?:aan\s+)?(?:de\s+)?(?:voorzitter|president)\s+(?:van\s+de|der)\s+(?:eerste|tweede)\b", re.I
)
_DEAR = regex(r"Dear\s+[A-Z]")
_ENGLISH_SENDER = regex(r"\b[Cc]ommittees?\b")
_KAMER_IN_ENGLISH = regex(
    r"\b(?:Senate|House of Representatives|States[- ]General|(?:Eerste|Tweede) Kamer)\b"
)


def kind_of(document: Document) -> Kind | None:
    """Return what a document says that it is; None where it does not say so for certain."""
    rows = [plain(row.text).strip() for row in document.printed[: 3 * _HEAD_ROWS]]
    head = rows[:_HEAD_ROWS]
    if any(map(is_salutation, head)) or any(map(_DEAR.match, head)):
        return in_head(head) or _letter(rows)
    return in_head(head) or _titled(head) or _letter(rows)


def in_head(head: Sequence[str]) -> Kind | None:
    """Return the kind behind the number of a Kamerstuk, and its identifier."""
    for place, text in enumerate(head):
        inside = _INSIDE.search(text)
        dossier = dossier_line(text[: inside.start()].strip() if inside else text)
        if dossier is None:
            continue
        rows = (*([text[inside.start() :]] if inside else []), *head[place + 1 : place + _BETWEEN])
        for row, below in zip_longest(rows, rows[1:], fillvalue=""):
            numbered = number_line(row)
            name = _kind_behind(numbered, below) if numbered else None
            if numbered and name:
                return Kind(name, f"kst-{dossier.number}-{numbered.number}")
    return None


def _kind_behind(numbered: NumberLine, below: str) -> str | None:
    """Return the kind that stands behind the number of a Kamerstuk, or on the row below it."""
    rest = numbered.title or below
    capitals = rest.isupper() or rest.split(" ")[0].isupper()
    name = _KIND.match(_WHOSE.sub("", rest).strip())
    if name is None or not rest[:1].isupper() or numbered.form not in ("nr", "letters"):
        return None
    if numbered.form == "letters" and not capitals:
        return None
    cut = _WHOSE.search(rest) is not None
    few = len(name[0].split()) <= _MOST_WORDS
    whole = name[0] == rest.strip()
    return name[0].lower() if capitals or ((cut or whole) and few) else None


def _titled(head: Sequence[str]) -> Kind | None:
    """Return the kind that a title of its own names, in the first rows."""
    for text in head:
        if len(text) <= _TITLE_LENGTH and text[:1].isupper():
            found = next((one for one in TITLES if one.pattern.match(text)), None)
            if found is not None and not text.rstrip().endswith((".", "?")):
                return Kind(found.name)
    return None


def _letter(rows: Sequence[str]) -> Kind | None:
    """Return whose letter it is: of a committee in English, or to the Kamer."""
    if any(map(_DEAR.match, rows)):
        text = " ".join(rows)
        if _ENGLISH_SENDER.search(text) and _KAMER_IN_ENGLISH.search(text):
            return Kind(ENGLISH_LETTER)
        return None
    # `De Voorzitter van de` / `Tweede Kamer der Staten-Generaal`
    pairs = zip_longest(rows[:_HEAD_ROWS], rows[1:_HEAD_ROWS], fillvalue="")
    return Kind(LETTER_TO_KAMER) if any(_TO_KAMER.match(" ".join(two)) for two in pairs) else None
