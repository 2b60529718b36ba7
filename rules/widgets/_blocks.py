"""Which lines of a document are page furniture, and which of them belong together.

Strong lines are furniture wherever they stand. From them the finding grows: over weaker lines beside them, over the
teasers below a "More like this", over the short lines at the head and the tail of the page.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from typing import NamedTuple

from copydesk.lint.document import Document
from copydesk.lint.folding import line_key
from copydesk.lint.patterns import pattern
from copydesk.lint.rule import Rule

from ._lines import EDGE, LINKED, STRONG, WEAK, Line, lines
from ._voice import spoken

NEAR = 2  # lines that are not blank between a weak seed and the line that vouches for it
_SUMMARY = 30  # words of the longest summary below a teaser's title
_ABOVE = 3  # lines of a teaser above its summary: a title, a date, a kicker
_TOGETHER = 2  # lines from one known line of a menu to the next
_ANNOUNCEMENT = 3  # words of a line with a colon that is no title
_CAPS = 5  # words of a section's heading in capitals
_SECTIONS = 2  # such headings show that an article has them
_LEAST_MENU = 4  # lines of the shortest menu at the head of a page
_MENU = 12  # lines of the longest menu above a title
_DENSE = 0.12  # known lines among those of a page's tail
_ENTRIES = 3  # lines with the same label that make a list
_AGAIN = 3  # times that a button comes in one text
_BUTTONS = {"share", "network", "newsletter", "comment", "paywall", "ad"}
_HOME, _WAY, _NEXT = "home ", 30, 6  # how crumbs begin, their most words, lines to the headline
_DECK = 20  # words of what stands in a box for a newsletter
_ENTERS = {"sign up", "sign me up", "subscribe", "email", "your email", "email address", "subscribe now", "sign up now"}
_BESIDE = {f"{word} {what}" for word in ("previous", "next") for what in ("post", "article", "story")}
# What a press release ends with on purpose.
_CONTACTS = frozenset(
    f"{of}contact{end}" for of in ("", "media ", "press ", "pr ") for end in ("", "s", " information", " details")
)
_LOOK = 7  # lines below a header among which there are titles
_TITLE = 4  # words of a title
_BAR = 3  # lines of a bar
_SHEET = 3  # lines of a list of facts
_RANK = 5  # lines from one number of a ranking to the next
_TEASERS = 8  # more lines than that below one header are not all teasers when the text goes on


class Mark(NamedTuple):
    """One line that is furniture: its kind, the mechanism that found it, and the number of its block."""

    line: Line
    kind: str
    by: str
    block: int

    @property
    def strong(self) -> bool:
        """True if the line is furniture wherever it stands."""
        return self.line.seed is not None and self.line.seed.tier == STRONG


def marks(doc: Document, rule: Rule) -> tuple[Mark, ...]:
    """The furniture of a document, in order."""
    every = doc.memo(lines, rule)
    own = doc.memo(own_lines)
    if own:
        every = tuple(line._replace(seed=None) if _is_own(line, own) else line for line in every)
    if any(map(_is_senders, every)) and doc.kind == "press-release":
        every = tuple(line._replace(seed=None) if _is_senders(line) else line for line in every)
    if not any(line.seed or line.cut or line.key.startswith(_HOME) for line in every):
        return ()
    found = _Page(every, lambda line: spoken(doc, rule, line.row) is not None).marks()
    return tuple(mark for mark in found if not _is_own(mark.line, own)) if own else found


def own_lines(doc: Document) -> tuple[str, ...]:
    """The publication's own calls and notices, in lower case, as the config lists them."""
    return tuple(line.strip().lower() for line in doc.house.own_widgets if line.strip())


def _is_senders(line: Line) -> bool:
    """True for what the sender of a press release puts below it: contacts, and a call to follow."""
    seed = line.seed
    return line.key in _CONTACTS or (seed is not None and seed.kind == "newsletter" and seed.by == "pattern")


def _is_own(line: Line, own: Sequence[str]) -> bool:
    return any(call in line.text.lower() or line.key == line_key(call) for call in own)


