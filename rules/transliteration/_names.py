"""The names of a document by their spelling: every run of one to five words within a mention, and where it stands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import accumulate, pairwise
from typing import NamedTuple

from copydesk.lint.document import Document
from copydesk.lint.names import Mention
from copydesk.lint.patterns import pattern
from copydesk.lint.spans import Span

from ._fold import plain
from ._guards import attributive, in_list
from ._words import Tables

_LOWER = pattern(r"(?<![\w-])[a-zß-öø-ÿ][\w’']*")
_SENTENCE_END = pattern(r"[.!?][\"”’)]*\s|\n")
_WORD_BEFORE = pattern(r"\b([A-Z][a-z]+) $")
_LOCATED = pattern(r"\b(?:[Ii]n|[Ff]rom|[Nn]ear|[Oo]utside|[Tt]o|[Aa]t|of|around|[Aa]cross|[Tt]hrough|for) $")
_OWNED = pattern(r"['’]s ([A-Z]\w+)")
_LIES_IN = pattern(r", [A-Z]|,? (?:a|the|in|near) ")
_COURTESY = pattern(r"\bM(?:r|rs|s)\.? $")
_HYPHENED = pattern(r"(?<![\w-])[A-Z]\w{3,}(?=-[A-Z])|(?<=[a-z]-)[A-Z]\w{3,}(?![\w-])")
# What follows the place in a dateline.
_DATED = pattern(r"(?:, [^\n,—–]{2,25}){0,2}(?: ?\([^()\n]{2,30}\))?(?: ?[—–:]| --? )")
_SAINT = pattern(r"St\.? (?=[A-Z])")
_MODEL = pattern(r"[A-Z]{1,3}-?\d{2,4}")  # F-16, S400
_CAPITALS = pattern(r"[^\s-]+")
LONGEST = 5  # words in the longest run that is compared
MANY = 1_000  # distinct names of a document from which it is a directory


class Place(NamedTuple):
    """Where a run stands: in which mention text, from which of its characters, and whether it ends or starts it."""

    mention: str
    at: int
    starts: bool
    ends: bool


class Names:
    """All runs of all mentions. A head is a run that ends its mention: a bare surname, a full name, a place."""

    def __init__(self, mentions: Iterable[Mention], text: str, tables: Tables) -> None:
        self.text = text
        self.tables = tables
        self.mentions: dict[str, list[Mention]] = {}
        self.givens: dict[str, list[tuple[str, ...]]] = {}  # what the analysis has found to stand before a run
        self._counts: dict[str, int] = {}
        shouted: list[Mention] = []
        for mention in mentions:
            form = mention.text.replace("\u00a0", " ")
            if len(form) > 1 and (not form.isupper() or _MODEL.fullmatch(form)):
                self.mentions.setdefault(form, []).append(mention)
            elif len(form) > 3 and mention.opens and self._is_dated(mention.span):
                shouted.append(mention)
        self.runs: dict[str, list[Place]] = {}
        for form in self.mentions:
            if " " in form or "-" in form:
                self._add_runs(form)
            else:
                self.runs.setdefault(form, []).append(Place(form, 0, True, True))
        known = {plain(run): run for run in self.runs} if shouted else {}
        for mention in shouted:
            self._add_dateline(mention, known)

    def _add_runs(self, form: str) -> None:
        if "-" in form:
            self._add_places(form)
        if " " not in form:
            self.runs.setdefault(form, []).append(Place(form, 0, True, True))
            return
        words = form.split(" ")
        starts = [0, *accumulate(len(word) + 1 for word in words)]
        named = len(words)  # words before the ordinary ones at the end: "Yulia Tymoshenko Bloc"
        while named and self.tables.is_ordinary(words[named - 1]):
            named -= 1
        for first in range(len(words)):
            for last in range(first + 1, min(first + LONGEST, len(words)) + 1):
                run = form[starts[first] : starts[last] - 1]
                ends = last == len(words) or (
                    (first > 0 or run[2:3] == "-")
                    and last == first + 1
                    and last >= named
                    and not self.tables.is_given_name(plain(run))
                )
                self.runs.setdefault(run, []).append(Place(form, starts[first], first == 0, ends))

    def _is_dated(self, span: Span) -> bool:
        """True if a name in capitals is the place of a dateline: first in its line, before a dash."""
        return (
            self.text[max(0, span.start - 1) : span.start] in {"", "\n"}
            and _DATED.match(self.text, span.end) is not None
        )

    def _add_dateline(self, mention: Mention, known: dict[str, str]) -> None:
        """Takes the place of a dateline for its name in lower case: RANGOON for Rangoon.

        `known` are the runs of the text by their folded form.
        """
        form = _CAPITALS.sub(lambda word: word.group().capitalize(), mention.text.replace("\u00a0", " "))
        folded = plain(form)
        alike = known.get(folded, form)
        if len(alike) == len(form):  # capitals hide accents
            form = alike
        group = self.tables.groups.get(form)
        if not (self.tables.names_place(folded) or (group is not None and group.kind == "place")):
            return
        if form not in self.mentions:
            self.mentions[form] = []
            self._add_runs(form)
        self.mentions[form].append(Mention(mention.span, form))

    def _add_places(self, form: str) -> None:
        """Takes the listed places in words with hyphens for runs of their own: the Kiev-Moscow train."""
        for match in _HYPHENED.finditer(form):
            group = self.tables.groups.get(match.group())
            if group is not None and group.kind == "place":
                self.runs.setdefault(match.group(), []).append(Place(form, match.start(), False, False))

    @classmethod
    def of(cls, doc: Document, tables: Tables) -> Names:
        """The names of a document."""
        return cls(doc.names, doc.text, tables)

    @cached_property
    def lower_case(self) -> frozenset[str]:
        """The words of the text that stand in lower case somewhere."""
        return frozenset(_LOWER.findall(self.text))

    @cached_property
    def heads(self) -> list[str]:
        """The single words that end a mention somewhere."""
        return [
            run
            for run, places in self.runs.items()
            if " " not in run and (places[0].ends or any(place.ends for place in places))
        ]

    @cached_property
    def full(self) -> list[str]:
        """The runs of two words and more that end a mention somewhere."""
        return [
            run
            for run, places in self.runs.items()
            if 1 <= run.count(" ") < LONGEST and (places[0].ends or any(place.ends for place in places))
        ]

    @cached_property
    def directory(self) -> bool:
        """True if the document holds so many names that two which look alike tell nothing: each is an entry."""
        return len(self.mentions) > MANY

    @cached_property
    def by_plain(self) -> dict[str, list[str]]:
        """The runs by their folded form, where several runs share one; St. is Saint."""
        first: dict[str, str] = {}
        several: dict[str, list[str]] = {}
        for run in self.runs:
            folded = plain(run)
            if run[:2] == "St" and (saint := _SAINT.match(run)):
                folded = "saint" + plain(run[saint.end() :])
            known = first.setdefault(folded, run)
            if known is not run:
                several.setdefault(folded, [known]).append(run)
        return several

    def is_head(self, run: str) -> bool:
        """True if a run ends a mention somewhere."""
        return any(place.ends for place in self.runs[run])

    def is_whole(self, run: str) -> bool:
        """True if a run is a mention of its own somewhere."""
        return run in self.mentions

    def in_full(self, run: str) -> int:
        """1 if the run is a full name or the end of one somewhere."""
        return int(" " in run or any(place.ends and not place.starts for place in self.runs[run]))

    def ordinary_words(self, run: str) -> int:
        """How many words of a run are in the dictionary."""
        return sum(map(self.tables.is_ordinary, run.split(" ")))

    def places(self, run: str, heads: bool = True) -> list[Span]:
        """Where a run stands, in order; with `heads`, only where it ends its mention."""
        spans = [
            Span(mention.span.start + place.at, mention.span.start + place.at + len(run))
            for place in self.runs[run]
            if place.ends or not heads
            for mention in self.mentions[place.mention]
        ]
        return sorted(spans)

    def full_places(self, run: str) -> list[Span]:
        """Where a run is a full name or ends one, in no order."""
        return [
            Span(mention.span.start + place.at, mention.span.start + place.at + len(run))
            for place in self.runs[run]
            if place.ends and (" " in run or not place.starts)
            for mention in self.mentions[place.mention]
        ]

    def before(self, run: str) -> list[tuple[str, ...]]:
        """The words before a run in each mention that it ends, once for each mention text; none for a bare one."""
        return [tuple(place.mention[: place.at].split()) for place in self.runs[run] if place.ends and not place.starts]

    def given_before(self, span: Span) -> bool:
        """True if a common given name stands just before a place in the text."""
        word = _WORD_BEFORE.search(self.text, max(0, span.start - 20), span.start)
        return word is not None and self.tables.is_given_name(plain(word.group(1)))

    def after(self, run: str) -> list[tuple[str, ...]]:
        """The words after a run in each mention that it does not end."""
        return [tuple(place.mention[place.at + len(run) :].split()) for place in self.runs[run] if not place.ends]

    def count(self, run: str) -> int:
        """How often a run stands as a head."""
        if run not in self._counts:
            places = self.runs.get(run, ())
            self._counts[run] = sum(len(self.mentions[place.mention]) for place in places if place.ends)
        return self._counts[run]

    def repeated(self, run: str) -> bool:
        """True if a mention that the run ends stands more than once, so that the text is about its bearer."""
        return any(place.ends and len(self.mentions[place.mention]) > 1 for place in self.runs[run])

    def titled(self, run: str) -> bool:
        """True if a person's title stands before the run somewhere."""
        return any(
            mention.titled for place in self.runs[run] if place.starts for mention in self.mentions[place.mention]
        )

    def introduced(self, run: str) -> bool:
        """True if the text tells of somebody by this run: by a title other than Mr, or with what he is after it."""
        return any(
            mention.titled
            and place.starts
            and not (
                _COURTESY.search(self.text, max(0, mention.span.start - 5), mention.span.start)
                and self.text[mention.span.end : mention.span.end + 1] != ","
            )
            for place in self.runs[run]
            for mention in self.mentions[place.mention]
        )

    def opening_only(self, run: str) -> bool:
        """True if the run stands nowhere but where a sentence or line would give any word a capital."""
        return all(
            place.starts and mention.opens for place in self.runs[run] for mention in self.mentions[place.mention]
        )

    def listed_only(self, run: str) -> bool:
        """True if the run stands bare and only in lists: a line-up, a squad."""
        return all(
            place.starts and in_list(self.text, span)
            for place in self.runs[run]
            for span in (mention.span for mention in self.mentions[place.mention])
        )

    def attributive_only(self, run: str) -> bool:
        """True if the run stands bare and only before a word like "group" or "bank": a firm, not a person."""
        return all(
            place.starts and attributive(self.text, mention.span)
            for place in self.runs[run]
            for mention in self.mentions[place.mention]
        )

    def located(self, run: str) -> bool:
        """True if the run stands bare after a word of place somewhere: in Ajdabiya, near Ajdabiya."""
        return any(
            place.starts and _LOCATED.search(self.text, max(0, mention.span.start - 10), mention.span.start)
            for place in self.runs[run]
            for mention in self.mentions[place.mention]
        )

    def located_in(self, run: str) -> bool:
        """True if the text says of a place where it lies: Hertford, England."""
        return any(
            _LIES_IN.match(self.text, mention.span.end)
            for place in self.runs[run]
            for mention in self.mentions[place.mention]
        )

    def one_owned(self, runs: Sequence[str]) -> bool:
        """True if runs have three words and more, or if one thing is theirs: St. John's Street, Saint John's Street."""
        if all(run.count(" ") > 1 for run in runs):
            return True
        owned = [
            {found[1] for span in self.places(run) if (found := _OWNED.match(self.text, span.end))} for run in runs
        ]
        return bool(set.intersection(*owned))

    def after_the(self, run: str) -> bool:
        """True if the run stands bare and only after "the"."""
        return all(
            place.starts and self.text.endswith(("the ", "The "), 0, mention.span.start)
            for place in self.runs[run]
            for mention in self.mentions[place.mention]
        )

    def together(self, one: str, other: str) -> bool:
        """True if two runs stand in one sentence somewhere: two people met, more often than one name was varied."""
        ends = sorted((place.start, run) for run in (one, other) for place in self.places(run))
        return any(
            first[1] != second[1] and not _SENTENCE_END.search(self.text, first[0], second[0])
            for first, second in pairwise(ends)
        )
