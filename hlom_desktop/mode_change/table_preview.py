"""The columns of the preview: sessions as they were and will be, what stays open, and who must be told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from hlom_desktop.conference.values import MODE_LABELS, Mode, RoomRow
from hlom_desktop.conference.wording import Wording
from hlom_desktop.delegations.rules import wording_of
from hlom_desktop.delegations.states import sort_key
from hlom_desktop.delegations.table import Telling
from hlom_desktop.delegations.table_texts import MODE_ICONS
from hlom_desktop.desk.painting import Run
from hlom_desktop.desk.rows import Column
from hlom_desktop.mode_change.told import NEWS_LABELS, DelegationTold, SessionTold, SpeakerTold
from hlom_desktop.mode_change.values import OPEN_LABELS, Open, OpenKind, SessionPlan
from hlom_desktop.sessions.day_words import span_words
from hlom_desktop.sessions.values import SessionRow
from hlom_desktop.speakers.table import MODE_ICONS as SPEAKER_ICONS
from hlom_desktop.speakers.table import hour, there_column
from hlom_desktop.speakers.values import SPEAKER_MODE_LABELS, RoleRow, SpeakerMode


@dataclass(frozen=True)
class SessionShown:
    """A session of the scope: what will become of it, None where it is left out, and what stays open."""

    row: SessionRow
    plan: SessionPlan | None
    open: tuple[Open, ...]

    @property
    def after(self) -> SessionPlan | SessionRow:
        """What it will be."""
        return self.row if self.plan is None else self.plan


def when_text(row: SessionRow | None, telling: Telling) -> str:
    """“14/12 15:00–17:00”; nothing while it has no hour."""
    if row is None or row.hours is None:
        return ""
    day, hours = row.hours.day, row.hours
    return f"{day.day}/{day.month:02} {span_words(hours.start, hours.end, telling.language())}"  # type: ignore[arg-type]


def when_order(row: SessionRow | None) -> Any:
    """Where a session stands in time; None while it has no hour."""
    return None if row is None or row.hours is None else (row.hours.day, row.hours.start)


def becomes(was: str, now: str, telling: Telling) -> str:
    """Both, or only one where nothing changes."""
    return now if was == now else telling.words("{was} → {became}", was=was or "–", became=now or "–")


def becomes_runs(was: str, now: str, icon: str = "") -> tuple[Run, ...]:
    """The same in print: grey where nothing changes, else what will be in bold."""
    mark = (Run(icon=icon, token="ink2"),) if icon and now else ()
    if was == now:
        return (*mark, Run(now, "ink3"))
    return (Run(f"{was or '–'} → ", "ink3"), *mark, Run(now or "–", "ink", True))


def mode_word(mode: Mode | None, telling: Telling) -> str:
    """A mode's word; nothing where none is set."""
    return telling.words(MODE_LABELS[mode]) if mode is not None else ""


def room_name(rooms: dict[int, RoomRow], room_id: int | None, telling: Telling) -> str:
    """A room's name; none for none."""
    return telling.text(rooms[room_id].name) if room_id in rooms else ""


def session_columns(telling: Telling, rooms: dict[int, RoomRow]) -> tuple[Column[SessionShown], ...]:
    """Session, when, mode, room, link, and what stays open. `rooms` is filled when they are read."""
    words = telling.words

    def modes(one: SessionShown) -> tuple[str, str]:
        return mode_word(one.row.mode, telling), mode_word(one.after.mode, telling)

    def mode_runs(one: SessionShown) -> tuple[Run, ...]:
        now = one.after.mode
        return becomes_runs(*modes(one), MODE_ICONS[now] if now is not None else "")

    def places(one: SessionShown) -> tuple[str, str]:
        return room_name(rooms, one.row.room_id, telling), room_name(rooms, one.after.room_id, telling)

    def links(one: SessionShown) -> tuple[str, str]:
        return one.row.link or "", one.after.link or ""

    title = Column[SessionShown](
        "title",
        words("Session"),
        lambda one: telling.text(one.row.title),
        token=lambda one: "ink3" if one.plan is None else "ink",
        stretch=True,
    )
    return (
        title,
        Column("when", words("When"), lambda one: when_text(one.row, telling), lambda one: when_order(one.row)),
        Column("mode", words("Mode"), lambda one: becomes(*modes(one), telling), runs=mode_runs),
        _becoming("room", words("Room"), places, telling),
        _becoming("link", words("Link"), links, telling, 150),
        _settling(telling),
    )


def _settling(telling: Telling) -> Column[SessionShown]:
    """What stays open of a session."""
    words = telling.words

    def opens(one: SessionShown) -> str:
        if one.plan is None:
            return words("stays as it is")
        return ", ".join(dict.fromkeys(words(OPEN_LABELS[found.kind]) for found in one.open))

    return Column(
        "open",
        words("To be settled"),
        opens,
        token=lambda one: "warn" if one.plan is not None else "ink3",
        icon=lambda one: ("warning-fill", "warn") if one.plan is not None and one.open else None,
        width=190,
    )


