"""Programs killed while they write, one after another at one store; and what each left behind."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from hlom_desktop.storage import peek

ROOT = Path(__file__).parents[1]


@dataclass(frozen=True)
class Left:
    """After a kill: the gestures that the program had told of, and how often each stands in rooms and sessions.

    `was_writing` tells that the kill hit a write: its journal lay beside the store.
    """

    told: frozenset[str]
    rooms: Counter[str]
    sessions: Counter[str]
    was_writing: bool

    def fault(self) -> str:
        """What is wrong with the store; empty where every gesture told of is whole and at most one more stands."""
        lost = self.told - self.rooms.keys()
        if lost:
            return f"lost: {sorted(lost)}"
        if set(self.rooms.values()) - {1} or self.sessions != Counter(dict.fromkeys(self.rooms, 2)):
            return "a gesture stands by half, or twice"
        return "" if len(self.rooms.keys() - self.told) <= 1 else "more stands than was done"


class Programs:
    """Starts programs that make gestures at a store; see `gesturing`."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process
        self.listen("ready")

    def start(self, author: str, most: int | None = None) -> int:
        """A program's process number; it has the store open when this returns."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{author} {most or ''}\n")
        self._process.stdin.flush()
        return int(self._line().split()[1])

    def listen(self, last: str) -> list[str]:
        """What was told before `last`, which must come."""
        return [*iter(self._line, last)]

    def _line(self) -> str:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError("the program has ended")
        return line.strip()


@contextmanager
def programs(store: Path) -> Iterator[Programs]:
    """Programs at a store, started one after another."""
    arguments = [sys.executable, "-m", "benchmarks.gesturing", str(store)]
    with subprocess.Popen(arguments, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        yield Programs(process)


def kill_often(store: Path, rounds: int, seed: int) -> Iterator[Left]:
    """That many programs killed at random moments, the same for the same seed; what each left, as the next finds it."""
    moments = random.Random(seed)
    with programs(store) as started:
        for number in range(rounds):
            author = f"p{number}"
            process_id = started.start(author)
            time.sleep(moments.uniform(0.0, 0.12))
            os.kill(process_id, signal.SIGKILL)
            yield _left(store, author, frozenset(started.listen("gone")))


def _left(store: Path, author: str, told: frozenset[str]) -> Left:
    was_writing = store.with_name(store.name + "-journal").exists()
    if peek.probe(store, thorough=True) is not peek.Found.CURRENT:
        raise RuntimeError("the store is not what it was")
    mine = f"{author}-%"
    rooms = peek.look(store, "SELECT number AS name FROM room WHERE number LIKE ?", mine)
    sessions = peek.look(store, "SELECT link AS name FROM session WHERE link LIKE ?", mine)
    return Left(told, _counted(rooms), _counted(sessions), was_writing)


def _counted(rows: list[dict[str, str]]) -> Counter[str]:
    return Counter(row["name"] for row in rows)
