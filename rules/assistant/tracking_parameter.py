"""LLM007: a web address that says it was copied from a chatbot."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Safety, Severity, delete
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_BOT = r"(?:chatgpt|openai|copilot|perplexity|gemini|claude|grok|bard|deepseek)(?:\.com|\.ai)?"
_PARAMETER = pattern(rf"([?&])((?:utm_source|referrer|ref)={_BOT})(?![\w.-]*\.?\w)(&?)", re.IGNORECASE)
_PRIVATE = pattern(
    r"\bhttps?://(?:chat\.openai\.com|chatgpt\.com)/c/[\w-]+|\bsandbox:/mnt/data/[^\s)\]]+|\bfile-service://[\w-]+"
    r"|\bhttps?://ppl-ai-file-upload\.[^\s)\]]+",
    re.IGNORECASE,
)


class TrackingParameter(Rule):
    """A web address says that it was copied from a chatbot.

    Chatbots add `utm_source=chatgpt.com` to the links they give. The address works without it, and readers and
    statistics see where it came from. Addresses of private chats and of a chatbot's scratch files, which nobody else
    can open, are reported too.

    Fix: safe; the parameter is removed from the address. None for a private address.
    """

    code = "LLM007"
    name = "tracking-parameter"
    severity = Severity.ERROR
    languages = ()
    not_in = ("docs",)
    terms = ("tracking_parameter.tsv",)
    bad = {
        "See https://example.org/rent[[?utm_source=chatgpt.com]] for more.": "See https://example.org/rent for more.",
        "At example.org/a?id=4[[&utm_source=openai]].": "At example.org/a?id=4.",
        "At example.org/a?[[utm_source=perplexity&]]id=4 now.": "At example.org/a?id=4 now.",
        "Download it at [[sandbox:/mnt/data/rents.csv]] today.": None,
    }
    good = (
        "See https://example.org/report?utm_source=newsletter for more.",
        "Set utm_source=chatgpt.com in the filter.",
        "Ask at https://chatgpt.com today, or example.org/?ref=claudette.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        for match in _PARAMETER.finditer(doc.text):
            if doc.is_code(match.start()):
                continue
            start, end = match.span()
            if match.group(1) == "?" and match.group(3):
                start += 1  # keep the question mark for the parameters that follow
            elif match.group(3):
                end -= 1
            span = Span(start, end)
            fix = delete(span, "Remove the parameter", Safety.SAFE)
            yield Finding(span, f'"{match.group(2)}" tells that the link was copied from a chatbot', (fix,))
        for match in _PRIVATE.finditer(doc.text):
            if not doc.is_code(match.start()):
                yield Finding(Span(*match.span()), "an address inside a chatbot that readers cannot open")
