"""Whether a line speaks for the page: words that a site says to its visitor, added up.

No list holds the wording of every box, notice and call. What they share is who speaks to whom: "you agree to our terms",
"this site uses", "straight to your inbox". Each such cue has a weight; a line whose cues weigh enough is furniture.
Words of a report ("said", "she", "were") weigh against it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from copydesk.lint.folding import fold
from copydesk.lint.patterns import pattern

VOICE = "voice.tsv"

# Cues by the longest of their words: the cue between spaces, its kind, its weight.
Cues = dict[str, list[tuple[str, str, int]]]


class Voice(NamedTuple):
    """How much a line speaks for the page: the weight of its cues, of which kind most are, and what would be enough."""

    weight: int
    kind: str
    enough: int


_ENOUGH = 4
_LEAST = 8  # words of a sentence that shows a line to be text
_SENTENCES = pattern(r"(?<=[.!?…])[\"'”’)]* ")
_SHORT = 16  # words; for each further _STEP words a line must weigh one more
_STEP = 12
_LONG = 40  # words; a longer line is asked where three of its words may be part of a cue
_FEWEST, _MOST = 3, 120  # words of the shortest and the longest line that is asked
_MARKS = dict.fromkeys(map(ord, "!\"#$%&()*+,-./:;<=>?[\\]^_`{|}~“”„«»–—…•·©®™"), " ")
_ADDRESS = pattern(r"\S@\w|@\w{3}|https?:|www\.|\b[\w-]+\.(?:com|org|net|co|io|tv|news)\b|\b\d{3}[- .]\d{3,4}\b")
_CALLS = frozenset(
    "please click tap sign subscribe join follow get download send email read share enter choose select submit log login "
    "register find visit contact call text support donate become create accept enable refresh try check skip view see "
    "watch listen help tell add save want get need have got stay keep never don't discover explore start print copy use "
    "switch manage update unlock continue learn like tag receive scroll swipe".split()
)
_YOU = frozenset("you your you're you've you'll yours we our us we're we've we'll i'd i".split())
_REPORT = frozenset(
    "said says told he she his her him hers was were had they their them according mr mrs ms who whom himself herself "
    "asked added argued which whose would could ago users readers customers people members visitors residents subscribers "
    "parents voters students companies".split()
)


def build(rows: Sequence[Mapping[str, Any]]) -> Cues:
    """The cues by their longest words."""
    cues: defaultdict[str, list[tuple[str, str, int]]] = defaultdict(list)
    for row in rows:
        for form in row["form"].split("|"):
            cues[max(form.split(" "), key=len)].append((f" {form} ", row["kind"], int(row["weight"])))
    return dict(cues)


def voice(text: str, cues: Cues) -> Voice | None:
    """What a line weighs; None where it has no cue at all."""
    words = fold(text).replace("e-mail", "email").translate(_MARKS).split()
    anchors = cues.keys() & set(words)
    if len(anchors) < (3 if len(words) > _LONG else 1) or not _FEWEST <= len(words) <= _MOST:
        return None
    weights: defaultdict[str, int] = defaultdict(int)
    rest = f" {' '.join(words)} "
    found = [cue for anchor in anchors for cue in cues[anchor] if cue[0] in rest]
    for cue, kind, weight in sorted(found, key=_longest):
        if cue in rest:  # and is not part of a longer one
            rest = rest.replace(cue, "  ", 1)
            weights[kind] += weight
    if not weights:
        return None
    if "." in text and any(_is_text(sentence, cues) for sentence in _SENTENCES.split(text)):
        return None
    weight = sum(weights.values()) - min(3, sum(word in _REPORT for word in set(rest.split())))
    weight += (words[0] in _CALLS) + (not _YOU.isdisjoint(words)) + bool(_ADDRESS.search(text))
    enough = _ENOUGH + max(0, len(words) - _SHORT) // _STEP
    return Voice(weight, max(weights, key=lambda kind: (weights[kind], kind)), enough)


def _is_text(sentence: str, cues: Cues) -> bool:
    """True for a sentence that no page says: of some length, and with no cue, no call and no address to the visitor."""
    words = fold(sentence).translate(_MARKS).split()
    return (
        len(words) >= _LEAST
        and words[0] not in _CALLS
        and _YOU.isdisjoint(words)
        and not any(cue in f" {' '.join(words)} " for word in set(words) & cues.keys() for cue, _, _ in cues[word])
    )


def _longest(cue: tuple[str, str, int]) -> tuple[int, str]:
    return -len(cue[0]), cue[0]
