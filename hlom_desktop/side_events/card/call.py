"""The card of the call: its rules as settings, filled from an earlier call at one choice."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hlom_desktop.conference.card_edited import EditedCard
from hlom_desktop.conference.card_texts import RowTexts
from hlom_desktop.delegations.card_parts import day_field, label_choices
from hlom_desktop.desk.card import Form, Section
from hlom_desktop.desk.choices import CheckSetField, ChoiceField
from hlom_desktop.desk.fields import Field, MinutesField, NumberField
from hlom_desktop.desk.labels import Label
from hlom_desktop.desk.place import Context
from hlom_desktop.side_events.card.request import LANGUAGES
from hlom_desktop.side_events.edits.call import set_call, take_preset
from hlom_desktop.side_events.rules_call import PRESETS
from hlom_desktop.side_events.shown import SideEvents
from hlom_desktop.side_events.values_call import BACKING_LABELS, Backing, CallRow
from hlom_desktop.storage.ref import Ref

_NO_RULES = CallRow(Ref(0, 0), None, None, None, Backing.ANYBODY, None, None, None, None, True, (), None)


class CallCard(EditedCard[CallRow]):
    """Each field is a rule; an empty one is no rule. The first that is set makes the call."""

    def __init__(self, context: Context, year: Callable[[], int | None]) -> None:
        super().__init__(context, set_call, table="side_event_call", title="note", title_editable=False)
        words, look = self.words, self.look
        self._shown: SideEvents | None = None
        self.told = Label(look, token="ink2", wrap=True)
        self.add(self.told)
        presets = [(one.key, f"{one.source}: {words(one.title)}") for one in PRESETS]
        self.preset = ChoiceField(look, "preset", words("Rules as in"), presets, hint=words("an earlier call"))
        self.preset.list.view().setMinimumWidth(self.preset.list.sizeHint().width())
        self.preset.committed.connect(self._take_preset)
        self.add(self.preset)
        self._add_form(words("When"), self._days(year))
        self._add_form(words("Who and how many"), self._numbers())
        self._add_form(words("What"), self._what())
        self.add(Section(look, words("Note in the call")))
        self.note = RowTexts(context, [("note", words("Note"))], self.set_columns, table="side_event_call", required="")
        self.add(self.note)
        self.show_arrows(False)

    def _add_form(self, heading: str, fields: list[Field]) -> None:
        form, section = Form(), Section(self.look, heading)
        for field in fields:
            form.add(field)
        self.take_form(form)
        section.add(form)
        self.add(section)

    def _days(self, year: Callable[[], int | None]) -> list[Field]:
        look, words = self.look, self.words
        return [
            day_field(look, "opens", words("Opens"), words, lambda: self.language, year),
            day_field(look, "closes", words("Closes"), words, lambda: self.language, year),
        ]

    def _numbers(self) -> list[Field]:
        look, words = self.look, self.words
        any_number = words("any number")
        return [
            ChoiceField(look, "backing", words("Backed by"), label_choices(BACKING_LABELS, words)),
            NumberField(look, "per_organizer", words("By each organizer"), words, hint=any_number),
            NumberField(look, "parallel", words("At once"), words, hint=any_number),
            NumberField(look, "total", words("In all"), words, hint=any_number),
        ]

    def _what(self) -> list[Field]:
        look, words = self.look, self.words
        free = [(True, words("kept free")), (False, words("may be used"))]
        unit, any_length = words("min"), words("any length")
        return [
            MinutesField(look, "least_minutes", words("At least"), words, unit=unit, most=1440, hint=any_length),
            MinutesField(look, "most_minutes", words("At most"), words, unit=unit, most=1440, hint=any_length),
            ChoiceField(look, "official_free", words("Official hours"), free),
            CheckSetField(look, "languages", words("Languages"), LANGUAGES),
        ]

    def show_call(self, shown: SideEvents) -> None:
        """Show the rules of the call; as no rules where none was set."""
        words, row = self.words, shown.call or _NO_RULES
        self.row, self._shown = row, shown
        self.refuse()
        self.set_head(words("Call"), words("Rules of the call"))
        self.told.setText("" if shown.call is not None else words("No rules are set: every proposal meets them."))
        self.told.setVisible(shown.call is None)
        now = {key: getattr(row, key) for key in PRESETS[0].values}
        there = shown.call is not None
        self.preset.set_value(next((one.key for one in PRESETS if there and dict(one.values) == now), None))
        self.show_fields(row)
        self.note.show_row(row)

    def set_columns(self, **columns: Any) -> None:
        """Set rules of the call."""
        if self._shown is not None:
            self.carry_out(set_call, self._shown.conference.ref.id, at=next(iter(columns)), **columns)

    def _take_preset(self, key: str, value: Any) -> None:
        del key
        if self._shown is not None:
            preset = next(one for one in PRESETS if one.key == value)
            self.carry_out(take_preset, self._shown.conference.ref.id, preset, at=self.preset)
