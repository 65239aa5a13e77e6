"""The frame of a page: its head with what it may load, the bar with its buttons, the two halves."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from importlib.resources import files

from kamervragen.output.page.html import Html, tag

# key, what it does
_KEYS = (
    (("j", "k"), "volgende, vorige vraag"),
    (("n", "N"), "volgende, vorige melding"),
    (("p", "P"), "volgende, vorige bladzijde"),
    (("+", "−", "0"), "bladzijde groter, kleiner, passend"),
    (("t",), "licht of donker"),
    (("?",), "deze lijst"),
    (("Esc",), "sluiten, niets kiezen"),
)


@dataclass(frozen=True, slots=True)
class Frame:
    """What goes in the frame. `rules`: style rules of this page; `steps`: there are questions to step through."""

    title: str
    bestand: str
    document: Html
    record: Html
    rules: Sequence[str]
    steps: bool
    doubts: int


def framed(frame: Frame) -> str:
    """Return a whole page. It may load nothing, and run its own script only."""
    script = _asset("script.js")
    styles = [_asset("style.css"), "\n".join(frame.rules)]
    policy = (
        "default-src 'none'; base-uri 'none'; form-action 'none'; img-src data:;"
        f" style-src {' '.join(map(_hash, styles))}; script-src {_hash(script)}"
    )
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=policy),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="color-scheme", content="light dark"),
        tag("meta", name="generator", content="kamervragen"),
        tag("title", f"{frame.title} – kamervragen"),
        *(tag("style", Html(style)) for style in styles),
    )
    body = tag("body", *_body(frame), tag("script", Html(script)))
    return f"<!DOCTYPE html>\n{tag('html', head, body, lang='nl')}\n"


def _body(frame: Frame) -> list[Html]:
    return [
        tag(
            "nav",
            tag("a", "Naar de vragen", href="#overzicht"),
            tag("a", "Naar het document", href="#document"),
            class_="sprong",
            aria_label="Snel naar",
        ),
        _bar(frame),
        tag(
            "main",
            tag(
                "section",
                tag("div", frame.document, class_="binnenkant"),
                id="document",
                class_="document",
                aria_label="Het document",
                tabindex=0,
            ),
            tag(
                "section",
                tag("div", frame.record, class_="binnenkant"),
                id="overzicht",
                class_="overzicht",
                aria_label="De vragen",
                tabindex=0,
            ),
        ),
        _keys(),
        tag("p", id="stem", class_="alleen-stem", role="status"),
    ]


def _bar(frame: Frame) -> Html:
    steps = tag(
        "div",
        _button("vorige", "‹", "Vorige vraag (k)"),
        tag("output", "", id="teller", aria_live="off"),
        _button("volgende", "›", "Volgende vraag (j)"),
        class_="groep",
        role="group",
        aria_label="Vragen",
    )
    doubts = "1 melding" if frame.doubts == 1 else f"{frame.doubts} meldingen"
    zoom = tag(
        "div",
        _button("kleiner", "−", "Kleiner"),
        _button("passend", "100%", "Passend maken"),
        _button("groter", "+", "Groter"),
        class_="groep zoom",
        role="group",
        aria_label="Grootte van het document",
    )
    return tag(
        "header",
        tag("p", frame.bestand, class_="bestand"),
        tag(
            "div",
            steps if frame.steps else Html(),
            _button("melding", doubts, "Volgende melding (n)") if frame.doubts else Html(),
            zoom,
            _button("thema", "◐", "Licht of donker (t)"),
            _button("hulp", "?", "Toetsen (?)"),
            class_="bediening",
        ),
        class_="balk",
    )


def _button(name: str, text: str, told: str) -> Html:
    return tag("button", text, type="button", data_doet=name, aria_label=told, title=told)


def _keys() -> Html:
    rows = [
        tag("div", tag("dt", *(tag("kbd", key) for key in keys)), tag("dd", told))
        for keys, told in _KEYS
    ]
    return tag(
        "dialog",
        tag("h2", "Toetsen", id="toetsen-kop"),
        tag("dl", *rows),
        tag("form", tag("button", "Sluiten"), method="dialog"),
        id="toetsen",
        aria_labelledby="toetsen-kop",
    )


def _asset(name: str) -> str:
    """Return the text of a file that belongs to this package."""
    return (files(__package__) / "assets" / name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    """Return by what a browser knows a style or a script: one that is another by a sign is not used."""
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
