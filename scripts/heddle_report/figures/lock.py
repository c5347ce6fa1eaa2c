"""The interpreter lock in one picture: speed-up on the left, latency on the right, against the tasks that compute."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from collections.abc import Callable, Mapping

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from heddle_report import units
from heddle_report.figures.axis import parameter_axis, span_axis, value_axis
from heddle_report.figures.labels import Label, end_labels
from heddle_report.figures.style import FAINT, TEXT, dot, line
from heddle_report.lock import Panel
from heddle_report.palette import Look

_HEIGHT, _LEFT, _TOP, _BOTTOM, _WIDE = 2.7, 0.62, 0.3, 0.46, 2.6


def lock(computing: Panel | None, waiting: Panel | None, looks: Mapping[str, Look],
         label: Callable[[str], str]) -> Figure:
    panels = [p for p in (computing, waiting) if p]
    right = 0.072 * max(len(label(m)) + 9 for p in panels for m in p.lines) + 0.34
    width = len(panels) * (_LEFT + _WIDE + right)
    figure = Figure(figsize=(width, _HEIGHT))
    for at, panel in enumerate(panels):
        axes = figure.add_axes(((at * (_LEFT + _WIDE + right) + _LEFT) / width, _BOTTOM / _HEIGHT,
                                _WIDE / width, (_HEIGHT - _TOP - _BOTTOM) / _HEIGHT))
        axes.set_axisbelow(True)
        if panel is computing:
            _panel(axes, panel, looks, lambda m, v: f"{label(m)} {v:.2f}×", _times_axis,
                   f"speed-up over {panel.parameter} {panel.values[0]}")
        else:
            _panel(axes, panel, looks, lambda m, v: f"{label(m)} {units.time(v)}", _latency_axis,
                   "median latency of what is served beside them")
    return figure


def _panel(axes: Axes, panel: Panel, looks: Mapping[str, Look], text: Callable[[str, float], str],
           scale: Callable[[Axes, list[float]], None], title: str) -> None:
    at = dict(zip(panel.values, parameter_axis(axes, panel.parameter, panel.values)))
    scale(axes, [v for points in panel.lines.values() for p in points for v in (p.low, p.high)])
    ends = []
    for model, points in panel.lines.items():
        look = looks[model]
        axes.plot([at[p.at] for p in points], [p.value for p in points], **line(look), **dot(look, 4.5))
        for p in points:
            axes.plot([at[p.at]] * 2, [p.low, p.high], color=look.colour, linewidth=1.2, alpha=0.6)
        ends.append(Label(text(model, points[-1].value), at[points[-1].at], points[-1].value, look.colour))
    axes.set_title(title, loc="left", fontsize=TEXT, color=FAINT)
    axes.set_xlabel(f"{panel.parameter}, tasks that compute")
    axes.tick_params(length=0)
    end_labels(axes, ends)


def _times_axis(axes: Axes, values: list[float]) -> None:
    span_axis(axes.yaxis, 0.0, max(1.0, *values), False, lambda value: f"{value:g}×" if value else "0")
    axes.axhline(1, color=FAINT, linewidth=0.9, linestyle=(0, (1, 2)))


def _latency_axis(axes: Axes, values: list[float]) -> None:
    value_axis(axes.yaxis, values)
