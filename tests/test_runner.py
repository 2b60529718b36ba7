"""Many files: order, failures, workers that die; and that a linter can travel between processes."""

from __future__ import annotations

import multiprocessing
import os
import pickle
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from copydesk.lint import runner
from copydesk.lint.config import Config
from copydesk.lint.document import Document
from copydesk.lint.finding import Safety
from copydesk.lint.formats import plain
from copydesk.lint.linter import Linter
from copydesk.lint.runner import Job, Outcome, check, run


def jobs(folder: Path, count: int) -> list[Job]:
    config = Config(select=("TYP001",))
    made = []
    for number in range(count):
        file = folder / f"{number:03}.txt"
        file.write_text(f"Story {number} , told.\n", encoding="utf-8")
        made.append(Job(str(file), config))
    return made


def test_outcomes_come_in_the_order_of_the_jobs(tmp_path: Path) -> None:
    work = jobs(tmp_path, 40)
    one = [outcome.checked.diagnostics for outcome in run(work, 1)]
    two = [outcome.checked.diagnostics for outcome in run(work, 2)]
    assert one == two
    assert [found[0].path for found in one] == [Path(job.path).as_posix() for job in work]


def test_one_unreadable_file_does_not_stop_the_others(tmp_path: Path) -> None:
    work = jobs(tmp_path, 3)
    Path(work[1].path).write_bytes(b"\x00\x01binary")
    outcomes = list(run(work, 1))
    assert [outcome.checked.broken for outcome in outcomes] == [False, True, False]
    assert [item.code for outcome in outcomes for item in outcome.checked.diagnostics] == ["TYP001", "CPD001", "TYP001"]


def test_a_file_at_which_copydesk_fails_does_not_stop_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = plain.read

    def read(data: bytes, path: str) -> Document:
        if path.endswith("001.txt"):
            raise ValueError("no such tide")
        return real(data, path)

    monkeypatch.setattr(plain, "read", read)
    outcomes = list(run(jobs(tmp_path, 3), 1))
    assert [outcome.checked.broken for outcome in outcomes] == [False, True, False]
    assert [item.code for outcome in outcomes for item in outcome.checked.diagnostics] == ["TYP001", "CPD001", "TYP001"]
    message = outcomes[1].checked.diagnostics[0].message
    assert message.startswith("copydesk failed at this file: ValueError: no such tide (test_runner.py, line ")
    assert message.endswith("; exclude it and report this")


def test_standard_input_at_which_copydesk_fails_comes_out_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plain, "read", lambda *_: 1 / 0)
    outcome = check(Job("-", Config(), Safety.SAFE, data=b"The pier , is open."))
    assert outcome.checked.broken
    assert outcome.after == b"The pier , is open."


@pytest.fixture
def forked() -> Iterator[None]:
    """Workers that see what a test has patched."""
    before = multiprocessing.get_start_method()
    multiprocessing.set_start_method("fork", force=True)
    yield
    multiprocessing.set_start_method(before, force=True)


def _deadly(job: Job) -> Outcome:
    if job.path.endswith("003.txt"):
        os.kill(os.getpid(), signal.SIGKILL)
    return check(job)


def test_a_file_that_kills_its_worker_is_reported_and_the_rest_is_checked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, forked: None
) -> None:
    monkeypatch.setattr(runner, "check", _deadly)
    outcomes = list(run(jobs(tmp_path, 8), 2))
    assert [outcome.checked.diagnostics[0].code for outcome in outcomes] == [
        "CPD001" if number == 3 else "TYP001" for number in range(8)
    ]
    assert "was killed" in outcomes[3].checked.diagnostics[0].message


def test_a_linter_and_its_results_can_be_pickled() -> None:
    linter = Linter(Config(select=("TYP001",)))
    document = Document.of("It rained , and snowed.\n")
    before = linter.check(document)
    after = pickle.loads(pickle.dumps(linter)).check(document)
    assert before.diagnostics == after.diagnostics
    kept = pickle.loads(pickle.dumps(before))
    assert kept.diagnostics == before.diagnostics
    assert kept.source == before.source


def test_checking_twice_gives_the_same(tmp_path: Path) -> None:
    linter = Linter(Config())
    document = Document.of("The the ship is in Pusan , near Busan.\n")
    assert linter.check(document).diagnostics == linter.check(document).diagnostics
