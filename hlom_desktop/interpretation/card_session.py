"""The card of an interpreted session: its languages, its teams and their pin, what is broken and found."""

from __future__ import annotations

from typing import Any

from hlom_desktop.conference.card_row import RowCard
from hlom_desktop.conference.shown import text_in
from hlom_desktop.delegations.card_parts import button_row
from hlom_desktop.delegations.table import Telling
from hlom_desktop.delegations.values import LANGUAGE_LABELS
from hlom_desktop.desk.badges import Badge
from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.card import Section
from hlom_desktop.desk.choices import NOTHING, CheckSetField, ChoiceField
from hlom_desktop.desk.fields import ReadField
from hlom_desktop.desk.labels import Label
from hlom_desktop.desk.place import Context
from hlom_desktop.interpretation.edits import interpret
from hlom_desktop.interpretation.edits_assigning import pin_session, set_teams
from hlom_desktop.interpretation.lines import SessionLine
from hlom_desktop.interpretation.rules import ought_to_be_interpreted
from hlom_desktop.interpretation.said import breach_words, codes
from hlom_desktop.interpretation.shown import Interpretation
from hlom_desktop.interpretation.table import team_choices, when_words
from hlom_desktop.sessions.card_remarks import RemarkSection
from hlom_desktop.sessions.edits import change_session
from hlom_desktop.sessions.values import KIND_LABELS, SessionRow
from hlom_desktop.words import Words


def language_toggles(words: Words) -> list[tuple[str, str, str]]:
    """The languages as short words to turn on and off."""
    return [(code, code.upper(), words(label)) for code, label in LANGUAGE_LABELS.items()]


class SessionCard(RowCard[SessionRow]):
    """One session as interpreters see it."""

    def __init__(self, context: Context, telling: Telling) -> None:
        super().__init__(context, change_session, table="session")
        self.telling = telling
        self.line: SessionLine | None = None
        look, words = self.look, self.words
        self.add_texts([("title", words("Title"))])
        self.team = ChoiceField(look, "team", words("Team"))
        self.second = ChoiceField(look, "second", words("Relief"))
        self.add_form(
            [
                CheckSetField(look, "spoken", words("Spoken"), language_toggles(words)),
                CheckSetField(look, "interpreted", words("Interpreted"), language_toggles(words)),
                self.team,
                self.second,
                ChoiceField(look, "pinned", words("Pinned"), [(False, words("No")), (True, words("Yes"))]),
                ReadField(look, "booths", words("Booths")),
                ReadField(look, "needed", words("Interpreters")),
            ]
        )
        self.why = Section(look, words("Why"))
        self.why_words = Label(look, wrap=True)
        self.why.add(self.why_words)
        self.add(self.why)
        self.broken = Section(look, words("Against the rule"))
        self.broken_words = Label(look, token="bad", wrap=True)
        self.broken.add(self.broken_words)
        self.add(self.broken)
        self.remarks = RemarkSection(look, words, context.actions)
        self.add(self.remarks)
        self.programme = Button(look, words("Show in the programme"), kind="link")
        self.programme.clicked.connect(self._go)
        self.add(button_row(self.programme))

    def show_line(self, line: SessionLine | None, shown: Interpretation | None, why: str = "") -> None:
        """Show a session, and why it is proposed so; nothing to edit where there is none."""
        self.line = line
        if line is None or shown is None:
            self.show_values(None)
            return
        choices = [(None, NOTHING), *team_choices(shown.teams, self.telling)]
        self.team.set_choices(choices)
        self.second.set_choices(choices)
        parts = (when_words(line.slot, self.telling), text_in(line.room.name if line.room else None, self.language))
        self.show_values(line.session, " · ".join(part for part in parts if part), self._badges(line))
        self.why.setVisible(bool(why))
        self.why_words.setText(why)
        self.broken.setVisible(bool(line.breaches))
        self.broken_words.setText("\n".join(breach_words(one, self.words) for one in line.breaches))
        self.tell_findings()

    def tell_findings(self) -> None:
        """Say anew what is found about the session."""
        if self.row is not None:
            self.remarks.show_findings(self.context.actions.findings_of("session", self.row.ref.id))

    def value_of(self, row: SessionRow, key: str) -> Any:
        """Languages are the session's own; all else stands in its line."""
        line = self.line
        if line is None or key in ("spoken", "interpreted"):
            return super().value_of(row, key)
        teams = [one.team_id for one in line.assignments]
        values = {
            "team": teams[0] if teams else None,
            "second": teams[1] if len(teams) > 1 else None,
            "pinned": line.pinned,
            "booths": self._booths(line),
            "needed": str(line.needed) if line.needed else NOTHING,
        }
        return values[key]

    def _booths(self, line: SessionLine) -> str:
        said, missing = codes(booth.language for booth in line.booths) or NOTHING, codes(line.without_booth)
        if not missing:
            return said
        return self.words("{booths}, none for {languages}", booths=said, languages=missing)

    def _badges(self, line: SessionLine) -> tuple[Badge, ...]:
        found = [Badge(self.words(KIND_LABELS[line.session.kind]))]
        if line.pinned:
            found.append(Badge(self.words("Pinned"), "push-pin-fill"))
        if ought_to_be_interpreted(line.session):
            found.append(Badge(self.words("not interpreted"), "warning-fill", "warn"))
        elif line.session.interpreted and not line.teams:
            found.append(Badge(self.words("no team"), "warning-fill", "warn"))
        return tuple(found)

    def commit(self, key: str, value: Any) -> None:
        """Languages, teams and the pin are gestures of their own."""
        line = self.line
        if line is None:
            return
        if key == "interpreted":
            self.carry_out(interpret, (line.ref,), value, at=key)
        elif key in ("team", "second"):
            wanted = [self.team.value(), self.second.value()]
            self.carry_out(set_teams, line.ref, tuple(one for one in wanted if one is not None), at=key)
        elif key == "pinned":
            self.carry_out(pin_session, line.ref, value, at=key)
        else:
            super().commit(key, value)

    def _go(self) -> None:
        if self.row is not None:
            self.context.actions.go_to("programme", self.row.ref.id)
