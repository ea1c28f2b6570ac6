"""What stands once under the agenda's title: whose hours, which mode and languages, what has no hour at all."""

from __future__ import annotations

from datetime import date

from hlom_desktop.conference.values import Mode
from hlom_desktop.conference.when.printing import as_cell, print_when
from hlom_desktop.conference.when.values import Form, When
from hlom_desktop.exports import marks
from hlom_desktop.exports.marked import Marked, filled, joined
from hlom_desktop.exports.paper.tree import Text
from hlom_desktop.exports.paper_words import (
    city_of,
    language_list,
    list_of,
    of_place,
    offset_on,
    offset_words,
    place_lines,
    typographic,
)
from hlom_desktop.exports.programme_gathering import Programme
from hlom_desktop.exports.session_details import Usual
from hlom_desktop.refusals import N_

_MODE_ONLY = {
    Mode.IN_PERSON: N_("Unless otherwise stated, meetings are held in person."),
    Mode.HYBRID: N_("Unless otherwise stated, meetings are hybrid."),
    Mode.VIRTUAL: N_("Unless otherwise stated, meetings are virtual."),
}
_MODE_AND_LANGUAGES = {
    Mode.IN_PERSON: N_(
        "Unless otherwise stated, meetings are held in person, with interpretation between {languages}."
    ),
    Mode.HYBRID: N_("Unless otherwise stated, meetings are hybrid, with interpretation between {languages}."),
    Mode.VIRTUAL: N_("Unless otherwise stated, meetings are virtual, with interpretation between {languages}."),
}
_MOST_STANDS = 3


def under_title(programme: Programme, days: tuple[date, ...], marked: Marked) -> tuple[Text, ...]:
    """The dates, the place, and the one room where only that is printed."""
    conference, language = programme.conference, marked.language
    lines: list[Text] = []
    if programme.day is None:
        if conference.dates is not None:
            lines.append(_dates(conference.dates, marked))
        elif days:
            lines.append(marks.words(as_cell(_span(days, marked))))
    for line in place_lines(conference, programme.venues, language):
        lines.append(marks.words(typographic(line, language)))
    if programme.room is not None:
        lines.append(marked.text(programme.room.name))
    return tuple(lines)


def _dates(when: When, marked: Marked) -> Text:
    said = marked.date(when)
    if len(said) == 1 and when.form not in (Form.TEXT, Form.ATTACHED):
        return marks.words(as_cell(print_when(when, marked.language, style="text", year=True)))
    return said


def _span(days: tuple[date, ...], marked: Marked) -> str:
    form = Form.DAY if len(days) == 1 else Form.DAYS if len(days) == 2 else Form.DAY_RANGE
    whole = When("", "en", form, first=days[0], last=days[-1], year_stated=True)
    return print_when(whole, marked.language, style="text")


def notes(programme: Programme, days: tuple[date, ...], usual: Usual, marked: Marked) -> tuple[Text, ...]:
    """One paragraph, its sentences in order; none where nothing is known."""
    sentences = [
        _clock(programme, days, marked),
        _usual_ways(usual, marked),
        marks.words(marked.words("Side events are held without interpretation.")) if _say_without(usual) else (),
        _without_hours(programme, marked),
    ]
    said = joined(sentences, " ")
    return (said,) if said else ()


def _say_without(usual: Usual) -> bool:
    return usual.side_events_without and bool(usual.interpreted)


def _clock(programme: Programme, days: tuple[date, ...], marked: Marked) -> Text:
    zone = programme.conference.zone
    if zone is None or not any(session.hours for session in programme.sessions):
        return ()
    offsets = dict.fromkeys(offset_on(zone, day) for day in days)
    return marks.words(
        marked.words(
            "The hours are those of {city} ({offsets}).",
            city=of_place(city_of(programme.conference, marked.language), marked.language),
            offsets=list_of([offset_words(minutes) for minutes in offsets], marked.words),
        )
    )


def _usual_ways(usual: Usual, marked: Marked) -> Text:
    languages = language_list(usual.interpreted, marked.language)
    if usual.mode is None:
        if not languages:
            return ()
        return marks.words(
            marked.words(
                "Unless otherwise stated, meetings have interpretation between {languages}.", languages=languages
            )
        )
    if languages:
        return marks.words(marked.words(_MODE_AND_LANGUAGES[usual.mode], languages=languages))
    return marks.words(marked.words(_MODE_ONLY[usual.mode]))


def _without_hours(programme: Programme, marked: Marked) -> Text:
    """The exhibition, which has no hour: its stands by title while they are few, else their number."""
    stands = [] if programme.day or programme.room else list(programme.stands)
    if not stands:
        return ()
    if len(stands) > _MOST_STANDS:
        return marks.words(
            marked.words.plural(
                "The exhibition has {number} stand, without fixed hours.",
                "The exhibition has {number} stands, without fixed hours.",
                len(stands),
            )
        )
    between = "\u202f; " if marked.language == "fr" else "; "
    titles = joined([marked.text(stand.title) for stand in stands], between)
    return filled(marked.words("Without fixed hours: {titles}."), titles=titles)
