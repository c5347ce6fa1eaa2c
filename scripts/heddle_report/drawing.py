"""Draws the figures that a run's data call for, names each uniquely and describes it in words."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from matplotlib.figure import Figure

from heddle_report import units
from heddle_report.figures import latency as latency_figure
from heddle_report.figures import ranking as ranking_figure
from heddle_report.figures import scaling as scaling_figure
from heddle_report.figures import speedup as speedup_figure
from heddle_report.figures.scaling import Point
from heddle_report.figures.svg import render
from heddle_report.grid import Row, base
from heddle_report.latency import percentiles
from heddle_report.palette import Look
from heddle_report.run import parameters
from heddle_report.speedups import Speedups, row_entry
from heddle_report.sweeps import Sweep
from heddle_report.words import came_out, listed


def slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-") or "x"


@dataclass
class Drawing:
    """Collects figures; each method returns the names of what it drew, if there was anything."""

    prefix: str
    looks: Mapping[str, Look]
    made: dict[str, str] = field(default_factory=dict)
    captions: dict[str, str] = field(default_factory=dict)

    def _keep(self, figure: Figure, name: str, of: str, what: str,
              description: str) -> list[str]:
        """`of` and `what` title the figure; below a workload's heading `what` is enough."""
        name = self.prefix + slug(name)
        while name in self.made:  # two names may differ in their punctuation only
            name += "-x"
        self.made[name] = render(figure, name, f"{of}: {what}", description)
        self.captions[name] = what[:1].upper() + what[1:]
        return [name]

    def ranking(self, row: Row, broken: Mapping[str, int]) -> list[str]:
        if not row.ranking.standings:
            return []
        figure = ranking_figure.ranking(row.ranking, self.looks, broken)
        texts = [f"{s.model} {units.time(s.median)}" for s in row.ranking.standings]
        return self._keep(figure, f"{row.setting.path} ranking",
                          row.setting.path, _with("time per operation", row.setting.params),
                          f"{came_out(row, broken)} Medians: {listed(texts)}.")

    def latency(self, row: Row) -> list[str]:
        lines = {e.model: p for e in row.measured if (p := percentiles(e))}
        if not lines:
            return []
        texts = [f"{model} {units.time(p[0])} to {units.time(p[-1])}" for model, p in lines.items()
                 if p[0] is not None and p[-1] is not None]
        return self._keep(latency_figure.latency(lines, self.looks),
                          f"{row.setting.path} latency", row.setting.path,
                          _with("latency", row.setting.params),
                          f"From the median to the worst case: {listed(texts) or 'in part'}.")

    def scaling(self, sweep: Sweep) -> list[str]:
        lines = {model: [Point(value, e.standing.median, e.standing.low, e.standing.high)
                         for value, row in zip(sweep.values, sweep.rows)
                         if (e := row_entry(row, model)) and e.standing]
                 for model in sweep.models}
        if not lines:
            return []
        figure = scaling_figure.scaling(sweep.parameter, sweep.values, lines, self.looks)
        return self._keep(figure, f"{_name(sweep)} scaling",
                          sweep.workload,
                          _with(f"time per operation against {sweep.parameter}", sweep.fixed),
                          _ends(lines, units.time))

    def speedup(self, sweep: Sweep, gains: Speedups) -> list[str]:
        figure = speedup_figure.speedup(gains.parameter, gains.values, gains.lines, self.looks)
        return self._keep(figure, f"{_name(sweep)} speedup",
                          sweep.workload,
                          _with(f"speed-up against {gains.parameter}", sweep.fixed),
                          _ends(gains.lines, lambda v: f"{v:.2f}"))

    def latency_of_variants(self, sweep: Sweep) -> list[str]:
        """Median latency against the parameter, for models that have variants beside them."""
        lines: dict[str, list[Point]] = {}
        for model in sweep.models:
            for value, row in zip(sweep.values, sweep.rows):
                entry = row_entry(row, model)
                p50 = percentiles(entry)[:1] if entry else []
                if p50 and p50[0] is not None:
                    lines.setdefault(model, []).append(Point(value, p50[0], p50[0], p50[0]))
        paired = {base(m) for m in lines if m != base(m)} & set(lines)
        lines = {m: p for m, p in lines.items() if base(m) in paired and len(p) > 1}
        if not lines:
            return []
        figure = scaling_figure.scaling(sweep.parameter, sweep.values, lines, self.looks,
                                        "median latency")
        return self._keep(figure, f"{_name(sweep)} variants latency",
                          sweep.workload,
                          _with(f"median latency against {sweep.parameter}", sweep.fixed),
                          _ends(lines, units.time))


def _name(sweep: Sweep) -> str:
    return " ".join([sweep.workload, *(f"{k} {v}" for k, v in sweep.fixed), sweep.parameter])


def _with(what: str, params: tuple[tuple[str, Any], ...]) -> str:
    return ", ".join(filter(None, [what, parameters(params)]))


def _ends(lines: Mapping[str, list[Point]], text: Any) -> str:
    return "; ".join(f"{model} from {text(points[0].value)} to {text(points[-1].value)}"
                     for model, points in lines.items()) + "."
