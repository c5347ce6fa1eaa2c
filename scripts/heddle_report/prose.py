"""Small pieces of sentences: lists, plurals, the number of rounds that a decision takes."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from collections.abc import Sequence

from heddle_report import units
from heddle_report.decide import ROUNDS_NEEDED

NEEDED = {6: "six"}.get(ROUNDS_NEEDED, str(ROUNDS_NEEDED))


def listed(words: Sequence[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    return " and ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)


def plural(number: int, word: str) -> str:
    return f"{units.count(number)} {word}{'' if number == 1 else 's'}"
