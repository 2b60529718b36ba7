"""Grammar with the real thing: a LanguageTool server of Maven's artifacts, found and started as in a user's run.

`tests/grammar/fetch FOLDER` gets it; COPYDESK_LANGUAGETOOL names that folder. Without it, or without Java, these tests
are skipped and say so.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest
from copydesk.lint.grammar.store import Store

ROOT = Path(__file__).parents[2]
SEED = ROOT / "samples" / "aircraft-carrier.txt"
FOLDER = os.environ.get("COPYDESK_LANGUAGETOOL", "")
WHY = "" if FOLDER else "COPYDESK_LANGUAGETOOL names no folder; tests/grammar/fetch makes one"
if not WHY and not shutil.which("java"):
    WHY = "there is no java"

pytestmark = pytest.mark.skipif(bool(WHY), reason=WHY)

WRONG = "She have a umbrella. The choir will recieve a prize in Vienna tonight.\n"


def _heed_interrupts() -> None:
    """A shell starts what runs in the background with SIGINT ignored, and children inherit that."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


class Desk:
    """A folder to check, with a cache of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.environment = {
            **os.environ,
            "PYTHONPATH": str(ROOT / ".src"),
            "COPYDESK_CACHE_DIR": str(folder / "cache"),
            "LTP_PATH": FOLDER,
        }

    def write(self, text: str, name: str = "a.txt") -> str:
        (self.folder / name).write_text(text, encoding="utf-8")
        return name

    def start(self, *arguments: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "-m", "copydesk", *arguments],
            cwd=self.folder,
            env=self.environment,
            text=True,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            preexec_fn=_heed_interrupts if os.name == "posix" else None,
        )

    def run(self, *arguments: str) -> tuple[int, str, str]:
        process = self.start(*arguments)
        out, err = process.communicate(timeout=300)
        return process.returncode, out, err

    def check(self, *arguments: str) -> list[tuple[str, str]]:
        """(LanguageTool's id, marked text) of every GRM001 of a run that must not fail."""
        code, out, err = self.run("check", "--isolated", "--grammar", "--output-format", "json", *arguments)
        assert (code in {0, 1}, err) == (True, "")
        found = []
        for item in json.loads(out):
            if item["code"] == "GRM001":
                lines = (self.folder / item["filename"]).read_text(encoding="utf-8").split("\n")
                start, end = item["location"], item["end_location"]
                assert start["row"] == end["row"]
                marked = lines[start["row"] - 1][start["column"] - 1 : end["column"] - 1]
                found.append((item["message"].rpartition("(lt:")[2].rstrip(")"), marked))
        return found

    def servers(self) -> list[psutil.Process]:
        """The LanguageTool servers that were started from this desk."""
        found = []
        for process in psutil.process_iter(["cmdline"]):
            line = process.info["cmdline"] or [""]
            if "java" in Path(line[0]).name and any(str(self.folder) in word for word in line):
                found.append(process)
        return found

    def wait_for_server(self) -> psutil.Process:
        for _ in range(600):
            if found := self.servers():
                return found[0]
            time.sleep(0.05)
        pytest.fail("no server was started")

    def wait_for_its_end(self) -> None:
        for _ in range(300):
            if not self.servers():
                return
            time.sleep(0.1)
        pytest.fail("a server is still there")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    found = Desk(tmp_path)
    yield found
    found.run("languagetool", "stop")
    assert found.servers() == []


@pytest.fixture(scope="module")
def warm(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """A desk whose shared server runs, for tests of what is found."""
    found = Desk(tmp_path_factory.mktemp("warm"))
    assert found.run("languagetool", "start")[0] == 0
    yield found
    found.run("languagetool", "stop")


EXPECTED = [("HE_VERB_AGR", "have"), ("EN_A_VS_AN", "a"), ("MORFOLOGIK_RULE_EN_US", "recieve")]


def test_mistakes_are_found_at_their_words_and_no_server_stays(desk: Desk) -> None:
    assert desk.check(desk.write(WRONG)) == EXPECTED
    assert desk.servers() == []


def test_a_known_folder_is_checked_again_without_a_server(desk: Desk) -> None:
    name = desk.write(WRONG)
    first = desk.check(name)
    settings = desk.folder / "cache" / "languagetool.properties"  # written whenever a server is started
    settings.unlink()
    desk.environment["PATH"] = str(desk.folder)  # where there is no java either
    assert desk.check(name) == first
    assert not settings.exists()


def test_two_runs_at_once_do_not_disturb_each_other(desk: Desk) -> None:
    texts = [WRONG.replace("umbrella", word) for word in ("umbrella", "ornament")]
    names = [desk.write(text, f"{number}.txt") for number, text in enumerate(texts)]
    runs = [desk.start("check", "--isolated", "--grammar", "--output-format", "concise", name) for name in names]
    for run in runs:
        out, err = run.communicate(timeout=300)
        assert (run.returncode, err) == (1, "")
        assert out.count("GRM001") == 3


def long_text(paragraphs: int) -> str:
    """Many paragraphs, no two the same, so that a run takes a while."""
    return "\n".join(
        f"On day {number} the committee of {number + 7} members met near the old bridge, and the chairman said that it "
        f"would publish {number + 3} further reports before the end of the year. " * 3 + "\n"
        for number in range(paragraphs)
    )


def test_a_server_killed_in_the_middle_is_one_line_and_exit_2_and_our_findings_stay(desk: Desk) -> None:
    name = desk.write("They met in London , he said.\n\n" + long_text(3000))
    run = desk.start("check", "--isolated", "--grammar", "--select", "TYP,GRM", "--output-format", "concise", name)
    server = desk.wait_for_server()
    store = Store(desk.folder / "cache" / "grammar.sqlite")
    while not len(store) and run.poll() is None:  # the first answers are kept
        time.sleep(0.05)
    assert run.poll() is None, "the run was over before the server could be killed"
    server.kill()
    out, err = run.communicate(timeout=60)
    assert (run.returncode, err.count("\n")) == (2, 1), err
    assert err.startswith("copydesk: grammar: LanguageTool ended in the middle of the run")
    assert "TYP001" in out


@pytest.mark.skipif(sys.platform == "win32", reason="signals as on Unix")
@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGKILL])
def test_a_run_that_is_interrupted_or_killed_leaves_no_server(desk: Desk, end: signal.Signals) -> None:
    run = desk.start("check", "--isolated", "--grammar", desk.write(long_text(3000)))
    desk.wait_for_server()
    time.sleep(2)
    run.send_signal(end)
    run.communicate(timeout=60)
    if end is signal.SIGINT:
        assert run.returncode == 130
    desk.wait_for_its_end()


