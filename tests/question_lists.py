"""Lists of questions for tests: invented questions and answers, printed in the forms that lists have.

`make_list` states what a list holds; `FORMS` says how number, question and answer are printed. All names are invented.
"""

from __future__ import annotations

import random
import textwrap
from collections.abc import Callable, Sequence
from dataclasses import dataclass

HEAD = (
    "39 111 XII Vaststelling van de begroting van het Ministerie van Waterkunde (XII) voor het jaar 2024",
    "Nr. 12 LIJST VAN VRAGEN EN ANTWOORDEN",
    "Vastgesteld 9 juni 2024",
    "De vaste commissie voor Waterkunde heeft een aantal vragen voorgelegd aan de Minister van Waterkunde over de brief"
    " van 3 mei 2024 inzake de dijken (Kamerstuk 39 111, nr. 4).",
    "De Minister heeft deze vragen beantwoord bij brief van 7 juni 2024. Vragen en antwoorden zijn hierna afgedrukt.",
    "De voorzitter van de commissie, Waterman",
    "De griffier van de commissie, Van der Sluis",
)


@dataclass(frozen=True)
class Item:
    """A question with its answer, in paragraphs; `numbers`: more than one for a group, a question for each."""

    numbers: tuple[str, ...]
    questions: tuple[str, ...]
    answer: tuple[str, ...]
    section: str | None = None


QUESTIONS = (
    "Hoe hoog zijn de dijken bij {0}?",
    "Kunt u toelichten waarom de uitgaven aan gemaal {0} stijgen? Zo nee, waarom niet?",
    "In de begroting staat dat gemaal {0} wordt vervangen. Wanneer gebeurt dat?",
    "Welke maatregelen neemt u om verzilting bij {0} tegen te gaan, en wat kosten deze?",
    "Wat is de stand van zaken rond polder {0}? Kunt u dit uitsplitsen naar jaar?",
    "Klopt het dat de post voor sluis {0} € 12,5 miljoen lager uitvalt dan in 2023 was geraamd?",
    "De Rekenkamer is kritisch over {0}. Wel wordt de vraag «wat gaan we doen» beantwoord, maar niet «wat gaan we"
    " bereiken». Belooft u beterschap op dit punt?",
    "Hoeveel fte werkt aan {0}? Graag een overzicht per jaar.",
    "Is het waar dat in artikel 3 van de wet over {0} een termijn van 10 jaar staat?",
    "Op welke wijze is rekening gehouden met de motie over {0} (Kamerstuk 39 111, nr. 7)?",
)
ANSWERS: tuple[tuple[str, ...], ...] = (
    ("Vijf meter boven NAP.",),
    ("Zie het antwoord op vraag {1}.",),
    ("Nee.",),
    ("Ja. De kosten stijgen vooral door de prijs van staal. In 2023 was dat € 3 miljoen.",
     "De raming wordt in het najaar herzien."),
    ("De volgende stappen zijn bij {0} gezet:", "1. Er is een onderzoek gestart naar {0}.",
     "2. De waterschappen zijn gehoord over {0}.",
     "3. Het plan voor {0} ligt ter inzage."),
    ("U vraagt of dit bekend was. Dat was het geval, al is de vraag wanneer het bekend werd lastig te beantwoorden.",),
    ("Dit hangt af van drie zaken. Het eerste is de grondprijs.", "Het tweede is de tijd. Het derde is het weer.",
     "De Kamer ontvangt hierover vóór de zomer een brief."),
    ("Hiervoor is € 10 miljoen beschikbaar op artikel 2.",),
    ("Onderdeel a", "Het eerste onderdeel is afgerond.", "Onderdeel b", "Het tweede onderdeel loopt nog."),
    ("Ik verwijs u naar de beantwoording van de vragen 2 en 3 van het lid Roos (Aanhangsel 12).",),
)  # fmt: skip
PLACES = (
    "Ruisdijk",
    "Ommel",
    "de Vliet",
    "Zandkreek",
    "Hoogwater",
    "de Lange Sloot",
    "Noorderpolder",
)
SECTIONS = ("Artikel 2 Waterveiligheid", "Algemeen", "Beleidsartikel 11", "Bijlage 3 Subsidies")


