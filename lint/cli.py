"""The command line: finds the command, runs it, turns its failures into exit codes."""

from __future__ import annotations

import gc
import importlib
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from . import __version__, programs
from .config import ConfigError
from .lexicon import LexiconError
from .output import emit
from .registry import RegistryError, UnknownRuleError
from .session import BROKEN, CLEAN, INTERRUPTED, NoFilesError


class Commands(click.Group):
    """A group whose commands are the modules of the folder `commands`, imported only when they are called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all commands, from the folder."""
        folder = Path(__file__).parent / "commands"
        return sorted(file.stem.replace("_", "-") for file in folder.glob("*.py") if file.stem[0] != "_")

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, or None."""
        if cmd_name not in self.list_commands(ctx):
            return None
        module = importlib.import_module(f"{__package__}.commands.{cmd_name.replace('-', '_')}")
        found: click.Command = module.command
        return found

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is called. A path in its place is a forgotten `check`."""
        named = args[0] == "-" or os.path.exists(args[0])  # noqa: PTH110 - which fails at no name
        if named and self.get_command(ctx, args[0]) is None:
            ctx.fail(f"No such command '{args[0]}'. Did you mean 'copydesk check {args[0]}'?")
        return super().resolve_command(ctx, args)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, message="copydesk %(version)s")
def cli() -> None:
    """Find what should not be published: two spellings of one name, leftover widgets, stray labels, wrong words."""


def main(arguments: list[str] | None = None) -> None:
    """The entry point. Ends the process with the exit codes of the README."""
    gc.set_threshold(1_000_000, 50, 50)  # word lists are many objects without cycles, which are dear to look through
    code = _guarded(lambda: cli.main(arguments, prog_name="copydesk", standalone_mode=False))
    programs.keep()
    gc.freeze()  # nor is there anything to be collected at the end
    sys.exit(code)


def _guarded(command: Callable[[], Any]) -> int:
    try:
        result = command()
        return result if isinstance(result, int) else CLEAN
    except click.ClickException as error:
        error.show()
        return BROKEN
    except (click.Abort, KeyboardInterrupt):
        return INTERRUPTED
    except BrokenPipeError:  # the reader went away: `copydesk check | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return CLEAN
    except (ConfigError, LexiconError, NoFilesError, RegistryError, UnknownRuleError) as error:
        return _refused(str(error))
    except OSError as error:  # a report that cannot be written
        return _refused(f"{error.filename or 'output'}: {error.strerror or error}")


def _refused(why: str) -> int:
    from .terminal import visible

    emit(f"copydesk: error: {visible(why)}\n", sys.stderr)
    return BROKEN
