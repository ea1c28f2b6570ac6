"""The command line's grammar: verbs, and options that stand before or after them."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TypeVar

from hlom_desktop.words import INTERFACE_LANGUAGES, Words

T = TypeVar("T")


def language_asked(arguments: Sequence[str]) -> str:
    """The interface's language that a command line names, found before it is read whole; English otherwise."""
    for at, argument in enumerate(arguments):
        value = argument.partition("=")[2] if argument.startswith("--interface=") else ""
        if argument == "--interface" and at + 1 < len(arguments):
            value = arguments[at + 1]
        if value in INTERFACE_LANGUAGES:
            return value
    return "en"


def _read(parse: Callable[[str], T], sentence: str) -> Callable[[str], T]:
    """A reader whose refusal is a sentence, not the name of a function."""

    def read(text: str) -> T:
        try:
            return parse(text)
        except ValueError as error:
            raise argparse.ArgumentTypeError(sentence.format(text=text[:80])) from error

    return read


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.astimezone()


def _since(text: str) -> date | int:
    """A day, or the number of an issue: `--since 3` is the third that was given out."""
    return int(text) if text.strip().isdecimal() and len(text.strip()) < 6 else date.fromisoformat(text)


def _revision(text: str) -> int:
    number = int(text.strip().lower().removeprefix("rev.").strip())
    if number < 1:
        raise ValueError("revisions are counted from 1")
    return number


