"""What the user chose about the program itself: languages, light or dark, what was open last. One small file."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path


@dataclass(frozen=True)
class Settings:
    """`look` is `light`, `dark` or `system`; an empty text means not chosen yet."""

    interface: str = ""
    content: str = ""
    look: str = "system"
    conference: str = ""
    place: str = "overview"
    card_width: int = 0

    def but(self, **changes: object) -> Settings:
        """These settings with some changed."""
        return replace(self, **changes)  # type: ignore[arg-type]


def settings_file() -> Path:
    """Where the settings lie."""
    from platformdirs import user_config_path

    return user_config_path("HLOM Desktop", appauthor=False) / "settings.json"


def load_settings(path: Path) -> Settings:
    """The settings in `path`; the usual ones where there are none, or where the file cannot be read."""
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
        known = {field.name: type(field.default) for field in fields(Settings)}
        chosen = {name: value for name, value in raw.items() if isinstance(value, known.get(name, ()))}
        return Settings().but(**chosen)
    except (OSError, ValueError, AttributeError):
        return Settings()


def save_settings(path: Path, settings: Settings) -> None:
    """Write them whole or not at all; a folder that cannot be written loses nothing but the choice."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        partial = path.with_suffix(".partial")
        partial.write_text(json.dumps(asdict(settings), indent=1), encoding="utf-8")
        partial.replace(path)
    except OSError:
        return
