"""MTR013: the line with which a translation engine or button signs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Fix, Safety, Severity, delete
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_ENGINE = (
    r"(?:google(?: translate)?|(?:www\.)?deepl(?:\.com)?(?:/\w+)?|microsoft(?: translator)?|bing(?: translator)?"
    r"|yandex(?:[. ]translate)?|papago|naver|baidu|chatgpt|gpt-?\d?|an? (?:ai|machine)(?: translat\w+)?|ai"
    r"|machine translation|machine|amazon translate)"
)
_CREDIT = pattern(
    rf"(?:\W{{0,3}}(?:this (?:article|text|page|story|post) (?:was|has been|is) )?(?:automatically "
    rf"|auto-?)?(?:machine-?)?translated (?:automatically )?(?:by|with|using"
    rf"|via) {_ENGINE}\b(?: ?\(free version\))?[^\n]{{0,60}}|\W{{0,3}}(?:translation|translator) ?(?:by"
    rf"|:) ?{_ENGINE}\W{{0,3}}"
    r"|\W{0,3}(?:this (?:article|text|page|story|post) (?:was|has been|is) )(?:(?:automatically"
    r"|machine)[- ]translated|translated automatically)\b[^\n]{0,80}"
    r"|\W{0,3}powered by google translate\W{0,3}"
    r"|(?:show|see|view) (?:original|translation)|view in original(?: language)?|rate this translation"
    r"|translate (?:this page|tweet|post)|original text|contribute a better translation|select language|help improve"
    r" this translation)",
    re.IGNORECASE,
)
_INLINE = pattern(
    rf" ?[(\[](?:machine-?)?translated (?:automatically )?(?:by|with|using|via) {_ENGINE}"
    r"(?: \(free version\))?\.?[)\]]",
    re.IGNORECASE,
)


class TranslationCredit(Rule):
    """A line is the signature or a button of a translation engine.

    "Translated with DeepL.com (free version)", "Show original" and "Rate this translation" come along when a translated
    page is copied. A line must be that and nothing else, or the credit stand in brackets; a translator's name is not
    meant. Sentences about engines and documentation are left alone.

    Fix: safe; the line or the bracket is removed.
    """

    code = "MTR013"
    name = "translation-credit"
    severity = Severity.ERROR
    not_in = ("docs",)
    terms = (
        "translated",
        "translation",
        "translator",
        "translate",
        "view original",
        "show original",
        "see original",
        "original text",
        "in original",
        "select language",
    )
    bad = {
        "The river rose.\n\n[[Translated with DeepL.com (free version)]]": "The river rose.",
        "[[See translation]]\nThe river rose.": "The river rose.",
        'The mayor said "no"[[ (translated by Google)]].': 'The mayor said "no".',
    }
    good = (
        "The novel was translated by Ana Ruiz.\nThe translation is good.",
        "Translated with care and with Google in mind, the text reads well enough for most of its many readers.",
        "They asked to see the original text before the vote.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        for line in dict.fromkeys(doc.line_at(hit.span.start) for hit in doc.hits(self)):
            body = doc[line].strip()
            start = line.start + doc[line].index(body)
            if len(doc.blocks) > 1 and _CREDIT.fullmatch(body.rstrip(" .")) and not doc.is_code(start):
                span = Span(start, start + len(body))
                fix = Fix("Remove the line", doc.removals([span]), Safety.SAFE)
                yield Finding(span, f'"{body}" belongs to a translation engine', (fix,))
                continue
            for match in _INLINE.finditer(doc.text, *line):
                span = Span(*match.span())
                yield Finding(
                    span,
                    f'"{match.group().strip()}" is the credit of a translation engine',
                    (delete(span, "Remove it", Safety.SAFE),),
                )
