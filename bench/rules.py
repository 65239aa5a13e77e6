"""Are the rules held by tests? Change one rule at a time, and see whether the quick tests notice.

    python bench/rules.py                 57 changes, spread over the rooms that read documents
    python bench/rules.py --count 200     more of them
    python bench/rules.py --match notes   only in modules whose path holds this
    python bench/rules.py --kind row      only rows of tables; also: compare, constant, condition
    python bench/rules.py --list          what would be changed, and no test

A change is one of four: a comparison is turned round, a constant of a module is moved, a row of a table of rules is
taken out, a condition of several is left out. Each is made in a copy of `src/`, and the unit and golden tests run
against that copy until the first fails. A change that none of them notices is printed: the rule is not held by an
example, or it is not needed. Which changes are made follows from `--seed` and the code alone.

KAMERVRAGEN_CORPUS and KAMERVRAGEN_LETTERS are left out: what holds a rule has to be in the project.
"""

from __future__ import annotations

import argparse
import ast
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from queue import Queue

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src"
ROOMS = ("layout", "parts", "doubts", "families", "dutch")
# The quick ones stand first: a change that one of them notices costs no more than a second or two.
TESTS = (
    "test_dutch", "test_dutch_rules", "test_parts_rules", "test_doubts_rules", "test_layout_rules", "test_blocks",
    "test_weighing", "test_between_questions", "test_counting", "test_house_styles", "test_letterheads", "test_askers",
    "test_wording", "test_question_tables", "test_recognised", "test_templates", "test_publications", "test_doubts",
    "test_asker_sections", "test_who_stands_behind", "test_recurring_rows", "test_page_breaks", "test_lost_lines",
    "test_families", "test_doctests", "test_golden", "test_outline", "test_names", "test_other_hands",
    "test_decisions", "test_readers",
)  # fmt: skip
# A change that makes the tests take so many times as long as without any hangs them, and is noticed by that.
LIMIT = 3.0

