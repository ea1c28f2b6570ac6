"""Rooms and venues: where the conference is held, how many fit, when it is open."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from hlom_desktop.conference.card import new_text
from hlom_desktop.conference.card_row import RowCard
from hlom_desktop.conference.edits import add_room, change_room, change_venue, delete_room
from hlom_desktop.conference.edits_parts import add_venue, delete_venue
from hlom_desktop.conference.hours_printed import print_hour, print_hours
from hlom_desktop.conference.hours_typed import read_hour
from hlom_desktop.conference.panel_setting import SettingView
from hlom_desktop.conference.queries_setting import Setting
from hlom_desktop.conference.rules import NotANumber
from hlom_desktop.conference.shown import text_in
from hlom_desktop.conference.values import MODE_LABELS, RoomRow, VenueRow
from hlom_desktop.desk.badges import Badge
from hlom_desktop.desk.choices import NOTHING, ChoiceField
from hlom_desktop.desk.fields import LineField, NumberField
from hlom_desktop.desk.place import Context
from hlom_desktop.desk.rows import Column
from hlom_desktop.refusals import N_


def room_columns(view: SettingView[Any]) -> list[Column[RoomRow]]:
    """The table of rooms."""
    words = view.words

    def kind(room: RoomRow) -> str:
        if room.out_of_service:
            return words("Out of service")
        return words("Virtual") if room.virtual else words("Hybrid") if room.hybrid else words("In person")

    def venue(room: RoomRow) -> str:
        found = view.setting.venue(room.venue_id) if view.setting is not None else None
        return text_in(found.name, view.language) if found is not None else ""

    def set_seats(room: RoomRow, typed: str) -> None:
        text = "".join(typed.split())
        if text and not text.isdecimal():
            raise NotANumber(text=typed)
        view.edit(change_room, room.ref, seats=int(text) if text else None)

    return [
        Column("number", words("No."), lambda room: room.number or "", edit=_set_number(view)),
        view.text_column("name", words("Room"), change_room, bold=True),
        Column(
            "seats",
            words("Seats"),
            lambda room: "" if room.seats is None else str(room.seats),
            sort=lambda room: room.seats,
            align="right",
            edit=set_seats,
        ),
        Column("kind", words("Mode"), kind),
        Column("venue", words("Venue"), venue),
        open_column(view),
    ]


def open_column(view: SettingView[Any]) -> Column[Any]:
    """From when to when a room or a building is open."""

    def open_hours(row: RoomRow | VenueRow) -> str:
        opens, closes = row.opens, row.closes
        if opens is not None and closes is not None:
            return print_hours(opens, closes - opens, view.reading)
        said = [NOTHING if at is None else print_hour(at, view.reading) for at in (opens, closes)]
        return "" if opens is None and closes is None else " – ".join(said)

    return Column("open", view.words("Open"), open_hours, sort=lambda row: row.opens)


def hour_fields(card: RowCard[Any]) -> list[LineField]:
    """The fields for the hours at which a room or a building opens and closes."""
    words, hint = card.words, card.words("such as 8:30")
    return [
        LineField(card.look, key, label, words, hint=hint, parse=read_hour, show=lambda at: _hour_said(card, at))
        for key, label in (("opens", words("Opens")), ("closes", words("Closes")))
    ]


def _hour_said(card: RowCard[Any], at: int) -> str:
    return print_hour(at, card.language)


def _set_number(view: SettingView[Any]) -> Any:
    return lambda room, typed: view.edit(change_room, room.ref, number=typed.strip() or None)


class RoomsView(SettingView[RoomRow]):
    """The rooms, each with its card."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        words = self.words
        self.set_up(
            words("Rooms"),
            words("Filter rooms"),
            room_columns(self),
            RoomCard(context),
            words("Room"),
            (words("No rooms yet"), words("Sessions need rooms: add those of the venue, and one for online meetings.")),
        )

    def rows_of(self, shown: Setting) -> Sequence[RoomRow]:
        """The rooms."""
        return shown.rooms

    def show_in_card(self, row: RoomRow | None) -> None:
        """The room chosen."""
        assert isinstance(self.card, RoomCard)
        self.card.show_room(row, self.setting)

    def add_row(self) -> None:
        """A new room of the first venue."""
        venues = self.setting.venues if self.setting is not None else ()
        home = venues[0].ref.id if venues else None
        name = new_text(self.reading, N_("New room"))
        self.make(add_room, self.conference_id, name, venue_id=home)

    def delete_row(self) -> None:
        """Take the chosen room out."""
        if (row := self.view.current()) is not None:
            self.edit(delete_room, row.ref)


