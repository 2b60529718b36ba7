"""WGT009: a line that counts views, comments or minutes, or asks for a rating, stands in the text."""

from __future__ import annotations

from ._shared import WidgetRule


class CounterLine(WidgetRule):
    """A line that counts views, comments or minutes, or asks for a rating, stands in the text.

    "2,114 views", "5 min read" and "3 hours ago" are true for one moment of one page. A count inside a sentence or
    behind a label ("Attendance: 412") is left alone.

    Fix: unsafe; the whole block goes, or nothing.
    """

    code = "WGT009"
    name = "counter-line"
    kinds = ("counter",)
    part_of = "a counter or a rating"
    bad = {
        "[[5 min read]]\nThe mine closes in June.": "The mine closes in June.",
        ("The fire is out.\n[[31.4k Shares]]\nTwo houses are lost."): "The fire is out.\nTwo houses are lost.",
        ("[[Nov 3, 2025 • Last updated 2 hours ago • 3 minute read]]\nThe mine closes in June."): (
            "The mine closes in June."
        ),
        ("The vote is on Sunday.\n\n[[Was this article helpful?]]\n"): "The vote is on Sunday.\n",
    }
    good = (
        "The clip has 2,114 views so far.",
        "Three hours ago the line went dead.",
        "Attendance: 412",
    )
