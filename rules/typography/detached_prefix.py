"""TYP016: a prefix stands as a word of its own ("pro Palestinian", "anti government")."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, replace
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

from ._prefixes import follows_name, is_people, joins

_NEXT = pattern(r"[ \u00a0]([^\W\d_]+)")
_BEFORE = pattern(r"([^\W\d_]+)[ \u00a0]\Z")
_A_PRO = frozenset(
    "golf tennis squash surf club ski boxing poker teaching touring and or vs versus his her my your".split()
)


class DetachedPrefix(Rule):
    """A prefix such as "pro-" or "anti-" stands as a word of its own.

    "Pro Palestinian protests" reads as protests by professionals. The rule speaks only when a people, a country, a
    cause or an office follows, and not after a name, after "golf" and the like, or inside a longer hyphenated word; a
    prefix in capitals is left to `shouted-prefix`.

    Fix: unsafe; the hyphen is put in.
    """

    code = "TYP016"
    name = "detached-prefix"
    terms = ("pro ", "anti ", "ex ", "non ")
    bad = {
        "Leaders of [[pro Russian]] groups spoke.": "Leaders of pro-Russian groups spoke.",
        "[[Anti government]] rallies ended early.": "Anti-government rallies ended early.",
        "The [[ex president]] left the [[non Muslim]] party.": "The ex-president left the non-Muslim party.",
    }
    good = (
        "The golf pro German fans love has won.",
        "Pros and cons: pro and anti votes. A persona non grata left.",
        "A pro-Palestinian march; an anti-government rally; her ex.",
        "He is a pro who knows the game.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        for hit in doc.hits(self):
            end = hit.span.end - 1  # of the prefix
            prefix = doc.text[hit.span.start : end]
            after = _NEXT.match(doc.text, end)
            if (
                after is None
                or (prefix.isupper() and len(prefix) > 1)
                or doc.text[hit.span.start - 1 : hit.span.start] == "-"
            ):
                continue
            word = after.group(1)
            before = _BEFORE.search(doc.text, max(0, hit.span.start - 20), hit.span.start)
            if not joins(prefix.upper(), word) or (before and before.group(1).lower() in _A_PRO):
                continue
            if follows_name(doc.text, hit.span.start) or doc.text[after.end() : after.end() + 1] == "-":
                continue
            joined = f"{prefix}-{word if is_people(word) else word.lower()}"
            span = Span(hit.span.start, after.end())
            yield Finding(span, f'"{doc[span]}" for "{joined}"', (replace(span, joined),), sure=0.9)
