"""The columns of the three tables of the screen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from hlom_desktop.conference.hours_printed import print_hour, print_hours
from hlom_desktop.delegations.rules import wording_of
from hlom_desktop.delegations.states import sort_key
from hlom_desktop.delegations.table import Telling
from hlom_desktop.delegations.table_texts import wording_runs
from hlom_desktop.delegations.values_nomination import NOMINATION_LABELS
from hlom_desktop.desk.painting import Run
from hlom_desktop.desk.rows import Column
from hlom_desktop.desk.tokens import Token
from hlom_desktop.folding import folded
from hlom_desktop.invitations.rules_ledger import Holds
from hlom_desktop.invitations.table_lines import UNREACHED_LABELS, DelegateLine, IssueLine, SessionLine, Unreached
from hlom_desktop.invitations.values import Answer
from hlom_desktop.refusals import N_
from hlom_desktop.sessions.day_words import moment_words, short_day
from hlom_desktop.sessions.rules import Slot
from hlom_desktop.sessions.values import SessionStatus

Line = TypeVar("Line")
Measure = Callable[[str], int]
"""The width of a column of figures under this head: narrow, for there are many of them."""

ANSWER_HEADS: tuple[tuple[Answer | None, str, str], ...] = (
    (Answer.ACCEPTED, N_("Yes"), N_("Accepted")),
    (Answer.TENTATIVE, N_("Perhaps"), N_("Perhaps")),
    (Answer.DECLINED, N_("No"), N_("Declined")),
    (None, N_("Silent"), N_("Not answered")),
)
VERSION_HEADS: tuple[tuple[Holds, str, Token], ...] = (
    (Holds.CURRENT, N_("Current"), "ink"),
    (Holds.OLD, N_("Old"), "warn"),
    (Holds.NONE, N_("None yet"), "ink2"),
    (Holds.TO_CANCEL, N_("To cancel"), "bad"),
)


def start_words(slot: Slot | None, telling: Telling) -> str:
    """“14 Dec  10:30”; “no hour” without one."""
    if slot is None:
        return telling.words("no hour")
    hour = print_hour(slot.start % (24 * 60), telling.language())  # type: ignore[arg-type]
    return f"{short_day(slot.day, telling.language())}  {hour}"  # type: ignore[arg-type]


def slot_words(slot: Slot | None, telling: Telling) -> str:
    """“14 Dec 10:30–13:00”; “no hour” without one."""
    if slot is None:
        return telling.words("no hour")
    hours = print_hours(slot.start % (24 * 60), slot.minutes, telling.language())  # type: ignore[arg-type]
    return f"{short_day(slot.day, telling.language())}  {hours}"  # type: ignore[arg-type]


def number_column(
    key: str, title: str, number: Callable[[Line], int], token: Token = "ink", tip: str = "", width: int = 0
) -> Column[Line]:
    """A figure at the right; nothing for none, bold where its colour says something."""
    return Column(
        key,
        title,
        lambda line: str(number(line) or ""),
        sort=lambda line: number(line) or None,
        align="right",
        width=width,
        token=token,
        bold=token in ("warn", "bad"),
        tip=lambda line: tip if number(line) else "",
    )


def session_columns(telling: Telling, measure: Measure) -> tuple[Column[SessionLine], ...]:
    """When, title, how many attend, who holds which version, the answers."""
    words = telling.words

    def title(line: SessionLine) -> tuple[Run, ...]:
        gone = line.session is None or line.session.status is SessionStatus.CANCELLED
        return wording_runs(line.title, telling.language(), bold=bool(line.rules) and not gone, struck=gone)

    return (
        Column(
            "when",
            words("When"),
            lambda line: start_words(line.slot, telling) if line.session else words("session deleted"),
            sort=lambda line: (line.slot.day.toordinal(), line.slot.start) if line.slot else None,
            token=lambda line: "ink" if line.slot else "ink3",
            tip=lambda line: slot_words(line.slot, telling),
        ),
        Column("title", words("Session"), lambda line: telling.text(line.title), runs=title, stretch=True),
        number_column("attend", words("Attend"), lambda line: len(line.delegates), width=measure(words("Attend"))),
        *_version_columns(telling, measure),
        *_answer_columns(telling, measure),
    )


def _number_of(holds: Holds) -> Callable[[SessionLine], int]:
    return lambda line: line.number(holds)


def _answered(answer: Answer | None) -> Callable[[Any], int]:
    return lambda line: int(line.answered(answer))


def _version_columns(telling: Telling, measure: Measure) -> tuple[Column[SessionLine], ...]:
    words = telling.words
    tips = {
        Holds.CURRENT: words("Mailboxes that hold the present version"),
        Holds.OLD: words("Mailboxes that hold an old version"),
        Holds.NONE: words("Mailboxes that have no invitation yet"),
        Holds.TO_CANCEL: words("Mailboxes whose invitation is to be cancelled"),
    }
    return tuple(
        number_column(one.value, words(head), _number_of(one), token, tips[one], measure(words(head)))
        for one, head, token in VERSION_HEADS
    )


def _answer_columns(telling: Telling, measure: Measure) -> tuple[Column[Any], ...]:
    return tuple(
        number_column(
            f"answer-{one.value if one else 'none'}",
            telling.words(head),
            _answered(one),
            "ink" if one else "ink3",
            telling.words(whole),
            measure(telling.words(head)),
        )
        for one, head, whole in ANSWER_HEADS
    )


def delegate_columns(telling: Telling, measure: Measure) -> tuple[Column[DelegateLine], ...]:
    """Delegation, who, sessions, what is held, the last issue, the answers."""
    words = telling.words
    return (
        *_who_columns(telling),
        number_column("sessions", words("Sessions"), lambda line: line.attended, width=measure(words("Sessions"))),
        Column(
            "version",
            words("Holds"),
            lambda line: holds_words(line, telling),
            runs=lambda line: holds_runs(line, telling),
            tip=lambda line: holds_words(line, telling),
        ),
        Column(
            "issue",
            words("Issue no."),
            lambda line: str(line.last_issue or ""),
            sort=lambda line: line.last_issue or None,
            align="right",
            width=measure(words("Issue no.")),
        ),
        *_answer_columns(telling, measure),
    )


def _who_columns(telling: Telling) -> tuple[Column[DelegateLine], ...]:
    words, text = telling.words, telling.text

    def home(line: DelegateLine) -> str:
        return text(wording_of(line.home)) if line.home is not None else ""

    def who(line: DelegateLine) -> tuple[Run, ...]:
        if line.row is None:
            return (Run(icon="envelope-simple", token="ink2"), Run(person_words(line, telling), "ink2"))
        name = (Run(f"{line.row.name} ", bold=True),) if line.row.name else ()
        return (*name, *wording_runs(line.row.function, telling.language()))

    return (
        Column(
            "delegation",
            words("Delegation"),
            home,
            sort=lambda line: sort_key(home(line), telling.language()) or None,
            bold=True,
            width=126,
        ),
        Column(
            "delegate",
            words("Delegate"),
            lambda line: person_words(line, telling),
            sort=lambda line: folded(person_words(line, telling)),
            runs=who,
            stretch=True,
        ),
    )


def person_words(line: DelegateLine, telling: Telling) -> str:
    """A delegate by name and function; a mailbox without one is not named by its address."""
    if line.row is None:
        return telling.words("Mailbox that no delegate has any more")
    return " ".join(part for part in (line.row.name, telling.text(line.row.function)) if part)


def holds_words(line: DelegateLine, telling: Telling) -> str:
    """What a delegate holds, or why nothing is sent: “2 old, 1 to be made”."""
    words = telling.words
    said = [words(UNREACHED_LABELS[line.unreached])] if line.unreached is not None else []
    old, none, cancel = (line.number(one) for one in (Holds.OLD, Holds.NONE, Holds.TO_CANCEL))
    if old:
        said.append(words.plural("{number} old", "{number} old", old))
    if none and line.unreached is None:
        said.append(words.plural("{number} to be made", "{number} to be made", none))
    if cancel:
        said.append(words.plural("{number} to be cancelled", "{number} to be cancelled", cancel))
    return ", ".join(said) or words("Present version")


def reason_words(line: DelegateLine, telling: Telling) -> str:
    """Why nothing is sent to a delegate, with how far the nomination has come."""
    words = telling.words
    if line.unreached is Unreached.NO_MAILBOX or line.nomination is None:
        return words(UNREACHED_LABELS[Unreached.NO_MAILBOX])
    return words("Not approved: {state}", state=words(NOMINATION_LABELS[line.nomination]))


def holds_runs(line: DelegateLine, telling: Telling) -> tuple[Run, ...]:
    """What is held, in the colour of the most pressing of it."""
    said = holds_words(line, telling)
    if line.unreached is not None:
        return (Run(icon="warning-fill", token="warn"), Run(said))
    if line.number(Holds.TO_CANCEL):
        return (Run(said, "bad"),)
    return (Run(said, "warn" if line.number(Holds.OLD) else "ink2" if line.number(Holds.NONE) else "ink"),)


def issue_columns(telling: Telling, measure: Measure, zone: Callable[[], str | None]) -> tuple[Column[IssueLine], ...]:
    """Number, when, by whom, what it gave out, its mails, whether it is released."""
    words = telling.words

    def figure(key: str, title: str, number: Callable[[IssueLine], int], token: Token = "ink") -> Column[IssueLine]:
        return number_column(key, title, number, token, width=measure(title))

    return (
        Column(
            "number",
            words("Issue no."),
            lambda line: str(line.issue.number),
            sort=lambda line: line.issue.number,
            bold=True,
            align="right",
        ),
        Column(
            "at",
            words("Made"),
            lambda line: moment_words(line.issue.at, zone(), telling.language()),  # type: ignore[arg-type]
            sort=lambda line: line.issue.at,
        ),
        Column("author", words("By"), lambda line: line.issue.author, stretch=True),
        figure("first", words("Invitations"), lambda line: line.first),
        figure("updates", words("Updates"), lambda line: line.updates),
        figure("cancellations", words("Cancellations"), lambda line: line.cancellations),
        figure("sent", words("Mails sent"), lambda line: line.sent),
        figure("failed", words("Not sent"), lambda line: line.failed, "bad"),
        Column("state", words("Sending"), lambda line: _release(line, telling), token=_release_token),
    )


def _release(line: IssueLine, telling: Telling) -> str:
    if line.issue.released is not None:
        return telling.words("Released for sending")
    return telling.words("Not yet released")


def _release_token(line: IssueLine) -> Token:
    return "ink" if line.issue.released is not None else "ink3"
