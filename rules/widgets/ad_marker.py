"""WGT004: a marker of an advertisement stands in the text."""

from __future__ import annotations

from ._shared import WidgetRule


class AdMarker(WidgetRule):
    """A marker of an advertisement stands in the text.

    "Advertisement", "Anzeige" or "Sponsored by" mark a place where a page shows something that the copy does not
    have. Only whole lines count; "Ad" or "Promotion" alone need another line of furniture beside them.

    Fix: safe where every line of the block is known word by word; else unsafe. The whole block goes, or nothing.
    """

    code = "WGT004"
    name = "ad-marker"
    kinds = ("ad",)
    part_of = "an advertisement"
    bad = {
        (
            "The court adjourned.\n\n[[ADVERTISEMENT]]\n\nIt meets again on Friday."
        ): "The court adjourned.\n\nIt meets again on Friday.",
        "[[- Advertisement -]]\nThe harvest was good.": "The harvest was good.",
        "Вода спала.\n[[Реклама]]\nДорога открыта.": "Вода спала.\nДорога открыта.",
    }
    good = (
        "The advertisement ran for a year.",
        "Promotion\nHe was made a colonel in May.",
        "An advertisement in the paper cost him his job.",
    )
