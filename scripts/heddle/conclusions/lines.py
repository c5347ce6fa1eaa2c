"""A figure as a function of one parameter, a line per model."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any

from heddle.runs.model import base
from heddle.statistics.order_statistics import depth
from heddle.statistics.ranking import ALPHA, interval


@dataclass(frozen=True)
class Point:
    """A median with its interval at one value of the parameter."""

    at: Any
    value: float
    low: float
    high: float


Lines = Mapping[str, Sequence[Point]]


def point(at: Any, values: Sequence[float]) -> Point:
    return Point(at, median(values), *interval(values, depth(len(values), 1, ALPHA)))


def with_variants(lines: Lines) -> dict[str, Sequence[Point]]:
    """Base models and variants for which both have a line; a line has two points or more."""
    drawn = {model: points for model, points in lines.items() if len(points) > 1}
    paired = {base(m) for m in drawn if m != base(m)} & set(drawn)
    return {model: points for model, points in drawn.items() if base(model) in paired}
