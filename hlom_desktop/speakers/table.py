"""The columns of the two tables: roles in sessions, and the list of speakers."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Any

from hlom_desktop.conference.hours_printed import print_hour
from hlom_desktop.delegations.states import sort_key
from hlom_desktop.delegations.table import Telling
from hlom_desktop.delegations.table_texts import wording_runs
from hlom_desktop.desk.painting import Run
from hlom_desktop.desk.rows import Column
from hlom_desktop.desk.tokens import Token
from hlom_desktop.folding import folded
from hlom_desktop.sessions.values import SessionRow
from hlom_desktop.speakers.lines import RoleLine, SpeakerLine
from hlom_desktop.speakers.rules import There
from hlom_desktop.speakers.values import (
    ROLE_LABELS,
    SPEAKER_MODE_LABELS,
    SPEAKER_STATUS_LABELS,
    TEST_LABELS,
    ConnectionTest,
    SpeakerMode,
    SpeakerStatus,
)

MODE_ICONS: Mapping[SpeakerMode, str] = MappingProxyType(
    {SpeakerMode.IN_ROOM: "armchair", SpeakerMode.REMOTE: "monitor", SpeakerMode.RECORDED: "film-strip"}
)
TEST_MARKS: Mapping[ConnectionTest, tuple[str, Token]] = MappingProxyType(
    {
        ConnectionTest.MISSING: ("warning-octagon-fill", "bad"),
        ConnectionTest.BOOKED: ("hourglass-medium", "warn"),
        ConnectionTest.PASSED: ("check-circle", "ok"),
        ConnectionTest.FAILED: ("warning-octagon-fill", "bad"),
    }
)
STATUS_MARKS: Mapping[SpeakerStatus, tuple[str, Token]] = MappingProxyType(
    {
        SpeakerStatus.PROPOSED: ("circle-dashed", "ink2"),
        SpeakerStatus.INVITED: ("hourglass-medium", "ink2"),
        SpeakerStatus.CONFIRMED: ("check-circle", "ok"),
        SpeakerStatus.DECLINED: ("x-circle", "ink3"),
        SpeakerStatus.STAND_IN: ("swap", "ink2"),
    }
)
Rename = Callable[..., None]


def hour(moment: datetime | None, language: Any) -> str:
    """The hour of a clock as tables of the language write it."""
    if moment is None:
        return ""
    return print_hour(60 * moment.hour + moment.minute, language, "24h")


def when_of(session: SessionRow, language: Any) -> str:
    """A session's day and start in few letters: “14/12 15:00”; its title while it has no hour."""
    hours = session.hours
    if hours is None:
        return session.title.best(language)[0]
    return f"{hours.day.day}/{hours.day.month:02} {print_hour(hours.start, language, '24h')}"


def connection_runs(test: ConnectionTest, telling: Telling) -> tuple[Run, ...]:
    """How the test of a connection stands; nothing where none is needed."""
    if test is ConnectionTest.NOT_NEEDED:
        return ()
    icon, token = TEST_MARKS[test]
    return (Run(icon=icon, token=token), Run(telling.words(TEST_LABELS[test]), token))


def connection_text(test: ConnectionTest, telling: Telling) -> str:
    """How the test of a connection stands, in a word."""
    return "" if test is ConnectionTest.NOT_NEEDED else telling.words(TEST_LABELS[test])


def there_runs(there: There | None, language: str) -> tuple[Run, ...]:
    """The hour where a speaker is, with a moon at night."""
    if there is None:
        return ()
    said = Run(hour(there.clock, language), "warn" if there.night else "ink")
    return (Run(icon="moon-fill", token="warn"), said) if there.night else (said,)


def there_tip(there: There | None, telling: Telling) -> str:
    """The zone, and that it is night."""
    if there is None:
        return ""
    return telling.words("night in {zone}", zone=there.zone) if there.night else there.zone


def mode_column(telling: Telling) -> Column[Any]:
    """From where: an icon, its word in the tip."""

    def word(line: RoleLine | SpeakerLine) -> str:
        return telling.words(SPEAKER_MODE_LABELS[line.row.mode])

    return Column(
        "mode",
        "",
        word,
        runs=lambda line: (Run(icon=MODE_ICONS[line.row.mode], token="ink2"),),
        tip=word,
        width=30,
    )


