"""Whatever leaves a rehearsal says on every page that it is not for use, and no calendar leaves it."""

from __future__ import annotations

import re
import shutil
import subprocess
import zipfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import openpyxl
import pytest

from hlom_desktop.conference.wording import Wording
from hlom_desktop.exports.options import Options
from hlom_desktop.exports.products import PRODUCTS, Product, export
from hlom_desktop.live.rehearsal import RehearsalSendsNothing, make_rehearsal
from hlom_desktop.releases.edits import release_programme
from hlom_desktop.sessions.edits import add_session
from hlom_desktop.sessions.values import SessionKind
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.templates.catalogue import new_from_template

NOW = datetime(2021, 12, 10, 8, tzinfo=UTC)
KEY = "rehearsed"
SAID = "REHEARSAL · NOT FOR USE"
PAPERS = [one for one in PRODUCTS.values() if set(one.formats) - {"ics"}]
CALENDARS = [one for one in PRODUCTS.values() if "ics" in one.formats]


@pytest.fixture(scope="module")
def rehearsed(tmp_path_factory: pytest.TempPathFactory, empty_store: Path) -> Iterator[Workspace]:
    """The worked example, released twice, in a rehearsal."""
    store = Path(shutil.copy(empty_store, tmp_path_factory.mktemp("rehearsed")))
    own = Workspace(store, clock=lambda: NOW)
    home = own.do(new_from_template, "hlom-2021-worked", KEY, NOW).result
    own.do(release_programme, home)
    own.do(add_session, home, Wording.from_texts(en="One more"), SessionKind.OTHER)
    own.do(release_programme, home)
    copy = Workspace(make_rehearsal(store, None, lambda: NOW))
    yield copy
    copy.close()
    own.close()


def _times(path: Path) -> list[int]:
    """How often each page, or what stands for one, says it."""
    if path.suffix == ".pdf":
        text = subprocess.run(["pdftotext", path, "-"], check=True, capture_output=True, text=True).stdout
        return [page.count(SAID) for page in text.split("\f")[:-1]]
    if path.suffix == ".xlsx":
        return [sum(SAID in (text or "") for text in (page.oddHeader.right.text, page.oddFooter.center.text))
                for page in openpyxl.load_workbook(path) if page.sheet_state == "visible"]  # fmt: skip
    if path.suffix == ".docx":
        with zipfile.ZipFile(path) as parts:
            names = [name for name in parts.namelist() if re.match(r"word/(header|footer|document)\d*\.xml", name)]
            return [sum(SAID in parts.read(name).decode() for name in names)]
    return [path.read_text().count(SAID)]


@pytest.mark.parametrize("product", PAPERS, ids=lambda product: product.name)
def test_every_page_of_every_paper(rehearsed: Workspace, options: Callable[..., Options], product: Product) -> None:
    many = ("briefings", "side-events", "letters")  # as many as speakers, as many as side events
    narrowed = {"subject": "Kenya"} if product.name in many else {}
    report = export(rehearsed.read, product, KEY, options(languages=("en",), **narrowed))
    assert report.files or product.name == "day-report"  # of which another test tells
    for path in report.files:
        assert path.name.startswith("rehearsal-")
        assert min(_times(path)) >= 2, path.name
    assert not list(options(languages=("en",)).folder.glob("*.ics"))


@pytest.mark.parametrize("product", CALENDARS, ids=lambda product: product.name)
def test_no_calendar_leaves_it(rehearsed: Workspace, options: Callable[..., Options], product: Product) -> None:
    with pytest.raises(RehearsalSendsNothing):
        export(rehearsed.read, product, KEY, options(formats=("ics",)))
    assert not list(options(languages=("en",)).folder.iterdir())
