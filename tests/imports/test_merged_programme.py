"""Sessions, speakers, side events and contributions from other people's spreadsheets."""

from __future__ import annotations

from datetime import date, time
from typing import Any

from hlom_desktop.conference.edits_parts import TopicKind, add_topic
from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.wording import Wording
from hlom_desktop.contributions.queries import contributions, partners
from hlom_desktop.contributions.values import ContributionKind, ContributionStage
from hlom_desktop.imports.columns.fields import ImportKind
from hlom_desktop.imports.headers import mapping_at
from hlom_desktop.imports.importing import likely_kind, mapping_for, planned
from hlom_desktop.imports.merging.plan import Choices
from hlom_desktop.imports.workbook import read_grid
from hlom_desktop.sessions.queries import sessions
from hlom_desktop.sessions.values import SessionKind, SessionStatus
from hlom_desktop.side_events.queries import proposals, sponsors
from hlom_desktop.side_events.values import ProposalStatus, SponsorRole
from hlom_desktop.speakers.queries import roles
from hlom_desktop.speakers.values import RoleKind, SpeakerMode

from .merging_stage import NOW, Stage, peopled, stage

__all__ = ["peopled", "stage"]
DAY = date(2021, 12, 14)


def reasons(plan: Any) -> list[tuple[int, list[str]]]:
    return [(row.place.row, [reason.refusal.said(str) for reason in row.reasons]) for row in plan.refused]


def test_sessions_are_placed_moved_and_refused(peopled: Stage) -> None:
    path = peopled.file(
        ("Title", "Type", "Date", "Time", "Room", "Status"),
        ("Ouverture", "Opening", date(2021, 12, 14), "10:00–13:00", "Room XIX", "Confirmed"),
        ("Panel on data", "Panel", "15 December", "3 p.m. to 4.30 p.m.", "room xix", None),
        ("Panel on return", "Panel", "15 Dec 2021", None, None, None),
        ("Lost", "Panel", "15 Dec 2021", "15:00–16:00", "Room XX", None),
        ("No day", "Panel", None, "15:00–16:00", None, None),
        ("Opening", "Opening", date(2021, 12, 16), "10:00–11:00", None, None),
        ("Panel on data", "Panel", "15 December", "3 p.m. to 4.30 p.m.", "Room XIX", None),
    )
    plan = peopled.plan(ImportKind.SESSIONS, path)
    assert reasons(plan) == [
        (5, ["“Room XX” is not there yet under “Room”. Add it first, or correct the cell."]),
        (6, ["Hours stand there without a day. Type the day."]),
        (8, ["Row 3 says the same already. Take one of the two out."]),
    ]
    assert [note.said(_plain) for row in plan.new for note in row.notes] == [
        "It has a day but no hour, and comes without a place in the grid."
    ]
    peopled.taken(plan)
    found = {row.title.en: (row.kind, row.hours, row.status) for row in peopled.store.read(sessions, 1)}
    zone = "Europe/Zurich"
    assert list(found) == ["Opening", "Panel on data", "Panel on return", "Opening"][:3]
    assert found["Panel on data"] == (
        SessionKind.PANEL,
        Hours(date(2021, 12, 15), 900, 90, zone),
        SessionStatus.PROPOSED,
    )
    assert found["Panel on return"][1] is None
    both = [row.hours for row in peopled.store.read(sessions, 1) if row.title.en == "Opening"]
    assert both == [Hours(date(2021, 12, 14), 600, 180, zone), Hours(date(2021, 12, 16), 600, 60, zone)]


def _plain(message: str, **arguments: object) -> str:
    return message.format(**arguments)


def test_speakers_find_their_session_and_their_delegate(peopled: Stage) -> None:
    path = peopled.file(
        ("Session", "Role", "Speaker", "Function", "Country", "Speaks from", "Minutes"),
        ("Opening", "Chair", None, "President", "France", "In the room", 7),
        ("Ouverture", "Keynote speaker", "DUPONT Anne", "Minister", "France", "Remote", "5 min"),
        ("Opening", "Panellist", "Bo Li", "Professor", "Peace Institute", None, 900),
        ("Closing", "Panellist", "Bo Li", "Professor", None, None, None),
    )
    plan = peopled.plan(ImportKind.SPEAKERS, path)
    assert reasons(plan) == [
        (4, ["A speaker has between 1 and 240 minutes. Write another number."]),
        (5, ["There is no session “Closing”. Add it first, or correct its title or its day."]),
    ]
    peopled.taken(plan)
    anne = peopled.people()["Anne Dupont"].ref.id
    found = [(row.kind, row.name, row.minutes, row.mode, row.delegate_id) for row in peopled.store.read(roles, 1)]
    assert found == [
        (RoleKind.CHAIR, None, 7, SpeakerMode.IN_ROOM, None),
        (RoleKind.KEYNOTE, "DUPONT Anne", 5, SpeakerMode.REMOTE, anne),
    ]
    assert sorted(peopled.homes().values()) == ["France", "UNHCR"]


