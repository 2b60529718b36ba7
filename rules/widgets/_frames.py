"""Lines that are known but for a name in them: "Read the original article on …", "Become a … supporter"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from copydesk.lint.patterns import pattern

FRAMES = "frames.tsv"

_BRACES = pattern(r"\{([^{}]*)\}")
_PART = pattern(r"\{[^{}]*\}|\*|~|#|[^{}*~#]+")
_NAME = (  # up to seven words with capitals, and short ones between them
    r"['’\"“]?[A-Z0-9@][\w.&'’!+-]*(?:(?:,? (?:(?:of|the|and|in|for|on|to|at|de|la|&) ){0,2}|/)[A-Z0-9@&+'’\"“][\w.&'’!+-]*){0,6}['’\"”]?"
)
_ANY = r"\S+(?: \S+){0,11}"
_DATE = r"[\w:.,/ -]*\d[\w:.,/| -]{0,40}"
_SLOTS = {"*": _NAME, "~": _ANY, "#": _DATE}
_MARKS = " .:!?»›>→-–—|•*·"
_NUMBER = pattern(r"\d[\d.,]*[km]?")
_MOST = 160  # characters of the longest line that is asked


class Frame(NamedTuple):
    """One frame: its expression, and the kind and tier of a line that fits it."""

    expression: str
    kind: str
    tier: str


class Frames(NamedTuple):
    """The frames by the first word of a line, and those that begin with a name by its last."""

    first: Mapping[str, Sequence[Frame]]
    last: Mapping[str, Sequence[Frame]]


def build(rows: Sequence[Mapping[str, Any]]) -> Frames:
    """The frames of a table. `*` stands for a name, `~` for any words, `#` for a date or a time."""
    first: defaultdict[str, list[Frame]] = defaultdict(list)
    last: defaultdict[str, list[Frame]] = defaultdict(list)
    for row in rows:
        form = row["form"]
        frame = Frame(_expression(form), row["kind"], row["tier"])
        found, place = (last, -1) if form[0] in "*~#" else (first, 0)
        for word in {line.split(" ")[place] for line in _written(form)}:
            found[word].append(frame)
    return Frames(dict(first), dict(last))


def framed(text: str, frames: Frames) -> Frame | None:
    """The frame that a line fits, if it fits one."""
    if len(text) > _MOST:
        return None
    line = text.replace("’", "'").strip(_MARKS)
    low = line.lower()
    head = _NUMBER.sub("0", low.split(" ", 1)[0])
    ends = (frames.first.get(head, ()), frames.last.get(low.rpartition(" ")[2], ()))
    for some in ends:
        for frame in some:
            if re.fullmatch(frame.expression, line):
                return frame
    return None


def _written(form: str) -> Iterator[str]:
    """The lines of a form with each of its alternatives."""
    match = _BRACES.search(form)
    if match is None:
        yield " ".join(form.split())
        return
    for part in match.group(1).split(";"):
        yield from _written(form[: match.start()] + part + form[match.end() :])


def _expression(form: str) -> str:
    parts = []
    for part in _PART.findall(form):
        if part[0] == "{":
            parts.append("(?:" + "|".join(map(_expression, part[1:-1].split(";"))) + ")")
        else:
            parts.append(_SLOTS.get(part) or f"(?i:{re.escape(part)})".replace("0", r"\d[\d.,]*[kKmM]?"))
    return "".join(parts)
