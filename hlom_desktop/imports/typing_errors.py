"""How many slips of the fingers lie between two words: a letter too many, missing, another, or two changed places."""

from __future__ import annotations

from functools import lru_cache


@lru_cache(maxsize=16_384)
def letters_of(text: str) -> int:
    """The letters of a text as a set of bits: a slip changes two of them at most."""
    bits = 0
    for sign in text:
        bits |= 1 << (ord(sign) & 63)
    return bits


def mistakes(one: str, other: str, most: int) -> int | None:
    """How many slips lead from one text to the other (optimal string alignment); None where more than `most`."""
    before: list[int] = []
    last = list(range(len(other) + 1))
    for at, sign in enumerate(one, start=1):
        row = [at]
        for to, other_sign in enumerate(other, start=1):
            least = min(row[to - 1] + 1, last[to] + 1, last[to - 1] + (sign != other_sign))
            if at > 1 and to > 1 and sign == other[to - 2] and one[at - 2] == other_sign:
                least = min(least, before[to - 2] + 1)
            row.append(least)
        if min(row) > most:
            return None
        before, last = last, row
    return last[-1] if last[-1] <= most else None
