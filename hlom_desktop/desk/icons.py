"""Phosphor's icons as paths, read from the font that QtAwesome packages; importing QtAwesome is too slow.

A path has no size of its own, so an icon is sharp at every device pixel ratio.
"""

from __future__ import annotations

import json
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPainterPath, QPixmap, QRawFont

_EM = 256.0  # one unit of Phosphor's drawing grid is a pixel at this size
_RATIOS = (1.0, 2.0)


def _fonts_folder() -> Path:
    spec = find_spec("qtawesome")
    if spec is None or spec.origin is None:
        raise FileNotFoundError("qtawesome's icon fonts are not installed")
    return Path(spec.origin).parent / "fonts"


class PhosphorIcons:
    """The icon font, opened at the first icon drawn; glyphs are kept as paths in a 256-unit square."""

    def __init__(self) -> None:
        self._codes: dict[str, str] = {}
        self._font: QRawFont | None = None
        self._paths: dict[str, QPainterPath] = {}
        self._icons: dict[tuple[str, int, str, str], QIcon] = {}

    def _open(self) -> QRawFont:
        if self._font is None:
            folder = _fonts_folder()
            charmap = next(folder.glob("phosphor-charmap-*.json"))
            self._codes = json.loads(charmap.read_text(encoding="utf-8"))
            file = next(folder.glob("phosphor-[0-9]*.ttf"))
            self._font = QRawFont(str(file), _EM, QFont.HintingPreference.PreferNoHinting)
        return self._font

    def path(self, name: str) -> QPainterPath:
        """The outline of `name` (`flag`, `warning-fill`) in a 256-unit square. KeyError: no such icon."""
        found = self._paths.get(name)
        if found is None:
            font = self._open()
            glyph = font.glyphIndexesForString(chr(int(self._codes[name], 16)))[0]
            found = font.pathForGlyph(glyph).translated(0, _EM)
            self._paths[name] = found
        return found

    def draw(self, painter: QPainter, rect: QRectF, name: str, colour: QColor) -> None:
        """Draw `name` in the largest square centred in `rect`."""
        side = min(rect.width(), rect.height())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(rect.center().x() - side / 2, rect.center().y() - side / 2)
        painter.scale(side / _EM, side / _EM)
        painter.fillPath(self.path(name), colour)
        painter.restore()

    def icon(self, name: str, size: int, colour: str, disabled: str) -> QIcon:
        """A QIcon of `size` pixels for menus and Qt's own buttons, for plain and for doubled screens."""
        key = (name, size, colour, disabled)
        found = self._icons.get(key)
        if found is None:
            found = QIcon()
            for mode, ink in ((QIcon.Mode.Normal, colour), (QIcon.Mode.Disabled, disabled)):
                for ratio in _RATIOS:
                    found.addPixmap(self.pixmap(name, size, ink, ratio), mode)
            self._icons[key] = found
        return found

    def pixmap(self, name: str, size: int, colour: str, ratio: float) -> QPixmap:
        """`name` in `size` logical pixels at the device pixel `ratio`."""
        self.path(name)  # an unknown name is refused before a painter is open on the picture
        side = round(size * ratio)
        picture = QPixmap(side, side)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.draw(painter, QRectF(0, 0, side, side), name, QColor(colour))
        painter.end()
        picture.setDevicePixelRatio(ratio)
        return picture
