"""The screen of follow-ups: what is still to be done after the meetings, by whom and by when."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QWidget

from hlom_desktop.conference.card import new_text
from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.shown import text_in
from hlom_desktop.consultations.card.follow_up import FollowUpCard
from hlom_desktop.consultations.edits import follow_ups as edits
from hlom_desktop.consultations.queries import follow_ups_shown
from hlom_desktop.consultations.rules import due_soon, is_open, overdue
from hlom_desktop.consultations.shown import FollowUpLine, FollowUps
from hlom_desktop.consultations.table.record import follow_up_columns
from hlom_desktop.desk.badges import Badge
from hlom_desktop.desk.buttons import Segmented
from hlom_desktop.desk.choices import Choice
from hlom_desktop.desk.place import Context
from hlom_desktop.desk.table_place import TablePlace
from hlom_desktop.folding import folded
from hlom_desktop.refusals import N_


class FollowUpsPlace(TablePlace[FollowUpLine]):
    """Follow-ups, those that are open or all; the rail counts the open ones."""

    key = "follow-ups"
    product = "follow-ups"
    tables = frozenset(
        {"follow_up", "follow_up_owner", "consultation", "record_paragraph", "decision", "footnote", "delegation"}
    )

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.shown: FollowUps | None = None
        self.follow_up_card = FollowUpCard(context)
        words = self.words
        self.set_up(
            words("Follow-ups"),
            words("Type to filter follow-ups"),
            follow_up_columns(words, self._reads, self._today),
            self.follow_up_card,
            words("Follow-up"),
            (words("No follow-ups yet"), words("Make one out of a paragraph of a record, or add one here.")),
        )
        choices = [("all", words("All")), ("open", words("Open"))]
        choices += [("overdue", words("Overdue")), ("soon", words("Due soon"))]
        self.which = Segmented(self.look, words("Which follow-ups"), choices, "all")
        self.which.chosen.connect(lambda _: self._show_lines())
        self.page.controls.insertWidget(0, self.which)
        self.owner = Choice(self.look, words("Whose follow-ups"))
        self.owner.setMaximumWidth(220)
        self.owner.activated.connect(lambda _: self._show_lines())
        self.bar.insertWidget(1, self.owner)

    def _reads(self) -> Language:
        return self.language  # type: ignore[return-value]

    def _today(self) -> date:
        return self.follow_up_card.today(self.shown.conference.zone if self.shown else None)

    def read(self) -> None:
        """Ask for the rows."""
        self.context.desk.read(follow_ups_shown, self.conference_id, then=self._show, slot=(id(self), "rows"))

    def _show(self, shown: FollowUps) -> None:
        self.shown = shown
        wanted = next((one for one in shown.lines if one.ref.id == self._wanted), None)
        if wanted is not None and not self._is_wanted(wanted, self._today()):
            self._show_all()
        self._show_lines()

    def _show_all(self) -> None:
        self.which.set_value("all")
        self.owner.setCurrentIndex(0)

    def _show_lines(self) -> None:
        if self.shown is None:
            return
        lines, today = self.shown.lines, self._today()
        self._offer_owners(lines)
        self.show_rows([one for one in lines if self._is_wanted(one, today)])
        if lines:
            self.page.show_body()
        self.view.hide_columns(self._without_a_value())
        self.counted.emit(sum(is_open(one.row) for one in lines) or None)
        late = sum(overdue(one.row, today) for one in lines)
        said = self.words("{number} overdue", number=late)
        badges = (Badge(said, "warning-octagon-fill", "bad"),) if late else ()
        self.page.set_title(self.words("Follow-ups"), "", badges)

    def _is_wanted(self, line: FollowUpLine, today: date) -> bool:
        """Of the kind chosen in the head, and of the owner chosen above the table."""
        which = self.which.value()
        kinds = {"open": is_open(line.row), "overdue": overdue(line.row, today), "soon": due_soon(line.row, today)}
        owner = self.owner.currentText()
        whose = self.owner.currentIndex() <= 0 or owner in self._owners_of(line)
        return whose and kinds.get(str(which), True)

    def _owners_of(self, line: FollowUpLine) -> tuple[str, ...]:
        names = tuple(text_in(owner.name, self.language) for owner in line.owners)
        return names or (self.words("nobody named"),)

    def _offer_owners(self, lines: Sequence[FollowUpLine]) -> None:
        """Anybody, and each one named; the choice stays while its name does."""
        chosen = self.owner.currentText() if self.owner.currentIndex() > 0 else ""
        names = sorted({name for line in lines for name in self._owners_of(line)}, key=folded)
        self.owner.clear()
        self.owner.addItems([self.words("Anybody"), *names])
        self.owner.setCurrentIndex(names.index(chosen) + 1 if chosen in names else 0)
        self.owner.setVisible(len(names) > 1)

    def _without_a_value(self) -> frozenset[str]:
        """The number and the meeting it comes from, where no row has one."""
        columns = [one for one in self.table.columns if one.key in ("label", "from")]
        return frozenset(one.key for one in columns if not any(one.text(line) for line in self.rows))

    def go_to(self, row_id: int) -> None:
        """Choose a follow-up, among all where it is not of those shown."""
        row = next((one for one in self.shown.lines if one.ref.id == row_id), None) if self.shown else None
        if row is not None and not self._is_wanted(row, self._today()):
            self._show_all()
            self._show_lines()
        super().go_to(row_id)

    def retell(self) -> None:
        """The owners are called otherwise in the other language; the chosen one is chosen no more."""
        self.owner.setCurrentIndex(0)
        self._show_lines()
        super().retell()

    def show_in_card(self, row: FollowUpLine | None) -> None:
        """Show a follow-up in the card."""
        self.follow_up_card.show_line(row, self.shown)

    def add_row(self) -> None:
        """A new follow-up, ready for its words."""
        what = new_text(self.language, N_("New follow-up"))
        self.make(edits.add_follow_up, self.conference_id, what)

    def delete_row(self) -> None:
        """Delete the chosen follow-up; undo brings it back."""
        line = self.view.current()
        if line is not None:
            self.edit(edits.delete_follow_up, line.ref)
