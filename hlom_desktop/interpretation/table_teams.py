"""The columns of teams, of their hours by day, of rooms with booths, and of rules."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from hlom_desktop.delegations.table import Telling
from hlom_desktop.delegations.table_texts import wording_runs
from hlom_desktop.desk.choices import NOTHING
from hlom_desktop.desk.painting import Run
from hlom_desktop.desk.rows import Column
from hlom_desktop.interpretation.lines import HoursLine, RoomLine, TeamLine
from hlom_desktop.interpretation.said import breach_words, clock, codes, team_word
from hlom_desktop.interpretation.values import InterpretationRuleRow
from hlom_desktop.sessions.day_words import short_day

Typed = Callable[[Any, str], None]


def team_columns(telling: Telling, name: Typed, languages: Typed, size: Typed) -> tuple[Column[TeamLine], ...]:
    """Name, languages, size, sessions, sittings, hours, shortest rest, what is over the rule."""
    words = telling.words

    def broken(line: TeamLine) -> str:
        return "; ".join(dict.fromkeys(breach_words(breach, words) for breach in line.breaches))

    def broken_runs(line: TeamLine) -> tuple[Run, ...]:
        if not line.breaches:
            return (Run(),)
        return Run(icon="warning-octagon-fill", token="bad"), Run(broken(line), "bad")

    def rest(line: TeamLine) -> str:
        return NOTHING if line.rest is None else clock(line.rest)

    return (
        Column("name", words("Team"), lambda line: line.team.name, bold=True, edit=name),
        Column("languages", words("Languages"), lambda line: codes(line.team.languages), edit=languages),
        _number("size", words("Interpreters"), lambda line: line.team.size, size),
        _number("sessions", words("Sessions"), lambda line: line.sessions),
        _number("sittings", words("Shifts"), lambda line: len(line.sittings)),
        Column(
            "hours",
            words("Hours"),
            lambda line: clock(line.minutes),
            sort=lambda line: line.minutes,
            align="right",
            bold=True,
        ),
        Column("rest", words("Shortest rest"), rest, sort=lambda line: line.rest, align="right"),
        Column("broken", words("Against the rule"), broken, runs=broken_runs, tip=broken, stretch=True),
    )


def _number(key: str, title: str, value: Callable[[TeamLine], int], edit: Typed | None = None) -> Column[TeamLine]:
    return Column(key, title, lambda line: str(value(line)), sort=value, align="right", edit=edit)


def hours_columns(telling: Telling, days: Sequence[date]) -> tuple[Column[HoursLine], ...]:
    """The team, its hours on each day, their sum."""
    words, language = telling.words, telling.language()

    def team(line: HoursLine) -> str:
        return team_word(line.team.name, words) if line.team is not None else words("Total")

    def of_day(at: int, day: date) -> Column[HoursLine]:
        return Column(
            day.isoformat(),
            short_day(day, language, weekday=True),  # type: ignore[arg-type]
            lambda line: clock(line.minutes[at]) if line.minutes[at] else NOTHING,
            sort=lambda line: line.minutes[at],
            align="right",
            width=96,
            token=lambda line: "bad" if at in line.days_over else "ink",
            icon=lambda line: ("warning-octagon-fill", "bad") if at in line.days_over else None,
            bold=lambda line: line.team is None,
        )

    return (
        Column("team", words("Hours of work"), team, bold=True, width=140),
        *(of_day(at, day) for at, day in enumerate(days)),
        Column(
            "total",
            words("Total"),
            lambda line: clock(line.total),
            sort=lambda line: line.total,
            align="right",
            width=80,
            bold=True,
        ),
        Column("rest", "", lambda line: "", stretch=True),
    )


def room_columns(telling: Telling, languages: Typed) -> tuple[Column[RoomLine], ...]:
    """Room, its booths, their seats, how many sessions are interpreted there."""
    words = telling.words

    def missing(line: RoomLine) -> str:
        found = codes(line.without_booth)
        return words("No booth for {languages}", languages=found) if found else ""

    def missing_runs(line: RoomLine) -> tuple[Run, ...]:
        said = missing(line)
        return (Run(icon="warning-fill", token="warn"), Run(said, "warn")) if said else (Run(),)

    return (
        Column("number", words("No."), lambda line: line.room.number or "", token="ink3"),
        Column(
            "room",
            words("Room"),
            lambda line: telling.text(line.room.name),
            runs=lambda line: wording_runs(line.room.name, telling.language(), bold=True),
            width=150,
        ),
        Column(
            "booths",
            words("Booths"),
            lambda line: codes(booth.language for booth in line.booths),
            edit=languages,
            width=110,
        ),
        Column("seats", words("Seats"), _seats, token="ink2", width=120),
        Column(
            "sessions",
            words("Interpreted sessions"),
            lambda line: str(len(line.sessions) or ""),
            sort=lambda line: len(line.sessions),
            align="right",
        ),
        Column("missing", words("Remarks"), missing, runs=missing_runs, stretch=True),
    )


def _seats(line: RoomLine) -> str:
    return " ".join(f"{booth.language.upper()}\u00a0{booth.seats}" for booth in line.booths)


def rule_columns(telling: Telling) -> tuple[Column[InterpretationRuleRow], ...]:
    """Title, length of sittings, how many, rest, interpreters in a booth, whether in force."""
    words = telling.words

    def state_runs(row: InterpretationRuleRow) -> tuple[Run, ...]:
        if not row.in_force:
            return (Run(),)
        return Run(icon="check-circle", token="ok"), Run(words("in force"), "ok", bold=True)

    def minutes(key: str, title: str) -> Column[InterpretationRuleRow]:
        return Column(
            key, title, lambda row: clock(getattr(row, key)), sort=lambda row: getattr(row, key), align="right"
        )

    def number(key: str, title: str) -> Column[InterpretationRuleRow]:
        def said(row: InterpretationRuleRow) -> str:
            value = getattr(row, key)
            return NOTHING if value is None else str(value)

        return Column(key, title, said, sort=lambda row: getattr(row, key), align="right")

    return (
        Column(
            "title",
            words("Rule"),
            lambda row: telling.text(row.title),
            runs=lambda row: wording_runs(row.title, telling.language(), bold=True),
            stretch=True,
        ),
        minutes("sitting_minutes", words("Shift")),
        minutes("remote_minutes", words("Remote")),
        number("sittings_a_day", words("A day")),
        minutes("rest_minutes", words("Rest")),
        number("per_booth", words("In a booth")),
        number("sittings_a_week", words("A week")),
        Column("state", words("Status"), lambda row: words("in force") if row.in_force else "", runs=state_runs),
    )
