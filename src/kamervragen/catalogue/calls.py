"""What is wrong with a call, as typer and pydantic say it in English, and in Dutch."""

from __future__ import annotations

CALLS: dict[str, str] = {
    "Missing argument '{name}'": "argument '{name}' ontbreekt",
    "Missing option '{name}'": "optie '{name}' ontbreekt",
    "Missing command": "er is geen opdracht genoemd",
    "No such command '{name}'": "de opdracht '{name}' bestaat niet",
    "No such option: {name}": "de optie {name} bestaat niet",
    "did you mean {name}?": "bedoelt u {name}?",
    "Option '{name}' requires an argument": "optie '{name}' vraagt om een waarde",
    "Option '{name}' does not take a value": "optie '{name}' heeft geen waarde",
    "Got unexpected extra argument(s) ({names})": "dit is te veel: {names}",
    "it reads one document, and these are {count}": "dit leest één document, en dit zijn er {count}",
    "for many documents: 'kamervragen batch {files} -o vragen.db'":
        "voor meer documenten: 'kamervragen batch {files} -o vragen.db'",
    "Invalid value for {name}: {message}": "ongeldige waarde voor {name}: {message}",
    "'{value}' is not one of {known}": "'{value}' is niet een van {known}",
    "Input should be greater than or equal to {least}": "het moet ten minste {least} zijn",
    "Input should be less than or equal to {most}": "het mag hoogstens {most} zijn",
    "Input should be a valid integer, unable to parse string as an integer": "dat is geen geheel getal",
    "Input should be a valid number, unable to parse string as a number": "dat is geen getal",
    "Input should be a finite number": "dat is geen eindig getal",
}  # fmt: skip
