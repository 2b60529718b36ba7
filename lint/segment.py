"""The shape of a text: blocks, sentences, words and quotations, found by their typography alone.

Everything here takes plain text and returns spans in it. `Document` calls these once and keeps the answers.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from .patterns import pattern
from .spans import Span


class Kind(StrEnum):
    """What a block is."""

    TITLE = "title"  # the headline: the first short block of a document
    HEADING = "heading"  # a heading that markup declares
    PARAGRAPH = "paragraph"
    CAPTION = "caption"  # a line that ends or starts like the text under a picture
    ITEM = "item"  # a list item
    SHORT = "short"  # any other short line without a final stop
    QUOTE = "quote"  # a quotation that markup declares
    CODE = "code"
    CELL = "cell"


class Block(NamedTuple):
    """One block of a document: its kind, and its span without surrounding white space."""

    kind: Kind
    span: Span


SHORT_WORDS = 12  # a line of at most so many words without a final stop is a short line, not a paragraph
_TITLE_WORDS = 32
_ITEM = pattern(r"(?:[-*•·▪◦‣–—○●►→✓✔]\s+|\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})[.)]\s+)(?=\S)")
_FINAL = pattern(r"""[.!?…。！？:;][)\]"'”’»）」』]*\s*$""")
_CAPTION = pattern(
    r"""(?:^(?:photo|file\ photo|image|picture|caption|pictured|credit|illustration)s?\b[^.]{0,80}[:|/])
      |(?:\b(?:via|for|/)\s*(?:AP|AFP|Reuters|EPA|Getty|Yonhap|Kyodo|Xinhua|TASS|Shutterstock|Bloomberg)\b[^.]*$)
      |(?:\b(?:photo|image|picture|photograph)s?\s*(?:credit)?\s*(?::|by\b)[^.]{2,60}$)
      |(?:\bcredit\s*:\s*\S[^.]{1,60}$)
      |(?:\((?:[^()]*\b(?:photo|AP|AFP|Reuters|Getty\ Images|EPA|file|pictured|image)\b[^()]*)\)\s*\.?$)
      |(?:[/|©]\s*(?:AP|AFP|Reuters|EPA|Getty\ Images|Yonhap|Kyodo)\s*$)
      |(?:\bGetty\ Images\s*$)""",
    re.VERBOSE | re.IGNORECASE,
)
_CAPTION_STARTS = ("photo", "file photo", "image", "picture", "caption", "credit", "illustration")
# One of these stands in every caption; looking for them costs a tenth of the search.
_CAPTION_WORDS = (
    "photo image picture caption credit illustration file getty reuters afp epa yonhap kyodo xinhua tass shutterstock "
    "bloomberg"
).split()


def blocks(text: str, lines: Iterable[Span]) -> tuple[Block, ...]:
    """The blocks of plain text in which each of its `lines` is a block (see `formats.plain` for wrapped text)."""
    found: list[Block] = []
    for line in lines:
        start, end = line
        if start == end:
            continue
        raw = text[start:end]
        body = raw.strip()
        if body:
            start += len(raw) - len(raw.lstrip())
            span = line if len(body) == len(raw) else Span(start, start + len(body))
            found.append(Block(_kind(body, first=not found), span))
    if len(found) == 1 and found[0].kind is Kind.TITLE:  # one lone line is a paragraph, not a headline
        found[0] = Block(Kind.PARAGRAPH, found[0].span)
    return tuple(found)


def _kind(body: str, *, first: bool) -> Kind:
    size = len(body)
    if size < 400 and _may_be_caption(body) and _CAPTION.search(body):
        return Kind.CAPTION
    if _ITEM.match(body):
        return Kind.ITEM
    if first and size < 300 and body.count(" ") < _TITLE_WORDS:
        return Kind.TITLE
    if size < 120 and body.count(" ") < SHORT_WORDS and not _FINAL.search(body):
        return Kind.SHORT
    return Kind.PARAGRAPH


