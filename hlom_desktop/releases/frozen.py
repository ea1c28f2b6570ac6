"""A programme frozen as text, as a release keeps it, and read again, perhaps by a later version of this program."""

from __future__ import annotations

import json
from typing import Any

from hlom_desktop.refusals import N_, Refusal
from hlom_desktop.releases.facts import ProgrammeFacts
from hlom_desktop.releases.rules import revision_name
from hlom_desktop.storage import codec

SCHEMA = 1
"""The form in which facts are kept. Fields that are added, with a default, do not change it."""

_PAPER_ONLY = ("print_version", "as_of")
"""What the conference's row says of its papers and its example's hour, not of the programme."""


class ReleaseIsNewer(Refusal):
    """A release in a form that only a later version of this program reads."""

    message = N_("{revision} was released by a newer version of this program. Install that version to read it.")


def freeze(facts: ProgrammeFacts) -> str:
    """The whole programme as text, under the number of its form."""
    return codec.to_json({"schema": SCHEMA, "facts": codec.plain(facts)})


def thaw(text: str, number: int) -> ProgrammeFacts:
    """The programme of revision `number`. Raises `ReleaseIsNewer`."""
    kept = json.loads(text)
    if kept["schema"] > SCHEMA:
        raise ReleaseIsNewer(revision=revision_name(number))
    facts: ProgrammeFacts = codec.revive(ProgrammeFacts, kept["facts"])
    return facts


def is_same(one: ProgrammeFacts, other: ProgrammeFacts) -> bool:
    """Whether nothing differs but which gesture wrote a row last, and what concerns the printing alone."""
    return bool(_bare(one) == _bare(other))


def _bare(facts: ProgrammeFacts) -> Any:
    whole = codec.plain(facts)
    for name in _PAPER_ONLY:
        whole["conference"].pop(name, None)
    return _unversioned(whole)


def _unversioned(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: inner["id"] if key == "ref" else _unversioned(inner) for key, inner in value.items()}
    return [_unversioned(inner) for inner in value] if isinstance(value, list) else value
