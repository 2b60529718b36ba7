"""`copydesk check`: what is read, run and shown, and how it ends."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, TextIO

import click

from .. import session
from ..finding import Safety, Severity
from ..output import (
    config_option,
    emit,
    emit_bytes,
    isolated_option,
    jobs_option,
    paths_argument,
    selectors,
    tell_broken,
    terminal_width,
)
from ..registry import PROFILES
from ..reports import FORMATS, Run, report
from ..runner import Job, Outcome
from ..session import CLEAN, FOUND, Options
from . import _waiting


@click.command("check", short_help="Check files and folders.")
@paths_argument
@click.option("--select", help="Check only these rules: codes, families or names, separated by commas.", **selectors)
@click.option("--extend-select", help="Check these rules too.", **selectors)
@click.option("--ignore", help="Do not check these rules.", **selectors)
@click.option("--profile", type=click.Choice(PROFILES), help="How strict to be: errors, warnings, or everything.")
@click.option("--fix", is_flag=True, help="Apply safe fixes.")
@click.option("--unsafe-fixes", is_flag=True, help="With --fix or --diff: apply unsafe fixes too.")
@click.option("--diff", is_flag=True, help="Show what --fix would change, and change nothing.")
@click.option("--output-format", type=click.Choice(FORMATS), default="full", show_default=True)
@click.option("-o", "--output-file", type=click.Path(dir_okay=False), help="Write the report to a file.")
@click.option("--statistics", is_flag=True, help="Count findings by rule, with words and readability.")
@click.option("--grammar", is_flag=True, help="Ask LanguageTool too (needs Java, or [grammar] server).")
@click.option("--baseline", default="", metavar="FILE", help="Leave out what `copydesk baseline` accepted in FILE.")
@click.option("--no-cache", is_flag=True, help="Check every file anew, even if nothing has changed since last time.")
@click.option("--fail-on", type=click.Choice([level.word for level in Severity]), default="warning", show_default=True)
@click.option("--exit-zero", is_flag=True, help="Exit 0 even if there are findings.")
@config_option
@isolated_option
@click.option(
    "--force-exclude",
    is_flag=True,
    help="Leave out excluded files, licences and lists of requirements even when they are named.",
)
@click.option("--stdin-filename", default="", metavar="NAME", help="The name of what comes on standard input.")
@jobs_option
@click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", show_default=True)
@click.option("-q", "--quiet", is_flag=True, help="Print nothing but errors; the exit code tells.")
def command(**given: Any) -> int:
    """Check files and folders (`-`: standard input; nothing given: the current folder)."""
    options = _options(given)
    jobs = session.jobs(options)
    outcomes = _waiting.outcomes(jobs, given["jobs"], quiet=given["quiet"])
    accepted = 0
    if given["baseline"]:
        outcomes, accepted = _without_accepted(jobs, outcomes)
    if given["quiet"] or given["diff"]:
        tell_broken(outcome.checked for outcome in outcomes)
    fixed_text = options.stdin is not None and options.safety is not None and not given["diff"]
    stream = sys.stderr if fixed_text else sys.stdout  # where fixed text is printed, the report gives way
    color = use_color(given["color"], given["output_file"], stream)
    if given["diff"]:
        from ..reports import diff

        raw = not color and (bool(given["output_file"]) or not _waiting.is_terminal(sys.stdout))
        text, changed = diff.render(outcomes, color=color, raw=raw)
        _output(text, given)
        code = session.exit_code(outcomes, None)
        return code or (FOUND if changed and not given["exit_zero"] else CLEAN)
    run = Run(
        [outcome.checked for outcome in outcomes],
        color=color,
        width=terminal_width(),
        applied=sum(sum(outcome.applied.values()) for outcome in outcomes),
        accepted=accepted,
    )
    if fixed_text:
        emit_bytes(outcomes[0].after)
    _output(report(given["output_format"]).render(run), given, stream)
    if given["statistics"]:
        from .. import statistics

        if given["output_format"] in {"full", "concise"}:
            _output(statistics.render(run), given, stream)
        elif not given["quiet"]:
            emit(statistics.render(run), sys.stderr)  # a program reads the report
    return session.exit_code(outcomes, None if given["exit_zero"] else Severity[given["fail_on"].upper()])


def _without_accepted(jobs: Sequence[Job], outcomes: Sequence[Outcome]) -> tuple[list[Outcome], int]:
    """The outcomes without the findings that the baseline holds, and how many these are."""
    from ..baseline import hide

    left = [hide(outcome.checked, job.accepted) for job, outcome in zip(jobs, outcomes, strict=True)]
    shown = [outcome._replace(checked=checked) for outcome, (checked, _) in zip(outcomes, left, strict=True)]
    return shown, sum(count for _, count in left)


def _options(given: dict[str, Any]) -> Options:
    paths: tuple[str, ...] = given["paths"]
    stdin = None
    if "-" in paths or (given["stdin_filename"] and not paths):
        if any(path != "-" for path in paths):
            raise click.UsageError("standard input and paths cannot be checked together")
        if sys.stdin is None:
            raise click.UsageError("standard input is closed")
        stdin = sys.stdin.buffer.read()
    elif given["stdin_filename"]:
        raise click.UsageError("--stdin-filename names what comes on standard input; it goes with no path or with `-`")
    if given["unsafe_fixes"] and not (given["fix"] or given["diff"]):
        raise click.UsageError("--unsafe-fixes needs --fix or --diff")
    safety = None
    if given["fix"] or given["diff"]:
        safety = Safety.UNSAFE if given["unsafe_fixes"] else Safety.SAFE
    return Options(
        paths=paths or (".",),
        stdin=stdin,
        stdin_filename=given["stdin_filename"],
        profile=given["profile"],
        select=given["select"],
        extend_select=given["extend_select"],
        ignore=given["ignore"],
        config=given["config"],
        isolated=given["isolated"],
        force_exclude=given["force_exclude"],
        safety=safety,
        write=given["fix"] and not given["diff"],
        grammar=given["grammar"],
        cached=not given["no_cache"],
        baseline=given["baseline"],
    )


def use_color(choice: str, output_file: str | None, stream: TextIO | None) -> bool:
    """Whether to color: the option, then NO_COLOR, FORCE_COLOR, CI, and at last whether `stream` is a terminal."""
    if choice != "auto":
        return choice == "always"
    if output_file or os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR", "0") not in {"", "0"} or os.environ.get("CLICOLOR_FORCE", "0") not in {"", "0"}:
        return True
    if os.environ.get("TERM") == "dumb":
        return False
    return _waiting.is_terminal(stream) or bool(os.environ.get("GITHUB_ACTIONS"))


def _output(text: str, given: dict[str, Any], stream: TextIO | None = None) -> None:
    """Write a part of the report to the file asked for, else to `stream` (standard output)."""
    if given["output_file"]:
        with Path(given["output_file"]).open("ab" if given.get("_written") else "wb") as file:
            file.write(text.encode("utf-8", "backslashreplace"))
        given["_written"] = True
    elif not given["quiet"]:
        emit(text, stream)
