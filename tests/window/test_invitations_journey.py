"""Four hundred delegates from a messy workbook: invited, changed, uninvited, answered; what calendars then hold."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import openpyxl
import pytest
from icalendar import Calendar
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from hlom_desktop.app import Program
from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.model import Conference
from hlom_desktop.conference.values import Mode
from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.edits import add_all_states
from hlom_desktop.delegations.edits_nomination import set_nomination
from hlom_desktop.delegations.queries import delegates, delegations
from hlom_desktop.delegations.values import RegionalGroup
from hlom_desktop.delegations.values_nomination import Nomination
from hlom_desktop.imports.panel import ImportDialog
from hlom_desktop.invitations.edits import add_rule
from hlom_desktop.invitations.queries import inviting
from hlom_desktop.invitations.rules_replies import answer_of
from hlom_desktop.invitations.values import Answer, AttendanceBy
from hlom_desktop.mode_change.panel import ModeChangeDialog
from hlom_desktop.sessions.edits import add_session, cancel_session, change_session
from hlom_desktop.sessions.queries import sessions
from hlom_desktop.sessions.values import SessionKind
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.storage.writing import add
from hlom_desktop.window.exporting import ExportDialog
from hlom_desktop.window.importing import RepliesTaken, take_files
from hlom_desktop.window.report_dialog import ReportDialog

NOW = datetime(2021, 12, 1, 9, tzinfo=UTC)
ZONE = "Europe/Zurich"
FIRST, SECOND = date(2021, 12, 14), date(2021, 12, 15)
COUNTRIES = (
    "Tchad", "Ivory Coast", "S. Korea", "DR Congo", "Turkey", "KENYA ", "Egypt", "Germany", "France", "Spain",
    "Brazil", "mexico", "Canada", "the Netherlands", "Czech Republic", "UK", "USA", "Japan", "India", "Viet Nam",
    "Thailand", "Australia", "New Zealand", "Fiji", "Uganda", "Rwanda", "Ethiopia", "Senegal", "Mali", "Niger",
    "Morocco", "Tunisia", "Jordan", "Lebanon", "Pakistan", "Bangladesh", "Colombia", "Peru", "Chile", "Argentina",
)  # fmt: skip
TEN = ("Ministre", "Vice-ministre", "Ambassadeur", *["Expert"] * 7)
MISSION, AFRICAN, OTHER = "mission.td@example.org", "d0.1@example.org", "d0.2@example.org"
AFRICANS = ("Tchad", "Ivory Coast", "DR Congo", "KENYA ", "Egypt", "Uganda", "Rwanda", "Ethiopia", "Senegal", "Mali",
            "Niger", "Morocco", "Tunisia")  # fmt: skip


def _workbook(path: Path) -> None:
    """A title, notes, headings in French in the fourth row, and rows as people write them."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Délégués"
    sheet.append(["Liste des délégués, état au 3 décembre"])
    sheet.merge_cells("A1:G1")
    sheet.append([])
    sheet.append(["Merci de ne pas changer les colonnes"])
    sheet.append(["Pays", "Nom", "Fonction", "Niveau", "Langue", "Courriel", "Chef de délégation"])
    for at, country in enumerate(COUNTRIES):
        for number, level in enumerate(TEN):
            own = f"d{number}.{at}@example.org"
            mail = MISSION if country == "Tchad" and number < 6 else own
            name = f"Person {at} {number}"
            language = "anglais" if at % 2 else "FR"
            sheet.append([country, name, level, level, language, f" {mail.upper()} ", "oui" if number == 0 else ""])
    sheet.append(["Korea", "Kim", "Expert", "Expert", "EN", "kim@example.org", ""])
    sheet.append([None, "Nobody", "Expert", "Expert", "EN", "nobody@example.org", ""])
    book.save(path)


def _conference(db: Db) -> None:
    home = add(db, Conference, key="forum", short="Forum", title=Wording.from_texts(en="Forum", fr="Forum", es="Foro"),
               first_day=FIRST, last_day=SECOND, zone=ZONE, mode=Mode.IN_PERSON).id  # fmt: skip
    add_all_states(db, home)
    for name, day, start in (("Opening", FIRST, 600), ("Debate", FIRST, 900), ("Closing", SECOND, 600)):
        title = Wording.from_texts(en=name, fr=f"{name} (fr)", es=f"{name} (es)")
        made = add_session(db, home, title, SessionKind.OTHER, hours=Hours(day, start, 60, ZONE), mode=Mode.IN_PERSON)
        add_rule(db, made, AttendanceBy.EVERYBODY)
    say(db, "Add")


