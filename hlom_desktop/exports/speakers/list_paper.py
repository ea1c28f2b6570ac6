"""The list of speakers: a paper for each list, its sittings one after the other, in one language."""

from __future__ import annotations

from datetime import datetime

from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.hours_printed import print_day, print_hours
from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.when.printing import as_cell
from hlom_desktop.exports import marks
from hlom_desktop.exports.marked import Marked, source_text
from hlom_desktop.exports.masthead import masthead
from hlom_desktop.exports.paper.tree import Block, Heading, Kind, Note, Paper, Run, Text
from hlom_desktop.exports.paper_words import list_of, local_moment, typographic
from hlom_desktop.exports.pieces import Composed
from hlom_desktop.exports.speakers.gathering import Lists, is_open, session_title, standing_of
from hlom_desktop.exports.speakers.list_rows import ListRows
from hlom_desktop.exports.speakers.list_sum import sums_of
from hlom_desktop.exports.speakers.marks_since import Since
from hlom_desktop.exports.subjects import CLOSED
from hlom_desktop.speakers.debate import Debate
from hlom_desktop.speakers.rules_turns import turns_of
from hlom_desktop.speakers.script.facts import Reading
from hlom_desktop.speakers.script.numbers import minutes_said
from hlom_desktop.speakers.values_list import SittingRow


def compose_list(
    lists: Lists,
    debate: Debate,
    sittings: tuple[SittingRow, ...],
    language: Language,
    issued_at: datetime,
    *,
    since_issue: int | None = None,
    whole: bool = True,
) -> Composed:
    """One list in one language; `whole` has those too who have no sitting yet. Raises `NoSuchIssue`, `NeverIssued`."""
    marked, conference = Marked(language), lists.conference
    standing = standing_of(lists, debate, since_issue)
    since = Since(debate, standing, marked)
    made = _List(lists, debate, marked, since, issued_at)
    shown = made.allowed(sittings)
    words = marked.words
    blocks = made.blocks(shown, whole=whole)
    paper = Paper(
        kind=Kind.SPEAKERS,
        title=words("List of speakers"),
        **masthead(conference, marked, issued_at),
        under_title=made.under_title(shown),
        notes=made.notes(shown),
        blocks=blocks,
        draft=words("Draft") if standing.is_draft else "",
        beside=made.beside(shown),
        version=words("Version {number}", number=standing.number),
        key=(*since.key, *marked.key),
    )
    return Composed(paper, marked.remarks)


