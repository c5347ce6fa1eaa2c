"""Latency of one setting: from the median to the worst case, a line per model."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from matplotlib.figure import Figure

from heddle.conclusions.latency import NAMES
from heddle.figures.axis import span_axis
from heddle.figures.labels import Label, end_labels
from heddle.figures.palette import Look
from heddle.figures.style import canvas, dot, line
from heddle.wording.names import short


def latency(lines: Mapping[str, Sequence[float | None]], looks: Mapping[str, Look]) -> Figure:
    """`lines` has, by model, one value per name in NAMES; missing ones are left out."""
    labels_wide = 0.072 * max(len(short(model)) for model in lines) + 0.34
    figure, axes = canvas(5.7, max(2.4, 0.16 * len(lines) + 1.1), 0.72, labels_wide, 0.16, 0.36)
    axes.set_xlim(-0.2, len(NAMES) - 0.8)
    axes.set_xticks(range(len(NAMES)), NAMES.values())
    everything = [v for values in lines.values() for v in values if v is not None]
    span_axis(axes.yaxis, min(everything), max(everything), True)
    axes.xaxis.grid(True)
    labels = []
    for model, values in lines.items():
        look = looks[model]
        known = [(x, v) for x, v in enumerate(values) if v is not None]
        # No line is drawn across a percentile that is missing for too few samples.
        axes.plot(range(len(values)), [math.nan if v is None else v for v in values], **line(look), **dot(look, 4.5))
        labels.append(Label(short(model), *known[-1], look.colour))
    axes.tick_params(length=0)
    end_labels(axes, labels)
    return figure
