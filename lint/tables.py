"""Tables that rules work out of constants, kept between runs."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache as once
from typing import TypeVar

from . import cache
from .registry import installed

T = TypeVar("T")


def kept(build: Callable[..., T]) -> Callable[..., T]:
    """`build`, whose value for each of its arguments is worked out once and kept as long as no rule changes.

    It is a function of a module that reads nothing but constants. Its arguments are positional, strings or numbers;
    its value is made of what `marshal` takes: dicts, sets, lists, tuples, strings, numbers.
    """

    @once
    def table(*args: str | float) -> T:
        place = f"{build.__module__}.{build.__qualname__}{args}"
        value: T = cache.stored("table", place, installed(), lambda: build(*args))
        return value

    return table
