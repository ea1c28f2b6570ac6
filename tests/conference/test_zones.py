"""Zones by name, and what stated labels stand for."""

from __future__ import annotations

import json
import zoneinfo
from datetime import date

import pytest

from hlom_desktop.conference.zones import UnknownZone, label_offsets, use_packaged_zones, zone_named, zone_offsets
from hlom_desktop.paths import resources_folder

SEPTEMBER = date(2022, 9, 15)

LABELS = {
    "CET": (60,),
    "cest": (120,),
    "UTC": (0,),
    "GMT": (0,),
    "EST": (-300,),
    "EDT": (-240,),
    "BST": (60,),
    "IST": (330, 60, 120),
    "NPT": (345,),
    "UTC+2": (120,),
    "GMT−03:30": (-210,),
    "Geneva time": (120,),
    "heure de Genève": (120,),
    "ET": (-240,),
    "XYZ": (),
    "UTC+": (),
    "UTC+2:x": (),
}


@pytest.mark.parametrize("label", LABELS)
def test_labels_are_fixed_offsets_or_the_clock_of_a_place(label: str) -> None:
    assert label_offsets(label, SEPTEMBER, 11 * 60) == LABELS[label]


def test_every_zone_of_the_table_exists() -> None:
    table = json.loads((resources_folder() / "zone_labels.json").read_text(encoding="utf-8"))["labels"]
    zones = {row["zone"] for row in table.values() if "zone" in row}
    assert zones <= zoneinfo.available_timezones()
    assert all(("zone" in row) != ("offsets" in row) for row in table.values())


CLOCKS = [
    ("Europe/Zurich", date(2022, 3, 27), 150, (60, 120)),
    ("Europe/Zurich", date(2022, 10, 30), 150, (120, 60)),
    ("Europe/Zurich", SEPTEMBER, 660, (120, 120)),
    ("Europe/Dublin", date(2022, 3, 27), 90, (0, 60)),
    ("Europe/Dublin", date(2022, 10, 30), 90, (60, 0)),
    ("Australia/Sydney", date(2022, 4, 3), 150, (660, 600)),
    ("Australia/Sydney", date(2022, 10, 2), 150, (600, 660)),
    ("Asia/Kathmandu", SEPTEMBER, 0, (345, 345)),
]


@pytest.mark.parametrize(("zone", "day", "minutes", "offsets"), CLOCKS, ids=[f"{row[0]} {row[1]}" for row in CLOCKS])
def test_offsets_on_both_sides_of_a_change(zone: str, day: date, minutes: int, offsets: tuple[int, int]) -> None:
    assert zone_offsets(zone, day, minutes) == offsets


@pytest.mark.parametrize("name", ["Europe/Geneva", "", "../etc/passwd", "CEST"])
def test_a_name_that_is_no_zone_is_refused(name: str) -> None:
    with pytest.raises(UnknownZone):
        zone_named(name)


def test_zones_come_from_the_package_alone() -> None:
    use_packaged_zones()
    assert zoneinfo.TZPATH == ()
    assert zone_named("Europe/Zurich").key == "Europe/Zurich"
