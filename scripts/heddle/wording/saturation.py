"""Sentences about numbers that need caution: see conclusions/saturation.py."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from collections.abc import Mapping, Sequence

from heddle.conclusions.grid import Grid
from heddle.conclusions.ranked import rankings
from heddle.conclusions.saturation import saturated, unwaited
from heddle.wording import units
from heddle.wording.prose import listed


def at_limit(settings: Sequence[Mapping[str, float]]) -> str:
    """`the other side of the connections was at its limit with coro_asio (92–97 %)`, over these settings."""
    models = dict.fromkeys(sorted(model for full in settings for model in full))
    named = []
    for model in models:
        busy = [full[model] for full in settings if model in full]
        low, high = f"{100 * min(busy):.0f}", f"{100 * max(busy):.0f}"
        named.append(f"{model} ({low if low == high else f'{low}–{high}'}{units.THIN}%)")
    return f"the other side of the connections was at its limit with {listed(named)}"


def remarks(grid: Grid) -> list[str]:
    """A sentence for each setting with such numbers, unless its finding says it: see cautions.py."""
    found = []
    for row in grid.rows:
        full, told = saturated(row), rankings(row)
        if full and not any(one.saturated and one.ranking.decided for one in told):
            better = ", and CPU time per operation ranks them better" if row.workload.own_cpu else ""
            found.append(f"{row.setting.path}: {at_limit([full])}; these models may be faster than shown{better}")
        alone = unwaited(row)
        if alone and not (told and told[0].ranking.decided):
            found.append(f"{row.setting.path}: with {listed(sorted(alone))} one task took all turns, since none ever "
                         "waits there: the time is that of an uncontended lock")
    return found
