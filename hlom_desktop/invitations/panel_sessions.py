"""The view of the sessions: how many attend each, which version is held, what was answered."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt

from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.labels import Label
from hlom_desktop.desk.place import Context
from hlom_desktop.invitations.card_session import SessionCard
from hlom_desktop.invitations.edits_copying import copy_rules
from hlom_desktop.invitations.panel_views import InvitingView
from hlom_desktop.invitations.table import session_columns
from hlom_desktop.invitations.table_gathering import Prints
from hlom_desktop.invitations.table_lines import SessionLine, Shown


class SessionsView(InvitingView[SessionLine]):
    """Sessions with what is held of them; the rules of one can be given to others that are selected."""

    def __init__(self, context: Context, prints: Prints) -> None:
        super().__init__(context, prints)
        words = self.words
        self.session_card = SessionCard(context, self.telling)
        self.set_up(
            words("Invitations"),
            words("Filter sessions"),
            session_columns(self.telling, self.measure),
            self.session_card,
        )
        self.copied: SessionLine | None = None
        self.source = Label(self.look, token="ink2")
        self.copy = Button(self.look, words("Copy its rules"), height=26)
        self.copy.clicked.connect(self._copy)
        self.give = Button(self.look, words("Give them to the selected"), height=26)
        self.give.clicked.connect(self._give)
        self.give.hide()
        for widget in (self.source, self.copy, self.give):
            self.bar.addWidget(widget)

    def lines(self, shown: Shown) -> Sequence[SessionLine]:
        """All sessions, by day and hour."""
        return shown.sessions

    def show_in_card(self, row: SessionLine | None) -> None:
        """Show a session in the card."""
        self.session_card.show_line(row, self.all.inviting if self.all is not None else None)
        self.copy.setEnabled(row is not None and bool(row.rules))

    def _show_body_or_empty(self) -> None:
        """Without sessions nobody can be invited to any."""
        if self.rows:
            self.page.show_body()
            return
        words = self.words
        empty = self.page.show_empty(
            words("No sessions to invite to yet"),
            words("Add sessions to the programme first. Here you then say who attends each, and make the invitations."),
            words("Go to the programme"),
        )
        empty.pressed.connect(lambda: self.context.actions.go_to("programme"))

    # Copying rules

    def _copy(self) -> None:
        """Keep whose rules are to be given to others."""
        line = self.view.current()
        if line is None:
            return
        self.copied = line
        self.source.setText(self.words("Rules of “{title}”", title=self._short(line)))
        self.source.setToolTip(self.telling.text(line.title))
        self.give.show()
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _short(self, line: SessionLine) -> str:
        most = 22
        title = self.telling.text(line.title)
        return title if len(title) <= most else f"{title[:most].rstrip()}…"

    def _give(self) -> None:
        selected = [line.ref.id for line in self.view.selected() if line.session is not None]
        if self.copied is not None and selected:
            self.edit(copy_rules, self.copied.ref.id, selected)
