"""The look in force: tokens and type, and the one object that widgets ask for colours, fonts and icons.

A widget is given a `LookSource`; when the user turns to dark paper the source emits `changed` and the widget
paints itself anew.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, QRectF, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QPainter, QPalette, QPen
from PySide6.QtWidgets import QApplication

from hlom_desktop.desk.chrome import style_sheet
from hlom_desktop.desk.icons import PhosphorIcons
from hlom_desktop.desk.tokens import DARK, LIGHT, Token, Tokens

FAMILIES = (
    "Segoe UI Variable Text",
    "Segoe UI",
    ".AppleSystemUIFont",
    "Noto Sans",
    "Noto Sans CJK SC",
    "DejaVu Sans",
)
BASE = 13
"""Base size of type in pixels; labels and badges 11, tables and cards 12, heads 15, screen titles 22."""


@dataclass(frozen=True)
class Look:
    """One look: its colours and the families its type is set in, first one found first."""

    tokens: Tokens = LIGHT
    families: tuple[str, ...] = FAMILIES


LIGHT_LOOK = Look(LIGHT)
DARK_LOOK = Look(DARK)


class LookSource(QObject):
    """What widgets ask for colours, fonts and icons. One for the program, passed to each widget."""

    changed = Signal()
    """Another look is in force; paint anew."""

    def __init__(self, look: Look = LIGHT_LOOK, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._colours: dict[str, QColor] = {}
        self._fonts: dict[tuple[int, bool, float, bool], QFont] = {}
        self._metrics: dict[tuple[int, bool], QFontMetrics] = {}
        self._icons = PhosphorIcons()

    @property
    def tokens(self) -> Tokens:
        """The colours in force."""
        return self.look.tokens

    def turn_to(self, look: Look) -> None:
        """Put `look` in force at once, without a restart."""
        self.look = look
        self._colours.clear()
        self._fonts.clear()
        self._metrics.clear()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            apply_look(application, self)
        self.changed.emit()

    def color(self, token: Token) -> QColor:
        """The colour of `token`."""
        found = self._colours.get(token)
        if found is None:
            found = self._colours[token] = QColor(self.tokens.of(token))
        return found

    def pen(self, token: Token, width: float = 1.0) -> QPen:
        """A solid pen of `width` pixels."""
        return QPen(self.color(token), width)

    def font(self, px: int = BASE, bold: bool = False, spacing: float = 0.0, struck: bool = False) -> QFont:
        """Type of `px` pixels, figures in columns; `spacing` in pixels only from 56 px up."""
        key = (px, bold, spacing, struck)
        found = self._fonts.get(key)
        if found is None:
            found = QFont()
            found.setFamilies(list(self.look.families))
            found.setPixelSize(px)
            found.setBold(bold)
            found.setStrikeOut(struck)
            found.setFeature(QFont.Tag("tnum"), 1)
            if spacing:
                found.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, spacing)
            self._fonts[key] = found
        return found

    def metrics(self, px: int = BASE, bold: bool = False) -> QFontMetrics:
        """Measures of `font(px, bold)`."""
        key = (px, bold)
        found = self._metrics.get(key)
        if found is None:
            found = self._metrics[key] = QFontMetrics(self.font(px, bold))
        return found

    def width(self, text: str, px: int = BASE, bold: bool = False) -> int:
        """Pixels that `text` takes in one line."""
        return self.metrics(px, bold).horizontalAdvance(text)

    def icon(self, name: str, size: int = 16, token: Token = "ink2") -> QIcon:
        """Phosphor's `name` for a menu or one of Qt's own buttons. KeyError: no such icon."""
        return self._icons.icon(name, size, self.tokens.of(token), self.tokens.ink3)

    def draw_icon(self, painter: QPainter, rect: QRectF, name: str, token: Token = "ink2") -> None:
        """Draw Phosphor's `name` centred in `rect`. KeyError: no such icon."""
        self._icons.draw(painter, rect, name, self.color(token))


def palette(tokens: Tokens) -> QPalette:
    """The palette from which Qt draws what the program does not draw itself."""
    role = QPalette.ColorRole
    made = QPalette()
    for one, colour in (
        (role.Window, tokens.paper),
        (role.Base, tokens.paper),
        (role.AlternateBase, tokens.sunk),
        (role.Button, tokens.paper),
        (role.ToolTipBase, tokens.paper),
        (role.WindowText, tokens.ink),
        (role.Text, tokens.ink),
        (role.ButtonText, tokens.ink),
        (role.ToolTipText, tokens.ink),
        (role.BrightText, tokens.bad),
        (role.PlaceholderText, tokens.ink3),
        (role.Highlight, tokens.asoft),
        (role.HighlightedText, tokens.ink),
        (role.Accent, tokens.accent),
        (role.Link, tokens.accent),
        (role.LinkVisited, tokens.accent),
        (role.Light, tokens.hover),
        (role.Midlight, tokens.rule),
        (role.Mid, tokens.rule2),
        (role.Dark, tokens.control),
        (role.Shadow, tokens.strong),
    ):
        made.setColor(one, QColor(colour))
    for one in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, one, QColor(tokens.ink3))
    return made


def apply_look(application: QApplication, source: LookSource) -> None:
    """Give the whole program the palette, type and style sheet of the look in force."""
    if application.style().objectName() != "fusion" and not application.styleSheet():
        application.setStyle("Fusion")  # the same on every system; the style sheet wraps it
    application.setPalette(palette(source.tokens))
    application.setFont(source.font())
    application.setStyleSheet(style_sheet(source.tokens))
