"""The screen of contributions, used as a person does: typing, clicking, pressing keys."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import Qt

from hlom_desktop.conference.wording import Wording
from hlom_desktop.contributions.edits import contributions
from hlom_desktop.contributions.edits.taken_up import take_up
from hlom_desktop.contributions.said import on_day
from hlom_desktop.contributions.values import ContributionKind, ContributionStage, MatchState
from hlom_desktop.desk.access import nameless
from hlom_desktop.desk.badges import BadgeMark
from hlom_desktop.desk.paragraph import Paragraph
from hlom_desktop.storage.workspace import Workspace

KENYA, HOLY_SEE, MAYORS = 2, 3, 4
PLEDGE, REQUEST, OFFER, OTHER_OFFER = 1, 2, 3, 4


def said(en: str, fr: str | None = None) -> Wording:
    return Wording.from_texts(en=en, fr=fr)


def test_each_view_is_as_qt_expects_and_named(screen: Any, qtmodeltester: Any) -> None:
    for key in ("contributions", "calls", "matching", "figures"):
        view = screen.view(key)
        qtmodeltester.check(view.table)
        assert nameless(screen.window) == []
    assert screen.texts(screen.view("contributions").table, "who")[0] == "Switzerland, Kenya, Holy See"


def test_a_new_contribution_is_named_in_the_card_and_marked_received(screen: Any) -> None:
    view = screen.view("contributions")
    screen.key(view.view, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    title = view.card.findChild(Paragraph)
    assert title.hasFocus()
    screen.qtbot.keyClicks(title, "Scholarships")
    screen.key(title, Qt.Key.Key_Return)
    screen.press(view.card, "Received today")
    made = screen.look_up().contributions[-1]
    assert (made.title.en, made.kind, made.received) == (
        "Scholarships",
        ContributionKind.PLEDGE,
        on_day(date(2021, 10, 1), "en"),
    )
    screen.choose(view.card.fields["stage"], "Planned")
    assert screen.look_up().contributions[-1].stage is ContributionStage.PLANNED
    screen.choose(view.card.fields["about_id"], "Ten places")
    view.go_to(PLEDGE)
    assert screen.texts(view.card.news.table, "title") == ["Scholarships"]
    screen.key(view.view, Qt.Key.Key_Delete)
    assert [one.about_id for one in screen.look_up().contributions] == [None] * 4
    screen.desk.undo()
    screen.settle()
    assert len(screen.look_up().contributions) == 5


def test_partners_are_added_and_taken_out(screen: Any) -> None:
    view = screen.view("contributions")
    view.go_to(PLEDGE)
    screen.choose(view.card.partners.choice, "Mayors")
    assert [one.delegation_id for one in screen.look_up().partners] == [KENYA, HOLY_SEE, MAYORS]
    view.card.partners.view.setCurrentIndex(view.card.partners.table.index(0, 0))
    screen.key(view.card.partners.view, Qt.Key.Key_Delete)
    assert [one.delegation_id for one in screen.look_up().partners] == [HOLY_SEE, MAYORS]
    screen.choose(view.card.fields["delegation_id"], "Mayors")
    assert view.card.home.note() == "A delegation makes a contribution once: it is named already."


def test_where_it_was_taken_up_is_chosen_meeting_first(screen: Any) -> None:
    view = screen.view("contributions")
    view.go_to(PLEDGE)
    places = view.card.places
    screen.choose(places.source, "First briefing")
    screen.choose(places.part, "1. Inputs")
    assert screen.texts(places.table, "place") == ["First briefing, paragraph 1"]
    screen.choose(places.source, "First briefing")
    screen.choose(places.part, "1. Inputs")
    assert places.part.note() == "It stands there already."
    line = places.field.line
    line.setFocus()
    screen.qtbot.keyClicks(line, "in the report")
    screen.key(line, Qt.Key.Key_Return)
    assert screen.texts(places.table, "place") == ["First briefing, paragraph 1", "in the report"]
    places.view.setCurrentIndex(places.table.index(0, 0))
    screen.key(places.view, Qt.Key.Key_Return)
    assert screen.above.gone == [("consultations", 1, "record")]
    screen.key(places.view, Qt.Key.Key_Delete)
    assert [one.paragraph_id for one in screen.look_up().taken_up] == [None]


def test_a_call_is_addressed_reminded_and_answered(screen: Any) -> None:
    view = screen.view("calls")
    assert screen.texts(view.table, "answered") == ["0 of 2"]
    assert screen.texts(view.table, "left") == ["1 day over"]
    assert [mark.accessibleName() for mark in view.late.findChildren(BadgeMark)] == ["1 overdue"]
    screen.choose(view.card.addressees.choice, "Cities (1)")
    assert screen.texts(view.card.addressees.table, "name") == ["Kenya", "Mayors", "Switzerland"]
    screen.press(view.card, "Remind those who have not answered")
    assert screen.texts(view.card.addressees.table, "state") == ["reminded 1 October"] * 3
    view.card.addressees.view.setCurrentIndex(view.card.addressees.table.index(1, 0))
    screen.press(view.card, "Write down an answer")
    assert screen.place.shown == "contributions"
    answer = screen.look_up().contributions[-1]
    assert (answer.kind, answer.delegation_id, answer.call_id) == (ContributionKind.INPUT, MAYORS, 1)
    view = screen.view("calls")
    assert screen.texts(view.table, "answered") == ["1 of 3"]
    assert screen.texts(view.card.addressees.table, "state") == ["reminded 1 October", "answered", "reminded 1 October"]
    assert screen.texts(view.card.answers.table, "who") == ["Mayors"]


def test_one_delegation_is_reminded_and_where_an_answer_was_taken_up_stands_with_it(
    screen: Any, store: Workspace
) -> None:
    view = screen.view("calls")
    store.do(contributions.change_contribution, screen.look_up().contributions[0].ref, call_id=1)
    store.do(take_up, screen.look_up().contributions[0].ref, paragraph_id=1)
    view.read()
    screen.settle()
    assert screen.texts(view.card.addressees.table, "state") == ["answered", "answered"]
    assert screen.texts(view.card.answers.table, "places") == ["First briefing, paragraph 1"]
    assert not view.card.remind.isVisible()
    screen.choose(view.card.addressees.choice, "Mayors")
    view.card.addressees.view.setCurrentIndex(view.card.addressees.table.index(1, 0))
    screen.press(view.card, "Reminded today")
    assert screen.texts(view.card.addressees.table, "state") == ["answered", "reminded 1 October", "answered"]


def test_all_that_is_selected_was_received(screen: Any) -> None:
    view = screen.view("contributions")
    view.view.selectAll()
    screen.press(view.card, "Received today")
    assert {one.received for one in screen.look_up().contributions} == {on_day(date(2021, 10, 1), "en")}


def test_an_offer_is_proposed_and_goes_its_way(screen: Any) -> None:
    view = screen.view("matching")
    assert screen.texts(view.table, "title") == ["Training of officers"]
    assert screen.texts(view.card.proposals.table, "title") == ["Officers for training – Switzerland"]
    screen.press(view.card, "Propose this offer")
    screen.choose(view.card.other, "Tents")
    assert [(one.offer_id, one.state) for one in screen.look_up().matches] == [
        (OFFER, MatchState.PROPOSED),
        (OTHER_OFFER, MatchState.PROPOSED),
    ]
    view.card.matches.view.setCurrentIndex(view.card.matches.table.index(1, 0))
    screen.press(view.card.step, "Dropped")
    view.card.matches.view.setCurrentIndex(view.card.matches.table.index(0, 0))
    screen.press(view.card.step, "Agreed")
    assert [one.state for one in screen.look_up().matches] == [MatchState.AGREED, MatchState.DROPPED]
    assert screen.texts(view.table, "match") == ["Agreed"]
    screen.press(view.card, "Open the request")
    assert (screen.place.shown, screen.view("contributions").view.current().ref.id) == ("contributions", REQUEST)


def test_figures_have_names_behind_them_and_stated_ones_beside(screen: Any) -> None:
    view = screen.view("figures")
    first = [screen.texts(view.table, key)[0] for key in ("label", "contributions", "delegations", "states")]
    assert first == ["Contributions", "4", "4", "3"]
    view.kind.setCurrentIndex(1)
    view.kind.activated.emit(1)
    first = [screen.texts(view.table, key)[0] for key in ("label", "contributions", "delegations", "states")]
    assert first == ["Contributions", "1", "3", "3"]
    assert screen.texts(view.card.delegations.table, "name") == ["Holy See", "Kenya", "Switzerland"]
    assert screen.texts(view.stated_table, "amount") == ["close to 170"]
    screen.reader.turn_to("fr")
    assert screen.texts(view.stated_table, "amount") == ["près de 170"]
    view.stated.setCurrentIndex(view.stated_table.index(0, 0))
    assert view.card._title.value() == "près de 170 engagements"


def test_titles_follow_the_language(screen: Any) -> None:
    view = screen.view("contributions")
    screen.reader.turn_to("fr")
    assert screen.texts(view.table, "title")[0] == "Dix places"
    assert screen.texts(view.table, "who")[0] == "Suisse, Kenya, Saint-Siège"


def test_the_way_to_a_row(screen: Any) -> None:
    screen.place.go_to(OFFER)
    screen.settle()
    assert (screen.place.shown, screen.view("contributions").view.current().ref.id) == ("contributions", OFFER)


def test_typing_in_the_filter_of_two_thousand_contributions(screen: Any, store: Workspace) -> None:
    def many(db: Any) -> None:
        for number in range(2000):
            contributions.add_contribution(db, 1, said(f"Pledge {number}"), delegation_id=1 + number % 3)

    store.do(many)
    view = screen.view("contributions")
    view.read()
    screen.settle()
    assert view.table.rowCount() == 2004
    screen.qtbot.keyClicks(view.filter, "kenya")
    assert view.table.rowCount() == 669


def test_an_empty_screen_says_what_to_do(open_screen: Callable[[], Any]) -> None:
    shown = open_screen()
    shown.press(shown.view("matching"), "New request")
    assert [one.kind for one in shown.look_up().contributions] == [ContributionKind.REQUEST]
    shown.press(shown.view("calls"), "New call")
    assert len(shown.look_up().calls) == 1
