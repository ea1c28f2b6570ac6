"""Replies in the shapes in which Outlook, Google, Apple and Thunderbird send them."""

from __future__ import annotations

import base64
import quopri
from collections.abc import Mapping
from types import MappingProxyType

UID = "6f1c2c1e-9c1e-4a7e-8d1e-1f2a3b4c5d6e@hlom"


def crlf(text: str) -> bytes:
    """The text with the line ends of calendar files and mails."""
    return text.strip("\n").replace("\n", "\r\n").encode() + b"\r\n"


def reply(
    mailbox: str = "mission.ke@example.org",
    answer: str = "ACCEPTED",
    *,
    uid: str = UID,
    sequence: int = 3,
    stamp: str = "20211201T100000Z",
    extra: str = "",
) -> bytes:
    """A reply as the standard shows it."""
    lines = ["BEGIN:VCALENDAR", "PRODID:-//Example//EN", "VERSION:2.0", "METHOD:REPLY", "BEGIN:VEVENT"]
    lines += ["ORGANIZER:mailto:hlom@example.int", f"ATTENDEE;PARTSTAT={answer}:mailto:{mailbox}", f"UID:{uid}"]
    lines += [f"SEQUENCE:{sequence}", f"DTSTAMP:{stamp}", "SUMMARY:Opening", *filter(None, extra.split("\n"))]
    return crlf("\n".join([*lines, "END:VEVENT", "END:VCALENDAR"]))


OUTLOOK = crlf(f"""
BEGIN:VCALENDAR
METHOD:REPLY
PRODID:Microsoft Exchange Server 2010
VERSION:2.0
BEGIN:VTIMEZONE
TZID:W. Europe Standard Time
BEGIN:STANDARD
DTSTART:16010101T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE
BEGIN:VEVENT
ATTENDEE;PARTSTAT=ACCEPTED;CN="Mission of Kenya; Geneva: shared":MAILTO:Missi
 on.KE@Example.org
COMMENT;LANGUAGE=en-GB:The Minister comes\\, with two advisers.\\n
UID:{UID}
SUMMARY;LANGUAGE=en-GB:Accepted: Opening
DTSTART;TZID=W. Europe Standard Time:20211214T100000
DTEND;TZID=W. Europe Standard Time:20211214T113000
CLASS:PUBLIC
PRIORITY:5
DTSTAMP:20211201T100000Z
TRANSP:OPAQUE
STATUS:CONFIRMED
SEQUENCE:3
LOCATION;LANGUAGE=en-GB:Room XX
X-MICROSOFT-CDO-APPT-SEQUENCE:3
X-MICROSOFT-CDO-BUSYSTATUS:BUSY
BEGIN:VALARM
DESCRIPTION:REMINDER
SUMMARY:Not the summary
ATTENDEE:mailto:alarm@example.org
TRIGGER;RELATED=START:-PT15M
ACTION:DISPLAY
END:VALARM
END:VEVENT
END:VCALENDAR
""")

GOOGLE = crlf(f"""
BEGIN:VCALENDAR
PRODID:-//Google Inc//Google Calendar 70.9054//EN
VERSION:2.0
CALSCALE:GREGORIAN
METHOD:REPLY
BEGIN:VEVENT
DTSTART:20211214T090000Z
DTEND:20211214T103000Z
DTSTAMP:20211201T100000Z
ORGANIZER;CN=HLOM:mailto:hlom@example.int
UID:{UID}
ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=DECLINED;CN=missio
 n.ke@example.org;X-NUM-GUESTS=0;X-RESPONSE-COMMENT="We are in New York":mai
 lto:mission.ke@example.org
X-GOOGLE-CONFERENCE:https://example.org/abc
CREATED:20211120T090000Z
DESCRIPTION:
LAST-MODIFIED:20211201T100000Z
LOCATION:Room XX
SEQUENCE:3
STATUS:CONFIRMED
SUMMARY:Opening
TRANSP:OPAQUE
END:VEVENT
END:VCALENDAR
""")

