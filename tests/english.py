"""Finds English where people read Dutch: words that Dutch does not have, the literals of a module that are shown."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

# No word of them is Dutch as well: `is`, `of`, `over`, `in`, `had`, `was`, `been`, `die`, `door`, `letter` are.
_ENGLISH = re.compile(
    r"\b(?:the|that|this|these|there|which|with|without|not|may|and|be|are|were|has|have|its|it|for|from|behind|above"
    r"|below|than|between|by|to|no|nothing|page|pages|question|questions|answer|note|sentence|heading|table|text|lost"
    r"|read|found|printed|seems|said|asks|words?|number|numbers|letters?head|subject|signature|comments?|signs?|inserted"
    r"|deleted|boxes|pictures|layers|failed|warnings?|documents|broken|done|margin|decision|layout)\b",
    re.IGNORECASE,
)
# What is quoted of a document; names of the fields of a template.
_QUOTED = re.compile(r"‘[^’]*’|\{[^}]*\}")
# What is made of words of the program alone: patterns, sets of names.
_NOT_SHOWN = frozenset(("regex", "frozenset"))
# Their first argument is the name of a row of a table.
_ROWS = frozenset(("Misread", "Strange", "Trace", "Style", "Sign"))


def english(text: str) -> list[str]:
    """Return the English words of a text; what it quotes of a document stands behind its colon, or in ‘quotes’."""
    return _ENGLISH.findall(_QUOTED.sub("", text.partition(": ")[0]))


def shown(source: str) -> Iterator[str]:
    """Give the literals with words in a module, be they pieces of a sentence, but for what nobody is shown.

    Docstrings, patterns, what is raised; names that are compared, or are keys or name the rows of tables.
    """
    tree = ast.parse(source)
    hidden = {id(node) for inner in map(_hidden, ast.walk(tree)) for node in inner}
    for node in ast.walk(tree):
        if id(node) in hidden or not isinstance(node, ast.Constant):
            continue
        if isinstance(node.value, str) and " " in node.value:
            yield node.value


def _hidden(node: ast.AST) -> Iterator[ast.AST]:
    """Give all that stands in a part of a module that nobody is shown."""
    if isinstance(node, ast.Expr | ast.Raise | ast.Compare):
        # An expression on its own is a docstring, or calls what is looked at below.
        own = isinstance(node, ast.Expr) and not isinstance(node.value, ast.Constant)
        yield from () if own else ast.walk(node)
    elif isinstance(node, ast.Dict):
        yield from (key for key in node.keys if key is not None)
    elif isinstance(node, ast.Call):
        name = getattr(node.func, "id", getattr(node.func, "attr", ""))
        if name in _NOT_SHOWN:
            yield from ast.walk(node)
        elif name in _ROWS:
            yield node.args[0]
