"""One letter in many layouts: what is read when nothing but the layout changes?

    python bench/layouts.py              500 layouts, and those that were read otherwise
    python bench/layouts.py --seed 7 --count 2000
    python bench/layouts.py --keep DIR   write the PDFs that were read otherwise

The words stay the same; size, line spacing, width, room between blocks, indents, headings, forms of numbers, hanging
numbers, justification, notes, running headers, the letterhead and where the pages end are drawn for each letter.
`tests/test_layouts.py` runs a part of it. A layout that no reader could take apart is not drawn: where nothing sets
paragraphs apart, their first lines stand in.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kamervragen import extract
from kamervragen.records import Record

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "tests"))

from pdfs import Page, Text, make_pdf, width_of

Layout = dict[str, Any]

AXES: dict[str, tuple[Any, ...]] = {
    "size": (9.0, 10.0, 11.0, 12.0),
    "pitch": (1.15, 1.3, 1.6, 2.0),
    "width": (330.0, 400.0, 460.0),
    "bottom": (480.0, 600.0, 700.0, 760.0),
    "room": (0.0, 0.5, 1.0),
    "room_at_heading": (0.0, 0.6),
    "room_at_item": (0.0, 0.5, 1.0),
    "first_line": (0.0, 16.0),
    "heading": ("regular", "bold", "italic"),
    "heading_number": ("", "{}. ", "{}.1 "),
    "label": ("{}.", "{})", "({})", "{}", "Vraag {}:", "Vraag {}", "V{}"),
    "hang": (0.0, 20.0, 30.0, -24.0),
    "flush_right": (False, True),
    "justified": (False, True),
    "header": ("none", "line", "three lines", "corners", "footer", "address"),
    "head": ("left", "above", "right", "beside"),
    "notes": ("none", "raised", "brackets"),
    "table": (False, True),
}

LEFT, TOP = 90.0, 60.0
DATE, KENMERK, SUBJECT = "6 mei 2026", "180123", "Brand in de bossen"
OFFICE = "Minister van Landbouw"
OPENING = (
    "De vaste commissie voor Landbouw en Natuur heeft kennisgenomen van uw brief over de bosbrandweer en de daarbij"
    " gevoegde stukken, die op 3 mei zijn ontvangen.",
    "De leden van de D66-fractie en van de VVD-fractie hebben naar aanleiding daarvan de volgende vragen en"
    " opmerkingen.",
)
BODY: tuple[tuple[str, str], ...] = (
    ("heading", "Kosten van het blussen"),
    ("statement", "De leden van de D66-fractie lezen dat de kosten van het blussen stijgen. Zij vragen zich af hoe dat"
     " komt, want het aantal branden daalt."),
    ("question", "Hoe vaak brandt het bos in de zomer, en hoe vaak brandt het in de herfst en in de winter van het"
     " jaar, gemeten over de afgelopen tien jaren in alle provincies?^1"),
    ("question", "Wie betaalt het blussen? Kunt u dat toelichten?"),
    ("table", "Jaar|Branden|Kosten;2023|318|€ 4,1 miljoen;2024|402|€ 5,2 miljoen"),
    ("question", "Het bos in de provincie Drenthe brandt vaker dan dat in andere provincies. Hoe komt dat, en wat wordt"
     " eraan gedaan door de provincies, de gemeenten en de eigenaren van het bos?"),
    ("heading", "Vrijwilligers en hun opleiding"),
    ("statement", "De leden van de VVD-fractie hechten aan de vrijwilligers."),
    ("question", "Kan de regering ingaan op de volgende onderwerpen:|a. de opleiding van vrijwilligers;|b. de"
     " vergoeding die zij krijgen;|c. de verzekering?"),
    ("question", "Hoeveel vrijwilligers telt de bosbrandweer in 2024,^2 en hoeveel waren dat er in 2019, 2020 en 2021,"
     " uitgesplitst naar provincie en naar leeftijd?"),
    ("question", "In de brief staat dat er te weinig voertuigen zijn.|De brandweer zelf meldt dat er genoeg zijn. Hoe"
     " verklaart de regering dit verschil?"),
    ("question", "Waarom duurt het blussen zo lang?"),
)  # fmt: skip
NOTES = ("Kamerstukken I 2025/26, 36 500, A.", "Jaarverslag van de bosbrandweer 2024, p. 12.")
ENDING = (
    "De commissie ziet uw antwoord graag binnen vier weken na dagtekening van deze brief tegemoet."
)
SIGNED = (
    "Hoogachtend,",
    "",
    "A. Jansen",
    "Voorzitter van de vaste commissie voor Landbouw en Natuur",
)


def drawn(source: random.Random) -> Layout:
    """Draw a layout that a reader could take apart."""
    layout: Layout = {name: source.choice(values) for name, values in AXES.items()}
    if layout["label"].startswith("V"):
        layout["hang"] = 0.0
    if layout["hang"] and "(" in layout["label"]:
        layout["hang"] = 30.0 if layout["hang"] > 0 else layout["hang"]
    if layout["room"] == 0.0:
        layout["first_line"] = 16.0
        if layout["heading"] == "regular":
            layout["heading"] = "bold"
    if layout["hang"] <= 0 and layout["room_at_item"] == 0.0:
        layout["second"] = (
            False  # nothing would tell the second paragraph of a question from a statement
        )
    return layout


@dataclass
class _Pen:
    """Writes a letter on pages, from top to bottom."""

    layout: Layout
    pages: list[list[Text]] = field(default_factory=lambda: [[]])
    y: float = TOP
    notes: list[int] = field(default_factory=list)

    @property
    def size(self) -> float:
        return float(self.layout["size"])

    @property
    def pitch(self) -> float:
        return self.size * float(self.layout["pitch"])

    @property
    def width(self) -> float:
        return float(self.layout["width"])

    def turn(self) -> None:
        """End the page where it is full."""
        if self.y > self.layout["bottom"]:
            self.foot()
            self.pages.append([])
            self.y = TOP
            self.header()

    def foot(self) -> None:
        """Print the notes of the page, and what stands at its foot."""
        y = 800.0 - 11 * len(self.notes)
        for number in self.notes:
            mark = str(number) if self.layout["notes"] == "raised" else f"[{number}]"
            self.pages[-1].append(Text(LEFT, y, f"{mark} {NOTES[number - 1]}", 8))
            y += 11
        self.notes = []
        number = len(self.pages)
        if self.layout["header"] == "footer":
            self.pages[-1].append(Text(LEFT, 825, f"Pagina {number}", 8))
        if self.layout["header"] == "address":
            line = "Kazernestraat 52, 2514 CV Den Haag | www.eerstekamer.nl"
            self.pages[-1].append(Text(LEFT, 825, line, 8))

    def header(self) -> None:
        """Print the header of a page behind the first."""
        page, number = self.pages[-1], len(self.pages)
        kind = self.layout["header"]
        if kind == "line":
            page.append(Text(LEFT, 36, f"{KENMERK} | blad {number}", 8))
        elif kind == "three lines":
            lines = (f"datum {DATE}", f"ons kenmerk {KENMERK}", f"blad {number}")
            page += [Text(LEFT, 26 + 10 * place, line, 8) for place, line in enumerate(lines)]
        elif kind == "corners":
            page += [Text(LEFT, 36, str(number), 8), Text(LEFT + self.width - 30, 36, KENMERK, 8)]

    def line(self, x: float, text: str, face: str = "regular", *, room: float = 0.0) -> None:
        """Print one line with its marks of notes; `room`: width to which it is justified."""
        self.turn()
        words = text.split()
        gaps = max(1, len(words) - 1)
        bare = sum(self.width_of(word, face) for word in words)
        space = (room - bare) / gaps if room else width_of(" ", self.size, face)
        for word in words:
            self._word(x, word, face)
            x += self.width_of(word, face) + space
        self.y += self.pitch

    def width_of(self, word: str, face: str = "regular") -> float:
        """Return the width of a word with its mark."""
        text, _, note = word.partition("^")
        width = width_of(text + note[1:], self.size, face)
        if not note or self.layout["notes"] == "none":
            return width
        raised = self.layout["notes"] == "raised"
        return width + (
            width_of(note[0], 0.6 * self.size) if raised else width_of(f"[{note[0]}]", self.size)
        )

    def _word(self, x: float, word: str, face: str) -> None:
        text, _, note = word.partition("^")
        end = x + width_of(text, self.size, face)
        behind = note[1:]
        page = self.pages[-1]
        if not note or self.layout["notes"] == "none":
            page.append(Text(x, self.y, text + behind, self.size, face))
            return
        number = int(note[0])
        if number not in self.notes:
            self.notes.append(number)
        if self.layout["notes"] == "raised":
            page.append(Text(x, self.y, text, self.size, face))
            page.append(Text(end, self.y - 0.35 * self.size, str(number), 0.6 * self.size))
        else:
            page.append(Text(x, self.y, f"{text}[{number}]{behind}", self.size, face))

    def block(self, text: str, x: float, width: float, *, first: float = 0.0) -> None:
        """Print a paragraph, justified or not; `first`: how far its first line stands in."""
        lines = self._wrapped(text, width, first)
        for place, line in enumerate(lines):
            step = first if place == 0 else 0.0
            full = self.layout["justified"] and place < len(lines) - 1
            self.line(x + step, line, room=width - step if full else 0.0)

    def _wrapped(self, text: str, width: float, first: float) -> list[str]:
        lines: list[str] = []
        line: list[str] = []
        space = width_of(" ", self.size)
        for word in text.split():
            room = width - (0.0 if lines else first)
            taken = sum(self.width_of(one) + space for one in line)
            if line and taken + self.width_of(word) > room:
                lines.append(" ".join(line))
                line = []
            line.append(word)
        return [*lines, " ".join(line)]


def letter(layout: Layout) -> bytes:
    """Return the letter as a PDF in a layout."""
    pen = _Pen(layout)
    _head(pen)
    gap = layout["room"] * pen.pitch
    for text in OPENING:
        pen.block(text, LEFT, pen.width, first=layout["first_line"])
        pen.y += gap
    number = headings = 0
    for kind, text in BODY:
        if kind == "heading":
            headings += 1
            pen.y += gap
            lead = layout["heading_number"].format(headings)
            pen.line(LEFT, lead + text, layout["heading"])
            pen.y += layout["room_at_heading"] * gap
        elif kind == "statement":
            pen.block(text, LEFT, pen.width, first=layout["first_line"])
            pen.y += gap
        elif kind == "table":
            _table(pen, text)
        else:
            number += 1
            _question(pen, number, text)
    pen.y += gap
    pen.block(ENDING, LEFT, pen.width, first=layout["first_line"])
    pen.y += pen.pitch
    for line in SIGNED:
        pen.line(LEFT, line)
    pen.foot()
    return make_pdf(*(Page(page) for page in pen.pages))


def _head(pen: _Pen) -> None:
    layout, size = pen.layout, pen.size
    pen.line(LEFT, "Eerste Kamer der Staten-Generaal", "bold")
    pen.y += pen.pitch
    address = ("Aan de " + OFFICE, "Postbus 20401", "2500 EK Den Haag")
    labels = (("Datum", DATE), ("Ons kenmerk", KENMERK), ("Betreft", SUBJECT))
    top = pen.y
    for line in address:
        pen.line(LEFT, line)
    if layout["head"] == "right":
        for place, (label, value) in enumerate(labels):
            for step, text in enumerate((label, value)):
                y = top + (2.2 * place + step) * 1.2 * size
                pen.pages[-1].append(Text(380, y, text, size if step else 0.8 * size))
        pen.y = max(pen.y, top + 8 * 1.2 * size)
    pen.y += pen.pitch
    for label, value in labels if layout["head"] != "right" else ():
        if layout["head"] == "left":
            pen.line(LEFT, f"{label}: {value}")
        elif layout["head"] == "beside":
            pen.pages[-1].append(Text(LEFT + 90, pen.y, value, size))
            pen.line(LEFT, label)
        else:
            pen.line(LEFT, label)
            pen.line(LEFT, value)
            pen.y += 0.6 * pen.pitch
    pen.y += pen.pitch
    pen.line(LEFT, "Geachte mevrouw Bos,")
    pen.y += pen.pitch


def _question(pen: _Pen, number: int, text: str) -> None:
    layout, size = pen.layout, pen.size
    label = layout["label"].format(number)
    hang = layout["hang"]
    parts = text.split("|")
    x = LEFT + max(0.0, hang)
    width = pen.width - max(0.0, hang)
    if hang:
        pen.turn()
        start = LEFT + min(0.0, hang)
        if layout["flush_right"]:
            start = x - 5 - width_of(label, size)
        pen.pages[-1].append(Text(start, pen.y, label, size))
        pen.block(parts[0], x, width)
    else:
        pen.block(f"{label} {parts[0]}", x, width)
    for part in parts[1:]:
        if part[1:2] == ".":
            pen.pages[-1].append(Text(x, pen.y, part[:2], size)) if pen.y <= layout[
                "bottom"
            ] else None
            if pen.y > layout["bottom"]:
                pen.turn()
                pen.pages[-1].append(Text(x, pen.y, part[:2], size))
            pen.block(part[3:], x + 16, width - 16)
        else:
            pen.y += layout["room_at_item"] * 0.5 * pen.pitch
            pen.block(part, x, width)
    pen.y += layout["room_at_item"] * pen.pitch


def _table(pen: _Pen, text: str) -> None:
    if not pen.layout["table"]:
        return
    pen.y += pen.pitch
    for row in text.split(";"):
        pen.turn()
        for place, cell in enumerate(row.split("|")):
            pen.pages[-1].append(Text(LEFT + 110 * place, pen.y, cell, pen.size))
        pen.y += pen.pitch
    pen.y += pen.pitch


def expected(layout: Layout) -> dict[str, Any]:
    """Return what the letter holds, whatever its layout."""
    questions = [text.replace("|", " ") for kind, text in BODY if kind == "question"]
    headings = [text for kind, text in BODY if kind == "heading"]
    leads = [layout["heading_number"].format(place + 1) for place in range(len(headings))]
    return {
        "datum": "2026-05-06",
        "kenmerk": KENMERK,
        "betreft": SUBJECT,
        "geadresseerden": [OFFICE],
        "fracties": ["D66", "VVD"],
        "nummers": [str(place + 1) for place in range(len(questions))],
        "teksten": [text.replace("^1", "").replace("^2", "") for text in questions],
        "secties": [lead + text for lead, text in zip(leads, headings, strict=True)],
        "voetnoten": [] if layout["notes"] == "none" else list(NOTES),
        "ondertekenaar": "A. Jansen",
    }


def read(record: Record) -> dict[str, Any]:
    """Return the same of a record."""
    signed = getattr(record, "ondertekenaar", None)
    return {
        "datum": str(record.datum),
        "kenmerk": record.kenmerk,
        "betreft": record.betreft,
        "geadresseerden": [one.functie for one in record.geadresseerden],
        "fracties": list(record.fracties),
        "nummers": [one.nummer for one in record.vragen],
        "teksten": [one.tekst for one in record.vragen],
        "secties": [one.titel for one in record.secties],
        "voetnoten": [one.tekst for one in record.voetnoten],
        "ondertekenaar": signed.naam if signed else None,
    }


def differences(layout: Layout) -> tuple[dict[str, tuple[Any, Any]], list[str]]:
    """Return (fields that were read otherwise, codes of the warnings)."""
    record = extract(letter(layout))
    wanted, found = expected(layout), read(record)
    told = [one.code for one in record.meldingen if one.ernst == "waarschuwing"]
    return {key: (wanted[key], found[key]) for key in wanted if wanted[key] != found[key]}, told


def main() -> int:
    """Run the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=500)
    parser.add_argument("--show", type=int, default=5, help="so many that were read otherwise")
    parser.add_argument("--keep", type=Path, help="a folder for their PDFs")
    options = parser.parse_args()
    source = random.Random(options.seed)  # noqa: S311 - nothing is kept secret
    wrong = silent = 0
    alarms: Counter[str] = Counter()
    axes: Counter[tuple[str, Any]] = Counter()
    for place in range(options.count):
        layout = drawn(source)
        differs, told = differences(layout)
        if not differs:
            alarms.update(set(told))
            continue
        wrong += 1
        silent += not told
        axes.update(layout.items())
        if wrong <= options.show:
            print(place, layout, told)
            for key, (wanted, found) in differs.items():
                some = (
                    [one for one in found if one not in wanted]
                    if isinstance(found, list)
                    else found
                )
                print("   ", key, str(some)[:300])
        if options.keep:
            options.keep.mkdir(parents=True, exist_ok=True)
            (options.keep / f"{options.seed}-{place}.pdf").write_bytes(letter(layout))
    shown = ", ".join(f"{code} {count}" for code, count in alarms.most_common())
    print(f"{wrong} of {options.count} read otherwise, {silent} of them silently")
    print(f"false alarms: {shown or 'none'}")
    print(", ".join(f"{name} {value}: {count}" for (name, value), count in axes.most_common(10)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
