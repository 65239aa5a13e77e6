"""Scan letters with gold and say how many questions are read exactly, and of which wrong ones nothing is told.

    python bench/scans.py FOLDER                                 # every tenth letter, 300 dots an inch
    python bench/scans.py FOLDER --every 1 --dots 200            # all, more coarsely
    python bench/scans.py FOLDER --machine turned --show         # put down askew; and name what is wrong

`FOLDER` holds `X.gold.json` beside `X.pdf`. Each PDF is painted, saved as the picture that a scanner makes of it, and
read by Tesseract. The machines: `grey` (a JPEG for each page), `black` (black and white), `turned` (by 0.7 degrees),
`noise`, `fax`. A question is exact where its number and its whole text are.
"""

from __future__ import annotations

import argparse
import io
import json
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PIL import Image, ImageChops

from kamervragen import extract
from kamervragen.errors import KamervragenError
from kamervragen.readers.ocr.pictures import painted
from kamervragen.readers.pdfium import Document
from kamervragen.source import load


def black(image: Image.Image) -> Image.Image:
    """Black and white."""
    return image.point([255 * (shade > 150) for shade in range(256)]).convert("1")


def noise(image: Image.Image) -> Image.Image:
    """Shades of grey that vary from dot to dot."""
    return ImageChops.add(image, Image.effect_noise(image.size, 22), scale=1, offset=-128)


MACHINES: dict[str, Callable[[Image.Image], Image.Image]] = {
    "grey": lambda image: image,
    "black": black,
    "turned": lambda image: image.rotate(0.7, Image.Resampling.BICUBIC, fillcolor=255),
    "noise": noise,
    "fax": lambda image: black(
        image.resize((image.width, image.height // 2), Image.Resampling.BOX)
    ),
}


@dataclass(frozen=True, slots=True)
class Count:
    """Questions of one letter; `flagged`: exact ones that are said to be doubtful; `silent`: wrong ones of which no
    waarschuwing of the record tells; `wrong`: what is wrong.
    """

    gold: int
    exact: int = 0
    flagged: int = 0
    unmarked: int = 0
    silent: int = 0
    wrong: tuple[str, ...] = ()


def scanned(path: Path, dots: int, machine: str) -> bytes:
    """Return the PDF or TIFF that a scanner makes of a PDF."""
    source = load(path)
    document = Document(source.data)
    sheets: list[Image.Image] = []
    try:
        for index in range(document.count):
            picture = painted(source, document, index)
            share = dots / picture.dots
            size = (round(picture.image.width * share), round(picture.image.height * share))
            sheets.append(MACHINES[machine](picture.image.resize(size, Image.Resampling.LANCZOS)))
    finally:
        document.close()
    stream = io.BytesIO()
    if machine == "fax":
        sheets[0].save(
            stream,
            "TIFF",
            save_all=True,
            append_images=sheets[1:],
            compression="group4",
            dpi=(dots, dots // 2),
        )
    else:
        sheets[0].save(stream, "PDF", save_all=True, append_images=sheets[1:], resolution=dots)
    return stream.getvalue()


def score(path: Path, dots: int, machine: str) -> Count:
    """Scan a letter, read it and compare its questions."""
    gold = json.loads(path.with_suffix(".gold.json").read_text(encoding="utf-8"))["vragen"]
    right = Counter((one["nummer"], " ".join(one["tekst"].split())) for one in gold)
    try:
        record = extract(scanned(path, dots, machine), name=path.name)
    except KamervragenError as error:
        return Count(len(gold), wrong=(f"{path.name}: {error.fault}",))
    warnings = [one for one in record.meldingen if one.ernst == "waarschuwing"]
    marked = {
        (one.tekst.partition(":")[0], one.pagina)
        for one in warnings
        if one.code == "herkenning_onzeker"
    }
    exact = flagged = unmarked = silent = 0
    wrong: list[str] = []
    for vraag in record.vragen:
        doubtful = (f"question {vraag.nummer}", vraag.pagina) in marked
        if right[vraag.nummer, vraag.tekst]:
            exact, flagged = exact + 1, flagged + doubtful
            continue
        unmarked, silent = unmarked + (not doubtful), silent + (not warnings)
        wrong.append(f"{path.name}: {vraag.nummer} {vraag.tekst}")
    return Count(len(gold), exact, flagged, unmarked, silent, tuple(wrong))


def main() -> None:
    """Score a folder."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--every", type=int, default=10, help="read one of so many letters")
    parser.add_argument("--dots", type=int, default=300, help="dots an inch")
    parser.add_argument("--machine", choices=MACHINES, default="grey")
    parser.add_argument("--show", action="store_true", help="name what is wrong")
    given = parser.parse_args()
    letters = [
        path
        for path in sorted(given.folder.glob("*.pdf"))
        if path.with_suffix(".gold.json").exists()
    ]
    with ProcessPoolExecutor() as pool:
        counts = list(
            pool.map(
                partial(score, dots=given.dots, machine=given.machine), letters[:: given.every]
            )
        )
    gold, exact = sum(one.gold for one in counts), sum(one.exact for one in counts)
    print(f"{len(counts)} letters, {given.dots} dots an inch, {given.machine}: {gold} questions")
    print(f"exact                                {exact:5} {100 * exact / max(gold, 1):6.1f} %")
    print(f"  of which are said to be doubtful   {sum(one.flagged for one in counts):5}")
    print(f"wrong or lost                        {gold - exact:5}")
    print(f"  read wrongly, not marked themselves {sum(one.unmarked for one in counts):4}")
    print(f"  read wrongly, no waarschuwing at all {sum(one.silent for one in counts):3}")
    if given.show:
        print(*(text for one in counts for text in one.wrong), sep="\n")


if __name__ == "__main__":
    main()
