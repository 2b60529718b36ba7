"""LLM016: the order given to a chatbot, or its thoughts on that order, at the head of a text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Fix, Severity
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

from ._shared import about_chatbots, spoken

_PIECE = (
    r"(?:article|news (?:article|item|story)|blog post|post|press release|story|essay|summary|piece|report|review"
    r"|product description)"
)
_TEXT = r"(?:article|text|passage|paragraph|press release|story|draft|copy|post|sentences?|content)"
_WRITE = "write create draft generate produce".split()
_REWRITE = """rewrite re-write translate summarise summarize rephrase paraphrase proofread shorten edit improve
    polish""".split()
_ORDER = pattern(
    rf"(?:please )?(?:{'|'.join(_WRITE)}) (?:me )?an? (?:[\w-]+,? ){{0,3}}?\d[\d,–-]*[ -]words?"
    rf" (?:[\w-]+,? ){{0,3}}?{_PIECE}\b[^\n]*"
    rf"|(?![^\n]*\b(?:send|submit|enter|entry|win|prizes?|e?mail)\b)(?:please )?(?:{'|'.join(_WRITE)}) (?:me )?an?"
    rf" (?:[\w-]+,? ){{0,3}}?{_PIECE} (?:about|on|for|announcing|explaining)\b[^\n]*"
    rf"(?:\b(?:keep|make) it (?:under|short|below|concise|engaging|around|about)"
    rf"|\binclude (?:an?|some|two|three) quotes?|\bin an? (?:[\w-]+,? ){{1,3}}?tone)\b[^\n]*[.:]"
    rf"|(?:please )?(?:{'|'.join(_REWRITE)}) "
    rf"(?:(?:the following|this|the below) (?:[\w-]+ ){{0,2}}?{_TEXT}|the {_TEXT} below)\b[^\n]*[.:]",
    re.IGNORECASE,
)
_THOUGHTS = pattern(
    r"(?=[^\n]*\b(?:i (?:should|need|must|will)|let me|let['’]s|news|article|item|post|translation|summary|headline"
    r"|\d+ words)\b|(?:okay|ok|alright|hmm)\b)"
    r"(?:(?:okay|ok|alright|hmm|so|first)[,.]? )?(?:so |let me (?:start by )?(?:understand|think|see|figure)[^.\n]*\b)?"
    r"(?:what )?the user (?:wants|is asking|asks|asked|has asked|has provided)\b"
    r"|(?:we|i) need to (?:write|produce|craft|generate|create) (?:an?|the) (?:[\w-]+ ){0,3}?"
    r"(?:article|news (?:item|story)|summary|headline|translation|blog post|press release)\b[^\n]*\.",
    re.IGNORECASE,
)


class PromptText(Rule):
    """A text begins with the order that was given to a chatbot, or with what the chatbot thought of it.

    "Write a 300-word article about the pool in a neutral tone" and "Rewrite the following article:" were typed into the
    chat; "The user wants a short news item" is what a model tells itself. Only the first paragraph counts. Quotations,
    code, documentation, and copy about chatbots are left alone.

    Fix: unsafe; the paragraph is removed.
    """

    code = "LLM016"
    name = "prompt-text"
    severity = Severity.ERROR
    not_in = ("docs", "listing", "letter", "transcript", "fiction")
    terms = (
        *(f"{verb} {word}" for verb in _WRITE for word in ("a", "an", "me")),
        *(f"{verb} {word}" for verb in _REWRITE for word in ("the", "this")),
        "the user",
        *(f"{who} need to" for who in ("we", "i")),
    )
    bad = {
        "[[Write a 300-word article about the reopening of the pool in a neutral tone.]]\n\nThe pool is open.": (
            "The pool is open."
        ),
        "[[Write a blog post about the new pool. Make it engaging and end on a question.]]\n\nThe pool is open.": (
            "The pool is open."
        ),
        "[[Rewrite the following article in simple English:]]\n\nThe pool is open.": "The pool is open.",
        "[[Okay, the user wants a short news item on a pool.]]\n\nThe pool is open.": "The pool is open.",
        "[[We need to write a news article about a pool. Keep it dry.]]\n\nThe pool is open.": "The pool is open.",
    }
    good = (
        "Write a story on the pool, keep it short and win a towel.\n\nThe pool is open.",
        "Write a letter to the editor, and 300 words will do.\n\nThe pool is open.",
        "We need to write a new story for this town.\n\nThe pool is open.",
        "We need to write the history of this pool anew.\n\nThe pool is open.",
        "The pool is open.\n\nRewrite the following article in your own words.",
        "The user wants less, not more\n\nPhones get duller.",
        "Translate this article of faith into law\n\nThe pool is open.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        if doc.declared_blocks is None:
            above = doc.text[: doc.line_at(doc.hits(self)[0].span.start).start]
            if above and not above.isspace():
                return  # a look that costs less than the blocks
        if len(doc.blocks) < 2:
            return
        first = doc.blocks[0].span
        if not any(first.start <= hit.span.start < first.end for hit in doc.hits(self)):
            return
        start = first.start
        if not (_ORDER.fullmatch(doc.text, *first) or _THOUGHTS.match(doc.text, *first)):
            return
        if not spoken(doc, start) and not about_chatbots(doc):
            span = Span(*first)
            shown = doc[span] if len(doc[span]) <= 60 else f"{doc[span][:56]} ..."
            fix = Fix("Remove the paragraph", doc.removals([span]))
            yield Finding(span, f'"{shown}" was said to a chatbot or by it, not to readers', (fix,))
