"""Regular expressions that are compiled when they are first used, by `regex` where they name Unicode scripts.

Compiling all expressions of all rules takes longer than checking an article, and most of them only confirm a hit that
most texts do not have.
"""

from __future__ import annotations

import re
from typing import Any, cast

from . import programs


class _Pattern:
    """Stands for a compiled expression and becomes it at the first question."""

    def __init__(self, source: str, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        compiled: Any
        if r"\p{" in self._source:  # which `re` does not know
            import regex

            compiled = regex.compile(self._source, self._flags)
        else:
            compiled = programs.compiled(self._source, self._flags)
        for method in ("search", "match", "fullmatch", "finditer", "findall", "split", "sub"):
            setattr(self, method, getattr(compiled, method))  # from now on found without coming here
        return getattr(compiled, name)


def pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    r"""Like `re.compile`, but the work is done at the first use; a malformed expression raises `re.error` then.

    Unicode properties such as `\p{Cyrillic}` may be used, with the flags that `re` and `regex` share (I, M, S, X).
    """
    return cast("re.Pattern[str]", _Pattern(source, flags))
