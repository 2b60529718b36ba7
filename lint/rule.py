"""What a rule is: a class with a code, a name, its options, its page, its examples and one method."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from types import NoneType, UnionType
from typing import Any, ClassVar, Literal, NamedTuple, Union, dataclass_transform, get_args, get_origin, get_type_hints

from .document import Document
from .finding import Finding, Severity
from .spans import Span


class Family(NamedTuple):
    """A folder of rules: the three letters of its codes and what it is about.

    Each family package assigns one to `FAMILY` in its `__init__.py`.
    """

    code: str
    title: str


class Example(NamedTuple):
    """A text with its expected findings marked `[[so]]` and the text after all fixes (None: there is no fix).

    `\\[[` is literal, and of `]]]` the last two close. An example without a mark must stay silent. `options` are the
    rule's options; `house` the document's `House` fields; `lang`, `kind`, `format` and `meta` those of the document.
    """

    text: str
    fixed: str | None = None
    options: Mapping[str, Any] = {}
    house: Mapping[str, Any] = {}
    lang: str = "en"
    kind: str = ""
    format: str = "plain"
    meta: Mapping[str, Any] = {}

    def parse(self) -> tuple[str, tuple[Span, ...]]:
        """The text without marks, and the marked spans in order. Raises ValueError when a mark is not closed."""
        text, spans, opened = "", [], -1
        for part in re.split(r"(\\\[\[|\[\[|\]\](?!\]))", self.text):
            if part == "\\[[":
                text += "[["
            elif part == "[[":
                if opened >= 0:
                    raise ValueError(f"mark inside a mark: {self.text!r}")
                opened = len(text)
            elif part == "]]" and opened >= 0:
                spans.append(Span(opened, len(text)))
                opened = -1
            else:
                text += part
        if opened >= 0:
            raise ValueError(f"mark not closed: {self.text!r}")
        return text, tuple(spans)


@dataclass_transform(frozen_default=True, kw_only_default=True)
class Rule(ABC):
    """The base of all rules. A subclass's annotated attributes are its options, each with a type and a default.

    Type checkers see a frozen dataclass; none is generated, because making one costs more than most rules do.

    The docstring is the rule's page: a first line that names the defect, the reason, the guards, and "Fix: ..." saying
    how safe its fix is. `check` must not keep state, read files, or look at the clock.
    """

    code: ClassVar[str]
    name: ClassVar[str]
    severity: ClassVar[Severity] = Severity.WARNING
    was: ClassVar[tuple[str, ...]] = ()  # former codes and names
    languages: ClassVar[tuple[str, ...]] = ("en",)  # primary tags it is for; empty: every language
    not_in: ClassVar[tuple[str, ...]] = ()  # document kinds where it would lie
    formats: ClassVar[tuple[str, ...]] = ()  # formats it is for; empty: every format
    beyond_latin: ClassVar[bool] = False  # it is for characters beyond Latin; without one, no call
    # Lexicon files beside the rule, words in place, or tables of the config ("[terms]"); no hit, no call.
    terms: ClassVar[tuple[str, ...]] = ()
    always: ClassVar[bool] = False  # call it without a hit too: its terms are only one of the things it looks at
    tables: ClassVar[tuple[str, ...]] = ()  # lexicon files beside it that it reads and that do not gate it
    needs: ClassVar[str] = ""  # a key of `doc.meta` without which it is not asked
    gathers: ClassVar[int] = 0  # from so many places on, they are told as one finding; 0: each is told
    gate: ClassVar[str] = ""  # the option that makes it a warning in every profile once the config sets it
    bad: ClassVar[Mapping[str, str | None]] = {}
    good: ClassVar[tuple[str, ...]] = ()
    examples: ClassVar[tuple[Example, ...]] = ()  # where a string is too little

    def __init__(self, **given: Any) -> None:
        known = {_attribute(option.key) for option in options(type(self))} if given else set()
        for name, value in given.items():
            if name not in known:
                raise TypeError(f"{type(self).__name__} has no option {name!r}")
            object.__setattr__(self, name, value)

    def __setattr__(self, name: str, value: Any) -> None:
        raise AttributeError(f"{type(self).__name__} is immutable: options are given when it is made")

    @abstractmethod
    def check(self, doc: Document) -> Iterator[Finding]:
        """Everything this rule has to say about `doc`, in any order."""

    @classmethod
    def all_examples(cls) -> tuple[Example, ...]:
        """`bad`, `good` and `examples` in one shape."""
        lang = cls.languages[0] if cls.languages else "en"
        form = cls.formats[0] if cls.formats else "plain"
        return (
            *(Example(text, fixed, lang=lang, format=form) for text, fixed in cls.bad.items()),
            *(Example(text, lang=lang, format=form) for text in cls.good),
            *cls.examples,
        )


class Option(NamedTuple):
    """One option of a rule: the TOML key, what it accepts in words, its default, and its Python type."""

    key: str
    accepts: str
    default: Any
    type: Any


def options(rule: type[Rule]) -> tuple[Option, ...]:
    """The options of a rule class, in the order of its annotations. The key is the attribute's name with hyphens."""
    if all("ClassVar" in str(hint) for base in rule.__mro__ for hint in vars(base).get("__annotations__", {}).values()):
        return ()  # as for most; to resolve annotations takes long
    return tuple(
        Option(name.replace("_", "-"), accepts(hint), getattr(rule, name), hint)
        for name, hint in get_type_hints(rule).items()
        if get_origin(hint) is not ClassVar
    )


def _attribute(key: str) -> str:
    return key.replace("-", "_")


_PLAIN = {bool: "true or false", int: "a whole number", float: "a number", str: "a string"}


def accepts(kind: Any) -> str:
    """In words, what values an option of this type takes."""
    if kind in _PLAIN:
        return _PLAIN[kind]
    if get_origin(kind) is Literal:
        return " or ".join(f'"{value}"' for value in get_args(kind))
    if get_origin(kind) is tuple:
        return "a list of strings"
    if get_origin(kind) in {Union, UnionType}:
        return " or ".join(accepts(part) for part in get_args(kind) if part is not NoneType)
    raise TypeError(f"an option cannot have the type {kind!r}")


def convert(value: Any, kind: Any) -> Any:
    """A TOML value as the option's type. Raises ValueError when it does not fit."""
    if get_origin(kind) in {Union, UnionType}:
        for part in get_args(kind):
            if part is not NoneType:
                return convert(value, part)
    if get_origin(kind) is Literal:
        if value in get_args(kind) and not isinstance(value, bool):
            return value
    elif get_origin(kind) is tuple:
        if isinstance(value, list) and all(isinstance(item, str) for item in value):
            return tuple(value)
    elif kind is float:
        if isinstance(value, int | float) and not isinstance(value, bool):
            return float(value)
    elif isinstance(value, kind) and not (kind is int and isinstance(value, bool)):
        return value
    raise ValueError(accepts(kind))
