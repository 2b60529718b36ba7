"""Grammar without LanguageTool: a stand-in server shows what is sent, mapped, kept, tried again and said."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import pytest
from copydesk.lint import faults, grammar, runner
from copydesk.lint.config import Config, ConfigError, Grammar, load
from copydesk.lint.finding import Safety
from copydesk.lint.formats import format_of
from copydesk.lint.grammar import client as clients
from copydesk.lint.grammar import server as servers
from copydesk.lint.grammar.client import Client, GrammarError, code_points
from copydesk.lint.grammar.paragraphs import annotated, paragraphs
from copydesk.lint.runner import Job, Outcome
from copydesk.lint.spans import Span

ROOT = Path(__file__).parent.parent


class StandIn(ThreadingHTTPServer):
    """A server that remarks on a word and keeps what it was sent; `trouble` holds answers to give first."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.words = ["teh😀", "teh"]
        self.rule = "TEH_THE"
        self.options = ["the", "ten"]
        self.sent: list[dict[str, str]] = []
        self.trouble: list[tuple[int, bytes]] = []
        self.url = f"http://127.0.0.1:{self.server_port}"


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: StandIn

    def do_GET(self) -> None:
        self.answer(200, json.dumps({"software": {"version": "6.8", "buildDate": "today"}}).encode())

    def do_POST(self) -> None:
        form = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
        self.server.sent.append({key: values[0] for key, values in form.items()})
        if self.server.trouble:
            status, body = self.server.trouble.pop(0)
            if status == 0:  # break the connection
                self.close_connection = True
                self.connection.shutdown(socket.SHUT_RDWR)
                return
            self.answer(status, body)
            return
        self.answer(200, json.dumps({"matches": list(matches(form["data"][0], self.server))}).encode())

    def answer(self, status: int, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        pass


def matches(data: str, server: StandIn) -> Iterator[dict[str, Any]]:
    """LanguageTool counts in UTF-16 units of the original, markup included."""
    parts = json.loads(data)["annotation"]
    whole = "".join(part.get("text", "") or part.get("markup", "") for part in parts)
    for word in server.words:
        at = whole.rfind(word)
        if at >= 0:
            yield {
                "message": "A typo.",
                "offset": units(whole[:at]),
                "length": units(word),
                "replacements": [{"value": option} for option in server.options],
                "rule": {
                    "id": server.rule,
                    "category": {"id": "TYPOS"},
                    "issueType": "misspelling",
                    "urls": [{"value": "https://example.org/teh"}],
                },
            }
            return


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[StandIn]:
    monkeypatch.setenv("COPYDESK_CACHE_DIR", str(tmp_path / "cache"))
    stand_in = StandIn()
    threading.Thread(target=stand_in.serve_forever, daemon=True).start()
    yield stand_in
    stand_in.shutdown()
    stand_in.server_close()


def check(server: StandIn, *texts: str, name: str = "a.txt", **given: Any) -> grammar.Result:
    config = Config(grammar=Grammar(enabled=True, server=server.url, **given))
    jobs = [Job(f"{number}{name}", config, data=text.encode()) for number, text in enumerate(texts)]
    return grammar.apply(jobs, [runner.check(job) for job in jobs])


def found(outcome: Outcome) -> list[tuple[str, str]]:
    source = outcome.checked.source or ""
    return [
        (item.code, source[item.span.start : item.span.end])
        for item in outcome.checked.diagnostics
        if item.code in {"GRM001", faults.UNUSED_IGNORE.code}
    ]


BAD = "The council met in London , and the mayor spoke for an hour about the bridge.\n"
TEXT = "The council met on Monday and {} mayor spoke for an hour about the new bridge over the river.\n"


@pytest.mark.parametrize("before", ["", "😀😀 ", "é ", "🇰🇷👩‍👩‍👧 "])
@pytest.mark.parametrize("word", ["teh", "teh😀"])
def test_a_remark_stands_at_its_words_whatever_emoji_come_before_or_inside(
    server: StandIn, before: str, word: str
) -> None:
    (outcome,) = check(server, before + TEXT.format(word)).outcomes
    assert found(outcome) == [("GRM001", word)]


def test_offsets_inside_a_pair_round_outwards() -> None:
    point = code_points("a😀b")
    assert [point(unit, False) for unit in range(5)] == [0, 1, 1, 2, 3]
    assert [point(unit, True) for unit in range(5)] == [0, 1, 2, 2, 3]


def test_markup_is_not_sent_code_is_marked_and_positions_are_the_source_s(server: StandIn) -> None:
    text = "> See [the plan](https://example.org) and run `teh thing` first.\n\nThe **mayor** and _teh_ council met.\n"
    (outcome,) = check(server, text, name="a.md").outcomes
    assert found(outcome) == [("GRM001", "teh")]
    first = next(sent["data"] for sent in server.sent if "See " in sent["data"])
    parts = json.loads(first)["annotation"]
    assert [part.get("interpretAs") for part in parts] == [None, "code", None]
    assert "".join(part.get("text", "") for part in parts) == "See the plan and run  first."


def test_an_entity_is_read_as_its_character_and_keeps_its_place(server: StandIn) -> None:
    paragraph = annotated(Span(0, 40), "A Ni&ntilde;a, AT&T; and &#x1F600; of &lt;b&gt;.")
    parts = json.loads(paragraph.data)["annotation"]
    assert "".join(part.get("text", "") or part["interpretAs"] for part in parts) == "A Niña, AT&T; and 😀 of <b>."
    (outcome,) = check(server, TEXT.format("El Ni&ntilde;o &#x1F600; and teh")).outcomes
    assert found(outcome) == [("GRM001", "teh")]


@pytest.mark.parametrize(
    "text", ["The rain fell. " * 1000, "rain and wind " * 1000, "rain" * 4000, "a. " + "b " * 4000]
)
def test_a_very_long_paragraph_is_sent_in_runs_that_make_it_up(text: str) -> None:
    runs = list(paragraphs(format_of("a.txt").read(f"A title\n\n{text.strip()}\n".encode(), "a.txt")))
    assert max(len(run.text) for run in runs) <= 5000
    assert "".join(run.text for run in runs[1:]).replace(" ", "") == text.replace(" ", "")
    assert len(runs) <= 2 + len(text) // 4000


def test_a_choice_is_only_shown(server: StandIn) -> None:
    (outcome,) = check(server, TEXT.format("teh")).outcomes
    (item,) = [item for item in outcome.checked.diagnostics if item.code == "GRM001"]
    assert [(fix.title, fix.safety) for fix in item.fixes] == [('Use "the"', Safety.SHOWN), ('Use "ten"', Safety.SHOWN)]
    assert item.message == "A typo. (lt:TEH_THE)"
    assert item.url == "https://example.org/teh"


LONE = "They went {} the hill on Monday , and came home before it was dark in the village.\n"


@pytest.mark.parametrize(
    ("safety", "options", "now", "applied"),
    [
        (Safety.SAFE, ["to"], LONE.format("too").replace(" ,", ","), {"TYP001": 1}),
        (Safety.UNSAFE, ["to", "two"], LONE.format("too").replace(" ,", ","), {"TYP001": 1}),
        (Safety.UNSAFE, ["to"], LONE.format("to").replace(" ,", ","), {"TYP001": 1, "GRM001": 1}),
    ],
    ids=["safe", "a-choice", "unsafe"],
)
def test_a_lone_replacement_is_applied_as_unsafe_and_the_paragraph_is_asked_about_again(
    server: StandIn, tmp_path: Path, safety: Safety, options: list[str], now: str, applied: dict[str, int]
) -> None:
    server.words, server.rule, server.options = ["too"], "TOO_TO_CONFUSION", options
    file = tmp_path / "a.txt"
    file.write_text(TEXT.format("the") + "\n" + LONE.format("too"))
    job = Job(str(file), Config(grammar=Grammar(enabled=True, server=server.url)), safety, write=True)
    told: list[tuple[int, int]] = []
    (outcome,) = grammar.apply([job], [runner.check(job)], lambda *counts: told.append(counts)).outcomes
    assert told == [(1, 2), (2, 2)]
    assert outcome.after.decode() == file.read_text() == TEXT.format("the") + "\n" + now
    assert outcome.before.decode() == TEXT.format("the") + "\n" + LONE.format("too")
    assert outcome.applied == applied
    assert found(outcome) == ([] if "GRM001" in applied else [("GRM001", "too")])
    assert len(server.sent) == 2 + ("GRM001" in applied)


def test_a_diff_shows_what_would_be_applied_and_writes_nothing(server: StandIn, tmp_path: Path) -> None:
    server.words, server.rule, server.options = ["too"], "TOO_TO_CONFUSION", ["to"]
    text = LONE.format("too")
    (tmp_path / "copydesk.toml").write_text(f'[grammar]\nenabled = true\nserver = "{server.url}"\n')
    done = run(tmp_path, "check", "--diff", "--unsafe-fixes", "a.txt", text=text)
    assert (done.returncode, done.stderr) == (1, "")
    assert "+" + LONE.format("to").replace(" ,", ",") in done.stdout
    assert done.stdout.endswith("2 fixes would change 1 file.\n")
    assert (tmp_path / "a.txt").read_text() == text
    (tmp_path / "copydesk.toml").write_text('[grammar]\nenabled = true\nserver = "http://127.0.0.1:9"\n')
    done = run(tmp_path, "check", "--diff", "--unsafe-fixes", "a.txt", text=text)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "+" + LONE.format("too").replace(" ,", ",") in done.stdout


def test_a_second_run_sends_nothing_and_a_changed_paragraph_is_sent_alone(server: StandIn) -> None:
    first = TEXT.format("teh") + "\n" + TEXT.format("the new")
    before = check(server, first).outcomes[0].checked.diagnostics
    sent = len(server.sent)
    assert check(server, first).outcomes[0].checked.diagnostics == before
    assert len(server.sent) == sent == 2
    check(server, first.replace("new mayor", "old mayor"))
    assert len(server.sent) == sent + 1
    check(server, first, picky=True)
    assert len(server.sent) == sent + 3


def test_a_paragraph_that_stands_in_two_files_is_sent_once(server: StandIn) -> None:
    outcomes = check(server, TEXT.format("teh"), TEXT.format("teh")).outcomes
    assert [found(outcome) for outcome in outcomes] == [[("GRM001", "teh")]] * 2
    assert len(server.sent) == 1


def test_the_options_of_the_config_reach_the_server(server: StandIn) -> None:
    check(server, TEXT.format("the"), language="en-AU", mother_tongue="de", picky=True)
    (sent,) = server.sent
    assert (sent["language"], sent["motherTongue"], sent["level"]) == ("en-AU", "de", "picky")


@pytest.mark.parametrize(("word", "language"), [("colour, travelled and grey", "en-GB"), ("color and gray", "en-US")])
def test_the_variety_of_english_is_the_text_s_own(server: StandIn, word: str, language: str) -> None:
    check(server, TEXT.format(word))
    assert server.sent[0]["language"] == language


def test_a_document_in_another_language_is_not_sent(server: StandIn) -> None:
    config = Config(lang="de", grammar=Grammar(enabled=True, server=server.url))
    job = Job("a.txt", config, data=TEXT.format("teh").encode())
    assert found(grammar.apply([job], [runner.check(job)]).outcomes[0]) == []
    assert server.sent == []


def test_disabled_ids_and_categories_are_silent(server: StandIn) -> None:
    for word in ("TEH_THE", "lt:TEH_THE", "typos"):
        assert found(check(server, TEXT.format("teh"), disable=(word,)).outcomes[0]) == []


def test_a_finding_of_our_own_on_the_same_words_wins(server: StandIn) -> None:
    server.words = ["could"]
    text = "The council said on Monday that it could could build the new bridge over the river this year.\n"
    codes = [item.code for item in check(server, text).outcomes[0].checked.diagnostics]
    assert codes == ["REP001"]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("He said that he could come on Monday and would bring the plans along with him.", "warning"),
        ("“He said that he could come on Monday and would bring the plans along,” she said.", "info"),
        ("The council of England could come on Monday and would bring the plans along.", "info"),
    ],
    ids=["plain", "quoted", "after-a-name"],
)
def test_what_is_quoted_or_agrees_with_a_name_is_info(server: StandIn, text: str, shown: str) -> None:
    server.words, server.rule = ["could"], "HE_VERB_AGR"
    config = Config(profile="strict", select=("GRM",), grammar=Grammar(enabled=True, server=server.url))
    job = Job("a.txt", config, data=f"A headline stands here\n\n{text}\n".encode())
    (item,) = grammar.apply([job], [runner.check(job)]).outcomes[0].checked.diagnostics
    assert item.severity.word == shown


