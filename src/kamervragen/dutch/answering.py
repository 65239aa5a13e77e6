"""How a letter says that it answers questions, whose they are, and to which letter or number it replies."""

from __future__ import annotations

from kamervragen.dutch.sentences import sentence_spans
from kamervragen.patterns import regex

_QUESTIONS = r"\b(?:[Kk]amer|[Dd]eel)?[Vv]ra(?:gen|ag)\b"
_ANSWER = r"\b(?:[Bb]e)?[Aa]ntwoord(?:en|ing)?\b"
# What is handed over: `Hierbij zend ik u de antwoorden op de vragen van …`; what is done with them: `… beantwoord ik`.
_OFFERS = regex(
    r"\b(?:[Hh]ierbij|[Bb]ijgaand|[Bb]ijgevoegd|[Bb]ijlage|[Bb]ij\s+deze|[Mm]et\s+deze\s+brief|[Ii]n\s+deze\s+brief|"
    r"(?:bied|zend|stuur|doe|geef)(?:en)?\s+(?:ik|wij|we)\b|(?:bied|zend|stuur)en?\b|[Tt]reft\s+u|[Oo]ntvangt\s+u|"
    r"als\s+volgt|beantwoord(?:en)?\s+(?:ik|wij|we)\b|word(?:t|en)\s+beantwoord)"
    r"|^In\s+(?:het\s+)?antwoord\s+op\s"
)
_SPEAKS = regex(rf"{_ANSWER}.{{0,400}}?{_QUESTIONS}|{_QUESTIONS}.{{0,400}}?{_ANSWER}")
# `… kunnen niet binnen de gebruikelijke termijn worden beantwoord`, `Uitstel beantwoording Kamervragen`
_PUT_OFF = regex(
    r"\b[Uu]itstel\w*|\b[Zz]oals\b[^.]{0,40}\bantwoord|\bniet\s+(?:\w+\s+){0,2}binnen\b|\b(?:nog\s+)?niet\s+(?:\w+\s+){0,4}(?:worden\s+)?beantwoord"
    r"|\b(?:zo\s+spoedig|op\s+korte\s+termijn|binnenkort|separaat|later)\b[^.]{0,80}\b(?:antwoord|beantwoord)"
    r"|\b(?:antwoord|beantwoord)\w*\b[^.]{0,60}\b(?:zo\s+spoedig|op\s+korte\s+termijn|binnenkort)\b"
)
_SUBJECT = regex(
    rf"(?:(?:Onderwerp|Betreft|ONDERWERP|BETREFT|onderwerp|betreft)\s*:?\s+)?"
    rf"(?:(?:[Nn]adere?|[Aa]anvullende?|[Ss]chriftelijke?|[Ff]eitelijke)\s+)*{_ANSWER}[^.?]{{0,60}}?{_QUESTIONS}"
)
_TITLE = regex(rf"(?:[Nn]adere?\s+)?{_ANSWER}.{{0,200}}?{_QUESTIONS}")


def offers_answers(text: str) -> bool:
    """True where a sentence offers the answers to questions, and does not put them off.

    >>> offers_answers("Hierbij zend ik u de antwoorden op de vragen van het lid Roos (VVD).")
    True
    >>> offers_answers("De vragen van het lid Roos kunnen niet binnen de termijn worden beantwoord.")
    False
    >>> offers_answers("Op de vragen van het lid Roos ontvangt u op korte termijn een antwoord.")
    False
    """
    if "ntwoord" not in text or "ra" not in text:
        return False
    sentences = (text[begin:end] for begin, end, _ in sentence_spans(text))
    return any(
        _OFFERS.search(one) and _SPEAKS.search(one) and not _PUT_OFF.search(one)
        for one in sentences
    )


def is_answering_subject(subject: str) -> bool:
    """True for the subject of a letter that answers questions, with its label or without.

    >>> is_answering_subject("Beantwoording Kamervragen over kades")
    True
    >>> is_answering_subject("Uitstel beantwoording Kamervragen over kades")
    False
    """
    return _SUBJECT.match(subject) is not None and _PUT_OFF.search(subject) is None


