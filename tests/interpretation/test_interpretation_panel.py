"""The screen of interpretation, used as a person does: typing, clicking, pressing keys."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt

from hlom_desktop.desk.access import nameless

Shown = Any
"""The screen in a window, as the conftest has it."""


def test_each_view_is_as_qt_expects_and_named(screen: Shown, qtmodeltester: Any) -> None:
    for key in screen.place.views:
        view = screen.view(key)
        qtmodeltester.check(view.table)
        assert nameless(screen.window) == []
    qtmodeltester.check(screen.view("teams").hours)


def test_sessions_that_ought_to_be_interpreted(screen: Shown) -> None:
    view = screen.view("sessions")
    assert screen.column(view, "title") == ["Opening", "Debate", "Panel", "Afternoon"]
    assert screen.column(view, "languages") == ["EN FR → EN FR ES", "EN FR → EN FR ES", "EN FR", "EN FR → –"]
    screen.press(view, "All sessions")
    assert screen.column(view, "title") == ["Opening", "Debate", "Panel", "Lunch", "Afternoon"]
    assert screen.column(view, "team") == ["A", "", "", "", ""]


def test_languages_and_teams_are_typed_in_cells(screen: Shown) -> None:
    view = screen.view("sessions")
    screen.type_in(view, 3, "languages", "en es")
    assert screen.languages()[3] == ("en", "es")
    screen.type_in(view, 1, "team", "B, a")
    assert screen.assigned() == [(1, 1, False), (2, 2, False), (2, 1, False)]
    screen.type_in(view, 1, "team", "Z")
    assert view.said.text() == "There is no team “Z”. The teams are: A, B."
    view.view.setFocus()
    screen.qtbot.keyClick(view.view, Qt.Key.Key_Delete)
    screen.settle()
    assert screen.assigned() == [(1, 1, False)]


def test_several_sessions_at_once(screen: Shown) -> None:
    view = screen.view("sessions")
    screen.toggle(view, "Languages: Spanish")
    screen.press(view, "Interpret all plenaries")
    assert screen.languages() == [("en", "fr")] * 4 + [()]
    view.view.selectAll()
    screen.toggle(view, "Languages: French")
    screen.press(view, "Interpret the selected")
    assert screen.languages() == [("en",)] * 4 + [()]
    view.view.selectAll()
    screen.qtbot.keyClick(view.team, Qt.Key.Key_Down)
    screen.press(view, "Give the selected to")
    assert screen.assigned() == [(1, 2, False), (2, 2, False), (3, 2, False), (4, 2, False)]
    screen.desk.undo()
    screen.settle()
    assert screen.assigned() == [(1, 1, False)]


def test_the_card_of_a_session(screen: Shown) -> None:
    card = screen.view("sessions").card
    screen.toggle(card, "Interpreted: Spanish")
    assert screen.languages()[0] == ("en", "fr")
    field = card.fields["pinned"]
    field.list.setFocus()
    screen.qtbot.keyClick(field.list, Qt.Key.Key_Down)
    screen.settle()
    assert screen.assigned() == [(1, 1, True)]
    second = card.fields["second"]
    second.list.setFocus()
    screen.qtbot.keyClick(second.list, Qt.Key.Key_End)
    screen.settle()
    assert screen.assigned() == [(1, 1, True), (1, 2, False)]
    screen.press(card, "Show in the programme")
    assert screen.above.gone == [("programme", 1, "")]


def test_teams_are_added_changed_and_deleted(screen: Shown) -> None:
    view = screen.view("teams")
    assert screen.column(view, "hours") == ["0:30", "0:00"]
    screen.press(view, "Team")
    assert [team.name for team in screen.look_up().teams] == ["A", "B", "C"]
    screen.qtbot.keyClicks(view.team_card.name.line, "Nord")
    screen.qtbot.keyClick(view.team_card.name.line, Qt.Key.Key_Return)
    screen.settle()
    screen.toggle(view.card, "Languages: Arabic")
    screen.type_in(view, 2, "size", "8")
    team = screen.look_up().teams[2]
    assert (team.name, team.languages, team.size) == ("Nord", ("en", "fr", "es", "ar"), 8)
    screen.press(view.card, "Its request sheet")
    assert screen.above.exported == [("interpretation", {"subject": "Nord"})]
    view.view.setFocus()
    screen.qtbot.keyClick(view.view, Qt.Key.Key_Delete)
    screen.settle()
    assert [team.name for team in screen.look_up().teams] == ["A", "B"]
    assert [[str(view.hours.index(row, at).data()) for at in range(3)] for row in range(3)] == [
        ["Team A", "0:30", "0:30"],
        ["Team B", "–", "0:00"],
        ["Total", "0:30", "0:30"],
    ]


def test_booths_and_their_seats(screen: Shown) -> None:
    view = screen.view("booths")
    assert screen.column(view, "missing") == ["", "No booth for EN FR"]
    screen.type_in(view, 1, "booths", "fr")
    screen.toggle(view.card, "Booths: English")
    line = view.card.fields["seats-fr"].line
    line.setFocus()
    line.selectAll()
    screen.qtbot.keyClicks(line, "3")
    screen.qtbot.keyClick(line, Qt.Key.Key_Return)
    screen.settle()
    assert [(one.language, one.seats) for one in screen.look_up().booths if one.room_id == 2] == [("fr", 3), ("en", 2)]


def test_a_rule_is_adopted_changed_and_put_in_force(screen: Shown) -> None:
    view = screen.view("rules")
    assert view.counts.text().startswith("No rule is adopted, so that of the United Nations counts")
    screen.press(view, "Adopt the rule of the United Nations")
    screen.press(view, "Adopt the rule of AIIC")
    line = view.card.fields["sitting_minutes"].line
    line.setFocus()
    line.selectAll()
    screen.qtbot.keyClicks(line, "2:30")
    screen.qtbot.keyClick(line, Qt.Key.Key_Return)
    screen.settle()
    assert [(one.title.en, one.sitting_minutes, one.in_force) for one in screen.look_up().rules] == [
        ("United Nations", 180, False),
        ("AIIC", 150, True),
    ]
    view.go_to(1)
    screen.press(view.card, "Put in force")
    screen.press(view, "Rule")
    assert [one.in_force for one in screen.look_up().rules] == [True, False, False]


def test_a_proposal_is_looked_at_then_accepted_then_undone(screen: Shown) -> None:
    before = screen.assigned()
    view = screen.view("proposal")
    assert screen.column(view, "now") == ["A", "–", "–"]
    then = screen.column(view, "then")
    assert "–" not in then
    assert view.figure.text() == "3 of 3 sessions have a team · 2 changes"
    assert screen.assigned() == before
    screen.press(view, "Accept")
    names = {team.ref.id: team.name for team in screen.look_up().teams}
    assert [names[team] for _, team, _ in sorted(screen.assigned())] == then
    assert not view.accept.isEnabled()
    screen.desk.undo()
    screen.settle()
    assert screen.assigned() == before
    assert view.accept.isEnabled()


def test_going_to_a_session_and_to_the_other_language(screen: Shown) -> None:
    screen.place.go_to(5)
    screen.settle()
    view = screen.place.views["sessions"]
    assert screen.place.shown == "sessions"
    assert view.view.current().ref.id == 5
    screen.reader.turn_to("fr")
    screen.settle()
    assert screen.column(view, "when")[0].startswith("14 déc.")
