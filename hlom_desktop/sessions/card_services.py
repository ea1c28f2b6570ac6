"""The accessibility services in a session's card: which it needs, who provides them, since when they are booked."""

from __future__ import annotations

from datetime import date
from typing import Any

from hlom_desktop.conference.card_edited import EditedCard
from hlom_desktop.conference.card_row_detail import RowDetail
from hlom_desktop.conference.card_row_list import RowList
from hlom_desktop.conference.hours_printed import print_day
from hlom_desktop.conference.hours_typed import read_day
from hlom_desktop.conference.when.sessions import load_un_sessions
from hlom_desktop.desk.choices import ChoiceField
from hlom_desktop.desk.fields import LineField
from hlom_desktop.desk.painting import Run
from hlom_desktop.desk.rows import Column
from hlom_desktop.sessions import edits_parts
from hlom_desktop.sessions.day_words import short_day
from hlom_desktop.sessions.values import SERVICE_LABELS, Programme, ServiceKind, ServiceRow, SessionRow


class ServiceList(RowList[ServiceRow]):
    """Choosing one adds it; under it are its provider and the day on which it was booked."""

    def __init__(self, card: EditedCard[Any]) -> None:
        words, look = card.words, card.look
        self._home, self._sessions = card, load_un_sessions()
        self._session: SessionRow | None = None
        self._year: int | None = None
        kind = Column[ServiceRow]("kind", "", lambda row: words(SERVICE_LABELS[row.kind]))
        provider = Column[ServiceRow](
            "provider", "", lambda row: row.provider or "", token="ink2", stretch=True, edit=self._provide
        )
        booked = Column[ServiceRow]("booked", "", self._booked, align="right", runs=self._booked_runs, edit=self._book)
        super().__init__(card, words("Accessibility services"), (kind, provider, booked), pick=words("Add a service"))
        kinds = [(one, words(label)) for one, label in SERVICE_LABELS.items()]
        self.day = LineField(
            look, "booked", words("Booked on"), words, hint=words("such as 14 Dec"), parse=self._read, show=self._said
        )
        self.detail: RowDetail[ServiceRow] = RowDetail(
            card,
            self,
            edits_parts.change_service,
            table="service",
            fields=(
                ChoiceField(look, "kind", words("Service"), kinds),
                LineField(look, "provider", words("Provider"), words, hint=words("who provides it")),
                self.day,
                LineField(look, "note", words("Note"), words, hint=words("for the secretariat")),
            ),
        )
        if self.choice is not None:
            self.choice.set_choices(kinds)
        self.chosen.connect(self._add)
        self.removed.connect(lambda row: card.carry_out(edits_parts.delete_service, row.ref))

    def show_services(self, session: SessionRow, programme: Programme) -> None:
        """Show those of a session."""
        own = [one for one in programme.services if one.session_id == session.ref.id]
        first = programme.conference.first_day
        self._year = first.year if first is not None else None
        other = self._session is None or self._session.ref.id != session.ref.id
        self._session = session
        if other:
            self.show_rows([])
        missing = sum(one.booked is None for one in own)
        said = self._home.words.plural("{number} not booked", "{number} not booked", missing) if missing else ""
        self.show_rows(own, said)

    def _booked(self, row: ServiceRow) -> str:
        return "" if row.booked is None else self._said(row.booked)

    def _booked_runs(self, row: ServiceRow) -> tuple[Run, ...]:
        if row.booked is None:
            return (Run(self._home.words("not booked"), "warn", icon="hourglass-medium"),)
        return (Run(short_day(row.booked, self._home.language), "ok", icon="check-circle"),)

    def _said(self, day: date) -> str:
        return print_day(day, self._home.language, weekday=False)

    def _read(self, typed: str) -> date | None:
        return read_day(typed, self._home.language, self._sessions, self._year)

    # Gestures

    def _add(self, kind: ServiceKind) -> None:
        if self._session is not None:
            self._home.carry_out(edits_parts.add_service, self._session.ref, kind, at=self.choice)

    def _provide(self, row: ServiceRow, text: str) -> None:
        self._home.carry_out(edits_parts.change_service, row.ref, provider=text.strip() or None)

    def _book(self, row: ServiceRow, text: str) -> None:
        self._home.carry_out(edits_parts.change_service, row.ref, booked=self._read(text))
