"""The card beside the runs of a meeting: who is invited, and where each will sit."""

from __future__ import annotations

from hlom_desktop.conference.card_row import RowCard
from hlom_desktop.consultations.card.invitees import InviteesSection
from hlom_desktop.consultations.edits.meetings import change_consultation
from hlom_desktop.consultations.shown import Meetings
from hlom_desktop.consultations.values import CONSULTATION_LABELS, ConsultationRow
from hlom_desktop.desk.place import Context

_MOST_ROWS = 20


class RunsCard(RowCard[ConsultationRow]):
    """The invited of the meeting of which runs are planned."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, change_consultation, table="consultation")
        self.invitees = InviteesSection(self, most=_MOST_ROWS, rule="paper")  # the head has its own
        self.add(self.invitees)

    def show_row(self, row: ConsultationRow | None, shown: Meetings | None) -> None:
        """Show who is invited to a meeting; None leaves the card empty."""
        self.show_values(row, self.words(CONSULTATION_LABELS[row.kind]) if row else "")
        self.show_arrows(False)
        if row is not None and shown is not None:
            self.invitees.show_row(row, shown)
