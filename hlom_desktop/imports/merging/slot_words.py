"""How a slot of the call is written in cells and lists."""

from __future__ import annotations

from hlom_desktop.conference.hours_printed import print_day, print_hours
from hlom_desktop.conference.languages import LANGUAGES, Language
from hlom_desktop.conference.wording import Wording
from hlom_desktop.side_events.values_call import SlotRow


def slot_text(slot: SlotRow, language: Language, zone: str) -> str:
    """“Tuesday, 14 December 2021, 13:15–14:30”, with the zone where it is not that of the conference."""
    hours = slot.hours
    where = "" if hours.zone == zone else f" ({hours.zone})"
    return f"{print_day(hours.day, language)}, {print_hours(hours.start, hours.minutes, language)}{where}"


def slot_wording(slot: SlotRow, zone: str) -> Wording:
    """The same in three languages."""
    return Wording.from_texts(**{language: slot_text(slot, language, zone) for language in LANGUAGES})
