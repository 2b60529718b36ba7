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
_FOREIGN = (
    r"(?:übersetzt|übersetzung|traduit|traducción|traducido|traduzido|tradução|tradotto|traduzione|vertaald|vertaling"
    r"|przetłumaczono|przetłumaczone|överset\w*|översatt|oversat\w*|käännet\w*|přeloženo|lefordí\w+|tradus|çeviri\w*"
    r"|переведено|перевод|перекладено|переклад)"
)
# The same in other languages: "Übersetzt mit www.DeepL.com/Translator (kostenlose Version)", "Traduit par Google".
_ABROAD = pattern(
    rf"[^\n]{{0,50}}\b{_FOREIGN}\b[^\n]{{0,50}}\bdeepl(?:\.com)?\b[^\n]{{0,50}}"
    r"|(?:www\.)?deepl\.com/\S{0,20}[^\n]{0,20}(?:翻訳|翻译|翻譯|번역)[^\n]{0,20}"
    r"|[^\n]{0,10}(?:翻訳|翻译|翻譯|번역)[^\n]{0,10}\bdeepl\b[^\n]{0,20}"
    rf"|\W{{0,3}}(?:automatisch |automatiquement |automaticamente )?{_FOREIGN} (?:\w{{1,9}} )?{_ENGINE}\W{{0,3}}",
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
        "deepl",
        *"übersetzt übersetzung traduit traducido traduzido tradotto vertaald przetłumaczono".split(),
        *"переведено перевод".split(),
    )
    bad = {
        "The river rose.\n\n[[Translated with DeepL.com (free version)]]": "The river rose.",
        "[[See translation]]\nThe river rose.": "The river rose.",
        "The river rose.\n\n[[Übersetzt mit www.DeepL.com/Translator (kostenlose Version)]]": "The river rose.",
        "[[Traduit par Google]]\n\nThe river rose.": "The river rose.",
        'The mayor said "no"[[ (translated by Google)]].': 'The mayor said "no".',
    }
    good = (
        "The novel was translated by Ana Ruiz.\nThe translation is good.",
        "Translated with care and with Google in mind, the text reads well enough for most of its many readers.",
        "The river rose.\n\nDeepL, a firm in Cologne, has grown.",
        "They asked to see the original text before the vote.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        for line in dict.fromkeys(doc.line_at(hit.span.start) for hit in doc.hits(self)):
            body = doc[line].strip()
            start = line.start + doc[line].index(body)
            if len(doc.blocks) > 1 and _is_credit(body.rstrip(" .")) and not doc.is_code(start):
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


def _is_credit(line: str) -> bool:
    return bool(_CREDIT.fullmatch(line) or _ABROAD.fullmatch(line))
