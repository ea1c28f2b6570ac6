"""The view of the rooms with their booths."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from hlom_desktop.conference.card_row import RowCard
from hlom_desktop.conference.edits import change_room
from hlom_desktop.conference.values import RoomRow
from hlom_desktop.delegations.values import LANGUAGE_LABELS
from hlom_desktop.desk.badges import Badge
from hlom_desktop.desk.choices import CheckSetField
from hlom_desktop.desk.fields import NumberField
from hlom_desktop.desk.place import Context
from hlom_desktop.interpretation.card_session import language_toggles
from hlom_desktop.interpretation.edits import change_booth, set_booths
from hlom_desktop.interpretation.lines import RoomLine, room_lines
from hlom_desktop.interpretation.panel_views import InterpretationView
from hlom_desktop.interpretation.rules import MOST_PEOPLE
from hlom_desktop.interpretation.said import codes
from hlom_desktop.interpretation.shown import Interpretation
from hlom_desktop.interpretation.table_teams import room_columns
from hlom_desktop.interpretation.typed import read_languages

_SEATS = "seats-"


class BoothsView(InterpretationView[RoomLine]):
    """Each room with its booths; rooms themselves are made in the conference's own screen."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        words = self.words
        self.room_card = BoothsCard(context)
        self.set_up(
            words("Interpretation"),
            words("Filter rooms"),
            room_columns(self.telling, self._type_languages),
            self.room_card,
            "",
            (words("No rooms yet"), words("Booths stand in rooms: add the rooms in the conference’s own screen.")),
        )

    def lines(self, shown: Interpretation) -> Sequence[RoomLine]:
        """The rooms in the order of the grid."""
        return room_lines(shown)

    def show_in_card(self, row: RoomLine | None) -> None:
        """Show a room's booths in the card."""
        self.room_card.show_line(row)

    def delete_row(self) -> None:
        """Take all booths out of the chosen room; undo brings them back."""
        line = self.view.current()
        if line is not None and line.booths:
            self.edit(set_booths, line.ref, ())

    def _type_languages(self, line: RoomLine, typed: str) -> None:
        self.edit(set_booths, line.ref, read_languages(typed))


class BoothsCard(RowCard[RoomRow]):
    """The booths of one room and their seats."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, change_room, table="room", title="name")
        look, words = self.look, self.words
        self._line: RoomLine | None = None
        self.add_texts([("name", words("Room"))])
        self.add_form([CheckSetField(look, "booths", words("Booths"), language_toggles(words))])
        seats = [
            NumberField(look, f"{_SEATS}{code}", words(label), words, least=1, most=MOST_PEOPLE)
            for code, label in LANGUAGE_LABELS.items()
        ]
        self.seats = self.add_form(seats, words("Seats in each booth"))

    def show_line(self, line: RoomLine | None) -> None:
        """Show a room; nothing to edit where there is none."""
        self._line = line
        if line is None:
            self.show_values(None)
            return
        missing = codes(line.without_booth)
        said = self.words("No booth for {languages}", languages=missing)
        badges = (Badge(said, "warning-fill", "warn"),) if missing else ()
        self.show_values(line.room, self.words("Booths"), badges)
        there = {booth.language for booth in line.booths}
        self.seats.setVisible(bool(there))
        for code in LANGUAGE_LABELS:
            self.fields[f"{_SEATS}{code}"].setVisible(code in there)

    def value_of(self, row: RoomRow, key: str) -> Any:
        """Booths and seats stand in the line."""
        booths = {booth.language: booth for booth in self._line.booths} if self._line is not None else {}
        if key == "booths":
            return tuple(booths)
        booth = booths.get(key.removeprefix(_SEATS))
        return booth.seats if booth is not None else None

    def commit(self, key: str, value: Any) -> None:
        """Another set of booths, or another number of seats."""
        line = self._line
        if line is None:
            return
        if key == "booths":
            self.carry_out(set_booths, line.ref, value, at=key)
            return
        code = key.removeprefix(_SEATS)
        for booth in line.booths:
            if booth.language == code:
                self.carry_out(change_booth, booth.ref, at=key, seats=value)
                return
