"""What the rules share: whether a sentence speaks of markup, and so shows it on purpose."""

from __future__ import annotations

import re

from copydesk.lint.document import Document
from copydesk.lint.patterns import pattern

_REACH = 200  # characters either way in which the sentence may speak of it
_MARKUP = pattern(r"\b(?:HTML|markup|entit(?:y|ies)|ampersands?|tags)\b", re.IGNORECASE)


def speaks_of_markup(doc: Document, offset: int) -> bool:
    """True in a sentence on markup: "in HTML an ampersand is &amp; and bold is <b>"."""
    near = _MARKUP.search(doc.text, max(0, offset - _REACH), offset + _REACH)  # which spares most texts their sentences
    return near is not None and bool(_MARKUP.search(doc.text, *doc.around(offset, _REACH)))
