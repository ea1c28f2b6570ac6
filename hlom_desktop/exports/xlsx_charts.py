"""Charts of bars beside a sheet's table: flat, without legend, each bar with its figure."""

from __future__ import annotations

from openpyxl.chart import BarChart, Reference
from openpyxl.chart.label import DataLabelList
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from hlom_desktop.exports.xlsx_sheet import Sheet, SheetBars

_WIDTH_CM, _BAR_CM, _ROUND_CM = 16.0, 0.62, 1.6
_ROW_CM = 0.53
_BARS_COLOR = "4B4F55"


def add_charts(page: Worksheet, sheet: Sheet, labels: int) -> None:
    """Put the sheet's charts right of its table; `labels` is the row of the column labels."""
    column, free = get_column_letter(len(sheet.columns) + 2), 0
    for bars in sheet.bars:
        at = max(free, labels + 1 + bars.first)
        chart = _chart(page, bars, labels + 1 + bars.first)
        page.add_chart(chart, f"{column}{at}")
        free = at + int(chart.height / _ROW_CM) + 2


def _chart(page: Worksheet, bars: SheetBars, first: int) -> BarChart:
    chart = BarChart()
    chart.type, chart.style, chart.gapWidth = "bar", 2, 45
    chart.title, chart.legend = bars.title, None
    chart.width, chart.height = _WIDTH_CM, _ROUND_CM + _BAR_CM * bars.rows
    last = first + bars.rows - 1
    chart.add_data(Reference(page, min_col=2, min_row=first, max_row=last))
    chart.set_categories(Reference(page, min_col=1, min_row=first, max_row=last))
    series = chart.series[0]
    series.graphicalProperties = GraphicalProperties(solidFill=_BARS_COLOR)
    series.dLbls = DataLabelList(showVal=True, showSerName=False, showCatName=False, showLegendKey=False)
    chart.x_axis.scaling.orientation = "maxMin"  # the first row on top
    chart.x_axis.delete, chart.y_axis.delete, chart.y_axis.majorGridlines = False, True, None
    return chart
