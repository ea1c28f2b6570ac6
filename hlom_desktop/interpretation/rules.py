"""What must hold of teams, booths and rules; which sessions need interpreters, and how many."""

from __future__ import annotations

from collections.abc import Iterable

from hlom_desktop.conference.values import Mode
from hlom_desktop.delegations.values import LANGUAGE_LABELS
from hlom_desktop.interpretation.presets import Limits
from hlom_desktop.refusals import N_, Refusal
from hlom_desktop.sessions.rules import is_plenary
from hlom_desktop.sessions.values import SessionKind, SessionRow, SessionStatus
from hlom_desktop.speakers.values import RoleRow, SpeakerMode, SpeakerStatus

LANGUAGES: tuple[str, ...] = tuple(LANGUAGE_LABELS)
"""The official languages of the United Nations, in which teams and booths work."""

BOTH_WAYS = frozenset({"ar", "zh"})
"""Booths that also work out of their own language, and have one interpreter more (careers.un.org: 14 for six)."""

LONGEST, MOST_TIMES, MOST_PEOPLE = 24 * 60, 99, 99

_RANGES = {
    "sitting_minutes": (1, LONGEST),
    "remote_minutes": (1, LONGEST),
    "sittings_a_day": (1, MOST_TIMES),
    "rest_minutes": (0, LONGEST),
    "per_booth": (1, MOST_PEOPLE),
    "sittings_a_week": (1, MOST_TIMES),
    "size": (1, MOST_PEOPLE),
    "seats": (1, MOST_PEOPLE),
}


class OutOfRange(Refusal):
    """A figure of a team, a booth or a rule that cannot be."""

    message = N_("It must be between {least} and {most}.")


class LanguageNotUsable(Refusal):
    """A language that no booth speaks here."""

    message = N_("“{text}” is none of the languages {languages}. Write their two letters, with spaces between them.")


class NoTeamName(Refusal):
    """A team without a name."""

    message = N_("A team needs a name, such as “A”.")


def check_figures(**values: object) -> None:
    """Each figure of a team, booth or rule is within what can be. Raises `OutOfRange`."""
    for name, (least, most) in _RANGES.items():
        if name not in values or (name == "sittings_a_week" and values[name] is None):
            continue
        number = values[name]
        if not isinstance(number, int) or not least <= number <= most:
            raise OutOfRange(least=least, most=most)


def usable_languages(codes: Iterable[str]) -> tuple[str, ...]:
    """The languages in their usual order, each once. Raises `LanguageNotUsable`."""
    wanted = {code.strip().lower() for code in codes}
    unknown = sorted(wanted - set(LANGUAGES))
    if unknown:
        raise LanguageNotUsable(text=unknown[0][:20], languages=" ".join(LANGUAGES).upper())
    return tuple(code for code in LANGUAGES if code in wanted)


def usable_name(name: str | None) -> str:
    """A team's name without the spaces around it. Raises `NoTeamName`."""
    said = (name or "").strip()
    if not said:
        raise NoTeamName
    return said


def is_work(session: SessionRow) -> bool:
    """Whether interpreters are asked for: it is held, and interpreted into some language."""
    return session.status is not SessionStatus.CANCELLED and bool(session.interpreted)


def ought_to_be_interpreted(session: SessionRow) -> bool:
    """Whether one would expect interpretation where there is none: a plenary, or several languages are spoken.

    Not at side events, whose organizers pay for it themselves, nor in a break.
    """
    if session.status is SessionStatus.CANCELLED or session.interpreted:
        return False
    if session.kind in (SessionKind.SIDE_EVENT, SessionKind.BREAK):
        return False
    return is_plenary(session) or len(session.spoken) > 1


def needed_languages(session: SessionRow) -> frozenset[str]:
    """What a team must know for a session: the languages spoken and those interpreted into."""
    return frozenset((*session.spoken, *session.interpreted))


def is_remote(session: SessionRow, roles: Iterable[RoleRow]) -> bool:
    """Whether somebody is heard from elsewhere: the session is virtual or hybrid, or a role in it is remote."""
    return session.mode in (Mode.HYBRID, Mode.VIRTUAL) or any(
        role.session_id == session.ref.id
        and role.mode is SpeakerMode.REMOTE
        and role.status is not SpeakerStatus.DECLINED
        for role in roles
    )


def interpreters_needed(languages: Iterable[str], limits: Limits) -> int:
    """How many interpreters: those of each booth, one more where a booth works both ways."""
    return sum(limits.per_booth + (code in BOTH_WAYS) for code in set(languages))
