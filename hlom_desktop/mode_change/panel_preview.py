"""The preview of a change of mode: four tables, of which one is seen."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from hlom_desktop.conference.values import RoomRow
from hlom_desktop.delegations.rules import in_alphabet
from hlom_desktop.delegations.table import Telling
from hlom_desktop.desk.buttons import Button, Segmented
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.row_view import RowView
from hlom_desktop.desk.rows import RowTable
from hlom_desktop.mode_change.queries import Preview
from hlom_desktop.mode_change.table_preview import (
    COPIED_ONLY,
    SessionShown,
    delegation_told_columns,
    open_columns,
    session_columns,
    session_told_columns,
    speaker_columns,
)
from hlom_desktop.mode_change.told import DelegationTold, SessionTold, SpeakerTold
from hlom_desktop.mode_change.values import Open
from hlom_desktop.refusals import N_

SESSIONS, OPEN, SPEAKERS, DELEGATIONS = "sessions", "open", "speakers", "delegations"
VIEW_LABELS: Mapping[str, str] = MappingProxyType(
    {
        SESSIONS: N_("Sessions"),
        OPEN: N_("To be settled"),
        SPEAKERS: N_("Speakers to be told"),
        DELEGATIONS: N_("Delegations to be told"),
    }
)


class PreviewTables(QWidget):
    """Sessions before and after, what stays open, speakers and delegations to be told. `left_out_wanted` carries the
    ids of sessions that are to be left out, or taken in again.
    """

    left_out_wanted = Signal(object)

    def __init__(self, look: LookSource, telling: Telling) -> None:
        super().__init__()
        self.look, self.telling = look, telling
        words = telling.words
        self._rooms: dict[int, RoomRow] = {}
        names = [words(label) for label in VIEW_LABELS.values()]
        self.sessions = self._view(session_columns(telling, self._rooms), names[0], lambda one: one.row.ref.id)
        self.open = self._view(open_columns(telling), names[1], _open_key)
        self.speakers = self._view(speaker_columns(telling), names[2], _speaker_key)
        self.speakers.hide_columns(COPIED_ONLY)
        self.told = self._view(session_told_columns(telling), names[3], lambda one: one.plan.row.ref.id, many=False)
        self.behind = self._view(delegation_told_columns(telling), words("Names"), lambda one: one.row.ref.id)
        self.told.picked.connect(self._picked)
        self.shown = Segmented(look, words("Preview"), self._choices(None))
        self.shown.chosen.connect(self.show_view)
        self.leave_out = Button(look, words("Leave out"), height=26)
        self.leave_out.clicked.connect(self._leave_out)
        self.sessions.picked.connect(self._name_leave_out)
        self.copy = Button(look, words("Copy as a table"), "copy", height=26)
        self.copy.clicked.connect(self.copy_table)
        self._lay_out()

    def _view(self, columns: Any, name: str, key: Any, *, many: bool = True) -> RowView[Any]:
        return RowView(self.look, RowTable(columns, key=key, parent=self), name, many=many)

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        bar.setSpacing(8)
        bar.addWidget(self.shown)
        bar.addStretch(1)
        bar.addWidget(self.leave_out)
        bar.addWidget(self.copy)
        both = QWidget()
        beside = QHBoxLayout(both)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(32)
        beside.addWidget(self.told, 3)
        beside.addWidget(self.behind, 2)
        self._pages = QStackedLayout()
        for page in (self.sessions, self.open, self.speakers, both):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(bar)
        column.addLayout(self._pages, 1)

    def _choices(self, found: Preview | None) -> list[tuple[object, str]]:
        words = self.telling.words
        if found is None:
            return [(key, words(label)) for key, label in VIEW_LABELS.items()]
        figures = {
            SESSIONS: len(found.plan.changed_sessions),
            OPEN: len(found.plan.open),
            SPEAKERS: len(found.speakers),
            DELEGATIONS: len({one.row.ref.id for told in found.sessions for one in told.delegations}),
        }
        return [(key, f"{words(label)} {figures[key]}") for key, label in VIEW_LABELS.items()]

    def show_preview(self, found: Preview) -> None:
        """Show another plan."""
        self._rooms.clear()
        self._rooms.update({row.ref.id: row for row in found.facts.rooms})
        open_of: dict[int, list[Open]] = {}
        for one in found.plan.open:
            if one.session is not None:
                open_of.setdefault(one.session.ref.id, []).append(one)
        plans = {one.row.ref.id: one for one in found.plan.sessions}
        rows = [SessionShown(r, plans.get(r.ref.id), tuple(open_of.get(r.ref.id, ()))) for r in found.scope]
        self.sessions.table.replace_rows(rows)
        self._name_leave_out(self.sessions.current())
        self.open.table.replace_rows(found.plan.open)
        self.speakers.table.replace_rows(found.speakers)
        self.told.table.replace_rows(found.sessions)
        if self.told.current() is None and found.sessions:
            self.told.select_key(found.sessions[0].plan.row.ref.id)
        self._picked(self.told.current())
        self.shown.set_choices(self._choices(found), self.shown.value())

    def show_view(self, key: object) -> None:
        """Show one of the four tables."""
        self.shown.set_value(key)
        self._pages.setCurrentIndex(tuple(VIEW_LABELS).index(str(key)))
        self.leave_out.setVisible(key == SESSIONS)

    def _picked(self, one: SessionTold | None) -> None:
        found: tuple[DelegationTold, ...] = one.delegations if one is not None else ()
        rows = {told.row.ref.id: told for told in found}
        ordered = in_alphabet((told.row for told in found), self.telling.language())  # type: ignore[arg-type]
        self.behind.table.replace_rows([rows[row.ref.id] for row in ordered])

    def _name_leave_out(self, one: SessionShown | None) -> None:
        words = self.telling.words
        out = one is not None and one.plan is None
        self.leave_out.setText(words("Take in again") if out else words("Leave out"))
        self.leave_out.setAccessibleName(self.leave_out.text())
        self.leave_out.updateGeometry()

    def _leave_out(self) -> None:
        chosen = [one.row.ref.id for one in self.sessions.selected()]
        if chosen:
            self.left_out_wanted.emit(frozenset(chosen))

    def copy_table(self) -> None:
        """Put the whole table that is seen on the clipboard; of the delegations, the one that has the keyboard."""
        pages = {SESSIONS: self.sessions, OPEN: self.open, SPEAKERS: self.speakers, DELEGATIONS: self.told}
        view = self.behind if self.behind.selected() else pages[str(self.shown.value())]
        view.clearSelection()
        view.copy_rows()


def _speaker_key(one: SpeakerTold) -> Hashable:
    return one.plan.table, one.plan.row.ref.id


def _open_key(one: Open) -> Hashable:
    who = (type(one.who).__name__, one.who.ref.id) if one.who is not None else None
    return one.kind, one.session.ref.id if one.session is not None else None, who