class _Page:
    """The lines of one document and what has been found out about them."""

    def __init__(self, every: Sequence[Line], speaks: Callable[[Line], bool]) -> None:
        """`speaks` tells whether a paragraph is the page's own: a notice, a call."""
        self.lines = every = _without_categories(_without_sections(every))
        self.kind: list[str] = [""] * len(every)
        self.by: list[str] = [""] * len(every)
        self.headers: set[int] = set()  # lines above a list of other articles
        self.figures = _figures(every)
        self.sheet = _sheet(every)
        self._speaks = speaks
        self._heard: dict[int, bool] = {}
        prose = [number for number, line in enumerate(every) if line.prose and not line.seed]
        self.first = next(filter(self._is_prose, prose), len(every))
        self.last = next(filter(self._is_prose, reversed(prose)), -1)

    def _is_prose(self, number: int) -> bool:
        """True if a line is a paragraph of the text."""
        line = self.lines[number]
        return line.prose and line.seed is None and not self._is_heard(number)

    def _is_heard(self, number: int) -> bool:
        """True if a line speaks for the page."""
        if number not in self._heard:
            self._heard[number] = self._speaks(self.lines[number])
        return self._heard[number]

    def marks(self) -> tuple[Mark, ...]:
        self._phrases()
        self._crumbs()
        self._teasers()
        self._edges()
        self._bars()
        self._neighbours()
        self._menu()
        self._sandwiches()
        return tuple(self._numbered())

    def _mark(self, number: int, kind: str, by: str) -> None:
        if not self.kind[number]:
            self.kind[number] = kind
            self.by[number] = by

    def _phrases(self) -> None:
        for number, line in enumerate(self.lines):
            if line.seed and line.seed.tier == STRONG:
                self._mark(number, line.seed.kind, line.seed.by)

    def _crumbs(self) -> None:
        """The way to a page without its marks: "Home News World" and the headline that stands on a line of its own."""
        for number, line in enumerate(self.lines):
            if line.key.startswith(_HOME) and not line.stop and line.words <= _WAY:
                around = [*self.lines[max(0, number - _NEXT) : number], *self.lines[number + 1 : number + 1 + _NEXT]]
                if any(other.words >= _TITLE and line.key.endswith(f" {other.key}") for other in around if other.key):
                    self._mark(number, "navigation", "run")

    # --- teasers below a header --------------------------------------------------------------------------------------

    def _teasers(self) -> None:
        for number, line in enumerate(self.lines):
            if (self.kind[number] == "related" or self._heads_titles(number)) and line.seed and _announces(line):
                self._mark(number, "related", line.seed.by)
                self.headers.add(number)
                for other in self._block_below(number):
                    seed = self.lines[other].seed
                    self._mark(other, seed.kind if seed else "related", "teaser")
        self._posts_beside()
        for number in range(1, len(self.lines)):
            line = self.lines[number]
            if line.cut and line.seed is None and _repeats(self.lines[number - 1].text, line.text):
                self._mark(number, "related", "teaser")
                self._mark(number - 1, "related", "teaser")

    def _posts_beside(self) -> None:
        """ "Previous Post" and "Next Post", each above a title."""
        for number, line in enumerate(self.lines):
            if line.key in _BESIDE:
                for other in range(number + 1, min(number + 4, len(self.lines))):
                    if self.lines[other].key in _BESIDE and self.lines[other].key != line.key:
                        below = other + 2 if other + 1 < len(self.lines) and not self._is_text(other + 1) else other + 1
                        for between in range(number, below):
                            self._mark(between, "related", "teaser")

    def _heads_titles(self, number: int) -> bool:
        """True if a line that may head a list of other articles has titles below it, perhaps with names and dates."""
        line = self.lines[number]
        if line.seed is None or line.seed.kind != "related" or not (line.seed.by == "pattern" or line.key in _HEADERS):
            return False
        titles = 0
        for below in range(number + 1, min(number + _LOOK, len(self.lines))):
            other = self.lines[below]
            if other.seed or not other.short or other.text[0].islower() or self._is_text(below):
                break
            titles += other.words >= _TITLE or (other.own and titles > 0)  # a date below a title counts too
            if not titles:
                break
        single = line.key in _HEADERS_OF_ONE and self.lines[number + 1].words > _TITLE if titles else False
        return titles >= 2 or single

    def _block_below(self, header: int) -> Sequence[int]:
        """The lines of teasers below a header: to the end of the text, or up to the next paragraph of running text."""
        rest = range(header + 1, len(self.lines))
        if self._is_list(rest):
            return self._without_end(rest)
        found: list[int] = []
        for number in rest:
            if self._is_text(number) or self._introduces(number) or number in self.sheet or self._heads_more(number):
                break
            found.append(number)
        if sum(not self.lines[number].own for number in found) > 3 * _TEASERS:
            return ()  # so long a list below a link is the article's own
        while found and found[-1] + 1 < len(self.lines) and self._heads_text(found):
            found.pop()
        return self._above_headline(found) if header < self.first else found

    def _above_headline(self, found: list[int]) -> list[int]:
        """The lines of a block at the head of a page; the only title among them is the article's own."""
        titles = [number for number in found if self._may_be_headline(number) and self.lines[number].words >= _TITLE]
        return found[: found.index(titles[0])] if len(titles) == 1 else found

    def _may_be_headline(self, number: int) -> bool:
        """True if a line above the text has the words of a title."""
        line = self.lines[number]
        if number >= self.first or line.seed is not None or line.own:
            return False
        return line.words >= _TITLE or (line.words == _TITLE - 1 and line.text.split()[-1].islower())

    def _heads_more(self, number: int) -> bool:
        """True if a line is itself a sure header of other articles, with its own block below it."""
        line = self.lines[number]
        return line.seed is not None and line.seed.kind == "related" and line.seed.tier == STRONG and _announces(line)

    def _is_sentence(self, number: int) -> bool:
        """True if a line is a sentence of its own, and not one that a site asks or repeats."""
        line = self.lines[number]
        if not line.stop or line.words < 5 or line.seed or self.kind[number] or line.text[-1] == "?":
            return False
        return not self._is_heard(number)

    def _introduces(self, number: int) -> bool:
        """True if a line announces text of the article: "Here are some of the highlights:"."""
        line = self.lines[number]
        return line.text[-1] == ":" and line.words >= _ANNOUNCEMENT and line.seed is None

    def _is_list(self, rest: Sequence[int]) -> bool:
        """True if the rest of a text is titles of articles, some with a summary of one paragraph or its start."""
        started = sum(self.lines[number].cut for number in rest)
        if started >= 2 and 3 * started >= len(rest) and all(self.lines[number].words <= _SUMMARY for number in rest):
            return True
        if rest and _SENTENCES.search(self.lines[rest[0]].text):
            return False
        titles = 0
        for number in rest:
            line = self.lines[number]
            if _TOLD.search(line.text) or (not titles and number > rest[0] and self._is_sentence(number)):
                return False  # two paragraphs in a row, or somebody speaks
            if not line.prose:
                titles += 1
            elif line.words > _SUMMARY or not 1 <= titles <= _ABOVE:
                return False
            else:
                titles = 0
        known = sum(self.lines[number].seed is not None for number in rest)
        return len(rest) <= 3 * _TEASERS or known >= _DENSE * len(rest)

    def _without_end(self, rest: Sequence[int]) -> Sequence[int]:
        """A list up to the sentences with which the article goes on: no title has a summary, and none follows."""
        lines = [self.lines[number] for number in rest]
        said = (at for at, line in enumerate(lines) if line.stop and line.seed is None and line.text[-1] != "?")
        end = next(said, len(lines))
        if end == len(lines):
            return rest
        if not end:
            return rest if sum(line.seed is None for line in lines) > 1 else ()
        titles = [line.words >= _TITLE and line.seed is None and not line.stop for line in lines]
        above = lines[end - 1].seed
        alone = sum(titles[:end]) >= 2 or (above is not None and above.kind != "newsletter")
        return rest[:end] if alone and not any(titles[end:]) else rest

    def _heads_text(self, found: Sequence[int]) -> bool:
        """True if the last line of a block may be the heading of the running text that follows."""
        line = self.lines[found[-1]]
        if line.seed or line.own:
            return False
        dates = [number for number in found if self.lines[number].own]
        undated = len(dates) >= 2 and found[-2] == dates[-1]  # each title above has its date
        return undated or line.words < _TITLE or len(found) > _TEASERS or bool(_ENTRY.match(line.text))

    # --- the head and the tail of the page ---------------------------------------------------------------------------

    def _edges(self) -> None:
        if self.last < 0:
            return
        self._tail(self._end())
        seeds = [number for number in range(self.first) if self.lines[number].seed]
        for number in seeds:
            if any(0 < abs(other - number) <= _TOGETHER for other in seeds):
                self._mark_seed(number, "head")

    def _end(self) -> int:
        """Where the article ends: below its last paragraph, or at a line from which on the page is mostly furniture."""
        for number in range(self.first + 1, self.last):
            line = self.lines[number]
            if (self.kind[number] or _ends_pages(line)) and self._is_tail(number):
                return number
        return self.last + 1

    def _is_tail(self, start: int) -> bool:
        """True if from here on running text stands only where furniture above announces it."""
        seeds = about = 0
        for number in range(start, len(self.lines)):
            line = self.lines[number]
            if self._is_prose(number):
                above = self.lines[number - 1]
                if seeds and not about and _ABOUT.match(line.text):
                    about = 1
                elif seeds < 2 or not (above.seed or self.kind[number - 1]):
                    return False
            seeds += line.seed is not None
        return seeds >= 2

    def _tail(self, start: int) -> None:
        tail = range(start, len(self.lines))
        seeds = [
            number for number in tail if (self.lines[number].seed and number not in self.figures) or self.kind[number]
        ]
        firm = [number for number in seeds if self.kind[number] or _is_firm(self.lines[number])]
        sure = any(self.kind[number] for number in firm) or len(firm) >= 2
        if not sure and len(seeds) < 2 and not (seeds and _ends_pages(self.lines[seeds[0]])):
            return
        for number in seeds:
            self._mark_seed(number, "tail")
        if not sure or len(firm) < _DENSE * (len(self.lines) - firm[0]):
            return  # an appendix with a known line in it is not a page
        for number in range(firm[0], len(self.lines)):
            if self._is_loose(number):
                self._mark(number, "page", "tail")

    def _mark_seed(self, number: int, by: str) -> None:
        seed = self.lines[number].seed
        if seed is not None:
            self._mark(number, seed.kind, by)

    # --- lines beside others -----------------------------------------------------------------------------------------

    def _bars(self) -> None:
        """Three ways to share below each other, buttons that fill the place between two paragraphs, and those that come
        again and again."""
        times = Counter(line.key for number, line in enumerate(self.lines) if self._is_button(number))
        for button, group in groupby(range(len(self.lines)), self._is_button):
            numbers = list(group) if button else []
            shares = sum(self._is_share(number) for number in numbers)
            between = len(numbers) >= 2 and self._stands_alone(numbers[0], numbers[-1])
            for number in numbers:
                again = times[self.lines[number].key] >= _AGAIN and self._is_beside_prose(number)
                if between or again or (shares >= _BAR and self._is_share(number)):
                    self._mark_seed(number, "run")

    def _is_button(self, number: int) -> bool:
        seed = self.lines[number].seed
        return seed is not None and seed.kind in _BUTTONS

    def _is_share(self, number: int) -> bool:
        seed = self.lines[number].seed
        return seed is not None and seed.kind in {"share", "network"}

    def _is_beside_prose(self, number: int) -> bool:
        return any(0 <= other < len(self.lines) and self.lines[other].prose for other in (number - 1, number + 1))

    def _stands_alone(self, first: int, last: int) -> bool:
        """True if there is a paragraph right above the first of some lines and one right below the last."""
        return first > 0 and last + 1 < len(self.lines) and self.lines[first - 1].prose and self.lines[last + 1].prose

    def _neighbours(self) -> None:
        changed = True
        while changed:
            changed = False
            for number, line in enumerate(self.lines):
                if self.kind[number] or line.seed is None:
                    continue
                near = [other for other in self._near(number) if self.kind[other]]
                if number in self.figures and self.figures.issuperset(near):
                    continue  # figures do not vouch for each other
                also = [
                    other
                    for other in self._near(number)
                    if (seed := self.lines[other].seed) and seed.tier in {STRONG, EDGE, WEAK}
                ]
                enough = bool(near) if line.seed.tier == EDGE else len(near) >= 1 and len(also) >= 2
                if enough or len(also) >= 3:
                    self._mark(number, line.seed.kind, "run")
                    changed = True

    def _is_text(self, number: int) -> bool:
        text = self.lines[number].text
        spoken_by_somebody = (text[0] in "—–―" and self.lines[number].words >= _TITLE) or (
            self.lines[number].stop and _TOLD.search(text) is not None
        )
        return self._is_prose(number) or self._is_sentence(number) or spoken_by_somebody

    def _near(self, number: int) -> list[int]:
        """The lines around one that no running text divides from it."""
        found = []
        for step in (-1, 1):
            other = number + step
            while 0 <= other < len(self.lines) and abs(other - number) <= NEAR and not self._is_text(other):
                found.append(other)
                other += step
        return found

    def _menu(self) -> None:
        """The single words at the very head of a page, among short lines of which some are known."""
        end = 0
        while end < min(self.first, len(self.lines)) and self.lines[end].words < _TITLE and not self.lines[end].stop:
            end += 1
        known = sum(bool(self.kind[number]) for number in range(end))
        if end >= _LEAST_MENU and known >= 2 and known >= _DENSE * end:
            last = max(number for number in range(end) if self.kind[number])
            for number in range(last):
                if self._is_loose(number) and self.lines[number].words == 1:
                    self._mark(number, "page", "head")

    def _sandwiches(self) -> None:
        for group in self._groups():
            seeds = [number for number in group if self.kind[number]]
            menu = group[0] == 0 and 4 <= len(group) <= _MENU and any(self._is_known(number) for number in group)
            known = len(group) >= 3 and len(seeds) >= 2
            if (known or menu) and all(self.lines[number].words <= 5 for number in group):
                for number in group:
                    if self._is_loose(number) and not self._may_be_headline(number):
                        self._mark(number, "page", "run")
        for number in range(1, len(self.lines) - 1):
            line = self.lines[number]
            if not self.kind[number] and line.words <= _DECK and self._is_inside_box(number):
                self._mark(number, "newsletter", "run")
            dated = number > self.last >= 0 and line.own and not _is_fact(line)
            loose = self._is_loose(number) and not self._may_be_headline(number)
            if not self.kind[number] and (loose or dated) and line.words <= 6:
                before, after = self.kind[number - 1], self.kind[number + 1]
                if before and after and not line.gap and not self.lines[number + 1].gap:
                    self._mark(number, "page", "run")

    def _is_inside_box(self, number: int) -> bool:
        """True if a line stands between a call to sign up and its button."""
        below = self.lines[number + 1]
        return (
            self.kind[number - 1] == "newsletter"
            and below.seed is not None
            and below.seed.kind in {"newsletter", "comment", "share"}
            and below.key in _ENTERS
        )

    def _is_loose(self, number: int) -> bool:
        """True if a line may be furniture for its place alone."""
        return self.lines[number].nameless and number not in self.sheet

    def _is_known(self, number: int) -> bool:
        seed = self.lines[number].seed
        return seed is not None and seed.by == "phrase"

    def _groups(self) -> Iterable[Sequence[int]]:
        """The lines between two blank lines, at the head and the tail of the page."""
        if self.last < 0:
            return  # a list is not a page
        start = 0
        for number in range(1, len(self.lines) + 1):
            if number == len(self.lines) or self.lines[number].gap:
                if number <= self.first or start > self.last:
                    yield range(start, number)
                start = number

    def _numbered(self) -> Iterable[Mark]:
        """The marks with their blocks: lines in a row, and a list of other articles by itself."""
        block = 0
        previous = -2
        for number, kind in enumerate(self.kind):
            if kind:
                block += number - previous > 1 or number in self.headers
                previous = number
                yield Mark(self.lines[number], "navigation" if kind == "section" else kind, self.by[number], block)


