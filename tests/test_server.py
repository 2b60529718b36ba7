"""The language server, asked by an editor in another process."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from click.testing import CliRunner
from copydesk.lint.cli import cli
from lsprotocol import types
from pygls.lsp.client import LanguageClient
from shell import ROOT

BAD = "The road is open , again.\n"
UTF16, UTF32 = types.PositionEncodingKind.Utf16, types.PositionEncodingKind.Utf32
Told = list[types.Diagnostic]


class Editor:
    """An editor with one file."""

    def __init__(self, client: LanguageClient, file: Path) -> None:
        self.client = client
        self.file = file
        self.uri = file.as_uri()
        self.told: asyncio.Queue[types.PublishDiagnosticsParams] = asyncio.Queue()
        self.messages: list[str] = []
        self._version = 0

    async def open(self, content: str, language: str = "plaintext", uri: str = "") -> Told:
        self.uri = uri or self.uri
        self._version = 1
        item = types.TextDocumentItem(self.uri, language, 1, content)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        return await self.hear()

    def type(self, content: str) -> None:
        self._version += 1
        document = types.VersionedTextDocumentIdentifier(self._version, self.uri)
        change = types.TextDocumentContentChangeWholeDocument(content)
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(document, [change]))

    async def hear(self) -> Told:
        told = await asyncio.wait_for(self.told.get(), 30)
        assert told.uri == self.uri
        return list(told.diagnostics)

    async def actions(self, at: types.Range, *only: str) -> list[types.CodeAction]:
        context = types.CodeActionContext([], only=list(only) or None)
        params = types.CodeActionParams(types.TextDocumentIdentifier(self.uri), at, context)
        found = await self.client.text_document_code_action_async(params)
        return [action for action in found or () if isinstance(action, types.CodeAction)]


def run(
    tmp_path: Path,
    story: Callable[[Editor], Awaitable[None]],
    *arguments: str,
    name: str = "a.txt",
    units: types.PositionEncodingKind = UTF16,
) -> None:
    """Runs a story in an editor that counts positions in these units."""

    async def told() -> None:
        client = LanguageClient("editor", "1")
        editor = Editor(client, tmp_path / name)

        @client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def published(params: types.PublishDiagnosticsParams) -> None:
            editor.told.put_nowait(params)

        @client.feature(types.WINDOW_SHOW_MESSAGE)
        def shown(params: types.ShowMessageParams) -> None:
            editor.messages.append(params.message)

        environment = {**os.environ, "PYTHONPATH": str(ROOT / ".src"), "COPYDESK_CACHE_DIR": str(tmp_path / "cache")}
        await client.start_io(
            sys.executable, "-m", "copydesk", "server", *arguments, env=environment, cwd=str(tmp_path)
        )
        general = types.GeneralClientCapabilities(position_encodings=[units])
        await client.initialize_async(types.InitializeParams(types.ClientCapabilities(general=general)))
        client.initialized(types.InitializedParams())
        try:
            await story(editor)
        finally:
            await client.shutdown_async(None)
            client.exit(None)
            await client.stop()

    asyncio.run(told())


def place(row: int, first: int, last: int) -> types.Range:
    return types.Range(types.Position(row, first), types.Position(row, last))


def applied(content: str, action: types.CodeAction) -> str:
    """The text after an action whose positions count code points, as UTF-32 does."""
    assert action.edit
    assert action.edit.document_changes
    (document,) = action.edit.document_changes
    assert isinstance(document, types.TextDocumentEdit)
    lines = content.split("\n")
    for edit in sorted(document.edits, key=lambda edit: edit.range.start, reverse=True):  # type: ignore[arg-type,return-value]
        start, end = edit.range.start, edit.range.end
        assert isinstance(edit, types.TextEdit)
        before = "\n".join([*lines[: start.line], lines[start.line][: start.character]])
        after = "\n".join([lines[end.line][end.character :], *lines[end.line + 1 :]])
        lines = (before + edit.new_text + after).split("\n")
    return "\n".join(lines)


def test_findings_come_and_go_as_the_text_changes(tmp_path: Path) -> None:
    async def story(editor: Editor) -> None:
        (item,) = await editor.open(BAD)
        assert (item.code, item.source, item.range) == ("TYP001", "copydesk", place(0, 16, 17))
        assert item.severity is types.DiagnosticSeverity.Warning
        for content in ("The road is open", "The road is open ,", "The road is open, again.\n"):
            editor.type(content)
        assert await editor.hear() == []  # once, when typing pauses
        editor.type(BAD)
        assert len(await editor.hear()) == 1
        closing = types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(editor.uri))
        editor.client.text_document_did_close(closing)
        assert await editor.hear() == []

    run(tmp_path, story)


@pytest.mark.parametrize(("units", "column"), [(UTF16, 11), (UTF32, 10), (types.PositionEncodingKind.Utf8, 14)])
def test_positions_count_what_the_editor_counts(tmp_path: Path, units: types.PositionEncodingKind, column: int) -> None:
    async def story(editor: Editor) -> None:
        told = await editor.open("First\u2028line\x0cone.\n\n😀 Zoé came , again.\n")  # which are three lines
        assert [item.range.start for item in told if item.code == "TYP001"] == [types.Position(2, column)]

    run(tmp_path, story, "--isolated", units=units)


def test_a_mark_at_the_start_moves_nothing(tmp_path: Path) -> None:
    async def story(editor: Editor) -> None:
        (item,) = await editor.open(f"\ufeff{BAD}")
        assert item.range == place(0, 17, 18)

    run(tmp_path, story)


def test_a_safe_fix_is_preferred_and_a_line_can_be_silenced(tmp_path: Path) -> None:
    async def story(editor: Editor) -> None:
        (item,) = await editor.open(BAD)
        fix, silence = await editor.actions(item.range, "quickfix")
        assert (fix.is_preferred, list(fix.diagnostics or ())) == (True, [item])
        assert applied(BAD, fix) == "The road is open, again.\n"
        assert silence.title == "Ignore space-before-punctuation in this line"
        editor.type(applied(BAD, silence))
        assert await editor.hear() == []
        assert await editor.actions(place(0, 0, 3)) == []

    run(tmp_path, story, units=UTF32)


def test_all_safe_fixes_are_one_action(tmp_path: Path) -> None:
    content = "Zoé😀 says : no.\r\n\r\nThe road is open , again;the bridge is shut.\r\n"

    async def story(editor: Editor) -> None:
        await editor.open(content)
        (action,) = await editor.actions(place(0, 0, 0), "source.fixAll")
        assert action.kind == "source.fixAll.copydesk"
        mended = applied(content, action)
        assert mended == content.replace(" :", ":").replace(" ,", ",").replace(";the", "; the")
        editor.type(mended)
        assert await editor.hear() == []
        assert await editor.actions(place(0, 0, 0), "source.fixAll") == []
        assert await editor.actions(place(0, 0, 0), "refactor") == []

    run(tmp_path, story, units=UTF32)


def test_lines_that_belong_together_go_together(tmp_path: Path) -> None:
    copy = "The {} sails again from Monday, the harbour office said. It was repaired in the winter.\n\n"
    form = "Leave a Reply\n\nYour email address will not be published.\n"
    content = f"Ferry sails\n\n{copy.format('ferry')}{copy.format('old boat')}{form}"

    async def story(editor: Editor) -> None:
        told = await editor.open(content)
        item = next(item for item in told if str(item.code).startswith("WGT"))
        fix = (await editor.actions(item.range, "quickfix"))[0]
        assert "Leave a Reply" not in applied(content, fix)
        assert "email" not in applied(content, fix)

    run(tmp_path, story, units=UTF32)


def test_related_places_are_told(tmp_path: Path) -> None:
    content = "The ship left Busan in May. Busan is a port. The ship came back to Pusan in June.\n"

    async def story(editor: Editor) -> None:
        (item,) = await editor.open(content)
        assert item.code == "TRN001"
        assert item.related_information
        assert item.related_information[0].location.range == place(0, 14, 19)

    run(tmp_path, story)


def test_the_config_of_the_file_counts_and_its_faults_are_told_once(tmp_path: Path) -> None:
    config = tmp_path / "copydesk.toml"
    config.write_text('exclude = ["out*"]\nignore = ["TYP001"]\n', encoding="utf-8")

    async def story(editor: Editor) -> None:
        assert await editor.open(BAD) == []
        config.write_text("ignroe = []\n", encoding="utf-8")
        for _ in range(2):
            editor.type(BAD)
            assert await editor.hear() == []
        assert len(editor.messages) == 1
        assert "ignroe" in editor.messages[0]
        config.write_text("", encoding="utf-8")
        editor.type(BAD)
        assert len(await editor.hear()) == 1
        config.write_text('exclude = ["a*"]\n', encoding="utf-8")
        editor.type(BAD)
        assert await editor.hear() == []

    run(tmp_path, story)


def test_an_untitled_text_is_read_as_the_editor_says(tmp_path: Path) -> None:
    async def story(editor: Editor) -> None:
        assert await editor.open(f"```\n{BAD}```\n", "markdown", "untitled:Untitled-1") == []

    run(tmp_path, story)


def test_accepted_findings_are_left_out(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(BAD, encoding="utf-8")
    baseline = tmp_path / "accepted.json"
    done = CliRunner().invoke(
        cli, ["baseline", "--isolated", str(tmp_path), "-o", str(baseline)], standalone_mode=False
    )
    assert done.exception is None

    async def story(editor: Editor) -> None:
        assert await editor.open(BAD) == []
        editor.type(f"{BAD}\nThe bridge is shut , too.\n")
        assert [item.range.start.line for item in await editor.hear()] == [2]

    run(tmp_path, story, "--isolated", "--baseline", str(baseline))


def test_binary_content_is_told(tmp_path: Path) -> None:
    async def story(editor: Editor) -> None:
        (item,) = await editor.open("a\0b")
        assert item.code == "CPD001"
        assert await editor.actions(item.range) == []

    run(tmp_path, story)


def test_without_its_library_the_command_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.split(".")[0] == "pygls" or name == "copydesk.lint.server"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "pygls", None)
    done = CliRunner().invoke(cli, ["server"])
    assert done.exit_code != 0
    assert "pip install 'copydesk[lsp]'" in done.output
