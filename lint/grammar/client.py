"""LanguageTool's HTTP interface: one paragraph in, its remarks out, in exact code points.

language_tool_python has a client of its own; it is not used here because it converts the offset of a match from UTF-16
but not its length, and drops fields that reports need. Finding, downloading and starting a server is left to it.
"""

from __future__ import annotations

import http.client
import json
import threading
import time
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from itertools import accumulate
from typing import Any
from urllib.parse import urlencode, urlsplit

from ..config import Grammar
from ..document import Remark
from ..spans import Span
from .paragraphs import Paragraph

TIMEOUT = 120.0  # seconds that an answer may take; a busy machine has needed twenty
WAKING = (
    300.0  # seconds for the first answer of a new server, which loads its language; a busy machine has needed ninety
)
_FIRST = "This are the frist words, and a answer to them loads what later ones need."
_REPLACEMENTS = 5
_BUSY = {500, 502, 503, 504}
_LIMITED = {426, 429}


class GrammarError(Exception):
    """LanguageTool cannot be had or does not answer; the message names the remedy."""


class Client:
    """Connections to one server, one for each thread, kept open."""

    def __init__(self, url: str, timeout: float = TIMEOUT) -> None:
        parts = urlsplit(url if "//" in url else f"http://{url}")
        if parts.scheme not in {"http", "https"} or not parts.hostname:
            raise GrammarError(f'[grammar] server = "{url}" is not an address such as "http://localhost:8081"')
        self.url = f"{parts.scheme}://{parts.netloc}"
        self._parts = parts
        self._base = parts.path.rstrip("/").removesuffix("/v2") + "/v2/"
        self._timeout = timeout
        self._local = threading.local()

    def version(self) -> str:
        """The server's version and build, or "" where it does not tell."""
        status, body = self._request("GET", "info")
        if status != 200:
            return ""
        software = _json(body).get("software", {})
        return f"{software.get('version', '')} {software.get('buildDate', '')}".strip()

    def healthy(self) -> bool:
        """True if the server answers."""
        try:
            return self._once("GET", "healthcheck", b"")[0] == 200
        except (OSError, http.client.HTTPException):
            return False

    def wake(self, language: str) -> None:
        """Have a new server load a language, so that no text waits for it. Raises GrammarError.

        A language that the server does not know is told when a text is asked about.
        """
        self._request("POST", "check", urlencode({"language": language, "text": _FIRST}).encode())

    def ask(self, paragraph: Paragraph, language: str, grammar: Grammar) -> list[Remark]:
        """The remarks on a paragraph, in its own offsets. Raises GrammarError."""
        given = {"language": language, "data": paragraph.data, "level": "picky" if grammar.picky else "default"}
        if grammar.mother_tongue:
            given["motherTongue"] = grammar.mother_tongue
        status, body = self._request("POST", "check", urlencode(given).encode())
        if status != 200:
            raise GrammarError(self._refused(status, body, language))
        return remarks(_json(body), paragraph)

    def _request(self, method: str, path: str, body: bytes = b"") -> tuple[int, bytes]:
        """One request, tried twice when the connection breaks or the server is overloaded."""
        for last in (False, True):
            try:
                status, answer = self._once(method, path, body)
            except TimeoutError as error:
                raise GrammarError(
                    f"no answer from {self.url} in {self._timeout:.0f} s; is the machine short of memory?"
                ) from error
            except (OSError, http.client.HTTPException) as error:
                self._close()
                if last:
                    message = f"no connection to {self.url} ({_reason(error)}); does LanguageTool run there?"
                    raise GrammarError(message) from error
            else:
                if status not in _BUSY or last:
                    return status, answer
            time.sleep(0.2)
        raise AssertionError("unreachable")

    def _once(self, method: str, path: str, body: bytes) -> tuple[int, bytes]:
        connection = self._connection()
        try:
            headers = {"Content-Type": "application/x-www-form-urlencoded"} if body else {}
            connection.request(method, self._base + path, body or None, headers)
            response = connection.getresponse()
            return response.status, response.read()
        except BaseException:
            self._close()
            raise

    def _connection(self) -> http.client.HTTPConnection:
        kept: http.client.HTTPConnection | None = getattr(self._local, "connection", None)
        if kept is None:
            kind = http.client.HTTPSConnection if self._parts.scheme == "https" else http.client.HTTPConnection
            kept = kind(self._parts.hostname or "", self._parts.port, timeout=self._timeout)
            self._local.connection = kept
        return kept

    def _close(self) -> None:
        kept = getattr(self._local, "connection", None)
        if kept is not None:
            kept.close()
            self._local.connection = None

    def _refused(self, status: int, body: bytes, language: str) -> str:
        said = " ".join(body.decode("utf-8", "replace").split())[:300]
        if said.startswith("<"):
            return f"{self.url} answered {status} with a web page; does LanguageTool run there?"
        if "not a language code known" in said:
            known = said.partition("Supported language codes are: ")[2].partition(". ")[0]
            return f'{self.url} does not know the language "{language}"; it knows {known or "others"}'
        if status in _LIMITED:
            return f"{self.url} limits its use ({said or status}); wait, or run a server of your own"
        if status == 413 or "too long" in said:
            return f"a paragraph is too long for {self.url} ({said}); raise maxTextLength there"
        return f"{self.url} answered {status}: {said or 'no reason given'}"


def _json(body: bytes) -> dict[str, Any]:
    try:
        found = json.loads(body)
    except ValueError as error:
        raise GrammarError(f"not an answer of LanguageTool: {body[:80]!r}; check [grammar] server") from error
    if not isinstance(found, dict):
        raise GrammarError(f"not an answer of LanguageTool: {body[:80]!r}; check [grammar] server")
    return found


def _reason(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error) or type(error).__name__


def remarks(answer: dict[str, Any], paragraph: Paragraph) -> list[Remark]:
    """The matches of an answer. One that reaches over code or an entity keeps no replacement: it would delete it."""
    point = code_points(paragraph.text)
    found = []
    for match in answer.get("matches", ()):
        span = Span(point(match["offset"], False), point(match["offset"] + match["length"], True))
        rule = match["rule"]
        whole = not any(span.overlaps(part) for part in paragraph.marked)
        found.append(
            Remark(
                span,
                rule["id"],
                rule["category"]["id"],
                rule.get("issueType", ""),
                match["message"],
                tuple(item["value"] for item in match["replacements"][:_REPLACEMENTS] if whole and "value" in item),
                next((url["value"] for url in rule.get("urls", ())), ""),
            )
        )
    return found


def code_points(text: str) -> Callable[[int, bool], int]:
    """A function from an offset in UTF-16 units to one in code points; inside a pair the end of a span rounds up."""
    if text.isascii() or max(text) <= "\uffff":
        return lambda unit, end: min(unit, len(text))
    units = [0, *accumulate(1 + (char > "\uffff") for char in text)]
    return lambda unit, end: min(bisect_left(units, unit) if end else bisect_right(units, unit) - 1, len(text))
