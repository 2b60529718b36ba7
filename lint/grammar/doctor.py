"""What `copydesk languagetool doctor` looks at: everything a check with --grammar needs, in the order it needs it."""

from __future__ import annotations

from collections.abc import Iterator

from ..config import Grammar
from ..spans import Span
from . import server
from .client import Client, GrammarError
from .paragraphs import annotated
from .store import Store

_TEXT = "She have an apple."


def examine(address: str = "") -> tuple[list[str], bool]:
    """What was found, one line each, and whether a check with --grammar would work."""
    lines: list[str] = []
    try:
        lines.extend(f"ok     {line}" for line in _steps(address))
    except GrammarError as error:
        return [*lines, f"FAILS  {error}"], False
    return lines, True


def _steps(address: str) -> Iterator[str]:
    if address:
        yield from _answers(Client(address))
    else:
        yield f"java: {server.java()}"
        installation = server.find()
        yield f"LanguageTool {installation.version} in {installation.home}"
        running = server.shared()
        if running:
            yield f"a shared server runs (process {running.pid})"
            yield from _answers(Client(running.url))
        else:
            with server.Server(installation) as own:
                yield from _answers(Client(own.url))
            yield "a server started and stopped again"
    yield f"{len(Store()):,} answers are kept from earlier runs"


def _answers(client: Client) -> Iterator[str]:
    yield f"{client.url} is LanguageTool {client.version() or 'of an unknown version'}"
    found = client.ask(annotated(Span(0, len(_TEXT)), _TEXT), "en-US", Grammar())
    if not found:
        raise GrammarError(f'{client.url} finds nothing wrong with "{_TEXT}"; is English installed there?')
    yield f'it answers: "{_TEXT}" has {found[0].rule}'
