"""What is read of the programme for its papers and its releases."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import select

from hlom_desktop.conference import queries as conference_queries
from hlom_desktop.delegations.queries import delegations
from hlom_desktop.delegations.values import DelegationRow
from hlom_desktop.documents.queries import document_issues, documents
from hlom_desktop.interpretation.queries import assignments, booths, interpretation_rules, teams
from hlom_desktop.refusals import N_, Refusal
from hlom_desktop.releases.comparing import Comparison
from hlom_desktop.releases.facts import ProgrammeFacts
from hlom_desktop.releases.frozen import thaw
from hlom_desktop.releases.model import Release, ReleaseTask
from hlom_desktop.releases.rules import on_paper, revision_name
from hlom_desktop.releases.shown import PaperState, Releasing
from hlom_desktop.releases.values import ReleaseRow, ReleaseTaskRow
from hlom_desktop.sessions.queries import repeat_groups, session_documents, sessions
from hlom_desktop.sessions.queries_parts import services, sub_items
from hlom_desktop.side_events.queries import proposals, sponsors, stands
from hlom_desktop.side_events.values import SponsorRow
from hlom_desktop.speakers.queries import roles
from hlom_desktop.speakers.values import RoleRow
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.reading import read_rows


class NoSuchRelease(Refusal):
    """A revision that was never released."""

    message = N_("There is no {revision}. Released are: {known}.")


class NothingReleased(NoSuchRelease):
    """A revision was asked for, and none has been released yet."""

    message = N_("There is no {revision}: the programme has not been released yet.")


def gather_facts(db: Db, key: str) -> ProgrammeFacts:
    """The living programme of the conference called `key`. Raises `NoSuchConference`.

    Contacts and their addresses are left out: no paper of the programme tells them.
    """
    conference = conference_queries.conference_by_key(db, key)
    own = conference.ref.id
    found_roles, found_sponsors = roles(db, own), sponsors(db, own)
    return ProgrammeFacts(
        conference=conference,
        venues=conference_queries.venues(db, own),
        rooms=conference_queries.rooms(db, own),
        themes=conference_queries.themes(db, own),
        objectives=conference_queries.objectives(db, own),
        sessions=sessions(db, own),
        sub_items=sub_items(db, own),
        services=services(db, own),
        repeats=repeat_groups(db, own),
        documents=documents(db, own),
        document_issues=document_issues(db, own),
        session_documents=session_documents(db, own),
        roles=found_roles,
        delegations=_named(delegations(db, own), found_roles, found_sponsors),
        proposals=tuple(replace(row, contact=None, contact_email=None) for row in proposals(db, own)),
        sponsors=found_sponsors,
        stands=tuple(replace(row, contact=None, contact_email=None) for row in stands(db, own)),
        booths=booths(db, own),
        teams=teams(db, own),
        assignments=assignments(db, own),
        interpretation_rules=interpretation_rules(db, own),
    )


def _named(
    found: tuple[DelegationRow, ...], roles: tuple[RoleRow, ...], sponsors: tuple[SponsorRow, ...]
) -> tuple[DelegationRow, ...]:
    """Only those delegations of which the programme tells."""
    told = {role.delegation_id for role in roles} | {sponsor.delegation_id for sponsor in sponsors}
    return tuple(replace(row, note=None) for row in found if row.ref.id in told)


def releases(db: Db, conference_id: int) -> tuple[ReleaseRow, ...]:
    """The revisions of a conference, Rev.1 first, without their facts."""
    order = [Release.__table__.c.number]
    return read_rows(db, ReleaseRow, Release, conference_id=conference_id, order=order)


def release_tasks(db: Db, conference_id: int) -> tuple[ReleaseTaskRow, ...]:
    """What all revisions of a conference ask to be done."""
    table = ReleaseTask.__table__.c
    return read_rows(
        db, ReleaseTaskRow, ReleaseTask, conference_id=conference_id, order=[table.release_id, table.position]
    )


def released_facts(db: Db, conference_id: int, number: int) -> ProgrammeFacts:
    """The programme as it was released as that revision. Raises `NoSuchRelease`, `ReleaseIsNewer`."""
    table = Release.__table__.c
    query = select(table.facts).where(table.conference_id == conference_id, table.number == number)
    text = db.connection().execute(query).scalar()
    if text is not None:
        return thaw(text, number)
    known = ", ".join(revision_name(row.number) for row in releases(db, conference_id))
    if known:
        raise NoSuchRelease(revision=revision_name(number), known=known)
    raise NothingReleased(revision=revision_name(number))


def release_facts(db: Db, key: str, number: int) -> ProgrammeFacts:
    """As `released_facts`, of the conference called `key`. Raises `NoSuchConference` too."""
    return released_facts(db, conference_queries.conference_by_key(db, key).ref.id, number)


def facts_wanted(db: Db, key: str, release: int | None) -> ProgrammeFacts:
    """The programme of a release, or the living one. Raises `NoSuchConference`, `NoSuchRelease`, `ReleaseIsNewer`."""
    return gather_facts(db, key) if release is None else release_facts(db, key, release)


def last_release(db: Db, conference_id: int) -> ReleaseRow | None:
    """The newest revision; None before the first."""
    found = releases(db, conference_id)
    return found[-1] if found else None


def changes_of(db: Db, conference_id: int, number: int) -> Comparison | None:
    """How a revision differs from the one before it, closed sessions too; None of the first.

    Raises `NoSuchRelease`, `ReleaseIsNewer`.
    """
    if number <= 1:
        return None
    before, after = (released_facts(db, conference_id, one) for one in (number - 1, number))
    return Comparison.of(before, after)


def changes_since(db: Db, conference_id: int, number: int) -> Comparison:
    """How the living programme differs from a revision. Raises `NoSuchRelease`, `ReleaseIsNewer`."""
    key = conference_queries.conference(db, conference_id).key
    return Comparison.of(released_facts(db, conference_id, number), gather_facts(db, key))


def paper_state(db: Db, conference_id: int) -> PaperState:
    """Which revision is on paper, which is the newest, and what changed since the one that people hold."""
    known = releases(db, conference_id)
    if not known:
        return PaperState(None, None, 0)
    printed = on_paper(known, release_tasks(db, conference_id))
    held = printed or known[-1]
    changed = changes_since(db, conference_id, held.number).sessions
    return PaperState(None if printed is None else printed.number, known[-1].number, changed)


def releasing(db: Db, conference_id: int) -> Releasing:
    """All that the screen of releases shows."""
    known = releases(db, conference_id)
    return Releasing(
        conference=conference_queries.conference(db, conference_id),
        releases=known,
        tasks=release_tasks(db, conference_id),
        since=changes_since(db, conference_id, known[-1].number) if known else None,
        state=paper_state(db, conference_id),
    )


def sessions_changed(db: Db, conference_id: int, number: int) -> int:
    """How many sessions differ from the revision before; all there are in the first."""
    compared = changes_of(db, conference_id, number)
    if compared is None:
        return len(released_facts(db, conference_id, number).sessions)
    return compared.sessions
