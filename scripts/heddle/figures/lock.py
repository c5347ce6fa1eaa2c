"""The figure of the interpreter lock: a panel per workload, speed-up or latency against the tasks that compute."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from collections.abc import Mapping, Sequence

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from heddle.conclusions.lock import Panel
from heddle.figures.axis import parameter_axis, span_axis, value_axis
from heddle.figures.labels import Label, end_labels
from heddle.figures.palette import Look
from heddle.figures.style import FAINT, TEXT, dot, line
from heddle.wording.lock import figure_of
from heddle.wording.names import short

_HEIGHT, _LEFT, _TOP, _BOTTOM, _WIDE = 2.7, 0.62, 0.3, 0.46, 2.6


def lock(panels: Sequence[Panel], looks: Mapping[str, Look]) -> Figure:
    right = 0.072 * max(len(short(m)) + 9 for p in panels for m in p.lines) + 0.34
    width = len(panels) * (_LEFT + _WIDE + right)
    figure = Figure(figsize=(width, _HEIGHT))
    for at, panel in enumerate(panels):
        axes = figure.add_axes(((at * (_LEFT + _WIDE + right) + _LEFT) / width, _BOTTOM / _HEIGHT,
                                _WIDE / width, (_HEIGHT - _TOP - _BOTTOM) / _HEIGHT))
        axes.set_axisbelow(True)
        _panel(axes, panel, looks)
    return figure


def _panel(axes: Axes, panel: Panel, looks: Mapping[str, Look]) -> None:
    at = dict(zip(panel.values, parameter_axis(axes, panel.parameter, panel.values)))
    _value_axis(axes, panel)
    ends = []
    for model, points in panel.lines.items():
        look = looks[model]
        axes.plot([at[p.at] for p in points], [p.value for p in points], **line(look), **dot(look, 4.5))
        for p in points:
            axes.plot([at[p.at]] * 2, [p.low, p.high], color=look.colour, linewidth=1.2, alpha=0.6)
        last = points[-1]
        ends.append(Label(f"{short(model)} {figure_of(panel, last.value)}", at[last.at], last.value, look.colour))
    title = f"speed-up over {panel.parameter} = {panel.values[0]}" if panel.speeds_up else "median latency"
    axes.set_title(title, loc="left", fontsize=TEXT, color=FAINT)
    axes.tick_params(length=0)
    end_labels(axes, ends)


def _value_axis(axes: Axes, panel: Panel) -> None:
    values = [v for points in panel.lines.values() for p in points for v in (p.low, p.high)]
    if not panel.speeds_up:
        value_axis(axes.yaxis, values)
        return
    span_axis(axes.yaxis, 0.0, max(1.0, *values), False, lambda value: f"{value:g}×" if value else "0")
    axes.axhline(1, color=FAINT, linewidth=0.9, linestyle=(0, (1, 2)))