def test_a_comment_silences_a_remark_and_an_idle_one_is_reported(server: StandIn) -> None:
    text = f"<!-- copydesk: ignore-next[GRM001] a quotation -->\n{TEXT}"
    assert found(check(server, text.format("teh")).outcomes[0]) == []
    assert [code for code, _ in found(check(server, text.format("the")).outcomes[0])] == [faults.UNUSED_IGNORE.code]
    job = Job("a.txt", Config(), data=text.format("teh").encode())
    assert found(runner.check(job)) == []  # without grammar nobody can tell whether it is idle


def test_a_broken_connection_and_an_overload_are_tried_again_once(server: StandIn) -> None:
    for trouble in ((0, b""), (503, b"overloaded")):
        server.trouble = [trouble]
        result = check(server, TEXT.format(f"teh {trouble[0]}"))
        assert (found(result.outcomes[0]), result.complaint) == ([("GRM001", "teh")], "")
    server.trouble = [(0, b"")] * 2
    result = check(server, "Now other words stand here and teh mayor spoke for an hour about the bridge.\n")
    assert "no connection to http://127.0.0.1" in result.complaint
    assert result.outcomes[0].checked.broken


REFUSALS = [
    (400, b"'x' is not a language code known to LanguageTool. Supported language codes are: de, fr. x", "knows de, fr"),
    (413, b"Error: Your text exceeds the limit of 10 characters", "raise maxTextLength"),
    (400, b"Error: text is too long", "raise maxTextLength"),
    (426, b"rate limit", "run a server of your own"),
    (500, b"Error: Internal Error", "answered 500: Error: Internal Error"),
    (501, b"<!DOCTYPE HTML><html>Unsupported method</html>", "answered 501 with a web page; does LanguageTool run"),
    (200, b"<html>hello</html>", "not an answer of LanguageTool"),
]  # fmt: skip


