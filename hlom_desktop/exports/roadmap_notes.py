"""What all dates of a roadmap share, said once; and the hours of the meetings whose hour is known."""

from __future__ import annotations

from collections.abc import Iterable

from hlom_desktop.conference.hours_printed import print_hours
from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.values import Mode
from hlom_desktop.conference.when.printing import as_cell, print_when
from hlom_desktop.conference.when.values import Form, When
from hlom_desktop.consultations.values import ConsultationRow
from hlom_desktop.exports import marks
from hlom_desktop.exports.marked import Marked, joined
from hlom_desktop.exports.paper.tree import Text
from hlom_desktop.exports.paper_words import city_of
from hlom_desktop.exports.roadmap_gathering import RoadmapFacts
from hlom_desktop.refusals import N_
from hlom_desktop.roadmap.values import ItemStatus, RoadmapItemRow

_MEETING = {
    Mode.IN_PERSON: N_("The meeting of {date} is held in person, {hours}."),
    Mode.HYBRID: N_("The meeting of {date} is hybrid, {hours}."),
    Mode.VIRTUAL: N_("The meeting of {date} is virtual, {hours}."),
    None: N_("The meeting of {date} is held {hours}."),
}


ONE_LEFT_OUT = N_("One item of the secretariat’s own was left out.")
SOME_LEFT_OUT = N_("{number} items of the secretariat’s own were left out.")


def left_out_remark(facts: RoadmapFacts, marked: Marked) -> None:
    """Tell in the report how many items are nobody's concern but the secretariat's."""
    if facts.left_out == 1:
        marked.remark(ONE_LEFT_OUT)
    elif facts.left_out:
        marked.remark(SOME_LEFT_OUT, number=str(facts.left_out))


def all_tentative(items: Iterable[RoadmapItemRow]) -> bool:
    """Whether no date is firm yet."""
    statuses = {item.status for item in items}
    return statuses == {ItemStatus.TENTATIVE}


def year_of(item: RoadmapItemRow) -> int | None:
    """The year under which an item stands: that in which it begins, or ends if only that is known."""
    begins = None if item.dates is None else item.dates.start or item.dates.end
    return None if begins is None else begins.year


def span(items: tuple[RoadmapItemRow, ...], language: Language) -> tuple[Text, ...]:
    """“January to December 2021”: from the first month of all dates to the last; nothing where none is known."""
    bounds = [day for item in items if item.dates for day in (item.dates.start, item.dates.end) if day]
    if not bounds:
        return ()
    first, last = min(bounds), max(bounds)
    same = (first.year, first.month) == (last.year, last.month)
    form = Form.MONTH if same else Form.MONTH_RANGE
    whole = When("", "en", form, first=first, last=last, year_stated=True)
    return (marks.words(as_cell(print_when(whole, language, style="text"))),)


def notes(facts: RoadmapFacts, in_table: tuple[RoadmapItemRow, ...], marked: Marked) -> tuple[Text, ...]:
    """One paragraph under the tables."""
    said = joined([marks.words(text) for text in (*_shared(facts, in_table, marked), *_hours(facts, marked))], " ")
    return (said,) if said else ()


def _shared(facts: RoadmapFacts, in_table: tuple[RoadmapItemRow, ...], marked: Marked) -> tuple[str, ...]:
    words = marked.words
    year = _one_year(facts.items)
    everything, table = all_tentative(facts.items), all_tentative(in_table)
    found = []
    if year and everything:
        found.append(words("All dates are in {year} and tentative.", year=year))
    elif year and table:
        found.append(words("All dates are in {year}; those of the first table are tentative.", year=year))
    elif year:
        found.append(words("All dates are in {year}.", year=year))
    elif everything:
        found.append(words("All dates are tentative."))
    elif table:
        found.append(words("The dates of the first table are tentative."))
    if any(_month_alone(item.dates) for item in facts.items if item.dates):
        found.append(words("A month alone means that no day has been set."))
    return tuple(found)


def _one_year(items: tuple[RoadmapItemRow, ...]) -> int | None:
    """The year of all dates, where some do not say it themselves."""
    dates = [item.dates for item in items if item.dates is not None]
    years = {day.year for when in dates for day in (when.start, when.end) if day}
    open_ended = any(when.start is None or when.end is None for when in dates)
    if len(years) != 1 or open_ended or all(when.year_stated for when in dates):
        return None
    return years.pop()


def _month_alone(when: When) -> bool:
    return when.form is Form.MONTH and when.qualifier is None


def _hours(facts: RoadmapFacts, marked: Marked) -> tuple[str, ...]:
    """A sentence for each meeting of the roadmap whose hours are known, as they were stated."""
    found = []
    for item in facts.items:
        meeting = facts.consultation(item)
        if meeting is None or meeting.hours is None or item.status is ItemStatus.CANCELLED:
            continue
        date = _day(item, meeting, marked.language)
        hours = stated_hours(facts, meeting, marked)
        found.append(marked.words(_MEETING[meeting.mode], date=date, hours=hours))
    return tuple(found)


def _day(item: RoadmapItemRow, meeting: ConsultationRow, language: Language) -> str:
    when = meeting.dates or item.dates
    if item.dates is not None and item.dates.form is Form.DAY:
        when = item.dates
    return "" if when is None else print_when(when, language)


def stated_hours(facts: RoadmapFacts, meeting: ConsultationRow, marked: Marked) -> str:
    """“15:00–18:00 CET”: the label as stated; without one, whose clock it is."""
    if meeting.hours is None:
        return ""
    printed = print_hours(meeting.hours.start, meeting.hours.minutes, marked.language)
    if meeting.hours.label:
        return f"{printed} {meeting.hours.label}"
    city = city_of(facts.conference, marked.language) or meeting.hours.zone
    return f"{printed} ({city})"
