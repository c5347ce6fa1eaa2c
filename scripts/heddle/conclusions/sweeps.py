"""Sweeps: the settings of one workload that differ in a single numeric parameter."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from heddle.conclusions.grid import Grid, Row


@dataclass(frozen=True)
class Sweep:
    workload: str
    parameter: str
    values: tuple[Any, ...]
    fixed: tuple[tuple[str, Any], ...]
    rows: tuple[Row, ...]

    @property
    def models(self) -> list[str]:
        """Those with numbers at two values or more, as a line needs."""
        counts: dict[str, int] = {}
        for row in self.rows:
            for entry in row.measured:
                counts[entry.model] = counts.get(entry.model, 0) + 1
        order = [entry.model for entry in self.rows[0].entries]
        return [model for model in order if counts.get(model, 0) > 1]


def sweeps(grid: Grid, workload: str) -> list[Sweep]:
    groups: dict[tuple[str, tuple[tuple[str, Any], ...]], list[Row]] = {}
    for row in grid.of_workload(workload):
        for name, value in row.setting.params:
            if not isinstance(value, (int, float)):
                continue
            fixed = tuple(p for p in row.setting.params if p[0] != name)
            groups.setdefault((name, fixed), []).append(row)
    found = [Sweep(workload, name, tuple(row.setting.value(name) for row in rows), fixed,
                   tuple(rows))
             for (name, fixed), rows in groups.items()
             if len({str(row.setting.value(name)) for row in rows}) > 1]
    # Sweeps of only two values are kept only if no parameter has more.
    most = max((len(sweep.values) for sweep in found), default=0)
    return [sweep for sweep in found if len(sweep.values) >= min(3, most)]
