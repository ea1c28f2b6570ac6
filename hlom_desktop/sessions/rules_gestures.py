"""What becomes of hours and titles in the gestures on one session or several: swap, push, split, move together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import timedelta
from types import MappingProxyType

from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.languages import LANGUAGES, Language
from hlom_desktop.conference.wording import Wording
from hlom_desktop.refusals import N_, Refusal
from hlom_desktop.sessions.rules import slot_of
from hlom_desktop.sessions.values import SessionRow, SessionStatus

DAY = 24 * 60
CONTINUED: Mapping[Language, str] = MappingProxyType({"en": "(continued)", "fr": "(suite)", "es": "(continuación)"})
"""How programmes of United Nations meetings mark the second part of a meeting."""


class NoPlaceYet(Refusal):
    """A gesture on hours, for a session that has none."""

    message = N_("“{title}” has no hour yet. Place it in the grid first.")


class PastMidnight(Refusal):
    """Pushed so far that a session would leave its day."""

    message = N_("“{title}” would pass midnight. Push by less, or move it to another day.")


class NothingToSplit(Refusal):
    """An hour that is not within the session."""

    message = N_("A session is split at an hour between its start and its end.")


class TwoWanted(Refusal):
    """A swap of fewer sessions than two, or of more."""

    message = N_("Two sessions can be swapped. Choose them with Ctrl+click or Ctrl+Space, then swap them.")


def name_of(title: Wording) -> str:
    """A title for a refusal: as it was first written."""
    return title.best(title.source)[0]


def placed(title: Wording, hours: Hours | None) -> Hours:
    """The hours of a session that must have some. Raises `NoPlaceYet`."""
    if hours is None:
        raise NoPlaceYet(title=name_of(title))
    return hours


def swapped(one: Hours, other: Hours) -> tuple[Hours, Hours]:
    """Each at the other's start, with its own length; done twice, nothing has changed."""
    return replace(other, minutes=one.minutes), replace(one, minutes=other.minutes)


def swapped_rows(one: SessionRow, other: SessionRow) -> dict[int, SessionRow]:
    """Two sessions with hours and rooms exchanged, by id. Raises `NoPlaceYet`."""
    first, second = swapped(placed(one.title, one.hours), placed(other.title, other.hours))
    return {
        one.ref.id: replace(one, hours=first, room_id=other.room_id),
        other.ref.id: replace(other, hours=second, room_id=one.room_id),
    }


def shifted(title: Wording, hours: Hours | None, by: int) -> Hours:
    """Hours `by` minutes later on the clock, earlier where negative; the session stays on its day.

    What passed midnight before may go on doing so. Raises `NoPlaceYet`, `PastMidnight`.
    """
    before = placed(title, hours)
    after = replace(before, start=before.start + by)
    if not 0 <= after.start < DAY or (after.end > DAY >= before.end):
        raise PastMidnight(title=name_of(title))
    return after


def with_followers(sessions: Iterable[SessionRow], session: SessionRow, zone: str) -> tuple[SessionRow, ...]:
    """A session, then all that start at or after it in its room on its day, by hour; the cancelled ones stay.

    The day and the hours are those of the clock of `zone`. Raises `NoPlaceYet`.
    """
    placed(session.title, session.hours)
    here = slot_of(session, zone)
    found = []
    for row in sessions:
        slot = slot_of(row, zone)
        if slot is None or here is None or row.ref.id == session.ref.id or row.status is SessionStatus.CANCELLED:
            continue
        if (slot.day, slot.room_id) == (here.day, here.room_id) and slot.start >= here.start:
            found.append((slot.start, row.position, row))
    return session, *(row for _, _, row in sorted(found, key=lambda one: one[:2]))


def pushed_rows(rows: Iterable[SessionRow], by: int) -> dict[int, SessionRow]:
    """Sessions `by` minutes later, by id. Raises `NoPlaceYet`, `PastMidnight`."""
    return {row.ref.id: replace(row, hours=shifted(row.title, row.hours, by)) for row in rows}


def halves(title: Wording, hours: Hours | None, after: int) -> tuple[Hours, Hours]:
    """The hours of the two parts of a session that is split `after` so many minutes of it.

    The second begins when the first ends, also where that is past midnight or in the night the clock changes.
    Raises `NoPlaceYet`, `NothingToSplit`.
    """
    whole = placed(title, hours)
    if not 0 < after < whole.minutes:
        raise NothingToSplit
    first = replace(whole, minutes=after)
    days, start = divmod(first.end, DAY)
    second = replace(whole, day=whole.day + timedelta(days=days), start=start, minutes=whole.minutes - after, fold=0)
    if second.start_utc() != first.end_utc():
        second = replace(second, fold=1)
    return first, second


def continued(title: Wording) -> Wording:
    """The title of the second part, marked in each language that has one; what was stale stays so."""
    marked = replace(title, en=_marked(title.en, "en"), fr=_marked(title.fr, "fr"), es=_marked(title.es, "es"))
    for language in LANGUAGES:
        if language not in title.stale():
            marked = marked.still_right(language)
    return marked


def _marked(text: str | None, language: Language) -> str | None:
    mark = CONTINUED[language]
    return text if not text or text.endswith(mark) else f"{text} {mark}"
