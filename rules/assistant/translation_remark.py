"""LLM010: a remark about the translation that is not part of it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Fix, Safety, Severity, delete
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

from ._shared import opening, spoken

_LABELS = (
    r"(?:\*\*|#+ ?)?(?:(?:english |final |full |revised |suggested )?translation(?: \(english\))?|translated"
    r" (?:text|version)|english (?:translation|version)|translated (?:in)?to english|rewritten (?:version|text"
    r"|article)|revised (?:version|text|article)|edited (?:version|text)|corrected (?:version|text)|polished"
    r" version|proofread version|translation notes?|notes? on (?:the )?translation|(?:key |summary of"
    r" )?changes made|explanation of changes|original text|source text|final (?:draft"
    r"|version))(?:\*\*)?\s?:(?:\*\*)?\s*(?=\S|$)",
)
_LABEL = pattern("|".join(_LABELS), re.IGNORECASE)
_LIMIT = 400  # no remark is a longer sentence
_REMARKS = (
    r"(?:note: )?(?:this|the|my) (?:translation|translated text|rewritten (?:text|version)|revised (?:text"
    r"|version)|rewrite) (?:aims to|maintains|preserves|retains|captures|keeps|conveys|reads|follows|has been"
    r"|was (?:adapted|adjusted|kept)|is (?:faithful|accurate|literal|natural))\b[^.!?\n]*\b(?:tone|meaning"
    r"|style|structure|original|nuances?|fluency|source|readability|format(?:ting)?|natural"
    r"|intent)\b[^.!?\n]*[.!]",
    r"this is an? (?:faithful|accurate|literal|direct|natural|fluent) (?:english )?translation of the"
    r" (?:source|original|text|article)\b[^.!?\n]*[.!]",
    r"(?:note: )?i(?:['’]ve| have) (?:kept|maintained|preserved|retained|adjusted|adapted) (?:the|some) (?:original"
    r" )?(?:tone|meaning|structure|style|format(?:ting)?|wording|names?|terminology|idioms?)\b[^.!?\n]*[.!]",
    r"(?:the|this|your) (?:text|sentence|passage|article|input) (?:you (?:provided|shared) )?(?:is|appears to"
    r" be|seems to be) already (?:in|written in) english\b[^.!?\n]*[.!]",
    r"no translation (?:is |was )?(?:needed|necessary|required)\b[^.!?\n]*[.!]",
    r"there (?:is|was) no text (?:to translate|provided)\b[^.!?\n]*[.!]",
)
_ABOUT = pattern("|".join(_REMARKS), re.IGNORECASE)
# As a line of its own.
_LINE = pattern(
    r"i(?:['’]ve| have)? (?:fixed|corrected|improved|tightened|cleaned up|made) (?:the|some|a few|all|only)"
    r" (?:\w+ ){0,3}?(?:grammar|spelling|punctuation|typos|flow|changes for clarity)\b[^\n]*[.!]"
    r"|(?:the|your|this) (?:text|sentence|paragraph|article) (?:is|looks|appears) (?:already )?(?:to be )?"
    r"(?:grammatically correct|well written|good)\b[^\n]*[.!]",
    re.IGNORECASE,
)

_SUBJECT = pattern(r"\btranslat(?:ion|or)s?\b", re.IGNORECASE)
_OFTEN = 4  # words about translation in copy about it
_SENTENCE = pattern(r"[\"“'‘*]*[A-Z0-9][^\s]*(?: [^\s]+){3,}[.!?:][\"”'’*]*$")


class TranslationRemark(Rule):
    """A remark about the translation or the rewriting stands in the copy.

    "Translation:", "Rewritten version:" and "This translation preserves the original tone." are said by the one who
    made the text, a chatbot or a colleague, and not by the text. A label must start a line and stand alone or
    before a sentence; documentation, quotations,
    code, and texts whose subject is translation (three or more mentions) are left alone.

    Fix: safe for a label and for a remark that is a line of its own; unsafe for a sentence inside a paragraph.
    """

    code = "LLM010"
    name = "translation-remark"
    severity = Severity.ERROR
    not_in = ("docs", "transcript")
    terms = (
        "translation",
        "translated",
        "rewritten",
        "revised",
        "edited version",
        "edited text",
        "corrected version",
        "corrected text",
        "polished version",
        "proofread version",
        "changes made",
        "explanation of changes",
        "original text",
        "source text",
        "final draft",
        "final version",
        "english version",
        "i have kept",
        "i've kept",
        "i have maintained",
        "i've maintained",
        "i have preserved",
        "i've preserved",
        "i have retained",
        "i've retained",
        "i have adjusted",
        "i've adjusted",
        "i have adapted",
        "i've adapted",
        "already in english",
        "already written in english",
        "no text",
        *"grammar grammatically spelling typos".split(),
        "the flow",
        "for clarity",
        *("text looks good", "article looks good"),
    )
    bad = {
        "[[Translation:]] The river rose overnight.": "The river rose overnight.",
        "[[**Rewritten version:**]]\n\nRents rose by a tenth.": "Rents rose by a tenth.",
        "The mine is shut.\n\n[[This translation preserves the original tone.]]": "The mine is shut.",
        "It snowed.\n\n[[I've fixed the grammar and spelling errors.]]": "It snowed.",
        "It snowed.\n\n[[I made a few small changes for clarity.]]": "It snowed.",
        "It snowed.\n\n[[This is a faithful translation of the source.]]": "It snowed.",
        "It snowed.\n\n[[Note: I have kept the names of the towns.]]": "It snowed.",
        "It rained. [[I have kept the original formatting.]]": "It rained.",
    }
    good = (
        "The translation was praised for its tone.",
        "Translation is a craft: this translation keeps the style, and that translation does not.",
        "The revised version of the bill passed. Lost in translation: how a town got its name.",
        "He wrote: I have corrected the grammar. The grammar of the bill is odd.",
        '"The text is already in English," she said.',
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        seen: set[int] = set()
        for line in dict.fromkeys(doc.line_at(hit.span.start) for hit in doc.hits(self)):
            start = line.start + len(doc[line]) - len(doc[line].lstrip())
            label = _LABEL.match(doc.text, start, line.end)
            rest = doc.text[label.end() : line.end].strip() if label else ""
            if label and (not rest or _SENTENCE.match(rest)):
                seen.add(start)
                if not doc.memo(_about_translation):
                    yield from self._label(doc, label, line)
        starts = ((hit.span.start, opening(doc, hit.span.start)) for hit in doc.hits(self))
        near = [at for at, start in starts if _ABOUT.match(doc.text, start) or _LINE.match(doc.text, start)]
        for sentence in dict.fromkeys(map(doc.sentence_at, near)):
            if sentence.end - sentence.start > _LIMIT:
                continue
            line = doc.line_at(sentence.start)
            match = _ABOUT.match(doc.text, sentence.start, sentence.end)
            if not match and line.end - line.start <= _LIMIT:
                match = _LINE.fullmatch(doc.text, *line)
            if not match or match.start() in seen or spoken(doc, match.start()) or doc.memo(_about_translation):
                continue
            seen.add(match.start())
            span = Span(*match.span())
            if doc[line].strip() == match.group().strip():
                fix = Fix("Remove the line", doc.removals([span]), Safety.SAFE)
            else:
                before = doc.text[line.start : span.start]
                fix = delete(Span(line.start + len(before.rstrip()), span.end), "Remove the sentence")
            yield Finding(span, f'"{match.group()}" speaks about the text, not in it', (fix,))

    def _label(self, doc: Document, label: re.Match[str], line: Span) -> Iterator[Finding]:
        span = Span(label.start(), label.start() + len(label.group().rstrip()))
        if doc.is_code(span.start):
            return
        alone = not doc.text[label.end() : line.end].strip()
        fix = (
            Fix("Remove the line", doc.removals([span]), Safety.SAFE)
            if alone
            else delete(Span(*label.span()), "Remove the label", Safety.SAFE)
        )
        yield Finding(span, f'label "{doc[span]}" speaks about the text, not in it', (fix,))


def _about_translation(doc: Document) -> bool:
    """True for copy whose subject is translation."""
    return len(_SUBJECT.findall(doc.text)) >= _OFTEN
