"""The plain copy for a delegation's liaison officer: what its delegates attend, and who; nothing to answer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from hlom_desktop.delegations.rules import name_in
from hlom_desktop.delegations.values import DelegationRow
from hlom_desktop.exports.files import paper_name
from hlom_desktop.exports.invitations.bundles import Bundle, Giving, NamedBytes
from hlom_desktop.exports.invitations.files import Version
from hlom_desktop.exports.invitations.names import code_of, free_name
from hlom_desktop.invitations.rules_attendance import Wanted, mailbox_of, written_in


def liaison_bundles(giving: Giving, taken: set[str]) -> Iterator[Bundle]:
    """A bundle for each liaison officer of whose delegation anything goes out now, made when it is asked for.

    An officer who reads one of its mailboxes is told already.
    """
    inviting, going = giving.files.inviting, frozenset(giving.mailboxes)
    boxes: dict[int, set[str]] = defaultdict(set)
    for row in inviting.delegates:
        box = mailbox_of(row, inviting.delegation_by_id[row.delegation_id])
        if box is not None:
            boxes[row.delegation_id].add(box)
    for home in inviting.delegations:
        address, own = (home.liaison_email or "").strip().lower(), boxes[home.ref.id]
        if address and address not in own and own & going:
            events = [event for box in sorted(own) for event in giving.events.get(box, ())]
            people = _people(giving, home, events)
            if people:
                name = free_name(f"{code_of(home)}-liaison", taken)
                yield Bundle(name, _files(giving, home, people, _versions(giving, events)))


def _people(giving: Giving, home: DelegationRow, events: list[Wanted]) -> dict[int, tuple[int, ...]]:
    """Who of the delegation attends, by session."""
    known, found = giving.files.inviting.delegate_by_id, defaultdict(list)
    for event in events:
        for one in event.delegate_ids:
            if known[one].delegation_id == home.ref.id:
                found[event.session_id].append(one)
    return {session: tuple(ids) for session, ids in found.items()}


def _versions(giving: Giving, events: list[Wanted]) -> dict[int, Version]:
    """The newest version of each session that anybody of the delegation holds."""
    found: dict[int, Version] = {}
    for event in events:
        version = giving.version(event)
        known = found.get(event.session_id)
        if known is None or version.sequence > known.sequence:
            found[event.session_id] = version
    return found


def _files(
    giving: Giving, home: DelegationRow, people: dict[int, tuple[int, ...]], versions: dict[int, Version]
) -> Iterator[NamedBytes]:
    files, language = giving.files, written_in(home.language)
    placed = [row.ref.id for row in files.inviting.sessions if row.ref.id in people]
    entries = [(session, people[session], versions[session]) for session in placed]
    name = paper_name(files.inviting.conference.key, "invitations", language=language, extension="ics")
    yield name, files.liaison(entries, language, name_in(home, language))
