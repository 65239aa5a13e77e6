"""The real documents: not in this repository, read where KAMERVRAGEN_CORPUS names their folder.

`brieven/`, `aanhangsel/` and `schriftelijke_vragen/` hold documents, each with what is expected of it in
`<stem>.gold.json` (`<name>.pdf.gold.json` where a letter is there as PDF too); `geen_vragen/` and
`scans/` hold PDFs in which there is no question to find. `ronde-2/` holds what came
later, in folders of the same kind: those of `SECOND_ROUND` are read.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

NOT_READ = "KAMERVRAGEN_CORPUS is not set: the real corpus was not read"
LETTERS_NOT_READ = "KAMERVRAGEN_LETTERS is not set: the renderings of letters were not read"


# The folders of `ronde-2/` that are read, and the fields of their gold that no record has yet.
SECOND_ROUND = (
    "aanhangsel", "schriftelijke_vragen", "schriftelijk_overleg", "voorlopig_verslag",
    "antwoordbrieven", "lijst_van_vragen",
)  # fmt: skip
NOT_YET: frozenset[str] = frozenset()


def corpus_folder() -> Path | None:
    """The folder of the corpus, if there is one."""
    named = os.environ.get("KAMERVRAGEN_CORPUS")
    return Path(named) if named else None


def rendered_letters() -> Path | None:
    """The folder of renderings of invented letters with gold, as `bench/renderings.py` scores it, if there is one."""
    named = os.environ.get("KAMERVRAGEN_LETTERS")
    return Path(named) if named else None


def corpus_files(pattern: str) -> list[Path]:
    """The files of the corpus that match; none without a corpus."""
    folder = corpus_folder()
    return sorted(folder.glob(pattern)) if folder else []


def letters() -> list[tuple[Path, Path]]:
    """(letter, its gold) for each gold file in `brieven/`."""
    found: list[tuple[Path, Path]] = []
    for gold in corpus_files("brieven/*.gold.json"):
        stem = gold.name.removesuffix(".gold.json")
        names = [stem] if stem.endswith(".pdf") else [f"{stem}.md", f"{stem}.txt"]
        found += [(gold.with_name(name), gold) for name in names if gold.with_name(name).exists()]
    return found


def publications() -> list[tuple[Path, Path]]:
    """(publication, its gold) for each gold file of questions of members."""
    found: list[tuple[Path, Path]] = []
    for folder in ("aanhangsel", "schriftelijke_vragen"):
        for gold in corpus_files(f"{folder}/*.gold.json"):
            stem = gold.name.removesuffix(".gold.json")
            names = (
                gold.with_name(f"{stem}{suffix}")
                for suffix in (".pdf", ".txt", ".odt", ".xml", ".html")
            )
            found += [(name, gold) for name in names if name.exists()]
    return found


def second_round() -> list[tuple[Path, Path]]:
    """(document, its gold) for each gold file in the folders of `ronde-2/` that are read."""
    found: list[tuple[Path, Path]] = []
    for folder in SECOND_ROUND:
        for gold in corpus_files(f"ronde-2/{folder}/*.gold.json"):
            stem = gold.name.removesuffix(".gold.json")
            found += [(path, gold) for path in gold.parent.glob(f"{stem}.*") if path != gold]
    return found


def answer_letters() -> list[tuple[Path, Path]]:
    """(letter, its gold) for each letter with answers that came first."""
    golds = corpus_files("antwoordbrieven/*.gold.json")
    return [(gold.with_name(gold.name.replace(".gold.json", ".docx")), gold) for gold in golds]


def without_new(value: Any) -> Any:
    """Gold without the fields that no record has yet, however deep they stand."""
    if isinstance(value, dict):
        return {key: without_new(one) for key, one in value.items() if key not in NOT_YET}
    return [without_new(one) for one in value] if isinstance(value, list) else value


def gold_of(path: Path, gold: Path) -> dict[str, Any]:
    """What is expected of a document; one gold file may go with several media, of which some have no pages."""
    expected: dict[str, Any] = json.loads(gold.read_text(encoding="utf-8"))
    if path.suffix in (".docx", ".odt", ".xml", ".html"):
        expected["vragen"] = [{**one, "pagina": None} for one in expected["vragen"]]
        expected["paginas"] = None
    return expected
