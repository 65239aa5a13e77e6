"""Notes of a page: a link that is no more than a mark, to a place further on that begins with the same mark.

So the official publications, Word, LibreOffice and converters write them, each with names of its own; the links tell.
"""

from __future__ import annotations

from typing import NamedTuple

from bs4 import Tag
from bs4.element import PreformattedString

from kamervragen.patterns import regex

# `1`, `[1]`, `*`, `[a]`
_MARK = regex(r"[\[(]?(\d{1,3}|[*†‡]{1,3}|[ivx]{1,5}|[a-z])[\])]?")
_BLOCKS = ("li", "p", "div", "td", "aside", "section", "dd", "blockquote")
# Closes a note that a script shows: `X`, `Noot`; leads back: `↩`.
_TOOLS = regex(r"[X×↩↑^\s\ufe0e]*(?:Noot)?[\s:]*")


class Noted(NamedTuple):
    """A note: its number, and the element that holds it."""

    number: str
    element: Tag


def notes_of(body: Tag, page: Tag) -> tuple[list[Noted], dict[int, str]]:
    """Return (the notes in order, their elements taken out of the page; the marks: link by identity -> number).

    `body`: the part of the page that is its text; publications print their notes below it, outside its `article`.
    """
    elements = page.find_all(True)
    places = {
        str(name): one for one in elements for name in (one.get("id"), one.get("name")) if name
    }
    order = {id(one): place for place, one in enumerate(elements)}
    found: dict[int, Noted] = {}
    marks: dict[int, str] = {}
    for link in body.find_all("a", href=True):
        mark = _MARK.fullmatch("".join(link.get_text().split()))
        target = (
            places.get(str(link["href"]).rpartition("#")[2]) if "#" in str(link["href"]) else None
        )
        if mark is None or target is None or order[id(target)] < order[id(link)]:
            continue
        holder = _holder(target, link)
        if holder is None or not _begins_with(holder, mark[1]):
            continue
        marks[id(link)] = mark[1]
        found.setdefault(id(holder), Noted(mark[1], holder))
    for note in found.values():
        note.element.extract()
        _clean(note.element, note.number)
    return list(found.values()), marks


def _holder(target: Tag, link: Tag) -> Tag | None:
    """Return the element that holds the whole note: a block around the target that does not hold the link."""
    around = set(map(id, link.parents))
    one: Tag | None = target
    inner: Tag | None = None
    block: Tag | None = None
    while one is not None and id(one) not in around:
        if block is not None and inner is not None and _has_more(one, inner):
            break
        if one.name in _BLOCKS:
            block = one
        if one.name == "li":
            break
        inner, one = one, one.parent
    return block


def _has_more(outer: Tag, inner: Tag) -> bool:
    """True where an element holds more than the note in it: other notes, other text."""
    beside = (child.get_text(strip=True) for child in outer.children if child is not inner)
    return any(not (_TOOLS.fullmatch(text) or _MARK.fullmatch(text)) for text in beside)


def _begins_with(holder: Tag, number: str) -> bool:
    """True where a note begins with its number, or is an item of a list, which counts itself."""
    if holder.name == "li":
        return True
    text = _TOOLS.sub("", holder.get_text(" ", strip=True)[:40], count=1).lstrip("[( ")
    return text.startswith(number)


def _clean(note: Tag, number: str) -> None:
    """Take the number and what is for the screen alone out of a note."""
    for one in note.find_all(("h1", "h2", "h3", "h4", "h5", "h6")):
        if _TOOLS.fullmatch(one.get_text()):
            one.decompose()
    for text in list(note.find_all(string=True)):
        if isinstance(text, PreformattedString):
            continue  # what only some programs read: `<![if !supportFootnotes]>`
        bare = text.strip()
        if not bare or _TOOLS.fullmatch(bare):
            continue
        mark = _MARK.fullmatch(bare)
        if mark is not None and mark[1] == number:
            text.extract()
        elif bare.startswith(f"[{number}]"):
            text.replace_with(bare[len(number) + 2 :])
        break
    for link in note.find_all("a"):
        if _TOOLS.fullmatch(link.get_text()) and link.get_text(strip=True):
            link.decompose()
