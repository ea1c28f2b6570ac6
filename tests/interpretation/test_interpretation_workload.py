"""Shifts, broken rules, hours, and why a team has a session or none has."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from hlom_desktop.conference.values import Mode
from hlom_desktop.interpretation import edits, edits_assigning, edits_rules
from hlom_desktop.interpretation.lines import hours_days, hours_lines, room_lines, session_lines, team_lines
from hlom_desktop.interpretation.presets import UN, Limits
from hlom_desktop.interpretation.preview import propose, reason_words
from hlom_desktop.interpretation.rules import interpreters_needed
from hlom_desktop.interpretation.said import breach_words, codes, team_word
from hlom_desktop.interpretation.shown import Interpretation
from hlom_desktop.interpretation.typed import NoSuchTeam, read_languages, read_teams
from hlom_desktop.interpretation.workload import DAY, BreachKind, Work, breaches, sittings_of
from hlom_desktop.refusals import Refusal
from hlom_desktop.sessions.edits import change_session
from hlom_desktop.storage.ref import Ref
from hlom_desktop.words import Words

Do = Callable[..., Any]
LookUp = Callable[[], Interpretation]
TUESDAY = date(2021, 12, 14)


def works(*hours: tuple[int, int], remote: frozenset[int] = frozenset()) -> list[Work]:
    midnight = TUESDAY.toordinal() * DAY
    return [
        Work(row_id, TUESDAY, midnight + start, midnight + end, 1, frozenset({"en"}), row_id in remote)
        for row_id, (start, end) in enumerate(hours, start=1)
    ]


def ref(row_id: int) -> Ref:
    return Ref(row_id, 0)


@pytest.mark.parametrize(
    ("hours", "remote", "found"),
    [
        ([(600, 780), (900, 1080)], (), []),
        ([(600, 629), (630, 780)], (), []),
        ([(600, 781)], (), [(BreachKind.TOO_LONG, {1}, 181, 180)]),
        ([(600, 690), (719, 800)], (), [(BreachKind.TOO_LONG, {1, 2}, 200, 180)]),
        ([(600, 690), (720, 800)], (), [(BreachKind.NO_REST, {1, 2}, 30, 90)]),
        ([(600, 720), (810, 930)], (1, 2), []),
        ([(600, 630), (630, 730)], (2,), [(BreachKind.TOO_LONG_REMOTE, {1, 2}, 130, 120)]),
        ([(600, 660), (630, 690)], (), [(BreachKind.TWO_AT_ONCE, {1, 2}, 30, 0)]),
        ([(480, 540), (630, 690), (780, 840)], (), [(BreachKind.TOO_MANY_A_DAY, {1, 2, 3}, 3, 2)]),
    ],
)
def test_what_breaks_the_rule(
    hours: list[tuple[int, int]], remote: tuple[int, ...], found: list[tuple[BreachKind, set[int], int, int]]
) -> None:
    broken = breaches(works(*hours, remote=frozenset(remote)), UN)
    assert [(one.kind, set(one.sessions), one.found, one.limit) for one in broken] == found


def test_the_week_has_its_limit() -> None:
    limits = UN._replace(sittings_a_week=1)
    (breach,) = breaches(works((600, 660), (900, 960)), limits)
    assert (breach.kind, breach.found) == (BreachKind.TOO_MANY_A_WEEK, 2)
    assert breach_words(breach, Words("en")) == "2 shifts a week, at most 1"


def test_a_shift_goes_from_its_first_start_to_its_last_end() -> None:
    found = sittings_of(works((700, 720), (600, 690), (900, 960)))
    assert [(one.minutes, sorted(one.sessions)) for one in found] == [(120, [1, 2]), (60, [3])]


@pytest.mark.parametrize(
    ("languages", "number"),
    [((), 0), (("en", "fr"), 4), (("en", "fr", "es"), 6), (("ar", "zh", "en", "fr", "es", "ru"), 14)],
)
def test_how_many_interpreters_are_needed(languages: tuple[str, ...], number: int) -> None:
    assert interpreters_needed(languages, UN) == number


def test_what_is_typed_in_cells(look_up: LookUp) -> None:
    teams, words = look_up().teams, Words("en")
    assert read_languages("es, EN/fr") == ("en", "fr", "es")
    assert read_teams("team b; a", teams, words) == (2, 1)
    assert read_teams(" ", teams, words) == ()
    with pytest.raises(NoSuchTeam):
        read_teams("C", teams, words)
    with pytest.raises(Refusal, match="“xx” is none of the languages"):
        read_languages("EN xx")
    assert codes(("es", "de", "en")) == "EN ES DE"
    assert [team_word(name, Words("fr")) for name in ("Nord",)] == ["Nord"]


def test_the_lines_of_the_screen(do: Do, look_up: LookUp) -> None:
    for session, teams in ((1, (1,)), (2, (1,)), (3, (1, 2))):
        do(edits_assigning.set_teams, ref(session), teams)
    shown = look_up()
    lines = session_lines(shown, shown.to_interpret)
    assert [(one.session.title.en, codes(one.without_booth), len(one.teams), one.needed) for one in lines] == [
        ("Opening", "", 1, 6),
        ("Debate", "", 1, 6),
        ("Panel", "EN FR", 2, 4),
        ("Afternoon", "", 0, 0),
    ]
    assert [len(one.breaches) for one in lines] == [1, 1, 1, 0]
    teams = team_lines(shown)
    assert [(one.sessions, len(one.sittings), one.minutes, len(one.breaches)) for one in teams] == [
        (3, 1, 270, 1),
        (1, 1, 90, 0),
    ]
    assert hours_days(teams) == (TUESDAY,)
    assert [(one.minutes, one.total, set(one.days_over)) for one in hours_lines(teams)] == [
        ((270,), 270, {0}),
        ((90,), 90, set()),
        ((360,), 360, set()),
    ]
    assert [(len(one.sessions), codes(one.without_booth)) for one in room_lines(shown)] == [(2, ""), (1, "EN FR")]


def said(look_up: LookUp, language: Any = "en") -> list[tuple[str | None, tuple[int, ...], str]]:
    shown = look_up()
    proposal = propose(shown)
    words = Words(language)
    return [
        (one.session.title.en, one.then, reason_words(one.reason, shown, words, language)) for one in proposal.lines
    ]


def test_each_session_has_its_reason(do: Do, look_up: LookUp) -> None:
    do(edits.interpret, (ref(4),), ("en", "fr"))
    do(edits_assigning.set_teams, ref(3), (1,))
    do(edits_assigning.pin_session, ref(3), True)
    assert said(look_up) == [
        ("Opening", (2,), "Team B: free; Team A would rest too little between its shifts."),
        ("Debate", (2,), "Team B: free; Team A works elsewhere at that hour."),
        ("Panel", (1,), "Team A: pinned."),
        ("Afternoon", (1,), "Team A: free; so the hours are shared most evenly."),
    ]


@pytest.mark.parametrize(
    ("limits", "languages", "reason"),
    [
        (UN, ("en", "ru"), "No team: none works in all its languages."),
        (
            UN._replace(sitting_minutes=160),
            ("en",),
            "No team: it lasts 180 min, the rule allows 160. Shorten it, or pin two teams.",
        ),
        (UN._replace(sittings_a_day=1), ("en",), "No team: all have had the day’s shifts."),
        (UN._replace(sittings_a_week=1), ("en",), "No team: all have had the week’s shifts."),
        (UN._replace(rest_minutes=270), ("en",), "No team: all rest until 17:00."),
    ],
)
def test_why_no_team_can(do: Do, look_up: LookUp, limits: Limits, languages: tuple[str, ...], reason: str) -> None:
    """Both teams are pinned in the morning, to 13:00 and 12:30; the afternoon is from 15:00 to 18:00."""
    do(edits_rules.add_rule, 1, look_up().sessions[0].title, limits)
    for session, team in ((2, 1), (3, 2)):
        do(edits_assigning.set_teams, ref(session), (team,))
        do(edits_assigning.pin_session, ref(session), True)
    do(edits.interpret, (ref(1),), ())
    do(edits.interpret, (ref(4),), languages)
    assert said(look_up)[-1][1:] == ((), reason)


def test_why_no_team_can_at_one_hour(do: Do, look_up: LookUp) -> None:
    """Three sessions at one hour, and one without hour."""
    for session in (4, 5):
        do(change_session, ref(session), interpreted=("en",), hours=look_up().sessions[1].hours)
    do(change_session, ref(1), hours=None)
    found = said(look_up)
    assert [reason for _, then, reason in found if not then] == [
        "No team: all work elsewhere at that hour.",
        "No team: all work elsewhere at that hour.",
        "No team yet: it has no hour.",
    ]


def test_without_teams_nobody_is_proposed(do: Do, look_up: LookUp) -> None:
    for row_id in (1, 2):
        do(edits.delete_team, ref(row_id))
    assert {reason for _, _, reason in said(look_up)} == {"No team: there is none yet."}


def test_hybrid_counts_as_remote(do: Do, look_up: LookUp) -> None:
    do(change_session, ref(2), mode=Mode.HYBRID)
    assert [work.remote for work in look_up().works] == [False, True, False]
