"""Each fact of a template stands in the place that is made for it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from hlom_desktop.conference.when.values import When
from hlom_desktop.conference.wording import Wording
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.templates.catalogue import new_from_template

NOW = datetime(2026, 1, 1, tzinfo=UTC)
Row = dict[str, Any]


class Read:
    """The rows of one template, found by what they are called."""

    def __init__(self, rows: dict[str, list[Row]]) -> None:
        self.rows = rows

    def one(self, table: str, origin: str) -> Row:
        (found,) = (row for row in self.rows[table] if row["origin"] == origin)
        return found

    def name(self, table: str, row_id: int | None) -> str | None:
        """The origin of a row of that id."""
        return next((row["origin"] for row in self.rows[table] if row["id"] == row_id), None)

    def of(self, table: str, **where: Any) -> list[Row]:
        found = self.rows.get(table, [])
        return [row for row in found if all(row[name] == value for name, value in where.items())]

    def officers(self, meeting: str | None) -> list[tuple[Any, ...]]:
        """Role, function, name, gender, term and capacity of a meeting's officers, or of the whole conference's."""
        meeting_id = None if meeting is None else self.one("consultation", meeting)["id"]
        return [
            (row["role"], row["function"].en, row["name"], row["gender"], said(row["term"]), row["personal_capacity"])
            for row in self.of("officer", consultation_id=meeting_id)
        ]

    def papers(self, meeting: str) -> list[tuple[str | None, str | None]]:
        """The documents before a meeting, each with its agenda item."""
        found = self.of("consultation_document", consultation_id=self.one("consultation", meeting)["id"])
        return [
            (self.name("document", row["document_id"]), self.name("agenda_item", row["agenda_item_id"]))
            for row in found
        ]

    def invited(self, meeting: str) -> list[str | None]:
        """The groups invited to a meeting."""
        found = self.of("invitee", consultation_id=self.one("consultation", meeting)["id"])
        return [self.name("stakeholder_group", row["stakeholder_group_id"]) for row in found]


def said(value: Any) -> str | None:
    """A date's words, a text's English."""
    if isinstance(value, When):
        return value.words
    return value.en if isinstance(value, Wording) else None


@pytest.fixture
def template(workspace: Workspace, rows_of: Callable[..., Any]) -> Callable[[str], Read]:
    def read(name: str) -> Read:
        return Read(workspace.read(rows_of, workspace.do(new_from_template, name, name, NOW).result))

    return read


def test_officers_of_the_two_compacts_have_their_terms(template: Callable[[str], Read]) -> None:
    read = template("compacts-2017")
    special = "Special Representative of the Secretary-General on International Migration"
    assert read.officers(None) == [
        (None, special, "Louise Arbour", "feminine", "since March 2017", False),
        ("co_facilitator", "Permanent Representative of Mexico", None, None, "since April 2017", False),
        ("co_facilitator", "Permanent Representative of Switzerland", None, None, "since April 2017", False),
    ]
    secretary = "Secretary-General of the intergovernmental conference"
    assert read.officers("r-conf-meeting") == [
        ("secretary", secretary, "Louise Arbour", "feminine", "since April 2017", False)
    ]


def test_papers_of_the_two_compacts_have_their_mandates_and_items(template: Callable[[str], Read]) -> None:
    read = template("compacts-2017")
    found = {
        row["origin"]: (read.name("mandate", row["mandate_id"]), said(row["dates"]), row["status"])
        for row in read.rows["document"]
        if row["mandate_id"]
    }
    assert found == {
        "doc-report": ("m-71/1", "12 July 2017", "issued"),
        "doc-sg-input": ("m-71/280", "by January 2018", "planned"),
        "doc-zero-draft": ("m-71/280", None, "planned"),
        "doc-draft": ("m-71/1-annex", "by February 2018", "planned"),
        "doc-proposed": ("m-71/1-annex", "at its seventy-third session", "planned"),
    }
    issued = [(read.name("document", row["document_id"]), row["language"]) for row in read.rows["document_issue"]]
    assert issued == [("doc-report", "en"), ("doc-roadmap", "en")]
    chain = [
        (read.name("roadmap_item", row["on_id"]), read.name("roadmap_item", row["item_id"]))
        for row in read.rows["dependency"]
    ]
    assert chain == [
        ("r-thematic-ref", "r-draft"),
        ("r-stock-ref", "r-draft"),
        ("r-draft", "r-formal"),
        ("r-formal", "r-73"),
        ("r-sgrep", "r-zero"),
    ]
    assert (read.invited("r-ngo-meeting"), read.invited("r-pilot-meeting")) == (["group-ngo"], ["group-refugees"])


def test_the_working_groups_meeting(template: Callable[[str], Read]) -> None:
    read = template("iom-wg-2017")
    assert read.officers("iom-wg-2017-meeting") == [
        ("chair", "Chairperson", None, "masculine", None, False),
        ("speaker", "Senior Policy Adviser to the Director General", None, "feminine", None, False),
        ("speaker", "Deputy Director General", None, "feminine", None, False),
    ]
    assert read.papers("iom-wg-2017-meeting") == [("d1", "ag-b"), ("d2", None)]
    paper = read.one("document", "d1")
    assert (paper["author"], paper["personal_capacity"], paper["kind"]) == (
        Wording.from_texts(en="Chairperson", fr="Président", es="Presidente"),
        True,
        "non_paper",
    )
    (note,) = read.rows["footnote"]
    fourth = next(row for row in read.rows["record_paragraph"] if row["id"] == note["paragraph_id"])
    assert (fourth["position"], note["text"].en) == (
        3,
        "First planned for Guadalajara, the stocktaking meeting will be held in Puerto Vallarta.",
    )
    assert all(fourth["text"].in_language(language).count("[1]") == 1 for language in ("en", "fr", "es"))
    (change,) = read.rows["venue_change"]
    assert read.name("consultation", change["consultation_id"]) == "ev-stock-meeting"


def test_three_papers_are_asked_for_one_by_one(template: Callable[[str], Read]) -> None:
    read = template("iom-wg-2017")
    parts = {row["id"]: row for row in read.rows["decision"]}
    asked = [(row["label"], parts[row["decision_id"]]) for row in read.rows["follow_up"] if row["label"]]
    assert [(label, part["position"], part["kind"], part["text"].en) for label, part in asked] == [
        ("(a)", 0, "decision", "On migration data: priorities, focus and added value;"),
        (
            "(b)",
            1,
            "decision",
            "On the existing policy capability: staff and resources for policy, operations and administration;",
        ),
        ("(c)", 2, "decision", "On capacity-building, in terms of the policies that States have adopted."),
    ]


def test_the_group_statement_is_moroccos(template: Callable[[str], Read]) -> None:
    read = template("iom-wg-2017")
    (statement,) = read.rows["statement"]
    states = {row["id"]: row["alpha2"] for row in read.rows["delegation"]}
    assert (statement["who"].en, states[statement["delegation_id"]]) == (
        "Morocco, on behalf of African Member States",
        "MA",
    )
    assert read.name("consultation", statement["consultation_id"]) == "ev-th4-meeting"
    (version,) = read.rows["statement_version"]
    assert (version["stage"], version["confidential"]) == ("as_delivered", False)
    hosts = [(row["name"].en, states[row["delegation_id"]]) for row in read.rows["sponsor"]]
    assert hosts == [
        ("IOM", None),
        ("Government of Turkey", "TR"),
        ("IOM", None),
        ("Government of the United Kingdom", "GB"),
    ]


def test_other_meetings_of_the_working_groups_note(template: Callable[[str], Read]) -> None:
    read = template("iom-wg-2017")
    kinds = {row["origin"]: row["kind"] for row in read.rows["consultation"]}
    assert (kinds["ev-idm-meeting"], kinds["con-1/1"]) == ("workshop", "regional_meeting")
    where = [read.one("consultation", f"con-1/{number}")["place"].en for number in (1, 2, 3)]
    assert where == ["Asia", "Middle East", "Sub-Saharan Africa"]
    hearing = read.one("consultation", "ev-hear2-meeting")
    assert read.name("consultation", hearing["parent_id"]) == "ev-th6-meeting"
    assert (read.invited("ev-hear2-meeting"), read.invited("con-1/2")) == (["member-states"], ["civil-society"])
    speaker = ("speaker", "Director General", None, None, None, False)
    assert read.officers("ev-th5-meeting") == [speaker]
    assert read.name("document", read.one("roadmap_item", "wg-date")["document_id"]) == "d4"


CALLS = {
    "hlom-2021": [
        ("input", "Request for updates on progress through the pledges dashboard", "May", "rm-3", None),
        ("input", "Request for updates on progress through the pledges dashboard", "October", "rm-5", None),
    ],
    "compacts-2017": [],
    "iom-wg-2017": [
        (
            "input",
            "Input to the forthcoming report of the Secretary-General on the global compact",
            None,
            None,
            "ev-th4-meeting",
        ),
        ("comment", "Written comments on the Chairperson’s non-paper", None, None, "iom-wg-2017-meeting"),
    ],
    "imrf-2022": [
        ("comment", "Feedback on the draft workplan of the Network", None, None, "imrf-2022-meeting"),
        ("pledge", "Financial contributions to the Migration Multi-Partner Trust Fund", None, None, None),
    ],
    "acsg-2023": [
        (
            "input",
            "Contributions to the development and implementation of the strategy on national asylum systems",
            None,
            None,
            None,
        ),
    ],
}


@pytest.mark.parametrize("name", CALLS)
def test_calls_with_the_item_that_dates_them(name: str, template: Callable[[str], Read]) -> None:
    read = template(name)
    found = [
        (
            row["kind"],
            row["title"].en,
            said(row["issued"]),
            read.name("roadmap_item", row["roadmap_item_id"]),
            read.name("consultation", row["consultation_id"]),
        )
        for row in read.rows.get("call", [])
    ]
    assert found == CALLS[name]


def test_the_briefings_enclosure_and_statement(template: Callable[[str], Read]) -> None:
    read = template("imrf-2022")
    (enclosure,) = read.rows["enclosure"]
    assert (enclosure["title"].en, read.name("document", enclosure["document_id"])) == (
        "Working draft of the new Network workplan",
        "d2",
    )
    assert read.papers("imrf-2022-meeting") == [("d2", "imrf-2022-meeting/topic-3")]
    (statement,) = read.rows["statement"]
    assert (statement["who"].en, statement["language"], read.name("session", statement["session_id"])) == (
        "Coordinator of the Network",
        "en",
        "s1",
    )
    parents = {row["origin"]: read.name("consultation", row["parent_id"]) for row in read.rows["consultation"]}
    assert (parents["r2-meeting"], parents["r3-meeting"]) == ("r1-meeting", "r1-meeting")
    assert read.invited("r2-meeting") == ["ms/group"]


def test_the_platforms_meetings(template: Callable[[str], Read]) -> None:
    read = template("acsg-2023")
    assert read.invited("gm-1") == ["asylum", "ro", "cso", "unhcr"]
    maybe = ("co_convener", "One or more ACSG stakeholders, possibly", None, None, None, False)
    assert (read.officers("gm-1"), read.officers("gm-n"), read.officers("ws-m")) == ([], [maybe], [maybe])
    languages = {row["origin"]: row["languages"] for row in read.rows["consultation"]}
    spoken = ("en", "fr", "es")
    assert languages == {"gm-1": spoken, "gm-n": spoken, "ws-m": (), "ws-3-dialogues": ()}
    dialogues = read.one("consultation", "ws-3-dialogues")
    assert read.name("workstream", dialogues["workstream_id"]) == "ws-3"
    assert read.name("workstream", read.one("call", "c-strategy")["workstream_id"]) == "ws-4"
    assert [row["runs"] for row in read.rows["repeat_group"]] == [None, None]
    (after,) = read.rows["dependency"]
    assert read.name("roadmap_item", after["on_id"]) == "gm-1-date"
