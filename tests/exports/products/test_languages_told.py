"""Papers in French and Spanish: nothing that the program itself says stands there in English."""

from __future__ import annotations

import ast
import email
import email.policy
import re
import subprocess
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import docx
import openpyxl
import pytest

import hlom_desktop.exports
from hlom_desktop.conference.values import MODE_LABELS
from hlom_desktop.exports.options import Options
from hlom_desktop.exports.products import PRODUCTS, export
from hlom_desktop.releases.edits import release_programme
from hlom_desktop.roadmap.values import ITEM_LABELS, ITEM_STATUS_LABELS
from hlom_desktop.sessions.edits import cancel_session
from hlom_desktop.sessions.queries import sessions
from hlom_desktop.sessions.values import ACCESS_LABELS, KIND_LABELS
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.templates.catalogue import new_from_template
from hlom_desktop.words import Words

NOW = datetime(2021, 12, 10, 8, 0, tzinfo=UTC)
EXAMPLE = "hlom-2021-worked"
_LABELS = (MODE_LABELS, ITEM_LABELS, ITEM_STATUS_LABELS, ACCESS_LABELS, KIND_LABELS)


def _messages() -> set[str]:
    """Every text in the source of the exports, and the labels they print."""
    (folder,) = hlom_desktop.exports.__path__
    found = {str(label) for labels in _LABELS for label in labels.values()}
    for path in Path(folder).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found.add(node.value)
    return found


def _phrases(language: str) -> set[str]:
    """Stretches of two words and more of the messages that are said otherwise in `language`."""
    words, found = Words(language), set()
    for message in _messages():
        said = words(message)
        if said != message:
            parts = (part.strip(" .,:;()“”·–") for part in re.split(r"\{\w+\}", message))
            found |= {part for part in parts if " " in part and part not in said}
    return found


def _printed(path: Path) -> str:
    if path.suffix == ".pdf":
        return subprocess.run(["pdftotext", "-raw", str(path), "-"], check=True, capture_output=True, text=True).stdout
    if path.suffix == ".docx":
        document = docx.Document(str(path))
        cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
        foot = [paragraph.text for paragraph in document.sections[0].footer.paragraphs]
        return "\n".join([paragraph.text for paragraph in document.paragraphs] + cells + foot)
    if path.suffix == ".xlsx":
        rows = openpyxl.load_workbook(path).worksheets[0].iter_rows(values_only=True)
        return "\n".join(str(value) for row in rows for value in row if value is not None)
    if path.suffix == ".eml":
        message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
        return f"{message['Subject']}\n{message.get_content()}"
    return path.read_bytes().decode().replace("\r\n ", "")


@pytest.mark.parametrize("language", ["fr", "es"])
def test_no_english_message_in_a_paper(tmp_path: Path, options: Callable[..., Options], language: str) -> None:
    phrases = _phrases(language)
    assert {
        "By invitation",
        "Foreseen in the text, outside the table",
        "A month alone means that no day has been set",
    } <= phrases
    workspace = Workspace(tmp_path / "store.hlom", clock=lambda: NOW)
    own = workspace.do(new_from_template, EXAMPLE, EXAMPLE, NOW).result
    workspace.do(release_programme, own)
    workspace.do(cancel_session, workspace.read(sessions, own)[0].ref)
    workspace.do(release_programme, own)
    endings = set()
    for product in PRODUCTS.values():
        if product.name in ("doors", "workbook"):  # in three languages on every sheet
            continue
        narrowed = {"subject": "Kenya"} if product.name in ("briefings", "side-events") else {}
        report = export(workspace.read, product, EXAMPLE, options(languages=(language,), vague=True, **narrowed))
        for path in report.files:
            text = " ".join(_printed(path).split())
            endings.add(path.suffix)
            assert "\u200b" not in text
            there = [phrase for phrase in phrases if phrase in text]  # a pattern for each would take minutes
            assert [phrase for phrase in there if re.search(rf"\b{re.escape(phrase)}\b", text)] == [], path.name
    workspace.close()
    assert endings == {".pdf", ".docx", ".xlsx", ".ics", ".html", ".csv", ".eml"}


def test_no_word_joiner_where_it_is_drawn_as_a_box(tmp_path: Path, options: Callable[..., Options]) -> None:
    workspace = Workspace(tmp_path / "store.hlom", clock=lambda: NOW)
    workspace.do(new_from_template, "imrf-2022", "imrf", NOW)
    for name in ("agenda", "roadmap", "programme"):
        report = export(workspace.read, PRODUCTS[name], "imrf", options(formats=("docx", "ics"), vague=True))
        for path in report.files:
            assert "\u2060" not in _printed(path)
    workspace.close()
