"""Values and keys as TOML writes them."""

from __future__ import annotations

from typing import Any


def toml_value(value: Any) -> str:
    """A string, number, true or false, or a list or tuple of such, in one line."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(toml_value(item) for item in value) + "]"
    if isinstance(value, str):
        import json  # on the start-up path, and seldom needed

        return json.dumps(value, ensure_ascii=False)
    return str(value)


def toml_key(key: str) -> str:
    """A key, in quotes where TOML wants them."""
    return key if key.isascii() and key.replace("-", "").replace("_", "").isalnum() else toml_value(key)
