"""The command line's grammar: verbs, and options that stand before or after them."""

from __future__ import annotations

import argparse
from datetime import date, datetime
from pathlib import Path


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.astimezone()


def _everywhere() -> argparse.ArgumentParser:
    """Options that may stand before or after the verb; a default here would hide the one given first."""
    common = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
    common.add_argument("--store", type=Path, metavar="PATH", help="the store's file; HLOM_STORE otherwise")
    common.add_argument("--interface", choices=("en", "fr", "es"), help="the language in which the program speaks")
    common.add_argument("--now", type=_moment, metavar="ISO", help="the moment that stands for now")
    return common


def make_parser(products: tuple[str, ...], formats: tuple[str, ...]) -> argparse.ArgumentParser:
    """The whole grammar. argparse itself leaves with 2 on wrong use."""
    common = _everywhere()
    parser = argparse.ArgumentParser("hlom", description="Plans and runs high-level meetings.", parents=[common])
    verbs = parser.add_subparsers(dest="verb", metavar="VERB")

    def verb(name: str, help_text: str) -> argparse.ArgumentParser:
        return verbs.add_parser(name, help=help_text, description=help_text, parents=[common])

    verb("templates", "List the templates a conference can start from.")
    new = verb("new", "Make a conference from a template, and print its key.")
    new.add_argument("template")
    new.add_argument("--as", dest="key", metavar="KEY", help="the new conference's key; the template's name otherwise")
    verb("list", "List the conferences of the store.")
    _add_export(verb("export", "Write a product's files, and print their paths."), products, formats)
    check = verb("check", "List clashes and remarks; exit 1 where there are any.")
    check.add_argument("key")
    check.add_argument("--json", action="store_true", help="as JSON")
    verb("history", "List what was done, newest first.").add_argument("key")
    verb("backup", "Write a whole copy of the store.").add_argument("file", type=Path)
    verb("restore", "Put a backup in the store's place, the present one saved first.").add_argument("file", type=Path)
    screens = verb("screens", "Write a picture of every screen; no display needed.")
    screens.add_argument("folder", type=Path)
    screens.add_argument("--key", help="the conference shown; the worked example otherwise")
    return parser


def _add_export(export: argparse.ArgumentParser, products: tuple[str, ...], formats: tuple[str, ...]) -> None:
    export.add_argument("product", choices=products)
    export.add_argument("key")
    export.add_argument("--language", choices=("en", "fr", "es", "all"), default="all")
    export.add_argument("--format", dest="formats", action="append", choices=formats, metavar="F")
    export.add_argument("--day", type=date.fromisoformat, metavar="YYYY-MM-DD")
    export.add_argument("--room", metavar="ROOM", help="a room's number or name")
    export.add_argument("--vague", action="store_true", help="calendars hold what has no day yet, too")
    export.add_argument("--to", dest="folder", type=Path, default=Path(), metavar="DIR")
