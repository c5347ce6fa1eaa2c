"""One workload's section of the page: its texts, its figures, its costs."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from heddle_report import built, lock
from heddle_report.costs import Costs, costs
from heddle_report.drawing import Drawing
from heddle_report.grid import Entry, Grid, Row
from heddle_report.load_records import clean
from heddle_report.prose import listed, plural
from heddle_report.run import Run
from heddle_report.speedups import Speedups, speedups
from heddle_report.sweeps import sweeps
from heddle_report.words import Finding, came_out, sped_up


@dataclass
class Setting:
    label: str
    finding: Finding
    without: list[Entry]
    costs: Costs | None


@dataclass
class Section:
    workload: str
    kind: str
    unit: str
    measures: str
    does_not_measure: str
    settings: list[Setting] = field(default_factory=list)
    figures: list[str] = field(default_factory=list)
    gains: list[Speedups] = field(default_factory=list)
    marked: str = ""  # which of the ranked models break contracts

    @property
    def said(self) -> list[str]:
        return [text for one in self.gains if (text := sped_up(one))]


def described(run: Run, workload: str) -> dict[str, Any]:
    """The workload as the first model that lists it describes it."""
    for model in run.models.values():
        items = model.get("workloads")
        for item in items if isinstance(items, list) else []:
            if isinstance(item, dict) and item.get("workload") == workload:
                return item
    return {}


def section(run: Run, grid: Grid, workload: str, broken: dict[str, int],
            drawing: Drawing) -> Section:
    about = described(run, workload)
    rows = grid.of_workload(workload)
    made = Section(workload, rows[0].setting.kind, *(
        clean(about.get(name) or "") for name in ("unit", "measures", "does_not_measure")))
    made.figures += drawing.footprint(rows)
    for row in rows:
        made.settings.append(_setting(row, broken, built.processors(run)))
        made.figures += drawing.ranking(row, broken)
    for row in rows:
        made.figures += drawing.latency(row)
    ranked = {entry.model for row in rows for entry in row.measured}
    made.marked = listed([f"{model} breaks {plural(broken[model], 'contract')}"
                          for model in grid.models if model in ranked and broken.get(model)])
    for sweep in sweeps(grid, workload):
        made.figures += drawing.scaling(sweep)
        if workload == lock.COMPUTING and (gains := speedups(sweep)):
            made.gains.append(gains)
    return made


def _setting(row: Row, broken: dict[str, int], cores: int | None) -> Setting:
    without = [e for e in row.unmeasured if e.outcome not in ("not_built", "not_listed")]
    return Setting(row.setting.label, came_out(row, broken), without,
                   costs(row, cores) if row.measured else None)
