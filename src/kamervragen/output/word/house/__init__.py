"""The template of the house: the parts of a Word document as they lie in this folder.

It is filled in as any other template is, so that what `--sjabloon` can do is what the sheet itself needs.
"""

from __future__ import annotations

import io
import zipfile
from importlib.resources import files

PARTS = (
    "[Content_Types].xml", "_rels/.rels", "docProps/core.xml", "word/_rels/document.xml.rels", "word/document.xml",
    "word/settings.xml", "word/styles.xml", "word/header.xml", "word/footer.xml", "word/footer_first.xml",
)  # fmt: skip


def part(name: str) -> bytes:
    """Return the bytes of one of its parts."""
    return files(__name__).joinpath(*name.split("/")).read_bytes()


def packed() -> bytes:
    """Return the template as a file of Word."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name in PARTS:
            archive.writestr(name, part(name))
    return target.getvalue()