def titles_answers(text: str) -> bool:
    """True for the title of an annex with answers: `Antwoorden van de minister van X op de vragen van …`."""
    return _TITLE.match(text) is not None


_SOMEBODY = (
    r"(?:het\s+(?:[Kk]amer)?lid|de\s+(?:[Kk]amer)?leden|(?:[Kk]amer)?leden|lid|de\s+he(?:er|ren)|mevrouw|de\s+dames|"
    r"(?:de\s+)?senator(?:en)?)"
)
# `vragen van de leden A en B (X) over …`, `vragen die zijn gesteld door het lid C (Y)`; `door het lid C (Y) gestelde`
_ASKED_BY = regex(
    rf"{_QUESTIONS}(?:\s+\([^()]{{1,40}}\))?\s+(?:die\s+(?:zijn\s+gesteld\s+)?)?"
    rf"(?:(?:zijn\s+)?(?:in)?(?:gesteld|gezonden)\s+door|van|door)?\s*(?P<who>{_SOMEBODY}\s.+)",
)
# Not `door het lid Bos (SP) over kades. Deze vragen werden ingezonden`.
_ASKED_BEFORE = regex(
    rf"\bdoor\s+(?P<who>{_SOMEBODY}\s.{{2,300}}?)\s+(?:gestelde|ingezonden)\s+(?:\w+\s+){{0,3}}?(?:[Kk]amer)?[Vv]ra(?:gen|ag)\b"
)
_ENDS = regex(
    r"\s+(?:over|inzake|betreffende|aangaande|omtrent|naar\s+aanleiding|met\s+betrekking|aan\s+(?:de|het|mij|ons)|die|welke|"
    r"(?:heeft|hebben|zijn|worden|had|op\s+\d)\b|met\s+(?:als\s+)?(?:kenmerk|onderwerp)|d\.d\.|van\s+\d)\b"
    r"|\s*\((?:kenmerk|ingezonden|ontvangen|\d{4}Z|nr)"
)


# `2024Z08144, 2024Z08210`, where a title says which questions are answered below it
_ZAKEN = r"\(?\d{4}Z\d{4,6}\)?(?:(?:\s*[,;/]|\s+en)?\s+\d{4}Z\d{4,6}){0,5}"
_ONLY_ZAKEN = regex(_ZAKEN)
# `Bijlage 2: Antwoorden op de vragen van …`, `Set 1: vragen van …`, `II. Beantwoording vragen van …`
_COUNTED = (
    r"(?:(?:Bijlage|BIJLAGE|Set|Deel)(?:\s+(?:\d{1,2}|[A-Z]|[IVX]{1,4}))?\s*[:.–-]?\s+"
    r"|(?:[IVX]{1,4}|[A-Z])[.)]\s+)"
)
_KINDS = r"(?:(?:nadere?|aanvullende?|schriftelijke|feitelijke|mondelinge)\s+){0,2}"
# `De antwoorden op de schriftelijke vragen van …`
_OPENS_SET = regex(
    rf"{_COUNTED}?(?:{_ZAKEN}\s+)?(?:De\s+|Het\s+)?"
    rf"(?i:{_KINDS}(?:(?:kamer)?vra(?:gen|ag)|(?:be)?antwoord(?:en|ing)?|reactie))\b"
)
# `Hieronder vindt u de antwoorden op de vragen van …`: a sentence that stands above a set as its title
_INTRODUCES_SET = regex(
    r"(?:Hieronder|Hierna|Onderstaand|Vervolgens|Tot\s+slot)\s+(?:vind(?:t|en)|tref(?:t|fen)|volg(?:t|en)|ontvang(?:t|en)|geef|beantwoord|ga)\b"
)
_SENT_IN = regex(r"\((?:[Ii]ngezonden|[Gg]esteld|[Oo]ntvangen|\d{4}Z)[^()]{1,60}\)\.$")


def opens_set(text: str) -> bool:
    """True where a row may begin the title of a set of questions: `Beantwoording van de vragen van …`."""
    return _OPENS_SET.match(text) is not None or _INTRODUCES_SET.match(text) is not None


