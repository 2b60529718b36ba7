"""WGT019: a shortcode, an icon's name or a protected address stands in the text."""

from __future__ import annotations

from ._shared import WidgetRule


class TemplateCode(WidgetRule):
    """A shortcode, an icon's name or a protected address stands in the text.

    [gallery ids=...], "arrow_drop_down" and "[email protected]" are what a page is made from. References in
    brackets such as "[Reuters]" are left alone.

    Fix: safe where every line of the block is known word by word; else unsafe. The whole block goes, or nothing.
    """

    code = "WGT019"
    name = "template-code"
    kinds = ("code",)
    part_of = "the page's code"
    bad = {
        "[[arrow_drop_down]]\nThe rails are new.": "The rails are new.",
        "The clerk was kind.\n[[adsbygoogle]]\nHe smiled.": "The clerk was kind.\nHe smiled.",
        (
            "The desk is open.\n[[This email address is being protected from spambots. You need "
            "JavaScript enabled to view it.]]\nIt closes at six."
        ): "The desk is open.\nIt closes at six.",
    }
    good = (
        "[Reuters]",
        "The arrow drops down.",
        "He wrote [sic] beside it.",
    )
