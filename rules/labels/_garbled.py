"""A credit that has run into its caption, or has lost a part."""

from __future__ import annotations

from typing import NamedTuple

from copydesk.lint.patterns import pattern

from ._credits import is_named, whole

_LABEL = pattern(
    r"(?:(?<=[\s,])(?P<dangling>on|in|by|at|from|of|the|to|with|and)\s)?(?<![\w-])(?i:photo |image |picture )?"
    r"(?P<label>(?i:credit|photo|photograph|picture|image|foto))s?(?: by)?(?P<mark>\s?[:：]|\s[–-])?\s?"
    r"(?P<lost>/\s?)?(?=[A-Zd])"
)
_NEXT = pattern(r"\s?[/|,]\s?| [–-] | via ")
_GIVEN = pattern(r"[A-Z][a-z]{1,6}-[a-z]{2,7}$")  # the given name of a Korean or Chinese name


class Garbled(NamedTuple):
    """Such a credit: where in the line it begins and ends, the word that leads nowhere before it, the given name that
    stands without its family name, and whether the name before the agency is lost altogether."""

    start: int
    end: int
    dangling: str
    given: str
    lost: bool


def garbled(line: str) -> Garbled | None:
    """The garbled credit that a line ends with, if it does."""
    for match in () if whole(line) else _LABEL.finditer(line):
        rest = line[match.end() :].rstrip(" .)]")
        if not match.start() or not is_named(rest):
            continue
        named = _NEXT.split(rest, maxsplit=1)
        apart = line[match.start() - 1] != " "
        given = named[0] if _GIVEN.match(named[0]) and not apart else ""
        before = line[: match.start()].rstrip()[-1]
        runs = match["label"].lower() == "credit" and not apart and (before.isalnum() or before == ",")
        wrong = match["dangling"] or given or runs
        lost = bool(match["lost"]) and (match["mark"] is not None or " by" in match.group())
        if lost or (wrong and (match["mark"] or (runs and len(named) > 1))):
            return Garbled(match.start(), match.end() + len(rest), match["dangling"] or "", given, lost)
    return None
