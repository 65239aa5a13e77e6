"""Mail: the letter that is attached is the input, else the text, with all undone that programs did to it on the way."""

from __future__ import annotations

import io
import json
import quopri
import zipfile
from email.message import EmailMessage
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from kamervragen import cli, errors, extract, extract_many
from kamervragen.library import outline
from kamervragen.mail import MAX_DEPTH, is_mail, opened
from letters import make_lines
from pdfs import Page, column, make_pdf
from sample_record import LETTER

PDF = make_pdf(Page(column(70, 80, make_lines())))
OTHER = LETTER.replace("179001", "179002").encode()


def mail(
    text: str = "Zie bijlage.", *attached: tuple[str, bytes], html: str | None = None
) -> EmailMessage:
    """A mail with a text and attachments."""
    message = EmailMessage()
    message["From"], message["To"] = "griffie@eerstekamer.nl", "postbus@minfin.nl"
    message["Subject"], message["Message-ID"] = "Vragen", "<1@eerstekamer.nl>"
    message.set_content(text)
    if html is not None:
        message.add_alternative(html, subtype="html")
    for name, data in attached:
        message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return message


def typed(
    body: str | bytes, kind: str = "text/plain; charset=utf-8", coding: str = "8bit"
) -> bytes:
    """A mail of one part, as it goes over the line."""
    head = f"From: a@b.nl\r\nMIME-Version: 1.0\r\nContent-Type: {kind}\r\nContent-Transfer-Encoding: {coding}\r\n\r\n"
    return head.encode() + (body.encode() if isinstance(body, str) else body)


