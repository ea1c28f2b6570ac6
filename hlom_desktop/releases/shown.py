"""What screens say of releases: which revision is on paper, and what changed since."""

from __future__ import annotations

from dataclasses import dataclass

from hlom_desktop.conference.values import ConferenceRow
from hlom_desktop.releases.comparing import Comparison
from hlom_desktop.releases.rules import on_paper, revision_name, tasks_of
from hlom_desktop.releases.values import ReleaseRow, ReleaseTaskRow
from hlom_desktop.storage.ref import Ref
from hlom_desktop.words import Words


@dataclass(frozen=True)
class PaperState:
    """The revision on paper and the newest one, by number, None where there is none; `changed` is how many sessions
    differ now from what people hold: from the one on paper, else from the newest."""

    on_paper: int | None
    newest: int | None
    changed: int


@dataclass(frozen=True)
class ReleaseLine:
    """A revision as a row: with its tick-list, and whether it is the one on paper."""

    release: ReleaseRow
    tasks: tuple[ReleaseTaskRow, ...]
    on_paper: bool

    @property
    def ref(self) -> Ref:
        """The revision's."""
        return self.release.ref

    @property
    def done(self) -> int:
        """How many of its tasks are done."""
        return sum(task.done is not None for task in self.tasks)


@dataclass(frozen=True)
class Releasing:
    """All that the screen of releases shows; `since` is what changed since the newest, None before the first."""

    conference: ConferenceRow
    releases: tuple[ReleaseRow, ...]
    tasks: tuple[ReleaseTaskRow, ...]
    since: Comparison | None
    state: PaperState

    @property
    def next_number(self) -> int:
        """What a release made now would be."""
        return self.releases[-1].number + 1 if self.releases else 1

    def lines(self) -> tuple[ReleaseLine, ...]:
        """The revisions, the newest first."""
        printed = on_paper(self.releases, self.tasks)
        return tuple(ReleaseLine(row, tasks_of(row, self.tasks), row == printed) for row in reversed(self.releases))


def paper_sentence(state: PaperState, words: Words) -> str:
    """“Rev.1 is on paper · 3 sessions changed since”, for the foot and the heads of screens."""
    if state.newest is None:
        return words("Draft, not released yet")
    newest = revision_name(state.newest)
    if state.on_paper is None:
        return words.plural(
            "{revision} is released, not on paper · {number} session changed since",
            "{revision} is released, not on paper · {number} sessions changed since",
            state.changed,
            revision=newest,
        )
    printed = revision_name(state.on_paper)
    if state.on_paper < state.newest:
        return words.plural(
            "{revision} is on paper, {newest} is released · {number} session changed since {revision}",
            "{revision} is on paper, {newest} is released · {number} sessions changed since {revision}",
            state.changed,
            revision=printed,
            newest=newest,
        )
    return words.plural(
        "{revision} is on paper · {number} session changed since",
        "{revision} is on paper · {number} sessions changed since",
        state.changed,
        revision=printed,
    )


def released_line(number: int, sessions: int, words: Words) -> str:
    """What the command line prints of a new revision: its name, and how many sessions differ from the one before."""
    if number == 1:
        said = words.plural("{number} session", "{number} sessions", sessions)
    else:
        said = words.plural("{number} session changed", "{number} sessions changed", sessions)
    return f"{revision_name(number)}\t{said}"
