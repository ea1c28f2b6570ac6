"""The briefing sheet of one speaker: when by their own clock, where, how, with whom, what to prepare.

Of others it names the chair alone; no other speaker's telephone or address stands on it.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta

from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.hours_printed import print_day, print_hour, print_hours
from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.values import RoomRow
from hlom_desktop.conference.when.printing import as_cell
from hlom_desktop.delegations.rules import wording_of
from hlom_desktop.exports import marks
from hlom_desktop.exports.briefings_gathering import Briefed
from hlom_desktop.exports.briefings_points import advice_of
from hlom_desktop.exports.marked import Marked, joined
from hlom_desktop.exports.masthead import masthead
from hlom_desktop.exports.paper.tree import (
    Block,
    Fact,
    Facts,
    Heading,
    Item,
    Items,
    Kind,
    Line,
    Paper,
    Run,
    Style,
    Text,
)
from hlom_desktop.exports.paper_words import (
    city_of,
    language_list,
    language_name,
    of_place,
    version_words,
    zone_city,
)
from hlom_desktop.exports.pieces import Composed
from hlom_desktop.exports.programme_gathering import shown_hours
from hlom_desktop.refusals import N_
from hlom_desktop.speakers.in_session import Readying, SpeakerInSession, SpeakerKind
from hlom_desktop.speakers.rules_ready import recording_due, usual_display_name
from hlom_desktop.speakers.rules_turns import CHAIRS
from hlom_desktop.speakers.values import (
    ROLE_LABELS,
    SPEAKER_MODE_LABELS,
    ConnectionTest,
    RoleRow,
    SpeakerMode,
    SpeakerStatus,
)


def compose_briefing(found: Readying, person: Briefed, language: Language, issued_at: datetime) -> Composed:
    """The sheet of one speaker."""
    marked, conference = Marked(language), found.floor.conference
    words = marked.words
    sheet = _Sheet(found, marked)
    paper = Paper(
        kind=Kind.CONSULTATION,
        title=words("Briefing sheet"),
        **masthead(conference, marked, issued_at),
        under_title=(_who(person.first, marked),),
        blocks=tuple(sheet.blocks(person)),
        draft=words("Draft"),
        version=version_words(conference, words),
        key=marked.key,
    )
    return Composed(paper, marked.remarks)


def _who(one: SpeakerInSession, marked: Marked) -> Text:
    home = marked.text(wording_of(one.home)) if one.home is not None else ()
    return joined((marks.words(one.name), marked.text(one.function), home), ", ")


class _Sheet:
    """One speaker's sheet, in one language."""

    def __init__(self, found: Readying, marked: Marked) -> None:
        self._found, self._marked, self._words = found, marked, marked.words
        self._language: Language = marked.language
        self._conference = found.floor.conference

    def blocks(self, person: Briefed) -> Iterable[Block]:
        """Each statement under its session, then what to prepare, then whom to ask."""
        for one in person.statements:
            title = self._marked.text(one.session.title) if one.session is not None else ()
            yield Heading(title or marks.words(self._words("Hour to be decided")))
            yield self._facts(one)
        advice = advice_of(person.statements, self._found.rule)
        if advice:
            yield Heading(marks.words(self._words("Before you speak")))
            yield Items(tuple(Item("–", (marks.line(self._words(said.message, **said.values)),)) for said in advice))

    def _facts(self, one: SpeakerInSession) -> Facts:
        words = self._words
        rows = (
            (words("When"), self._when(one)),
            (words("Where"), self._where(one)),
            (words("Role"), self._role(one)),
            (words("Order"), self._order(one)),
            (words("Language"), self._spoken(one)),
            (words("Interpretation"), self._interpretation(one)),
            (words("Chair"), self._chairs(one)),
            *(self._remote(one) if one.row.mode is SpeakerMode.REMOTE else ()),
            (words("Recording"), self._recording(one)),
            (words("Statement"), self._statement(one)),
        )
        return Facts(tuple(Fact(label, lines) for label, lines in rows if lines))

    def _said(self, said: str, style: Style = Style.ENTRY) -> tuple[Line, ...]:
        return (marks.line(said, style),) if said else ()

    # When and where

    def _when(self, one: SpeakerInSession) -> tuple[Line, ...]:
        """On their own clock first, where that is another, then on the conference's; and what the hour is that of."""
        if one.starts is None:
            return self._said(self._words("Hour to be decided"))
        lines = list(self._said(self._clock(one.starts, self._place_here()), Style.HOUR))
        there = one.there(one.starts)
        if there is not None and there.utcoffset() != one.starts.utcoffset():
            lines.insert(0, marks.line(self._clock(there, self._place_there(one)), Style.HOUR))
        if one.speaker.kind is SpeakerKind.INSCRIPTION:
            said = self._words("This is when we expect you to speak; the list may move faster or more slowly.")
        else:
            said = self._words("This is when the session begins.")
        return (*lines, *self._said(said, Style.DETAIL), *self._session(one))

    def _clock(self, at: datetime, place: str) -> str:
        """“Tuesday, 14 December 2021, 11:48 (Kigali time)”."""
        said = print_hour(60 * at.hour + at.minute, self._language)
        clock = self._words("({place} time)", place=of_place(place, self._language)) if place else "UTC"
        return f"{print_day(at.date(), self._language)}, {said} {clock}"

    def _place_here(self) -> str:
        return city_of(self._conference, self._language) if self._conference.zone else ""

    def _place_there(self, one: SpeakerInSession) -> str:
        city = one.row.city
        return city.best(self._language)[0] if city is not None else zone_city(one.zone or "UTC", self._language)

    def _session(self, one: SpeakerInSession) -> tuple[Line, ...]:
        hours: Hours | None = shown_hours(one.session, self._conference) if one.session is not None else None
        if hours is None:
            return ()
        clock = self._words("({place} time)", place=of_place(self._place_here(), self._language))
        said = f"{print_hours(hours.start, hours.minutes, self._language)} {clock}"
        return self._said(self._words("Session: {hours}", hours=said), Style.DETAIL)

    def _where(self, one: SpeakerInSession) -> tuple[Line, ...]:
        """From where they speak: the room and its venue, or their own place."""
        lines = list(self._said(self._words(SPEAKER_MODE_LABELS[one.row.mode])))
        room_id = one.session.room_id if one.session is not None else None
        room = next((row for row in self._found.rooms if row.ref.id == room_id), None)
        if room is not None:
            place = joined((self._marked.text(room.name), self._venue(room)), ", ")
            if one.row.mode is SpeakerMode.IN_ROOM:
                return (Line(place),)
            lines.append(Line(place, Style.DETAIL))
        return tuple(lines)

    def _venue(self, room: RoomRow) -> Text:
        """The room's venue; where rooms say none, the only one there is."""
        venues = self._found.venues
        own = [row for row in venues if row.ref.id == room.venue_id] or (venues if len(venues) == 1 else ())
        return self._marked.text(own[0].name) if own else ()

    # What is said, and by whom

    def _role(self, one: SpeakerInSession) -> tuple[Line, ...]:
        return self._said(self._words(ROLE_LABELS[one.row.kind])) if isinstance(one.row, RoleRow) else ()

    def _order(self, one: SpeakerInSession) -> tuple[Line, ...]:
        """The place in the order, and how long one may speak."""
        words, said = self._words, ""
        if one.number is not None:
            by_list = one.speaker.kind is SpeakerKind.INSCRIPTION
            order = N_("No. {number} on the list of speakers") if by_list else N_("No. {number} in the session")
            said = words(order, number=one.number)
        minutes = words.plural("{number} minute", "{number} minutes", one.minutes) if one.minutes else ""
        return self._said(", ".join(part for part in (said, minutes) if part))

    def _spoken(self, one: SpeakerInSession) -> tuple[Line, ...]:
        spoken = one.row.language
        return self._said(as_cell(language_name(spoken, self._language))) if spoken else ()

    def _interpretation(self, one: SpeakerInSession) -> tuple[Line, ...]:
        if one.session is None or not one.session.interpreted:
            return ()
        return self._said(as_cell(language_list(one.session.interpreted, self._language)))

    def _chairs(self, one: SpeakerInSession) -> tuple[Line, ...]:
        """Who gives them the floor."""
        chairs = [
            role
            for role in self._found.floor.roles
            if one.session is not None
            and (role.session_id, role.status is SpeakerStatus.DECLINED) == (one.session.ref.id, False)
            and role.kind in CHAIRS
            and role.ref != one.row.ref
        ]
        named = (joined((marks.words(role.name or ""), self._marked.text(role.function)), ", ") for role in chairs)
        return tuple(Line(text) for text in named if text)

    # What makes them ready

    def _remote(self, one: SpeakerInSession) -> Iterable[tuple[str, tuple[Line, ...]]]:
        words, row = self._words, one.row
        yield words("Platform"), (*self._said(row.platform or ""), *self._link(one))
        yield words("Display name"), self._said(row.display_name or usual_display_name(one))
        yield words("On the line"), self._waiting(one)
        yield words("Test"), self._test(one)
        phone = (
            words("If the line drops, we call you on {number}.", number=row.backup_phone) if row.backup_phone else ""
        )
        yield words("Technician"), (*self._said(row.technician or ""), *self._said(phone, Style.DETAIL))

    def _link(self, one: SpeakerInSession) -> tuple[Line, ...]:
        lines: list[Line] = []
        link = one.session.link if one.session is not None else None
        if link:
            lines.append(Line((Run(link, to=link if link.startswith(("https://", "http://")) else ""),)))
        sent = one.row.link_sent
        words = self._words
        said = (
            words("Link sent to you on {day}", day=self._day(sent)) if sent else words("The link will be sent to you.")
        )
        return (*lines, *self._said(said, Style.DETAIL))

    def _waiting(self, one: SpeakerInSession) -> tuple[Line, ...]:
        minutes = self._found.rule.waiting_minutes
        if one.starts is None or not minutes:
            return ()
        early = one.starts - timedelta(minutes=minutes)
        there = one.there(early) or early
        said = self._words(
            "From {hour} your time, {number} minutes before",
            hour=print_hour(60 * there.hour + there.minute, self._language),
            number=minutes,
        )
        return self._said(said)

    def _test(self, one: SpeakerInSession) -> tuple[Line, ...]:
        """Done, or booked for an hour on both clocks, or still to come."""
        words, row = self._words, one.row
        if row.test is ConnectionTest.PASSED:
            done = words("Passed on {day}", day=self._day(row.tested_on)) if row.tested_on else words("Passed")
            return self._said(done)
        if one.booked is None or one.starts is None:
            return self._said(words("We will propose an hour to you."))
        here = one.booked.starts.astimezone(one.starts.tzinfo)
        there = one.there(here)
        lines = [self._clock(here, self._place_here())]
        if there is not None and there.utcoffset() != here.utcoffset():
            lines.insert(0, self._clock(there, self._place_there(one)))
        length = words("It lasts {number} minutes.", number=one.booked.minutes)
        return (*(marks.line(said) for said in lines), *self._said(length, Style.DETAIL))

    def _recording(self, one: SpeakerInSession) -> tuple[Line, ...]:
        """Received, or by when it is due; in the room none is asked for."""
        words = self._words
        received = next((row.received for row in one.recordings if row.received is not None), None)
        if received is not None:
            return self._said(words("Received on {day}", day=self._day(received)))
        if one.row.mode is SpeakerMode.IN_ROOM and not one.recordings:
            return ()
        due = next((row.due for row in one.recordings if row.due is not None), recording_due(one, self._found.rule))
        return self._said(words("Please send it by {day}.", day=self._day(due))) if due is not None else ()

    def _statement(self, one: SpeakerInSession) -> tuple[Line, ...]:
        if isinstance(one.row, RoleRow) and one.row.kind in CHAIRS:
            return ()
        said = (
            self._words("Received") if one.versions else self._words("Please send us your text for the interpreters.")
        )
        return self._said(said)

    def _day(self, day: date | None) -> str:
        return print_day(day, self._language, weekday=False) if day is not None else ""