def is_zaken(text: str) -> bool:
    """True for the numbers of questions, and nothing else."""
    return _ONLY_ZAKEN.fullmatch(text) is not None


def titles_set(text: str) -> bool:
    """True for the title of a set of questions that names who asks them, and is no sentence.

    >>> titles_set("Antwoorden van de Minister van Sport op vragen van het lid Bos (SP) over ijsbanen")
    True
    >>> titles_set("Vragen van de leden Kat en Tak (beiden D66) over kades (ingezonden 3 mei 2024).")
    True
    >>> titles_set("Bijlage 2: antwoorden op de vragen van het lid Bos (SP) over ijsbanen")
    True
    >>> titles_set("Vragen van het lid Bos (SP) over ijsbanen heb ik eerder beantwoord.")
    False
    >>> titles_set("Hieronder vindt u de antwoorden op de vragen van het lid Bos (SP) over ijsbanen.")
    True
    """
    if not opens_set(text) or asked_by(text) is None or len(list(sentence_spans(text))) > 1:
        return False
    if _INTRODUCES_SET.match(text):
        return text.endswith((".", ":"))
    if text.endswith(":"):
        return _SAYS.search(text) is None
    return not text.endswith((".", "?", "!", ";", ",")) or _SENT_IN.search(text) is not None


# `Op vragen van het lid Bos (SP) heb ik geantwoord:` says something; `Vragen van het lid Bos (SP):` does not.
_SAYS = regex(
    r"\b(?:heb|heeft|hebben|is|zijn|was|waren|wordt|worden|werden?|kan|kunnen|lui\w+|ik|wij|we)\b"
)


def asked_by(text: str) -> str | None:
    """Return the members whose questions a sentence says are answered, as it names them; None where it names none.

    >>> asked_by("Beantwoording vragen van de leden Kat en Tak (beiden D66) over kades")
    'de leden Kat en Tak (beiden D66)'
    >>> asked_by("de antwoorden op de door het lid Roos (VVD) gestelde vragen")
    'het lid Roos (VVD)'
    >>> asked_by("de vragen van het lid Roos (VVD) over kades en van het lid Kat (D66) over sluizen")
    'het lid Roos (VVD) en het lid Kat (D66)'
    >>> asked_by("Beantwoording vragen over kades") is None
    True
    """
    before, match = _ASKED_BEFORE.search(text), _ASKED_BY.search(text)
    if before and (match is None or before.start() < match.start()):
        return _who(before["who"])
    if match is None:
        return None
    return " en ".join((_who(match["who"]), *_further(match["who"])))


def _who(text: str) -> str:
    """Return the members that a text begins with, up to what they ask about."""
    end = _ENDS.search(text)
    who = text[: end.start()] if end else text
    stop = next((last for _, last, _ in sentence_spans(who)), len(who))
    # Behind the last fractie the sentence goes on: `het lid Roos (VVD) gemeld hebt`.
    bracket = who.rfind(")", 0, stop) + 1
    return who[: bracket or stop].strip(" ,.")


# `de vragen van het lid A (X) over kades (2026Z00417) en van het lid B (Y) over sluizen`
_ALSO = regex(
    rf"\b(?:en|alsmede|evenals)(?:,[^,.;]{{1,40}},)?\s+(?:op\s+)?(?:die\s+|de\s+)?(?:(?:schriftelijke\s+)?vragen\s+)?(?:van|door)\s+(?P<who>{_SOMEBODY}\s)"
)


def _further(text: str) -> list[str]:
    """Return the members of further sets of questions that the same sentence names; each has its fractie."""
    sentence = next((text[:end] for _, end, _ in sentence_spans(text)), text)
    first = _who(text)
    found = [_who(sentence[one.start("who") :]) for one in _ALSO.finditer(sentence, len(first))]
    return [who for who in found if who.endswith(")")]


