"""Parts of a record in words, for the outputs that people read."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kamervragen.records import (
        Afzender,
        Antwoord,
        Dossier,
        Geadresseerde,
        Herkomst,
        Indiener,
        Melding,
        Ondertekenaar,
        Record,
        Termijn,
        Voetnoot,
        Vraag,
    )

MISSING = "–"
NO_SECTION = "Buiten een sectie"

_MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip


def facts(record: Record, *, folders: bool = True) -> list[tuple[str, str]]:
    """Return label and value of everything in the letterhead; what is missing is a dash.

    Parameters:
        folders: name the file with its folders; a sheet that goes to others has no use for them.
    """
    rows: list[tuple[str, str | None]] = [
        ("Soort", kind(record.soort)),
        ("Kamer", record.kamer),
        ("Datum", date(record.datum)),
        ("Kenmerk", record.kenmerk),
        ("Betreft", record.betreft),
        ("Aan", listed(addressee(one) for one in record.geadresseerden)),
        ("Commissie", record.commissie),
        ("Indieners", listed(member(one) for one in record.indieners)),
        ("Fracties", ", ".join(record.fracties)),
        ("Termijn", term(record.termijn)),
        ("Ondertekenaar", signer(record.ondertekenaar)),
        ("Dossiers", listed(dossier(one) for one in record.dossiers)),
        ("Stuknummer", record.stuknummer),
        ("Zaken", listed(record.zaken)),
        ("Verwijzingen", listed(reference.tekst for reference in record.verwijzingen)),
        ("Bestand", origin(record.herkomst, folders=folders)),
    ]
    # No dash for what a kind of document never has: it would suggest a gap.
    optional = (*_WHERE_PRINTED, *_NEVER.get(record.soort, _OF_LETTERS))
    optional += ("Indieners",) if record.commissie else ()
    rows = [row for row in rows if row[0] not in optional or row[1]]
    place = [label for label, _ in rows].index("Kenmerk") + 1
    return [
        (label, value or MISSING)
        for label, value in (*rows[:place], *_published(record), *rows[place:])
    ]


_OF_LETTERS = ("Commissie", "Termijn", "Ondertekenaar")
# What a kind of document may lack; of publications of members what only letters have.
_NEVER: dict[str, tuple[str, ...]] = {
    "commissiebrief": (),
    "lijst_van_vragen": (*_OF_LETTERS, "Indieners", "Fracties", "Verwijzingen"),
    "schriftelijk_overleg": (*_OF_LETTERS, "Indieners", "Verwijzingen"),
    "antwoordbrief": (*_OF_LETTERS, "Indieners", "Fracties", "Verwijzingen"),
}
# What most documents do not print.
_WHERE_PRINTED = ("Dossiers", "Stuknummer", "Zaken")


def dossier(one: Dossier) -> str:
    """``36100-XVI Begroting van het Ministerie``."""
    return f"{one.nummer} {one.titel or ''}".strip()


_LETTERS = ("commissiebrief", "antwoordbrief")


def kind(soort: str) -> str:
    """``schriftelijke vragen``: what people call a kind of document."""
    return soort.replace("_", " ")


def kind_of(record: Record) -> str:
    """What a document calls itself, with a capital: ``Voorlopig verslag``; else ``Lijst van vragen``."""
    name: str = getattr(record, "stuksoort", None) or kind(record.soort)
    return name[:1].upper() + name[1:]


def is_letter(record: Record) -> bool:
    """True for a letter; all else is published."""
    return record.soort in _LETTERS


# What a kind of document has beside the rest: label and field, in the order in which people read them.
_OWN_FIELDS = (
    ("Stuksoort", "stuksoort"),
    ("Vergaderjaar", "vergaderjaar"),
    ("Nummer", "nummer"),
    ("Vastgesteld", "vastgesteld"),
    ("Reactie", "reactie"),
    ("Antwoord van", "antwoord_van"),
    ("Datum antwoord", "datum_antwoord"),
    ("Afzender", "afzender"),
    ("Uw kenmerk", "uw_kenmerk"),
    ("Zie ook", "zie_ook"),
)


# Those of which most documents have nothing to say; a list or a report need not be answered.
_SELDOM = ("vastgesteld", "uw_kenmerk", "zie_ook")
_OF_REPLIES = ("reactie", "antwoord_van", "datum_antwoord")


def _published(record: Record) -> list[tuple[str, str | None]]:
    """Return what a kind of document has beside the rest, in words."""
    fields = type(record).model_fields
    values = {name: getattr(record, name) for _, name in _OWN_FIELDS if name in fields}
    optional = (*_SELDOM, *(_OF_REPLIES if "stuksoort" in values else ()))
    if "reactie" in values:  # kind and date of a reply are read together
        replied = date(values.pop("datum_antwoord"))
        values["reactie"] = ", ".join(part for part in (values["reactie"], replied) if part)
    if values.get("nummer") == record.stuknummer:  # said once
        values.pop("nummer", None)
    values = {name: value for name, value in values.items() if value or name not in optional}
    return [(label, _in_words(values[name])) for label, name in _OWN_FIELDS if name in values]


def _in_words(value: object) -> str | None:
    """Return the value of a field of one kind of document."""
    if isinstance(value, dt.date):
        return date(value)
    if isinstance(value, tuple):
        return listed(value)
    if isinstance(value, str) or value is None:
        return value
    return _with_brackets(getattr(value, "functie", None), getattr(value, "naam", None))


def behind(record: Record) -> list[tuple[str, str]]:
    """Return title and text of what stands behind the questions of a publication."""
    rows = [
        ("Mededeling", getattr(record, "mededeling", None)),
        ("Toelichting", getattr(record, "toelichting", None)),
    ]
    return [(title, text) for title, text in rows if text]


def answer(vraag: Vraag, record: Record) -> str:
    """Return the answer to a question; where an earlier one shares it, where to find it."""
    if vraag.antwoord is None:
        return ""
    other = _first_with(vraag.antwoord, vraag, record)
    if other is None:
        return vraag.antwoord.tekst
    name = f"vraag {other.nummer}" if other.nummer else f"de {question(other)}"
    return f"Zie het antwoord bij {name}."


def _first_with(shared: Antwoord, vraag: Vraag, record: Record) -> Vraag | None:
    """Return the first question before this one that shares its answer.

    Those of an answer stand together, so they are looked for backwards: a list has hundreds of questions.
    """
    first, others = shared.op_vragen[:1], len(shared.op_vragen) - 1
    found = None
    if others < 1 or first == (vraag.nummer or vraag.id,):
        return None
    for place in range(vraag.volgnummer - 2, -1, -1):
        other = record.vragen[place]
        if other.antwoord and other.antwoord.op_vragen == shared.op_vragen:
            found = other if other.antwoord.tekst == shared.tekst else found
            if first == (other.nummer or other.id,):
                break
    return found


def date(day: dt.date | None) -> str:
    """``6 mei 2026``."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}" if day else ""


