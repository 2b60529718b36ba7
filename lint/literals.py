"""Regular expressions that stand for a few fixed strings, written out.

People write lists of words as `(?:e-mail|electronic mail)s?`; this turns such an expression into its strings.
"""

from __future__ import annotations

from collections.abc import Iterator

LIMIT = 64  # an expression with more strings than this is a pattern, not a list


class NotLiteralError(Exception):
    """An expression that is more than a list of strings; the message names what in it."""


def expand(pattern: str) -> tuple[str, ...]:
    """All strings a regular expression can match, in the order written.

    Understood are alternation, groups, `?`, small character classes and escapes; `\\s` counts as one space and `\\b` as
    nothing. Raises NotLiteralError for everything else.
    """
    reader = _Reader(pattern)
    found = reader.alternatives()
    if reader.at < len(pattern):
        raise NotLiteralError(f"unbalanced {pattern[reader.at]!r}")
    return tuple(dict.fromkeys(found))


class _Reader:
    """A recursive reader of one expression; `at` is how far it has come."""

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self.at = 0

    def alternatives(self) -> list[str]:
        found = self.sequence()
        while self._next() == "|":
            self.at += 1
            found = found + self.sequence()
        return _limited(found)

    def sequence(self) -> list[str]:
        found = [""]
        while self._next() not in {"", "|", ")"}:
            part = self.item()
            found = _limited([head + tail for head in found for tail in part])
        return found

    def item(self) -> list[str]:
        part = self.atom()
        sign = self._next()
        if sign == "?":
            self.at += 1
            return [*part, ""]
        if sign == "+" and part == [" "]:
            self.at += 1
        elif sign and sign in "*+{":
            raise NotLiteralError(f"{sign!r} repeats without end")
        return part

    def atom(self) -> list[str]:
        sign = self._next()
        self.at += 1
        if sign == "(":
            return self.group()
        if sign == "[":
            return list(self.choices())
        if sign == "\\":
            return [self.escape()]
        if sign in {".", "^", "$", "*", "+", "?", "{"}:
            raise NotLiteralError(f"{sign!r} stands for more than itself")
        return [sign]

    def group(self) -> list[str]:
        if self._next() == "?":
            if self.pattern[self.at : self.at + 2] != "?:":
                raise NotLiteralError(f"{self.pattern[self.at - 1 : self.at + 3]!r} looks around")
            self.at += 2
        found = self.alternatives()
        if self._next() != ")":
            raise NotLiteralError("a group is not closed")
        self.at += 1
        return found

    def choices(self) -> Iterator[str]:
        start = self.at
        if self._next() == "^":
            raise NotLiteralError("a class of all but some characters")
        while (sign := self._next()) != "]" or self.at == start:
            if not sign:
                raise NotLiteralError("a class is not closed")
            self.at += 1
            if sign == "-" and self.at > start + 1 and self._next() != "]":
                end = self.pattern.find("]", self.at)
                raise NotLiteralError(f"the class [{self.pattern[start:end]}] is a range")
            yield self.escape() if sign == "\\" else sign
        self.at += 1

    def escape(self) -> str:
        sign = self._next()
        self.at += 1
        if sign == "s":
            return " "
        if sign == "b":
            return ""
        if not sign or sign.isalnum():
            raise NotLiteralError(f"'\\{sign}' stands for many characters")
        return sign

    def _next(self) -> str:
        return self.pattern[self.at : self.at + 1]


def _limited(found: list[str]) -> list[str]:
    if len(found) > LIMIT:
        raise NotLiteralError(f"it stands for more than {LIMIT} strings")
    return found
