"""What is counted of contributions, how a call stands and what may meet a request, against counts by brute force."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hlom_desktop.conference.when.parsing import parse_when
from hlom_desktop.conference.when.sessions import load_un_sessions
from hlom_desktop.conference.wording import Wording
from hlom_desktop.contributions.lines import Part, figure_lines
from hlom_desktop.contributions.rules.calls import call_state
from hlom_desktop.contributions.rules.figures import STATES, figures
from hlom_desktop.contributions.rules.makers import by_contribution, makers
from hlom_desktop.contributions.rules.matching import proposals_for, shared_words
from hlom_desktop.contributions.shown import Contributions
from hlom_desktop.contributions.values import (
    AddresseeRow,
    CallRow,
    ContributionKind,
    ContributionRow,
    ContributionStage,
    MatchRow,
    MatchState,
    PartnerRow,
)
from hlom_desktop.delegations.values import DelegationKind, DelegationRow
from hlom_desktop.storage.ref import Ref

TODAY = date(2021, 10, 1)


def contribution(number: int, kind: ContributionKind = ContributionKind.PLEDGE, title: str = "", **values: Any) -> Any:
    """A contribution of which nothing is known but what is given."""
    known = dict.fromkeys(ContributionRow.__dataclass_fields__) | {"sources": (), "uid": str(number)}
    return ContributionRow(
        **known | {"ref": Ref(number, 1), "kind": kind, "title": Wording.from_texts(en=title)} | values
    )


def delegation(number: int, kind: DelegationKind) -> DelegationRow:
    known = dict.fromkeys(DelegationRow.__dataclass_fields__) | {"name": Wording()}
    return DelegationRow(**known | {"ref": Ref(number, 1), "kind": kind})  # type: ignore[arg-type]


def partner(contribution_id: int, delegation_id: int) -> PartnerRow:
    return PartnerRow(Ref(contribution_id * 100 + delegation_id, 1), contribution_id, delegation_id)


def call(deadline: str | None) -> CallRow:
    known = dict.fromkeys(CallRow.__dataclass_fields__) | {"sources": (), "title": Wording(), "position": 0}
    when = parse_when(deadline, "en", year=2021, sessions=load_un_sessions()) if deadline else None
    given_values = {"ref": Ref(1, 1), "uid": "c", "kind": ContributionKind.INPUT, "deadline": when}
    return CallRow(**known | given_values)  # type: ignore[arg-type]


MEMBER, OTHER = DelegationKind.MEMBER_STATE, DelegationKind.ACADEMIA


def test_a_joint_pledge_of_three_states_is_one_pledge_and_three_states() -> None:
    found = figures(
        [contribution(1, delegation_id=1)],
        [partner(1, 2), partner(1, 3), partner(1, 4)],
        [
            delegation(1, MEMBER),
            delegation(2, MEMBER),
            delegation(3, DelegationKind.OBSERVER_STATE),
            delegation(4, OTHER),
        ],
    )
    assert (len(found.contributions), len(found.states), len(found.delegations)) == (1, 3, 4)
    assert found.by_maker == {MEMBER: (1,), DelegationKind.OBSERVER_STATE: (1,), OTHER: (1,)}
    assert found.makers == {MEMBER: (1, 2), DelegationKind.OBSERVER_STATE: (3,), OTHER: (4,)}


ROWS = st.lists(
    st.tuples(
        st.sampled_from(ContributionKind),
        st.sampled_from([None, *ContributionStage]),
        st.sampled_from([None, 1, 2, 3]),
        st.one_of(st.none(), st.integers(1, 6)),
        st.sets(st.integers(1, 7), max_size=4),
    ),
    max_size=12,
)
KINDS = st.lists(st.sampled_from(DelegationKind), min_size=5, max_size=5)


def made(rows: Any, kinds: Any) -> tuple[Any, Any, Any]:
    """Contributions, partners and delegations; 6 and 7 are of nobody known."""
    brought = [
        contribution(number, kind, stage=stage, objective_id=objective, delegation_id=home)
        for number, (kind, stage, objective, home, _) in enumerate(rows, start=1)
    ]
    together = [partner(number, one) for number, row in enumerate(rows, start=1) for one in sorted(row[4] - {row[3]})]
    return brought, together, [delegation(number, kind) for number, kind in enumerate(kinds, start=1)]


@given(rows=ROWS, kinds=KINDS)
def test_figures_are_what_counting_by_hand_gives(rows: Any, kinds: Any) -> None:
    brought, together, delegations = made(rows, kinds)
    found = figures(brought, together, delegations)
    who = {
        number: {one for one in row[4] | ({row[3]} if row[3] else set()) if one <= len(kinds)}
        for number, row in enumerate(rows, start=1)
    }
    everybody = set().union(*who.values()) if who else set()
    assert len(found.contributions) == len(rows)
    for kind in ContributionKind:
        assert len(found.by_kind.get(kind, ())) == sum(row[0] is kind for row in rows)
    for stage in (None, *ContributionStage):
        assert len(found.by_stage.get(stage, ())) == sum(row[1] is stage for row in rows)
    for objective in (None, 1, 2, 3):
        assert len(found.by_objective.get(objective, ())) == sum(row[2] == objective for row in rows)
    for kind in DelegationKind:
        of_kind = {one for one in everybody if kinds[one - 1] is kind}
        assert set(found.makers.get(kind, ())) == of_kind
        assert len(found.by_maker.get(kind, ())) == sum(bool(mine & of_kind) for mine in who.values())
    assert set(found.delegations) == everybody
    assert set(found.states) == {one for one in everybody if kinds[one - 1] in STATES}
    assert len(found.delegations) == len(everybody)


@given(rows=ROWS, kinds=KINDS, chosen=st.sampled_from([None, *ContributionKind]))
def test_lines_of_figures_tell_themselves_apart_and_count_their_own(rows: Any, kinds: Any, chosen: Any) -> None:
    brought, together, delegations = made(rows, kinds)
    parts = dict.fromkeys(Contributions.__dataclass_fields__, ()) | {"contributions": tuple(brought)}
    shown = Contributions(**parts | {"partners": tuple(together), "delegations": tuple(delegations)})  # type: ignore[arg-type]
    lines = figure_lines(shown, chosen)
    assert len({line.ref for line in lines}) == len(lines)
    rows_by_id = {row.ref.id: row for row in brought if chosen in (None, row.kind)}
    assert lines[0].contributions == tuple(rows_by_id)
    known = {one.ref.id: one.kind for one in delegations}
    for line in lines:
        assert set(line.contributions) <= set(rows_by_id)
        makers_there = {
            one
            for row in line.contributions
            for one in makers(rows_by_id[row], by_contribution(together))
            if one in known
        }
        if line.part is Part.MAKER:
            makers_there = {one for one in makers_there if known[one] is line.key}
        assert set(line.delegations) == makers_there
        assert set(line.states) == {one for one in makers_there if known[one] in STATES}


@pytest.mark.parametrize(
    ("deadline", "today", "days", "overdue"),
    [
        ("by end September", date(2021, 9, 30), 0, False),
        ("by end September", TODAY, -1, True),
        ("September", date(2021, 9, 1), 29, False),
        ("15 September 2021", date(2021, 9, 15), 0, False),
        ("15 September 2021", date(2021, 9, 16), -1, True),
        ("in due course", TODAY, None, False),
        (None, TODAY, None, False),
    ],
)
def test_how_long_there_is(deadline: str | None, today: date, days: int | None, overdue: bool) -> None:
    asked = [AddresseeRow(Ref(1, 1), 1, 1, None)]
    state = call_state(call(deadline), asked, [], [], today)
    assert (state.days, state.overdue) == (days, overdue)
    answered = call_state(call(deadline), asked, [contribution(1, call_id=1, delegation_id=1)], [], today)
    assert (answered.days, answered.overdue) == (days, False)


@given(
    asked=st.lists(st.tuples(st.integers(1, 6), st.booleans()), max_size=6, unique_by=lambda pair: pair[0]),
    answers=st.lists(
        st.tuples(st.sampled_from([None, 1, 2]), st.integers(1, 6), st.sets(st.integers(1, 6))), max_size=5
    ),
)
def test_who_answered_is_who_made_an_answer_alone_or_together(asked: Any, answers: Any) -> None:
    when = parse_when("1 September 2021", "en", year=2021, sessions=load_un_sessions())
    rows = [contribution(n, call_id=of, delegation_id=home) for n, (of, home, _) in enumerate(answers, start=1)]
    together = [partner(n, one) for n, (_, home, others) in enumerate(answers, start=1) for one in others - {home}]
    addressees = [AddresseeRow(Ref(one, 1), 1, one, when if told else None) for one, told in asked]
    addressees.append(AddresseeRow(Ref(99, 1), 2, 1, None))
    state = call_state(call(None), addressees, rows, together, TODAY)
    spoke = set().union(*({home} | others for of, home, others in answers if of == 1)) if answers else set()
    assert set(state.answered) == {one for one, _ in asked if one in spoke}
    assert set(state.waiting) == {one for one, _ in asked if one not in spoke}
    assert set(state.reminded) == {one for one, told in asked if told and one not in spoke}
    assert set(state.unasked) == spoke - {one for one, _ in asked}
    assert state.addressed == tuple(one for one, _ in asked)


def test_the_best_offers_come_first() -> None:
    asks, offers = ContributionKind.REQUEST, ContributionKind.OFFER
    request = contribution(1, asks, "Training of registration officers", objective_id=1, delegation_id=9)
    rows = [
        request,
        contribution(2, offers, "Tents", objective_id=1),
        contribution(3, offers, "Officers for registration", objective_id=1),
        contribution(4, offers, "Registration kits and training", objective_id=1),
        contribution(5, offers, "Training centre"),
        contribution(6, offers, "Money", objective_id=2),
        contribution(7, offers, "Training", objective_id=1, delegation_id=9),
        contribution(8, offers, "Blankets", objective_id=1, stage=ContributionStage.WITHDRAWN),
        contribution(9, offers, "Cars", objective_id=1),
        contribution(10, offers, "Boats", objective_id=1),
        contribution(11, ContributionKind.PLEDGE, "Training", objective_id=1),
        contribution(12, asks, "Another", objective_id=1),
    ]
    matches = [
        MatchRow(Ref(1, 1), 12, 3, MatchState.AGREED, None, None),
        MatchRow(Ref(2, 1), 12, 9, MatchState.DONE, None, None),
        MatchRow(Ref(3, 1), 1, 10, MatchState.DROPPED, None, None),
    ]
    found = proposals_for(request, rows, [], matches)
    assert [(one.offer.ref.id, one.same_objective, one.shared, one.free) for one in found] == [
        (4, True, 2, True),
        (3, True, 2, False),
        (2, True, 0, True),
        (5, False, 1, True),
    ]
    done = [*matches, MatchRow(Ref(4, 1), 1, 4, MatchState.DONE, None, None)]
    assert proposals_for(request, rows, [], done) == ()


def test_words_are_shared_without_case_and_accents_in_any_language() -> None:
    one = Wording.from_texts(en="Experts for asylum", fr="Experts pour la santé")
    other = Wording.from_texts(en="For those from abroad", fr="Sante, pour les experts")
    assert shared_words(one, other) == 2
    assert shared_words(one, Wording()) == 0


@given(days=st.integers(-400, 400))
def test_days_are_counted_to_the_last_day(days: int) -> None:
    last = date(2021, 9, 30)
    assert call_state(call("by end September"), [], [], [], last - timedelta(days)).days == days
