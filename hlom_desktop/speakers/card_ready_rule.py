"""In the card of readiness: the conference's rule for tests and recordings."""

from __future__ import annotations

from typing import Any

from hlom_desktop.conference.card_edited import EditedCard
from hlom_desktop.conference.hours_printed import print_hour
from hlom_desktop.conference.hours_typed import read_hour
from hlom_desktop.delegations.table import Telling
from hlom_desktop.desk.card import Form, Section
from hlom_desktop.desk.fields import Field, LineField, MinutesField, NumberField
from hlom_desktop.speakers.edits_ready import change_hybrid_rule
from hlom_desktop.speakers.in_session import Readying


class RulePart(Section):
    """How long a test is, when the desk and the speakers can be there, and by when a recording is due."""

    def __init__(self, card: EditedCard[Any], telling: Telling) -> None:
        words, look = card.words, card.look
        super().__init__(look, words("Rule for tests and recordings"))
        self._card, self._telling = card, telling
        self._found: Readying | None = None
        self.form = Form()
        days = words("d. before")
        fields: tuple[Field, ...] = (
            MinutesField(look, "test_minutes", words("A test lasts"), words, unit="min", least=1, most=240),
            self._hour("desk_opens", words("Desk opens")),
            self._hour("desk_closes", words("Desk closes")),
            NumberField(look, "at_once", words("Tests at once"), words, least=1, most=50),
            NumberField(look, "days_before", words("Last test"), words, unit=days, most=60),
            self._hour("there_from", words("There from")),
            self._hour("there_until", words("There until")),
            NumberField(look, "recording_days", words("Recording due"), words, unit=days, most=365),
            MinutesField(look, "waiting_minutes", words("On the line"), words, unit=words("min before"), most=240),
        )
        for field in fields:
            self.form.add(field)
        self.form.committed.connect(self._commit)
        self.add(self.form)

    def _hour(self, key: str, label: str) -> LineField:
        def show(minutes: int) -> str:
            language: Any = self._telling.language()
            return print_hour(minutes, language)

        hint = self._card.words("such as 9:30")
        return LineField(self._card.look, key, label, self._card.words, hint=hint, parse=read_hour, show=show)

    def show_rule(self, found: Readying) -> None:
        """Show the rule in force."""
        self._found = found
        self.form.set_values({key: getattr(found.rule, key) for key in self.form.fields})

    def _commit(self, key: str, value: int | None) -> None:
        if self._found is None:
            return
        if value is None:
            self.show_rule(self._found)
            return
        home = self._found.floor.conference.ref.id
        self._card.carry_out(change_hybrid_rule, home, at=self.form.fields[key], **{key: value})
