"""Mail (RFC 5322): what is attached to a message, and its text as its writer typed it.

A letter reaches a ministry as an attachment; what a program added on the way – base64, quoted-printable, `> ` before
each line, lines broken at 72 characters – is undone. Nothing of a mail is fetched.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kamervragen.errors import DamagedInput, TooLarge

# Loads where there is a mail.
if TYPE_CHECKING:
    from email.message import Message

# So many parts, and mails that lie in each other so deep.
MAX_PARTS, MAX_DEPTH = 500, 8
_HEAD = 64 * 1024

_FIELD = re.compile(rb"[!-9;-~]{2,60}:[^\r\n]{0,5000}\r?\n(?:[ \t][^\r\n]{0,5000}\r?\n){0,200}")
_FROM_LINE = re.compile(rb"From [^\r\n]{1,500}\r?\n")
# A mail says who sent it, and one of these; a letter that somebody typed has none of them.
_OF_MAIL = (b"message-id", b"mime-version", b"received", b"return-path", b"content-type")
# Pictures of a signature, invitations, seals: no documents.
_NO_DOCUMENTS = (
    "image/",
    "audio/",
    "video/",
    "text/calendar",
    "text/vcard",
    "text/css",
    "multipart/",
)
_SEALS = (
    "application/pkcs7-signature",
    "application/x-pkcs7-signature",
    "application/pgp-signature",
)
_QUOTED = re.compile(r"(?:>[ \t]?)+")


@dataclass(frozen=True, slots=True)
class Attached:
    """A file that a mail brings: its name, and its bytes."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail: what is attached, in order, its text, and the same as a page; empty where it has none."""

    attached: tuple[Attached, ...]
    text: bytes
    page: bytes


def may_be_mail(head: bytes) -> bool:
    """True for bytes that begin as the head of a mail does, however they go on."""
    return _FROM_LINE.match(head) is not None or _FIELD.match(head) is not None


def is_mail(data: bytes) -> bool:
    """True for bytes that begin with the head of a mail."""
    head = data[:_HEAD]
    place = 0
    if (mark := _FROM_LINE.match(head)) is not None:  # as mailboxes part their mails
        place = mark.end()
    names: set[bytes] = set()
    while (field := _FIELD.match(head, place)) is not None:
        names.add(field[0].partition(b":")[0].lower())
        place = field.end()
    ended = head[place : place + 2].startswith((b"\n", b"\r\n")) or place == len(head)
    return (
        ended
        and not names.isdisjoint(_OF_MAIL)
        and bool(names & {b"from", b"content-type", b"received"})
    )


def opened(name: str, data: bytes) -> Mail:
    """Take a mail apart.

    Raises:
        DamagedInput, TooLarge: it nests without end, or has too many parts.
    """
    from email import message_from_bytes, policy

    try:
        message = message_from_bytes(data, policy=policy.compat32)
        parts = list(_parts(name, message))
    except (RecursionError, ValueError, LookupError) as error:
        fault = f"the mail is damaged ({type(error).__name__})"
        raise DamagedInput(name, fault, "save the letter that is attached to it") from None
    attached = tuple(one for one in parts if isinstance(one, Attached))
    texts = [one for one in parts if isinstance(one, _Text) and one.text.strip()]
    text = "\n\n".join(one.text for one in texts if not one.html)
    page = next((one.text for one in texts if one.html), "")
    return Mail(attached, text.encode(), page.encode())


def unfolded(name: str, data: bytes, depth: int = 0) -> list[Attached]:
    """Return all that a mail brings under the names that it has in it, also what attached mails bring.

    An attached mail that brings nothing stands for itself.

    Raises:
        DamagedInput, TooLarge: it cannot be taken apart, or mails lie in each other too deep.
    """
    if depth > MAX_DEPTH:
        fault = f"mails lie in each other more than {MAX_DEPTH} deep"
        raise TooLarge(name, fault, "save the letter alone")
    found: list[Attached] = []
    for one in opened(name, data).attached:
        whole = f"{name}!{one.name}"
        inner = unfolded(whole, one.data, depth + 1) if is_mail(one.data) else []
        found += inner or [Attached(whole, one.data)]
    return found


@dataclass(frozen=True, slots=True)
class _Text:
    text: str
    html: bool


def _parts(name: str, message: Message) -> Iterator[Attached | _Text]:
    """Give what a message holds; a message in it as the file that it would be."""
    count = 0
    waiting: list[Message] = [message]
    while waiting:
        part = waiting.pop(0)
        count += 1
        if count > MAX_PARTS:
            raise TooLarge(
                name, f"the mail has more than {MAX_PARTS} parts", "save the letter alone"
            )
        kind = part.get_content_type()
        payload = part.get_payload()
        if kind == "message/rfc822" and isinstance(payload, list):
            for one in payload:
                if not isinstance(one, str):
                    yield Attached(_name_of(part, count, ".eml"), one.as_bytes())
        elif isinstance(payload, list):
            waiting[:0] = [one for one in payload if not isinstance(one, str)]
        elif part.get_filename() or part.get_content_disposition() == "attachment":
            # A TIFF is a scan.
            if kind == "image/tiff" or not (kind.startswith(_NO_DOCUMENTS) or kind in _SEALS):
                yield Attached(_name_of(part, count, ""), _bytes_of(part))
        elif kind in ("text/plain", "text/html"):
            yield _Text(_text_of(part), kind == "text/html")


def _bytes_of(part: Message) -> bytes:
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def _name_of(part: Message, count: int, suffix: str) -> str:
    """Return the name of an attachment without a folder, or its number where it has none."""
    from email.header import decode_header, make_header

    given = str(part.get_filename() or "")
    with suppress(LookupError, ValueError):  # `=?utf-8?Q?brief=C3=A9n.pdf?=`
        given = str(make_header(decode_header(given)))
    name = re.split(r"[/\\]", given)[-1].strip()
    return "".join(sign if sign.isprintable() else "_" for sign in name) or f"deel-{count}{suffix}"


def _text_of(part: Message) -> str:
    """Return the text of a part as it was typed."""
    data = _bytes_of(part)
    text = data.decode("cp1252", errors="replace")
    for charset in (part.get_content_charset() or "utf-8", "utf-8"):
        with suppress(LookupError, ValueError):
            text = data.decode(charset)
            break
    text = text.replace("\r\n", "\n")
    if part.get_content_type() == "text/html":
        return text
    if str(part.get_param("format") or "").lower() == "flowed":
        return _joined(text, glued=str(part.get_param("delsp") or "").lower() == "yes")
    return "\n".join(_QUOTED.sub("", line, count=1) for line in text.split("\n"))


def _joined(text: str, *, glued: bool) -> str:
    """Join the lines that `format=flowed` broke (RFC 3676). `glued`: the space at their ends is no text either."""
    lines: list[str] = []
    goes_on = False
    for line in text.split("\n"):
        quoted = _QUOTED.match(line)
        bare = line[quoted.end() :] if quoted else line.removeprefix(" ")
        flows = bare.endswith(" ") and bare != "-- "
        goes_on = goes_on and bare != "-- "
        shown = bare[:-1] if flows and glued else bare
        if goes_on:
            lines[-1] += shown
        else:
            lines.append(shown)
        goes_on = flows
    return "\n".join(line.rstrip() for line in lines)
