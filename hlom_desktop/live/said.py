"""Moments, drifts and stopwatches of a live day in words and figures."""

from __future__ import annotations

from datetime import datetime, timedelta

from hlom_desktop.conference.lengths import length_words
from hlom_desktop.conference.shown import text_in
from hlom_desktop.conference.wording import Wording
from hlom_desktop.conference.zones import zone_named
from hlom_desktop.desk.tokens import Token
from hlom_desktop.words import Words


def hour_of(moment: datetime | None, zone: str) -> str:
    """“10:41” on the clock of `zone`; nothing of no moment."""
    return "" if moment is None else f"{moment.astimezone(zone_named(zone)):%H:%M}"


def second_of(moment: datetime, zone: str) -> str:
    """“10:41:07” on the clock of `zone`."""
    return f"{moment.astimezone(zone_named(zone)):%H:%M:%S}"


def whole_minutes(drift: timedelta) -> int:
    """Minutes that are full, late or early."""
    seconds = int(drift.total_seconds())
    return seconds // 60 if seconds >= 0 else -(-seconds // 60)


def signed(drift: timedelta) -> str:
    """“+14”, “−2”, “0”: full minutes with their sign."""
    minutes = whole_minutes(drift)
    return f"+{minutes}" if minutes > 0 else f"−{-minutes}" if minutes else "0"


def drift_words(words: Words, drift: timedelta) -> str:
    """“+14 min”, “−2 min”, “on time” within the minute."""
    return words("{minutes} min", minutes=signed(drift)) if whole_minutes(drift) else words("on time")


def drift_token(drift: timedelta | None) -> Token:
    """Red where it is late, else green."""
    return "bad" if drift is not None and whole_minutes(drift) > 0 else "ok"


def stopwatch(over: timedelta) -> str:
    """“2:34” that are left, “+3:02” over; with hours from one on."""
    seconds = int(over.total_seconds() // 1)
    sign, seconds = ("+", seconds) if seconds > 0 else ("", -seconds)
    return sign + span_words(timedelta(seconds=seconds))


def span_words(span: timedelta) -> str:
    """“3:00”, “1:30:00”."""
    seconds = int(span.total_seconds())
    if seconds < 3600:
        return length_words(seconds)
    return f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"


def city_words(city: Wording | None, zone: str | None, language: str) -> str:
    """The city where somebody is, else the one after which the zone is named."""
    said = text_in(city, language)
    return said or ("" if zone is None else zone.rsplit("/", 1)[-1].replace("_", " "))
