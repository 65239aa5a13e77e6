"""Checks on a record: each doubt becomes a melding. Shared by the families."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from kamervragen.doubts.melding import info, warning
from kamervragen.doubts.phrases import item, not_kept, question
from kamervragen.doubts.wording import is_quoted
from kamervragen.dutch.fracties import mentions
from kamervragen.dutch.numbers import value_of
from kamervragen.dutch.requests import asks, request_spans
from kamervragen.dutch.sentences import OPENS_QUESTION, is_full, question_spans
from kamervragen.dutch.termijn import find_termijn
from kamervragen.layout.model import Block, Document
from kamervragen.layout.notes.typed_marks import just_before
from kamervragen.lines import MARK, MARK_OPEN
from kamervragen.parts.finding import GOES_ON, GOES_ON_TWICE, told_apart, undivided
from kamervragen.parts.questions import as_digits
from kamervragen.patterns import regex
from kamervragen.records import Document as Record
from kamervragen.records import Melding, Vraag

NOBODY_REPLIED = "geen regel vermeldt wie heeft geantwoord"
# field -> (ernst, what to say)
_MISSING: dict[str, tuple[str, str]] = {
    "kamer": ("info", "het document vermeldt niet van welke Kamer het is"),
    "datum": ("waarschuwing", "boven de vragen is geen datum gevonden"),
    "kenmerk": ("waarschuwing", "er is geen kenmerk gevonden"),
    "afzender": ("waarschuwing", "de ondertekening zegt niet wie schrijft"),
    "betreft": ("waarschuwing", "boven de vragen is geen onderwerp gevonden"),
    "geadresseerden": ("waarschuwing", "boven de vragen is geen geadresseerde gevonden"),
    "commissie": ("waarschuwing", "er is geen commissie gevonden"),
    "indieners": ("waarschuwing", "boven de vragen is geen indiener gevonden"),
    "fracties": ("info", "de tekst vermeldt niet welke fractie de vragen stelt"),
    "termijn": ("info", "de brief noemt geen termijn voor het antwoord"),
    "ondertekenaar": ("info", "er is geen ondertekening gevonden"),
    "vergaderjaar": ("info", "het vergaderjaar staat niet in het document"),
    "nummer": ("info", "het nummer van het Aanhangsel staat niet in het document"),
    "antwoord_van": ("waarschuwing", NOBODY_REPLIED),
    "datum_antwoord": ("waarschuwing", "geen regel vermeldt wanneer het antwoord is ontvangen"),
}
_TERM = regex(
    r"[^.]{0,60}\b(?:antwoord\w*|beantwoording|reactie)\b[^.]{0,80}\b(?:binnen|uiterlijk|vóór)\b[^.]{0,50}"
    r"|[^.]{0,60}\b(?:binnen|uiterlijk|vóór)\b[^.]{0,50}\b(?:antwoord\w*|beantwoording|reactie)\b",
    re.I,
)
# What is left of `Vraag 2 en 3` behind its first number.
_GROUP = regex(r"(?:,|en|t/m|tot\s+en\s+met|-|–)\s*\d{1,3}\b")


def missing(record: Record, names: Iterable[str]) -> list[Melding]:
    """Report which of the fields `names` the document does not give."""
    found: list[Melding] = []
    for name in names:
        ernst, text = _MISSING[name]
        if not getattr(record, name):
            report = warning if ernst == "waarschuwing" else info
            found.append(report(f"{_singular(name)}_ontbreekt", text))
    return found


NO_QUESTIONS = "het document bevat geen vragen"


def no_questions(record: Record) -> list[Melding]:
    """Report a document without questions."""
    return [] if record.vragen else [warning("geen_vragen", NO_QUESTIONS)]


def _singular(name: str) -> str:
    return _SINGULAR.get(name, name)


_SINGULAR = {
    "geadresseerden": "geadresseerde",
    "fracties": "fractie",
    "indieners": "indiener",
    # `nummer_ontbreekt` is about the numbers of questions.
    "nummer": "publicatienummer",
}


def numbers(vragen: Sequence[Vraag], others: Iterable[str] = ()) -> list[Melding]:
    """Report gaps and repeats; a restart at 1 begins a new series.

    `others`: numbers that the document prints before things that are no questions.
    """
    found: list[Melding] = []
    elsewhere = set(others)
    every = series_of(vragen)
    for series in every[1:]:
        text = f"de nummering begint opnieuw bij {series[0].nummer}"
        found.append(info("nummer_dubbel", text, series[0].pagina))
    for series in every:
        printed = [vraag.nummer for vraag in series if vraag.nummer]
        values = {_value(number) for number in printed}
        for gap in sorted(set(range(1, max(values, default=0))) - values):
            if str(gap) not in elsewhere:
                text = f"vraag {gap} ontbreekt{_hidden(gap, series)}"
                found.append(warning("nummer_ontbreekt", text))
        seen: set[str] = set()
        for vraag in series:
            if vraag.nummer in seen:
                text = f"het nummer {vraag.nummer} komt twee keer voor"
                found.append(warning("nummer_dubbel", text, vraag.pagina))
            seen.add(vraag.nummer or "")
    return found


def _value(number: str) -> int:
    """Return a printed number without its letter; 0 for `b`, `II`, `2.1`, which nothing but a whole run counts."""
    return value_of(number) if number[0].isdigit() and "." not in number else 0


def _hidden(gap: int, series: Sequence[Vraag]) -> str:
    """Say in which question the number of a gap stands, if it stands in one."""
    pattern = regex(rf"(?<![\w.,/-]){gap}(?:[.):]\s*(?=[\wÀ-ÿ«“‘])|\s+(?=[A-ZÀ-Þ«“‘])).{{0,24}}")
    for vraag in series:
        match = pattern.search(vraag.tekst)
        if match and _value(vraag.nummer or "0") < gap:
            return f"; die staat mogelijk in vraag {vraag.nummer}: {match[0].strip()}"
    return ""


def _is_elsewhere(before: Vraag, vraag: Vraag) -> bool:
    """True below another heading, or where others ask: a letter may begin anew at 1 for each fractie."""
    return before.sectie != vraag.sectie or not set(before.fracties) & set(vraag.fracties)


def series_of(vragen: Sequence[Vraag]) -> list[list[Vraag]]:
    """Part the questions where the numbers start again at 1."""
    series: list[list[Vraag]] = []
    beyond = False
    for vraag in vragen:
        if vraag.nummer is None:
            continue
        begins = series[0][0].nummer if series else None  # `a`, `I`: what else the letter counts by
        is_first = vraag.nummer.rstrip("abc") == "1" or vraag.nummer == begins
        # Below another heading a single `1` is the first of its own.
        anew = (
            vraag.nummer in ("1", begins) and _is_elsewhere(series[-1][-1], vraag)
            if series
            else False
        )
        if not series or (is_first and (beyond or anew)):
            series.append([])
            beyond = False
        beyond = beyond or not is_first
        series[-1].append(vraag)
    return series


# `Hoe vaak is de wet toegepast? (VVD)`
_ASKER_BEHIND = regex(
    r"(?<=[?.])\s\((?:mede\s+namens\s+(?:de\s+)?(?:leden\s+van\s+de\s+)?)?[A-Z0-9][^()]{0,58}\)$"
)


def _asks(text: str) -> bool:
    """True for a text that asks, as a list of questions or as prose does: `Voorts willen deze leden weten of …`."""
    return asks(text) or bool(request_spans(text))


def questions(vragen: Iterable[Vraag], *, polite: bool = False) -> list[Melding]:
    """Report questions that ask nothing, or that break off. `polite`: a request needs no question mark anywhere."""
    found: list[Melding] = []
    every = list(vragen)
    # In a letter that asks with question marks throughout, one that lacks is lost.
    marked = len(every) > _FEW and sum("?" not in vraag.tekst for vraag in every) == 1
    for vraag in every:
        name = question(vraag)
        if not vraag.tekst:
            found.append(warning("vraag_leeg", f"{name} heeft geen tekst", vraag.pagina))
        elif (
            not _asks(vraag.tekst)
            or _lost_its_mark(vraag.tekst, polite=polite)
            or (
                marked
                and OPENS_QUESTION.match(vraag.tekst)
                and _ONE_SENTENCE.fullmatch(vraag.tekst)
                # `Kunt u een overzicht geven.`: a list is polite, elsewhere its answer says that it asks
                and not ((polite or vraag.antwoord) and request_spans(vraag.tekst))
            )
        ):
            text = f"{name} bevat geen vraagteken en geen verzoek"
            found.append(warning("vraag_zonder_vraagteken", text, vraag.pagina))
        elif _holds_next(vraag):
            text = f"{name} bevat mogelijk ook de volgende vraag: er staat een nummer in de tekst"
            found.append(warning("nummer_in_tekst", text, vraag.pagina))
        elif _holds_askers(vraag):
            text = f"{name} bevat mogelijk ook de alinea erna: achter het vraagteken staat wie er vraagt"
            found.append(warning("inleiding_in_tekst", text, vraag.pagina))
        elif not is_full(_ASKER_BEHIND.sub("", vraag.tekst)):
            text = f"{name} eindigt niet zoals een zin eindigt"
            found.append(warning("vraag_zonder_zinseinde", text, vraag.pagina))
    return found


_FEW = 3
# `Bent u bereid de norm te verankeren.`
_ONE_SENTENCE = regex(r"[^.?!:]*\.")


def _lost_its_mark(text: str, *, polite: bool) -> bool:
    """True where a sentence begins as a question, and the text has neither a question mark nor a request.

    `Waarom is dat zo.` asks; only in a polite list may it do so without a mark.
    """
    if not text.endswith(".") or "?" in text or _INTERROGATIVE.search(text) is None:
        return False
    spans = request_spans(text)
    return not any(polite or not _INTERROGATIVE.match(text[begin:end]) for begin, end in spans)


_INTERROGATIVE = regex(
    r"(?:^|[.:]\s)(?:Hoe(?:veel|ver)?|Wat|Welke?|Waarom|Wanneer|Wie|Waaruit|In\s+hoeverre)\s(?!dan\s+ook|betreft|meer\b)"
)


# A heading and the askers behind a question mark: pasted text lost the room in front of a section.
def _holds_askers(vraag: Vraag) -> bool:
    """True where members are named behind a question mark who are not known to ask on there.

    In prose they are others than before it; below a number others than those whose question it is, or they ask nothing.
    """
    match = _HOLDS_ASKERS.search(vraag.tekst)
    if match is None:
        return False
    cut = match.start() + 1
    above, below = (
        {name for one in mentions(text) if one.role != "joins" for name in one.names}
        for text in (vraag.tekst[:cut], vraag.tekst[cut:])
    )
    if vraag.nummer is None:
        return bool(above) and not below <= above
    # `… zo? Kosten De leden van …`: a title stands between.
    titled = match[0].lstrip("?»”’) ").partition(" ")[0] not in ("De", "Het")
    rest = vraag.tekst[cut:]
    # `… zien graag dat ook deelnemers worden gehoord`: what they wish goes with their question
    asks = bool(request_spans(rest)) or _WISH.search(rest) is not None
    asks_on = "?" in rest or (asks and not _ANNOUNCES.search(rest))
    return titled or not (below <= set(vraag.fracties) and asks_on)


_WISH = regex(r"\b(?:zie(?:n|t)|zag(?:en)?)\s+(?:graag|gaarne)\s+dat\b")
# So members begin their questions: `… stellen de volgende vragen.`; behind its subject `vragen` is the verb.
_ANNOUNCES = regex(
    r"(?<!\bleden )(?<!fractie )(?<!fracties )(?<!\bZij )\bvra(?:ag|gen)\b|\bvolgende\b|:$"
)


_HOLDS_ASKERS = regex(r"\?[»”’)]*\s+(?:[A-Z][^.?!:]{0,80}\s)?(?:De leden|Het lid) van (?:de|het)\b")


def _holds_next(vraag: Vraag) -> bool:
    """True where the next number stands behind a sentence end inside a question."""
    if vraag.nummer is None:
        return False
    following = _value(vraag.nummer) + 1
    if _GROUP.match(vraag.tekst):
        return True
    if str(following) not in vraag.tekst:
        return False
    pattern = rf"[.?!:]\s*(?:Vraag\s+)?\(?{following}\s?[.):;,]?\)?\s*[A-ZÀ-Þ][a-zà-ÿ]"
    return re.search(pattern, vraag.tekst) is not None


def completed(page: int, sure: bool) -> Melding:
    """Report a paragraph that asks and was taken as the rest of the question before it."""
    if sure:
        return info("vraag_aangevuld", GOES_ON, page)
    return warning("vraag_onzeker_einde", GOES_ON_TWICE, page)


def unsure_end(page: int) -> Melding:
    """Report a question inside which another paragraph may begin."""
    text = "een vraag eindigt mogelijk eerder: halverwege kan een nieuwe alinea beginnen"
    return warning("vraag_onzeker_einde", text, page)


def groups(blocks: Iterable[Block]) -> list[Melding]:
    """Report groups of numbers whose text could not be divided over them, or not surely."""
    found: dict[tuple[str, ...], Melding] = {}
    for block in blocks:
        if block.label is None or not block.label.group:
            continue
        group = block.label.group
        if block.division == "undivided":
            text = undivided(group)
            found.setdefault(group, warning("groep_niet_gesplitst", text, block.page))
        elif block.division == "doubtful":
            text = told_apart(group)
            found.setdefault(group, warning("groep_onzeker", text, block.page))
    return list(found.values())


def tables(blocks: Sequence[Block]) -> list[Melding]:
    """Report a table that stands inside a question: it is not part of its text.

    It does where the question has not asked yet, goes on below it, or refers to it; else it stands between two.
    """
    found: list[Melding] = []
    for before, block, after in zip(blocks, blocks[1:], (*blocks[2:], None), strict=False):
        if block.kind != "table" or before.kind != "item":
            continue
        goes_on = after is not None and after.kind == "paragraph" and "?" in after.text
        asks_of_it = "?" not in before.text or goes_on or _REFERS.search(before.text)
        if asks_of_it:
            text = not_kept(f"in {item(before)}", " ".join(block.text.split())[:40])
            found.append(warning("tabel_in_tekst", text, block.page))
    return found


_REFERS = regex(
    r"\b(?:tabel|overzicht|onderstaande?|hieronder|als\s+volgt|deze\s+(?:cijfers|gegevens)"
    r"|volgende\s+(?:\w+e\s+)?(?!vragen)\w+(?:en|s))\b"
)


def notes(record: Record, document: Document) -> list[Melding]:
    """Report notes without a mark, and marks without a note."""
    found: list[Melding] = []
    pages: dict[str, int] = {}
    printed = {note.nummer for note in record.voetnoten}
    for row in document.printed:
        for match in MARK.finditer(row.text) if MARK_OPEN in row.text else ():
            if as_digits(just_before(row.text, match.start()), match[1], printed) is None:
                pages.setdefault(match[1], row.page)
    marks = set(pages)
    for note in record.voetnoten:
        if not note.tekst:
            text = f"noot {note.nummer} heeft geen tekst; die staat mogelijk in de tekst erboven"
            found.append(warning("noot_leeg", text, note.pagina))
        if note.nummer not in marks:
            text = f"de tekst verwijst nergens naar noot {note.nummer}"
            found.append(warning("noot_zonder_verwijzing", text, note.pagina))
    for number in sorted(marks - printed, key=lambda one: (len(one), one)):
        text = f"de tekst verwijst naar noot {number}, maar die ontbreekt"
        found.append(warning("noot_ontbreekt", text, pages[number]))
    return found


def outside(blocks: Iterable[Block]) -> list[Melding]:
    """Report each question that stands outside all numbered questions, below the signature too."""
    found: list[Melding] = []
    for block in blocks:
        if block.kind not in ("paragraph", "closing"):
            continue
        text = " ".join(MARK.sub("", block.text).split())
        if "?" not in text:
            continue
        for begin, end in question_spans(text):
            if is_quoted(text, text.rfind("?", begin, end)) or find_termijn(text[begin:end], None):
                continue  # an inhabitant asked, not a member; `Mag ik u verzoeken binnen een maand te antwoorden?`
            shown = f"vraag buiten de nummering: {text[begin:end]}"
            found.append(warning("vraag_buiten_nummering", shown, block.page))
    return found


def unread_term(blocks: Iterable[Block]) -> list[Melding]:
    """Report a sentence that seems to name a term for the answer, though none was read."""
    for block in reversed(list(blocks)):
        match = _TERM.search(block.text) if _may_name_term(block) else None
        if match:
            text = f"de brief lijkt een termijn te noemen: {match[0].strip()}"
            return [warning("termijn_onduidelijk", text, block.page)]
    return []


def _may_name_term(block: Block) -> bool:
    """A cheap test that nearly always says no."""
    text = block.text.lower()
    return block.kind == "paragraph" and any(
        word in text for word in ("binnen", "uiterlijk", "vóór")
    )
