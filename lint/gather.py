"""A defect that runs through a whole text is told once: its first place, with the others beside it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from operator import attrgetter

from .diagnostic import Change, Diagnostic, Place, Remedy
from .quantities import counted


def gathered(found: Iterable[Diagnostic], least: Mapping[str, int]) -> list[Diagnostic]:
    """The findings of one document, those of one rule as one where they are many.

    `least` says by code from how many places on. Findings of one severity whose fixes are equally safe go together;
    those that a fix joins to others already (`Remedy.group`) stay as they are.
    """
    told: list[Diagnostic] = []
    kinds: dict[tuple[object, ...], list[Diagnostic]] = {}
    for item in found:
        if item.code not in least or (item.fix and item.fix.group):
            told.append(item)
        else:
            kinds.setdefault((item.code, item.severity, item.fix.safety if item.fix else None), []).append(item)
    for places in kinds.values():
        told += [_as_one(places)] if len(places) >= least[places[0].code] else places
    return told


def _as_one(places: list[Diagnostic]) -> Diagnostic:
    first, *others = sorted(places, key=attrgetter("span"))
    related = tuple(Place(item.span, item.start, item.end, item.message) for item in others)
    return first._replace(
        sure=min(item.sure for item in places),
        message=f"{first.message}; {counted(len(others), 'more place')}",
        fixes=_joint_fix([item.fix for item in (first, *others) if item.fix]),
        related=(*first.related, *related),
    )


def _joint_fix(fixes: list[Remedy]) -> tuple[Remedy, ...]:
    """One fix that mends all places; edits that touch an earlier one wait for the next round."""
    if len(fixes) < 2:
        return tuple(fixes)
    changes: list[Change] = []
    for change in sorted((change for fix in fixes for change in fix.changes), key=attrgetter("span")):
        if not changes or change.span.start >= changes[-1].span.end:
            changes.append(change)
    same = len({fix.title for fix in fixes}) == 1
    where = "both places" if len(fixes) == 2 else f"all {len(fixes)} places"
    title = f"{fixes[0].title} in {where}" if same else f"Mend {where}"
    return (fixes[0]._replace(title=title, changes=tuple(changes)),)
