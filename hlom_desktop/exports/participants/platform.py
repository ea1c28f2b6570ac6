"""The table that a meeting platform reads: who may enter, as comma-separated values in UTF-8 with a byte order mark."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.values import MODE_LABELS
from hlom_desktop.delegations.rules import by_delegation, name_in
from hlom_desktop.delegations.rules_nomination import approved
from hlom_desktop.delegations.shown import Nominating
from hlom_desktop.exports.files import write_replacing
from hlom_desktop.exports.participants.gathering import in_protocol_order
from hlom_desktop.exports.report import Remark, Report
from hlom_desktop.refusals import N_
from hlom_desktop.words import Words

UNREACHED = N_("Approved delegates with neither an e-mail nor a mailbox of their delegation: {number}.")
HEADS = (N_("Name"), N_("Title"), N_("Function"), N_("Delegation"), N_("E-mail"), N_("Language"), N_("Mode"))
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def platform_rows(found: Nominating, language: Language) -> tuple[tuple[str, ...], ...]:
    """Heads, then the approved delegates in protocol order; a mission's mailbox where a person has no address."""
    words, people = Words(language), by_delegation(approved(found.delegates))
    rows: list[tuple[str, ...]] = [tuple(words(one) for one in HEADS)]
    present = [one for one in found.delegations if one.ref.id in people]
    for _, homes in in_protocol_order(present, language):
        for home in homes:
            for one in people[home.ref.id]:
                rows.append(
                    (
                        one.name or "",
                        one.title or "",
                        one.function.best(language)[0],
                        name_in(home, language),
                        one.email or home.mailbox or "",
                        one.language,
                        words(MODE_LABELS[one.mode]),
                    )
                )
    return tuple(rows)


def platform_bytes(rows: tuple[tuple[str, ...], ...]) -> bytes:
    """The rows as a file; what a spreadsheet would take for a formula is written as text."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerows([_as_text(cell) for cell in row] for row in rows)
    return written.getvalue().encode("utf-8-sig")


def _as_text(cell: str) -> str:
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def write_platform(rows: tuple[tuple[str, ...], ...], path: Path, *, rehearsal: bool = False) -> Report:
    """Write the file; a rehearsal's has the same rows, under the name of one."""
    write_replacing(path, platform_bytes(rows))
    without = sum(not row[4] for row in rows[1:])
    return Report((path,), (Remark(UNREACHED, {"number": without}),) if without else ())