class Grammar:
    """Makes the parser in one language. argparse itself leaves with 2 on wrong use."""

    def __init__(
        self,
        products: tuple[str, ...],
        formats: tuple[str, ...],
        teams: tuple[str, ...],
        imports: tuple[str, ...],
        words: Words,
    ) -> None:
        self._words = words
        self._products, self._formats, self._teams, self._imports = products, formats, teams, imports
        self._common = self._everywhere()
        description = words("Plans and runs high-level meetings.")
        self.parser = argparse.ArgumentParser("hlom", description=description, parents=[self._common])
        self._verbs = self.parser.add_subparsers(dest="verb", metavar="VERB")
        self._add_verbs()
        self._add_giving()
        self._add_import()
        self._add_export()

    def _everywhere(self) -> argparse.ArgumentParser:
        """Options that may stand before or after the verb; a default here would hide the one given first."""
        words = self._words
        common = argparse.ArgumentParser(add_help=False, argument_default=argparse.SUPPRESS)
        common.add_argument("--store", type=Path, metavar="PATH", help=words("the store's file; HLOM_STORE otherwise"))
        common.add_argument(
            "--interface", choices=INTERFACE_LANGUAGES, help=words("the language in which the program speaks")
        )
        moment = _read(_moment, words("“{text}” is not a moment. Write it as 2021-12-10T09:00+01:00."))
        common.add_argument("--now", type=moment, metavar="ISO", help=words("the moment that stands for now"))
        return common

    def _verb(self, name: str, help_text: str) -> argparse.ArgumentParser:
        return self._verbs.add_parser(name, help=help_text, description=help_text, parents=[self._common])

    def _add_verbs(self) -> None:
        words = self._words
        self._verb("templates", words("List the templates a conference can start from."))
        new = self._verb("new", words("Make a conference from a template, and print its key."))
        new.add_argument("template")
        key_help = words("the new conference's key; the template's name otherwise")
        new.add_argument("--as", dest="key", metavar="KEY", help=key_help)
        self._verb("list", words("List the conferences of the store."))
        check = self._verb("check", words("List clashes and remarks; exit 1 where there are any."))
        check.add_argument("key")
        check.add_argument("--json", action="store_true", help=words("as JSON"))
        place = self._verb("place", words("Give the approved side events slot and room; exit 1 where some have none."))
        place.add_argument("key")
        place.add_argument("--dry-run", action="store_true", help=words("say what would be done, and do nothing"))
        place.add_argument("--json", action="store_true", help=words("as JSON"))
        release = self._verb("release", words("Release the programme as its next revision, and print its name."))
        release.add_argument("key")
        release.add_argument("--note", metavar="TEXT", help=words("a note for those who get the revision"))
        self._verb("history", words("List what was done, newest first.")).add_argument("key")
        self._verb("backup", words("Write a whole copy of the store.")).add_argument("file", type=Path)
        restore = words("Put a backup in the store's place, the present one saved first.")
        self._verb("restore", restore).add_argument("file", type=Path)
        screens = self._verb("screens", words("Write a picture of every screen; no display needed."))
        screens.add_argument("folder", type=Path)
        screens.add_argument("--key", help=words("the conference shown; the worked example otherwise"))

    def _add_giving(self) -> None:
        """What is given out, and the copy that gives nothing out."""
        words = self._words
        issue = self._verb("issue", words("Give out a list of speakers or a run of show, and print its number."))
        issue.add_argument("what", choices=("list-of-speakers", "run-of-show"))
        issue.add_argument("key")
        day = _read(date.fromisoformat, words("“{text}” is not a day. Write it as 2021-12-14."))
        issue.add_argument("--day", type=day, metavar="YYYY-MM-DD")
        issue.add_argument("--room", metavar="ROOM", help=words("a room's number or name"))
        issue.add_argument("--role", choices=self._teams, help=words("the team for which a run of show is made"))
        send = self._verb("send", words("Send the invitations that were released, by the organizer's mail server."))
        send.add_argument("key")
        send.add_argument("--dry-run", action="store_true", help=words("say what would be done, and do nothing"))
        rehearse = words("Copy the store to rehearse with: its papers are marked, nothing is sent.")
        self._verb("rehearse", rehearse).add_argument("--to", dest="file", type=Path, metavar="FILE")

    def _add_import(self) -> None:
        words = self._words
        taken = self._verb("import", words("Take a workbook, a CSV file or replies into a conference."))
        taken.add_argument("what", choices=self._imports)
        taken.add_argument("key")
        help_text = words("one table; or forms for side events, several or a folder of them")
        taken.add_argument("files", type=Path, nargs="+", metavar="file", help=help_text)
        taken.add_argument("--dry-run", action="store_true", help=words("say what would be done, and do nothing"))
        taken.add_argument("--json", action="store_true", help=words("as JSON"))

    def _add_export(self) -> None:
        words = self._words
        export = self._verb("export", words("Write a product's files, and print their paths."))
        export.add_argument("product", choices=self._products)
        export.add_argument("key")
        export.add_argument("--language", choices=(*INTERFACE_LANGUAGES, "all"), default="all")
        export.add_argument("--format", dest="formats", action="append", choices=self._formats, metavar="F")
        day = _read(date.fromisoformat, words("“{text}” is not a day. Write it as 2021-12-14."))
        export.add_argument("--day", type=day, metavar="YYYY-MM-DD")
        export.add_argument("--room", metavar="ROOM", help=words("a room's number or name"))
        since = _read(_since, words("“{text}” is neither a day such as 2021-12-14 nor the number of an issue."))
        since_help = words("the day from which changes are told, or the issue with which a list or a sheet is compared")
        export.add_argument("--since", type=since, metavar="SINCE", help=since_help)
        export.add_argument("--role", choices=self._teams, help=words("the team for which a run of show is made"))
        changed_help = words("only the pages of a run of show on which something changed")
        export.add_argument("--changed-only", action="store_true", help=changed_help)
        export.add_argument(
            "--subject",
            metavar="NAME",
            help=words("one meeting, owner, delegation, side event or stand, by a part of its name; or a number"),
        )
        release = _read(_revision, words("“{text}” is not a revision. Write it as 2 or Rev.2."))
        help_text = words("a revision that was released; the living programme otherwise")
        export.add_argument("--release", type=release, metavar="N", help=help_text)
        sheet_help = words("the size of the paper of a programme at a glance; a3 otherwise")
        export.add_argument("--sheet", choices=("a3", "a4"), help=sheet_help)
        preview_help = words("write the files of invitations, and note nothing as given")
        export.add_argument("--preview", action="store_true", help=preview_help)
        all_help = words("all invitations again, not only what changed")
        export.add_argument("--all", dest="everything", action="store_true", help=all_help)
        zip_help = words("each delegate's invitations in an archive")
        export.add_argument("--zip", dest="zipped", action="store_true", help=zip_help)
        export.add_argument("--vague", action="store_true", help=words("calendars hold what has no day yet, too"))
        export.add_argument("--to", dest="folder", type=Path, default=Path(), metavar="DIR")