def test_side_events_keep_who_is_behind_them(peopled: Stage) -> None:
    peopled.do(add_topic, 1, TopicKind.THEME, Wording.from_texts(en="Solutions"))
    path = peopled.file(
        ("No.", "Title of side event", "Organizers", "Co-sponsors", "Theme", "Status", "Contact e-mail"),
        (7, "Cities and refugees", "UNHCR; Peace Institute", "Turkey, France", "Solutions", "Under review", None),
        (8, "Statelessness", "Korea", None, None, None, None),
        (9, "Scheduled before", "France", None, None, "Scheduled", None),
    )
    plan = peopled.plan(ImportKind.SIDE_EVENTS, path)
    assert [(row.place.row, row.text) for row in plan.asked] == [(3, "Korea")]
    done = peopled.taken(plan)
    assert [row.reasons[0].refusal.said(str) for row in done.refused] == [
        "It has no place yet. Give it a day, hours and a room under “Place”."
    ]
    (row,) = peopled.store.read(proposals, 1)
    assert (row.number, row.title.en, row.status) == (7, "Cities and refugees", ProposalStatus.UNDER_REVIEW)
    homes = peopled.homes()
    behind = [
        (one.role, homes.get(one.delegation_id or 0), one.name.en if one.name else None)
        for one in peopled.store.read(sponsors, 1)
    ]
    assert behind == [
        (SponsorRole.ORGANIZER, "UNHCR", None),
        (SponsorRole.ORGANIZER, None, "Peace Institute"),
        (SponsorRole.CO_SPONSOR, "Türkiye", None),
        (SponsorRole.CO_SPONSOR, "France", None),
    ]
    own = peopled.exported(ImportKind.SIDE_EVENTS)
    peopled.edited(own, {(2, "Organizers"): "UNHCR", (2, "Status"): "Approved", (2, "Number"): 12})
    peopled.taken(peopled.plan(ImportKind.SIDE_EVENTS, own))
    (row,) = peopled.store.read(proposals, 1)
    assert (row.number, row.status, len(peopled.store.read(sponsors, 1))) == (12, ProposalStatus.APPROVED, 3)


def test_contributions_are_one_pledge_of_several(peopled: Stage) -> None:
    path = peopled.file(
        ("Pledge", "Country", "Partners", "Stage", "Received", "Ministry"),
        ("Resettle 500 people", "France", "Germany; UNHCR", "Under way", date(2021, 3, 1), "Interior"),
        ("Resettle 500 people", "France", "France", None, None, None),
        ("Fund a school", "Switzerland", None, "planned", "June 2022", None),
    )
    plan = peopled.plan(ImportKind.CONTRIBUTIONS, path)
    assert reasons(plan) == [(3, ["Row 2 says the same already. Take one of the two out."])]
    peopled.taken(plan)
    found = peopled.store.read(contributions, 1)
    assert [(row.kind, row.title.en, row.stage) for row in found] == [
        (ContributionKind.PLEDGE, "Resettle 500 people", ContributionStage.UNDER_WAY),
        (ContributionKind.PLEDGE, "Fund a school", ContributionStage.PLANNED),
    ]
    homes = peopled.homes()
    assert [homes[one.delegation_id] for one in peopled.store.read(partners, 1)] == ["Germany", "UNHCR"]
    again = peopled.plan(ImportKind.CONTRIBUTIONS, peopled.exported(ImportKind.CONTRIBUTIONS))
    assert dict(again.counts)["unchanged"] == 2


def test_columns_mapped_by_hand_are_kept_for_the_same_headings(peopled: Stage) -> None:
    path = peopled.file(("Pays", "Wer", "Was"), ("France", "Ada Lo", "Judge"))
    grid = read_grid(path)
    by_hand = mapping_at(grid, ImportKind.DELEGATES, "Sheet", 1).with_column("name", 1).with_column("function", 2)
    choices = Choices(keep=by_hand)
    plan = peopled.store.read(planned, 1, grid, by_hand, choices, NOW, "en")
    peopled.taken(plan, choices)
    assert "Ada Lo" in peopled.people()
    other = peopled.file(("Title",), ("Pays", "Wer", "Was"), ("France", "Bo Li", "Judge"), name="other.xlsx")
    assert dict(peopled.store.read(mapping_for, 1, read_grid(other), ImportKind.DELEGATES).columns) == {
        "delegation": 0,
        "name": 1,
        "function": 2,
    }


def test_the_kind_of_a_file_is_guessed_by_its_columns(peopled: Stage) -> None:
    files = {
        ImportKind.DELEGATES: (("Country", "Name", "Function", "E-mail"), ("France", "A", "B", None)),
        ImportKind.SESSIONS: (
            ("Title", "Date", "Start", "End", "Room"),
            ("A", date(2021, 12, 14), time(9), time(10), "X"),
        ),
        ImportKind.SPEAKERS: (("Session", "Role", "Speaker", "Speaks from"), ("A", "Chair", "B", "Remote")),
    }
    for kind, rows in files.items():
        assert likely_kind(read_grid(peopled.file(*rows))) is kind
    assert likely_kind(read_grid(peopled.exported(ImportKind.SIDE_EVENTS, "es"))) is ImportKind.SIDE_EVENTS
