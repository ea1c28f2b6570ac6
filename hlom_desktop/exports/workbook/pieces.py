"""The product “workbook”: a spreadsheet a kind, to be edited elsewhere and read in again."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from types import MappingProxyType

from hlom_desktop.exports.files import paper_name
from hlom_desktop.exports.options import Options
from hlom_desktop.exports.pieces import Piece
from hlom_desktop.exports.report import Report
from hlom_desktop.exports.subjects import chosen
from hlom_desktop.exports.workbook.book import write_table
from hlom_desktop.exports.workbook.gathering import WorkbooksGathered
from hlom_desktop.exports.workbook.table import TableWritten, compose_table
from hlom_desktop.imports.columns.fields import ImportKind
from hlom_desktop.imports.merging.known import Known
from hlom_desktop.refusals import N_
from hlom_desktop.words import Words

KIND_LABELS: Mapping[ImportKind, str] = MappingProxyType(
    {
        ImportKind.DELEGATES: N_("Delegates"),
        ImportKind.SPEAKERS: N_("Speakers"),
        ImportKind.SESSIONS: N_("Sessions"),
        ImportKind.SIDE_EVENTS: N_("Side events"),
        ImportKind.CONTRIBUTIONS: N_("Contributions"),
    }
)


def workbook_pieces(gathered: WorkbooksGathered, options: Options, formats: tuple[str, ...]) -> tuple[Piece, ...]:
    """A file for each kind and language; `--subject` is a kind, as `delegates`. Raises `UnknownSubject`."""
    if "xlsx" not in formats:
        return ()

    def called(known: Known) -> tuple[str, ...]:
        label = KIND_LABELS[known.kind]
        return (known.kind.value, *(Words(language)(label) for language in options.languages))

    found = []
    for known in chosen(options.subject, gathered.kinds, called):
        for language in options.languages:
            title = Words(language)(KIND_LABELS[known.kind])
            table = compose_table(known, language, title, options.issued_at)
            key = gathered.conference.key
            name = paper_name(key, "workbook", subject=known.kind.value, language=language, extension="xlsx")
            found.append(Piece(name, partial(_write, table)))
    return tuple(found)


def _write(table: TableWritten, path: Path, *, rehearsal: bool = False) -> Report:
    return write_table(table, path, rehearsal=rehearsal)
