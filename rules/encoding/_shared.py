"""What the rules share: whether a sentence speaks of markup, and so shows it on purpose."""

from __future__ import annotations

import re

from copydesk.lint.document import Document
from copydesk.lint.patterns import pattern

_MARKUP = pattern(r"\b(?:HTML|markup|entit(?:y|ies)|ampersands?|tags)\b", re.IGNORECASE)


def speaks_of_markup(doc: Document, offset: int) -> bool:
    """True in a sentence on markup: "in HTML an ampersand is &amp; and bold is <b>"."""
    return doc.told_around(_MARKUP, offset)
