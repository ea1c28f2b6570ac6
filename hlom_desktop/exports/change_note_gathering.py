"""What a change note is made of: two revisions as the public knows them, and how they differ."""

from __future__ import annotations

from dataclasses import dataclass, replace

from hlom_desktop.conference.queries import conference_by_key
from hlom_desktop.exports.programme_gathering import Programme, public_programme
from hlom_desktop.refusals import N_, Refusal
from hlom_desktop.releases.comparing import Change, compare, public_facts
from hlom_desktop.releases.queries import NoSuchRelease, released_facts, releases
from hlom_desktop.releases.rules import revision_name
from hlom_desktop.releases.values import ReleaseRow
from hlom_desktop.storage.base import Db


class NotReleasedYet(Refusal):
    """A change note was asked for before there was anything to compare."""

    message = N_("There is no change note yet: the programme has not been released.")


class NothingBefore(Refusal):
    """A change note of the first revision."""

    message = N_("{revision} is the first revision, so there is no change note of it.")


@dataclass(frozen=True)
class ChangeNote:
    """Two revisions, without what is closed in each, and the changes from the one to the other."""

    release: ReleaseRow
    before: Programme
    after: Programme
    changes: tuple[Change, ...]


def gather_change_note(db: Db, key: str, number: int | None = None) -> ChangeNote:
    """What leads to revision `number`, to the newest where none is named, from the one before it.

    Raises `NoSuchConference`, `NoSuchRelease`, `NotReleasedYet`, `NothingBefore`, `ReleaseIsNewer`.
    """
    own = conference_by_key(db, key).ref.id
    known = {row.number: row for row in releases(db, own)}
    if not known:
        raise NotReleasedYet
    release = known.get(max(known) if number is None else number)
    if release is None:
        names = ", ".join(revision_name(one) for one in known)
        raise NoSuchRelease(revision=revision_name(number or 0), known=names)
    if release.number - 1 not in known:
        raise NothingBefore(revision=revision_name(release.number))
    before, after = (public_facts(released_facts(db, own, one)) for one in (release.number - 1, release.number))
    return ChangeNote(
        release,
        replace(public_programme(before), revision=release.number - 1),
        replace(public_programme(after), revision=release.number),
        compare(before, after),
    )
