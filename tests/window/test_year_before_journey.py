"""The year before in the real window: two runs for twelve zones, a place that moves, three requests, the register."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from hlom_desktop.app import Program
from hlom_desktop.conference.queries import conference_by_key, venue_changes
from hlom_desktop.consultations import queries
from hlom_desktop.consultations.panel_views import MEETINGS, RECORD, RUNS
from hlom_desktop.consultations.runs.group import runs_of
from hlom_desktop.consultations.values_record import ParagraphKind
from hlom_desktop.delegations.edits import add_state, change_delegation
from hlom_desktop.delegations.queries import delegations
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.templates.catalogue import new_from_template
from hlom_desktop.window.exporting import ExportDialog
from hlom_desktop.window.report_dialog import ReportDialog

NOW = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)
TWELVE = ("NZ", "AU", "JP", "NP", "IN", "KE", "NG", "CH", "BR", "US", "MX", "CA")
"""States in twelve zones, once Canada's delegation sits in Vancouver."""
Key = Qt.Key


class Hand:
    """Keys and clicks of a person at the window, and what is read of the store after them."""

    def __init__(self, qtbot: QtBot, program: Program) -> None:
        self.qtbot, self.program, self.window = qtbot, program, program.window

    def rest(self) -> None:
        """Wait until nothing is under way."""
        self.qtbot.wait(1)
        self.qtbot.waitUntil(lambda: self.window.seated.desk.is_idle, timeout=20_000)
        self.qtbot.wait(1)

    def click(self, widget: QWidget) -> None:
        self.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)
        self.rest()

    def write(self, line: Any, text: str) -> None:
        """Type into a line over what stands there, and Enter."""
        line.setFocus()
        line.selectAll()
        self.qtbot.keyClicks(line, text)
        self.qtbot.keyClick(line, Key.Key_Return)
        self.rest()

    def choose(self, field: Any, word: str) -> None:
        """Choose from a list what begins so."""
        words = [field.list.itemText(at) for at in range(field.list.count())]
        field.list.activated.emit(next(at for at, one in enumerate(words) if one.startswith(word)))
        self.rest()

    def read(self, query: Callable[..., Any]) -> Any:
        """What the store has of the conference on screen."""
        head = self.window.head
        assert head is not None
        return self.window.seated.desk.workspace.read(query, head.id)

    def place(self, key: str) -> Any:
        self.window.walk.go_to(key)
        self.rest()
        return self.window.places[key]


def made(path: Path, template: str) -> None:
    """A store with one conference; the ACSG's has delegations of twelve zones."""
    workspace = Workspace(path, clock=lambda: NOW)
    workspace.do(new_from_template, template, template, NOW)
    if template == "acsg-2023":
        home = workspace.read(conference_by_key, template).ref.id
        for alpha2 in TWELVE:
            workspace.do(add_state, home, alpha2)
        canada = next(one for one in workspace.read(delegations, home) if one.alpha2 == "CA")
        workspace.do(change_delegation, canada.ref, zone="America/Vancouver")
    workspace.close()


@pytest.fixture
def begin(qtbot: QtBot, start: Callable[..., Program], store_path: Path) -> Callable[[str], Hand]:
    def at(template: str) -> Hand:
        made(store_path, template)
        hand = Hand(qtbot, start(store_path))
        hand.window.resize(1366, 768)
        hand.window.show()
        hand.rest()
        return hand

    return at


