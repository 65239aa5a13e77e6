"""The record as a reader sees it: what is doubtful first, then the letter, then its questions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kamervragen.output import marks, words
from kamervragen.output.grouping import groups
from kamervragen.output.page.anchors import Anchors
from kamervragen.output.page.html import Html, joined, tag, text_of
from kamervragen.output.page.marks import label_of
from kamervragen.output.page.melding_places import Goal, goal_of

if TYPE_CHECKING:
    from kamervragen.output.grouping import Group
    from kamervragen.records import Melding, Record, Voetnoot, Vraag
    from kamervragen.shown import Shown


@dataclass(frozen=True, slots=True)
class Side:
    """What the record side is made of. `places`: anchor of a part of the record -> where it stands in the document."""

    shown: Shown
    anchors: Anchors
    places: dict[str, str]

    @property
    def record(self) -> Record:
        """The record that is shown."""
        return self.shown.record


def record_side(side: Side) -> Html:
    """Return the right half of a page."""
    record, only = side.record, side.shown.only
    if only is not None:
        asked = tag("section", _question(side, only), class_="sectie")
        return joined((_head(record), asked, _meldingen(side), _facts(record, side.anchors.brief)))
    parts = (_head(record), _meldingen(side), _facts(record, side.anchors.brief))
    return joined((*parts, *_sections(side), _notes(side), _behind(record)))


def _head(record: Record) -> Html:
    term = record.termijn
    last = words.date(term.uiterste_datum) if term and term.uiterste_datum else ""
    chip = tag("p", "Antwoord uiterlijk ", tag("strong", last), class_="termijn")
    line = (words.kind_of(record), record.kenmerk or "", words.date(record.datum))
    return title(line, record.betreft, chip if last else Html())


def title(line: Sequence[str], subject: str | None, below: Html) -> Html:
    """Return the head of a record: a line of facts, its subject, and what stands below that."""
    return tag(
        "header",
        tag("p", " · ".join(part for part in line if part), class_="soort"),
        # What follows *over* in an opening sentence begins with a small letter.
        tag("h1", subject[0].upper() + subject[1:] if subject else "Zonder onderwerp"),
        below,
        class_="titel",
    )


def _meldingen(side: Side) -> Html:
    """The doubts: warnings first, each with a link to where it is about."""
    found = told(side)
    if not found:
        about = "deze vraag" if side.shown.only else "dit stuk"
        return tag("p", f"Geen meldingen: niets aan {about} was twijfelachtig.", class_="rustig")
    count = len(found)
    return tag(
        "section",
        tag("h2", "1 melding" if count == 1 else f"{count} meldingen", id="meldingen-kop"),
        tag("ul", *(_melding(*one) for one in found), class_="lijst"),
        class_="meldingen",
        aria_labelledby="meldingen-kop",
    )


def told(side: Side) -> list[tuple[str, Melding, Goal | None]]:
    """Return anchor, melding and goal of all; beside one question of those only that are about it or its pages."""
    shown = side.shown
    pages = {picture.number for picture in shown.pictures}
    found = [
        (anchor, one, goal_of(one, shown.record, side.anchors, pages))
        for anchor, one in zip(side.anchors.meldingen, shown.record.meldingen, strict=True)
    ]
    if shown.only is not None:
        own = side.anchors.vragen[shown.only.volgnummer - 1]
        others = set(side.anchors.vragen) - {own}
        found = [one for one in found if one[2] and one[2].anchor not in others]
    return sorted(found, key=lambda one: one[1].ernst != "waarschuwing")


def _melding(anchor: str, one: Melding, goal: Goal | None) -> Html:
    name = "Waarschuwing" if one.ernst == "waarschuwing" else "Ter informatie"
    link = tag("a", f"Naar {goal.name.lower()}", href=f"#{goal.anchor}") if goal else Html()
    return tag(
        "li",
        tag("p", tag("strong", name), " ", tag("code", one.code), class_="ernst"),
        tag("p", one.tekst, class_="tekst"),
        link,
        id=anchor,
        class_=f"melding {one.ernst}",
        tabindex=-1,
        data_leidt_naar=goal.anchor if goal else None,
    )


def _facts(record: Record, anchor: str) -> Html:
    return tag(
        "section",
        tag("h2", "De brief" if words.is_letter(record) else "Het stuk"),
        facts_table(words.facts(record, folders=False)),
        id=anchor,
        class_="gegevens",
        tabindex=-1,
    )


def facts_table(rows: Sequence[tuple[str, str]]) -> Html:
    """Return labels with what they say; what is missing is quiet."""
    pairs = [
        tag(
            "div",
            tag("dt", label),
            tag("dd", value, class_="leeg" if value == words.MISSING else None),
        )
        for label, value in rows
    ]
    return tag("dl", *pairs)


def _sections(side: Side) -> Iterator[Html]:
    record, waiting = side.record, list(zip(side.record.secties, side.anchors.secties, strict=True))
    if not record.vragen:
        yield tag("p", "Er is geen vraag gevonden.", class_="rustig")
    found = groups(record)
    for group in found:
        anchor = None
        if group.sectie is not None:
            anchor = next(name for one, name in waiting if one is group.sectie)
        yield _section(side, group, anchor, alone=len(found) == 1)


def _section(side: Side, group: Group, anchor: str | None, *, alone: bool) -> Html:
    untitled = "Vragen" if alone else words.NO_SECTION
    count = len(group.vragen)
    asked = "1 vraag" if count == 1 else f"{count} vragen"
    leads_to = side.places.get(anchor or "")
    told_where = "Toon deze kop in het document"
    where = tag("a", "toon", href=f"#{leads_to}", aria_label=told_where, class_="toon")
    more = tag("span", asked, where if leads_to else Html(), class_="aantal")
    heading = tag("h2", tag("span", group.titel or untitled), more)
    intro = group.sectie.inleiding if group.sectie else None
    return tag(
        "section",
        heading,
        tag("p", intro, class_="inleiding") if intro else Html(),
        *(_question(side, vraag) for vraag in group.vragen),
        id=anchor,
        class_="sectie",
        tabindex=-1 if anchor else None,
    )


def _question(side: Side, vraag: Vraag) -> Html:
    anchor = side.anchors.vragen[vraag.volgnummer - 1]
    return question(
        QuestionView(
            anchor=anchor,
            label=label_of(vraag),
            number=words.number(vraag),
            text=_asked(vraag),
            asking=", ".join(vraag.fracties),
            place=f"regel {vraag.regels[0]}" if vraag.regels else words.place(vraag),
            leads_to=side.places.get(anchor),
            group=", ".join(one for one in vraag.groep or () if one != vraag.nummer),
            notes=[_note_of(side, number) for number in vraag.voetnoten],
            answer=words.answer(vraag, side.record),
        )
    )


@dataclass(frozen=True, slots=True)
class QuestionView:
    """A question as a page shows it. `leads_to`: the anchor of its place in the document."""

    anchor: str
    label: str
    number: str
    text: Html
    asking: str
    place: str
    leads_to: str | None
    group: str
    notes: Sequence[Html]
    answer: str


def question(view: QuestionView) -> Html:
    """Return a question with what belongs to it."""
    place = view.place
    where = tag("a", place, href=f"#{view.leads_to}") if view.leads_to and place else text_of(place)
    facts = [
        tag("span", part)
        for part in (view.asking, where, f"samen met {view.group}" if view.group else "")
        if part
    ]
    heading = tag(
        "h3",
        tag("span", view.label, class_="alleen-stem"),
        tag("span", view.number, aria_hidden="true"),
    )
    return tag(
        "article",
        heading,
        tag(
            "div",
            tag("p", view.text, class_="tekst"),
            tag("p", *facts, class_="bij"),
            *view.notes,
            _answer(view.answer),
        ),
        id=view.anchor,
        class_="vraag",
        tabindex=-1,
        data_naam=view.label,
    )


def _asked(vraag: Vraag) -> Html:
    """The text of a question; where it asks several things, each is lettered."""
    asking = marks.sentences(vraag)
    if len(asking) < 2:
        return text_of(vraag.tekst)
    parts: list[Html] = []
    end = 0
    for place, one in enumerate(asking):
        letter = marks.letter(place)
        name = "Deelvraag" if one in vraag.deelvragen else "Verzoek"
        parts += [
            text_of(vraag.tekst[end : one.begin]),
            tag(
                "span",
                tag("b", letter, title=f"{name} {letter}"),
                text_of(one.tekst),
                class_="deel",
            ),
        ]
        end = one.eind
    return joined((*parts, text_of(vraag.tekst[end:])))


def _note_of(side: Side, number: str) -> Html:
    for one, anchor in zip(side.record.voetnoten, side.anchors.noten, strict=True):
        if one.nummer == number:
            return tag(
                "p",
                tag("a", f"Noot {number}", href=f"#{anchor}"),
                " ",
                one.tekst,
                class_="noot-bij",
            )
    return tag("p", f"Noot {number}", class_="noot-bij")


def _answer(text: str) -> Html:
    if not text.strip():
        return Html()
    return tag("div", tag("h4", "Antwoord"), _paragraphs(text), class_="antwoord-tekst")


def _notes(side: Side) -> Html:
    notes = side.record.voetnoten
    if not notes:
        return Html()
    items = [
        _note(side, one, anchor) for one, anchor in zip(notes, side.anchors.noten, strict=True)
    ]
    return tag("section", tag("h2", "Noten"), tag("ul", *items, class_="lijst"), class_="noten")


def _note(side: Side, one: Voetnoot, anchor: str) -> Html:
    place = f"blz. {one.pagina}" if one.pagina else ""
    leads_to = side.places.get(anchor)
    where = tag("a", place or "toon", href=f"#{leads_to}") if leads_to else text_of(place)
    return tag(
        "li", tag("b", one.nummer), tag("span", one.tekst, " ", where), id=anchor, class_="noot", tabindex=-1,
        data_naam=f"Noot {one.nummer}",
    )  # fmt: skip


def _behind(record: Record) -> Html:
    return joined(
        tag(
            "section",
            tag("h2", name),
            _paragraphs(text),
            id=name.lower(),
            class_="sectie",
            tabindex=-1,
        )
        for name, text in words.behind(record)
    )


def _paragraphs(text: str) -> Html:
    return joined(tag("p", line) for line in text.splitlines() if line.strip())
