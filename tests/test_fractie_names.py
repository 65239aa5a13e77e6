"""Names of fracties as letters and text layers spell them: with room inside, torn, misread."""

from __future__ import annotations

import pytest

from kamervragen.dutch.fracties import names_in
from letters import OPENING, codes, read_letter


@pytest.mark.parametrize(
    ("printed", "name"),
    [("D 66", "D66"), ("JA 21", "JA21"), ("50 PLUS", "50PLUS"), ("GroenLinks -PvdA", "GroenLinks-PvdA"),
     ("GroenLinks- PvdA", "GroenLinks-PvdA"), ("Groep 7", "Groep")],
)  # fmt: skip
def test_room_inside_a_name(printed: str, name: str) -> None:
    """It is one name, in a list, before `-fractie` and in brackets; a single digit is another thing."""
    texts = (
        f"De leden van de fracties van de SP, {printed} en BBB vragen het.",
        f"Het lid Bos ({printed}) vraagt het.",
    )
    found = [name in names_in(text) for text in texts]
    assert found == [True, printed != "Groep 7"]
    assert printed == "Groep 7" or names_in(f"De leden van de {printed}-fractie vragen het.") == (
        name,
    )


@pytest.mark.parametrize(
    ("asking", "told"),
    [
        ("de 888-fractie", True), ("de fracties van 888 en de SP", True), ("de 5GP-fractie", True),
        ("de D6G-fractie", True), ("de C DA-fractie", True), ("de fractie van het C DA", True),
        ("de 50PLUS-fractie", False), ("de D66-fractie", False), ("de fractie van D 66", False),
    ],
)  # fmt: skip
def test_names_that_recognition_made(asking: str, told: bool) -> None:
    """Digits alone, among letters or before them, and a letter torn off: told of, and never dropped in silence."""
    opening = (OPENING[0], f"bosbrandweer. De leden van {asking} hebben de volgende vragen.")
    assert ("fractie_onzeker" in codes(read_letter(opening=opening))) == told
