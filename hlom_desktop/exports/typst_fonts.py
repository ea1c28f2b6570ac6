"""The fonts papers are set in: the Noto families found on the machine, so that a paper looks alike everywhere."""

from __future__ import annotations

import os
import sys
import unicodedata
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from hlom_desktop.exports.typst_cmap import Coverage, read_coverage
from hlom_desktop.refusals import N_, Refusal

if TYPE_CHECKING:
    import typst


class NoPaperFonts(Refusal):
    """The families that papers are set in are not on this machine."""

    message = N_(
        "Papers are set in Noto Sans, which was not found on this computer. Install the Noto fonts "
        "(on Debian and Ubuntu the packages fonts-noto-core and fonts-noto-cjk), then try again."
    )


def usual_folders(platform: str = sys.platform, home: Path | None = None) -> tuple[Path, ...]:
    """Where fonts lie on Linux, macOS and Windows, the user's own first."""
    home = home or Path.home()
    if platform == "win32":
        local = Path(os.environ.get("LOCALAPPDATA", str(home / "AppData" / "Local")))
        system = Path(os.environ.get("WINDIR", "C:\\Windows"))
        return (local / "Microsoft" / "Windows" / "Fonts", system / "Fonts")
    if platform == "darwin":
        return (home / "Library/Fonts", Path("/Library/Fonts"), Path("/System/Library/Fonts"))
    return (
        home / ".local/share/fonts",
        home / ".fonts",
        Path("/usr/local/share/fonts"),
        Path("/usr/share/fonts"),
        Path("/run/host/fonts"),
    )


def noto_folders(roots: tuple[Path, ...]) -> tuple[Path, ...]:
    """The folders under `roots` that hold Noto files, sorted, so that the same machine gives the same order."""
    found = {
        Path(folder)
        for root in roots
        for folder, _, files in os.walk(root)
        if any(name.startswith("Noto") and name.endswith((".ttf", ".otf", ".ttc")) for name in files)
    }
    return tuple(sorted(found))


def load_fonts(roots: tuple[Path, ...]) -> typst.Fonts:
    """The Noto families under `roots`; refused in a plain sentence when Noto Sans is not among them."""
    import typst

    folders = [str(folder) for folder in noto_folders(roots)]
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=folders)
    if "Noto Sans" not in fonts.families():
        raise NoPaperFonts
    return fonts


@cache
def paper_fonts() -> typst.Fonts:
    """This machine's fonts for papers, looked for once."""
    return load_fonts(usual_folders())


@cache
def _files() -> tuple[tuple[Path, int], ...]:
    """The faces with the families named in the layout first, as they draw nearly everything."""
    faces = {(info.family, Path(info.path), info.index) for info in paper_fonts().fonts() if info.path}
    declared = ("Noto Sans", "Noto Sans Arabic", "Noto Sans CJK SC")
    ordered = sorted(faces, key=lambda face: (face[0] not in declared, face))
    return tuple(dict.fromkeys((path, index) for _, path, index in ordered))


@cache
def _coverage(path: Path, index: int) -> Coverage:
    return read_coverage(path, index)


@cache
def can_print(character: str) -> bool:
    """Whether some font draws the character; formatting characters that draw nothing pass."""
    if character == "\n" or unicodedata.category(character) in {"Cf", "Zs", "Zl"}:
        return True
    if 0xFE00 <= ord(character) <= 0xFE0F or 0xE0100 <= ord(character) <= 0xE01EF:
        return True
    if unicodedata.category(character) == "Co":
        return False  # private use: PDF/A refuses it, and no two fonts agree on it
    return any(_coverage(path, index).has(ord(character)) for path, index in _files())
