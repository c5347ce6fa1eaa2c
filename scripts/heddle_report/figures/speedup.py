"""Speed-up of a model and its variants against the number of units at once."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from matplotlib.figure import Figure

from heddle_report.figures.axis import parameter_axis, span_axis
from heddle_report.figures.labels import Label, end_labels
from heddle_report.figures.scaling import Point
from heddle_report.figures.style import FAINT, canvas, dot, line
from heddle_report.palette import Look


def speedup(parameter: str, values: Sequence[Any], lines: Mapping[str, Sequence[Point]],
            looks: Mapping[str, Look]) -> Figure:
    labels_wide = 0.072 * max(len(model) + 6 for model in lines) + 0.34
    figure, axes = canvas(5.7, max(2.6, 0.16 * len(lines) + 1.1), 0.62, labels_wide, 0.16, 0.46)
    at = dict(zip(values, parameter_axis(axes, parameter, values)))
    top = max(1.0, *(p.high for points in lines.values() for p in points))
    span_axis(axes.yaxis, 0.0, top, False, lambda value: f"{value:g}×" if value else "0")
    axes.axhline(1, color=FAINT, linewidth=0.9, linestyle=(0, (1, 2)))
    labels = []
    for model, points in lines.items():
        look = looks[model]
        axes.plot([at[p.at] for p in points], [p.value for p in points], **line(look),
                  **dot(look, 4.5))
        for p in points:
            axes.plot([at[p.at]] * 2, [p.low, p.high], color=look.colour, linewidth=1.2,
                      alpha=0.6)
        end = points[-1]
        labels.append(Label(f"{model} {end.value:.2f}×", at[end.at], end.value, look.colour))
    axes.set_ylabel(f"speed-up against {parameter} {values[0]}")
    axes.tick_params(length=0)
    end_labels(axes, labels)
    return figure