@dataclass
class Mailbox:
    """A calendar: the highest SEQUENCE wins, CANCEL takes away. Each file is read in two ways, which must agree."""

    held: dict[str, tuple[datetime, str]] = field(default_factory=dict)
    versions: dict[str, int] = field(default_factory=dict)

    def take(self, data: bytes) -> None:
        """One file."""
        (event,) = Calendar.from_ical(data).walk("VEVENT")
        uid, sequence = str(event["UID"]), int(event["SEQUENCE"])
        text = data.replace(b"\r\n ", b"").decode()
        assert re.search(r"^UID:(.*)\r$", text, re.MULTILINE)[1] == uid  # type: ignore[index]
        assert sequence > self.versions.get(uid, -1)
        self.versions[uid] = sequence
        if "METHOD:CANCEL" in text:
            del self.held[uid]
            return
        wall = re.search(r"^DTSTART;TZID=([^:]*):(\d{8}T\d{6})\r$", text, re.MULTILINE)
        assert wall is not None
        start = datetime.strptime(wall[2], "%Y%m%dT%H%M%S").replace(tzinfo=ZoneInfo(wall[1])).astimezone(UTC)
        assert event.decoded("DTSTART").astimezone(UTC) == start
        self.held[uid] = (start, str(event["SUMMARY"]).split(" (")[0])

    @property
    def agenda(self) -> dict[str, datetime]:
        """What stands in it: the start of each session by its title."""
        return {title: start for start, title in self.held.values()}


class Hand:
    """The window, the store behind it, and three mailboxes."""

    def __init__(self, qtbot: QtBot, program: Program, folder: Path) -> None:
        self.qtbot, self.window, self.folder = qtbot, program.window, folder
        self.boxes = {name: Mailbox() for name in (MISSION, AFRICAN, OTHER)}
        self.rest()
        assert self.window.head is not None
        self.home = self.window.head.id

    def rest(self) -> None:
        """Wait until nothing is under way."""
        self.qtbot.wait(1)
        self.qtbot.waitUntil(lambda: self.window.seated.desk.is_idle, timeout=60_000)
        self.qtbot.wait(1)

    def do(self, edit: Any, *given: Any, **named: Any) -> None:
        """A gesture."""
        self.window.seated.desk.do(edit, *given, **named)
        self.rest()

    def read(self, query: Any, *given: Any) -> Any:
        """What the store holds."""
        return self.window.seated.desk.workspace.read(query, self.home, *given)

    def session(self, title: str) -> Any:
        """A session by its title."""
        return next(one for one in self.read(sessions) if one.title.en == title)

    def shown(self, kind: type[Any]) -> Any:
        """The dialog of this kind that is open."""
        self.rest()
        return next(one for one in self.window.findChildren(kind) if one.isVisible())

    def click(self, button: Any) -> None:
        """A click."""
        self.qtbot.waitUntil(button.isEnabled, timeout=20_000)
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        self.rest()

    def give(self) -> dict[str, list[bytes]]:
        """Make invitations by the dialog; the files of each mailbox, which take them."""
        self.window.export("invitations")
        dialog = self.shown(ExportDialog)
        dialog.folder.setText(str(self.folder))
        before = set(self.folder.iterdir())
        self.click(dialog.make)
        self.shown(ReportDialog).accept()
        found: dict[str, list[bytes]] = {}
        for path in _files(set(self.folder.iterdir()) - before):
            data = path.read_bytes()
            attendee = re.search(rb"mailto:(\S+)\r\n", data.replace(b"\r\n ", b"").split(b"ATTENDEE")[-1])
            if b"METHOD:PUBLISH" not in data and attendee is not None:
                found.setdefault(attendee[1].decode(), []).append(data)
        for name, box in self.boxes.items():
            for data in found.get(name, ()):
                box.take(data)
        return found


def _files(folders: Iterable[Path]) -> list[Path]:
    return sorted(path for folder in folders for path in folder.rglob("*.ics"))


@pytest.fixture
def hand(qtbot: QtBot, start: Callable[..., Program], store_path: Path, tmp_path: Path) -> Hand:
    """At the window on a conference of three sessions, all States, nobody named."""
    workspace = Workspace(store_path, clock=lambda: NOW)
    workspace.do(_conference)
    workspace.close()
    folder = tmp_path / "given"
    folder.mkdir()
    return Hand(qtbot, start(store_path), folder)


def _utc(day: date, hour: int) -> datetime:
    return datetime(day.year, day.month, day.day, hour, tzinfo=ZoneInfo(ZONE)).astimezone(UTC)


