"""The card of a team: its name, languages and size, its sittings, and what of them is against the rule."""

from __future__ import annotations

from typing import Any

from hlom_desktop.conference.card_row import RowCard
from hlom_desktop.conference.hours_printed import print_hours
from hlom_desktop.delegations.card_parts import ListSection, button_row
from hlom_desktop.delegations.table import Telling
from hlom_desktop.desk.badges import Badge
from hlom_desktop.desk.buttons import Button
from hlom_desktop.desk.card import Form, Section
from hlom_desktop.desk.choices import CheckSetField
from hlom_desktop.desk.fields import LineField, NumberField
from hlom_desktop.desk.labels import Label
from hlom_desktop.desk.place import Context
from hlom_desktop.desk.rows import Column
from hlom_desktop.interpretation.card_session import language_toggles
from hlom_desktop.interpretation.edits import change_team
from hlom_desktop.interpretation.lines import TeamLine
from hlom_desktop.interpretation.rules import MOST_PEOPLE
from hlom_desktop.interpretation.said import breach_words, clock, team_word
from hlom_desktop.interpretation.values import TeamRow
from hlom_desktop.interpretation.workload import DAY, Sitting
from hlom_desktop.sessions.day_words import short_day


class TeamCard(RowCard[TeamRow]):
    """One team."""

    def __init__(self, context: Context, telling: Telling) -> None:
        super().__init__(context, change_team, table="team", title="name", title_editable=False)
        self.telling = telling
        look, words = self.look, self.words
        self.name = LineField(look, "name", words("Name"), words)
        form = Form()
        for field in (
            self.name,
            CheckSetField(look, "languages", words("Languages"), language_toggles(words)),
            NumberField(look, "size", words("Interpreters"), words, least=1, most=MOST_PEOPLE),
        ):
            form.add(field)
        self.take_form(form)
        self.add(form)
        self.broken = Section(look, words("Against the rule"))
        self.broken_words = Label(look, token="bad", wrap=True)
        self.broken.add(self.broken_words)
        self.add(self.broken)
        self.sittings = ListSection(look, words("Shifts"), self._columns(), key=lambda one: one.start)
        self.add(self.sittings)
        self.sheet = Button(look, words("Its request sheet"), "printer", height=26)
        self.sheet.clicked.connect(self._print)
        self.add(button_row(self.sheet))

    def _columns(self) -> list[Column[Sitting]]:
        def day(sitting: Sitting) -> str:
            language: Any = self.telling.language()
            return short_day(sitting.day, language, weekday=True)

        def hours(sitting: Sitting) -> str:
            language: Any = self.telling.language()
            return print_hours(sitting.start % DAY, sitting.minutes, language)

        return [
            Column("day", "", day, width=90),
            Column("hours", "", hours, stretch=True),
            Column("length", "", lambda one: clock(one.minutes), align="right"),
        ]

    def show_line(self, line: TeamLine | None) -> None:
        """Show a team; nothing to edit where there is none."""
        self.show_parts(line.team if line is not None else None)
        if line is None:
            return
        words = self.words
        badges = (Badge(words("over the rule"), "warning-octagon-fill", "bad"),) if line.breaches else ()
        info = words.plural("{number} session", "{number} sessions", line.sessions)
        self.set_head(f"{info} · {clock(line.minutes)}", team_word(line.team.name, words), badges)
        self.show_fields(line.team)
        self.broken.setVisible(bool(line.breaches))
        self.broken_words.setText("\n".join(self._broken(line)))
        self.sittings.show_rows(line.sittings)

    def _broken(self, line: TeamLine) -> list[str]:
        language: Any = self.telling.language()
        return [f"{short_day(one.day, language)} · {breach_words(one, self.words)}" for one in line.breaches]

    def edit_title(self) -> None:
        """F2: the keyboard into the name, all of it selected."""
        self.name.line.setFocus()
        self.name.line.selectAll()

    def _print(self) -> None:
        if self.row is not None:
            self.context.actions.export("interpretation", subject=self.row.name)