def test_the_acsg_meets_twice_for_twelve_zones(begin: Callable[[str], Hand]) -> None:
    hand = begin("acsg-2023")
    place = hand.place("consultations")
    first = next(row for row in place.meetings.rows if row.number == 1)
    place.go_to(first.ref.id)
    hand.rest()
    place.show_view(RUNS)
    hand.rest()
    page = place.runs
    hand.choose(page.runs_card.invitees.many, "Member State (12)")
    hand.write(page.form.fields["day"].line, "14 March 2023")
    hand.write(page.form.fields["minutes"].line, "2:00")
    hand.choose(page.form.fields["runs"], "2")
    hand.click(page.propose)
    best = page.found.table.rows[0].proposal
    hand.click(page.found.make)
    meetings = hand.read(queries.consultations)
    meeting = next(one for one in meetings if one.ref.id == first.ref.id)
    runs = runs_of(meeting, meetings)
    assert tuple(run.hours.start_utc() for run in runs if run.hours) == best.starts
    asked = [one.consultation_id for one in hand.read(queries.invitees) if one.delegation_id is not None]
    assert [asked.count(run.ref.id) for run in runs] == [12, 12]
    hand.window.gestures.menus.undo.trigger()  # type: ignore[union-attr]
    hand.rest()
    assert [one.hours for one in hand.read(queries.consultations) if one.repeat_id == meeting.repeat_id] == [None]


def test_the_iom_group_moves_records_and_prints(begin: Callable[[str], Hand], tmp_path: Path) -> None:
    hand = begin("iom-wg-2017")
    place = hand.place("consultations")
    meeting = next(row for row in place.meetings.rows if row.title.en.startswith("Stocktaking"))
    place.go_to(meeting.ref.id)
    hand.rest()
    before = len(hand.read(venue_changes))
    hand.write(place.meetings.meeting_card.where.fields["became"].line, "Puerto Vallarta, Jalisco")
    (moved,) = [one for one in hand.read(queries.consultations) if one.ref.id == meeting.ref.id]
    assert (moved.place.en, moved.dates) == ("Puerto Vallarta, Jalisco", meeting.dates)
    assert len(hand.read(venue_changes)) == before + 1
    _record_three_requests(hand, place)
    _print_in_french(hand, tmp_path)


def _record_three_requests(hand: Hand, place: Any) -> None:
    place.show_view(MEETINGS)
    group = next(row for row in place.meetings.rows if row.title.en.startswith("Working Group"))
    place.go_to(group.ref.id)
    hand.rest()
    place.show_view(RECORD)
    hand.rest()
    page, count = place.record, len(place.record.rows)
    page.view.select_key(page.rows[-1].ref.id)
    page.add_row()
    hand.rest()
    card = page.paragraph_card
    assert (len(page.rows), card.row.ref.id) == (count + 1, page.rows[-1].ref.id)
    hand.choose(card.fields["kind"], "Request")
    for text in ("migration data", "policy capability", "capacity-building"):
        hand.write(card.parts.field.line, text)
    assert [row.text.en for row in card.parts.table.rows] == [
        "migration data",
        "policy capability",
        "capacity-building",
    ]
    for part in card.parts.table.rows:
        card.parts.view.select_key(part.ref.id)
        hand.write(card.maker.who.line, "IOM Administration")
        hand.click(card.maker.button)
    (paragraph,) = [one for one in hand.read(queries.record_paragraphs) if one.position == count]
    made = [one for one in hand.read(queries.follow_ups) if one.paragraph_id == paragraph.ref.id]
    assert paragraph.kind is ParagraphKind.REQUEST
    assert [(one.label, one.what.en, one.due) for one in made] == [
        ("(a)", "migration data", None),
        ("(b)", "policy capability", None),
        ("(c)", "capacity-building", None),
    ]


def _print_in_french(hand: Hand, folder: Path) -> None:
    """From the screen of follow-ups, by the button in its head."""
    hand.click(hand.place("follow-ups").export)
    asked = next(one for one in hand.window.findChildren(ExportDialog) if one.isVisible())
    asked.form.set_values({"languages": ("fr",), "formats": ("pdf", "xlsx")})
    asked.folder.setText(str(folder / "papiers"))
    hand.click(asked.make)
    hand.rest()
    report = next(one for one in hand.window.findChildren(ReportDialog) if one.isVisible())
    assert sorted(path.name for path in (folder / "papiers").iterdir()) == [
        "iom-wg-2017-follow-ups.fr.pdf",
        "iom-wg-2017-follow-ups.fr.xlsx",
    ]
    report.close()
