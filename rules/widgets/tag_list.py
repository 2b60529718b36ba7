"""WGT018: a line of tags, topics or categories stands in the text."""

from __future__ import annotations

from ._shared import WidgetRule


class TagList(WidgetRule):
    """A line of tags, topics or categories stands in the text.

    "Tags: flood, Elbe, dykes" files the article; it is not part of it. A list behind such a label counts, a
    sentence does not.

    Fix: unsafe; the whole block goes, or nothing.
    """

    code = "WGT018"
    name = "tag-list"
    kinds = ("tags",)
    part_of = "the page's list of tags"
    bad = {
        "The dyke held.\n\n[[Tags: flood, Elbe, dykes]]\n": "The dyke held.\n",
        "[[Filed under: Politics]]\nThe law passed.": "The law passed.",
        ("Вода спала.\n[[Теги: паводок, дамба]]\nДорога открыта."): "Вода спала.\nДорога открыта.",
    }
    good = (
        "The report was filed under seal.",
        "Category two cyclones are rare here.",
        ("Tags: small metal plates that name the owner of a dog."),
    )
