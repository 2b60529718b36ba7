"""The command line as a person meets it: real processes, bad input, and what is promised when things go wrong."""

from __future__ import annotations

import json
import os
import signal
import stat
import subprocess
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from shell import BAD, FIXED, Shell

ROOT = Path(__file__).parent.parent
# --- which files -----------------------------------------------------------------------------------------------------


def test_a_missing_path_is_named_and_the_others_are_checked(shell: Shell) -> None:
    shell.write("a.txt")
    run = shell.check("nope.txt", "a.txt", "--output-format", "concise")
    assert run.returncode == 2
    assert run.stdout.decode().splitlines() == [
        "nope.txt:1:1: CPD001 no such file or folder",
        'a.txt:1:17: TYP001[*] space before ","',
    ]


@pytest.mark.parametrize("path", ["folder/a.txt", "a.txt", "-", "."])
def test_a_path_in_the_place_of_a_command_is_told_apart(shell: Shell, path: str) -> None:
    shell.write("folder/a.txt")
    shell.write("a.txt")
    run = shell(path)
    assert (run.returncode, run.stdout) == (2, b"")
    assert f"Did you mean 'copydesk check {path}'?" in run.stderr.decode()


def test_what_is_too_long_for_a_path_is_no_command_either(shell: Shell) -> None:
    run = shell("a" * 300)
    assert run.returncode == 2
    assert b"No such command" in run.stderr


@pytest.mark.parametrize("name", ["folder/nope.txt", "nope.txt", "__init__", "check.run"])
def test_what_is_no_command_is_named(shell: Shell, name: str) -> None:
    run = shell(name)
    assert (run.returncode, run.stdout) == (2, b"")
    assert f"No such command '{name}'" in run.stderr.decode()
    assert b"Traceback" not in run.stderr


def test_a_pattern_without_files_is_named(shell: Shell) -> None:
    run = shell.check("*.news", "--output-format", "concise")
    assert run.returncode == 2
    assert run.stdout == b"*.news:1:1: CPD001 no file matches this pattern\n"


@pytest.mark.parametrize("arguments", [[], ["."], ["folder/"]])
def test_nothing_to_check_is_an_error_that_says_so(shell: Shell, arguments: Sequence[str]) -> None:
    shell.write("folder/table.csv", "a,b\n")
    run = shell.check(*arguments)
    assert run.returncode == 2
    assert run.stdout == b""
    assert b"no file to check in " in run.stderr
    assert b"*.txt" in run.stderr


def test_naming_only_excluded_files_is_no_error_for_a_hook(shell: Shell) -> None:
    shell.write("old/a.txt")
    shell.write("copydesk.toml", 'exclude = ["old"]\n')
    assert shell("check", "old/a.txt").returncode == 1
    run = shell("check", "--force-exclude", "old/a.txt")
    assert (run.returncode, run.stdout) == (0, b"No findings in 0 files.\n")


def test_a_hook_leaves_out_what_is_no_copy_unless_it_is_included_by_name(shell: Shell) -> None:
    names = ("requirements.txt", "LICENSE", "CMakeLists.txt", "robots.txt", "a.txt")
    for name in names:
        shell.write(name)
    assert shell.check("--force-exclude", "--fix", *names).stdout.startswith(b"Fixed 1 finding.")
    assert shell.codes("requirements.txt", "robots.txt") == ["TYP001", "TYP001"]
    shell.write("copydesk.toml", 'include = ["*.txt", "robots.txt"]\n')
    assert shell("check", "--force-exclude", "robots.txt").returncode == 1


def test_a_folder_named_with_a_slash_is_walked_to_its_depth(shell: Shell) -> None:
    shell.write("news/a.txt")
    shell.write("news/deep/er/b.txt")
    assert shell.codes("news/") == ["TYP001", "TYP001"]
    assert shell.codes("news") == ["TYP001", "TYP001"]


def test_a_folder_whose_name_looks_like_a_file_is_walked(shell: Shell) -> None:
    shell.write("news.txt/a.txt")
    assert shell.codes("news.txt") == ["TYP001"]
    assert shell.codes(".") == ["TYP001"]


def test_pipes_and_dead_links_in_a_folder_are_passed_over(shell: Shell) -> None:
    shell.write("a.txt")
    os.mkfifo(shell.folder / "pipe.txt")
    (shell.folder / "dead.txt").symlink_to("nowhere")
    assert shell.codes(".") == ["TYP001"]


