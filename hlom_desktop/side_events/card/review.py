"""The card of a review: the decision, the marks of all reviewers, what they say; and what the review stands on."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hlom_desktop.conference.card_edited import EditedCard
from hlom_desktop.conference.card_row import RowCard
from hlom_desktop.conference.shown import text_in
from hlom_desktop.conference.wording import Wording
from hlom_desktop.desk.badges import Badge
from hlom_desktop.desk.card import Section
from hlom_desktop.desk.labels import Label
from hlom_desktop.desk.place import Context
from hlom_desktop.refusals import NotUnderstood, Refusal
from hlom_desktop.side_events.card.decision import RulesSection, Steps, ask_reason
from hlom_desktop.side_events.card.marks import MarkGrid
from hlom_desktop.side_events.card.reviewers import OneReviewer
from hlom_desktop.side_events.card.set_up import CriteriaList, ReviewersList
from hlom_desktop.side_events.card.similar import SimilarSection
from hlom_desktop.side_events.edits.proposals import change_proposal, decline, merge, set_status
from hlom_desktop.side_events.edits.reviews import set_mark
from hlom_desktop.side_events.rules_judged import Judged
from hlom_desktop.side_events.rules_review import points_of
from hlom_desktop.side_events.said import STATUS_ICONS
from hlom_desktop.side_events.said_review import points_words, score_words
from hlom_desktop.side_events.shown import SideEvents
from hlom_desktop.side_events.values import PROPOSAL_LABELS, ProposalRow, ProposalStatus
from hlom_desktop.side_events.values_review import CriterionRow, ReviewerRow, ReviewRow


class ReviewCard(RowCard[ProposalRow]):
    """One proposal before its reviewers; criteria and reviewers stand at the end, also where nothing is chosen."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, change_proposal, table="proposal", title_editable=False)
        look, words = self.look, self.words
        self._one: Judged | None = None
        self._people: tuple[ReviewerRow, ...] = ()
        self.reviewers: list[OneReviewer] = []
        self.steps = Steps(look, words)
        self.steps.taken.connect(self._take)
        self.add(self.steps)
        self.reasons = self.add_texts([("reason", words("Reason for the decision"))])
        self.rules = RulesSection(look, words, lambda: self.language)
        self.rules.declined.connect(self._decline)
        self.add(self.rules)
        self.similar = SimilarSection(look, words, lambda: self.language)
        self.similar.merged.connect(lambda ref, into: self.carry_out(merge, ref, into))
        self.similar.wanted.connect(lambda row_id: context.actions.go_to("side-events", row_id))
        self.add(self.similar)
        self._add_marks()
        self.concept = Section(look, words("Concept"))
        self.concept_text = Label(look, token="ink2", wrap=True)
        self.concept.add(self.concept_text)
        self.add(self.concept)
        self.criteria, self.people = CriteriaList(self), ReviewersList(self)
        EditedCard.add(self, self.criteria)  # these are of the conference, and stay where nothing is chosen
        EditedCard.add(self, self.people)

    def _add_marks(self) -> None:
        look, words = self.look, self.words
        self.marks = Section(look, words("Marks"), " ")
        first = words("Say first by what proposals are judged, and who judges them: “Criteria” and “Reviewers” below.")
        self.missing = Label(look, first, token="ink2", wrap=True)
        self.grid = MarkGrid(look, words, self._named)
        self.grid.given.connect(self._mark)
        self.refused = Label(look, px=11, token="bad", wrap=True)
        self.refused.hide()
        self._holder = QWidget()
        for widget in (self.missing, self.grid, self.refused, self._holder):
            self.marks.add(widget)
        self.add(self.marks)

    def _named(self, criterion: CriterionRow) -> str:
        return text_in(criterion.name, self.language)

    # Showing

    def show_set_up(self, shown: SideEvents) -> None:
        """Show criteria and reviewers."""
        self.criteria.show_set_up(shown)
        self.people.show_set_up(shown)

    def enter_set_up(self) -> None:
        """The keyboard to the line in which a criterion is typed."""
        self.ensureWidgetVisible(self.people)
        self.ensureWidgetVisible(self.criteria)
        if self.criteria.field is not None:
            self.criteria.field.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_line(self, one: Judged | None, shown: SideEvents | None) -> None:
        """Show the review of a proposal; None where nothing is chosen."""
        self._one = one
        if one is None or shown is None:
            self.show_values(None)
            return
        row, words = one.row, self.words
        badges = (
            Badge(words(PROPOSAL_LABELS[row.status]), STATUS_ICONS[row.status]),
            *((Badge(score_words(one.score, words), "star"),) if one.score is not None else ()),
        )
        self.show_values(row, words("Side event no. {number}", number=row.number), badges)
        self.steps.show_line(one)
        self.rules.show_line(one, called=shown.call is not None)
        self.similar.show_line(one, shown)
        self.concept_text.setText(text_in(row.concept, self.language))
        self.concept.setVisible(row.concept is not None)
        self._show_marks(one, shown)

    def _show_marks(self, one: Judged, shown: SideEvents) -> None:
        ready = bool(shown.criteria and shown.reviewers)
        self.refused.hide()
        self.missing.setVisible(not ready)
        self.grid.setVisible(ready)
        self.marks.set_info(score_words(one.score, self.words) if one.score is not None else "")
        reviews = {review.reviewer_id: review for review in shown.reviews if review.proposal_id == one.ref.id}
        by_id = {criterion.ref.id: criterion for criterion in shown.criteria}
        marks, means = {}, {}
        for reviewer_id, review in reviews.items():
            given = [mark for mark in shown.marks if mark.review_id == review.ref.id]
            marks.update({(reviewer_id, mark.criterion_id): mark.value for mark in given})
            points = points_of(given, by_id)
            if points is not None:
                means[reviewer_id] = points_words(points, self.words)
        barred = {key for key, review in reviews.items() if review.conflict is not None}
        self.grid.show_marks(shown.criteria, shown.reviewers, marks, barred, means)
        self._show_reviewers(one, shown, reviews)

    def _show_reviewers(self, one: Judged, shown: SideEvents, reviews: dict[int, ReviewRow]) -> None:
        if shown.reviewers != self._people:
            self._people = shown.reviewers
            self._build_reviewers()
        for widget in self.reviewers:
            widget.show_review(one.line, reviews.get(widget.reviewer.ref.id))

    def _build_reviewers(self) -> None:
        self._holder.hide()
        self._holder.deleteLater()
        self._holder = QWidget()
        column = QVBoxLayout(self._holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.reviewers = []
        for number, reviewer in enumerate(self._people, start=1):
            widget = OneReviewer(self.look, self.words, number, reviewer, self.carry_out)
            self.reviewers.append(widget)
            column.addWidget(widget)
        self.marks.add(self._holder)
        self._holder.show()

    # Gestures

    def _take(self, status: ProposalStatus) -> None:
        if self._one is not None:
            self.carry_out(set_status, self._one.ref, status)
        if status is ProposalStatus.DECLINED:
            ask_reason(self, self.reasons, self.language)

    def _decline(self, reason: Wording) -> None:
        if self._one is not None:
            self.carry_out(decline, self._one.ref, reason)

    def _mark(self, reviewer: ReviewerRow, criterion: CriterionRow, typed: str) -> None:
        """Give a mark; one that cannot be is said under the grid, and the one before stands again."""
        self.refused.hide()
        if typed and not typed.isdecimal():
            self._refuse_mark(NotUnderstood(text=typed))
        elif self._one is not None:
            value: Any = int(typed) if typed else None
            refs = (self._one.ref, reviewer.ref, criterion.ref)
            self.context.desk.do(set_mark, *refs, value, origin=self, otherwise=self._refuse_mark)

    def _refuse_mark(self, refusal: Refusal) -> None:
        self.grid.restore()
        self.refused.setText(refusal.said(self.words))
        self.refused.show()
