"""The colophon that publications of the Kamer print at the foot of their pages, by its form.

In the corner of the first page `ah-tk-20232024-1314`, `ISSN 0921 - 7398`, `’s-Gravenhage 2024`; on each
page `Tweede Kamer, vergaderjaar 2023–2024, Aanhangsel` and, where there are more, its number.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kamervragen.layout.rows import Row, ends
from kamervragen.lines import CHAR_WIDTH, Line
from kamervragen.patterns import regex

# A converter may lose its first letter and its hyphens: `h tk 20232024 1314`.
# Of a Kamerstuk: `kst-31865-214`, `kst-36100-XVI-6`.
_IDENTIFIER = (
    r"(?:[a-z]{1,3}-(?:tk|ek|vv)-\d{4}[\w-]*|[a-z]{1,2} (?:tk|ek) \d{8} \d{1,5}(?!\d)|kst-\d{5}(?:-[\w()]{1,8}){1,3}"
    r"|kst-\d{8}(?:-[\w()]{1,8}){2,3})"
)
# Recognition reads the small print of the corner as two lines or as one: `ISSN n $-Gravenhage 2021`.
_ISSN = r"ISSN(?:\s*\d{4}\s*[-–]\s*\d{3}[\dXx])?"
_PLACE = r"[’'‘´`$]?\s?s?-Gravenhage(?:\s*-?\s*\d{4}){1,3}"
# The numbers of the printer, before 2010: `KVR18432`, `0304tkkvr812`, `Sdu Uitgevers`; with that of a ministry before
# them: `VWS 2007-1144 KVR27301`.
_PRINTED_NUMBER = (
    r"(?:(?:[A-Z][A-Za-z&]{1,7}[-/\s]\d[\d./-]{0,12}\s+)?K(?:VR|ST)\s?\d{3,6}"
    r"|\d{4}[te]kk(?:vr|st)\d{1,6}[A-Z]{0,5}(?:-\w{1,6})*)"
)
_PUBLISHER = r"S(?:du|DU)\s+[Uu]itgever(?:s|ij)(?:\s+[Bb]\.?[Vv]\.?)?(?:\s+Plantijnstraat)?"
_PRINTER = rf"(?:{_PRINTED_NUMBER}|{_PUBLISHER})"
# The number that the Kamer gave the questions then, of the year 1998–1999: `2989914210`.
_OF_THEN = regex(r"2(?P<year>\d\d)(?P<next>\d\d)\d{5}")
_SPECK = r"[^\s\w]?\w?(?=\s|$)"
_FOOT = (
    r"(?:Tweede|Eerste)\s+Kamer\s*,\s*vergaderjaar\s+\d{4}\s*[–-]\s*\d{4}\s*,\s*"
    r"(?P<series>[A-Z][a-z]+(?:\s+van\s+de\s+Handelingen)?)\s*(?P<page>\d{1,4})?"
)
# The foot of a Kamerstuk is also how notes cite one; there the place on the page decides.
_FOOT_OF_PAPER = (
    r"(?P<paper>(?:Tweede|Eerste)\s+Kamer\s*,\s*vergaderjaar\s+\d{4}\s*[–-]\s*\d{4}\s*,\s*[\d\s]+"
    r"(?:\s?-\s?\w{1,6}|[A-Z-]*)(?:\s?\(R\s?\d+\))?\s*,\s*(?:nr\.\s*)?\w+)\s*(?P<paper_page>\d{0,4})"
)
_CORNER = rf"(?:(?:{_IDENTIFIER}|{_ISSN}(?:\s{_SPECK}){{0,3}}|{_PLACE}|{_PRINTER})\s*)*"
_ROW = regex(rf"{_CORNER}(?:{_FOOT})?")
_ROW_OF_PAPER = regex(rf"{_CORNER}{_FOOT_OF_PAPER}")
_IDENTIFIER_LEAD = regex(r"[a-z]{1,3}-|[a-z]{1,2} [te]k ")
_HAS_FOOT = regex(r"\bKamer\s*,\s*vergaderjaar\b")
_LONG_NUMBER = regex(r"\d{3,4}")
_SDU = ("Sdu", "SDU")
# A page number is never much larger than the count of pages before it.
_SLACK = 2
# A number from here on is that of a page of the year; no document of this kind has so many pages.
OF_YEAR = 100
# Share of the height of a page above its foot.
_BOTTOM = 0.88


def is_colophon(row: Row, height: float | None) -> bool:
    """True where a row is nothing but colophon. `height`: of its page in points; None for text."""
    if is_number_of_then(row.text):
        return height is None or row.base > _BOTTOM * height
    if not _is_hinted(row.text):
        return False
    if height is not None:
        forms = (_ROW, _ROW_OF_PAPER)
        return row.base > _BOTTOM * height and any(form.fullmatch(row.text) for form in forms)
    return _ROW.fullmatch(row.text) is not None


def is_number_of_then(text: str) -> bool:
    """True for the number of questions of before 2009: a year, and a number in that year.

    >>> is_number_of_then("2989914210"), is_number_of_then("2000106540"), is_number_of_then("2989814210")
    (True, True, False)
    """
    match = _OF_THEN.fullmatch(text) if text[:1] == "2" else None
    return match is not None and (int(match["year"]) + 1) % 100 == int(match["next"])


# What a line of an imprint may be made of.
_PIECES = {
    "number": regex(rf"(?:{_IDENTIFIER}|{_PRINTED_NUMBER})"),
    "issn": regex(_ISSN),
    "publisher": regex(_PUBLISHER),
    "place": regex(_PLACE),
}
_WHOLE_CORNER = regex(_CORNER)


def kinds_of(text: str) -> frozenset[str]:
    """Return what pieces of an imprint a line is made of; none where it holds anything else.

    >>> sorted(kinds_of("KST39127")), sorted(kinds_of("ISSN 0921 - 7371 ’s-Gravenhage 1998"))
    (['number'], ['issn', 'place'])
    """
    if not _is_hinted(text) or not _WHOLE_CORNER.fullmatch(text):
        return frozenset()
    return frozenset(kind for kind, form in _PIECES.items() if form.search(text))


def names_paper(text: str) -> bool:
    """True for a row that may be the foot of a page, with or without its number."""
    return _HAS_FOOT.search(text) is not None


def _is_hinted(text: str) -> bool:
    """A cheap test that nearly always says no."""
    words = "vergaderjaar" in text or "ISSN" in text or "Gravenhage" in text
    words = words or "KVR" in text or "KST" in text or text[:3] in _SDU
    words = words or (text[:1].isdigit() and "kk" in text[:7])
    return words or (text[:1].islower() and _IDENTIFIER_LEAD.match(text) is not None)


# `… 2023Tweede Kamer, vergaderjaar 2022–2023, Aanhangsel 1Antwoord 3`: no room behind the number of the page.
_GLUED = regex(rf"{_CORNER}{_FOOT}(?<=\d)(?=[^\W\d_])")


def parted(rows: Sequence[Row]) -> Iterator[Row]:
    """Give the rows, those in which a foot touches the first words of the next page in two."""
    for row in rows:
        match = _GLUED.match(row.text) if len(row.lines) == 1 and _is_hinted(row.text) else None
        if match is None:
            yield row
            continue
        line, cut = row.lines[0], match.end()
        place = line.x0 + cut * CHAR_WIDTH
        yield _of_line(row, line._replace(text=line.text[:cut], x1=place))
        yield _of_line(row, line._replace(text=line.text[cut:], x1=line.x1 - place + line.x0))


def _of_line(row: Row, line: Line) -> Row:
    return replace(row, lines=(line,), text=line.text)


def printed_page(text: str) -> int | None:
    """Return the page number that a foot prints; None where it prints none or is no foot."""
    match = _ROW.fullmatch(text)
    if match and match["page"]:
        return int(match["page"])
    paper = _ROW_OF_PAPER.fullmatch(text) if match is None else None
    return int(paper["paper_page"]) if paper and paper["paper_page"] else None


def _feet_of_papers(rows: Sequence[Row]) -> frozenset[str]:
    """Return the texts of the rows of a text that are feet of its own pages.

    The foot of a Kamerstuk comes again with each page, or stands below the corner; a note cites another one once.
    """
    found = [
        (n, match["paper"], row.text)
        for n, row in enumerate(rows)
        if "vergaderjaar" in row.text and (match := _ROW_OF_PAPER.fullmatch(row.text))
    ]
    times = Counter(paper for _, paper, _ in found)
    own = {
        paper
        for n, paper, _ in found
        if times[paper] > 1
        or (n and is_colophon(rows[n - 1], None))
        or not _STARTS_AS_FOOT.match(rows[n].text)
    }
    return frozenset(text for _, paper, text in found if paper in own)


def _stands_apart(row: Row, number: int) -> bool:
    """True where the number of a page stands in a column of its own, as in no sentence of a note."""
    return len(row.lines) > 1 and row.lines[-1].text == str(number)


# Without the corner in front of it on its own row.
_STARTS_AS_FOOT = regex(r"(?:Tweede|Eerste)\s+Kamer")


# What stands in the corner is a number, with capitals and no words: `VWS 2007-1144`.
_SHORT = 40
_IN_CORNER = regex(r"(?=\D*\d\D*\d\D*\d)(?=.*[A-Z])[A-Z0-9][A-Z0-9 ./&-]*")


def _top_of_corner(rows: Sequence[Row], place: int, end: int) -> int:
    """Return where the corner begins of which rows are known from `place` on: other numbers may stand above them.

    Room or the end of a sentence parts them from the text: `5K3611` / `ISSN 0921 - 7371`.
    """
    if not any(_HAS_CORNER.search(row.text) for row in rows[place:end]):
        return place
    top = place
    while top and _follows(rows[top - 1], rows[top]) and _is_number(rows[top - 1]):
        top -= 1
    above = rows[top - 1] if top else None
    parted = above is None or ends(above) or not _follows(above, rows[top])
    return top if parted and place - top <= _MOST_ABOVE else place


_MOST_ABOVE = 2
_HAS_CORNER = regex(rf"^(?:{_IDENTIFIER}|{_ISSN}|{_PRINTER})")


def _follows(above: Row, row: Row) -> bool:
    return above.page == row.page and row.lines[0].row - above.lines[-1].row == 1


def _is_number(row: Row) -> bool:
    return len(row.text) < _SHORT and _IN_CORNER.fullmatch(row.text) is not None


def feet_of_text(rows: list[Row]) -> tuple[list[range], list[range]]:
    """Return (feet that end a page of a text, colophon that stands elsewhere)."""
    spans: list[range] = []
    loose: list[range] = []
    papers = _feet_of_papers(rows)
    page = 1
    place = 0
    of_year: int | None = None  # before 2010 the pages of a year were numbered on
    while place < len(rows):
        end = place
        while (
            end < len(rows)
            and end - place < 6
            and (is_colophon(rows[end], None) or rows[end].text in papers)
        ):
            end += 1
        if end == place:
            place += 1
            continue
        numbers = [printed_page(rows[n].text) for n in range(place, end)]
        printed = next((one for one in reversed(numbers) if one is not None), None)
        if printed is None and end < len(rows) and rows[end].text in (str(page), str(page + 1)):
            printed = int(rows[end].text)  # some readers put the number on a line of its own
            end += 1
        if printed is None and end < len(rows) and _LONG_NUMBER.fullmatch(rows[end].text):
            end += 1  # the pages of a year were numbered on: no question has such a number
        place = _top_of_corner(rows, place, end)
        foot = any(_HAS_FOOT.search(rows[n].text) for n in range(place, end))
        # `Aanhangsel 1379` in a note names a number, not a page.
        if not foot:
            loose.append(range(place, end))
        elif printed is None or printed <= page + _SLACK:
            spans.append(range(place, end))
            page = (printed or page) + 1
        elif printed >= OF_YEAR and (
            printed - 1 == of_year or end - place > 1 or _stands_apart(rows[place], printed)
        ):
            spans.append(range(place, end))
            page, of_year = page + 1, printed
        place = end
    return spans, loose
