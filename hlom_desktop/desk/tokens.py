"""Every colour of the program, by what it is for: one page on light paper, the same page on dark paper.

Nothing else in the program names a colour. Texts stand at 4.5:1 or more on each ground they are used on, the
borders of controls and the focus at 3:1 (WCAG 2.2, 1.4.3 and 1.4.11); a test computes it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Token = Literal[
    "paper", "desk", "sunk", "hover", "ink", "ink2", "ink3", "rule", "rule2", "strong", "control", "accent",
    "on_accent", "atint", "aline", "asoft", "bad", "badt", "warn", "warnt", "ok", "okt",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours of one look, each `#RRGGBB`."""

    dark: bool
    paper: str
    """Screens, cards, fields."""
    desk: str
    """Menu row, rail, foot."""
    sunk: str
    """Tray, side-event blocks, room strip."""
    hover: str
    """Pointer over a row or button."""
    ink: str
    """Text, today's line, official hours."""
    ink2: str
    """Secondary text, icons, plot bars."""
    ink3: str
    """Labels, column heads, past rows; never smaller than 11 px."""
    rule: str
    """Rules between rows."""
    rule2: str
    """Borders of blocks."""
    strong: str
    """The black rule over a section and under column heads."""
    control: str
    """Borders of fields and buttons, hatching."""
    accent: str
    """Selection, focus, links, primary button, firm dates."""
    on_accent: str
    """Text on the primary button."""
    atint: str
    """Plenary and selection fill."""
    aline: str
    """Border of what is filled with atint."""
    asoft: str
    """Light plot bars."""
    bad: str
    """Clash, overdue, over time."""
    badt: str
    """Ground of a bad badge."""
    warn: str
    """Remark, stale or missing text, last thirty seconds."""
    warnt: str
    """Ground of a warning badge."""
    ok: str
    """Confirmed, tested, on time."""
    okt: str
    """Ground of an ok badge."""

    def of(self, token: Token) -> str:
        """The colour of `token`, `#RRGGBB`."""
        colour: str = getattr(self, token)
        return colour


LIGHT = Tokens(
    dark=False,
    paper="#FFFFFF",
    desk="#F5F4F1",
    sunk="#FAF9F7",
    hover="#EFEDE9",
    ink="#16181B",
    ink2="#4B4F55",
    ink3="#676B71",
    rule="#E0DED9",
    rule2="#C4C1BA",
    strong="#16181B",
    control="#85888C",
    accent="#0B5CAD",
    on_accent="#FFFFFF",
    atint="#E7F0F9",
    aline="#9DBFE0",
    asoft="#BCD4EC",
    bad="#B3241B",
    badt="#FCECEA",
    warn="#855200",
    warnt="#FBF1DE",
    ok="#1C6A42",
    okt="#E6F2EA",
)

DARK = Tokens(
    dark=True,
    paper="#17191C",
    desk="#1F2226",
    sunk="#1B1E21",
    hover="#292D32",
    ink="#EDECE9",
    ink2="#BDC0C4",
    ink3="#9A9EA4",
    rule="#31353A",
    rule2="#4A4F56",
    strong="#8B9097",
    control="#7B8087",
    accent="#7CB7F0",
    on_accent="#0B1B2B",
    atint="#1B3046",
    aline="#3F6A93",
    asoft="#2B4C6E",
    bad="#FF9C91",
    badt="#41211E",
    warn="#EDBA60",
    warnt="#392C14",
    ok="#7FCEA2",
    okt="#183426",
)


def luminance(colour: str) -> float:
    """Relative luminance of `#RRGGBB`, 0 to 1 (WCAG 2.2)."""

    def linear(channel: float) -> float:
        return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast of two colours, 1 to 21, whichever is the lighter (WCAG 2.2)."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)
