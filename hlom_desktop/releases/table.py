"""The columns of the two tables: revisions, and what changed since the newest of them."""

from __future__ import annotations

from collections.abc import Callable

from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.shown import text_in
from hlom_desktop.desk.painting import Run
from hlom_desktop.desk.rows import Column
from hlom_desktop.releases.rules import revision_name
from hlom_desktop.releases.said import ToldChange
from hlom_desktop.releases.shown import ReleaseLine
from hlom_desktop.sessions.day_words import moment_words
from hlom_desktop.sessions.rules import is_public
from hlom_desktop.words import Words


def release_columns(
    words: Words, reads: Callable[[], Language], zone: Callable[[], str | None]
) -> tuple[Column[ReleaseLine], ...]:
    """Revision, when, by whom, the note, and how much of what it asks is done."""

    def revision(line: ReleaseLine) -> tuple[Run, ...]:
        name = Run(revision_name(line.release.number), bold=True)
        return (name, Run(f"  {words('on paper')}", "accent")) if line.on_paper else (name,)

    return (
        Column(
            "revision",
            words("Revision"),
            lambda line: _revision_words(line, words),
            sort=lambda line: line.release.number,
            width=150,
            runs=revision,
        ),
        Column(
            "at",
            words("Released"),
            lambda line: moment_words(line.release.at, zone(), reads()),
            sort=lambda line: line.release.at,
        ),
        Column("author", words("By"), lambda line: line.release.author),
        Column("note", words("Note"), lambda line: text_in(line.release.note, reads()), stretch=True),
        Column(
            "done",
            words("Done"),
            lambda line: words("{done} of {number}", done=line.done, number=len(line.tasks)),
            sort=lambda line: line.done,
            align="right",
            token=lambda line: "ink3" if line.done == len(line.tasks) else "ink",
        ),
    )


def _revision_words(line: ReleaseLine, words: Words) -> str:
    name = revision_name(line.release.number)
    return f"{name}, {words('on paper')}" if line.on_paper else name


def change_columns(words: Words) -> tuple[Column[ToldChange], ...]:
    """How a session differs, which one, what it was and what it is; a closed one is marked."""
    return (
        Column("kind", words("Change"), lambda told: told.kind, bold=True),
        Column(
            "session",
            words("Session"),
            lambda told: told.title,
            stretch=True,
            icon=lambda told: None if is_public(told.change.session) else ("lock-simple", "ink3"),
        ),
        Column(
            "was",
            words("Was"),
            lambda told: told.was,
            width=170,
            runs=lambda told: (Run(told.was, "ink3", struck=True),),
        ),
        Column("now", words("Now"), lambda told: told.now, width=170),
    )
