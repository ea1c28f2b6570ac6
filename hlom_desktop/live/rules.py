"""The rules of a live day, where other concepts look for them."""

from __future__ import annotations

from hlom_desktop.live.rules_expected import state_at as state_at  # noqa: PLC0414  one place to take both from
from hlom_desktop.live.rules_replay import replay as replay  # noqa: PLC0414
