"""Hostile PDFs through the command: an exit code that says what it is, one line, and no half output."""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path

import pytest

from kamervragen import extract
from kamervragen.readers import PDF_READERS
from letters import ASKED, asked, codes
from pdfs import drawing, pdf_of, stream
from test_bad_input import run
from test_hostile import FORM, LETTER, ODD


@cache
def bomb(filler: bytes) -> bytes:
    """A stream of 400 MB, packed twice over to some kilobytes."""
    packer, part = zlib.compressobj(1), filler * (1_000_000 // len(filler))
    packed = b"".join([*(packer.compress(part) for _ in range(400)), packer.flush()])
    return stream(zlib.compress(packed), "/Filter [/FlateDecode /FlateDecode]")


def forms(depth: int, each: int) -> list[bytes]:
    """Forms that draw the next one `each` times: `each ** depth` letters."""
    last = stream(
        b"BT /F 11 Tf 70 700 Td (a) Tj ET",
        "/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << /Font << /F 5 0 R >> >>",
    )
    middle = [
        stream(b"/X Do " * each, FORM.replace("6 0 R", f"{number + 1} 0 R"))
        for number in range(6, 6 + depth)
    ]
    return [*middle, last]


HOSTILE: dict[str, Callable[[], dict[str, object]]] = {
    "a flate bomb": lambda: {"content": bomb(b" ")},
    "a flate bomb of text": lambda: {"content": bomb(b"BT /F 9 Tf 70 700 Td (a) Tj ET ")},
    "a form bomb": lambda: {
        "content": stream(b"/X Do"),
        "resources": b"/XObject << /X 6 0 R >>",
        "more": forms(8, 20),
    },
    **{
        what: partial(ODD.get, what, {})
        for what in (
            "pages that hold themselves",
            "100,000 pages",
            "a form that draws itself",
            "nested arrays",
            "a page that is no number",
        )
    },
}


@pytest.mark.parametrize("what", HOSTILE)
def test_hostile_pdf(tmp_path: Path, what: str) -> None:
    """Whatever the document does to its reader, the command ends and says what happened."""
    path = tmp_path / "brief.pdf"
    path.write_bytes(pdf_of(**HOSTILE[what]()))  # type: ignore[arg-type]
    limits = ("--timeout", "5", "--memory", "300MiB")
    done = run("extract", path, "--format", "json", *limits, timeout=60)
    assert done.returncode in {0, 3, 4}, done.stderr
    assert done.stderr.count(b"\n") == (done.returncode > 0), done.stderr
    if done.returncode:
        assert done.stderr.endswith(b"\n")
        assert done.stdout == b""
    else:
        json.loads(done.stdout)


# ---------------------------------------------------------------- what a PDF carries beside its text


ALERT = b"<< /S /JavaScript /JS (app.alert\\(1\\)) >>"
BOX = b"/Type /Annot /Rect [70 300 400 320] /AP << /N 9 0 R >>"
EXTRAS: dict[str, object] = {
    "content": drawing(*LETTER),
    "resources": b"/Font << /regular 5 0 R >>",
    "catalog": b"/OpenAction " + ALERT + b" /AcroForm << /Fields [6 0 R] /XFA (<a/>) >>"
    b" /Names << /JavaScript << /Names [(a) " + ALERT + b"] >>"
    b" /EmbeddedFiles << /Names [(a.txt) << /Type /Filespec /F (a.txt) /EF << /F 10 0 R >> >>] >> >>",
    "page": b"/MediaBox [0 0 595 842] /Annots [6 0 R 7 0 R 8 0 R] /AA << /O " + ALERT + b" >>",
    "more": [
        b"<< /Subtype /Widget /FT /Tx /T (veld) /V (3. Wie vult dit in?) /F 4 " + BOX + b" >>",
        b"<< /Subtype /FreeText /Contents (3. Wie plakt dit op?) /DA (/regular 11 Tf) "
        + BOX
        + b" >>",
        b"<< /Subtype /Text /Contents (3. Wie merkt dit op?) /A " + ALERT + BOX + b" >>",
        stream(
            b"BT /F 11 Tf 0 5 Td (3. Wie ziet dit?) Tj ET",
            "/Type /XObject /Subtype /Form /BBox [0 0 330 20] /Resources << /Font << /F 5 0 R >> >>",
        ),
        stream(b"3. Wie verstopt dit?", "/Type /EmbeddedFile"),
    ],
}


@pytest.mark.parametrize("reader", PDF_READERS)
def test_what_a_pdf_carries_beside_its_text(reader: str) -> None:
    """Scripts never run; files, forms and notes laid over a page are no part of the letter, nor of its record.

    That notes and files are there is told by the reader that looks for them.
    """
    record = extract(pdf_of(**EXTRAS), reader=reader)  # type: ignore[arg-type]
    told = ["aantekening", "bestand_ingesloten"] if reader == "pdfium" else []
    assert (asked(record), codes(record)) == (ASKED, told)
    assert "Wie" not in record.model_dump_json().replace(ASKED[0][1], "").replace(ASKED[1][1], "")
