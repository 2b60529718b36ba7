"""How numbers read in a report."""

from __future__ import annotations


def count(number: int, noun: str) -> str:
    """A number with its noun: "1 file", "1,200 fixes"."""
    plural = noun + ("es" if noun.endswith("x") else "s")
    return f"{number:,} {noun if number == 1 else plural}"
