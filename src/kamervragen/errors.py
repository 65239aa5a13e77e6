"""The error tree: one class for each thing that can go wrong, one exit code for each class.

Every error is one line for a person: the input, what is wrong with it, what to do about it.
The exit codes are a stable interface; ``docs/errors.md`` lists them.
"""

from __future__ import annotations

import errno


class KamervragenError(Exception):
    """Root of all errors that this package raises on purpose.

    Parameters:
        bestand: name of the input as the user gave it (``-`` is standard input).
        fault: what is wrong, without a final full stop.
        remedy: what the user can do, without a final full stop.
    """

    exit_code = 1
    code = "fout"
    line = "{bestand}: {fault}; {remedy}"

    def __init__(self, bestand: str, fault: str, remedy: str) -> None:
        super().__init__(bestand, fault, remedy)
        self.bestand = bestand
        self.fault = fault
        self.remedy = remedy

    def __str__(self) -> str:
        return self.line.format(bestand=self.bestand, fault=self.fault, remedy=self.remedy)


class InternalError(KamervragenError):
    """A bug: an exception that no other class foresaw. `fault` names it."""

    code = "intern"
    line = "internal error in {bestand}: {fault}; {remedy}"

    @classmethod
    def of(cls, bestand: str, cause: BaseException) -> InternalError:
        """Return the error that stands for an exception met while reading `bestand`."""
        fault = ": ".join([type(cause).__name__, *str(cause).splitlines()[:1]])
        remedy = (
            "please report it with the document (KAMERVRAGEN_DEBUG=1 shows where it went wrong)"
        )
        return cls(bestand, fault, remedy)


class UsageError(KamervragenError):
    """The call itself is wrong: an unknown reader, an output that cannot be written."""

    exit_code = 2
    code = "gebruik"


class InputError(KamervragenError):
    """The input cannot be read. Its subclasses say why."""

    exit_code = 3
    code = "onleesbaar"


class MissingInput(InputError):
    """No such file, or no right to open it."""

    code = "ontbreekt"


class DirectoryInput(InputError):
    """The path is a directory."""

    code = "map"


class EmptyInput(InputError):
    """Not a single byte, or nothing but white space."""

    code = "leeg"


class UnknownMedia(InputError):
    """No PDF, no Word or OpenDocument text, no text: an image, an archive, an old Word file."""

    code = "onbekend_formaat"


class DamagedInput(InputError):
    """A PDF or an Office file that no reader can open: truncated, overwritten, without its parts."""

    code = "beschadigd"


class EncryptedInput(InputError):
    """A PDF that asks for a password, and got none or a wrong one."""

    code = "versleuteld"


class NoTextLayer(InputError):
    """A PDF of images: a scan that nobody ran through text recognition."""

    code = "scan"


class PagesToRecognise(NoTextLayer):
    """Pages that are pictures of text, which take their time to be read: `pages` of them."""

    pages = 0

    @classmethod
    def of(cls, bestand: str, pages: int) -> PagesToRecognise:
        """Return the error for an input with so many such pages."""
        error = cls(
            bestand, f"{pages} of its pages are pictures of text", "read it with --ocr auto"
        )
        error.pages = pages
        return error


class TooLarge(InputError):
    """The input goes over a limit on bytes, pages or characters."""

    code = "te_groot"


class UnsafeMember(InputError):
    """A member of an archive that is not read: a link, a device, a path that leads out of it."""

    code = "onveilig"


class TimedOut(InputError):
    """Reading took longer than the limit allows."""

    code = "te_traag"


class OutOfMemory(InputError):
    """Reading took more memory than the limit allows."""

    code = "geheugen"


class Crashed(InputError):
    """The process that read the input died; only a PDF library can do that."""

    code = "afgebroken"


class LockedInput(InputError):
    """A database that another program has locked."""

    code = "vergrendeld"


class CannotStart(KamervragenError):
    """The system gives no process to read in, or too little memory to start at all."""

    exit_code = 7
    code = "geen_proces"


class NotRecognised(KamervragenError):
    """No document family recognises the text as one of its own."""

    exit_code = 4
    code = "niet_herkend"


class StrictWarning(KamervragenError):
    """``--strict`` was asked for and the record has a melding of ernst ``waarschuwing``."""

    exit_code = 5
    code = "waarschuwing"


class IncompleteAnswers(KamervragenError):
    """``check`` found a question, or a part of one, that nobody answered."""

    exit_code = 5
    code = "onbeantwoord"


def lacks_memory(error: BaseException) -> bool:
    """True for what an allocation that failed looks like; a library that finds no room is one too."""
    if isinstance(error, OSError | ImportError):
        unmapped = "failed to map segment" in str(error)
        return unmapped or getattr(error, "errno", None) == errno.ENOMEM
    # Where memory ends, Python may lose the MemoryError itself ("error return without exception set").
    return isinstance(error, MemoryError) or (
        isinstance(error, SystemError) and "exception" in str(error)
    )
