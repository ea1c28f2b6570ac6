"""The worked example: an HLOM made whole, the same every time, with one case for each kind of check."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from hlom_desktop.conference.wording import Wording
from hlom_desktop.conflicts.checks import CHECKS, check
from hlom_desktop.conflicts.picture import gather_picture
from hlom_desktop.side_events.values import ProposalStatus
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.templates.catalogue import new_from_template

NOW = datetime(2026, 1, 1, tzinfo=UTC)
AS_OF = datetime(2021, 12, 10, 8, tzinfo=UTC)
Rows = dict[str, list[dict[str, Any]]]
WORKED = "hlom-2021-worked"
NOT_SHOWN = {"room_out_of_service"}
"""Kinds of findings that the worked example has no case of: all its rooms are in service."""


@pytest.fixture
def example(workspace: Workspace, rows_of: Callable[..., Rows]) -> Rows:
    """All rows of the worked example, by table."""
    return workspace.read(rows_of, workspace.do(new_from_template, WORKED, "hlom-2021", NOW).result)


def test_its_parts_have_the_sizes_of_a_real_meeting(example: Rows) -> None:
    sizes = {name: len(rows) for name, rows in example.items()}
    assert {name: sizes[name] for name in ("session", "inscription", "delegate", "proposal", "room", "team")} == {
        "session": 48,
        "inscription": 120,
        "delegate": 400,
        "proposal": 40,
        "room": 6,
        "team": 7,
    }
    kinds = Counter(row["kind"] for row in example["delegation"])
    assert (kinds["member_state"], kinds["observer_state"]) == (193, 2)
    assert {row["status"] for row in example["proposal"]} == set(ProposalStatus)
    facts = {row["origin"] for row in example["session"] if row["origin"]}
    assert facts == {"seg-1", "seg-2/1", "seg-2/2", "seg-2/3", "seg-2/4", "seg-3", "seg-4"}


def test_the_side_events_that_the_document_foresees_have_begun_to_be_named(example: Rows) -> None:
    first = next(row for row in example["session"] if row["origin"] == "seg-4")
    proposal = next(row for row in example["proposal"] if row["session_id"] == first["id"])
    assert (first["title"].en, proposal["number"], first["description"]) == ("Clean energy challenge", 1, None)
    assert {row["preferred"] for row in example["proposal"]} == {
        "14/12 13:15", "14/12 18:15", "15/12 13:15", "15/12 18:15",
    }  # fmt: skip


def test_what_was_due_before_its_hour_is_done(example: Rows) -> None:
    done = [row["origin"] for row in example["follow_up"] if row["status"] == "done"]
    assert sorted(done) == ["fu-3/1", "fu-3/2"]


def test_there_is_one_finding_of_each_kind(workspace: Workspace) -> None:
    made = workspace.do(new_from_template, WORKED, "hlom-2021", NOW)
    found = check(workspace.read(gather_picture, made.result, AS_OF))
    shown = {one.kind: 1 for one in CHECKS if one.kind not in NOT_SHOWN}
    assert Counter(finding.kind for finding in found) == shown


def test_it_is_the_same_every_time(
    tmp_path: Path, workspace: Workspace, rows_of: Callable[..., Rows], example: Rows
) -> None:
    other = Workspace(tmp_path / "other.hlom", "Programme desk", clock=lambda: NOW)
    made = other.do(new_from_template, WORKED, "hlom-2021", NOW)
    again = other.read(rows_of, made.result)
    other.close()
    assert again == example
    second = workspace.do(new_from_template, WORKED, "second", NOW)
    assert {name: len(rows) for name, rows in workspace.read(rows_of, second.result).items()} == {
        name: len(rows) for name, rows in example.items()
    }
    workspace.undo()
    assert workspace.read(rows_of, second.result) == {}


def test_remote_speakers_speak_in_their_daytime_but_one(example: Rows) -> None:
    sessions = {row["id"]: row["hours"] for row in example["session"]}
    sittings = {row["id"]: sessions[row["session_id"]] for row in example["sitting"]}
    remote = [row for row in example["inscription"] if row["mode"] == "remote"]
    in_daytime = []
    for row in remote:
        hours = sittings[row["sitting_id"]]
        starts = hours.start_utc().astimezone(ZoneInfo(row["zone"]))
        ends = starts + timedelta(minutes=hours.minutes)
        in_daytime.append(starts.hour >= 7 and (ends.hour, ends.minute) <= (22, 0) and ends.date() == starts.date())
    assert (len(remote), in_daytime.count(False)) == (40, 1)
    assert all(row["city"] for row in remote)


def test_the_minister_of_australia_speaks_at_two_minutes_past_two(example: Rows) -> None:
    delegation = next(row["id"] for row in example["delegation"] if row["alpha2"] == "AU")
    speaker = next(row for row in example["inscription"] if row["delegation_id"] == delegation)
    cue = next(row for row in example["cue"] if row["inscription_id"] == speaker["id"])
    there = datetime(2021, 12, 14, tzinfo=ZoneInfo("Europe/Zurich")) + timedelta(seconds=cue["start"])
    assert there.astimezone(ZoneInfo(speaker["zone"])).strftime("%d %H:%M") == "15 02:02"
    assert (cue["who"].en, cue["from_where"].en, cue["remote"]) == ("Minister for Home Affairs", "Canberra", True)


def test_the_cues_of_a_room_follow_each_other(example: Rows) -> None:
    rooms = Counter((row["room_id"], row["day"]) for row in example["cue"])
    assert (len(rooms), {day for _, day in rooms}) == (4, {date(2021, 12, 14), date(2021, 12, 15)})
    for place in rooms:
        cues = [row for row in example["cue"] if (row["room_id"], row["day"]) == place]
        assert [row["position"] for row in cues] == list(range(len(cues)))
        for cue, following in pairwise(cues):
            assert cue["start"] + cue["seconds"] <= following["start"], (cue["item"].en, following["item"].en)


def test_every_text_is_there_in_three_languages_but_one(example: Rows) -> None:
    texts = [value for rows in example.values() for row in rows for value in row.values() if isinstance(value, Wording)]
    assert [text.missing() for text in texts if text.missing()] == [("es",)]
    assert [text.stale() for text in texts if text.stale()] == [("es",)]


def test_addresses_are_examples_and_some_are_shared(example: Rows) -> None:
    addresses = [row["email"] for row in example["delegate"]]
    assert all(re.fullmatch(r"[a-z0-9.-]+@example\.org", address) for address in addresses)
    assert 0 < len(addresses) - len(set(addresses)) < 100
    assert not any(row["name"] for row in example["delegate"])


def test_levels_of_the_states_named_so_far(example: Rows) -> None:
    members = {row["id"] for row in example["delegation"] if row["kind"] == "member_state"}
    heads = [row for row in example["delegate"] if row["is_head"] and row["delegation_id"] in members]
    levels = Counter(row["level"] for row in heads)
    assert levels["minister"] + levels["vice_minister"] == 52
    assert (levels["senior_official"], levels["permanent_representative"], len(heads)) == (61, 40, 153)


def test_every_interpreted_session_that_has_an_hour_has_a_team(example: Rows) -> None:
    worked = {row["session_id"] for row in example["assignment"]}
    interpreted = {row["id"] for row in example["session"] if row["interpreted"] and row["hours"]}
    assert interpreted == worked


def test_services_parts_audiences_and_doors_are_there_to_be_seen(example: Rows) -> None:
    assert [row["booked"] is None for row in example["service"]].count(True) == 1
    opening = next(row for row in example["session"] if row["title"].en == "Opening session")
    parts = [row for row in example["sub_item"] if row["session_id"] == opening["id"]]
    assert (len(parts), sum(row["minutes"] for row in parts) <= opening["hours"].minutes) == (4, True)
    assert {row["audience_id"] for row in example["session"]} == {None, *(row["id"] for row in example["audience"])}
    assert [row["in_force"] for row in example["interpretation_rule"]] == [True, False]
    assert any(row["opens"] and row["closes"] for row in example["venue"])
