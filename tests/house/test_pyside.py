"""The Qt binding keeps its books: no reference is lost when a signal is emitted or an override is called.

PySide6 6.12.0 on Python 3.11 loses a reference to `True` or `None` each time, and aborts sooner or later.
"""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    QStringListModel,
    Qt,
    Signal,
)

ROUNDS = 5_000
# So that a binding which loses references fails here, and does not take the whole run with it.
SPARE = 10 * ROUNDS

pytestmark = pytest.mark.skipif(sys.version_info >= (3, 12), reason="True and None are immortal from Python 3.12 on")


class Doorbell(QObject):
    """Rings with a yes or a no."""

    rang = Signal(bool)


class Sieve(QSortFilterProxyModel):
    """The binding calls its overrides from C++: one answers yes or no, the other nothing."""

    def filterAcceptsRow(self, source_row: int, source_parent: QModelIndex | QPersistentModelIndex) -> bool:
        return True

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        pass


def references() -> dict[str, int]:
    """How often each of the shared constants is referred to."""
    return {str(constant): sys.getrefcount(constant) for constant in (None, True, False)}


def lost(before: dict[str, int], after: dict[str, int]) -> list[str]:
    """The constants of which references went missing or piled up, one in ten rounds or more."""
    return [name for name in before if abs(after[name] - before[name]) > ROUNDS // 10]


@pytest.fixture
def spare_references() -> list[object]:
    return [None, True, False] * SPARE


def test_signals_lose_no_reference(spare_references: list[object]) -> None:
    doorbell, answers = Doorbell(), []
    doorbell.rang.connect(lambda yes: answers.append(1 if yes else 0))
    before = references()
    for round_ in range(ROUNDS):
        doorbell.rang.emit(round_ % 2 == 0)
    assert (sum(answers), len(answers)) == (ROUNDS // 2, ROUNDS)
    assert lost(before, references()) == []


def test_overrides_lose_no_reference(spare_references: list[object]) -> None:
    names = QStringListModel(["Astana"])
    sieve = Sieve()
    sieve.setSourceModel(names)
    before = references()
    for _ in range(ROUNDS):
        sieve.invalidate()
    assert sieve.rowCount() == 1
    assert lost(before, references()) == []
