"""Letters and mailboxes, written by the standard library."""

from __future__ import annotations

import logging
import mailbox
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest

from anyfind.sdk import BadInput, Context, Embedded, Extraction, Extractor, Segment, Source
from anyfind_plugins.mail.extractors import LetterExtractor, MailboxExtractor


@pytest.fixture
def ctx(tmp_path: Path) -> Context:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    return Context(tmp_path, tmp_path, logging.getLogger("anyfind.test"), scratch_dir=scratch)


def read(extractor: Extractor, ctx: Context, path: Path) -> tuple[dict[str, Any], list[Segment], dict[str, Path]]:
    facts: dict[str, Any] = {}
    segments: list[Segment] = []
    inside: dict[str, Path] = {}
    for found in extractor.extract(Source(path, "", path.stat().st_size), ctx):
        if isinstance(found, Extraction):
            facts.update(found.metadata)
        elif isinstance(found, Embedded):
            inside[found.name] = found.path
        else:
            segments.append(found)
    return facts, segments, inside


def letter(subject: str = "Grüße aus Köln", body: str = "The ferry leaves at nine.\n") -> EmailMessage:
    message = EmailMessage()
    message["Subject"] = subject
    message["From"] = "Jürgen <j@example.org>"
    message["To"] = "ada@example.org"
    message["Date"] = "Mon, 06 May 2024 07:08:00 +0200"
    message.set_content(body)
    return message


def test_a_letter(ctx: Context, tmp_path: Path) -> None:
    message = letter()
    message.add_alternative("<html><body><p>The <b>ferry</b></p></body></html>", subtype="html")
    message.add_attachment(b"PDF", maintype="application", subtype="pdf", filename="../../timetable.pdf")
    message.add_attachment(letter("Inner", "forwarded"))
    path = tmp_path / "a.eml"
    path.write_bytes(bytes(message))
    extractor = LetterExtractor()
    assert extractor.sniff(path, path.read_bytes()) == 0.9
    facts, segments, inside = read(extractor, ctx, path)
    assert facts == {
        "title": "Grüße aus Köln",
        "author": "Jürgen <j@example.org>",
        "sent_at": "2024-05-06T07:08:00+02:00",
    }
    assert [segment.payload for segment in segments] == [
        "Subject: Grüße aus Köln\nFrom: Jürgen <j@example.org>\nTo: ada@example.org\n"
        "Date: Mon, 06 May 2024 07:08:00 +0200\n\nThe ferry leaves at nine."
    ]
    (first, pdf), (second, forwarded) = inside.items()
    assert first == "../../timetable.pdf"
    assert second.endswith(".eml")
    assert pdf.read_bytes() == b"PDF"
    assert pdf.parent == forwarded.parent == ctx.scratch_dir
    assert "forwarded" in str(read(extractor, ctx, forwarded)[1][0].payload)


def test_a_letter_of_html_alone(ctx: Context, tmp_path: Path) -> None:
    message = letter()
    message.set_content("<html><body><p>The <b>ferry</b></p><script>no()</script></body></html>", subtype="html")
    path = tmp_path / "a.eml"
    path.write_bytes(bytes(message))
    assert str(read(LetterExtractor(), ctx, path)[1][0].payload).endswith("\n\nThe ferry")


def test_odd_letters(ctx: Context, tmp_path: Path) -> None:
    path = tmp_path / "a.eml"
    path.write_bytes(b"Subject: =?nonsense?q?=ff?=\r\nContent-Type: text/plain; charset=nonsense\r\n\r\nWell, b\xe4r.")
    facts, segments, _ = read(LetterExtractor(), ctx, path)
    assert "sent_at" not in facts
    assert "Well, b" in str(segments[0].payload)
    path.write_bytes(b"just some words")
    with pytest.raises(BadInput, match=r"a\.eml is no letter"):
        read(LetterExtractor(), ctx, path)


@pytest.mark.parametrize(
    ("name", "head", "sure"),
    [
        ("a.txt", b"Subject: x\nFrom: a@b\nTo: c@d\n\nhi", True),
        ("a.txt", b"Dear all,\nSubject: x\nFrom: a@b\nTo: c@d\n", False),
        ("notes.txt", b"Date: today\nMood: good\n", False),
    ],
)
def test_a_letter_under_another_name(tmp_path: Path, name: str, head: bytes, sure: bool) -> None:
    assert (LetterExtractor().sniff(tmp_path / name, head) > 0.3) is sure


def write_mbox(path: Path, messages: list[EmailMessage]) -> None:
    box = mailbox.mbox(path)
    for message in messages:
        box.add(message)
    box.close()


def test_a_mailbox(ctx: Context, tmp_path: Path) -> None:
    second = letter("Second", "From here on\nFrom me 07:08 2024\nit is quoted.\n")
    second.add_attachment("notes", filename="notes.txt")
    path = tmp_path / "Inbox"
    write_mbox(path, [letter("First"), second])
    extractor = MailboxExtractor()
    assert extractor.sniff(path, path.read_bytes()) > 0.9
    facts, segments, inside = read(extractor, ctx, path)
    assert facts == {"pages": 2}
    assert [segment.locator.page for segment in segments] == [1, 2]
    assert "Subject: First" in str(segments[0].payload)
    assert str(segments[1].payload).endswith("From here on\nFrom me 07:08 2024\nit is quoted.")
    assert list(inside) == ["message-2/notes.txt"]


def test_a_mailbox_beyond_its_limit(tmp_path: Path) -> None:
    path = tmp_path / "a.mbox"
    write_mbox(path, [letter(f"Number {number}") for number in range(5)])
    ctx = Context(tmp_path, tmp_path, logging.getLogger("anyfind.test"), settings={"max_messages": 3})
    facts, segments, _ = read(MailboxExtractor(), ctx, path)
    assert facts == {"pages": 3, "truncated": True}
    assert len(segments) == 3


def test_no_mailbox(ctx: Context, tmp_path: Path) -> None:
    path = tmp_path / "a.mbox"
    path.write_bytes(b"nothing here\n")
    with pytest.raises(BadInput, match="no message starts in it"):
        read(MailboxExtractor(), ctx, path)


def test_attachments_beyond_the_limit_are_said(ctx: Context, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("anyfind_plugins.mail.extractors._ATTACHMENT_BYTES", 1_000)
    message = letter()
    message.add_attachment(b"x" * 5_000, maintype="application", subtype="x-big", filename="big.bin")
    message.add_attachment(b"y", maintype="application", subtype="x-small", filename="small.bin")
    path = tmp_path / "a.eml"
    path.write_bytes(bytes(message))
    facts, _, inside = read(LetterExtractor(), ctx, path)
    assert facts["truncated"] is True
    assert not inside or list(inside) == ["small.bin"]
