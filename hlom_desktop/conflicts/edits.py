"""The two gestures on findings: let one stand for a reason, and look at it as open again."""

from __future__ import annotations

from hlom_desktop.conflicts.model import AcceptedFinding
from hlom_desktop.conflicts.queries import accepted_findings
from hlom_desktop.findings import Finding
from hlom_desktop.refusals import N_, Refusal
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.writing import add, change, remove


class NoReason(Refusal):
    """A finding was to be accepted without saying why."""

    message = N_("Say why it may stay so: whoever reads the programme after you will ask.")


class NotAccepted(Refusal):
    """A finding that stands open cannot be opened."""

    message = N_("This stands open already.")


def accept_finding(db: Db, conference_id: int, finding: Finding, reason: str) -> int:
    """Let a finding stand, for a reason that stays with it; the id of the row. Accepting again replaces the reason.

    Raises `NoReason` where the reason is empty.
    """
    kept = reason.strip()
    if not kept:
        raise NoReason
    say(db, N_("Accept a finding: {reason}"), reason=kept)
    kind, subjects = finding.key
    for row in accepted_findings(db, conference_id):
        if row.key == finding.key:
            change(db, AcceptedFinding, row.ref, reason=kept)
            return row.ref.id
    return add(db, AcceptedFinding, conference_id=conference_id, kind=kind, subjects=subjects, reason=kept).id


def reopen_finding(db: Db, conference_id: int, finding: Finding) -> None:
    """Look at an accepted finding as open again. Raises `NotAccepted`."""
    found = [row for row in accepted_findings(db, conference_id) if row.key == finding.key]
    if not found:
        raise NotAccepted
    for row in found:
        remove(db, AcceptedFinding, row.ref)
    say(db, N_("Look at a finding again: {reason}"), reason=found[0].reason)
