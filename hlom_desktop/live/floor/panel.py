"""The room's view of a list of speakers: who speaks and how long still, who is next, who waits, and the sum."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence, QShortcut

from hlom_desktop.delegations.table import Telling
from hlom_desktop.desk.place import Context
from hlom_desktop.live.floor.card import FloorCard
from hlom_desktop.live.floor.floor import Floor, FloorLine, Stand
from hlom_desktop.live.floor.panel_blocks import FloorBlocks
from hlom_desktop.live.floor.panel_keys import LiveKeys
from hlom_desktop.live.floor.panel_words import FloorWords
from hlom_desktop.live.floor.queries import on_floor
from hlom_desktop.live.floor.said import face_of
from hlom_desktop.live.floor.shown import OnFloor
from hlom_desktop.live.floor.sum import LiveSum, marked, sum_of
from hlom_desktop.live.floor.table import floor_columns
from hlom_desktop.live.floor.typed import called

ABOVE = 2
"""Rows shown above who speaks."""


class FloorView(FloorBlocks):
    """Letters typed anywhere go to the State field; Space is Next. `go_to` takes the id of an inscription."""

    key = "room"
    tables = frozenset(
        {"role", "speakers_list", "precedence_category", "sitting", "inscription", "spoken_for", "session"}
        | {"delegation", "conference", "room", "cue", "live_run", "press", "recording", "contribution"}
    )

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        words = self.words
        self.telling = Telling(words, lambda: self.language)
        self.say = FloorWords(self.telling)
        self._sitting: int | None = None
        self._speaking: int | None = None
        self._told: FloorLine | None = None
        card = FloorCard(context, self.telling)
        self.set_up(
            words("In the room"),
            words("Type a State, Enter"),
            floor_columns(self.telling),
            card,
            empty=(
                words("No list of speakers yet"),
                words("Once a debate has a list and a sitting, it is called from here."),
            ),
        )
        self.lay_out_head()
        self.lay_out_blocks()
        self._listen(card)

    # Listening

    def _listen(self, card: FloorCard) -> None:
        self.sitting.activated.connect(self._sitting_chosen)
        self.presses.pressed.connect(self.press_as_shown)
        self.presses.added.connect(self.add_seconds)
        self.presses.opened.connect(self.open_list)
        self.presses.replied.connect(self._reply)
        self.state.called.connect(self._call)
        self.state.spaced.connect(self.presses.next.click)
        self.next.chosen.connect(self.go_to)
        card.withdrawn.connect(self.withdraw)
        card.absent.connect(self.set_absent)
        card.swapped.connect(self.swap_with)
        card.replied.connect(self.reply)
        card.called.connect(lambda: self._call(card.line.ref.id if card.line is not None else 0))
        card.wanted.connect(self._open_in_list)
        card.sum.limited.connect(self.limit_rest)
        card.sum.moved_on.connect(self.move_rest)
        card.announced.announced.connect(self.announce)
        card.announced.opened.connect(lambda row_id: self.context.actions.go_to("contributions", row_id))
        shift = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        acts = self.presses.acts() | {
            QKeyCombination(Qt.Key.Key_F11): self.toggle_projector,
            QKeyCombination(shift, Qt.Key.Key_P): card.announced.come,
        }
        LiveKeys(acts, self).listen_in(self, card, self.projector)
        LiveKeys({QKeyCombination(Qt.Key.Key_Space): self.presses.next.click}, self).listen_in(self.projector)
        space = QShortcut(QKeySequence(Qt.Key.Key_Space), self)
        space.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        space.setAutoRepeat(False)
        space.activated.connect(self.presses.next.click)
        self.view.installEventFilter(self)

    # Reading and showing

    def read(self) -> None:
        """Ask for the sitting and its room's day."""
        now = self.clock.now()
        slot = (id(self), "rows")
        self.context.desk.read(on_floor, self.conference_id, self._sitting, now, then=self._took, slot=slot)

    def _took(self, found: OnFloor) -> None:
        self.found = found
        self._sitting = found.chosen.sitting.ref.id if found.chosen is not None else None
        self.anchor(found)
        self._offer_sittings(found)
        self.floor = found.floor_at(self.clock.now())
        self._told = None
        if self.floor is None:
            self.show_rows(())
            self.timer.stop()
            return
        rows = marked(self.floor, sum_of(self.floor))
        self._choose_first(self.floor, {one.ref.id for one in rows})
        self.show_rows(rows)
        self.tick()

    def _choose_first(self, floor: Floor, ids: set[int]) -> None:
        """Where nobody is chosen yet: who speaks, else who comes next."""
        chosen = self.view.current()
        first = floor.speaking or next(iter(floor.following), None)
        if (chosen is None or chosen.ref.id not in ids) and self._wanted is None and first is not None:
            self._wanted = first.ref.id

    def _offer_sittings(self, found: OnFloor) -> None:
        self.sitting.clear()
        self.sitting.addItems([self.say.sitting(one) for one in found.sittings])
        ids = [one.sitting.ref.id for one in found.sittings]
        self.sitting.setCurrentIndex(ids.index(self._sitting) if self._sitting in ids else -1)
        self.sitting.setVisible(bool(ids))
        self.sitting.updateGeometry()

    def _show_body_or_empty(self) -> None:
        """A sitting in which nobody speaks is no empty screen; a conference without a list is."""
        if self.found is not None and self.found.chosen is not None:
            self.page.show_body()
        else:
            super()._show_body_or_empty()

    def tick(self) -> None:
        """Show this moment, and come again when the next second begins."""
        if self.found is None:
            return
        self.floor = self.found.floor_at(self.clock.now())
        if self.floor is None:
            return
        self.note_jump()
        found = sum_of(self.floor)
        self.rows = marked(self.floor, found)
        self.table.replace_rows(self.rows)
        self._show_moment(self.floor, found)
        if self.isVisible() or self.projector.isVisible():
            self.timer.start(self._until_next_second(self.floor))

    def _until_next_second(self, floor: Floor) -> int:
        """Milliseconds until the clock of what is on shows another second; else until the hour may."""
        moment = floor.state.at
        passed = floor.current.elapsed.microseconds if floor.current is not None else moment.microsecond
        return 1000 - passed // 1000

    def _show_moment(self, floor: Floor, found: LiveSum) -> None:
        place = self.found.place if self.found is not None else None
        self.now.show_face(self.say.now(floor, place))
        self.next.show_next(self.say.coming(floor))
        self.presses.show_next(self.say.next_name(floor))
        self.presses.show_state(
            live=floor.is_live,
            held=floor.state.held is not None,
            on=floor.current is not None,
            can_open=self.found is not None and self.found.room is not None,
            can_go_back=floor.state.played.can_go_back,
        )
        heard = [one for one in floor.lines if one.turn is not None]
        names = [called(one.ref.id, one.number, one.home, self._code(one)) for one in heard]
        coming = frozenset(one.ref.id for one in heard if one.stand is Stand.TO_COME)
        self.state.offer(names, [self.say.found(one) for one in heard], coming)
        self._show_sum(found)
        self._follow(floor)
        self._tell_card(self.view.current())
        self.projector.show_face(face_of(floor, self._read_in(), self.clock.now()))

    def _code(self, line: FloorLine) -> str | None:
        home = self.floor.debate.delegations.get(line.row.delegation_id or 0) if self.floor is not None else None
        return home.alpha2 if home is not None else None

    def _show_sum(self, found: LiveSum) -> None:
        card: Any = self.card
        chosen = self.found.chosen if self.found is not None else None
        after = self.next_sitting()
        first = found.coming[0].number if found.coming else None
        when = self.say.when(after, chosen) if after is not None else ""
        card.sum.show_sum(found, self.say.hours(chosen) if chosen is not None else "", first, when)

    def _follow(self, floor: Floor) -> None:
        """Once somebody else speaks, the list shows them under the last two who spoke; the card goes along."""
        line = floor.speaking
        speaking = line.ref.id if line is not None else None
        if speaking == self._speaking or speaking is None:
            return
        before, self._speaking = self._speaking, speaking
        chosen = self.view.current()
        if before is not None and chosen is not None and chosen.ref.id == before:
            self.view.select_key(speaking)
        at = self.table.index_of(speaking).row()
        self.view.scrollTo(self.table.index(max(0, at - ABOVE), 0), self.view.ScrollHint.PositionAtTop)

    # The card

    def show_in_card(self, row: FloorLine | None) -> None:
        """Show a speaker in the card."""
        self._told = None
        self._tell_card(row)

    def _tell_card(self, row: FloorLine | None) -> None:
        card: Any = self.card
        if row is None or row != self._told:
            self._told = row
            card.show_line(row, self.floor)
        by = self.announcer()
        rows = self.found.announced_by(by.row.delegation_id) if self.found is not None and by is not None else ()
        card.announced.show_announced(self.telling.text(by.home) if by is not None else "", rows, self.language)

    def refuse_announced(self, refusal: Any) -> None:
        """Under the line in the card."""
        card: Any = self.card
        card.announced.refuse(refusal.said(self.words))

    # Choosing

    def _sitting_chosen(self, at: int) -> None:
        if self.found is not None:
            self._sitting = self.found.sittings[at].sitting.ref.id
            self._speaking = None
            self.read()

    def go_to(self, row_id: int) -> None:
        """Choose a speaker, in another sitting where they speak there."""
        rows = self.found.cast.inscriptions if self.found is not None else ()
        row = next((one for one in rows if one.ref.id == row_id), None)
        if row is not None and row.sitting_id is not None and row.sitting_id != self._sitting:
            self._sitting = row.sitting_id
            self.read()
        super().go_to(row_id)

    def retell(self) -> None:
        """The same in the other language."""
        super().retell()
        if self.found is not None:
            self._offer_sittings(self.found)
            self._told = None
            self.tick()

    def _read_in(self) -> Any:
        return self.language

    def _open_in_list(self) -> None:
        line = self.chosen_line()
        if line is not None:
            self.context.actions.go_to("speakers", line.ref.id, "list")

    # Calling

    def _call(self, inscription_id: int) -> None:
        """Call somebody, or say at the field why that cannot be."""
        line = self.floor.line_of(inscription_id) if self.floor is not None else None
        if line is None or self.floor is None:
            return
        name = self.telling.text(line.home)
        if not self.floor.is_live:
            self.state.say(self.words("The list is not open yet. Open it first."))
        elif line.stand is Stand.SPEAKING:
            self.state.say(self.words("{name} is speaking.", name=name))
        elif line.stand is Stand.SPOKE:
            self.state.say(self.words("{name} has spoken already. Back reopens who spoke last.", name=name))
        elif line.cue_id is None:
            self.state.say(self.words("{name} has no cue in this room’s run of show.", name=name))
        else:
            self.call(inscription_id)

    def _reply(self) -> None:
        """The right of reply of whom the letters typed mean, else of who is chosen."""
        found = self.state.found()
        line = self.floor.line_of(found[0].payload) if self.floor is not None and len(found) == 1 else None
        self.state.clear()
        self.reply(line)