def test_a_file_that_cannot_be_read_does_not_stop_the_others(shell: Shell) -> None:
    shell.write("a.txt")
    (shell.folder / "dead.txt").symlink_to("nowhere")
    assert shell.codes("dead.txt", "a.txt") == ["CPD001", "TYP001"]
    assert shell.check("dead.txt", "a.txt").returncode == 2


def test_a_folder_that_cannot_be_listed_is_reported(
    shell: Shell, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    from copydesk.lint import discover

    shell.write("closed/a.txt")
    shell.write("open/a.txt")
    scan: Callable[[str], object] = os.scandir

    def refuse(path: str) -> object:
        if str(path).endswith("closed"):
            raise PermissionError(13, "Permission denied", path)
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    found = list(discover.files([str(tmp_path)], ("*.txt",), ()))
    assert [Path(path).relative_to(tmp_path).as_posix() for path in found] == ["closed", "open/a.txt"]


# --- what is in them -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)), "NUL bytes"),
        (b"some text\0with a hole", "NUL bytes"),
        ("utf-16 without a mark".encode("utf-16-le"), "NUL bytes"),
        (b"\xff\xfea", "broken UTF-16"),
    ],
    ids=["png", "nul", "utf-16 without mark", "half a character"],
)
def test_what_is_not_text_is_reported_and_never_changed(shell: Shell, data: bytes, says: str) -> None:
    file = shell.write("a.txt", data)
    shell.write("b.txt")
    run = shell.check("--fix", "--output-format", "concise", "a.txt", "b.txt")
    assert run.returncode == 2
    assert says in run.stdout.decode()
    assert file.read_bytes() == data
    assert (shell.folder / "b.txt").read_text() == FIXED, "the other file is fixed"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("a caf\xe9 , na\xefve".encode("cp1252"), "a caf\xe9, na\xefve".encode("cp1252")),
        ("d\u00e9j\u00e0 vu at the caf\u00e9 ".encode() + b"caf\xe9 or bar , x", None),
        ("\ufeffa\u00e9 , b\r\n".encode(), "\ufeffa\u00e9, b\r\n".encode()),
        ("\u6f22 a , b\n".encode("utf-16"), "\u6f22 a, b\n".encode("utf-16")),
        (b"\xfe\xff" + "a , b\r\n".encode("utf-16-be"), b"\xfe\xff" + "a, b\r\n".encode("utf-16-be")),
        ("a , b\n".encode("utf-32"), "a, b\n".encode("utf-32")),
        (b"a , b\rc , d", b"a, b\rc, d"),
        (b"a , b\r\nc\nd\r", b"a, b\r\nc\nd\r"),
    ],
    ids=["windows-1252", "broken utf-8", "bom", "utf-16", "utf-16-be", "utf-32", "cr", "mixed line ends"],
)
def test_a_fix_keeps_encoding_mark_and_line_ends(shell: Shell, before: bytes, after: bytes | None) -> None:
    file = shell.write("a.txt", before)
    run = shell.check("--select", "TYP001", "--fix", "a.txt")
    assert run.returncode in {0, 1}, run.stdout
    assert file.read_bytes() == (before.replace(b" ,", b",") if after is None else after)


def test_windows_text_is_read_with_a_warning(shell: Shell) -> None:
    shell.write("a.txt", "un caf\xe9 na\xeff".encode("cp1252"))
    assert shell.codes("a.txt") == ["CPD005"]
    assert shell.codes("--fix", "a.txt") == ["CPD005"]


def test_an_empty_file_is_clean(shell: Shell) -> None:
    shell.write("a.txt", b"")
    run = shell.check("a.txt")
    assert (run.returncode, run.stdout) == (0, b"No findings in 1 file.\n")


