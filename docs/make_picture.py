"""Makes `show.png`: the page of `kamervragen show` in a browser, for a letter with a warning.

    python docs/make_picture.py [CHROMIUM]

It needs Chromium, by default the first on PATH. The letter is invented, as are all in `fixtures/`.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image

from kamervragen.api import show_with
from kamervragen.options import Options
from kamervragen.output.page import render
from kamervragen.shown import Wanted

TARGET = Path(__file__).with_name("show.png")
LETTER = Path("fixtures/commissiebrief/nummergat/letter.libreoffice.pdf")
SIZE = (1280, 800)
# So many colours show a page of text, in half the bytes.
COLOURS = 128


def main() -> int:
    """Take the picture, and write it in few bytes."""
    known = sys.argv[1:] or ["chromium", "google-chrome"]
    browser = next(filter(None, map(shutil.which, known)), None)
    if browser is None:
        print("no Chromium here: name it", file=sys.stderr)
        return 2
    letter = TARGET.parent.parent / LETTER
    page = render(show_with(letter, Options(), Wanted(), letter.name))
    with tempfile.TemporaryDirectory() as folder:
        html, png = Path(folder) / "brief.html", Path(folder) / "brief.png"
        html.write_text(page, encoding="utf-8")
        width, height = SIZE
        command = [
            browser, "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
            "--force-prefers-reduced-motion", f"--window-size={width},{height}", f"--screenshot={png}",
            f"{html.as_uri()}#melding-1",
        ]  # fmt: skip
        subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - the browser of who calls
        with Image.open(png) as taken:
            few = taken.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    few.save(TARGET, optimize=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
