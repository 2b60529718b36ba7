"""A language server: findings and fixes in every editor that speaks the Language Server Protocol.

`pygls` speaks the protocol. A text is checked as it stands in the editor, with the config of its file, when it is
opened and when typing pauses. Only here do positions count the units that the editor asks for (UTF-16, mostly), lines
from 0.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from . import __version__, runner, session
from .baseline import hide
from .config import Config, ConfigError
from .diagnostic import Diagnostic, Remedy, mended_together
from .finding import Safety, Severity
from .fixer import fixed_by
from .lexicon import LexiconError
from .registry import RegistryError, UnknownRuleError
from .runner import Job
from .session import Options
from .spans import LineIndex, Span

_PAUSE = 0.25  # seconds without typing after which a text is checked
_QUICK = types.CodeActionKind.QuickFix
_FIX_ALL = f"{types.CodeActionKind.SourceFixAll.value}.copydesk"
_SEVERITIES = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.INFO: types.DiagnosticSeverity.Information,
}
_ENDINGS = {"html": ".html", "markdown": ".md", "mdx": ".mdx"}  # of texts without one, by the editor's language
_BOM = "\ufeff"


class Text(NamedTuple):
    """What the editor holds. `units` counts a string in the units of its positions."""

    uri: str
    content: str
    version: int | None
    units: Callable[[str], int]


class Buffer:
    """An open text as it was last checked."""

    def __init__(self, text: Text, job: Job, found: tuple[Diagnostic, ...]) -> None:
        self.text = text
        self._job = job
        self._found = found
        self._lines = LineIndex(text.content)
        self._start = len(_BOM) if text.content.startswith(_BOM) else 0  # a mark that copydesk does not count

    def diagnostics(self) -> list[types.Diagnostic]:
        """The findings as the editor shows them."""
        return [self._diagnostic(item) for item in self._found]

    def actions(self, wanted: types.Range, only: list[str]) -> list[types.CodeAction]:
        """What can be done about the findings that touch a range, of the kinds in `only` (empty: all)."""

        def is_wanted(kind: str) -> bool:
            return not only or any(kind == one or kind.startswith(f"{one}.") for one in only)

        quick = (*self._fixes(wanted), *self._silences(wanted)) if is_wanted(_QUICK) else ()
        return [*quick, *(self._fix_all() if is_wanted(_FIX_ALL) else ())]

    def _fixes(self, wanted: types.Range) -> Iterator[types.CodeAction]:
        """One action for each fix that can be written; those of one group are made together."""
        for members in mended_together(self._found):
            touched = [item for item in members if self._touches(item, wanted)]
            if touched:
                yield from self._action(touched[0], [item.fix for item in members if item.fix], preferred=True)
            for item in touched:
                for fix in item.fixes[1:]:
                    yield from self._action(item, [fix])

    def _action(self, item: Diagnostic, fixes: list[Remedy], *, preferred: bool = False) -> Iterator[types.CodeAction]:
        """The action that makes some fixes at once, if all of them can be written; `preferred` if they are safe too."""
        safety = min((fix.safety for fix in fixes), default=Safety.SHOWN)
        if safety > Safety.SHOWN:
            changes = sorted({change for fix in fixes for change in fix.changes})
            yield types.CodeAction(
                fixes[0].title,
                _QUICK,
                [self._diagnostic(item)],
                is_preferred=preferred and safety is Safety.SAFE,
                edit=self._edit([types.TextEdit(self._range(change.span), change.content) for change in changes]),
            )

    def _silences(self, wanted: types.Range) -> Iterator[types.CodeAction]:
        """An action for each rule that puts a comment behind the line."""
        rows = {(item.code, item.start.row): item for item in self._found if self._touches(item, wanted)}
        for (code, row), item in rows.items():
            if code.startswith("CPD"):
                continue  # no comment silences these
            end = self._position(self._lines.line(row).end)
            comment = types.TextEdit(types.Range(end, end), f" <!-- copydesk: ignore[{code}] -->")
            yield types.CodeAction(
                f"Ignore {item.name} in this line",
                _QUICK,
                [self._diagnostic(item)],
                edit=self._edit([comment]),
            )

    def _fix_all(self) -> Iterator[types.CodeAction]:
        """All safe fixes, in rounds as `check --fix` makes them, as one edit."""
        if not fixed_by(self._found, Safety.SAFE):
            return
        outcome = runner.check(self._job._replace(safety=Safety.SAFE))
        old, new = (
            outcome.before.decode("utf-8-sig", "surrogatepass"),
            outcome.after.decode("utf-8-sig", "surrogatepass"),
        )
        start = _shared(old, new)
        end = _shared(old[start:][::-1], new[start:][::-1])
        if old != new:
            span = Span(start, len(old) - end)
            edit = types.TextEdit(self._range(span), new[start : len(new) - end])
            yield types.CodeAction("Fix all that is safe to fix", _FIX_ALL, edit=self._edit([edit]))

    def _diagnostic(self, item: Diagnostic) -> types.Diagnostic:
        shown = [fix.title for fix in item.fixes if fix.safety is Safety.SHOWN]
        return types.Diagnostic(
            self._range(item.span),
            "\n".join([item.message, *(f"suggestion: {title}" for title in shown)]),
            _SEVERITIES[item.severity],
            code=item.code,
            code_description=types.CodeDescription(item.url) if item.url else None,
            source="copydesk",
            related_information=[
                types.DiagnosticRelatedInformation(
                    types.Location(self.text.uri, self._range(place.span)), place.message or item.name
                )
                for place in item.related
            ],
        )

    def _touches(self, item: Diagnostic, wanted: types.Range) -> bool:
        own = self._range(item.span)
        return _order(own.start) <= _order(wanted.end) and _order(wanted.start) <= _order(own.end)

    def _edit(self, edits: list[types.TextEdit]) -> types.WorkspaceEdit:
        document = types.OptionalVersionedTextDocumentIdentifier(self.text.uri, self.text.version)
        return types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(document, list(edits))])

    def _range(self, span: Span) -> types.Range:
        return types.Range(self._position(span.start + self._start), self._position(span.end + self._start))

    def _position(self, offset: int) -> types.Position:
        row, column = self._lines.position(offset)
        start = self._lines.line(row).start
        return types.Position(row - 1, self.text.units(self.text.content[start : start + column - 1]))


def _order(position: types.Position) -> tuple[int, int]:
    return position.line, position.character


def _shared(one: str, other: str) -> int:
    """How many characters two strings have in common at their start."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (left, right) in pairs if left != right), min(len(one), len(other)))


