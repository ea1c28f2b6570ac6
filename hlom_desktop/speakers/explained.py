"""Why a speaker stands where the list has them, in sentences; and in a word for a table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from hlom_desktop.conference.hours_printed import print_day, print_hour
from hlom_desktop.conference.shown import text_in
from hlom_desktop.conference.zones import zone_named
from hlom_desktop.delegations.table import Telling
from hlom_desktop.delegations.values import LEVEL_LABELS
from hlom_desktop.desk.tokens import Token
from hlom_desktop.refusals import N_
from hlom_desktop.speakers.lines import SpeakerLine
from hlom_desktop.speakers.rules_turns import Why
from hlom_desktop.speakers.values import ConnectionTest, InscriptionKind
from hlom_desktop.speakers.values_list import AbsentGoes

MISSED = {
    "arrives": N_("before arrival"),
    "leaves": N_("after departure"),
    "wanted": N_("not at the hours asked for"),
}


@dataclass(frozen=True)
class Mark:
    """A word on a speaker in the table, with its icon."""

    word: str
    icon: str
    token: Token


def marks(line: SpeakerLine, telling: Telling) -> tuple[Mark, ...]:
    """What is to be known of a speaker at a glance, the gravest first; the table shows the first."""
    return tuple(_marks(line, telling))


def _marks(line: SpeakerLine, telling: Telling) -> Iterator[Mark]:
    words, row = telling.words, line.row
    if line.turn is None:
        yield _off(line, telling)
        return
    why = line.turn.why
    if not line.turn.fits:
        yield Mark(words("does not fit"), "warning-octagon-fill", "bad")
    if row.test in (ConnectionTest.MISSING, ConnectionTest.FAILED):
        said = words("link not tested") if row.test is ConnectionTest.MISSING else words("link failed")
        yield Mark(said, "warning-octagon-fill", "bad")
    for key, message in MISSED.items():
        if key in why.missed:
            yield Mark(words(message), "clock", "warn")
    if line.there is not None and line.there.night:
        yield Mark(words("night there"), "moon-fill", "warn")
    if row.absent:
        yield Mark(words("was absent"), "user-minus", "warn")
    yield from _places(line, why, telling)
    if row.test in (ConnectionTest.BOOKED, ConnectionTest.PASSED):
        booked = row.test is ConnectionTest.BOOKED
        said = words("test booked") if booked else words("link tested")
        yield Mark(said, "hourglass-medium" if booked else "check-circle", "warn" if booked else "ok")


def _places(line: SpeakerLine, why: Why, telling: Telling) -> Iterator[Mark]:
    """What is special about the place."""
    words, row = telling.words, line.row
    if row.kind is InscriptionKind.REPLY:
        yield Mark(words("in reply"), "chat-circle", "ink2")
    if why.by_hand:
        other = why.swapped_with
        said = words("swapped with no. {number}", number=other) if other else words("moved by hand")
        yield Mark(said, "swap" if other else "hand-pointing", "ink2")
    if row.time_permitting:
        yield Mark(words("if time permits"), "hourglass-medium", "ink2")
    if why.held or why.hurried:
        yield Mark(words("held back") if why.held else words("called sooner"), "clock", "ink2")


def _off(line: SpeakerLine, telling: Telling) -> Mark:
    if line.row.withdrawn:
        return Mark(telling.words("withdrawn"), "x-circle", "ink3")
    if line.row.waiting:
        return Mark(telling.words("waiting"), "hourglass-medium", "ink2")
    return Mark(telling.words("absent, off the list"), "user-minus", "ink3")


def sentences(line: SpeakerLine, telling: Telling) -> tuple[str, ...]:
    """Why a speaker stands there, one sentence for each thing that the order looked at."""
    if line.turn is None:
        return tuple(_why_off(line, telling))
    return tuple(_sentences(line, line.turn.why, telling))


def _why_off(line: SpeakerLine, telling: Telling) -> Iterator[str]:
    words = telling.words
    if line.row.withdrawn:
        yield words("Has withdrawn; the inscription is kept in the record.")
    elif line.row.waiting:
        yield words("Waits for a place on the list.")
    else:
        yield words("Was absent when called, and is off the list.")


def _sentences(line: SpeakerLine, why: Why, telling: Telling) -> Iterator[str]:
    words, row = telling.words, line.row
    if row.kind is InscriptionKind.REPLY:
        yield words(
            "Right of reply: after all statements of the day. Asked for on {moment}.",
            moment=_at(line, row.inscribed, telling),
        )
    else:
        yield _rank(line, why, telling)
    if row.ranked_as is not None:
        yield words("Keeps the place of the level that was inscribed.")
    if row.ranked_from is not None:
        yield words("Lost the place when the level changed.")
    if why.before_members:
        yield words("Stands before the first member of its group.")
    if row.time_permitting:
        yield words("Speaks only if time permits, after all others.")
    if row.absent and line.speakers.absent_goes is AbsentGoes.END_OF_LIST:
        yield words("Was absent when called, and stands at the end of the list.")
    elif row.absent:
        yield words("Was absent when called, and stands at the end of the category.")
    yield from _by_hand(line, why, telling)
    yield from _bounds(line, why, telling)


def _rank(line: SpeakerLine, why: Why, telling: Telling) -> str:
    """The category, the level and the moment by which a speaker is ranked."""
    words = telling.words
    said = {"level": words(LEVEL_LABELS[why.level]), "moment": _at(line, why.since, telling)}
    category = line.turn.category if line.turn is not None else None
    if category is not None:
        title = text_in(category.title, telling.language())
        return words("{category}: {level}, inscribed {moment}.", category=title, **said)
    if line.debate.categories:
        return words("In no category: {level}, inscribed {moment}.", **said)
    if why.for_group:
        return words("For a group, so before single delegations: {level}, inscribed {moment}.", **said)
    return words("{level}, inscribed {moment}.", **said)


def _by_hand(line: SpeakerLine, why: Why, telling: Telling) -> Iterator[str]:
    words = telling.words
    if not why.by_hand:
        return
    if why.swapped_with is not None:
        yield words("Swapped with no. {number}.", number=why.swapped_with)
    else:
        yield words("Moved here by hand.")


def _bounds(line: SpeakerLine, why: Why, telling: Telling) -> Iterator[str]:
    """What binds the speaker to certain hours, and whether the place honours it."""
    words, row = telling.words, line.row
    if row.arrives is not None:
        late = words("Arrives on {moment}, after this turn.") if "arrives" in why.missed else ""
        said = late or words("Arrives on {moment}, in time.")
        yield said.format(moment=_at(line, row.arrives, telling))
    if row.leaves is not None:
        early = words("Leaves on {moment}, before the end of this turn.") if "leaves" in why.missed else ""
        said = early or words("Leaves on {moment}, after this turn.")
        yield said.format(moment=_at(line, row.leaves, telling))
    if (row.wanted_day, row.wanted_from, row.wanted_until) != (None, None, None):
        if "wanted" in why.missed:
            yield words("The hours asked for cannot be had here.")
        else:
            yield words("Stands at the hours asked for.")
    if why.held:
        yield words("Held back for that; others speak first.")
    if why.hurried:
        yield words("Called sooner than the rule has it, to be in time.")


def _at(line: SpeakerLine, moment: datetime, telling: Telling) -> str:
    """A moment on the conference's clock: 22 November, 09:14."""
    language: Any = telling.language()
    clock = moment.astimezone(zone_named(line.debate.zone))
    day = print_day(clock.date(), language, weekday=False)
    return f"{day}, {print_hour(60 * clock.hour + clock.minute, language, '24h')}"
