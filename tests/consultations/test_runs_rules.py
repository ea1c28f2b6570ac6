"""Proposed starts against a brute force that shares nothing with them, and cases worked out by hand."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from itertools import combinations, pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hlom_desktop.conference.zones import UnknownZone
from hlom_desktop.consultations.runs import rules
from hlom_desktop.consultations.runs.rules import judge, possible_starts, propose, serving
from hlom_desktop.consultations.runs.values import Invited, PartOfDay, Proposal, RunSettings, Served
from hlom_desktop.delegations.states import capital_zone, states
from hlom_desktop.refusals import Refusal

VENUE = "Europe/Zurich"
ODD = (
    "Asia/Kathmandu", "Asia/Kolkata", "Pacific/Chatham", "Australia/Lord_Howe", "Australia/Eucla", "Pacific/Apia",
    "Pacific/Kiritimati", "Pacific/Pago_Pago", "America/St_Johns", "Asia/Tehran", "America/Caracas", "Asia/Beirut",
    "Africa/Casablanca", "America/Havana", "Antarctica/Troll", "Africa/Cairo",
)  # fmt: skip
PLAIN = (
    "Europe/Zurich", "Europe/London", "America/New_York", "America/Los_Angeles", "America/Sao_Paulo", "Africa/Nairobi",
    "Africa/Lagos", "Asia/Tokyo", "Asia/Dhaka", "Australia/Sydney", "Pacific/Auckland", "Pacific/Honolulu", "UTC",
)  # fmt: skip
TWELVE = (
    "Pacific/Auckland", "Australia/Sydney", "Asia/Tokyo", "Asia/Kathmandu", "Asia/Kolkata", "Africa/Nairobi",
    "Africa/Lagos", "Europe/Zurich", "America/Sao_Paulo", "America/New_York", "America/Mexico_City",
    "America/Los_Angeles",
)  # fmt: skip
ZONES = st.sampled_from(PLAIN + ODD)
# Ordinary days; the nights the clock changes in Europe, America, Australia, Chile and Lebanon, and their neighbours.
DAYS = st.sampled_from(
    [date(2021, 12, 14), date(2022, 6, 21)]
    + [day + timedelta(days=off)
       for day in (date(2022, 3, 27), date(2022, 10, 30), date(2022, 11, 6), date(2022, 10, 2), date(2022, 3, 13))
       for off in (-1, 0, 1)]
)  # fmt: skip
SETTINGS = st.builds(
    RunSettings,
    day=DAYS,
    minutes=st.sampled_from([30, 45, 60, 90, 95, 120, 150, 180, 240]),
    runs=st.integers(1, 2),
    zone=ZONES,
    earliest=st.sampled_from([0, 0, 420, 495]),
    latest=st.sampled_from([1440, 1440, 1080, 1005]),
    apart=st.sampled_from([0, 0, 30, 75]),
)


def invited(*zones: str) -> tuple[Invited, ...]:
    return tuple(Invited(at, zone) for at, zone in enumerate(zones, 1))


def plain_starts(asked: RunSettings) -> list[datetime]:
    """Half-hours that the venue's clock really shows, the first of two equal readings."""
    zone, found = ZoneInfo(asked.zone), []
    for half in range(48):
        reading = datetime.combine(asked.day, time(half // 2, 30 * (half % 2)))
        moment = reading.replace(tzinfo=zone, fold=0).astimezone(UTC)
        minute = half * 30
        if moment.astimezone(zone).replace(tzinfo=None) == reading and asked.earliest <= minute <= asked.latest:
            found.append(moment)
    return found


def plain_run(zone: str, start: datetime, minutes: int) -> tuple[bool, bool, int]:
    """Whether a run lies in working and in waking hours there, and how far its middle is from the nearest 13:00."""
    begins = start.astimezone(ZoneInfo(zone)).replace(tzinfo=None)
    ends = (start + timedelta(minutes=minutes)).astimezone(ZoneInfo(zone)).replace(tzinfo=None)
    day = datetime.combine(begins.date(), time())
    working = day.replace(hour=9) <= begins and ends <= day.replace(hour=17) and begins.date() == ends.date()
    waking = day.replace(hour=7) <= begins and ends <= day.replace(hour=22) and begins.date() == ends.date()
    middle = begins + timedelta(minutes=minutes // 2)
    noons = [day + timedelta(days=off, hours=13) for off in (-1, 0, 1, 2)]
    return working, waking, min(round(abs(middle - noon).total_seconds() / 60) for noon in noons)


def brute_force(who: tuple[Invited, ...], asked: RunSettings) -> list[Proposal]:
    """Every choice of starts, judged one delegation after the other; the best five."""
    starts = plain_starts(asked)
    told = {(one.zone, start): plain_run(one.zone, start, asked.minutes) for one in who for start in starts}
    gap = timedelta(minutes=asked.minutes + asked.apart)
    judged = []
    for chosen in combinations(starts, asked.runs):
        if any(later - earlier < gap for earlier, later in pairwise(chosen)):
            continue
        working, waking, far, unserved = 0, 0, 0, []
        for one in who:
            options = [told[one.zone, start] for start in chosen]
            best = min(options, key=lambda option: (not option[0], not option[1], option[2]))
            working, waking, far = working + best[0], waking + best[1], far + best[2]
            if not best[1]:
                unserved.append(one.key)
        judged.append(((-working, -waking, far, chosen), Proposal(chosen, working, waking, tuple(unserved))))
    return [proposal for _, proposal in sorted(judged, key=lambda pair: pair[0])[:5]]


def the_same(who: tuple[Invited, ...], asked: RunSettings) -> None:
    expected = brute_force(who, asked)
    if expected:
        assert propose(who, asked) == tuple(expected)
    else:
        with pytest.raises(rules.RunsDoNotFit):
            propose(who, asked)


@given(st.lists(ZONES, min_size=1, max_size=9), SETTINGS)
@settings(max_examples=80)
def test_one_or_two_runs_are_the_best_there_are(zones: list[str], asked: RunSettings) -> None:
    the_same(invited(*zones), asked)


@given(st.lists(ZONES, min_size=1, max_size=6), SETTINGS)
@settings(max_examples=12)
def test_three_runs_are_the_best_there_are(zones: list[str], asked: RunSettings) -> None:
    the_same(invited(*zones), RunSettings(**{**vars(asked), "runs": 3}))


def test_four_runs_are_the_best_there_are() -> None:
    the_same(invited(*TWELVE), RunSettings(date(2022, 9, 15), 240, 4, VENUE))


@pytest.mark.parametrize(
    ("zones", "minutes", "runs", "starts", "figures"),
    [
        (("Europe/Zurich",), 120, 1, ("12:00",), (1, 1, ())),
        (("Asia/Kathmandu",), 60, 1, ("08:30",), (1, 1, ())),
        (("America/Los_Angeles", "Asia/Tokyo"), 120, 1, ("00:00",), (1, 2, ())),
        (("America/Los_Angeles", "Asia/Tokyo"), 120, 2, ("05:00", "21:00"), (2, 2, ())),
        (("America/New_York", "Europe/Zurich"), 120, 1, ("15:00",), (2, 2, ())),
        (("Europe/Zurich", "Pacific/Auckland"), 240, 1, ("01:00",), (1, 1, (1,))),
        (TWELVE, 120, 2, ("10:00", "18:00"), (9, 12, ())),
        (TWELVE, 120, 3, ("04:00", "11:00", "18:00"), (12, 12, ())),
    ],
)
def test_known_cases(
    zones: tuple[str, ...],
    minutes: int,
    runs: int,
    starts: tuple[str, ...],
    figures: tuple[int, int, tuple[int, ...]],
) -> None:
    best = propose(invited(*zones), RunSettings(date(2022, 9, 15), minutes, runs, VENUE))[0]
    clocks = tuple(f"{start.astimezone(ZoneInfo(VENUE)):%H:%M}" for start in best.starts)
    assert (clocks, (best.working, best.waking, best.unserved)) == (starts, figures)


def test_the_staff_and_the_pause_are_kept() -> None:
    asked = RunSettings(date(2022, 9, 15), 120, 2, VENUE, earliest=8 * 60, latest=18 * 60, apart=60)
    for one in propose(invited(*TWELVE), asked):
        first, last = (start.astimezone(ZoneInfo(VENUE)) for start in one.starts)
        assert 8 <= first.hour <= first.hour + 3 <= last.hour <= 18


@pytest.mark.parametrize(
    ("day", "count", "clocks", "in_utc"),
    [
        (date(2022, 3, 26), 48, ["01:30", "02:00", "02:30", "03:00"], ["00:30", "01:00", "01:30", "02:00"]),
        (date(2022, 3, 27), 46, ["01:30", "03:00", "03:30", "04:00"], ["00:30", "01:00", "01:30", "02:00"]),
        (date(2022, 10, 30), 48, ["01:30", "02:00", "02:30", "03:00"], ["23:30", "00:00", "00:30", "02:00"]),
    ],
)
def test_nights_of_the_clock(day: date, count: int, clocks: list[str], in_utc: list[str]) -> None:
    starts = possible_starts(RunSettings(day, 60, 1, VENUE))
    shown = [f"{start.astimezone(ZoneInfo(VENUE)):%H:%M}" for start in starts[3:7]]
    assert (len(starts), shown, [f"{start:%H:%M}" for start in starts[3:7]]) == (count, clocks, in_utc)


def test_who_attends_what() -> None:
    starts = [datetime(2022, 9, 15, 12, tzinfo=UTC), datetime(2022, 9, 15, 3, tzinfo=UTC)]
    who = invited("Europe/Zurich", "Asia/Tokyo", "America/Los_Angeles", "Asia/Kathmandu")
    assert serving(who, starts, 120) == (
        Served(1, 0, _there(0, "Europe/Zurich"), _there(0, "Europe/Zurich", 2), PartOfDay.WORKING),
        Served(2, 1, _there(1, "Asia/Tokyo"), _there(1, "Asia/Tokyo", 2), PartOfDay.WORKING),
        Served(3, 1, _there(1, "America/Los_Angeles"), _there(1, "America/Los_Angeles", 2), PartOfDay.WAKING),
        Served(4, 1, _there(1, "Asia/Kathmandu"), _there(1, "Asia/Kathmandu", 2), PartOfDay.WAKING),
    )
    assert judge(who, starts[:1], 120) == Proposal((starts[0],), 1, 2, (2, 3))
    assert (serving(who, [], 120), judge(who, [], 120)) == ((), Proposal((), 0, 0, (1, 2, 3, 4)))


def _there(run: int, zone: str, hours: int = 0) -> datetime:
    start = datetime(2022, 9, 15, (12, 3)[run] + hours, tzinfo=UTC)
    return start.astimezone(ZoneInfo(zone))


@pytest.mark.parametrize(
    ("zones", "changes", "refusal"),
    [
        ((), {}, rules.NobodyInvited),
        ((VENUE,), {"runs": 0}, rules.RunsOutOfRange),
        ((VENUE,), {"runs": 5}, rules.RunsOutOfRange),
        ((VENUE,), {"minutes": 0}, rules.NoLength),
        ((VENUE,), {"runs": 4, "minutes": 480}, rules.RunsDoNotFit),
        ((VENUE,), {"runs": 2, "apart": 1440}, rules.RunsDoNotFit),
        ((VENUE,), {"earliest": 600, "latest": 540}, rules.RunsDoNotFit),
        (("Atlantis/Poseidonis",), {}, UnknownZone),
    ],
)
def test_what_is_refused(zones: tuple[str, ...], changes: dict[str, int], refusal: type[Refusal]) -> None:
    asked = RunSettings(**{"day": date(2022, 9, 15), "minutes": 60, "runs": 1, "zone": VENUE, **changes})  # type: ignore[arg-type]
    with pytest.raises(refusal):
        propose(invited(*zones), asked)


def test_all_the_states_in_four_runs() -> None:
    who = invited(*(capital_zone(state.alpha2) for state in states()))
    asked = RunSettings(date(2022, 9, 15), 60, 4, VENUE)
    begun = datetime.now(UTC)
    best = propose(who, asked)[0]
    took = (datetime.now(UTC) - begun).total_seconds()
    assert (best.working, best.unserved, took < 5) == (195, (), True)


def test_a_search_can_be_given_up() -> None:
    asked = iter([False, False, True])
    assert propose(invited(*TWELVE), RunSettings(date(2022, 9, 15), 60, 4, VENUE), lambda: next(asked)) == ()
