"""Each template holds every fact of its document: counted, in three languages, with what it refers to."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from hlom_desktop.conference.values import CountQualifier, Mode
from hlom_desktop.conference.when.parsing import parse_when
from hlom_desktop.conference.when.sessions import load_un_sessions
from hlom_desktop.consultations.values import ConsultationKind, ConsultationStatus, OfficerRole
from hlom_desktop.consultations.values_record import ParagraphKind
from hlom_desktop.contributions.values import ContributionKind
from hlom_desktop.delegations.states import states
from hlom_desktop.delegations.values import DelegationKind, Gender
from hlom_desktop.documents.values import DocumentKind, DocumentStatus
from hlom_desktop.paths import resources_folder
from hlom_desktop.roadmap.values import ItemKind, ItemStatus
from hlom_desktop.sessions.values import SessionKind, SessionStatus

# The day from which each document's relative dates count.
AS_OF = {
    "hlom-2021": date(2021, 1, 14),
    "compacts-2017": date(2017, 7, 12),
    "iom-wg-2017": date(2017, 8, 28),
    "imrf-2022": date(2022, 9, 15),
    "acsg-2023": date(2023, 1, 31),
}
# How many facts each document states, list by list: hlom, compacts, iom-wg, imrf, acsg.
COUNTS = {
    "venues": (1, 0, 0, 0, 0),
    "venue_changes": (0, 0, 1, 0, 0),
    "mandates": (1, 5, 0, 0, 0),
    "objectives": (4, 0, 0, 0, 0),
    "themes": (9, 2, 0, 5, 0),
    "tracks": (0, 2, 0, 0, 0),
    "documents": (4, 21, 10, 4, 5),
    "roadmap": (10, 36, 12, 9, 6),
    "dependencies": (0, 5, 0, 0, 1),
    "consultations": (3, 9, 13, 4, 4),
    "sessions": (7, 0, 0, 2, 0),
    "workstreams": (0, 0, 0, 0, 4),
    "groups": (11, 7, 4, 4, 10),
    "delegations": (0, 0, 4, 0, 0),
    "interventions": (0, 0, 8, 0, 0),
    "statements": (0, 0, 1, 1, 0),
    "follow_ups": (5, 5, 7, 9, 3),
    "calls": (2, 0, 2, 2, 1),
    "counts": (0, 13, 2, 11, 0),
    "side_events": (0, 0, 2, 0, 0),
    "stands": (1, 0, 0, 0, 0),
    "related": (2, 5, 0, 1, 0),
    "people": (0, 4, 7, 1, 1),
}
SINGLE = {"conference", "languages", "roadmap_label"}
LANGUAGES = ("en", "fr", "es")
FRENCH_SPACE = re.compile(r"[^\u00a0\u202f][:;?!»](?!\w)|«(?![\u00a0\u202f])")

Facts = dict[str, Any]


def facts(key: str) -> Facts:
    """The template's file."""
    path = resources_folder() / "templates" / f"{key}.json"
    return json.loads(path.read_text(encoding="utf-8"))  # type: ignore[no-any-return]


def inside(node: object) -> Iterator[dict[str, Any]]:
    """Every mapping in `node`, itself first."""
    if isinstance(node, dict):
        yield node
    for child in node.values() if isinstance(node, dict) else node if isinstance(node, list) else ():
        yield from inside(child)


def origins(template: Facts) -> list[str]:
    return [m["origin"] for m in inside(template) if "origin" in m]


every_template = pytest.mark.parametrize("key", list(AS_OF))


@every_template
def test_every_fact_is_counted(key: str) -> None:
    template = facts(key)
    column = list(AS_OF).index(key)
    assert set(template) == set(COUNTS) | SINGLE
    assert {name: len(template[name]) for name in COUNTS} == {name: row[column] for name, row in COUNTS.items()}


@every_template
def test_every_id_of_the_document_is_an_origin(key: str) -> None:
    """A fact that became several (four panels) keeps its id before a stroke: `seg-2/1`."""
    ids = json.loads(Path(__file__).with_name("fact_ids.json").read_text(encoding="utf-8"))[key]
    template = facts(key)
    found = {template["conference"]["key"], *origins(template), *(o.split("/")[0] for o in origins(template))}
    assert [i for i in ids if i not in found] == []