# (mail, name that the record has, what it protects)
LETTERS = {
    "a letter that is attached": (mail("Hier is hij.", ("brief.pdf", PDF)), "m.eml!brief.pdf"),
    "a picture beside it": (mail("Hier.", ("logo.png", b"\x89PNG"), ("brief.pdf", PDF)), "m.eml!brief.pdf"),
    "another text beside it": (mail("Hier.", ("nota.txt", b"Een nota."), ("brief.pdf", PDF)), "m.eml!brief.pdf"),
    "a scan beside it": (mail("Hier.", ("scan.pdf", make_pdf(Page(pictures=True))), ("b.pdf", PDF)), "m.eml!b.pdf"),
    "the text itself": (mail(LETTER), "m.eml"),
    "the text itself, beside a nota": (mail(LETTER, ("nota.txt", b"Een nota.")), "m.eml"),
    "a path as a name": (mail("Hier.", ("../../etc/brief.pdf", PDF)), "m.eml!brief.pdf"),
    "a mail in a mail": (
        mail("Doorgestuurd.", ("fw.eml", mail("Hier.", ("brief.pdf", PDF)).as_bytes())), "m.eml!fw.eml!brief.pdf",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("message", "name"), LETTERS.values(), ids=LETTERS)
def test_the_letter_in_a_mail(message: EmailMessage, name: str) -> None:
    """It is read under the name of its mail; what else the mail brings does no harm."""
    record = extract(message.as_bytes(), name="m.eml")
    assert (record.herkomst.bestand, len(record.vragen) > 0) == (name, True)
    assert not [one for one in record.meldingen if one.code == "meer_brieven"]
    assert outline(message.as_bytes(), name="m.eml")


def test_a_letter_in_the_page_of_a_mail() -> None:
    """Where its text only says that there is a page."""
    page = "".join(f"<p>{line}</p>" for line in LETTER.replace("\n2.", "\n\n2.").split("\n\n"))
    record = extract(mail("Bekijk dit bericht in HTML.", html=page).as_bytes(), name="m.eml")
    assert (record.herkomst.media, len(record.vragen)) == ("text/html", 2)


def test_a_letter_in_the_text_of_a_forwarded_message() -> None:
    """The message stands for itself."""
    message = mail("Ter info.")
    message.add_attachment(mail(LETTER))
    assert extract(message.as_bytes(), name="m.eml").herkomst.bestand == "m.eml!deel-3.eml"


def test_a_letter_in_the_text_beside_one_that_is_attached() -> None:
    """Both are told of."""
    record = extract(mail(LETTER, ("b.txt", OTHER)).as_bytes(), name="m.eml")
    assert [one.code for one in record.meldingen if one.code == "meer_brieven"]


def test_names_in_the_form_of_a_header() -> None:
    """As some programs write them."""
    data = (
        mail("Hier.", ("x.pdf", PDF))
        .as_bytes()
        .replace(b'"x.pdf"', b'"=?utf-8?Q?brief=C3=A9n.pdf?="')
    )
    assert extract(data, name="m.eml").herkomst.bestand == "m.eml!briefén.pdf"


def test_a_forwarded_message_is_opened() -> None:
    """Also where it is no file, but a message of its own."""
    message = mail("Doorgestuurd.")
    message.add_attachment(mail("Hier.", ("brief.pdf", PDF)))
    record = extract(message.as_bytes(), name="m.eml")
    assert record.herkomst.bestand.startswith("m.eml!deel-")
    assert record.herkomst.bestand.endswith(".eml!brief.pdf")


def test_two_letters_are_told(tmp_path: Path) -> None:
    """`extract` reads the first and says so; `batch` reads each."""
    message = mail("Twee.", ("a.pdf", PDF), ("b.txt", OTHER))
    (told,) = [
        one
        for one in extract(message.as_bytes(), name="m.eml").meldingen
        if one.code == "meer_brieven"
    ]
    assert (told.ernst, "m.eml!b.txt" in told.tekst) == ("waarschuwing", True)
    path = tmp_path / "m.eml"
    path.write_bytes(message.as_bytes())
    (tmp_path / "n.eml").write_bytes(mail(LETTER).as_bytes())
    names = [
        one.bestand.removeprefix(f"{tmp_path}/")
        for one in extract_many([tmp_path], glob="*.eml", jobs=1)
    ]
    assert names == ["m.eml!a.pdf", "m.eml!b.txt", "n.eml"]
    names = [
        one.bestand.removeprefix(f"{tmp_path}/")
        for one in extract_many([tmp_path], glob="*.pdf", jobs=1)
    ]
    assert names == ["m.eml!a.pdf"]
    with zipfile.ZipFile(tmp_path / "z.zip", "w") as archive:
        archive.write(path, "m.eml")
    names = [
        one.bestand.rpartition("z.zip!")[2] for one in extract_many([tmp_path / "z.zip"], jobs=1)
    ]
    assert names == ["m.eml!a.pdf", "m.eml!b.txt"]


def test_on_the_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A mail is an input as any other, read apart as its PDF would be."""
    path = tmp_path / "m.eml"
    path.write_bytes(mail("Hier.", ("brief.pdf", PDF)).as_bytes())
    assert cli.run(["extract", str(path), "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["herkomst"]["bestand"] == f"{path}!brief.pdf"


def test_files_that_a_pdf_carries() -> None:
    """They are named; what is in them is in no field."""
    document = pdfium.PdfDocument(PDF)
    for name in ("bijlage één.pdf", "\u202etabel.xlsx"):
        document.new_attachment(name).set_data(b"x")
    out = io.BytesIO()
    document.save(out)
    document.close()
    (told,) = [one for one in extract(out.getvalue()).meldingen if one.code == "bestand_ingesloten"]
    assert (told.ernst, told.tekst.partition(": ")[2]) == ("info", "bijlage één.pdf, _tabel.xlsx")


# (bytes of a mail, its text)
TEXTS = {
    "ASCII by its own account": (typed("één", "text/plain; charset=us-ascii"), "één"),
    "as it is": (typed("één\r\ntwee"), "één\ntwee"),
    "quoted-printable": (
        typed(quopri.encodestring("één=twee".encode()), coding="quoted-printable"),
        "één=twee",
    ),
    "base64": (typed("w6nDqW4=", coding="base64"), "één"),
    "another alphabet": (typed("één".encode("cp1252"), "text/plain; charset=windows-1252"), "één"),
    "an alphabet that nobody knows": (
        typed("één".encode("cp1252"), "text/plain; charset=kwaad"),
        "één",
    ),
    "quoted": (typed("> een\r\n> > twee\r\n>drie"), "een\ntwee\ndrie"),
    "flowed": (
        typed("een \r\ntwee\r\n drie \r\n-- \r\nvier", "text/plain; format=flowed"),
        "een twee\ndrie\n--\nvier",
    ),
    "flowed, its spaces no text": (
        typed("woor \r\nden", "text/plain; format=flowed; delsp=yes"),
        "woorden",
    ),
    "flowed and quoted": (
        typed("> een \r\n> twee\r\ndrie", "text/plain; format=flowed"),
        "een twee\ndrie",
    ),
    "two texts": (mail("een", html="<p>een</p>").as_bytes(), "een\n"),
}


@pytest.mark.parametrize(("data", "text"), TEXTS.values(), ids=TEXTS)
def test_the_text_of_a_mail(data: bytes, text: str) -> None:
    """As its writer typed it."""
    assert opened("m.eml", data).text.decode().rstrip("\n") == text.rstrip("\n")


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (mail().as_bytes(), True),
        (b"From jan Mon Jan  1 00:00:00 2026\n" + mail().as_bytes(), True),
        (b"Received: by x\r\n\tfor y\r\nFrom: a\r\n\r\nTekst", True),
        (b"From: de griffie\nSent: maandag\nTo: de minister\nSubject: vragen\n\nGeachte", False),
        (b"Datum: 1 mei 2026\nBetreft: vragen\n\nGeachte heer", False),
        (b"From: a\nMessage-ID: <1>\nGeen kop meer, en geen lege regel", False),
    ],
)
def test_what_is_a_mail(data: bytes, expected: bool) -> None:
    """A head of a mail says more than a letterhead does, also than one that a mail program printed."""
    assert is_mail(data) is expected


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (mail("Dag.").as_bytes(), errors.NotRecognised),
        (mail("", ("scan.pdf", make_pdf(Page(pictures=True)))).as_bytes(), errors.NoTextLayer),
        (mail("").as_bytes(), errors.NotRecognised),
        (typed("x", "multipart/mixed; boundary=a"), errors.NotRecognised),
        (typed("--a\r\n\r\nx\r\n" * 2000, "multipart/mixed; boundary=a"), errors.TooLarge),
    ],
)
def test_mail_without_a_letter(data: bytes, error: type[Exception]) -> None:
    """It is an error of ours, that of its attachment where one cannot be read."""
    with pytest.raises(error):
        extract(data, name="m.eml")


def test_mails_that_lie_in_each_other_without_end() -> None:
    """Nobody forwards so often."""
    message = mail("Diep.")
    for _ in range(MAX_DEPTH + 2):
        outer = mail("Dieper.")
        outer.add_attachment(message)
        message = outer
    with pytest.raises(errors.TooLarge, match="deep"):
        extract(message.as_bytes(), name="m.eml")
