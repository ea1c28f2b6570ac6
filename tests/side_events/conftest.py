"""The store and the screen of side events."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from hlom_desktop.storage.workspace import Workspace

from .making import make
from .screen import opened


@pytest.fixture
def store(store_path: Path) -> Iterator[SimpleNamespace]:
    """An open workspace with that conference; the ids of its rows beside it."""
    workspace = Workspace(store_path)
    ids = workspace.do(make).result
    yield SimpleNamespace(workspace=workspace, path=store_path, **ids)
    workspace.close()


@pytest.fixture
def screen(store: SimpleNamespace, qtbot: Any) -> Iterator[SimpleNamespace]:
    """The place and its cards in a window, over the store."""
    yield from opened(store, qtbot)