def listed(parts: Iterable[str]) -> str:
    """Join parts that may hold commas of their own."""
    return "; ".join(part for part in parts if part)


def addressee(one: Geadresseerde) -> str:
    """``Minister van Asiel en Migratie (G. van den Brink)``."""
    return _with_brackets(one.functie, one.naam)


def sender(one: Afzender) -> str:
    """``Minister van Defensie (E. van Dam)``."""
    return _with_brackets(one.functie, one.naam)


def member(one: Indiener) -> str:
    """``Van Apeldoorn (SP)``."""
    return _with_brackets(one.naam, one.fractie)


def term(one: Termijn | None) -> str:
    """``vier weken (uiterlijk 3 juni 2026)``; a term that is the last day itself is said once."""
    if one is None:
        return ""
    last = f"uiterlijk {date(one.uiterste_datum)}" if one.uiterste_datum else None
    said = " ".join(one.tekst.lower().split())
    if last and said in (last, date(one.uiterste_datum)):
        return last
    return _with_brackets(one.tekst, last)


def signer(one: Ondertekenaar | None) -> str:
    """``A. Jansen, Voorzitter van de vaste commissie``."""
    return ", ".join(part for part in (one.naam, one.functie) if part) if one else ""


def origin(one: Herkomst, *, folders: bool = True) -> str:
    """``180760.pdf (application/pdf, 4 pagina's, pdfium)``."""
    name = one.bestand if folders else file_name(one.bestand)
    pages = pages_in_words(one.paginas)
    return f"{name} ({', '.join(part for part in (one.media, pages, one.lezer) if part)})"


