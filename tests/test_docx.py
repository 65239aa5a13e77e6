"""Word documents: what is declared in them is read as Word shows it, once, and nothing is lost in silence."""

from __future__ import annotations

import json

import pytest

import word as docs
from corpus import corpus_files
from kamervragen import extract
from kamervragen.library import outline
from kamervragen.readers.counters import bullet, letter, roman
from kamervragen.readers.docx.symbols import symbol
from word import asked, texts
from word import word as make

P, R = make.paragraph, make.run


def numbered(*levels: str, nums: str = "") -> dict[str, str]:
    """A part with one list of these levels."""
    return {"numbering": make.abstract(1, *levels) + make.num(1, 1) + nums}


def items(*what: tuple[int, int]) -> str:
    """Paragraphs of (list, level), each with one word."""
    return "".join(P(R("x"), make.listed(num, level)) for num, level in what)


DECIMAL = make.level(0, "decimal", "%1.")
# (levels, more lists, paragraphs as (list, level), the numbers that Word shows)
RESTARTED = (
    '<w:num w:numId="2"><w:abstractNumId w:val="1"/>'
    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    '<w:lvlOverride w:ilvl="1"><w:startOverride w:val="3"/></w:lvlOverride></w:num>'
)
NUMBERS = {
    "one list": ((DECIMAL,), "", [(1, 0), (1, 0), (1, 0)], ["1.", "2.", "3."]),
    "it starts at another number": ((make.level(0, "decimal", "%1)", start=5),), "", [(1, 0)] * 2, ["5)", "6)"]),
    "two levels; the lower begins anew": (
        (DECIMAL, make.level(1, "lowerLetter", "%2)")), "",
        [(1, 0), (1, 1), (1, 1), (1, 0), (1, 1)], ["1.", "a)", "b)", "2.", "a)"],
    ),
    "numbers of all levels above": (
        (DECIMAL, make.level(1, "decimal", "%1.%2")), "", [(1, 0), (1, 1), (1, 0), (1, 1)], ["1.", "1.1", "2.", "2.1"],
    ),
    "a level that none stands above": ((DECIMAL, make.level(1, "decimal", "%1.%2")), "", [(1, 1)], ["1.1"]),
    "a level that never begins anew": (
        (DECIMAL, make.level(1, "decimal", "%2)", '<w:lvlRestart w:val="0"/>')), "",
        [(1, 0), (1, 1), (1, 0), (1, 1)], ["1.", "1)", "2.", "2)"],
    ),
    "Roman, capitals": (
        (make.level(0, "upperRoman", "%1."), make.level(1, "upperLetter", "%2."), make.level(2, "lowerRoman", "(%3)")),
        "", [(1, 0), (1, 1), (1, 2), (1, 2)], ["I.", "A.", "(i)", "(ii)"],
    ),
    "legal: no Roman inside": (
        (make.level(0, "upperRoman", "%1."), make.level(1, "decimal", "%1.%2", "<w:isLgl/>")), "",
        [(1, 0), (1, 0), (1, 1)], ["I.", "II.", "2.1"],
    ),
    "words around the number": ((make.level(0, "decimal", "Vraag %1:"),), "", [(1, 0)] * 2, ["Vraag 1:", "Vraag 2:"]),
    # Pandoc restarts all levels in each list that it writes; inside item 1 stands another list of the same kind.
    "a list inside an item": (
        (DECIMAL, make.level(1, "decimal", "%2)")), RESTARTED,
        [(1, 0), (2, 1), (2, 1), (1, 0)], ["1.", "3)", "4)", "2."],
    ),
    "a second list of its kind counts on": ((DECIMAL,), make.num(2, 1), [(1, 0), (2, 0)], ["1.", "2."]),
    "a list that begins anew": ((DECIMAL,), make.num(2, 1, start=1), [(1, 0), (1, 0), (2, 0), (2, 0)],
                                ["1.", "2.", "1.", "2."]),
    "a number that was set": ((DECIMAL,), make.num(2, 1, start=6), [(1, 0), (2, 0), (2, 0)], ["1.", "6.", "7."]),
    "bullets of a symbol font": ((make.level(0, "bullet", "\uf0b7"),), "", [(1, 0)], ["•"]),
    "no number at all": ((make.level(0, "none", ""),), "", [(1, 0)], []),
    "a list that is not there": ((DECIMAL,), "", [(9, 0)], []),
    "list 0 takes the number away": ((DECIMAL,), "", [(0, 0)], []),
}  # fmt: skip


