"""Ranking of one setting: a dot and an interval per model, fastest on top, ties on one band."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from heddle.figures.axis import value_axis
from heddle.figures.palette import Look
from heddle.figures.style import BAD, FAINT, INK, SMALL, STRUCK, canvas, dot
from heddle.statistics.ranking import Ranking, Standing
from heddle.wording import units
from heddle.wording.names import LONGEST, place, short
from heddle.wording.prose import plural, shortened


@dataclass(frozen=True)
class Struck:
    """A model that is not ranked: its number, and why it doesn't count."""

    model: str
    number: str
    why: str


def ranking(result: Ranking, looks: Mapping[str, Look], broken: Mapping[str, int],
            struck: Sequence[Struck] = ()) -> Figure:
    """Models that are struck out come last, without a dot."""
    standings = result.standings
    models = [s.model for s in standings] + [one.model for one in struck]
    rows = len(models)
    names = 0.07 * max(len(short(model)) for model in models) + 0.18
    figure, axes = canvas(5.7, 0.23 * rows + 0.62, 0.42 + names, 1.32, 0.26, 0.36)
    leaders = sum(s.rank == 1 for s in standings)
    if leaders:
        axes.axhspan(-0.5, leaders - 0.5, color="#e8f1f8", linewidth=0)
    for y, s in enumerate(standings):
        look = looks[s.model]
        axes.plot([s.low, s.high], [y, y], color=look.colour, linewidth=2.2, alpha=0.55,
                  solid_capstyle="butt")
        axes.plot([s.median], [y], linestyle="", **dot(look))
        _columns(axes, y, s, broken.get(s.model, 0), names)
    for y, one in enumerate(struck, start=len(standings)):
        _struck(axes, y, one, names)
    axes.set_ylim(rows - 0.5, -0.5)
    axes.set_yticks([])
    axes.spines["left"].set_visible(False)
    value_axis(axes.xaxis, [v for s in standings for v in (s.low, s.high, s.median)])
    axes.tick_params(axis="x", length=0)
    _heads(axes, result, names)
    return figure


def _columns(axes: Axes, y: int, s: Standing, breaks: int, names: float) -> None:
    """Rank and name on the left, value and ratio on the right, as columns of a table."""
    side = axes.get_yaxis_transform()
    note: dict[str, Any] = dict(textcoords="offset points", va="center", xycoords=side, annotation_clip=False)
    axes.annotate(place(s.rank, s.tied), (0, y), (-72 * names - 8, 0), ha="right",
                  color=INK if s.rank == 1 else FAINT, fontsize=SMALL,
                  fontweight="bold" if s.rank == 1 else "normal", **note)
    axes.annotate(short(s.model) + (" †" if breaks else ""), (0, y), (-72 * names, 0), ha="left",
                  color=BAD if breaks else INK,
                  fontweight="bold" if s.rank == 1 else "normal", **note)
    axes.annotate(units.time(s.median), (1, y), (54, 0), ha="right", color=INK, **note)
    axes.annotate(f"{units.ratio(s.ratio)}×", (1, y), (92, 0), ha="right", color=FAINT, **note)


def _struck(axes: Axes, y: int, one: Struck, names: float) -> None:
    note: dict[str, Any] = dict(textcoords="offset points", va="center", xycoords=axes.get_yaxis_transform(),
                                annotation_clip=False)
    axes.annotate(short(one.model), (0, y), (-72 * names, 0), ha="left", color=FAINT, **note)
    axes.annotate(shortened(one.why, 2 * LONGEST), (0, y), (4, 0), ha="left", color=BAD, fontsize=SMALL, **note)
    axes.annotate(one.number, (1, y), (54, 0), ha="right", color=FAINT, gid=STRUCK, **note)


def _heads(axes: Axes, result: Ranking, names: float) -> None:
    kind = "95 % interval" if result.decided else "smallest to largest"
    note: dict[str, Any] = dict(textcoords="offset points", va="bottom", xycoords="axes fraction",
                                color=FAINT, fontsize=SMALL, annotation_clip=False)
    axes.annotate("rank", (0, 1), (-72 * names - 8, 4), ha="right", **note)
    axes.annotate("median", (1, 1), (54, 4), ha="right", **note)
    axes.annotate("ratio", (1, 1), (92, 4), ha="right", **note)
    axes.annotate(f"{kind}, {plural(result.rounds, 'round')}",
                  (0.5, 1), (0, 4), ha="center", **note)
