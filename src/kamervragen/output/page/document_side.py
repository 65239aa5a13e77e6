"""The document as it was sent: pictures of its pages with boxes over them, or its text with marks beside it."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING

from kamervragen.output.page.html import Html, tag, text_of
from kamervragen.output.page.marks import NAMES, Kind, Mark
from kamervragen.output.page.melding_places import page_anchor

if TYPE_CHECKING:
    from kamervragen.records import Vak
    from kamervragen.shown import PagePicture, Row

# Points between words and the line around them: beside them, above and below, and at the left, where there is a bar.
_ROOM, _ABOVE, _BAR = 2.0, 0.8, 5.0
# Points: a label is so wide around its signs and for each of them, and so high. Those of these kinds are always shown.
_MARGIN, _SIGN, _LABEL = 12.0, 5.0, 10.0
_LABELLED = (Kind.VRAAG, Kind.ANTWOORD, Kind.NOOT)


@dataclass(slots=True)
class Drawn:
    """The left half of a page in the making.

    `rules`: where each box stands, as rules of a style sheet. `places`: anchor of a part of the record -> the anchor of
    its first mark.
    """

    html: list[Html] = field(default_factory=list)
    rules: list[str] = field(default_factory=list)
    places: dict[str, str] = field(default_factory=dict)
    _count: int = 0

    def named(self, mark: Mark) -> str:
        """Return the name of the next mark."""
        self._count += 1
        name = f"plek-{self._count}"
        if mark.doel is not None:
            self.places.setdefault(mark.doel, name)
        return name


def draw_pages(pictures: Sequence[PagePicture], marks: Sequence[Mark]) -> Drawn:
    """Return pages with their boxes, in the order in which they are read."""
    drawn = Drawn()
    for picture in pictures:
        found = [
            (mark, box) for mark in marks for box in mark.vakken if box.pagina == picture.number
        ]
        found.sort(key=lambda pair: (pair[1].top, pair[1].x0))
        labels = _Labels(picture)
        boxes = [_box(drawn, labels, mark, box, picture) for mark, box in found]
        drawn.html.append(_page(drawn, picture, boxes))
    return drawn


def _page(drawn: Drawn, picture: PagePicture, boxes: Sequence[Html]) -> Html:
    anchor = page_anchor(picture.number)
    drawn.rules.append(f"#{anchor} .blad{{aspect-ratio:{picture.width:.1f}/{picture.height:.1f}}}")
    image = tag(
        "img",
        src=f"data:{picture.media};base64,{b64encode(picture.data).decode()}",
        alt=f"Bladzijde {picture.number} zoals zij is verstuurd",
        width=round(picture.width),
        height=round(picture.height),
    )
    return tag(
        "section",
        tag("h2", f"Bladzijde {picture.number}", class_="bladnummer"),
        tag("div", image, *boxes, class_="blad"),
        id=anchor,
        class_="bladzijde",
        tabindex=-1,
    )


@dataclass(slots=True)
class _Labels:
    """The labels left of the boxes of a page, none of which may stand on another."""

    picture: PagePicture
    _end: float = -1.0

    def shift(self, mark: Mark, top: float) -> float:
        """Return by how many points the label of a box has to move down."""
        if mark.kind not in _LABELLED:
            return 0.0
        y = max(top, self._end)
        self._end = y + _LABEL
        return y - top


def _box(drawn: Drawn, labels: _Labels, mark: Mark, box: Vak, picture: PagePicture) -> Html:
    name = drawn.named(mark)
    left, top = box.x0 - _BAR - picture.left, box.top - _ABOVE - picture.top
    right, bottom = box.x1 + _ROOM - picture.left, box.bottom + _ABOVE - picture.top
    sides = {
        "left": left / picture.width,
        "top": top / picture.height,
        "width": (right - left) / picture.width,
        "height": (bottom - top) / picture.height,
    }
    drawn.rules.append(
        f"#{name}{{{';'.join(f'{side}:{100 * share:.3f}%' for side, share in sides.items())}}}"
    )
    inside = left < _MARGIN + _SIGN * len(mark.tag)
    shift = 0.0 if inside else labels.shift(mark, top)
    if shift:
        drawn.rules.append(f"#{name} .label{{top:{100 * shift / picture.width:.2f}cqw}}")
    return _mark(mark, name, f"bladzijde {box.pagina}", "vak binnen" if inside else "vak")


def _mark(mark: Mark, name: str, where: str, form: str) -> Html:
    """Return a mark: a link to what it is in the record, where that has it."""
    label = tag("span", mark.tag, class_="label", aria_hidden="true")
    told = f"{mark.tag}, {where}"
    if mark.doel is None:
        told = f"{told}, staat niet in het overzicht"
        return tag(
            "span", label, id=name, class_=f"{form} {mark.kind}", role="img", aria_label=told
        )
    return tag(
        "a",
        label,
        id=name,
        class_=f"{form} {mark.kind}",
        href=f"#{mark.doel}",
        data_doel=mark.doel,
        aria_label=told,
    )


def draw_rows(rows: Sequence[Row], marks: Sequence[Mark], unit: str) -> Drawn:
    """Return lines or paragraphs with their numbers and marks. `unit`: ``regel`` or ``alinea``."""
    drawn = Drawn()
    owners = list(_owners(rows, marks))
    parts: list[Html] = []
    for owned, pairs in groupby(zip(owners, rows, strict=True), lambda pair: pair[0]):
        inside = [_row(row) for _, row in pairs]
        parts.append(_passage(drawn, [marks[place] for place in owned], inside, unit))
    drawn.html.append(tag("div", *parts, class_=f"doorlopend {unit}s"))
    return drawn


def _owners(rows: Sequence[Row], marks: Sequence[Mark]) -> Iterator[tuple[int, ...]]:
    """Give for each row the places of the marks that it belongs to; questions go before all else."""
    for row in rows:
        found = [place for place, mark in enumerate(marks) if _holds(mark, row)]
        questions = [place for place in found if marks[place].kind is Kind.VRAAG]
        yield tuple(questions or found[:1])


def _holds(mark: Mark, row: Row) -> bool:
    if row.note is not None:
        return mark.noot == row.note
    span = mark.regels or mark.alineas
    if span is None or (row.beside and mark.kind is not Kind.MEUBEL):
        return False
    if mark.alineas and mark.kind in (Kind.NOOT, Kind.MEUBEL):
        return row.beside and mark.kind is Kind.MEUBEL
    return span[0] <= row.number <= span[1]


def _row(row: Row) -> Html:
    number = tag("span", str(row.number) if not row.beside else "", class_="nr", aria_hidden="true")
    text = tag("span", row.text, class_="kop-regel" if row.level else "regel-tekst")
    return tag("div", number, text, class_="regel")


def _passage(drawn: Drawn, marks: Sequence[Mark], rows: Sequence[Html], unit: str) -> Html:
    """Return rows that belong together, with a label for each mark that they have."""
    if not marks:
        return tag("div", *rows, class_="passage")
    labels = [_mark(mark, drawn.named(mark), _where(mark, unit), "etiket") for mark in marks]
    first = marks[0]
    return tag(
        "div",
        tag("div", *labels, class_="etiketten"),
        *rows,
        class_=f"passage {first.kind}",
        data_leidt_naar=first.doel,
    )


def _where(mark: Mark, unit: str) -> str:
    span = mark.regels or mark.alineas
    return f"{unit} {span[0]}" if span else unit


def legend(marks: Sequence[Mark]) -> Html:
    """Return what the marks are of, each kind that there is once."""
    kinds = [kind for kind in Kind if any(mark.kind is kind for mark in marks)]
    items = [tag("li", tag("i", class_=kind), text_of(NAMES[kind])) for kind in kinds]
    return tag("ul", *items, class_="legenda", aria_label="Wat de kaders zijn")
