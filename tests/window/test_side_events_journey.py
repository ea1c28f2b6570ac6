"""Eighty proposals from the workbook in which they came to the printed list, a room lost on the way, all undone."""

from __future__ import annotations

import subprocess
from collections import Counter
from collections.abc import Callable
from datetime import date
from email import message_from_bytes
from email.policy import default
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QItemSelectionModel, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from hlom_desktop.app import Program
from hlom_desktop.conference.edits import change_room
from hlom_desktop.conference.queries import rooms
from hlom_desktop.conference.wording import Wording
from hlom_desktop.imports.panel import ImportDialog
from hlom_desktop.sessions.queries import sessions
from hlom_desktop.side_events.rules_judged import judged
from hlom_desktop.side_events.values import ProposalStatus
from hlom_desktop.side_events.values_review import DecisionKind
from hlom_desktop.storage.workspace import Workspace

from .side_event_sheet import AGAINST, ALIKE, IOM, LATE, write
from .side_events_hand import KEY, LEFT, NOW, Hand, S, make_conference


@pytest.fixture
def hand(qtbot: QtBot, start: Callable[..., Program], store_path: Path, tmp_path: Path) -> Hand:
    """At the side events of a conference in which nothing was proposed yet."""
    workspace = Workspace(store_path, clock=lambda: NOW)
    workspace.do(make_conference)
    workspace.close()
    program = start(store_path)
    program.window.resize(1600, 900)
    program.window.show()
    return Hand(qtbot, program, tmp_path)


def test_eighty_proposals_to_the_printed_list(hand: Hand, tmp_path: Path) -> None:
    _call(hand)
    _import(hand, tmp_path / "proposals.xlsx")
    _sort_out(hand)
    _review(hand)
    begun = hand.window.seated.desk.workspace.undoable()
    assert begun is not None
    reviewed, before = hand.statuses(), hand.places()
    assert (reviewed[S.APPROVED], before) == (69, {})
    placed = _place(hand)
    _letters(hand)
    _printed(hand)
    _room_lost(hand, placed)
    _undo_all(hand, begun.message, reviewed)


def _call(hand: Hand) -> None:
    """Rules and slots, typed in the view of the call."""
    view = hand.view("call")
    card = view.call_card
    for key, typed in (("closes", "5 Nov"), ("least_minutes", "30"), ("most_minutes", "90")):
        hand.type(card.fields[key].line, typed)
    for _ in range(2):
        hand.qtbot.keyClick(card.fields["backing"].list, KEY.Key_Down)
    hand.rest()
    hand.qtbot.keyClick(view, KEY.Key_N, Qt.KeyboardModifier.ControlModifier)
    view._add_usual()
    hand.rest()
    call = hand.shown().call
    assert call is not None
    assert (call.closes, call.least_minutes, call.most_minutes, call.backing.value) == (
        date(2021, 11, 5), 30, 90, "state_or_un",
    )  # fmt: skip
    assert len(hand.shown().slots) == 8


def _import(hand: Hand, path: Path) -> None:
    """The workbook is dropped on the window, looked at, and taken in."""
    write(path)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    plain = Qt.KeyboardModifier.NoModifier
    copy = Qt.DropAction.CopyAction
    QApplication.sendEvent(hand.window, QDragEnterEvent(QPoint(400, 300), copy, data, LEFT, plain))
    QApplication.sendEvent(hand.window, QDropEvent(QPointF(400, 300), copy, data, LEFT, plain, QEvent.Type.Drop))
    hand.qtbot.waitUntil(lambda: bool(hand.window.findChildren(ImportDialog)), timeout=60_000)
    dialog = hand.window.findChildren(ImportDialog)[0]
    hand.qtbot.waitUntil(lambda: dialog.plan is not None, timeout=60_000)
    assert (len(dialog.plan.new), len(dialog.plan.refused), len(dialog.plan.asked)) == (80, 0, 0)
    hand.click(dialog.take)
    hand.qtbot.waitUntil(lambda: not hand.window.findChildren(ImportDialog), timeout=60_000)
    lines = hand.shown().lines
    assert [line.row.number for line in lines] == list(range(1, 81))
    assert {line.row.status for line in lines} == {S.SUBMITTED}
    assert all(len(line.wished) == 1 and line.sponsors for line in lines)


def _sort_out(hand: Hand) -> None:
    """Look-alikes are merged in their card, the late ones and those against a rule declined for that reason."""
    review = hand.view("review")
    for at, number in enumerate(ALIKE, start=1):
        card = hand.choose(review, number)
        assert [one.accessibleName() for one in card.similar.buttons][:1] == [f"Merge into no. {at}"]
        hand.click(card.similar.buttons[0])
    for number in (*LATE, *AGAINST):
        card = hand.choose(review, number)
        assert len(card.rules.buttons) == 1
        hand.click(card.rules.buttons[0])
    found = {line.row.number: line.row for line in hand.shown().lines}
    assert {found[number].status for number in ALIKE} == {S.MERGED}
    assert {found[number].status for number in (*LATE, *AGAINST)} == {S.DECLINED}
    reasons = Counter((found[number].reason or Wording()).in_language("en") for number in (*LATE, *AGAINST))
    assert sorted(reasons.values()) == [1, 1, 1, 2, 3]
    late = found[LATE[0]].reason
    assert late is not None
    assert late.in_language("es") is not None
    assert late.in_language("en") == (
        "The call closed on 5 November 2021; the proposal was received on 9 November 2021."
    )


