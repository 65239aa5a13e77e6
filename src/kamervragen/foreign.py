"""Keeps foreign code out: a download that holds a `selectors.py` is a document, not a program.

Python looks for modules in the folder where its user stands (`python -m`, `python -c`), and where variables
of the environment point. Neither is a place for parts of this program, unless the program lies there itself.

Only what every interpreter has loaded by itself is imported here, in `__init__` and in `__main__`: an
import would look in those very folders.
"""

import os
import sys

# Variables by which the environment names places to load code from.
PLACES = ("PYTHONPATH", "PYTHONUSERBASE", "PYTHONPYCACHEPREFIX")
# In the environment of a child: its current folder is no place to load code from.
SAFE = {"PYTHONSAFEPATH": "1"}


def shut_out() -> None:
    """Have this process, and all that it starts, load no more code from such places."""
    sys.path[:] = safe_path()
    if "PYTHONPYCACHEPREFIX" in os.environ:
        sys.pycache_prefix = None
    for name in PLACES:
        os.environ.pop(name, None)
    os.environ.update(SAFE)


def safe_path() -> list[str]:
    """Return the search path of this process without the places where foreign code may be.

    If the program lies in such a place, it stays, behind all the rest; and with it what the environment
    names, since what the program needs may be there.
    """
    here, named = _place(os.curdir), _named()
    root = _place(os.path.dirname(os.path.dirname(__file__)))
    needed = {root} | (named - {here} if root in named else set())
    kept: list[str] = []
    last: list[str] = []
    for entry in sys.path:
        place = _place(entry or os.curdir)
        if place is None:
            continue  # a folder that is gone
        if place not in {here, *named} or _is_of_the_interpreter(place):
            kept.append(entry)
        elif place in needed:
            last.append(entry)
    return kept + last


def _place(path: str) -> str | None:
    try:
        return os.path.realpath(path)
    except OSError:
        return None


def _named() -> set[str | None]:
    """Return the folders that the environment names."""
    listed = os.environ.get("PYTHONPATH")
    entries = [entry or os.curdir for entry in listed.split(os.pathsep)] if listed else []
    if os.environ.get("PYTHONUSERBASE"):
        entries += [getattr(sys.modules.get("site"), "USER_SITE", None) or os.curdir]
    return {_place(entry) for entry in entries}


def _is_of_the_interpreter(place: str) -> bool:
    """True for a folder of the standard library, and for one that packages are installed in."""
    return any(
        place.startswith(os.path.join(_place(base) or base, library, ""))
        for base in (sys.prefix, sys.base_prefix)
        for library in {"lib", "Lib", "DLLs", sys.platlibdir}
    )
