"""The style that all figures share."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from contextlib import AbstractContextManager
from typing import Any

import matplotlib
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from heddle.figures.palette import Look

INK, FAINT, RULE, BAD = "#1f2328", "#6a737d", "#d8dee4", "#b3001b"
SMALL, TEXT = 7.6, 8.4
STRUCK = "struck"  # the gid of a text that is struck out: matplotlib can't draw that, svg.py does

_DASHES = ((5, 1.5, 1, 1.5), (4, 2), (1.2, 1.2))  # by variant, the first variant's second

_STYLE: dict[str, Any] = {
    "svg.fonttype": "none",      # text stays text, which can be searched and read aloud
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
}


def styled() -> AbstractContextManager[None]:
    """Figures are made and written within this context; other figures are not affected."""
    context: AbstractContextManager[None] = matplotlib.rc_context(_STYLE)
    return context


def canvas(width: float, height: float, left: float, right: float, top: float,
           bottom: float) -> tuple[Figure, Axes]:
    """A figure with margins in inches; without a layout engine, so that the layout is stable."""
    figure = Figure(figsize=(width, height))
    axes = figure.add_axes((left / width, bottom / height, (width - left - right) / width,
                            (height - top - bottom) / height))
    axes.set_axisbelow(True)
    return figure, axes


def dot(look: Look, size: float = 5.5) -> dict[str, Any]:
    return {"marker": look.marker, "markersize": size, "markeredgecolor": look.colour,
            "markerfacecolor": "white" if look.hollow else look.colour, "markeredgewidth": 1.2}


def line(look: Look) -> dict[str, Any]:
    return {"color": look.colour, "linewidth": 1.5,
            "linestyle": (0, _DASHES[look.variant % len(_DASHES)]) if look.hollow else "-"}
