"""Draws the figures that a run's data call for, names each uniquely and describes it in words."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from matplotlib.figure import Figure

from heddle_report import lock, units
from heddle_report.figures import footprint as footprint_figure
from heddle_report.figures import latency as latency_figure
from heddle_report.figures import lock as lock_figure
from heddle_report.figures import ranking as ranking_figure
from heddle_report.figures import scaling as scaling_figure
from heddle_report.figures.scaling import Point
from heddle_report.figures.svg import render
from heddle_report.footprint import footprints
from heddle_report.grid import Grid, Row
from heddle_report.latency import percentiles
from heddle_report.palette import Look
from heddle_report.prose import listed
from heddle_report.run import parameters
from heddle_report.measures import MEMORY, WALL, stamped
from heddle_report.scaled import scaled
from heddle_report.settled import settle
from heddle_report.sweeps import Sweep
from heddle_report.words import came_out


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
        self.made[name] = render(figure, f"{self.prefix}f{len(self.made)}", f"{of}: {what}", description)
        self.captions[name] = what[:1].upper() + what[1:]
        return [name]

    def ranking(self, row: Row, broken: Mapping[str, int]) -> list[str]:
        if not row.ranking.standings:
            return []
        one = settle(row)
        by, ranked = (WALL, row.ranking) if one.by == MEMORY else (one.by, one.ranking)  # memory has a figure of its own
        figure = ranking_figure.ranking(ranked, self.looks, broken)
        texts = [f"{s.model} {units.time(s.median)}" for s in ranked.standings]
        return self._keep(figure, f"{row.setting.path} ranking",
                          row.setting.path, _with(by.name, row.setting.params),
                          f"{came_out(row, broken)} Medians: {listed(texts)}.")

    def latency(self, row: Row) -> list[str]:
        lines = {e.model: p for e in row.measured if (p := percentiles(e))}
        if not lines:
            return []
        texts = [f"{model} {units.time(p[0])} to {units.time(p[-1])}" for model, p in lines.items()
                 if p[0] is not None and p[-1] is not None]
        return self._keep(latency_figure.latency(lines, self.looks),
                          f"{row.setting.path} latency", row.setting.path,
                          _with(stamped(row.setting.workload), row.setting.params),
                          f"From the median to the worst case: {listed(texts) or 'in part'}.")

    def scaling(self, sweep: Sweep) -> list[str]:
        by, lines = scaled(sweep)
        if not lines:
            return []
        figure = scaling_figure.scaling(sweep.parameter, sweep.values, lines, self.looks, by.name)
        return self._keep(figure, f"{_name(sweep)} scaling",
                          sweep.workload,
                          _with(f"{by.name} against {sweep.parameter}", sweep.fixed),
                          _ends(lines, units.time))

    def footprint(self, rows: Sequence[Row]) -> list[str]:
        """A figure per number of tasks, all on the same axis."""
        found = [(row, f) for row in rows if (f := footprints(row))]
        sizes = [v for _, models in found for f in models.values() for v in f.values() if v > 0]
        if not sizes:
            return []
        names = []
        for row, models in found:
            texts = [f"{model} {units.size(max(f['resident'], 0.0)) if 'resident' in f else 'too little to tell'}"
                     for model, f in models.items()]
            names += self._keep(footprint_figure.footprint(models, (min(sizes), max(sizes)), self.looks),
                                f"{row.setting.path} footprint", row.setting.path,
                                _with("memory of one parked task", row.setting.params),
                                f"Resident memory: {listed(texts)}.")
        return names

    def lock(self, grid: Grid) -> list[str]:
        """The two panels of an interpreter lock, if it was measured with and without."""
        computing, waiting = lock.computing(grid), lock.waiting(grid)
        lines = {m: p for panel in (computing, waiting) if panel for m, p in panel.lines.items()}
        if not lines:
            return []
        label = lock.labels(list(lines))
        figure = lock_figure.lock(computing, waiting, self.looks, label)
        told = [_ends(panel.lines, text) for panel, text in
                ((computing, lambda v: f"{v:.2f}"), (waiting, units.time)) if panel]
        key = listed([f"{label(m)} ({m})" for m in lines if label(m) != m])
        return self._keep(figure, "interpreter lock", lock.KIND,
                          "the interpreter lock" + (f" {key}" if key else ""), " ".join(told))


def _name(sweep: Sweep) -> str:
    return " ".join([sweep.workload, *(f"{k} {v}" for k, v in sweep.fixed), sweep.parameter])


def _with(what: str, params: tuple[tuple[str, Any], ...]) -> str:
    return ", ".join(filter(None, [what, parameters(params)]))


def _ends(lines: Mapping[str, list[Point]], text: Any) -> str:
    return "; ".join(f"{model} from {text(points[0].value)} to {text(points[-1].value)}"
                     for model, points in lines.items()) + "."
