"""The columns of the view of readiness, and of the lists in its card."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from types import MappingProxyType
from typing import Any

from hlom_desktop.delegations.states import sort_key
from hlom_desktop.delegations.table import Telling
from hlom_desktop.desk.painting import Run
from hlom_desktop.desk.rows import Column
from hlom_desktop.desk.tokens import Token
from hlom_desktop.documents.values import STAGE_LABELS, StatementStage
from hlom_desktop.sessions.day_words import short_day
from hlom_desktop.speakers.in_session import SpeakerInSession
from hlom_desktop.speakers.lines_ready import ReadyLine
from hlom_desktop.speakers.rules import is_night
from hlom_desktop.speakers.rules_ready import POINT_LABELS
from hlom_desktop.speakers.rules_tests import WHY_LABELS
from hlom_desktop.speakers.table import MODE_ICONS, connection_runs, connection_text, hour
from hlom_desktop.speakers.values import SPEAKER_MODE_LABELS, SpeakerMode

PLANNING = frozenset({"proposed", "proposed_there"})
"""Columns that stand only while tests are planned."""
RESTING = frozenset({"there", "link", "recording", "statement", "open"})
"""Columns that make room for them."""
_STAGES: Mapping[StatementStage, str] = MappingProxyType(
    {StatementStage.RECEIVED: "check", StatementStage.TO_BOOTHS: "headphones"}
)


def moment_words(at: datetime | None, language: Any) -> str:
    """“14 Dec, 15:12”; nothing where the moment is not known."""
    return "" if at is None else f"{short_day(at.date(), language)}, {hour(at, language)}"


def who_words(line: ReadyLine, telling: Telling) -> str:
    """Delegation, name and function, as one looks for a speaker."""
    one = line.speaker
    parts = (telling.text(line.home), one.name, telling.text(one.function))
    return ", ".join(part for part in parts if part)


def ready_columns(telling: Telling) -> tuple[Column[ReadyLine], ...]:
    """When, the hour there, who, session, from where, then what is ready; the proposal while tests are planned."""
    words, language = telling.words, telling.language

    def who(line: ReadyLine) -> tuple[Run, ...]:
        home = telling.text(line.home)
        rest = " ".join(part for part in (line.speaker.name, telling.text(line.speaker.function)) if part)
        return (*((Run(f"{home} ", bold=True),) if home else ()), Run(rest, "ink2" if home else "ink"))

    def session(line: ReadyLine) -> str:
        return telling.text(line.speaker.session.title) if line.speaker.session is not None else ""

    when = Column[ReadyLine](
        "when",
        words("When"),
        lambda line: moment_words(line.speaker.starts, language()),
        sort=lambda line: line.speaker.starts,
        width=102,
    )
    people = Column[ReadyLine](
        "who",
        words("Speaker"),
        lambda line: who_words(line, telling),
        sort=lambda line: sort_key(who_words(line, telling), language()),
        runs=who,
        stretch=True,
    )
    sessions = Column[ReadyLine]("session", words("Session"), session, token="ink2", width=112)
    there = _there("there", words("There"), lambda line: line.there, telling, day=False)
    return (when, there, people, sessions, _mode(telling), *_ready(telling), *_proposal(telling))


def _there(
    key: str, title: str, moment: Callable[[ReadyLine], datetime | None], telling: Telling, *, day: bool
) -> Column[ReadyLine]:
    """A moment where the speaker is, with a moon at night."""

    def said(line: ReadyLine) -> str:
        at = moment(line)
        return moment_words(at, telling.language()) if day else hour(at, telling.language())

    def runs(line: ReadyLine) -> tuple[Run, ...]:
        at = moment(line)
        if at is None:
            return ()
        night = is_night(60 * at.hour + at.minute)
        return (*((Run(icon="moon-fill", token="warn"),) if night else ()), Run(said(line), "warn" if night else "ink"))

    return Column(
        key,
        title,
        said,
        sort=lambda line: at.replace(tzinfo=None) if (at := moment(line)) is not None else None,
        runs=runs,
        tip=lambda line: line.speaker.zone or "",
        align="left" if day else "right",
        width=118 if day else 66,
    )


def _mode(telling: Telling) -> Column[ReadyLine]:
    def word(line: ReadyLine) -> str:
        return telling.words(SPEAKER_MODE_LABELS[line.speaker.row.mode])

    def runs(line: ReadyLine) -> tuple[Run, ...]:
        return (Run(icon=MODE_ICONS[line.speaker.row.mode], token="ink2"),)

    return Column("mode", "", word, runs=runs, tip=word, width=26)


def _ready(telling: Telling) -> tuple[Column[ReadyLine], ...]:
    words = telling.words

    def points(line: ReadyLine) -> str:
        return "\n".join(words(POINT_LABELS[point]) for point in line.open)

    return (
        _sign("link", words("Link"), link_sign, telling),
        Column(
            "test",
            words("Test"),
            lambda line: connection_text(line.speaker.row.test, telling),
            runs=lambda line: connection_runs(line.speaker.row.test, telling)[:1],
            tip=lambda line: test_tip(line.speaker, telling),
            width=52,
        ),
        _sign("recording", words("Rec."), recording_sign, telling),
        _sign("statement", words("Text"), statement_sign, telling),
        Column(
            "open",
            words("To do"),
            lambda line: str(len(line.open) or ""),
            sort=lambda line: len(line.open) or None,
            align="right",
            tip=points,
            width=58,
        ),
    )


Sign = tuple[str, Token, str]
"""An icon, its colour, and what it says."""


def _sign(
    key: str, title: str, sign: Callable[[ReadyLine, Telling], Sign | None], telling: Telling
) -> Column[ReadyLine]:
    def word(line: ReadyLine) -> str:
        found = sign(line, telling)
        return found[2] if found is not None else ""

    def runs(line: ReadyLine) -> tuple[Run, ...]:
        found = sign(line, telling)
        return () if found is None else (Run(icon=found[0], token=found[1]),)

    return Column(key, title, word, runs=runs, tip=word, width=46)


def day_words(day: date | None, telling: Telling) -> str:
    """“14 Dec”."""
    language: Any = telling.language()
    return "" if day is None else short_day(day, language)


def link_sign(line: ReadyLine, telling: Telling) -> Sign | None:
    """Whether the link was sent, to somebody who needs one."""
    row = line.speaker.row
    if row.link_sent is not None:
        return "check", "ok", telling.words("sent on {day}", day=day_words(row.link_sent, telling))
    return ("circle-dashed", "warn", telling.words("not sent")) if row.mode is SpeakerMode.REMOTE else None


def recording_sign(line: ReadyLine, telling: Telling) -> Sign | None:
    """How far the recording has come; nothing where none was asked for and none is needed."""
    words, rows = telling.words, line.speaker.recordings
    received = [one.received for one in rows if one.received is not None]
    if received:
        return "check", "ok", words("received on {day}", day=day_words(received[-1], telling))
    due = next((one.due for one in rows if one.due is not None), None)
    if line.overdue:
        return "warning-octagon-fill", "bad", words("was due on {day}", day=day_words(due, telling))
    if rows:
        return "hourglass-medium", "warn", words("due on {day}", day=day_words(due, telling)) if due else words("asked")
    return None if line.speaker.row.mode is SpeakerMode.IN_ROOM else ("circle-dashed", "warn", words("not asked"))


def statement_sign(line: ReadyLine, telling: Telling) -> Sign | None:
    """Which version of the statement there is last."""
    versions = line.speaker.versions
    if versions:
        stage = versions[-1].stage
        return _STAGES.get(stage, "check"), "ok", telling.words(STAGE_LABELS[stage])
    needed = line.speaker.row.mode is not SpeakerMode.IN_ROOM
    return ("circle-dashed", "warn", telling.words("no text yet")) if needed else None


def test_tip(one: SpeakerInSession, telling: Telling) -> str:
    """How the test stands, and when it was or will be."""
    said = connection_text(one.row.test, telling)
    at = one.slots[-1].starts if one.slots else None
    if at is None or one.starts is None:
        return said
    return f"{said} · {moment_words(at.astimezone(one.starts.tzinfo), telling.language())}"


def _proposal(telling: Telling) -> tuple[Column[ReadyLine], ...]:
    words = telling.words

    def said(line: ReadyLine) -> str:
        return words(WHY_LABELS[line.why]) if line.why else moment_words(line.proposed, telling.language())

    proposed = Column[ReadyLine](
        "proposed",
        words("Proposed test"),
        said,
        sort=lambda line: line.proposed,
        token=lambda line: "bad" if line.why else "ink",
        bold=lambda line: line.why is None,
        tip=said,
        width=118,
    )
    return (proposed, _there("proposed_there", words("There"), lambda line: line.proposed_there, telling, day=True))
