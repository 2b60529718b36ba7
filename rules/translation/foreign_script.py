"""MTR007: words in another script that were not translated."""

from __future__ import annotations

import re
from collections.abc import Iterator

from copydesk.lint.document import Document, Row
from copydesk.lint.finding import Finding, Severity
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

from ._shared import CJK_FIGURE

_SCRIPTS = """Greek Cyrillic Armenian Hebrew Arabic Syriac Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu
    Kannada Malayalam Sinhala Thai Lao Tibetan Myanmar Georgian Ethiopic Khmer Hiragana Katakana Han Hangul""".split()
_LETTERS = "".join(f"\\p{{{script}}}" for script in _SCRIPTS)
_RUN = pattern(  # the scripts begin at U+0370; a plain range is looked for fast
    f"[\u0370-\U0010ffff](?<=[{_LETTERS}])"
    f"(?:[{_LETTERS}\u0300-\u036f\u200c\u200d'’ー・·-]|[ ،؛؟।，。、！？；：\\d％]+(?=[{_LETTERS}]))*"
)
_SYMBOL = pattern(r"[\u0370-\u03ff]{1,2}$")
_HELD = pattern(r"[(（\[【「『《〈“\"'‘„«*_/=#@—]\s?$")
_BEFORE = pattern(
    r"(?:\b(?:called|named|written|spelled|spelt|word|words|term|terms|name|names|characters?|letters?|known as|phrase"
    r"|slogan|hashtag|reads?|reading|means?|meaning|translates?|title|titled|verb|noun|kanji|hanja|hangul|pinyin|script"
    r"|symbols?|abbreviat\w+|or|aka|formerly|lit\.?|pronounced|signs?|inscription"
    r"|wrote|says?|said|shouted|chanted|shouting|chanting)"
    r"|\b(?:Russian|Ukrainian|Chinese|Mandarin|Cantonese|Japanese|Korean|Arabic|Persian|Farsi|Hebrew|Greek|Hindi|Thai"
    r"|Serbian|Bulgarian|Armenian|Georgian|Bengali|Tamil|Urdu|Punjabi|Khmer|Burmese|Kazakh|Mongolian|Cyrillic))"
    r"[:,]?\s+[“\"'‘«(*_\u2066-\u2069\u202a-\u202e]?$",
    re.IGNORECASE,
)
_AFTER = pattern(
    r"\s?[)）\]】」』》〉”\"'’»*_/=]|\s?[(（\[]|,? (?:\w+ ){0,3}(?:means?|meaning|meant|translat\w+|literally"
    r"|stands? for|is (?:\w+ )?(?:for|pronounced)|refers? to|or|(?:released|published|shown|sold|known) (?:\w+ ){0,2}as"
    r"|is the (?:word|term|character))\b|\s?[:=–—-]\s",
    re.IGNORECASE,
)
_PAIR = pattern(f"[{_LETTERS}]{{2}}")
_LATIN = pattern(r"[A-Za-z]")
_STOP = pattern(r"[.。!！?？]\s*$")
_SENTENCE = pattern(r"\w\s+\w+\s+\w|[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}，、\d]{8}")
_FIGURE = pattern(r"\d[\d.,]*(?: (?:thousand|million|billion|trillion))?[ \u00a0]$")
_TOUCHING = pattern(r"[A-Za-z]$|\w[.@]$")
_TOUCHED = pattern(r"[A-Za-z]|[.@]\w")


class ForeignScript(Rule):
    """Words in another script stand in the copy, untranslated.

    Translation engines leave words they do not know in the original script. A foreign word that is explained or held
    up is meant to stand: in brackets, quotation marks or italics, before or after its gloss ("the word мир means
    peace"), after the name of its language, in hash tags and code. So are Greek symbols, and texts with a tenth or more
    of foreign letters or more than twelve such places, which are about a language. A line without a Latin letter
    counts when it is a sentence and the line above does not announce it.

    Fix: none; the word has to be translated.
    """

    code = "MTR007"
    name = "foreign-script"
    beyond_latin = True
    severity = Severity.WARNING
    not_in = ("docs", "listing")
    tables = ("foreign_unit.tsv",)
    bad = {
        "The ministry of [[обороны]] denied it on Friday.": None,
        "She lives near the [[商店街]] and likes it.": None,
        "The [[위원회]] voted on the budget, and the mayor agreed.": None,
        "The dam is full, the mayor said.\n\n[[Плотина заполнена водой]].\n\nThe town has been warned twice.": None,
    }
    good = (
        "He sang the old song on the square:\n\nПлывёт по морю белый парус.\n\nThe crowd sang along with him.",
        "The word мир means peace, and 木漏れ日 (komorebi) is light through leaves.",
        "The film 기생충, released abroad as “Parasite”, runs all week.",
        "The brand Tencent—腾讯—has grown.",
        "In Greek, φιλία is friendship; the sign read 출구 in white.",
        "Mayor Ivanov (Иванов) has α and β, and #привет trends.",
        '"Спасибо," he said, and "감사합니다" too.',
        "The poet (born Anna Gorenko, later Анна Ахматова) lived in Odesa.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        text = doc.text
        if text.isascii():
            return
        runs = [match for match in _RUN.finditer(text) if not _SYMBOL.match(match.group())]
        if not runs or len(runs) > 12:
            return
        foreign = sum(len(match.group()) for match in runs)
        if foreign * 10 > len(text) + 300:  # a short text may hold one long word
            return
        for match in runs:
            start = match.start()
            word = match.group().rstrip("-'’·・ ")
            span = Span(start, start + len(word))
            before = text[max(0, start - 160) : start]
            if any(before.rfind(left) > before.rfind(right) for left, right in ("()", "[]", "（）")):
                continue
            if not _PAIR.search(word) or _HELD.search(before) or _BEFORE.search(before) or _AFTER.match(text, span.end):
                continue
            if word.lower() in doc.table(self, "foreign_unit.tsv", _forms) and _FIGURE.search(before):
                continue  # "20 лет", for foreign-unit
            if CJK_FIGURE.search(text, max(0, start - 20), span.end) or doc.quoted(start) or doc.is_code(start):
                continue
            if _in_latin_word(text, span) or not (_LATIN.search(doc[doc.line_at(start)]) or _is_left_over(doc, span)):
                continue
            yield Finding(span, f'"{word}" is not translated')


def _is_left_over(doc: Document, span: Span) -> bool:
    """True for a whole line that is a sentence and that no line above announces: an original may stand on purpose."""
    line = doc.line_at(span.start)
    above = doc.text[: line.start].rstrip()
    stops = bool(_STOP.search(doc.text, span.start, line.end))
    return stops and bool(_SENTENCE.search(doc[span])) and above != "" and above[-1] not in ":：—–-"


def _forms(rows: tuple[Row, ...]) -> frozenset[str]:
    return frozenset(row["form"] for row in rows)


def _in_latin_word(text: str, span: Span) -> bool:
    """True when Latin letters or an address touch the run, which is then no word of its own."""
    return bool(_TOUCHING.search(text[max(0, span.start - 2) : span.start]) or _TOUCHED.match(text, span.end))