def _without_sections(every: Sequence[Line]) -> Sequence[Line]:
    """The lines; in an article with headings in capitals one such ("UP NEXT" in a match report) is no seed."""
    prose = [number for number, line in enumerate(every) if line.prose and not line.seed]
    if not prose:
        return every
    capitals = [number for number in range(prose[0], len(every)) if _is_capitals(every[number])]
    if sum(number < prose[-1] and every[number].seed is None for number in capitals) < _SECTIONS:
        return every
    seeds = {number for number in capitals if (seed := every[number].seed) and seed.kind == "related"}
    return [line._replace(seed=None) if number in seeds else line for number, line in enumerate(every)]


def _figures(every: Sequence[Line]) -> frozenset[int]:
    """The lines that are a number and nothing else, which may be a table's; not those that count up beside titles."""
    found = {number: line.text for number, line in enumerate(every) if line.key == "0"}
    ranks = set()
    for number, text in found.items():
        below = next((other for other in range(number + 1, number + _RANK) if other in found), None)
        if below and text.isdecimal() and len(text) < 3 and found[below] == str(int(text) + 1):
            ranks |= {number, below}
    return frozenset(found.keys() - ranks)


def _without_categories(every: Sequence[Line]) -> Sequence[Line]:
    """The lines; where each entry of a list has its "Category: Best Film", such lines file nothing."""
    labels = Counter(label for line in every if (label := _category(line)))
    if not labels or max(labels.values()) < _ENTRIES:
        return every
    return [line._replace(seed=None) if labels[_category(line)] >= _ENTRIES else line for line in every]


