"""The card of a contribution: what is brought, by whom, for what, how far it has come, where it was taken up."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal

from hlom_desktop.conference.card_row_list import RowList
from hlom_desktop.conference.shown import text_in
from hlom_desktop.contributions.card.base import BroughtCard
from hlom_desktop.contributions.card.taken_up import TakenUpSection
from hlom_desktop.contributions.edits import contributions as edits
from hlom_desktop.contributions.said import makers_said
from hlom_desktop.contributions.table.marks import MATCH_ICONS, STAGE_ICONS
from hlom_desktop.contributions.values import (
    CONTRIBUTION_LABELS,
    CONTRIBUTION_STAGE_LABELS,
    MATCH_LABELS,
    ContributionRow,
    MatchRow,
    PartnerRow,
)
from hlom_desktop.delegations.card_parts import button_row, delegation_choices, label_choices
from hlom_desktop.desk.badges import Badge
from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.choices import NOTHING, ChoiceField
from hlom_desktop.desk.fields import LineField
from hlom_desktop.desk.place import Context
from hlom_desktop.desk.rows import Column


class ContributionCard(BroughtCard[ContributionRow]):
    """One contribution."""

    wanted = Signal(str, int)
    """The view and the row that the user wants to see."""
    was_received = Signal()
    """What is chosen was received today."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, edits.change_contribution, table="contribution", wordings=frozenset({"entity"}))
        words = self.words
        self.add_texts([("title", words("Title")), ("note", words("Note"))])
        self._set_form()
        self._set_partners()
        self.places = TakenUpSection(self)
        self.add(self.places)
        self._set_related()
        self.add_sources()

    def _set_form(self) -> None:
        words, look = self.words, self.look
        self.home = ChoiceField(look, "delegation_id", words("From"), hint=words("nobody named"))
        self.objective = ChoiceField(look, "objective_id", words("Objective"), hint=NOTHING)
        self.call = ChoiceField(look, "call_id", words("Answer to"), hint=NOTHING)
        self.about = ChoiceField(look, "about_id", words("News of"), hint=NOTHING)
        stages = label_choices(CONTRIBUTION_STAGE_LABELS, words, NOTHING)
        section = self.add_form(
            [
                ChoiceField(look, "kind", words("Kind"), label_choices(CONTRIBUTION_LABELS, words)),
                self.home,
                LineField(look, "entity", words("Entity"), words, hint=words("ministry or office")),
                self.objective,
                ChoiceField(look, "stage", words("Stage"), stages, hint=NOTHING),
                self.date("asked", words("Asked")),
                self.date("reminded", words("Reminded")),
                self.date("received", words("Received")),
                self.call,
                self.about,
            ]
        )
        self.received = Button(look, words("Received today"), "check", height=26)
        self.received.clicked.connect(self.was_received)
        self.reminded = Button(look, words("Reminded today"), "bell", height=26)
        self.reminded.clicked.connect(self._remind)
        section.add(button_row(self.received, self.reminded))

    def _set_partners(self) -> None:
        name = Column[PartnerRow](
            "name", "", lambda row: text_in(self.names.delegations.get(row.delegation_id), self.language), stretch=True
        )
        pick = self.words("Add a partner")
        self.partners: RowList[PartnerRow] = RowList(self, self.words("Partners"), (name,), pick=pick)
        self.partners.chosen.connect(lambda one: self._set_makers([*self._together(), one]))
        self.partners.removed.connect(
            lambda row: self._set_makers([one for one in self._together() if one != row.delegation_id])
        )
        self.add(self.partners)

    def _set_related(self) -> None:
        words = self.words
        title = Column[ContributionRow]("title", "", lambda row: text_in(row.title, self.language), stretch=True)
        received = Column[ContributionRow](
            "received", "", lambda row: self.telling.day(row.received), token="ink2", width=100
        )
        self.news: RowList[ContributionRow] = RowList(self, words("News of it"), (title, received), removable=False)
        self.news.opened.connect(lambda row: self.wanted.emit("contributions", row.ref.id))
        self.add(self.news)
        state = Column[MatchRow](
            "state",
            "",
            lambda row: words(MATCH_LABELS[row.state]),
            icon=lambda row: MATCH_ICONS[row.state],
            token="ink2",
            width=104,
        )
        other = Column[MatchRow]("title", "", self._other_of, stretch=True)
        self.matches: RowList[MatchRow] = RowList(self, words("Matched with"), (other, state), removable=False)
        self.matches.opened.connect(lambda row: self.wanted.emit("matching", row.request_id))
        self.add(self.matches)

    # Showing

    @property
    def _row(self) -> ContributionRow:
        assert self.row is not None
        return self.row

    def show_row(self, row: ContributionRow | None) -> None:
        """Show a contribution; nothing to edit where there is none."""
        if row is None:
            self.show_values(None)
            return
        shown, names = self.shown, self.names
        choices = delegation_choices(shown.delegations, self.language, self.words("nobody named"))
        self.home.set_choices(choices)
        self.objective.set_choices(self.titles(names.objectives))
        self.call.set_choices(self.titles(names.calls))
        self.about.set_choices(self.titles({key: one for key, one in names.contributions.items() if key != row.ref.id}))
        self.show_values(row, self.words(CONTRIBUTION_LABELS[row.kind]), self._badges(row))
        self.received.setVisible(row.received is None)
        self.reminded.setVisible(row.received is None)
        self._show_partners(row, choices)
        self.places.show_places(row, shown, names)
        news = [one for one in shown.contributions if one.about_id == row.ref.id]
        self.news.show_rows(news)
        self.news.setVisible(bool(news))
        matches = [one for one in shown.matches if row.ref.id in (one.request_id, one.offer_id)]
        self.matches.show_rows(matches)
        self.matches.setVisible(bool(matches))

    def _badges(self, row: ContributionRow) -> tuple[Badge, ...]:
        found = []
        if row.stage is not None:
            found.append(Badge(self.words(CONTRIBUTION_STAGE_LABELS[row.stage]), STAGE_ICONS[row.stage][0]))
        if row.received is None:
            found.append(Badge(self.words("not received yet"), "hourglass-medium", "warn"))
        return tuple(found)

    def _show_partners(self, row: ContributionRow, choices: list[tuple[Any, str]]) -> None:
        mine = [one for one in self.shown.partners if one.contribution_id == row.ref.id]
        taken = {row.delegation_id, *(one.delegation_id for one in mine)}
        self.partners.show_rows(mine, str(len(mine) or ""))
        if self.partners.choice is not None:
            self.partners.choice.set_choices([pair for pair in choices[1:] if pair[0] not in taken])

    def _other_of(self, row: MatchRow) -> str:
        other = row.offer_id if row.request_id == self._row.ref.id else row.request_id
        found = next((one for one in self.shown.contributions if one.ref.id == other), None)
        if found is None:
            return ""
        title, who = text_in(found.title, self.language), makers_said(found, self.names, self.language)
        return self.words("{title} – {who}", title=title, who=who) if who else title

    # Gestures

    def _together(self) -> list[int]:
        return list(self.names.partners.get(self._row.ref.id, ()))

    def _set_makers(self, delegation_ids: list[int]) -> None:
        self.carry_out(edits.set_partners, self._row.ref, tuple(delegation_ids), at=self.partners.choice)

    def _remind(self) -> None:
        self.carry_out(edits.mark, self._row.ref, "reminded", self.when_today(), at="reminded")
