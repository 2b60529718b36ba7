"""WGT010: a text of a video player, picture viewer or loading page stands in the text."""

from __future__ import annotations

from ._shared import WidgetRule


class PlayerText(WidgetRule):
    """A text of a video player, picture viewer or loading page stands in the text.

    Players and galleries bring words of their own: "Media playback is unsupported on your device", "View gallery",
    "Loading…". One-word labels such as "Play" need another line of furniture beside them.

    Fix: safe where every line of the block is known word by word; else unsafe. The whole block goes, or nothing.
    """

    code = "WGT010"
    name = "player-text"
    kinds = ("player",)
    part_of = "a player or a picture viewer"
    bad = {
        (
            "[[Media playback is unsupported on your device]]\nThe choir sang for an hour."
        ): "The choir sang for an hour.",
        ("The comet is bright.\n[[View full image]]\nIt fades in May."): "The comet is bright.\nIt fades in May.",
        "[[Chargement en cours]]\nLa mer monte.": "La mer monte.",
    }
    good = (
        "Play\nThe children were in the yard.",
        "The ship was loading grain.",
        "They play video games.",
    )
