"""MTR016: a tag or stand-in that a translation program puts around text."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Severity, delete
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_TAGS = (
    r"< ?/? ?(?:g|x|bx|ex|bpt|ept|ph|it|mrk|seg|tu|tuv)(?: (?:id|rid|ctype|mid|mtype|equiv-text|pos|i|x) ?="
    r" ?[\"“”'][^\"“”'<>\n]{0,60}[\"“”'])+ ?/? ?>",
    r"</(?:g|bpt|ept|ph|mrk|seg)>",
    r"⟦[^⟧\n]{0,30}⟧",
    r"__(?:MT_)?(?:TAG|PH|VAR|NT|DNT|TERM|URL|NUM|ENT|PLACEHOLDER)_?\d*_*__?",
    r"\bXX(?:PH|VAR|TAG|URL|NUM|NE)_?\d{1,3}\b(?:XX)?",
    r"\[\[?(?:TAG|PH|VAR|URL|NUM|ENT)_?\d+\]?\]",
    r"@@(?:TAG|PH|VAR|URL|NUM|ENT)\w*@@",
    r"\b(?:PLACEHOLDER|ENTITY|DNT|NOTRANSLATE)_?\d+\b",
    r"\(\(\(\d+\)\)\)",
    r"\{\\(?:b|i|an)\d\}",
    r"\{/?(?:ut|tag)\d+\}",
)
_TAG = pattern("|".join(_TAGS))


class InlineTag(Rule):
    """A tag or stand-in of a translation program stands in the copy.

    Translation programs wrap links and bold type in tags such as <g id="1"> and replace what is not to be translated by
    stand-ins such as __TAG_4__ or XXPH1. Code and documentation are left alone.

    Fix: unsafe; the tag is removed. What it stood for has to be put back from the source.
    """

    code = "MTR016"
    name = "inline-tag"
    severity = Severity.ERROR
    languages = ()
    not_in = ("docs",)
    terms = ("inline_tag.tsv",)
    bad = {
        'The [[<g id="1">]]river[[</g>]] rose[[<x id="2"/>]].': "The river rose.",
        "The mayor of [[⟦1⟧]]Olm[[⟦/1⟧]] left.": "The mayor of Olm left.",
        "Visit us at[[ __TAG_4__]] today.".replace("[[ ", " [["): "Visit us at  today.",
    }
    good = (
        "If x < g and y > h, stop.",
        "Use `<g id='1'>` in XLIFF.",
        "The __init__ method and the XX chromosome.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        for match in _TAG.finditer(doc.text):
            if not doc.is_code(match.start()):
                span = Span(*match.span())
                fix = delete(span, "Remove the tag")
                yield Finding(span, f'"{match.group()}" is a tag of a translation program', (fix,))