class RoomCard(RowCard[RoomRow]):
    """One room."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, change_room, table="room", title="name")
        look, words = self.look, self.words
        self.add_texts([("name", words("Name"))])
        yes_no = [(False, words("No")), (True, words("Yes"))]
        self.add_form(
            [
                LineField(look, "number", words("Number"), words),
                NumberField(look, "seats", words("Seats"), words),
                ChoiceField(look, "venue_id", words("Venue")),
                ChoiceField(look, "virtual", words("Virtual"), yes_no),
                ChoiceField(look, "hybrid", words("Hybrid"), yes_no),
                ChoiceField(look, "out_of_service", words("Out of service"), yes_no),
                *hour_fields(self),
            ]
        )

    def show_room(self, row: RoomRow | None, setting: Setting | None) -> None:
        """Show a room of the setting."""
        venues = setting.venues if setting is not None else ()
        choices = [(None, NOTHING), *((one.ref.id, text_in(one.name, self.language)) for one in venues)]
        field = self.fields["venue_id"]
        assert isinstance(field, ChoiceField)
        field.set_choices(choices)
        badges = []
        if row is not None and row.virtual:
            badges.append(Badge(self.words("Virtual"), "monitor"))
        if row is not None and row.out_of_service:
            badges.append(Badge(self.words("Out of service"), "prohibit"))
        self.show_values(row, self.words("Room"), tuple(badges))


class VenuesView(SettingView[VenueRow]):
    """The venues; the first is the conference's own."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        words = self.words
        self.set_up(
            words("Venues"),
            words("Filter venues"),
            [
                self.text_column("name", words("Venue"), change_venue, bold=True),
                self.text_column("city", words("City"), change_venue),
                Column("mode", words("Mode"), lambda row: words(MODE_LABELS[row.mode]) if row.mode else ""),
                open_column(self),
                Column("status", words("Status"), lambda row: row.status or "", edit=self._set_status),
            ],
            VenueCard(context),
            words("Venue"),
            (words("No venue yet"), words("Add the place where the conference is held, real or virtual.")),
        )

    def _set_status(self, row: VenueRow, typed: str) -> None:
        self.edit(change_venue, row.ref, status=typed.strip() or None)

    def rows_of(self, shown: Setting) -> Sequence[VenueRow]:
        """The venues."""
        return shown.venues

    def show_in_card(self, row: VenueRow | None) -> None:
        """The venue chosen."""
        assert isinstance(self.card, VenueCard)
        self.card.show_values(row, self.words("Venue"))

    def add_row(self) -> None:
        """A new venue."""
        name = new_text(self.reading, N_("New venue"))
        self.make(add_venue, self.conference_id, name)

    def delete_row(self) -> None:
        """Take the chosen venue out with its rooms."""
        if (row := self.view.current()) is not None:
            self.edit(delete_venue, row.ref)


class VenueCard(RowCard[VenueRow]):
    """One venue."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, change_venue, table="venue", title="name")
        look, words = self.look, self.words
        self.add_texts([("name", words("Name")), ("city", words("City")), ("note", words("Note"))])
        modes = [(None, words("Not decided")), *((mode, words(label)) for mode, label in MODE_LABELS.items())]
        self.add_form(
            [
                ChoiceField(look, "mode", words("Mode"), modes),
                LineField(look, "status", words("Status"), words),
                *hour_fields(self),
            ]
        )
        self.add_sources()
