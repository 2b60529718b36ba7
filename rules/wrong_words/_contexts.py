"""The context model of confused words: tokens around a place, their features, and the score of a pair.

For each pair {a, b} there is one logistic regression over the words around natural uses of a and of b. Weights are
whole tenths of a logit; positive ones speak for b. Only sums of whole numbers are compared, so that every machine
comes to the same answer. `tools/train_confusions.py` makes the tables and shares this module.

confusions.tsv: a word (`form`), the one it is mistaken for (`meant`), the score from which its context speaks for that
one (`limit`), and whether the weights of the pair count as they stand (`direction` 1) or turned round (-1).
contexts.tsv: the bias and the weights of each pair.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from copydesk.lint.patterns import pattern

REACH = 10  # so many tokens either side are topic words
TOPIC_CAP = 12  # what the topic words together may add or take
EDGE = "|"  # stands for the tokens before the start and after the end of a paragraph

_TOKEN = pattern(r"[a-z]+(?:['’][a-z]+)?|\d[\d.,]*|[^\sa-z\d]")
_MARKS = {".": ".", "!": ".", "?": ".", ",": ",", ";": ";", ":": ":", "(": "(", ")": ")", "-": "-", "–": "--"}
_MARKS |= {"—": "--", '"': '"', "“": '"', "”": '"', "‘": "'", "’": "'", "'": "'", "%": "%", "$": "$", "£": "$"}
_ALL = slice(None)


def tokens(text: str, part: slice = _ALL) -> list[str]:
    """The tokens of a text, or some of them: words in lower case, numbers as 0, marks by kind."""
    return [
        token if token.isalpha() else _MARKS.get(token) or ("0" if token[0].isdigit() else _odd(token))
        for token in _TOKEN.findall(text.lower())[part]
    ]


def _odd(token: str) -> str:
    return token.replace("’", "'") if token[0].isalpha() else "*"


def near(left: Sequence[str], right: Sequence[str]) -> list[str]:
    """The features of the two nearest tokens on each side; `left` and `right` are in text order."""
    l1 = left[-1] if left else EDGE
    l2 = left[-2] if len(left) > 1 else EDGE
    r1 = right[0] if right else EDGE
    r2 = right[1] if len(right) > 1 else EDGE
    found = [f"L1={l1}", f"R1={r1}", f"L2={l2}", f"R2={r2}", f"LL={l2}_{l1}", f"RR={r1}_{r2}", f"LR={l1}_{r1}"]
    for side, word in (("l", l1), ("r", r1), ("m", l2), ("s", r2)):
        if len(word) > 4:
            found.append(f"{side}*{word[-2:]}")
    return found


def topic(left: Sequence[str], right: Sequence[str]) -> Iterator[str]:
    """The features of the longer words within reach, each once, in alphabetical order."""
    for word in sorted({word for word in (*left[-REACH:], *right[:REACH]) if len(word) > 3}):
        yield "B=" + word


@lru_cache(maxsize=512)
def weights(text: str) -> dict[str, int]:
    """The weights of one pair, from the cell they are kept in ("L1=the:4 R1=of:-3")."""
    found = {}
    for item in text.split(" "):
        feature, _, weight = item.rpartition(":")
        found[feature] = int(weight)
    return found


def topic_score(table: dict[str, int], left: Sequence[str], right: Sequence[str]) -> int:
    """What the topic words say, within its cap."""
    return max(-TOPIC_CAP, min(TOPIC_CAP, sum(table.get(feature, 0) for feature in topic(left, right))))