def test_a_shared_server_is_started_used_and_stopped(desk: Desk) -> None:
    code, out, _ = desk.run("languagetool", "start")
    assert (code, "answers at http://127.0.0.1:" in out) == (0, True)
    (server,) = desk.servers()
    assert desk.check(desk.write(WRONG)) == EXPECTED
    assert [process.pid for process in desk.servers()] == [server.pid]
    assert "LanguageTool 6.8 at" in desk.run("languagetool", "status")[1]
    assert desk.run("languagetool", "stop")[1] == f"stopped process {server.pid}\n"
    assert "no server" in desk.run("languagetool", "status")[1]


def test_the_doctor_finds_nothing_amiss(desk: Desk) -> None:
    code, out, _ = desk.run("languagetool", "doctor")
    assert code == 0
    assert all(line.startswith("ok ") for line in out.splitlines())


# --- what is found, asked of one server ---------------------------------------------------------------------------


@pytest.mark.parametrize("before", ["😀 ", "👩‍👩‍👧🇰🇷 é "])
def test_emoji_before_inside_and_after_move_no_span(warm: Desk, before: str) -> None:
    text = f"{before}She have a umbrella 😀 today. The choir 😀😀 will recieve a prize 🎉 in Vienna.\n"
    assert warm.check(warm.write(text)) == EXPECTED


def test_markdown_is_marked_in_the_source(warm: Desk) -> None:
    text = (
        "# News\n\nShe **have** [a](https://example.org) umbrella, and `teh` code. The choir will *recieve* a prize.\n"
    )
    assert warm.check(warm.write(text, "a.md")) == EXPECTED


def test_marks_and_entities_leave_no_artefacts_and_move_no_span(warm: Desk) -> None:
    text = (
        "# Wind\n\nEl Ni&ntilde;o 😀 brings rain.[^1] La Ni&ntilde;a, which **she** <b>have</b> seen, is dry &mdash; "
        "she bought<br>a umbrella; ***they*** ran ~~fast~~ home.\n\n[^1]: The choir will *recieve* a prize.\n"
    )
    assert warm.check(warm.write(text, "b.md")) == EXPECTED


def test_a_diff_shows_what_leaves_no_choice(warm: Desk) -> None:
    name = warm.write(WRONG)
    code, out, err = warm.run("check", "--isolated", "--grammar", "--diff", "--unsafe-fixes", name)
    assert (code, err) == (1, "")
    assert "\n+She have an umbrella. The choir will receive a prize in Vienna tonight.\n" in out
    assert (warm.folder / name).read_text(encoding="utf-8") == WRONG


def test_a_bad_language_is_told_with_the_known_ones(warm: Desk) -> None:
    (warm.folder / "odd.toml").write_text('[grammar]\nenabled = true\nlanguage = "en-XX"\n')
    code, _, err = warm.run("check", "--config", "odd.toml", warm.write(WRONG))
    assert code == 2
    assert 'does not know the language "en-XX"; it knows' in err
    assert "en-US" in err


def test_every_remark_on_the_aircraft_carrier_stands_at_words_of_the_text(warm: Desk) -> None:
    shutil.copy(SEED, warm.folder / "seed.txt")
    for identity, marked in warm.check("--profile", "strict", "seed.txt"):
        assert identity
        assert marked.strip()
