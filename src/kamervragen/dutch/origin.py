"""The form of a row of `ORIGINS`: what tells from whom questions come."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kamervragen.patterns import regex


@dataclass(frozen=True, slots=True)
class Origin:
    """A named form: `lead` is looked for before `de leden van …`, `after` behind the names.

    `of_any`: it may as well be said of members who do not ask.
    """

    name: str
    lead: re.Pattern[str]
    after: re.Pattern[str]
    example: str
    of_any: bool = False


QUESTIONS = r"vra(?:ag|gen)"
ANY = regex("")
