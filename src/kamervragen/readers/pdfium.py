"""pdfium, called by its own functions: a document and its text pages, opened and closed.

The helpers of pypdfium2 take as long for a page as a tenth of what pdfium does, and a while to load.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from typing import Any

import pypdfium2_raw.bindings as raw

from kamervragen.errors import DamagedInput, EncryptedInput
from kamervragen.source import Source

Box = tuple[float, float, float, float]
Rect, Matrix, PASSWORD = raw.FS_RECTF, raw.FS_MATRIX, raw.FPDF_ERR_PASSWORD

# Calling it again, as pypdfium2 does where it is loaded too, does nothing.
raw.FPDF_InitLibraryWithConfig(raw.FPDF_LIBRARY_CONFIG(version=2))


def plain(name: str, result: Any, *arguments: Any) -> Callable[..., Any]:
    """Return one of pdfium's functions that takes its arguments as they are.

    Those of `raw` look at the type of each argument, which takes as long as what they do for a
    character. Handles and places to write to are addresses here.
    """
    address = ctypes.cast(getattr(raw, name), ctypes.c_void_p).value
    return ctypes.CFUNCTYPE(result, *arguments)(address or 0)


def quick(name: str, result: Any) -> Callable[..., Any]:
    """Return one of pdfium's functions that converts nothing: handles and addresses must be `ADDRESS`
    objects, other arguments of the width of an int are numbers.

    For the few that are called for each word; half the time of those calls is conversion. They are over
    so soon that no other thread need run meanwhile.
    """
    address = ctypes.cast(getattr(raw, name), ctypes.c_void_p).value
    return ctypes.PYFUNCTYPE(result)(address or 0)


INT, ADDRESS = ctypes.c_int, ctypes.c_void_p
_text_index = plain("FPDFText_GetTextIndexFromCharIndex", INT, ADDRESS, INT)
_char_box = plain("FPDFText_GetCharBox", INT, ADDRESS, INT, *[ADDRESS] * 4)
_get_text = plain("FPDFText_GetText", INT, ADDRESS, INT, INT, ADDRESS)


# So many files of a PDF are named, and names are kept up to so many bytes.
_MOST_FILES, _NAME = 100, 512


class PdfiumError(Exception):
    """pdfium refuses; `code` is what it gives as its reason."""

    def __init__(self, code: int = 0) -> None:
        """`code`: `PASSWORD` or another `FPDF_ERR_…`."""
        super().__init__(f"pdfium gives error {code}")
        self.code = code


class Document:
    """An open PDF. It has to be closed, after all of its pages."""

    def __init__(self, data: bytes, password: str | None = None) -> None:
        """Open the PDF that `data` holds.

        Raises:
            PdfiumError: it is damaged, or the password is not its own.
        """
        self._data = data  # pdfium reads from it as long as the document is open
        secret = None if password is None else password.encode() + b"\0"
        self._handle = raw.FPDF_LoadMemDocument64(data, len(data), secret)
        self.count = int(raw.FPDF_GetPageCount(self._handle)) if self._handle else 0
        if self.count < 1:
            code = int(raw.FPDF_GetLastError())
            self.close()
            raise PdfiumError(code)

    def page(self, index: int) -> TextPage:
        """Open the page at `index`, from 0.

        Raises:
            PdfiumError: the page is damaged.
        """
        return TextPage(self._handle, index)

    def attached(self) -> list[str]:
        """Return the names of the files that the document carries; of one without a name its number."""
        names: list[str] = []
        for index in range(min(int(raw.FPDFDoc_GetAttachmentCount(self._handle)), _MOST_FILES)):
            file = raw.FPDFDoc_GetAttachment(self._handle, index)
            room = (ctypes.c_ushort * (_NAME // 2))()
            length = int(raw.FPDFAttachment_GetName(file, room, _NAME)) if file else 0
            text = (
                bytes(room)[: min(length, _NAME)].decode("utf-16-le", errors="replace").strip("\0 ")
            )
            shown = "".join(sign if sign.isprintable() else "_" for sign in text)
            names.append(shown or str(index + 1))
        return names

    def file(self, index: int, most: int) -> bytes | None:
        """Return the file at `index`, from 0, that the document carries; None where it is larger than `most` bytes."""
        file = raw.FPDFDoc_GetAttachment(self._handle, index)
        length = ctypes.c_ulong()
        if not file or not raw.FPDFAttachment_GetFile(file, None, 0, length):
            return None
        if not 0 < length.value <= most:
            return None
        room = (ctypes.c_ubyte * length.value)()
        if not raw.FPDFAttachment_GetFile(file, room, length.value, length):
            return None
        return bytes(room)

    def close(self) -> None:
        """Close the document."""
        if self._handle:
            raw.FPDF_CloseDocument(self._handle)
            self._handle = None


def opened(source: Source, password: str | None) -> Document:
    """Open the PDF that a source holds.

    Raises:
        DamagedInput, EncryptedInput: pdfium cannot open it.
    """
    # What opens without a password is not to be refused for one that was given.
    for attempt in dict.fromkeys((password, None)):
        try:
            return Document(source.data, attempt)
        except UnicodeEncodeError:  # a password that is no text
            continue
        except PdfiumError as error:
            if error.code != PASSWORD:
                fault = "the PDF is damaged and cannot be opened"
                raise DamagedInput(source.name, fault, "download it again") from None
    fault = "the PDF is encrypted" if password is None else "the password is wrong"
    raise EncryptedInput(source.name, fault, "give its password with --password")


def opened_page(source: Source, document: Document, index: int) -> TextPage:
    """Open the page at `index`, from 0, of the PDF that a source holds.

    Raises:
        DamagedInput: the page is damaged.
    """
    try:
        return document.page(index)
    except PdfiumError:
        fault = f"page {index + 1} of the PDF is damaged"
        raise DamagedInput(source.name, fault, "download it again") from None


class TextPage:
    """An open page and its text. It has to be closed before its document.

    `handle`: address of the text, for functions that `plain` gives; `page`: the page, `page_handle`: its address;
    `count`: how many characters the text has.
    """

    def __init__(self, document: Any, index: int) -> None:
        """Open the page at `index`, from 0, of an open document."""
        self.page = raw.FPDF_LoadPage(document, index)
        if not self.page:
            raise PdfiumError
        self._text = raw.FPDFText_LoadPage(self.page)
        if not self._text:
            self.close()
            raise PdfiumError
        self.handle = ctypes.cast(self._text, ADDRESS).value or 0
        self.page_handle = ctypes.cast(self.page, ADDRESS).value or 0
        self.count = int(raw.FPDFText_CountChars(self._text))

    def frame(self) -> Box:
        """Return left, bottom, right and top of the MediaBox, in points from its own origin.

        pdfium gives a page's own box only; where it is inherited, the bounding box stands in.
        """
        sides = [ctypes.c_float() for _ in range(4)]
        if raw.FPDFPage_GetMediaBox(self.page, *sides):
            left, bottom, right, top = (side.value for side in sides)
            return left, bottom, right, top
        return self.bounds()

    def bounds(self) -> Box:
        """Return left, bottom, right and top of what is shown of the page, in points from its own origin."""
        box = Rect()
        if not raw.FPDF_GetPageBoundingBox(self.page, box):
            raise PdfiumError
        return box.left, box.bottom, box.right, box.top

    def crop(self) -> Box | None:
        """Return the CropBox where it is less than the page: left, bottom, right and top, in points."""
        sides = [ctypes.c_float() for _ in range(4)]
        if not raw.FPDFPage_GetCropBox(self.page, *sides):
            return None
        left, bottom, right, top = (side.value for side in sides)
        frame = self.frame()
        less = (
            left > frame[0] + 1
            or bottom > frame[1] + 1
            or right < frame[2] - 1
            or top < frame[3] - 1
        )
        shown = min(right, frame[2]) > max(left, frame[0]) and min(top, frame[3]) > max(
            bottom, frame[1]
        )
        return (left, bottom, right, top) if less and shown else None

    def letter_box(self, index: int) -> Box:
        """Return left, bottom, right and top of the ink of the character at `index`, in the page's own points."""
        sides = [ctypes.c_double() for _ in range(4)]
        _char_box(self.handle, index, *(ctypes.addressof(side) for side in sides))
        left, right, bottom, top = (side.value for side in sides)
        return left, bottom, right, top

    def turn(self) -> int:
        """Return by how many quarters of a circle the page is turned, clockwise."""
        return int(raw.FPDFPage_GetRotation(self.page)) % 4

    def text(self) -> str:
        """Return the text of the page.

        pdfium must be asked from the first character to the last that it has in its text.
        """
        first, last = 0, self.count - 1
        begin = end = -1
        while first <= last and (begin := _text_index(self.handle, first)) < 0:
            first += 1
        while first <= last and (end := _text_index(self.handle, last)) < 0:
            last -= 1
        if first > last:
            return ""
        buffer = bytearray(2 * (end - begin + 2))  # with room for the NUL behind it
        into = ctypes.addressof(ctypes.c_char.from_buffer(buffer))
        length = _get_text(self.handle, first, last - first + 1, into)
        # Half a character is replaced and not left out: places in the text are counted from its begin.
        return buffer[: 2 * (length - 1)].decode("utf-16-le", errors="replace")

    def close(self) -> None:
        """Close the page."""
        if self._text:
            raw.FPDFText_ClosePage(self._text)
        raw.FPDF_ClosePage(self.page)