APPLE = crlf(f"""
BEGIN:VCALENDAR
CALSCALE:GREGORIAN
METHOD:REPLY
PRODID:-//Apple Inc.//macOS 12.0//EN
VERSION:2.0
BEGIN:VEVENT
ATTENDEE;CN=Kenya;CUTYPE=INDIVIDUAL;EMAIL=mission.ke@example.org;PARTSTAT=TENTATIVE;
 ROLE=REQ-PARTICIPANT:/aMTExMzY1OTk1MTExMzY1OfT/principal/
DTEND;TZID=Europe/Zurich:20211214T113000
DTSTAMP:20211201T100000Z
DTSTART;TZID=Europe/Zurich:20211214T100000
ORGANIZER;EMAIL=hlom@example.int:mailto:hlom@example.int
SEQUENCE:3
SUMMARY:Ouverture – séance plénière
UID:{UID}
END:VEVENT
END:VCALENDAR
""")

THUNDERBIRD = crlf(f"""
BEGIN:VCALENDAR
PRODID:-//Mozilla.org/NONSGML Mozilla Calendar V1.1//EN
VERSION:2.0
METHOD:REPLY
BEGIN:VEVENT
CREATED:20211120T090000Z
LAST-MODIFIED:20211201T100000Z
DTSTAMP:20211201T100000Z
UID:{UID}
SUMMARY:Opening
ORGANIZER;PARTSTAT=ACCEPTED;ROLE=CHAIR:mailto:hlom@example.int
ATTENDEE;RSVP=TRUE;PARTSTAT=ACCEPTED;ROLE=REQ-PARTICIPANT;SENT-BY="mailto:as
 sistant@example.org":mailto:mission.ke@example.org
DTSTART:20211214T090000Z
DTEND:20211214T103000Z
SEQUENCE:3
X-MOZ-GENERATION:1
END:VEVENT
END:VCALENDAR
""")

SHAPES: Mapping[str, bytes] = MappingProxyType(
    {"outlook": OUTLOOK, "google": GOOGLE, "apple": APPLE, "thunderbird": THUNDERBIRD}
)


def mail(*parts: bytes, subject: str = "Accepted: Opening") -> bytes:
    """A mail of these parts, each with its own head."""
    head = crlf(f"""
Received: from mail.example.org (mail.example.org [192.0.2.1])
 by mx.example.int; Wed, 1 Dec 2021 11:00:02 +0100
From: Mission <mission.ke@example.org>
To: hlom@example.int
Subject: {subject}
Date: Wed, 1 Dec 2021 11:00:00 +0100
MIME-Version: 1.0
Content-Type: multipart/mixed;
 boundary="=_outer ="
""")
    body = b"".join(b"--=_outer =\r\n" + one + b"\r\n" for one in parts)
    return head + b"\r\nThis is a message in several parts.\r\n" + body + b"--=_outer =--\r\n"


TEXT_PART = crlf("Content-Type: text/plain; charset=utf-8\n\nMission has accepted this invitation.")


def part(data: bytes, kind: str = 'text/calendar; method=REPLY; charset="utf-8"', encoding: str = "base64") -> bytes:
    """A part of a mail that holds a calendar file, packed one way or another."""
    packed = {"base64": base64.encodebytes, "quoted-printable": quopri.encodestring, "8bit": bytes}[encoding](data)
    return crlf(f"Content-Type: {kind}\nContent-Transfer-Encoding: {encoding}") + b"\r\n" + packed


def alternative(*parts: bytes) -> bytes:
    """Parts of which a mail program shows one."""
    head = crlf("Content-Type: multipart/alternative; boundary=inner") + b"\r\n"
    return head + b"".join(b"--inner\r\n" + one + b"\r\n" for one in parts) + b"--inner--\r\n"


def google_mail(data: bytes = GOOGLE) -> bytes:
    """As Google sends: the reply among the alternatives, and once more attached."""
    attached = part(data, 'application/ics; name="invite.ics"')
    return mail(alternative(TEXT_PART, part(data, encoding="8bit")), attached)


def mbox(*mails: bytes) -> bytes:
    """A mailbox file of these mails, with the lines' ends of Unix."""
    begun = (b"From - Wed Dec  1 11:00:00 2021\n" + one.replace(b"\r\n", b"\n") + b"\n" for one in mails)
    return b"".join(begun)
