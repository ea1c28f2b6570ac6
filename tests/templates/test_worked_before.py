"""The year before in the worked example: something to see on every screen, and nothing of it in the roadmap’s paper."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest

from hlom_desktop.conference.life import days_moved
from hlom_desktop.consultations.invited import invited_delegations, invited_lines, with_hours
from hlom_desktop.consultations.queries import consultations, invitees
from hlom_desktop.consultations.runs.group import run_number, runs_of, standing_starts
from hlom_desktop.contributions import queries as contribution_queries
from hlom_desktop.contributions.rules.calls import call_state
from hlom_desktop.contributions.rules.figures import figures
from hlom_desktop.contributions.rules.makers import by_contribution, makers
from hlom_desktop.contributions.values import ContributionKind
from hlom_desktop.delegations.queries import delegations, groups
from hlom_desktop.documents import queries as document_queries
from hlom_desktop.documents.rules.planning import opening_day, plan_of
from hlom_desktop.documents.rules.statements import is_confidential, public_version
from hlom_desktop.documents.rules.states import DocumentState, state_of
from hlom_desktop.exports.roadmap_gathering import is_shown
from hlom_desktop.roadmap import queries as roadmap_queries
from hlom_desktop.roadmap.rules import is_kept, order_of
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.templates.catalogue import new_from_template

TODAY = date(2021, 12, 10)
WORKED = "hlom-2021-worked"
Rows = dict[str, list[dict[str, Any]]]


@pytest.fixture
def made(workspace: Workspace) -> int:
    """The worked example's id."""
    found: int = workspace.do(new_from_template, WORKED, WORKED, datetime(2026, 1, 1, tzinfo=UTC)).result
    return found


def test_papers_planned_backwards_are_in_time_too_long_and_not_handed_in(workspace: Workspace, made: int) -> None:
    papers = workspace.read(document_queries.documents, made)
    issues = workspace.read(document_queries.document_issues, made)
    (rule,) = workspace.read(document_queries.document_rules, made)
    briefing = next(
        row for row in workspace.read(consultations, made) if row.title.en == "Briefing on the last arrangements"
    )
    plan = plan_of(rule, None, opening_day(briefing.dates, briefing.hours))

    def state(symbol: str) -> DocumentState:
        paper = next(row for row in papers if row.symbol == symbol)
        own = [row for row in issues if row.document_id == paper.ref.id]
        return state_of(paper, own, plan, rule.words, paper.languages, TODAY)

    agenda, pledges, regions = (state(f"HLOM/2021/{number}") for number in (1, 2, 3))
    assert (agenda.issued, agenda.late, agenda.over, agenda.unsigned) == (("en", "fr", "es"), None, 0, False)
    assert (pledges.missing, pledges.over, pledges.unsigned) == (("fr", "es"), 840, True)
    assert (pledges.late is not None, regions.late_to_submit is not None) == (True, True)
    assert any(row.personal_capacity for row in papers)


def test_a_statement_has_versions_for_the_booths_only(workspace: Workspace, made: int) -> None:
    spoken, waiting = workspace.read(document_queries.statements, made)
    versions = workspace.read(document_queries.statement_versions, made)
    said = [one for one in versions if one.statement_id == spoken.ref.id]
    kept = [one for one in versions if one.statement_id == waiting.ref.id]
    assert [is_confidential(one, said) for one in said] == [True, True, False]
    assert (public_version(said), public_version(kept)) == (said[-1], None)


def test_calls_are_answered_by_some(workspace: Workspace, made: int) -> None:
    shown = workspace.read(contribution_queries.contributions_shown, made)
    names = {row.ref.id: row.name.en for row in shown.delegations}
    states = {
        (call.title.en, call.issued.words if call.issued else None): call_state(
            call, shown.addressees, shown.contributions, shown.partners, TODAY
        )
        for call in shown.calls
    }
    october = states["Request for updates on progress through the pledges dashboard", "October"]
    assert [names[one] for one in october.answered] == ["Colombia", "Uganda", "Germany"]
    assert [names[one] for one in october.reminded] == ["Portugal", "Kenya"]
    written = states["Written input on the arrangements and the outcome", "18 October 2021"]
    assert (len(written.addressed), len(written.answered), written.days, written.overdue) == (6, 2, -14, True)
    assert len(shown.taken_up) == 2


def test_a_joint_pledge_is_one_pledge_and_three_states(workspace: Workspace, made: int) -> None:
    shown = workspace.read(contribution_queries.contributions_shown, made)
    together = by_contribution(shown.partners)
    joint = next(row for row in shown.contributions if row.ref.id in together)
    assert (joint.kind, len(makers(joint, together))) == (ContributionKind.PLEDGE, 3)
    assert figures([joint], shown.partners, shown.delegations).states == makers(joint, together)
    assert sorted(one.state for one in shown.matches) == ["agreed", "proposed"]


def test_a_meeting_is_given_twice_for_those_interested(workspace: Workspace, made: int) -> None:
    meetings = workspace.read(consultations, made)
    first = next(row for row in meetings if row.repeat_id is not None)
    runs = runs_of(first, meetings)
    assert [run_number(run, meetings) for run in runs] == [(1, 2), (2, 2)]
    assert [start.hour for start in standing_starts(runs)] == [7, 16]
    own = [one for one in workspace.read(invitees, made) if one.consultation_id == first.ref.id]
    lines = invited_lines(own, workspace.read(delegations, made), workspace.read(groups, made))
    assert len(with_hours(lines)) == len(invited_delegations(lines)) == 11


def test_the_briefing_has_one_of_each(workspace: Workspace, made: int, rows_of: Callable[..., Rows]) -> None:
    rows = workspace.read(rows_of, made)
    kinds = [row["kind"] for row in sorted(rows["record_paragraph"], key=lambda row: row["position"])]
    assert kinds == ["narrative", "group_statement", "decision", "request", "supported_proposal"]
    assert {row["state"] for row in rows["floor_statement"]} == {"waiting", "spoken", "withdrawn"}
    assert [row["label"] for row in rows["agenda_item"] if row["parent_id"]] == ["(i)"]
    assert {name: len(rows[name]) for name in ("enclosure", "footnote", "venue_change", "workstream")} == {
        "enclosure": 3,
        "footnote": 1,
        "venue_change": 1,
        "workstream": 2,
    }
    assert [row["role"] for row in rows["officer"]] == ["chair", "secretary", "co_convener", "co_convener"]
    assert [row["personal_capacity"] for row in rows["officer"]] == [True, False, False, False]
    assert sum(row["alternatives"] for row in rows["follow_up"]) == 1


def test_what_comes_after_hangs_together_and_was_moved(workspace: Workspace, made: int) -> None:
    roadmap = workspace.read(roadmap_queries.roadmap, made)
    items = {item.ref.id: item for item in roadmap.items}
    pairs = [(items[before].dates, items[after].dates) for before, after in map(order_of, roadmap.dependencies)]
    assert [is_kept(one, *pair) for one, pair in zip(roadmap.dependencies, pairs, strict=True)] == [True, True, True]
    moved = next(item for item in roadmap.items if item.status == "moved")
    steps = roadmap.steps_of(moved.ref.id)
    assert ([step.kind.value for step in steps], days_moved(steps)) == (["stated", "narrowed", "moved"], 14)
    own = {item.ref.id for item in roadmap.items if not is_shown(item)}
    hanging = {at for one in roadmap.dependencies for at in (one.item_id, one.on_id)}
    assert (len(own), hanging <= own, moved.ref.id in own) == (14, True, True)
