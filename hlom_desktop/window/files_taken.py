"""Which files the window takes in: tables and replies, by their endings."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from hlom_desktop.refusals import N_, Refusal

TABLES = (".xlsx", ".xlsm", ".csv", ".txt", ".tsv")
REPLIES = (".ics", ".eml", ".emlx", ".mbox")


class CannotBeDropped(Refusal):
    """A file of a kind that Import does not take."""

    message = N_(
        "“{file}” is neither a spreadsheet nor a reply. Drop workbooks (.xlsx), CSV files, or replies ({endings})."
    )


class TablesOrReplies(Refusal):
    """Spreadsheets and replies dropped together."""

    message = N_("Tables and replies are imported separately. Drop only the ones or only the others.")


def check_dropped(paths: Sequence[Path]) -> None:
    """That all of them are spreadsheets, or all replies. Raises `CannotBeDropped`, `TablesOrReplies`."""
    for path in paths:
        if path.suffix.lower() not in (*TABLES, *REPLIES):
            raise CannotBeDropped(file=path.name, endings=", ".join(REPLIES))
    if len({path.suffix.lower() in REPLIES for path in paths}) > 1:
        raise TablesOrReplies
