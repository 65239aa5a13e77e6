"""How much of each field is right: per family and field, in `fixtures/` and in the real corpus.

    python bench/quality.py            prints the shares; exit code 1 where one is below its floor
    python bench/quality.py --pin      writes the shares of now as floors to bench/quality.json

The real corpus is read where KAMERVRAGEN_CORPUS names its folder. A field of a document, or of a
question, is right or wrong as a whole; a question list of another length makes all its fields wrong.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "tests"))

import corpus  # noqa: E402
from compare import differences, fixture_cases  # noqa: E402
from kamervragen import extract  # noqa: E402

FLOORS = HERE / "quality.json"

# One case: where it is from, its family, the file, what is expected of it.
Case = tuple[str, str, Path, dict[str, Any]]


def cases() -> list[Case]:
    """Return every document with gold."""
    found: list[Case] = [
        ("fixtures", path.parent.parent.name, path, expected) for path, expected in fixture_cases()
    ]
    for path, gold in (*corpus.letters(), *corpus.publications()):
        family = "commissiebrief" if path.parent.name == "brieven" else path.parent.name
        found.append(("corpus", family, path, corpus.gold_of(path, gold)))
    return found


def expected_fields(expected: dict[str, Any]) -> Counter[str]:
    """Count the fields that gold has: of the document once, of a question once for each."""
    count = Counter(key for key in expected if key not in ("vragen", "meldingen", "paginas"))
    for vraag in expected.get("vragen", ()):
        count.update(f"vragen.{key}" for key in vraag)
    return count


def wrong_fields(expected: dict[str, Any], lines: list[str]) -> Counter[str]:
    """Count the fields in which a record differs from gold."""
    wrong: set[tuple[str, str]] = set()
    for line in lines:
        path = line.split(":", 1)[0]
        if path == ".vragen":
            places = range(len(expected["vragen"]))
            wrong |= {(f"vragen.{key}", str(n)) for n in places for key in expected["vragen"][n]}
            continue
        match = re.match(r"\.vragen\[(\d+)\]\.(\w+)", path)
        field = f"vragen.{match[2]}" if match else re.split(r"[.\[ ]", path.lstrip("."))[0]
        wrong.add((field.replace("voetnoot", "voetnoten"), match[1] if match else ""))
    return Counter(field for field, _ in wrong)


def shares() -> dict[str, dict[str, float]]:
    """Return the share of right values by `source family` and field."""
    total: dict[str, Counter[str]] = {}
    wrong: dict[str, Counter[str]] = {}
    for source, family, path, expected in cases():
        key = f"{source} {family}"
        record = json.loads(extract(path).model_dump_json())
        total.setdefault(key, Counter()).update(expected_fields(expected))
        found = wrong_fields(expected, differences(expected, record))
        wrong.setdefault(key, Counter()).update(found)
    return {
        key: {
            field: round(1 - wrong[key][field] / count, 4)
            for field, count in sorted(counts.items())
        }
        for key, counts in sorted(total.items())
    }


def below(found: dict[str, dict[str, float]], floors: dict[str, dict[str, float]]) -> list[str]:
    """Return one line for each share below its floor, or without one; absent sources are not judged."""
    lines: list[str] = []
    for key, fields in found.items():
        for field, share in fields.items():
            floor = floors.get(key, {}).get(field)
            if floor is None:
                lines.append(f"{key}: {field} has no floor; run bench/quality.py --pin")
            elif share < floor:
                lines.append(f"{key}: {field} {share:.4f} is below its floor {floor:.4f}")
    return lines


def main() -> int:
    """Print the shares; pin them or hold them against the floors."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--pin", action="store_true", help="write the shares of now as floors")
    asked = parser.parse_args()
    found = shares()
    for key, fields in found.items():
        print(key)
        for field, share in fields.items():
            print(f"  {field:<24} {share:7.2%}")
    floors = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    if asked.pin:
        FLOORS.write_text(json.dumps(floors | found, indent=1) + "\n", encoding="utf-8")
        return 0
    lines = below(found, floors)
    print(*lines, sep="\n", file=sys.stderr)
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main())
