"""Where the program's own files lie: in the source tree, or inside the installed package."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def _package() -> Path:
    return Path(__file__).resolve().parent


def resources_folder() -> Path:
    """Facts of the templates, tables of names and zones, layouts and styles."""
    inside = _package() / "_resources"
    return inside if inside.is_dir() else _package().parent / "resources"


def translations_folder() -> Path:
    """The compiled catalogues, one folder a language."""
    inside = _package() / "_translations"
    return inside if inside.is_dir() else _package().parent / "translations"


def data_folder() -> Path:
    """The user's data folder, where the store lives unless told otherwise."""
    from platformdirs import user_data_path

    return user_data_path("HLOM Desktop", appauthor=False)


def default_store() -> Path:
    """The store's place where neither `--store` nor `HLOM_STORE` names one."""
    return data_folder() / "conferences.hlom"