def file_name(path: str) -> str:
    """``brief.pdf``: a page or a sheet is sent to others, to whom folders of this machine say nothing."""
    return path.replace("\\", "/").rpartition("/")[2] or path


def pages_in_words(count: int | None) -> str:
    """``1 pagina``, ``4 pagina's``."""
    if count is None:
        return ""
    return "1 pagina" if count == 1 else f"{count} pagina's"


def counted(questions: int, documents: int | None) -> str:
    """``1 vraag in 1 document``, ``19 vragen in 3 documenten``; ``19 vragen`` where nobody counted the documents."""
    first = "1 vraag" if questions == 1 else f"{questions} vragen"
    if documents is None:
        return first
    return f"{first} in {'1 document' if documents == 1 else f'{documents} documenten'}"


def counts(record: Record) -> tuple[str, ...]:
    """``15 vragen``, ``1–15, geen gaten``; with warnings ``6 vragen``, ``1–4, 6–7``, ``1 waarschuwing``."""
    questions = len(record.vragen)
    warnings = sum(one.ernst == "waarschuwing" for one in record.meldingen)
    parts = (
        {0: "geen vragen", 1: "1 vraag"}.get(questions, f"{questions} vragen"),
        _runs([vraag.nummer for vraag in record.vragen]),
        {0: "", 1: "1 waarschuwing"}.get(warnings, f"{warnings} waarschuwingen"),
    )
    return tuple(part for part in parts if part)


def _runs(printed: list[str | None]) -> str:
    """Return the numbers of questions as they run on, where all are plain and none comes back."""
    plain = [number for number in printed if number and number.isascii() and number.isdecimal()]
    numbers = [int(number) for number in plain]
    if len(plain) < max(len(printed), 2) or numbers != sorted(set(numbers)):
        return ""
    known = set(numbers)
    ends = [n for n in numbers if n + 1 not in known]
    begins = [n for n in numbers if n - 1 not in known]
    if (begins, ends) == ([1], [len(numbers)]):
        return f"1–{len(numbers)}, geen gaten"
    if len(begins) > _FEW_RUNS:
        return ""
    return ", ".join(f"{a}–{b}" if a < b else str(a) for a, b in zip(begins, ends, strict=True))


# So many runs of numbers are named.
_FEW_RUNS = 6


def remark(one: Melding) -> str:
    """The sentence of a melding with its code and page."""
    return f"{one.tekst} [{one.code}{f', blz. {one.pagina}' if one.pagina else ''}]"


def note(one: Voetnoot) -> str:
    """``1: E-dossier E260010. (blz. 1)``."""
    return f"{one.nummer}: {one.tekst}{f' (blz. {one.pagina})' if one.pagina else ''}"


def question(vraag: Vraag) -> str:
    """``Vraag 3``; one without a printed number by its place: ``2e vraag``."""
    return f"Vraag {vraag.nummer}" if vraag.nummer else f"{vraag.volgnummer}e vraag"


def number(vraag: Vraag) -> str:
    """``3``; of one without a printed number its place: ``2e``."""
    return numbered(vraag.nummer, vraag.volgnummer)


def numbered(nummer: str | None, volgnummer: int) -> str:
    """The same, of a question of a database."""
    return nummer or f"{volgnummer}e"


def together(vraag: Vraag) -> str:
    """``samen met 4, 5``: the other questions under its heading."""
    others = ", ".join(number for number in vraag.groep or () if number != vraag.nummer)
    return f"samen met {others}" if others else ""


def notes(number: str, record: Record) -> str:
    """The text of the notes of a number."""
    return " / ".join(one.tekst for one in record.voetnoten if one.nummer == number) or MISSING


def warnings(record: Record) -> str:
    """``1 waarschuwing``, ``2 waarschuwingen``; nothing where there is none."""
    count = sum(one.ernst == "waarschuwing" for one in record.meldingen)
    return f"{count} waarschuwing{'' if count == 1 else 'en'}" if count else ""


def place(vraag: Vraag) -> str:
    """Where a question stands: its page, or its lines or paragraphs in a text without pages."""
    if vraag.pagina is not None:
        return f"blz. {vraag.pagina}"
    if vraag.alineas:
        return f"alinea {vraag.alineas[0]}"
    return f"regel {vraag.regels[0]}" if vraag.regels else ""


def _with_brackets(first: str | None, second: str | None) -> str:
    if first and second:
        return f"{first} ({second})"
    return first or second or ""
