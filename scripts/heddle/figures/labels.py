"""Labels at the ends of lines, moved apart just enough not to overlap."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from matplotlib.axes import Axes

from heddle.figures.style import SMALL


@dataclass(frozen=True)
class Label:
    text: str
    x: float
    y: float
    colour: str


def spread(wanted: Sequence[float], gap: float, low: float, high: float) -> list[float]:
    """The places nearest to the wanted ones, in the least squares sense, at least `gap` apart."""
    order = sorted(range(len(wanted)), key=lambda i: wanted[i])
    # Less the room needed by the labels below, places must only not decrease: isotonic regression, pooling neighbours.
    pools: list[list[float]] = []
    for place, i in enumerate(order):
        pools.append([wanted[i] - place * gap, 1])
        while len(pools) > 1 and pools[-2][0] > pools[-1][0]:
            value, weight = pools.pop()
            pools[-1] = [(pools[-1][0] * pools[-1][1] + value * weight) / (pools[-1][1] + weight),
                         pools[-1][1] + weight]
    flat = [value for value, weight in pools for _ in range(int(weight))]
    top = high - (len(flat) - 1) * gap
    found = [0.0] * len(wanted)
    for place, i in enumerate(order):
        found[i] = min(max(flat[place], low), max(top, low)) + place * gap
    return found


def end_labels(axes: Axes, labels: Sequence[Label], gap_points: float = 10.5) -> None:
    """Writes labels right of the axes, with a thin line from each to the end of its own line."""
    if not labels:
        return
    figure = axes.figure
    height = axes.get_position().height * figure.get_size_inches()[1] * 72
    to_share = axes.transData + axes.transAxes.inverted()
    ends = [to_share.transform((label.x, label.y)) for label in labels]
    gap = gap_points / height
    places = spread([end[1] for end in ends], gap, 0.0, 1.0)
    width = axes.get_position().width * figure.get_size_inches()[0] * 72
    for label, (x, y), place in zip(labels, ends, places):
        near, far = x + 5 / width, 1 + 14 / width
        axes.plot([near, 1 + 4 / width, far], [y, y, place], transform=axes.transAxes,
                  color=label.colour, linewidth=0.6, alpha=0.55, clip_on=False)
        axes.text(far + 2 / width, place, label.text, transform=axes.transAxes, va="center",
                  ha="left", fontsize=SMALL, color=label.colour)
