"""The five templates: every fact of their files is in the store, as it was stated."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from hlom_desktop.conference.hours import Hours
from hlom_desktop.conference.rules import KeyNotUsable
from hlom_desktop.conference.when.values import When
from hlom_desktop.conference.wording import Wording
from hlom_desktop.paths import resources_folder
from hlom_desktop.refusals import Refusal
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.templates.catalogue import (
    DOCUMENT_DAYS,
    TEMPLATES,
    KeyTaken,
    UnknownTemplate,
    new_empty,
    new_from_template,
    template_list,
)

NOW = datetime(2026, 1, 1, tzinfo=UTC)
ROWS = Callable[..., dict[str, list[dict[str, Any]]]]

COUNTS = {
    "hlom-2021": "conference 1, venue 1, objective 4, theme 9, related_event 2, mandate 1, stakeholder_group 11, "
    "document 4, consultation 3, session 7, stand 1, roadmap_item 10, date_step 15, agenda_item 5, "
    "consultation_document 3, follow_up 5, follow_up_owner 4, call 2",
    "compacts-2017": "conference 1, mandate 5, theme 2, track 2, related_event 5, stakeholder_group 7, count 17, "
    "document 21, document_issue 2, consultation 9, consultation_document 1, invitee 2, roadmap_item 36, "
    "dependency 5, date_step 52, officer 4, follow_up 5, follow_up_owner 5",
    "iom-wg-2017": "conference 1, count 2, stakeholder_group 4, delegation 4, document 10, consultation 13, "
    "invitee 4, proposal 2, sponsor 4, roadmap_item 12, date_step 24, venue_change 1, agenda_item 4, "
    "consultation_document 2, officer 7, record_paragraph 29, footnote 1, decision 9, floor_statement 8, statement 1, "
    "statement_version 1, follow_up 7, follow_up_owner 8, call 2",
    "imrf-2022": "conference 1, theme 5, related_event 1, stakeholder_group 4, count 11, document 4, consultation 4, "
    "enclosure 1, invitee 1, session 2, roadmap_item 9, date_step 15, agenda_item 5, consultation_document 2, "
    "officer 1, statement 1, statement_version 1, follow_up 9, follow_up_owner 9, call 2",
    "acsg-2023": "conference 1, stakeholder_group 10, document 5, workstream 4, repeat_group 2, consultation 4, "
    "invitee 5, roadmap_item 6, dependency 1, date_step 6, officer 2, follow_up 3, follow_up_owner 3, call 1",
}

TABLES = {
    "venues": "venue",
    "mandates": "mandate",
    "objectives": "objective",
    "themes": "theme",
    "tracks": "track",
    "documents": "document",
    "roadmap": "roadmap_item",
    "consultations": "consultation",
    "sessions": "session",
    "workstreams": "workstream",
    "groups": "stakeholder_group",
    "interventions": "floor_statement",
    "follow_ups": "follow_up",
    "statements": "statement",
    "calls": "call",
    "counts": "count",
    "side_events": "proposal",
    "stands": "stand",
    "related": "related_event",
    "people": "officer",
}

# Where the program reads the words otherwise than the file's bounds: thirds for “early”, sessions by their table.
READ_OTHERWISE = {
    "by the end of the seventy-first session of the General Assembly": (None, date(2017, 9, 11)),
    "at its seventy-third session": (date(2018, 9, 18), date(2019, 9, 16)),
    "early 2018": (date(2018, 1, 1), date(2018, 4, 30)),
    "early next year": (date(2023, 1, 1), date(2023, 4, 30)),
}


def file_of(template: str) -> dict[str, Any]:
    """The template's file as it stands."""
    text = (resources_folder() / "templates" / f"{template}.json").read_text(encoding="utf-8")
    table: dict[str, Any] = json.loads(text)
    return table


def named(rows: list[dict[str, Any]], origin: str) -> dict[str, Any]:
    """The row of a fact, without what the store adds."""
    row = next(row for row in rows if row["origin"] == origin)
    return {name: value for name, value in row.items() if name not in ("id", "uid", "version", "conference_id")}


@pytest.mark.parametrize("template", COUNTS)
def test_all_facts_are_in_the_store(template: str, workspace: Workspace, rows_of: ROWS) -> None:
    made = workspace.do(new_from_template, template, "a-conference", NOW)
    rows = workspace.read(rows_of, made.result)
    assert ", ".join(sorted(f"{name} {len(found)}" for name, found in rows.items())) == ", ".join(
        sorted(COUNTS[template].split(", "))
    )
    facts = file_of(template)
    for part, table in TABLES.items():
        stated = [fact["origin"] for fact in facts[part]]
        kept = {row["origin"] for row in rows.get(table, [])}
        shares = {name for name in kept if part == "counts" and "/" in name}
        assert sorted(kept - shares) == sorted(stated), part
        assert all(row["sources"] for row in rows.get(table, []) if part != "tracks"), part


