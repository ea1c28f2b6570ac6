"""What an invitation says, in words: the hours by the conference's clock and by the reader's own, place, link."""

from __future__ import annotations

from datetime import datetime, timedelta

from hlom_desktop.conference.hours_printed import print_day, print_hours
from hlom_desktop.conference.values import MODE_LABELS, ConferenceRow
from hlom_desktop.conference.zones import zone_named
from hlom_desktop.exports.appointment import Appointment, Hours, Status
from hlom_desktop.exports.paper_words import city_of, language_list, of_place, typographic, zone_city
from hlom_desktop.invitations.rules_told import Told
from hlom_desktop.refusals import N_
from hlom_desktop.sessions.values import ACCESS_LABELS, KIND_LABELS, Access, SessionKind
from hlom_desktop.words import Words

HOURS = N_("{day}, {hours} ({place} time)")
OWN_HOURS = N_("Your time: {day}, {hours} ({place} time)")
TO_JOIN = N_("To join: {link}")
FOR = N_("For: {names}")


def appointment_of(told: Told, conference: ConferenceRow) -> Appointment:
    """An event as a calendar's entry; the version is put in for each mailbox."""
    words = Words(told.language)
    return Appointment(
        uid=told.uid,
        sequence=0,
        summary=typographic(told.title, told.language),
        when=Hours(told.start, told.end, told.zone),
        description=description_of(told, conference),
        location=place_of(told, words),
        status=Status.CONFIRMED if told.firm else Status.TENTATIVE,
        transparent=told.kind is SessionKind.BREAK,
        link=told.link,
        language=told.language,
        categories=(words(KIND_LABELS[told.kind]),),
    )


def description_of(told: Told, conference: ConferenceRow) -> str:
    """The description, line by line: text, hours, whom it is for, how it is held, link."""
    parts = (begins_with(told, conference), told_apart(told, conference), ends_with(told))
    return "\n".join(part for part in parts if part)


def begins_with(told: Told, conference: ConferenceRow) -> str:
    """What all are told first: the text, and the hours by the programme's clock."""
    text = typographic(told.text, told.language)
    return "\n".join(line for line in (text, _hours(HOURS, told, told.zone, conference)) if line)


def told_apart(told: Told, conference: ConferenceRow) -> str:
    """What one mailbox is told: the hours by its own clocks, and for whom it is."""
    lines = [_hours(OWN_HOURS, told, zone, conference) for zone in told.zones if _other_clock(told, zone)]
    if told.whom:
        between = "\u202f; " if told.language == "fr" else "; "
        lines.append(Words(told.language)(FOR, names=between.join(told.whom)))
    return "\n".join(lines)


def ends_with(told: Told) -> str:
    """What all are told last: how the meeting is held, and the link."""
    words = Words(told.language)
    said = [words(MODE_LABELS[told.mode])] if told.mode is not None else []
    if told.access is not Access.OPEN:
        said.append(words(ACCESS_LABELS[told.access]))
    if told.interpreted:
        said.append(words("Interpretation: {languages}", languages=language_list(told.interpreted, told.language)))
    lines = (" · ".join(said), words(TO_JOIN, link=told.link) if told.link else "")
    return "\n".join(line for line in lines if line)


def place_of(told: Told, words: Words) -> str:
    """Room, venue and city, the city once; where all are online, the virtual room, else that word."""
    if told.online:
        return told.room or words("Online")
    names = [name for name in (told.room, told.venue) if name]
    if told.city and told.city not in told.venue:
        names.append(told.city)
    return ", ".join(names)


def _wall(moment: datetime, zone: str) -> datetime:
    return moment.astimezone(zone_named(zone)).replace(tzinfo=None)


def _other_clock(told: Told, zone: str) -> bool:
    """Whether a clock shows another hour than the programme's then."""
    return any(_wall(moment, zone) != _wall(moment, told.zone) for moment in (told.start, told.end))


def _hours(message: str, told: Told, zone: str, conference: ConferenceRow) -> str:
    """Day and hours by one clock, and whose clock it is."""
    start, end = _wall(told.start, zone), _wall(told.end, zone)
    language = told.language
    place = city_of(conference, language) if zone == conference.zone else zone_city(zone, language)
    minutes = max((end - start) // timedelta(minutes=1), 0)
    return Words(language)(
        message,
        day=print_day(start.date(), language),
        hours=print_hours(60 * start.hour + start.minute, minutes, language),
        place=of_place(place, language),
    )
