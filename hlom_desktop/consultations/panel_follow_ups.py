"""The screen of follow-ups: what is still to be done after the meetings, by whom and by when."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from hlom_desktop.conference.card import with_text
from hlom_desktop.conference.languages import Language
from hlom_desktop.consultations.card.follow_up import FollowUpCard
from hlom_desktop.consultations.edits import follow_ups as edits
from hlom_desktop.consultations.queries import follow_ups_shown
from hlom_desktop.consultations.rules import is_open, overdue
from hlom_desktop.consultations.shown import FollowUpLine, FollowUps
from hlom_desktop.consultations.table.record import follow_up_columns
from hlom_desktop.desk.badges import Badge
from hlom_desktop.desk.buttons import Segmented
from hlom_desktop.desk.place import Context
from hlom_desktop.desk.table_place import TablePlace
from hlom_desktop.words import Words


class FollowUpsPlace(TablePlace[FollowUpLine]):
    """Follow-ups, those that are open or all; the rail counts the open ones."""

    key = "follow-ups"
    tables = frozenset({"follow_up", "follow_up_owner", "consultation", "record_paragraph", "decision"})

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
        self.which = Segmented(self.look, words("Which follow-ups"), choices, "all")
        self.which.chosen.connect(lambda _: self._show_lines())
        self.page.controls.insertWidget(0, self.which)

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
        if wanted is not None and not is_open(wanted.row):
            self.which.set_value("all")
        self._show_lines()

    def _show_lines(self) -> None:
        if self.shown is None:
            return
        lines, today = self.shown.lines, self._today()
        open_ones = [one for one in lines if is_open(one.row)]
        self.show_rows(open_ones if self.which.value() == "open" and lines else lines)
        self.view.hide_columns(self._without_a_value())
        self.counted.emit(len(open_ones) or None)
        late = sum(overdue(one.row, today) for one in lines)
        said = self.words("{number} overdue", number=late)
        badges = (Badge(said, "warning-octagon-fill", "bad"),) if late else ()
        self.page.set_title(self.words("Follow-ups"), "", badges)

    def _without_a_value(self) -> frozenset[str]:
        """The number and the meeting it comes from, where no row has one."""
        columns = [one for one in self.table.columns if one.key in ("label", "from")]
        return frozenset(one.key for one in columns if not any(one.text(line) for line in self.rows))

    def go_to(self, row_id: int) -> None:
        """Choose a follow-up, among all where it is no longer open."""
        row = next((one for one in self.shown.lines if one.ref.id == row_id), None) if self.shown else None
        if row is not None and not is_open(row.row) and self.which.value() == "open":
            self.which.set_value("all")
            self._show_lines()
        super().go_to(row_id)

    def show_in_card(self, row: FollowUpLine | None) -> None:
        """Show a follow-up in the card."""
        self.follow_up_card.show_line(row, self.shown)

    def add_row(self) -> None:
        """A new follow-up, ready for its words."""
        what = with_text(None, self.language, Words(self.language)("New follow-up"))
        self.make(edits.add_follow_up, self.conference_id, what)

    def delete_row(self) -> None:
        """Delete the chosen follow-up; undo brings it back."""
        line = self.view.current()
        if line is not None:
            self.edit(edits.delete_follow_up, line.ref)
