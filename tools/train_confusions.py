"""Writes rules/wrong_words/confusions.tsv and contexts.tsv: the context model of rule WRD007.

Learns from any folder of edited English text (*.txt, one paragraph a line; ten million words and more, of the kind that
is to be checked). For each pair {a, b} of tools/confusion_pairs.txt a logistic regression tells natural uses of a from
natural uses of b by the words around them: two on each side, their pairs, their endings, the longer words within
ten. The tables keep whole tenths of a logit and the heaviest features of a pair only.

The bar of a direction ("a is written, b was meant") comes from two-fold cross-validation over blocks of text: the least
score that natural uses of a pass at most LIMIT times in a thousand words of the text, plus MARGIN, plus SCARCE for each
power of ten by which a is rarer in the text than 3,000 uses. A direction is left out when its recall at that bar is
under RECALL, when b has under 150 uses, or when a is one of COMMON, whose checking would cost more than it finds.

The tables in the repository were made with this method from 23 million words: public-domain novels, US court opinions,
US government sites, CC-BY textbooks and guides, Wikipedia sentences; the scores of the nearest words were mixed there
with the word-pair counts of the packages wordsegment and pocketsphinx. Directions that gave a false flag on edited text
seen later are marked `info` by hand; such marks are carried over.

Run: pip install numpy scipy scikit-learn; python tools/train_confusions.py FOLDER --source TEXT
"""

from __future__ import annotations

import argparse
import math
import random
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

sys.path.insert(0, str(Path(__file__).parent.parent / ".src"))

from copydesk.rules.wrong_words._contexts import REACH, TOPIC_CAP, near, tokens, topic

RULES = Path(__file__).parent.parent / "rules" / "wrong_words"
PAIRS = Path(__file__).parent / "confusion_pairs.txt"
USES = 20_000  # most uses of one word that are learned from
BLOCK = 20_000  # so many paragraphs in turn belong to one fold
FEATURES = 1200  # features kept for a pair
LIMIT, FLOOR, MARGIN, SCARCE, RECALL, LEAST = 0.0001, 35, 10, 25, 0.10, 150
COMMON = frozenset("of on with be was by from are would which they new one our out two no some should how".split())
HEAD = """\
# match: {match}
# source: {source}; written by tools/train_confusions.py
"""


class Use(NamedTuple):
    """One natural use of a word: the fold it belongs to, the features of its near words and of its topic words."""

    fold: int
    near: list[str]
    topic: list[str]


