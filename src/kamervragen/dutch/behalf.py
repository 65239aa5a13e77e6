"""On whose behalf others ask as well, without the word fractie: `… vragen, mede namens BBB en Volt, aandacht`."""

from __future__ import annotations

from kamervragen.patterns import regex

# Behind the verb of who asks; not `Hoe oordeelt u, mede namens TNO, …`, `uw brief, mede namens BZK verzonden`.
_ASKS = r"(?:vraagt|vragen|stelt|stellen|legt|leggen|wil|willen|wenst|wensen|verzoekt|verzoeken|heeft|hebben)"
_ALSO = (
    r"(?:\s+(?:u|hierbij|hierover|graag|daarom|de\s+regering)){0,2}\s*[,(–—]?\s*(?:mede|ook|tevens)\s+namens\s+"
    r"(?:(?:de|het)\s+)?(?=[A-Z0-9])"
)
ON_BEHALF = regex(
    r"^(?:Mede\s+n|N)amens\s+(?:(?:de|het)\s+)?(?=[A-Z0-9])(?=[^.;?]{1,200}\b(?:stel|leg|vra|verzoek)(?:t|len|gen)?\b)"
    rf"|\b{_ASKS}{_ALSO}"
)
# The name that stands there, of whatever form; also of whom others join.
NAMED_ON_BEHALF = regex(
    rf"\b(?:{_ASKS}|(?:sluit(?:en)?|sloot|sloten)\s+zich){_ALSO}(?P<name>[A-Z0-9][\w’'-]{{1,40}})"
)
