"""Whether a line speaks for the page: words that a site says to its visitor, added up.

No list holds the wording of every box, notice and call. What they share is who speaks to whom: "you agree to our
terms", "this site uses", "straight to your inbox". Each such cue has a weight; a line whose cues weigh enough is
furniture. Words of a report ("said", "she", "were") weigh against it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from copydesk.lint.document import Document
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule

OTHERS = ("docs", "letter", "press-release", "fiction", "transcript")  # texts that speak to a reader themselves
CUES, LIGHT = "cues.tsv", "cues_light.tsv"

Cue = tuple[str, str, int]  # its words between spaces, its kind, its weight


Cues = Mapping[str, Sequence[Cue]]  # by the longest of their words that is not a common one


class Voice(NamedTuple):
    """How much a line speaks for the page: the weight of its cues, of which kind most are, what would be enough, and
    the weight of its surest cue."""

    weight: int
    kind: str
    enough: int
    surest: int


_QUOTES = "\"“‘'«„「『"  # what is said in quotation marks is text
_QUOTED = pattern(r"\"[^\"]+\"|“[^“”]+”")
_NUMBERED = pattern(r"\(?\d{1,2}[.)] ")  # so is a step of an instruction
_ENOUGH = 4
_LEAST = 8  # words of a sentence that shows a line to be text
_SENTENCES = pattern(r"(?<=[.!?…])[\"'”’)]* ")
_CLEAR = 3  # what the cues of a sentence must weigh without its call and its "you"
_SHORT = 16  # words; for each further _STEP words a line must weigh one more
_STEP = 12
_ADVICE = 2  # what a line must weigh more in a text of advice
_FULL = 4  # spaces in the shortest line that is a piece of advice
_PIECES, _SHARE = 2, 0.15  # such lines, and their share, that make a text one
_TO_READER = pattern(r"\b[Yy](?:ou|ours?|ourself)\b")
_TOLD = pattern(  # "you agree to our terms, the banner told visitors"; "sign up on the council's website"
    r"\bthe [a-z]+['’]s (?:website|site|page|app)\b"
    r"|, (?:the|an?|its|his|her) \w+(?: \w+)? (?:told|tells|said|says|reads?|asks|asked|warns|warned|promised|showed)\b"
)
_BUSINESS = frozenset(("paywall", "newsletter"))  # kinds whose words also stand in news of the media
_OURS = pattern(
    r"\b(?:us|we|our|ours|me|my|i (?:agree|accept|consent)"
    r"|this (?:site|website|page|article|story|post|video|content))\b",
    re.IGNORECASE,
)
_COMMON = frozenset(  # words that tell no cue
    "the have this from will more about our also there would your what time like first could get may only most "
    "see where don't want think know found here through you're help today home best with that when which just all "
    "been not has are for and was can you out".split()
)
_FEWEST, _MOST = 3, 120  # words of the shortest and the longest line that is asked
_MARKS = {**dict.fromkeys(map(ord, '!"#$%&()*+,-./:;<=>?[\\]^_`{|}~“”„«»–—…•·©®™'), " "), ord("’"): "'", 0xA0: " "}
_LINK = pattern(r"\S*://\S*")
_ADDRESS = pattern(r"\S@\w|@\w{3}|https?:|www\.|\b[\w-]+\.(?:com|org|net|co|io|tv|news)\b|\b\d{3}[- .]\d{3,4}\b")
_CALLS = frozenset(
    "please catch click tap sign subscribe join follow get download send email read share enter choose select submit "
    "log login register find visit contact call text support donate become create accept enable refresh try check "
    "skip view see watch listen help tell add save want get need have got stay keep never don't discover explore "
    "start print copy use switch manage update unlock continue learn like tag receive scroll swipe".split()
)
_YOU = frozenset("you your you're you've you'll yours we our us we're we've we'll i'd i".split())
_REPORT = frozenset(
    "said says told he she his her him hers was were had they their them according mr mrs ms who whom himself "
    "herself asked added argued which whose would could ago users readers customers people members visitors "
    "residents subscribers parents voters students companies council library police mayor minister regulator".split()
)


def spoken(doc: Document, rule: Rule, row: int) -> Voice | None:
    """How a line speaks for the page; None where it does not do so for certain. The rule declares the lists of cues."""
    line = doc[doc.lines[row]].strip()
    if not line or line[0] in _QUOTES or _NUMBERED.match(line) or doc.lang != "en":
        return None
    lists = (doc.table(rule, CUES, build), doc.table(rule, LIGHT, build))
    heard = voice(line, lists)
    if heard and heard.weight >= heard.enough and _QUOTED.search(line):
        heard = voice(_QUOTED.sub(" ", line), lists)
    if heard is None or heard.weight < heard.enough or doc.kind in OTHERS:
        return None
    if _TOLD.search(line) or (heard.kind in _BUSINESS and not _speaks_to_reader(line)):
        return None
    sure = heard.weight >= heard.enough + _ADVICE or heard.surest >= _ENOUGH or _OURS.search(line)
    if not sure and doc.memo(_advises, rule):
        return None
    return heard


def _speaks_to_reader(line: str) -> bool:
    """True unless a sentence tells of subscribers and accounts as a report of the trade does."""
    words = line.split(None, _LEAST)
    return (
        len(words) <= _LEAST
        or line[-1] not in ".!?"
        or words[0][-1] == "!"
        or _ADDRESS.search(line) is not None
        or words[0].strip(",.:!").lower() in _CALLS
        or _TO_READER.search(line) is not None
        or _OURS.search(line) is not None
    )


def _advises(doc: Document, rule: Rule) -> bool:
    """True if a text tells its reader what to do: then a line that does so must weigh more, or say "us"."""
    lists = (doc.table(rule, CUES, build), doc.table(rule, LIGHT, build))
    advice = others = 0
    for span in doc.lines:
        line = doc[span].strip()
        if line.count(" ") < _FULL:
            continue
        heard = voice(line, lists) if _TO_READER.search(line) else None
        told = heard is None or heard.weight < heard.enough
        advice += told and _TO_READER.search(line) is not None
        others += 1
    return advice >= _PIECES and advice >= _SHARE * others


def build(rows: Sequence[Mapping[str, Any]]) -> Cues:
    """The cues by the words that tell them."""
    cues: defaultdict[str, list[Cue]] = defaultdict(list)
    for row in rows:
        words = _words(row["form"].split("|", 1)[0])
        cues[max(words, key=_telling)].append((f" {' '.join(words)} ", row["kind"], int(row["weight"])))
    return dict(cues)


def voice(text: str, lists: Sequence[Cues]) -> Voice | None:
    """What a line weighs; None where it has no cue or a sentence without any."""
    words = _words(text.lower())
    size = len(words)
    if not _FEWEST <= size <= _MOST:
        return None
    rest = f" {' '.join(words)} "
    found = _found(words, rest, lists)
    if not found:
        return None
    weights: defaultdict[str, int] = defaultdict(int)
    surest = 0
    for cue, kind, weight in sorted(found, key=_longest):
        if cue in rest:  # and is not part of a longer one
            rest = rest.replace(cue, "  ", 1)
            weights[kind] += weight
            surest = max(surest, weight)
    if "." in text and any(_is_text(sentence, lists) for sentence in _SENTENCES.split(text)):
        return None
    weight = sum(weights.values())
    if weight < _CLEAR and text[-1] in ".!?":
        return None
    weight -= min(3, sum(word in _REPORT for word in set(rest.split())))
    weight += (words[0] in _CALLS) + (not _YOU.isdisjoint(words)) + bool(_ADDRESS.search(text))
    enough = _ENOUGH + max(0, size - _SHORT) // _STEP
    return Voice(weight, max(weights, key=lambda kind: (weights[kind], kind)), enough, surest)


def _words(low: str) -> list[str]:
    if "://" in low:
        low = _LINK.sub(" ", low)
    return low.replace("e-mail", "email").translate(_MARKS).split()


def _telling(word: str) -> tuple[bool, int]:
    return word not in _COMMON, len(word)


def _found(words: Sequence[str], line: str, lists: Sequence[Cues]) -> list[Cue]:
    return [cue for cues in lists for word in cues.keys() & words for cue in cues[word] if cue[0] in line]


def _is_text(sentence: str, lists: Sequence[Cues]) -> bool:
    """True for a sentence that no page says: of some length, and with no cue, no call and no address to the visitor."""
    words = _words(sentence.lower())
    return (
        len(words) >= _LEAST
        and words[0] not in _CALLS
        and _YOU.isdisjoint(words)
        and not _found(words, f" {' '.join(words)} ", lists)
    )


def _longest(cue: Cue) -> tuple[int, str]:
    return -len(cue[0]), cue[0]
