"""The name of each figure that can rank, and the words for it in sentences."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import dataclass

from heddle.conclusions.measures import WALL, Measure
from heddle.wording import units


@dataclass(frozen=True)
class Words:
    """`takes 2 times as long` for one model, `take` for several; `first` is the text for the figure of the first."""

    name: str
    lead: str  # before the names of the first
    verb: tuple[str, str]
    much: str
    first: str


_WORDS = {
    "wall": Words("time per operation", "", ("takes", "take"), "as long", "{figure} for {unit}"),
    "cpu": Words("CPU time per operation", "By CPU time, ", ("needs", "need"), "as much CPU time",
                 "{figure} for {unit}"),
    "memory": Words("memory of one parked task", "By memory held, ", ("needs", "need"), "as much",
                    "{figure} for each parked task"),
    "latency": Words("median latency", "By median latency, ", ("needs", "need"), "as long",
                     "a median of {figure} for {unit}"),
    "lateness": Words("lateness", "By lateness, ", ("is", "are"), "as late", "noticed {figure} late"),
}
WALL_NAME = _WORDS[WALL.figure].name


def words(by: Measure) -> Words:
    return _WORDS[by.figure]


def span(low: float, high: float, by: Measure) -> str:
    """The range between two figures, such as `6.1–6.4 µs`."""
    if by.figure != "memory":
        return units.time_range(low, high)
    return " – ".join(dict.fromkeys((units.size(low), units.size(high))))


def ratios(values: list[float]) -> str:
    return "–".join(dict.fromkeys(units.ratio(end) for end in (min(values), max(values))))
