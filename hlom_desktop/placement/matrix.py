"""An integer programme as it is written down, column by column and row by row, and its solution by HiGHS."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from highspy import Highs

Terms = Iterable[tuple[int, float]]
"""Columns with their factors."""

WHOLE = 0.99
"""Costs are whole numbers: what is nearer than this to the bound is the best."""


@dataclass(frozen=True)
class Solution:
    """The values of the columns, none where none was found; the cost, the bound below it, and whether it is proven."""

    values: tuple[float, ...]
    cost: float
    bound: float
    is_best: bool

    @property
    def gap(self) -> float:
        """How far the cost may be above the best, as a share of it."""
        if self.is_best:
            return 0.0
        return min(1.0, abs(self.cost - self.bound) / max(1.0, abs(self.cost))) if self.values else 1.0


class Matrix:
    """Columns between 0 and a bound, each with its cost, and rows that bound sums of them. Costs are minimized."""

    def __init__(self) -> None:
        self.costs: list[float] = []
        self._upper: list[float] = []
        self._whole: list[bool] = []
        self._rows: list[tuple[float, float]] = []
        self._starts, self._index, self._factor = [0], list[int](), list[float]()

    def column(self, cost: float = 0, *, upper: float = 1, whole: bool = True) -> int:
        """A new column's place."""
        self.costs.append(cost)
        self._upper.append(upper)
        self._whole.append(whole)
        return len(self.costs) - 1

    def at_most(self, bound: float, terms: Terms) -> None:
        """The sum is at most the bound."""
        self._row(float("-inf"), bound, terms)

    def at_least(self, bound: float, terms: Terms) -> None:
        """The sum is at least the bound."""
        self._row(bound, float("inf"), terms)

    def equal(self, value: float, terms: Terms) -> None:
        """The sum is the value."""
        self._row(value, value, terms)

    def _row(self, lower: float, upper: float, terms: Terms) -> None:
        for column, factor in terms:
            self._index.append(column)
            self._factor.append(factor)
        self._starts.append(len(self._index))
        self._rows.append((lower, upper))

    def solve(
        self,
        seconds: float | None = None,
        stop: Callable[[], bool] = lambda: False,
        better: Callable[[Sequence[float]], None] = lambda _: None,
        looked: Callable[[float], None] = lambda _: None,
        start: Sequence[float] = (),
    ) -> Solution:
        """Solve it, the same way each time. `better` is given each better solution, `looked` the gap from time to time;
        `start` is a solution to begin with.
        """
        if not self.costs:
            return Solution((), 0, 0, is_best=True)
        highs = self._loaded(seconds)
        if start:
            from highspy import HighsSolution

            found = HighsSolution()
            found.col_value = list(start)
            highs.setSolution(found)

        def improved(event: Any) -> None:
            better(event.data_out.mip_solution)

        def asked(event: Any) -> None:
            looked(min(1.0, event.data_out.mip_gap))
            if stop():
                event.interrupt()

        highs.cbMipImprovingSolution += improved
        highs.cbMipInterrupt += asked
        highs.run()
        return self._solution(highs)

    def _loaded(self, seconds: float | None) -> Highs:
        import numpy as np
        from highspy import Highs, HighsLp, HighsVarType, MatrixFormat

        lp = HighsLp()
        lp.num_col_, lp.num_row_ = len(self.costs), len(self._rows)
        lp.col_cost_ = np.array(self.costs, dtype=float)
        lp.col_lower_ = np.zeros(len(self.costs))
        lp.col_upper_ = np.array(self._upper, dtype=float)
        lp.row_lower_ = np.array([lower for lower, _ in self._rows], dtype=float)
        lp.row_upper_ = np.array([upper for _, upper in self._rows], dtype=float)
        lp.a_matrix_.format_ = MatrixFormat.kRowwise
        lp.a_matrix_.start_ = np.array(self._starts)
        lp.a_matrix_.index_ = np.array(self._index)
        lp.a_matrix_.value_ = np.array(self._factor, dtype=float)
        lp.integrality_ = [HighsVarType.kInteger if one else HighsVarType.kContinuous for one in self._whole]
        highs = Highs()  # type: ignore[no-untyped-call]
        options = {"output_flag": False, "threads": 1, "random_seed": 0, "mip_rel_gap": 0.0, "mip_abs_gap": WHOLE}
        for name, value in options.items():
            highs.setOptionValue(name, value)
        if seconds is not None:
            highs.setOptionValue("time_limit", max(0.0, seconds))
        highs.passModel(lp)
        return highs

    @staticmethod
    def _solution(highs: Highs) -> Solution:
        from highspy import HighsModelStatus, SolutionStatus

        status, info = highs.getModelStatus(), highs.getInfo()
        found = highs.getSolution()
        is_found = info.primal_solution_status == SolutionStatus.kSolutionStatusFeasible
        values = tuple(found.col_value) if is_found else ()
        best = status == HighsModelStatus.kOptimal
        return Solution(values, info.objective_function_value, info.mip_dual_bound, is_best=best)