def _may_be_caption(body: str) -> bool:
    """False for most lines, at little cost; a line that ends like a sentence can be a caption for its start alone."""
    if (body[-1] == "." and body[-2:-1].isalnum()) or body.endswith(('."', ".”")):
        return body[:12].lower().startswith(_CAPTION_STARTS)
    low = body.lower()
    return "AP" in body or any(word in low for word in _CAPTION_WORDS)


# --- sentences -------------------------------------------------------------------------------------------------------

_ABBREVIATIONS = frozenset(
    """mr mrs ms mx dr prof rev hon gov sen rep reps sens gen lt col maj capt cmdr adm sgt cpl pvt st ste mt ft jr sr
    messrs mme mlle fr pres supt det insp const amb atty msgr bros inc corp co ltd plc llc cos dept univ assn est ave
    blvd rd jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
    vs v etc eg ie cf al approx ca c no nos vol vols pp p ed eds fig figs ch sec art op ibid trans viz resp
    calif fla mass mich minn conn ill ind kan ky la md mo neb nev okla ore pa tenn tex va vt wash wis wyo ariz ark colo
    ala dak mont del ont que alta min max tel ext ref""".split()
)
_LONGEST = max(map(len, _ABBREVIATIONS))
_ENDS_RARELY = frozenset(
    "mr mrs ms mx dr prof rev hon gov sen rep gen lt col maj capt sgt messrs fig vs cf eg ie".split()
)
_BOUNDARY = pattern(r"""([.!?…。！？]+)((?:["”’'»)\]）」』]|\[\d+\])*)(\s+|(?<=[。！？])(?=\S)|$)""")
_OPENER = pattern(r"""["“‘'«(\[¿¡„「『–—-]*\s*""")
_LAST_WORD = pattern(r"([^\W\d_]+(?:\.[^\W\d_]+)*)$")


def sentences(text: str, span: Span) -> Iterator[Span]:
    """The sentences of one block, in order, without the white space between them.

    A stop ends a sentence unless it belongs to an abbreviation ("Mr.", "U.S.", "a.m.", "J. K.") or what follows goes
    on in lower case.
    """
    start, limit = span
    for match in _BOUNDARY.finditer(text, start, limit):
        end = match.end(2)
        after = match.end()
        if after >= limit:
            break
        if not _ends(text, start, match, after, limit):
            continue
        yield Span(start, end)
        start = after
    tail = text[start:limit]
    if tail.strip():
        yield Span(start, start + len(tail.rstrip()))


def _ends(text: str, start: int, match: re.Match[str], after: int, limit: int) -> bool:
    stop = match.group(1)
    begin = after
    if not text[after].isalnum():
        opener = _OPENER.match(text, after, limit)
        begin = opener.end() if opener else after
    following = text[begin] if begin < limit else ""
    if stop[0] in "。！？":
        return True
    if following.islower():
        return False
    if stop in {"...", "…"} or stop.startswith(".."):
        return following.isupper() or begin > after
    if stop != ".":
        return True
    at = match.start()
    last = text[text.rfind(" ", start, at) + 1 : at]
    if len(last) > _LONGEST and last.isalpha():  # the common case, decided at once
        return True
    word = _LAST_WORD.search(text, max(start, match.start() - 24), match.start())
    if not word:
        return True
    token = word.group(1)
    lower = token.lower()
    if match.group(2):  # a closing quote or bracket after the stop ends the sentence, whatever the abbreviation
        return lower not in _ENDS_RARELY
    if lower in _ENDS_RARELY:
        return False
    if len(token) == 1 and token.isupper():  # an initial, unless the text says "Vitamin C." or "Plan B."
        initial = following.isupper() and _initial_before(text, start, word.start())
        return token == "I" or not initial or _starts_sentence(text, begin, limit)
    if "." in token:  # U.S., a.m., e.g.: ends only before a word that starts sentences
        return _starts_sentence(text, begin, limit)
    if lower in _ABBREVIATIONS:
        return not following.isdigit() and _starts_sentence(text, begin, limit)
    return True


