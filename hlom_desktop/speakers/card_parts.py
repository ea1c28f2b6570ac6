"""Parts of the cards: days and moments as fields, and the test of a connection."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

from PySide6.QtCore import Signal

from hlom_desktop.conference.hours_printed import print_day, print_hour
from hlom_desktop.conference.hours_typed import read_moment
from hlom_desktop.conference.when.sessions import load_un_sessions
from hlom_desktop.conference.zones import zone_named
from hlom_desktop.delegations.card_parts import button_row
from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.card import Section
from hlom_desktop.desk.fields import LineField, ReadField, WhenField
from hlom_desktop.desk.look import LookSource
from hlom_desktop.sessions.day_words import zone_city
from hlom_desktop.speakers.values import ConnectionTest
from hlom_desktop.words import Words

MOMENT = "%Y-%m-%d %H:%M"


def moment_field(look: LookSource, key: str, label: str, words: Words, zone: Callable[[], str]) -> LineField:
    """A field for a moment on the conference's clock: `2021-11-22 09:14`."""

    def parse(typed: str) -> datetime:
        return datetime.strptime(typed.strip(), MOMENT).replace(tzinfo=zone_named(zone()))

    def show(moment: datetime) -> str:
        return moment.astimezone(zone_named(zone())).strftime(MOMENT)

    return LineField(look, key, label, words, hint="2021-11-22 09:14", parse=parse, show=show)


def presence_field(
    look: LookSource,
    key: str,
    label: str,
    words: Words,
    language: Callable[[], Any],
    zone: Callable[[], str],
    day: Callable[[], date | None],
) -> WhenField:
    """A field for when somebody arrives or leaves, on the clock of the venue; an hour alone is one of `day`."""
    table = load_un_sessions()

    def parse(typed: str) -> datetime | None:
        return read_moment(typed, language(), table, zone=zone(), day=day())

    def show(moment: datetime) -> str:
        there = moment.astimezone(zone_named(zone()))
        said = print_hour(60 * there.hour + there.minute, language())
        return f"{print_day(there.date(), language(), weekday=False)}, {said}"

    def understand(typed: str) -> str:
        moment = parse(typed)
        return "" if moment is None else f"= {show(moment)}, {zone_city(zone(), language())}"

    hint = words("such as 14 Dec, 10:30")
    return WhenField(look, key, label, words, understand=understand, hint=hint, parse=parse, show=show)


class Connection(Section):
    """Where a speaker's clock stands, and how the test of the connection went: one press each; `readiness` leads to
    all that makes the speaker ready.
    """

    tested = Signal(object)
    """How the test stands now, a `ConnectionTest`."""

    def __init__(self, look: LookSource, words: Words, readiness: Callable[[], None] | None = None) -> None:
        super().__init__(look, words("Connection"))
        self._there = ReadField(look, "there", words("There"))
        self.add(self._there)
        self._night = ReadField(look, "night", "", token="warn")
        self.add(self._night)
        buttons = []
        for test, word, icon in (
            (ConnectionTest.PASSED, words("Tested"), "check-circle"),
            (ConnectionTest.FAILED, words("Failed"), "x-circle"),
            (ConnectionTest.BOOKED, words("Booked"), "hourglass-medium"),
        ):
            button = Button(look, word, icon, height=26)
            button.clicked.connect(lambda _=False, one=test: self.tested.emit(one))
            buttons.append(button)
        self.add(button_row(*buttons))
        if readiness is not None:
            lead = Button(look, words("Checklist, tests, recordings"), kind="link")
            lead.clicked.connect(readiness)
            self.add(button_row(lead))

    def show_there(self, said: str, night: str) -> None:
        """The place and hour, and a sentence where it is night there."""
        self._there.set_value(said)
        self._there.setVisible(bool(said))
        self._night.set_value(night)
        self._night.setVisible(bool(night))
