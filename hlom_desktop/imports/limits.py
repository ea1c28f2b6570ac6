"""How much is read at once; above it a file is refused rather than read in part."""

from __future__ import annotations

MOST_ROWS = 50_000
MOST_COLUMNS = 200
MEGABYTE = 1024 * 1024
MOST_UNZIPPED = 200 * MEGABYTE
"""Bytes of all parts of a workbook together, and of its file."""

MOST_TEXT = 50 * MEGABYTE
"""Bytes of a text file: 50,000 rows of a thousand each."""

MOST_PARTS = 5_000
MOST_RATIO = 200
"""Times its size to which a workbook unpacks; ordinary ones reach 50."""

RATIO_FROM = 10 * MEGABYTE
"""Unpacked bytes below which the ratio does not matter."""

MOST_MERGES = 100_000
MOST_REMARKS = 200
"""Remarks of one kind; the rest are counted."""
