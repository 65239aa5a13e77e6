"""Doubts about what stands between the questions of a letter, and about sub-items that lack."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from kamervragen.doubts.melding import info, warning
from kamervragen.doubts.phrases import LOST_ABOVE, item, out_of_order
from kamervragen.dutch.sentences import is_terminal
from kamervragen.layout.model import Block
from kamervragen.layout.numbers.numbering import plain
from kamervragen.patterns import regex
from kamervragen.records import Melding

# `b. `, `b) `, `(b) `; `1° `
_SUB = regex(r"(?:(?P<bare>[a-z])(?P<sign>[.)])|\((?P<round>[a-z])\))(?:\s|$)")
_SUB_SIGN = regex(r"\d{1,2}\s?°|(?:[a-z]|[ivx]{1,4})[.)]\s|\([a-z]\)\s")


def between(blocks: Sequence[Block]) -> list[Melding]:
    """Report a paragraph between two questions: it is in no field, and where it is no sentence part of one of them."""
    found: list[Melding] = []
    items = [place for place, block in enumerate(blocks) if block.kind == "item"]
    for before, behind in pairwise(items):
        inside = blocks[before + 1 : behind]
        if any(block.kind != "paragraph" for block in inside):
            continue
        for block in inside:
            text = plain(block.text).strip()
            if not is_terminal(text) or text[:1].islower() or _SUB_SIGN.match(text):
                shown = f"een tekst tussen twee vragen is geen hele zin: {text[:60]}"
                found.append(warning("zin_onderbroken", shown, block.page))
            elif "?" not in text:
                shown = f"een tekst tussen twee vragen is in geen veld opgenomen: {text[:60]}"
                found.append(info("tekst_tussen_vragen", shown, block.page))
    return found


def sub_items(blocks: Sequence[Block]) -> list[Melding]:
    """Report letters of sub-items of one question that skip, repeat or do not begin with `a`."""
    found: list[Melding] = []
    for block in blocks:
        if block.kind != "item" or block.label is None:
            continue
        letters = "".join(_letters(block))
        name = item(block)
        text = plain(block.text)
        inline = letters[
            :1
        ] > "a" and f"{_ALPHABET[ord(letters[0]) - ord('b')]}" in _inline_letters(block)
        rest = _ALPHABET[ord(letters[0]) - ord("a") :] if inline else _ALPHABET
        if letters == "a" or letters != rest[: len(letters)]:
            told = out_of_order(name, letters)
            found.append(warning("deelletter_ontbreekt", told, block.page))
        elif _SUB.match(text):
            told = f"{name} begint met een deelvraag: {LOST_ABOVE}"
            found.append(warning("deelletter_ontbreekt", told, block.page))
    return found


# A sub-item inside a line: `… bij de uitwerking (a) rekening te houden met`.
_INLINE = regex(r"\s(?:\(([a-z])\)|([a-z])[.)])\s")


def _inline_letters(block: Block) -> set[str]:
    return {match[1] or match[2] for match in _INLINE.finditer(plain(block.text))}


_ALPHABET = "abcdefghijklmnopqrstuvwxyz"


def _letters(block: Block) -> Iterator[str]:
    """Give the letters with which rows of an item begin, behind the end of a sentence or clause."""
    before, last = "", "`"
    for n, (_, row) in enumerate(groupby(block.lines, key=lambda line: (line.page, line.row))):
        text = " ".join(line.text for line in row)
        if n == 0 and block.label is not None:
            text = text[block.label.length :].strip()
        match = _SUB.match(text)
        if match and (not before or is_terminal(before) or before.endswith((",", " en", " of"))):
            letter = match["bare"] or match["round"]
            # `i.`, `v.`, `x.` are roman, but behind `h.`, `u.` and `w.`.
            if letter not in "ivx" or ord(letter) == ord(last) + 1:
                last = letter
                yield letter
        before = plain(text).strip()