class Corpus:
    """The uses of the words of all pairs in a folder of text, at most `USES` of each, drawn evenly."""

    def __init__(self, folder: Path, words: frozenset[str]) -> None:
        self.size = 0
        self.counts: Counter[str] = Counter()
        self.uses: dict[str, list[Use]] = defaultdict(list)
        self._draw = random.Random(7)
        for number, line in enumerate(_lines(folder)):
            self._read(line, (number // BLOCK) % 2, words)

    def _read(self, line: str, fold: int, words: frozenset[str]) -> None:
        found = tokens(line)
        self.size += len(found)
        names = {token.lower() for token in re.findall(r"(?<=[a-z,] )[A-Z][a-z]+|\b[A-Z]{2,}\b", line)}
        for at, word in enumerate(found):
            if word in words and word not in names:
                self._keep(word, fold, found[max(0, at - REACH) : at], found[at + 1 : at + 1 + REACH])

    def _keep(self, word: str, fold: int, left: Sequence[str], right: Sequence[str]) -> None:
        """Reservoir sampling: each use has the same chance to stay."""
        self.counts[word] += 1
        kept = self.uses[word]
        if len(kept) < USES:
            kept.append(Use(fold, near(left, right), list(topic(left, right))))
        elif (place := self._draw.randrange(self.counts[word])) < USES:
            kept[place] = Use(fold, near(left, right), list(topic(left, right)))


class Pair(NamedTuple):
    """A trained pair: its bias and weights in tenths of a logit, and the bar of each direction (None: left out)."""

    words: tuple[str, str]
    bias: int
    weights: dict[str, int]
    bars: tuple[int | None, int | None]


def _lines(folder: Path) -> Iterator[str]:
    for path in sorted(folder.rglob("*.txt")):
        with path.open(encoding="utf-8", errors="ignore") as file:
            yield from file


def train(corpus: Corpus, a: str, b: str) -> Pair | None:
    """One pair, or None where the text has too few uses of either word."""
    uses = [*corpus.uses[a], *corpus.uses[b]]
    labels = numpy.array([0] * len(corpus.uses[a]) + [1] * len(corpus.uses[b]))
    if min(corpus.counts[a], corpus.counts[b]) < 10:
        return None
    seen = Counter(feature for use in uses for feature in (*use.near, *use.topic))
    names = sorted(feature for feature, count in seen.items() if count >= 3)
    index = {feature: number for number, feature in enumerate(names)}
    folds = numpy.array([use.fold for use in uses])
    matrix = _matrix(uses, index)
    scores = numpy.zeros(len(uses))
    for fold in (0, 1):
        learn, judge = numpy.flatnonzero(folds != fold), numpy.flatnonzero(folds == fold)
        if len(set(labels[learn])) < 2:
            return None
        bias, weights = _fit(matrix[learn], labels[learn], names, seen)
        for place in judge:
            scores[place] = _score(uses[place], bias, weights)
    bias, weights = _fit(matrix, labels, names, seen)
    bars = tuple(
        _bar(corpus, written, meant, numpy.sort(sign * scores[labels == own])[::-1], sign * scores[labels != own])
        for written, meant, sign, own in ((a, b, 1, 0), (b, a, -1, 1))
    )
    return Pair((a, b), bias, weights, (bars[0], bars[1]))


def _matrix(uses: Sequence[Use], index: dict[str, int]) -> csr_matrix:
    columns, starts = [], [0]
    for use in uses:
        columns.extend(index[feature] for feature in {*use.near, *use.topic} if feature in index)
        starts.append(len(columns))
    return csr_matrix((numpy.ones(len(columns), numpy.float32), columns, starts), shape=(len(uses), len(index)))


def _fit(
    matrix: csr_matrix, labels: numpy.ndarray, names: Sequence[str], seen: Counter[str]
) -> tuple[int, dict[str, int]]:
    """Bias and the heaviest weights in tenths of a logit; frequent features weigh more in the choice."""
    model = LogisticRegression(solver="liblinear", C=0.25, max_iter=60, class_weight="balanced").fit(matrix, labels)
    ranked = sorted(zip(names, model.coef_[0], strict=True), key=lambda item: -abs(item[1]) * math.sqrt(seen[item[0]]))
    kept = {name: round(10 * weight) for name, weight in ranked[:FEATURES]}
    return round(10 * model.intercept_[0]), {name: weight for name, weight in kept.items() if abs(weight) >= 2}


def _score(use: Use, bias: int, weights: dict[str, int]) -> int:
    around = sum(weights.get(feature, 0) for feature in use.topic)
    return bias + sum(weights.get(feature, 0) for feature in use.near) + max(-TOPIC_CAP, min(TOPIC_CAP, around))


def _bar(corpus: Corpus, written: str, meant: str, natural: numpy.ndarray, wrong: numpy.ndarray) -> int | None:
    """The bar of a direction, from the scores of natural uses (highest first) and those of the word that was meant."""
    if written in COMMON or corpus.counts[meant] < LEAST or not len(natural):
        return None
    weight = corpus.counts[written] / len(natural)
    allowed = int(LIMIT * corpus.size / 1000 / weight)
    bar = FLOOR if len(natural) <= allowed else max(FLOOR, int(natural[allowed]) + 1 + MARGIN)
    bar += int(SCARCE * math.log10(max(1.0, 3000 / corpus.counts[written])))
    return bar if float((wrong >= bar).mean()) >= RECALL else None


def write(pairs: Sequence[Pair], source: str, hints: frozenset[tuple[str, str]]) -> None:
    """Both tables; `hints` are the directions that report in the strict profile only."""
    directions, contexts = [], []
    for pair in pairs:
        name = "/".join(pair.words)
        weights = " ".join(f"{feature}:{weight}" for feature, weight in sorted(pair.weights.items()))
        contexts.append(f"{name}\t{pair.bias}\t{weights}")
        for written, meant, bar, sign in zip(pair.words, pair.words[::-1], pair.bars, (1, -1), strict=True):
            if bar is not None:
                hint = "\tinfo" if (written, meant) in hints else ""
                directions.append(f"{written}\t{meant}\t{bar}\t{name}\t{sign}{hint}")
    head = HEAD.format(match="word", source=source) + "form\tmeant\tlimit\tpair\tdirection\tseverity\n"
    (RULES / "confusions.tsv").write_text(head + "\n".join(sorted(directions)) + "\n", encoding="utf-8")
    head = HEAD.format(match="table", source=source) + "pair\tbias\tweights\n"
    (RULES / "contexts.tsv").write_text(head + "\n".join(sorted(contexts)) + "\n", encoding="utf-8")


def marked() -> frozenset[tuple[str, str]]:
    """The directions that the present table marks `info`."""
    rows = (line.split("\t") for line in (RULES / "confusions.tsv").read_text(encoding="utf-8").splitlines())
    return frozenset((row[0], row[1]) for row in rows if row[-1] == "info")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=Path, help="the text to learn from")
    parser.add_argument(
        "--source", required=True, help="what the text is and under which licence, for the tables' head"
    )
    given = parser.parse_args()
    pairs = [tuple(line.split()) for line in PAIRS.read_text(encoding="utf-8").splitlines()]
    corpus = Corpus(given.folder, frozenset(word for pair in pairs for word in pair))
    trained = [pair for a, b in pairs if (pair := train(corpus, a, b)) and pair.bars != (None, None)]
    write(trained, given.source, marked())
    print(f"{corpus.size} tokens, {len(trained)} of {len(pairs)} pairs")


if __name__ == "__main__":
    main()
