"""`copydesk baseline`: accepts what is found today, so that a check shows only what is new."""

from __future__ import annotations

from pathlib import Path

import click

from .. import baseline, session
from ..baseline import Baseline
from ..output import config_option, emit, isolated_option, jobs_option, paths_argument, tell_broken
from ..quantities import counted
from ..registry import PROFILES
from ..session import Options
from . import _waiting


@click.command("baseline", short_help="Accept what is found today.")
@paths_argument
@click.option(
    "-o", "--output-file", type=click.Path(dir_okay=False), default=baseline.FILE, show_default=True, help="The file."
)
@click.option("--profile", type=click.Choice(PROFILES), help="How strict to be: errors, warnings, or everything.")
@click.option("--grammar", is_flag=True, help="Ask LanguageTool too (needs Java, or [grammar] server).")
@config_option
@isolated_option
@jobs_option
def command(
    paths: tuple[str, ...],
    output_file: str,
    profile: str | None,
    grammar: bool,
    config: str,
    isolated: bool,
    jobs: int,
) -> int:
    """Write what is found today to a file; `copydesk check --baseline FILE` then shows only what is new.

    Called again it accepts what was found since, and drops what is gone. Files that are not checked this time keep what
    was accepted in them.
    """
    place = Path(output_file)
    options = Options(paths or (".",), profile=profile, config=config, isolated=isolated, grammar=grammar)
    old = Baseline.read(place) if place.exists() else Baseline(place, {})
    done = _waiting.outcomes(session.jobs(options), jobs)
    new = old.renewed(outcome.checked for outcome in done)
    new.write()
    before, after = old.prints(), new.prints()
    changes = f" ({len(after - before):,} new, {len(before - after):,} gone)" if before else ""
    emit(f"{place}: {counted(len(after), 'finding')} accepted{changes}\n")
    tell_broken(outcome.checked for outcome in done)
    return session.exit_code(done, None)
