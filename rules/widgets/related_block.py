"""WGT003: a heading, link or teaser of other articles stands in the text."""

from __future__ import annotations

from ._shared import WidgetRule


class RelatedBlock(WidgetRule):
    """A heading, link or teaser of other articles stands in the text.

    "More like this" and the titles below it lead to other pages. The block runs from such a heading to the end of
    the text or the next paragraph; a line that repeats the one above it and is cut by an ellipsis is a teaser too.
    Headings of learned or reference texts ("Further reading", "See also") need another line of furniture beside
    them.

    Fix: unsafe; the whole block goes, or nothing.
    """

    code = "WGT003"
    name = "related-block"
    kinds = ("related",)
    part_of = "a list of other articles"
    bad = {
        (
            "The ferry sails again on Sunday after two weeks of repairs in the yard at Gdynia.\n"
            "\n[[More like this]]\n\n[[Storm closes the harbour for a day]]\n\n[[Storm closes "
            "the harbour for...]]\n"
        ): ("The ferry sails again on Sunday after two weeks of repairs in the yard at Gdynia.\n"),
        (
            "The ferry sails again on Sunday after two weeks of repairs in the yard at Gdynia.\n"
            "\n[[More like this]]\n\n[[Four ministers agreed in the night to close the port of Gdynia for a week.]]\n"
            "\n[[Ports : GDYNIA, 3 May. Four ministers...]]\n\n[[The union calls off a strike of tugs.]]\n"
            "\n[[Strike: The union...]]\n"
        ): ("The ferry sails again on Sunday after two weeks of repairs in the yard at Gdynia.\n"),
        (
            "The ferry sails again on Sunday after two weeks of repairs in the yard at Gdynia.\n"
            "\n[[Related articles]]\n\n[[Storm closes the harbour for a day]]\n\n[[The union calls off a strike]]\n"
            "\nFares rise. Few complain.\n"
        ): (
            "The ferry sails again on Sunday after two weeks of repairs in the yard at Gdynia.\n"
            "\nFares rise. Few complain.\n"
        ),
        ("Prices rose in June.\n[[RELATED ARTICLE Rice is dearer than ever]]\nThey fell in July."): (
            "Prices rose in June.\nThey fell in July."
        ),
        ("Prices rose in June.\n[[Read more]]\nThey fell in July."): "Prices rose in June.\nThey fell in July.",
        (
            "La récolte sera tardive cette année, préviennent les vignerons de toute la vallée.\n"
            "\n[[À lire aussi]]\n[[Le gel menace les vignes]]\n"
        ): ("La récolte sera tardive cette année, préviennent les vignerons de toute la vallée.\n"),
    }
    good = (
        "She wanted to read more about the war.",
        ("Further reading\nHe wrote nine novels, of which three were filmed."),
        "The most popular sport is football.",
        "The Owls beat the Larks 3-1 on Friday and go into the final of the cup as the team to beat.\n\nNEW FACES\n\n"
        "Two players of nineteen started in midfield and left the field to applause after an hour.\n\nOLD HANDS\n\n"
        "The captain is to stay for another year, and perhaps for one more after that.\n\nUP NEXT\n\n"
        "Owls: Visit the Crows on Sunday.\n\nLarks: Host the Swans on Sunday.",
    )
