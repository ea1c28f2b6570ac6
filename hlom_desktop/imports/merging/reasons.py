"""Why a row is not taken although its cells can be read, and what is worth knowing of one that is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from hlom_desktop.delegations.states import state_name
from hlom_desktop.findings import Titles, in_language
from hlom_desktop.imports.repeated import repeated
from hlom_desktop.imports.states import GUESSED
from hlom_desktop.refusals import N_, Refusal
from hlom_desktop.words import Words


class RowRefused(Refusal):
    """A row that cannot be taken; arguments that are labels in three languages are said in the reader's."""

    def said(self, words: Callable[[str], str]) -> str:
        """The sentence in the language of `words`."""
        language = words.language if isinstance(words, Words) else "en"
        found = {
            name: in_language(value, language) if isinstance(value, tuple) else value
            for name, value in self.arguments.items()
        }
        return words(self.message).format(**found)


class NothingUnder(RowRefused):
    """A column that a row needs is empty, or not there."""

    message = N_("Nothing stands under “{column}”.")


class TwiceInFile(RowRefused):
    """Two rows that mean the same."""

    message = N_("Row {row} says the same already. Take one of the two out.")


class KeyTwice(RowRefused):
    """A row that was copied with its key."""

    message = N_("Row {row} has the same key. Empty the key of a row that is to be added.")


class DeletedHere(RowRefused):
    """A row of the program's own workbook that is no longer there."""

    message = N_("This was deleted here after the workbook was exported. Empty its key to add it again.")


class SeveralFit(RowRefused):
    """A row that may mean several of those there."""

    message = N_("Several of those there may be meant. Export a workbook, and change the row that has the key.")


class SeveralCalled(RowRefused):
    """A name that several bear."""

    message = N_("Several are called “{text}”. Write which one.")


class NoSuchSession(RowRefused):
    """A session that the programme does not have."""

    message = N_("There is no session “{text}”. Add it first, or correct its title or its day.")


class NotThereYet(RowRefused):
    """A room, theme, objective, audience or call that the conference does not have."""

    message = N_("“{text}” is not there yet under “{column}”. Add it first, or correct the cell.")


class NoSuchSlot(RowRefused):
    """A time that is none of the slots, where slots that are not possible are named."""

    message = N_("“{text}” is none of the slots of the call. Choose one of them, or empty the cell.")


class WishedAndNot(RowRefused):
    """A slot that is both wished for and not possible."""

    message = N_("A slot stands there both as wished for and as not possible. Take it out of one of the two.")


class HourWithoutDay(RowRefused):
    """Hours on no day."""

    message = N_("Hours stand there without a day. Type the day.")


class EndWithoutStart(RowRefused):
    """An end, and no start."""

    message = N_("An end stands there without a start. Type both hours.")


class NotARole(RowRefused):
    """A text under the role in the delegation that names none."""

    message = N_("“{text}” is neither head of delegation nor alternate nor adviser nor delegate.")


class NotAState(RowRefused):
    """A text under nomination that names no state of one."""

    message = N_("“{text}” is none of the steps of a nomination.")


@dataclass(frozen=True)
class StateGuessed:
    """A State that was found although its name was mistyped."""

    text: str
    alpha2: str

    def said(self, words: Words) -> str:
        """The sentence in the language of `words`."""
        return words(GUESSED, text=repeated(self.text), state=state_name(self.alpha2, words.language))


@dataclass(frozen=True)
class FromForm:
    """The file of the form from which a row comes."""

    file: str

    def said(self, words: Words) -> str:
        """The sentence in the language of `words`."""
        return words("From “{file}”.", file=self.file)


@dataclass(frozen=True)
class ColumnNotKept:
    """A column that is recognized and has no place here."""

    labels: Titles

    def said(self, words: Words) -> str:
        """The sentence in the language of `words`."""
        label = in_language(self.labels, words.language)
        return words("The column “{column}” was left out: it has no place here.", column=label)


@dataclass(frozen=True)
class FirstAddressOnly:
    """Several addresses in a cell, of which one is kept. None is repeated."""

    def said(self, words: Words) -> str:
        """The sentence in the language of `words`."""
        return words("Of several e-mail addresses the first was taken.")


@dataclass(frozen=True)
class DayWithoutHour:
    """A session with a day and no hour: the day cannot be kept."""

    def said(self, words: Words) -> str:
        """The sentence in the language of `words`."""
        return words("It has a day but no hour, and comes without a place in the grid.")


@dataclass(frozen=True)
class OtherHead:
    """A second head of the same delegation; the first stays."""

    row: int

    def said(self, words: Words) -> str:
        """The sentence in the language of `words`."""
        return words("Row {row} leads this delegation already; this one was taken as a member.", row=self.row)
