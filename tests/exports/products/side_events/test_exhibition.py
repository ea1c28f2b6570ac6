"""The list of stands for the house, the catalogue for visitors: in three languages, as paper and as a spreadsheet."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest

from hlom_desktop.exports.exhibition.catalogue import compose_catalogue
from hlom_desktop.exports.exhibition.gathering import gather_exhibition, wanted
from hlom_desktop.exports.exhibition.stands_list import compose_stands
from hlom_desktop.exports.marked import Marked
from hlom_desktop.exports.options import Options
from hlom_desktop.exports.paper.tree import Paper
from hlom_desktop.exports.products import PRODUCTS, export
from hlom_desktop.exports.registers.register import paper_of
from hlom_desktop.exports.subjects import UnknownSubject
from hlom_desktop.releases.queries import gather_facts
from hlom_desktop.storage.workspace import Workspace


@pytest.mark.parametrize("language", ["en", "fr", "es"])
@pytest.mark.usefixtures("own")
def test_the_list_and_the_catalogue(
    workspace: Workspace,
    key: str,
    options: Callable[..., Options],
    language: Any,
    told: Callable[[Paper], str],
    compare: Callable[[str, str], None],
) -> None:
    found, now = workspace.read(gather_exhibition, key), options().issued_at
    marked = Marked(language)
    listed = paper_of(compose_stands(found, marked, now.date()), found.conference, marked, now)
    catalogue = compose_catalogue(found, language, now)
    compare(f"exhibition.{language}.txt", told(listed.paper) + told(catalogue.paper))


def text_of(path: Path) -> str:
    if path.suffix == ".pdf":
        return subprocess.run(["pdftotext", path, "-"], check=True, capture_output=True, encoding="utf-8").stdout
    if path.suffix == ".docx":
        return "".join(docx.Document(str(path)).element.body.itertext())
    rows = openpyxl.load_workbook(path).worksheets[0].iter_rows(values_only=True)
    return "\n".join(str(value) for row in rows for value in row if value is not None)


@pytest.mark.usefixtures("own")
def test_who_is_told_of_contacts(workspace: Workspace, key: str, options: Callable[..., Options]) -> None:
    report = export(workspace.read, PRODUCTS["exhibition"], key, options(languages=("en",)))
    told = {path.name: (text := text_of(path), "sun@example.org" in text)[1] for path in report.files}
    assert told == {
        "small-2021-exhibition.en.pdf": False,
        "small-2021-exhibition.en.docx": False,
        "small-2021-exhibition.en.xlsx": True,
        "small-2021-exhibition-catalogue.en.pdf": False,
        "small-2021-exhibition-catalogue.en.docx": False,
    }
    named = {path.name for path in report.files if "Undisclosed Person" in text_of(path)}
    assert named == {f"small-2021-exhibition.en.{one}" for one in ("pdf", "docx", "xlsx")}


@pytest.mark.usefixtures("own")
def test_the_spreadsheet_counts_days(workspace: Workspace, key: str, options: Callable[..., Options]) -> None:
    report = export(workspace.read, PRODUCTS["exhibition"], key, options(languages=("en",), formats=("xlsx",)))
    rows = list(openpyxl.load_workbook(report.files[0]).worksheets[0].iter_rows(values_only=True))
    head = next(at for at, row in enumerate(rows) if row[0] == "Stand")
    assert rows[head] == (
        "Stand", "Organization", "Theme", "Languages", "Place and link", "Contact", "Material received", "Status",
        "E-mail",
    )  # fmt: skip
    assert rows[head + 2] == (
        "Sun\nPumps", "Alliance", "Energy", "English and French", "In person\nB 12\nhttps://example.org/sun",
        "Undisclosed Person", datetime(2021, 11, 30), "confirmed", "sun@example.org",
    )  # fmt: skip


@pytest.mark.usefixtures("own")
def test_narrowed_by_stand_organization_or_theme(workspace: Workspace, key: str) -> None:
    found = workspace.read(gather_exhibition, key)

    def titles(subject: str | None) -> list[str | None]:
        return [stand.title.en for stand in wanted(found, subject).stands]

    assert titles(None) == ["Virtual exhibition", "Sun", "Voices"]
    assert titles("alliance") == titles("énergie") == titles("Soleil") == ["Sun"]
    with pytest.raises(UnknownSubject):
        titles("Moon")


@pytest.mark.usefixtures("own")
def test_the_facts_of_a_programme_hold_no_address_of_a_stand(workspace: Workspace, key: str) -> None:
    facts = workspace.read(gather_facts, key)
    assert {(stand.contact, stand.contact_email) for stand in facts.stands} == {(None, None)}
