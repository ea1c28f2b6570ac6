"""Labels that count, and those that do not."""

from __future__ import annotations

import pytest

from hlom_desktop.exports.docx_series import Counting, Series, series
from hlom_desktop.exports.paper_links import Links


@pytest.mark.parametrize(
    ("labels", "expected"),
    [
        (["(a)", "(b)"], Series(Counting.LOWER_LETTER, 1, "(", ")")),
        (["a)"], Series(Counting.LOWER_LETTER, 1, "", ")")),
        (["(i)"], Series(Counting.LOWER_ROMAN, 1, "(", ")")),
        (["(i)", "(ii)", "(iii)", "(iv)"], Series(Counting.LOWER_ROMAN, 1, "(", ")")),
        (["h.", "i.", "j."], Series(Counting.LOWER_LETTER, 8, "", ".")),
        (["A", "B"], Series(Counting.UPPER_LETTER, 1)),
        (["3.", "4."], Series(Counting.DECIMAL, 3, "", ".")),
        (["–", "–"], Series(Counting.BULLET, 1, "–")),
        (["1.", "3."], None),
        (["12 bis."], None),
        (["007"], None),
        (["٣"], None),
        (["%1"], None),
        ([""], None),
        ([], None),
    ],
)
def test_labels_run_through_a_series(labels: list[str], expected: Series | None) -> None:
    assert series(labels) == expected


def test_addresses_are_escaped_and_what_is_none_leads_nowhere() -> None:
    links = Links({"p1": "place_1"})
    expected = {
        "https://a.org/é?q=1%20": "https://a.org/%C3%A9?q=1%20",
        "mailto:x@y.org": "mailto:x@y.org",
        "http://": "",
        "http://[": "",
        "p1": "",
        "x:y": "",
    }
    assert {to: links.address(to) for to in expected} == expected
    assert (links.place("p1"), links.place("p2")) == ("place_1", "")
