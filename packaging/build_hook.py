"""Compiles the interface's catalogues when a wheel or an editable install is built."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

sys.path.insert(0, str(Path(__file__).parent))
from catalogues import compile_catalogues


class CatalogueHook(BuildHookInterface):  # type: ignore[type-arg]
    """Puts `translations/*/LC_MESSAGES/hlom.mo` beside their sources and into the wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile before the files are collected; a wheel carries them as `hlom_desktop/_translations`."""
        for made in compile_catalogues(Path(self.root) / "translations"):
            if version == "standard":
                inside = made.relative_to(Path(self.root) / "translations")
                build_data["force_include"][str(made)] = f"hlom_desktop/_translations/{inside.as_posix()}"
