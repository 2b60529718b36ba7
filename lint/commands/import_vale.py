"""`copydesk import-vale`: turn Vale styles into a pack of house terms."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from .. import vale
from ..output import emit


@click.command("import-vale", short_help="Turn Vale styles into a pack of house terms.")
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path), metavar="DIR")
@click.option("-o", "--output-file", type=click.Path(dir_okay=False, path_type=Path), help="Write the pack here.")
def command(folder: Path, output_file: Path | None) -> None:
    """Turn the Vale styles in DIR into a pack of house terms for `extend`.

    Carried over are substitution, existence and consistency rules and vocabularies, as far as they name fixed words.
    What is not is listed on standard error. Needs PyYAML: pip install 'copydesk[vale]'.
    """
    try:
        pack = vale.read(folder)
    except vale.ValeError as error:
        raise click.ClickException(str(error)) from error
    text = pack.as_toml(folder.name)
    if output_file:
        output_file.write_text(text, encoding="utf-8")
    else:
        emit(text)
    emit("".join(f"not carried over: {line}\n" for line in pack.left), sys.stderr)
    counts = f"{len(pack.terms)} terms, {len(pack.avoided)} avoided, {len(pack.either)} either/or"
    emit(f"copydesk: {counts}; {len(pack.left)} not carried over\n", sys.stderr)
