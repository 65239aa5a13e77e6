"""The page of `show` in a real browser: boxes on their words, clicks and keys, what it loads, how it prints."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from subprocess import DEVNULL
from typing import Any

import pytest
from pypdfium2_raw import bindings as raw

from compare import fixture_cases
from kamervragen.api import show_with
from kamervragen.options import Options
from kamervragen.output.page import render
from kamervragen.output.page.anchors import Anchors
from kamervragen.readers.pdfium import Box, opened, opened_page
from kamervragen.records import Vraag
from kamervragen.shown import Wanted
from kamervragen.source import load

FIXTURES = Path(__file__).resolve().parents[1] / "fixtures"
LETTERS = FIXTURES / "commissiebrief"
LETTER = LETTERS / "kustverdediging" / "letter.libreoffice.pdf"
GAP = LETTERS / "nummergat" / "letter.libreoffice.pdf"
WORD = LETTERS / "kustverdediging" / "letter.docx"
TEXT = LETTERS / "kustverdediging" / "letter.layout.txt"
ANSWERED = FIXTURES / "aanhangsel" / "ijsclubs" / "document.pdf"

BROWSER = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
)
DRIVER = shutil.which("chromedriver")
pytestmark = pytest.mark.skipif(
    not (BROWSER and DRIVER), reason="no chromium and chromedriver on PATH"
)
FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--hide-scrollbars",
)


@dataclass(frozen=True)
class Browser:
    """A browser with a page of ours in it; `folder` is where the pages lie."""

    driver: Any
    folder: Path

    def open(
        self, path: Path, anchor: str = "", *, width: int = 1440, height: int = 900, scheme: str = "light",
        media: str = "",
    ) -> Browser:  # fmt: skip
        """Open the page of a document, in a window and a colour scheme; nothing moves slowly."""
        page = self.folder / f"{path.parent.name}-{path.name}.html"
        if not page.exists():
            page.write_text(page_of(path), encoding="utf-8")
        size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
        wishes = {"prefers-color-scheme": scheme, "prefers-reduced-motion": "reduce"}
        features = [{"name": name, "value": value} for name, value in wishes.items()]
        self.driver.execute_cdp_cmd(
            "Emulation.setEmulatedMedia", {"media": media, "features": features}
        )
        self.driver.get("about:blank")
        self.driver.get(page.as_uri() + (f"#{anchor}" if anchor else ""))
        return self

    def js(self, script: str, *arguments: object) -> Any:
        """Run a script in the page."""
        return self.driver.execute_script(script, *arguments)

    def press(self, *keys: str) -> None:
        """Press keys, one by one."""
        from selenium.webdriver.common.action_chains import ActionChains

        for key in keys:
            ActionChains(self.driver).send_keys(key).perform()

    def click(self, selector: str) -> None:
        """Click on an element, as a person does, where it stands."""
        from selenium.webdriver.common.by import By

        element = self.driver.find_element(By.CSS_SELECTOR, selector)
        self.js("arguments[0].scrollIntoView({block: 'center'})", element)
        element.click()

    def chosen(self) -> list[str]:
        """The ids of all that is chosen, those of the record first."""
        found: list[str] = self.js(
            "return [...document.querySelectorAll('[aria-current]')]"
            ".map((one) => one.dataset.doel ? '=' + one.dataset.doel : one.id).sort().reverse()"
        )
        return sorted(found, key=lambda one: one.startswith("="))

    def seen(self, selector: str) -> bool:
        """Whether an element is in its pane and in the window."""
        return bool(self.js(_SEEN, selector))

    def errors(self) -> list[str]:
        """What the browser complained of since this was asked last."""
        return [one["message"] for one in self.driver.get_log("browser")]


_SEEN = """
const element = document.querySelector(arguments[0]);
const pane = element.closest("main > section").getBoundingClientRect();
const box = element.getBoundingClientRect();
return box.height > 0 && box.top < pane.bottom && box.bottom > pane.top && box.top < innerHeight && box.bottom > 0;
"""


@cache
def page_of(path: Path) -> str:
    """The page of a document."""
    return render(show_with(path, Options(), Wanted(), path.name))


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """One browser for all tests of this module; it ends with them."""
    from selenium import webdriver

    options = webdriver.ChromeOptions()
    options.binary_location = str(BROWSER)
    for flag in FLAGS:
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    service = webdriver.ChromeService(executable_path=str(DRIVER), log_output=DEVNULL)
    driver = webdriver.Chrome(options=options, service=service)
    try:
        yield Browser(driver, tmp_path_factory.mktemp("pages"))
    finally:
        driver.quit()


# ---------------------------------------------------------------- boxes lie on words

# What may stand between the letters of a text and be none of it: room, hyphens at line ends.
_BETWEEN = re.compile(r"[\s\-\u2010\u00ad\ufffe\x02\u200b]")
_SOME = 18
_OF_BOXES = """
return [...document.querySelectorAll("a.vak.vraag")].map((box) => {
  const page = box.closest(".blad").getBoundingClientRect();
  const one = box.getBoundingClientRect();
  const image = box.closest(".blad").querySelector("img");
  const scale = image.width / page.width;
  return {
    doel: box.dataset.doel,
    page: Number(box.closest(".bladzijde").id.split("-")[1]),
    sides: [one.left - page.left, one.top - page.top, one.right - page.left, one.bottom - page.top]
      .map((side) => side * image.getAttribute("width") / page.width),
  };
});
"""


def letters_of(path: Path) -> dict[int, tuple[str, list[Box]]]:
    """Of each page its letters and where pdfium says that the ink of each is: left, top, right, bottom."""
    found: dict[int, tuple[str, list[Box]]] = {}
    source = load(path)
    with closing(opened(source, None)) as document:
        for index in range(document.count):
            page = opened_page(source, document, index)
            try:
                left, _, _, top = page.frame()
                signs, boxes = "", []
                for place in range(page.count):
                    sign = chr(raw.FPDFText_GetUnicode(page._text, place))
                    if _BETWEEN.match(sign) or sign == "\0":
                        continue
                    x0, y0, x1, y1 = page.letter_box(place)
                    signs += sign
                    boxes.append((x0 - left, top - y1, x1 - left, top - y0))
                found[index + 1] = signs, boxes
            finally:
                page.close()
    return found


def ends_of(vraag: Vraag, letters: dict[int, tuple[str, list[Box]]]) -> list[list[Box]]:
    """Where its first words begin on its first page, and its last ones end on its last; they may recur elsewhere."""
    text = _BETWEEN.sub("", vraag.tekst)
    first, last = text[:_SOME], text[-_SOME:]
    begin, end = letters[vraag.vakken[0].pagina], letters[vraag.vakken[-1].pagina]
    return [
        [begin[1][one.start()] for one in re.finditer(re.escape(first), begin[0])],
        [end[1][one.end() - 1] for one in re.finditer(re.escape(last), end[0])],
    ]


def inside(one: Box, sides: Sequence[float]) -> bool:
    """True where the middle of a letter lies in a box."""
    x, y = (one[0] + one[2]) / 2, (one[1] + one[3]) / 2
    return sides[0] <= x <= sides[2] and sides[1] <= y <= sides[3]


def check_boxes(browser: Browser, path: Path) -> tuple[int, int]:
    """Each box of a question holds its first or last letter, and ends close by; returns how many did, of all."""
    boxes = browser.open(path).js(_OF_BOXES)
    record = show_with(path, Options(), Wanted(), path.name).record
    letters = letters_of(path)
    checked = 0
    for vraag, anchor in zip(record.vragen, Anchors.of(record).vragen, strict=True):
        own = [one for one in boxes if one["doel"] == anchor]
        assert [one["page"] for one in own] == [box.pagina for box in vraag.vakken]
        first, last = (one["sides"] for one in (own[0], own[-1]))
        begins, ends = ends_of(vraag, letters)
        checked += bool(begins) + bool(ends)
        # Its number may stand on a line of its own above it; below it there is nothing of it.
        assert not begins or any(inside(one, first) and one[1] - first[1] < 30 for one in begins)
        assert not ends or any(inside(one, last) and last[3] - one[3] < 7 for one in ends)
    return checked, 2 * len(record.vragen)


SOME_PDFS = [
    LETTER,
    LETTER.with_name("letter.typst.pdf"),
    LETTER.with_name("letter.weasyprint.pdf"),
    LETTERS / "jeugdbescherming" / "letter.libreoffice.pdf",
    ANSWERED,
    FIXTURES / "schriftelijke_vragen" / "moerasgas" / "document.pdf",
]
ALL_PDFS = [path for path, _ in fixture_cases() if path.suffix == ".pdf"]


def named(path: Path) -> str:
    """`kustverdediging/letter.typst.pdf`."""
    return f"{path.parent.name}/{path.name}"


@pytest.mark.parametrize("path", SOME_PDFS, ids=named)
def test_boxes_lie_on_their_words(browser: Browser, path: Path) -> None:
    """Where the browser draws a box, pdfium sees the words of the question."""
    checked, ends = check_boxes(browser, path)
    assert checked > 0.8 * ends


@pytest.mark.slow
@pytest.mark.parametrize("path", ALL_PDFS, ids=named)
def test_boxes_lie_on_their_words_in_each_fixture(browser: Browser, path: Path) -> None:
    """The same in every PDF of fixtures/."""
    check_boxes(browser, path)


def test_boxes_stay_on_their_words_when_the_page_grows(browser: Browser) -> None:
    """Zoom and narrow windows change nothing of that."""
    before = browser.open(LETTER).js(_OF_BOXES)
    browser.press("+", "+")
    grown = browser.js(_OF_BOXES)
    narrow = browser.open(LETTER, width=420, height=800).js(_OF_BOXES)
    for one, other, third in zip(before, grown, narrow, strict=True):
        for sides in (other["sides"], third["sides"]):
            assert all(abs(a - b) < 3 for a, b in zip(one["sides"], sides, strict=True))


# ---------------------------------------------------------------- clicks and keys

MEDIA = [LETTER, WORD, TEXT]


@pytest.mark.parametrize("path", MEDIA, ids=named)
def test_a_box_chooses_its_question(browser: Browser, path: Path) -> None:
    """And shows it, though it is far down in its pane; what was chosen before is not any more."""
    browser.open(path)
    assert not browser.seen("#vraag-9")
    browser.click('[data-doel="vraag-9"]')
    assert browser.chosen() == ["vraag-9", "=vraag-9"]
    assert browser.seen("#vraag-9")
    browser.click('[data-doel="vraag-2"]')
    assert browser.chosen() == ["vraag-2", "=vraag-2"]
    assert browser.js("return location.hash") == "#vraag-2"
    assert browser.errors() == []


@pytest.mark.parametrize("path", MEDIA, ids=named)
def test_a_question_chooses_its_box(browser: Browser, path: Path) -> None:
    """And shows it on its page."""
    browser.open(path)
    assert not browser.seen('[data-doel="vraag-9"]')
    browser.click("#vraag-9 .tekst")
    assert browser.chosen() == ["vraag-9", "=vraag-9"]
    assert browser.seen('[data-doel="vraag-9"]')


def test_notes_and_headings_choose_each_other(browser: Browser) -> None:
    """As questions do."""
    browser.open(LETTER)
    browser.click('[data-doel="noot-2"]')
    assert browser.chosen() == ["noot-2", "=noot-2"]
    browser.click("#sectie-3 > h2 span")
    assert browser.chosen()[0] == "sectie-3"
    assert "=sectie-3" in browser.chosen()
    browser.click("#noot-1")
    assert browser.chosen() == ["noot-1", "=noot-1"]


def test_a_box_that_is_below_another_is_chosen_by_its_label(browser: Browser) -> None:
    """Questions 1 and 2 of one caption have one box, and two labels."""
    browser.open(ANSWERED)
    browser.click('a.vraag[data-doel="vraag-1"] .label')
    assert browser.chosen()[0] == "vraag-1"
    browser.click('a.vraag[data-doel="vraag-2"] .label')
    assert browser.chosen()[0] == "vraag-2"


def test_keys_step_through_questions(browser: Browser) -> None:
    """j and k, from the first to the last and no further; the focus goes along, and it is said."""
    browser.open(GAP)
    browser.press("j")
    assert browser.chosen() == ["vraag-1", "=vraag-1"]
    browser.press("j", "j", "k")
    assert browser.chosen()[0] == "vraag-2"
    assert browser.js("return document.activeElement.id") == "vraag-2"
    assert browser.js("return document.getElementById('stem').textContent") == (
        "Vraag 2, bladzijde 1, gekozen"
    )
    assert browser.js("return document.getElementById('teller').textContent") == "2 / 6"
    browser.press(*"kkkk")
    assert browser.chosen()[0] == "vraag-1"
    browser.press(*"jjjjjjjjj")
    assert browser.chosen()[0] == "vraag-7"


def test_key_steps_through_doubts(browser: Browser) -> None:
    """n goes to the next melding and shows what it is about: question 5 is missing, behind 4."""
    browser.open(GAP)
    browser.press("n")
    assert browser.chosen() == ["melding-1", "=vraag-4"]
    assert browser.seen('[data-doel="vraag-4"]')
    browser.press("j")
    assert browser.chosen()[0] == "vraag-6"
    browser.click(".melding a")
    assert browser.chosen()[0] == "vraag-4"


def test_keys_turn_pages_and_close(browser: Browser) -> None:
    """p and P turn pages, Escape chooses nothing, t changes the light, and keys with Ctrl stay the browser's."""
    from selenium.webdriver.common.keys import Keys

    browser.open(LETTER)
    browser.press("p")
    assert browser.seen("#bladzijde-2 .vak")
    browser.press("P")
    assert browser.js("return document.getElementById('document').scrollTop") < 120
    browser.press("j", Keys.ESCAPE)
    assert browser.chosen() == []
    browser.press("t")
    assert browser.js("return document.documentElement.dataset.thema") == "donker"
    assert browser.js("return getComputedStyle(document.body).backgroundColor") == "rgb(18, 22, 28)"


