"""The lists of a session's card: people, documents."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hlom_desktop.conference.hours import local_hours
from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.zones import UnknownZone
from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.labels import Label
from hlom_desktop.desk.look import LookSource
from hlom_desktop.desk.painting import Run
from hlom_desktop.desk.row_view import RowView
from hlom_desktop.desk.rows import Column, RowTable
from hlom_desktop.desk.tokens import Token
from hlom_desktop.refusals import N_
from hlom_desktop.sessions.day_words import hour_words
from hlom_desktop.sessions.values import SessionRow
from hlom_desktop.words import Words

# Speakers lie above sessions: their modes and tests are known here by their words only.
_MODE_ICONS: Mapping[str, str] = MappingProxyType(
    {"in_room": "armchair", "remote": "monitor", "recorded": "film-strip"}
)
_TESTS: Mapping[str, tuple[str, str, Token]] = MappingProxyType(
    {
        "missing": (N_("not tested"), "warning-fill", "warn"),
        "booked": (N_("test booked"), "hourglass-medium", "warn"),
        "passed": (N_("tested"), "check-circle", "ok"),
        "failed": (N_("test failed"), "warning-octagon-fill", "bad"),
    }
)


class PeopleTable(RowTable[Any]):
    """Who has a role in a session, the hour at their own place, and how their connection stands."""

    def __init__(self, words: Words, language: Callable[[], Language], parent: QWidget) -> None:
        self._say, self._language = words, language
        self._session: SessionRow | None = None
        columns: list[Column[Any]] = [
            Column("function", words("Function"), self._function, stretch=True, icon=self._icon),
            Column("hour", words("local hour"), self._hour, align="right"),
            Column("link", words("link"), self._test_words, align="right", runs=self._test_runs),
        ]
        super().__init__(columns, key=lambda role: (type(role).__name__, role.ref.id), parent=parent)

    def show_people(self, session: SessionRow, people: tuple[Any, ...]) -> None:
        """The roles of a session."""
        self._session = session
        self.replace_rows(())
        self.replace_rows(people)

    def _function(self, role: Any) -> str:
        return str(role.function.best(self._language())[0] or role.name or "")

    def _icon(self, role: Any) -> tuple[str, Token] | None:
        name = _MODE_ICONS.get(str(role.mode))
        return None if name is None else (name, "ink2")

    def _hour(self, role: Any) -> str:
        hours = self._session.hours if self._session is not None else None
        if hours is None:
            return ""
        try:
            there = local_hours(hours, role.zone) if role.zone else hours
        except UnknownZone:
            return ""
        return "" if there is None else hour_words(there.start, self._language())

    def _test_words(self, role: Any) -> str:
        found = _TESTS.get(str(role.test))
        return "" if found is None else self._say(found[0])

    def _test_runs(self, role: Any) -> tuple[Run, ...]:
        found = _TESTS.get(str(role.test))
        if found is None:
            return (Run(""),)
        return (Run(self._say(found[0]), found[2], icon=found[1]),)


def people_list(look: LookSource, table: PeopleTable, name: str) -> RowView[Any]:
    """The list of people as the card shows it."""
    return RowView(look, table, name, compact=True, many=False)


class Lines(QWidget):
    """Widgets under each other that are replaced together."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def replace(self, widgets: list[QWidget]) -> None:
        """Show these instead of what is there."""
        while self._column.count():
            item = self._column.takeAt(0)
            old = item.widget() if item is not None else None
            if old is not None:
                old.hide()
                old.deleteLater()
        for widget in widgets:
            self._column.addWidget(widget)


class DocumentLines(Lines):
    """The documents before a session, each with a button that takes it away."""

    detached = Signal(object)
    """The key of the document that should be taken away."""

    def __init__(self, look: LookSource, words: Words) -> None:
        super().__init__()
        self._look, self._words = look, words

    def show_documents(self, documents: list[tuple[object, str]]) -> None:
        """Each with its key and its name."""
        self.replace([self._line(key, name) for key, name in documents])

    def _line(self, key: object, name: str) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(Label(self._look, name, wrap=True), 1)
        said = self._words("Take “{name}” away", name=name)
        button = Button(self._look, icon="x", height=22, name=said)
        button.clicked.connect(lambda _=False, one=key: self.detached.emit(one))
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return holder