@pytest.mark.parametrize(("status", "body", "said"), REFUSALS, ids=[row[2] for row in REFUSALS])
def test_a_refusal_is_one_line_with_a_remedy_and_our_findings_stay(
    server: StandIn, status: int, body: bytes, said: str
) -> None:
    server.trouble = [(status, body)] * 2
    result = check(server, "The council met in London , and the mayor spoke for an hour about the bridge.\n")
    assert said in result.complaint
    assert "\n" not in result.complaint
    assert result.outcomes[0].checked.broken
    assert [item.code for item in result.outcomes[0].checked.diagnostics] == ["TYP001"]


def test_a_server_that_does_not_answer_is_given_up(server: StandIn, monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as deaf:
        deaf.bind(("127.0.0.1", 0))
        deaf.listen()
        silent = Client(f"http://127.0.0.1:{deaf.getsockname()[1]}", timeout=0.2)
        with pytest.raises(GrammarError, match="no answer from"):
            silent.ask(annotated(Span(0, 1), "a"), "en-US", Grammar())


@pytest.mark.parametrize("address", ["{}", "{}/", "{}/v2", "{}/v2/"])
def test_an_address_is_understood_with_and_without_its_path(server: StandIn, address: str) -> None:
    assert Client(address.format(server.url)).version() == "6.8 today"


def test_an_address_that_is_none_is_told() -> None:
    with pytest.raises(GrammarError, match="is not an address"):
        Client("ftp://example.org")


def test_a_bad_key_or_value_of_the_table_is_told(tmp_path: Path) -> None:
    file = tmp_path / "copydesk.toml"
    for line, said in (("piky = true", "did you mean `picky`"), ('enabled = "yes"', "must be true or false")):
        file.write_text(f"[grammar]\n{line}\n")
        with pytest.raises(ConfigError, match=said):
            load(file)
    file.write_text('[grammar]\nenabled = true\nmother-tongue = "de"\ndisable = ["A"]\n')
    assert load(file).grammar == Grammar(enabled=True, mother_tongue="de", disable=("A",))
    (tmp_path / "again.toml").write_text(load(file).as_toml())
    assert load(tmp_path / "again.toml").grammar == load(file).grammar


# --- the command line, and a Java that is not there ------------------------------------------------------------------


def run(tmp_path: Path, *arguments: str, text: str = BAD, **environment: str) -> subprocess.CompletedProcess[str]:
    (tmp_path / "a.txt").write_text(text)
    return subprocess.run(
        [sys.executable, "-m", "copydesk", *arguments],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        env={
            **os.environ,
            "PYTHONPATH": str(ROOT / ".src"),
            "COPYDESK_CACHE_DIR": str(tmp_path / "cache"),
            "LTP_PATH": str(tmp_path / "languagetool"),
            **environment,
        },
    )


def java(folder: Path, script: str) -> str:
    """A PATH on which `java` is this shell script."""
    (folder / "java").write_text(f"#!/bin/sh\n{script}\n")
    (folder / "java").chmod(0o755)
    return f"{folder}:/bin:/usr/bin" if script else ""


NO_JAVA = [
    ("", "there is no java"),
    ("echo 'openjdk version \"11.0.2\" 2019-01-15' >&2", "install a newer Java"),
    ("exit 1", "mend the Java installation"),
    ("echo 'something else'", "mend the Java installation"),
    ("echo 'openjdk version \"17.0.2\" 2022-01-18' >&2", "cannot be downloaded"),
]


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in for java is a shell script")
@pytest.mark.parametrize(("script", "said"), NO_JAVA, ids=[row[1] for row in NO_JAVA])
def test_without_a_usable_languagetool_one_line_tells_why_and_the_rules_still_report(
    tmp_path: Path, script: str, said: str
) -> None:
    done = run(
        tmp_path,
        *("check", "--isolated", "--grammar", "--output-format", "concise", "a.txt"),
        PATH=java(tmp_path, script) if script else str(tmp_path),
        LTP_DOWNLOAD_HOST_NEW_RELEASES="http://127.0.0.1:9/",
    )
    assert done.returncode == 2, done.stderr
    assert said in done.stderr
    assert "[grammar] server" in done.stderr
    assert done.stderr.count("\n") == 1
    assert "TYP001" in done.stdout


def test_a_server_that_is_not_there_exits_2(tmp_path: Path) -> None:
    (tmp_path / "copydesk.toml").write_text('[grammar]\nenabled = true\nserver = "http://127.0.0.1:9"\n')
    done = run(tmp_path, "check", "--output-format", "concise", "a.txt")
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert "no connection to http://127.0.0.1:9 (Connection refused); does LanguageTool run there?" in done.stderr
    assert "TYP001" in done.stdout


def test_selecting_other_rules_asks_nobody(tmp_path: Path) -> None:
    (tmp_path / "copydesk.toml").write_text('[grammar]\nenabled = true\nserver = "http://127.0.0.1:9"\n')
    assert run(tmp_path, "check", "--select", "TYP", "a.txt").returncode == 1
    assert run(tmp_path, "check", "--select", "TYP", "--grammar", "a.txt").returncode == 2


def test_nothing_of_it_is_imported_unless_asked_for(tmp_path: Path) -> None:
    code = (
        "import sys; from copydesk.lint.cli import main\n"
        "try: main(['check', '--isolated', '-q', 'a.txt'])\n"
        "except SystemExit: pass\n"
        "bad = {'language_tool_python', 'requests', 'psutil', 'http.client', 'sqlite3', 'copydesk.lint.grammar',"
        " 'copydesk.rules.grammar.languagetool'}\n"
        "sys.exit(str(sorted(bad & set(sys.modules))) if bad & set(sys.modules) else 0)"
    )
    run(tmp_path, "check", "--isolated", "a.txt")  # the catalogue is made once by importing every rule
    environment = {"PYTHONPATH": str(ROOT / ".src"), "COPYDESK_CACHE_DIR": str(tmp_path / "cache")}
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, env={**os.environ, **environment}
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="kills as on Unix")
@pytest.mark.parametrize("end", [signal.SIGKILL, signal.SIGINT, signal.SIGTERM])
def test_a_server_does_not_outlive_a_run_that_was_killed(tmp_path: Path, end: signal.Signals) -> None:
    keeper = Path(clients.__file__).with_name("keeper.py")
    server = "import os, time; print(os.getpid(), flush=True); time.sleep(60)"
    parent = (
        f"import subprocess, sys, time; subprocess.Popen([sys.executable, {str(keeper)!r}, sys.executable, '-c',"
        f" {server!r}], stdin=subprocess.PIPE, start_new_session=True); time.sleep(60)"
    )
    run_ = subprocess.Popen([sys.executable, "-c", parent], stdout=subprocess.PIPE, text=True)
    assert run_.stdout is not None
    pid = int(run_.stdout.readline())
    run_.send_signal(end)
    run_.wait()
    for _ in range(100):
        if not Path(f"/proc/{pid}").exists() and not _alive(pid):
            return
        time.sleep(0.1)
    pytest.fail("the server is still there")


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except OSError:
        return False
    return True


