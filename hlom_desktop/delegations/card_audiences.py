"""A field for the publics to which a delegate belongs: words that are on or off."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from hlom_desktop.desk.choices import CheckSet
from hlom_desktop.desk.fields import Field
from hlom_desktop.desk.look import LookSource


class AudiencesField(Field):
    """The conference's audiences, in its order; which of them the delegate is of can be switched."""

    def __init__(self, look: LookSource, key: str, label: str) -> None:
        super().__init__(look, key, label)
        self._offered: tuple[tuple[int, str], ...] = ()
        self.set = CheckSet(look, label, ())
        self.place(self.set)

    def offer(self, audiences: Sequence[tuple[int, str]]) -> None:
        """Offer other audiences, id and title of each; the field is built anew only where they are others."""
        if tuple(audiences) == self._offered:
            return
        self._offered = tuple(audiences)
        before = self.set
        self.set = CheckSet(self.look, self.label, [(key, title, title) for key, title in audiences])
        self.set.toggled.connect(lambda keys: self.committed.emit(self.key, keys))
        self.column.replaceWidget(before, self.set)
        before.deleteLater()
        self.setFocusProxy(self.set.first() or self.set)

    def value(self) -> tuple[Any, ...]:
        """The ids of the audiences that are on."""
        return self.set.value()

    def set_value(self, value: Any) -> None:
        """Turn on exactly these."""
        self.set.set_value(value or ())
        self.refuse()
