"""The rows of issues: what each gave out for the first time, changed, took back, and how its mails fared."""

from __future__ import annotations

from collections import Counter, defaultdict

from hlom_desktop.conference.wording import Wording
from hlom_desktop.invitations.shown import Inviting
from hlom_desktop.invitations.table_lines import IssueLine
from hlom_desktop.invitations.table_told import told_title
from hlom_desktop.invitations.values import GivenRow, IssueRow, MailState, Method


def issue_lines(inviting: Inviting) -> tuple[IssueLine, ...]:
    """The issues, the newest first."""
    first = _first_given(inviting)
    given: dict[int, list[GivenRow]] = defaultdict(list)
    for row in inviting.given:
        given[row.issue_id].append(row)
    states: dict[int, Counter[MailState]] = defaultdict(Counter)
    for mail in inviting.mails:
        states[mail.issue_id][mail.state] += 1
    lines = [_line(inviting, one, given[one.ref.id], states[one.ref.id], first) for one in inviting.issues]
    return tuple(sorted(lines, key=lambda line: line.issue.number, reverse=True))


def _first_given(inviting: Inviting) -> frozenset[int]:
    """The requests that were the first of their session and mailbox, or the first after a cancellation."""
    number = {issue.ref.id: issue.number for issue in inviting.issues}
    before: dict[tuple[int, str], Method] = {}
    found = set()
    for row in sorted(inviting.given, key=lambda row: (number.get(row.issue_id, 0), row.ref.id)):
        key = (row.session_id, row.mailbox)
        if row.method is Method.REQUEST and before.get(key) is not Method.REQUEST:
            found.add(row.ref.id)
        before[key] = row.method
    return frozenset(found)


def _line(
    inviting: Inviting, issue: IssueRow, given: list[GivenRow], states: Counter[MailState], first: frozenset[int]
) -> IssueLine:
    requests = [row for row in given if row.method is Method.REQUEST]
    new = sum(1 for row in requests if row.ref.id in first)
    return IssueLine(
        issue.ref,
        issue,
        new,
        len(requests) - new,
        len(given) - len(requests),
        len({row.mailbox for row in given}),
        states[MailState.SENT],
        states[MailState.FAILED],
        states[MailState.WAITING] + states[MailState.SENDING],
        _by_session(inviting, given),
    )


def _by_session(inviting: Inviting, given: list[GivenRow]) -> tuple[tuple[Wording, int], ...]:
    """How many messages each session had, in the order of the programme's list; those gone by the title told."""
    titles = {row.ref.id: row.title for row in inviting.sessions}
    numbers = Counter(row.session_id for row in given)
    told = {row.session_id: told_title(row) for row in given}
    return tuple((titles.get(key, told[key]), numbers[key]) for key in sorted(numbers))
