"""What a change of mode is to be: how far it reaches, the new mode, and what follows it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from hlom_desktop.conference.card import with_text
from hlom_desktop.conference.shown import text_in
from hlom_desktop.conference.values import MODE_LABELS, Mode, RoomRow
from hlom_desktop.conference.wording import Wording
from hlom_desktop.desk.buttons import Segmented
from hlom_desktop.desk.choices import CheckSetField, ChoiceField
from hlom_desktop.desk.fields import Field, LineField
from hlom_desktop.desk.look import LookSource
from hlom_desktop.mode_change.values import PART_LABELS, USUAL_PARTS, Extent, Part, Scope, Settings
from hlom_desktop.sessions.day_words import long_day
from hlom_desktop.words import Words

AS_BEFORE = "as_before"
NO_ROOM = "no_room"
KEEP, CLEAR = "keep", "clear"


class ModeChoices(QWidget):
    """The fields above the preview. `changed` when any of them is another."""

    changed = Signal()

    def __init__(
        self, look: LookSource, words: Words, language: str, session_ids: Collection[int], day: date | None
    ) -> None:
        super().__init__()
        self.look, self.words, self._language = look, words, language
        self._ids, self._day = frozenset(session_ids), day
        self._note: Wording | None = None
        self._new_note: Wording | None = None
        self.left_out: frozenset[int] = frozenset()
        self.offers_former = False
        self.extent = Segmented(look, words("Applies to"), self._extents())
        self.mode = Segmented(look, words("Mode"), self._modes(former=False), Mode.VIRTUAL)
        self.parts = CheckSetField(look, "parts", words("What follows"), self._parts())
        self.parts.set_value(USUAL_PARTS)
        own = words(PART_LABELS[Part.DELEGATES])
        self.people = CheckSetField(look, "people", words("Also"), [(Part.DELEGATES, own, own)])
        hint = words("https://…, for each session with {number} or {day}", number="{number}", day="{day}")
        self.link = LineField(look, "link", words("Link"), words, hint=hint)
        self.room = ChoiceField(look, "room", words("Room"), [(NO_ROOM, words("No room"))])
        links = [(KEEP, words("Links stay")), (CLEAR, words("Links are taken away"))]
        self.links = ChoiceField(look, "links", words("Link"), links)
        self.links.set_value(KEEP)
        self.note = LineField(look, "note", words("Note on the mode"), words)
        self._lay_out()
        for segmented in (self.extent, self.mode):
            segmented.chosen.connect(self._changed)
        for field in (self.parts, self.people, self.link, self.room, self.links):
            field.committed.connect(self._changed)
        self.note.committed.connect(self._note_typed)
        self._fit()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(32)
        grid.setVerticalSpacing(6)
        grid.addWidget(self._row(self.words("Applies to"), self.extent), 0, 0)
        grid.addWidget(self._row(self.words("Mode"), self.mode), 0, 1)
        grid.addWidget(self.parts, 1, 0)
        grid.addWidget(self.people, 1, 1)
        grid.addWidget(self.link, 2, 0)
        grid.addWidget(self.links, 2, 0)
        grid.addWidget(self.room, 2, 1)
        grid.addWidget(self.note, 3, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(grid)

    def _row(self, label: str, segmented: Segmented) -> Field:
        field, holder = Field(self.look, "", label), QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(5, 0, 0, 0)
        row.addWidget(segmented)
        row.addStretch(1)
        holder.setAccessibleName(label)
        field.place(holder)
        field.setFocusProxy(segmented)
        return field

    def _extents(self) -> Sequence[tuple[object, str]]:
        words, found = self.words, []
        if self._ids:
            found.append((Extent.SESSIONS, words.plural("{number} session", "{number} sessions", len(self._ids))))
        if self._day is not None:
            found.append((Extent.DAY, long_day(self._day, words.language)))  # type: ignore[arg-type]
        return [*found, (Extent.CONFERENCE, words("The whole conference"))]

    def _modes(self, *, former: bool) -> Sequence[tuple[object, str]]:
        found: list[tuple[object, str]] = [(mode, self.words(label)) for mode, label in MODE_LABELS.items()]
        return [*found, (AS_BEFORE, self.words("As before"))] if former else found

    def _parts(self) -> Sequence[tuple[Part, str, str]]:
        said = {part: self.words(label) for part, label in PART_LABELS.items() if part in USUAL_PARTS}
        return [(part, word, word) for part, word in said.items()]

    # What is asked for

    def scope(self) -> Scope:
        """How far the change reaches."""
        return Scope(self.extent.value(), self._ids, self._day)  # type: ignore[arg-type]

    def wanted(self) -> Mode | None:
        """The new mode; None for the former one."""
        chosen = self.mode.value()
        return chosen if isinstance(chosen, Mode) else None

    def settings(self) -> Settings:
        """What follows the mode."""
        room = self.room.value()
        return Settings(
            parts=frozenset((*self.parts.value(), *self.people.value())),
            link=self.link.value() or "",
            clear_links=self.links.value() == CLEAR,
            virtual_room_id=room if isinstance(room, int) else None,
            without_room=room == NO_ROOM and self.wanted() is Mode.VIRTUAL,
            note=self._new_note,
            left_out=self.left_out,
        )

    # What is known

    def show_known(self, rooms: Sequence[RoomRow], note: Wording | None, *, former: bool) -> None:
        """Offer the conference's virtual rooms, its note, and the former mode where there was one."""
        choices = [(row.ref.id, text_in(row.name, self._language)) for row in rooms if row.virtual]
        chosen = self.room.value()
        self.room.set_choices([*choices, (NO_ROOM, self.words("No room"))])
        if chosen is None or (chosen != NO_ROOM and chosen not in dict(choices)):
            self.room.set_value(choices[0][0] if choices else None)
        if former != self.offers_former:
            self.offers_former = former
            self.mode.set_choices(self._modes(former=former), self.mode.value())
        self._note = note
        if self._new_note is None:
            self.note.set_value(text_in(note, self._language))

    def take(self, extent: Extent, mode: Mode | None) -> None:
        """Choose how far and which mode, as if it had been done by hand."""
        self.extent.set_value(extent)
        self.mode.set_value(AS_BEFORE if mode is None else mode)
        self._changed()

    def refuse_link(self, said: str) -> None:
        """Say under the link why it cannot be."""
        self.link.refuse(said)

    def _note_typed(self, key: str, text: object) -> None:
        self._new_note = with_text(self._note, self._language, str(text or ""))
        self._changed()

    def _changed(self, *_: object) -> None:
        self._fit()
        self.changed.emit()

    def _fit(self) -> None:
        """Show the fields that mean something for what is chosen."""
        wanted, parts = self.mode.value(), self.parts.value()
        in_person = wanted is Mode.IN_PERSON
        self.link.setVisible(not in_person)
        self.links.setVisible(in_person)
        self.link.setEnabled(Part.LINKS in parts)
        self.links.setEnabled(Part.LINKS in parts)
        self.room.setVisible(wanted is Mode.VIRTUAL)
        self.room.setEnabled(Part.ROOMS in parts)
        whole = self.extent.value() is Extent.CONFERENCE
        self.people.setVisible(whole)
        self.note.setVisible(whole)