_NUMBER = r"(?P<number>(?:[A-Z]{1,8}[-/. ])?\w*\d[\w./-]*\w)"
# `uw brief van 10 oktober 2023, nr. 2023Z16994`, `(kenmerk 2024Z01234)`, `verzoek met kenmerk 08-DEF-B-084`
_YOURS = regex(
    rf"\b[Uu]w\s+(?:brief|verzoek|e-mail)\b[^.;?]{{0,80}}?,?\s+\(?(?:met\s+)?(?:uw\s+)?(?:nr\.|nummer|kenmerk|referentie|ref\.)\s*:?\s*{_NUMBER}"
    rf"|\b(?:verzoek|brief|vragen)\s+(?:van\s+(?:[^.;()]|\([^.;()]{{1,40}}\)){{1,200}}?\s)?\(?(?:met\s+)?kenmerk\s*:?\s*(?P<other>[\w./-]*\d[\w./-]*\w)"
    # `(ingezonden 3 maart 2025, kenmerk 2025Z03333)`
    r"|\b(?:ingezonden|gesteld)\b[^.;]{0,60}?\bkenmerk\s*:?\s*(?P<sent>[\w./-]*\d[\w./-]*\w)"
)


ZAAK = regex(r"\d{4}[ZD]\d{4,6}")
_OTHER_NUMBERS = regex(
    r"(?:(?:\s*[,;/]|,?\s+(?:en|resp\.|respectievelijk))\s*\d{4}[ZD]\d{4,6}\b){1,9}"
)


def your_numbers(text: str) -> tuple[str, ...]:
    """Return the references of the letters to which a letter says that it replies.

    >>> your_numbers("In antwoord op uw brief van 10 oktober 2023, nr. 2023Z16994, deel ik u mee")
    ('2023Z16994',)
    >>> your_numbers("de vragen van het lid Roos (VVD) met kenmerk 2024Z08144 en 2024Z08210.")
    ('2024Z08144', '2024Z08210')
    >>> your_numbers("de commissie (verzoek met kenmerk 08-DEF-B-084).")
    ('08-DEF-B-084',)
    """
    found: dict[str, None] = {}
    for match in _YOURS.finditer(text):
        found[match["number"] or match["other"] or match["sent"]] = None
        others = _OTHER_NUMBERS.match(text, match.end())
        found |= dict.fromkeys(ZAAK.findall(others[0]) if others else ())
    return tuple(found)


# `… verzoeken de minister alle vragen afzonderlijk te beantwoorden`, `… ontvangen het antwoord graag uiterlijk 3 mei`
_MANNER = (
    r"(?:afzonderlijk|apart|puntsgewijs|separaat|stuk\s+voor\s+stuk|(?:één|een)\s+voor\s+(?:één|een)|per\s+(?:deel)?vraag|"
    r"(?:op\s+)?(?:alle|elke|iedere)\b[^.?;]{0,40}\bvra(?:ag|gen)|binnen\s+\w+\s+(?:weken|dagen)|v[oó]{2}r\s+(?:\d|(?:het|de|dit)\b[^.?;]{0,40}\b(?:overleg|debat|behandeling|reces)\b)|uiterlijk|tijdig|spoedig\w*)"
)
_TO_ANSWER = r"(?:(?:be)?antwoord\w*|reactie|reageren)"
_HOW_TO_ANSWER = regex(
    rf"\b{_MANNER}\b[^.?;]{{0,120}}\b{_TO_ANSWER}\b|\b{_TO_ANSWER}\b[^.?;]{{0,120}}\b{_MANNER}(?!\w)"
)


def asks_how_to_answer(text: str) -> bool:
    """True where all that a paragraph says is how or when its questions are to be answered.

    >>> asks_how_to_answer("De leden van A verzoeken de minister alle vragen afzonderlijk te beantwoorden.")
    True
    >>> asks_how_to_answer("Wie betaalt dit? Deze leden ontvangen graag een afzonderlijke reactie.")
    False
    """
    spans = [text[begin:end] for begin, end, _ in sentence_spans(text)]
    return bool(spans) and all(_HOW_TO_ANSWER.search(one) for one in spans)