@pytest.mark.parametrize(("levels", "more", "what", "shown"), NUMBERS.values(), ids=NUMBERS)
def test_automatic_numbers(
    levels: tuple[str, ...], more: str, what: list[tuple[int, int]], shown: list[str]
) -> None:
    """Numbers are counted as Word shows them."""
    data = make.document(items(*what), numbered(*levels, nums=more))
    assert [text for text in texts(data) if text != "x"] == shown


def test_a_style_counts() -> None:
    """A list names the style that stands for its level; a paragraph of the style says nothing itself."""
    styles = make.STYLES + (
        '<w:style w:type="paragraph" w:styleId="Sub"><w:basedOn w:val="Vraag"/>'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    levels = (
        make.level(0, "decimal", "%1."),
        make.level(1, "lowerLetter", "%2)", '<w:pStyle w:val="Sub"/>'),
    )
    data = make.document(
        P(R("x"), style="Vraag") + P(R("x"), style="Sub"), numbered(*levels) | {"styles": styles}
    )
    assert texts(data) == ["1.", "x", "a)", "x"]


@pytest.mark.parametrize(
    ("value", "as_letter", "as_roman"),
    [
        (1, "a", "i"),
        (4, "d", "iv"),
        (26, "z", "xxvi"),
        (27, "aa", "xxvii"),
        (28, "bb", "xxviii"),
        (0, "0", "0"),
    ],
)
def test_counters(value: int, as_letter: str, as_roman: str) -> None:
    """Behind z Word goes on with aa, bb; nothing counts zero."""
    assert (letter(value), roman(value)) == (as_letter, as_roman)


@pytest.mark.parametrize(
    ("text", "sign"), [("\uf0b7", "•"), ("\uf0a7", "▪"), ("\uf0ff", "•"), ("-", "-"), ("–", "–")]
)
def test_bullets(text: str, sign: str) -> None:
    """A bullet of a symbol font is one that every font has."""
    assert bullet(text) == sign


@pytest.mark.parametrize(
    ("font", "char", "sign"),
    [
        ("Wingdings", "F0FC", "✓"), ("Symbol", "F061", "α"), ("Symbol", "B3", "≥"), ("Arial", "20AC", "€"),
        ("Webdings", "F0FC", None), ("Wingdings", "F001", None), ("Arial", "zz", None),
    ],
)  # fmt: skip
def test_symbols(font: str, char: str, sign: str | None) -> None:
    """A sign of a symbol font is a character, or it is said that nobody knows it."""
    assert symbol(font, char) == sign


RUNS = {
    "a soft hyphen vanishes": (R("bel\u00adasting"), ["belasting"]),
    "a hyphen that does not break is one": (R("BBB\u2011leden"), ["BBB-leden"]),
    "a tab parts": (R("Datum:\t3 maart"), ["Datum:", "3 maart"]),
    "a line break begins a line": (R("een\ntwee"), ["een", "twee"]),
    "a field shows its result": (make.field("DATE", "3 maart 2026"), ["3 maart 2026"]),
    "a simple field as well": (f'<w:fldSimple w:instr="REF a">{R("bijlage 2")}</w:fldSimple>', ["bijlage 2"]),
    "a link is its words": (f"<w:hyperlink>{R('de website')}</w:hyperlink>", ["de website"]),
    "a content control": (f"<w:sdt><w:sdtContent>{R('gekozen')}</w:sdtContent></w:sdt>", ["gekozen"]),
    "inserted is in": (f'<w:ins w:id="1">{R("nieuw ")}</w:ins>{R("woord")}', ["nieuw woord"]),
    "deleted is out": (f'{R("woord")}<w:del w:id="1"><w:r><w:delText> weg</w:delText></w:r></w:del>', ["woord"]),
    "moved here, and away": (f"<w:moveTo>{R('hier')}</w:moveTo><w:moveFrom>{R('daar')}</w:moveFrom>", ["hier"]),
    "hidden is out": (R("zichtbaar") + R(" geheim", "<w:vanish/>"), ["zichtbaar"]),
    "hidden by no is in": (R("zichtbaar", '<w:vanish w:val="0"/>'), ["zichtbaar"]),
    "capitals as shown": (R("Inleiding", "<w:caps/>"), ["INLEIDING"]),
    "lowered digits are digits": (R("CO") + R("2", '<w:vertAlign w:val="subscript"/>'), ["CO2"]),
    "a sign of a symbol font": (
        '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>' + R(" akkoord"), ["✓ akkoord"],
    ),
    "a formula": ("<w:oMath><w:r><w:t>a=b</w:t></w:r></w:oMath>", ["a=b"]),
    "a text box once": (R("tekst") + make.text_box(P(R("kader"))), ["tekst", "kader"]),
}  # fmt: skip


@pytest.mark.parametrize(("runs", "read"), RUNS.values(), ids=RUNS)
def test_runs(runs: str, read: list[str]) -> None:
    """What a paragraph holds, as it is shown."""
    assert texts(make.document(P(runs))) == read


def test_what_is_left_out_is_told() -> None:
    """Changes are counted, comments too; the first words of hidden text are quoted."""
    body = (
        f"<w:ins>{R('a')}</w:ins><w:ins>{R('b')}</w:ins><w:del/>"
        + R("geheim", "<w:vanish/>")
        + "<w:r><w:commentReference/></w:r>"
        + R("toch niet", "<w:strike/>")
    )
    told = {(aside.how, aside.words) for aside in docs.reading(make.document(P(body))).asides}
    assert told == {
        ("tracked", "2 ingevoegd, 1 verwijderd"),
        ("hidden", "geheim"),
        ("remarks", "1 opmerking"),
        ("struck", "toch niet"),
    }


def test_a_deleted_end_joins_two_paragraphs() -> None:
    """Who deletes the end of a paragraph joins it with the next."""
    first = P(R("Hoe vaak "), '<w:rPr><w:del w:id="1"/></w:rPr>')
    assert texts(make.document(first + P(R("brandt het?")))) == ["Hoe vaak brandt het?"]


QUESTIONS = (
    "Hoeveel banken betalen de belasting?",
    "Wat is de opbrengst per jaar?",
    "Is de minister bereid die te verhogen?",
)


def counted(*questions: str) -> str:
    """Questions that a list counts."""
    return "".join(P(R(text), make.listed(1)) for text in questions)


def test_numbers_of_a_letter() -> None:
    """Automatic numbers are those of the questions, and their places are paragraphs of the source."""
    record = docs.letter(counted(*QUESTIONS), numbered(DECIMAL))
    assert asked(record) == [(str(n), text) for n, text in enumerate(QUESTIONS, 1)]
    assert [vraag.alineas for vraag in record.vragen] == [(9, 9), (10, 10), (11, 11)]
    assert {(vraag.pagina, vraag.regels, vraag.vakken) for vraag in record.vragen} == {
        (None, None, ())
    }
    assert (record.herkomst.paginas, record.herkomst.lezer) == (None, "docx")
    assert record.meldingen == ()


def test_numbers_by_hand_beside_counted_ones() -> None:
    """A number that is typed goes on among those that are counted."""
    body = counted(QUESTIONS[0]) + P(R(f"2.\t{QUESTIONS[1]}")) + P(R(QUESTIONS[2]), make.listed(2))
    record = docs.letter(body, numbered(DECIMAL, nums=make.num(2, 1, start=3)))
    assert asked(record) == [(str(n), text) for n, text in enumerate(QUESTIONS, 1)]


def test_counted_numbers_are_believed() -> None:
    """However odd they are, and whatever stands above: a year or `pagina` would make a typed number doubtful."""
    body = P(R("Zie hierover ook het advies op pagina"))
    for num, text in enumerate(QUESTIONS, 1):
        body += P(R(text), make.listed(num))
    record = docs.letter(
        body, numbered(DECIMAL, nums=make.num(2, 1, start=40) + make.num(3, 1, start=2))
    )
    assert [vraag.nummer for vraag in record.vragen] == ["1", "40", "2"]


def test_items_below_a_question_are_part_of_it() -> None:
    """A deeper level of the list is of its question, also where it has numbers."""
    levels = (DECIMAL, make.level(1, "decimal", "%2)"))
    body = P(R("Kan de minister ingaan op:"), make.listed(1))
    body += (
        P(R("de opbrengst;"), make.listed(1, 1))
        + P(R("de kosten?"), make.listed(1, 1))
        + counted(QUESTIONS[1])
    )
    record = docs.letter(body, numbered(*levels))
    assert asked(record) == [
        ("1", "Kan de minister ingaan op: 1) de opbrengst; 2) de kosten?"),
        ("2", QUESTIONS[1]),
    ]
    assert record.vragen[0].alineas == (9, 11)


def test_a_heading_by_its_style() -> None:
    """A style is a heading whatever it looks like; a line break inside it begins none."""
    body = P(R("Opbrengst en\nkosten"), style="Kop1") + counted(QUESTIONS[0])
    record = docs.letter(body, numbered(DECIMAL))
    assert [sectie.titel for sectie in record.secties] == ["Opbrengst en kosten"]


def test_a_line_inside_a_paragraph_begins_nothing() -> None:
    """`Zo ja, …` behind a line break is of its question, and so is a year."""
    body = counted(f"{QUESTIONS[0]}\nZo nee, waarom niet?\n2024 was immers een goed jaar.")
    record = docs.letter(body, numbered(DECIMAL))
    assert asked(record) == [
        ("1", f"{QUESTIONS[0]} Zo nee, waarom niet? 2024 was immers een goed jaar.")
    ]


def test_notes() -> None:
    """A note has its mark; its number is counted where the text refers to it."""
    body = P(R(QUESTIONS[0][:-1]) + make.note_mark(7) + R("?"), make.listed(1))
    body += P(R(QUESTIONS[1]) + make.note_mark(5) + make.note_mark(3, "endnote"), make.listed(1))
    notes = make.note(5, "Kamerstukken II 2025/26, 36 800, nr. 2.") + make.note(
        7, "CBS, Banken in cijfers."
    )
    ends = make.note(3, "Zie bijlage 2.", "endnote")
    record = docs.letter(body, numbered(DECIMAL) | {"footnotes": notes, "endnotes": ends})
    assert [(noot.nummer, noot.tekst, noot.pagina) for noot in record.voetnoten] == [
        ("1", "CBS, Banken in cijfers.", None),
        ("2", "Kamerstukken II 2025/26, 36 800, nr. 2.", None),
        ("i", "Zie bijlage 2.", None),
    ]
    assert [vraag.voetnoten for vraag in record.vragen] == [("1",), ("2", "i")]
    assert asked(record) == [("1", QUESTIONS[0]), ("2", QUESTIONS[1])]


def test_notes_with_signs() -> None:
    """A document may count its notes with signs, or in letters."""
    notes = "".join(make.note(name, f"Zie {name}.") for name in range(1, 7))
    marks = "".join(make.note_mark(name) for name in range(1, 7))
    settings = '<w:footnotePr><w:numFmt w:val="chicago"/></w:footnotePr>'
    parts = numbered(DECIMAL) | {"footnotes": notes, "settings": settings}
    record = docs.letter(P(R(QUESTIONS[0]) + marks, make.listed(1)), parts)
    assert record.vragen[0].voetnoten == ("*", "†", "‡", "§", "**", "††")


def test_a_mark_that_was_typed() -> None:
    """A note may have a sign of its own."""
    mark = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t>*</w:t></w:r>'
    record = docs.letter(
        P(R(QUESTIONS[0]) + mark, make.listed(1)),
        numbered(DECIMAL) | {"footnotes": make.note(1, "Zie 2.")},
    )
    assert [(noot.nummer, noot.tekst) for noot in record.voetnoten] == [("*", "Zie 2.")]
    assert asked(record) == [("1", QUESTIONS[0])]


def test_a_numbered_heading_is_no_note() -> None:
    """The mark of note 1, which Word has, cites no note that is typed."""
    head = P(R("1. Inbreng van de leden van de fractie van de SP", "<w:b/>"))
    first = P(R("Hierover is eerder gesproken.") + make.note_mark(1))
    parts = numbered(make.level(0, "decimal", "%1)")) | {"footnotes": make.note(1, "Zie 2.")}
    record = docs.letter(first + head + counted(QUESTIONS[0]), parts)
    assert [noot.tekst for noot in record.voetnoten] == ["Zie 2."]
    assert [one.titel for one in record.secties] == [
        "1. Inbreng van de leden van de fractie van de SP"
    ]


def test_headers_and_footers() -> None:
    """That of page 1 is letterhead, the others are furniture, and none is in a question."""
    section = (
        '<w:headerReference w:type="first" r:id="header1"/><w:headerReference w:type="default" r:id="header2"/>'
        '<w:headerReference w:type="even" r:id="header3"/><w:footerReference w:type="default" r:id="footer1"/>'
        "<w:titlePg/>"
    )
    parts = {
        "header1": P(R("Eerste Kamer der Staten-Generaal")),
        "header2": P(R("blad ") + make.field("PAGE", "2")),
        "header3": P(R("even pagina")),
        "footer1": P(R("Postbus 20017")),
    }
    data = make.document(docs.HEAD + P(R("1. Hoe?")) + docs.TAIL, parts, section=section)
    kinds = {piece.tekst: piece.soort for piece in outline(data)}
    assert kinds["Eerste Kamer der Staten-Generaal"] == "letterhead"
    assert (kinds["blad 2"], kinds["Postbus 20017"]) == ("furniture", "furniture")
    assert "even pagina" not in kinds  # nothing is printed differently on even pages
    settings = {"settings": "<w:evenAndOddHeaders/>"}
    even = outline(make.document(docs.HEAD + docs.TAIL, parts | settings, section=section))
    assert "even pagina" in [piece.tekst for piece in even]


def test_a_letterhead_in_a_table() -> None:
    """Labels and values in cells, an addressee in one cell."""
    cell = "".join(P(R(text)) for text in ("Aan de minister van Financiën", "Postbus 20201"))
    rows = [[cell, ""], [P(R("Datum")), P(R("3 maart 2026"))], [P(R("Ons kenmerk")), P(R("181111"))],
            [P(R("Betreft")), P(R("Bankenbelasting"))]]  # fmt: skip
    rest = docs.HEAD[docs.HEAD.index(P(R("Geachte mevrouw Hoogland,"))) :]
    data = make.document(make.table(rows) + rest + P(R(f"1. {QUESTIONS[0]}")) + docs.TAIL)
    record = extract(data)
    assert (str(record.datum), record.kenmerk, record.betreft) == (
        "2026-03-03",
        "181111",
        "Bankenbelasting",
    )
    assert [one.functie for one in record.geadresseerden] == ["minister van Financiën"]
    assert record.vragen[0].alineas == (12, 12)


def test_a_table_in_the_text_is_none_of_a_question() -> None:
    """Years in the first column of a table are no numbers, whatever a row says."""
    rows = [[P(R("Jaar")), P(R("Opbrengst"))], [P(R("1")), P(R("Hoog"))], [P(R("2")), P(R("Laag"))]]
    body = counted(QUESTIONS[0]) + make.table(rows) + counted(QUESTIONS[1])
    record = docs.letter(body, numbered(DECIMAL))
    assert asked(record) == [("1", QUESTIONS[0]), ("2", QUESTIONS[1])]


def test_a_table_that_sets_numbers_apart() -> None:
    """A table of two columns, number and question, is a list."""
    rows = [[P(R(f"{n}.")), P(R(text))] for n, text in enumerate(QUESTIONS, 1)]
    assert asked(docs.letter(make.table(rows))) == [
        (str(n), text) for n, text in enumerate(QUESTIONS, 1)
    ]


@pytest.mark.parametrize("beside", [[], [P(R("Bijlage 1"))]], ids=["a box", "a margin"])
def test_a_table_that_lays_out_the_page(beside: list[str]) -> None:
    """The whole letter may stand in one cell."""
    body = (
        docs.HEAD + "".join(P(R(f"{n}. {text}")) for n, text in enumerate(QUESTIONS, 1)) + docs.TAIL
    )
    record = extract(make.document(make.table([[*beside, body]])), name="brief.docx")
    assert asked(record) == [(str(n), text) for n, text in enumerate(QUESTIONS, 1)]


def test_a_table_of_questions_that_a_list_counts() -> None:
    """The first column has nothing but its automatic number."""
    rows = [[P(R("Nr.")), P(R("Fractie")), P(R("Vraag"))]]
    rows += [[P("", make.listed(1)), P(R("SP")), P(R(text))] for text in QUESTIONS]
    record = docs.letter(make.table(rows), numbered(DECIMAL))
    assert asked(record) == [(str(n), text) for n, text in enumerate(QUESTIONS, 1)]
    assert {vraag.fracties for vraag in record.vragen} == {("SP",)}


@pytest.mark.parametrize(
    ("heads", "protects"),
    [
        (("Nummer", "Vraag", "Vraagsteller"), "a cell is longer than its column is wide"),
        (("#", "Fractie", "Vraag", "Antwoord"), "a column that is still empty"),
    ],
)
def test_columns_that_a_table_of_questions_declares(heads: tuple[str, ...], protects: str) -> None:
    """Where cells begin says of which column they are."""
    long = f"{QUESTIONS[0][:-1]}, en kan de regering dat voor elk van de banken in een bijlage nader toelichten?"
    texts = [long, QUESTIONS[1]]
    rows = [[P(R(head)) for head in heads]]
    for number, text in enumerate(texts, 1):
        cells = {"Vraag": text, "Fractie": "SP", "Vraagsteller": "SP", "Antwoord": ""}
        rows.append([P(R(cells.get(head, f"{number}."))) for head in heads])
    record = docs.letter(make.table(rows))
    assert asked(record) == [("1", long), ("2", QUESTIONS[1])], protects
    assert {vraag.fracties for vraag in record.vragen} == {("SP",)}


def test_a_text_box_is_beside_the_text() -> None:
    """A box between two questions is part of neither."""
    body = (
        counted(QUESTIONS[0])
        + P(R("") + make.text_box(P(R("Wist u dat banken ook betalen?"))))
        + counted(QUESTIONS[1])
    )
    assert asked(docs.letter(body, numbered(DECIMAL))) == [("1", QUESTIONS[0]), ("2", QUESTIONS[1])]


@pytest.mark.parametrize(
    "main", ["document.main+xml", "template.main+xml"],
)  # fmt: skip
def test_templates_are_read(main: str) -> None:
    """A template is a document as well."""
    assert texts(make.document(P(R("x")), main=main)) == ["x"]


@pytest.mark.parametrize("kind", ["document.macroEnabled", "template.macroEnabledTemplate"])
def test_macros_are_not_even_opened(kind: str) -> None:
    """A document with macros is read; what holds them is no part that anybody asks for."""
    data = make.document(P(R("x")))
    listed = (
        '<Types><Override PartName="/word/document.xml" '
        f'ContentType="application/vnd.ms-word.{kind}.main+xml"/></Types>'
    ).encode()
    data = docs.with_files(
        data,
        **{"[Content_Types].xml": listed, "word__vbaProject.bin": b"\xd0\xcf\x11\xe0 no macro"},
    )
    assert texts(data) == ["x"]


def test_the_strict_dialect() -> None:
    """ISO's strict namespaces hold the same names."""
    data = make.document(P(R("x"), make.listed(1)), numbered(DECIMAL))
    strict = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
    files = {
        name.replace("/", "__"): docs.part_of(data, name).replace(make.W.encode(), strict)
        for name in ("word/document.xml", "word/numbering.xml")
    }
    assert texts(docs.with_files(data, **files)) == ["1.", "x"]


# ---------------------------------------------------------------- the real ones

ANSWERS = corpus_files("antwoordbrieven/*.docx")

if ANSWERS:

    @pytest.mark.parametrize("path", ANSWERS, ids=lambda path: path.stem)
    def test_answers_of_ministers(path: object) -> None:
        """All paragraphs, numbers and notes of the real ones are in the outline, whatever family they will be of."""
        gold = json.loads(path.with_name(f"{path.stem}.gold.json").read_text(encoding="utf-8"))  # type: ignore[attr-defined]
        pieces = outline(path)  # type: ignore[arg-type]
        found = {piece.nummers: bare(piece.tekst) for piece in pieces if piece.soort == "vraag"}
        for vraag in gold["vragen"]:
            wanted = {bare(text) for text in (vraag["tekst"], *vraag.get("tekst_ook", ()))}
            assert any(text in found[vraag["nummer"],] for text in wanted), vraag["nummer"]
        whole = bare(" ".join(piece.tekst for piece in pieces))
        for vraag in gold["vragen"]:
            for key in ("begin_tekst", "eind_tekst"):
                assert bare(vraag["antwoord"][key] or "") in whole
        notes = [(piece.nummers[0], bare(piece.tekst)) for piece in pieces if piece.soort == "note"]
        assert {(one["nummer"], bare(one["tekst"])) for one in gold.get("voetnoten", ())} <= set(
            notes
        )


def bare(text: str) -> str:
    """Letters and digits only."""
    return "".join(filter(str.isalnum, text))
