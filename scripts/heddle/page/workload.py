"""One workload's section of the page: its texts, its figures, its costs."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from heddle.conclusions.grid import Entry, Grid, Row
from heddle.conclusions.lock import panel
from heddle.conclusions.sweeps import sweeps
from heddle.figures.drawing import Drawing
from heddle.page.costs import Costs, costs
from heddle.runs.cells import NEVER_RUN
from heddle.runs.model import Workload
from heddle.wording.contracts import breaking
from heddle.wording.finding import Finding
from heddle.wording.findings import came_out
from heddle.wording.gate import unjudged
from heddle.wording.lock import lock_finding
from heddle.wording.names import label


@dataclass
class Setting:
    label: str
    finding: Finding
    without: list[Entry]
    costs: Costs | None


@dataclass
class Section:
    about: Workload
    kind: str
    settings: list[Setting]
    figures: list[str] = field(default_factory=list)
    locked: Finding | None = None  # the effect of an interpreter lock
    marked: str = ""  # which of the ranked models break contracts
    unjudged: str = ""  # which contracts that it stands on were not judged


def section(grid: Grid, workload: str, broken: Mapping[str, int], drawing: Drawing, cores: int | None) -> Section:
    rows = grid.of_workload(workload)
    drawn = panel(grid, workload)
    ranked = {entry.model for row in rows for entry in row.measured}
    return Section(
        rows[0].workload, rows[0].setting.kind, [_setting(row, broken, cores) for row in rows],
        _figures(grid, workload, broken, drawing), lock_finding(drawn) if drawn else None,
        breaking(broken, [model for model in grid.models if model in ranked]), unjudged(rows))


def _figures(grid: Grid, workload: str, broken: Mapping[str, int], drawing: Drawing) -> list[str]:
    rows = grid.of_workload(workload)
    return [*drawing.footprint(rows), *(name for row in rows for name in drawing.ranking(row, broken)),
            *(name for row in rows for name in drawing.latency(row)),
            *(name for sweep in sweeps(grid, workload) for name in drawing.scaling(sweep))]


def _setting(row: Row, broken: Mapping[str, int], cores: int | None) -> Setting:
    without = [e for e in row.unmeasured if e.outcome not in NEVER_RUN]
    return Setting(label(row.setting), came_out(row, broken), without,
                   costs(row, cores) if row.measured or row.struck else None)
