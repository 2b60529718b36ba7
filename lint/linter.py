"""The heart: one document in, its diagnostics out. Pure and picklable; knows no files, no terminal, no rule."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache, partial
from operator import itemgetter
from pathlib import Path
from typing import Any

from . import cache, faults
from .config import Config
from .diagnostic import Change, Checked, Diagnostic, Place, Position, Remedy
from .document import Bound, Directive, Document, House
from .finding import Finding, Fix, Safety, Severity
from .formats import format_of
from .gather import gathered
from .lexicon import Lexicon, load
from .lines import Row
from .registry import Entry, UnknownRuleError, catalogue, installed, least_severity
from .rule import Rule
from .spans import LineIndex, Span
from .suppress import VERBS, Suppressions
from .termindex import Hit, Source, Table, TermIndex, table

_NOTHING = Suppressions((), LineIndex(""))
_NO_RULE = ""  # the code of a word in a directive that names none: it silences nothing
_LEXICON = (".tsv", ".toml")
_TABLES: dict[str, Callable[[House], Iterable[tuple[str, Row]]]] = {
    "[terms]": lambda house: ((form, {"term": term}) for term in house.terms for form in term.searched()),
    "[avoid]": lambda house: ((form, {"term": term}) for term in house.avoided for form in term.searched()),
    "[either]": lambda house: ((form, {"pair": pair}) for pair in house.either for form in pair),
}


class Linter:
    """The enabled rules of one config, with their terms compiled. Build once, check many documents.

    With `apart`, a defect that runs through a text is told at each of its places and not once for all (see `gather`).
    """

    def __init__(self, config: Config, apart: bool = False) -> None:
        self.config = config
        self._apart = apart
        self._severity = _severities(config)
        self.entries = catalogue().enabled(
            config.profile, config.select, config.extend_select, config.ignore, self._severity
        )
        self._least = least_severity(config.profile)
        self._by_hand = frozenset(
            code
            for selector in (*config.select, *config.extend_select)
            if catalogue().exact(selector)
            for code in catalogue().matching(selector)
        )
        self._gathering = {entry.code: entry.gathers for entry in self.entries if entry.gathers and not apart}
        self._rules: dict[str, Rule] = {}
        self._for_documents: dict[tuple[Any, ...], tuple[frozenset[int], frozenset[int]]] = {}

    def __reduce__(self) -> tuple[Any, ...]:
        return (Linter, (self.config, self._apart))

    @cached_property
    def index(self) -> TermIndex:
        """The terms of the enabled rules, but for those of the config."""
        slots: dict[tuple[str, str], list[int]] = {
            place: [] for entry in catalogue().entries for place in _places(entry)
        }
        for slot, entry in enumerate(self.entries):
            for place in _places(entry):
                slots[place].append(slot)
        kept: Table = cache.stored("terms", "", installed(), lambda: table(_list(place).forms() for place in slots))
        return TermIndex(kept, [Source(some, partial(_list, place)) for place, some in slots.items()])

    @cached_property
    def _house_index(self) -> TermIndex:
        """The terms of the config."""
        house = self.config.house
        return TermIndex.of(
            (slot, Lexicon.of(_TABLES[term](house)))
            for slot, entry in enumerate(self.entries)
            for term in entry.terms
            if term in _TABLES
        )

    @cached_property
    def _untriggered(self) -> frozenset[int]:
        """The slots of the rules that are asked about every document, whatever terms stand in it."""
        return frozenset(slot for slot, entry in enumerate(self.entries) if entry.always or not entry.terms)

    def _asked(self, doc: Document, hits: Mapping[int, Any]) -> frozenset[int]:
        """The slots of the rules that are asked about a document in which the terms of some stand."""
        key = (doc.lang, doc.format, *(need for need in self._needs if need in doc.meta))
        if key not in self._for_documents:
            able = frozenset(
                slot
                for slot, entry in enumerate(self.entries)
                if (not entry.languages or doc.lang in entry.languages)
                and (not entry.formats or doc.format in entry.formats)
                and (not entry.needs or entry.needs in doc.meta)
            )
            self._for_documents[key] = able, able & self._untriggered
        able, untriggered = self._for_documents[key]
        asked = untriggered.union(able.intersection(hits))
        return asked if self._beyond_latin.isdisjoint(asked) or doc.beyond_latin else asked - self._beyond_latin

    @cached_property
    def _beyond_latin(self) -> frozenset[int]:
        return frozenset(slot for slot, entry in enumerate(self.entries) if entry.beyond_latin)

    @cached_property
    def _needs(self) -> tuple[str, ...]:
        return tuple(sorted({entry.needs for entry in self.entries if entry.needs}))

    @cached_property
    def _by_code(self) -> dict[str, Entry]:
        return {entry.code: entry for entry in self.entries}

    def check(self, document: Document, skip: frozenset[str] = frozenset()) -> Checked:
        """All diagnostics of a document, in order, without rules whose codes are in `skip`.

        A rule that raises becomes a diagnostic of its own and marks the result as broken.
        """
        hits = self.index.scan(document.text)
        for slot, more in self._house_index.scan(document.text).items():
            hits[slot] = sorted([*hits.get(slot, ()), *more], key=itemgetter(0))
        bound = _Bound(self._by_code, {self.entries[slot].code: found for slot, found in hits.items()})
        doc = document.bind(bound, self.config.house, self.config.lang, self.config.kind)
        suppressions, complaints = _suppressions(doc)
        found: list[Diagnostic] = list(complaints)
        broken = False
        for slot in sorted(self._asked(doc, hits)):
            entry = self.entries[slot]
            if entry.code in skip:
                continue
            try:
                findings = list(self._rule(entry).check(doc))
                told = list(self._diagnostics(entry, doc, findings)) if findings else ()
                if told and not (entry.not_in and doc.kind in entry.not_in):
                    found += told
            except Exception as error:  # one rule must not silence the others
                broken = True
                found.append(_failure(entry, doc, error))
        kept = [
            item
            for item in found
            if item.code.startswith("CPD") or not suppressions.hide(item.code, item.start.row, _last_row(item))
        ]
        kept = gathered(kept, self._gathering)
        kept += self._unused(doc, suppressions)
        kept.sort(key=lambda item: item.key)
        return Checked(doc.path, doc, _fingerprinted(doc, kept), broken)

    def _rule(self, entry: Entry) -> Rule:
        if entry.code not in self._rules:
            given = dict(self.config.rules).get(entry.code, ())
            self._rules[entry.code] = entry.load()(**{key.replace("-", "_"): value for key, value in given})
        return self._rules[entry.code]

    def _diagnostics(self, entry: Entry, doc: Document, findings: Iterable[Finding]) -> Iterable[Diagnostic]:
        base = self._severity.get(entry.code)
        for finding in findings:
            severity = base or finding.severity or Severity(entry.severity)
            if severity < self._least and entry.code not in self._by_hand:
                continue
            span, _ = doc.map.to_source(finding.span)
            position = partial(_position, doc)
            yield Diagnostic(
                path=doc.path,
                code=entry.code,
                name=entry.name,
                severity=severity,
                sure=finding.sure,
                message=finding.message,
                span=span,
                start=position(span.start),
                end=position(span.end),
                fixes=tuple(_remedy(doc, fix) for fix in finding.fixes),
                related=tuple(_place(doc, item.span, item.message) for item in finding.related),
                url=finding.url,
            )

    def _unused(self, doc: Document, suppressions: Suppressions) -> Iterable[Diagnostic]:
        for directive, codes in suppressions.idle():
            enabled = {entry.code for entry in self.entries if not entry.needs or entry.needs in doc.meta}
            if _NO_RULE in codes or (codes and not codes & enabled):
                continue  # it is complained of already, or what it names is not part of this run
            what = ", ".join(directive.rules) or "anything"
            message = f"this comment silences nothing: no finding of {what} here"
            yield _about(faults.UNUSED_IGNORE, doc, directive, message)


def _suppressions(doc: Document) -> tuple[Suppressions, list[Diagnostic]]:
    """What the directives of a document silence, and the complaints about those that name no known verb or rule."""
    found: list[tuple[Directive, frozenset[str]]] = []
    complaints: list[Diagnostic] = []
    for directive in doc.directives:
        if directive.verb not in VERBS:
            problem = f'unknown comment "{directive.verb}"; known are {", ".join(VERBS)}'
            complaints.append(_about(faults.BAD_IGNORE, doc, directive, problem))
            continue
        codes: set[str] = set()
        problems = []
        for selector in directive.rules:
            try:
                codes |= catalogue().matching(selector)
            except UnknownRuleError as error:
                problems.append(str(error))
                codes.add(_NO_RULE)
        if problems:
            complaints.append(_about(faults.BAD_IGNORE, doc, directive, problems[0]))
        found.append((directive, frozenset(codes)))
    return Suppressions(found, doc.source_lines) if found else _NOTHING, complaints


class _Bound(Bound):
    """The hits and tables of one check, by rule code."""

    def __init__(self, entries: Mapping[str, Entry], hits: Mapping[str, list[Hit]]) -> None:
        self._entries = entries
        self._hits = hits

    def hits(self, rule: Rule) -> Sequence[Hit]:
        return self._hits.get(rule.code, ())

    def lexicon(self, rule: Rule, name: str) -> Lexicon:
        entry = self._entries[rule.code]
        if name not in entry.tables and name not in entry.terms:
            raise LookupError(f"{rule.code} reads {name}; declare it in `tables`")
        return _lexicon(entry.folder, name)


@lru_cache(maxsize=512)
def _lexicon(folder: str, name: str) -> Lexicon:
    return load(Path(folder) / name, installed())  # making the path takes longer than finding what is loaded


def _places(entry: Entry) -> Iterator[tuple[str, str]]:
    """The word lists of a rule: folder and file of its lexicons, or an empty folder and its code for words in place."""
    if any(_is_word(term) for term in entry.terms):
        yield "", entry.code
    for term in entry.terms:
        if term.endswith(_LEXICON):
            yield entry.folder, term


def _is_word(term: str) -> bool:
    return not term.endswith(_LEXICON) and term not in _TABLES


def _list(place: tuple[str, str]) -> Lexicon:
    folder, name = place
    if folder:
        return _lexicon(folder, name)
    return Lexicon.of((term, {}) for term in catalogue().find(name).terms if _is_word(term))


def _severities(config: Config) -> dict[str, Severity]:
    found: dict[str, Severity] = {}
    for code, given in config.rules:
        if dict(given).get(catalogue().find(code).gate):
            found[code] = Severity.WARNING
    for selector, word in sorted(config.severity, key=lambda row: len(row[0])):
        for code in catalogue().matching(selector):
            found[code] = Severity[word.upper()]
    return found


def _position(doc: Document, offset: int) -> Position:
    return Position(*doc.source_lines.position(offset))


def _last_row(item: Diagnostic) -> int:
    ends_before = item.end.column == 1 and item.end.row > item.start.row
    return item.end.row - ends_before


def _place(doc: Document, span: Span, message: str) -> Place:
    source, _ = doc.map.to_source(span)
    return Place(source, _position(doc, source.start), _position(doc, source.end), message)


def _remedy(doc: Document, fix: Fix) -> Remedy:
    """A fix in source coordinates; one that touches source which is not verbatim is only shown."""
    form = format_of(doc.path)
    safety = fix.safety
    changes = []
    for edit in sorted(fix.edits, key=lambda edit: edit.span):
        span, writable = doc.to_source(edit)
        if not writable or not form.removable(doc.source[span.start : span.end]):
            safety = Safety.SHOWN
        changes.append(Change(span, _position(doc, span.start), _position(doc, span.end), form.encode(edit.text)))
    return Remedy(fix.title, safety, tuple(changes), fix.group)


def _failure(entry: Entry, doc: Document, error: Exception) -> Diagnostic:
    message = f"rule {entry.code} ({entry.name}) failed: {faults.told(error)}; ignore it and report this"
    return faults.diagnostic(faults.RULE_FAILED, doc.path, message)


def _about(fault: faults.Fault, doc: Document, directive: Directive, message: str) -> Diagnostic:
    span = directive.source
    start, end = _position(doc, span.start), _position(doc, span.end)
    fix = Remedy("Remove the comment", Safety.UNSAFE, (Change(span, start, end, ""),))
    return faults.diagnostic(fault, doc.path, message, span, start, end, (fix,))


def _fingerprinted(doc: Document, found: Sequence[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The diagnostics with fingerprints that survive moved lines: rule, match and line, counted where they repeat."""
    if not found:
        return ()

    from hashlib import blake2b

    def digest(text: str) -> str:
        return blake2b(text.encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()

    def plain(span: Span) -> str:
        return " ".join(doc.source[span.start : span.end].split()).casefold()

    seen: Counter[str] = Counter()
    contexts: dict[int, str] = {}  # of each line once: a line may have megabytes and a thousand findings
    done = []
    for item in found:
        row = item.start.row
        if row not in contexts:
            contexts[row] = digest(plain(doc.source_lines.line(row)))
        key = "\0".join((item.code, plain(item.span), contexts[row]))
        seen[key] += 1
        done.append(item._replace(fingerprint=digest(f"{key}\0{seen[key]}")))
    return tuple(done)