# --- starting and stopping, with a stand-in for Java -----------------------------------------------------------------

FAKE_JAVA = """#!{python}
import os
import sys
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from urllib.parse import parse_qs

tries = Path(__file__).with_name("tries")
tries.write_text(str(int(tries.read_text()) + 1) if tries.exists() else "1")
if int(tries.read_text()) <= {failures}:
    sys.exit({words!r})


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()

    def do_POST(self):
        form = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
        with tries.with_name("woken").open("a") as woken:
            woken.write(form["language"][0] + " ")
        if form["language"] == ["xx"]:
            print("java.lang.OutOfMemoryError: Java heap space", file=sys.stderr, flush=True)
            os._exit(1)
        self.do_GET()


HTTPServer(("127.0.0.1", int(sys.argv[sys.argv.index("-p") + 1])), Handler).serve_forever()
"""


def installation(folder: Path, failures: int, words: str) -> servers.Installation:
    """A LanguageTool whose java ends with these words at first, and then answers."""
    java = folder / "java"
    java.write_text(FAKE_JAVA.format(python=sys.executable, failures=failures, words=words))
    java.chmod(0o755)
    return servers.Installation("6.8", str(folder), (str(java), "-cp", "x.jar", "org.languagetool.server.HTTPServer"))


needs_scripts = pytest.mark.skipif(sys.platform == "win32", reason="the stand-in for java is a script")


