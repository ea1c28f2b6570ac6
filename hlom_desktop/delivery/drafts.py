"""Drafts: messages as files that a mail program opens ready to send, and a workbook for those who merge letters."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from hlom_desktop.delivery.composing import Composer
from hlom_desktop.delivery.drafts_summary import Summaries, Summary
from hlom_desktop.delivery.queries import delivery_by_key
from hlom_desktop.delivery.rules_due import newest_only
from hlom_desktop.delivery.sending import never, unheard, utc_now
from hlom_desktop.delivery.shown import Delivery
from hlom_desktop.delivery.values import PROBLEMS, Posting
from hlom_desktop.exports.files import ascii_part
from hlom_desktop.exports.invitations.names import event_label, free_name, mailbox_names
from hlom_desktop.exports.invitations.writing import folder_in_making, put_in_place
from hlom_desktop.exports.message import message_bytes
from hlom_desktop.exports.report import Remark, Report
from hlom_desktop.invitations.values import IssueRow
from hlom_desktop.live.rehearsal import RehearsalSendsNothing
from hlom_desktop.refusals import N_, Refusal
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.words import Words

NO_SENDER = N_(
    "No mail account is set up, so the drafts have no sender, and answers to the calendar entries reach nobody."
)
LEFT_OUT = N_("{number} messages were left out. {reason}")
COLUMNS = (N_("Mailbox"), N_("Language"), N_("Function"), N_("Delegation"), N_("Subject"), N_("Text"), N_("Attachment"))
BOOK = "letters.xlsx"


class NothingGiven(Refusal):
    """No issue of invitations from which drafts could be made."""

    message = N_("No invitations were given out yet, so there is nothing to make drafts of. Give them out first.")


class NoSuchIssue(Refusal):
    """An issue with a number that none has."""

    message = N_("There is no issue {number} of invitations.")


def drafts(
    workspace: Workspace,
    key: str,
    folder: Path,
    *,
    number: int | None = None,
    language: str = "en",
    progress: Callable[[int, int], None] = unheard,
    cancelled: Callable[[], bool] = never,
    clock: Callable[[], datetime] = utc_now,
) -> Report:
    """Write the messages of an issue, the newest where `number` is None, into a new folder in `folder`.

    For each mailbox: a message for each event, one about all that it attends with the calendar of it, and a row of the
    workbook, whose labels are in `language`. The folder appears when all is written; when `cancelled` says so, nothing
    is kept. Raises `RehearsalSendsNothing`, `NothingGiven`, `NoSuchIssue`, `NoSuchConference`.
    """
    found = workspace.read(delivery_by_key, key)
    if found.rehearsal:
        raise RehearsalSendsNothing
    issue = _issue(found, number)
    work = _Drafts(Composer(found), issue, clock())
    boxes = work.mailboxes()
    with folder_in_making(folder) as made:
        for done, (mailbox, items) in enumerate(boxes.items()):
            if cancelled():
                return Report()
            progress(done, len(boxes))
            work.write(mailbox, items, made)
        work.finish(made, Words(language))
        place = put_in_place(made, folder / f"{ascii_part(key, 'conference')}-drafts-{issue.number}")
    progress(len(boxes), len(boxes))
    return Report(tuple(sorted(place.iterdir())), work.remarks(Words(language)))


def _issue(found: Delivery, number: int | None) -> IssueRow:
    if found.newest_issue is None:
        raise NothingGiven
    wanted = found.newest_issue.number if number is None else number
    issue = next((one for one in found.inviting.issues if one.number == wanted), None)
    if issue is None:
        raise NoSuchIssue(number=wanted)
    return issue


@dataclass(frozen=True)
class _Row:
    """A letter as the workbook has it."""

    mailbox: str
    summary: Summary
    file: str


class _Drafts:
    """The drafts of one issue, written mailbox by mailbox."""

    def __init__(self, composer: Composer, issue: IssueRow, at: datetime) -> None:
        self._composer, self._issue, self._at = composer, issue, at
        self._summaries = Summaries(composer)
        self._names = mailbox_names(composer.inviting)
        self._taken: set[str] = {BOOK}
        self._rows: list[_Row] = []
        self._left_out: dict[str, int] = {}

    def mailboxes(self) -> Mapping[str, list[Posting]]:
        """What the issue tells each mailbox and still holds."""
        found: dict[str, list[Posting]] = {}
        for one in newest_only(self._composer.delivery.postings):
            if one.issue.ref.id == self._issue.ref.id:
                found.setdefault(one.given.mailbox, []).append(one)
        return {box: found[box] for box in sorted(found)}

    def write(self, mailbox: str, items: list[Posting], parent: Path) -> None:
        """The messages of one mailbox, in a folder of its own."""
        good = list(self._good(items))
        if not good:
            return
        name = free_name(self._names[mailbox], self._taken)
        folder = parent / name
        folder.mkdir()
        taken: set[str] = set()
        for posting in good:
            file = free_name(self._label(posting), taken)
            data = self._composer.message(posting, self._composer.name(posting), self._at, draft=True)
            (folder / f"{file}.eml").write_bytes(data)
        summary = self._summaries.of(mailbox, good)
        attached = ""
        if summary.enclosed is not None:
            (folder / summary.enclosed.name).write_bytes(summary.enclosed.data)
            attached = f"{name}/{summary.enclosed.name}"
        (folder / "all-sessions.eml").write_bytes(self._whole(mailbox, name, summary))
        self._rows.append(_Row(mailbox, summary, attached))

    def _good(self, items: list[Posting]) -> Iterator[Posting]:
        for posting in items:
            problem = self._composer.problem(posting)
            if problem is None:
                yield posting
            else:
                self._left_out[problem] = self._left_out.get(problem, 0) + 1

    def _label(self, posting: Posting) -> str:
        given = posting.given
        label = event_label(given.starts, given.summary, self._composer.inviting.conference.zone)
        return f"{label}-{posting.letter.value}"

    def _whole(self, mailbox: str, name: str, summary: Summary) -> bytes:
        sender = self._composer.sender(summary.language)
        domain = sender.address.rpartition("@")[2] if sender is not None else "hlom.invalid"
        return message_bytes(
            summary.letter.subject,
            summary.letter.body,
            mailbox,
            sender=sender,
            message_id=f"<{name.lower()}.{self._issue.number}.{int(self._at.timestamp())}@{domain}>",
            at=self._at,
            language=summary.language,
            enclosed=summary.enclosed,
            draft=True,
        )

    def finish(self, parent: Path, words: Words) -> None:
        """The liaison officers' copies, and the workbook."""
        from hlom_desktop.exports.merge_book import write_merge_book

        told = {one for row in self._rows for one in row.summary.delegations}
        for name, mailbox, summary in self._summaries.for_liaison(told):
            free = free_name(name, self._taken)
            (parent / f"{free}.eml").write_bytes(self._whole(mailbox, free, summary))
        rows = [self._cells(row) for row in self._rows]
        write_merge_book(parent / BOOK, words("Letters"), [words(column) for column in COLUMNS], rows)

    @staticmethod
    def _cells(row: _Row) -> tuple[str, ...]:
        told = row.summary
        readers = (told.values["function"] or told.values["name"], told.values["delegation"] or told.values["name"])
        return (row.mailbox, told.language, *readers, told.letter.subject, told.letter.body, row.file)

    def remarks(self, words: Words) -> tuple[Remark, ...]:
        """What one should know before the drafts are sent."""
        lacking = (Remark(NO_SENDER),) if self._composer.inviting.account is None else ()
        left = (
            Remark(LEFT_OUT, {"number": number, "reason": words(PROBLEMS[problem])})
            for problem, number in self._left_out.items()
        )
        return (*lacking, *left)
