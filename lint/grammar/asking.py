"""From documents to LanguageTool's remarks on them: what is known from earlier runs, and the rest from a server."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from hashlib import blake2b
from typing import NamedTuple

from ..config import Grammar
from ..document import Document, Remark
from ..spans import Span
from .client import Client, GrammarError
from .paragraphs import Paragraph, paragraphs
from .source import Source
from .store import Store
from .variety import variety

Seen = Callable[[int, int], None]  # told (done, all) of the paragraphs that were not known

_THREADS = max(2, min(8, os.cpu_count() or 2))
_AT_ONCE = 200  # paragraphs between two writes to the store


class Answer(NamedTuple):
    """The remarks on one document, in its own offsets; `whole` tells that every paragraph was answered."""

    remarks: tuple[Remark, ...] = ()
    whole: bool = True


class _Unit(NamedTuple):
    """One request: the paragraph, and the language it is checked in."""

    paragraph: Paragraph
    language: str


class Asker:
    """Asks one LanguageTool about documents. Use it as a context: a server that it started is stopped at the end.

    `complaint` is what kept an answer from being whole (empty: nothing).
    """

    def __init__(self, grammar: Grammar) -> None:
        self.complaint = ""
        self._grammar = grammar
        self._source: Source | None = None
        self._known: dict[str, list[Remark]] = {}

    def __enter__(self) -> Asker:
        return self

    def __exit__(self, *_: object) -> None:
        if self._source:
            self._source.close()

    def ask(self, documents: Sequence[Document], seen: Seen | None = None) -> list[Answer]:
        """The answer on each document; those in another language than the one to check are answered with nothing.

        `seen` is told (done, all) of the paragraphs that were not known.
        """
        languages = {
            number: language
            for number, document in enumerate(documents)
            if (language := _language(self._grammar, document))
        }
        answers = [Answer(whole=number not in languages) for number in range(len(documents))]
        if not languages:
            return answers
        try:
            self._source = self._source or Source(self._grammar)
        except GrammarError as error:
            self.complaint = str(error)
            return answers
        units: dict[str, _Unit] = {}
        parts: dict[int, list[tuple[str, Paragraph]]] = {}
        for number, language in languages.items():
            parts[number] = []
            for paragraph in paragraphs(documents[number]):
                key = self._key(self._source.identity, language, paragraph)
                parts[number].append((key, paragraph))
                units[key] = _Unit(paragraph, language)
        self._learn(self._source, units, seen)
        for number, row in parts.items():
            answers[number] = _answer(row, self._known, self._grammar)
        return answers

    def _key(self, identity: str, language: str, paragraph: Paragraph) -> str:
        """What an answer depends on, as a short name."""
        parts = (identity, language, self._grammar.mother_tongue, self._grammar.picky, paragraph.data)
        return blake2b(repr(parts).encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()

    def _learn(self, source: Source, units: Mapping[str, _Unit], seen: Seen | None) -> None:
        """Have the remarks on all units that can be had; what is new is kept for later runs."""
        store = Store()
        self._known |= store.get(key for key in units if key not in self._known)
        missing = [(key, unit) for key, unit in units.items() if key not in self._known]
        if not missing:
            return
        try:
            client = source.client({unit.language for _, unit in missing})
            with ThreadPoolExecutor(_THREADS) as pool:
                try:
                    for start in range(0, len(missing), _AT_ONCE):
                        for done in self._answered(client, pool, store, missing[start : start + _AT_ONCE]):
                            if seen:
                                seen(start + done, len(missing))
                finally:
                    pool.shutdown(wait=False, cancel_futures=True)  # after a failure nothing more is asked
        except GrammarError as error:
            self.complaint = source.epitaph() or str(error)

    def _answered(
        self, client: Client, pool: ThreadPoolExecutor, store: Store, batch: Sequence[tuple[str, _Unit]]
    ) -> Iterator[int]:
        """Ask about some units, one after the other: their number so far. What is answered before a failure is kept."""
        fresh: dict[str, list[Remark]] = {}
        try:
            answers = pool.map(lambda row: client.ask(row[1].paragraph, row[1].language, self._grammar), batch)
            for (key, _), remarks in zip(batch, answers, strict=True):
                fresh[key] = remarks
                yield len(fresh)
        finally:
            self._known |= fresh
            store.put(fresh)


def _language(grammar: Grammar, document: Document) -> str:
    """The language to check a document in, or "" when it is written in another."""
    if grammar.language == "auto":
        return "auto"
    if grammar.language.split("-")[0].lower() != document.lang:
        return ""
    return variety(document) if grammar.language == "en" else grammar.language


def _answer(parts: Sequence[tuple[str, Paragraph]], known: Mapping[str, list[Remark]], grammar: Grammar) -> Answer:
    """The remarks on the paragraphs of one document, without those that the config disables."""
    off = {word.removeprefix("lt:").upper() for word in grammar.disable}
    remarks = tuple(
        remark._replace(span=Span(paragraph.span.start + remark.span.start, paragraph.span.start + remark.span.end))
        for key, paragraph in parts
        for remark in known.get(key, ())
        if not {remark.rule.upper(), remark.category.upper()} & off
    )
    return Answer(remarks, all(key in known for key, _ in parts))
