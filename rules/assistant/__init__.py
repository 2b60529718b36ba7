"""What a chatbot writes around, or instead of, the copy it was asked for."""

from copydesk.lint.rule import Family

FAMILY = Family("LLM", "Assistant: what chatbots leave in copy")
