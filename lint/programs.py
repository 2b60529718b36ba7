"""Compiled regular expressions, kept between runs.

`re` compiles in Python: for the expressions that one article needs, that takes longer than to check it. The outcome is
a list of numbers, the program. CPython has no public way to give it back, so its own parts are asked for it, and it is
kept only for the very interpreter that made it. CPython validates a program that it takes back; where any of this
fails, expressions are compiled as ever.
"""

from __future__ import annotations

import array
import contextlib
import re
import sys

from . import cache

try:
    import _sre  # type: ignore[import-not-found]
    from re import _compiler, _parser  # type: ignore[attr-defined]
except ImportError:  # another Python than CPython
    _sre = _compiler = _parser = None

_NAME = "programs"
_MOST = 2000  # programs in the file; where there would be more, only those of this run are kept

Key = tuple[str, int]  # source and flags as asked for
Program = tuple[int, bytes, int, dict[str, int]]  # flags, numbers, count of groups, names of groups

_old: dict[Key, Program] | None = None
_new: dict[Key, Program] = {}


def compiled(source: str, flags: int = 0) -> re.Pattern[str]:
    """Like `re.compile`."""
    global _old
    if _old is None:
        _old = cache.load(_NAME, "", _state()) or {}
    key = source, int(flags)
    with contextlib.suppress(AttributeError, OverflowError, RuntimeError, TypeError, ValueError):
        program = _old.get(key) or _new.get(key)
        if program is None:
            program = _new[key] = _program(source, flags)
        return _pattern(source, *program)
    return re.compile(source, flags)


def keep() -> None:
    """Keep what was compiled in this run for the next."""
    if _new:
        old = _old or {}
        cache.save(_NAME, "", _state(), {**old, **_new} if len(old) + len(_new) <= _MOST else _new)


def _state() -> tuple[str, int]:
    return sys.version, getattr(_sre, "MAGIC", 0)


def _program(source: str, flags: int) -> Program:
    tree = _parser.parse(source, flags)
    numbers = _compiler._code(tree, flags)
    state = tree.state
    return int(flags | state.flags), array.array("I", numbers).tobytes(), state.groups - 1, dict(state.groupdict)


def _pattern(source: str, flags: int, numbers: bytes, groups: int, names: dict[str, int]) -> re.Pattern[str]:
    by_number: list[str | None] = [None] * (groups + 1)
    for name, number in names.items():
        by_number[number] = name
    found: re.Pattern[str] = _sre.compile(
        source, flags, array.array("I", numbers).tolist(), groups, names, tuple(by_number)
    )
    return found
