"""MTR020: Spanish opening marks in an English sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Safety, Severity, delete
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule

_REACH = 300  # how far the sentence is read
_ENGLISH = pattern(
    r"\b(?:the|is|are|was|were|what|why|how|who|when|where|do|does|did|will|would|you|they|it|of|and|to|this|that|with"
    r"|for|have|has|can|my|your|his|her|their|our|we)\b",
    re.IGNORECASE,
)
_OPENS = pattern(r"[^\W_]|[“\"'‘(*¿¡]+\w")
_ASKS = pattern(r"(?:what|why|how|who|when|where)\b", re.IGNORECASE)  # no Spanish word is spelt so


class InvertedMark(Rule):
    """An English sentence opens with an inverted Spanish mark.

    Spanish opens questions and exclamations with ¿ and ¡; a translation that keeps them is unfinished. The sentence
    must hold two English function words or open with a question word, so Spanish quotations and names ("¡Viva!") are
    left alone.

    Fix: safe; the mark is removed.
    """

    code = "MTR020"
    name = "inverted-mark"
    severity = Severity.ERROR
    gathers = 3
    terms = ("¿", "¡")
    bad = {
        "[[¿]]What is the mayor going to do?": "What is the mayor going to do?",
        "[[¡]]This is the best day of the year!": "This is the best day of the year!",
        "[[¿]]What happened?": "What happened?",
        "He asked: [[¿]]why did they leave?": "He asked: why did they leave?",
    }
    good = (
        "They shouted ¡Viva la libertad! in the square.",
        "The Spanish open a question with ¿ and an outcry with ¡, and close both as we do.",
        "¿Qué pasa? is the name of the show.",
        "What is the mayor going to do?",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        for hit in doc.hits(self):
            if not _OPENS.match(doc.text, hit.span.end):
                continue  # the mark itself is meant: "a question opens with ¿ in Madrid"
            close = "?" if doc[hit.span] == "¿" else "!"
            start, limit = hit.span.end, min(doc.line_at(hit.span.start).end, hit.span.end + _REACH)
            end = doc.text.find(close, start, limit)
            inside = doc.text[start : end if end >= 0 else limit]
            english = _ASKS.match(inside) or len(_ENGLISH.findall(inside)) >= 2
            if english and not doc.is_code(hit.span.start):
                fix = delete(hit.span, "Remove the mark", Safety.SAFE)
                yield Finding(hit.span, f'"{doc[hit.span]}" opens a sentence in Spanish, not in English', (fix,))
