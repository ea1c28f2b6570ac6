"""The proposal as it is looked at before it is accepted: each session's team now and then, and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from hlom_desktop.conference.hours_printed import print_hour
from hlom_desktop.conference.languages import Language
from hlom_desktop.interpretation.keeping import keeping
from hlom_desktop.interpretation.proposing import WIDTH, assign
from hlom_desktop.interpretation.reasons import Reason, Why, why_given, why_none
from hlom_desktop.interpretation.rules import is_work
from hlom_desktop.interpretation.said import team_word
from hlom_desktop.interpretation.shown import Interpretation
from hlom_desktop.interpretation.workload import Work
from hlom_desktop.sessions.rules import in_order
from hlom_desktop.sessions.values import SessionRow
from hlom_desktop.storage.ref import Ref
from hlom_desktop.words import Words


@dataclass(frozen=True)
class Proposed:
    """One session of a proposal: its teams now and as proposed, by id, whether they are pinned, and why."""

    session: SessionRow
    now: tuple[int, ...]
    then: tuple[int, ...]
    pinned: bool
    reason: Reason

    @property
    def ref(self) -> Ref:
        """The session's."""
        return self.session.ref

    @property
    def changes(self) -> bool:
        """Whether accepting it changes this session's teams."""
        return set(self.now) != set(self.then)


@dataclass(frozen=True)
class Proposal:
    """A proposal over all interpreted sessions, by day and hour; `exact` if none can be better."""

    shown: Interpretation
    lines: tuple[Proposed, ...]
    exact: bool

    @property
    def served(self) -> int:
        """Sessions that have a team then."""
        return sum(bool(line.then) for line in self.lines)

    @property
    def wanted(self) -> dict[int, int | None]:
        """The team of each session that has no pin, None for no team."""
        return {line.session.ref.id: next(iter(line.then), None) for line in self.lines if not line.pinned}


def propose(shown: Interpretation, width: int = WIDTH) -> Proposal:
    """The proposal for what is shown, with its reasons."""
    pins = {
        session: tuple(row.team_id for row in rows if row.pinned)
        for session, rows in shown.of_session.items()
        if any(row.pinned for row in rows)
    }
    asked = {one.ref.id for one in shown.sessions if is_work(one)}
    works = {work.session: work for work in shown.works if work.session in asked or work.session in pins}
    found = assign(works.values(), shown.teams, pins, shown.limits, width)
    now = {session: tuple(row.team_id for row in rows) for session, rows in shown.of_session.items()}
    pinned = frozenset(team for teams in pins.values() for team in teams)
    then = {session: (team,) for session, team in keeping(found.teams, shown.teams, pinned, now).items()} | pins
    held: dict[int, list[Work]] = {}
    for session, teams in then.items():
        for team in teams:
            if session in works:
                held.setdefault(team, []).append(works[session])
    lines = tuple(
        _line(session, shown, works.get(session.ref.id), then.get(session.ref.id, ()), held, pins)
        for session in in_order(shown.sessions)
        if session.ref.id in asked or session.ref.id in pins
    )
    return Proposal(shown, lines, found.exact)


def _line(
    session: SessionRow,
    shown: Interpretation,
    work: Work | None,
    then: tuple[int, ...],
    held: Mapping[int, list[Work]],
    pins: Mapping[int, tuple[int, ...]],
) -> Proposed:
    now = tuple(row.team_id for row in shown.of_session.get(session.ref.id, ()))
    pinned = session.ref.id in pins
    teams = {team.ref.id: team for team in shown.teams}
    if pinned:
        reason = Reason(Why.PINNED, then[0])
    elif work is None:
        reason = Reason(Why.NO_HOUR)
    elif then:
        reason = why_given(work, teams[then[0]], shown.teams, held, shown.limits)
    else:
        reason = why_none(work, shown.teams, held, shown.limits)
    return Proposed(session, now, then, pinned, reason)


def reason_words(reason: Reason, shown: Interpretation, words: Words, language: Language) -> str:
    """A reason as a sentence in the reader's language."""
    names = {team.ref.id: team_word(team.name, words) for team in shown.teams}
    return words(
        reason.message,
        team=names.get(reason.team or 0, ""),
        other=names.get(reason.other or 0, ""),
        number=reason.number,
        most=reason.most,
        hour=print_hour(reason.hour, language),
    )
