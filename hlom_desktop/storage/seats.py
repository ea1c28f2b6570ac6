"""Who has the store open: a seat is one running program, held by a lock that the system drops if it dies."""

from __future__ import annotations

import getpass
import socket
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from hlom_desktop.refusals import N_, Refusal
from hlom_desktop.storage.peek import StoreIsReadOnly

MOST_SEATS = 64
LOOKED_AT = 0.03  # seconds: whoever only looks who is here holds a free seat's lock for less


class NoSeatFree(Refusal):
    """More programs at one store than it is made for."""

    message = N_("{count} programs have this store open already. Close one, then open it here.")


class StoreInUse(Refusal):
    """Another program has the store open, so it cannot be replaced."""

    message = N_("{author} has this store open. Close the program there, then restore again.")


def author_name() -> str:
    """Who sits here, for the history: the user's name at the machine's."""
    try:
        return f"{getpass.getuser()}@{socket.gethostname()}"
    except (OSError, KeyError):
        return socket.gethostname()


def _folder(store: Path) -> Path:
    return store.with_name(store.name + ".seats")


def alone_at(store: Path) -> FileLock:
    """Held by the one program that makes or migrates the store; the others wait."""
    folder = _folder(store)
    folder.mkdir(exist_ok=True)
    return FileLock(folder / "opening.held", thread_local=False)


@dataclass
class Seat:
    """A place at the store: the first free number from 1, so that the next start finds its own steps again."""

    number: int
    author: str
    lock: FileLock

    def leave(self) -> None:
        """Give the place back."""
        self.lock.release()


def take_seat(store: Path, author: str | None = None) -> Seat:
    """The first free seat at `store`. Raises `NoSeatFree`, and `StoreIsReadOnly` where its folder is."""
    folder = _folder(store)
    try:
        folder.mkdir(exist_ok=True)
    except PermissionError as error:
        raise StoreIsReadOnly(name=store.name) from error
    for number in range(1, MOST_SEATS + 1):
        lock = FileLock(folder / f"{number}.lock", thread_local=False)
        try:
            lock.acquire(timeout=LOOKED_AT, poll_interval=0.005)
        except Timeout:
            continue
        name = author or author_name()
        (folder / f"{number}.name").write_text(name, encoding="utf-8")
        return Seat(number, name, lock)
    raise NoSeatFree(count=MOST_SEATS)


def others_here(store: Path, own: int | None = None) -> tuple[str, ...]:
    """The authors of the other seats that are taken now."""
    found = []
    for path in sorted(_folder(store).glob("*.lock")):
        number = int(path.stem)
        if number == own:
            continue
        lock = FileLock(path, thread_local=False)
        try:
            lock.acquire(timeout=LOOKED_AT, poll_interval=0.005)
        except Timeout:
            name = path.with_suffix(".name")
            found.append(name.read_text(encoding="utf-8") if name.exists() else str(number))
        else:
            lock.release()
    return tuple(found)
