"""What changed of a list of speakers since it was given out, in sentences."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from hlom_desktop.conference.hours_printed import print_day, print_hour
from hlom_desktop.conference.zones import zone_named
from hlom_desktop.delegations.table import Telling
from hlom_desktop.refusals import N_
from hlom_desktop.speakers.card_role import session_word
from hlom_desktop.speakers.debate import Debate
from hlom_desktop.speakers.rules_issue import ChangeKind, TurnChange
from hlom_desktop.speakers.values import SPEAKER_MODE_LABELS
from hlom_desktop.speakers.values_issue import IssuedTurn, ListIssueRow

SAID: Mapping[ChangeKind, str] = MappingProxyType(
    {
        ChangeKind.NEW: N_("{who}: new, no. {number}"),
        ChangeKind.GONE: N_("{who}: no longer on the list, was no. {number}"),
        ChangeKind.SITTING: N_("{who}: now in {sitting}, no. {number}"),
        ChangeKind.SWAPPED: N_("{who} and {other}: swapped, now no. {number} and no. {place}"),
        ChangeKind.UP: N_("{who}: up, from no. {before} to no. {number}"),
        ChangeKind.DOWN: N_("{who}: down, from no. {before} to no. {number}"),
        ChangeKind.SPEAKER: N_("{who}: other speaker"),
        ChangeKind.MINUTES: N_("{who}: {minutes} min"),
        ChangeKind.MODE: N_("{who}: now {mode}"),
    }
)


def change_sentence(change: TurnChange, debate: Debate, telling: Telling) -> str:
    """One change, as a person would say it."""
    turn, words = change.turn, telling.words
    sitting = debate.session_of(debate.sitting(turn.sitting_id))
    return words(
        SAID[change.kind],
        who=named(turn, telling),
        number=turn.number,
        before=change.before.number if change.before is not None else turn.number,
        other=named(change.other, telling) if change.other is not None else "",
        place=change.other.number if change.other is not None else "",
        minutes=turn.minutes,
        mode=words(SPEAKER_MODE_LABELS[turn.mode]),
        sitting=session_word(sitting, telling.language()) if sitting is not None else words("none yet"),
    )


def named(turn: IssuedTurn, telling: Telling) -> str:
    """A turn by its delegation, else by the speaker's function."""
    return telling.text(turn.delegation) or telling.text(turn.function)


def issue_line(issue: ListIssueRow | None, changes: int, zone: str, telling: Telling) -> str:
    """What was given out last, and how much has changed since."""
    words, language = telling.words, telling.language()
    if issue is None:
        return words("Not issued yet")
    at = issue.at.astimezone(zone_named(zone))
    day: Any = print_day(at.date(), language, weekday=False)  # type: ignore[arg-type]
    hour = print_hour(60 * at.hour + at.minute, language, "24h")  # type: ignore[arg-type]
    said = {"list": issue.number, "day": day, "hour": hour}
    if not changes:
        return words("List no. {list} of {day}, {hour} · no change since", **said)
    return words.plural(
        "List no. {list} of {day}, {hour} · {number} change since",
        "List no. {list} of {day}, {hour} · {number} changes since",
        changes,
        **said,
    )
