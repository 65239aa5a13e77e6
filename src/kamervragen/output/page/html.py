"""Elements of HTML. Text goes in escaped and with its control characters made visible; nothing else gets in."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from kamervragen.output.safe import visible, visible_lines

_WITHOUT_END = frozenset(("br", "img", "link", "meta"))


class Html(str):
    """Text that is HTML already. Only `tag`, `joined` and `style.py` make it."""

    __slots__ = ()


def text_of(text: str) -> Html:
    """Return text as HTML that shows it."""
    return Html(escape(visible_lines(text), quote=True))


def joined(parts: Iterable[Html]) -> Html:
    """Return several pieces of HTML as one."""
    return Html("".join(parts))


def tag(name: str, /, *content: str, **attributes: str | int | bool | None) -> Html:
    """Return an element.

    Parameters:
        content: what is no `Html` is text, and is escaped.
        attributes: `class_` and `data_doel` are the attributes `class` and `data-doel`. True gives the name alone; an
            attribute that is None or False is left out.

    >>> tag("p", "a < b", class_="klein", hidden=True, id=None)
    '<p class="klein" hidden>a &lt; b</p>'
    """
    given = "".join(map(_attribute, attributes, attributes.values()))
    inside = joined(one if isinstance(one, Html) else text_of(one) for one in content)
    end = "" if name in _WITHOUT_END else f"{inside}</{name}>"
    return Html(f"<{name}{given}>{end}")


def _attribute(name: str, value: str | int | bool | None) -> str:
    if value is None or value is False:
        return ""
    name = name.rstrip("_").replace("_", "-")
    return f" {name}" if value is True else f' {name}="{escape(visible(str(value)), quote=True)}"'
