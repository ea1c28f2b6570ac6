"""The view of a proposal: every session's team now and as proposed, and why; nothing moves until it is accepted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.labels import Label
from hlom_desktop.desk.place import Context
from hlom_desktop.interpretation.card_session import SessionCard
from hlom_desktop.interpretation.edits_assigning import accept_proposal
from hlom_desktop.interpretation.lines import session_lines
from hlom_desktop.interpretation.panel_views import InterpretationView
from hlom_desktop.interpretation.preview import Proposal, Proposed, propose, reason_words
from hlom_desktop.interpretation.queries import interpretation
from hlom_desktop.interpretation.shown import Interpretation
from hlom_desktop.interpretation.table import proposal_columns
from hlom_desktop.sessions.rules import Slot, slot_of
from hlom_desktop.storage.base import Db


def proposal_for(db: Db, conference_id: int) -> Proposal:
    """The proposal as things stand now. Raises `NoSuchConference`."""
    return propose(interpretation(db, conference_id))


class ProposalView(InterpretationView[Proposed]):
    """The proposal made anew whenever what it is made of has changed."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        words = self.words
        self.proposal: Proposal | None = None
        self.session_card = SessionCard(context, self.telling)
        self.set_up(
            words("Interpretation"),
            words("Filter sessions"),
            proposal_columns(self.telling, lambda: self.proposal, self._slot),
            self.session_card,
            "",
            (
                words("No session needs interpreters yet"),
                words("Say in which languages sessions are interpreted; then teams can be proposed."),
            ),
        )
        self.figure = Label(self.look, px=12, token="ink2")
        self.accept = Button(self.look, words("Accept"), kind="primary", name=words("Accept the proposed teams"))
        self.accept.clicked.connect(self._accept)
        for widget in (self.figure, self.accept):
            self.bar.addWidget(widget)

    def read(self) -> None:
        """Ask for a proposal; it is made where the rows are read, for it takes a moment."""
        self.context.desk.read(proposal_for, self.conference_id, then=self._proposed, slot=(id(self), "rows"))

    def _proposed(self, proposal: Proposal) -> None:
        self.proposal = proposal
        self.took(proposal.shown)
        words = self.words
        changes = sum(line.changes for line in proposal.lines)
        served = words("{served} of {number} sessions have a team", served=proposal.served, number=len(proposal.lines))
        moved = words.plural("{number} change", "{number} changes", changes)
        self.figure.setText(f"{served} · {moved}")
        self.accept.setEnabled(bool(changes))

    def lines(self, shown: Interpretation) -> Sequence[Proposed]:
        """The sessions by day and hour."""
        del shown
        return self.proposal.lines if self.proposal is not None else ()

    def _slot(self, line: Proposed) -> Slot | None:
        return slot_of(line.session, self.all.zone if self.all is not None else "UTC")

    def show_in_card(self, row: Proposed | None) -> None:
        """Show the session chosen in the card, as it is now."""
        shown = self.all
        line = session_lines(shown, (row.session,))[0] if row is not None and shown is not None else None
        language: Any = self.language
        why = reason_words(row.reason, shown, self.words, language) if row is not None and shown is not None else ""
        self.session_card.show_line(line, shown, why)

    def tell_findings(self) -> None:
        """The remarks have moved."""
        self.session_card.tell_findings()

    def _accept(self) -> None:
        if self.proposal is not None:
            self.edit(accept_proposal, self.conference_id, self.proposal.wanted)
