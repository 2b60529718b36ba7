"""Which of LanguageTool's unknown words are misspelt, and which are names, terms or another variety of English."""

from __future__ import annotations

import re

from copydesk.lint.document import Document, Remark
from copydesk.lint.patterns import pattern
from copydesk.lint.readability import syllables

_NONE, _WRONG, _MOVED = range(3)  # what a slip is, the likelier the higher
# Letters that are written for one another: they sound alike, or stand side by side on the keyboard.
_NEAR = (
    *("aeiouy", "csz", "ckq", "kx", "td", "pb", "fvw", "gj", "mn", "rl", "hw"),
    *(row[at : at + 2] for row in ("qwertyuiop", "asdfghjkl", "zxcvbnm") for at in range(len(row) - 1)),
)
_LONG_ENOUGH = 5  # letters; a shorter unknown word is near to many known ones
_NEVER_GLUED = frozenset("the of and that which was were is are been has had his their our".split())
_JOINS = frozenset("-‐‑/.@#_'’")
_PLAIN = pattern(r"[a-z]{4,}")
_INITIAL = pattern(r"\b[A-Z]\.\s$")
_SPELLERS = ("MORFOLOGIK_RULE", "HUNSPELL_RULE")
_SPOKEN_OF = pattern(r"\b(?:called|dubbed|named|termed|known as|words?|terms?|Greek|Latin)\s$")
_SEVERAL_WORDS = "MULTITOKEN_SPELLING"  # mostly unknown persons taken for known ones


def is_spelling(remark: Remark) -> bool:
    """True for words that LanguageTool's dictionaries do not hold."""
    return remark.rule.startswith(_SPELLERS) or "SPELLER" in remark.rule or remark.category == _SEVERAL_WORDS


def misspelt(doc: Document, remark: Remark) -> bool:
    """True when an unknown word is one slip away from a known one and nothing speaks for it.

    Names, abbreviations, foreign letters, figures, parts of compounds and words that are spoken of are not looked up; a
    word that comes twice is the writer's own; what is quoted stands as it is; two known words written as one are a
    coinage; and LanguageTool says itself where a word belongs to another variety of English.
    """
    word, (start, end) = doc[remark.span], remark.span
    if not _PLAIN.fullmatch(word) or doc.text[start - 1 : start] in _JOINS or doc.text[end : end + 1] in _JOINS:
        return False
    if _INITIAL.search(doc.text, max(0, start - 4), start):  # "E. repens": a species, a law, a chapter
        return False
    if _SPOKEN_OF.search(doc.text, max(0, start - 20), start):
        return False
    if doc.quoted(start) or _times(doc.text, word) > 1 or word in _house_words(doc):
        return False
    if doc.lang == "en" and word in syllables():
        return False
    if "English" in remark.message:
        return False
    return bool(slips(doc, remark))


def slips(doc: Document, remark: Remark) -> list[str]:
    """The common words, of the likeliest that LanguageTool offers, that the unknown word is nearest to by a slip.

    A letter that fell out, came in or changed places is a likelier slip than a wrong one. Nothing if the word differs
    from one that is offered in capitals, spaces or hyphens alone, unless a word that joins others stands in it.
    """
    known = syllables() if doc.lang == "en" else None
    word = doc[remark.span]
    if glued := [other for other in remark.replacements[:1] if _is_glued(word, other)]:
        return glued
    if any(_same(word, other) for other in remark.replacements):
        return []
    found = {other: _slip(word, other) for other in remark.replacements[:2] if known is None or other in known}
    likeliest = max(found.values(), default=_NONE)
    return [other for other, slip in found.items() if slip == likeliest > _NONE]


def _is_glued(word: str, other: str) -> bool:
    """True for "ofthe" and "inwhich": one part is a word that English makes no compounds with."""
    parts = other.split(" ")
    return len(parts) == 2 and "".join(parts) == word and not _NEVER_GLUED.isdisjoint(parts)


def _same(word: str, other: str) -> bool:
    """True when a word differs in capitals, spaces or hyphens alone."""
    return other.casefold().replace(" ", "").replace("-", "") == word


def _house_words(doc: Document) -> frozenset[str]:
    """The words of the house's own names and terms."""
    kept = [*doc.house.names, *(use for term in doc.house.terms for use in term.use)]
    return frozenset(word.casefold() for text in kept for word in text.split())


def _times(text: str, word: str) -> int:
    """How often a word or a longer one that starts with it stands in the text."""
    return len(re.findall(rf"(?<!\w){re.escape(word)}", text, re.IGNORECASE))


def _slip(word: str, other: str) -> int:
    """How one letter is out of place: missing, too many or changed with the next; wrong; or _NONE.

    The first letter is never a slip, nor a last s, nor a vowel behind a whole word: that is Latin.
    """
    if not (other.isalpha() and other.islower() and other[0] == word[0]) or _is_other_variety(word, other):
        return _NONE
    if word.removesuffix("s") == other.removesuffix("s") or (word[:-1] == other and word[-1] in "aeiou"):
        return _NONE
    head = _alike(word, other)
    tail = _alike(word[head:][::-1], other[head:][::-1])
    was, now = word[head : len(word) - tail], other[head : len(other) - tail]
    if len(was) == 2 and was == now[::-1]:
        return _MOVED
    if len(was) > 1 or len(now) > 1 or len(word) < _LONG_ENOUGH:
        return _NONE
    if was and now:
        return _WRONG if any(was in letters and now in letters for letters in _NEAR) else _NONE
    return _MOVED


def _alike(one: str, two: str) -> int:
    """How many letters two words have in common from the start."""
    return next((at for at, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), min(len(one), len(two)))


# British and American spellings of one word.
_VARIETIES = [
    *(("our", "or"), ("is", "iz"), ("ys", "yz"), ("re", "er"), ("ll", "l"), ("nce", "nse"), ("ogue", "og")),
    *(("ae", "e"), ("oe", "e"), ("oeu", "eu"), ("ey", "ay"), ("mme", "m"), ("gement", "gment"), ("pp", "p")),
    *(("sc", "sk"), ("que", "ck"), ("eing", "ing"), ("ough", "ow"), ("tred", "tered"), ("tring", "tering")),
    *(("ise", "ice"), ("ising", "icing"), ("ence", "ense"), ("encing", "ensing")),
]


def _is_other_variety(word: str, other: str) -> bool:
    """True when the two are the British and the American spelling of one word."""
    return any(
        one in word and word.replace(one, two) == other
        for british, american in _VARIETIES
        for one, two in ((british, american), (american, british))
    )
