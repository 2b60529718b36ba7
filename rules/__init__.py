"""The rules of copydesk: one folder a family, one file a rule."""
