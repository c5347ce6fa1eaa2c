"""Parts of sentences: lists, plurals, the number of rounds that a decision needs."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from collections.abc import Sequence

from heddle.statistics.ranking import ROUNDS_NEEDED
from heddle.wording import units

NEEDED = {6: "six"}.get(ROUNDS_NEEDED, str(ROUNDS_NEEDED))


def listed(words: Sequence[str], last: str = "and") -> str:
    """`a`, `a and b`, `a, b and c`; `last` is the word before the last."""
    return f" {last} ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)


def plural(number: int, word: str, several: str = "") -> str:
    return f"{units.count(number)} {word if number == 1 else several or f'{word}s'}"


def shortened(text: str, most: int) -> str:
    """At most `most` characters: the beginning and the end of a longer text."""
    if len(text) <= most:
        return text
    head = (most - 1) * 2 // 3
    return f"{text[:head]}…{text[head + 1 - most:]}"


def too_few(rounds: int) -> str:
    told = plural(rounds, "round") if rounds else "no round that all models finished"
    return f"{told}; {NEEDED} are needed"
