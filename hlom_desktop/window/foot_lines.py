"""What stands in the foot: clashes, remarks, texts to translate; who else is here, what was done last."""

from __future__ import annotations

from collections.abc import Sequence

from hlom_desktop.desk.foot import FootItem
from hlom_desktop.findings import Finding, Severity
from hlom_desktop.live.values import NOT_FOR_USE
from hlom_desktop.overview.says import TEXT_KINDS
from hlom_desktop.words import Words


def sort_of(finding: Finding) -> str:
    """Under which figure of the foot a finding is counted: `clashes`, `remarks` or `texts`."""
    if finding.severity is Severity.CLASH:
        return "clashes"
    return "texts" if finding.kind in TEXT_KINDS else "remarks"


def is_open(finding: Finding) -> bool:
    """Whether nobody has said yet that it may stand."""
    return finding.accepted is None


def left_items(findings: Sequence[Finding], words: Words) -> tuple[FootItem, ...]:
    """Counts of what is found; each goes to the first of its kind. Nothing found is said too."""
    clashes, remarks, texts = (
        [one for one in findings if is_open(one) and sort_of(one) == sort] for sort in ("clashes", "remarks", "texts")
    )
    items = []
    if clashes:
        said = words.plural("{number} clash", "{number} clashes", len(clashes))
        items.append(FootItem(said, "clashes", "warning-octagon-fill", "bad", bold=True))
    if remarks:
        said = words.plural("{number} remark", "{number} remarks", len(remarks))
        items.append(FootItem(said, "remarks", "warning-fill", "warn"))
    if texts:
        said = words.plural("{number} text to translate", "{number} texts to translate", len(texts))
        items.append(FootItem(said, "texts", "translate"))
    return tuple(items) or (FootItem(words("No clashes"), "", "check-circle", "ok"),)


def right_items(
    refused: str, others: Sequence[str], last: str, words: Words, on_paper: str = "", *, rehearsal: bool = False
) -> tuple[FootItem, ...]:
    """That it is a rehearsal, what was refused last, the revision on paper, who else is here, what was done last."""
    items = []
    if rehearsal:
        items.append(FootItem(words(NOT_FOR_USE), "", "warning-fill", "warn", bold=True))
    if refused:
        items.append(FootItem(refused, "refused", "warning-fill", "bad", tip=refused))
    if on_paper:
        items.append(FootItem(on_paper, "releases", "stack"))
    if others:
        said = words("{name} is here", name=others[0])
        if len(others) > 1:
            said = words.plural("{name} and {number} other are here", "{name} and {number} others are here",
                                len(others) - 1, name=others[0])  # fmt: skip
        items.append(FootItem(said, "", "users", tip=", ".join(others)))
    else:
        items.append(FootItem(words("Nobody else is here"), "", "users", "ink3"))
    if last:
        items.append(FootItem(last, "history", "arrow-u-up-left", trailing=True))
    return tuple(items)
