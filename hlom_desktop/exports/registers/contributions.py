"""The register of contributions: who brings what for which objective, how far it is, who has not answered a call."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from hlom_desktop.conference.figures import amount_said
from hlom_desktop.conference.queries import conference_by_key
from hlom_desktop.conference.values import CountRow
from hlom_desktop.conference.when.values import When
from hlom_desktop.contributions.queries import contributions_shown
from hlom_desktop.contributions.rules.calls import call_state
from hlom_desktop.contributions.rules.figures import figures
from hlom_desktop.contributions.rules.makers import makers
from hlom_desktop.contributions.said import Names, makers_said, place_said
from hlom_desktop.contributions.said import names_of as all_names
from hlom_desktop.contributions.shown import Contributions
from hlom_desktop.contributions.values import (
    CONTRIBUTION_STAGE_LABELS,
    CallRow,
    ContributionKind,
    ContributionRow,
)
from hlom_desktop.exports import marks
from hlom_desktop.exports.marked import DASH, Marked, filled
from hlom_desktop.exports.options import Options
from hlom_desktop.exports.paper.tree import Cell, Kind, Line, Style
from hlom_desktop.exports.paper_words import local_moment
from hlom_desktop.exports.pieces import Piece
from hlom_desktop.exports.registers.days import short_day
from hlom_desktop.exports.registers.register import Entry, Part, Register, RegisterColumn, Section, register_pieces
from hlom_desktop.exports.subjects import chosen, names_of
from hlom_desktop.folding import folded
from hlom_desktop.refusals import N_
from hlom_desktop.storage.base import Db

HEADS: Mapping[ContributionKind, str] = MappingProxyType(
    {
        ContributionKind.PLEDGE: N_("Pledges"),
        ContributionKind.REVIEW: N_("Voluntary reviews"),
        ContributionKind.INPUT: N_("Inputs"),
        ContributionKind.COMMENT: N_("Comments"),
        ContributionKind.REQUEST: N_("Requests for support"),
        ContributionKind.OFFER: N_("Offers"),
    }
)
NOTHING = Cell((Line(DASH),))


def gather_contributions(db: Db, key: str) -> Contributions:
    """What was brought and called for. Raises `NoSuchConference`."""
    return contributions_shown(db, conference_by_key(db, key).ref.id)


def contribution_pieces(shown: Contributions, options: Options, formats: tuple[str, ...]) -> tuple[Piece, ...]:
    """A file for each language and format; `--subject` is a delegation or a title. Raises `UnknownSubject`."""
    names = all_names(shown)

    def called(row: ContributionRow) -> tuple[str, ...]:
        who = (names.delegations.get(one) for one in makers(row, names.partners))
        return (*names_of(row.title), *names_of(*who))

    kept = replace(shown, contributions=chosen(options.subject, shown.contributions, called))
    today = local_moment(options.issued_at, shown.conference).date()
    return register_pieces(
        shown.conference,
        lambda marked: compose_contributions(kept, marked, today, options.subject),
        options,
        formats,
    )


def compose_contributions(shown: Contributions, marked: Marked, today: date, subject: str | None = None) -> Register:
    """The register in one language, as it stands on a day."""
    return _Register(shown, all_names(shown), marked, today).whole(subject)


class _Register:
    """The register in one language."""

    def __init__(self, shown: Contributions, names: Names, marked: Marked, today: date) -> None:
        self._shown, self._names, self._marked, self._today = shown, names, marked, today

    def whole(self, subject: str | None) -> Register:
        """Contributions by kind; under them who has not answered, and figures."""
        words = self._marked.words
        return Register(
            kind=Kind.CONTRIBUTIONS,
            name="contributions",
            title=words("Contributions"),
            columns=(
                RegisterColumn(words("Who"), mm=56.67, chars=36),
                RegisterColumn(words("Contribution"), chars=60),
                RegisterColumn(words("Objective"), mm=50, chars=36),
                RegisterColumn(words("Stage"), mm=28, chars=14),
                RegisterColumn(words("Asked"), mm=36, chars=20),
                RegisterColumn(words("Received"), mm=36, chars=18),
            ),
            rows=tuple(self._rows()),
            empty=words("No contributions yet."),
            under_title=(marks.words(words("As on {day}", day=short_day(self._today, self._marked.language))),),
            parts=tuple(part for part in self._parts() if part.rows) if subject is None else (),
            subject=subject,
        )

    def _rows(self) -> Iterable[Entry | Section]:
        for kind in ContributionKind:
            rows = [row for row in self._shown.contributions if row.kind is kind]
            if rows:
                yield Section(marks.words(self._marked.words(HEADS[kind]), bold=True))
                yield from map(self._entry, rows)

    def _entry(self, row: ContributionRow) -> Entry:
        marked, words = self._marked, self._marked.words
        said = makers_said(row, self._names, marked.language)
        objective = self._names.objectives.get(row.objective_id or 0)
        stage = "" if row.stage is None else words(CONTRIBUTION_STAGE_LABELS[row.stage])
        return Entry(
            (
                Cell((marks.line(said, bold=True),)) if said else NOTHING,
                Cell(tuple(self._what(row))),
                Cell((marked.line(objective, Style.DETAIL),)) if objective is not None else NOTHING,
                Cell((marks.line(stage, Style.DETAIL),)) if stage else NOTHING,
                self._asked(row),
                self._day(row.received),
            )
        )

    def _what(self, row: ContributionRow) -> Iterable[Line]:
        """The title; under it the note, and where it was taken up."""
        yield self._marked.line(row.title)
        if row.note is not None and not row.note.is_empty:
            yield self._marked.line(row.note, Style.DETAIL)
        for place in self._shown.taken_up:
            if place.contribution_id == row.ref.id:
                where = place_said(place, self._names, self._marked.language)
                yield marks.line(self._marked.words("Taken up: {place}", place=where), Style.DETAIL)

    def _asked(self, row: ContributionRow) -> Cell:
        if row.reminded is None:
            return self._day(row.asked)
        reminded = filled(self._marked.words("reminded {date}"), date=self._marked.date(row.reminded, cell=False))
        asked = self._marked.date(row.asked) if row.asked else DASH
        return Cell((Line(asked, Style.DETAIL), Line(reminded, Style.DETAIL)))

    def _day(self, when: When | None) -> Cell:
        return NOTHING if when is None else Cell((Line(self._marked.date(when), Style.DETAIL),))

    def _parts(self) -> Iterable[Part]:
        """Who has not answered which call; the figures counted here, and those that sources state."""
        words = self._marked.words
        yield Part(
            words("Calls"),
            (
                RegisterColumn(words("Answered"), mm=56.67, chars=14),
                RegisterColumn(words("Call"), mm=80, chars=60),
                RegisterColumn(words("Not answered yet"), chars=80),
            ),
            tuple(map(self._call, self._shown.calls)),
        )
        yield Part(
            words("Figures"),
            (
                RegisterColumn(words("Kind"), mm=56.67, chars=28),
                RegisterColumn(words("Contributions"), mm=32, chars=14, right=True),
                RegisterColumn(words("Delegations"), mm=32, chars=14, right=True),
                RegisterColumn(words("States"), mm=32, chars=14, right=True),
                RegisterColumn("", chars=2),
            ),
            tuple(self._counted()),
        )
        yield Part(
            words("Figures as sources state them"),
            (RegisterColumn(words("Figure"), mm=56.67, chars=28), RegisterColumn(words("Of what"), chars=80)),
            tuple(map(self._stated, self._shown.counts)),
        )

    def _counted(self) -> Iterable[Entry]:
        for kind in ContributionKind:
            rows = tuple(row for row in self._shown.contributions if row.kind is kind)
            if rows:
                found = figures(rows, self._shown.partners, self._shown.delegations)
                numbers = (len(rows), len(found.delegations), len(found.states))
                cells = (_plain(self._marked.words(HEADS[kind])), *(_plain(str(number)) for number in numbers), Cell())
                yield Entry(cells, dict(enumerate(numbers, start=1)))

    def _stated(self, row: CountRow) -> Entry:
        return Entry((_plain(amount_said(row, self._marked.language)), Cell((self._marked.line(row.unit),))))

    def _call(self, call: CallRow) -> Entry:
        """How many were asked and answered, and by name who has not."""
        shown, language = self._shown, self._marked.language
        state = call_state(call, shown.addressees, shown.contributions, shown.partners, self._today)
        names = sorted((self._names.delegations[one].best(language)[0] for one in state.waiting), key=folded)
        by = () if call.deadline is None else (Line(self._marked.date(call.deadline), Style.DETAIL),)
        said = self._marked.words("{number} of {all}", number=len(state.answered), all=len(state.addressed))
        return Entry(
            (
                Cell((marks.line(said, bold=True),)) if state.addressed else NOTHING,
                Cell((self._marked.line(call.title), *by)),
                _plain(", ".join(names)) if names else NOTHING,
            )
        )


def _plain(said: str) -> Cell:
    return Cell((marks.line(said),))
