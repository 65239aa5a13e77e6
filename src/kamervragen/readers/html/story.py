"""The text of a page as paragraphs and tables: what begins a line, what stands in one, what nobody sees."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from bs4 import Comment, Tag
from bs4.element import CData, Declaration, Doctype, PageElement, ProcessingInstruction

from kamervragen.patterns import regex
from kamervragen.readers.counters import shown as in_form
from kamervragen.readers.leftovers import Left
from kamervragen.readers.sheet import POWERS, TAB, Cell, Item, Paragraph, Piece, Table

# What is no text of a page.
_SILENT = frozenset((
    "script", "style", "nav", "form", "button", "select", "option", "textarea", "input", "svg", "noscript", "template",
    "iframe", "object", "video", "audio", "canvas", "head", "title", "meta", "link", "img", "map", "dialog", "math",
))  # fmt: skip
# What is left out at the edges of a page that has more: what a site puts above and below each of its texts.
_EDGES = frozenset(("header", "footer"))
_INLINE = frozenset((
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins",
    "kbd", "label", "mark", "o:p", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt",
    "u", "var", "wbr",
))  # fmt: skip
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_ROLES = frozenset(
    ("navigation", "banner", "search", "contentinfo", "menu", "menubar", "complementary")
)
_HIDDEN = regex(r"(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)", re.I)
_BOLD, _ITALIC = (
    regex(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.I),
    regex(r"font-style\s*:\s*italic", re.I),
)
_RAISED, _LOWERED = (
    regex(r"vertical-align\s*:\s*super", re.I),
    regex(r"vertical-align\s*:\s*sub", re.I),
)
_STRUCK = regex(r"text-decoration[^;]*:\s*[^;]*line-through", re.I)
_SPACE = regex(r"[ \t\r\n\f]+")
_KINDS = {
    "a": "lowerLetter",
    "A": "upperLetter",
    "i": "lowerRoman",
    "I": "upperRoman",
    "1": "decimal",
}
_LIST_STYLE = regex(
    r"list-style(?:-type)?\s*:\s*(?:(?:inside|outside)\s+)?(none|decimal|(?:lower|upper)-(?:alpha|latin|roman)|disc|circle|square)",
    re.I,
)
_STYLES = {
    "none": "none", "decimal": "decimal", "lower-alpha": "lowerLetter", "lower-latin": "lowerLetter",
    "upper-alpha": "upperLetter", "upper-latin": "upperLetter", "lower-roman": "lowerRoman",
    "upper-roman": "upperRoman",
}  # fmt: skip
# A number or a letter that somebody typed.
_TYPED = regex(r"\s{0,3}(?:\d{1,3}[a-z]?|[a-z])[.)]\s")
_MAX_SPAN = 50
_IGNORED = (Comment, Declaration, Doctype, CData, ProcessingInstruction)


@dataclass(frozen=True, slots=True)
class _Style:
    """How text is shown."""

    bold: bool = False
    italic: bool = False
    raised: bool = False
    struck: bool = False
    hidden: bool = False
    kept: bool = False  # white space too

    def told(self) -> dict[str, bool]:
        """As a style of other media says it."""
        return {
            "bold": self.bold, "italic": self.italic, "raised": self.raised, "struck": self.struck,
            "hidden": self.hidden,
        }  # fmt: skip


@dataclass(slots=True)
class Story:
    """What all of a page shares.

    `marks`: links that are marks of notes, by identity; `unseen`: classes that a style sheet hides; `running`: headers
    and footers of its pages, as a word processor saves them; `count`: paragraphs so far.
    """

    marks: dict[int, str]
    unseen: frozenset[str] = frozenset()
    left: Left = field(default_factory=Left)
    running: list[list[Item]] = field(default_factory=list)
    count: int = 0
    tables: int = 0
    lists: int = 0
    _line: Paragraph = field(default_factory=lambda: Paragraph(0))
    _found: list[Item] = field(default_factory=list)

    def items(self, element: Tag, style: _Style | None = None) -> list[Item]:
        """Return the paragraphs and tables in an element. `style`: of what it stands in."""
        before, self._found = self._found, []
        line, self._line = self._line, Paragraph(0)
        self._inside(element, _styled(element, style or _Style()), 0)
        self._end()
        found, self._found, self._line = self._found, before, line
        return found

    def note(self, element: Tag) -> list[Item]:
        """Return what stands in a note; its paragraphs are not counted."""
        counted = self.count
        found = self.items(element)
        self.count = counted
        return found

    def _inside(self, element: Tag, style: _Style, depth: int) -> None:
        for child in list(element.children):
            if isinstance(child, Tag):
                self._tag(child, style, depth)
            elif not isinstance(child, _IGNORED):
                self._text(child, style)

    def _typed(self, text: str, style: _Style) -> None:
        """Add text of which lines are kept (`<pre>`): an empty one ends a paragraph, as in plain text."""
        for number, line in enumerate(text.replace("\r\n", "\n").split("\n")):
            if number and (not line.strip() or _TYPED.match(line)):
                self._end()
            elif number and self._line.pieces:
                self._line.add("\n")
            if line.strip():
                self.left.add(
                    line if self._line.pieces else line.lstrip(), style.told(), self._line
                )

    def _text(self, text: PageElement, style: _Style) -> None:
        if style.kept:
            self._typed(str(text), style)
            return
        shown = _SPACE.sub(" ", str(text))
        # `De leden vragen het volgende.<br>1. Wie?<br>2. Wat?`
        if _TYPED.match(shown) and self._line.text().rstrip(" ").endswith("\n"):
            self._end()
        if not self._line.pieces:
            shown = shown.lstrip(" ")
        if style.raised and self.marks and not style.hidden and shown.strip().isdigit():
            # Notes are links on this page, so that `10<sup>4</sup>` is a power, whatever note 4 says.
            self._line.pieces.append(Piece(shown.strip().translate(POWERS)))
        elif shown:
            self.left.add(shown, style.told(), self._line)

    def _tag(self, tag: Tag, style: _Style, depth: int) -> None:
        name = tag.name.lower()
        if _is_beside(tag):
            return
        if self.unseen and not self.unseen.isdisjoint(tag.get("class") or ()):
            style = replace(style, hidden=True)
        if title := _margin_of(tag):
            self._margin(tag, title)
        elif id(tag) in self.marks:
            self._line.add_mark(self.marks[id(tag)])
        elif name == "br":
            # Two of them part paragraphs, as people who type in an editor do it.
            if self._line.text().rstrip(" ").endswith("\n"):
                self._end()
            self._line.add("\n")
        elif name in _INLINE:
            self._inside(tag, _styled(tag, style), depth)
        elif name in ("ol", "ul", "menu"):
            self._list(tag, _styled(tag, style), depth + 1)
        elif name == "table":
            self._end()
            self._found.append(self._table(tag, _styled(tag, style)))
        else:
            self._end()
            self._line.level = _HEADINGS.get(name, 0)
            self._inside(tag, _styled(tag, style), depth)
            self._end()

    def _margin(self, tag: Tag, title: str) -> None:
        """Set a header or footer of pages aside, as LibreOffice saves them."""
        tag["title"] = ""
        self.running.append(self.note(tag))
        tag["title"] = title

    def _list(self, tag: Tag, style: _Style, depth: int) -> None:
        self._end()
        self.lists += 1
        of, number = self.lists, _count(tag.get("start"), 1)
        form = _form_of(tag)
        items = tag.find_all("li", recursive=False)
        for child in tag.children:
            if not isinstance(child, Tag):
                continue
            if child.name != "li":
                self._tag(child, style, depth)
                continue
            number = _count(child.get("value"), number)
            own = _form_of(child) if _LIST_STYLE.search(str(child.get("style") or "")) else form
            label = "" if own == "none" else f"{in_form(number, own)}." if own != "bullet" else "•"
            number += 1
            first = len(self._found)
            self._line.label, self._line.depth, self._line.of = label, depth, of
            self._inside(child, _styled(child, style), depth)
            self._end()
            # An item without text leaves its number to what stands behind it only where it is a whole list: so
            # LibreOffice saves a number on a line of its own.
            if label == "•" or style.hidden or len(items) > 1:
                self._line = Paragraph(0)
            for one in self._found[first:]:
                if isinstance(one, Paragraph):
                    one.left = max(one.left, depth * TAB)
                    one.hang = TAB if one.label else one.hang

    def _table(self, tag: Tag, style: _Style) -> Item:
        self.tables += 1
        of = self.tables
        rows: list[list[Cell]] = []
        for row in tag.find_all("tr"):
            if row.find_parent("table") is not tag:
                continue
            cells: list[Cell] = []
            column = 0
            for cell in row.find_all(("td", "th"), recursive=False):
                cells.append(Cell(column, self.items(cell, style)))
                column += min(_count(cell.get("colspan"), 1), _MAX_SPAN)
            rows.append(cells)
        return Table(of, rows)

    def _end(self) -> None:
        """End the paragraph that is being made; one without text is none, but its number waits for the text."""
        line = self._line
        if line.text().strip():
            if line.label and _TYPED.match(line.text()):
                line.label = ""  # somebody typed numbers in a list that counts itself
            self.count += 1
            line.number = self.count
            self._found.append(line)
            self._line = Paragraph(0)
        elif line.label:
            line.pieces.clear()
            line.level = 0
        else:
            self._line = Paragraph(0)


def _form_of(tag: Tag) -> str:
    """Return in which form a list counts: as its style says, else its type, else its kind."""
    styled = _LIST_STYLE.search(str(tag.get("style") or ""))
    if styled is not None:
        return _STYLES.get(styled[1].lower(), "bullet")
    if tag.name == "ol":
        return _KINDS.get(str(tag.get("type") or "1"), "decimal")
    return "bullet"


def _is_beside(tag: Tag) -> bool:
    """True for what is no text of a page: scripts, menus, forms, what a site has above and below each page."""
    name = tag.name.lower()
    edge = name in _EDGES and tag.find_parent(("article", "main")) is None
    return name in _SILENT or edge or _is_menu(tag)


def _is_menu(tag: Tag) -> bool:
    return str(tag.get("role") or "") in _ROLES or tag.get("aria-hidden") == "true"


def _margin_of(tag: Tag) -> str:
    """Return `header` or `footer` for the margins that LibreOffice saves."""
    title = str(tag.get("title") or "")
    return title if tag.name == "div" and title in ("header", "footer") else ""


def _styled(tag: Tag, style: _Style) -> _Style:
    """Return the style of what stands in an element."""
    name, css = tag.name.lower(), str(tag.get("style") or "")
    return _Style(
        bold=style.bold or name in ("b", "strong", "th") or bool(_BOLD.search(css)),
        italic=style.italic or name in ("i", "em", "cite") or bool(_ITALIC.search(css)),
        raised=(style.raised or name == "sup" or bool(_RAISED.search(css)))
        and name != "sub"
        and not _LOWERED.search(css),
        struck=style.struck or name in ("s", "strike", "del") or bool(_STRUCK.search(css)),
        hidden=style.hidden or tag.has_attr("hidden") or bool(_HIDDEN.search(css)),
        kept=style.kept or name == "pre",
    )


def _count(value: object, fallback: int) -> int:
    text = str(value or "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 7 else fallback
