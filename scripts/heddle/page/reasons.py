"""Footnotes: each distinct reason once, numbered in the order of first use."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations


class Reasons:
    def __init__(self) -> None:
        self._numbers: dict[tuple[str, str], int] = {}
        self._where: dict[tuple[str, str], list[str]] = {}

    def note(self, word: str, reason: str, where: str) -> int:
        """The number of this reason; `where` is remembered beside it."""
        key = (word, reason)
        self._where.setdefault(key, []).append(where)
        return self._numbers.setdefault(key, len(self._numbers) + 1)

    @property
    def listed(self) -> list[tuple[int, str, str, list[str]]]:
        return [(n, word, reason, self._where[word, reason])
                for (word, reason), n in self._numbers.items()]
