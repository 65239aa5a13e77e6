"""Known values: what the letterhead says once, a running header or footer says again.

Behind page 1 the date, the kenmerk, the subject, the sender's address and their labels are known. A line made of
nothing else is furniture, wherever it stands and however it is punctuated.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import filterfalse

from kamervragen.dutch.commissies import find_commissie
from kamervragen.dutch.dates import DATE, MONTHS, WEEKDAY, WEEKDAYS, date_of
from kamervragen.dutch.labels import DATUM, OTHER_NUMBER, OUR_NUMBER, WORDS, YOUR_NUMBER
from kamervragen.layout.furniture.addresses import KAMER, addresses_in, says_itself
from kamervragen.layout.furniture.letterhead_values import (
    AROUND,
    SUBJECT,
    TO_WHOM,
    addressed_in,
    column_texts,
    folded_text,
    tokens_in,
    writers_in,
)
from kamervragen.layout.furniture.made import Made
from kamervragen.layout.furniture.pages import DASHED, DASHED_AT_EDGE, OF, PAGE_NUMBER, PAGE_WORD
from kamervragen.layout.rows import Row
from kamervragen.patterns import regex

_LABEL = regex(
    rf"\b(?:{YOUR_NUMBER}|{OUR_NUMBER}|{DATUM})\b\s*:?|\b{OTHER_NUMBER}\s*:?(?=\s*\S*\d{{4}})", re.I
)
_KENMERK = regex(
    rf"\b(?:{OUR_NUMBER}\b|{OTHER_NUMBER}(?=\s*:?\s*\S*\d{{4}}))\s*:?\s*([\w./-]*\d[\w./-]*)?", re.I
)
_OTHER_LABEL = regex(rf"\b(?:{DATUM}|{YOUR_NUMBER})\b\s*:?", re.I)
# Each label of a number or a date holds one of these.
_OF_LABELS = ("kenmerk", "referentie", "nummer", "nr.", "ref.", "brief", "datum", "dagtekening")
# What stands before a date: `Den Haag, 6 mei 2026`, `maandag 6 mei 2026`.
_PLACE = regex(
    rf"(?:['’‘]s-)?[A-Z][\w-]+(?:\s[A-Z][\w-]+)?\s*,\s*(?:{WEEKDAY}\s+)?$|\b{WEEKDAY}\s+$", re.I
)
_FRACTION = regex(r"(?<!\S)\d{1,3}\s?/\s?\d{1,3}(?!\S)")
_ADDRESSED = regex(r"(?:Brief\s+)?[Aa]an\s+(?=\S)")
_LEAST_SUBJECT = 12
_PAGE_AT_END = regex(r"(?<=\D)\s\d{1,2}$")
_SEPARATORS = regex(r"[\s|·•–—\-,;:/]+")
_FIELDS = regex(r"\s*[|·•;]\s*|\s+[–—-]\s+|\s{2,}")
_SEGMENTS = regex(r"\s*[,|·•;]\s*|\s+[–—-]\s+|\s{2,}|\.\s+(?=[A-Z])")
# `Bezoekadres Kazernestraat 52 | Postadres Postbus 20017, 2500 EA Den Haag`
_OF_ADDRESS = regex(r"^(?:bezoek|post|web|internet)?adres\b[:.]?\s+(?=\S)", re.I)
_WAITING = regex(r"(?:e-?mail|telefoon|tel|fax|internet|website)[.:]?", re.I)
_STREET = regex(r"[A-Z][\w.’']+(?:\s[A-Za-z][\w.’']+){0,3}\s\d{1,4}\s?[a-zA-Z]?")
_NUMBERED_WRITER = regex(
    r"(?:[A-Z][\w-]+\s+){0,2}(?:van\s+)?(?:(?:de|het)\s+)?(?:[Vv]aste\s+)?(?P<name>[Cc]ommissie\s+[^?!:]{3,120}?)\s*[-–—|·,]?\s*\d{1,3}"
)
# What links the values of a header, where two of them stand there.
_FILLERS = frozenset(
    ("brief", "van", "d.d.", "dd.", "nr.", "nr", "nummer", "vervolg", "bij", "behoort", "aan")
)
# `Vervolg van brief 178610.01U` stands on page 2.
_CONTINUED = regex(r"vervolg\b", re.I)
_LONGEST = 220
# The words that a header may hold; any other one has to stand in the letterhead.
_LOWER = regex(r"(?<![\w@./-])[a-zà-ÿ]{4,}(?![\w@./-])")
_WORDS = frozenset((
    *MONTHS, *WEEKDAYS, *_FILLERS, *WORDS, "eerste", "tweede", "kamer", "blad", "bladzijde", "bladnummer",
    "vervolgblad", "pagina", "paginanummer", "page", "email", "mail", "internet", "website", "telefoon",
    "telefoonnummer", "doorkiesnummer", "postbus",
))  # fmt: skip
# A row of a header holds a digit, a label or an address at least; nearly all rows hold none.
_DIGIT = regex(r"[\d@]")
_HINTS = ("www", "commissie", "blad", "pagina", "kamer", *(WORDS - {"onze"}))


@dataclass(frozen=True, slots=True)
class Known:
    """The values of a letterhead: tokens that hold a digit, whole lines, the subject, dates, who writes.

    `texts`: what lines below one another in a column make; `words`: all that a header made of them may hold;
    `addressed`: who may be written to.
    """

    tokens: frozenset[str]
    lines: frozenset[str]
    subject: str
    dates: frozenset[dt.date | None] = frozenset()
    writers: frozenset[str] = frozenset()
    words: frozenset[str] = _WORDS
    texts: frozenset[str] = frozenset()
    addressed: frozenset[str] = frozenset()

    @staticmethod
    def of(head: Sequence[Row], opening: Sequence[Row] = ()) -> Known:
        """Collect the values that stand in the rows of a letterhead; `opening`: rows that name who writes."""
        texts = [line.text for row in head for line in row.lines]
        subject = next((text for text in texts if SUBJECT.match(text)), "")
        return Known(
            # `2026 | 12` is a row of a table, though the letter is of 2026.
            tokens=frozenset(
                filterfalse(_YEAR.fullmatch, tokens_in(texts, [row.text for row in opening]))
            ),
            lines=frozenset(folded_text(text) for text in texts if len(text) > 5),
            subject=folded_text(SUBJECT.sub("", subject)),
            dates=frozenset(date_of(match) for text in texts for match in DATE.finditer(text)),
            writers=frozenset(writers_in([*texts, " ".join(row.text for row in opening)])),
            words=_WORDS.union(word for text in texts for word in _LOWER.findall(text)),
            texts=frozenset(column_texts(head)),
            addressed=frozenset(addressed_in(head)),
        )

    def made(self, text: str) -> Made | None:
        """Return what `text` is made of; None where it holds anything that is not known."""
        if len(text) > _LONGEST or not self.holds(text):
            return None
        if says_itself(text):
            return Made(sender=2, page=text.startswith("V"))
        if self._counts_pages(text):
            return Made(numbers=1, page=True)
        made = self._of_hinted(text) if _is_hinted(text) else None
        if made is None and self._is_addressed(text):
            return Made(sender=1, dates=1)
        if made is None and self._is_subject(text):
            # Nothing but a header cuts the subject short.
            page = _PAGE_AT_END.search(text) is not None or text.endswith(_CUT_SHORT)
            return Made(subject=True, page=page)
        return made

    def _of_hinted(self, text: str) -> Made | None:
        if DASHED.fullmatch(text) or OF.fullmatch(text):
            return Made(page=True)
        if text[:1].isupper() and self._is_writer(text):
            return Made(sender=1, writer=True)
        if self._is_numbered_writer(text):
            return Made(sender=1, writer=True, page=True)
        # `Kazernestraat 52, 2514 CV Den Haag – pagina 2`, `Kazernestraat 52, 2514 CV Den Haag – 2 –`
        text, dashed = DASHED_AT_EDGE.subn("", text)
        bare, pages = PAGE_NUMBER.subn("", text)
        sender, page = self._sender(bare), pages + dashed > 0
        if sender:
            return Made(sender=sender, page=page)
        # `Kazernestraat 52, 2514 CV Den Haag 2`
        end = _PAGE_AT_END.search(text)
        sender = self._sender(text[: end.start()]) if end else 0
        return Made(sender=sender, page=True) if sender > 1 else self._of_values(text, page)

    def holds(self, text: str) -> bool:
        """False where a text has words that no letterhead has: nearly all rows, and told cheaply."""
        return (
            self._has_words(text)
            or says_itself(text)
            or self._is_subject(text)
            or self._counts_pages(text)
            or self._is_addressed(text)
        )

    def _has_words(self, text: str) -> bool:
        """True where a text names a committee or holds no word that is not known: the first one tells."""
        if "ommissie" in text:
            return True
        for word in _LOWER.finditer(text):  # noqa: SIM110 - a generator takes twice as long
            if word[0] not in self.words:
                return False
        return True

    def _counts_pages(self, text: str) -> bool:
        """True for the kenmerk and a page number, be it with a few words: `Regionaal spoor   183015 - blad 2`."""
        match = _PAGE_AT_EDGE.search(text) if len(text) <= _FEW_WORDS else None
        # `zoals vermeld in stuk 180123 op pagina 12` goes on with a sentence; `datum 6 mei 2026 ~ 180123 ~ blad 2`
        if match is None or (text[0].islower() and not _LABEL.match(text)):
            return False
        rest = f"{text[: match.start()]} {text[match.end() :]}"
        # `zoals het ministerie (EZK) schrijft op pagina 12` is a line of a question: a short name is no kenmerk.
        return any(
            word.strip(AROUND) in self.tokens and len(_DIGITS.findall(word)) >= _LONG_NUMBER
            for word in rest.split()
        )

    def _of_values(self, text: str, page: bool) -> Made | None:
        """Return what `text` is made of, part by part. `page`: it holds a page number."""
        lowered = text.lower()
        labelled = any(map(lowered.__contains__, _OF_LABELS))
        labels = len(_LABEL.findall(text)) if labelled else 0
        page = page or PAGE_WORD.search(text) is not None
        rest, numbers = _without_pages(text) if page else text, 0
        if labelled:
            rest, numbers = _KENMERK.subn(" ", rest)
        rest, dates = _without_dates(rest)
        rest = _OTHER_LABEL.sub(" ", rest) if labelled else rest
        rest, senders = _without_senders(rest)
        if dates or numbers or senders or any(token in rest for token in self.tokens):
            # `EK-2024-0128 2/2`, `Eerste Kamer | 2/2`
            rest, fractions = _FRACTION.subn(" ", rest)
            page = page or fractions > 0
        words = [word for word in rest.split() if word.strip(",;:|") not in self.tokens]
        numbers += len(rest.split()) - len(words)
        page = page or (numbers > 0 and _CONTINUED.match(text) is not None)
        several = (dates > 0) + (numbers > 0) + page > 1
        # `Brief van 2 juli 2025, kenmerk 170937, bladzijde 2`; `vervolg brief 178610.01U d.d. 15 april 2025`
        linked = several and (page or self._holds_date(text))
        kept = [word for word in words if not (linked and word.strip(AROUND).lower() in _FILLERS)]
        rest = _SEPARATORS.sub("", " ".join(kept))
        several = page or labels > 0 or (dates > 0) + (numbers > 0) + (senders > 0) > 1
        # `EK-2025-0441 2`, `2   181148`: the kenmerk and the page
        several = several or (numbers > 0 and (text.endswith(rest) or text.startswith(rest)))
        alone = rest.isdigit() and len(rest) <= 3 and (len(text) <= 4 or several)
        return (
            None
            if rest and not alone
            else Made(labels, dates, numbers, page or (alone and numbers > 0), senders)
        )

    def _holds_date(self, text: str) -> bool:
        return any(date_of(match) in self.dates for match in DATE.finditer(text))

    def _is_writer(self, text: str) -> bool:
        """True for the name of the Kamer, or of the committee that writes the letter."""
        # `Eerste Kamer der Staten-Generaal   Vaste commissie voor Financiën`
        text = KAMER.sub("", text, count=1).strip(" |·•–—,-") if KAMER.match(text) else text
        if not text:
            return True
        name = find_commissie(text) if "ommissie" in text else None
        return (
            name is not None
            and folded_text(name) == folded_text(text)
            and folded_text(name) in self.writers
        )

    def _is_numbered_writer(self, text: str) -> bool:
        """True for the committee that writes between words and a page number: `Vragen commissie voor Defensie 1`."""
        match = _NUMBERED_WRITER.fullmatch(text)
        return match is not None and any(
            writer.endswith(folded_text(match["name"])) for writer in self.writers
        )

    def _is_addressed(self, text: str) -> bool:
        """True for who is written to, and the date of the letter: `Brief aan de minister van Natuur, 25 juni 2024`."""
        lead = _ADDRESSED.match(text)
        date = DATE.search(text) if lead else None
        if lead is None or date is None or date_of(date) not in self.dates:
            return False
        whom = folded_text(text[lead.end() : date.start()].rstrip(" –|·•"))
        return TO_WHOM.sub("", whom) in self.addressed

    def _is_subject(self, text: str) -> bool:
        if len(text) < _LEAST_SUBJECT:
            return False
        # `Voorhang Besluit digitale identiteit 2`: the page behind it
        bare = SUBJECT.sub("", text)
        bare = _PAGE_AT_END.sub("", bare) if bare[-1:].isdigit() else bare
        folded = folded_text(bare)
        if len(folded) < _LEAST_SUBJECT:
            return False
        if bare.endswith(_CUT_SHORT):  # `Wijziging van de Erfgoedwet (teruggave van …`
            begin = folded.rstrip("….").rstrip()
            return any(one.startswith(begin) for one in (self.subject, *self.texts))
        return bool(self.subject and self.subject.startswith(folded)) or folded in self.texts

    def is_wrapped_subject(self, texts: Sequence[str]) -> bool:
        """True for rows that make the subject together, wherever a header breaks it.

        `Onderwerp: De positie van vrijwilligers en` / `de wet` on page 1; `De positie van vrijwilligers` / `en de wet`
        """
        return folded_text(" ".join(texts)) in self.texts

    def _sender(self, text: str) -> int:
        """Return of how many parts of a sender's address a row is made; 0 where it holds anything else."""
        parts = [part for part in _SEGMENTS.split(text.strip(" |·•–—-")) if part]
        # `Bezoekadres Kazernestraat 52, 2514 CV Den Haag. Postadres Postbus 20017, 2500 EA Den Haag.`
        stop = "." if len(parts) > 1 else ""
        parts = [_OF_ADDRESS.sub("", part).rstrip(stop) for part in parts]
        count = strong = 0
        for part in parts:
            known = folded_text(part) in self.lines or KAMER.fullmatch(part) is not None
            clear = addresses_in(part)
            # `Kazernestraat 52, Den Haag, Postbus 20017, 2500 EA Den Haag`
            place = any(other is not part and other.endswith(f" {part}") for other in parts)
            street = len(parts) > 1 and _STREET.fullmatch(part)
            # `… | postbus 20017, 2500 EA Den Haag | e-mail`, and the address on the next row
            label = _WAITING.fullmatch(part)
            if not (known or clear or place or street or label):
                return 0
            strong += clear or (known and len(parts) > 1)
            count += max(clear, 1)
        return count if strong else 0


