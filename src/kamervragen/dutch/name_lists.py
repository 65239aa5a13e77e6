"""What stands between two names of a list: `VVD, CDA én D66`, `VVD resp. het CDA`, `VVD/CDA`, `VVD & CDA`."""

from __future__ import annotations

from kamervragen.patterns import regex

# Between words; `&` and `+` inside a name have no room around them.
AND = r"(?:en(?:/of|\s+ook)?|dan\s+wel|én|èn|alsmede|alsook|als\s+ook|evenals|respectievelijk|resp\.|plus|&|\+)"
# `VVD/CDA`, `VVD / CDA`; not `en/of`.
SLASH = r"\s*/\s*(?=(?:de\s+|het\s+)?[A-Z0-9])"
_NAME = r"(?=(?:de\s+|het\s+)?[A-Z0-9])"
SEPARATOR = regex(
    # `de VVD, samen met het CDA`, `de leden van de VVD-fractie, tezamen met die van het CDA`
    r",?\s+(?:gezamenlijk|tezamen|samen)\s+met\s+(?=(?:die\s+van\s+)?(?:de\s+|het\s+)?[A-Z0-9])|"
    rf"\s*,\s*(?:{AND}\s+|mede\s+namens\s+{_NAME})?|\s+\(?mede\s+namens\s+{_NAME}|\s+{AND}\s+|{SLASH}"
    # `GroenLinks en de PvdA gezamenlijk, de SP`; `…, en de fracties van` would begin another list
    rf"|\s+(?:gezamenlijk|tezamen|samen)\s*,\s*{_NAME}"
)
# What is said of some of them in between: `A en B, die deze inbreng samen leveren, C en D leggen u vragen voor`.
ASIDE = regex(r",\s+die\s[^,.;()]{1,80},\s+(?=(?:(?:de|het)\s+)?[A-Z0-9])")
# `de fracties van zowel de VVD als het CDA`
AS_WELL = regex(r"\s+als\s+(?:ook\s+)?(?=(?:van\s+)?(?:(?:de|het)\s+)?[A-Z0-9])")
