"""Many small values in one piece that is kept between runs, of which a run reads but a few."""

from __future__ import annotations

import marshal
from collections.abc import KeysView, Mapping
from typing import Any, Generic, TypeVar

T = TypeVar("T")
Packed = tuple[dict[str, int], bytes]  # where each value begins in the bytes, as `marshal` writes them


def pack(values: Mapping[str, Any]) -> Packed:
    """The values, which are made of what `marshal` takes, in one piece."""
    places, data = {}, bytearray()
    for key, value in values.items():
        places[key] = len(data)
        data += marshal.dumps(value)
    return places, bytes(data)


class Pack(Generic[T]):
    """Such a piece; a value is read when it is first asked for."""

    def __init__(self, packed: Packed) -> None:
        self._places, self._data = packed
        self._read: dict[str, T] = {}

    @property
    def all(self) -> KeysView[str]:
        """All keys, in the order they were packed."""
        return self._places.keys()

    def get(self, key: str, default: T) -> T:
        """The value of a key, or `default`."""
        if key not in self._places:
            return default
        if key not in self._read:
            self._read[key] = marshal.loads(memoryview(self._data)[self._places[key] :])
        return self._read[key]
