"""What every test stands on: packaged zones, no display, a quiet Qt, and a store of its own."""

from __future__ import annotations

import os
import shutil
import tempfile
import zoneinfo
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# Before anything imports Qt, which also warns of a locale that is not UTF-8. A person's own settings and store
# are never read or written by a test.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LC_ALL"] = "C.UTF-8"
os.environ.pop("HLOM_STORE", None)
for _variable in ("XDG_CONFIG_HOME", "XDG_DATA_HOME"):
    os.environ[_variable] = tempfile.mkdtemp(prefix="hlom-test-")

# Every machine has the same hours: those of the `tzdata` package, not the system's.
zoneinfo.reset_tzpath(to=[])

settings.register_profile("desk", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", parent=settings.get_profile("desk"), derandomize=True, database=None)
settings.load_profile("ci" if os.environ.get("CI") else "desk")


@pytest.fixture(scope="session")
def empty_store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with no conference, made once: the tables of a store take longer than most tests."""
    # Not imported above: pytest reads this file also for tests that never open a store.
    from hlom_desktop.storage.workspace import Workspace

    path = tmp_path_factory.mktemp("empty") / "conferences.hlom"
    Workspace(path).close()
    return path


@pytest.fixture
def store_path(tmp_path: Path, empty_store: Path) -> Path:
    """A test's own store, with no conference yet."""
    return Path(shutil.copy(empty_store, tmp_path))