@needs_scripts
def test_a_server_is_started_on_another_port_when_its_port_is_taken_and_stopped_at_the_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COPYDESK_CACHE_DIR", str(tmp_path / "cache"))
    with servers.Server(installation(tmp_path, 1, "java.net.BindException: Address already in use")) as server:
        assert Client(server.url).healthy()
        assert server.epitaph() == ""
    assert not Client(server.url).healthy()
    assert (tmp_path / "tries").read_text() == "2"


@needs_scripts
def test_a_server_that_does_not_start_is_told_with_what_java_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COPYDESK_CACHE_DIR", str(tmp_path / "cache"))
    said = "Error: Could not find or load main class org.languagetool.server.HTTPServer"
    with pytest.raises(GrammarError, match="LanguageTool 6.8 did not start: " + said):
        servers.Server(installation(tmp_path, 9, said))
    assert (tmp_path / "tries").read_text() == "1"
    (tmp_path / "tries").unlink()
    monkeypatch.setattr(servers, "PATIENCE", 0.0)
    with pytest.raises(GrammarError, match="did not start: no answer in 90 s; is the machine busy"):
        servers.Server(installation(tmp_path, 0, ""))


@needs_scripts
def test_a_new_server_has_loaded_the_languages_before_any_text_is_sent(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COPYDESK_CACHE_DIR", str(tmp_path / "cache"))
    with servers.Server(installation(tmp_path, 0, ""), {"en-US", "en-GB"}):
        assert (tmp_path / "woken").read_text() == "en-GB en-US "
    with pytest.raises(GrammarError, match=r"6.8 cannot load its language: java.lang.OutOfMemoryError: Java heap"):
        servers.Server(installation(tmp_path, 0, ""), ["xx"])


def test_the_cause_in_the_log_is_not_the_thread_that_always_fails(tmp_path: Path) -> None:
    log = tmp_path / "x.log"
    log.write_text(
        "java.lang.OutOfMemoryError: Java heap space\n\tat java.base/x.y(Z.java:1)\n"
        'Exception in thread "LtThreadPoolExecutorMonitor" java.lang.IllegalArgumentException: Label cannot be null.\n'
    )
    assert servers._fault(log) == "java.lang.OutOfMemoryError: Java heap space"
    log.write_text("started\n")
    assert servers._fault(log) == ""
