"""WGT016: a notice about JavaScript, an ad blocker, a robot check or a missing page stands in the text."""

from __future__ import annotations

from ._shared import WidgetRule


class BrowserWall(WidgetRule):
    """A notice about JavaScript, an ad blocker, a robot check or a missing page stands in the text.

    "Please enable JavaScript" or "Just a moment..." is what a page showed in place of the article. Sentences that
    speak about such a notice are left alone.

    Fix: safe where every line of the block is known word by word; else unsafe. The whole block goes, or nothing.
    """

    code = "WGT016"
    name = "browser-wall"
    kinds = ("wall",)
    part_of = "a notice to the browser"
    bad = {
        ("[[Please enable JavaScript to view this page]]\nThe reef is dying."): "The reef is dying.",
        ("[[Just a moment...]]\n[[Checking your browser before accessing]]\n"): "",
        "Prices are up.\n[[404 Not Found]]\nWages are not.": "Prices are up.\nWages are not.",
    }
    good = (
        "It took just a moment to sink.",
        "The page not found was the last.",
        "Most browsers now enable JavaScript by default.",
    )
