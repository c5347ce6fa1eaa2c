"""Sentences about numbers that need caution: see conclusions/saturation.py."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from collections.abc import Mapping

from heddle.conclusions.grid import Grid
from heddle.conclusions.saturation import saturated, unwaited
from heddle.wording import units
from heddle.wording.prose import listed


def at_limit(full: Mapping[str, float]) -> str:
    """`the other side of the connections was at its limit with coro_asio (97 %)`."""
    named = [f"{model} ({units.percent(busy)})" for model, busy in full.items()]
    return f"the other side of the connections was at its limit with {listed(named)}"


def remarks(grid: Grid) -> list[str]:
    """A sentence for each setting with such numbers."""
    found = []
    for row in grid.rows:
        if full := saturated(row):
            better = ", and CPU time per operation ranks them better" if row.workload.own_cpu else ""
            found.append(f"{row.setting.path}: {at_limit(dict(sorted(full.items())))}; "
                         f"these models may be faster than shown{better}")
    for row in grid.rows:
        if alone := unwaited(row):
            found.append(f"{row.setting.path}: with {listed(sorted(alone))} one task took all turns, since none ever "
                         "waits there: the time is that of an uncontended lock")
    return found
