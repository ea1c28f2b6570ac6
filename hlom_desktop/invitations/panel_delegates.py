"""The view of the delegates: what each holds and answered, and who cannot be reached, with the reason."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from hlom_desktop.delegations.rules import name_in, rank
from hlom_desktop.delegations.states import sort_key
from hlom_desktop.desk.buttons import Segmented
from hlom_desktop.desk.place import Context
from hlom_desktop.invitations.card_delegate import DelegateCard
from hlom_desktop.invitations.panel_views import InvitingView
from hlom_desktop.invitations.rules_ledger import Holds
from hlom_desktop.invitations.table import delegate_columns
from hlom_desktop.invitations.table_gathering import Prints
from hlom_desktop.invitations.table_lines import DelegateLine, Shown

_LAST = ("\U0010ffff",)


class DelegatesView(InvitingView[DelegateLine]):
    """Everybody who attends something: all of them, those with something due, or those who cannot be reached."""

    def __init__(self, context: Context, prints: Prints) -> None:
        super().__init__(context, prints)
        words = self.words
        self.delegate_card = DelegateCard(context, self.telling)
        self.set_up(
            words("Invitations"),
            words("Filter delegates"),
            delegate_columns(self.telling, self.measure),
            self.delegate_card,
        )
        choices = [
            ("all", words("Everybody")),
            ("due", words("Something is due")),
            ("unreached", words("Cannot be reached")),
        ]
        self.scope = Segmented(self.look, words("Which delegates"), choices, "all")
        self.scope.chosen.connect(lambda _: self.show_again())
        self.bar.insertWidget(1, self.scope)

    def lines(self, shown: Shown) -> Sequence[DelegateLine]:
        """The delegates of the scope chosen, by delegation in the alphabet, heads first."""
        scope = self.scope.value()
        found = [line for line in shown.delegates if scope == "all" or _is_in(line, scope)]
        return sorted(found, key=self._order(shown))

    def _order(self, shown: Shown) -> Callable[[DelegateLine], tuple[Any, ...]]:
        language = self.language
        names = {
            row.ref.id: sort_key(name_in(row, language), language)  # type: ignore[arg-type]
            for row in shown.inviting.delegations
        }

        def order(line: DelegateLine) -> tuple[Any, ...]:
            home = names[line.home.ref.id] if line.home is not None else _LAST
            if line.row is None:
                return (home, True, len(names), 0)
            return (home, not line.row.is_head, rank(line.row.level), line.ref.id)

        return order

    def show_in_card(self, row: DelegateLine | None) -> None:
        """Show a delegate in the card."""
        self.delegate_card.show_line(row)

    def _show_body_or_empty(self) -> None:
        """Where nobody attends anything it is said what to do first; an empty scope keeps its choice."""
        if self.rows or (self.all is not None and self.all.delegates):
            self.page.show_body()
            return
        words = self.words
        empty = self.page.show_empty(
            words("Nobody attends anything yet"),
            words("Say of each session who attends: all heads of delegation, a level and those above it, a group …"),
            words("Go to the sessions"),
        )
        empty.pressed.connect(lambda: self.view_wanted.emit("sessions"))

    def go_to(self, row_id: int) -> None:
        """Choose a delegate, among all where the scope leaves them out."""
        if self.row_of(row_id) is None and self.scope.value() != "all":
            self.scope.set_value("all")
            self.show_again()
        super().go_to(row_id)


def _is_in(line: DelegateLine, scope: object) -> bool:
    if scope == "unreached":
        return line.unreached is not None
    return any(line.number(holds) for holds in (Holds.OLD, Holds.NONE, Holds.TO_CANCEL))
