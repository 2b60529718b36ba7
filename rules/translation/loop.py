"""MTR019: words that repeat in a loop."""

from __future__ import annotations

from collections.abc import Iterator

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Severity, delete
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_LONGEST = 6  # words in the part that repeats
_TOKEN = pattern(r"\S+")
_MARKS = ".,;:!?…\"'“”‘’()[]-–—"
_CRIES = frozenset(
    """ha haha hee ho hey hi yeah yes no go run oh ah la na da blah bla ding dong knock beep tick tock very really so
    long many much more again never ever please now out on up win work""".split()
)

_LINKS = frozenset("and or by after to upon times".split())


class Loop(Rule):
    """A run of words repeats three times or more without a break.

    A translation engine or chatbot that loses its thread says the same words over and over: "the bank of the bank of
    the bank of". Two to six words count from the third time, a single word from the fourth. Cries and chants ("no,
    no, no, no"), emphasis with commas, idioms ("on and on and on"), quotations, numbers, names said in a row, whole
    sentences, fiction, and listings are left alone.

    Fix: unsafe; the first turn stays.
    """

    code = "MTR019"
    name = "loop"
    severity = Severity.WARNING
    languages = ()
    not_in = ("fiction", "listing", "docs", "recipe", "transcript")
    bad = {
        "The head [[of the bank of the bank of the bank]] in Olm left.": "The head of the bank in Olm left.",
        "It is [[a good place to stay, a good place to stay, a good place to stay]].": "It is a good place to stay.",
        "The mayor [[was was was was was]] late.": "The mayor was late.",
        "[[The the the the the]] road is open.": "The road is open.",
    }
    good = (
        "He said no, no, no, no and left; the crowd sang la la la la la.",
        '"We want bread, we want bread, we want bread!" they shouted.',
        "Scores of 0 0 0 0 and 1 1 1 1 were seen; New York, New York, New York!",
        "Day by day by day the river rose. Hear ye, hear ye, hear ye: all persons come.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        if _may_loop(doc.plain_words, 1 if doc.doubled else 2):
            for block in doc.blocks:
                if _may_loop(doc[block.span].lower().split()):
                    yield from self._loops(doc, block.span)

    def _loops(self, doc: Document, block: Span) -> Iterator[Finding]:
        tokens = [Span(*match.span()) for match in _TOKEN.finditer(doc.text, *block)]
        words = [doc[token].lower().strip(_MARKS) for token in tokens]
        at = 0
        while at < len(words):
            size, end = _longest(words, at)
            if not size:
                at += 1
                continue
            last = doc[tokens[at + size - 1]][-1]
            spaced = (
                last in _MARKS and size <= 3 and (size == 1 or end - at < 4 * size)
            )  # "hot, hot", "hear ye, hear ye"
            whole = size > 1 and last in ".!?"  # a refrain, for repeated-sentence
            first = _trimmed(doc, Span(tokens[at].start, tokens[at + size - 1].end))
            again = doc[Span(tokens[at + size].start, tokens[at + 2 * size - 1].end)]
            if spaced or whole or doc.quoted(first.start) or not _matters(again, words[at : at + size]):
                at = end
                continue
            span = _trimmed(doc, Span(tokens[at].start, tokens[end - 1].end))
            fix = delete(Span(first.end, span.end), "Keep the first turn")
            yield Finding(span, f'"{doc[first]}" {(end - at) // size} times in a row', (fix,))
            at = end


def _may_loop(words: list[str] | list[bytes], least: int = 1) -> bool:
    """True when somewhere a part of `least` to `_LONGEST` words stands three times; the last mark may differ.

    Three turns are a run of words that equal those a turn later. The lengths of words tell at little cost where such a
    run may be: there the difference of the lengths and the lengths a turn later is zero.
    """
    try:
        lengths = bytes(map(len, words))
    except ValueError:  # a word longer than a byte can tell
        lengths = bytes(min(len(word), 255) for word in words)
    here = int.from_bytes(lengths, "little")  # as one number, for it takes one step to compare all of them
    for size in range(least, _LONGEST + 1):
        needed = max(2, 2 * size - 1)
        differences = (here ^ here >> 8 * size).to_bytes(len(words), "little")
        at = differences.find(bytes(needed))
        while at >= 0:
            if words[at : at + needed] == words[at + size : at + size + needed]:
                return True
            at = differences.find(bytes(needed), at + 1)
    return False


def _longest(words: list[str], at: int) -> tuple[int, int]:
    """The size of the part that repeats from `at` on and where its last turn ends; (0, 0) when none does."""
    for size in range(1, _LONGEST + 1):
        if words[at : at + size] == words[at + size : at + 2 * size]:
            end = _end(words, at, size)
            if end - at >= size * (4 if size == 1 else 3):
                return size, end
    return 0, 0


def _trimmed(doc: Document, span: Span) -> Span:
    """The span without the marks at its end."""
    return Span(span.start, span.start + len(doc[span].rstrip(_MARKS)))


def _end(words: list[str], at: int, size: int) -> int:
    """Where the repetition of `words[at:at + size]` ends."""
    end = at + size
    while words[end : end + size] == words[at : at + size]:
        end += size
    return end


def _matters(again: str, turn: list[str]) -> bool:
    """True for a turn whose repetition is no cry, idiom, figure or name; `again` is the second time as written."""
    if not all(word and not word.isdigit() for word in turn) or set(turn) <= _CRIES:
        return False
    if len(set(turn)) == 1 and len(turn) > 1:
        return False  # a single word, judged as such
    if len(turn) == 2 and not _LINKS.isdisjoint(turn):
        return False  # "on and on and on", "day after day after day"
    if len(turn) <= 3 and all(word[0].isupper() for word in again.split()):
        return False
    return any(len(word) > 1 and word.isalpha() for word in turn)
