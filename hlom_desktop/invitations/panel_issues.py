"""The view of the issues: what was given out when, and how its mails fared."""

from __future__ import annotations

from collections.abc import Sequence

from hlom_desktop.desk.place import Context
from hlom_desktop.invitations.card_issue import IssueCard
from hlom_desktop.invitations.panel_views import InvitingView
from hlom_desktop.invitations.table import issue_columns
from hlom_desktop.invitations.table_gathering import Prints
from hlom_desktop.invitations.table_lines import IssueLine, Shown


class IssuesView(InvitingView[IssueLine]):
    """The issues, the newest first; one is released for sending in its card."""

    def __init__(self, context: Context, prints: Prints) -> None:
        super().__init__(context, prints)
        words = self.words
        self.issue_card = IssueCard(context, self.telling)
        self.set_up(
            words("Invitations"),
            words("Filter issues"),
            issue_columns(self.telling, self.measure, self._zone),
            self.issue_card,
        )

    def _zone(self) -> str | None:
        return self.all.inviting.conference.zone if self.all is not None else None

    def lines(self, shown: Shown) -> Sequence[IssueLine]:
        """All issues."""
        return shown.issues

    def took(self, shown: Shown) -> None:
        """Show what was read; an issue just made is the one in the card."""
        before = self.all.issues if self.all is not None else ()
        super().took(shown)
        if before and shown.issues and shown.issues[0].ref.id != before[0].ref.id:
            self.view.select_key(shown.issues[0].ref.id)

    def show_in_card(self, row: IssueLine | None) -> None:
        """Show an issue in the card."""
        self.issue_card.show_line(row, self._zone())

    def _show_body_or_empty(self) -> None:
        """Before the first issue it is said what comes first: who attends, then the invitations."""
        if self.rows:
            self.page.show_body()
            return
        words = self.words
        if self.all is not None and self.all.figures.none:
            sentence = words("Each time invitations are made, what went out is kept here as an issue, with its mails.")
            empty = self.page.show_empty(words("Nothing was given out yet"), sentence, words("Make invitations …"))
            empty.pressed.connect(self.make_wanted)
            return
        sentence = words("Say first who attends each session; then invitations can be made, and each issue stays here.")
        empty = self.page.show_empty(words("Nothing was given out yet"), sentence, words("Go to the sessions"))
        empty.pressed.connect(lambda: self.view_wanted.emit("sessions"))
