"""The sessions of the General Assembly, by which United Nations papers state dates: the table one may correct."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Any, ClassVar

from PySide6.QtCore import Qt

from hlom_desktop.conference.card_row import RowCard
from hlom_desktop.conference.edits import correct_un_session
from hlom_desktop.conference.edits_parts import forget_un_session
from hlom_desktop.conference.hours_printed import print_day
from hlom_desktop.conference.hours_typed import NotADay, read_day
from hlom_desktop.conference.panel_setting import SettingView
from hlom_desktop.conference.queries_setting import Setting, UnSessionLine
from hlom_desktop.conference.when.sessions import UnSessions
from hlom_desktop.desk.badges import Badge
from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.fields import LineField, ReadField
from hlom_desktop.desk.place import Context
from hlom_desktop.desk.rows import Column


class UnSessionsView(SettingView[UnSessionLine]):
    """Each session with its first and last day; a correction holds for this conference only."""

    tables: ClassVar[frozenset[str]] = frozenset({"conference", "un_session"})

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        words = self.words
        self.set_up(
            words("UN sessions"),
            words("Filter sessions"),
            [
                Column(
                    "number",
                    words("Session"),
                    lambda line: str(line.number),
                    sort=lambda line: line.number,
                    align="right",
                    bold=True,
                ),
                self._day_column("opens", words("Opens")),
                self._day_column("closes", words("Closes")),
                Column(
                    "corrected",
                    words("Where from"),
                    lambda line: words("corrected here") if line.corrected else words("built-in table"),
                    token=lambda line: "ink" if line.corrected else "ink3",
                    stretch=True,
                ),
            ],
            UnSessionCard(context, self.correct, self.take_back, self.un_sessions),
            words("Session"),
        )

    def _day_column(self, key: str, title: str) -> Column[UnSessionLine]:
        def edit(line: UnSessionLine, typed: str) -> None:
            day = read_day(typed, self.reading, self.un_sessions())
            if day is None:
                raise NotADay(text=typed)
            self.correct(line, key, day)

        return Column(
            key,
            title,
            lambda line: print_day(getattr(line, key), self.reading, weekday=False),
            sort=lambda line: getattr(line, key),
            width=160,
            edit=edit,
        )

    def rows_of(self, shown: Setting) -> Sequence[UnSessionLine]:
        """All sessions."""
        return shown.sessions

    def show_in_card(self, row: UnSessionLine | None) -> None:
        """The session chosen."""
        assert isinstance(self.card, UnSessionCard)
        self.card.show_line(row)

    def correct(self, line: UnSessionLine, key: str, day: date) -> None:
        """Say on which day the session opens or closes."""
        days = {"opens": line.opens, "closes": line.closes} | {key: day}
        self.edit(correct_un_session, self.conference_id, line.body, line.number, days["opens"], days["closes"])

    def take_back(self, line: UnSessionLine) -> None:
        """The built-in table holds again."""
        self.edit(forget_un_session, self.conference_id, line.body, line.number)

    def add_row(self) -> None:
        """The session after the last, for the year after it."""
        if self.rows:
            last = self.rows[-1]
            first, end = last.closes + timedelta(days=1), last.closes + timedelta(days=364)
            self.edit(correct_un_session, self.conference_id, last.body, last.number + 1, first, end)
            self.go_to(last.number + 1)

    def delete_row(self) -> None:
        """Take back what was said of the chosen session."""
        line = self.view.current()
        if line is not None and line.corrected:
            self.take_back(line)


class UnSessionCard(RowCard[UnSessionLine]):
    """One session of the General Assembly."""

    def __init__(
        self,
        context: Context,
        correct: Callable[[UnSessionLine, str, date], None],
        take_back: Callable[[UnSessionLine], None],
        sessions: Callable[[], UnSessions],
    ) -> None:
        super().__init__(context, correct)
        self._correct, self._take_back, self._sessions = correct, take_back, sessions
        look, words = self.look, self.words
        section = self.add_form(
            [
                ReadField(look, "body", words("Body")),
                self._day_field("opens", words("Opens")),
                self._day_field("closes", words("Closes")),
            ]
        )
        self.back = Button(look, words("Take the correction back"), kind="link")
        self.back.clicked.connect(lambda: self._take_back(self.row) if self.row is not None else None)
        section.add(self.back)
        section.body.setAlignment(self.back, Qt.AlignmentFlag.AlignLeft)
        self._title.setReadOnly(True)
        self._title.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def _day_field(self, key: str, label: str) -> LineField:
        return LineField(
            self.look,
            key,
            label,
            self.words,
            parse=lambda typed: read_day(typed, self.language, self._sessions()),
            show=lambda day: print_day(day, self.language, weekday=False),
        )

    def show_line(self, line: UnSessionLine | None) -> None:
        """Show a session."""
        self.show_parts(line)
        if line is None:
            return
        badges = (Badge(self.words("corrected here"), "pencil-simple"),) if line.corrected else ()
        title = self.words("Session {number}", number=line.number)
        self.set_head(self.words("United Nations"), title, badges)
        for key, field in self.fields.items():
            field.set_value(getattr(line, key))
        self.back.setVisible(line.corrected)

    def commit(self, key: str, value: Any) -> None:
        """Correct a day; it cannot be unknown."""
        if self.row is None:
            return
        if value is None:
            self.fields[key].set_value(getattr(self.row, key))
        else:
            self._correct(self.row, key, value)
