"""The screen of releases: the revisions that left the house, and what would be in the next one."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.wording import Wording
from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.labels import Label
from hlom_desktop.desk.place import Context
from hlom_desktop.desk.row_view import RowView
from hlom_desktop.desk.rows import RowTable
from hlom_desktop.desk.screen import MARGIN
from hlom_desktop.desk.table_place import TablePlace
from hlom_desktop.refusals import Refusal
from hlom_desktop.releases.card import ReleaseCard
from hlom_desktop.releases.edits import release_programme
from hlom_desktop.releases.panel_bar import ReleaseBar
from hlom_desktop.releases.queries import releasing
from hlom_desktop.releases.rules import revision_name
from hlom_desktop.releases.said import ToldChange, told_changes
from hlom_desktop.releases.shown import ReleaseLine, Releasing, paper_sentence
from hlom_desktop.releases.table import change_columns, release_columns
from hlom_desktop.releases.tables import RELEASED_TABLES


class ReleasesPlace(TablePlace[ReleaseLine]):
    """Revisions above, the newest first; below, what changed since the newest of them."""

    key: ClassVar[str] = "releases"
    tables: ClassVar[frozenset[str]] = RELEASED_TABLES | {"release", "release_task"}

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        words = self.words
        self.found: Releasing | None = None
        self.release_card = ReleaseCard(context)
        columns = release_columns(words, lambda: self.reading, self._zone)
        self.set_up(words("Releases"), words("Filter revisions"), columns, self.release_card)
        self.release = Button(self.look, words("Release …"), "stack", kind="primary")
        self.release.clicked.connect(self.add_row)
        self.page.add_control(self.release)
        self.state = Label(self.look, px=12, token="ink2")
        self.bar.insertWidget(1, self.state)
        self.bar_of_release = ReleaseBar(self.look, words)
        self.bar_of_release.asked.connect(self._release)
        self.bar_of_release.left.connect(self._leave)
        layout = self.page.layout()
        assert isinstance(layout, QVBoxLayout)
        layout.insertWidget(1, self.bar_of_release)
        self._lay_out_changes()

    @property
    def reading(self) -> Language:
        """The language in which contents are read."""
        return self.language  # type: ignore[return-value]

    def _zone(self) -> str | None:
        return None if self.found is None else self.found.conference.zone

    def _lay_out_changes(self) -> None:
        """The lower half: what would be in the next revision."""
        head = QHBoxLayout()
        head.setContentsMargins(MARGIN, 16, MARGIN, 4)
        self.next = Label(self.look, px=15, bold=True)
        self.next_info = Label(self.look, px=12, token="ink2")
        head.addWidget(self.next)
        head.addSpacing(10)
        head.addWidget(self.next_info, 1)
        self.page.body.addLayout(head)
        name = self.words("Changes")
        self.changes: RowTable[ToldChange] = RowTable(change_columns(self.words), key=lambda one: one.key, parent=self)
        self.changes_view: RowView[ToldChange] = RowView(self.look, self.changes, name)
        self.changes_view.opened.connect(self._go_to_session)
        around = QHBoxLayout()
        around.setContentsMargins(MARGIN, 0, MARGIN, 0)
        around.addWidget(self.changes_view)
        self.page.body.addLayout(around, 2)

    # Reading and showing

    def read(self) -> None:
        """Ask for the revisions and what changed since."""
        self.context.desk.read(releasing, self.conference_id, then=self._read, slot=(id(self), "rows"))

    def _read(self, found: Releasing) -> None:
        self.found = found
        newest = found.releases[-1].number if found.releases else None
        chosen = self.view.current()
        fresh = newest is not None and (not self.rows or self.rows[0].release.number != newest)
        self.state.setText(paper_sentence(found.state, self.words))
        self._name_next(found)
        self.show_rows(found.lines())
        if fresh and chosen is not None and self._wanted is None:
            self.view.select_key(self.rows[0].ref.id)
        self._show_changes()

    def _name_next(self, found: Releasing) -> None:
        name = revision_name(found.next_number)
        self.release.setText(self.words("Release {revision} …", revision=name))
        self.release.setAccessibleName(self.release.text())
        self.release.updateGeometry()
        self.next.setText(self.words("In {revision}", revision=name))

    def _show_changes(self) -> None:
        if self.found is None:
            return
        since = self.found.since
        told = () if since is None else told_changes(since, self.words, self.reading)
        self.changes.replace_rows(told)
        self.changes_view.setVisible(bool(told))
        if self.found.releases:
            name = revision_name(self.found.releases[-1].number)
            said = self.words.plural("{number} session changed since {revision}",
                                     "{number} sessions changed since {revision}",
                                     0 if since is None else since.sessions, revision=name)  # fmt: skip
            self.next_info.setText(said)

    def _show_body_or_empty(self) -> None:
        """Before the first release the screen says what releasing is for."""
        if self.rows:
            self.page.show_body()
            return
        words = self.words
        empty = self.page.show_empty(
            words("Not released yet"),
            words("The programme is a draft. Released as Rev.1 it is kept as it stands: each of its papers can be made "
                  "again, and what changes afterwards is told in a change note."),
            words("Release {revision} …", revision=revision_name(1)),
        )  # fmt: skip
        empty.pressed.connect(self.add_row)

    def show_in_card(self, row: ReleaseLine | None) -> None:
        """Show a revision in the card."""
        self.release_card.show_line(row, self._zone(), self.conference_id)

    def retell(self) -> None:
        """Show the same rows in the other language."""
        super().retell()
        self._show_changes()

    def _go_to_session(self, told: ToldChange) -> None:
        if told.change.after is not None:
            self.context.actions.go_to("programme", told.change.after.ref.id)

    # Releasing

    def add_row(self) -> None:
        """Ask for the note of the next revision, in place."""
        if self.found is not None:
            self.release.hide()  # one primary button at a time
            self.bar_of_release.come(revision_name(self.found.next_number))

    def _release(self, note: str) -> None:
        wording = Wording().with_text(self.reading, note) if note else None
        self.context.desk.do(
            release_programme,
            self.conference_id,
            wording,
            origin=self,
            then=lambda _: self._leave(),
            otherwise=self._refuse_release,
        )

    def _refuse_release(self, refusal: Refusal) -> None:
        self.bar_of_release.tell(refusal.said(self.words), wrong=True)

    def _leave(self) -> None:
        self.bar_of_release.leave()
        self.release.show()
        (self.view if self.rows else self.release).setFocus(Qt.FocusReason.OtherFocusReason)
