"""Which text of a statement may be seen by the public, and which stays with the booths."""

from __future__ import annotations

from collections.abc import Sequence

from hlom_desktop.documents.values import StatementStage, StatementVersionRow
from hlom_desktop.refusals import N_, Refusal

BEFORE_DELIVERY = frozenset({StatementStage.RECEIVED, StatementStage.TO_BOOTHS})


class StillConfidential(Refusal):
    """A text sent in advance that would be made public before it is spoken."""

    message = N_("A text received in advance stays confidential until the statement is delivered.")


def is_delivered(versions: Sequence[StatementVersionRow]) -> bool:
    """Whether the statement has been spoken: there is a text of it as delivered."""
    return any(one.stage is StatementStage.AS_DELIVERED for one in versions)


def is_confidential(version: StatementVersionRow, versions: Sequence[StatementVersionRow]) -> bool:
    """Whether a version stays out of public papers: by its own mark, or sent in advance and not yet delivered."""
    return version.confidential or (version.stage in BEFORE_DELIVERY and not is_delivered(versions))


def public_version(versions: Sequence[StatementVersionRow]) -> StatementVersionRow | None:
    """The version that public papers give: the last publishable or delivered one that is not confidential.

    `versions` are one statement's, in their order. A text sent in advance is never given, even after delivery.
    """
    public = [one for one in versions if one.stage not in BEFORE_DELIVERY and not one.confidential]
    return public[-1] if public else None