_STARTERS = frozenset(
    """the a an this that these those it he she we they i in on at by for but and or if when while after before as its
    his her our their there here what who how why where no not so then also however meanwhile some many most all one
    two both with from under over about according since until despite although last next now today""".split()
)
_WORD_START = pattern(r"[^\W\d_]+")


def _starts_sentence(text: str, at: int, limit: int) -> bool:
    word = _WORD_START.match(text, at, limit)
    return bool(word) and word.group().lower() in _STARTERS  # type: ignore[union-attr]


def _initial_before(text: str, start: int, at: int) -> bool:
    """True when the single letter at `at` stands like an initial in a name: at the start, after a name or initial."""
    before = text[max(start, at - 40) : at].rstrip()
    if not before:
        return True
    last = before.split()[-1]
    return last[0].isupper() or last.endswith(".")


# --- words -----------------------------------------------------------------------------------------------------------

_WORD = pattern(r"[^\W_]+(?:['’‘\-‐‑][^\W_]+)*")


def words(text: str, span: Span) -> Iterator[Span]:
    """The words of a span: letters and digits, with inner apostrophes and hyphens."""
    for match in _WORD.finditer(text, span.start, span.end):
        yield Span(*match.span())


def count_words(text: str) -> int:
    """How many words `words` would find."""
    return len(_WORD.findall(text))


# --- quotations ------------------------------------------------------------------------------------------------------

_SIGNS = '"“”„«»「」『』‘'
_DOUBLE = pattern(r"[\"“”„«»「」『』]")
_MARKS = pattern(r"[\"“”„«»「」『』]|(?<![\w’])‘(?=\w)|(?<=[\w.,!?…])’(?!\w)")
_CLOSERS = {"“": "”", "„": "“”", "«": "»", "»": "«", "「": "」", "『": "』", "‘": "’"}


def quotations(text: str, parts: Sequence[Block]) -> tuple[Span, ...]:
    """Quoted passages, marks included, in order and without nesting.

    A quotation that is not closed in its paragraph runs to the paragraph's end when the next paragraph opens with a
    mark again (the newspaper's multi-paragraph rule) or is the document's last; otherwise the stray mark is ignored.
    """
    signs = [sign for sign in _SIGNS if sign in text]
    if not signs:
        return ()
    marks = _MARKS if "‘" in text else _DOUBLE  # the simple class is searched much faster
    found: list[Span] = []
    for block, following in pairwise([*parts, None]):
        if block is not None and any(text.find(sign, *block.span) >= 0 for sign in signs):
            found.extend(_quotes_in(text, block.span, following, marks))
    return tuple(found)


def _quotes_in(text: str, span: Span, following: Block | None, marks: re.Pattern[str]) -> Iterator[Span]:
    opened, mark = -1, ""
    for match in marks.finditer(text, span.start, span.end):
        sign, at = match.group(), match.start()
        if opened < 0:
            if sign == '"' or (sign in _CLOSERS and sign != "»"):
                opened, mark = at, sign
        elif sign == mark == '"' or (mark != '"' and sign in _CLOSERS[mark]):
            yield Span(opened, at + 1)
            opened = -1
    if opened >= 0 and mark in {'"', "“"}:
        continues = following is None or text[following.span.start] in {'"', "“"}
        if continues:
            yield Span(opened, span.end)


def covering(spans: Sequence[Span], offset: int) -> Span | None:
    """The span of a sorted, non-overlapping list that covers `offset`, if one does."""
    at = bisect_right(spans, (offset, 1 << 62)) - 1
    if at >= 0 and spans[at].start <= offset < spans[at].end:
        return spans[at]
    return None
