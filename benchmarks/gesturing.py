"""`python -m benchmarks.gesturing STORE`: starts programs that only make gestures, to be killed or raced.

For each line `AUTHOR [COUNT]` on its input it starts a process of its own at the store, which says `open PID`, then
each gesture's name once `Workspace.do` has returned; `gone` follows when it has ended, however. All imports are done
before, so that starting one takes milliseconds.
"""

from __future__ import annotations

import os
import sys
from itertools import count
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import configure_mappers

import hlom_desktop.schema  # noqa: F401  every table must be known
from hlom_desktop.conference.model import Conference, Room
from hlom_desktop.conference.wording import Wording
from hlom_desktop.sessions.model import Session
from hlom_desktop.sessions.values import SessionKind
from hlom_desktop.storage.base import Db
from hlom_desktop.storage.recording import say
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.storage.writing import add


def tell(line: str) -> None:
    """One line to whoever started this, in one write."""
    os.write(1, f"{line}\n".encode())


def one_gesture(db: Db, name: str) -> None:
    """A room and two sessions in it, all of the same name."""
    home = db.scalars(select(Conference.id)).first()
    title = Wording(en=name)
    room = add(db, Room, conference_id=home, name=title, number=name)
    for _ in range(2):
        add(db, Session, conference_id=home, title=title, kind=SessionKind.PANEL, room_id=room.id, link=name)
    say(db, "Gesture {name}", name=name)


def make_gestures(store: Path, author: str, most: str = "") -> None:
    """Make gestures until killed, or `most` of them; every fifth is undone and done again."""
    workspace = Workspace(store, author)
    tell(f"open {os.getpid()}")
    for number in range(int(most)) if most else count():
        workspace.do(one_gesture, f"{author}-{number}")
        if number % 5 == 4:
            workspace.undo()
            workspace.redo()
        tell(f"{author}-{number}")
    workspace.close()


def main(store: Path) -> None:
    """Start one program a line."""
    configure_mappers()
    tell("ready")
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            make_gestures(store, *line.split())
            os._exit(0)
        os.waitpid(child, 0)
        tell("gone")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
