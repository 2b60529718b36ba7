"""Which runs of a document are spellings of one name: candidates by shared keys, then judged by listed evidence.

No run is compared with all others. Single words meet in blocks of equal skeletons, full names in blocks of equal
words but one; what is dear (tables, distances) is asked for pairs of one block alone.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from . import _chinese, _east, _judge
from ._fold import keys, keys_of_name, plain, single_letters, without_article, without_articles
from ._korean import split
from ._names import Names
from ._words import Group, Tables

LISTED, TYPOGRAPHY, ROMANISED, MISSPELT, TURNED = "TRN001", "TRN002", "TRN003", "TRN004", "TRN005"
# In a block of up to BLOCK runs each is compared with each, in a larger one with its NEIGHBOURS in the alphabet.
BLOCK = 40
NEIGHBOURS = 6
SETTLED = 3  # uses from which a spelling is no slip of the pen

_CLAUSES = {
    ROMANISED: "another spelling of",
    MISSPELT: "a letter or two away from",
    TURNED: "turned around from",
}
Pair = tuple[str, str]


@dataclass
class Relation:
    """Forms that are one name. `heads`: only where a form ends its mention is it this name."""

    forms: tuple[str, ...]
    heads: bool = True
    sure: float = 0.9
    group: Group | None = None
    codes: dict[Pair, str] = field(default_factory=dict)

    def evidence(self, form: str, keep: str) -> tuple[str, str]:
        """The code of the rule that reports `form`, and a clause to stand between the two forms."""
        if plain(form) == plain(keep):
            return TYPOGRAPHY, ""
        group = self.group
        if group is not None and group.has(form) and group.has(keep):
            return LISTED, group.status(form, keep)
        code = self.codes.get((form, keep)) or self.codes.get((keep, form)) or ROMANISED
        if code == TYPOGRAPHY:
            return TYPOGRAPHY, ""
        one, other = plain(form), plain(keep)
        if code == ROMANISED and (single_letters(one) == single_letters(other) or sorted(one) == sorted(other)):
            code = MISSPELT  # a letter doubled or two changed round is a slip, not another system
        return code, _CLAUSES[code]


def relations(names: Names, tables: Tables) -> list[Relation]:
    """All relations of a document: forms that are linked directly or through a third are one relation."""
    found = [
        *_listed(names, tables),
        *_typographic(names, tables),
        *_romanised(names, tables),
        *_full_names(names, tables),
        *_turned(names, tables),
    ]
    joined = _joined(found) if len(found) > 1 else found
    return sorted(joined, key=lambda relation: -max(form.count(" ") for form in relation.forms))


def _joined(found: Sequence[Relation]) -> list[Relation]:
    """The relations with those that share a form made one."""
    parent = list(range(len(found)))

    def root(number: int) -> int:
        while parent[number] != number:
            number = parent[number]
        return number

    first: dict[str, int] = {}
    for number, relation in enumerate(found):
        for form in relation.forms:
            parent[root(number)] = root(first.setdefault(form, number))
    clusters: dict[int, list[Relation]] = {}
    for number, relation in enumerate(found):
        clusters.setdefault(root(number), []).append(relation)
    return [
        Relation(
            tuple(dict.fromkeys(form for part in parts for form in part.forms)),
            all(part.heads for part in parts),
            min(part.sure for part in parts),
            next((part.group for part in parts if part.group), None),
            {pair: code for part in parts for pair, code in part.codes.items()},
        )
        for parts in clusters.values()
    ]


# --- listed and typographic ------------------------------------------------------------------------------------------


def _listed(names: Names, tables: Tables) -> Iterator[Relation]:
    groups = tables.groups
    by_group: dict[Group, list[str]] = {}
    for run in names.runs:
        group = groups.get(run if run.isascii() else run.replace("’", "'"))
        if group is not None:
            by_group.setdefault(group, []).append(run)
    for group, runs in by_group.items():
        if len({run.replace("’", "'") for run in runs}) > 1:
            yield Relation(tuple(runs), heads=False, sure=0.95, group=group)


def _typographic(names: Names, tables: Tables) -> Iterator[Relation]:
    for several in names.by_plain.values():
        runs = several if _judge.parted_alone(several) else [run for run in several if not _judge.in_capitals(run)]
        if len(runs) > 1 and _judge.one_form(names, tables, runs):
            codes = dict.fromkeys(combinations(runs, 2), TYPOGRAPHY)
            yield Relation(tuple(runs), heads=all(" " not in run for run in runs), codes=codes)


# --- single words ----------------------------------------------------------------------------------------------------


def _romanised(names: Names, tables: Tables) -> Iterator[Relation]:
    blocks: dict[str, list[str]] = {}
    often: list[str] = []
    if names.directory and not any(map(names.repeated, names.heads)):
        return
    for run in names.heads:
        if _judge.designates(run):
            continue
        folded = plain(run)
        for family in _east.family_keys(folded) if len(folded) <= _east.LONGEST else ():
            blocks.setdefault(f"family {family}", []).append(run)
        if len(folded) < 3 or (tables.is_ordinary(run) and names.opening_only(run)):
            continue
        for key in keys(plain(without_article(run)) if "-" in run else folded):
            blocks.setdefault(key, []).append(run)
        for reading in () if names.directory else _chinese.place_keys(run):
            blocks.setdefault(" ".join(reading), []).append(run)
        if len(folded) >= _judge.SHORT - 1:
            often.append(run)
    seen: set[Pair] = set()
    related: set[Pair] = set()
    for block in blocks.values():
        for one, other in _pairs(names, block):
            if (one, other) in seen:
                continue
            seen.add((one, other))
            sure = _judge.one_word(names, tables, one, other)
            if sure:
                related |= {(one, other), (other, one)}
                yield Relation((one, other), sure=sure, codes={(one, other): ROMANISED})
    for one, other in _once_and_often(names, often):
        if (one, other) not in related and (
            _judge.slip(names, tables, one, other) or _judge.place_slip(names, tables, one, other)
        ):
            yield Relation((one, other), sure=_judge.ONE, codes={(one, other): MISSPELT})


def _pairs(names: Names, block: list[str]) -> Iterable[Pair]:
    """The pairs of a block to be judged; in a directory only those with a name that stands more than once."""
    if len(block) < 2:
        return ()
    if names.directory:
        often = [run for run in block if names.repeated(run)][:BLOCK]
        return ((one, other) for one in often for other in block[:BLOCK] if one is not other)
    if len(block) <= BLOCK:
        return combinations(block, 2)
    near = sorted(block, key=plain)
    return ((one, other) for number, one in enumerate(near) for other in near[number + 1 : number + 1 + NEIGHBOURS])


def _once_and_often(names: Names, runs: Sequence[str]) -> Iterator[Pair]:
    """Pairs of a word used once and one used more often, or a long one, that are a letter apart after the first."""
    often = [
        run
        for run in runs
        if (names.count(run) > 1 or len(run) >= _judge.SHORT) and not (names.directory and not names.repeated(run))
    ]
    once: dict[tuple[str, int], list[tuple[str, str]]] = {}
    for folded, run in sorted((plain(run), run) for run in runs if names.count(run) == 1) if often else ():
        once.setdefault((folded[0], len(folded)), []).append((folded, run))
    for run in often:
        folded = plain(run)
        for length in (len(folded) - 1, len(folded), len(folded) + 1):
            block = once.get((folded[0], length), [])
            if len(block) > BLOCK:  # only those of near spelling
                at = bisect(block, (folded, run))
                block = block[max(0, at - NEIGHBOURS) : at + NEIGHBOURS]
            for near, other in block:  # unlike in the second letter, they are alike in the last
                if (near[1] == folded[1] or near[-1] == folded[-1]) and _judge.letter_apart(near, folded):
                    yield other, run


# --- full names ------------------------------------------------------------------------------------------------------


def _full_names(names: Names, tables: Tables) -> Iterator[Relation]:
    rests: dict[tuple[int, tuple[str, ...]], list[str]] = {}
    whole: dict[tuple[str, str], list[str]] = {}
    for run in names.full:
        if _given_of_three(names, run) or _judge.designates(run):
            continue
        words = tuple(plain(word) for word in run.split(" "))
        for at in range(len(words)):
            rests.setdefault((at - len(words), words[:at] + words[at + 1 :]), []).append(run)
        korean = split(run)
        if korean is not None:
            for key in keys(korean[1]):
                whole.setdefault((korean[0], key), []).append(run)
        for reading in () if names.directory else _east.keys(run):
            whole.setdefault(("", " ".join(reading)), []).append(run)
        for key in keys_of_name(without_articles(run)):
            whole.setdefault(("", key), []).append(run)
    seen: set[Pair] = set()
    for (at, _), block in rests.items():
        for one, other in _pairs_of_rest(names, block, at):
            if (one, other) not in seen:
                seen.add((one, other))
                yield from _one_word_apart(names, tables, one, other, at)
    for block in whole.values():
        for one, other in _pairs(names, block):
            if (one, other) not in seen:
                seen.add((one, other))
                if _judge.one_full_name(tables, one, other):
                    yield Relation((one, other), codes={(one, other): ROMANISED})


def _given_of_three(names: Names, run: str) -> bool:
    """True if a run is nothing but the given name of a name of the East: Jong Il in Kim Jong Il."""
    return (
        run.count(" ") == 1
        and not names.is_whole(run)
        and all(
            not place.starts and place.mention.count(" ") == 2 and split(place.mention) is not None
            for place in names.runs[run]
        )
    )


def _pairs_of_rest(names: Names, block: list[str], at: int) -> Iterable[Pair]:
    """Pairs of full names that share all words but the one at `at`; in a large block only those of near spelling."""
    if len(block) <= BLOCK and not names.directory:
        return combinations(block, 2)
    return _pairs(names, sorted(block, key=lambda run: plain(run.split(" ")[at])) if len(block) > 1 else block)


def _one_word_apart(names: Names, tables: Tables, one: str, other: str, at: int) -> Iterator[Relation]:
    left, right = one.split(" ")[at], other.split(" ")[at]
    if plain(left) == plain(right):
        return
    words = one.split(" ")
    rest = words[:at] + words[len(words) + at + 1 :]
    code: str = ""
    forms = (one, other)
    if tables.one_place(plain(one), plain(other)):
        code = "romanised"
    elif _east.one_person(one, other) is not None or (split(one) and split(other)):
        code = "romanised" if _judge.one_full_name(tables, one, other) else ""
        if not code and at == -1 and _judge.swapped_alike(left, right):
            code = "misspelt"
    elif at < -1:
        code = _judge.one_given_name(tables, left, right, rest)
    else:
        code = _judge.one_surname(tables, left, right, rest)
        forms = (left, right)
        if code == "misspelt" and min(names.count(left), names.count(right)) >= SETTLED:
            code = ""
    if code:
        sure = _judge.BOTH if code == "romanised" else _judge.ONE
        yield Relation(forms, sure=sure, codes={forms: {"romanised": ROMANISED, "misspelt": MISSPELT}[code]})


def _turned(names: Names, tables: Tables) -> Iterator[Relation]:
    seen: dict[str, str] = {}
    for run in names.full:
        if run.count(" ") != 1 or not names.is_whole(run):
            continue
        first, last = run.split(" ")
        turned = f"{last} {first}"
        if turned in seen and first != last and _judge.turned(tables, first, last):
            yield Relation((seen[turned], run), codes={(seen[turned], run): TURNED})
        seen[run] = run