def _category(line: Line) -> str:
    """The label of a line that files something under one thing."""
    filed = line.seed is not None and line.seed.kind == "tags" and ":" in line.text and "," not in line.text
    return line.key.split(":", 1)[0] if filed else ""


_ABOUT = pattern(  # what a page says of its author
    r"(?!(?:The|This|That|These|Those|In|On|At|But|And|For|It|He|She|They|We|An?) )(?:[A-Z][\w.'’-]+ ){2,4}"
    r"(?:(?:is|was) (?:an?|the|our|senior|chief|currently|editor)\b|covers |writes |reports |joined |"
    r"has (?:been|written|covered|worked|reported)\b)"
)
_TOLD = pattern(  # “We hear them again,” she said.
    r"[,.!?…][\"”’»] (?:(?:said|says|added) (?:[A-Z]|the |an? |his |her )|(?:[A-Z]\w+ ){1,3}(?:said|says|added)\b"
    r"|(?:he|she|they) said\b)"
)
_SENTENCES = pattern(r"\w{3}[.!?] [A-Z“].*[.!?]$")  # two sentences are no title
_ENTRY = pattern(r"#?\d{1,3}[.):] ")  # the heading of an entry of a list
_FACT = pattern(r"[^\W\d_][\w()/.&-]*(?: [\w()/.&-]+){0,3}: ?\S+(?: \S+){0,5}$")


