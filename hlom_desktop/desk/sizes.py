"""Widths in pixels that more than one part of the window keeps."""

from __future__ import annotations

CARD_LEAST, CARD_MOST, CARD_WIDE = 316, 384, 520
"""A card's: at least, at most, and in windows from 2000 pixels on."""
