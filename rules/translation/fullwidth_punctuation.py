"""MTR005: punctuation of Chinese, Japanese or Korean in Latin text."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Safety, Severity, replace
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

from ._shared import CJK

_AFTER = dict(zip("，。；：？！、）％］】", ",.;:?!,)%]]", strict=True))  # these stand at the word before them
_BEFORE = dict(zip("（［【", "([[", strict=True))
_QUOTES = {"「": "“", "」": "”", "『": "‘", "』": "’", "《": "“", "》": "”", "〈": "‘", "〉": "’", "＂": '"'}
_OTHERS = {
    "\u3000": " ",
    "～": "–",
    "＆": "&",
    "＋": "+",
    "＝": "=",
    "／": "/",
    "－": "-",
    "＃": "#",
    "＠": "@",
    "＄": "$",
    "￥": "¥",
    "￡": "£",
    "｜": "|",
    "＜": "<",
    "＞": ">",
}
_DOT = "・"  # between words, where English has a space, a hyphen or a comma: nobody knows which
_MARK = pattern(f"[{''.join([*_AFTER, *_BEFORE, *_QUOTES, *_OTHERS])}]|(?<=[^\\W_]){_DOT}(?=[^\\W_])")
_INSIDE = pattern(f"{CJK.pattern}|†")
_STRAIGHT = {"“": '"', "”": '"', "‘": "'", "’": "'"}


class FullwidthPunctuation(Rule):
    """A punctuation mark is Chinese or Japanese, as in "Olm，Friday。".

    Translated copy keeps the marks of the original: fullwidth commas and stops, corner brackets for quotation marks,
    the ideographic space, the dot between words. Marks that belong to a run of Chinese, Japanese or Korean are left
    alone, and so are quotation marks around such a run.

    Fix: safe; the mark of Latin text is put in, with the space it needs. None for the dot.
    """

    code = "MTR005"
    name = "fullwidth-punctuation"
    severity = Severity.ERROR
    gathers = 3
    languages = ("en",)
    terms = (*_AFTER, *_BEFORE, *_QUOTES, *_OTHERS, _DOT)
    bad = {
        "The mayor[[，]]Ana Ruiz[[，]]came[[。]]": "The mayor, Ana Ruiz, came.",
        "Olm[[（]]in the north[[）]] is [[「]]old[[」]][[！]]": 'Olm (in the north) is "old"!',
        "The rice[[・]]barley fields lie in the north.": None,
        "At 12[[：]]30 about 40[[％]] had voted[[、]]she said.": "At 12:30 about 40% had voted, she said.",
    }
    good = (
        "The mayor, Ana Ruiz, came.",
        "The novel 「雪国」 is short; he wrote 你好，世界。 on it.",
        "Olm (in the north) is small!",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        text = doc.text
        curly = "“" in text or "’" in text
        for match in _MARK.finditer(text):
            at, mark = match.start(), match.group()
            before, after = text[at - 1 : at], text[at + 1 : at + 2]
            if CJK.match(before) or CJK.match(after) or _holds_cjk(text, at, mark):
                continue
            if mark == "｜" and (before == "<" or after == ">"):
                continue  # of a model's token, for special-token
            span = Span(at, at + 1)
            if mark == _DOT:
                yield Finding(span, f'the dot "{mark}" of Japanese between Latin words')
                continue
            plain = _plain(mark, before, after, curly)
            name = "ideographic space" if mark == "\u3000" else f'fullwidth mark "{mark}"'
            yield Finding(span, f"{name} in Latin text", (replace(span, plain, safety=Safety.SAFE),))


def _plain(mark: str, before: str, after: str, curly: bool) -> str:
    """What Latin text has for a mark between its neighbours."""
    if mark in _AFTER:
        plain = _AFTER[mark]
        inner = mark == "％" or (before.isdigit() and after.isdigit() and mark in "，：")
        return plain if inner or not after.isalnum() else f"{plain} "
    if mark in _BEFORE:
        return f" {_BEFORE[mark]}" if before.isalnum() else _BEFORE[mark]
    if mark in _QUOTES:
        plain = _QUOTES[mark] if curly else _STRAIGHT.get(_QUOTES[mark], _QUOTES[mark])
        opens = mark in "「『《〈"
        space = before.isalnum() if opens else after.isalnum()
        return (f" {plain}" if opens else f"{plain} ") if space else plain
    if mark == "～" and not (before.isdigit() and after.isdigit()):
        return "~"
    return _OTHERS[mark]


_PAIRS = {"「": "」", "『": "』", "《": "》", "〈": "〉", "（": "）", "［": "］", "【": "】"}
_OPENERS = {close: opener for opener, close in _PAIRS.items()}


def _holds_cjk(text: str, at: int, mark: str) -> bool:
    """True for a bracket whose pair encloses Chinese, Japanese or Korean, or a chatbot's citation."""
    if mark in _PAIRS:
        end = text.find(_PAIRS[mark], at, at + 120)
        return end > 0 and bool(_INSIDE.search(text, at, end))
    if mark in _OPENERS:
        start = text.rfind(_OPENERS[mark], max(0, at - 120), at)
        return start >= 0 and bool(_INSIDE.search(text, start, at))
    return False
