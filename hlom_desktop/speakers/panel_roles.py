"""The view of the roles in sessions."""

from __future__ import annotations

from hlom_desktop.conference.card import new_text
from hlom_desktop.desk.place import Context
from hlom_desktop.refusals import N_, Refusal
from hlom_desktop.speakers import edits
from hlom_desktop.speakers.card_role import RoleCard
from hlom_desktop.speakers.lines import Lines, RoleLine
from hlom_desktop.speakers.panel_views import SpeakingView
from hlom_desktop.speakers.table import role_columns
from hlom_desktop.speakers.values import ConnectionTest, RoleKind


class NoSessionYet(Refusal):
    """A role is in a session."""

    message = N_("Add a session in the programme first: a speaker speaks in one.")


class RolesView(SpeakingView[RoleLine]):
    """Who speaks in which session, from where, and whether the connection is tested."""

    key, change = "roles", staticmethod(edits.change_role)

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        words = self.words
        card = RoleCard(context, self.telling)
        self.set_up(
            words("Speakers"),
            words("Filter speakers"),
            role_columns(self.telling, self.limit),
            card,
            words("New speaker"),
            (words("No speakers yet"), words("Chairs, moderators, panellists: who speaks in which session.")),
        )
        card.connection.tested.connect(self._tested)

    def lines(self, found: Lines) -> tuple[RoleLine, ...]:
        """The roles in the order of the programme."""
        return found.roles()

    def show_in_card(self, row: RoleLine | None) -> None:
        """Show a role in the card."""
        card = self.card
        if isinstance(card, RoleCard) and self.all is not None:
            card.show_line(row, self.all)

    def add_row(self) -> None:
        """A new panellist in the session of the chosen role, else in the first."""
        line = self.chosen()
        sessions = self.all.sessions if self.all is not None else {}
        home = line.row.session_id if line is not None else next(iter(sessions), None)
        if home is None:
            self.refuse(NoSessionYet())
            return
        self.make(edits.add_role, home, RoleKind.PANELLIST, new_text(self.language, N_("New speaker")))

    def delete_row(self) -> None:
        """Take the chosen speaker out of the session."""
        line = self.chosen()
        if line is not None:
            self.edit(edits.delete_role, line.ref)

    def _tested(self, test: ConnectionTest) -> None:
        line = self.chosen()
        if line is not None:
            by = line.row.tested_by
            self.edit(edits.record_role_test, line.ref, test, self.context.now().date(), by)
