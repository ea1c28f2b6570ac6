"""What interpreters cannot work: sittings too long, too close to each other, too many."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import chain, groupby, pairwise

from hlom_desktop.conference.values import Mode
from hlom_desktop.conflicts.checks_remote import remote_speakers
from hlom_desktop.conflicts.picture import Picture
from hlom_desktop.conflicts.runs import Run, days_clock, end_of, lasts, sittings, weeks_sittings
from hlom_desktop.conflicts.subjects import day_titles, of_session, of_team, remark, sessions_in
from hlom_desktop.findings import Finding, Subject
from hlom_desktop.refusals import N_
from hlom_desktop.sessions.values import SessionRow

NOT_AT_ALL = timedelta(0)


def sittings_too_long(picture: Picture, touched: frozenset[int] | None = None) -> Iterator[Finding]:
    """An interpreted session longer than the rule in force lets a team work; or several of a team that are one sitting.

    Where somebody is remote the rule has its own limit.
    """
    shortest = min(picture.limits.sitting_minutes, picture.limits.remote_minutes)
    for session in sessions_in(picture, touched):
        span = picture.spans.get(session.ref.id)
        minutes = 0 if span is None else _minutes((span,))
        if minutes <= shortest or minutes <= (most := most_minutes(picture, session)):
            continue
        if session.interpreted or picture.teams_of(session.ref.id):
            about = of_session(session)
            yield remark(
                "sitting_too_long",
                (about,),
                N_("“{title}” is interpreted for {minutes} min; a sitting has {most} at most."),
                title=about.titles,
                minutes=minutes,
                most=most,
            )
    for team_id, runs in sittings(picture, touched, NOT_AT_ALL):
        for run in runs:
            if len(run) > 1 and _minutes(run) > shortest:
                yield from _together_too_long(picture, team_id, run)


def _together_too_long(picture: Picture, team_id: int, run: Run) -> Iterator[Finding]:
    most = min(most_minutes(picture, picture.sessions[span.session]) for span in run)
    if _minutes(run) <= most or any(_minutes((span,)) > most for span in run):
        return
    team, subjects = of_team(picture, team_id), _of_run(picture, run)
    yield remark(
        "sitting_too_long",
        (*subjects, team),
        N_("Team {team} works {minutes} min without a rest, from “{first}” to “{last}”; a sitting has {most} at most."),
        team=team.titles,
        minutes=_minutes(run),
        first=subjects[0].titles,
        last=subjects[-1].titles,
        most=most,
    )


def most_minutes(picture: Picture, session: SessionRow) -> int:
    """How long a sitting in this session may be."""
    is_remote = session.mode in (Mode.HYBRID, Mode.VIRTUAL) or any(remote_speakers(picture, session))
    return picture.limits.remote_minutes if is_remote else picture.limits.sitting_minutes


def teams_without_rest(picture: Picture, touched: frozenset[int] | None = None) -> Iterator[Finding]:
    """Two sittings of a team on one day with less rest between them than the rule in force gives."""
    rest, day_of = timedelta(minutes=picture.limits.rest_minutes), days_clock(picture)
    for team_id, runs in sittings(picture, touched, rest):
        for one, other in pairwise(runs):
            pause = other[0].start - end_of(one)
            if pause >= rest or day_of(one[0]) != day_of(other[0]):
                continue
            last = max(one, key=lambda span: span.end)
            subjects = (*_of_run(picture, (last, other[0])), of_team(picture, team_id))
            yield remark(
                "team_rest",
                subjects,
                N_("Team {team} rests {minutes} min between “{first}” and “{second}”; it needs {most}."),
                team=subjects[2].titles,
                minutes=int(pause.total_seconds() // 60),
                first=subjects[0].titles,
                second=subjects[1].titles,
                most=picture.limits.rest_minutes,
            )


def too_many_sittings(picture: Picture, touched: frozenset[int] | None = None) -> Iterator[Finding]:
    """A team with more sittings on a day, or in a week from Monday to Sunday, than the rule in force allows."""
    day_of = days_clock(picture)
    for team_id, monday, runs in weeks_sittings(picture, touched):
        for day, in_day in groupby(runs, key=lambda run: day_of(run[0])):
            yield from _too_many_in_day(picture, team_id, day, tuple(in_day))
        most = picture.limits.sittings_a_week
        if most is not None and len(runs) > most:
            team = of_team(picture, team_id)
            yield remark(
                "team_sittings",
                (*_of_run(picture, tuple(chain.from_iterable(runs))), team),
                N_("Team {team} has {number} sittings in the week of {day}; {most} are allowed."),
                team=team.titles,
                number=len(runs),
                day=day_titles(monday),
                most=most,
            )


def _too_many_in_day(picture: Picture, team_id: int, day: date, runs: tuple[Run, ...]) -> Iterator[Finding]:
    most = picture.limits.sittings_a_day
    if len(runs) > most:
        team = of_team(picture, team_id)
        yield remark(
            "team_sittings",
            (*_of_run(picture, tuple(chain.from_iterable(runs))), team),
            N_("Team {team} has {number} sittings on {day}; {most} are allowed."),
            team=team.titles,
            number=len(runs),
            day=day_titles(day),
            most=most,
        )


def _of_run(picture: Picture, run: Run) -> tuple[Subject, ...]:
    return tuple(of_session(picture.sessions[span.session]) for span in run)


def _minutes(run: Run) -> int:
    return int(lasts(run).total_seconds() // 60)
