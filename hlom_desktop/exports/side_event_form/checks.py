"""The checks of a form's cells, in the words of spreadsheet programs."""

from __future__ import annotations

from collections.abc import Mapping

from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from hlom_desktop.exports.side_event_form.values import Check, CheckKind

_TITLE, _MESSAGE = 32, 225
"""Characters that the title and the text of a spreadsheet's message hold."""


def add_check(page: Worksheet, cell: str, label: str, check: Check, listed: Mapping[str, str]) -> None:
    """Let a cell take only what its check says; `listed` are the ranges of the lists by name."""
    made = _made(check, cell, listed)
    made.allow_blank = True
    made.showErrorMessage = check.kind is not CheckKind.OFFERED
    made.errorTitle, made.error = label[:_TITLE], check.message[:_MESSAGE]
    page.add_data_validation(made)
    made.add(cell)


def _made(check: Check, cell: str, listed: Mapping[str, str]) -> DataValidation:
    match check.kind:
        case CheckKind.ONE_OF | CheckKind.OFFERED:
            return DataValidation(type="list", formula1=listed[check.listed])
        case CheckKind.WHOLE:
            return DataValidation(type="whole", operator="between", formula1=str(check.least), formula2=str(check.most))
        case CheckKind.DAY:
            return DataValidation(type="date", operator="greaterThan", formula1="DATE(2000,1,1)")
        case CheckKind.ADDRESS:
            return DataValidation(type="custom", formula1=_address(cell))


def _address(cell: str) -> str:
    """One @ with something before it, a point after it, no blank."""
    return (
        f'AND(LEN({cell})-LEN(SUBSTITUTE({cell},"@",""))=1,FIND("@",{cell})>1,'
        f'ISNUMBER(FIND(".",{cell},FIND("@",{cell})+2)),ISERROR(FIND(" ",{cell})))'
    )
