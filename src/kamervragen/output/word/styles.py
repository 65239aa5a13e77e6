"""The styles of the sheet: those of the template where it has them, else those of the house.

A style is found by its name, as Word shows it, and not by the id under which a file keeps it: a Dutch Word calls
``heading 1`` by the id ``Kop1``.
"""

from __future__ import annotations

from copy import deepcopy
from functools import cache

from docx.oxml.parser import parse_xml

from kamervragen.output.marks import OTHER_STYLE
from kamervragen.output.word.house import part
from kamervragen.output.word.pieces import Element, qn

# What some programs call the styles that Word has of its own.
_DUTCH = {
    "normal": "standaard",
    "default paragraph font": "standaardalinea-lettertype",
    "normal table": "standaardtabel",
    "title": "titel",
    "heading 1": "kop 1",
    "heading 2": "kop 2",
    "table grid": "tabelraster",
    "placeholder text": "tekst van tijdelijke aanduiding",
}
# What a template has in place of a style of ours.
_INSTEAD = {"brieftabel": "table grid"}


class Styles:
    """The styles of one document, by the names that the sheet knows them by."""

    def __init__(self, styles: Element) -> None:
        self._styles = styles
        there = [(str(_name_of(style)).lower(), style) for style in styles.findall(qn("w:style"))]
        self._ids = {
            name: str(style.get(qn("w:styleId")))
            for name, style in there
            if name not in _house() or _kind_of(style) == _kind_of(_house()[name])
        }
        self._taken = {str(style.get(qn("w:styleId"))) for _, style in there}
        # A name stands for one style: where it is that of another kind, ours gets another.
        self._elsewhere = {name for name, _ in there} - set(self._ids)

    def __getitem__(self, name: str) -> str:
        """Return the id of a style; one that the document lacks is put into it."""
        key = name.lower()
        for known in (key, _DUTCH.get(key), _INSTEAD.get(key), _DUTCH.get(_INSTEAD.get(key, ""))):
            if known in self._ids:
                return self._ids[known]
        self._ids[key] = self._add(deepcopy(_house()[key]))
        return self._ids[key]

    def _add(self, style: Element) -> str:
        """Put a style of the house into the document, based on what is there, and return its id."""
        wanted = str(style.get(qn("w:styleId")))
        while wanted in self._taken:
            wanted += "Blad"
        self._taken.add(wanted)
        style.set(qn("w:styleId"), wanted)
        style.attrib.pop(qn("w:default"), None)
        called = str(_name_of(style))
        name = called.lower()
        if name in self._elsewhere:
            style.find(qn("w:name")).set(qn("w:val"), called + OTHER_STYLE)
        self._ids[name] = wanted  # before what it leads to, which may lead back
        for relation in ("basedOn", "next"):
            found = style.find(qn(f"w:{relation}"))
            if found is not None:
                found.set(qn("w:val"), self[_names()[str(found.get(qn("w:val")))]])
        self._styles.append(style)
        return wanted


def _kind_of(style: Element) -> str:
    """Of paragraphs, of letters or of tables."""
    return style.get(qn("w:type")) or "paragraph"


def _name_of(style: Element) -> str | None:
    name = style.find(qn("w:name"))
    return None if name is None else name.get(qn("w:val"))


@cache
def _house() -> dict[str, Element]:
    """The styles of the house by their names, in small letters."""
    styles = parse_xml(part("word/styles.xml"))
    return {str(_name_of(style)).lower(): style for style in styles.findall(qn("w:style"))}


@cache
def _names() -> dict[str, str]:
    """The names of the styles of the house by their ids."""
    return {str(style.get(qn("w:styleId"))): name for name, style in _house().items()}
