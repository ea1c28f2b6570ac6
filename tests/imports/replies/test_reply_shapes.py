"""What the usual programs send is read: by itself, in mails, in mailboxes, in folders."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from hlom_desktop.imports.refused import CannotOpen
from hlom_desktop.imports.replies.reading import read_replies
from hlom_desktop.imports.replies.refused import NoReplies
from hlom_desktop.invitations.values import Answer
from hlom_desktop.invitations.values_replies import Incoming, IncomingReply, LeftOut, NotTaken

from .shapes import (
    APPLE,
    GOOGLE,
    OUTLOOK,
    SHAPES,
    TEXT_PART,
    THUNDERBIRD,
    UID,
    alternative,
    google_mail,
    mail,
    mbox,
    part,
    reply,
)

KENYA = "mission.ke@example.org"
AT = datetime(2021, 12, 1, 10, tzinfo=UTC)


def read(path: Path, data: bytes) -> Incoming:
    """What is in a file of these bytes."""
    path.write_bytes(data)
    return read_replies(path)


def expected(file: str, answer: Answer, summary: str = "Opening", **values: object) -> IncomingReply:
    """A reply of Kenya to the third version, as it should be read."""
    plain: dict[str, object] = {"mailboxes": (KENYA,), "comment": None, "message": None, **values}
    return IncomingReply(UID, answer=answer, sequence=3, stamp=AT, file=file, summary=summary, **plain)  # type: ignore


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        (
            "outlook",
            expected("r.ics", Answer.ACCEPTED, "Accepted: Opening", comment="The Minister comes, with two advisers."),
        ),
        ("google", expected("r.ics", Answer.DECLINED, comment="We are in New York")),
        ("apple", expected("r.ics", Answer.TENTATIVE, "Ouverture – séance plénière")),
        ("thunderbird", expected("r.ics", Answer.ACCEPTED, mailboxes=(KENYA, "assistant@example.org"))),
    ],
)
def test_what_programs_send(name: str, wanted: IncomingReply, tmp_path: Path) -> None:
    assert read(tmp_path / "r.ics", SHAPES[name]) == Incoming((wanted,))


@pytest.mark.parametrize("encoding", ["base64", "quoted-printable", "8bit"])
@pytest.mark.parametrize("name", list(SHAPES))
def test_however_it_is_packed(name: str, encoding: str, tmp_path: Path) -> None:
    plain = read(tmp_path / "r.eml", SHAPES[name]).replies
    packed = mail(alternative(TEXT_PART, part(SHAPES[name], encoding=encoding)))
    assert read(tmp_path / "r.eml", packed) == Incoming(plain)


def test_a_reply_shown_and_attached_is_one(tmp_path: Path) -> None:
    found = read(tmp_path / "r.eml", google_mail())
    assert found == Incoming((expected("r.eml", Answer.DECLINED, comment="We are in New York"),))


@pytest.mark.parametrize(
    ("charset", "codec"), [("iso-8859-1", "latin-1"), ("Windows-1252", "cp1252"), ("utf-16", "utf-16"), ("x", "utf-8")]
)
def test_a_character_set_of_its_own(charset: str, codec: str, tmp_path: Path) -> None:
    data = reply(extra="COMMENT:Désolés ; à bientôt").decode().encode(codec)
    found = read(tmp_path / "r.eml", mail(part(data, f"text/calendar; charset={charset}; method=REPLY")))
    assert found == Incoming((expected("r.eml", Answer.ACCEPTED, comment="Désolés ; à bientôt"),))


def test_a_mail_that_is_the_calendar_itself(tmp_path: Path) -> None:
    head = b"Subject: Accepted\nContent-Type: text/calendar; method=REPLY\n\n"
    assert read(tmp_path / "r.eml", head + THUNDERBIRD).replies[0].answer is Answer.ACCEPTED


def test_a_forwarded_mail_and_one_of_apple(tmp_path: Path) -> None:
    forwarded = b"Content-Type: message/rfc822\r\n\r\n" + google_mail()
    message = mail(TEXT_PART, forwarded)
    apple = str(len(message)).encode() + b"\n" + message + b"<?xml version='1.0'?><plist/>"
    one = expected("r.emlx", Answer.DECLINED, comment="We are in New York")
    assert read(tmp_path / "r.emlx", apple) == Incoming((one,))


def test_a_mailbox_with_other_mail_in_it(tmp_path: Path) -> None:
    quoting = TEXT_PART + b"\r\n>From the mission\r\n"
    data = mbox(mail(part(OUTLOOK)), mail(TEXT_PART), mail(quoting, part(APPLE, encoding="8bit")), google_mail())
    found = read(tmp_path / "Inbox", data)
    assert [(one.message, one.answer) for one in found.replies] == [
        (1, Answer.ACCEPTED),
        (3, Answer.TENTATIVE),
        (4, Answer.DECLINED),
    ]
    assert (found.left_out, found.without) == ((), 1)


def test_a_folder_of_all_kinds(tmp_path: Path) -> None:
    (tmp_path / "in" / "Inbox.mbox").mkdir(parents=True)
    (tmp_path / "in" / ".hidden").mkdir()
    files = {"a.ics": OUTLOOK, "b.eml": google_mail(), "Inbox.mbox/mbox": mbox(mail(part(APPLE)))}
    files |= {"c.msg": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "d.ics": b"\x89PNG\r\n", "e.png": b"\x89PNG"}
    files |= {".hidden/x.ics": APPLE, "empty.ics": b"", "notes.txt": b"nothing here"}
    for name, data in files.items():
        (tmp_path / "in" / name).write_bytes(data)
    (tmp_path / "in" / "link.ics").symlink_to(tmp_path / "in" / "a.ics")
    found = read_replies(tmp_path / "in")
    assert [(one.file, one.message) for one in found.replies] == [
        ("a.ics", None),
        ("b.eml", None),
        ("Inbox.mbox/mbox", 1),
    ]
    assert found.left_out == (
        LeftOut(NotTaken.OTHER_KIND, "c.msg"),
        LeftOut(NotTaken.UNREADABLE, "d.ics"),
        LeftOut(NotTaken.UNREADABLE, "empty.ics"),
    )


def test_several_calendars_in_a_file(tmp_path: Path) -> None:
    data = reply() + reply("kz@example.org", "DECLINED") + GOOGLE
    found = read(tmp_path / "all.ics", data)
    assert [(one.mailboxes, one.answer) for one in found.replies] == [
        ((KENYA,), Answer.ACCEPTED),
        (("kz@example.org",), Answer.DECLINED),
        ((KENYA,), Answer.DECLINED),
    ]


@pytest.mark.parametrize(
    ("name", "data"), [("a.png", b"\x89PNG\r\n"), ("empty.ics", b""), ("b.xlsx", b"PK\x03\x04"), ("c.ics", bytes(99))]
)
def test_a_file_that_is_nothing_of_it(name: str, data: bytes, tmp_path: Path) -> None:
    with pytest.raises(NoReplies, match=name):
        read(tmp_path / name, data)


def test_no_file_and_an_empty_folder(tmp_path: Path) -> None:
    with pytest.raises(CannotOpen):
        read_replies(tmp_path / "none.ics")
    (tmp_path / "in").mkdir()
    with pytest.raises(NoReplies):
        read_replies(tmp_path / "in")