@every_template
def test_origins_are_unique(key: str) -> None:
    found = origins(facts(key))
    assert sorted(set(found)) == sorted(found)


@every_template
def test_every_text_is_in_three_languages(key: str) -> None:
    for m in inside(facts(key)):
        if "en" in m:
            assert tuple(m) == LANGUAGES
            assert [text for text in m.values() if not text.strip() or "'" in text] == []
            assert FRENCH_SPACE.findall(m["fr"]) == []
        named = [m.get(name) for name in ("title", "what", "unit", "summary", "note", "function", "gist")]
        assert [text for text in named if isinstance(text, str)] == []


@every_template
def test_every_fact_names_its_place_in_the_document(key: str) -> None:
    template = facts(key)
    for name in COUNTS.keys() - {"tracks"}:
        assert [fact for fact in template[name] if not fact["source"]] == []
    for m in inside(template):
        if "phrase" in m:
            assert len(m["phrase"].split()) < 12
            assert m["line"] > 0
            assert m["document"]


@every_template
def test_the_program_reads_every_date_as_the_file_has_it(key: str) -> None:
    sessions, day = load_un_sessions(), AS_OF[key]
    for m in inside(facts(key)):
        if "bounds" in m:
            when = parse_when(m["text"], "en", year=day.year, sessions=sessions, today=day)
            read = {
                "text": when.words,
                "bounds": [d.isoformat() if d else None for d in (when.start, when.end)],
                "form": when.form.value,
                "qualifier": when.qualifier.value if when.qualifier else None,
                "year_stated": when.year_stated,
            }
            assert {name: m[name] for name in read} == read


@every_template
def test_the_kinds_are_the_programs(key: str) -> None:
    template = facts(key)
    allowed = {
        ("roadmap", "kind"): ItemKind,
        ("roadmap", "status"): ItemStatus,
        ("consultations", "kind"): ConsultationKind,
        ("consultations", "status"): ConsultationStatus,
        ("sessions", "kind"): SessionKind,
        ("sessions", "status"): SessionStatus,
        ("people", "gender"): Gender,
        ("people", "role"): OfficerRole,
        ("documents", "kind"): DocumentKind,
        ("documents", "status"): DocumentStatus,
        ("calls", "kind"): ContributionKind,
        ("delegations", "kind"): DelegationKind,
        ("counts", "qualifier"): CountQualifier,
    }
    for (name, column), values in allowed.items():
        stated = {fact[column] for fact in template[name]} - {None}
        assert stated - {value.value for value in values} == set()
    paragraphs = [p for c in template["consultations"] for p in c["record"]]
    assert {p["kind"] for p in paragraphs} - {value.value for value in ParagraphKind} == set()
    modes = {m["mode"] for m in inside(template) if "mode" in m} - {None}
    assert modes - {value.value for value in Mode} == set()


def references(template: Facts) -> Iterator[tuple[str, set[str]]]:
    """What refers to something, with all that it may refer to."""
    known = {name: {f["origin"] for f in template[name] if "origin" in f} for name in COUNTS}
    items, meetings, papers = known["roadmap"], known["consultations"], known["documents"]
    single = [
        (template["conference"]["venue"], known["venues"]),
        *((c["of"], items | meetings) for c in template["venue_changes"]),
        *((o, items) for t in template["tracks"] for o in t["items"]),
        *((d["for_item"], items) for d in template["documents"]),
        *((d["mandate"], known["mandates"]) for d in template["documents"]),
        *((s["objective"], known["objectives"]) for s in template["sessions"]),
        *((g["parent"], known["groups"]) for g in template["groups"]),
        *((f["mandate"], papers | known["mandates"]) for f in template["follow_ups"]),
        *((f["consultation"], meetings) for f in template["follow_ups"]),
        *((c["part_of"], known["counts"]) for c in template["counts"]),
        *((e["parent"], items) for e in template["side_events"]),
        *((o, known["delegations"]) for e in template["side_events"] for o in e["host_delegations"]),
        *((d[end], items) for d in template["dependencies"] for end in ("item", "after")),
    ]
    for i in template["roadmap"]:
        single += [(i["document"], papers), (i["consultation"], meetings), (i["parent"], items)]
        single += [(i["track"], known["tracks"])]
    for one in (*template["calls"], *template["statements"]):
        single += [(one["consultation"], meetings), (one.get("item"), items), (one.get("session"), known["sessions"])]
        single += [(one.get("delegation"), known["delegations"]), (one.get("workstream"), known["workstreams"])]
    for c in template["consultations"]:
        yield from ((origin, targets) for origin, targets in of_meeting(c, known) if origin is not None)
    yield from ((origin, targets) for origin, targets in single if origin is not None)


