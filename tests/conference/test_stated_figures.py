"""A stated figure keeps its qualifier in every language."""

from __future__ import annotations

from typing import Any

import pytest

from hlom_desktop.conference.figures import amount_said, count_said
from hlom_desktop.conference.values import CountQualifier, CountRow
from hlom_desktop.conference.wording import Wording
from hlom_desktop.storage.ref import Ref


def count(amount: int, qualifier: CountQualifier | None, **values: Any) -> CountRow:
    known = dict.fromkeys(CountRow.__dataclass_fields__) | {"ref": Ref(1, 1), "position": 0, "sources": ()}
    unit = Wording.from_texts(en="pledges", fr="engagements", es="promesas")
    return CountRow(**known | {"members": (), "unit": unit, "amount": amount, "qualifier": qualifier} | values)


@pytest.mark.parametrize(
    ("language", "wanted"),
    [("en", "close to 170 pledges"), ("fr", "près de 170 engagements"), ("es", "cerca de 170 promesas")],
)
def test_close_to_170_pledges(language: str, wanted: str) -> None:
    assert count_said(count(170, CountQualifier.CLOSE_TO), language) == wanted


def test_an_exact_figure_stands_alone_and_money_has_its_currency() -> None:
    assert amount_said(count(1153, CountQualifier.EXACTLY), "en") == "1,153"
    assert amount_said(count(1153, None), "es") == "1.153"
    assert amount_said(count(5_000_000, CountQualifier.AROUND, currency="USD"), "en") == "around USD 5,000,000"
