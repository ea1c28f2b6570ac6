"""The store without SQLAlchemy: is this file ours, and what the first screen shows. The only user of `sqlite3`.

Files are opened read-only, so that one which is refused keeps its bytes. Only where a program died while it wrote to
a store of ours, SQLite takes back the half that was written.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from enum import StrEnum
from pathlib import Path
from typing import Any

from hlom_desktop.refusals import N_, Refusal

APPLICATION_ID = 0x484C4F4D  # "HLOM"
REVISIONS = ("0001", "0002", "0003", "0004", "0005", "0006")  # oldest first; a test compares them with the migrations
HEAD = REVISIONS[-1]


class StoreIsNewer(Refusal):
    """Written by a later version of this program."""

    message = N_("“{name}” was written by a newer version of this program. Install that version to open it.")


class StoreIsForeign(Refusal):
    """Not a file of this program."""

    message = N_("“{name}” is not a store of this program. Choose another file, or a new name.")


class StoreIsDamaged(Refusal):
    """A file of this program whose contents cannot be read."""

    message = N_("“{name}” is damaged and cannot be read. Restore the latest backup from the folder “backups”.")


class StoreIsReadOnly(Refusal):
    """A file or a folder that may not be written."""

    message = N_("“{name}” may not be written here. Copy it to a folder of your own, or ask for the right to write.")


class StoreIsMissing(Refusal):
    """No such file, where one was expected."""

    message = N_("There is no file “{name}”. Check its name and folder.")


class StoreIsBusy(Refusal):
    """Another program writes to the store, and has not finished in time."""

    message = N_("Another program is writing to “{name}”. Wait a moment, then do it again.")


class DiskIsFull(Refusal):
    """No room to write."""

    message = N_("There is no room left on the disk with “{name}”. Make room there, then do it again.")


def refusal_for(error: BaseException | None, path: Path) -> Refusal | None:
    """What to say of SQLite's own error at the store `path`; None where it is a fault of this program."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # without the details in its upper bytes
    match code:
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return StoreIsBusy(name=path.name)
        case sqlite3.SQLITE_FULL:
            return DiskIsFull(name=path.name)
        case sqlite3.SQLITE_CANTOPEN if not path.exists():
            return StoreIsMissing(name=path.name)
        case sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM:
            return StoreIsReadOnly(name=path.name)
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB | sqlite3.SQLITE_IOERR:
            return StoreIsDamaged(name=path.name)
    return None


class Found(StrEnum):
    """What lies at the store's path."""

    NOTHING = "nothing"
    CURRENT = "current"
    OLDER = "older"


def _connect(path: Path, mode: str) -> sqlite3.Connection:
    uri = f"{path.resolve().as_uri()}?mode={mode}"
    return sqlite3.connect(uri, uri=True, timeout=10, check_same_thread=False)


def _open(path: Path) -> sqlite3.Connection:
    """A connection for reading; what a program that died had half written is taken back first."""
    connection = _connect(path, "ro")
    try:
        connection.execute("PRAGMA schema_version").fetchone()
    except sqlite3.DatabaseError as error:
        connection.close()
        if error.sqlite_errorcode != sqlite3.SQLITE_READONLY_ROLLBACK:
            raise
        with closing(_connect(path, "rw")) as writing:
            writing.execute("PRAGMA schema_version").fetchone()
        return _connect(path, "ro")
    return connection


def probe(path: Path, *, thorough: bool = False, revisions: Sequence[str] = REVISIONS) -> Found:
    """What lies at `path`, found without writing a byte; `thorough` reads the whole file for damage.

    `revisions` are those that this program knows, oldest first. Raises `StoreIsForeign`, `StoreIsNewer`,
    `StoreIsDamaged`, `StoreIsBusy` or `StoreIsReadOnly`.
    """
    if not path.exists() or (path.is_file() and path.stat().st_size == 0):
        return Found.NOTHING
    if not path.is_file() or not _is_ours(path):
        raise StoreIsForeign(name=path.name)
    revision = _revision(path, thorough)
    if revision not in revisions:
        raise StoreIsNewer(name=path.name)
    if not path.stat().st_mode & 0o222 or not os.access(path, os.W_OK):
        raise StoreIsReadOnly(name=path.name)
    return Found.CURRENT if revision == revisions[-1] else Found.OLDER


def _is_ours(path: Path) -> bool:
    """Whether the file's own head says so: SQLite, once it opens a stranger's file, might write to it."""
    try:
        with path.open("rb") as file:
            head = file.read(72)
    except PermissionError as error:
        raise StoreIsReadOnly(name=path.name) from error
    return head[:16] == b"SQLite format 3\x00" and head[68:] in (APPLICATION_ID.to_bytes(4, "big"), b"")


def _revision(path: Path, thorough: bool) -> str:
    try:
        with closing(_open(path)) as connection:
            if thorough and connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
                raise StoreIsDamaged(name=path.name)
            found = connection.execute("SELECT version_num FROM alembic_version").fetchone()
            return str(found[0])
    except (sqlite3.DatabaseError, TypeError) as error:
        raise refusal_for(error, path) or StoreIsDamaged(name=path.name) from error


def look(path: Path, query: str, *arguments: object) -> list[dict[str, Any]]:
    """Rows of one plain query on the store, for the first screen. Raises `StoreIsDamaged`.

    The arguments stand for question marks, or are one mapping for names.
    """
    given: Any = arguments[0] if arguments and isinstance(arguments[0], dict) else arguments
    try:
        with closing(_open(path)) as connection:
            connection.row_factory = sqlite3.Row
            return [dict(row) for row in connection.execute(query, given)]
    except sqlite3.DatabaseError as error:
        raise refusal_for(error, path) or StoreIsDamaged(name=path.name) from error


def copy_store(source: Path, target: Path) -> None:
    """A whole, consistent copy of a store that may be in use; `target` appears only when it is complete.

    Raises `StoreIsReadOnly` where `target` cannot be written, `StoreIsDamaged`, `StoreIsBusy` or `DiskIsFull`.
    """
    partial = target.with_name(target.name + ".partial")
    try:
        partial.write_bytes(b"")
    except OSError as error:
        raise StoreIsReadOnly(name=target.name) from error
    try:
        with closing(_open(source)) as old, closing(_connect(partial, "rw")) as new:
            old.backup(new)
        partial.replace(target)
    except sqlite3.DatabaseError as error:
        raise refusal_for(error, source) or StoreIsDamaged(name=source.name) from error
    except OSError as error:
        raise StoreIsReadOnly(name=target.name) from error
    finally:
        partial.unlink(missing_ok=True)


class Watch:
    """Tells whether another program has written to the store since the last look."""

    def __init__(self, path: Path) -> None:
        self._connection = _connect(path, "rw")  # it never writes, but takes back what a dead program left half done
        self._seen = self._number()

    def _number(self) -> int:
        return int(self._connection.execute("PRAGMA data_version").fetchone()[0])

    def has_changed(self) -> bool:
        """True once after each write by anybody else than this connection; False while somebody is writing."""
        try:
            number = self._number()
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY:
                return False
            raise
        changed = number != self._seen
        self._seen = number
        return changed

    def close(self) -> None:
        """Let the file go."""
        self._connection.close()
