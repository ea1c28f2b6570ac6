"""The chair's script of a sitting: opening, each speaker by name and office with who comes next, the end.

Numbers and hours are those of the list's turns.
"""

from __future__ import annotations

from datetime import date

from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.hours_printed import print_day, print_hour
from hlom_desktop.conference.languages import Language
from hlom_desktop.speakers.debate import Debate
from hlom_desktop.speakers.rules_turns import Turn, chair_of, turns_of
from hlom_desktop.speakers.script.articles import debate_said
from hlom_desktop.speakers.script.blocks import Block
from hlom_desktop.speakers.script.entries import Entry, Script, Variant
from hlom_desktop.speakers.script.facts import Reading, Scripted
from hlom_desktop.speakers.script.floor import FloorWords, next_speaker
from hlom_desktop.speakers.script.numbers import minutes_said, seconds_said
from hlom_desktop.speakers.script.phrases import Filling, Said
from hlom_desktop.speakers.values import InscriptionKind
from hlom_desktop.speakers.values_list import SittingRow


def script_of(scripted: Scripted, debate: Debate, sitting: SittingRow, language: Language) -> Script | None:
    """The script of one sitting; None where its session is gone."""
    session = debate.session_of(sitting)
    if session is None:
        return None
    making = _Making(scripted.of(debate, language), sitting)
    hours = making.hours
    tick_by = print_hour((hours.start - scripted.there_before) % 1440, language) if hours is not None else ""
    return Script(language, sitting, session, making.entries(), tick_by)


class _Making:
    """Makes the entries of one sitting."""

    def __init__(self, reading: Reading, sitting: SittingRow) -> None:
        self.reading, self.sitting = reading, sitting
        self.debate, self.language, self.words = reading.debate, reading.language, reading.words
        self.hours = reading.hours(sitting)
        self.turns = turns_of(self.debate, sitting)
        self.floor = FloorWords(reading)

    def entries(self) -> tuple[Entry, ...]:
        """The whole sitting."""
        found = [self._opening()]
        replies = [turn for turn in self.turns if turn.inscription.kind is InscriptionKind.REPLY]
        for at, turn in enumerate(self.turns):
            after = tuple(one.inscription for one in self.turns[at + 1 :])
            first_reply = bool(replies) and turn is replies[0]
            found.append(self.floor.entry(turn, self._hour(turn.starts), after, opens_replies=first_reply))
        return (*found, self._end())

    def _hour(self, seconds: int) -> str:
        if self.hours is None:
            return ""
        return print_hour((self.hours.start + seconds // 60) % 1440, self.language)

    def _said(self, block: Block, **values: Filling) -> tuple[Said, ...]:
        return self.floor.said(block, **values)

    @property
    def _name(self) -> str:
        wording = self.debate.speakers.title
        return debate_said(wording.best(self.language)[0], self.language)

    # The beginning

    def _opening(self) -> Entry:
        first = self.debate.sittings[0].ref.id == self.sitting.ref.id
        lines = self._said(Block.OPENING if first else Block.RESUMING, debate=self._name)
        commitment = self._said(Block.COMMITMENT)
        notes = () if self.turns else (self.words("Nobody is inscribed for this sitting yet."),)
        chair = chair_of(self.debate, self.sitting.session_id)
        named = chair.function if chair is not None and not chair.function.is_empty else None
        if named is not None:
            notes = (self.words("Chair: {name}", name=named.best(self.language)[0]), *notes)
        return Entry(
            hour=self._hour(0),
            details=(self.words("Opening"),),
            lines=(*lines, *self._limits()),
            notes=notes,
            asides=tuple(Variant(self.words("If a commitment is announced"), said) for said in commitment),
        )

    def _limits(self) -> tuple[Said, ...]:
        speakers = self.debate.speakers
        warning = seconds_said(speakers.warning, self.language)
        if speakers.by_category:
            return self._said(Block.LIMITS_BY_CATEGORY, warning=warning)
        minutes, groups = (minutes_said(one, self.language) for one in (speakers.minutes, speakers.group_minutes))
        return self._said(Block.LIMITS, minutes=minutes, group_minutes=groups, warning=warning)

    # The end

    def _end(self) -> Entry:
        after = self._next_sitting()
        end = 60 * self.hours.minutes if self.hours is not None else 0
        if after is None:
            lines = self._said(Block.CLOSING, debate=self._name)
            return Entry(self._hour(end), (self.words("Closing"),), lines)
        sitting, turn = after
        next_said = self.reading.delegation(turn.inscription) or next_speaker(self.language)
        hours = self.reading.hours(sitting)
        values: dict[str, Filling] = {"debate": self._name, "next": next_said}
        if hours is None or self.hours is None:
            lines = self._said(Block.SUSPENSION_OPEN, **values)
        elif hours.day == self.hours.day:
            lines = self._said(Block.SUSPENSION, hour=_hour_said(hours, self.language), **values)
        else:
            values |= {"day": _day_said(hours.day, self.language), "hour": _hour_said(hours, self.language)}
            lines = self._said(Block.SUSPENSION_DAY, **values)
        return Entry(self._hour(end), (self.words("Suspension"),), lines)

    def _next_sitting(self) -> tuple[SittingRow, Turn] | None:
        """The next sitting in which somebody speaks, and who is first there."""
        ids = [one.ref.id for one in self.debate.sittings]
        for sitting in self.debate.sittings[ids.index(self.sitting.ref.id) + 1 :]:
            turns = turns_of(self.debate, sitting)
            if turns:
                return sitting, turns[0]
        return None


def _hour_said(hours: Hours, language: Language) -> str:
    """An hour after “at”: “3 p.m.”, “15 heures”, “las 15.00 horas”."""
    said = print_hour(hours.start, language, "text")
    if language != "es":
        return said
    return f"{'la' if hours.start // 60 == 1 else 'las'} {said}"


def _day_said(day: date, language: Language) -> str:
    """A day within a sentence, without its year: “Wednesday, 15 December”, “mercredi 15 décembre”."""
    said = print_day(day, language)
    year = {"en": f" {day.year}", "fr": f" {day.year}", "es": f" de {day.year}"}[language]
    said = said.replace("\u00a0", " ").removesuffix(year)
    return said if language == "en" else said[:1].lower() + said[1:]
