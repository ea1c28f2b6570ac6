"""What should not be at the same time: a team twice, an audience twice, a theme twice, side events and the plenary."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import combinations

from hlom_desktop.conflicts.pairs import Met, across, met
from hlom_desktop.conflicts.picture import Picture
from hlom_desktop.conflicts.placed import Span
from hlom_desktop.conflicts.subjects import clash, hour_titles, of_session, of_team, remark, subject, zone_of_place
from hlom_desktop.findings import Finding, Subject
from hlom_desktop.refusals import N_


def teams_twice(picture: Picture, touched: frozenset[int] | None = None) -> Iterator[Finding]:
    """A team of interpreters at two sessions that overlap, wherever they are."""
    for one in met(picture, "team", touched):
        if one[2] in picture.teams:
            subjects = _both(picture, one, of_team(picture, one[2]))
            yield clash(
                "team_twice",
                subjects,
                N_("Team {team} is at “{first}” and “{second}” at the same time."),
                **_named(subjects, "team"),
            )


def audiences_twice(picture: Picture, touched: frozenset[int] | None = None) -> Iterator[Finding]:
    """Two sessions for one audience that overlap."""
    for one in met(picture, "audience", touched):
        audience = picture.audiences.get(one[2])
        if audience is not None:
            subjects = _both(picture, one, subject("audience", one[2], audience.title))
            yield remark(
                "audience_twice",
                subjects,
                N_("“{first}” and “{second}” are for the same audience at the same time: {audience}."),
                **_named(subjects, "audience"),
            )


def themes_twice(picture: Picture, touched: frozenset[int] | None = None) -> Iterator[Finding]:
    """Two sessions on one theme that overlap: who follows the theme misses one."""
    for one in met(picture, "theme", touched):
        theme = picture.themes.get(one[2])
        if theme is not None:
            subjects = _both(picture, one, subject("theme", one[2], theme.title))
            yield remark(
                "theme_twice",
                subjects,
                N_("“{first}” and “{second}” are on one theme at the same time: {theme}."),
                **_named(subjects, "theme"),
            )


def against_plenary(picture: Picture, touched: frozenset[int] | None = None) -> Iterator[Finding]:
    """A side event while the plenary meets."""
    for side_event, plenary in across(picture, ("side_event", 0), ("plenary", 0), touched):
        subjects = (of_session(picture.sessions[side_event]), of_session(picture.sessions[plenary]))
        yield clash(
            "against_plenary",
            subjects,
            N_("“{title}” is a side event at the time of the plenary: “{plenary}”."),
            title=subjects[0].titles,
            plenary=subjects[1].titles,
        )


def runs_at_one_hour(picture: Picture, touched: frozenset[int] | None = None) -> Iterator[Finding]:
    """Two runs of one meeting that overlap, or begin at the same hour of the day: they serve the same zones."""
    clock = _clock_of(picture)
    if touched is None:
        groups = {*picture.runs_of}
    else:
        named = (picture.sessions[row_id].repeat_id for row_id in touched & picture.spans.keys())
        groups = {group for group in named if group is not None}
    for group in sorted(groups):
        runs = [picture.spans[row.ref.id] for row in picture.runs_of[group] if row.ref.id in picture.spans]
        for one, other in combinations(sorted(runs), 2):
            together, alike = one.overlaps(other), clock(one) == clock(other)
            if not together and not alike:
                continue
            subjects = (of_session(picture.sessions[one.session]), of_session(picture.sessions[other.session]))
            at_one_hour = N_("“{first}” and “{second}” are runs of one meeting, both at {hour}, for the same zones.")
            titles = {"first": subjects[0].titles, "second": subjects[1].titles}
            if alike:
                yield remark("runs_at_one_hour", subjects, at_one_hour, **titles, hour=hour_titles(clock(one)))
            else:
                overlapping = N_("“{first}” and “{second}” are runs of one meeting and overlap.")
                yield remark("runs_at_one_hour", subjects, overlapping, **titles)


def _clock_of(picture: Picture) -> Callable[[Span], int]:
    """What tells a span's start in minutes after midnight, on the clock of the conference's place."""
    zone = zone_of_place(picture)

    def clock(span: Span) -> int:
        local = span.start.astimezone(zone)
        return 60 * local.hour + local.minute

    return clock


def _both(picture: Picture, one: Met, shared: Subject) -> tuple[Subject, Subject, Subject]:
    return of_session(picture.sessions[one[0]]), of_session(picture.sessions[one[1]]), shared


def _named(subjects: tuple[Subject, Subject, Subject], shared: str) -> dict[str, object]:
    return {"first": subjects[0].titles, "second": subjects[1].titles, shared: subjects[2].titles}
