"""The columns of the sessions: when, where, in which languages, who interprets, and of a proposal."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from hlom_desktop.conference.hours_printed import print_hours
from hlom_desktop.delegations.table import Telling
from hlom_desktop.delegations.table_texts import wording_runs
from hlom_desktop.desk.painting import Run
from hlom_desktop.desk.rows import Column
from hlom_desktop.desk.tokens import Token
from hlom_desktop.findings import Finding, Severity
from hlom_desktop.interpretation.lines import SessionLine
from hlom_desktop.interpretation.preview import Proposal, Proposed, reason_words
from hlom_desktop.interpretation.rules import ought_to_be_interpreted
from hlom_desktop.interpretation.said import breach_words, codes, team_word
from hlom_desktop.sessions.day_words import short_day
from hlom_desktop.sessions.rules import Slot
from hlom_desktop.sessions.values import SessionRow, SessionStatus

Typed = Callable[[Any, str], None]
FindingsOf = Callable[[int], Sequence[Finding]]


def when_words(slot: Slot | None, telling: Telling) -> str:
    """“14 Dec 10:30–13:00”; “no hour” without one."""
    if slot is None:
        return telling.words("no hour")
    language: Any = telling.language()
    return f"{short_day(slot.day, language)}  {print_hours(slot.start, slot.minutes, language)}"


def languages_words(session: SessionRow) -> str:
    """“EN FR → EN FR ES”: spoken, then interpreted; alone where both are the same."""
    heard, said = codes(session.spoken), codes(session.interpreted)
    return said if heard == said else f"{heard or '–'} → {said or '–'}"


def session_columns(
    telling: Telling, languages: Typed, teams: Typed, findings: FindingsOf
) -> tuple[Column[SessionLine], ...]:
    """When, room, title, languages, booths, interpreters, team, remarks."""
    words = telling.words

    def languages_runs(line: SessionLine) -> tuple[Run, ...]:
        said = Run(languages_words(line.session))
        return (Run(icon="warning-fill", token="warn"), said) if ought_to_be_interpreted(line.session) else (said,)

    def ought(line: SessionLine) -> str:
        return words("Nobody interprets it yet.") if ought_to_be_interpreted(line.session) else ""

    return (
        Column(
            "when",
            words("When"),
            lambda line: when_words(line.slot, telling),
            sort=lambda line: _moment(line.slot),
            token=lambda line: "ink" if line.slot is not None else "ink3",
        ),
        Column("room", words("Room"), lambda line: telling.text(line.room.name) if line.room else "", token="ink2"),
        Column(
            "title",
            words("Session"),
            lambda line: telling.text(line.session.title),
            runs=lambda line: _title_runs(line.session, telling),
            stretch=True,
        ),
        Column(
            "languages",
            words("Languages"),
            lambda line: languages_words(line.session),
            runs=languages_runs,
            tip=ought,
            edit=languages,
        ),
        *_people_columns(telling, teams),
        _findings_column(telling, findings),
    )


def _people_columns(telling: Telling, teams: Typed) -> tuple[Column[SessionLine], ...]:
    words = telling.words

    def booths_tip(line: SessionLine) -> str:
        missing = codes(line.without_booth)
        return words("No booth for {languages}", languages=missing) if missing else ""

    def booths_runs(line: SessionLine) -> tuple[Run, ...]:
        said = Run(_booths(line), "ink2")
        return (Run(icon="warning-fill", token="warn"), said) if line.without_booth else (said,)

    def team_tip(line: SessionLine) -> str:
        return "\n".join(breach_words(breach, words) for breach in line.breaches)

    return (
        Column("booths", words("Booths"), _booths, runs=booths_runs, tip=booths_tip),
        Column(
            "team",
            words("Team"),
            lambda line: ", ".join(team.name for team in line.teams),
            runs=_team_runs,
            tip=team_tip,
            edit=teams,
        ),
    )


def _booths(line: SessionLine) -> str:
    return codes(booth.language for booth in line.booths) or "–"


def _team_runs(line: SessionLine) -> tuple[Run, ...]:
    if not line.teams:
        return (Run("–", "warn" if line.session.interpreted else "ink3"),)
    token: Token = "bad" if line.breaches else "ink"
    names = Run(", ".join(team.name for team in line.teams), token, bold=True)
    broken = (Run(icon="warning-octagon-fill", token="bad"),) if line.breaches else ()
    pin = (Run(icon="push-pin-fill", token="ink2"),) if line.pinned else ()
    return (*broken, *pin, names)


def _findings_column(telling: Telling, findings: FindingsOf) -> Column[SessionLine]:
    def open_ones(line: SessionLine) -> list[Finding]:
        return [one for one in findings(line.session.ref.id) if one.accepted is None]

    def runs(line: SessionLine) -> tuple[Run, ...]:
        found = open_ones(line)
        if not found:
            return (Run(),)
        clash = any(one.severity is Severity.CLASH for one in found)
        mark = Run(icon="warning-octagon-fill", token="bad") if clash else Run(icon="warning-fill", token="warn")
        return mark, Run(str(len(found)), "ink2")

    return Column(
        "remarks",
        telling.words("Remarks"),
        lambda line: str(len(open_ones(line)) or ""),
        sort=lambda line: len(open_ones(line)) or None,
        runs=runs,
        tip=lambda line: "\n".join(one.said(telling.words, telling.language()) for one in open_ones(line)),
    )


def _title_runs(session: SessionRow, telling: Telling) -> tuple[Run, ...]:
    gone = session.status is SessionStatus.CANCELLED
    return wording_runs(session.title, telling.language(), bold=not gone, struck=gone)


def _moment(slot: Slot | None) -> tuple[date, int] | None:
    return None if slot is None else (slot.day, slot.start)


def proposal_columns(
    telling: Telling, proposal: Callable[[], Proposal | None], slot_of_line: Callable[[Proposed], Slot | None]
) -> tuple[Column[Proposed], ...]:
    """When, title, the team now and as proposed, and why."""
    words = telling.words

    def names(ids: tuple[int, ...]) -> str:
        found = proposal()
        teams = {team.ref.id: team.name for team in found.shown.teams} if found is not None else {}
        return ", ".join(teams.get(one, "") for one in ids) or "–"

    def why(line: Proposed) -> str:
        found = proposal()
        language: Any = telling.language()
        return reason_words(line.reason, found.shown, words, language) if found is not None else ""

    def then_runs(line: Proposed) -> tuple[Run, ...]:
        token: Token = "warn" if not line.then else "accent" if line.changes else "ink"
        pin = (Run(icon="push-pin-fill", token="ink2"),) if line.pinned else ()
        moved = (Run(icon="arrow-right", token="accent"),) if line.changes else ()
        return (*moved, *pin, Run(names(line.then), token, bold=line.changes))

    return (
        Column(
            "when",
            words("When"),
            lambda line: when_words(slot_of_line(line), telling),
            sort=lambda line: _moment(slot_of_line(line)),
        ),
        Column(
            "title",
            words("Session"),
            lambda line: telling.text(line.session.title),
            runs=lambda line: wording_runs(line.session.title, telling.language(), bold=line.changes),
            width=210,
        ),
        Column("now", words("Now"), lambda line: names(line.now), token="ink2"),
        Column("then", words("Proposed"), lambda line: names(line.then), runs=then_runs),
        Column("why", words("Why"), why, tip=why, token="ink2", stretch=True),
    )


def team_choices(teams: Sequence[Any], telling: Telling) -> list[tuple[int, str]]:
    """Teams to choose from."""
    return [(team.ref.id, team_word(team.name, telling.words)) for team in teams]
