"""What the program says when it will not do a thing: one family, each named for its situation.

A refusal carries a message id and its arguments, so that it is said in the reader's language. It never holds a
delegate's address.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


def N_(message: str) -> str:
    """Mark `message` for the catalogues; it is said later, in the reader's language."""
    return message


class Refusal(Exception):
    """Something that cannot be done: what, why and what to do instead, in one plain sentence.

    `message` is the English sentence and the catalogue's key; `{name}` in it stands for an argument.
    """

    message: str = N_("This cannot be done.")

    def __init__(self, message: str | None = None, /, **arguments: object) -> None:
        self.message = message or type(self).message
        self.arguments = arguments
        super().__init__(self.said(str))

    def said(self, words: Callable[[str], str]) -> str:
        """The sentence in the language of `words`, a catalogue's look-up."""
        return words(self.message).format(**self.arguments)


class NotUnderstood(Refusal):
    """What was typed cannot be read as what the field holds."""

    message = N_("“{text}” cannot be read here.")
