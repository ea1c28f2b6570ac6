"""The gestures on releases: a revision leaves the house for good; what it asks to be done is ticked off."""

from __future__ import annotations

from hlom_desktop.conference import queries as conference_queries
from hlom_desktop.conference.wording import Wording
from hlom_desktop.refusals import N_, Refusal
from hlom_desktop.releases.facts import ProgrammeFacts
from hlom_desktop.releases.frozen import freeze, is_same
from hlom_desktop.releases.model import Release, ReleaseTask
from hlom_desktop.releases.queries import gather_facts, last_release, released_facts
from hlom_desktop.releases.rules import revision_name
from hlom_desktop.releases.values import ReleaseDuty
from hlom_desktop.storage.base import Db, Ref
from hlom_desktop.storage.recording import author, leaves_the_house, moment, say
from hlom_desktop.storage.writing import add, change, take


class NothingToRelease(Refusal):
    """A programme of which nothing differs from the last revision."""

    message = N_("Nothing has changed since {revision}, so there is nothing to release.")


class EmptyProgramme(Refusal):
    """A programme without a single session."""

    message = N_("The programme has no session yet, so there is nothing to release.")


def release_programme(db: Db, conference_id: int, note: Wording | None = None) -> int:
    """Freeze the programme as its next revision and open its tick-list; the revision's number.

    No undo takes it back: others hold it. Raises `NothingToRelease`, `EmptyProgramme`, `ReleaseIsNewer`.
    """
    facts = gather_facts(db, conference_queries.conference(db, conference_id).key)
    number = _next_number(db, conference_id, facts)
    kept = None if note is None or note.is_empty else note
    stamp = {"at": moment(db), "author": author(db)}
    made = add(db, Release, conference_id=conference_id, number=number, note=kept, facts=freeze(facts), **stamp)
    for position, duty in enumerate(ReleaseDuty):
        add(db, ReleaseTask, conference_id=conference_id, release_id=made.id, duty=duty, position=position)
    leaves_the_house(db)
    say(db, N_("Release {revision}"), revision=revision_name(number))
    return number


def _next_number(db: Db, conference_id: int, facts: ProgrammeFacts) -> int:
    if not facts.sessions:
        raise EmptyProgramme
    last = last_release(db, conference_id)
    if last is None:
        return 1
    if is_same(released_facts(db, conference_id, last.number), facts):
        raise NothingToRelease(revision=revision_name(last.number))
    return last.number + 1


def tick_duty(db: Db, ref: Ref) -> None:
    """What a revision asks is done, now and by this seat; what was ticked already keeps who did it."""
    task = take(db, ReleaseTask, ref)
    if task.done is None:
        change(db, ReleaseTask, ref, done=moment(db), done_by=author(db))
    say(db, N_("Tick off a task of {revision}"), revision=_revision_of(db, task))


def untick_duty(db: Db, ref: Ref) -> None:
    """It is not done after all."""
    task = change(db, ReleaseTask, ref, done=None, done_by=None)
    say(db, N_("Take a tick of {revision} back"), revision=_revision_of(db, task))


def _revision_of(db: Db, task: ReleaseTask) -> str:
    release = db.get(Release, task.release_id)
    return "" if release is None else revision_name(release.number)
