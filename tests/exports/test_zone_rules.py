"""Zone rules, hour by hour against zoneinfo, read with dateutil's rules: neither wrote them."""

from __future__ import annotations

from bisect import bisect_right
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given, settings
from hypothesis import strategies as st

from hlom_desktop.exports.zone_rules import Observance, ZoneRules, zone_between, zone_rules

ZONES = (
    "Europe/Zurich",
    "Europe/Dublin",
    "Europe/London",
    "Africa/Casablanca",
    "America/New_York",
    "America/Santiago",
    "America/Sao_Paulo",
    "Australia/Sydney",
    "Australia/Lord_Howe",
    "Asia/Kolkata",
    "Asia/Kathmandu",
    "Asia/Tokyo",
    "Asia/Beirut",
    "Pacific/Auckland",
    "Pacific/Chatham",
    "Africa/Nairobi",
    "America/Vancouver",
    "Africa/Cairo",
)


def _starts(part: Observance, last_year: int) -> list[tuple[datetime, timedelta]]:
    if part.rule:
        rule = rrulestr(f"RRULE:{part.rule}", dtstart=part.start)
        walls = rule.between(part.start, datetime(last_year + 1, 12, 31), inc=True)
    else:
        walls = [part.start]
    return [((wall - part.offset_from).replace(tzinfo=UTC), part.offset_to) for wall in walls]


def _wrong_hours(rules: ZoneRules, first_year: int, last_year: int) -> list[datetime]:
    info = ZoneInfo(rules.zone)
    starts = sorted(start for part in rules.parts for start in _starts(part, last_year))
    keys = [moment for moment, _ in starts]
    wrong = []
    moment, end = datetime(first_year, 1, 2, tzinfo=UTC), datetime(last_year, 12, 31, tzinfo=UTC)
    while moment < end:
        if starts[bisect_right(keys, moment) - 1][1] != moment.astimezone(info).utcoffset():
            wrong.append(moment)
        moment += timedelta(hours=1)
    return wrong


@pytest.mark.parametrize("zone", ZONES)
def test_every_hour_of_a_year_is_right(zone: str) -> None:
    for year in (2021, 2025, 2030) if zone == "America/Vancouver" else (2021, 2025, 2027):
        rules = zone_rules(zone, year, year)
        assert rules is not None
        assert _wrong_hours(rules, year, year) == []
        kinds = [part.kind for part in rules.parts]
        assert sorted(kinds) in (["STANDARD"], ["DAYLIGHT", "STANDARD"])


@given(st.sampled_from(ZONES), st.integers(2010, 2034), st.integers(0, 3))
@settings(max_examples=60, deadline=None)
def test_rules_are_right_or_none(zone: str, year: int, more: int) -> None:
    rules = zone_rules(zone, year, year + more)
    assert rules is None or _wrong_hours(rules, year, year + more) == []


def test_zurich_is_stated_as_the_union_states_it() -> None:
    hour, two = timedelta(hours=1), timedelta(hours=2)
    assert zone_rules("Europe/Zurich", 2021, 2023) == ZoneRules(
        "Europe/Zurich",
        (
            Observance("STANDARD", datetime(2020, 10, 25, 3), two, hour, "CET", "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"),
            Observance("DAYLIGHT", datetime(2020, 3, 29, 2), hour, two, "CEST", "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"),
        ),
    )


def test_a_zone_without_summer_time_has_one_part_and_no_rule() -> None:
    india = timedelta(hours=5, minutes=30)
    assert zone_rules("Asia/Kolkata", 2021, 2022) == ZoneRules(
        "Asia/Kolkata", (Observance("STANDARD", datetime(1970, 1, 1), india, india, "IST"),)
    )


def test_two_years_of_ramadan_have_no_yearly_rule_but_a_week_is_steady() -> None:
    assert zone_rules("Africa/Casablanca", 2024, 2025) is None
    hour = timedelta(hours=1)
    start = datetime(2025, 5, 5, 8, tzinfo=UTC)
    assert zone_between("Africa/Casablanca", start, start + timedelta(days=7)) == ZoneRules(
        "Africa/Casablanca", (Observance("STANDARD", datetime(1970, 1, 1), hour, hour, "+01"),)
    )
    assert zone_between("Africa/Casablanca", datetime(2025, 1, 1, tzinfo=UTC), start) is None


def test_a_zone_that_gave_up_changing_states_it_once() -> None:
    rules = zone_rules("Europe/Moscow", 2014, 2014)
    assert rules is not None
    assert [part.rule for part in rules.parts] == ["", ""]
    assert _wrong_hours(rules, 2014, 2014) == []
