"""What the rules about chatbots share: whether a text is itself about them, and how a place in it is looked at."""

from __future__ import annotations

import re

from copydesk.lint.document import Document
from copydesk.lint.patterns import pattern

_TOPIC = pattern(
    r"\b(?:chatbots?|chat ?gpt|openai|(?:large )?language models?|LLMs?|generative AI|artificial intelligence"
    r"|AI[- ](?:tools?|assistants?|models?|systems?|generated|written)|anthropic|claude|gemini|copilot|prompts?)\b",
    re.IGNORECASE,
)


_LEAD = 120  # characters in which the start of a sentence is looked for
_ENDS = (". ", "! ", "? ", "\n")


def opening(doc: Document, offset: int) -> int:
    """Roughly where the sentence of an offset starts: a look that spares most texts their sentences."""
    first = max(0, offset - _LEAD)
    found = ((doc.text.rfind(end, first, offset), len(end)) for end in _ENDS)
    return max((at + size for at, size in found if at >= 0), default=first)


def about_chatbots(doc: Document) -> bool:
    """True when a document's subject is chatbots: three or more mentions of them."""
    return doc.memo(_mentions) >= 3


def _mentions(doc: Document) -> int:
    return len(_TOPIC.findall(doc.text))


def spoken(doc: Document, offset: int) -> bool:
    """True when an offset lies in a quotation or in code: the words are shown, not said by the text."""
    return doc.quoted(offset) or doc.is_code(offset)