def of_meeting(fact: dict[str, Any], known: dict[str, set[str]]) -> Iterator[tuple[str | None, set[str]]]:
    """What a consultation and its record refer to."""
    agenda = {a["origin"] for a in fact["agenda"]}
    agenda |= {f"{fact['origin']}/topic-{n + 1}" for n in range(len(fact["topics"]))}
    yield fact["parent"], known["consultations"]
    yield fact["workstream"], known["workstreams"]
    yield from ((paper["document"], known["documents"]) for paper in (*fact["documents"], *fact["enclosures"]))
    yield from ((paper["agenda"], agenda) for paper in fact["documents"])
    yield from ((group, known["groups"]) for group in fact["invitees"])
    yield from ((officer["person"], known["people"]) for officer in fact["officers"])
    for p in fact["record"]:
        yield p["agenda"], agenda
        yield from ((d, known["documents"]) for d in p["documents"])
        yield from ((f, known["follow_ups"]) for part in (p, *p["decisions"]) for f in part["follow_ups"])
        yield (p["statement"] or {}).get("at"), known["roadmap"]


@every_template
def test_every_reference_resolves(key: str) -> None:
    template = facts(key)
    assert [origin for origin, targets in references(template) if origin not in targets] == []
    codes = {s.alpha2 for s in states()}
    named = {c for count in template["counts"] for c in count["members"]}
    named |= {one["state"] for one in template["delegations"] if one["state"]}
    named |= {m["delivered_by"] for m in inside(template) if "delivered_by" in m}
    assert named - codes == set()
    assert [i["position"] for i in template["roadmap"]] == list(range(1, len(template["roadmap"]) + 1))


def test_the_same_meeting_in_two_documents_names_its_other_self() -> None:
    pairs = {
        (f"{key}:{item['origin']}", item["same_as"])
        for key in AS_OF
        for item in facts(key)["roadmap"]
        if item["same_as"]
    }
    assert pairs == {
        ("compacts-2017:ev-mexico", "iom-wg-2017:ev-stock"),
        ("iom-wg-2017:ev-stock", "compacts-2017:ev-mexico"),
    }


def test_the_roadmap_table_of_2021_is_word_for_word() -> None:
    template = facts("hlom-2021")
    assert template["roadmap_label"]["title"]["en"] == "Tentative dates"
    assert [(i["date"]["text"], i["title"]["en"]) for i in template["roadmap"] if i["in_table"]] == [
        ("January-December", "Regional, thematic, stakeholder-specific stocktaking"),
        ("27 January", "Consultation on the HLOM and orientations for the GCR indicator report"),
        ("May", "Request for updates on progress through the pledges dashboard"),
        ("23 June", "Informal briefing on preliminary outcomes of stocktaking to date"),
        ("October", "Request for updates on progress through the pledges dashboard"),
        ("27 October", "Consultation on the modalities and programme for the HLOM"),
        ("November", "Issuance of the background paper for the HLOM"),
        ("14-15 December", "High-Level Officials Meeting at the CICG in Geneva"),
    ]


def test_the_working_groups_record_has_29_paragraphs_and_seven_follow_ups() -> None:
    (meeting,) = (c for c in facts("iom-wg-2017")["consultations"] if c["record"])
    assert [a["label"] for a in meeting["agenda"]] == ["(a)", "(b)", "(c)"]
    assert [p["number"] for p in meeting["record"]] == list(range(1, 30))
    assert {p["number"]: p["follow_ups"] for p in meeting["record"] if p["follow_ups"]} == {
        26: ["fu-a", "fu-b", "fu-c"],
        27: ["fu-d"],
        28: ["fu-e", "fu-f"],
        29: ["fu-g"],
    }
    assert {p["number"]: p["kind"] for p in meeting["record"] if p["kind"] != "narrative"} == {
        4: "group_statement",
        10: "request",
        16: "request",
        17: "supported_proposal",
        18: "request",
        26: "decision",
        27: "undertaking",
        28: "request",
    }
