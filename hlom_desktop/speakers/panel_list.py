"""The view of the list of speakers, by sitting."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from hlom_desktop.conference.shown import text_in
from hlom_desktop.delegations.values import Level
from hlom_desktop.desk.choices import Choice
from hlom_desktop.desk.place import Context
from hlom_desktop.refusals import N_
from hlom_desktop.speakers import edits, edits_list, edits_sittings
from hlom_desktop.speakers.card_role import session_word
from hlom_desktop.speakers.card_speaker import SpeakerCard
from hlom_desktop.speakers.lines import Lines, Scope, SpeakerLine
from hlom_desktop.speakers.panel_views import SpeakingView
from hlom_desktop.speakers.table_list import list_columns
from hlom_desktop.speakers.values import ConnectionTest, SittingRow, SpeakersListRow


class ListView(SpeakingView[SpeakerLine]):
    """Who speaks in the debate, in which order, and whether all fit."""

    key, change = "list", staticmethod(edits_list.change_inscription)

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        words = self.words
        card = SpeakerCard(context, self.telling)
        self._scope: Scope | None = None
        self._scopes: list[Scope] = []
        self.set_up(
            words("Speakers"),
            words("Filter the list"),
            list_columns(self.telling, self.limit),
            card,
            words("Inscribe"),
            (words("Nobody is inscribed yet"), words("Inscribe a delegation; the order follows from its level.")),
        )
        self.scope = Choice(self.look, words("Sitting"))
        self.scope.activated.connect(self._scope_chosen)
        self.bar.insertWidget(1, self.scope)
        self._listen(card)
        for keys, steps in (("Alt+Up", -1), ("Alt+Down", 1)):
            shortcut = QShortcut(QKeySequence(keys), self.view)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda by=steps: self._move(by))

    def _listen(self, card: SpeakerCard) -> None:
        card.moved.connect(self._move)
        card.by_rule.connect(lambda: self._do(edits_list.place_by_rule))
        card.withdrawn.connect(lambda gone: self._do(edits_list.withdraw if gone else edits_list.put_back))
        card.swapped.connect(self._swap)
        card.connection.tested.connect(self._tested)
        card.sum.moved_on.connect(self._move_on)
        card.sum.limited.connect(lambda minutes: card.change_list(minutes=minutes))
        card.list.list_wanted.connect(self._add_list)
        card.list.list_dropped.connect(self._drop_list)
        card.list.sitting_wanted.connect(self._add_sitting)
        card.list.sitting_dropped.connect(self._drop_sitting)

    # What is shown

    def lines(self, found: Lines) -> tuple[SpeakerLine, ...]:
        """The speakers of the sitting chosen, or of the whole list."""
        self._offer(found)
        return found.speakers(self._scope) if self._scope is not None else ()

    def _offer(self, found: Lines) -> None:
        """Each list as a whole, then its sittings, then those who have none."""
        offered: list[tuple[Scope, str]] = []
        for speakers in found.found.lists:
            title = text_in(speakers.title, self.language)
            offered.append((("list", speakers.ref.id), self.words("{list}: all sittings", list=title)))
            for sitting in found.found.sittings:
                if sitting.speakers_list_id == speakers.ref.id and sitting.session_id in found.sessions:
                    word = session_word(found.sessions[sitting.session_id], self.language)
                    offered.append((("sitting", sitting.ref.id), word))
            if found.of_sitting(speakers, None):
                offered.append((("waiting", speakers.ref.id), self.words("{list}: no sitting yet", list=title)))
        self._scopes = [scope for scope, _ in offered]
        if self._scope not in self._scopes:
            self._scope = self._scopes[0] if self._scopes else None
        self.scope.clear()
        self.scope.addItems([word for _, word in offered])
        self.scope.setCurrentIndex(self._scopes.index(self._scope) if self._scope is not None else -1)
        self.scope.setMaximumWidth(300)

    def _scope_chosen(self, at: int) -> None:
        self._scope = self._scopes[at]
        if self.all is not None:
            self.show_rows(self.lines(self.all))

    def _show_body_or_empty(self) -> None:
        """A sitting in which nobody speaks is no empty screen; a conference without a list is."""
        if self.all is not None and not self.all.found.lists:
            words = self.words
            title, sentence = words("No list of speakers yet"), words("A debate is heard from a list, in its sittings.")
            self.page.show_empty(title, sentence, words("New list")).pressed.connect(self._add_list)
        elif self.all is not None and self.all.found.inscriptions:
            self.page.show_body()
        else:
            super()._show_body_or_empty()

    def show_in_card(self, row: SpeakerLine | None) -> None:
        """Show a speaker in the card."""
        card = self.card
        if isinstance(card, SpeakerCard) and self.all is not None:
            card.show_line(row, self.all)

    def go_to(self, row_id: int) -> None:
        """Choose a speaker, in the whole list where the sitting shown is another."""
        inscription = self._inscription(row_id)
        if inscription is not None and all(line.ref.id != row_id for line in self.rows):
            self._scope_chosen(self._scopes.index(("list", inscription.speakers_list_id)))
        super().go_to(row_id)

    def _inscription(self, row_id: int) -> Any:
        rows = self.all.found.inscriptions if self.all is not None else ()
        return next((one for one in rows if one.ref.id == row_id), None)

    # Gestures

    def add_row(self) -> None:
        """Inscribe a delegation now, in the sitting shown; which one is chosen in the card."""
        speakers = self._speakers()
        if speakers is None:
            self._add_list()
            return
        line, now = self.chosen(), self.context.now()
        sitting = line.row.sitting_id if line is not None else None
        if self._scope is not None and self._scope[0] == "sitting":
            sitting = self._scope[1]
        function = self.new_text(N_("New speaker"))
        self.make(edits_list.inscribe, speakers.ref.id, None, function, Level.MINISTER, now, sitting_id=sitting)

    def delete_row(self) -> None:
        """Delete the chosen inscription, one that was a mistake; who withdraws stays in the record."""
        self._do(edits_list.delete_inscription)

    def _do(self, edit: Any, *arguments: Any) -> None:
        line = self.chosen()
        if line is not None:
            self.edit(edit, line.ref, *arguments)

    def _move(self, steps: int) -> None:
        self._do(edits_list.move_by, steps)

    def _swap(self, other: int) -> None:
        row = self._inscription(other)
        if row is not None:
            self._do(edits_list.swap, row.ref)

    def _tested(self, test: ConnectionTest) -> None:
        self._do(edits.record_inscription_test, test, self.context.now().date())

    def _move_on(self) -> None:
        """Those who do not fit are heard in the next sitting."""
        line = self.chosen()
        if line is None or line.sitting is None or self.all is None:
            return
        after = self.all.next_sitting(line.sitting)
        over = [
            one.ref
            for one in self.all.speakers(("sitting", line.sitting.ref.id))
            if one.turn is not None and not one.turn.fits
        ]
        if after is not None and over:
            self.edit(edits_list.move_to_sitting, over, after.ref.id)

    # The list itself

    def _speakers(self) -> SpeakersListRow | None:
        line = self.chosen()
        if line is not None:
            speakers: SpeakersListRow = line.speakers
            return speakers
        lists = self.all.found.lists if self.all is not None else ()
        if self.all is not None and self._scope is not None:
            return next(iter(self.all.sittings(self._scope)), (None,))[0]
        return lists[0] if lists else None

    def _add_list(self) -> None:
        def made(row_id: int) -> None:
            self._scope = ("list", row_id)
            self.read()

        title, home = self.new_text(N_("List of speakers")), self.conference_id or 0
        self.context.desk.do(
            lambda db: edits_sittings.add_list(db, home, title), origin=self, then=made, otherwise=self.refuse
        )

    def _drop_list(self) -> None:
        speakers = self._speakers()
        if speakers is not None:
            self.edit(edits_sittings.delete_list, speakers.ref)

    def _add_sitting(self, session_id: int) -> None:
        speakers = self._speakers()
        if speakers is not None:
            self.edit(edits_sittings.add_sitting, speakers.ref, session_id)

    def _drop_sitting(self, sitting: SittingRow) -> None:
        self.edit(edits_sittings.remove_sitting, sitting.ref)
