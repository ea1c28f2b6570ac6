"""The papers of the year before, from the templates: every word of each in three languages, against reference files."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime

import pytest

from hlom_desktop.conference.languages import LANGUAGES, Language
from hlom_desktop.exports.marked import Marked
from hlom_desktop.exports.meetings.gathering import gather_meetings
from hlom_desktop.exports.meetings.note import compose_note
from hlom_desktop.exports.meetings.record import compose_record
from hlom_desktop.exports.options import Options
from hlom_desktop.exports.paper.tree import Paper
from hlom_desktop.exports.products import PRODUCTS, export
from hlom_desktop.exports.registers.contributions import compose_contributions, gather_contributions
from hlom_desktop.exports.registers.documents import compose_documents, gather_documents, rows_of
from hlom_desktop.exports.registers.follow_ups import compose_follow_ups, gather_follow_ups
from hlom_desktop.exports.registers.register import Register, paper_of
from hlom_desktop.exports.registers.slips import compose_slips, gather_slips
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.templates.catalogue import new_from_template

NOW = datetime(2021, 12, 10, 8, 0, tzinfo=UTC)
TODAY = date(2021, 12, 10)
TEMPLATES = ("compacts-2017", "iom-wg-2017", "imrf-2022", "acsg-2023", "hlom-2021-worked")
Compare = Callable[[str, str], None]
Told = Callable[[Paper], str]


@pytest.fixture(scope="module")
def templates(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """A store with the conferences of all the documents, and the worked example."""
    opened = Workspace(tmp_path_factory.mktemp("templates") / "store.hlom", clock=lambda: NOW)
    for name in TEMPLATES:
        opened.do(new_from_template, name, name, NOW)
    yield opened
    opened.close()


def _register(workspace: Workspace, name: str, template: str, marked: Marked) -> Register:
    if name == "follow-ups":
        return compose_follow_ups(workspace.read(gather_follow_ups, template), marked, TODAY)
    if name == "documents":
        return compose_documents(rows_of(workspace.read(gather_documents, template), TODAY), marked, TODAY)
    if name == "contributions":
        return compose_contributions(workspace.read(gather_contributions, template), marked, TODAY)
    return compose_slips(workspace.read(gather_slips, template), date(2021, 11, 1), marked)


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("name", ["follow-ups", "documents", "contributions", "slips"])
def test_registers(templates: Workspace, told: Told, compare: Compare, template: str, name: str) -> None:
    conference = templates.read(gather_meetings, template).conference
    said = []
    for language in LANGUAGES:
        marked = Marked(language)
        register = _register(templates, name, template, marked)
        said.append(told(paper_of(register, conference, marked, NOW).paper))
    compare(f"{template}-{name}.txt", "\n".join(said))


@pytest.mark.parametrize("template", TEMPLATES)
def test_notes_and_records(templates: Workspace, told: Told, compare: Compare, template: str) -> None:
    shown = templates.read(gather_meetings, template)
    recorded = {one.consultation_id for one in shown.paragraphs}
    notes, records = [], []
    for language in LANGUAGES:
        for meeting in shown.meetings:
            notes.append(told(compose_note(shown, meeting, Marked(language), NOW).paper))
            if meeting.ref.id in recorded:
                records.append(told(compose_record(shown, meeting, language, NOW).paper))
    compare(f"{template}-consultation.txt", "\n".join(notes))
    if records:
        compare(f"{template}-record.txt", "\n".join(records))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["consultation", "reminders"])
def test_calendars(
    templates: Workspace, compare: Compare, options: Callable[..., Options], name: str, language: Language
) -> None:
    asked = options(languages=(language,), formats=("ics",))
    for template in ("iom-wg-2017", "hlom-2021-worked"):
        told = [
            f"{path.name}\n{path.read_bytes().decode()}"
            for path in export(templates.read, PRODUCTS[name], template, asked).files
        ]
        compare(f"{template}-{name}.{language}.ics.txt", _with_counted_ids("\n".join(told)))


def _with_counted_ids(text: str) -> str:
    """Rows of templates have new identifiers in every store: here they are counted as they come."""
    seen: dict[str, str] = {}
    return re.sub(
        r"(?<=^UID:)[0-9a-f-]{36}", lambda found: seen.setdefault(found[0], f"id-{len(seen) + 1}"), text, flags=re.M
    )


def test_one_meeting_by_a_part_of_its_name(templates: Workspace, options: Callable[..., Options]) -> None:
    asked = options(languages=("fr",), formats=("pdf",), subject="travail relations")
    report = export(templates.read, PRODUCTS["record"], "iom-wg-2017", asked)
    assert [path.suffixes for path in report.files] == [[".fr", ".pdf"]]
