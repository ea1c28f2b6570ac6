"""What a screen says of a side event in one line: where it stands, what it lacks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.shown import text_in
from hlom_desktop.conference.values import Mode
from hlom_desktop.conference.when.printing import as_stated
from hlom_desktop.sessions.day_words import hour_words, short_day
from hlom_desktop.side_events.rules import is_struck, states_among
from hlom_desktop.side_events.rules_judged import Judged
from hlom_desktop.side_events.said_review import reason_breached, rule_words, score_words
from hlom_desktop.side_events.shown import ProposalLine, SideEvents
from hlom_desktop.side_events.values import ProposalStatus
from hlom_desktop.words import Words

STATUS_ICONS: Mapping[ProposalStatus, str] = MappingProxyType(
    {
        ProposalStatus.DRAFT: "pencil-simple",
        ProposalStatus.SUBMITTED: "tray",
        ProposalStatus.UNDER_REVIEW: "magnifying-glass",
        ProposalStatus.APPROVED: "check-circle",
        ProposalStatus.SCHEDULED: "calendar-check",
        ProposalStatus.MERGED: "git-merge",
        ProposalStatus.DECLINED: "x-circle",
        ProposalStatus.CANCELLED: "prohibit",
    }
)
MODE_ICONS: Mapping[Mode, str] = MappingProxyType(
    {Mode.IN_PERSON: "armchair", Mode.HYBRID: "circle-half", Mode.VIRTUAL: "monitor"}
)
STAGES = (
    ProposalStatus.SUBMITTED,
    ProposalStatus.UNDER_REVIEW,
    ProposalStatus.APPROVED,
    ProposalStatus.SCHEDULED,
    ProposalStatus.DECLINED,
)
"""The columns that the board always has."""
UNDECIDED = (ProposalStatus.SUBMITTED, ProposalStatus.UNDER_REVIEW)
OVER = (ProposalStatus.DECLINED, ProposalStatus.CANCELLED, ProposalStatus.MERGED)
"""What will not be held."""


@dataclass(frozen=True)
class Standing:
    """One line on a side event, with its icon; `warns` where something is missing, `suggests` what is not so yet."""

    text: str
    icon: str = ""
    warns: bool = False
    suggests: bool = False


def place_words(line: ProposalLine, words: Words, language: Language, *, short: bool = False) -> str:
    """“Room 3, Tue 14 Dec 13:15” as placed; else date and place as stated; nothing where neither is known.

    `short` leaves the date out, where the weekday says enough.
    """
    session = line.session
    if session is not None and session.hours is not None:
        hours = session.hours
        day = short_day(hours.day, language, weekday=True)
        when = f"{day.split()[0] if short else day} {hour_words(hours.start, language)}"
        if line.room is None:
            return when
        return words("{room}, {when}", room=text_in(line.room.name, language), when=when)
    parts = (
        as_stated(line.row.dates, language) if line.row.dates is not None else "",
        text_in(line.row.place, language),
    )
    return ", ".join(part for part in parts if part)


def standings_of(
    one: Judged, shown: SideEvents, words: Words, language: Language, *, short: bool = False
) -> tuple[Standing, ...]:
    """What the organizer wants to know of it at this stage, in one line or two; `short` as on a card of the board."""
    row = one.row
    match row.status:
        case ProposalStatus.SCHEDULED:
            return (_placed(one.line, shown, words, language, short),)
        case ProposalStatus.DECLINED | ProposalStatus.CANCELLED:
            return (_over(one, shown, words, language, short),)
        case ProposalStatus.MERGED:
            other = shown.line(row.merged_into_id)
            return (Standing(words("into no. {number}", number=other.row.number) if other is not None else ""),)
    lacking = (*_lacking(one, shown, words, short), *_alike(one, shown, words))[:1]
    if one.score is not None:
        return (Standing(score_words(one.score, words), "star"), *lacking)
    if lacking:
        return lacking
    if row.status is ProposalStatus.DRAFT:
        return (Standing(words("not submitted yet")),)
    return (Standing(row.preferred, "calendar-blank") if row.preferred else Standing(words("complete")),)


def _placed(line: ProposalLine, shown: SideEvents, words: Words, language: Language, short: bool) -> Standing:
    if is_struck(line):
        return Standing(words("struck in the programme"), "warning-fill", True)
    placed = place_words(line, words, language, short=short and within_a_week(shown))
    if not placed:
        return Standing(words("no place yet"), "warning-fill", True)
    return Standing(placed, "push-pin-fill" if line.row.pinned else "")


def _over(one: Judged, shown: SideEvents, words: Words, language: Language, short: bool) -> Standing:
    """Why it is not held; on a card, the rule instead of its whole sentence."""
    row, breach = one.row, reason_breached(one, language)
    if short and breach is not None and shown.call is not None and row.status is ProposalStatus.DECLINED:
        return Standing(rule_words(breach, shown.call, words))
    cancelled = row.status is ProposalStatus.CANCELLED
    return Standing(text_in(row.reason, language) or (words("cancelled") if cancelled else words("no reason given")))


def _lacking(one: Judged, shown: SideEvents, words: Words, short: bool) -> tuple[Standing, ...]:
    """What is missing or against the rules, the first of it; without rules, a State among the sponsors."""
    sponsors = one.line.sponsors
    if not sponsors:
        return (Standing(words("nobody organizes it"), "warning-fill", True),)
    if shown.call is not None and one.row.status is ProposalStatus.APPROVED:
        return ()  # decided: somebody took it in spite of the rule
    if shown.call is not None:
        said = (rule_words(breach, shown.call, words) for breach in one.breaches)
        return tuple(Standing(text, "warning-fill", True) for text in said)[:1]
    if not states_among(sponsors):
        return (Standing(words("no State") if short else words("no State sponsor"), "warning-fill", True),)
    return ()


def _alike(one: Judged, shown: SideEvents, words: Words) -> tuple[Standing, ...]:
    """The one that it is most like, while it is not decided."""
    other = shown.line(one.alike[0].other_id) if one.alike and one.row.status in UNDECIDED else None
    return (Standing(words("similar to no. {number}", number=other.row.number), "git-merge"),) if other else ()


def within_a_week(shown: SideEvents) -> bool:
    """Whether a weekday alone names one day of the conference."""
    first, last = shown.conference.first_day, shown.conference.last_day
    return first is not None and last is not None and (last - first).days < 7