class Desk:
    """The open texts of one editor."""

    def __init__(self, server: LanguageServer, options: Options) -> None:
        """`options` overrule the config of every text, as the options of `check` do."""
        self._server = server
        self._options = options
        self._buffers: dict[str, Buffer] = {}
        self._waiting: dict[str, asyncio.TimerHandle] = {}
        self._configs: dict[str, Config] = {}  # the last of each text: an equal one need not be made ready again
        self._complaint = ""

    def changed(self, uri: str) -> None:
        """Check a text when typing pauses."""
        self._forget_timer(uri)
        self._waiting[uri] = asyncio.get_running_loop().call_later(_PAUSE, self.check, uri)

    def check(self, uri: str) -> None:
        """Check a text as it stands now and tell the editor."""
        self._forget_timer(uri)
        buffer = self._checked(uri)
        self._buffers[uri] = buffer
        self._tell(uri, buffer.diagnostics(), buffer.text.version)

    def close(self, uri: str) -> None:
        """Forget a text."""
        self._forget_timer(uri)
        self._buffers.pop(uri, None)
        self._configs.pop(uri, None)
        self._tell(uri, [], None)

    def actions(self, params: types.CodeActionParams) -> list[types.CodeAction]:
        """What can be done in a range of a text."""
        uri = params.text_document.uri
        if uri in self._waiting:  # the findings are of an older text
            self.check(uri)
        only = [str(getattr(kind, "value", kind)) for kind in params.context.only or ()]
        return self._buffers[uri].actions(params.range, only) if uri in self._buffers else []

    def _checked(self, uri: str) -> Buffer:
        document = self._server.workspace.get_text_document(uri)
        text = Text(uri, document.source, document.version, document.position_codec.client_num_units)
        path = Path(to_fs_path(uri) or "untitled")
        if not path.suffix:
            path = path.with_name(path.name + _ENDINGS.get(document.language_id or "", ""))
        data = text.content.encode("utf-8", "surrogatepass")
        job = Job(str(path), Config(), data=data)
        found: tuple[Diagnostic, ...] = ()
        complaint = ""
        try:
            (job,) = session.jobs(self._options._replace(stdin=data, stdin_filename=str(path)))
            if self._configs.setdefault(uri, job.config) == job.config:
                job = job._replace(config=self._configs[uri])
            self._configs[uri] = job.config
            if not session.left_out(job.path, job.config):
                found = hide(runner.check(job).checked, job.accepted)[0].diagnostics
        except (ConfigError, LexiconError, RegistryError, UnknownRuleError) as error:
            complaint = str(error)
        if complaint and complaint != self._complaint:
            self._server.window_show_message(types.ShowMessageParams(types.MessageType.Error, f"copydesk: {complaint}"))
        self._complaint = complaint
        return Buffer(text, job, found)

    def _tell(self, uri: str, found: list[types.Diagnostic], version: int | None) -> None:
        self._server.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, found, version))

    def _forget_timer(self, uri: str) -> None:
        timer = self._waiting.pop(uri, None)
        if timer:
            timer.cancel()


def build(options: Options) -> LanguageServer:
    """The server, ready to be started. It is sent whole texts: articles are short."""
    server = LanguageServer("copydesk", __version__, types.TextDocumentSyncKind.Full)
    desk = Desk(server, options)

    def on(event: str, answer: Callable[[str], None]) -> None:
        server.feature(event)(lambda params: answer(params.text_document.uri))

    on(types.TEXT_DOCUMENT_DID_OPEN, desk.check)
    on(types.TEXT_DOCUMENT_DID_CHANGE, desk.changed)
    on(types.TEXT_DOCUMENT_DID_SAVE, desk.check)
    on(types.TEXT_DOCUMENT_DID_CLOSE, desk.close)

    kinds = [_QUICK, _FIX_ALL]

    @server.feature(types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions(code_action_kinds=kinds))
    def asked(params: types.CodeActionParams) -> list[types.CodeAction]:
        return desk.actions(params)

    return server
