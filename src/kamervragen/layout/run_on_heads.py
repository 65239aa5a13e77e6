"""Where the pages of a text that runs on in one line begin: their marks (`4/9`) and the header that recurs by them.

Recognition reads the header a little otherwise each time (`jeugdbescherm!ng enjeugdreclassering`), so it is held
against its neighbours letter by letter.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from kamervragen.patterns import regex

_MARK = regex(r"(?<!\S)(?P<page>\d{1,3})/(?P<total>\d{1,3})(?!\S)")
# A header stands so many letters before the mark of its page at most, and is no longer than this.
_BEFORE, _LONGEST = 420, 320
# So many words on end recur in it.
_WORDS_ON_END = 4
_WORD = regex(r"\S+")
# What recognition reads otherwise: so many letters between two pieces that agree, which are so long at least.
_READ_OTHERWISE, _PIECE = 6, 4
_SHARE = 0.6


@dataclass(frozen=True, slots=True)
class PageStart:
    """Where a page begins in a text, its number, and the spans of its header and mark."""

    place: int
    page: int
    spans: tuple[tuple[int, int], ...]


def page_starts(text: str) -> list[PageStart]:
    """Return where the pages of a text begin that prints marks with their total.

    Where many marks lack, only those count that have the header of the others before them: `1/3` is a share.
    """
    marks, total = _marks(text)
    heads = _heads(_masked(text, marks), [start for start, _, _ in marks])
    enough = len(marks) >= _SHARE * (total - 1)
    starts = []
    for (start, end, page), head in zip(marks, heads, strict=True):
        if head is not None:
            starts.append(PageStart(head[0], page, (head, (start, end))))
        elif enough:
            starts.append(PageStart(start, page, ((start, end),)))
    return _with_last(text, starts)


def _masked(text: str, marks: Sequence[tuple[int, int, int]]) -> str:
    """Return a text, as long as it was, in which no mark is like another: headers agree up to them."""
    letters = list(text)
    for number, (start, end, _) in enumerate(marks):
        letters[start:end] = chr(_PRIVATE + number) * (end - start)
    return "".join(letters)


_PRIVATE = 0xE000


def _with_last(text: str, starts: list[PageStart]) -> list[PageStart]:
    """Add the page whose mark is lost: its header stands behind the last one."""
    heads = [(one.spans[0], one.page) for one in starts if len(one.spans) > 1]
    if not heads:
        return starts
    (begin, end), _ = heads[-1]
    opening = " ".join(text[begin:end].split(" ")[:_WORDS_ON_END])
    place = text.find(opening, starts[-1].spans[-1][1])
    if place < 0:
        return starts
    length = _trimmed(text, place, _agrees(text, place, begin))
    if length < _LEAST_HEAD:
        return starts
    return [*starts, PageStart(place, starts[-1].page + 1, ((place, place + length),))]


_LEAST_HEAD = 40


def _marks(text: str) -> tuple[list[tuple[int, int, int]], int]:
    """Return (begin, end, page) of the marks of one total that count on, and that total."""
    by_total: defaultdict[int, list[tuple[int, int, int]]] = defaultdict(list)
    for match in _MARK.finditer(text):
        page, total = int(match["page"]), int(match["total"])
        found = by_total[total]
        due = found[-1][2] + 1 if found else 0
        if page <= total and (page in (1, 2) if not found else due <= page <= due + 1):
            found.append((match.start(), match.end(), page))
    total, found = max(by_total.items(), key=lambda one: (len(one[1]), one[0]), default=(0, []))
    return (found, total) if len(found) > 1 else ([], 0)


def _heads(text: str, places: Sequence[int]) -> list[tuple[int, int] | None]:
    """Return the span of the header before each mark; None where there is none."""
    edges = [0, *places]
    windows = [
        (max(edge, place - _BEFORE), place) for edge, place in zip(edges, places, strict=False)
    ]
    grams = [_grams(text, begin, end) for begin, end in windows]
    best = _best_grams(grams)[:_MOST_GRAMS]
    found: list[tuple[int, int] | None] = []
    for number, (one, (_, mark)) in enumerate(zip(grams, windows, strict=True)):
        near = [*grams[max(0, number - 2) : number], *grams[number + 1 : number + 3]]
        found.append(_head(text, {gram: one[gram] for gram in best if gram in one}, near, mark))
    return found


# So many rows of words are tried, each where it stands.
_MOST_GRAMS = 3


def _head(
    text: str,
    one: Mapping[str, Sequence[int]],
    near: Sequence[Mapping[str, Sequence[int]]],
    mark: int,
) -> tuple[int, int] | None:
    """Return the span of the header of a page: from where it agrees longest with those of the pages near to it."""
    longest: tuple[int, int, list[int]] = (0, 0, [])
    for gram, places in one.items():
        others = [page[gram] for page in near if gram in page]
        for place in places:
            agreed = [max((_agrees(text, place, at), at) for at in page) for page in others]
            if agreed:
                middle = sorted(length for length, _ in agreed)[len(agreed) // 2]
                longest = max(longest, (middle, -place, [at for _, at in agreed]))
    length, place, same = longest[0], -longest[1], longest[2]
    end = place + _trimmed(text, place, min(length, mark - place))
    begin = _with_lead(text, place, same)
    if end - begin < _LEAST_HEAD:
        return None
    stray = _STRAY.search(text[max(0, begin - _LONGEST_STRAY) : begin])
    return begin - (len(stray[0]) if stray else 0), end


def _best_grams(grams: Sequence[Mapping[str, Sequence[int]]]) -> list[str]:
    """Return the rows of words of which the header is made, in order: the most that stand together."""
    counts = Counter(gram for one in grams for gram in one)
    common = {gram for gram, count in counts.items() if count >= max(2, _SHARE * len(grams))}
    fullest = max(grams, key=lambda one: len(one.keys() & common), default={})
    clusters: list[list[str]] = []
    above = -_NEAR - 1
    for gram in sorted((one for one in fullest if one in common), key=lambda one: fullest[one][0]):
        if fullest[gram][0] - above > _NEAR:
            clusters.append([])
        clusters[-1].append(gram)
        above = fullest[gram][0]
    return max(clusters, key=len, default=[])


# Within a header rows of words that recur begin so near to each other.
_NEAR = 60


def _grams(text: str, begin: int, end: int) -> dict[str, list[int]]:
    """Return where each row of so many words on end stands in a part of a text."""
    words = [(match.start(), match[0].lower()) for match in _WORD.finditer(text, begin, end)]
    found: dict[str, list[int]] = {}
    for n in range(len(words) - _WORDS_ON_END + 1):
        gram = " ".join(word for _, word in words[n : n + _WORDS_ON_END])
        found.setdefault(gram, []).append(words[n][0])
    return found


def _with_lead(text: str, place: int, others: Sequence[int]) -> int:
    """Return where the header begins of which some words recur from `place` on: words before them may be misread.

    They agree with those before the same words on another page, and begin with a capital.
    """
    begin = place
    for match in list(_WORD.finditer(text, max(0, place - _LONGEST_LEAD), place))[::-1]:
        lead = text[match.start() : place]
        if lead[0].isupper() and any(_is_like(lead, text, other) for other in others):
            begin = match.start()
    return begin


_LONGEST_LEAD, _ALIKE = 100, 0.75


def _is_like(lead: str, text: str, other: int) -> bool:
    before = text[max(0, other - len(lead)) : other]
    return SequenceMatcher(None, lead, before, autojunk=False).ratio() >= _ALIKE


# What recognition makes of a logo or a fold beside the header: `••`, `/`, `..`.
_STRAY = regex(r"(?<=[\w.?!)»”’] )(?:[•·|/.]{1,3}\s)+$")
_LONGEST_STRAY = 12
# Below several headers a caption may stand: it is none of them.
_CAPTION_END = regex(r"\s[Vv]ra(?:ag|gen)$")


def _trimmed(text: str, begin: int, length: int) -> int:
    """Return the length of a header without the caption below it."""
    head = text[begin : begin + length].rstrip()
    return len(_CAPTION_END.sub("", head).rstrip())


def _agrees(text: str, begin: int, other: int) -> int:
    """Return how many letters from `begin` on agree with those from `other` on, but for what was read otherwise."""
    one, two, end, limit = begin, other, begin, min(begin + _LONGEST, len(text))
    while one < limit and two < len(text):
        if text[one] == text[two]:
            one, two = one + 1, two + 1
            end = one
            continue
        over = next(
            (n for n in _SKIPS if _piece(text, one + n[0]) == _piece(text, two + n[1])), None
        )
        if over is None:
            break
        one, two = one + over[0], two + over[1]
    return len(text[begin:end].rstrip())


# How many letters are passed over on either side, the fewest first.
_SKIPS = sorted(
    ((n, m) for n in range(_READ_OTHERWISE + 1) for m in range(_READ_OTHERWISE + 1) if n or m),
    key=sum,
)


def _piece(text: str, place: int) -> str:
    return text[place : place + _PIECE]
