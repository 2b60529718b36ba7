"""LLM006: a chatbot's note that its knowledge ends, or that its sources do."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Severity
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

from ._shared import about_chatbots, spoken

_SOURCES = r"(?:in|from) (?:the )?(?:available|provided|public|given) (?:sources|documents|materials|search results)"
_PHRASES = (
    r"\b(?:as of|up to|up until|until|through|based on|since) my (?:last|latest|most recent|current) (?:knowledge"
    r"|training)(?: data)?(?: ?(?:update|cut-?\s?off))?(?: (?:date|in [^,.;\n]{3,20}))?",
    r"\b(?:as of|up to|up until|until|through|based on|since) my (?:knowledge|training) (?:update|cut-?\s?off|data)"
    r"(?: (?:date|in [^,.;\n]{3,20}))?",
    r"\bas of my last update(?: in [^,.;\n]{3,20})?",
    r"\bmy (?:knowledge|training(?: data)?) (?:cut-?\s?off|was last updated|only (?:goes|extends) (?:up )?to)",
    r"\bmy last (?:knowledge|training) update(?: in [^,.;\n]{3,20})?",
    r"\b(?:while|although|though) (?:specific|exact|precise|detailed) (?:details|information|figures|data)"
    r"(?: (?:about|on|regarding) [^,.;\n]{3,60})? (?:is|are) "
    rf"(?:(?:limited|scarce|not (?:\w+ )?(?:available|documented|disclosed)) {_SOURCES}"
    r"|not (?:widely|extensively) documented)",
    r"\bnot (?:widely|extensively|well) documented in (?:readily |publicly )?available sources",
    r"\b(?:based on|according to|per) the (?:provided|given) (?:text|context|passage|search results|excerpt)\b",
    r"\bin the (?:(?:provided|given|available) (?:search results|context)|provided sources|search results provided)\b",
)
_CUTOFF = pattern("|".join(_PHRASES), re.IGNORECASE)


class KnowledgeCutoff(Rule):
    """A chatbot's note on the limits of its knowledge stands in the copy.

    "As of my last knowledge update in 2023" and "while specific details are limited in available sources" are written
    by no reporter. Quotations, code, and copy about chatbots are left alone.

    Fix: none; the fact has to be checked.
    """

    code = "LLM006"
    name = "knowledge-cutoff"
    severity = Severity.ERROR
    not_in = ("docs", "transcript", "fiction")
    terms = (
        "my last",
        "my latest",
        "my most recent",
        "my current knowledge",
        "my knowledge",
        "my training",
        "available sources",
        "public sources",
        "search results",
        "provided context",
        "provided text",
        "provided passage",
        "provided excerpt",
        "given text",
        "given context",
        "provided sources",
        "are limited",
        "is limited",
        "are scarce",
        "is scarce",
        "not available",
        "publicly available",
        "widely available",
        "readily available",
        "publicly disclosed",
        "widely documented",
        "publicly documented",
        "extensively documented",
    )
    bad = {
        "[[As of my last knowledge update in 2023]], the mine was shut.": None,
        "[[While specific details are limited in available sources]], he grew up in Porto.": None,
        "[[As of my last update in April 2023]], the mine was open.": None,
        "Her early life is [[not widely documented in readily available sources]].": None,
        "[[According to the provided text]], the kitchen shuts at ten.": None,
        "The toll is not stated [[in the provided search results]].": None,
    }
    good = (
        "As of my last visit, the mine was shut.",
        "While details are limited, police said two men were held.",
        "While exact figures are not available, the fire service speaks of two million.",
        '"As of my last knowledge update," the chatbot replied.',
        "My training in law helped. My last update to readers was in May.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        for line in dict.fromkeys(doc.line_at(hit.span.start) for hit in doc.hits(self)):
            for match in _CUTOFF.finditer(doc.text, *line):
                if not spoken(doc, match.start()) and not about_chatbots(doc):
                    yield Finding(
                        Span(*match.span()), f'"{match.group()}": a chatbot\'s note on the limits of its knowledge'
                    )
