"""The rows of a list of speakers: categories, and each turn with its number, hour, delegation, function and mode."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from hlom_desktop.conference.hours_printed import print_hour
from hlom_desktop.conference.wording import Wording
from hlom_desktop.conference.zones import UnknownZone
from hlom_desktop.delegations.rules import wording_of
from hlom_desktop.delegations.values import Level
from hlom_desktop.exports import marks
from hlom_desktop.exports.marked import DASH, Marked
from hlom_desktop.exports.paper.tree import Cell, Column, Line, Row, Run, SectionRow, Style, Table, Text
from hlom_desktop.exports.paper_words import typographic, zone_city
from hlom_desktop.exports.speakers.marks_since import Since
from hlom_desktop.refusals import N_
from hlom_desktop.speakers.rules import There, expected, there, zone_of
from hlom_desktop.speakers.rules_order import ranked_as, speaks_for_group
from hlom_desktop.speakers.rules_turns import Turn, turns_of
from hlom_desktop.speakers.script.facts import Reading
from hlom_desktop.speakers.script.phrases import filled, plain_words
from hlom_desktop.speakers.script.titles import function_in_list
from hlom_desktop.speakers.values import InscriptionKind, InscriptionRow, SpeakerMode
from hlom_desktop.speakers.values_list import SittingRow

LADDER = {
    Level.HEAD_OF_STATE: N_("Heads of State"),
    Level.VICE_PRESIDENT: N_("Vice-Presidents"),
    Level.HEAD_OF_GOVERNMENT: N_("Heads of Government"),
    Level.DEPUTY_PRIME_MINISTER: N_("Deputy Prime Ministers"),
    Level.MINISTER: N_("Ministers"),
    Level.VICE_MINISTER: N_("Vice-Ministers"),
    Level.PERMANENT_REPRESENTATIVE: N_("Permanent Representatives"),
    Level.SENIOR_OFFICIAL: N_("Senior officials"),
    Level.EXPERT: N_("Experts"),
    Level.OTHER: N_("Other speakers"),
}
WITHOUT_LOCAL_HOUR = N_("The local hour of “{title}” is not known: its time zone is missing.")
_NUMBER_MM = {"en": 17.0, "fr": 13.83, "es": 17.0}
_HOUR_MM = {"en": 11.33, "fr": 14.5, "es": 11.33}
_CITY = 17


@dataclass(frozen=True)
class ListRows:
    """Makes the table of one sitting, None of those that have none, in one language."""

    reading: Reading
    marked: Marked
    since: Since

    def table(self, sitting: SittingRow | None, empty: str) -> Table:
        """The table; where nobody speaks one row says so."""
        rows: list[Row | SectionRow] = []
        last: Text | None = None
        for turn in turns_of(self.reading.debate, sitting):
            section = self._section(turn)
            if section != last:
                rows.append(SectionRow(section))
                last = section
            rows.append(self._row(turn, sitting))
        return Table(self._columns(), tuple(rows) or (SectionRow(marks.words(empty)),))

    def _columns(self) -> tuple[Column, ...]:
        words, language = self.marked.words, self.marked.language
        return (
            Column(words("No."), mm=_NUMBER_MM[language]),
            Column(words("Hour"), mm=_HOUR_MM[language]),
            Column(words("Delegation"), mm=46),
            Column(words("Function")),
            Column(words("Mode"), mm=28),
            Column(words("Lang."), mm=10.5),
            Column(words("Min."), mm=8.5, right=True),
        )

    def _section(self, turn: Turn) -> Text:
        """The words over a turn: its category's, or those of its part of the sitting."""
        words, one = self.marked.words, turn.inscription
        if one.kind is InscriptionKind.REPLY:
            return marks.words(words("Rights of reply"))
        if one.time_permitting:
            return marks.words(words("If time permits"))
        if turn.category is not None:
            return self.marked.text(turn.category.title)
        if speaks_for_group(self.reading.debate, one):
            return marks.words(words("Statements on behalf of groups"))
        return marks.words(words(LADDER[ranked_as(one)]))

    def _row(self, turn: Turn, sitting: SittingRow | None) -> Row:
        one = turn.inscription
        own_minutes = speaks_for_group(self.reading.debate, one)
        cells = (
            Cell((self._number(turn),)),
            Cell((Line(self._hour(turn, sitting)),)),
            Cell(tuple(self._delegation(one))),
            Cell(tuple(self._function(one))),
            Cell(tuple(self._mode(turn, sitting))),
            Cell((Line(marks.words((one.language or "–").upper()), Style.DETAIL),)),
            Cell((marks.line(str(turn.minutes), bold=own_minutes),)),
        )
        return Row(cells, changed=self.since.is_changed(one.ref.id))

    def _number(self, turn: Turn) -> Line:
        """The number; its tag stands at the same place in all rows."""
        tag = self.since.tag(turn.inscription.ref.id)
        if tag is None:
            return marks.line(str(turn.number), bold=True)
        filling = "\u2007" * max(0, 2 - len(str(turn.number)))
        return Line((Run(f"{turn.number}{filling}", bold=True), Run("\u00a0"), tag))

    def _hour(self, turn: Turn, sitting: SittingRow | None) -> Text:
        hours = self.reading.hours(sitting) if sitting is not None else None
        if hours is None:
            return DASH
        return marks.words(print_hour((hours.start + turn.starts // 60) % 1440, self.marked.language))

    def _delegation(self, one: InscriptionRow) -> Iterable[Line]:
        home = self.reading.home(one)
        yield self.marked.line(wording_of(home), bold=True) if home is not None else Line(DASH)
        group = self._group(one)
        if group:
            yield Line(group, Style.DETAIL)
        changed = self.since.line(one.ref.id)
        if changed:
            yield marks.line(changed, Style.DETAIL)

    def _group(self, one: InscriptionRow) -> Text:
        """“on behalf of the African Member States”."""
        wording, words, language = self.reading.group_wording(one), self.marked.words, self.marked.language
        if wording is None:
            return ()
        message = words("on behalf of {group}")
        if not wording.in_language(language):
            return (Run(message.format(group="").rstrip() + " "), *self.marked.text(wording))
        said = filled(message, {"group": self.reading.group(one)}, language)
        return marks.words(typographic(plain_words(said), language))

    def _function(self, one: InscriptionRow) -> Iterable[Line]:
        """The name where it is known, and the office; in both genders where it is to be found out."""
        speaker = self.reading.speaker(one)
        if speaker.name:
            yield marks.line(speaker.name, Style.DETAIL, bold=True)
        language = self.marked.language
        if not one.function.in_language(language):
            yield Line(self.marked.text(one.function) or DASH, Style.DETAIL)
            return
        said = function_in_list(speaker.function, speaker.gender, language)
        texts = Wording.from_texts(**{language: said})
        stale = language in one.function.stale()
        yield Line(self.marked.text(one.function if stale else texts), Style.DETAIL)

    # From where

    def _mode(self, turn: Turn, sitting: SittingRow | None) -> Iterable[Line]:
        words, one = self.marked.words, turn.inscription
        if one.mode is SpeakerMode.IN_ROOM:
            yield marks.line(words("Room"), Style.DETAIL)
            return
        word = words("Remote") if one.mode is SpeakerMode.REMOTE else words("Recorded")
        yield marks.line(word, Style.DETAIL, bold=True)
        if one.mode is not SpeakerMode.REMOTE:
            return
        local = self._there(turn, sitting)
        if local is not None:
            yield from self._local(one, local, sitting)

    def _there(self, turn: Turn, sitting: SittingRow | None) -> There | None:
        """The moment of a turn on the clock where the speaker is."""
        one, debate = turn.inscription, self.reading.debate
        session = debate.session_of(sitting)
        delegate = next((row for row in self.reading.scripted.delegates if row.ref.id == one.delegate_id), None)
        zone = zone_of(one, delegate, self.reading.home(one))
        moment = expected(session.hours, turn.starts) if session is not None else None
        try:
            local = there(moment, zone)
        except UnknownZone:
            local = None
        if local is None and moment is not None:
            self.marked.remark(WITHOUT_LOCAL_HOUR, title=self._called(one))
        return local

    def _called(self, one: InscriptionRow) -> str:
        home = self.reading.home(one)
        wording = wording_of(home) if home is not None else one.function
        return wording.best(wording.source)[0]

    def _local(self, one: InscriptionRow, local: There, sitting: SittingRow | None) -> Iterable[Line]:
        """“18.26, Tokio”, on one line where there is room; and the day where it is another one there."""
        language, words = self.marked.language, self.marked.words
        hour = print_hour(60 * local.clock.hour + local.clock.minute, language)
        city = self.marked.text(one.city) or marks.words(zone_city(local.zone, language))
        together = len(hour) + sum(len(run.text) for run in city) < _CITY
        unbroken = tuple(replace(run, text=run.text.replace(" ", "\u00a0")) for run in city)
        yield Line((Run(f"{hour},\u00a0" if together else f"{hour}, "), *unbroken), Style.DETAIL)
        hours = self.reading.hours(sitting) if sitting is not None else None
        if hours is not None and local.clock.date() != hours.day:
            later = local.clock.date() > hours.day
            yield marks.line(words("next day") if later else words("day before"), Style.DETAIL)
