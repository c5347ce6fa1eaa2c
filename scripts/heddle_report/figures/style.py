"""The look that all figures share."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import matplotlib

matplotlib.use("Agg")

import matplotlib.pyplot as plt  # noqa: E402  (the backend has to be chosen first)
from matplotlib.axes import Axes  # noqa: E402
from matplotlib.figure import Figure  # noqa: E402

from heddle_report.palette import Look  # noqa: E402

INK, FAINT, RULE, BAD = "#1f2328", "#6a737d", "#d8dee4", "#b3001b"
SMALL, TEXT = 7.6, 8.4

_DASHES = ((5, 1.5, 1, 1.5), (4, 2), (1.2, 1.2))  # by variant, the first variant's second

plt.rcParams.update({
    "svg.fonttype": "none",      # text stays text: searchable, readable aloud
    "svg.hashsalt": "heddle",    # the same data give the same bytes
    "text.parse_math": False,    # a dollar sign in a name is a dollar sign
    "font.family": "DejaVu Sans", "font.size": TEXT,
    "axes.edgecolor": RULE, "axes.labelcolor": FAINT, "axes.linewidth": 0.8,
    "axes.spines.top": False, "axes.spines.right": False,
    "xtick.color": RULE, "ytick.color": RULE,
    "xtick.labelcolor": FAINT, "ytick.labelcolor": FAINT,
    "xtick.labelsize": SMALL, "ytick.labelsize": SMALL,
    "grid.color": "#eaeef2", "grid.linewidth": 0.7,
    "figure.facecolor": "none", "axes.facecolor": "none",
})


def canvas(width: float, height: float, left: float, right: float, top: float,
           bottom: float) -> tuple[Figure, Axes]:
    """A figure whose margins are given in inches: no layout engine, so nothing ever jumps."""
    figure = Figure(figsize=(width, height))
    axes = figure.add_axes((left / width, bottom / height, (width - left - right) / width,
                            (height - top - bottom) / height))
    axes.set_axisbelow(True)
    return figure, axes


def dot(look: Look, size: float = 5.5) -> dict[str, object]:
    return {"marker": look.marker, "markersize": size, "markeredgecolor": look.colour,
            "markerfacecolor": "white" if look.hollow else look.colour, "markeredgewidth": 1.2}


def line(look: Look) -> dict[str, object]:
    return {"color": look.colour, "linewidth": 1.5,
            "linestyle": (0, _DASHES[look.variant % len(_DASHES)]) if look.hollow else "-"}
