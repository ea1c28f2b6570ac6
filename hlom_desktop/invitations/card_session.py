"""The card of a session: the rules of who attends it, and whom they give, by delegation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from hlom_desktop.conference.card_row import RowCard
from hlom_desktop.delegations.card_parts import ListSection, button_row
from hlom_desktop.delegations.rules import by_delegation, in_alphabet, name_in
from hlom_desktop.delegations.table import Telling
from hlom_desktop.desk.badges import Badge
from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.labels import Label
from hlom_desktop.desk.place import Context
from hlom_desktop.desk.rows import Column
from hlom_desktop.invitations.card_rules import RulesSection
from hlom_desktop.invitations.rules_ledger import HOLDS_LABELS, Holds
from hlom_desktop.invitations.shown import Inviting
from hlom_desktop.invitations.table import slot_words
from hlom_desktop.invitations.table_lines import SessionLine
from hlom_desktop.invitations.table_rules import function_words
from hlom_desktop.sessions.edits import change_session
from hlom_desktop.sessions.values import STATUS_LABELS, SessionRow, SessionStatus


@dataclass(frozen=True)
class HomeLine:
    """A delegation of which somebody attends: its name and its people in words."""

    delegation_id: int
    name: str
    people: tuple[str, ...]


def home_lines(shown: Inviting, delegates: frozenset[int], telling: Telling) -> tuple[HomeLine, ...]:
    """Who attends, by delegation in the alphabet, heads first."""
    people = by_delegation(row for row in shown.delegates if row.ref.id in delegates)
    language: Any = telling.language()
    return tuple(
        HomeLine(
            home.ref.id,
            name_in(home, language),
            tuple(function_words(row, telling) for row in people[home.ref.id]),
        )
        for home in in_alphabet((row for row in shown.delegations if row.ref.id in people), language)
    )


class SessionCard(RowCard[SessionRow]):
    """Who attends one session, by which rules."""

    def __init__(self, context: Context, telling: Telling) -> None:
        super().__init__(context, change_session, table="session", title_editable=False)
        self.telling = telling
        look, words = self.look, self.words
        self.summary = Label(look, token="ink2", wrap=True)
        self.add(self.summary)
        self.rules = RulesSection(self, telling)
        self.add(self.rules)
        columns: tuple[Column[HomeLine], ...] = (
            Column("home", words("Delegation"), lambda line: line.name, bold=True, width=120),
            Column("number", "", lambda line: str(len(line.people)), align="right", token="ink2"),
            Column(
                "people",
                words("Delegates"),
                lambda line: ", ".join(line.people),
                tip=lambda line: "\n".join(line.people),
                stretch=True,
            ),
        )
        self.homes = ListSection(look, words("Attending"), columns, key=lambda line: line.delegation_id)
        self.homes.view.opened.connect(self._open)
        self.add(self.homes)
        self.programme = Button(look, words("Show in the programme"), kind="link")
        self.programme.clicked.connect(self._go)
        self.add(button_row(self.programme))

    def show_line(self, line: SessionLine | None, shown: Inviting | None) -> None:
        """Show a session; of one that is gone only what is still held of it."""
        if line is None or shown is None:
            self.show_parts(None)
            return
        self.show_parts(line.session)
        self.show_arrows(True)
        self.set_head(self._eyebrow_of(line), self.telling.text(line.title), self._badges(line))
        if line.session is None:
            return
        self.rules.show_rules(line.session.ref.id, line.rules, shown)
        lines = home_lines(shown, line.delegates, self.telling)
        self.homes.show_rows(lines)
        people = self.words.plural("{number} delegate", "{number} delegates", len(line.delegates))
        self.homes.set_info(people)
        self.summary.setText(self._lack(line) or self._sum(line))

    def _eyebrow_of(self, line: SessionLine) -> str:
        return slot_words(line.slot, self.telling) if line.session is not None else self.words("session deleted")

    def _badges(self, line: SessionLine) -> tuple[Badge, ...]:
        found = []
        session = line.session
        if session is None:
            found.append(Badge(self.words("No longer in the programme"), "x-circle", "bad"))
        elif session.status is SessionStatus.CANCELLED:
            found.append(Badge(self.words(STATUS_LABELS[session.status]), "x-circle", "bad"))
        for holds, tone in ((Holds.OLD, "warn"), (Holds.TO_CANCEL, "bad")):
            number = line.number(holds)
            if number:
                said = self.words("{state}: {number}", state=self.words(HOLDS_LABELS[holds]), number=number)
                found.append(Badge(said, "envelope-simple", tone))  # type: ignore[arg-type]
        return tuple(found)

    def _sum(self, line: SessionLine) -> str:
        """What is held of it: “498 mailboxes · Up to date: 497 · To be cancelled: 1”."""
        words = self.words
        found = ((one, line.number(one)) for one in Holds)
        parts = [
            words("{state}: {number}", state=words(HOLDS_LABELS[one]), number=number) for one, number in found if number
        ]
        return " · ".join([words.plural("{number} mailbox", "{number} mailboxes", len(line.held)), *parts])

    def _lack(self, line: SessionLine) -> str:
        """Why nobody can be invited, in a sentence."""
        words = self.words
        if not line.rules:
            return words("Nobody is said to attend yet. Choose below who does.")
        if not line.delegates:
            return words("Nobody who is approved is meant by these rules.")
        if line.slot is None:
            return words("Invitations are made once the session has an hour.")
        return ""

    def _open(self, line: HomeLine) -> None:
        self.context.actions.go_to("delegations", line.delegation_id, "delegations")

    def _go(self) -> None:
        if self.row is not None:
            self.context.actions.go_to("programme", self.row.ref.id)
