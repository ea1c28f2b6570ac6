"""The field for a time zone: typed with suggestions out of the list of zones, refused where there is none."""

from __future__ import annotations

import zoneinfo
from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter

from hlom_desktop.conference.zones import UnknownZone, zone_named
from hlom_desktop.desk.fields import LineField
from hlom_desktop.desk.look import LookSource
from hlom_desktop.words import Words


class ZoneField(LineField):
    """An IANA name such as Europe/Zurich; any part of it finds it."""

    def __init__(self, look: LookSource, key: str, label: str, words: Words) -> None:
        super().__init__(look, key, label, words, parse=read_zone, hint=words("Europe/Zurich"))
        self._completer = QCompleter(list(zone_names()), self)
        self._completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        popup = self._completer.popup()
        if popup is not None:
            popup.setAccessibleName(label)
        self._completer.activated.connect(self._taken)
        self.line.setCompleter(self._completer)

    def _taken(self, name: str) -> None:
        self.line.setText(name)
        self.line.setModified(True)
        self.commit()


@cache
def zone_names() -> tuple[str, ...]:
    """The zones one can choose, in the order of their names: those named for a place, and UTC."""
    return tuple(sorted(name for name in zoneinfo.available_timezones() if "/" in name or name == "UTC"))


def read_zone(typed: str) -> str | None:
    """The zone typed, in whatever case; None where nothing is. Raises `UnknownZone`."""
    text = "_".join(typed.split())
    if not text:
        return None
    found = next((name for name in zone_names() if name.casefold() == text.casefold()), None)
    if found is None:
        raise UnknownZone(text=typed)
    zone_named(found)
    return found
