"""Seconds that pass while the computer's clock is set, and while it sleeps."""

from __future__ import annotations

import time


def steady_seconds() -> float:
    """Seconds since some moment, which never jump; those asleep are counted wherever the system counts them."""
    if hasattr(time, "CLOCK_BOOTTIME"):
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    return time.monotonic()
