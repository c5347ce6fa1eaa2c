"""Axes for times and parameters: logarithmic for wide ranges, with round ticks."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import math
from collections.abc import Callable, Sequence

from matplotlib.axes import Axes
from matplotlib.axis import Axis
from matplotlib.ticker import FixedFormatter, FixedLocator, FuncFormatter, MaxNLocator, NullLocator

from heddle.wording import units
from heddle.wording.names import short


def span_axis(axis: Axis, low: float, high: float, spans: bool,
              text: Callable[[float], str] | None = None, room: float = 0.06) -> None:
    """Scales one axis over low…high; `spans` asks for a logarithmic one."""
    axes: Axes = axis.axes
    limits = axes.set_xlim if axis.axis_name == "x" else axes.set_ylim
    scale = axes.set_xscale if axis.axis_name == "x" else axes.set_yscale
    if spans:
        pad = (math.log10(high / low) or 1) * room
        low, high = low / 10**pad, high * 10**pad
        scale("log")
        ticks = log_ticks(low, high)
    else:
        pad = (high - low or high or 1) * room
        low, high = (0.0 if low == 0 else low - pad), high + pad
        ticks = [t for t in MaxNLocator(4, steps=[1, 2, 2.5, 5, 10]).tick_values(low, high)
                 if low <= t <= high]
    limits(low, high)
    names = ([text(t) for t in ticks] if text else
             [units.times([t])[0] for t in ticks] if spans else units.times(ticks))
    axis.set_major_locator(FixedLocator(ticks))
    axis.set_minor_locator(NullLocator())
    axis.set_major_formatter(FixedFormatter(names))
    axis.grid(True)


def log_ticks(low: float, high: float) -> list[float]:
    """Powers of ten if there are enough of them, otherwise 1-2-5, at most about six; otherwise the ends."""
    first, last = math.floor(math.log10(low)), math.ceil(math.log10(high))
    for steps in ((1,), (1, 3), (1, 2, 5), (1, 1.5, 2, 3, 5, 7)):
        ticks = [s * 10.0**e for e in range(first, last + 1) for s in steps
                 if low <= s * 10.0**e <= high]
        if len(ticks) >= 3:
            break
    if not ticks:
        return sorted({low, high})
    stride = math.ceil(len(ticks) / 6)
    return ticks[::stride]


def value_axis(axis: Axis, values: Sequence[float]) -> None:
    """For times: logarithmic beyond a factor of ten, from zero beyond two, otherwise around the values."""
    low, high = min(values), max(values)
    if high / low > 10:
        span_axis(axis, low, high, True)
    elif high / low > 2:
        span_axis(axis, 0.0, high, False)
    else:
        # Noise of a percent must not fill the width of the figure.
        slack = max(0.0, 0.10 * high - (high - low)) / 2
        span_axis(axis, low - slack, high + slack, False)


def parameter_positions(values: Sequence[object]) -> tuple[list[float], bool]:
    """The places of a parameter's values, and whether the axis is logarithmic."""
    if not all(isinstance(v, (int, float)) and not isinstance(v, bool) for v in values):
        return [float(i) for i in range(len(values))], False
    numbers = [float(v) for v in values]  # type: ignore[arg-type]
    return numbers, min(numbers) > 0 and max(numbers) / min(numbers) >= 8


def parameter_axis(axes: Axes, name: str, values: Sequence[object]) -> list[float]:
    """The axis of a parameter: ticks exactly at the values that were measured."""
    at, spans = parameter_positions(values)
    if spans:
        axes.set_xscale("log")
        pad = (max(at) / min(at)) ** 0.06
        axes.set_xlim(min(at) / pad, max(at) * pad)
    else:
        pad = (max(at) - min(at) or 1) * 0.06
        axes.set_xlim(min(at) - pad, max(at) + pad)
    axes.xaxis.set_major_locator(FixedLocator(at))
    axes.xaxis.set_minor_locator(NullLocator())
    names = {p: units.count(v) if isinstance(v, (int, float)) else short(str(v))
             for p, v in zip(at, values)}
    axes.xaxis.set_major_formatter(FuncFormatter(lambda p, _: names.get(p, f"{p:g}")))
    axes.set_xlabel(short(name))
    return at