def test_one_line_of_ten_megabytes_is_checked_and_shown_in_pieces(shell: Shell) -> None:
    sentence = "The road to the harbour is open again after the storm. "
    line = sentence * (10_000_000 // len(sentence))
    shell.write("a.txt", line[:4_000_000] + BAD.strip() + line[4_000_000:] + BAD)
    begun = time.monotonic()
    run = shell.check("--select", "TYP", "a.txt")
    assert time.monotonic() - begun < 60
    assert run.returncode == 1
    assert run.stdout.decode().count("The road is open , again") == 2
    assert max(len(row) for row in run.stdout.decode().splitlines()) <= 80


# --- fixing ----------------------------------------------------------------------------------------------------------


def test_fix_writes_keeps_the_mode_and_a_second_run_changes_nothing(shell: Shell) -> None:
    file = shell.write("a.txt")
    file.chmod(0o640)
    first = shell.check("--fix", "a.txt")
    assert file.read_text() == FIXED
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    assert first.stdout == b"Fixed 1 finding. No findings left in 1 file.\n"
    before = file.stat().st_mtime_ns
    shell.check("--fix", "a.txt")
    assert file.stat().st_mtime_ns == before
    assert [item.name for item in shell.folder.iterdir()] == ["a.txt"]


def test_diff_shows_and_changes_nothing(shell: Shell) -> None:
    file = shell.write("a.txt")
    run = shell.check("--diff", "a.txt")
    assert run.returncode == 1
    assert f"-{BAD}+{FIXED}" in run.stdout.decode()
    assert file.read_text() == BAD
    assert shell.check("--diff", "--exit-zero", "a.txt").returncode == 0


def test_diff_tells_what_could_not_be_read(shell: Shell) -> None:
    shell.write("a.txt")
    run = shell.check("--diff", "a.txt", "nope.txt")
    assert run.returncode == 2
    assert b"nope.txt" in run.stderr
    assert b"nope.txt" not in run.stdout


def test_fix_refuses_read_only_files_and_links_out_of_the_tree(
    shell: Shell, tmp_path_factory: pytest.TempPathFactory
) -> None:
    closed = shell.write("closed.txt")
    closed.chmod(0o444)
    outside = tmp_path_factory.mktemp("outside") / "b.txt"
    outside.write_text(BAD)
    (shell.folder / "link.txt").symlink_to(outside)
    run = shell.check("--fix", "--output-format", "concise", "closed.txt", "link.txt")
    assert run.returncode == 2
    lines = run.stdout.decode().splitlines()
    assert lines[0] == "closed.txt:1:1: CPD006 is read-only; not written"
    assert lines[2].startswith("link.txt:1:1: CPD006 is a link to ")
    assert [line.split(" ")[1] for line in lines[1::2]] == ["TYP001[*]", "TYP001[*]"], "what was not fixed is reported"
    assert closed.read_text() == outside.read_text() == BAD


def test_fix_writes_a_file_above_the_working_folder(shell: Shell) -> None:
    above = shell.write("a.txt")
    shell.folder = shell.write("below/b.txt").parent
    run = shell.check("--fix", "../a.txt")
    assert run.returncode == 0, run.stdout.decode()
    assert above.read_text() != BAD


def test_fix_on_standard_input_prints_the_text_and_reports_beside_it(shell: Shell) -> None:
    text = (BAD + "“Fifty,” he said , the the end.\r\n").encode()
    run = shell.check("--select", "TYP001", "--fix", "--statistics", "-", data=text)
    assert run.stdout == text.replace(b" ,", b",")
    assert b"Fixed 2 findings." in run.stderr


def test_fix_on_standard_input_loses_nothing_that_cannot_be_read(shell: Shell) -> None:
    data = b"not a \0 text\n"
    run = shell.check("--fix", "-", data=data)
    assert run.returncode == 2
    assert run.stdout == data
    assert b"NUL" in run.stderr


def test_unsafe_fixes_alone_are_a_usage_error(shell: Shell) -> None:
    shell.write("a.txt")
    run = shell.check("--unsafe-fixes", "a.txt")
    assert run.returncode == 2
    assert b"--fix" in run.stderr


# --- output ----------------------------------------------------------------------------------------------------------


def test_standard_input_is_called_by_its_given_name(shell: Shell) -> None:
    run = shell.check("--stdin-filename", "desk/a.txt", "--output-format", "concise", data=BAD.encode())
    assert run.stdout == b'desk/a.txt:1:17: TYP001[*] space before ","\n'
    assert shell.check("--stdin-filename", "a.txt", "b.txt", data=b"").returncode == 2
    assert shell.check("-", "b.txt", data=b"").returncode == 2


def test_output_file_takes_the_report_and_nothing_is_printed(shell: Shell) -> None:
    shell.write("a.txt")
    run = shell.check("--output-format", "json", "--output-file", "report.json", "a.txt")
    assert (run.returncode, run.stdout, run.stderr) == (1, b"", b"")
    assert json.loads((shell.folder / "report.json").read_bytes())[0]["code"] == "TYP001"


def test_output_file_takes_the_report_of_standard_input_too(shell: Shell) -> None:
    run = shell.check("--fix", "-o", "report.txt", "-", data=BAD.encode())
    assert (run.stdout, run.stderr) == (FIXED.encode(), b"")
    assert b"Fixed 1 finding" in (shell.folder / "report.txt").read_bytes()


def test_an_output_file_that_cannot_be_written_is_an_error(shell: Shell) -> None:
    shell.write("a.txt")
    run = shell.check("-o", "no/such/folder/report.txt", "a.txt")
    assert run.returncode == 2
    assert run.stderr.startswith(b"copydesk: error: no/such/folder/report.txt: ")


def test_quiet_prints_only_what_is_broken(shell: Shell) -> None:
    shell.write("a.txt")
    quiet = shell.check("--quiet", "a.txt")
    assert (quiet.returncode, quiet.stdout, quiet.stderr) == (1, b"", b"")
    broken = shell.check("--quiet", "a.txt", "nope.txt")
    assert (broken.returncode, broken.stdout) == (2, b"")
    assert broken.stderr == b"nope.txt:1:1: CPD001 no such file or folder\n"


@pytest.mark.parametrize("command", ["names", "stats", "widgets"])
def test_every_command_over_files_names_what_is_broken(shell: Shell, command: str) -> None:
    shell.write("a.txt")
    run = shell(command, "--isolated", "a.txt", "nope.txt")
    assert run.returncode == 2
    assert run.stderr == b"nope.txt:1:1: CPD001 no such file or folder\n"


def test_exit_zero_hides_findings_but_not_what_is_broken(shell: Shell) -> None:
    shell.write("a.txt")
    assert shell.check("a.txt").returncode == 1
    assert shell.check("--fail-on", "error", "a.txt").returncode == 0
    assert shell.check("--exit-zero", "a.txt").returncode == 0
    assert shell.check("--exit-zero", "a.txt", "nope.txt").returncode == 2


def test_statistics_follow_the_report_and_leave_json_alone(shell: Shell) -> None:
    shell.write("a.txt")
    assert b"TYP001" in shell.check("--statistics", "--output-format", "concise", "a.txt").stdout
    run = shell.check("--statistics", "--output-format", "json", "a.txt")
    assert len(json.loads(run.stdout)) == 1
    assert b"TYP001" in run.stderr


def test_color_is_for_terminals_and_for_those_who_ask(shell: Shell) -> None:
    shell.write("a.txt")
    assert b"\x1b[" not in shell.check("a.txt").stdout
    assert b"\x1b[" in shell.check("--color", "always", "a.txt").stdout
    shell.environment["FORCE_COLOR"] = "1"
    assert b"\x1b[" in shell.check("a.txt").stdout
    shell.environment["NO_COLOR"] = "1"
    assert b"\x1b[" not in shell.check("a.txt").stdout


def test_a_reader_that_goes_away_is_no_failure(shell: Shell) -> None:
    for number in range(40):
        shell.write(f"{number:02}.txt", BAD * 100)
    run = subprocess.run(
        [
            "bash",
            "-c",
            f"{' '.join(shell.command)} check --isolated --select TYP001 . | head -n 1; echo ${{PIPESTATUS[0]}}",
        ],
        capture_output=True,
        cwd=shell.folder,
        env=shell.environment,
        timeout=120,
        check=True,
    )
    first, status = run.stdout.decode().splitlines()
    assert "00.txt" in first
    assert status == "1", "the exit code tells of findings all the same"
    assert run.stderr == b""


@pytest.mark.parametrize("closed", [">&-", "2>&-", "<&-", "> /dev/full"])
def test_closed_streams_are_survived(shell: Shell, closed: str) -> None:
    shell.write("a.txt")
    run = subprocess.run(
        ["bash", "-c", f"{' '.join(shell.command)} check --isolated --select TYP001 a.txt {closed}"],
        capture_output=True,
        cwd=shell.folder,
        env=shell.environment,
        timeout=120,
        check=False,
    )
    assert b"Traceback" not in run.stderr
    assert run.returncode == (2 if "full" in closed else 1)
    if "full" in closed:
        assert run.stderr == b"copydesk: error: output: No space left on device\n"


# --- config, rules, signals ------------------------------------------------------------------------------------------


def test_an_unknown_key_in_the_config_names_file_key_and_likely_key(shell: Shell) -> None:
    shell.write("a.txt")
    shell.write("copydesk.toml", 'profil = "strict"\n')
    run = shell("check", "a.txt")
    assert run.returncode == 2
    assert run.stdout == b""
    assert run.stderr.decode() == (
        f"copydesk: error: {shell.folder / 'copydesk.toml'}: unknown key `profil`; did you mean `profile`?\n"
    )


def test_a_word_for_a_family_lists_its_rules(shell: Shell) -> None:
    one = shell("rule", "TRN001").stdout.decode()
    assert one.startswith("TRN001 mixed-spelling (warning)\n")
    prose = one.split("\nFound")[0]
    assert max(map(len, prose.splitlines())) <= 80
    many = shell("rule", "trn").stdout.decode()
    assert many == shell("rule", "transliteration").stdout.decode()
    assert {line[:3] for line in many.splitlines()} == {"TRN"}


PACK = '''
"""A pack for tests."""
from collections.abc import Iterator
from dataclasses import dataclass
import time
from copydesk.lint.document import Document
from copydesk.lint.finding import Finding
from copydesk.lint.rule import Rule
from copydesk.lint.spans import Span


@dataclass(frozen=True)
class {name}(Rule):
    """A rule for tests."""

    code = "{code}"
    name = "{word}"
    bad = {{"[[x]]": None}}
    good = ("y",)

    def check(self, doc: Document) -> Iterator[Finding]:
        {body}
        yield Finding(Span(0, 1), "found")
'''


@pytest.fixture
def pack(shell: Shell, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], None]:
    """Installs a pack of one rule, PCK001 `test-rule`, whose check begins with the given statement."""

    def install(body: str) -> None:
        place = tmp_path_factory.mktemp("pack") / "site-packages"
        family = place / "testpack" / "packed"
        family.mkdir(parents=True)
        (place / "testpack" / "__init__.py").write_text("")
        (family / "__init__.py").write_text(
            'from copydesk.lint.rule import Family\n\nFAMILY = Family("PCK", "Packed")\n'
        )
        (family / "test_rule.py").write_text(PACK.format(name="TestRule", code="PCK001", word="test-rule", body=body))
        info = place / "testpack-1.dist-info"
        info.mkdir()
        (info / "METADATA").write_text("Metadata-Version: 2.1\nName: testpack\nVersion: 1\n")
        (info / "entry_points.txt").write_text("[copydesk.rules]\ntestpack = testpack\n")
        shell.environment["PYTHONPATH"] += os.pathsep + str(place)

    return install


