"""A small PDF writer: pages from texts at positions, so that a test states the page it is about.

Positions are those of the page as a person sees it: points, origin top left, `y` is the baseline.
What a page does to them (`rotate`, an offset `mediabox`) is worked into the content.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from pdfminer.fontmetrics import FONT_METRICS

FONTS = {"regular": "Helvetica", "bold": "Helvetica-Bold", "italic": "Helvetica-Oblique"}

# What Windows-1252 lacks or what readers make a space or hyphen of, on codes that it leaves to control
# characters. The names of glyphs are those of any glyph that the font has; `_UNICODE` says what they are.
EXTRA = {
    "ﬁ": "fi",
    "ﬂ": "fl",
    "ˇ": "caron",
    "˙": "dotaccent",
    "ı": "dotlessi",
    "˘": "breve",
    "😀": "u1F600",
    "\u00ad": "hyphen",
    "\u200b": "caron",
    "\u00a0": "space",
}
CODES = {letter: 1 + place for place, letter in enumerate(EXTRA)}
# Two glyphs that a font draws and gives no letter; readers hand over its code, or nothing.
NUMBERED, DROPPED = "\ue001", "\ue002"
SQUARES = {NUMBERED: 1, DROPPED: 2}


@dataclass(frozen=True)
class Text:
    """One string as one drawing operation. `gap` is added behind each letter; `angle` is in quarters, `colour` RGB.

    `layer`: it stands in a layer that is off.
    """

    x: float
    y: float
    text: str
    size: float = 11.0
    face: str = "regular"
    gap: float = 0.0
    angle: int = 0
    mode: int = 0
    colour: tuple[float, float, float] = (0.0, 0.0, 0.0)
    layer: bool = False


@dataclass(frozen=True)
class Page:
    """A page; `content` is raw content behind the texts, `pictures` draws a picture before them.

    `annotations`: dictionaries without their brackets. `form`: raw content in a form, behind all of it, which the
    page scales; `form_layer`: the form stands in a layer that is off.
    """

    texts: Sequence[Text] = ()
    width: float = 595.0
    height: float = 842.0
    rotate: int = 0
    origin: tuple[float, float] = (0.0, 0.0)
    cropbox: tuple[float, float, float, float] | None = None
    pictures: bool = False
    content: str = ""
    annotations: Sequence[str] = ()
    form: str = ""
    form_layer: bool = False
    form_owns: str = ""


def width_of(text: str, size: float = 11.0, face: str = "regular") -> float:
    """How far a text goes to the right."""
    widths = FONT_METRICS[FONTS[face]][1]
    return sum(widths.get(letter, 333) for letter in text) * size / 1000


def glyphs(x: float, y: float, text: str, size: float = 11.0) -> list[Text]:
    """The letters of a text, each drawn by itself where it would stand in one string."""
    return [
        Text(x + width_of(text[:place], size), y, letter, size)
        for place, letter in enumerate(text)
        if not letter.isspace()
    ]


def column(x: float, y: float, lines: Iterable[str], step: float = 14.0) -> list[Text]:
    """Lines below each other; an empty one leaves room."""
    return [Text(x, y + place * step, line) for place, line in enumerate(lines) if line]


def make_pdf(*pages: Page, version: str = "1.7") -> bytes:
    """The bytes of a PDF with these pages."""
    fonts = [_font(name) for name in FONTS.values()]
    objects: list[bytes] = [b"", b"", *fonts, _PICTURE, _UNICODE]
    squares = 1 + len(objects)
    objects += [_squares(squares + 1), _SQUARE, _NO_UNICODE]
    named = " ".join(f"/{face} {3 + place} 0 R" for place, face in enumerate(FONTS))
    named += f" /squares {squares} 0 R"
    layer = 1 + len(objects)
    objects.append(b"<< /Type /OCG /Name (Concept) >>")
    resources = (
        f"<< /Font << {named} >> /XObject << /Pic {3 + len(FONTS)} 0 R >>"
        f" /Properties << /Off {layer} 0 R >> /ExtGState << /clear << /ca 0 >> >>"
        f" /Shading << /dark << {_SHADING} >> >> >>"
    )
    layered = any(
        page.form_layer or page.form_owns or any(text.layer for text in page.texts)
        for page in pages
    )
    kids: list[int] = []
    for page in pages:
        stream = zlib.compress(_content(page).encode("latin-1"))
        objects.append(_stream(stream, "/Filter /FlateDecode"))
        left, bottom = page.origin
        turned = page.rotate % 180 == 90
        width, height = (page.height, page.width) if turned else (page.width, page.height)
        box = f"/MediaBox [{left} {bottom} {left + width} {bottom + height}]"
        if page.cropbox:
            box += " /CropBox [{} {} {} {}]".format(*page.cropbox)
        if page.annotations:
            box += f" /Annots [{' '.join(f'<< /Type /Annot {one} >>' for one in page.annotations)}]"
        content = len(objects)
        own = resources
        if page.form:
            inside = f"2 0 0 2 0 0 cm {page.form}".encode("latin-1")
            form = f"/Type /XObject /Subtype /Form /BBox [0 0 2000 2000] /Matrix [.5 0 0 .5 0 0] /Resources {resources}"
            form += page.form_owns.replace("LAYER", f"{layer} 0 R")
            objects.append(_stream(inside, form))
            own = resources.replace("/XObject <<", f"/XObject << /Fm {len(objects)} 0 R")
        kids.append(len(objects) + 1)
        objects.append(
            f"<< /Type /Page /Parent 2 0 R {box} /Rotate {page.rotate} /Resources {own}"
            f" /Contents {content} 0 R >>".encode()
        )
    off = f" /OCProperties << /OCGs [{layer} 0 R] /D << /OFF [{layer} 0 R] >> >>" if layered else ""
    objects[0] = f"<< /Type /Catalog /Pages 2 0 R{off} >>".encode()
    listed = " ".join(f"{kid} 0 R" for kid in kids)
    objects[1] = f"<< /Type /Pages /Count {len(kids)} /Kids [{listed}] >>".encode()
    return _file(objects, version)


# From black to nearly black.
_SHADING = (
    "/ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 595 0]"
    " /Function << /FunctionType 2 /Domain [0 1] /C0 [0] /C1 [.2] /N 1 >> /Extend [true true]"
)


def _file(objects: Sequence[bytes], version: str) -> bytes:
    data = bytearray(f"%PDF-{version}\n%\xe2\xe3\xcf\xd3\n".encode("latin-1"))
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n".encode() + content + b"\nendobj\n"
    table = len(data)
    data += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    data += b"".join(f"{place:010d} 00000 n \n".encode() for place in places)
    trailer = f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n"
    return bytes(data) + trailer.encode()


def _stream(data: bytes, extra: str) -> bytes:
    return f"<< /Length {len(data)} {extra} >>\nstream\n".encode() + data + b"\nendstream"


def _font(name: str) -> bytes:
    differences = " ".join(f"{CODES[letter]} /{glyph}" for letter, glyph in EXTRA.items())
    encoding = f"<< /BaseEncoding /WinAnsiEncoding /Differences [{differences}] >>"
    font = f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding {encoding}"
    return f"{font} /ToUnicode {4 + len(FONTS)} 0 R >>".encode()


_PICTURE = _stream(
    zlib.compress(b"\x80" * 64),
    "/Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray"
    " /BitsPerComponent 8 /Filter /FlateDecode",
)

# What each code of `EXTRA` stands for, where the name of its glyph does not tell a reader.
_UNICODE = _stream(
    "\n".join(
        [
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
            "1 begincodespacerange <00> <ff> endcodespacerange",
            f"{len(EXTRA)} beginbfchar",
            *[f"<{CODES[letter]:02x}> <{letter.encode('utf-16-be').hex()}>" for letter in EXTRA],
            "endbfchar endcmap end end",
        ]
    ).encode(),
    "",
)

# A font whose glyphs have no names that mean anything, as Ghostscript writes those of ReportLab anew.
_SQUARE = _stream(b"600 0 0 0 500 700 d1 0 0 500 700 re f", "")
_NO_UNICODE = _stream(
    b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n1 begincodespacerange <00> <ff> endcodespacerange\n"
    b"1 beginbfchar\n<02> <0000>\nendbfchar endcmap end end",
    "",
)


def _squares(square: int) -> bytes:
    return (
        "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 600 700] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 1"
        f" /LastChar 2 /Widths [600 600] /CharProcs << /g1 {square} 0 R /g2 {square} 0 R >> /Resources << >>"
        f" /Encoding << /Differences [1 /g1 /g2] >> /ToUnicode {square + 1} 0 R >>"
    ).encode()


# Quarters clockwise -> the direction in which text runs, and in which letters stand up.
_DIRECTIONS = ((1, 0, 0, 1), (0, 1, -1, 0), (-1, 0, 0, -1), (0, -1, 1, 0))


def _content(page: Page) -> str:
    parts = ["q 400 0 0 600 50 50 cm /Pic Do Q"] if page.pictures else []
    parts += [_drawn(page, text) for text in page.texts]
    form = "/OC /Off BDC /Fm Do EMC" if page.form_layer else "/Fm Do"
    return "\n".join([*parts, page.content, *([form] if page.form else [])])


def _drawn(page: Page, text: Text) -> str:
    turn = page.rotate // 90 % 4
    left, bottom = page.origin
    x, y = (
        (left + text.x, bottom + page.height - text.y),
        (left + text.y, bottom + text.x),
        (left + page.width - text.x, bottom + text.y),
        (left + page.height - text.y, bottom + page.width - text.x),
    )[turn]
    a, b, c, d = _DIRECTIONS[(turn + text.angle) % 4]
    string = _strings(text)
    red, green, blue = text.colour
    drawn = (
        f"{red} {green} {blue} rg BT {text.gap} Tc {text.mode} Tr"
        f" {a} {b} {c} {d} {x:.2f} {y:.2f} Tm {string} ET"
    )
    return f"/OC /Off BDC {drawn} EMC" if text.layer else drawn


def _strings(text: Text) -> str:
    """Operators that draw a text, its squares in their own font."""
    parts: list[str] = []
    for square, letters in groupby(text.text, SQUARES.__contains__):
        string = "".join(f"\\{SQUARES[one]:03o}" if square else _escaped(one) for one in letters)
        parts.append(f"/{'squares' if square else text.face} {text.size} Tf ({string}) Tj")
    return " ".join(parts)


def _escaped(letter: str) -> str:
    code = CODES[letter] if letter in CODES else letter.encode("cp1252")[0]
    return f"\\{code:03o}" if letter in "()\\" or not 32 <= code < 127 else letter


# ---------------------------------------------------------------- PDFs that are written by hand


def stream(data: bytes, extra: str = "") -> bytes:
    """A stream object."""
    return _stream(data, extra)


def drawing(*texts: Text) -> bytes:
    """A content stream of texts in fonts that are named as those of `make_pdf`."""
    return _stream(_content(Page(texts)).encode("latin-1"), "")


def pdf_of(
    page: bytes = b"/MediaBox [0 0 595 842]",
    content: bytes = _stream(b"BT /F 11 Tf 70 700 Td (Hallo) Tj ET", ""),
    font: bytes = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    pages: bytes = b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
    resources: bytes = b"/Font << /F 5 0 R >>",
    more: Sequence[bytes] = (),
    catalog: bytes = b"",
) -> bytes:
    """A PDF of raw objects: 1 catalog, 2 pages, 3 the page, 4 its content, 5 its font, 6 and on `more`."""
    head = b"<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << " + resources + b" >> "
    root = b"<< /Type /Catalog /Pages 2 0 R " + catalog + b" >>"
    return _file([root, pages, head + page + b" >>", content, font, *more], "1.7")
