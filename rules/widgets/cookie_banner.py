"""WGT006: a line of a cookie or privacy banner stands in the text."""

from __future__ import annotations

from ._shared import WidgetRule


class CookieBanner(WidgetRule):
    """A line of a cookie or privacy banner stands in the text.

    Consent banners are copied from almost every European page. A text about cookies or privacy speaks in sentences;
    only whole lines count, and "Privacy" or "Settings" alone need another line of furniture beside them.

    Fix: safe where every line of the block is known word by word; else unsafe. The whole block goes, or nothing.
    """

    code = "WGT006"
    name = "cookie-banner"
    kinds = ("cookie",)
    part_of = "a cookie or privacy banner"
    bad = {
        (
            "[[This website uses cookies to improve your experience.]]\n[[Accept all]]\n[[Reject "
            "all]]\nThe mayor resigned on Tuesday."
        ): "The mayor resigned on Tuesday.",
        ("The tower is 90 metres high.\n[[Cookie settings]]\nIt was built in 1887."): (
            "The tower is 90 metres high.\nIt was built in 1887."
        ),
        ("[[Wir verwenden Cookies]]\nDie Brücke ist gesperrt."): "Die Brücke ist gesperrt.",
    }
    good = (
        "The new law says how a website uses cookies.",
        ("Privacy\nThe court weighed it against the freedom of the press."),
        "She baked cookies for the whole class.",
    )
