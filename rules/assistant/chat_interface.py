"""LLM009: words of a chat window: who speaks, buttons, progress notes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Fix, Safety, Severity, delete
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

from ._shared import about_chatbots, spoken

_LINES = (
    r"regenerate(?: response)?",
    r"stop generating",
    r"continue generating",
    r"copy code",
    r"copy response",
    r"edit in canvas",
    r"show thinking",
    r"hide thinking",
    r"show drafts",
    r"thought for (?:\d+|a few|a couple of) ?(?:s|seconds?|minutes?|m)(?: \d+ ?s(?:econds)?)?",
    r"(?:thinking completed|finished thinking)",
    r"reasoned for (?:\d+|a few) (?:seconds?|minutes?)",
    r"searched the web",
    r"searching the web",
    r"(?:searched|reviewed) \d+ (?:sites|sources)",
    r"(?:memory updated|updated saved memory)",
    r"ask (?:chatgpt|gemini|claude|copilot|grok|perplexity|a follow-?up)",
    r"(?:good|bad) response",
    r"edit in a page",
    r"ai-generated(?: content may be incorrect|, for reference only)\.?",
    r"(?:chatgpt|claude|gemini|copilot|grok|you) said:?",
    r"(?:chatgpt|claude|gemini|copilot|grok) responded:?",
    r"analy[sz]ed (?:image|\d+ sources)",
    r"export to sheets",
    r"chatgpt can make mistakes\. (?:check important info|consider checking important information)\.?",
    r"(?:claude|gemini|copilot|grok|chatgpt|perplexity)(?: is ai and)? can make mistakes[^\n]{0,60}",
    r"is this conversation helpful so far\?",
    r"chatgpt \d[\w.]*",
    r"message chatgpt",
    r"new chat",
    r"was this response better or worse\?.*",
)
_LINE = pattern("|".join(_LINES), re.IGNORECASE)
_ROLE = pattern(r"(?:###? ?)?(?:(?:ai )?assistant|chatgpt|gpt-4o?|ai response|user prompt):\s?", re.IGNORECASE)
_SENTENCE = pattern(r"[\"“'‘*]*[A-Z0-9][^\s]*(?: [^\s]+){3,}[.!?:][\"”'’*]*$")
_WEAK = pattern(r"new chat|you said:?|copy code|regenerate|(?:good|bad) response|memory updated", re.IGNORECASE)


class ChatInterface(Rule):
    """Words of a chat window were copied along with the answer.

    "ChatGPT said:", "Regenerate response", "Thought for 12 seconds" belong to the page around the text. A line must be
    such a phrase whole, or start with the speaker's label before a sentence; transcripts of chats (two or more
    labelled turns), code, and copy about chatbots are left alone.

    Fix: safe; the line, or the label before the text, is removed.
    """

    code = "LLM009"
    name = "chat-interface"
    severity = Severity.ERROR
    languages = ()
    not_in = ("docs", "transcript", "fiction")
    terms = ("chat_interface.tsv",)
    bad = {
        "[[ChatGPT said:]]\n\nThe river rose overnight.": "The river rose overnight.",
        "[[Copilot responded:]]\n\nThe river rose overnight.": "The river rose overnight.",
        "Rents rose.\n\n[[Regenerate response]]\n": "Rents rose.\n",
        "[[Assistant:]] The mine closed in 1998.": "The mine closed in 1998.",
        "[[Thought for 12 seconds]]\nTrains stopped at noon.": "Trains stopped at noon.",
    }
    good = (
        "The lizard can regenerate its tail.",
        "Assistant: yes.\nUser: no.\nAssistant: maybe.",
        "She thought for 12 seconds and said no.",
        "You said: stay, and I stayed at home.",
        "Assistant: Maria Lopez\nCamera: Ana Ruiz\nLight: Joe Hill",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        labels = 0
        found: list[tuple[Span, Fix]] = []
        for line in dict.fromkeys(doc.line_at(hit.span.start) for hit in doc.hits(self)):
            body = doc[line].strip()
            start = line.start + doc[line].index(body) if body else line.start
            role = _ROLE.match(doc.text, start, line.end)
            text = doc.text[role.end() : line.end].strip() if role else ""
            if role and (not text or _SENTENCE.match(text)):
                labels += 1
                span = Span(start, start + len(role.group().rstrip()))
                cut = delete(Span(*role.span()), "Remove the label", Safety.SAFE)
                found.append((span, cut if text else Fix("Remove the line", doc.removals([span]), Safety.SAFE)))
            elif _LINE.fullmatch(body.strip("*_# ")):
                span = Span(start, start + len(body))
                if not _WEAK.fullmatch(body) or len(doc.blocks) > 1:
                    found.append((span, Fix("Remove the line", doc.removals([span]), Safety.SAFE)))
        if not found or labels > 1 or about_chatbots(doc):
            return
        for span, fix in found:
            if not spoken(doc, span.start):
                yield Finding(span, f'"{doc[span]}" belongs to a chat window', (fix,))
