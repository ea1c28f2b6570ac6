"""What is named in a reason: slots, rooms, side events and lists of them, for readers of three languages."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import reduce

from hlom_desktop.conference.languages import LANGUAGES, Language
from hlom_desktop.conference.shown import text_in
from hlom_desktop.conference.wording import Wording
from hlom_desktop.findings import Titles, in_language
from hlom_desktop.placement.values import Question, Slot, Spot
from hlom_desktop.placement.values_answer import Phrase
from hlom_desktop.sessions.day_words import hour_words, short_day
from hlom_desktop.words import Words

MOST_NAMED = 4


def phrase(message: str, /, **arguments: object) -> Phrase:
    """Some words of a reason."""
    return Phrase(message, tuple(arguments.items()))


def said(one: Phrase, words: Words) -> str:
    """The words in the reader's language."""
    return words(one.message, **{name: _value(value, words) for name, value in one.arguments})


def _value(value: object, words: Words) -> object:
    if not isinstance(value, tuple):
        return value
    if isinstance(value[0], Phrase):
        return ", ".join(said(one, words) for one in value)
    return in_language(value, words.language)


def said_together(phrases: Iterable[Phrase], words: Words) -> str:
    """Several, between semicolons: “first choice of slot; only hybrid room free”."""
    told = [said(one, words) for one in phrases]
    return reduce(lambda one, other: words("{one}; {other}", one=one, other=other), told) if told else ""


def _titles(text: Callable[[Language], str]) -> Titles:
    english, french, spanish = (text(language) for language in LANGUAGES)
    return english, french, spanish


def title_of(wording: Wording) -> Titles:
    """A text in each language, as far as there is one."""
    return _titles(lambda language: text_in(wording, language))


def slot_titles(slot: Slot) -> Titles:
    """“Wed 15 Dec, 13:15”."""

    def text(language: Language) -> str:
        day = short_day(slot.hours.day, language, weekday=True)
        return f"{day}, {hour_words(slot.hours.start, language)}"

    return _titles(text)


def spot_titles(question: Question, spot: Spot) -> Titles:
    """“Wed 15 Dec, 13:15, Room 3”; without the room where there is none."""
    when = slot_titles(question.slot[spot.slot])
    if spot.room is None:
        return when
    english, french, spanish = map(", ".join, zip(when, title_of(question.space[spot.room].name), strict=True))
    return english, french, spanish


def slots_listed(question: Question, ids: Iterable[int]) -> Titles:
    """Some slots in their order, the first few of many."""
    return listed([slot_titles(one) for one in question.slots if one.id in set(ids)])


def rooms_listed(question: Question, ids: Iterable[int]) -> Titles:
    """Some rooms in their order, the first few of many."""
    return listed([title_of(one.name) for one in question.spaces if one.id in set(ids)])


def events_listed(question: Question, ids: Iterable[int]) -> Titles:
    """The titles of some side events, the first few of many, in quotation marks."""
    return wordings_quoted([question.event[one].title for one in dict.fromkeys(ids)])


def wordings_quoted(titles: Iterable[Wording]) -> Titles:
    """Some titles in quotation marks, each once, the first few of many."""

    def quoted(title: Wording, language: Language) -> str:
        return Words(language)("“{title}”", title=text_in(title, language))

    return listed([_titles(lambda language, one=one: quoted(one, language)) for one in dict.fromkeys(titles)])  # type: ignore[misc]


def listed(items: list[Titles]) -> Titles:
    """Texts between commas; the first few, and dots for the others."""
    more = [("…", "…", "…")] if len(items) > MOST_NAMED else []
    english, french, spanish = (", ".join(column) for column in zip(*(items[:MOST_NAMED] + more), strict=True))
    return english, french, spanish
