"""WGT001: a line of a comment form stands in the text."""

from __future__ import annotations

from ._shared import WidgetRule


class CommentForm(WidgetRule):
    """A line of a comment form stands in the text.

    Labels of fields, calls to comment and notes on moderation are copied along with an article. A text that is
    about comments speaks of them in sentences; only whole lines count, and one-word labels such as "Name" need
    another line of a form beside them.

    Fix: safe where every line of the block is known word by word; else unsafe. The whole block goes, or nothing.
    """

    code = "WGT001"
    name = "comment-form"
    kinds = ("comment",)
    part_of = "a comment form"
    bad = {
        (
            "The dam holds, engineers said on Monday after a long inspection of the wall.\n\n"
            "[[Leave a Reply]]\n[[Your email address will not be published.]]\n"
        ): ("The dam holds, engineers said on Monday after a long inspection of the wall.\n"),
        (
            "[[Please enter your comment!]]\n[[Please enter your name here]]\nRain is due in the "
            "north on Friday, and the rivers are already high."
        ): ("Rain is due in the north on Friday, and the rivers are already high."),
        (
            "Der Fluss steigt seit Montag, und die Stadt hat das Ufer für alle Besucher "
            "gesperrt.\n\n[[Schreibe einen Kommentar]]"
        ): ("Der Fluss steigt seit Montag, und die Stadt hat das Ufer für alle Besucher gesperrt."),
    }
    good = (
        "Readers may leave a comment until Friday.",
        "Name\nThe ship is named after a lake.",
        ("He told them to join the conversation, and they did."),
    )