def make_list(
    count: int, seed: int = 1, *, groups: bool = False, sections: bool = False
) -> list[Item]:
    """Return so many invented questions with their answers."""
    draw = random.Random(seed)  # noqa: S311 - a list, no secret
    items: list[Item] = []
    number = 1
    while number <= count:
        size = 2 if groups and draw.random() < 0.15 and number < count else 1
        place = draw.choice(PLACES)
        asked = tuple(draw.choice(QUESTIONS).format(place) for _ in range(size))
        answer = tuple(one.format(place, max(1, number - 1)) for one in draw.choice(ANSWERS))
        section = (
            draw.choice(SECTIONS) if sections and (number == 1 or draw.random() < 0.1) else None
        )
        numbers = tuple(str(number + n) for n in range(size))
        items.append(Item(numbers, asked, answer, section))
        number += size
    return items


def _named(numbers: Sequence[str]) -> str:
    return " en ".join(numbers)


def bare(item: Item) -> list[str]:
    """`1` / question / answer."""
    return [_named(item.numbers), *item.questions, *item.answer]


def stopped(item: Item) -> list[str]:
    """`1.` / question / answer."""
    return [f"{_named(item.numbers)}.", *item.questions, *item.answer]


def inline(item: Item) -> list[str]:
    """`1. Question` / answer."""
    first, *rest = item.questions
    return [f"{_named(item.numbers)}. {first}", *rest, *item.answer]


def spaced(item: Item) -> list[str]:
    """`1 Question` / answer."""
    first, *rest = item.questions
    return [f"{_named(item.numbers)} {first}", *rest, *item.answer]


def captioned(item: Item) -> list[str]:
    """`Vraag 1` / question / answer."""
    word = "Vragen" if len(item.numbers) > 1 else "Vraag"
    return [f"{word} {_named(item.numbers)}", *item.questions, *item.answer]


def answered(item: Item) -> list[str]:
    """`Vraag 1` / question / `Antwoord op vraag 1:` / answer."""
    word = "vragen" if len(item.numbers) > 1 else "vraag"
    named = _named(item.numbers)
    return [
        f"{word.capitalize()} {named}",
        *item.questions,
        f"Antwoord op {word} {named}:",
        *item.answer,
    ]


def colons(item: Item) -> list[str]:
    """`Vraag 1:` / question / `Antwoord:` / answer."""
    return [f"Vraag {_named(item.numbers)}:", *item.questions, "Antwoord:", *item.answer]


def bare_answered(item: Item) -> list[str]:
    """`1` / question / `Antwoord:` / answer."""
    return [_named(item.numbers), *item.questions, "Antwoord:", *item.answer]


def labelled(item: Item) -> list[str]:
    """`1` / `Vraag:` / question / `Antwoord:` / answer."""
    return [_named(item.numbers), "Vraag:", *item.questions, "Antwoord:", *item.answer]


def labelled_inline(item: Item) -> list[str]:
    """`1` / `Vraag: question` / `Antwoord: answer`."""
    (asked, *rest), (said, *more) = item.questions, item.answer
    return [_named(item.numbers), f"Vraag: {asked}", *rest, f"Antwoord: {said}", *more]


def bold(item: Item) -> list[str]:
    """`**1**` / question in bold / answer, in Markdown."""
    return [f"**{_named(item.numbers)}**", *(f"**{one}**" for one in item.questions), *item.answer]


def italic(item: Item) -> list[str]:
    """`1. *question*` / answer, in Markdown."""
    first, *rest = item.questions
    return [f"{_named(item.numbers)}\\. *{first}*", *(f"*{one}*" for one in rest), *item.answer]


FORMS: dict[str, Callable[[Item], list[str]]] = {
    form.__name__: form
    for form in (
        bare,
        stopped,
        inline,
        spaced,
        captioned,
        answered,
        colons,
        bare_answered,
        labelled,
        labelled_inline,
    )
}
MARKDOWN: dict[str, Callable[[Item], list[str]]] = {"bold": bold, "italic": italic}


def as_text(
    items: Sequence[Item],
    form: Callable[[Item], list[str]],
    *,
    width: int = 0,
    room: bool = True,
    head: Sequence[str] = HEAD,
) -> str:
    """Return a list as text: wrapped at `width` or a line for each paragraph, with empty lines between them or none."""
    paragraphs = [*head]
    for item in items:
        paragraphs += [item.section] if item.section else []
        paragraphs += form(item)
    lines = ["\n".join(textwrap.wrap(one, width)) if width else one for one in paragraphs]
    return ("\n\n" if room else "\n").join(lines) + "\n"