def test_the_list_of_keys(browser: Browser) -> None:
    """? opens it, Escape closes it, and while it is open no other key does anything."""
    from selenium.webdriver.common.keys import Keys

    browser.open(LETTER)
    browser.press("?")
    assert browser.js("return document.getElementById('toetsen').open")
    browser.press("j")
    assert browser.chosen() == []
    browser.press(Keys.ESCAPE)
    assert not browser.js("return document.getElementById('toetsen').open")


def test_all_is_reached_with_tab(browser: Browser) -> None:
    """In the order of the page; a box is pressed with Enter and with the space bar."""
    from selenium.webdriver.common.keys import Keys

    browser.open(GAP)
    reached: list[str] = []
    for _ in range(60):
        browser.press(Keys.TAB)
        reached.append(browser.js("return document.activeElement.dataset.doel || ''"))
        if reached[-1] == "vraag-2" and browser.js("return document.activeElement.matches('.vak')"):
            break
    assert [one for one in reached if one.startswith("vraag")] == ["vraag-1", "vraag-2"]
    browser.press(Keys.SPACE)
    assert browser.chosen()[0] == "vraag-2"
    browser.press(Keys.TAB, Keys.ENTER)
    assert browser.chosen()[0] == "vraag-3"


@pytest.mark.parametrize(
    ("anchor", "chosen", "seen"),
    [
        ("vraag-10", "vraag-10", '[data-doel="vraag-10"]'),
        ("noot-3", "noot-3", '[data-doel="noot-3"]'),
        ("bladzijde-2", None, "#bladzijde-2 img"),
        ("er-is-niets", None, "#bladzijde-1 img"),
    ],
)
def test_deep_links(browser: Browser, anchor: str, chosen: str | None, seen: str) -> None:
    """A link to a question of a page opens it there; one that leads nowhere does nothing."""
    browser.open(LETTER, anchor)
    assert browser.chosen()[:1] == ([chosen] if chosen else [])
    assert browser.seen(seen)
    assert browser.errors() == []