_TURNED = {
    ast.Lt: ">=", ast.LtE: ">", ast.Gt: "<=", ast.GtE: "<", ast.Eq: "!=", ast.NotEq: "==",
    ast.Is: "is not", ast.IsNot: "is", ast.In: "not in", ast.NotIn: "in",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Change:
    """One change of the code: where it is made, what kind it is, what stood there and what stands there now."""

    path: Path
    line: int
    kind: str
    begin: int
    end: int
    new: str

    def applied(self, text: str) -> str:
        """Return the text of the module with the change made."""
        return text[: self.begin] + self.new + text[self.end :]

    def shown(self, text: str) -> str:
        """Return where the change is and what it does, in one line."""
        where = self.path.relative_to(SOURCE)
        old = " ".join(text[self.begin : self.end].split())
        return f"{where}:{self.line} {self.kind}: {old[:60]!r} -> {self.new[:30]!r}"


class _Text:
    """The text of a module, with the places of its nodes."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.text = path.read_text(encoding="utf-8")
        lines = self.text.splitlines(keepends=True)
        self._starts = [0, *accumulate(map(len, lines))]
        # Columns of the syntax tree count bytes.
        self._lines = [line.encode() for line in lines]

    def _place(self, line: int, column: int) -> int:
        return self._starts[line - 1] + len(self._lines[line - 1][:column].decode())

    def span(self, node: ast.expr) -> tuple[int, int]:
        """Return where a node begins and ends."""
        last, column = node.end_lineno or node.lineno, node.end_col_offset or 0
        return self._place(node.lineno, node.col_offset), self._place(last, column)

    def change(self, node: ast.expr, kind: str, span: tuple[int, int], new: str) -> Change:
        """Return the change that puts `new` in the place of `span`."""
        return Change(self.path, node.lineno, kind, *span, new)


def changes_of(path: Path) -> Iterator[Change]:
    """Give all changes that can be made in a module."""
    module = _Text(path)
    tree = ast.parse(module.text)
    for node in ast.walk(tree):
        if isinstance(node, ast.Compare) and len(node.ops) == 1:
            yield _turned(module, node)
        elif isinstance(node, ast.BoolOp) and isinstance(node.op, ast.And):
            yield from _left_out(module, node)
    for statement in tree.body:
        value = _constant_of(statement)
        if isinstance(value, ast.Tuple) and all(isinstance(one, ast.Call) for one in value.elts):
            yield from _rows_out(module, value)
        elif value is not None:
            yield from _numbers_moved(module, value)


def _turned(module: _Text, node: ast.Compare) -> Change:
    begin, end = module.span(node.left)[1], module.span(node.comparators[0])[0]
    between = module.text[begin:end]
    closing, opening = ")" * between.count(")"), "(" * between.count("(")
    new = f"{closing} {_TURNED[type(node.ops[0])]} {opening}"
    return module.change(node, "compare", (begin, end), new)


def _left_out(module: _Text, node: ast.BoolOp) -> Iterator[Change]:
    for value in node.values:
        # What a condition names is needed behind it.
        if not any(isinstance(inside, ast.NamedExpr) for inside in ast.walk(value)):
            yield module.change(value, "condition", module.span(value), "True")


def _rows_out(module: _Text, table: ast.Tuple) -> Iterator[Change]:
    for row in table.elts:
        begin, end = module.span(row)
        yield module.change(row, "row", (begin, module.text.index(",", end) + 1), "")


def _numbers_moved(module: _Text, value: ast.expr) -> Iterator[Change]:
    for number in value.elts if isinstance(value, ast.Tuple) else [value]:
        moved = _moved(number)
        if moved is not None:
            yield module.change(number, "constant", module.span(number), moved)


def _constant_of(statement: ast.stmt) -> ast.expr | None:
    """Return the value of a statement that sets constants of a module."""
    name = _name_of(statement)
    if name is None or not name.strip("_").isupper():
        return None
    value: ast.expr | None = getattr(statement, "value", None)
    return value


def _name_of(statement: ast.stmt) -> str | None:
    if isinstance(statement, ast.Assign) and len(statement.targets) == 1:
        target = statement.targets[0]
        if isinstance(target, ast.Tuple):
            return "_".join(one.id for one in target.elts if isinstance(one, ast.Name))
        return target.id if isinstance(target, ast.Name) else None
    if (
        isinstance(statement, ast.AnnAssign)
        and isinstance(statement.target, ast.Name)
        and statement.value
    ):
        return statement.target.id
    return None


def _moved(node: ast.expr) -> str | None:
    """Return a number moved by more than half; None for what is no number."""
    try:
        value = ast.literal_eval(node)
    except ValueError:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return str(value * 2 + 1 if isinstance(value, int) else round(value * 1.7 + 0.3, 3))


def chosen(match: str, kind: str, count: int, seed: int) -> list[Change]:
    """Return `count` changes, spread over the rooms and kinds."""
    rng = random.Random(seed)  # noqa: S311
    groups: dict[tuple[str, str], list[Change]] = {}
    for room in ROOMS:
        for path in sorted((SOURCE / "kamervragen" / room).rglob("*.py")):
            if match not in str(path.relative_to(SOURCE)):
                continue
            for one in changes_of(path):
                if kind in ("", one.kind):
                    groups.setdefault((room, one.kind), []).append(one)
    for some in groups.values():
        rng.shuffle(some)
    found: list[Change] = []
    while len(found) < count and any(groups.values()):
        for some in groups.values():
            if some and len(found) < count:
                found.append(some.pop())
    return sorted(found, key=lambda one: (str(one.path), one.line))


def _tests_fail(copy: Path, limit: float | None) -> bool:
    """Return whether a test fails, or none ends in `limit` seconds, with the source that lies in `copy`."""
    hidden = ("KAMERVRAGEN_CORPUS", "KAMERVRAGEN_LETTERS")
    environment = {key: value for key, value in os.environ.items() if key not in hidden}
    environment |= {"PYTHONPATH": str(copy), "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider"]
    command += [f"tests/{name}.py" for name in TESTS]
    try:
        done = subprocess.run(
            command, cwd=ROOT, env=environment, capture_output=True, timeout=limit, check=False
        )
    except subprocess.TimeoutExpired:
        return True
    return done.returncode != 0


def is_noticed(change: Change, copy: Path, limit: float) -> bool:
    """Make a change in a copy of the source, and return whether a test fails."""
    target = copy / change.path.relative_to(SOURCE)
    text = target.read_text(encoding="utf-8")  # as it was when the bench began
    changed = change.applied(text)
    compile(changed, str(target), "exec")  # a change that is no program shows nothing
    target.write_text(changed, encoding="utf-8")
    try:
        return _tests_fail(copy, limit)
    finally:
        target.write_text(text, encoding="utf-8")


def judge(changes: Sequence[Change], workers: int) -> list[bool]:
    """Return for each change whether it is noticed; each worker has a copy of the source."""
    with tempfile.TemporaryDirectory() as folder:
        copies: Queue[Path] = Queue()
        for number in range(workers):
            copy = Path(folder) / str(number)
            shutil.copytree(SOURCE, copy, ignore=shutil.ignore_patterns("__pycache__"))
            copies.put(copy)

        begin = time.monotonic()
        if _tests_fail(copies.queue[0], None):
            raise SystemExit("without any change the tests fail: what they notice says nothing")
        limit = LIMIT * (time.monotonic() - begin)

        def one(change: Change) -> bool:
            copy = copies.get()
            try:
                return is_noticed(change, copy, limit)
            finally:
                copies.put(copy)

        with ThreadPoolExecutor(workers) as pool:
            return list(pool.map(one, changes))


def main() -> int:
    """Print which changes went unnoticed, and the shares."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--count", type=int, default=57)
    parser.add_argument("--match", default="", help="only modules whose path holds this")
    parser.add_argument(
        "--kind", default="", choices=("", "compare", "constant", "row", "condition")
    )
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--list", action="store_true", help="print the changes, run nothing")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    arguments = parser.parse_args()
    changes = chosen(arguments.match, arguments.kind, arguments.count, arguments.seed)
    texts = {change.path: change.path.read_text(encoding="utf-8") for change in changes}
    if arguments.list:
        print(*(change.shown(texts[change.path]) for change in changes), sep="\n")
        return 0
    noticed = judge(changes, arguments.jobs)
    for change, seen in zip(changes, noticed, strict=True):
        if not seen:
            print("unnoticed", change.shown(texts[change.path]))
    made, seen_of = Counter[str](), Counter[str]()
    for change, seen in zip(changes, noticed, strict=True):
        room = change.path.relative_to(SOURCE / "kamervragen").parts[0]
        made.update((room, change.kind, "all"))
        seen_of.update({room: seen, change.kind: seen, "all": seen})
    print(f"\n{'':12}changes  noticed")
    for name in (*ROOMS, "compare", "constant", "row", "condition", "all"):
        if made[name]:
            print(f"{name:12}{made[name]:7}{100 * seen_of[name] / made[name]:8.0f} %")
    return 0


if __name__ == "__main__":
    sys.exit(main())
