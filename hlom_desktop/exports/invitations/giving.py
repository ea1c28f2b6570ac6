"""Giving out invitations: only what changed since each mailbox was last told, and the ledger knows it afterwards."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import chain

from hlom_desktop.conference.queries import conference_by_key
from hlom_desktop.exports.files import ascii_part
from hlom_desktop.exports.invitations.bundles import Bundle, Giving
from hlom_desktop.exports.invitations.files import InvitationFiles
from hlom_desktop.exports.invitations.liaison import liaison_bundles
from hlom_desktop.exports.invitations.writing import folder_in_making, put_in_place, write_folder, write_zip
from hlom_desktop.exports.marked import source_text
from hlom_desktop.exports.options import Cancelled, Options, Progress
from hlom_desktop.exports.report import WITHOUT_HOUR, Remark, Report
from hlom_desktop.invitations.edits import NothingToGive, give
from hlom_desktop.invitations.queries import inviting as read_inviting
from hlom_desktop.invitations.rules_attendance import attending, moments, without_mailbox
from hlom_desktop.invitations.rules_ledger import Due, DueKind, due
from hlom_desktop.invitations.rules_told import prints_of as prints_of  # noqa: PLC0414  asked for beside give_out
from hlom_desktop.invitations.shown import Inviting
from hlom_desktop.live.rehearsal import RehearsalSendsNothing, rehearsal_of
from hlom_desktop.refusals import N_
from hlom_desktop.sessions.rules import in_order
from hlom_desktop.sessions.values import SessionStatus
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.workspace import Workspace

SUMMARY = N_("Invitations: {new}. Changes: {changed}. Cancellations: {cancelled}.")
PREVIEW = N_("This is a preview: nothing was noted as given out.")
NO_ADDRESS = N_("Delegates who attend something and have no e-mail address, nor has their mission: {number}.")


def give_out(
    workspace: Workspace,
    key: str,
    options: Options,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> Report:
    """Write what is due into a new folder, and the ledger; the bundles written, in order.

    `options.preview` leaves the ledger alone, `everything` gives the unchanged too, under the SEQUENCE that it has.
    The ledger is written when all files are, in one gesture; then they appear under their name. When `cancelled` says
    so, nothing is kept. Raises `NoSuchConference`, `RehearsalSendsNothing`, `GivenMeanwhile`.
    """
    found, rehearsal = workspace.read(_read, key)
    if rehearsal:
        raise RehearsalSendsNothing
    stamp = options.issued_at.replace(microsecond=0)
    waiting = due(found, prints_of(found))
    giving = Giving(InvitationFiles(found), waiting, stamp, everything=options.everything)
    remarks = _remarks(found, waiting, options)
    if not giving.mailboxes:
        return Report((), remarks)
    with folder_in_making(options.folder) as folder:
        for done, bundle in enumerate(_bundles(giving)):
            if cancelled is not None and cancelled():
                return Report()
            if progress is not None:
                progress(min(done, len(giving.mailboxes)), len(giving.mailboxes))
            write_zip(bundle, folder, stamp) if options.zipped else write_folder(bundle, folder)
        word = _note(workspace, found, giving, preview=options.preview)
        wanted = options.folder / f"{ascii_part(key, 'conference')}-invitations-{word}"
        place = put_in_place(folder, wanted)
    if progress is not None:
        progress(len(giving.mailboxes), len(giving.mailboxes))
    return Report(tuple(sorted(place.iterdir())), remarks)


def _read(db: Db, key: str) -> tuple[Inviting, bool]:
    own = conference_by_key(db, key).ref.id
    return read_inviting(db, own), rehearsal_of(db, own) is not None


def _bundles(giving: Giving) -> Iterator[Bundle]:
    taken: set[str] = set()
    return chain(giving.bundles(taken), liaison_bundles(giving, taken))


def _note(workspace: Workspace, found: Inviting, giving: Giving, *, preview: bool) -> str:
    """Write the ledger, where it is to be; the last word of the folder's name."""
    rows = () if preview else tuple(giving.rows())
    if preview or not rows:
        return "preview" if preview else "again"
    newest = max((row.ref.id for row in found.given), default=0)
    return str(workspace.do(give, found.conference.ref.id, rows, seen=newest).result)


def _remarks(found: Inviting, waiting: tuple[Due, ...], options: Options) -> tuple[Remark, ...]:
    """How much goes out, and who is left out."""
    kinds = Counter(one.kind for one in waiting)
    counts = {"new": kinds[DueKind.NEW], "changed": kinds[DueKind.UPDATE], "cancelled": kinds[DueKind.CANCEL]}
    remarks = [Remark(SUMMARY, counts) if waiting else Remark(NothingToGive.message)]
    if options.preview:
        remarks.append(Remark(PREVIEW))
    if lacking := len(without_mailbox(found)):
        remarks.append(Remark(NO_ADDRESS, {"number": lacking}))
    going = attending(found)
    for session in in_order(found.sessions):
        if session.ref.id in going and moments(session) is None and session.status is not SessionStatus.CANCELLED:
            remarks.append(Remark(WITHOUT_HOUR, {"title": source_text(session.title)}))
    return tuple(remarks)
