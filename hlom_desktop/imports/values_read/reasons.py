"""Why a cell is not read: each says what stands there, and what to type instead."""

from __future__ import annotations

from collections.abc import Callable

from hlom_desktop.refusals import N_, NotUnderstood, Refusal


class CellInError(Refusal):
    """A formula that could not be computed."""

    message = N_("The cell shows {error}: its formula could not be computed.")


class NotAnAddress(Refusal):
    """Something else than an e-mail address; it is not repeated, for it may nearly be one."""

    message = N_("The cell holds something that is no e-mail address. One looks like name@example.org.")


class AddressForDelegation(Refusal):
    """An address where a delegation is named; it is not repeated."""

    message = N_("The cell holds an e-mail address where a delegation is expected.")


class SeveralAddresses(Refusal):
    """More addresses than the column takes."""

    message = N_("The cell holds several e-mail addresses; one is expected.")


class NotYesOrNo(NotUnderstood):
    """Neither yes nor no."""

    message = N_("“{text}” is neither yes nor no.")


class NotAWholeNumber(NotUnderstood):
    """No whole number, or only about one."""

    message = N_("“{text}” is not a whole number.")


class NotALength(NotUnderstood):
    """No length of time."""

    message = N_("“{text}” is no length of time. Type minutes, such as 90, or hours and minutes, such as 1:30.")


class DayOrMonth(NotUnderstood):
    """Figures of which the first two may each be the day."""

    message = N_("“{text}”: which is the day and which the month? Type the month as a word, or 2021-12-14.")


class NotOneOf(NotUnderstood):
    """None of a column's values; `known` are the messages of those that are."""

    message = N_("“{text}” is none of the values known here: {values}.")

    def said(self, words: Callable[[str], str]) -> str:
        """The sentence, with the known values in the language of `words`."""
        known = self.arguments.get("known", ())
        labels = ", ".join(words(label) for label in known) if isinstance(known, tuple) else ""
        return words(self.message).format(**{**self.arguments, "values": labels})


class MinisterOrVice(NotUnderstood):
    """A function that is a minister's in some States and a vice-minister's in others."""

    message = N_("“{text}” is a minister in some States and a vice-minister in others. Type which.")


class NamesNobody(NotUnderstood):
    """A function without a name, or signs alone, where a person is named."""

    message = N_("“{text}” names nobody. Type the name, then a comma and the function.")


class ManyValues(NotUnderstood):
    """Several values where one is expected."""

    message = N_("“{text}” names several; one is expected.")