def there_column(telling: Telling) -> Column[Any]:
    """The hour where the speaker is, with a moon at night."""
    return Column(
        "there",
        telling.words("There"),
        lambda line: hour(line.there.clock, telling.language()) if line.there else "",
        sort=lambda line: line.there.clock.replace(tzinfo=None) if line.there else None,
        runs=lambda line: there_runs(line.there, telling.language()),
        tip=lambda line: there_tip(line.there, telling),
        align="right",
        width=64,
    )


def delegation_column(telling: Telling, width: int) -> Column[Any]:
    """The delegation, in the alphabet of the contents' language."""
    return Column(
        "delegation",
        telling.words("Delegation"),
        lambda line: telling.text(line.home),
        sort=lambda line: sort_key(telling.text(line.home), telling.language()) or None,
        bold=True,
        token=ink_of,
        width=width,
    )


def ink_of(line: RoleLine | SpeakerLine) -> Token:
    """Grey for who has withdrawn or declined."""
    gone = line.turn is None if isinstance(line, SpeakerLine) else line.row.status is SpeakerStatus.DECLINED
    return "ink3" if gone else "ink"


def role_columns(telling: Telling, rename: Rename) -> tuple[Column[RoleLine], ...]:
    """Session, status, who, delegation, role, mode and language, hour there, minutes, test."""
    words, text, language = telling.words, telling.text, telling.language

    def who(line: RoleLine) -> tuple[Run, ...]:
        name = (Run(f"{line.name} ", ink_of(line), True),) if line.name else ()
        return (*name, *wording_runs(line.function, language(), token=ink_of(line)))

    def session(line: RoleLine) -> tuple[Run, ...]:
        when = (Run(f"{when_of(line.session, language())} "),) if line.session.hours else ()
        return (*when, *wording_runs(line.session.title, language(), token="ink2"))

    sessions = Column[RoleLine](
        "session",
        words("Session"),
        lambda line: f"{when_of(line.session, language())} {text(line.session.title)}",
        sort=lambda line: (line.session.hours is None, when_key(line.session), line.row.position),
        runs=session,
        width=194,
    )
    people = Column[RoleLine](
        "who",
        words("Speaker"),
        lambda line: " ".join(part for part in (line.name, text(line.function)) if part),
        sort=lambda line: folded(line.name or text(line.function)),
        runs=who,
        stretch=True,
    )
    roles = Column[RoleLine]("role", words("Role"), lambda line: words(ROLE_LABELS[line.row.kind]), width=72)
    places = (delegation_column(telling, 92), roles, _connection_column(telling), there_column(telling))
    return (sessions, _status_column(telling), people, *places, *_last_columns(telling, rename))


def _connection_column(telling: Telling) -> Column[RoleLine]:
    """From where, and in which language: an icon and its letters."""

    def spoken(line: RoleLine) -> str:
        return (line.row.language or "").upper()

    def word(line: RoleLine) -> str:
        return " ".join(part for part in (telling.words(SPEAKER_MODE_LABELS[line.row.mode]), spoken(line)) if part)

    return Column(
        "language",
        telling.words("Lang."),
        word,
        sort=lambda line: (spoken(line), line.row.mode),
        runs=lambda line: (Run(icon=MODE_ICONS[line.row.mode], token="ink2"), Run(spoken(line), "ink2")),
        tip=word,
    )


def _status_column(telling: Telling) -> Column[RoleLine]:
    """How far the invitation has come: an icon before the speaker, its word in the tip."""

    def word(line: RoleLine) -> str:
        return telling.words(SPEAKER_STATUS_LABELS[line.row.status])

    def mark(line: RoleLine) -> tuple[Run, ...]:
        icon, token = STATUS_MARKS[line.row.status]
        return (Run(icon=icon, token=token),)

    return Column("status", "", word, runs=mark, tip=word, width=26)


def _last_columns(telling: Telling, rename: Rename) -> tuple[Column[RoleLine], ...]:
    words = telling.words
    return (
        Column(
            "minutes",
            words("Min."),
            lambda line: str(line.row.minutes or ""),
            sort=lambda line: line.row.minutes,
            align="right",
            edit=rename,
        ),
        Column(
            "test",
            words("Test"),
            lambda line: connection_text(line.row.test, telling),
            runs=lambda line: connection_runs(line.row.test, telling)[:1],
            tip=lambda line: connection_text(line.row.test, telling),
        ),
    )


def when_key(session: SessionRow) -> tuple[int, int]:
    """A session's place in time: its day and start."""
    return (0, 0) if session.hours is None else (session.hours.day.toordinal(), session.hours.start)