def test_from_a_workbook_to_answers(hand: Hand, tmp_path: Path) -> None:
    _import(hand, tmp_path / "délégués.xlsx")
    first = hand.give()
    assert len(first) == 395
    all_three = {"Opening": _utc(FIRST, 10), "Debate": _utc(FIRST, 15), "Closing": _utc(SECOND, 10)}
    assert [box.agenda for box in hand.boxes.values()] == [all_three] * 3
    assert len(first[MISSION]) == 3
    _change(hand)
    second = hand.give()
    assert hand.boxes[OTHER].agenda == {"Opening": _utc(FIRST, 11), "Closing": _utc(SECOND, 10)}
    assert hand.boxes[AFRICAN].agenda == hand.boxes[MISSION].agenda == {"Opening": _utc(FIRST, 11)}
    assert len(second[OTHER]) == 3
    assert hand.window.invitations_touched([hand.session("Opening").ref.id]) == 395
    _leave_one_by_one(hand)
    _answer(hand, tmp_path)


def _import(hand: Hand, path: Path) -> None:
    """By the dialog: what is refused and what must be asked stays out; then all are approved."""
    _workbook(path)
    take_files(hand.window, [path])
    dialog = hand.shown(ImportDialog)
    hand.qtbot.waitUntil(lambda: dialog.plan is not None, timeout=60_000)
    assert (len(dialog.plan.new), len(dialog.plan.refused), len(dialog.plan.asked)) == (400, 1, 1)
    hand.click(dialog.take)
    hand.qtbot.waitUntil(lambda: not hand.window.findChildren(ImportDialog), timeout=60_000)
    named = hand.read(delegates)
    homes = {row.ref.id: row.alpha2 for row in hand.read(delegations)}
    assert len(named) == 400
    assert {homes[row.delegation_id] for row in named} >= {"TD", "CI", "KR", "CD", "TR", "NL", "CZ", "GB", "US"}
    hand.do(set_nomination, [row.ref for row in named], Nomination.APPROVED)


def _change(hand: Hand) -> None:
    """The opening moves, the debate is off, Africa is not wanted at the closing, whose day turns virtual."""
    opening, debate, closing = (hand.session(name) for name in ("Opening", "Debate", "Closing"))
    hand.do(change_session, opening.ref, hours=Hours(FIRST, 660, 60, ZONE))
    hand.do(cancel_session, debate.ref)
    hand.do(add_rule, closing.ref.id, AttendanceBy.REGION, RegionalGroup.AFRICAN, excludes=True)
    hand.window.change_mode((), SECOND)
    hand.click(hand.shown(ModeChangeDialog).change)
    assert hand.session("Closing").mode is Mode.VIRTUAL


def _leave_one_by_one(hand: Hand) -> None:
    """Six read one mailbox: only when the last of them goes is the event cancelled."""
    six = [row for row in hand.read(delegates) if (row.email or "").lower() == MISSION]
    assert len(six) == 6
    hand.do(set_nomination, [row.ref for row in six[:5]], Nomination.WITHDRAWN)
    (told,) = hand.give()[MISSION]
    assert b"METHOD:REQUEST" in told
    assert hand.boxes[MISSION].agenda == {"Opening": _utc(FIRST, 11)}
    last = next(row for row in hand.read(delegates) if row.ref.id == six[5].ref.id)
    hand.do(set_nomination, [last.ref], Nomination.WITHDRAWN)
    (told,) = hand.give()[MISSION]
    assert b"METHOD:CANCEL" in told
    assert hand.boxes[MISSION].agenda == {}


def _answer(hand: Hand, folder: Path) -> None:
    """A reply to the opening comes back in."""
    opening = hand.session("Opening")
    sequence = hand.boxes[OTHER].versions[opening.uid]
    stamp = (datetime.now(UTC) - timedelta(minutes=1)).strftime("%Y%m%dT%H%M%SZ")
    lines = ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Mail//EN", "METHOD:REPLY", "BEGIN:VEVENT",
             f"UID:{opening.uid}", f"SEQUENCE:{sequence}", f"DTSTAMP:{stamp}", "ORGANIZER:mailto:x@example.org",
             f"ATTENDEE;PARTSTAT=ACCEPTED:mailto:{OTHER}", "END:VEVENT", "END:VCALENDAR", "")  # fmt: skip
    path = folder / "reply.ics"
    path.write_bytes("\r\n".join(lines).encode())
    take_files(hand.window, [path])
    hand.shown(RepliesTaken).accept()
    found = hand.read(inviting)
    answers = answer_of(found.given, found.replies)
    assert {key: one.reply.answer for key, one in answers.items()} == {(opening.ref.id, OTHER): Answer.ACCEPTED}
