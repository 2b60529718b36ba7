"""The names family alone: its speed over articles, and its cost against the number of names in one document.

    python benchmarks/names.py [TEXT ...]

Speed is megabytes of UTF-8 for each CPU-second in one process, reading aside. The second table takes made-up
directories of distinct names, which share as many sounds as real ones: the cost of a name must not grow with their
number.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / ".src"))

from copydesk.lint.config import Config  # noqa: E402 - found through the line above
from copydesk.lint.document import Document  # noqa: E402 - found through the line above
from copydesk.lint.formats import plain  # noqa: E402 - found through the line above
from copydesk.lint.linter import Linter  # noqa: E402 - found through the line above

SIZES = (500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000)
SYLLABLES = [
    first + vowel for first in "b d f g h k l m n p r s t v z sh ch kh".split() for vowel in "a e i o u".split()
]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", nargs="*", type=Path, help="texts to measure the speed on (default: the samples)")
    texts = parser.parse_args().texts or sorted((ROOT / "samples").rglob("*.txt"))
    linter = Linter(Config(select=("TRN",)))
    speed(linter, texts)
    print()
    cost(linter)


def speed(linter: Linter, paths: list[Path]) -> None:
    """Megabytes for each CPU-second over texts, the best of three runs."""
    sources = [path.read_text(encoding="utf-8", errors="replace") for path in paths]
    while sum(map(len, sources)) < 500_000:
        sources = sources * 2
    size = sum(len(source.encode()) for source in sources) / 1e6
    best = float("inf")
    for _ in range(3):
        documents = [plain.from_source(source, "article.txt") for source in sources]
        started = time.process_time()
        for document in documents:
            linter.check(document)
        best = min(best, time.process_time() - started)
    print(f"{size:.1f} MB in {len(sources)} texts: {size / best:.1f} MB for each CPU-second")


def cost(linter: Linter) -> None:
    """CPU time against the number of distinct names, for single words and for full names."""
    print(f"{'names':>7}  {'single words':>26}  {'full names':>26}")
    for size in SIZES:
        cells = []
        for names in (single(size), full(size)):
            document = Document.of("\n".join(f"We met {name} there." for name in names))
            started = time.process_time()
            linter.check(document)
            spent = time.process_time() - started
            cells.append(f"{spent:8.2f} s {1e6 * spent / size:8.0f} µs each")
        print(f"{size:7,}  {cells[0]:>26}  {cells[1]:>26}")


def single(size: int) -> list[str]:
    """Distinct single words, in a fixed order."""
    chance = random.Random(1)
    names: dict[str, None] = {}
    while len(names) < size:
        names.setdefault(_word(chance, chance.choice((2, 3, 3, 4))))
    return list(names)


def full(size: int) -> list[str]:
    """Distinct full names of 300 given names, in a fixed order."""
    chance = random.Random(2)
    given = [_word(chance, 2) for _ in range(300)]
    names: dict[str, None] = {}
    while len(names) < size:
        names.setdefault(f"{chance.choice(given)} {_word(chance, 3)}")
    return list(names)


def _word(chance: random.Random, syllables: int) -> str:
    return "".join(chance.choice(SYLLABLES) for _ in range(syllables)).capitalize()


if __name__ == "__main__":
    main()
