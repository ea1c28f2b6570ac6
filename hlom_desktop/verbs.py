"""The verbs of the command line that work on one conference: what is found in it, what was done, what is given out."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Mapping
from datetime import datetime
from types import MappingProxyType
from typing import TYPE_CHECKING, cast

from hlom_desktop.console import one_line
from hlom_desktop.refusals import N_, Refusal
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.words import Words

if TYPE_CHECKING:
    from hlom_desktop.conference.languages import Language
    from hlom_desktop.conference.values import ConferenceRow

Clock = Callable[["ConferenceRow"], datetime]
"""What stands for now in a conference."""


COUNTS: Mapping[str, str] = MappingProxyType(
    {
        "new": N_("New"),
        "changed": N_("Changed"),
        "unchanged": N_("Unchanged"),
        "missing": N_("Not in the file, and left as they are"),
        "refused": N_("Refused"),
        "asked": N_("To be answered"),
    }
)
"""What the counts of an import are called."""


class OneFolderOfReplies(Refusal):
    """Several files of replies on one command line."""

    message = N_("Replies are taken from one file or folder at a time. Put them into a folder, and name that.")


class NoListYet(Refusal):
    """A conference without a list of speakers."""

    message = N_("There is no list of speakers yet. Make one first.")


def check(workspace: Workspace, given: argparse.Namespace, words: Words, now: Clock) -> tuple[list[str], bool]:
    """What is found in a conference, a line each or as JSON; and whether any of it is open."""
    from hlom_desktop.conference.queries import conference_by_key
    from hlom_desktop.conflicts.checks import check as checked
    from hlom_desktop.conflicts.picture import gather_picture

    conference = workspace.read(conference_by_key, given.key)
    at = now(conference)
    findings = checked(workspace.read(gather_picture, conference.ref.id, now=at))
    is_open = any(finding.accepted is None for finding in findings)
    if given.json:
        found = [finding.as_json(words) for finding in findings]
        answer = {"conference": given.key, "as_of": at.isoformat(), "findings": found}
        return [json.dumps(answer, ensure_ascii=False, indent=2)], is_open
    return [f"{one.severity.value}\t{one.kind}\t{one_line(one.said(words))}" for one in findings], is_open


def history(workspace: Workspace, given: argparse.Namespace, words: Words, now: Clock) -> list[str]:
    """What was done in a conference, newest first."""
    from hlom_desktop.conference.queries import conference_by_key
    from hlom_desktop.storage.history import steps
    from hlom_desktop.telling import tell_step

    own = workspace.read(conference_by_key, given.key).ref.id
    found = workspace.read(steps, own)
    return [f"{one.at:%Y-%m-%d %H:%M:%S}Z\t{one.author}\t{one_line(tell_step(one, words))}" for one in found]


def release(workspace: Workspace, given: argparse.Namespace, words: Words, now: Clock) -> list[str]:
    """Release the programme; what to print of it."""
    from hlom_desktop.conference.queries import conference_by_key
    from hlom_desktop.conference.wording import Wording
    from hlom_desktop.releases.edits import release_programme
    from hlom_desktop.releases.queries import sessions_changed
    from hlom_desktop.releases.shown import released_line

    own = workspace.read(conference_by_key, given.key).ref.id
    note = Wording().with_text(cast("Language", words.language), given.note)
    number = workspace.do(release_programme, own, note).result
    return [released_line(number, workspace.read(sessions_changed, own, number), words)]


def issue(workspace: Workspace, given: argparse.Namespace, words: Words, now: Clock) -> list[str]:
    """Give out the lists of speakers, or the sheets of a run of show; a line for each with its number."""
    from hlom_desktop.conference.queries import conference_by_key

    own = workspace.read(conference_by_key, given.key).ref.id
    if given.what == "list-of-speakers":
        return _lists(workspace, own, words)
    return _sheets(workspace, own, given, words)


def _lists(workspace: Workspace, own: int, words: Words) -> list[str]:
    from hlom_desktop.speakers.edits_issue import issue_list
    from hlom_desktop.speakers.queries import issues, lists

    found = workspace.read(lists, own)
    if not found:
        raise NoListYet
    made = {workspace.do(issue_list, one.ref).result for one in found}
    titles = {one.ref.id: one.title.best(cast("Language", words.language))[0] for one in found}
    return [
        words("{title}: list no. {number}", title=titles[one.speakers_list_id], number=one.number)
        for one in workspace.read(issues, own)
        if one.ref.id in made
    ]


def _sheets(workspace: Workspace, own: int, given: argparse.Namespace, words: Words) -> list[str]:
    from hlom_desktop.conference.queries import rooms
    from hlom_desktop.exports.programme_gathering import room_called
    from hlom_desktop.exports.run_of_show_gathering import NoCues
    from hlom_desktop.run_of_show.edits_issue import issue_sheet
    from hlom_desktop.run_of_show.queries import cues
    from hlom_desktop.run_of_show.values import CueTeam

    known = {row.ref.id: row for row in workspace.read(rooms, own)}
    wanted = room_called(given.room, tuple(known.values())).ref.id if given.room else None
    places = {(cue.day, cue.room_id) for cue in workspace.read(cues, own, given.day, wanted)}
    if not places:
        raise NoCues
    team = CueTeam(given.role) if given.role else None
    lines = []
    for day, room_id in sorted(places):
        number = workspace.do(issue_sheet, own, room_id, day, team).result
        room = known[room_id].name.best(cast("Language", words.language))[0]
        lines.append(words("{room}, {day}: version {number}", room=room, day=day.isoformat(), number=number))
    return lines


def take_in(workspace: Workspace, given: argparse.Namespace, words: Words, now: Clock) -> list[str]:
    """Take a table or replies into a conference, or only say what that would do; a line each, or JSON."""
    from hlom_desktop.conference.queries import conference_by_key

    at = now(workspace.read(conference_by_key, given.key))
    if given.what == "replies":
        if len(given.files) > 1:
            raise OneFolderOfReplies
        from hlom_desktop.imports.replies.said import outcome_lines
        from hlom_desktop.imports.replies.taking import import_replies

        answered = import_replies(workspace, given.key, given.files[0], at, dry_run=given.dry_run)
        if given.json:
            return [_as_json(answered.as_json() | {"dry_run": given.dry_run})]
        return list(outcome_lines(answered, words, dry_run=given.dry_run))
    from hlom_desktop.imports.columns.fields import ImportKind
    from hlom_desktop.imports.importing import import_file

    done = import_file(workspace, given.key, ImportKind(given.what), given.files, dry_run=given.dry_run, now=at)
    if given.json:
        return [_as_json(done.as_json(words.language))]
    counts = [f"{words(COUNTS[name])}\t{number}" for name, number in done.counts.items() if name in COUNTS]
    refused = [
        one_line(told) if one.file else words("Row {row}: {reason}", row=one.place.row, reason=one_line(told))
        for one in done.refused
        for told in one.told(words)
    ]
    return [*counts, *refused, *map(one_line, done.remarks)]


def send(workspace: Workspace, given: argparse.Namespace, words: Words, now: Clock) -> list[str]:
    """Send what was released and is not sent yet; how much of it went out."""
    from hlom_desktop.delivery.said import outcome_lines
    from hlom_desktop.delivery.sending import send as send_mail

    outcome = send_mail(workspace, given.key, dry_run=given.dry_run)
    return list(outcome_lines(outcome, words))


def _as_json(answer: object) -> str:
    return json.dumps(answer, ensure_ascii=False, indent=2, default=str)


TOLD: Mapping[str, Callable[[Workspace, argparse.Namespace, Words, Clock], list[str]]] = MappingProxyType(
    {"history": history, "release": release, "issue": issue, "import": take_in, "send": send}
)
"""The verbs that print lines, by name."""
