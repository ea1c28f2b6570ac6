"""The card of a revision: when and by whom, its tick-list, what changed in it, and its papers."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.shown import text_in
from hlom_desktop.desk.badges import Badge
from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.card import Card, Section
from hlom_desktop.desk.fields import ReadField
from hlom_desktop.desk.labels import Label
from hlom_desktop.desk.place import Context
from hlom_desktop.refusals import Refusal
from hlom_desktop.releases.card_tasks import DutyList
from hlom_desktop.releases.comparing import Comparison
from hlom_desktop.releases.edits import tick_duty, untick_duty
from hlom_desktop.releases.papers import PAPERS
from hlom_desktop.releases.queries import changes_of
from hlom_desktop.releases.rules import revision_name
from hlom_desktop.releases.said import ToldChange, told_changes
from hlom_desktop.releases.shown import ReleaseLine
from hlom_desktop.releases.values import ReleaseTaskRow
from hlom_desktop.sessions.day_words import moment_words


class ReleaseCard(Card):
    """One revision; only its ticks can be changed."""

    def __init__(self, context: Context) -> None:
        super().__init__(context.look, context.words)
        self.context, self.look, self.words = context, context.look, context.words
        self.line: ReleaseLine | None = None
        self._zone: str | None = None
        self._compared: Comparison | None = None
        self._add_facts()
        self.duties = DutyList(self.look, self.words)
        self.duties.ticked.connect(self._tick)
        self.add(self.duties)
        self.said = Label(self.look, px=11, token="bad", wrap=True)
        self.add(self.said)
        self._add_papers()
        self.changes = Section(self.look, self.words("Change note"), " ")
        self._told = QWidget()
        self._lines = QVBoxLayout(self._told)
        self._lines.setContentsMargins(0, 4, 0, 0)
        self._lines.setSpacing(0)
        self.changes.add(self._told)
        self.add(self.changes)

    def _add_facts(self) -> None:
        words = self.words
        self.facts = QWidget()
        column = QVBoxLayout(self.facts)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        labels = {"at": words("Released"), "author": words("By"), "note": words("Note")}
        self.fields = {key: ReadField(self.look, key, label) for key, label in labels.items()}
        for field in self.fields.values():
            column.addWidget(field)
        self.add(self.facts)

    def _add_papers(self) -> None:
        """A button for each paper that can be made of the revision again."""
        self.papers = Section(self.look, self.words("Papers of this revision"))
        self.buttons: dict[str, Button] = {}
        for product, title in PAPERS:
            button = Button(self.look, self.words(title), kind="link")
            button.clicked.connect(lambda _=False, name=product: self._export(name))
            holder = QVBoxLayout()
            holder.setContentsMargins(0, 3, 0, 3)
            holder.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            self.papers.body.addLayout(holder)
            self.buttons[product] = button
        self.add(self.papers)

    @property
    def _reads(self) -> Language:
        return self.context.reader.language  # type: ignore[return-value]

    # Showing

    def show_line(self, line: ReleaseLine | None, zone: str | None = None, conference_id: int | None = None) -> None:
        """Show a revision and read what changed in it; None where none is chosen."""
        same = line is not None and self.line is not None and line.ref.id == self.line.ref.id
        self.line, self._zone = line, zone
        for part in (self.facts, self.duties, self.changes, self.papers):
            part.setVisible(line is not None)
        self.show_arrows(line is not None)
        self.said.setText("")
        self.said.hide()
        if line is None or conference_id is None:
            self.set_head(self.words("Nothing is chosen."), "")
            return
        badges = (Badge(self.words("On paper"), "printer", "accent"),) if line.on_paper else ()
        self.set_head(self.words("Released programme"), revision_name(line.release.number), badges)
        self._show_facts(line)
        self.buttons["change-note"].setVisible(line.release.number > 1)
        if same:
            self._show_changes()
        else:
            self._compared = None
            number = line.release.number
            read = self.context.desk.read
            read(changes_of, conference_id, number, then=self._take_changes, slot=(id(self), "changes"))

    def _show_facts(self, line: ReleaseLine) -> None:
        release = line.release
        self.fields["at"].set_value(moment_words(release.at, self._zone, self._reads))
        self.fields["author"].set_value(release.author)
        self.fields["note"].set_value(text_in(release.note, self._reads))
        self.fields["note"].setVisible(release.note is not None)
        self.duties.show_tasks(line.tasks, [self._done(task) for task in line.tasks])

    def _done(self, task: ReleaseTaskRow) -> str:
        if task.done is None:
            return ""
        return f"{moment_words(task.done, self._zone, self._reads)} · {task.done_by or '–'}"

    def _take_changes(self, compared: Comparison | None) -> None:
        self._compared = None if compared is None else compared.public()
        self._show_changes()

    def _show_changes(self) -> None:
        """What the public is told, in the language in which contents are read."""
        while self._lines.count():
            taken = self._lines.takeAt(0)
            widget = taken.widget() if taken is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if self.line is None:
            return
        if self.line.release.number == 1:
            self._say(self.words("The first revision: there is none before it."))
            self.changes.set_info("")
            return
        told = () if self._compared is None else told_changes(self._compared, self.words, self._reads)
        self.changes.set_info(self.words("since {revision}", revision=revision_name(self.line.release.number - 1)))
        if not told and self._compared is not None:
            self._say(self.words("No session has changed."))
        for at, one in enumerate(told):
            first = at == 0 or told[at - 1].change.uid != one.change.uid
            self._tell(one, titled=first)

    def _say(self, sentence: str) -> None:
        self._lines.addWidget(Label(self.look, sentence, token="ink2", wrap=True))

    def _tell(self, told: ToldChange, *, titled: bool) -> None:
        """A change under the title of its session."""
        if titled:
            title = Label(self.look, told.title, bold=True, wrap=True)
            title.setContentsMargins(0, 6, 0, 1)
            self._lines.addWidget(title)
        if told.was and told.now:
            said = self.words("{change}: {was} → {now}", change=told.kind, was=told.was, now=told.now)
        else:
            said = self.words("{change}: {what}", change=told.kind, what=told.was or told.now)
        self._lines.addWidget(Label(self.look, said, token="ink2", wrap=True))

    # Gestures

    def _tick(self, task: ReleaseTaskRow, done: bool) -> None:
        self.context.desk.do(tick_duty if done else untick_duty, task.ref, origin=self, otherwise=self._refuse)

    def _refuse(self, refusal: Refusal) -> None:
        self.said.setText(refusal.said(self.words))
        self.said.show()
        if self.line is not None:
            self._show_facts(self.line)

    def _export(self, product: str) -> None:
        if self.line is not None:
            self.context.actions.export(product, release=self.line.release.number)
