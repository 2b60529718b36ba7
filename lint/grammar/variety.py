"""Which English a text is written in, by its own spelling: LanguageTool's plain "en" has no dictionary."""

from __future__ import annotations

import re

from ..document import Document

VARIETIES = ("en-US", "en-GB")  # those that texts are asked about

_STEMS = (
    "(?:organ|real|recogn|special|priorit|minim|maxim|util|apolog|author|character|mobil|modern|privat|stabil|final|"
    "general|legal|local|neutral|normal|penal|symbol|summar|global|capital|urban|industrial|central|civil|critic)i"
)
_OUR = "(?:behavi|col|endeav|fav|flav|glam|harb|hon|hum|lab|neighb|parl|rum|sav|tum|vap|vig)o"
_ENDS = "(?:e[sd]?|ing|ations?)"
_BRITISH = re.compile(
    rf"\b(?:{_STEMS}s{_ENDS}|{_OUR}ur\w*|(?:cent|theat|met|kilomet|lit|fib|calib)re[sd]?|"
    r"(?:trave|cance|mode|labe|signa|fue|counse)ll(?:ed|ing|er|ers)|(?:def|off)ence|licence|grey|programmes?|tyres?|"
    r"catalogues?|dialogues?|whilst|per cent|kerbs?|storeys?|ageing|plough\w*|pyjamas|aeroplanes?|sceptic\w*)\b",
    re.IGNORECASE,
)
_AMERICAN = re.compile(
    rf"\b(?:{_STEMS}z{_ENDS}|{_OUR}r(?:s|ed|ing|ite|ites|able|hood|hoods|ly)?|"
    r"(?:cent|theat|met|kilomet|lit|fib|calib)er(?:s|ed)?|(?:trave|cance|mode|labe|signa|fue|counse)l(?:ed|ing|er|ers)|"
    r"(?:def|off)ense|gray|tires|catalogs?|dialogs?|percent|aging|plow\w*|pajamas|airplanes?|skeptic\w*)\b",
    re.IGNORECASE,
)


def variety(document: Document) -> str:
    """British ("en-GB") when British spellings are more, else American ("en-US")."""
    british = sum(1 for _ in _BRITISH.finditer(document.text))
    american = sum(1 for _ in _AMERICAN.finditer(document.text))
    return VARIETIES[british > american]
