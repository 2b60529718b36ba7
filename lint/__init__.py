"""The engine of copydesk: text in, diagnostics and fixes out. It does not know which rules exist."""

__version__ = "0.1.0"
