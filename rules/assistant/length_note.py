"""LLM014: a note on the length or tone that was asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Fix, Safety, Severity, delete
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_NOTE = pattern(
    r"[(\[*_]{0,3}(?:(?:total |approximate |approx\. )?word count\s?:\**\s?(?:approx(?:imately|\.)?\s|~"
    r"|about )?\d[\d,]*(?: words)?|length\s?:\**\s?(?:approx(?:imately|\.)?\s|~|about )?\d[\d,–-]* words"
    r"|character count\s?:\**\s?\d[\d,]*(?: characters)?|(?:approx(?:imately|\.)?\s|~"
    r"|about )?\d[\d,]* words|(?:target )?tone\s?:\**\s?(?:formal|informal|neutral|professional|friendly"
    r"|conversational|casual|objective|journalistic|persuasive|informative)(?:(?:,| and|/) ?[a-z]+){0,3}"
    r"|(?:target |intended )audience\s?:\**\s?[^\n]{2,80})[)\]*_.]{0,3}",
    re.IGNORECASE,
)
_BRACKETED = pattern(r"[(\[*~]|approx|length|word count|character count|tone|audience", re.IGNORECASE)


class LengthNote(Rule):
    """A note on the length, tone or audience that was asked for stands in the copy.

    "(Word count: 512)", "Tone: formal" and "Target audience: young parents" repeat the order that a chatbot or an
    agency was given. It must be a line of its own, or a bracket at the end of one. Documentation, listings and code are
    left alone.

    Fix: safe; the note is removed.
    """

    code = "LLM014"
    name = "length-note"
    severity = Severity.WARNING
    not_in = ("docs", "listing", "recipe", "press-release")
    terms = (
        "word count",
        "character count",
        "words",
        "tone",
        "audience",
    )
    bad = {
        "The river rose.\n\n[[(Word count: 512)]]": "The river rose.",
        "[[Length: 300 words]]\n\nThe river rose.": "The river rose.",
        "[[Tone: formal]]\nThe river rose.": "The river rose.",
        "The river rose overnight. [[(approx. 300 words)]]": "The river rose overnight.",
    }
    good = (
        "He wrote 300 words.",
        "The letter (300 words) was read out in court.",
        "The tone: sombre, and the audience: small.",
        "A word count: 512 was the limit that they gave the pupils.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        for line in dict.fromkeys(doc.line_at(hit.span.start) for hit in doc.hits(self)):
            body = doc[line].strip()
            start = line.start + doc[line].index(body)
            if doc.is_code(start):
                continue
            if _NOTE.fullmatch(body) and _BRACKETED.search(body):
                span = Span(start, start + len(body))
                fix = Fix("Remove the line", doc.removals([span]), Safety.SAFE)
                yield Finding(span, f'"{body}" is a note on the text, not copy', (fix,))
            elif body.endswith(")") and "(" in body and body[: body.rindex("(")].rstrip().endswith((".", "!", "?")):
                at = start + body.rindex("(")
                span = Span(at, start + len(body))
                if _NOTE.fullmatch(doc[span]):
                    gap = len(doc.text[start:at]) - len(doc.text[start:at].rstrip())
                    fix = delete(Span(at - gap, span.end), "Remove the note", Safety.SAFE)
                    yield Finding(span, f'"{doc[span]}" is a note on the text, not copy', (fix,))
