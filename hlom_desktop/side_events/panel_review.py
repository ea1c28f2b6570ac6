"""The view of the review: proposals by rank, and in the card what each reviewer gives."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtGui import QResizeEvent

from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.labels import Label
from hlom_desktop.desk.place import Context
from hlom_desktop.side_events.card.review import ReviewCard
from hlom_desktop.side_events.edits.proposals import approve_all
from hlom_desktop.side_events.panel_views import Seen, SideEventsPage
from hlom_desktop.side_events.rules import open_steps
from hlom_desktop.side_events.rules_judged import Judged, ranked
from hlom_desktop.side_events.table_review import review_columns
from hlom_desktop.side_events.values import ProposalStatus

ROOM_FOR_THEMES = 900
"""Pixels from which the table has room for the themes too."""


class ReviewView(SideEventsPage[Judged]):
    """Opens in the order of the ranking."""

    product: ClassVar[str] = "letters"

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        words = self.words
        self.review_card = ReviewCard(context)
        self.set_up(
            words("Review of the side events"),
            words("Filter side events"),
            review_columns(words, lambda: self.reading),
            self.review_card,
            "",
            (
                words("Nothing to review yet"),
                words("Proposals stand here once they are submitted. Meanwhile, set up criteria and reviewers."),
            ),
        )
        self.figure = Label(self.look, px=12, token="ink2")
        self.prepare = Button(self.look, words("Criteria and reviewers"), "sliders-horizontal", height=26)
        self.prepare.clicked.connect(self.review_card.enter_set_up)
        self.bar.insertWidget(1, self.figure)
        self.approve = Button(self.look, icon="check", height=26, name=words("Approve the chosen side events"))
        self.approve.clicked.connect(self._approve)
        self.approve.hide()
        self.view.selectionModel().selectionChanged.connect(lambda *_: self._offer_approval())
        self.bar.addWidget(self.approve)
        self.bar.addWidget(self.prepare)

    def _approvable(self) -> tuple[Judged, ...]:
        """Of those chosen; one that has its place is approved, and would lose it."""
        open_to = (one for one in self.view.selected() if one.row.status is not ProposalStatus.SCHEDULED)
        return tuple(one for one in open_to if ProposalStatus.APPROVED in open_steps(one.line))

    def _offer_approval(self) -> None:
        """Several that are chosen together can be approved together; one alone is in its card."""
        number = len(self._approvable())
        self.approve.setText(self.words("Approve {number}", number=number))
        self.approve.setVisible(number > 1)

    def _approve(self) -> None:
        self.edit(approve_all, [one.ref for one in self._approvable()])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, the titles have that of the themes."""
        super().resizeEvent(event)
        self.view.hide_columns({"theme"} if event.size().width() < ROOM_FOR_THEMES else ())

    def lines(self, found: Seen) -> Sequence[Judged]:
        """Those that are reviewed, the best first."""
        return ranked(found.lines)

    def take_in(self, found: Seen) -> None:
        """Show what was read, and how many have a score."""
        lines = self.lines(found)
        marked = sum(one.score is not None for one in lines)
        said = self.words("{marked} of {number} with marks", marked=marked, number=len(lines))
        self.figure.setText(said if found.shown.criteria and lines else "")
        self.review_card.show_set_up(found.shown)
        super().take_in(found)
        self._offer_approval()

    def retell(self) -> None:
        """The same proposals, criteria and reviewers in the other language."""
        if self.seen is not None:
            self.review_card.show_set_up(self.seen.shown)
        super().retell()

    def show_in_card(self, row: Judged | None) -> None:
        """The marks of the side event chosen."""
        self.review_card.show_line(row, self.seen.shown if self.seen is not None else None)
