"""What the note at the pointer says: where what is held would go, what is found there, which keys there are."""

from __future__ import annotations

from hlom_desktop.conference.languages import Language
from hlom_desktop.findings import Finding, Severity
from hlom_desktop.sessions.day_words import short_day, span_words
from hlom_desktop.sessions.grid.blocks import room_name
from hlom_desktop.sessions.grid.carrying import Carried, Grip
from hlom_desktop.sessions.grid.hand import Hand
from hlom_desktop.sessions.grid.note import NoteLine
from hlom_desktop.sessions.rules import Slot
from hlom_desktop.sessions.values import Programme
from hlom_desktop.words import Words


def heading(carried: Carried, programme: Programme, words: Words, language: Language) -> str:
    """What a drop would do."""
    number = len(carried.ids)
    if carried.leaves:
        return words("Take out of the grid")
    if carried.grip is not Grip.WHOLE:
        return words("Change to {hours}", hours=span_words(carried.slot.start, carried.slot.end, language))
    room = room_name(programme, carried.slot.room_id, words, language)
    hours = place_words(carried.slot, carried.came_from, language)
    if carried.copies:
        return words("Copy to {room}, {hours}", room=room, hours=hours)
    if number > 1:
        return words("Move {number} sessions; this one to {room}, {hours}", number=number, room=room, hours=hours)
    return words("Move to {room}, {hours}", room=room, hours=hours)


def place_words(slot: Slot, before: Slot | None, language: Language) -> str:
    """“13:45–15:00”; with its day where that is another than before: “Wed 15 Dec, 13:45–15:00”."""
    hours = span_words(slot.start, slot.end, language)
    if before is not None and before.day == slot.day:
        return hours
    return f"{short_day(slot.day, language, weekday=True)}, {hours}"


def keys(hand: Hand, words: Words) -> str:
    """What the keys do now."""
    carried = hand.carried
    if carried is None or carried.leaves:
        return ""
    if carried.grip is not Grip.WHOLE:
        return words("Esc back")
    if carried.others:
        return words("Enter places them · Esc back") if hand.by_keys else words("Drop places them · Esc back")
    if hand.by_keys:
        return words("Enter places it · C copies · F free place · Esc back")
    if hand.clashes:
        return words("Drop places it anyway · F free place · Esc back")
    return words("Drop places it · F free place · Esc back")


def touched(invitations: int, words: Words) -> tuple[NoteLine, ...]:
    """How many invitations a drop touches."""
    if not invitations:
        return ()
    said = words.plural("{number} invitation to give anew", "{number} invitations to give anew", invitations)
    return (NoteLine("envelope-simple", "ink2", said),)


def line_of(finding: Finding, words: Words) -> NoteLine:
    """One finding with its icon."""
    said = finding.said(words)
    if finding.severity is Severity.CLASH:
        return NoteLine("warning-octagon-fill", "bad", said)
    return NoteLine("moon-fill" if "night" in finding.kind else "warning-fill", "warn", said)
