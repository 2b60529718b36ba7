"""From documents to LanguageTool's remarks on them: what is known from earlier runs, and the rest from a server."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from hashlib import blake2b
from typing import NamedTuple

from ..config import Grammar
from ..document import Document, Remark
from ..spans import Span
from . import server
from .client import Client, GrammarError
from .paragraphs import Paragraph, paragraphs
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


def ask(grammar: Grammar, documents: Sequence[Document], seen: Seen | None = None) -> tuple[list[Answer], str]:
    """The answer on each document, and what kept some from being whole (empty: nothing).

    Documents in another language than the one to check are answered with nothing.
    """
    spoken = {
        number: language for number, document in enumerate(documents) if (language := _language(grammar, document))
    }
    answers = [Answer(whole=number not in spoken) for number in range(len(documents))]
    if not spoken:
        return answers, ""
    try:
        source = _Source(grammar)
    except GrammarError as error:
        return answers, str(error)
    units: dict[str, _Unit] = {}
    parts: dict[int, list[tuple[str, Paragraph]]] = {}
    for number, language in spoken.items():
        parts[number] = []
        for paragraph in paragraphs(documents[number]):
            key = _key(source.identity, language, grammar.mother_tongue, grammar.picky, paragraph.data)
            parts[number].append((key, paragraph))
            units[key] = _Unit(paragraph, language)
    known, complaint = _known(units, grammar, source, seen)
    for number, row in parts.items():
        answers[number] = _answer(row, known, grammar)
    return answers, complaint


def _known(
    units: Mapping[str, _Unit], grammar: Grammar, source: _Source, seen: Seen | None
) -> tuple[dict[str, list[Remark]], str]:
    """The remarks of all units that could be had; what is new is kept for later runs."""
    store = Store()
    known = store.get(units)
    missing = [(key, unit) for key, unit in units.items() if key not in known]
    if not missing:
        return known, ""
    try:
        with source as client:
            pool = ThreadPoolExecutor(_THREADS)
            try:
                for start in range(0, len(missing), _AT_ONCE):
                    batch = missing[start : start + _AT_ONCE]
                    fresh: dict[str, list[Remark]] = {}
                    try:
                        answers = pool.map(lambda row: client.ask(row[1].paragraph, row[1].language, grammar), batch)
                        for (key, _), remarks in zip(batch, answers, strict=True):
                            fresh[key] = remarks
                            if seen:
                                seen(start + len(fresh), len(missing))
                    finally:
                        known |= fresh
                        store.put(fresh)
            finally:
                pool.shutdown(cancel_futures=True)  # after a failure nothing more is asked
    except GrammarError as error:
        return known, str(error)
    return known, ""


class _Source:
    """Where answers come from: the server of the config, a shared one, or one that is started when it is needed.

    `identity` tells which LanguageTool it is, before any server is started. As a context it gives a client.
    """

    def __init__(self, grammar: Grammar) -> None:
        self._own: server.Server | None = None
        self._installation: server.Installation | None = None
        self._client: Client | None = None
        running = None if grammar.server else server.shared()
        if grammar.server:
            self._client = Client(grammar.server)
            self.identity = self._client.version() or self._client.url
        elif running:
            self._client = Client(running.url)
            self.identity = running.version
        else:
            self._installation = server.find()
            self.identity = self._installation.version

    def __enter__(self) -> Client:
        if self._installation:
            self._own = server.Server(self._installation)
            self._client = Client(self._own.url)
        assert self._client is not None
        return self._client

    def __exit__(self, _: object, error: object, __: object) -> None:
        if self._own is None:
            return
        end = self._own.epitaph() if isinstance(error, GrammarError) else ""
        self._own.stop()
        if end:
            raise GrammarError(end)


def _language(grammar: Grammar, document: Document) -> str:
    """The language to check a document in, or "" when it is written in another."""
    if grammar.language == "auto":
        return "auto"
    if grammar.language.split("-")[0].lower() != document.lang:
        return ""
    return variety(document) if grammar.language == "en" else grammar.language


def _key(*parts: object) -> str:
    """What an answer depends on, as a short name."""
    return blake2b(repr(parts).encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


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
