"""What a revision is called, and which one is on paper."""

from __future__ import annotations

from collections.abc import Iterable

from hlom_desktop.releases.values import ReleaseDuty, ReleaseRow, ReleaseTaskRow


def revision_name(number: int) -> str:
    """“Rev.2”: how the United Nations marks a revised document, alike in all languages."""
    return f"Rev.{number}"


def on_paper(releases: Iterable[ReleaseRow], tasks: Iterable[ReleaseTaskRow]) -> ReleaseRow | None:
    """The newest revision whose printed sheets are laid out; None while none is."""
    printed = {task.release_id for task in tasks if task.duty is ReleaseDuty.PRINTED and task.done is not None}
    return max((row for row in releases if row.ref.id in printed), key=lambda row: row.number, default=None)


def tasks_of(release: ReleaseRow, tasks: Iterable[ReleaseTaskRow]) -> tuple[ReleaseTaskRow, ...]:
    """What a revision asks to be done, in order."""
    return tuple(sorted((row for row in tasks if row.release_id == release.ref.id), key=lambda row: row.position))