def _review(hand: Hand) -> None:
    """A criterion, two reviewers, marks by keyboard; then all that is left is approved in one gesture."""
    review = hand.view("review")
    card = review.review_card
    hand.type(card.criteria.field.line, "Results")
    for name in ("Programme desk", "Protection"):
        hand.type(card.people.field.line, name)
    for number, marks in ((1, "87"), (2, "97"), (79, "99")):
        card = hand.choose(review, number)
        fields = list(card.grid.fields.values())
        for field, mark in zip(fields, marks, strict=True):
            hand.type(field, mark)
    by_number = {one.row.number: one for one in judged(hand.shown())}
    ranks = {number: by_number[number].score.rank for number in (1, 2, 79)}  # type: ignore[union-attr]
    assert ranks == {79: 1, 2: 2, 1: 3}
    rows = [one for one in review.table.shown if one.row.status is S.SUBMITTED]
    select = review.view.selectionModel()
    flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    select.clearSelection()
    for at, one in enumerate(review.table.shown):
        if one in rows:
            select.select(review.table.index(at, 0), flags)
    assert review.approve.text() == "Approve 69"
    hand.click(review.approve)


def _place(hand: Hand) -> dict[int, tuple[Any, ...]]:
    """Places are suggested, nothing moves, then all are accepted; no two of IOM's are at once."""
    view = hand.suggest()
    assert hand.places() == {}
    assert (view.answer.status.value, len(view.answer.placed), view.answer.unplaced) == ("optimal", 69, ())
    board = hand.view("board").board
    assert sum(card.suggested for column in board.columns for card in column.cards) == 69
    hand.click(hand.view("suggested").suggested_card.accept)
    found = hand.places()
    assert len(found) == len(set(found.values())) == 69
    assert found[IOM[0]][:2] != found[IOM[1]][:2]
    assert hand.window.live.findings is not None
    assert not [one for one in hand.window.live.findings if one.kind in ("room_taken", "against_plenary")]
    assert hand.statuses()[S.SCHEDULED] == 69
    return found


def _letters(hand: Hand) -> None:
    """Each gets one letter, by mail and on paper, with no address but their own; then all are noted as sent."""
    board = hand.view("board")
    hand.click(board.make_letters)
    made = hand.export("letters")
    mails = [path for path in made if path.suffix == ".eml"]
    assert len(mails) == len([path for path in made if path.suffix == ".docx"]) == 80
    to = set()
    for path in mails:
        message = message_from_bytes(path.read_bytes(), policy=default)
        to.add(str(message["To"]))
        body = message.get_body().get_content()  # type: ignore[union-attr]
        assert "@example.org" not in body.replace(str(message["To"]), "")
    assert to == {f"contact.{at}@example.org" for at in range(80)}
    hand.click(board.note_letters)
    assert Counter(one.kind for one in hand.shown().letters) == {
        DecisionKind.ACCEPTANCE: 69, DecisionKind.REFUSAL: 11,
    }  # fmt: skip
    assert not [one for one in judged(hand.shown()) if one.due is not None]


def _printed(hand: Hand) -> None:
    """The list by day holds them all, and none of what is not held."""
    hand.click(hand.view("board").export)
    made = hand.export("side-events")
    (listed,) = [path for path in made if path.suffix == ".pdf" and path.name.endswith("side-events.en.pdf")]
    said = subprocess.run(["pdftotext", "-layout", listed, "-"], capture_output=True, check=True, text=True).stdout
    said = " ".join(said.split())
    for line in hand.shown().lines:
        title = (line.row.title.en or "").split(":")[0]
        assert (title in said) == (line.row.status is S.SCHEDULED), title
    assert "@example.org" not in said


def _room_lost(hand: Hand, placed: dict[int, tuple[Any, ...]]) -> None:
    """Room 1 goes out of service: only those in it move, and only they are owed another letter."""
    room = next(one for one in hand.read(rooms) if one.number == "1")
    there = {number for number, place in placed.items() if place[2] == room.ref.id}
    assert there
    hand.window.seated.desk.do(change_room, room.ref, out_of_service=True)
    hand.rest()
    assert {one.kind for one in hand.window.live.findings} >= {"room_out_of_service"}
    view = hand.suggest()
    moved = {one.event for one in view.answer.placed if one.moved_from is not None}
    assert (len(moved), view.answer.unplaced) == (len(there), ())
    hand.click(view.suggested_card.accept)
    now = hand.places()
    assert {number for number in placed if now[number] != placed[number]} == there
    assert room.ref.id not in {place[2] for place in now.values()}
    due = [one for one in judged(hand.shown()) if one.due is not None]
    assert ({one.row.number for one in due}, {one.due for one in due}) == (there, {DecisionKind.CHANGE})


def _undo_all(hand: Hand, until: str, reviewed: Counter[ProposalStatus]) -> None:
    """Back to where all was approved; that letters went out stays known."""
    desk = hand.window.seated.desk
    for _ in range(4):
        step = desk.workspace.undoable()
        if step is None or step.message == until:
            break
        desk.undo()
        hand.rest()
    assert hand.statuses() == reviewed
    assert hand.places() == {}
    assert hand.read(sessions) == ()
    assert len(hand.shown().letters) == 80
