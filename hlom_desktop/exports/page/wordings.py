"""The words of the page's own interface, said once in each language it switches to."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from hlom_desktop.refusals import N_
from hlom_desktop.words import Words

PAGE_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "skip": N_("Go to the sessions"),
        "language": N_("Language"),
        "filter": N_("Filter sessions"),
        "filters": N_("Filters"),
        "day": N_("Day"),
        "room": N_("Room"),
        "kind": N_("Kind"),
        "mode": N_("Mode"),
        "interpretation": N_("Interpretation"),
        "all-day": N_("All days"),
        "all-room": N_("All rooms"),
        "all-kind": N_("All kinds"),
        "all-interpreted": N_("All languages"),
        "all-mode": N_("All modes"),
        "clear": N_("Show all sessions"),
        "view": N_("View"),
        "list": N_("List"),
        "grid": N_("Grid"),
        "shown": N_("Sessions shown: {shown} of {all}"),
        "nothing": N_("No session matches. Take a filter away."),
        "empty": N_("No session is planned yet."),
        "zone": N_("Time zone"),
        "zoneIs": N_("Time zone: {zone}"),
        "venueZone": N_("{place}, the meeting’s clock ({offset})"),
        "ownZone": N_("{zone}, your clock ({offset})"),
        "otherZone": N_("Another time zone"),
        "findZone": N_("City, region or offset"),
        "zonesFound": N_("Time zones found: {number}"),
        "there": N_("{place}: {hours}"),
        "thereAnotherDay": N_("{place}: {day}, {hours}"),
        "nextDay": N_("{hours} (next day)"),
        "asStated": N_("as stated"),
        "undecided": N_("Hour to be decided"),
        "withoutRoom": N_("No room"),
        "interpreted": N_("Interpretation: {languages}"),
        "lastName": N_("{names} and {last}"),
        "join": N_("Join online"),
        "stream": N_("Watch the stream"),
        "close": N_("Close"),
    }
)

NEEDS_SCRIPT = N_("This page shows the programme with JavaScript, which is switched off here.")


def interface_words(words: Words) -> dict[str, str]:
    """The page's words in one language, by the names its script knows them by; `{places}` are filled there."""
    return {name: words(message) for name, message in PAGE_WORDS.items()}
