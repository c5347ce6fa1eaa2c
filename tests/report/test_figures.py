"""The parts of figures that can go wrong unseen: labels, ticks, colours, broken lines."""
# SPDX-License-Identifier: Apache-2.0
from dataclasses import replace

import numpy as np
import pytest
from made_rows import row

from heddle.conclusions.lines import Point
from heddle.figures.axis import log_ticks
from heddle.figures.drawing import Drawing
from heddle.figures.labels import spread
from heddle.figures.palette import heat, looks
from heddle.figures.scaling import scaling


@pytest.mark.parametrize("seed", range(20))
def test_labels_keep_their_distance_order_and_frame(seed):
    rng = np.random.default_rng(seed)
    wanted = list(rng.random(rng.integers(1, 15)) ** 3)
    places = spread(wanted, 0.05, 0.0, 1.0)
    ordered = np.array(places)[np.argsort(wanted, kind="stable")]
    assert (np.diff(ordered) >= 0.05 - 1e-9).all()
    assert min(places) >= 0 and max(places) <= 1 + 1e-9


def test_labels_with_room_stay_where_they_are():
    assert spread([0.9, 0.1, 0.5], 0.05, 0, 1) == pytest.approx([0.9, 0.1, 0.5])


@pytest.mark.parametrize("low,high", [(20, 250), (1, 1e9), (3.1, 3.4e1), (0.2, 0.3), (10.2e6, 10.9e6)])
def test_log_ticks_are_few_and_inside(low, high):
    ticks = log_ticks(low, high)
    assert 1 <= len(ticks) <= 7 and all(low <= t <= high for t in ticks)


def test_each_model_looks_different_whatever_the_order():
    models = [f"model_{i}" for i in range(30)] + ["model_1+gil", "model_1+gil_legacy"]
    found = looks(models)
    assert found == looks(reversed(models))
    assert len(set(found.values())) == len(models)
    assert found["model_1"].colour == found["model_1+gil"].colour


def test_the_heat_of_the_best_is_the_deepest_and_text_stays_readable():
    shades = [int(heat(r)[1:3], 16) for r in (1, 1.5, 2, 5, 10, 100, 1e6)]
    assert shades == sorted(shades) and shades[-1] == 255
    red, green, blue = (int(heat(1)[i:i + 2], 16) / 255 for i in (1, 3, 5))
    assert 0.2126 * red**2.2 + 0.7152 * green**2.2 + 0.0722 * blue**2.2 > 0.18 + 0.05


def test_the_order_of_figures_depends_on_their_kind_and_not_on_their_names():
    drawing = Drawing("", looks(["m"]))
    for workload in ("garden/latency-scaling", "garden/interpreter-lock", "garden/" + "x" * 90):
        made = row(f"{workload}/tasks:8", "other", {"m": (None, [1.0] * 6)})
        drawing.ranking(made, {})
        entries = (replace(made.entries[0], records=tuple(replace(r, latency={"p50": 1.0, "max": 2.0})
                                                          for r in made.entries[0].records)),)
        drawing.latency(replace(made, entries=entries))
    assert [drawing.kinds[name] for name in drawing.by_weight] == ["ranking"] * 3 + ["latency"] * 3


def test_a_line_breaks_where_a_number_is_missing():
    lines = {"a": [Point(1, 5.0, 5.0, 5.0), Point(3, 6.0, 6.0, 6.0)]}
    figure = scaling("k", [1, 2, 3], lines, looks(["a"]))
    drawn = figure.axes[0].lines[0].get_ydata()
    assert drawn[0] == 5 and np.isnan(drawn[1]) and drawn[2] == 6