# The year of a session too: `vergaderjaar` / `2003–2004` / `1` is the end of a sentence and the number of an answer.
_YEAR = regex(r"(?:19|20)\d{2}(?:\s?[–/-]\s?(?:19|20)?\d{2})?")
# A page number that begins or ends a line which names the subject in a few words.
_PAGE_AT_EDGE = regex(rf"^{PAGE_NUMBER.pattern}|{PAGE_NUMBER.pattern}$", re.I)
_DIGITS = regex(r"\d")
_FEW_WORDS, _LONG_NUMBER = 80, 5
# A subject that was too long for its header ends so.
_CUT_SHORT = ("…", "...")


def _is_hinted(text: str) -> bool:
    """True where a text holds a digit, a label or part of an address: any that is made of known values does."""
    lowered = text.lower()
    return _DIGIT.search(text) is not None or any(hint in lowered for hint in _HINTS)


def _without_pages(text: str) -> str:
    return PAGE_WORD.sub(" ", PAGE_NUMBER.sub(" ", text))


def _without_senders(text: str) -> tuple[str, int]:
    """Take the names of the Kamer and of a committee out of a text, where one is a field of its own.

    `Vaste commissie voor Financiën | 179553.02U | 2`
    """
    fields = [field for field in _FIELDS.split(text) if field]
    kept = [field for field in fields if not _is_commissie(field)]
    rest = " | ".join(kept)
    rest, count = KAMER.subn(" ", rest) if "amer" in rest.lower() else (rest, 0)
    return rest, count + len(fields) - len(kept)


def _is_commissie(field: str) -> bool:
    name = find_commissie(field) if "ommissie" in field else None
    return name is not None and folded_text(name) == folded_text(field)


def _without_dates(text: str) -> tuple[str, int]:
    """Take dates out of a text, each with the place before it; return what is left and how many."""
    parts: list[str] = []
    place = count = 0
    for match in DATE.finditer(text) if _DIGIT.search(text) else ():
        before = text[place : match.start()]
        parts.append(_PLACE.sub(" ", before))
        place = match.end()
        count += 1
    return " ".join((*parts, text[place:])), count
