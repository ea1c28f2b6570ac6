"""Which characters a font file can draw, read from its character map.

The layout engine stops at one character that no font has; so coverage is asked before. Reads TrueType and OpenType
files and collections, map formats 4 and 12 (OpenType specification, cmap): all that Noto uses.
"""

from __future__ import annotations

import bisect
import struct
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Coverage:
    """The characters of one font as ranges of code points, first and last included."""

    firsts: tuple[int, ...]
    lasts: tuple[int, ...]

    def has(self, point: int) -> bool:
        """Whether the font draws this code point."""
        at = bisect.bisect_right(self.firsts, point) - 1
        return at >= 0 and point <= self.lasts[at]


def read_coverage(path: Path, index: int = 0) -> Coverage:
    """The coverage of face `index` of a font file; a file that cannot be read covers nothing."""
    try:
        with path.open("rb") as file:
            table = _cmap_table(file.read(), index)
        ranges = sorted(_best_ranges(table))
    except (OSError, struct.error, KeyError, IndexError):
        ranges = []
    return Coverage(tuple(first for first, _ in ranges), tuple(last for _, last in ranges))


def _cmap_table(data: bytes, index: int) -> bytes:
    start = 0
    if data[:4] == b"ttcf":
        (start,) = struct.unpack_from(">I", data, 12 + 4 * index)
    (count,) = struct.unpack_from(">H", data, start + 4)
    for number in range(count):
        name, _, offset, length = struct.unpack_from(">4sIII", data, start + 12 + 16 * number)
        if name == b"cmap":
            return data[offset : offset + length]
    raise KeyError("cmap")


def _best_ranges(table: bytes) -> list[tuple[int, int]]:
    """Format 12 (all planes) where there is one, else format 4 (the basic plane)."""
    (count,) = struct.unpack_from(">H", table, 2)
    found: dict[int, int] = {}
    for number in range(count):
        platform, _, offset = struct.unpack_from(">HHI", table, 4 + 8 * number)
        (form,) = struct.unpack_from(">H", table, offset)
        if platform in {0, 3}:
            found[form] = offset
    if 12 in found:
        return _ranges_12(table, found[12])
    return _ranges_4(table, found[4])


def _ranges_12(table: bytes, offset: int) -> list[tuple[int, int]]:
    (count,) = struct.unpack_from(">I", table, offset + 12)
    groups = (struct.unpack_from(">III", table, offset + 16 + 12 * number) for number in range(count))
    return [(first, last) for first, last, _ in groups]


def _ranges_4(table: bytes, offset: int) -> list[tuple[int, int]]:
    (doubled,) = struct.unpack_from(">H", table, offset + 6)
    count = doubled // 2
    ends = struct.unpack_from(f">{count}H", table, offset + 14)
    starts = struct.unpack_from(f">{count}H", table, offset + 16 + doubled)
    return [(first, last) for first, last in zip(starts, ends, strict=True) if first != 0xFFFF]
