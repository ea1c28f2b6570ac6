"""When a meeting is, in the words of a paper: by the clock of its venue, and in UTC."""

from __future__ import annotations

from hlom_desktop.conference.hours import Hours, contradiction, local_hours
from hlom_desktop.conference.hours_printed import print_day, print_hours
from hlom_desktop.conference.values import ConferenceRow
from hlom_desktop.consultations.values import ConsultationRow
from hlom_desktop.exports import marks
from hlom_desktop.exports.marked import Marked, source_text
from hlom_desktop.exports.paper.tree import Text
from hlom_desktop.exports.paper_words import city_of, of_place, zone_city
from hlom_desktop.refusals import N_

UNCLEAR = N_("“{title}”: the stated {label} is not the clock of {zone} that day. Choose which of the two is meant.")


def when_text(meeting: ConsultationRow, conference: ConferenceRow, marked: Marked) -> Text:
    """“Wednesday, 27 January 2021, 3 to 6 p.m. CET”; without hours the date as precisely as it is known."""
    hours = meeting.hours
    if hours is None:
        return marked.date(meeting.dates)
    day = print_day(hours.day, marked.language)
    said = print_hours(hours.start, hours.minutes, marked.language, "text")
    return marks.words(f"{day}, {said} {_clock(hours, conference, marked)}")


def _clock(hours: Hours, conference: ConferenceRow, marked: Marked) -> str:
    """The label as it was stated; without one, whose clock it is."""
    if hours.label:
        return hours.label
    if hours.zone == "UTC":
        return "UTC"
    same = hours.zone == conference.zone
    city = city_of(conference, marked.language) if same else zone_city(hours.zone, marked.language)
    return marked.words("({place} time)", place=of_place(city, marked.language))


def utc_text(meeting: ConsultationRow, marked: Marked) -> Text:
    """“27 January 2021, 14:00–17:00 UTC”; nothing without hours.

    Where the stated label contradicts the clock and nothing is chosen, that is said in its place and reported.
    """
    hours = meeting.hours
    if hours is None:
        return ()
    there = local_hours(hours, "UTC")
    if there is None:
        found = contradiction(hours)
        label = found.label if found else hours.label or ""
        marked.remark(UNCLEAR, title=source_text(meeting.title), label=label, zone=hours.zone)
        said = marked.words("To be confirmed: {label} is not the clock of {place} on that day.")
        place = zone_city(hours.zone, marked.language)
        return marks.words(said.format(label=label, place=place))
    day = print_day(there.day, marked.language, weekday=False)
    return marks.words(f"{day}, {print_hours(there.start, there.minutes, marked.language)} UTC")
