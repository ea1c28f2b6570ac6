"""The card of the room's view: the sum, who is chosen and what can be done about them, what was announced."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from hlom_desktop.conference.lengths import length_words
from hlom_desktop.conference.zones import zone_named
from hlom_desktop.delegations.card_parts import button_row
from hlom_desktop.delegations.table import Telling
from hlom_desktop.delegations.values import LANGUAGE_LABELS, LEVEL_LABELS
from hlom_desktop.desk.badges import Badge
from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.card import Card, Form
from hlom_desktop.desk.choices import ChoiceField
from hlom_desktop.desk.fields import ReadField
from hlom_desktop.desk.labels import Label, Rule
from hlom_desktop.desk.paragraph import BLEED
from hlom_desktop.desk.place import Context
from hlom_desktop.live.floor.card_announced import AnnouncedPart
from hlom_desktop.live.floor.card_sum import LiveSumPanel
from hlom_desktop.live.floor.floor import Floor, FloorLine, Stand
from hlom_desktop.live.floor.said import who_of
from hlom_desktop.sessions.day_words import short_day, zone_city
from hlom_desktop.speakers.table import hour
from hlom_desktop.speakers.values import SPEAKER_MODE_LABELS, TEST_LABELS, ConnectionTest, SpeakerMode


class FloorCard(Card):
    """What moves others in the list the screen hears from `sum` and these."""

    withdrawn = Signal(bool)
    """The chosen speaker withdraws, or is put back."""
    absent = Signal(bool)
    """The chosen speaker is absent, or there after all."""
    replied = Signal()
    """The chosen delegation asks for its right of reply."""
    called = Signal()
    """The chosen speaker is called now."""
    swapped = Signal(int)
    """To exchange places with this inscription."""
    wanted = Signal()
    """Open the chosen speaker in the list, where everything can be changed."""

    def __init__(self, context: Context, telling: Telling) -> None:
        super().__init__(context.look, telling.words)
        self.telling, self.words, self.look = telling, telling.words, context.look
        self.line: FloorLine | None = None
        self._zone = "UTC"
        self.sum = LiveSumPanel(self.look, self.words)
        first = QVBoxLayout()
        first.setContentsMargins(BLEED, 0, BLEED, 2)
        first.addWidget(self.sum)
        first.addWidget(Rule(self.look))
        self._column.insertLayout(0, first)
        self.who = Label(self.look, wrap=True)
        self.add(self.who)
        self.form = self._fields()
        self.add(self.form)
        self._add_gestures()
        self.announced = AnnouncedPart(self.look, self.words)
        self.announced.left.connect(self.left)
        self.add(self.announced)

    def _fields(self) -> Form:
        words, form = self.words, Form()
        for key, label in (
            ("mode", words("Mode")),
            ("there", words("There")),
            ("night", ""),
            ("link", words("Link")),
            ("fallback", words("Fallback")),
            ("phone", words("Phone")),
            ("order", words("Order")),
            ("note", words("Note")),
        ):
            form.add(ReadField(self.look, key, label, token="warn" if key == "night" else "ink"))
        self.swap = ChoiceField(self.look, "swap", words("Swap with"), hint=words("choose a speaker"))
        self.swap.committed.connect(self._swap_with)
        form.add(self.swap)
        return form

    def _add_gestures(self) -> None:
        words, look = self.words, self.look
        self.call = Button(look, words("Call now"), "lightning", height=26)
        self.withdraw, self.back = (
            Button(look, words("Withdraw"), height=26),
            Button(look, words("Put back"), height=26),
        )
        self.away = Button(look, words("Absent"), height=26, name=words("Mark as absent"))
        self.there = Button(look, words("Is there"), height=26)
        self.reply = Button(look, words("Right of reply"), height=26)
        self.edit = Button(look, words("In the list"), height=26)
        self.call.clicked.connect(self.called)
        self.withdraw.clicked.connect(lambda: self.withdrawn.emit(True))
        self.back.clicked.connect(lambda: self.withdrawn.emit(False))
        self.away.clicked.connect(lambda: self.absent.emit(True))
        self.there.clicked.connect(lambda: self.absent.emit(False))
        self.reply.clicked.connect(self.replied)
        self.edit.clicked.connect(self.wanted)
        first = button_row(self.call, self.away, self.there, self.withdraw, self.back)
        self._gestures = (first, button_row(self.reply, self.edit))
        for row in self._gestures:
            self.add(row)

    def _swap_with(self, key: str, other: object) -> None:
        if isinstance(other, int):
            self.swapped.emit(other)

    def show_line(self, line: FloorLine | None, floor: Floor | None) -> None:
        """Show a speaker; nothing to do where there is none."""
        self.line = line
        for part in (self.who, self.form, self.announced, *self._gestures):
            part.setVisible(line is not None)
        if line is None or floor is None:
            self.set_head("", "")
            return
        number = self.words("No. {number}", number=line.number) if line.number is not None else self.words("withdrawn")
        self._zone = floor.debate.zone
        self.set_head(number, self.telling.text(line.home), self._badges(line))
        self.who.setText(who_of(line, self.telling.language(), self.words))  # type: ignore[arg-type]
        for key, value in self._details(line).items():
            field = self.form.fields[key]
            field.set_value(value)
            field.setVisible(bool(value))
        self._offer(line, floor)
        self._show_gestures(line, floor)

    def _show_gestures(self, line: FloorLine, floor: Floor) -> None:
        coming = line.stand is Stand.TO_COME
        self.call.setVisible(coming and floor.is_live and line.cue_id is not None)
        self.away.setVisible(coming and not line.row.absent)
        self.there.setVisible(line.row.absent and line.stand in (Stand.TO_COME, Stand.ABSENT))
        self.withdraw.setVisible(coming)
        self.back.setVisible(line.stand is Stand.WITHDRAWN)
        self.reply.setVisible(line.row.delegation_id is not None)

    def _badges(self, line: FloorLine) -> tuple[Badge, ...]:
        words = self.words
        found = []
        if line.stand is Stand.SPOKE:
            found.append(Badge(words("spoke {time}", time=length_words(line.spoke)), "check"))
        if not line.fits:
            found.append(Badge(words("does not fit"), "warning-octagon-fill", "bad"))
        if line.there is not None and line.there.night:
            found.append(Badge(words("night there"), "moon-fill", "warn"))
        return tuple(found)

    def _details(self, line: FloorLine) -> dict[str, str]:
        """What the floor has to know of a speaker, each in a line; what is not known is left out."""
        words, row = self.words, line.row
        language: Any = self.telling.language()
        spoken = words(LANGUAGE_LABELS.get(row.language or "", ""))
        mode = words(SPEAKER_MODE_LABELS[row.mode])
        night = line.there is not None and line.there.night and line.stand is Stand.TO_COME
        away = row.mode is not SpeakerMode.IN_ROOM
        return {
            "mode": words("{mode}, speaks {language}", mode=mode, language=spoken) if spoken else mode,
            "there": self._there(line, language),
            "night": words("It is night there.") if night else "",
            "link": self._link(line, language) if away else "",
            "fallback": self._fallback(line) if away or line.recording is not None else "",
            "phone": row.backup_phone or (words("not known") if row.mode is SpeakerMode.REMOTE else ""),
            "order": self._order(line, language),
            "note": row.note or "",
        }

    def _there(self, line: FloorLine, language: Any) -> str:
        if line.there is None:
            return ""
        place = self.telling.text(line.row.city) or zone_city(line.there.zone, language)
        day = short_day(line.there.clock.date(), language, weekday=True)
        return f"{place}, {day} {hour(line.there.clock, language)}"

    def _link(self, line: FloorLine, language: Any) -> str:
        row, words = line.row, self.words
        if row.test is ConnectionTest.NOT_NEEDED:
            return ""
        said = words(TEST_LABELS[row.test])
        if row.tested_on is None:
            return said
        day = short_day(row.tested_on, language)
        if row.tested_by:
            return words("{test}, {day}, by {name}", test=said, day=day, name=row.tested_by)
        return f"{said}, {day}"

    def _fallback(self, line: FloorLine) -> str:
        found, words = line.recording, self.words
        if found is None:
            return words("no recording")
        if found.received is None:
            return words("recording awaited")
        length = length_words(found.seconds) if found.seconds is not None else ""
        parts = (words("recording received"), length, (found.language or "").upper(), found.mark or "")
        return ", ".join(part for part in parts if part)

    def _order(self, line: FloorLine, language: Any) -> str:
        row, words = line.row, self.words
        moment = row.inscribed.astimezone(zone_named(self._zone))
        day = short_day(moment.date(), language)
        level = words(LEVEL_LABELS[row.ranked_as or row.level])
        said = words("{level}, inscribed {day}, {hour}", level=level, day=day, hour=hour(moment, language))
        return f"{said}; {words('moved by hand')}" if row.position is not None else said

    def _offer(self, line: FloorLine, floor: Floor) -> None:
        """With whom places can be exchanged: those who are still to speak."""
        self.swap.setVisible(line.stand is Stand.TO_COME and line.turn is not None)
        others = [
            (one.ref.id, f"{one.number} {self.telling.text(one.home)}")
            for one in floor.following
            if one.ref.id != line.ref.id
        ]
        self.swap.set_value(None)
        self.swap.set_choices(others)
