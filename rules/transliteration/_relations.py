"""Which runs of a document are spellings of one name: candidates by shared keys, then judged by listed evidence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from ._fold import keys, plain, without_article
from ._names import Names
from ._systems import apart
from ._words import Group, Tables

LISTED, TYPOGRAPHY, ROMANISED, MISSPELT, TURNED = "TRN001", "TRN002", "TRN003", "TRN004", "TRN005"


@dataclass(frozen=True)
class Relation:
    """Forms that are one name. `heads`: only where a form ends its mention is it this name."""

    forms: tuple[str, ...]
    code: str
    group: Group | None = None
    heads: bool = True
    sure: float = 0.9

    def evidence(self, form: str, keep: str) -> tuple[str, str]:
        """The code of the rule that reports `form`, and a clause to stand between the two forms."""
        if plain(form) == plain(keep):
            return TYPOGRAPHY, ""
        if self.group is not None:
            return LISTED, self.group.status(form) if keep == self.group.form else "another spelling of"
        if self.code == MISSPELT:
            return MISSPELT, "one or two letters away from"
        if self.code == TURNED:
            return TURNED, "turned around from"
        return ROMANISED, "another romanisation of"


def relations(names: Names, tables: Tables) -> list[Relation]:
    """All relations of a document, the strongest first, longer forms before shorter ones."""
    found = [*_listed(names, tables), *_typographic(names, tables)]
    return sorted(found, key=lambda relation: -max(form.count(" ") for form in relation.forms))


def _listed(names: Names, tables: Tables) -> Iterator[Relation]:
    groups = tables.groups
    by_group: dict[str, list[str]] = {}
    for run in names.runs:
        group = groups.get(run if run.isascii() else run.replace("’", "'"))
        if group is not None:
            by_group.setdefault(group.form, []).append(run)
    for form, runs in by_group.items():
        if len(runs) > 1:
            group = groups[form]
            yield Relation(tuple(runs), LISTED, group, heads=False, sure=0.95)


def _typographic(names: Names, tables: Tables) -> Iterator[Relation]:
    groups = tables.groups
    for runs in names.by_plain.values():
        runs = [run for run in runs if run.replace("’", "'") not in groups]
        if len(runs) > 1 and _one_name(names, tables, runs):
            yield Relation(tuple(runs), TYPOGRAPHY, heads=all(" " not in run for run in runs))


def _one_name(names: Names, tables: Tables, runs: Sequence[str]) -> bool:
    if len(plain(runs[0])) < 4 or len({run.replace("’", "'") for run in runs}) < 2:
        return False
    if not all(names.is_head(run) for run in runs):
        return False
    if all(tables.is_ordinary(word) for run in runs for word in run.replace("-", " ").split()):
        return False
    return all(names.is_whole(run) for run in runs) or all(names.in_full(run) for run in runs) or True
