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
    from kamervragen.archive.limits import Limits
    from kamervragen.archive.many import Extracted, Failed, extract_many
    from kamervragen.library import extract, extract_text, outline
    from kamervragen.output.schema import json_schema
    from kamervragen.records import Aanhangsel, CommissieBrief, Record, SchriftelijkeVragen, Vraag

    __version__: str

# name -> module; loaded on first use, so that `kamervragen --help` does not load pydantic
_LAZY = {
    "Aanhangsel": "kamervragen.records",
    "CommissieBrief": "kamervragen.records",
    "Extracted": "kamervragen.archive.many",
    "Failed": "kamervragen.archive.many",
    "Limits": "kamervragen.archive.limits",
    "Record": "kamervragen.records",
    "SchriftelijkeVragen": "kamervragen.records",
    "Vraag": "kamervragen.records",
    "extract": "kamervragen.library",
    "extract_many": "kamervragen.archive.many",
    "extract_text": "kamervragen.library",
    "json_schema": "kamervragen.output.schema",
    "outline": "kamervragen.library",
}

__all__ = [
    "Aanhangsel",
    "CommissieBrief",
    "Extracted",
    "Failed",
    "Limits",
    "Record",
    "SchriftelijkeVragen",
    "Vraag",
    "__version__",
    "errors",
    "extract",
    "extract_many",
    "extract_text",
    "json_schema",
    "outline",
    "records",
]


def __getattr__(name: str) -> object:
    from importlib import import_module

    if name in ("errors", "records"):
        return import_module(f"kamervragen.{name}")
    if name == "__version__":
        return import_module("importlib.metadata").version("kamervragen")
    if name in _LAZY:
        return getattr(import_module(_LAZY[name]), name)
    raise AttributeError(f"module 'kamervragen' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
