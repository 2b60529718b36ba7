"""WGT017: a line of a shop page stands in the text."""

from __future__ import annotations

from ._shared import WidgetRule


class ShopWidget(WidgetRule):
    """A line of a shop page stands in the text.

    "Add to cart" and "Customers also viewed" belong to a shop. One-word labels such as "Sale" need another line of
    furniture beside them.

    Fix: unsafe; the whole block goes, or nothing.
    """

    code = "WGT017"
    name = "shop-widget"
    kinds = ("shop",)
    part_of = "a shop page"
    bad = {
        (
            "The lamp is made of brass.\n[[Add to cart]]\nIt weighs a kilo."
        ): "The lamp is made of brass.\nIt weighs a kilo.",
        "[[Customers also viewed]]\nThe kettle boils fast.": "The kettle boils fast.",
        ("Der Kessel pfeift.\n[[In den Warenkorb]]\nEr ist rot."): "Der Kessel pfeift.\nEr ist rot.",
    }
    good = (
        "She had to add to cart and horse a second rider.",
        "Sale\nThe farm was sold in May.",
        "The shop is out of stock, the owner said.",
    )
