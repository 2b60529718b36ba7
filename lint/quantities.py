"""How numbers read in what copydesk prints."""

from __future__ import annotations

from collections.abc import Sequence


def counted(number: int, noun: str) -> str:
    """A number with its noun: "1 file", "1,200 fixes"."""
    plural = noun + ("es" if noun.endswith("x") else "s")
    return f"{number:,} {noun if number == 1 else plural}"


def listed(numbers: Sequence[int], most: int = 12) -> str:
    """Numbers as a list: "4, 6 and 9"; those beyond `most` are left out."""
    words = [str(number) for number in numbers[:most]]
    if len(numbers) > most:
        return ", ".join(words) + " …"
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)
