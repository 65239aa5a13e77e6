"""What stands between two names of a list: `VVD, CDA én D66`, `VVD resp. het CDA`, `VVD/CDA`, `VVD & CDA`."""

from __future__ import annotations

# Between words; `&` and `+` inside a name have no room around them.
AND = r"(?:en(?:/of|\s+ook)?|dan\s+wel|én|èn|alsmede|alsook|als\s+ook|evenals|respectievelijk|resp\.|plus|&|\+)"
# `VVD/CDA`, `VVD / CDA`; not `en/of`.
SLASH = r"\s*/\s*(?=(?:de\s+|het\s+)?[A-Z0-9])"