def _becoming(key: str, title: str, pair: Callable[[Any], tuple[str, str]], telling: Telling, width: int = 0) -> Any:
    """A column of what was and what will be."""

    def runs(one: Any) -> tuple[Run, ...]:
        return becomes_runs(*pair(one))

    return Column[Any](key, title, lambda one: becomes(*pair(one), telling), runs=runs, width=width)


def open_columns(telling: Telling) -> tuple[Column[Open], ...]:
    """What stays open, at which session, and at whom."""
    words = telling.words

    def detail(one: Open) -> str:
        if one.kind is OpenKind.TOO_LONG:
            return words("{minutes} min, at most {limit} min", minutes=one.minutes, limit=one.limit)
        return telling.text(one.other.title) if one.other is not None else ""

    def session(one: Open) -> str:
        return telling.text(one.session.title) if one.session is not None else ""

    def who(one: Open) -> str:
        if one.who is None:
            return ""
        name = one.who.name if isinstance(one.who, RoleRow) else None
        return telling.text(one.who.function) or name or ""

    return (
        Column(
            "what",
            words("What"),
            lambda one: words(OPEN_LABELS[one.kind]),
            icon=lambda one: ("warning-fill", "warn"),
            width=270,
        ),
        Column("detail", words("In detail"), detail, width=190),
        Column("session", words("Session"), session, stretch=True),
        Column("when", words("When"), lambda one: when_text(one.session, telling), lambda one: when_order(one.session)),
        Column("who", words("Who"), who, width=170),
    )


COPIED_ONLY = ("session_mode", "zone", "link")
"""Columns of the speakers that a spreadsheet gets and the screen has no place for."""


def speaker_columns(telling: Telling) -> tuple[Column[SpeakerTold], ...]:
    """When it is their turn, here and there, who they are, from where they speak, and what is new for them."""
    words = telling.words

    def modes(one: SpeakerTold) -> tuple[str, str]:
        was, now = one.plan.row.mode, one.plan.mode
        return words(SPEAKER_MODE_LABELS[was]), words(SPEAKER_MODE_LABELS[now])

    def news(one: SpeakerTold) -> str:
        return ", ".join(words(NEWS_LABELS[new]) for new in one.news)

    def session_modes(one: SpeakerTold) -> str:
        if one.session is None:
            return ""
        return becomes(mode_word(one.session.row.mode, telling), mode_word(one.session.mode, telling), telling)

    return (
        Column("starts", words("When"), lambda one: _starts(one, telling), lambda one: one.starts),
        there_column(telling),
        Column("who", words("Who"), lambda one: telling.text(one.function) or one.name, width=210, bold=True),
        _home_column(telling),
        Column(
            "mode",
            words("From"),
            lambda one: becomes(*modes(one), telling),
            runs=lambda one: becomes_runs(*modes(one), SPEAKER_ICONS[one.plan.mode]),
        ),
        Column("news", words("What is new"), news),
        Column("session", words("Session"), lambda one: _title(one, telling), stretch=True),
        Column("session_mode", words("Mode"), session_modes),
        Column("zone", words("Time zone"), lambda one: one.plan.there or ""),
        Column("link", words("Link"), _link),
    )


def _starts(one: SpeakerTold, telling: Telling) -> str:
    if one.starts is None:
        return ""
    return f"{one.starts.day}/{one.starts.month:02} {hour(one.starts, telling.language())}"


def _title(one: SpeakerTold, telling: Telling) -> str:
    return telling.text(one.session.row.title) if one.session is not None else ""


def _link(one: SpeakerTold) -> str:
    is_remote = one.plan.mode is SpeakerMode.REMOTE and one.session is not None
    return (one.session.link or "") if is_remote and one.session is not None else ""


def _home_column(telling: Telling) -> Column[SpeakerTold]:
    def name(one: SpeakerTold) -> str:
        return telling.text(one.home)

    return Column(
        "home",
        telling.words("Delegation"),
        name,
        sort=lambda one: sort_key(name(one), telling.language()) or None,
        width=130,
    )


def session_told_columns(telling: Telling) -> tuple[Column[SessionTold], ...]:
    """A session that changes, and how many must be told."""
    words = telling.words

    return (
        Column("title", words("Session"), lambda one: telling.text(one.plan.row.title), stretch=True),
        Column("when", words("When"), lambda one: when_text(one.plan.row, telling), lambda o: when_order(o.plan.row)),
        _figure("delegations", words("Delegations"), lambda one: len(one.delegations)),
        _figure("delegates", words("Delegates"), lambda one: one.delegates),
        _figure("coming", words("In person"), lambda one: one.in_person),
    )


def delegation_told_columns(telling: Telling) -> tuple[Column[DelegationTold], ...]:
    """The names behind a figure."""

    def name(one: DelegationTold) -> str:
        wording: Wording = wording_of(one.row)
        return telling.text(wording)

    words = telling.words
    return (
        Column(
            "name", words("Delegation"), name, sort=lambda one: sort_key(name(one), telling.language()), stretch=True
        ),
        _figure("delegates", words("Delegates"), lambda one: len(one.delegates)),
        _figure("coming", words("In person"), lambda one: one.in_person),
    )


def _figure(key: str, title: str, figure: Any) -> Column[Any]:
    return Column(key, title, lambda one: str(figure(one)), sort=figure, align="right")
