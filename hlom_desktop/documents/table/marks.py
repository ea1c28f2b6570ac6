"""How states look in the tables of documents: titles, languages, what is late, over or unsigned."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from hlom_desktop.conference.shown import language_marks, text_in
from hlom_desktop.conference.wording import Wording
from hlom_desktop.desk.painting import Run
from hlom_desktop.desk.tokens import Token
from hlom_desktop.documents.rules.states import Late, PlanStep
from hlom_desktop.documents.shown import Attached, DocumentLine
from hlom_desktop.documents.table.telling import Telling
from hlom_desktop.refusals import N_
from hlom_desktop.words import Words

_MARKS: Mapping[str, str] = MappingProxyType({"missing": "circle-dashed", "stale": "clock-counter-clockwise"})
STEP_LABELS: Mapping[PlanStep, str] = MappingProxyType(
    {
        PlanStep.FORECAST: N_("to be forecast"),
        PlanStep.SUBMIT: N_("to be submitted"),
        PlanStep.ISSUE: N_("to be issued"),
    }
)


class Mark(NamedTuple):
    """A word about a document, its icon, and how serious it is."""

    word: str
    icon: str
    token: Token


def wording_runs(wording: Wording | None, language: str, *before: Run) -> tuple[Run, ...]:
    """A text after what stands before it, marked where it is not in the reader's language or older than its source."""
    said = Run(text_in(wording, language))
    if wording is None or not said.text:
        return (*before, said)
    state = "missing" if language in wording.missing() else "stale" if language in wording.stale() else ""
    return (Run(icon=_MARKS[state], token="warn"), *before, said) if state else (*before, said)


def text_runs(wording: Wording) -> tuple[Run, ...]:
    """Each language of a text, marked where it is missing or older than its source."""
    runs: list[Run] = []
    for name, state in language_marks(wording):
        runs.append(Run(f"{name} ", "ink2" if state == "there" else "warn", bold=state != "there"))
        if state in _MARKS:
            runs += [Run(icon=_MARKS[state], token="warn"), Run(" ")]
    return tuple(runs)


def text_languages(wording: Wording) -> str:
    """The languages that a text has."""
    return " ".join(name for name, state in language_marks(wording) if state != "missing")


def issued_text(line: DocumentLine) -> str:
    """The languages in which a document is out."""
    return " ".join(line.state.issued).upper()


def issued_runs(line: DocumentLine) -> tuple[Run, ...]:
    """“EN FR ES”: bold where it is out, grey where it is still to come, red where that is late."""
    state = line.state
    late = state.late_to_issue is not None and not state.late_to_issue.doubtful
    runs: list[Run] = []
    for one in dict.fromkeys((*line.languages, *state.issued)):
        if one in state.issued:
            runs.append(Run(f"{one.upper()} ", "ink", bold=True))
        elif one in state.missing:
            runs.append(Run(f"{one.upper()} ", "bad" if late else "ink3"))
    return tuple(runs)


def late_said(late: Late, words: Words) -> str:
    """By how many days it is overdue; “perhaps” where its meeting may be later."""
    if late.doubtful:
        return words.plural("perhaps overdue {number} day", "perhaps overdue {number} days", late.days)
    return words.plural("overdue {number} day", "overdue {number} days", late.days)


def faults(line: DocumentLine, words: Words) -> tuple[Mark, ...]:
    """What is late, over or unsigned about a document, the most serious first."""
    state, found = line.state, []
    if state.late is not None:
        doubtful = state.late.doubtful
        icon, token = ("warning-fill", "warn") if doubtful else ("warning-octagon-fill", "bad")
        found.append(Mark(late_said(state.late, words), icon, token))  # type: ignore[arg-type]
    if state.over:
        said = words.plural("over by {number} word", "over by {number} words", state.over)
        found.append(Mark(said, "warning-fill", "warn"))
    if state.unsigned:
        found.append(Mark(words("unsigned"), "pen-nib", "warn"))
    return tuple(found)


def standing(line: DocumentLine, words: Words) -> tuple[Mark, ...]:
    """How a document stands: what is late and with what, what else is wrong, what comes next, or why nothing does."""
    state, found = line.state, list(faults(line, words))
    if state.step is not None:
        found.insert(1 if state.late else 0, Mark(words(STEP_LABELS[state.step]), "", "ink2"))
    elif state.issued and not state.missing:
        found.append(Mark(words("issued in all languages"), "check", "ink3"))
    elif line.rule is None:
        found.append(Mark(words("no rule"), "", "ink3"))
    elif line.plan.meeting is None:
        found.append(Mark(words("no day is known"), "question", "ink3"))
    return tuple(found)


def standing_text(line: DocumentLine, words: Words) -> str:
    """The same in words alone."""
    return " · ".join(mark.word for mark in standing(line, words))


def standing_runs(line: DocumentLine, words: Words) -> tuple[Run, ...]:
    """The same with icons, beside each other."""
    runs: list[Run] = []
    for mark in standing(line, words):
        if runs:
            runs.append(Run(" · ", "ink3"))
        runs.append(Run(mark.word, mark.token, icon=mark.icon))
    return tuple(runs)


def meeting_said(one: Attached, telling: Telling) -> str:
    """A meeting, with the item of its agenda under which the document stands: “(b) Pledges · Annual meeting”."""
    title = telling.text(one.meeting.title)
    if not one.item:
        return title
    return telling.words("item {item} · {title}", item=one.item, title=title)


def meetings_said(line: DocumentLine, telling: Telling) -> str:
    """All meetings before which a document is put."""
    return "; ".join(meeting_said(one, telling) for one in line.attached)
