"""XML into a tree, within limits: nothing is fetched, nothing unfolds, nothing nests without end.

The XML is read by expat with the tree of the standard library: it needs no library of its own, and neither can fetch
anything. What a document type declares is refused where it holds entities; deep nesting by a limit on depth.
"""

from __future__ import annotations

from html.entities import html5
from typing import Any
from xml.etree import ElementTree
from xml.parsers import expat

Element = ElementTree.Element

MAX_TAGS = 4_000_000
MAX_DEPTH = 200

# Named letters that the publications of before 2010 use; their own lists of these are not at hand.
_NAMED = {name.removesuffix(";"): value for name, value in html5.items() if name.endswith(";")}


class BadXml(Exception):
    """What keeps XML from being read. `large`: it goes over a limit."""

    def __init__(self, reason: str, *, large: bool = False) -> None:
        super().__init__(reason)
        self.large = large


def tree_of(data: bytes, *, typed: bool = False) -> Element:
    """Return the root of an XML document. `typed`: it may name its document type, without entities of its own.

    Raises:
        BadXml: it is not sound, or must not be read.
    """
    _check_prolog(data, typed)
    if data.count(b"<") > MAX_TAGS:
        raise BadXml(f"has more than {MAX_TAGS:,} tags", large=True)
    parser = ElementTree.XMLParser()  # noqa: S314 - what declares entities was refused above
    if typed:
        parser.entity.update(_NAMED)
    try:
        parser.feed(data)
        root: Element = parser.close()
    except (ElementTree.ParseError, ValueError, LookupError) as error:
        raise BadXml(f"is no sound XML ({error})") from None
    _check_depth(root)
    return root


def local(element: Element) -> str:
    """Return the name of an element without its namespace; nothing for a remark."""
    tag = element.tag
    return tag[tag.rfind("}") + 1 :] if isinstance(tag, str) else ""


def _check_depth(root: Element) -> None:
    """Refuse elements that lie in each other deeper than any program nests them."""
    level = [root]
    for _ in range(MAX_DEPTH):
        level = [child for element in level for child in element]
        if not level:
            return
    raise BadXml(f"nests elements more than {MAX_DEPTH} deep")


def _check_prolog(data: bytes, typed: bool) -> None:
    """Refuse what a document type may do: what stands before the first element is read in any encoding."""
    parser = expat.ParserCreate()

    def refuse(*_: Any) -> None:
        raise _HasDoctype

    def stop(*_: Any) -> None:
        raise _HasRoot

    if typed:
        parser.EntityDeclHandler = refuse
    else:
        parser.StartDoctypeDeclHandler = refuse
    parser.StartElementHandler = stop
    try:
        parser.Parse(data, True)
    except _HasRoot:
        return
    except _HasDoctype:
        what = "entities of its own" if typed else "a document type, which may hold entities"
        raise BadXml(f"declares {what}") from None
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise BadXml(f"is no sound XML ({error})") from None


class _HasDoctype(Exception):
    pass


class _HasRoot(Exception):
    pass
