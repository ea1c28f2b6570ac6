"""The gestures on contributions: whole rows compared, undone and redone, named in the history."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from hlom_desktop.conference.when.values import When
from hlom_desktop.conference.wording import Wording
from hlom_desktop.consultations.edits.agenda import add_agenda_item
from hlom_desktop.consultations.edits.meetings import add_consultation
from hlom_desktop.consultations.edits.record import insert_paragraph
from hlom_desktop.consultations.rules import NoText
from hlom_desktop.consultations.values import ConsultationKind
from hlom_desktop.contributions.edits import contributions as edits
from hlom_desktop.contributions.edits.taken_up import (
    NoPlace,
    TakenUpThere,
    change_taken_up,
    no_longer_taken_up,
    take_up,
)
from hlom_desktop.contributions.queries import contributions_shown, number_of_contributions, view_of
from hlom_desktop.contributions.rules.makers import AboutItself, PartnerTwice
from hlom_desktop.contributions.said import makers_said, names_of, on_day, place_said
from hlom_desktop.contributions.values import ContributionKind, ContributionStage
from hlom_desktop.storage.history import steps
from hlom_desktop.storage.workspace import Workspace

Do = Callable[..., Any]
SWITZERLAND, KENYA, HOLY_SEE, MAYORS = 1, 2, 3, 4


def said(text: str) -> Wording:
    return Wording.from_texts(en=text)


def day(number: int, month: int) -> When:
    return on_day(date(2021, month, number), "en")


def test_a_contribution_is_changed_and_deleted(do: Do, look_up: Do, store: Workspace) -> None:
    made = do(edits.add_contribution, 1, said("Ten places"), delegation_id=SWITZERLAND)
    row = look_up().contributions[0]
    assert (made, row.kind, row.delegation_id) == (1, ContributionKind.PLEDGE, SWITZERLAND)
    news = {"stage": ContributionStage.FULFILLED, "entity": said("Federal Office"), "received": day(1, 9)}
    do(edits.change_contribution, row.ref, **news)
    changed = look_up().contributions[0]
    assert changed == replace(row, ref=changed.ref, **news)
    with pytest.raises(NoText):
        do(edits.change_contribution, changed.ref, title=Wording())
    with pytest.raises(NoText):
        do(edits.add_contribution, 1, Wording())
    do(edits.delete_contribution, changed.ref)
    assert (look_up().contributions, store.read(number_of_contributions, 1)) == ((), None)
    store.undo()
    assert (len(look_up().contributions), store.read(number_of_contributions, 1)) == (1, 1)


def test_partners_are_a_whole_list_whose_rows_stay(do: Do, look_up: Do, store: Workspace) -> None:
    do(edits.add_contribution, 1, said("Jointly"), delegation_id=SWITZERLAND)
    ref = look_up().contributions[0].ref
    do(edits.set_partners, ref, (KENYA, HOLY_SEE))
    first = look_up().partners
    do(edits.set_partners, ref, (HOLY_SEE, MAYORS))
    second = look_up().partners
    assert [one.delegation_id for one in second] == [HOLY_SEE, MAYORS]
    assert second[0] == first[1]
    store.undo()
    assert [(one.ref.id, one.delegation_id) for one in look_up().partners] == [
        (one.ref.id, one.delegation_id) for one in first
    ]
    for twice in ((SWITZERLAND,), (KENYA, KENYA)):
        with pytest.raises(PartnerTwice):
            do(edits.set_partners, ref, twice)
    with pytest.raises(PartnerTwice):
        do(edits.change_contribution, look_up().contributions[0].ref, delegation_id=KENYA)
    shown = look_up()
    assert makers_said(shown.contributions[0], names_of(shown), "es") == "Suiza, Kenya, Santa Sede"


def test_no_contribution_is_about_itself(do: Do, look_up: Do) -> None:
    for title in ("Pledge", "Update", "Later update"):
        do(edits.add_contribution, 1, said(title))
    pledge, update, later = (one.ref for one in look_up().contributions)
    do(edits.change_contribution, update, about_id=pledge.id)
    do(edits.change_contribution, later, about_id=update.id)
    for about in (pledge.id, later.id):
        with pytest.raises(AboutItself):
            do(edits.change_contribution, pledge, about_id=about)
    assert [one.about_id for one in look_up().contributions] == [None, pledge.id, update.id]


def test_days_are_marked(do: Do, look_up: Do, store: Workspace) -> None:
    for title in ("One", "Two"):
        do(edits.add_contribution, 1, said(title))
    first, second = (one.ref for one in look_up().contributions)
    do(edits.mark, first, "asked", day(1, 9))
    do(edits.mark, first, "reminded", day(15, 9))
    do(edits.mark_received, (first, second), day(30, 9))
    rows = look_up().contributions
    assert [(one.asked, one.reminded, one.received) for one in rows] == [
        (day(1, 9), day(15, 9), day(30, 9)),
        (None, None, day(30, 9)),
    ]
    do(edits.mark_received, (first,), day(1, 10))
    told = [step.message for step in store.read(steps, 1)][:4]
    assert told == [
        "“{title}” was received",
        "{number} contributions were received",
        "Somebody was reminded of “{title}”",
        "“{title}” was asked for",
    ]


def test_where_a_contribution_was_taken_up(do: Do, look_up: Do, store: Workspace) -> None:
    do(edits.add_contribution, 1, said("Input"), ContributionKind.INPUT)
    do(add_consultation, 1, said("Third meeting"), ConsultationKind.BRIEFING)
    meeting = look_up().meetings[0].ref
    paragraphs = [do(insert_paragraph, meeting, said(text)) for text in ("It opened.", "Inputs were welcomed.")]
    item = do(add_agenda_item, meeting, said("Inputs"))
    ref = look_up().contributions[0].ref
    do(take_up, ref, paragraph_id=paragraphs[1])
    do(take_up, ref, agenda_item_id=item)
    do(take_up, ref, note=said("orally"))
    with pytest.raises(TakenUpThere):
        do(take_up, ref, paragraph_id=paragraphs[1])
    with pytest.raises(NoPlace):
        do(take_up, ref)
    shown = look_up()
    places = [place_said(one, names_of(shown), "en") for one in shown.taken_up]
    assert places == ["Third meeting, paragraph 2", "Third meeting, agenda item (a) Inputs", "orally"]
    do(change_taken_up, shown.taken_up[0].ref, said("in part"))
    with pytest.raises(NoPlace):
        do(change_taken_up, shown.taken_up[2].ref, None)
    do(no_longer_taken_up, shown.taken_up[2].ref)
    assert [(one.paragraph_id, one.agenda_item_id, one.note) for one in look_up().taken_up] == [
        (paragraphs[1], None, said("in part")),
        (None, item, None),
    ]
    do(edits.delete_contribution, look_up().contributions[0].ref)
    assert look_up().taken_up == ()
    store.undo()
    assert len(look_up().taken_up) == 2


def test_reading_takes_as_many_queries_for_many_rows_as_for_none(store: Workspace, do: Do) -> None:
    from sqlalchemy import event

    def counted(db: Any) -> int:
        asked: list[str] = []
        event.listen(db.connection(), "before_cursor_execute", lambda *seen: asked.append(seen[2]))
        contributions_shown(db, 1)
        return len(asked)

    before = store.read(counted)
    for number in range(20):
        do(edits.add_contribution, 1, said(f"Pledge {number}"), delegation_id=KENYA)
    assert before == store.read(counted) == 19


def test_in_which_view_a_row_stands(store: Workspace, do: Do) -> None:
    from hlom_desktop.contributions.edits.calls import add_call

    do(edits.add_contribution, 1, said("One"))
    for title in ("First", "Second"):
        do(add_call, 1, said(title))
    assert [store.read(view_of, 1, number) for number in (1, 2, 3)] == ["contributions", "calls", None]