def test_a_rule_that_raises_is_named_and_the_others_go_on(shell: Shell, pack: Callable[[str], None]) -> None:
    pack("raise ZeroDivisionError('no words')")
    shell.write("a.txt")
    shell.write("b.txt")
    run = shell.check("--select", "TYP001,PCK", "--output-format", "concise", "a.txt", "b.txt")
    assert run.returncode == 2
    lines = run.stdout.decode().splitlines()
    assert [line.split(" ")[1] for line in lines] == ["CPD002", "TYP001[*]", "CPD002", "TYP001[*]"]
    assert "PCK001 (test-rule) failed: ZeroDivisionError: no words (test_rule.py, line 22)" in lines[0]
    assert run.stderr == b""
    assert shell.check("--ignore", "PCK", "a.txt").returncode == 1, "it can be left out"


def test_a_worker_that_is_killed_costs_only_its_file(shell: Shell, pack: Callable[[str], None]) -> None:
    pack("if doc.text.startswith('kill'): import os; os.kill(os.getpid(), 9)")
    for number in range(12):
        shell.write(f"{number:02}.txt", "kill me\n" if number == 5 else "fine\n")
    run = shell.check("--select", "PCK", "--jobs", "2", "--output-format", "concise", ".")
    lines = run.stdout.decode().splitlines()
    assert run.returncode == 2
    assert len(lines) == 12
    assert [line for line in lines if "CPD001" in line] == [
        "05.txt:1:1: CPD001 the process that checked this file was killed; is there enough memory?"
    ]


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_interrupt_ends_with_130_and_leaves_no_files(shell: Shell, pack: Callable[[str], None], jobs: str) -> None:
    pack("time.sleep(0.3)")
    for number in range(60):
        shell.write(f"{number:02}.txt", "x , y\n")
    process = subprocess.Popen(
        [*shell.command, "check", "--isolated", "--select", "PCK,TYP001", "--fix", "--jobs", jobs, "."],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=shell.folder,
        env=shell.environment,
        start_new_session=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # a shell may start its jobs deaf to it
    )
    until = time.monotonic() + 60
    while (shell.folder / "00.txt").read_text() == "x , y\n" and time.monotonic() < until:
        time.sleep(0.02)
    os.killpg(process.pid, signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert b"Traceback" not in out + err
    names = sorted(item.name for item in shell.folder.iterdir())
    assert names == [f"{number:02}.txt" for number in range(60)]
    assert {(shell.folder / name).read_text() for name in names} <= {"x , y\n", "x, y\n"}


@pytest.mark.parametrize("group", [(), ("languagetool",), ("config",)])
def test_no_line_of_a_list_of_commands_is_cut_off(shell: Shell, group: tuple[str, ...]) -> None:
    done = shell(*group, "--help")
    assert done.returncode == 0
    assert b"..." not in done.stdout.partition(b"Commands:")[2]