# Said by the store in another way: the venue's change, the group's statement, the check of the hour, the paper's head.
SAID_OTHERWISE = {
    "Guadalajara, Mexico",
    "On behalf of African Member States, delivered by Morocco.",
    "On 15 September Geneva is on summer time (UTC+2), and CET is UTC+1: the hours stated name two different moments.",
    "Topic",
}


def texts_in(value: Any) -> Iterator[str]:
    """The English of every text in three languages below `value`."""
    if isinstance(value, dict) and set(value) == {"en", "fr", "es"}:
        yield value["en"]
    elif isinstance(value, (dict, list)):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from texts_in(inner)


@pytest.mark.parametrize("template", COUNTS)
def test_no_text_of_a_file_is_lost(template: str, workspace: Workspace, rows_of: ROWS) -> None:
    made = workspace.do(new_from_template, template, "a-conference", NOW)
    columns = [
        value for rows in workspace.read(rows_of, made.result).values() for row in rows for value in row.values()
    ]
    kept = [value.en if isinstance(value, Wording) else value for value in columns]
    whole = "\n".join(text for text in kept if isinstance(text, str))
    assert [text for text in texts_in(file_of(template)) if text not in whole and text not in SAID_OTHERWISE] == []


def dated(facts: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Every date that a file states."""
    for part in facts.values():
        for fact in part if isinstance(part, list) else [part]:
            if isinstance(fact, dict):
                yield from (fact[name] for name in ("date", "due", "as_of") if fact.get(name))


@pytest.mark.parametrize("template", COUNTS)
def test_dates_are_read_with_the_bounds_of_the_file(template: str, workspace: Workspace, rows_of: ROWS) -> None:
    made = workspace.do(new_from_template, template, "a-conference", NOW)
    read = {
        (when.words, when.start, when.end)
        for rows in workspace.read(rows_of, made.result).values()
        for row in rows
        for when in (row.get("dates"), row.get("due"), row.get("as_of"))
        if isinstance(when, When)
    }
    stated = set()
    for fact in dated(file_of(template)):
        first, last = (date.fromisoformat(day) if day else None for day in fact["bounds"])
        stated.add((fact["text"], *READ_OTHERWISE.get(fact["text"], (first, last))))
    assert sorted(map(str, read)) == sorted(map(str, stated))


def test_each_date_begins_as_stated_on_the_day_of_the_document(workspace: Workspace, rows_of: ROWS) -> None:
    for template, day in DOCUMENT_DAYS.items():
        rows = workspace.read(rows_of, workspace.do(new_from_template, template, template, NOW).result)
        for owner in ("roadmap_item", "consultation", "document"):
            dated = {row["id"]: row["dates"] for row in rows[owner] if row["dates"]}
            steps = {row[f"{owner}_id"]: row["dates"] for row in rows["date_step"] if row[f"{owner}_id"]}
            assert steps == dated
        assert {(row["kind"], row["at"]) for row in rows["date_step"]} == {
            ("stated", datetime(day.year, day.month, day.day, 12, tzinfo=UTC))
        }


def test_some_facts_as_a_whole(workspace: Workspace, rows_of: ROWS) -> None:
    rows = workspace.read(rows_of, workspace.do(new_from_template, "hlom-2021", "hlom", NOW).result)
    meeting = named(rows["consultation"], "con-1")
    assert meeting["hours"] == Hours(date(2021, 1, 27), 900, 180, "Europe/Zurich", label="CET")
    assert (meeting["kind"], meeting["mode"], meeting["number"]) == ("consultation", "virtual", None)
    item = next(row for row in rows["roadmap_item"] if row["origin"] == "rm-7")
    linked = next(row for row in rows["document"] if row["id"] == item["document_id"])
    assert (item["title"].en, linked["origin"]) == ("Issuance of the background paper for the HLOM", "doc-background")
    assert rows["conference"][0]["roadmap_label"] == Wording.from_texts(
        en="Tentative dates", fr="Dates provisoires", es="Fechas provisionales"
    )
    groups = {row["origin"]: row for row in rows["stakeholder_group"]}
    inside = sorted(name for name, row in groups.items() if row["parent_id"] == groups["cso"]["id"])
    assert inside == ["academia", "fbo"]


def test_the_record_of_the_working_group(workspace: Workspace, rows_of: ROWS) -> None:
    rows = workspace.read(rows_of, workspace.do(new_from_template, "iom-wg-2017", "wg", NOW).result)
    paragraphs = {row["id"]: row for row in rows["record_paragraph"]}
    fourth = next(row for row in paragraphs.values() if row["position"] == 3)
    assert (fourth["kind"], fourth["on_behalf"].en, fourth["delivered_by"]) == (
        "group_statement",
        "African Member States",
        Wording.from_texts(en="Morocco", fr="Maroc", es="Marruecos"),
    )
    due = {row["origin"]: row for row in rows["follow_up"]}
    owners = [row["name"].en for row in rows["follow_up_owner"] if row["follow_up_id"] == due["fu-f"]["id"]]
    assert (owners, due["fu-f"]["alternatives"]) == (
        ["Director General", "Deputy Director General", "Senior Policy Adviser"],
        True,
    )
    assert [paragraphs[due[name]["paragraph_id"]]["position"] + 1 for name in ("fu-a", "fu-d", "fu-g")] == [26, 27, 29]
    decided = {row["id"]: row["kind"] for row in rows["decision"]}
    assert (decided[due["fu-a"]["decision_id"]], due["fu-g"]["decision_id"]) == ("decision", None)
    change = rows["venue_change"][0]
    assert (change["was"].en, change["became"].en) == ("Guadalajara", "Puerto Vallarta")


def test_counts_keep_their_qualifiers(workspace: Workspace, rows_of: ROWS) -> None:
    rows = workspace.read(rows_of, workspace.do(new_from_template, "imrf-2022", "imrf", NOW).result)
    counts = {row["origin"]: row for row in rows["count"]}
    assert (counts["ms-min"]["amount"], counts["ms-min"]["qualifier"]) == (50, "over")
    assert counts["ms-min"]["part_of_id"] == counts["ms"]["id"]
    assert (counts["pledges"]["qualifier"], counts["reviews"]["written_as"]) == ("close_to", "Forty-four")


@pytest.mark.parametrize("template", COUNTS)
def test_a_template_loads_twice_in_one_store_and_undo_removes_it_wholly(
    template: str, workspace: Workspace, rows_of: ROWS
) -> None:
    first = workspace.do(new_from_template, template, "first", NOW)
    before = workspace.read(rows_of, first.result)
    second = workspace.do(new_from_template, template, "again", NOW)
    assert second.change is not None
    assert second.change.message == "New conference “{title}”"
    again = workspace.read(rows_of, second.result)
    assert {name: len(rows) for name, rows in again.items()} == {name: len(rows) for name, rows in before.items()}
    workspace.undo()
    assert workspace.read(rows_of, second.result) == {}
    assert workspace.read(rows_of, first.result) == before


@pytest.mark.parametrize(
    ("template", "key", "refusal"),
    [
        ("hlom-2022", "hlom", UnknownTemplate),
        ("hlom-2021", "taken", KeyTaken),
        ("hlom-2021", "HLOM 2021", KeyNotUsable),
        ("hlom-2021", "-hlom", KeyNotUsable),
        ("hlom-2021", "con", KeyNotUsable),
        ("hlom-2021", "", KeyNotUsable),
        ("hlom-2021", "h" * 61, KeyNotUsable),
    ],
)
def test_what_cannot_be_made_is_refused(template: str, key: str, refusal: type[Refusal], workspace: Workspace) -> None:
    workspace.do(new_empty, "taken", Wording.from_texts(en="A meeting"), NOW)
    with pytest.raises(refusal):
        workspace.do(new_from_template, template, key, NOW)


def test_an_empty_conference_has_its_title_only(workspace: Workspace, rows_of: ROWS) -> None:
    title = Wording.from_texts(fr="Réunion d’examen", en="Review meeting")
    made = workspace.do(new_empty, "h" * 60, title, NOW)
    rows = workspace.read(rows_of, made.result)
    assert list(rows) == ["conference"]
    assert (rows["conference"][0]["title"], rows["conference"][0]["short"]) == (title, "Review meeting")


def test_the_list_says_what_each_template_is_in_three_languages() -> None:
    assert tuple(info.name for info in template_list()) == TEMPLATES
    assert all(not text.missing() and text.en for info in template_list() for text in (info.title, info.description))
    assert "illustration" in (template_list()[-1].description.en or "")


def test_side_events_stand_beside_their_meeting(store_path: Path) -> None:
    import hlom_desktop.schema
    from hlom_desktop.consultations.model import Consultation
    from hlom_desktop.consultations.values import ConsultationRow
    from hlom_desktop.side_events.model import Proposal
    from hlom_desktop.side_events.values import ProposalRow
    from hlom_desktop.storage.reading import read_rows

    assert hlom_desktop.schema.METADATA.tables
    workspace = Workspace(store_path)
    try:
        made = workspace.do(new_from_template, "iom-wg-2017", "iom", NOW).result
        proposals = workspace.read(lambda db: read_rows(db, ProposalRow, Proposal, conference_id=made))
        meetings = workspace.read(lambda db: read_rows(db, ConsultationRow, Consultation, conference_id=made))
    finally:
        workspace.close()
    origins = {row.ref.id: row.origin for row in meetings}
    assert [origins[row.consultation_id or 0] for row in proposals] == ["ev-th5-meeting", "ev-th5-meeting"]
