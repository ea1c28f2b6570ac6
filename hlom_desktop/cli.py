"""The command line: the same work without a window. Exit 0 done, 1 findings, 2 wrong use, 3 refused."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from hlom_desktop import paths
from hlom_desktop.arguments import Grammar, language_asked
from hlom_desktop.console import complain, complain_of, one_line, speak_everywhere
from hlom_desktop.refusals import N_, Refusal
from hlom_desktop.words import Words

if TYPE_CHECKING:
    from hlom_desktop.conference.values import ConferenceRow
    from hlom_desktop.storage.workspace import Workspace

DONE, FINDINGS, WRONG_USE, REFUSED = 0, 1, 2, 3
GIVING = ("preview", "everything", "zipped")  # of what notes in the store what each was given
NARROWED_BY = ("day", "room", "vague", "since", "subject", "release", "sheet", "role", "since_issue", "changed_only")
"""The options of an export beside languages and formats, named as in `Options`."""


class WrongFormat(Refusal):
    """A format that the product is not made in."""

    message = N_("“{product}” is not made as {format}. It is made as: {formats}.")


class FolderNotWritable(Refusal):
    """A place where files cannot be written."""

    message = N_("Files cannot be written to “{name}”: {reason}. Choose another folder.")


class NotForThis(Refusal):
    """An option that the product does not have."""

    message = N_("“{product}” has no option {option}.")


class NoDisplay(Refusal):
    """A window was asked for where none can be shown."""

    message = N_("There is no display here, so the window cannot be shown. “hlom --help” lists what works without one.")


def has_display() -> bool:
    """Whether a window can be shown, as far as can be told before Qt tries and ends the program."""
    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in named)


def store_path(given: argparse.Namespace) -> Path:
    """`--store`, else HLOM_STORE, else the user's own."""
    named = getattr(given, "store", None) or os.environ.get("HLOM_STORE")
    return Path(named).expanduser() if named else paths.default_store()


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit code."""
    from hlom_desktop.exports.products import FORMATS, GIVEN_OUT, PRODUCTS
    from hlom_desktop.imports.columns.fields import ImportKind
    from hlom_desktop.run_of_show.values import CueTeam

    speak_everywhere()
    words = Words(language_asked(sys.argv[1:] if arguments is None else arguments))
    teams = tuple(one.value for one in CueTeam)
    imports = (*(one.value for one in ImportKind), "replies")
    given = Grammar((*PRODUCTS, *GIVEN_OUT), FORMATS, teams, imports, words).parser.parse_args(arguments)
    try:
        return _VERBS[given.verb or "window"](given, words)
    except (WrongFormat, NotForThis) as refusal:
        complain(refusal.said(words))
        return WRONG_USE
    except Refusal as refusal:
        complain(refusal.said(words))
    except BrokenPipeError:  # whoever read the lines has had enough of them
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except KeyboardInterrupt:
        complain(words("Stopped. What was not finished was not begun."))
    except OSError as error:
        if error.filename:
            complain(FolderNotWritable(name=error.filename, reason=error.strerror or "").said(words))
        else:
            complain_of(error, words)
    except Exception as error:
        complain_of(error, words)
    return REFUSED


def _open(given: argparse.Namespace, *, new: bool = False) -> Workspace:
    """The store; only `new` makes one where there is none, so that a mistyped path is not taken for an empty store."""
    from hlom_desktop.conference.zones import use_packaged_zones
    from hlom_desktop.schema import FOLLOWERS
    from hlom_desktop.storage import peek
    from hlom_desktop.storage.backup import back_up_daily
    from hlom_desktop.storage.workspace import Workspace

    use_packaged_zones()
    store = store_path(given)
    if not new and peek.probe(store) is peek.Found.NOTHING:
        raise peek.StoreIsMissing(name=store.name)
    workspace = Workspace(store, clock=lambda: _now(given), followers=FOLLOWERS)
    back_up_daily(store, datetime.now(UTC).date())
    return workspace


def _now(given: argparse.Namespace, conference: ConferenceRow | None = None) -> datetime:
    """`--now`, else the conference's own hour, else the clock."""
    if getattr(given, "now", None) is not None:
        moment: datetime = given.now
        return moment
    return conference.as_of if conference is not None and conference.as_of is not None else datetime.now(UTC)


def _window(given: argparse.Namespace, words: Words) -> int:
    if not has_display():
        raise NoDisplay
    from hlom_desktop.app import run_window

    return run_window(store_path(given), getattr(given, "interface", None), getattr(given, "now", None))


def _templates(given: argparse.Namespace, words: Words) -> int:
    from hlom_desktop.templates.catalogue import template_list

    for one in template_list():
        print(f"{one.name}\t{one.title.best(words.language)[0]}")  # type: ignore[arg-type]
    return DONE


