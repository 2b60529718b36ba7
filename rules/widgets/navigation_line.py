"""WGT008: a line of a page's menu, search box or footer stands in the text."""

from __future__ import annotations

from ._shared import WidgetRule


class NavigationLine(WidgetRule):
    """A line of a page's menu, search box or footer stands in the text.

    Menus, breadcrumbs, page numbers and footers are copied with the head or the tail of a page. Names of sections
    ("World", "Sport") are also headings: they count only in a run, or at the head or tail of the text beside other
    furniture.

    Fix: unsafe; the whole block goes, or nothing.
    """

    code = "WGT008"
    name = "navigation-line"
    kinds = ("navigation", "section")
    part_of = "the navigation of a page"
    bad = {
        (
            "[[Skip to main content]]\n[[Home]]\n[[World]]\n[[Contact us]]\nThe volcano erupted "
            "at dawn, and ash fell on four villages to the south."
        ): ("The volcano erupted at dawn, and ash fell on four villages to the south."),
        ("The map is from 1540.\n[[Back to top]]\nIt shows the coast."): "The map is from 1540.\nIt shows the coast.",
        "[[Home > News > Europe]]\nThe pass is closed.": "The pass is closed.",
    }
    good = (
        "World\nThe leaders met in Rome.",
        "He went back to the top of the hill.",
        ("Search\nThe police found the boat at noon, two miles from the shore."),
    )
