"""The rows of a change note: one for each session, what changed struck with the word that says how."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.hours_printed import print_hours
from hlom_desktop.conference.values import MODE_LABELS, RoomRow
from hlom_desktop.exports import marks
from hlom_desktop.exports.change_note_gathering import ChangeNote
from hlom_desktop.exports.marked import DASH, Marked, filled, joined
from hlom_desktop.exports.paper.tree import Cell, Line, Row, Run, Style, Text
from hlom_desktop.exports.paper_words import language_list, typographic
from hlom_desktop.exports.programme_gathering import Programme, is_unclear
from hlom_desktop.exports.session_details import ROLE_LINES, Details, Usual
from hlom_desktop.refusals import N_
from hlom_desktop.releases.comparing import Change, ChangeKind, hours_in, speakers_of
from hlom_desktop.sessions.day_words import long_day
from hlom_desktop.sessions.values import ACCESS_LABELS, SessionRow
from hlom_desktop.speakers.values import SPEAKER_MODE_LABELS, RoleRow, SpeakerMode

_TAGS: Mapping[ChangeKind, tuple[str, str]] = MappingProxyType(
    {
        ChangeKind.MOVED: (N_("RESCHEDULED"), N_("At another time, the one below it.")),
        ChangeKind.LENGTH: (N_("LENGTH"), N_("Longer or shorter: the hours below it hold.")),
        ChangeKind.ROOM: (N_("ROOM"), N_("In another room, the one below it.")),
        ChangeKind.CANCELLED: (N_("CANCELLED"), N_("Will not be held.")),
        ChangeKind.GONE: (N_("WITHDRAWN"), N_("No longer in the programme.")),
        ChangeKind.MODE: (N_("MODE"), N_("Held in another way, the one that follows.")),
        ChangeKind.RENAMED: (N_("RENAMED"), N_("Under another title, the one below it.")),
        ChangeKind.ACCESS: (N_("ACCESS"), N_("With other access, the one that follows.")),
        ChangeKind.LANGUAGES: (N_("LANGUAGES"), N_("In other languages, those that follow.")),
        ChangeKind.SPEAKERS: (N_("SPEAKERS"), N_("With other speakers, those that follow.")),
    }
)
"""The word that stands beside what is struck, and what the paper's key says of it."""


@dataclass(frozen=True)
class _Side:
    """One of the two programmes, as it says things."""

    programme: Programme
    details: Details
    rooms: Mapping[int, RoomRow]

    @classmethod
    def of(cls, programme: Programme, marked: Marked) -> _Side:
        details = Details(programme, Usual(None, (), side_events_without=False), marked)
        return cls(programme, details, {row.ref.id: row for row in programme.rooms})