# ---------------------------------------------------------------- what it loads, how it looks


def test_nothing_is_fetched(browser: Browser) -> None:
    """No request but for the file itself and what is in it, and no error of its policy."""
    browser.driver.get_log("performance")
    browser.open(LETTER)
    browser.press("j", "n", "t", "+")
    messages = [
        json.loads(one["message"])["message"] for one in browser.driver.get_log("performance")
    ]
    asked = [
        one["params"]["request"]["url"]
        for one in messages
        if one["method"] == "Network.requestWillBeSent"
    ]
    own = (browser.folder / "kustverdediging-letter.libreoffice.pdf.html").as_uri()
    assert own in asked
    assert [
        one[:80] for one in asked if one != own and not one.startswith(("data:", "about:"))
    ] == []
    assert browser.errors() == []


def test_a_foreign_script_does_not_run(browser: Browser) -> None:
    """What would get into the page by a hole in the escaping is stopped by its policy."""
    browser.open(GAP)
    browser.js(
        "const one = document.createElement('script'); one.textContent = 'window.foreign = 1';"
        "document.body.append(one); document.body.insertAdjacentHTML('beforeend',"
        ' \'<img src=x onerror="window.foreign = 2"><p style="color: red">\')'
    )
    assert browser.js("return window.foreign") is None
    assert any("Content Security Policy" in one for one in browser.errors())


