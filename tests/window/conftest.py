"""A whole program on a copy of the worked example's store."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import hlom_desktop.schema
from hlom_desktop.app import Program, make_seated
from hlom_desktop.settings import Settings
from hlom_desktop.storage.workspace import Workspace
from hlom_desktop.templates.catalogue import new_from_template

NOW = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)
KEY = "hlom-2021-worked"


@pytest.fixture(scope="session")
def worked_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The worked example, made once; tests copy it."""
    assert hlom_desktop.schema.METADATA.tables
    path = tmp_path_factory.mktemp("worked") / "worked.hlom"
    workspace = Workspace(path)
    workspace.do(new_from_template, KEY, KEY, NOW)
    workspace.close()
    return path


@pytest.fixture
def start(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Callable[..., Program]]:
    """Start the program on a store; it is stopped at the end of the test."""
    started: list[tuple[Program, object]] = []

    def begin(store: Path, interface: str = "en", **clocks: Any) -> Program:
        settings = Settings(interface=interface, content=interface, look="light")
        seated = make_seated(qapp, store, settings, tmp_path / "settings.json", None, **clocks)
        program = Program(qapp, seated, interface)
        started.append((program, seated))
        qtbot.waitUntil(lambda: seated.desk.is_ready and seated.desk.is_idle, timeout=20_000)
        return program

    yield begin
    for program, seated in started:
        seated.desk.stop()  # type: ignore[attr-defined]
        program.window.leave()
    qapp.processEvents()


@pytest.fixture
def program(start: Callable[..., Program], worked_store: Path, store_path: Path) -> Program:
    """The program on its own copy of the worked example."""
    shutil.copy(worked_store, store_path)
    return start(store_path)
