"""The commands of the command line: one module each, holding a click command called `command`. Found, not listed."""