AXE = """
const done = arguments[arguments.length - 1];
axe.run(document, {resultTypes: ["violations"]}).then(
  (found) => done(found.violations.map((one) => [one.id, one.nodes.map((node) => node.html.slice(0, 160))])),
  (error) => done([[String(error), []]]),
);
"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", [GAP, ANSWERED, WORD, TEXT], ids=named)
def test_no_barriers(browser: Browser, path: Path, scheme: str) -> None:
    """axe finds nothing that keeps people out, in both lights, with a question chosen."""
    axe = (files("axe_core_python") / "axe.min.js").read_text(encoding="utf-8")
    browser.open(path, "vraag-2", scheme=scheme)
    browser.js(axe)
    assert browser.driver.execute_async_script(AXE) == []


_HIDDEN = """
return [...document.querySelectorAll(arguments[0])].filter((one) => one.checkVisibility()).length;
"""


def test_paper_shows_the_record(browser: Browser) -> None:
    """Printed, there are no buttons and no pages, and nothing is cut off at the foot of a window."""
    browser.open(LETTER)
    assert browser.js(_HIDDEN, "button, .blad img") > 5
    browser.open(LETTER, media="print")
    assert browser.js(_HIDDEN, "button, .blad img, .vak") == 0
    assert browser.js(_HIDDEN, "article.vraag") == 10
    assert (
        browser.js("return getComputedStyle(document.getElementById('overzicht')).overflow")
        == "visible"
    )
    assert browser.js("return document.body.scrollHeight") > 1500


@pytest.mark.parametrize(("width", "height"), [(1440, 900), (1024, 768), (420, 800), (320, 640)])
@pytest.mark.parametrize("path", [GAP, TEXT], ids=named)
def test_nothing_sticks_out(browser: Browser, path: Path, width: int, height: int) -> None:
    """No window has to be scrolled sideways, and both halves have room."""
    browser.open(path, width=width, height=height)
    assert browser.js("return document.documentElement.scrollWidth") <= width
    assert browser.js("return document.getElementById('overzicht').scrollWidth") <= width
    for pane in ("document", "overzicht"):
        box = browser.js(
            f"return document.getElementById('{pane}').getBoundingClientRect().toJSON()"
        )
        assert box["height"] > 200
        assert box["width"] > 300


def test_without_a_script_it_is_links(browser: Browser) -> None:
    """With scripts off the page shows all, and a box leads to its question."""
    browser.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        browser.open(LETTER)
        browser.driver.find_element("css selector", '[data-doel="vraag-2"]').click()
        assert browser.driver.current_url.endswith("#vraag-2")
    finally:
        browser.driver.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


def test_zooming_keeps_what_is_chosen_in_view(browser: Browser) -> None:
    """Who looks closer looks at the same question, not at where its part of the page is now."""
    browser.open(LETTER, "vraag-3")
    for key in ("+", "+", "+", "-"):
        browser.press(key)
        assert browser.seen('[data-doel="vraag-3"]'), key


def test_one_question_is_chosen_at_once(browser: Browser) -> None:
    """A page about one question opens at it."""
    record = show_with(GAP, Options(), Wanted(vraag="7"), GAP.name)
    page = browser.folder / "one.html"
    page.write_text(render(record), encoding="utf-8")
    browser.open(GAP)
    browser.driver.get(page.as_uri())
    assert browser.chosen() == ["vraag-7", "=vraag-7"]
    assert browser.seen('[data-doel="vraag-7"]')


def test_labels_stay_off_the_words_of_a_narrow_page(browser: Browser) -> None:
    """Where a crop leaves no margin, the labels of questions and notes show when they are looked at."""
    page = browser.folder / "narrow.html"
    told = show_with(LETTER, Options(), Wanted(), LETTER.name)
    page.write_text(render(told).replace('class="vak ', 'class="vak binnen '), encoding="utf-8")
    browser.open(LETTER)
    browser.driver.get(page.as_uri())
    shown = browser.js(
        "return [...document.querySelectorAll('.vak.binnen .label')]"
        ".filter((one) => getComputedStyle(one).opacity !== '0').length"
    )
    assert (shown, browser.js("return document.querySelectorAll('.vak.binnen').length") > 10) == (
        0,
        True,
    )
