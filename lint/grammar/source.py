"""Where answers come from: the server of the config, a shared one, or one that is started when it is needed."""

from __future__ import annotations

from collections.abc import Iterable

from ..config import Grammar
from . import server
from .client import Client


class Source:
    """One LanguageTool. `identity` tells which it is, before Java is looked for. Raises GrammarError."""

    def __init__(self, grammar: Grammar) -> None:
        self._own: server.Server | None = None
        self._client: Client | None = None
        running = None if grammar.server else server.shared()
        if grammar.server:
            self._client = Client(grammar.server)
            self.identity = self._client.version() or self._client.url
        elif running:
            self._client = Client(running.url)
            self.identity = running.version
        else:
            self.identity = server.version()

    def client(self, languages: Iterable[str]) -> Client:
        """A client of a server that runs; one that is started for it has loaded the languages. Raises GrammarError."""
        if self._client is None:
            self._own = server.Server(server.find(), languages)
            self._client = Client(self._own.url)
        return self._client

    def epitaph(self) -> str:
        """What to say when a server of our own ended by itself; empty for all others."""
        return self._own.epitaph() if self._own else ""

    def close(self) -> None:
        """Stop a server that was started here."""
        if self._own:
            self._own.stop()
