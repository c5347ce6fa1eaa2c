"""Scaling: the figure that ranks a workload against one parameter, a line per model."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

from matplotlib.figure import Figure

from heddle.conclusions.lines import Lines
from heddle.figures.axis import parameter_axis, value_axis
from heddle.figures.labels import Label, end_labels
from heddle.figures.palette import Look
from heddle.figures.style import canvas, dot, line
from heddle.wording.names import short


def scaling(parameter: str, values: Sequence[Any], lines: Lines,
            looks: Mapping[str, Look], what: str = "time per operation") -> Figure:
    labels_wide = 0.072 * max(len(short(model)) for model in lines) + 0.34
    figure, axes = canvas(5.7, max(2.4, 0.16 * len(lines) + 1.1), 0.72, labels_wide, 0.16, 0.46)
    at: dict[Any, float] = dict(zip(values, parameter_axis(axes, parameter, values)))
    value_axis(axes.yaxis, [v for points in lines.values() for p in points
                            for v in (p.low, p.high)])
    labels = []
    for model, points in lines.items():
        look = looks[model]
        points = sorted(points, key=lambda p: at[p.at])
        known = {p.at: p.value for p in points}
        # A value without a number interrupts the line.
        places = sorted(at.items(), key=lambda item: item[1])
        axes.plot([x for _, x in places], [known.get(value, math.nan) for value, _ in places],
                  **line(look), **dot(look, 4.5))
        for p in points:
            axes.plot([at[p.at]] * 2, [p.low, p.high], color=look.colour, linewidth=1.2,
                      alpha=0.6)
        labels.append(Label(short(model), at[points[-1].at], points[-1].value, look.colour))
    axes.set_ylabel(what)
    axes.tick_params(length=0)
    end_labels(axes, labels)
    return figure
