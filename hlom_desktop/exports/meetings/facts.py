"""The facts of a meeting under their labels: when, where, how, for whom, by whom."""

from __future__ import annotations

from hlom_desktop.conference.values import MODE_LABELS
from hlom_desktop.conference.when.printing import as_cell, can_be_said, print_when
from hlom_desktop.conference.wording import Wording
from hlom_desktop.consultations.invited import invited_delegations, invited_lines
from hlom_desktop.consultations.shown import Meetings
from hlom_desktop.consultations.values import OFFICER_LABELS, ConsultationRow, OfficerRow
from hlom_desktop.exports import marks
from hlom_desktop.exports.marked import Marked, capitalized, filled
from hlom_desktop.exports.meetings.gathering import runs_of
from hlom_desktop.exports.meetings.hours import utc_text, when_text
from hlom_desktop.exports.paper.tree import Fact, Facts, Line, Run, Style, Text, plain
from hlom_desktop.exports.paper_words import language_list
from hlom_desktop.folding import folded
from hlom_desktop.sessions.values import ACCESS_LABELS, Access


def facts_of(own: Meetings, meeting: ConsultationRow, marked: Marked) -> Facts:
    """All that is known, in the order in which one looks for it; what is not known is not named."""
    words = marked.words
    runs = runs_of(own, meeting)
    rows = (
        (words("When"), _each(own, runs, marked)),
        ("UTC", tuple(Line(text) for run in runs if (text := utc_text(run, marked)))),
        (words("Recurrence"), _text(meeting.recurrence, marked)),
        (words("Where"), _place(own, meeting, marked)),
        (words("Mode"), _plain(words(MODE_LABELS[meeting.mode]) if meeting.mode else "")),
        (words("Link"), _link(meeting)),
        (words("Interpretation"), _plain(as_cell(language_list(meeting.languages, marked.language)))),
        (words("Access"), _plain("" if meeting.access is Access.OPEN else words(ACCESS_LABELS[meeting.access]))),
        (words("Audience"), _audience(own, meeting, marked)),
        (words("Workstream"), _workstream(own, meeting, marked)),
        (words("Convened by"), _text(meeting.convener, marked)),
        (words("Officers"), tuple(Line(_officer(one, marked)) for one in own.officers)),
    )
    return Facts(tuple(Fact(label, lines) for label, lines in rows if lines))


def _plain(said: str) -> tuple[Line, ...]:
    return (marks.line(said),) if said else ()


def _text(wording: Wording | None, marked: Marked) -> tuple[Line, ...]:
    return () if wording is None or wording.is_empty else (Line(capitalized(marked.text(wording))),)


def _each(own: Meetings, runs: tuple[ConsultationRow, ...], marked: Marked) -> tuple[Line, ...]:
    """The hours of each run; of a repeated meeting it is said that one is enough."""
    lines = [Line(when_text(run, own.conference, marked), Style.HOUR) for run in runs]
    if len(runs) > 1:
        said = marked.words("The meeting is given {count} times. Please attend one of them.", count=len(runs))
        lines.append(marks.line(said, Style.DETAIL))
    return tuple(lines)


def _place(own: Meetings, meeting: ConsultationRow, marked: Marked) -> tuple[Line, ...]:
    """The place, and from where it was moved: the date was kept."""
    lines = list(_text(meeting.place, marked))
    for change in own.changes:
        moved = marked.words("Moved from {place}.")
        if change.announced is not None and can_be_said(change.announced, marked.language):
            announced = print_when(change.announced, marked.language, style="text")
            moved = marked.words("Moved from {place} (announced {date}).").replace("{date}", announced)
        lines.append(Line(filled(moved, place=marked.text(change.was)), Style.DETAIL))
        if change.note is not None and not change.note.is_empty:
            lines.append(marked.line(change.note, Style.DETAIL))
    return tuple(lines)


def _link(meeting: ConsultationRow) -> tuple[Line, ...]:
    """The link, which one by invitation keeps for those who are invited."""
    if not meeting.link or meeting.access in (Access.INVITATION, Access.CLOSED):
        return ()
    to = meeting.link if meeting.link.startswith(("https://", "http://")) else ""
    return (Line((Run(meeting.link, to=to),)),)


def _audience(own: Meetings, meeting: ConsultationRow, marked: Marked) -> tuple[Line, ...]:
    """The audience as stated, then the groups that it does not name and how many delegations are invited."""
    lines = list(_text(meeting.audience, marked))
    stated = folded("".join(plain(line.runs) for line in lines))
    found = invited_lines(own.invitees, own.delegations, own.groups, marked.language)
    groups = [one.group for one in found if one.group is not None and one.delegation is None]
    named = [marked.line(group.title, Style.DETAIL) for group in groups]
    lines += [line for line in named if folded(plain(line.runs)) not in stated]
    count = len(invited_delegations(found))
    if count:
        said = marked.words.plural("{number} delegation invited", "{number} delegations invited", count)
        lines.append(marks.line(said, Style.DETAIL))
    return tuple(lines)


def _workstream(own: Meetings, meeting: ConsultationRow, marked: Marked) -> tuple[Line, ...]:
    found = next((one for one in own.workstreams if one.ref.id == meeting.workstream_id), None)
    return () if found is None else (marked.line(found.title),)


def _officer(officer: OfficerRow, marked: Marked) -> Text:
    """“Co-facilitator: Permanent Representative of Mexico, since April 2017, in a personal capacity”."""
    name = (Run(officer.name + ", "),) if officer.name else ()
    parts: Text = (*name, *marked.text(officer.function))
    if officer.role is not None:
        label = marked.words(OFFICER_LABELS[officer.role])
        parts = filled(marked.words("{role}: {who}").replace("{role}", label), who=parts)
    if officer.term is not None:
        parts = (*parts, Run(", "), *marked.date(officer.term, cell=False))
    if officer.personal_capacity:
        parts = (*parts, Run(", " + marked.words("in a personal capacity")))
    return parts