def _new(given: argparse.Namespace, words: Words) -> int:
    from hlom_desktop.templates.catalogue import new_from_template

    key = given.key or given.template
    workspace = _open(given, new=True)
    try:
        workspace.do(new_from_template, given.template, key, _now(given))
    finally:
        workspace.close()
    print(key)
    return DONE


def _list(given: argparse.Namespace, words: Words) -> int:
    from hlom_desktop.conference.queries import conferences

    workspace = _open(given)
    try:
        for row in workspace.read(conferences):
            print(f"{row.key}\t{one_line(row.title.best(words.language)[0])}")  # type: ignore[arg-type]
    finally:
        workspace.close()
    return DONE


def _export(given: argparse.Namespace, words: Words) -> int:
    from hlom_desktop.conference.languages import LANGUAGES
    from hlom_desktop.conference.queries import conference_by_key
    from hlom_desktop.exports.invitations.giving import give_out
    from hlom_desktop.exports.options import Options
    from hlom_desktop.exports.products import GIVEN_OUT, export, product_called
    from hlom_desktop.run_of_show.values import CueTeam

    product = product_called(given.product)
    formats = tuple(given.formats or ())
    for one in formats:
        if one not in product.formats:
            raise WrongFormat(product=product.name, format=one, formats=", ".join(product.formats))
    given.since_issue = given.since if isinstance(given.since, int) else None
    given.since = None if isinstance(given.since, int) else given.since
    given.role = CueTeam(given.role) if given.role else None
    _refuse_options(given)
    workspace = _open(given)
    try:
        conference = workspace.read(conference_by_key, given.key)
        given.folder.mkdir(parents=True, exist_ok=True)
        languages = LANGUAGES if given.language == "all" else (given.language,)
        narrowed = {name: value for name in (*NARROWED_BY, *GIVING) if (value := getattr(given, name))}
        options = Options(given.folder.resolve(), _now(given, conference), languages, formats, **narrowed)
        if product.name in GIVEN_OUT:
            report = give_out(workspace, given.key, options)
        else:
            report = export(workspace.read, product, given.key, options)
    finally:
        workspace.close()
    for path in report.files:
        print(path)
    for remark in report.remarks:
        complain(remark.said(words))
    return DONE


def _refuse_options(given: argparse.Namespace) -> None:
    """Options that the product does not have are said, not passed over."""
    from hlom_desktop.exports.products import product_called

    said_as = {"since_issue": "since", "everything": "all", "zipped": "zip"}
    for option in (*NARROWED_BY, *GIVING):
        if getattr(given, option) and option not in product_called(given.product).narrowed_by:
            said = said_as.get(option, option.replace("_", "-"))
            raise NotForThis(product=given.product, option=f"--{said}")


def _found(given: argparse.Namespace, words: Words) -> int:
    """A verb that prints lines of one conference, and whether something in it is left open."""
    from hlom_desktop import verbs, verbs_place

    work = {"check": verbs.check, "place": verbs_place.place}[given.verb]
    workspace = _open(given)
    try:
        lines, is_open = work(workspace, given, words, lambda conference: _now(given, conference))
    finally:
        workspace.close()
    for line in lines:
        print(line)
    return FINDINGS if is_open else DONE


def _told(given: argparse.Namespace, words: Words) -> int:
    """A verb that prints lines of one conference."""
    from hlom_desktop import verbs

    workspace = _open(given)
    try:
        lines = verbs.TOLD[given.verb](workspace, given, words, lambda conference: _now(given, conference))
    finally:
        workspace.close()
    for line in lines:
        print(line)
    return DONE


def _rehearse(given: argparse.Namespace, words: Words) -> int:
    from hlom_desktop.live.rehearsal import make_rehearsal

    _open(given).close()
    print(make_rehearsal(store_path(given), given.file, lambda: _now(given)).resolve())
    return DONE


def _backup(given: argparse.Namespace, words: Words) -> int:
    from hlom_desktop.storage.backup import back_up_to

    back_up_to(store_path(given), given.file)
    print(given.file.resolve())
    return DONE


def _restore(given: argparse.Namespace, words: Words) -> int:
    from hlom_desktop.storage.backup import restore

    saved = restore(store_path(given), given.file)
    if saved is not None:
        print(saved.resolve())
    return DONE


def _screens(given: argparse.Namespace, words: Words) -> int:
    from hlom_desktop.app import write_screens

    for path in write_screens(store_path(given), given.folder, given.key, getattr(given, "now", None)):
        print(path)
    return DONE


_VERBS: dict[str, Callable[[argparse.Namespace, Words], int]] = {
    "window": _window,
    "templates": _templates,
    "new": _new,
    "list": _list,
    "export": _export,
    "check": _found,
    "place": _found,
    "release": _told,
    "issue": _told,
    "import": _told,
    "send": _told,
    "rehearse": _rehearse,
    "history": _told,
    "backup": _backup,
    "restore": _restore,
    "screens": _screens,
}

if __name__ == "__main__":
    sys.exit(main())
