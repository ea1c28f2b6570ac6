"""The fields of a session's card: every column that an organizer may set, in the card's order."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from hlom_desktop.conference.hours import contradiction
from hlom_desktop.conference.languages import Language
from hlom_desktop.conference.shown import text_in
from hlom_desktop.conference.values import MODE_LABELS, RoomRow, TopicRow
from hlom_desktop.desk.card import Form
from hlom_desktop.desk.choices import NOTHING, CheckSetField, ChoiceField, ParagraphField, Toggle
from hlom_desktop.desk.fields import LineField, MinutesField, NumberField
from hlom_desktop.desk.look import LookSource
from hlom_desktop.refusals import N_
from hlom_desktop.sessions.card_audience import AudienceField
from hlom_desktop.sessions.card_when import HoursField
from hlom_desktop.sessions.day_words import zone_city
from hlom_desktop.sessions.values import (
    ACCESS_LABELS,
    KIND_LABELS,
    STATUS_LABELS,
    Programme,
    SessionRow,
)
from hlom_desktop.words import Words

WORDINGS = ("organizers", "note")
"""Fields that show one language of a wording."""

LANGUAGE_NAMES: Mapping[str, str] = {
    "en": N_("English"),
    "fr": N_("French"),
    "es": N_("Spanish"),
    "ar": N_("Arabic"),
    "zh": N_("Chinese"),
    "ru": N_("Russian"),
}


class SessionForm(Form):
    """When, where, what, for whom; `committed` tells a column's new value."""

    def __init__(self, look: LookSource, words: Words, language: Callable[[], Language]) -> None:
        super().__init__()
        self._look, self._words, self._language = look, words, language
        self.when = HoursField(look, words, language)
        self.choice = ChoiceField(look, "choice", words("Meant is"))
        self.room = ChoiceField(look, "room_id", words("Room"))
        self.objective = ChoiceField(look, "objective_id", words("Objective"))
        self.theme = ChoiceField(look, "theme_id", words("Theme"))
        self.repeat = ChoiceField(look, "repeat_id", words("Repeated as"))
        self.add(self.when)
        self.add(self.choice)
        self.minutes = self.add(MinutesField(look, "minutes", words("Length"), words, unit=words("min"), least=1))
        self.add(self.room)
        people = words("people")
        self.add(NumberField(look, "expected", words("Expected"), words, unit=people))
        self.add(NumberField(look, "capacity", words("At most"), words, unit=people, hint=words("its own limit")))
        self._choices("kind", words("Kind"), KIND_LABELS)
        self.add(self.objective)
        self.add(self.theme)
        self._choices("mode", words("Mode"), MODE_LABELS, words("not set"))
        self._choices("access", words("Access"), ACCESS_LABELS)
        self.audience = AudienceField(look, words)
        self.add(self.audience)
        self._choices("status", words("Status"), STATUS_LABELS)
        choices = [(code, code.upper(), words(name)) for code, name in LANGUAGE_NAMES.items()]
        self.add(CheckSetField(look, "spoken", words("Spoken"), choices))
        self.add(CheckSetField(look, "interpreted", words("Interpreted"), choices))
        self.add(LineField(look, "link", words("Link"), words, hint=words("address of the platform")))
        streamed = [(False, words("not streamed")), (True, words("streamed"))]
        self.add(ChoiceField(look, "streaming", words("Streaming"), streamed))
        hint = words("where it can be watched")
        self.stream_link = self.add(LineField(look, "stream_link", words("Stream"), words, hint=hint))
        self.add(self.repeat)
        self.add(ParagraphField(look, "organizers", words("Organizers"), hint=words("who holds it")))
        self.add(ParagraphField(look, "note", words("Note"), hint=words("for the secretariat")))

    def _choices(self, key: str, label: str, labels: Mapping[Any, str], none: str = "") -> None:
        choices = [(value, self._words(text)) for value, text in labels.items()]
        self.add(ChoiceField(self._look, key, label, [(None, none), *choices] if none else choices))

    def show_session(self, row: SessionRow, programme: Programme) -> None:
        """Show a session's values, and what may be chosen for it."""
        words, language = self._words, self._language()
        self.when.show_session(row, programme)
        self._show_contradiction(row)
        self.minutes.setVisible(row.hours is None)
        self.room.set_choices([(None, words("No room")), *(self._room(room) for room in programme.rooms)])
        self.objective.set_choices(self._topics(programme.objectives))
        self.theme.set_choices(self._topics(programme.themes))
        repeats = [(group.ref.id, group.title.best(language)[0]) for group in programme.repeats]
        self.repeat.set_choices([(None, words("not repeated")), *repeats])
        self.repeat.setVisible(bool(repeats))
        self.audience.offer([(one.ref.id, text_in(one.title, language)) for one in programme.audiences])
        self.stream_link.setVisible(row.streaming or row.stream_link is not None)
        shown = [key for key in self.fields if key not in ("hours", "choice", *WORDINGS)]
        self.set_values({key: getattr(row, key) for key in shown})
        self.set_values({key: text_in(getattr(row, key), language) for key in WORDINGS})
        self._say_room(row, programme)
        self._offer_languages({*programme.conference.languages, *row.spoken, *row.interpreted})

    def _offer_languages(self, codes: set[str]) -> None:
        """The conference's languages, and what a session has beside them."""
        for key in ("spoken", "interpreted"):
            for toggle in self.fields[key].findChildren(Toggle):
                toggle.setVisible(toggle.text().lower() in codes)

    def _show_contradiction(self, row: SessionRow) -> None:
        """The choice between label and zone, only where they contradict each other."""
        found = contradiction(row.hours) if row.hours is not None else None
        self.choice.setVisible(found is not None)
        if found is None or row.hours is None:
            return
        words = self._words
        choices: list[tuple[Any, str]] = [(None, words("not decided yet"))]
        if len(found.label_offsets) == 1:
            choices.append(("label", words("{label}, as stated", label=found.label)))
        place = zone_city(found.zone, self._language())
        choices.append(("zone", words("the clock of {place}", place=place)))
        self.choice.set_choices(choices)
        self.choice.set_value(row.hours.choice)

    def _room(self, room: RoomRow) -> tuple[int, str]:
        name = room.name.best(self._language())[0]
        if room.seats is None:
            return room.ref.id, name
        return room.ref.id, self._words.plural(
            "{name} · {number} seat", "{name} · {number} seats", room.seats, name=name
        )

    def _topics(self, topics: tuple[TopicRow, ...]) -> list[tuple[int | None, str]]:
        found: list[tuple[int | None, str]] = [(None, NOTHING)]
        for topic in topics:
            title = topic.title.best(self._language())[0]
            found.append((topic.ref.id, title if topic.number is None else f"{topic.number}. {title}"))
        return found

    def _say_room(self, row: SessionRow, programme: Programme) -> None:
        """Whether those expected have a seat and may all come in, and whether each language has its booth."""
        words = self._words
        room = next((one for one in programme.rooms if one.ref.id == row.room_id), None)
        seats = room.seats if room is not None else None
        for key in ("expected", "capacity"):
            wanted, said = getattr(row, key), ""
            if wanted is not None and seats is not None and wanted > seats:
                said = words("{seats} seats in the room", seats=seats)
            elif key == "expected" and None not in (wanted, row.capacity) and wanted > row.capacity:
                said = words("more than may come in")
            self.fields[key].say(said, "warn")
        booths = {one.language for one in programme.booths if one.room_id == row.room_id}
        without = [code.upper() for code in row.interpreted if booths and code not in booths]
        said = words("no booth in the room: {languages}", languages=" ".join(without)) if without else ""
        self.fields["interpreted"].say(said, "warn")