def _sheet(every: Sequence[Line]) -> frozenset[int]:
    """The lines of lists of facts ("Length: 4 km", "Start: the mill"), which are an article's own."""
    found: set[int] = set()
    for fact, group in groupby(range(len(every)), lambda number: _is_fact(every[number])):
        numbers = list(group)
        if fact and len(numbers) >= _SHEET:
            found.update(numbers)
    return frozenset(found)


def _is_fact(line: Line) -> bool:
    return ":" in line.text and line.seed is None and not line.cut and _FACT.match(line.text) is not None


def _is_capitals(line: Line) -> bool:
    return line.words <= _CAPS and line.text.isupper() and not line.stop


def _is_edge(line: Line) -> bool:
    return line.seed is not None and line.seed.tier == EDGE


def _is_firm(line: Line) -> bool:
    """True if two such lines tell that what stands below them is the page's; "Source" or "Author" may head a list."""
    return _is_edge(line) and line.seed is not None and line.seed.kind not in {"feed", "tags"}


def _ends_pages(line: Line) -> bool:
    """True if a line that is not known for certain is yet enough to tell the end of a page."""
    if line.seed is None or line.seed.tier != EDGE:
        return False
    topics = line.seed.kind == "tags" and "," in line.text and not line.key.startswith(("keyword", "categor"))
    return topics or (line.seed.kind in {"comment", "share", "related", "feed"} and line.key not in _LEARNED)


_HEADERS = {
    "related",
    "trending",
    "latest",
    "popular",
    "recommended",
    "featured",
    "see also",
    "most read",
    "most popular",
}
_LEARNED = {"see also", "further reading", "references"}  # headings that learned texts have
_HEADERS_OF_ONE = {"related", "recommended", "see also"}
_LINKS = (
    "read",
    "continue",
    "see",
    "view",
    "load",
    "show",
    "click",
    "keep",
    "back",
    "about",
    "browse",
    "learn",
    "find",
)


def _announces(line: Line) -> bool:
    """True if a line of the kind "related" heads a list of other articles, and is not itself a link."""
    if line.text.startswith(LINKED):
        return False
    word = line.key.split(" ", 1)[0]
    return word not in _LINKS or line.key in {"read next", "read also", "see also", "read this next"}


def _repeats(above: str, line: str) -> bool:
    """True if a line cut by an ellipsis repeats the start of the line above it."""
    one, two = _words(above), _words(line)
    shared = len(set(two) & set(one))
    return len(two) >= 4 and shared >= 3 and shared >= 0.6 * len(set(two))


def _words(text: str) -> list[str]:
    return [word for word in (part.strip(".,…:;!?\"'“”‘’()").lower() for part in text.split()) if word]
