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
    from hlom_desktop.exports.pieces import Piece


@dataclass(frozen=True)
class Product:
    """Something that leaves the house: its name on the command line, its title in menus, the formats it is made in."""

    name: str
    title: str
    formats: tuple[str, ...]


Read: TypeAlias = "Callable[..., Any]"
"""`Workspace.read`: what a query reads of the store, in a transaction that ends with it."""

PRODUCTS: Mapping[str, Product] = MappingProxyType(
    {
        product.name: product
        for product in (
            Product("agenda", N_("Agenda"), ("pdf", "docx")),
            Product("roadmap", N_("Roadmap"), ("pdf", "docx", "ics")),
            Product("programme", N_("Programme calendar"), ("ics",)),
            Product("run-of-show", N_("Run of show"), ("xlsx", "pdf")),
        )
    }
)
FORMATS: tuple[str, ...] = tuple(dict.fromkeys(one for product in PRODUCTS.values() for one in product.formats))


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
    step. `progress` hears how many of how many are done; when `cancelled` says so, the rest is not written. Raises
    `NoSuchConference` and the refusals of `pieces` and of the product.
    """
    formats = tuple(one for one in product.formats if not options.formats or one in options.formats)
    pieces = _GATHERED[product.name](read, key, options, formats)
    report = Report()
    for done, piece in enumerate(pieces):
        if cancelled is not None and cancelled():
            break
        if progress is not None:
            progress(done, len(pieces))
        report += piece.write(options.folder / piece.name)
    else:
        if progress is not None:
            progress(len(pieces), len(pieces))
    return report


def _agenda(read: Read, key: str, options: Options, formats: tuple[str, ...]) -> tuple[Piece, ...]:
    from hlom_desktop.exports.agenda import agenda_pieces
    from hlom_desktop.exports.programme_gathering import gather_programme

    return agenda_pieces(read(gather_programme, key), options, formats)


def _roadmap(read: Read, key: str, options: Options, formats: tuple[str, ...]) -> tuple[Piece, ...]:
    from hlom_desktop.exports.roadmap_gathering import gather_roadmap
    from hlom_desktop.exports.roadmap_paper import roadmap_pieces

    return roadmap_pieces(read(gather_roadmap, key), options, formats)


def _programme(read: Read, key: str, options: Options, formats: tuple[str, ...]) -> tuple[Piece, ...]:
    from hlom_desktop.exports.programme_calendar import programme_pieces
    from hlom_desktop.exports.programme_gathering import gather_programme

    return programme_pieces(read(gather_programme, key), options, formats)


def _run_of_show(read: Read, key: str, options: Options, formats: tuple[str, ...]) -> tuple[Piece, ...]:
    from hlom_desktop.exports.run_of_show_gathering import gather_run_of_show
    from hlom_desktop.exports.run_of_show_pieces import run_of_show_pieces

    return run_of_show_pieces(read(gather_run_of_show, key), options, formats)


_GATHERED: Mapping[str, Callable[[Read, str, Options, tuple[str, ...]], tuple[Piece, ...]]] = MappingProxyType(
    {"agenda": _agenda, "roadmap": _roadmap, "programme": _programme, "run-of-show": _run_of_show}
)