class Rows:
    """Makes the rows of one note in one language."""

    def __init__(self, note: ChangeNote, marked: Marked) -> None:
        self._marked = marked
        self.words = marked.words
        self._before, self._after = _Side.of(note.before, marked), _Side.of(note.after, marked)

    def row(self, changes: tuple[Change, ...]) -> Row:
        """The row of one session: the changes are all of it."""
        kinds = {change.kind for change in changes}
        before, after = changes[0].before, changes[0].after
        title = Cell((*self._title(before, after, kinds), *self._details(before, after, kinds)))
        return Row((Cell(self._when(before, after, kinds)), title, Cell(self._room(before, after, kinds))))

    def _struck(self, text: Text, kind: ChangeKind) -> Text:
        """What it was, struck, and the tag; of what was nothing the tag alone."""
        word, meaning = _TAGS[kind]
        struck = self._marked.struck(text, self.words(word), self.words(meaning))
        return struck if text else struck[-1:]

    # Day and hours

    def _when(self, before: SessionRow | None, after: SessionRow | None, kinds: set[ChangeKind]) -> tuple[Line, ...]:
        old, new = self._hours(before, self._before), self._hours(after, self._after)
        kind = next((one for one in (ChangeKind.MOVED, ChangeKind.LENGTH) if one in kinds), None)
        if kind is None:
            return self._day_and_hours(old if kinds & {ChangeKind.GONE, ChangeKind.CANCELLED} else new)
        if old is not None and new is not None and old.day == new.day:
            return (
                Line(self._day(new), Style.HOUR),
                Line(self._struck(self._clock(old), kind), Style.HOUR),
                Line(self._clock(new), Style.HOUR),
            )
        gone = self._undecided() if old is None else joined((self._day(old), self._clock(old)), ", ")
        return (Line(self._struck(gone, kind), Style.HOUR), *self._day_and_hours(new))

    def _day_and_hours(self, hours: Hours | None) -> tuple[Line, ...]:
        if hours is None:
            return (Line(self._undecided(), Style.HOUR),)
        return (Line(self._day(hours), Style.HOUR), Line(self._clock(hours), Style.HOUR))

    @staticmethod
    def _hours(session: SessionRow | None, side: _Side) -> Hours | None:
        return None if session is None else hours_in(session, side.programme.conference.zone)

    def _day(self, hours: Hours) -> Text:
        return marks.words(long_day(hours.day, self._marked.language))

    def _clock(self, hours: Hours) -> Text:
        said = print_hours(hours.start, hours.minutes, self._marked.language)
        return marks.words(f"{said} {hours.label}" if is_unclear(hours) and hours.label else said)

    def _undecided(self) -> Text:
        return marks.words(self.words("Hour to be decided"))

    # Room

    def _room(self, before: SessionRow | None, after: SessionRow | None, kinds: set[ChangeKind]) -> tuple[Line, ...]:
        old, new = self._room_of(before, self._before), self._room_of(after, self._after)
        if ChangeKind.ROOM in kinds:
            return (Line(self._struck(old, ChangeKind.ROOM)), Line(new or DASH))
        said = old if kinds & {ChangeKind.GONE, ChangeKind.CANCELLED} else new
        return (Line(said),) if said else ()

    def _room_of(self, session: SessionRow | None, side: _Side) -> Text:
        room = None if session is None else side.rooms.get(session.room_id or 0)
        return () if room is None else self._marked.text(room.name)

    # Title, and what stands under it

    def _title(self, before: SessionRow | None, after: SessionRow | None, kinds: set[ChangeKind]) -> tuple[Line, ...]:
        if before is not None and ChangeKind.RENAMED in kinds and after is not None:
            old = self._struck(self._marked.text(before.title), ChangeKind.RENAMED)
            return (Line(old), self._marked.line(after.title, bold=True))
        for kind in (ChangeKind.CANCELLED, ChangeKind.GONE):
            if before is not None and kind in kinds:
                return (Line(self._struck(self._marked.text(before.title, bold=True), kind)),)
        session = after or before
        return (self._marked.line(session.title if session is not None else None, bold=True),)

    def _details(self, before: SessionRow | None, after: SessionRow | None, kinds: set[ChangeKind]) -> list[Line]:
        if before is None and after is not None:
            return [Line(text, Style.DETAIL) for text in self._after.details.of_session(after)]
        if before is None or after is None:
            return []
        lines = []
        if ChangeKind.SPEAKERS in kinds:
            lines.append(self._speakers(before, after))
        told: tuple[tuple[ChangeKind, Callable[[SessionRow], Text]], ...] = (
            (ChangeKind.MODE, self._mode),
            (ChangeKind.ACCESS, self._access),
            (ChangeKind.LANGUAGES, self._interpreted),
            (ChangeKind.LANGUAGES, self._spoken),
        )
        for kind, say in told:
            old, new = say(before), say(after)
            if kind in kinds and old != new:
                lines.append((*self._struck(old, kind), Run(" "), *(new or DASH)))
        return [Line(text, Style.DETAIL) for text in lines]

    def _mode(self, session: SessionRow) -> Text:
        return () if session.mode is None else marks.words(self.words(MODE_LABELS[session.mode]))

    def _access(self, session: SessionRow) -> Text:
        return marks.words(self.words(ACCESS_LABELS[session.access]))

    def _interpreted(self, session: SessionRow) -> Text:
        if not session.interpreted:
            return marks.words(self.words("Without interpretation"))
        return self._of_languages(self.words("Interpretation: {languages}"), session.interpreted)

    def _spoken(self, session: SessionRow) -> Text:
        return self._of_languages(self.words("Spoken: {languages}"), session.spoken) if session.spoken else ()

    def _of_languages(self, sentence: str, codes: tuple[str, ...]) -> Text:
        named = language_list(codes, self._marked.language)
        return marks.words(typographic(sentence.format(languages=named), self._marked.language))

    def _speakers(self, before: SessionRow, after: SessionRow) -> Text:
        """Those who no longer take part, struck; then those who take part from now on."""
        old, new = self._people(before, self._before), self._people(after, self._after)
        between = "\u202f; " if self._marked.language == "fr" else "; "
        gone = joined([text for text in old if text not in new], between)
        come = joined([text for text in new if text not in old], between)
        return (*self._struck(gone, ChangeKind.SPEAKERS), Run(" "), *(come or DASH))

    def _people(self, session: SessionRow, side: _Side) -> list[Text]:
        return [self._person(role, side.details) for role in speakers_of(session, side.programme.roles)]

    def _person(self, role: RoleRow, details: Details) -> Text:
        said = details.person(role) or DASH
        if role.mode is not SpeakerMode.IN_ROOM:
            said = (*said, Run(" ("), *marks.words(self.words(SPEAKER_MODE_LABELS[role.mode])), Run(")"))
        return filled(self.words(ROLE_LINES[role.kind]), names=said)