class _List:
    """Makes the parts of one list's paper."""

    def __init__(self, lists: Lists, debate: Debate, marked: Marked, since: Since, issued_at: datetime) -> None:
        self.lists, self.debate, self.marked, self.since = lists, debate, marked, since
        self.words, self.language = marked.words, marked.language
        self.reading: Reading = lists.scripted.of(debate, marked.language)
        self.today = local_moment(issued_at, lists.conference).date()

    def allowed(self, sittings: tuple[SittingRow, ...]) -> tuple[SittingRow, ...]:
        """The sittings that may leave the house; the others are told of."""
        for one in sittings:
            if not is_open(self.debate, one):
                self.marked.remark(CLOSED, title=source_text(session_title(self.debate, one)))
        return tuple(one for one in sittings if is_open(self.debate, one))

    # Title and notes

    def under_title(self, sittings: tuple[SittingRow, ...]) -> tuple[Text, ...]:
        """The sitting with its room, day and hours; of several the debate and the days."""
        if len(sittings) == 1:
            return tuple(text for text in (self._called(sittings[0]), self._when(sittings[0], "text")) if text)
        hours = [found for one in sittings if (found := self.reading.hours(one)) is not None]
        days = [print_day(day, self.language) for day in sorted({one.day for one in hours})]
        if self.language != "en":
            days[1:] = [day[:1].lower() + day[1:] for day in days[1:]]
        texts = (
            self.marked.text(self.debate.speakers.title),
            marks.words(list_of(days, self.words)),
        )
        return tuple(text for text in texts if text)

    def _called(self, sitting: SittingRow) -> Text:
        """“General debate, first sitting, Plenary Hall”."""
        title = self.marked.text(session_title(self.debate, sitting))
        session = self.debate.session_of(sitting)
        room = self.reading.room(session) if session is not None else None
        return title if room is None else (*title, Run(", "), *self.marked.text(room.name))

    def _when(self, sitting: SittingRow, style: str) -> Text:
        hours = self.reading.hours(sitting)
        if hours is None:
            return marks.words(self.words("Hour to be decided"))
        return marks.words(f"{print_day(hours.day, self.language)}, {self._hours(hours, style)}")

    def _hours(self, hours: Hours, style: str) -> str:
        return print_hours(hours.start, hours.minutes, self.language, "text" if style == "text" else "table")

    def beside(self, sittings: tuple[SittingRow, ...]) -> str:
        """What stands in running heads: the one sitting; of several each stands under its own heading."""
        return self.marked.string(session_title(self.debate, sittings[0])) if len(sittings) == 1 else ""

    def notes(self, sittings: tuple[SittingRow, ...]) -> tuple[Text, ...]:
        """Limits and what is asked of speakers, then who is no longer on the list and who waits for a turn."""
        speakers, words, language = self.debate.speakers, self.words, self.language
        minutes, groups = (minutes_said(one, language) for one in (speakers.minutes, speakers.group_minutes))
        if speakers.by_category:
            limits = words("The time of each statement stands in the last column.")
        else:
            message = words("{minutes} for each statement; {group_minutes} on behalf of a group.")
            limits = as_cell(message.format(minutes=minutes, group_minutes=groups))
        there = minutes_said(self.lists.scripted.there_before, language)
        rest = words(
            "Hours are approximate. Speakers are to be in the room, or in the platform’s waiting room, {minutes} "
            "before. Changes are requested from the Secretariat.",
            minutes=there,
        )
        waiting = [one for one in self.debate.inscriptions if one.waiting and not one.withdrawn]
        names = [self.reading.party(one)[1] or one.function.best(language)[0] for one in waiting]
        said = [f"{limits} {rest}", *self.since.sentences()]
        if names:
            said.append(words("On the waiting list: {names}.", names=list_of(names, words)))
        return tuple(marks.words(typographic(one, language)) for one in said)

    # The sittings

    def blocks(self, sittings: tuple[SittingRow, ...], *, whole: bool) -> tuple[Block, ...]:
        """Each sitting with its sum; then, of the whole list, those who have none yet."""
        rows = ListRows(self.reading, self.marked, self.since)
        found: list[Block] = []
        for one in sittings:
            if len(sittings) > 1:
                found.append(Heading(self.marked.text(session_title(self.debate, one))))
                found.append(Note(self._line(one)))
            found.append(rows.table(one, self._nobody()))
            if turns_of(self.debate, one):
                found.append(sums_of(self.reading, one))
        if whole and turns_of(self.debate, None):
            if sittings:
                found.append(Heading(marks.words(self.words("Not in a sitting yet"))))
            found += (rows.table(None, ""), sums_of(self.reading, None))
        return tuple(found) or (rows.table(None, self._nobody()),)

    def _line(self, sitting: SittingRow) -> Text:
        """Day, hours and room of a sitting under its heading."""
        session = self.debate.session_of(sitting)
        room = self.reading.room(session) if session is not None else None
        when = self._when(sitting, "text")
        return when if room is None else (*when, Run(", "), *self.marked.text(room.name))

    def _nobody(self) -> str:
        opens = self.debate.speakers.opens
        if opens is not None and opens > self.today:
            day = print_day(opens, self.language, weekday=False)
            return self.words("The list opens on {day}.", day=day[:1].lower() + day[1:])
        return self.words("Nobody is inscribed yet.")
