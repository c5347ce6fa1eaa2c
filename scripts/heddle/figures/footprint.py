"""Bytes of one parked task: three marks per model on one logarithmic axis, the numbers beside them."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from heddle.figures.axis import span_axis
from heddle.figures.palette import Look
from heddle.figures.style import BAD, FAINT, INK, SMALL, STRUCK, canvas
from heddle.wording import units
from heddle.wording.names import LONGEST, short
from heddle.wording.prose import shortened

# Resident memory, which most people mean, is the filled mark. No bars: a bar has no length on a logarithmic axis.
_MARKS = {"resident": ("o", True), "kernel": ("D", True), "virtual": ("o", False)}
_SIGNS = {"resident": "●", "kernel": "◆", "virtual": "○"}
_COLUMN = 48  # points


def footprint(models: Mapping[str, Mapping[str, float]], span: tuple[float, float],
              looks: Mapping[str, Look], struck: Mapping[str, str]) -> Figure:
    """`span` is the same for all figures of a workload, so that they can be compared.

    `struck` says why models are struck out, which have no marks.
    """
    names = 0.07 * max(len(short(model)) for model in models) + 0.18
    figure, axes = canvas(5.7, 0.23 * len(models) + 0.62, 0.1 + names, 3 * _COLUMN / 72 + 0.14, 0.26, 0.36)
    for y, (model, found) in enumerate(models.items()):
        known = {kind: value for kind, value in found.items() if value > 0 and model not in struck}
        if known:
            axes.plot([min(known.values()), max(known.values())], [y, y], color=looks[model].colour,
                      linewidth=1.2, alpha=0.35)
        for kind, value in known.items():
            marker, filled = _MARKS[kind]
            axes.plot([value], [y], linestyle="", marker=marker, markersize=5 if kind != "kernel" else 4,
                      markeredgecolor=looks[model].colour, markeredgewidth=1.2,
                      markerfacecolor=looks[model].colour if filled else "white")
        _columns(axes, y, model, found, names, struck.get(model, ""))
    axes.set_ylim(len(models) - 0.5, -0.5)
    axes.set_yticks([])
    axes.spines["left"].set_visible(False)
    span_axis(axes.xaxis, *span, True, units.round_size)
    axes.tick_params(axis="x", length=0)
    _heads(axes)
    return figure


def _columns(axes: Axes, y: int, model: str, found: Mapping[str, float], names: float, struck: str) -> None:
    note: dict[str, Any] = dict(textcoords="offset points", va="center", xycoords=axes.get_yaxis_transform(),
                                annotation_clip=False, color=FAINT if struck else INK)
    axes.annotate(short(model), (0, y), (-72 * names, 0), ha="left", **note)
    for at, kind in enumerate(_MARKS, start=1):
        text = units.size(max(found[kind], 0.0)) if kind in found else "–"
        gid = STRUCK if struck and kind in found else None
        axes.annotate(text, (1, y), (at * _COLUMN, 0), ha="right", gid=gid, **note)
    if struck:
        note["color"] = BAD
        axes.annotate(shortened(struck, 2 * LONGEST), (0, y), (4, 0), ha="left", fontsize=SMALL, **note)


def _heads(axes: Axes) -> None:
    for at, kind in enumerate(_MARKS, start=1):
        axes.annotate(f"{_SIGNS[kind]} {kind}", (1, 1), (at * _COLUMN, 4), textcoords="offset points",
                      va="bottom", xycoords="axes fraction", color=FAINT, fontsize=SMALL, ha="right",
                      annotation_clip=False)
