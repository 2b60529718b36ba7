"""WGT002: a line of a share bar stands in the text."""

from __future__ import annotations

from ._shared import WidgetRule


class ShareBar(WidgetRule):
    """A line of a share bar stands in the text.

    "Share post:", "Click to share on Facebook (Opens in new window)" and rows of network names belong to the page.
    A single network name or "Share" counts only beside another line of a bar or after the last paragraph.

    Fix: safe where every line of the block is known word by word; else unsafe. The whole block goes, or nothing.
    """

    code = "WGT002"
    name = "share-bar"
    kinds = ("share", "network")
    part_of = "a share bar"
    bad = {
        (
            "The museum reopens in May with a new wing for its ships and maps.\n\n[[Share this "
            "post:]]\n[[Facebook]]\n[[Twitter]]\n"
        ): ("The museum reopens in May with a new wing for its ships and maps.\n"),
        ("[[Click to share on WhatsApp (Opens in new window)]]\nThe vote was close."): "The vote was close.",
        (
            "The bridge is open.\n[[Facebook | Twitter | Pinterest | Email]]\nTraffic is slow."
        ): "The bridge is open.\nTraffic is slow.",
    }
    good = (
        "Share prices fell on Monday.",
        "She posts on Facebook, Twitter and Instagram.",
        ("Twitter\nThe company was founded in 2006 in San Francisco by four friends."),
    )
