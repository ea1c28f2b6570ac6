"""Replies from a file into the store: what `import replies` does."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from hlom_desktop.conference.queries import conference_by_key
from hlom_desktop.imports.replies.reading import read_replies
from hlom_desktop.invitations.edits_replies import take_replies, weigh_replies

if TYPE_CHECKING:
    from hlom_desktop.invitations.values_replies import Outcome
    from hlom_desktop.storage.workspace import Workspace


def import_replies(workspace: Workspace, key: str, path: Path, now: datetime, *, dry_run: bool = False) -> Outcome:
    """Take the replies of a file or folder in, or only say what that would do; what became of each.

    `now` is the present moment, for a dry run: replies dated after it come from a wrong clock. Raises
    `NoSuchConference` and what `read_replies` raises; the store is then as it was.
    """
    own = workspace.read(conference_by_key, key).ref.id
    incoming = read_replies(path)
    if dry_run:
        return workspace.read(weigh_replies, own, incoming, now)
    return workspace.do(take_replies, own, incoming).result
