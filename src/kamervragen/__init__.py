"""kamervragen reads letters of the Dutch parliament and gives their questions as records.

>>> from kamervragen import extract_text
>>> letter = '''
... Eerste Kamer der Staten-Generaal
...
... Minister van Financiën
...
... datum 6 mei 2026
... betreft Muntgeld
... ons kenmerk 123456
...
... Geachte heer De Vries,
...
... De vaste commissie voor Financiën heeft kennisgenomen van uw brief. De leden van de
... D66-fractie hebben een vraag.
...
... 1. Hoeveel munten zijn er?
...
... Hoogachtend,
... A. Jansen
... Voorzitter van de vaste commissie voor Financiën
... '''
>>> record = extract_text(letter)
>>> [(vraag.nummer, vraag.tekst, vraag.fracties) for vraag in record.vragen]
[('1', 'Hoeveel munten zijn er?', ('D66',))]
"""

# Nothing is imported here: `foreign.py` tells why. Type checkers know this name.
TYPE_CHECKING = False

if TYPE_CHECKING:
    from kamervragen import errors, records
    from kamervragen.api import extract, extract_text
    from kamervragen.archive.limits import Limits
    from kamervragen.archive.many import Extracted, Failed, extract_many
    from kamervragen.output.schema import json_schema
    from kamervragen.records import CommissieBrief, Record

# name -> module; loaded on first use, so that `kamervragen --help` does not load pydantic
_LAZY = {
    "CommissieBrief": "kamervragen.records",
    "Extracted": "kamervragen.archive.many",
    "Failed": "kamervragen.archive.many",
    "Limits": "kamervragen.archive.limits",
    "Record": "kamervragen.records",
    "extract": "kamervragen.api",
    "extract_many": "kamervragen.archive.many",
    "extract_text": "kamervragen.api",
    "json_schema": "kamervragen.output.schema",
}

__all__ = [
    "CommissieBrief",
    "Extracted",
    "Failed",
    "Limits",
    "Record",
    "errors",
    "extract",
    "extract_many",
    "extract_text",
    "json_schema",
    "records",
]


def __getattr__(name: str) -> object:
    from importlib import import_module

    if name in ("errors", "records"):
        return import_module(f"kamervragen.{name}")
    if name in _LAZY:
        return getattr(import_module(_LAZY[name]), name)
    raise AttributeError(f"module 'kamervragen' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
