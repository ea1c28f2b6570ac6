"""The view of readiness, used as a person does: typing, clicking, pressing keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from typing import Any

import pytest
from PySide6.QtCore import Qt

from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.values import Level
from hlom_desktop.desk.access import nameless
from hlom_desktop.desk.desk import Desk
from hlom_desktop.speakers import edits, edits_list
from hlom_desktop.speakers.in_session import Readying, SpeakerInSession
from hlom_desktop.speakers.panel_ready import ReadyView
from hlom_desktop.speakers.queries_ready import readying
from hlom_desktop.speakers.rules_ready import Point
from hlom_desktop.speakers.values import ConnectionTest, RoleKind, SpeakerMode
from hlom_desktop.storage.workspace import Workspace

from ..screens import Screen, started

NOW = datetime(2021, 12, 8, 8, tzinfo=UTC)  # 9 a.m. in Geneva
MINISTER = Wording.from_texts(en="Minister", fr="Ministre", es="Ministra")


class Shown(Screen):
    """The view of readiness."""

    def __init__(self, qtbot: Any, desk: Desk, look_up: Callable[[], Readying]) -> None:
        super().__init__(qtbot, desk, ReadyView, NOW, look_up, high=1600)

    def said(self, key: str) -> list[str]:
        """What a column shows."""
        return self.column(self.place, key)

    def now(self, place: int) -> SpeakerInSession:
        """A speaker as written down now."""
        speaker = self.look_up().of(place)
        assert speaker is not None
        return speaker

    def choose(self, place: int) -> None:
        """Show a speaker in the card."""
        self.place.go_to(place)
        self.settle()


@pytest.fixture
def screen(qtbot: Any, store: Workspace) -> Iterator[Shown]:
    """A chair in the room; remote: a panellist of Australia, on the list Kenya, and Colombia without a sitting."""
    store.do(edits.add_role, 1, RoleKind.CHAIR, MINISTER, name="Ana López", delegation_id=1)
    store.do(edits.add_role, 2, RoleKind.PANELLIST, MINISTER, delegation_id=3, mode=SpeakerMode.REMOTE)
    for state, sitting in ((2, 1), (5, None)):
        values = {"sitting_id": sitting, "mode": SpeakerMode.REMOTE}
        store.do(edits_list.inscribe, 1, state, MINISTER, Level.MINISTER, NOW, **values)
    with started(qtbot, store.path) as desk:
        yield Shown(qtbot, desk, lambda: store.read(readying, 1))


def test_the_tables_are_as_qt_expects_and_named(screen: Shown, qtmodeltester: Any) -> None:
    qtmodeltester.check(screen.place.table)
    for place in (1, 2, -1, -2):
        screen.choose(place)
        assert nameless(screen.window) == []


def test_everybody_by_the_hour_with_what_is_open(screen: Shown) -> None:
    assert screen.said("when") == ["14 Dec, 15:00", "14 Dec, 15:09", "14 Dec, 18:00", ""]
    assert screen.said("there") == ["", "17:09", "04:00", ""]
    assert screen.said("who") == [
        "Switzerland, Ana López, Minister",
        "Kenya, Minister",
        "Australia, Minister",
        "Colombia, Minister",
    ]
    assert screen.said("test") == ["", "Not tested", "Not tested", "Not tested"]
    points = str(len(Point) - 1)
    assert screen.said("open") == ["", points, points, points]
    screen.reader.turn_to("fr")
    assert screen.said("who")[2] == "Australie, Ministre"


def test_of_one_day_and_only_what_is_open(screen: Shown) -> None:
    words = [screen.place.day.itemText(at) for at in range(screen.place.day.count())]
    assert words == ["All days", f"14 Dec: {2 * (len(Point) - 1)} to do"]
    screen.place.day.setCurrentIndex(1)
    screen.place.day.activated.emit(1)
    assert len(screen.said("who")) == 3
    screen.press(screen.place, "Only speakers with something to do")
    assert [one.split(",")[0] for one in screen.said("who")] == ["Kenya", "Australia"]
    screen.choose(-2)
    assert screen.place.view.current().ref.id == -2
    assert len(screen.said("who")) == 4


def test_how_somebody_is_reached_is_typed_and_pressed(screen: Shown) -> None:
    screen.choose(-1)
    fields = screen.card.form.fields
    assert fields["display_name"].line.placeholderText() == "Kenya - Minister"
    screen.retype(fields["platform"].line, "Interprefy")
    screen.retype(fields["backup_phone"].line, "+254 20 000")
    screen.press(screen.card, "Link sent today")
    screen.press(screen.card, "Use the usual display name")
    row = screen.now(-1).row
    assert (row.platform, row.backup_phone, row.link_sent) == ("Interprefy", "+254 20 000", date(2021, 12, 8))
    assert row.display_name == "Kenya - Minister"
    assert screen.said("link")[1] == "sent on 8 Dec"
    screen.retype(fields["zone"].line, "Nowhere")
    assert fields["zone"].note().startswith("“Nowhere” is not a time zone.")


def test_points_are_ticked_and_set_aside(screen: Shown) -> None:
    screen.choose(2)
    lines = screen.card.points.lines
    screen.qtbot.mouseClick(lines[Point.QUIET], Qt.MouseButton.LeftButton)
    screen.settle()
    lines[Point.RECORDING].setFocus()
    screen.qtbot.keyClick(lines[Point.RECORDING], Qt.Key.Key_Space)
    screen.settle()
    assert screen.now(2).row.checked == ("recording", "quiet")
    assert lines[Point.RECORDING].accessibleName() == "Recording received, set aside"
    assert [lines[point].isChecked() for point in (Point.QUIET, Point.RECORDING)] == [True, False]
    screen.qtbot.mouseClick(lines[Point.QUIET], Qt.MouseButton.LeftButton)
    screen.settle()
    assert screen.now(2).row.checked == ("recording",)


def test_a_test_is_booked_by_typing_and_passed_by_a_press(screen: Shown) -> None:
    screen.choose(-1)
    tests = screen.card.tests
    assert tests.field is not None
    screen.retype(tests.field.line, "some day")
    assert tests.field.note().startswith("“some day” is not a day with its hour.")
    screen.retype(tests.field.line, "9 Dec, 10:30")
    assert [slot.starts for slot in screen.now(-1).slots] == [datetime(2021, 12, 9, 9, 30, tzinfo=UTC)]
    assert [tests.table.index(0, at).data() for at in range(4)] == ["9 Dec, 10:30", "12:30", "Test booked", ""]
    tests.view.select_key(screen.now(-1).slots[0].ref.id)
    screen.retype(tests.detail.fields["by"].line, "Jo")
    screen.press(tests, "Test passed")
    row = screen.now(-1).row
    assert (row.test, row.tested_on, row.tested_by) == (ConnectionTest.PASSED, date(2021, 12, 9), "Jo")
    screen.press(tests, "Tests: remove")
    assert screen.now(-1).row.test is ConnectionTest.MISSING


def test_a_recording_is_asked_for_and_received(screen: Shown) -> None:
    screen.choose(-1)
    screen.press(screen.card, "Ask for a recording")
    recordings = screen.card.recordings
    made = screen.now(-1).recordings[0]
    assert (made.due, made.mark) == (date(2021, 12, 9), "R1")
    assert screen.said("recording")[1] == "due on 9 Dec"
    recordings.view.select_key(made.ref.id)
    length = recordings.detail.fields["seconds"]
    screen.retype(length.line, "4:30")
    screen.press(recordings, "Received today")
    made = screen.now(-1).recordings[0]
    assert (made.seconds, made.received) == (270, date(2021, 12, 8))
    screen.retype(length.line, "long")
    assert length.note().startswith("“long” is not a length.")
    screen.retype(length.line, " ")
    assert screen.now(-1).recordings[0].seconds is None


def test_a_statement_is_opened_here_and_shown_there(screen: Shown) -> None:
    screen.choose(-1)
    screen.press(screen.card, "Open a statement")
    statement = screen.card.statement
    assert statement.choice is not None
    statement.choice.list.setCurrentIndex(0)
    statement.choice.list.activated.emit(0)
    screen.settle()
    assert [one.stage.value for one in screen.now(-1).versions] == ["received"]
    assert screen.said("statement")[1] == "Received"
    screen.press(screen.card, "Show it in Documents")
    screen.press(screen.card, "Briefing sheet")
    assert screen.above.gone == [("documents", 1, "statements")]
    assert screen.above.exported == [("briefings", {"subject": "Kenya"})]


def test_tests_are_planned_looked_at_and_booked_at_once(screen: Shown) -> None:
    screen.press(screen.place, "Plan tests")
    assert screen.place.figure.text() == "2 tests proposed · 1 not possible"
    assert screen.said("proposed") == ["8 Dec, 09:00", "8 Dec, 09:00", "It is not known when they speak."]
    assert screen.said("proposed_there") == ["8 Dec, 19:00", "8 Dec, 11:00", ""]
    assert screen.look_up().slots == ()
    screen.press(screen.place, "Leave the plan of tests")
    assert len(screen.said("who")) == 4
    screen.press(screen.place, "Plan tests")
    screen.press(screen.place, "Book all proposed tests")
    assert [slot.starts for slot in screen.look_up().slots] == [NOW, NOW]
    assert screen.said("test") == ["", "Test booked", "Test booked", "Not tested"]
    screen.desk.undo()
    screen.settle()
    assert screen.look_up().slots == ()


def test_the_rule_is_changed_in_the_card(screen: Shown) -> None:
    fields = screen.card.rule.form.fields
    screen.retype(fields["desk_opens"].line, "10:00")
    screen.retype(fields["recording_days"].line, "7")
    rule = screen.look_up().rule
    assert (rule.desk_opens, rule.recording_days) == (600, 7)
    screen.retype(fields["desk_closes"].line, "9")
    assert fields["desk_closes"].note().startswith("The later of the two hours must come after")
