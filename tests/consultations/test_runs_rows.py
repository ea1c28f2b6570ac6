"""The invited in rows, the venue's day, and what is said of both."""

from __future__ import annotations

from datetime import UTC, date, datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hlom_desktop.consultations.runs.day import Band, bands, venue_day
from hlom_desktop.consultations.runs.rows import hours_at_runs, rows_by_region, rows_by_zone, rows_of
from hlom_desktop.consultations.runs.rules import free_starts
from hlom_desktop.consultations.runs.said import attending, clocks_said, hours_there, row_name, run_hours, run_said
from hlom_desktop.consultations.runs.table_places import spread
from hlom_desktop.consultations.runs.values import HoursRow, Invited, RunSettings
from hlom_desktop.delegations.values import RegionalGroup
from hlom_desktop.words import Words

DAY = date(2022, 9, 15)
NOON = datetime(2022, 9, 15, 12, tzinfo=UTC)
AFRICA, ASIA = RegionalGroup.AFRICAN, RegionalGroup.ASIA_PACIFIC
WHO = (
    Invited(1, "Asia/Tokyo", ASIA),
    Invited(2, "Africa/Nairobi", AFRICA),
    Invited(3, "Africa/Lagos", AFRICA),
    Invited(4, "Africa/Lagos", AFRICA),
    Invited(5, "Europe/Zurich"),
)
AFRICAN = HoursRow(AFRICA, None, (("Africa/Lagos", 2), ("Africa/Nairobi", 1)))
ASIAN = HoursRow(ASIA, None, (("Asia/Tokyo", 1),))
OTHERS = HoursRow(None, None, (("Europe/Zurich", 1),))
ZURICH = HoursRow(None, "Europe/Zurich", (("Europe/Zurich", 1),))
EN = Words("en")


def test_rows() -> None:
    zones = [HoursRow(None, zone, ((zone, number),)) for zone, number in AFRICAN.zones]
    by_zone = (zones[0], ZURICH, zones[1], HoursRow(None, "Asia/Tokyo", ASIAN.zones))
    many = (*WHO, *(Invited(at, f"Etc/GMT-{at}") for at in range(10, 14)))
    assert rows_by_region(WHO, NOON) == (AFRICAN, ASIAN, OTHERS)
    assert rows_by_zone(WHO, NOON) == by_zone
    assert rows_of(WHO, NOON) == by_zone
    assert [row.region for row in rows_of(many, NOON)] == [AFRICA, ASIA, None]
    assert [row.delegations for row in (AFRICAN, ASIAN, OTHERS)] == [3, 1, 1]
    assert rows_of((), NOON) == ()
    assert [row_name(row, EN) for row in (AFRICAN, OTHERS, ZURICH)] == ["Africa", "Others", "Zurich"]


def test_hours_of_a_row() -> None:
    starts = (datetime(2022, 9, 15, 6, tzinfo=UTC), datetime(2022, 9, 15, 22, 30, tzinfo=UTC))
    african, asian = hours_at_runs(AFRICAN, starts, 120), hours_at_runs(ASIAN, starts, 120)
    assert [(one.run, one.working, one.waking, one.night) for one in african] == [(0, 1, 2, 0), (1, 0, 0, 3)]
    assert [hours_there(one, DAY) for one in african] == ["07:00–09:00", "23:30–01:30⁺¹"]
    assert [hours_there(one, DAY) for one in asian] == ["15:00", "07:30⁺¹"]
    assert [attending([one], EN) for one in (*african, asian[0])] == [
        "1 in working hours, 2 in waking hours, 0 at night",
        "at night",
        "in working hours",
    ]
    assert attending([african[0], asian[0]], EN) == "2 in working hours, 2 in waking hours, 0 at night"
    assert clocks_said(AFRICAN, starts[1], DAY) == ("23:30 Lagos", "01:30⁺¹ Nairobi")
    hours = run_hours(starts[0], 120, "Europe/Zurich")
    assert run_said(0, 2, hours, "Europe/Zurich", EN) == "Run 1 of 2: 08:00–10:00 in Zurich"


@pytest.mark.parametrize(
    ("day", "zone", "minutes", "begins", "hours"),
    [
        (DAY, "Europe/Zurich", 1440, datetime(2022, 9, 14, 22, tzinfo=UTC), [0, 1, 2, 3]),
        (date(2022, 3, 27), "Europe/Zurich", 1380, datetime(2022, 3, 26, 23, tzinfo=UTC), [0, 1, 3, 4]),
        (date(2022, 10, 30), "Europe/Zurich", 1500, datetime(2022, 10, 29, 22, tzinfo=UTC), [0, 1, 2, 2]),
        (date(2022, 3, 27), "Asia/Beirut", 1380, datetime(2022, 3, 26, 22, tzinfo=UTC), [1, 2, 3, 4]),
    ],
)
def test_the_venues_day(day: date, zone: str, minutes: int, begins: datetime, hours: list[int]) -> None:
    found = venue_day(day, zone)
    assert (found.minutes, found.begins, [hour for _, hour in found.hours()[:4]]) == (minutes, begins, hours)
    assert found.place(found.moment(75)) == 75


def test_bands() -> None:
    katmandu = HoursRow(None, None, (("Asia/Kathmandu", 1), ("Europe/Zurich", 2)))
    assert bands(katmandu, venue_day(DAY, "UTC")) == (
        Band(0, 75, 0, 0),
        Band(75, 195, 0, 1),
        Band(195, 300, 1, 1),
        Band(300, 420, 1, 3),
        Band(420, 675, 3, 3),
        Band(675, 900, 2, 3),
        Band(900, 975, 0, 3),
        Band(975, 1200, 0, 2),
        Band(1200, 1440, 0, 0),
    )


def test_where_a_run_can_go() -> None:
    settings = RunSettings(DAY, 60, 2, "UTC", earliest=600, latest=780, apart=30)
    free = free_starts(settings, (NOON, NOON.replace(hour=10)), 0)
    assert [f"{start:%H:%M}" for start in free] == ["11:30", "12:00", "12:30", "13:00"]


@given(st.lists(st.tuples(st.floats(0, 900), st.floats(1, 120)), max_size=5), st.floats(200, 1000))
def test_labels_give_way_to_each_other(wanted: list[tuple[float, float]], high: float) -> None:
    wanted.sort()
    places = spread(wanted, 0, high)
    assert all(place.left() >= -0.01 and place.right() <= high + 0.01 for place in places)
    assert all(later.left() >= earlier.right() + 7.99 for earlier, later in pairwise(places))
    if sum(width for _, width in wanted) + 8 * len(wanted) <= high:
        assert [place.width() for place in places] == pytest.approx([width for _, width in wanted])
