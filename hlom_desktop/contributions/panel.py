"""The screen of contributions: what was brought, what was called for, what meets what, and the figures."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent

from hlom_desktop.conference.card import new_text
from hlom_desktop.contributions import queries
from hlom_desktop.contributions.card.call import CallCard
from hlom_desktop.contributions.card.contribution import ContributionCard
from hlom_desktop.contributions.card.request import RequestCard
from hlom_desktop.contributions.edits import calls as call_edits
from hlom_desktop.contributions.edits import contributions as edits
from hlom_desktop.contributions.lines import CallLine, RequestLine, call_lines, request_lines
from hlom_desktop.contributions.panel_figures import FiguresView
from hlom_desktop.contributions.panel_views import ContributionsPage
from hlom_desktop.contributions.said import on_day
from hlom_desktop.contributions.shown import Contributions
from hlom_desktop.contributions.table.columns import call_columns, contribution_columns, request_columns
from hlom_desktop.contributions.values import ContributionKind, ContributionRow
from hlom_desktop.desk.badges import Badge, BadgeRow
from hlom_desktop.desk.place import Context
from hlom_desktop.desk.screen import MARGIN
from hlom_desktop.desk.views_place import ViewsPlace
from hlom_desktop.refusals import N_

TITLE = 200
"""Pixels that the titles of contributions have at least before other columns give way."""


class ContributionsView(ContributionsPage[ContributionRow]):
    """What delegations bring between meetings."""

    key, change = "contributions", staticmethod(edits.change_contribution)

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        words, card = self.words, ContributionCard(context)
        self.set_up(
            words("Contributions"),
            words("Filter contributions"),
            contribution_columns(self.telling, self.names, self.rename),
            card,
            words("New contribution"),
            (words("No contributions yet"), words("Pledges, reviews, inputs, comments, requests and offers.")),
        )
        card.wanted.connect(self.wanted)
        card.was_received.connect(self._receive)

    def lines(self, found: Contributions) -> tuple[ContributionRow, ...]:
        """The contributions as they were written down."""
        return found.contributions

    def take(self, found: Contributions) -> None:
        """Show what was read, without columns in which nothing stands."""
        super().take(found)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In a narrow window what the card says too gives way to the titles."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        left_out = self.without_a_value("objective", "stage", "asked", "reminded", "received", "call")
        columns, room = self.table.columns, self.width() - 2 * MARGIN - TITLE
        for key in ("call", "objective", "asked", "reminded", "stage"):
            if sum(one.width for one in columns if one.key not in left_out) > room:
                left_out |= {key}
        self.view.hide_columns(left_out)

    def show_in_card(self, row: ContributionRow | None) -> None:
        """Show a contribution in the card."""
        card = self.card
        if isinstance(card, ContributionCard):
            card.know(self.found, self._names)
            card.show_row(row)

    def add_row(self) -> None:
        """A new contribution, a pledge until its kind is chosen."""
        self.make(edits.add_contribution, self.conference_id, new_text(self.language, N_("New contribution")))

    def delete_row(self) -> None:
        """Delete the chosen contribution."""
        row = self.view.current()
        if row is not None:
            self.edit(edits.delete_contribution, row.ref)

    def _receive(self) -> None:
        """All that is selected and was not received yet was received today."""
        refs = [row.ref for row in self.view.selected() if row.received is None]
        self.edit(edits.mark_received, refs, on_day(self.today(), self.telling.language()))  # type: ignore[arg-type]


class CallsView(ContributionsPage[CallLine]):
    """The calls, and who has not answered."""

    key, change = "calls", staticmethod(call_edits.change_call)

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        words, card = self.words, CallCard(context)
        self.set_up(
            words("Contributions"),
            words("Filter calls"),
            call_columns(self.telling, self.rename),
            card,
            words("New call"),
            (
                words("No calls yet"),
                words(
                    "A call asks delegations for written input, updates or pledges by a day; who answered is seen here."
                ),
            ),
        )
        card.wanted.connect(self.wanted)
        self.late = BadgeRow(self.look)
        self.bar.insertWidget(1, self.late)

    def lines(self, found: Contributions) -> tuple[CallLine, ...]:
        """The calls as they stand today."""
        return call_lines(found, self.today())

    def take(self, found: Contributions) -> None:
        """Show what was read, and how many calls are overdue."""
        super().take(found)
        late = sum(line.state.overdue for line in self.rows)
        badge = Badge(self.words("{number} overdue", number=late), "warning-octagon-fill", "bad")
        self.late.set_badges((badge,) if late else ())

    def show_in_card(self, row: CallLine | None) -> None:
        """Show a call in the card."""
        card = self.card
        if isinstance(card, CallCard):
            card.know(self.found, self._names)
            card.show_line(row)

    def add_row(self) -> None:
        """A new call for written input, until another kind is chosen."""
        self.make(call_edits.add_call, self.conference_id, new_text(self.language, N_("New call")))

    def delete_row(self) -> None:
        """Delete the chosen call; what answers it stays."""
        line = self.view.current()
        if line is not None:
            self.edit(call_edits.delete_call, line.ref)


class MatchingView(ContributionsPage[RequestLine]):
    """Requests for support, and the offers that meet them."""

    key, change = "matching", staticmethod(edits.change_contribution)

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        words, card = self.words, RequestCard(context)
        self.set_up(
            words("Contributions"),
            words("Filter requests"),
            request_columns(self.telling, self.names, self.rename),
            card,
            words("New request"),
            (words("No requests yet"), words("A request for support stands here with the offers that may meet it.")),
        )
        card.wanted.connect(self.wanted)

    def lines(self, found: Contributions) -> tuple[RequestLine, ...]:
        """The requests as they were written down."""
        return request_lines(found)

    def show_in_card(self, row: RequestLine | None) -> None:
        """Show a request and its offers in the card."""
        card = self.card
        if isinstance(card, RequestCard):
            card.know(self.found, self._names)
            card.show_line(row)

    def add_row(self) -> None:
        """A new request for support."""
        title = new_text(self.language, N_("New request"))
        self.make(edits.add_contribution, self.conference_id, title, ContributionKind.REQUEST)

    def delete_row(self) -> None:
        """Delete the chosen request."""
        line = self.view.current()
        if line is not None:
            self.edit(edits.delete_contribution, line.ref)


class ContributionsPlace(ViewsPlace):
    """What is brought between meetings. `go_to` takes the id of a contribution or, where there is none, of a call."""

    key = "contributions"
    tables = ContributionsPage.tables

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        words = self.words
        views = (
            ("contributions", words("Contributions"), ContributionsView(context)),
            ("calls", words("Calls"), CallsView(context)),
            ("matching", words("Matching"), MatchingView(context)),
            ("figures", words("Figures"), FiguresView(context)),
        )
        self.set_up_views(words("View"), views, queries.view_of, queries.number_of_contributions)
        for _, _, view in views:
            view.wanted.connect(self.open_in)
