"""WGT015: a line before or after the article belongs to the page around it."""

from __future__ import annotations

from ._shared import WidgetRule


class PageEdge(WidgetRule):
    """A line before or after the article belongs to the page around it.

    After a line that is furniture for certain, whatever short lines follow to the end of the text are the page's
    too: titles of other articles, names of sections, buttons. Running text ends such a block, and so does the lack
    of any known line.

    Fix: unsafe; the whole block goes, or nothing.
    """

    code = "WGT015"
    name = "page-edge"
    kinds = ("page",)
    part_of = "the page around the article"
    bad = {
        (
            "The lock was built in 1911 and still lifts four hundred boats in every year.\n\n"
            "Share this article\n[[Canal Watch]]\n[[Boats and Bridges]]\n"
        ): ("The lock was built in 1911 and still lifts four hundred boats in every year.\n\nShare this article\n"),
        (
            "The two sides meet again in Geneva on Monday, a spokesman for the talks said.\n\n"
            "Read more\n[[How the border was drawn]]\n"
        ): ("The two sides meet again in Geneva on Monday, a spokesman for the talks said.\n\nRead more\n"),
        (
            "Rain fell on nine of the ten days, and the hay could not be brought in.\nComments "
            "are closed\n[[The Farm Desk]]\n"
        ): ("Rain fell on nine of the ten days, and the hay could not be brought in.\nComments are closed\n"),
    }
    good = (
        ("The lock was built in 1911 and still lifts four hundred boats in every year.\n\nCanal Watch"),
        ("The Farm Desk\nRain fell on nine of the ten days, and the hay could not be brought in."),
        "He left in May.\n\nAnna Bell",
    )
