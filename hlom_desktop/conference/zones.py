"""Time zones from the packaged data, and what stated labels such as “CET” stand for.

`ZoneInfo("CET")` would switch to summer time; a label on paper is a fixed offset, so labels have a table of their own.
"""

from __future__ import annotations

import json
import zoneinfo
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from hlom_desktop.paths import resources_folder
from hlom_desktop.refusals import N_, NotUnderstood


class UnknownZone(NotUnderstood):
    """A name the time-zone data does not hold."""

    message = N_("“{text}” is not a time zone. Choose one such as Europe/Zurich.")


@dataclass(frozen=True)
class Label:
    """What a stated label stands for: minutes east of UTC, several where it is used for several clocks, or a zone."""

    offsets: tuple[int, ...] = ()
    zone: str | None = None


def use_packaged_zones() -> None:
    """From here on read zones from the tzdata package only, so that every machine knows the same clock changes."""
    zoneinfo.reset_tzpath(to=[])
    ZoneInfo.clear_cache()


def zone_named(name: str) -> ZoneInfo:
    """The zone of that IANA name; refuses a name there is none for."""
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        raise UnknownZone(text=name) from None


def wall(day: date, minutes: int) -> datetime:
    """The reading of a wall clock, `minutes` after the midnight that begins `day`; may be on another day."""
    return datetime(day.year, day.month, day.day) + timedelta(minutes=minutes)


def zone_offsets(zone: str, day: date, minutes: int) -> tuple[int, int]:
    """Minutes east of UTC at that wall time, before and after a change of the clock; equal on ordinary days."""
    clock = wall(day, minutes).replace(tzinfo=zone_named(zone))
    before, after = (clock.replace(fold=fold).utcoffset() for fold in (0, 1))
    return _minutes(before), _minutes(after)


def label_offsets(label: str, day: date, minutes: int) -> tuple[int, ...]:
    """Minutes east of UTC that a stated label may stand for then; none for a label that is not in the table."""
    known = _labels().get(_key(label)) or _figures(label)
    if known is None:
        return ()
    if known.zone is not None:
        return tuple(dict.fromkeys(zone_offsets(known.zone, day, minutes)))
    return known.offsets


def is_shown(label: str, zone: str, day: date, minutes: int) -> bool:
    """Whether the zone's own clock may go by that label then, so far as the label is one of several clocks'.

    “IST” is India's in Asia/Kolkata; in Europe/Zurich it is nobody's, though Ireland's offset is that of Geneva's
    winter.
    """
    known = _labels().get(_key(label))
    if known is None or len(known.offsets) < 2:
        return True
    clock = wall(day, minutes).replace(tzinfo=zone_named(zone))
    return _key(label) in {_key(clock.replace(fold=fold).tzname() or "") for fold in (0, 1)}


def _minutes(offset: timedelta | None) -> int:
    return round((offset or timedelta()).total_seconds() / 60)


def _key(label: str) -> str:
    return " ".join(label.replace("’", "'").split()).casefold()


def _offset(text: str) -> int:
    hours, minutes = text[1:].split(":")
    return (-1 if text[0] in "-−" else 1) * (60 * int(hours) + int(minutes))


def _figures(label: str) -> Label | None:
    """“UTC+2”, “GMT-03:30”."""
    text = _key(label).replace(" ", "").replace("−", "-")
    if text[:3] not in ("utc", "gmt") or text[3:4] not in ("+", "-"):
        return None
    hours, _, minutes = text[4:].partition(":")
    if not hours.isdigit() or len(hours) > 2 or (minutes and not minutes.isdigit()):
        return None
    return Label((_offset(f"{text[3]}{hours}:{minutes or '0'}"),))


@cache
def _labels() -> dict[str, Label]:
    table = json.loads((resources_folder() / "zone_labels.json").read_text(encoding="utf-8"))["labels"]
    return {
        _key(name): Label(tuple(map(_offset, row.get("offsets", ()))), row.get("zone")) for name, row in table.items()
    }
