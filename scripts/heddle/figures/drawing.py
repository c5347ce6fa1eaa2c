"""Draws the figures for a run's data, gives each a unique name and a description in words."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from matplotlib.figure import Figure

from heddle.conclusions.grid import Row
from heddle.conclusions.latency import percentiles
from heddle.conclusions.lines import Lines
from heddle.conclusions.lock import Panel
from heddle.conclusions.measures import MEMORY, WALL, figure, stamped
from heddle.conclusions.memory import footprint, footprints
from heddle.conclusions.ranked import ranked
from heddle.conclusions.scaled import scaled
from heddle.conclusions.sweeps import Sweep
from heddle.figures import footprint as footprint_figure
from heddle.figures import latency as latency_figure
from heddle.figures import lock as lock_figure
from heddle.figures import ranking as ranking_figure
from heddle.figures import scaling as scaling_figure
from heddle.figures.palette import Look
from heddle.figures.ranking import Struck
from heddle.figures.style import styled
from heddle.figures.svg import render
from heddle.wording import units
from heddle.wording.findings import came_out
from heddle.wording.gate import breaks, left_out
from heddle.wording.lock import figure_of
from heddle.wording.measure_words import words
from heddle.wording.names import parameters, short, slug
from heddle.wording.prose import listed

_KINDS = ("lock", "footprint", "scaling", "ranking", "latency")  # the most informative for their size first
_LONGEST = 80  # characters of a figure's name, which is also a file name


@dataclass
class Drawing:
    """Collects figures; each method returns the names of those it drew, if any."""

    prefix: str
    looks: Mapping[str, Look]
    made: dict[str, str] = field(default_factory=dict)
    captions: dict[str, str] = field(default_factory=dict)
    kinds: dict[str, str] = field(default_factory=dict)

    @property
    def by_weight(self) -> list[str]:
        """By kind of figure, since a page of many models may not have room for all."""
        return sorted(self.made, key=lambda name: _KINDS.index(self.kinds[name]))

    def _keep(self, kind: str, draw: Callable[[], Figure], name: str, of: str, what: str, about: str) -> list[str]:
        """`of` and `what` title the figure; below a workload's heading `what` is enough."""
        name, at = self.prefix + (slug(name)[:_LONGEST] or "x"), 1
        while f"{name}{at if at > 1 else ''}" in self.made:  # two names may differ only in punctuation
            at += 1
        name += str(at) if at > 1 else ""
        with styled():
            self.made[name] = render(draw(), f"{self.prefix}f{len(self.made)}", f"{of}: {what}", about)
        self.captions[name], self.kinds[name] = what[:1].upper() + what[1:], kind
        return [name]

    def ranking(self, row: Row, broken: Mapping[str, int]) -> list[str]:
        one = ranked(row)
        if one is None or not row.ranking.standings:
            return []
        by, found = (WALL, row.ranking) if one.by == MEMORY else (one.by, one.ranking)  # memory has a figure of its own
        texts = [f"{short(s.model)} {units.time(s.median)}" for s in found.standings]
        numbers = [(e, figure(e, by)) for e in row.struck]
        struck = [Struck(e.model, units.time(value) if value else "–", breaks(e)) for e, value in numbers]
        return self._keep("ranking", lambda: ranking_figure.ranking(found, self.looks, broken, struck),
                          f"{row.setting.path} ranking", row.setting.path, _with(words(by).name, row.setting.params),
                          f"{came_out(row, broken)} Medians: {listed(texts)}.")

    def latency(self, row: Row) -> list[str]:
        lines = {e.model: p for e in row.measured if (p := percentiles(e))}
        if not lines:
            return []
        ends = {model: [value for value in p if value is not None] for model, p in lines.items()}
        texts = [f"{short(model)} {units.time(p[0])} to {units.time(p[-1])}" for model, p in ends.items()]
        return self._keep("latency", lambda: latency_figure.latency(lines, self.looks),
                          f"{row.setting.path} latency", row.setting.path,
                          _with(stamped(row.workload), row.setting.params, [row]),
                          f"From the median to the worst case: {listed(texts)}.")

    def scaling(self, sweep: Sweep) -> list[str]:
        by, lines = scaled(sweep)
        if not lines:
            return []
        return self._keep(
            "scaling", lambda: scaling_figure.scaling(sweep.parameter, sweep.values, lines, self.looks, words(by).name),
            f"{_name(sweep)} scaling", sweep.workload,
            _with(f"{words(by).name} against {sweep.parameter}", sweep.fixed, sweep.rows), _ends(lines, units.time))

    def footprint(self, rows: Sequence[Row]) -> list[str]:
        """A figure per number of tasks, all on the same axis."""
        found = [(row, f) for row in rows if (f := footprints(row))]
        sizes = [v for _, models in found for f in models.values() for v in f.values() if v > 0]
        return [name for row, models in found for name in self._footprint(row, models, sizes)] if sizes else []

    def _footprint(self, row: Row, models: Mapping[str, Mapping[str, float]], sizes: Sequence[float]) -> list[str]:
        texts = [f"{short(model)} {units.size(max(f['resident'], 0.0)) if 'resident' in f else 'too little to tell'}"
                 for model, f in models.items()]
        shown = {**models, **{e.model: footprint(e) for e in row.struck}}
        why = {e.model: breaks(e) for e in row.struck}
        return self._keep("footprint",
                          lambda: footprint_figure.footprint(shown, (min(sizes), max(sizes)), self.looks, why),
                          f"{row.setting.path} footprint", row.setting.path,
                          _with("memory of one parked task", row.setting.params), f"Resident memory: {listed(texts)}.")

    def lock(self, panels: Sequence[Panel], rows: Sequence[Row]) -> list[str]:
        """The effect of an interpreter lock, if it was measured with and without; `rows` are those of the panels."""
        if not panels:
            return []
        told = [_ends(panel.lines, lambda value, panel=panel: figure_of(panel, value))  # type: ignore[misc]
                for panel in panels]
        return self._keep("lock", lambda: lock_figure.lock(panels, self.looks), "interpreter lock",
                          listed([panel.workload.name for panel in panels]), _with("the interpreter lock", (), rows),
                          " ".join(told))


def _name(sweep: Sweep) -> str:
    return " ".join([sweep.workload, *(f"{k} {v}" for k, v in sweep.fixed), sweep.parameter])


def _with(what: str, params: Iterable[tuple[str, Any]], rows: Sequence[Row] = ()) -> str:
    """`rows` are those of a figure that shows no number that is struck out."""
    return ", ".join(filter(None, [what, parameters(params), left_out(rows)]))


def _ends(lines: Lines, text: Callable[[float], str]) -> str:
    return "; ".join(f"{short(model)} from {text(points[0].value)} to {text(points[-1].value)}"
                     for model, points in lines.items()) + "."
