"""Lines that are known but for a name in them: "Read the original article on …", "Become a … supporter"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from copydesk.lint.patterns import pattern

FRAMES = "frames.tsv"

_BRACES = pattern(r"\{([^{}]*)\}")
_SLOT = pattern(r"([*~#])")
_NUMBER = pattern(r"\d[\d.,]*(?:[kKmM]\b)?")
_EDGES = " .:!?»›>→-–—|•*·"
_SMALL = frozenset("of the and in for on to at de la & by a with from your".split())  # words inside a name
_MOST = 160  # characters of the longest line that is asked
_NAME = 9  # words of the longest name
_DATE = 45  # characters of the longest date


class Frame(NamedTuple):
    """One frame as written, and the kind and tier of a line that fits it."""

    form: str
    kind: str
    tier: str


class Frames(NamedTuple):
    """The frames by the first word of a line, and those that begin with a name by its last."""

    first: Mapping[str, Sequence[Frame]]
    last: Mapping[str, Sequence[Frame]]


def build(rows: Sequence[Mapping[str, Any]]) -> Frames:
    """The frames of a table. `*` stands for a name, `~` for any words, `#` for a date or a time, `0` for a number."""
    first: defaultdict[str, list[Frame]] = defaultdict(list)
    last: defaultdict[str, list[Frame]] = defaultdict(list)
    for row in rows:
        form = row["form"]
        frame = Frame(form, row["kind"], row["tier"])
        if form[0] == "*":
            for word in {line.rpartition(" ")[2] for line in _written(form)}:
                last[word].append(frame)
        else:
            heads = {line.split(" ", 1)[0] for line in _written(form)} if form[0] == "{" else {form.split(" ", 1)[0]}
            for word in heads:
                first[word].append(frame)
    return Frames(dict(first), dict(last))


def framed(text: str, frames: Frames) -> Frame | None:
    """The frame that a line fits, if it fits one; the surest of several."""
    if len(text) > _MOST:
        return None
    line = text.strip(_EDGES).replace("’", "'")
    low = line.lower()
    head = low.split(" ", 1)[0]
    if head[:1].isdecimal():
        head = _NUMBER.sub("0", head)
    some = (*frames.first.get(head, ()), *frames.last.get(low.rpartition(" ")[2], ()))
    if not some:
        return None
    line = _NUMBER.sub("0", line)
    low = line.lower()
    fitting = (frame for frame in some if any(_fits(parts, line, low) for parts in _parts(frame.form)))
    return min(fitting, key=_weakness, default=None)


def _weakness(frame: Frame) -> bool:
    return frame.tier != "strong"


@lru_cache(maxsize=1024)
def _parts(form: str) -> tuple[tuple[str, ...], ...]:
    """The lines of a form, each as words and slots in turn: the first and the last part are words, perhaps none."""
    return tuple(tuple(_SLOT.split(line)) for line in _written(form))


def _fits(parts: Sequence[str], line: str, low: str) -> bool:
    if len(parts) == 1:
        return low == parts[0]
    start, end = len(parts[0]), len(line) - len(parts[-1])
    if end < start or not low.startswith(parts[0]) or not low.endswith(parts[-1]):
        return False
    for number in range(1, len(parts), 2):
        final = number + 2 == len(parts)
        stop = end if final else low.find(parts[number + 1], start, end)
        if stop < 0 or not _fills(parts[number], line[start:stop]):
            return False
        start = stop + len(parts[number + 1])
    return True


def _fills(slot: str, text: str) -> bool:
    """True if a text may stand in a slot."""
    if slot == "~" or not text.strip():
        return bool(text.strip())
    if slot == "#":
        return "0" in text and len(text) <= _DATE
    words = text.split()
    edges = words[0].lstrip("'\"“@#")[:1] + words[-1].lstrip("'\"“@#(")[:1]
    return (
        len(words) <= _NAME
        and not any(char.islower() for char in edges)
        and all(not word[0].islower() or word in _SMALL for word in words)
    )


def _written(form: str) -> Iterator[str]:
    """The lines of a form, with each of its alternatives."""
    match = _BRACES.search(form)
    if match is None:
        yield form
        return
    for part in match.group(1).split(";"):
        yield from _written(form[: match.start()] + part + form[match.end() :])
