"""`python -m copydesk` is the `copydesk` command."""

from copydesk.lint.cli import main

main()
