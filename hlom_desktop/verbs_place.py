"""The verb that gives side events slot and room."""

from __future__ import annotations

import argparse
import json
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import current_thread, main_thread

from hlom_desktop.console import one_line
from hlom_desktop.refusals import N_, Refusal
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.verbs import Clock
from hlom_desktop.words import Words

MOST_SECONDS = 60
"""After so long the best so far is taken; nobody waits longer at a prompt."""


class PlacingStopped(Refusal):
    """Stopped by Ctrl+C before an end."""

    message = N_("Stopped. No side event was given a place; with --dry-run the best so far is shown.")


def place(workspace: Workspace, given: argparse.Namespace, words: Words, now: Clock) -> tuple[list[str], bool]:
    """Give the side events of a conference their places, or only say which; and whether some could not be placed.

    Raises `PlacingStopped`, and what the gesture raises.
    """
    from hlom_desktop.conference.queries import conference_by_key
    from hlom_desktop.placement.accepting import accepted
    from hlom_desktop.placement.edits import accept_places
    from hlom_desktop.placement.queries import placing
    from hlom_desktop.placement.solving import solve
    from hlom_desktop.placement.told import as_json, lines
    from hlom_desktop.placement.values_answer import Status

    conference = workspace.read(conference_by_key, given.key)
    question = workspace.read(placing, conference.ref.id, now(conference))
    with _stopped_by_hand() as cancelled:
        answer = solve(question, cancelled=cancelled, seconds=MOST_SECONDS)
    if not given.dry_run:
        if answer.status is Status.STOPPED:
            raise PlacingStopped
        if changes := accepted(question, answer):
            workspace.do(accept_places, conference.ref.id, changes)
    if given.json:
        told = [json.dumps(as_json(question, answer, words), ensure_ascii=False, indent=2)]
    else:
        told = ["\t".join(map(one_line, line.split("\t"))) for line in lines(question, answer, words)]
    return told, bool(answer.unplaced)


@contextmanager
def _stopped_by_hand() -> Iterator[Callable[[], bool]]:
    """Whether Ctrl+C was pressed meanwhile: the search ends with what it has, not in its middle."""
    if current_thread() is not main_thread():
        yield lambda: False
        return
    pressed: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _: pressed.append(number))
    try:
        yield lambda: bool(pressed)
    finally:
        signal.signal(signal.SIGINT, before)
