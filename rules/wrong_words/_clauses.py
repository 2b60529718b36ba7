"""Words around a place: the stems, names and arguments that the rules of this family compare."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from copydesk.lint.document import Document
from copydesk.lint.patterns import pattern
from copydesk.lint.spans import Span

STOP = frozenset(
    """the a an of in on at to for from by with and or but as is are was were be been being has have had will would that
    which who whom whose it its this these those they them their he she his her we our you your i my said says after
    before over under than then so not no when while where into onto about against between during through until since
    because if can could may might must should do does did also more most very only just still even both each all any
    some such other own same new last next first there here what how up down out off again per percent""".split()
)
_NAME = pattern(r"(?<![\w-])[A-Z][\w&’'-]*")


def stem(word: str) -> str:
    """A word in lower case without possessive and plural endings."""
    word = word.lower()
    for ending in ("’s", "'s", "’", "'"):
        word = word.removesuffix(ending)
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def names_in(doc: Document, span: Span) -> frozenset[str]:
    """The stems of capitalised words in a span, but for function words at the start of a sentence."""
    found = (stem(match.group()) for match in _NAME.finditer(doc.text, span.start, span.end))
    return frozenset(name for name in found if name not in STOP and len(name) > 1)


_VAGUE = frozenset(
    """year month week day time people man woman percent million billion number part way thing place case official
    report statement source spokesman news monday tuesday wednesday thursday friday saturday sunday january february
    march april june july august september october november december country world state company group firm
    government president minister market point""".split()
)
_SKIPPED = frozenset(
    """the a an of its his her their our this that these those has have had was were is are been be being also already
    just only finally newly recently by to in at from for on and then not latest first new will would could should must
    soon""".split()
)
_REACH, _LONGEST = 8, 4  # words that are looked at, and of a phrase
_BACK = pattern(r"(\d[\d.,]*\d|[\w&’'-]+)[ \u00a0]$")
_AHEAD = pattern(r"[ \u00a0](\d[\d.,]*\d|[\w&’'-]+)")


def arguments(doc: Document, at: Span) -> tuple[frozenset[str], frozenset[str]]:
    """The stems of the head words beside a word, and of all content words of the phrases before and after it.

    Articles, auxiliaries and simple prepositions between the word and a phrase are skipped; a phrase ends at a mark or
    a function word. The head of the phrase before is its last word. In the phrase after, whose end cannot be told from
    the verb that follows, every word counts but names that only modify ("US" in "the US carrier").
    """
    before = _phrase(_words_before(doc.text, at.start), adverbs=True)
    after = _phrase(_words_after(doc.text, at.end), adverbs=False)
    common = [word for word in after if word[0].islower()]
    heads = {stem(word) for word in (*before[:1], *(common or after))}
    words = {stem(word) for word in (*before, *after)}
    return frozenset(heads - _VAGUE), frozenset(words - _VAGUE)


_OF = pattern(  # "imports of coffee fell": one noun
    r" ([a-z][\w-]+)(?=[.,;:]|\s(?:and|or|by|to|from|in|for|at|on|with|is|was|are|were|rose|fell|has|had|will|would"
    r"|outside)\b)"
)


def neighbours(doc: Document, at: Span) -> frozenset[str]:
    """The content words right before ("coffee <") and right after ("> plan") a word, with the side they stand on.

    "Imports of coffee" are coffee imports.
    """
    before = _BACK.search(doc.text, max(0, at.start - 30), at.start)
    after = _AHEAD.match(doc.text, at.end)
    found = []
    if before and _telling(before.group(1)):
        found.append(f"{stem(before.group(1))} <")
    if after and after.group(1) == "of" and (of := _OF.match(doc.text, after.end())) and _telling(of.group(1)):
        found.append(f"{stem(of.group(1))} <")
    elif after and _telling(after.group(1)):
        found.append(f"> {stem(after.group(1))}")
    return frozenset(found)


def _telling(word: str) -> bool:
    """True for a word that says which thing is meant."""
    return word.lower() not in STOP and stem(word) not in _VAGUE and not word[0].isdigit()


def _words_before(text: str, at: int) -> Iterator[str]:
    """The words before an offset, nearest first, up to a mark."""
    while match := _BACK.search(text, max(0, at - 30), at):
        yield match.group(1)
        at = match.start()


def _words_after(text: str, at: int) -> Iterator[str]:
    """The words after an offset, up to a mark."""
    while match := _AHEAD.match(text, at):
        yield match.group(1)
        at = match.end()


def _phrase(words: Iterable[str], *, adverbs: bool) -> list[str]:
    """The first phrase in a run of words; what may stand before it (`adverbs`: those in -ly too) is left out."""
    found: list[str] = []
    low = ""
    for word in islice(words, _REACH):
        before, low = low, word.lower()
        if not found and (low in _SKIPPED or (adverbs and word.endswith("ly"))):
            continue
        if not found and word[0].isdigit() and not adverbs and before in {"the", "its", "their"}:
            continue  # "the 1,200 soldiers"
        if low == "and" and found and found[-1][0].isupper():  # "of Roth and Moe"
            continue
        if low in STOP or len(found) == _LONGEST:
            break
        found.append(word)
    return found
