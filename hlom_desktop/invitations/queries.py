"""What is read of invitations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from hlom_desktop.conference import queries as conference_queries
from hlom_desktop.consultations import queries as consultation_queries
from hlom_desktop.delegations import queries as delegation_queries
from hlom_desktop.delegations.model import DelegateAudience
from hlom_desktop.delegations.values_nomination import DelegateAudienceRow
from hlom_desktop.invitations import model, values
from hlom_desktop.invitations.rules_ledger import latest
from hlom_desktop.invitations.shown import Inviting
from hlom_desktop.sessions.queries import sessions
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.reading import read_rows


def rules(db: Db, conference_id: int) -> tuple[values.AttendanceRow, ...]:
    """The rules of who attends which session."""
    return read_rows(db, values.AttendanceRow, model.Attendance, conference_id=conference_id)


def given(db: Db, conference_id: int) -> tuple[values.GivenRow, ...]:
    """The whole ledger, oldest first."""
    return read_rows(db, values.GivenRow, model.Given, conference_id=conference_id)


def given_in(db: Db, issue_id: int) -> tuple[values.GivenRow, ...]:
    """What was given in one issue."""
    return read_rows(db, values.GivenRow, model.Given, issue_id=issue_id)


def issues(db: Db, conference_id: int) -> tuple[values.IssueRow, ...]:
    """The issues by number."""
    order = [model.InvitationIssue.__table__.c.number]
    return read_rows(db, values.IssueRow, model.InvitationIssue, conference_id=conference_id, order=order)


def replies(db: Db, conference_id: int) -> tuple[values.ReplyRow, ...]:
    """The answers as they came in."""
    return read_rows(db, values.ReplyRow, model.Reply, conference_id=conference_id)


def mails(db: Db, conference_id: int) -> tuple[values.MailRow, ...]:
    """The messages of all issues."""
    return read_rows(db, values.MailRow, model.Mail, conference_id=conference_id)


def letters(db: Db, conference_id: int) -> tuple[values.LetterRow, ...]:
    """The messages that the secretariat words itself."""
    return read_rows(db, values.LetterRow, model.Letter, conference_id=conference_id)


def mail_account(db: Db, conference_id: int) -> values.MailAccountRow | None:
    """From where mail is sent; None where nothing is set."""
    found = read_rows(db, values.MailAccountRow, model.MailAccount, conference_id=conference_id)
    return found[0] if found else None


def delegate_audiences(db: Db, conference_id: int) -> tuple[DelegateAudienceRow, ...]:
    """Which delegates belong to which audiences."""
    return read_rows(db, DelegateAudienceRow, DelegateAudience, conference_id=conference_id)


def holding(db: Db, conference_id: int) -> Mapping[int, int]:
    """How many invitations are held to each session, one for each mailbox, by the session's id."""
    found: Counter[int] = Counter()
    for (session_id, _), last in latest(given(db, conference_id)).items():
        if last.method is values.Method.REQUEST:
            found[session_id] += 1
    return dict(found)


def inviting(db: Db, conference_id: int) -> Inviting:
    """All that invitations are made of. Raises `NoSuchConference`."""
    return Inviting(
        conference=conference_queries.conference(db, conference_id),
        sessions=sessions(db, conference_id),
        rooms=conference_queries.rooms(db, conference_id),
        venues=conference_queries.venues(db, conference_id),
        delegations=delegation_queries.delegations(db, conference_id),
        delegates=delegation_queries.delegates(db, conference_id),
        groups=delegation_queries.groups(db, conference_id),
        audiences=delegation_queries.audiences(db, conference_id),
        delegate_audiences=delegate_audiences(db, conference_id),
        workstreams=consultation_queries.workstreams(db, conference_id),
        interests=consultation_queries.interests(db, conference_id),
        rules=rules(db, conference_id),
        given=given(db, conference_id),
        issues=issues(db, conference_id),
        replies=replies(db, conference_id),
        mails=mails(db, conference_id),
        letters=letters(db, conference_id),
        account=mail_account(db, conference_id),
    )
