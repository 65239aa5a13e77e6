"""Layers of a PDF that are off: text that a viewer does not show until somebody asks for it."""

from __future__ import annotations

import ctypes
import re
import zlib
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2_raw.bindings as raw

from kamervragen.readers.forms import Handle, walk
from kamervragen.readers.pdfium import TextPage
from kamervragen.readers.quiet import quiet
from kamervragen.source import Source, stream_of

_LAYERS = b"/OCProperties"
_PACKED = re.compile(rb"/ObjStm\b[^>]*?(?:>>|/DecodeParms)?.{0,200}?stream\r?\n", re.DOTALL)
# So much of each packed part of a file is looked into.
_MOST = 1 << 20
# So many forms of a page are looked into.
_MOST_FORMS = 1000
_NAME_ROOM = 512
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Off:
    """What is off when a document is opened: names of layers, indexes of pages that hold a form of one.

    A form names its layer in its own dictionary, and a set of layers has no name: pdfium shows neither, so that what
    they draw on those pages is not told from other text.
    """

    names: frozenset[str] = frozenset()
    pages: frozenset[int] = frozenset()


def layers_off(source: Source, password: str | None) -> Off:
    """Return the layers that are off when the document is opened; most have no layers at all."""
    if not _has_layers(source.data):
        return Off()
    from pdfminer.pdfdocument import PDFDocument
    from pdfminer.pdfpage import PDFPage
    from pdfminer.pdfparser import PDFParser
    from pdfminer.pdftypes import dict_value, list_value, resolve1

    try:
        with quiet("pdfminer"):
            document = PDFDocument(PDFParser(stream_of(source)), password or "")
            layers = dict_value(document.catalog["OCProperties"])
            usual = dict_value(layers["D"])
            every = {_key(one): resolve1(one) for one in list_value(layers.get("OCGs", []))}
            off = {_key(one) for one in list_value(usual.get("OFF", []))}
            if str(usual.get("BaseState")) == "/'OFF'":
                off = every.keys() - {_key(one) for one in list_value(usual.get("ON", []))}
            pages = enumerate(PDFPage.create_pages(document)) if off else ()
            holding = frozenset(n for n, page in pages if _holds_off(page.resources, off))
    except (
        Exception
    ):  # whatever its parser stumbles over: pdfium read the document, its layers are all on
        return Off()
    return Off(frozenset(_text_of(every[one].get("Name")) for one in off if one in every), holding)


def _holds_off(resources: Any, off: Collection[int]) -> bool:
    """True for resources of a page with a form, or a set of layers, that is off, be it inside another form."""
    from pdfminer.pdftypes import resolve1

    waiting, seen = [resources], set[int]()
    while waiting and len(seen) < _MOST_FORMS:
        some = resolve1(waiting.pop()) or {}
        sets = [resolve1(one) for one in (resolve1(some.get("Properties")) or {}).values()]
        if any(isinstance(one, dict) and _is_off(one.get("OCGs"), off) for one in sets):
            return True
        for named in (resolve1(some.get("XObject")) or {}).values():
            form = resolve1(named)
            if _key(named) in seen or str(form.get("Subtype")) != "/'Form'":
                continue
            seen.add(_key(named))
            layer = form.get("OC")
            if layer is not None and (
                _key(layer) in off or _is_off(resolve1(layer).get("OCGs"), off)
            ):
                return True
            waiting.append(form.get("Resources"))
    return False


def _is_off(layers: Any, off: Collection[int]) -> bool:
    """True for a set of layers that are all off: it is shown where any is on."""
    from pdfminer.pdftypes import resolve1

    inside = resolve1(layers)
    if inside is None:
        return False
    some = [layers] if isinstance(inside, dict) else list(inside)
    return bool(some) and all(_key(one) in off for one in some)


def texts_off(page: TextPage, names: Collection[str]) -> frozenset[int]:
    """Return the addresses of the texts of `page` that stand in a layer of one of these names."""
    if not names:
        return frozenset()
    every = (
        raw.FPDFPage_GetObject(page.page, n) for n in range(raw.FPDFPage_CountObjects(page.page))
    )
    handles = (Handle(ctypes.cast(drawn, ctypes.c_void_p).value) for drawn in every)

    def is_off(drawn: Handle) -> bool:
        as_object = ctypes.cast(drawn, raw.FPDF_PAGEOBJECT)
        return any(name in names for name in _marks_of(as_object))

    return frozenset(text.value or 0 for drawn in handles for text in walk(drawn, is_off))


def _has_layers(data: bytes) -> bool:
    """True where a PDF, or one of the parts into which it is packed, names layers."""
    return _LAYERS in data or any(_LAYERS in part for part in _unpacked(data))


def _unpacked(data: bytes) -> Iterator[bytes]:
    for found in _PACKED.finditer(data):
        try:
            yield zlib.decompressobj().decompress(data[found.end() : found.end() + _MOST], _MOST)
        except zlib.error:
            continue


def _marks_of(drawn: Any) -> Iterator[str]:
    """Give the names of the layers in which an object stands."""
    for number in range(raw.FPDFPageObj_CountMarks(drawn)):
        mark = raw.FPDFPageObj_GetMark(drawn, number)
        room, length = ctypes.create_string_buffer(_NAME_ROOM), ctypes.c_ulong()
        into = ctypes.cast(room, ctypes.POINTER(ctypes.c_ushort))
        if (
            raw.FPDFPageObjMark_GetName(mark, into, _NAME_ROOM, length)
            and _wide(room, length) == "OC"
        ):
            room = ctypes.create_string_buffer(_NAME_ROOM)
            into = ctypes.cast(room, ctypes.POINTER(ctypes.c_ushort))
            if raw.FPDFPageObjMark_GetParamStringValue(mark, b"Name", into, _NAME_ROOM, length):
                yield _wide(room, length)


def _wide(room: Any, length: ctypes.c_ulong) -> str:
    return str(
        room.raw[: min(length.value, _NAME_ROOM)].decode("utf-16-le", "replace").rstrip("\0")
    )


def _key(one: Any) -> int:
    return getattr(one, "objid", id(one))


def _text_of(name: Any) -> str:
    """Return a text string of a PDF: UTF-16 behind a mark, else Latin."""
    data = name if isinstance(name, bytes) else str(name).encode()
    wide = data.startswith(b"\xfe\xff")
    return (data[2:].decode("utf-16-be", "replace") if wide else data.decode("latin-1"))[:_LONGEST]
