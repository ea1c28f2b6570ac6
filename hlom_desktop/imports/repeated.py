"""What a reason repeats of a cell: its beginning, and never an address, which may stand in the wrong column."""

from __future__ import annotations

import re

_LONGEST = 80
_ADDRESS = re.compile(r"[^\s<>()\[\];,\"]*@[^\s<>()\[\];,\"]*")


def repeated(text: str) -> str:
    """`text` on one line, cut after eighty signs, addresses left out."""
    plain = _ADDRESS.sub("…@…", " ".join(text.split()))
    return plain if len(plain) <= _LONGEST else f"{plain[: _LONGEST - 1].rstrip()}…"
