"""In which language errors and help are: Dutch where the call or the locale says so, else English."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from enum import StrEnum

from kamervragen.errors import UsageError

OPTION, VARIABLE = "--taal", "KAMERVRAGEN_TAAL"


class Language(StrEnum):
    """The languages, by the names that ``--taal`` takes."""

    NL = "nl"
    EN = "en"


def without_language(arguments: Sequence[str]) -> tuple[list[str], str | None]:
    """Return the arguments without ``--taal``, which may stand anywhere, and what it says.

    >>> without_language(["extract", "--taal", "nl", "brief.pdf"])
    (['extract', 'brief.pdf'], 'nl')
    >>> without_language(["search", "vragen.db", "--", "--taal"])
    (['search', 'vragen.db', '--', '--taal'], None)

    Raises:
        UsageError: it is said of no language, or of one that is not known.
    """
    left: list[str] = []
    asked: str | None = None
    rest = iter(arguments)
    for argument in rest:
        name, sign, value = argument.partition("=")
        if argument == "--":
            left += [argument, *rest]
        elif name == OPTION:
            asked = value if sign else next(rest, "")
        else:
            left.append(argument)
    if asked is not None and asked not in set(Language):
        known = ", ".join(Language)
        raise UsageError(OPTION, f"unknown language {asked!r}", f"choose one of {known}")
    return left, asked


def language_of(environment: Mapping[str, str]) -> Language:
    """Return the language that the environment asks for.

    >>> language_of({"LANG": "nl_NL.UTF-8"}).value, language_of({"LANG": "nl_BE", "LC_ALL": "C"}).value
    ('nl', 'en')
    """
    asked = environment.get(VARIABLE, "").lower()
    if asked in set(Language):
        return Language(asked)
    names = (environment.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    locale = next(filter(None, names), "") or _of_windows()
    return Language.NL if locale.lower().startswith("nl") else Language.EN


def _of_windows() -> str:
    """Return the language of Windows, which has no such variables; nothing on other systems."""
    if sys.platform != "win32":
        return ""
    import ctypes
    import locale

    return locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")


def speaks_dutch() -> bool:
    """True where errors and help are Dutch."""
    return language_of(os.environ) is Language.NL


def spoken(text: str) -> str:
    """Return a sentence of the catalogue in the language of the call."""
    if not speaks_dutch():
        return text
    from kamervragen.catalogue import in_dutch

    return in_dutch(text)
