"""What the list of speakers and the chair's script are printed from: the debates, and the lists as given out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from hlom_desktop.conference.queries import conference_by_key
from hlom_desktop.conference.values import ConferenceRow
from hlom_desktop.conference.wording import Wording
from hlom_desktop.exports.options import Options
from hlom_desktop.exports.pieces import checked_day
from hlom_desktop.exports.subjects import chosen, names_of
from hlom_desktop.refusals import N_, Refusal
from hlom_desktop.sessions.rules import is_public
from hlom_desktop.speakers.debate import Debate
from hlom_desktop.speakers.queries import issues
from hlom_desktop.speakers.queries_script import scripted
from hlom_desktop.speakers.rules_issue import TurnChange, changes_since, issued_turns
from hlom_desktop.speakers.script.facts import Scripted
from hlom_desktop.speakers.values_issue import ListIssueRow
from hlom_desktop.speakers.values_list import SittingRow
from hlom_desktop.storage.base import Db

NO_LIST = N_("There is no list of speakers yet.")
NO_SITTING = N_("“{title}” is not heard on that day.")


class NoSuchIssue(Refusal):
    """A number under which a list was never given out."""

    message = N_("The list “{title}” was never issued as no. {number}. Its issues are: {known}.")


class NeverIssued(Refusal):
    """A list that was never given out, asked to be compared with what was."""

    message = N_("The list “{title}” has not been issued yet, so nothing can be compared with no. {number}.")


@dataclass(frozen=True)
class Lists:
    """The debates of a conference with the issues of their lists."""

    scripted: Scripted
    issues: tuple[ListIssueRow, ...]

    @property
    def conference(self) -> ConferenceRow:
        """Whose lists these are."""
        return self.scripted.conference


@dataclass(frozen=True)
class Standing:
    """How a list stands: its number, whether it was given out as it is, and what changed since `since`."""

    number: int
    is_draft: bool
    since: ListIssueRow | None
    changes: tuple[TurnChange, ...]


def gather_list(db: Db, key: str) -> Lists:
    """All lists of speakers. Raises `NoSuchConference`."""
    own = conference_by_key(db, key).ref.id
    return Lists(scripted(db, own), issues(db, own))


gather_script = gather_list


def standing_of(lists: Lists, debate: Debate, since_issue: int | None) -> Standing:
    """A list's number and its changes since an issue: the one asked for, else the last that was another list.

    Raises `NoSuchIssue`, `NeverIssued`.
    """
    given_out = sorted(
        (one for one in lists.issues if one.speakers_list_id == debate.speakers.ref.id), key=lambda one: one.number
    )
    now = issued_turns(debate)
    newest = given_out[-1] if given_out else None
    is_draft = newest is None or newest.turns != now
    number = (newest.number if newest is not None else 0) + is_draft
    before = given_out if is_draft else given_out[:-1]
    since = before[-1] if before else None
    if since_issue is not None:
        since = _issue(given_out, since_issue, debate)
    return Standing(number, is_draft, since, changes_since(since, now) if since is not None else ())


def _issue(given_out: list[ListIssueRow], number: int, debate: Debate) -> ListIssueRow:
    title = debate.speakers.title
    said = title.best(title.source)[0]
    if not given_out:
        raise NeverIssued(title=said, number=number)
    found = next((one for one in given_out if one.number == number), None)
    if found is None:
        raise NoSuchIssue(title=said, number=number, known="; ".join(str(one.number) for one in given_out))
    return found


def debates_wanted(lists: Lists, options: Options) -> tuple[Debate, ...]:
    """The lists asked for by a word of their names. Raises `UnknownSubject`, `NoSubjects`, `DayOutside`, `NoDays`."""
    if options.day is not None:
        checked_day(options.day, days_of(lists))
    return chosen(options.subject, lists.scripted.debates, lambda debate: names_of(debate.speakers.title))


def days_of(lists: Lists) -> tuple[date, ...]:
    """The days of the conference, and those on which a list is heard."""
    first, last = lists.conference.first_day, lists.conference.last_day or lists.conference.first_day
    days = {day for debate in lists.scripted.debates for one in debate.sittings if (day := day_of(lists, debate, one))}
    if first is not None and last is not None:
        days |= {first + timedelta(days=number) for number in range(min((last - first).days, 60) + 1)}
    return tuple(sorted(days))


def day_of(lists: Lists, debate: Debate, sitting: SittingRow) -> date | None:
    """The day of a sitting by the conference's clock."""
    hours = lists.scripted.of(debate, "en").hours(sitting)
    return hours.day if hours is not None else None


def sittings_on(lists: Lists, debate: Debate, day: date | None) -> tuple[SittingRow, ...]:
    """The sittings of a day, all where none is asked for; those whose session is gone are left out."""
    held = tuple(one for one in debate.sittings if debate.session_of(one) is not None)
    return held if day is None else tuple(one for one in held if day_of(lists, debate, one) == day)


def is_open(debate: Debate, sitting: SittingRow) -> bool:
    """Whether a sitting may stand in a list that is given out: a closed session's never does."""
    session = debate.session_of(sitting)
    return session is not None and is_public(session)


def session_title(debate: Debate, sitting: SittingRow) -> Wording:
    """What a sitting is called: its session."""
    session = debate.session_of(sitting)
    return session.title if session is not None else Wording()
