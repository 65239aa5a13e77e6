"""The Word file that `--sjabloon` names: read within limits, and refused where it is no template to write in."""

from __future__ import annotations

import io
import zipfile

from kamervragen.cli.terminal import shown
from kamervragen.errors import DamagedInput, TooLarge, UnknownMedia
from kamervragen.output import Template
from kamervragen.readers.package import Package
from kamervragen.source import DOCX, Source, load

# More than any house style weighs, pictures and all; unpacked, it has to fit in memory with the letter.
_MOST_PACKED, _MOST = 32 * 1024 * 1024, 128 * 1024 * 1024
_TYPES = "[Content_Types].xml"
_XML = (".xml", ".rels")
# A template differs from a document in what the list of types calls its main part.
_TEMPLATE, _DOCUMENT = (
    b"wordprocessingml.template.main+xml",
    b"wordprocessingml.document.main+xml",
)
_ANEW = "save it anew in Word as .docx or .dotx"


def template_of(path: str) -> Template:
    """Return the template at a path, as a document.

    Raises:
        InputError: there is none, it is damaged, too large, no Word file, or it has macros.
    """
    try:
        source = load(path, name=shown(path))
    except UnknownMedia:
        raise _no_word(shown(path)) from None
    if source.media != DOCX:
        raise _no_word(source.name)
    if len(source.data) > _MOST_PACKED:
        raise _too_large(source.name)
    return Template(source.name, _as_document(source, _parts(source)))


def _parts(source: Source) -> dict[str, bytes]:
    """Return its parts, each looked at within the limits for foreign files."""
    found: dict[str, bytes] = {}
    size = 0
    with Package(source) as package:
        for name in package.names():
            if name.endswith("vbaProject.bin"):
                raise _has_macros(source.name)
            found[name] = package.data(name)
            size += len(found[name])
            if size > _MOST:
                raise _too_large(source.name)
            if name.lower().endswith(_XML):
                package.xml(name)  # sound, and without a document type
    return found


def _as_document(source: Source, parts: dict[str, bytes]) -> bytes:
    types = parts[_TYPES]
    if b"macroEnabled" in types:
        raise _has_macros(source.name)
    parts[_TYPES] = types.replace(_TEMPLATE, _DOCUMENT)
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    _try(source.name, target.getvalue())
    return target.getvalue()


def _try(name: str, data: bytes) -> None:
    """See that the library that will write in it can open it."""
    import docx

    try:
        document = docx.Document(io.BytesIO(data))
        styles = document.styles.element
    except Exception as error:
        fault = f"this Word file lacks a part ({type(error).__name__})"
        raise DamagedInput(name, fault, _ANEW) from None
    if document.element.body is None or styles is None:
        raise DamagedInput(name, "this Word file has no text", _ANEW)


def _no_word(name: str) -> UnknownMedia:
    return UnknownMedia(name, "this is no Word file", "give a .docx or .dotx")


def _has_macros(name: str) -> UnknownMedia:
    return UnknownMedia(
        name, "this Word file has macros", "save it as .docx or .dotx, without them"
    )


def _too_large(name: str) -> TooLarge:
    return TooLarge(
        name, f"it is larger than a template may be ({_MOST // 2**20} MiB unpacked)", _ANEW
    )
