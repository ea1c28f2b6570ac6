"""The sentences that the figures come to: “… Member States are represented, over 50 of them at ministerial level”."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import cast

from hlom_desktop.conference.figures import amount_words
from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.topics import QUALIFIER_LABELS
from hlom_desktop.conference.values import CountQualifier, Mode
from hlom_desktop.delegations.figures.numerals import number_said
from hlom_desktop.delegations.figures.rules import figure, rounded
from hlom_desktop.delegations.figures.values import (
    FIGURE_LABELS,
    PART_LABELS,
    UNKNOWN,
    Figure,
    FigureKind,
    Part,
)
from hlom_desktop.delegations.rules import MINISTERIAL
from hlom_desktop.delegations.values import DelegationKind, Gender, RegionalGroup
from hlom_desktop.delegations.values_nomination import Nomination
from hlom_desktop.words import Words


def figure_title(kind: FigureKind, words: Words) -> str:
    """What a figure is called."""
    return words(FIGURE_LABELS[kind])


def part_label(kind: FigureKind, part: Part, words: Words) -> str:
    """The words beside a bar."""
    if not part.is_known:
        return words("No regional group") if "region" in kind else words("Not stated")
    return words(PART_LABELS[kind][part.key])


def sentences(figures: Sequence[Figure], words: Words, *, exact: bool = False) -> tuple[str, ...]:
    """What a statement can say of those who take part, a sentence each, in the language of `words`.

    A sentence begins with its number in words; numbers below ten are in words too. How many are at ministerial level
    is rounded as statements do it, unless `exact`. What is nought is left out, but for who is represented.
    """
    said = _Said(figures, words, exact)
    return tuple(
        sentence
        for part in (said.member_states(), said.others(), said.delegates(), said.nominations())
        for sentence in part
    )


def ministerial(figures: Sequence[Figure]) -> int:
    """How many Member States are represented at ministerial or deputy ministerial level, or above."""
    levels = figure(figures, FigureKind.STATES_BY_LEVEL)
    return sum(levels.part(level).number for level in MINISTERIAL)


class _Said:
    """The sentences in one language."""

    def __init__(self, figures: Sequence[Figure], words: Words, exact: bool) -> None:
        self._figures, self._words, self._exact = figures, words, exact

    def _begins(self, number: int, *, feminine: bool = False) -> str:
        """A number with which a sentence begins."""
        return number_said(number, cast("Language", self._words.language), starts=True, feminine=feminine)

    def _inside(self, number: int, *, feminine: bool = False, noun: bool = False) -> str:
        """A number within a sentence, exactly."""
        return number_said(number, cast("Language", self._words.language), feminine=feminine, noun=noun)

    def _rounded(self, number: int) -> str:
        stated = rounded(number)
        if self._exact or stated.qualifier is CountQualifier.EXACTLY:
            return self._inside(number)
        qualifier, amount = QUALIFIER_LABELS[stated.qualifier], amount_words(stated.amount, self._words.language)
        return self._words("{qualifier} {amount}", qualifier=self._words(qualifier), amount=amount)

    def _part(self, kind: FigureKind, key: str) -> int:
        return figure(self._figures, kind).part(key).number

    def member_states(self) -> Iterator[str]:
        """How many Member States, how many of them at ministerial level, of how many regional groups."""
        words, levels = self._words, figure(self._figures, FigureKind.STATES_BY_LEVEL)
        states, high = levels.total, ministerial(self._figures)
        if not states:
            yield words("No Member State is represented yet.")
            return
        count = self._begins(states)
        if not high:
            yield words.plural(
                "{count} Member State is represented, below ministerial level.",
                "{count} Member States are represented, none of them at ministerial or deputy ministerial level.",
                states,
                count=count,
            )
        elif high == states:
            yield words.plural(
                "{count} Member State is represented, at ministerial or deputy ministerial level.",
                "{count} Member States are represented, all of them at ministerial or deputy ministerial level.",
                states,
                count=count,
            )
        else:
            yield words(
                "{count} Member States are represented, {ministerial} of them at ministerial or deputy ministerial "
                "level.",
                count=count,
                ministerial=self._rounded(high),
            )
        yield from self._regions()

    def _regions(self) -> Iterator[str]:
        words = self._words
        groups = sum(part.is_known for part in figure(self._figures, FigureKind.STATES_BY_REGION).parts)
        if groups == len(RegionalGroup):
            yield words("All five regional groups are represented.")
        elif groups:
            yield words.plural(
                "{count} of the five regional groups is represented.",
                "{count} of the five regional groups are represented.",
                groups,
                count=number_said(groups, cast("Language", words.language), starts=True, noun=False),
            )

    def others(self) -> Iterator[str]:
        """Observer States, and all that is no State."""
        words, kinds = self._words, figure(self._figures, FigureKind.DELEGATIONS_BY_KIND)
        observers = kinds.part(DelegationKind.OBSERVER_STATE).number
        bodies = kinds.total - observers - kinds.part(DelegationKind.MEMBER_STATE).number
        if observers:
            yield words.plural(
                "{count} observer State is represented.",
                "{count} observer States are represented.",
                observers,
                count=self._begins(observers),
            )
        if bodies:
            yield words.plural(
                "{count} organization or other body is represented.",
                "{count} organizations and other bodies are represented.",
                bodies,
                count=self._begins(bodies, feminine=True),
            )

    def delegates(self) -> Iterator[str]:
        """How many take part, how many of them where, and how many women."""
        words, modes = self._words, figure(self._figures, FigureKind.DELEGATES_BY_MODE)
        if not modes.total:
            return
        yield words.plural(
            "{count} delegate takes part.",
            "{count} delegates take part.",
            modes.total,
            count=self._begins(modes.total),
        )
        here, there = modes.part(Mode.IN_PERSON).number, modes.part(Mode.VIRTUAL).number
        both = modes.part(Mode.HYBRID).number
        numbers = {"here": self._inside(here), "there": self._inside(there), "both": self._inside(both)}
        if here and there and both:
            yield words("By mode: {here} in person, {there} from a distance, {both} in both ways.", **numbers)
        elif here and there:
            yield words("By mode: {here} in person, {there} from a distance.", **numbers)
        yield from self._women()

    def _women(self) -> Iterator[str]:
        genders = figure(self._figures, FigureKind.DELEGATES_BY_GENDER)
        women, known = genders.part(Gender.FEMININE).number, genders.total - genders.part(UNKNOWN).number
        if women and known == genders.total:
            yield self._words.plural(
                "{count} of the delegates is a woman.",
                "{count} of the delegates are women.",
                women,
                count=number_said(
                    women, cast("Language", self._words.language), starts=True, feminine=True, noun=False
                ),
            )
        elif known and not women:
            yield self._words(
                "Of the delegates, gender is stated for {known}; none of them is a woman.", known=self._inside(known)
            )
        elif known:
            yield self._words.plural(
                "Of the delegates, gender is stated for {known}; {women} of them is a woman.",
                "Of the delegates, gender is stated for {known}; {women} of them are women.",
                women,
                known=self._inside(known),
                women=self._inside(women, feminine=True),
            )

    def nominations(self) -> Iterator[str]:
        """How many nominations are approved, and how many are not decided."""
        words, total = self._words, figure(self._figures, FigureKind.DELEGATES_BY_NOMINATION).total
        approved = self._part(FigureKind.DELEGATES_BY_NOMINATION, Nomination.APPROVED)
        waiting = sum(
            self._part(FigureKind.DELEGATES_BY_NOMINATION, state)
            for state in (Nomination.NOMINATED, Nomination.VERIFIED)
        )
        if not total:
            return
        if not approved:
            yield words("No nomination is approved yet.")
        elif not waiting:
            yield words.plural(
                "{count} nomination is approved, and none is open.",
                "{count} nominations are approved, and none is open.",
                approved,
                count=self._begins(approved, feminine=True),
            )
        else:
            yield words.plural(
                "{count} nomination is approved; still open: {open}.",
                "{count} nominations are approved; still open: {open}.",
                approved,
                count=self._begins(approved, feminine=True),
                open=self._inside(waiting, feminine=True),
            )
