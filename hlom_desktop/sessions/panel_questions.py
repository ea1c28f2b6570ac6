"""The question about a proposal: one sentence, the button's word, how far."""

from __future__ import annotations

from hlom_desktop.conference.languages import Language
from hlom_desktop.sessions.day_words import hour_words, short_day, span_words
from hlom_desktop.sessions.grid.blocks import room_name
from hlom_desktop.sessions.grid.note_words import place_words
from hlom_desktop.sessions.panel_asking import Question
from hlom_desktop.sessions.proposing import Gesture, Outcome, Proposal
from hlom_desktop.sessions.values import Programme
from hlom_desktop.words import Words


def question(proposal: Proposal, outcome: Outcome, programme: Programme, words: Words, language: Language) -> Question:
    """What is asked, without what is found."""
    titles = [
        row.title.best(language)[0] or words("Without a title")
        for key in proposal.ids
        for row in programme.sessions
        if row.ref.id == key
    ]
    match proposal.gesture:
        case Gesture.SWAP:
            said = words("“{title}” and “{other}” exchange their hours and rooms.", title=titles[0], other=titles[1])
            return Question(said, words("Swap"), "")
        case Gesture.PUSH:
            said = _push_words(len(outcome.rows) - 1, titles[0], words)
            return Question(said, words("Push"), measure(proposal, outcome, words, language))
        case Gesture.SPLIT:
            said = _split_words(outcome, titles[0], programme.zone, words, language)
            return Question(said, words("Split"), measure(proposal, outcome, words, language))
    return Question(_place_words(proposal, titles, programme, words, language), words("Move"), "")


def _place_words(proposal: Proposal, titles: list[str], programme: Programme, words: Words, language: Language) -> str:
    if proposal.slot is not None:
        room = room_name(programme, proposal.slot.room_id, words, language)
        hours = place_words(proposal.slot, None, language)
        return words("“{title}” goes to {room}, {hours}.", title=titles[0], room=room, hours=hours)
    day = "" if proposal.day is None else short_day(proposal.day, language, weekday=True)
    if len(titles) == 1:
        return words("“{title}” moves to {day} and keeps its hour.", title=titles[0], day=day)
    return words("{number} sessions move to {day} and keep their hours.", number=len(titles), day=day)


def measure(proposal: Proposal, outcome: Outcome | None, words: Words, language: Language) -> str:
    """How far: “15 min later”, “at 16:30”; empty where there is nothing to choose."""
    by = outcome.by if outcome is not None else proposal.by
    if by is None:
        return ""
    if proposal.gesture is Gesture.SPLIT and outcome is not None:
        hours = outcome.rows[proposal.ids[0]].hours
        return "" if hours is None else words("at {hour}", hour=hour_words(hours.end, language))
    if by < 0:
        return words("{minutes} min earlier", minutes=-by)
    return words("{minutes} min later", minutes=by)


def _push_words(followers: int, title: str, words: Words) -> str:
    if not followers:
        return words("“{title}” moves; nothing follows it in its room on this day.", title=title)
    return words.plural(
        "“{title}” moves, and {number} session that follows it in its room.",
        "“{title}” moves, and {number} sessions that follow it in its room.",
        followers,
        title=title,
    )


def _split_words(outcome: Outcome, title: str, zone: str, words: Words, language: Language) -> str:
    first, second = (span_words(slot.start, slot.end, language) for _, slot in outcome.places(zone))
    return words(
        "“{title}” becomes two: {first}, and {second} as its continuation.", title=title, first=first, second=second
    )
