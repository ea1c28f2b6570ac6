"""The card of a request for support: the offers beside it and how far they have come, and those that may meet it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal

from hlom_desktop.conference.card_row_list import RowList
from hlom_desktop.conference.shown import text_in
from hlom_desktop.contributions.card.base import BroughtCard
from hlom_desktop.contributions.edits import matches as edits
from hlom_desktop.contributions.edits.contributions import change_contribution
from hlom_desktop.contributions.lines import RequestLine
from hlom_desktop.contributions.rules.matching import Proposal
from hlom_desktop.contributions.said import makers_said
from hlom_desktop.contributions.table.marks import MATCH_ICONS
from hlom_desktop.contributions.values import (
    MATCH_LABELS,
    ContributionKind,
    ContributionRow,
    MatchRow,
    MatchState,
)
from hlom_desktop.delegations.card_parts import ListSection, button_row
from hlom_desktop.desk.badges import Badge
from hlom_desktop.desk.buttons import Button, Segmented
from hlom_desktop.desk.card import Form
from hlom_desktop.desk.choices import ChoiceField, ParagraphField
from hlom_desktop.desk.fields import ReadField
from hlom_desktop.desk.place import Context
from hlom_desktop.desk.rows import Column


class RequestCard(BroughtCard[ContributionRow]):
    """One request. What it says is edited in its own card; here offers are brought to it."""

    wanted = Signal(str, int)
    """The view and the row that the user wants to see."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, change_contribution, table="contribution", title_editable=False)
        self._line: RequestLine | None = None
        self._set_facts()
        self._set_proposals()
        self._set_matches()

    def _set_facts(self) -> None:
        form = Form()
        self.who = ReadField(self.look, "who", self.words("Who"))
        self.objective = ReadField(self.look, "objective", self.words("Objective"))
        form.add(self.who)
        form.add(self.objective)
        self.add(form)
        whole = Button(self.look, self.words("Open the request"), kind="link")
        whole.clicked.connect(lambda: self.wanted.emit("contributions", self.line.ref.id))
        self.add(button_row(whole))

    def _set_proposals(self) -> None:
        words = self.words
        columns: tuple[Column[Any], ...] = (
            Column(
                "title",
                "",
                lambda one: self._titled(one.offer),
                icon=lambda one: ("target", "ink2") if one.same_objective else ("text-aa", "ink3"),
                tip=self._why,
                stretch=True,
            ),
            Column("free", "", lambda one: words("free") if one.free else words("bound"), token="ink2", width=56),
        )
        title = words("Offers that may meet it")
        self.proposals = ListSection(self.look, title, columns, key=lambda one: one.offer.ref.id)
        self.proposals.view.opened.connect(lambda one: self._propose(one.offer.ref.id))
        self.propose = Button(self.look, words("Propose this offer"), "handshake", height=26)
        self.propose.clicked.connect(self._propose_chosen)
        self.proposals.add(button_row(self.propose))
        self.other = ChoiceField(self.look, "other", "", hint=words("Propose another offer"))
        self.other.list.setAccessibleName(words("Propose another offer"))
        self.other.list.view().setAccessibleName(words("Propose another offer"))
        self.other.committed.connect(lambda _, offer_id: self._propose(offer_id))
        self.proposals.add(self.other)
        self.add(self.proposals)

    def _set_matches(self) -> None:
        words = self.words
        columns = (
            Column[MatchRow]("title", "", self._offer_of, tip=self._offer_of, stretch=True),
            Column[MatchRow](
                "state",
                "",
                lambda row: words(MATCH_LABELS[row.state]),
                icon=lambda row: MATCH_ICONS[row.state],
                token="ink2",
                width=96,
            ),
            Column[MatchRow]("since", "", lambda row: self.telling.day(row.since), token="ink3", width=88),
        )
        self.matches: RowList[MatchRow] = RowList(self, words("Matched with"), columns)
        self.matches.removed.connect(lambda row: self.carry_out(edits.delete_match, row.ref))
        self.matches.opened.connect(lambda row: self.wanted.emit("contributions", row.offer_id))
        self.matches.picked.connect(self._picked)
        states = [(state, words(label)) for state, label in MATCH_LABELS.items()]
        self.step = Segmented(self.look, words("How far the match has come"), states, pad=6, height=24)
        self.step.chosen.connect(self._step)
        self.matches.add(self.step)
        form = Form()
        self.note = ParagraphField(self.look, "note", words("Note"))
        form.add(self.note)
        form.committed.connect(self._set_note)
        self.matches.add(form)
        self.add(self.matches)

    # Showing

    @property
    def line(self) -> RequestLine:
        """The request that is shown."""
        assert self._line is not None
        return self._line

    def show_line(self, line: RequestLine | None) -> None:
        """Show a request; nothing to match where there is none."""
        self._line = line
        if line is None:
            self.show_values(None)
            return
        words, row = self.words, line.row
        badges: tuple[Badge, ...] = ()
        if line.furthest is not None:
            badges = (Badge(words(MATCH_LABELS[line.furthest]), MATCH_ICONS[line.furthest][0]),)
        self.show_values(row, words("Request for support"), badges)
        self.who.set_value(makers_said(row, self.names, self.language) or words("nobody named"))
        self.objective.set_value(
            self.telling.text(self.names.objectives.get(row.objective_id or 0)) or words("none stated")
        )
        self.proposals.show_rows(line.proposals)
        self.propose.setVisible(bool(line.proposals))
        self._offer_others(line)
        self.matches.show_rows(line.matches, str(len(line.matches) or ""))
        self.matches.setVisible(bool(line.matches))
        self.matches.view.hide_columns(() if any(one.since for one in line.matches) else ("since",))
        if line.matches and self.matches.view.current() is None:
            self.matches.view.select_key(line.matches[0].ref.id)

    def _offer_others(self, line: RequestLine) -> None:
        named = {one.offer.ref.id for one in line.proposals} | {one.offer_id for one in line.matches}
        others = [
            (one.ref.id, self._titled(one))
            for one in self.shown.contributions
            if one.kind is ContributionKind.OFFER and one.ref.id not in named
        ]
        self.other.set_value(None)
        self.other.set_choices(others)
        self.other.setVisible(bool(others))

    def _picked(self, row: MatchRow | None) -> None:
        self.step.setVisible(row is not None)
        self.note.setVisible(row is not None)
        if row is not None:
            self.step.set_value(row.state)
            self.note.set_value(text_in(row.note, self.language))

    def _titled(self, row: ContributionRow) -> str:
        title, who = text_in(row.title, self.language), makers_said(row, self.names, self.language)
        return self.words("{title} – {who}", title=title, who=who) if who else title

    def _offer_of(self, row: MatchRow) -> str:
        found = next((one for one in self.shown.contributions if one.ref.id == row.offer_id), None)
        return "" if found is None else self._titled(found)

    def _why(self, one: Proposal) -> str:
        words = self.words
        objective = words("For the same objective.") if one.same_objective else ""
        shared = words.plural("{number} word in common.", "{number} words in common.", one.shared) if one.shared else ""
        return " ".join(part for part in (self._titled(one.offer), objective, shared) if part)

    # Gestures

    def _propose_chosen(self) -> None:
        chosen = self.proposals.view.current() or self.line.proposals[0]
        self._propose(chosen.offer.ref.id)

    def _propose(self, offer_id: int) -> None:
        self.carry_out(edits.propose, self.line.ref.id, offer_id, self.when_today(), at=self.other)

    def _step(self, state: object) -> None:
        row = self.matches.view.current()
        if row is not None and row.state is not state:
            self.carry_out(edits.step, row.ref, MatchState(str(state)), self.when_today())

    def _set_note(self, key: str, text: str) -> None:
        row = self.matches.view.current()
        if row is not None:
            self.carry_out(edits.change_match, row.ref, at=self.note, **{key: self.typed(row.note, text)})
