"""The product table: what can be made of a conference, and how. It drives menu, command line, help and tests."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeAlias

from hlom_desktop.exports.report import Report
from hlom_desktop.refusals import N_

if TYPE_CHECKING:
    from hlom_desktop.exports.options import Cancelled, Options, Progress


@dataclass(frozen=True)
class Product:
    """Something that leaves the house: its name on the command line, its title in menus, the formats it is made in.

    `narrowed_by` are the options it takes beside languages and formats, as `Options` names them.
    """

    name: str
    title: str
    formats: tuple[str, ...]
    narrowed_by: tuple[str, ...] = ()


Read: TypeAlias = "Callable[..., Any]"
"""`Workspace.read`: what a query reads of the store, in a transaction that ends with it."""

_SHEETS = ("day", "room", "role", "subject", "since_issue", "changed_only")
PRODUCTS: Mapping[str, Product] = MappingProxyType(
    {
        product.name: product
        for product in (
            Product("agenda", N_("Agenda"), ("pdf", "docx"), ("day", "room", "release")),
            Product("roadmap", N_("Roadmap"), ("pdf", "docx", "ics"), ("vague",)),
            Product("slips", N_("Slip report"), ("pdf", "docx", "xlsx"), ("since",)),
            Product("reminders", N_("Reminders"), ("ics",), ("subject",)),
            Product("consultation", N_("Note on a consultation"), ("pdf", "docx", "ics"), ("subject", "vague")),
            Product("record", N_("Record"), ("pdf", "docx"), ("subject",)),
            Product("follow-ups", N_("Register of follow-ups"), ("pdf", "docx", "xlsx"), ("subject",)),
            Product("documents", N_("Register of documents"), ("pdf", "docx", "xlsx"), ("subject",)),
            Product("contributions", N_("Register of contributions"), ("pdf", "docx", "xlsx"), ("subject",)),
            Product("glance", N_("Programme at a glance"), ("pdf", "docx"), ("day", "room", "release", "sheet")),
            Product("programme", N_("Programme in full"), ("pdf", "docx", "ics", "html"), ("day", "room", "release")),
            Product("doors", N_("Door sheets"), ("pdf", "docx"), ("day", "room", "release")),
            Product("interpretation", N_("Request for interpretation"), ("pdf", "xlsx"), ("day", "subject", "release")),
            Product("change-note", N_("Change note"), ("pdf", "docx"), ("release",)),
            Product("side-events", N_("Side events"), ("pdf", "docx"), ("day", "room", "subject", "release")),
            Product("exhibition", N_("Exhibition"), ("pdf", "docx", "xlsx"), ("subject",)),
            Product("letters", N_("Letters on side events"), ("docx", "pdf", "eml"), ("subject",)),
            Product("note-verbale", N_("Notes verbales"), ("docx", "pdf"), ("subject",)),
            Product("participants", N_("List of participants"), ("pdf", "docx", "csv"), ("subject",)),
            Product("figures", N_("Figures of participation"), ("pdf", "docx", "xlsx")),
            Product("workbook", N_("Workbooks to be edited"), ("xlsx",), ("subject",)),
            Product("side-event-form", N_("Form for a side event"), ("xlsx",)),
            Product("list-of-speakers", N_("List of speakers"), ("pdf", "docx"), ("day", "since_issue")),
            Product("script", N_("Chair’s script"), ("pdf", "docx"), ("day",)),
            Product("briefings", N_("Briefing sheets"), ("pdf", "docx"), ("day", "subject")),
            Product("run-of-show", N_("Run of show"), ("xlsx", "pdf"), _SHEETS),
            Product("day-report", N_("Day report"), ("pdf", "docx", "xlsx"), ("day", "room")),
        )
    }
)
GIVEN_OUT: Mapping[str, Product] = MappingProxyType(
    {"invitations": Product("invitations", N_("Invitations"), ("ics",), ("preview", "everything", "zipped"))}
)
"""What notes in the store what each was given: not made by `export`, which only reads."""
FORMATS: tuple[str, ...] = tuple(dict.fromkeys(one for product in PRODUCTS.values() for one in product.formats))


def product_called(name: str) -> Product:
    """The product of this name, given out or not."""
    return GIVEN_OUT.get(name) or PRODUCTS[name]


def export(
    read: Read,
    product: Product,
    key: str,
    options: Options,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> Report:
    """Write the product's files into `options.folder`; what was written, and what to know of it.

    Everything is read at once, then composed, then written file by file, each in the place of an older one in one
    step. In a rehearsal every page says so, and nothing is made that would be sent. `progress` hears how many of how
    many are done; when `cancelled` says so, the rest is not written. Raises `NoSuchConference`, `RehearsalSendsNothing`
    and the refusals of `pieces` and of the product.
    """
    from hlom_desktop.exports.gathered import GATHERED
    from hlom_desktop.exports.rehearsed import formats_for_rehearsal
    from hlom_desktop.live.rehearsal import rehearsal_of

    formats = tuple(one for one in product.formats if not options.formats or one in options.formats)
    rehearsal = read(rehearsal_of) is not None
    report = Report()
    if rehearsal:
        formats, remarks = formats_for_rehearsal(formats, options.formats)
        report += Report((), remarks)
    pieces = GATHERED[product.name](read, key, options, formats)
    for done, piece in enumerate(pieces):
        if cancelled is not None and cancelled():
            break
        if progress is not None:
            progress(done, len(pieces))
        report += piece.write_into(options.folder, rehearsal=rehearsal)
    else:
        if progress is not None:
            progress(len(pieces), len(pieces))
    return report
