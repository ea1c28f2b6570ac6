"""The interface's texts in the reader's language: gettext catalogues, several at once, English as the key."""

from __future__ import annotations

import gettext
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from hlom_desktop.paths import translations_folder

INTERFACE_LANGUAGES = ("en", "fr", "es")


@cache
def _catalogue(folder: Path, language: str) -> gettext.NullTranslations:
    """The compiled catalogue of `language`; English is its own key and needs none."""
    if language == "en":
        return gettext.NullTranslations()
    return gettext.translation("hlom", folder, [language])


@dataclass(frozen=True)
class Words:
    """Says messages in one language. Called with a message id; `{name}` is filled from the arguments.

    `words("{count} clashes", count=2)`; without arguments braces are left alone.
    """

    language: str

    def __call__(self, message: str, /, **arguments: object) -> str:
        """`message` in this language."""
        text = _catalogue(translations_folder(), self.language).gettext(message) if message else ""
        return text.format(**arguments) if arguments else text

    def plural(self, one: str, many: str, number: int, /, **arguments: object) -> str:
        """The form of the message that goes with `number`, which is also its `{number}`."""
        text = _catalogue(translations_folder(), self.language).ngettext(one, many, number)
        return text.format(number=number, **arguments)
