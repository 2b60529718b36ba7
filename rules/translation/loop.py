"""MTR019: words that repeat in a loop."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from operator import eq

from copydesk.lint.document import Document
from copydesk.lint.finding import Finding, Severity, delete
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span

_LONGEST = 8  # words in the part that repeats
_TOKEN = re.compile(r"\S+")
_MARKS = ".,;:!?…\"'“”‘’()[]"
_CRIES = frozenset(
    """ha haha hee ho hey hi yeah yes no go run oh ah la na da blah bla ding dong knock beep tick tock very really so
    long many much more again never ever please now out on up win work""".split()
)


@dataclass(frozen=True)
class Loop(Rule):
    """A run of words repeats three times or more without a break.

    A translation engine or chatbot that loses its thread says the same words over and over: "the bank of the bank of
    the bank of". Two to eight words count from the third time, a single word from the fourth. Cries and chants ("no,
    no, no, no"), quotations, numbers, names said in a row, fiction, and listings are left alone.

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
    }
    good = (
        "He said no, no, no, no and left; the crowd sang la la la la la.",
        '"We want bread, we want bread, we want bread!" they shouted.',
        "Scores of 0 0 0 0 and 1 1 1 1 were seen; New York, New York, New York!",
        "Day by day by day the river rose.",
    )

    def check(self, doc: Document) -> Iterator[Finding]:
        words = doc.text.lower().split()
        suspects = [size for size in range(1, _LONGEST + 1) if _repeats(words, size)]
        if not suspects:
            return
        for block in doc.blocks:
            tokens = [(match.start(), match.end()) for match in _TOKEN.finditer(doc.text, *block.span)]
            plain = [doc.text[start:end].lower().strip(_MARKS) for start, end in tokens]
            done = 0
            for size in suspects:
                at = done
                while at + 3 * size <= len(plain):
                    last = _end(plain, at, size)
                    turns = (last - at) // size
                    if turns < (4 if size == 1 else 3) or not _matters(doc, plain[at : at + size], tokens[at][0]):
                        at += 1
                        continue
                    first, end = tokens[at : at + size], at + turns * size
                    span = Span(
                        tokens[at][0], tokens[at][0] + len(doc.text[tokens[at][0] : tokens[end - 1][1]].rstrip(_MARKS))
                    )
                    stays = first[0][0] + len(doc.text[first[0][0] : first[-1][1]].rstrip(_MARKS))
                    fix = delete(Span(stays, span.end), "Keep the first turn")
                    yield Finding(span, f'"{doc.text[first[0][0] : stays]}" {turns} times in a row', (fix,))
                    at = done = end


def _repeats(words: list[str], size: int) -> bool:
    """True when somewhere `size` words may stand three times in a row; the last mark of the last turn may differ."""
    same = bytes(map(eq, words, words[size:]))
    return b"\x01" * max(1, 2 * size - 1) in same or (
        size > 1 and b"\x01" * (size - 1) + b"\x00" + b"\x01" * (size - 1) in same
    )


def _end(words: list[str], at: int, size: int) -> int:
    """Where the repetition of `words[at:at + size]` ends."""
    end = at + size
    while words[end : end + size] == words[at : at + size]:
        end += size
    return end


def _matters(doc: Document, turn: list[str], offset: int) -> bool:
    if not all(word and not word.isdigit() for word in turn) or set(turn) <= _CRIES:
        return False
    if len(set(turn)) == 1 and len(turn) > 1:
        return False  # a single word, judged as such
    names = doc.text[offset].isupper() and len(turn) <= 3
    return any(len(word) > 1 and word.isalpha() for word in turn) and not names and not doc.quoted(offset)
