"""Numbers for readers: three digits, a suitable unit, thin spaces, ranges in one unit."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import datetime, timezone

THIN = "\u202f"  # narrow no-break space: no line break between number and unit
_TIMES = ((1.0, "ns"), (1e3, "µs"), (1e6, "ms"), (1e9, "s"))
_BYTES = ((1.0, "B"), (1e3, "kB"), (1e6, "MB"), (1e9, "GB"), (1e12, "TB"))
_COUNTS = ((1.0, ""), (1e3, "k"), (1e6, "M"), (1e9, "G"))


def digits(value: float, significant: int = 3) -> str:
    """Three significant digits, but all digits before the point, with a thousands separator."""
    if value == 0:
        return "0"
    if abs(value) >= 1e15 or abs(value) < 1e-6:
        return f"{value:.{significant - 1}e}"
    places = max(0, significant - 1 - math.floor(math.log10(abs(value))))
    # 9.996 rounds up to 10.00, which would show one digit too many.
    if places and abs(round(value, places)) >= 10 ** (significant - places):
        places -= 1
    return f"{value:,.{places}f}".replace(",", THIN)


def _scale(value: float, steps: tuple[tuple[float, str], ...]) -> tuple[float, str]:
    chosen = steps[0]
    for step in steps:
        # What would round to 1000 of a unit is shown as 1 of the next.
        if abs(value) >= step[0] * 0.9995:
            chosen = step
    return chosen


def _with_unit(value: float, steps: tuple[tuple[float, str], ...], significant: int) -> str:
    size, unit = _scale(value, steps)
    return f"{digits(value / size, significant)}{THIN}{unit}".rstrip(THIN)


def time(ns: float, significant: int = 3) -> str:
    return _with_unit(ns, _TIMES, significant)


def size(count: float) -> str:
    return _with_unit(count, _BYTES, 3)


def round_size(count: float) -> str:
    """`10 kB`: for the ticks of an axis, which are round numbers."""
    size_of, unit = _scale(count, _BYTES)
    return f"{count / size_of:g}{THIN}{unit}"


def rate(per_second: float) -> str:
    text = _with_unit(per_second, _COUNTS, 3)
    return f"{text}/s" if text[-1:].isalpha() else f"{text}{THIN}/s"


def _in_step(value: float, step: float, digit: float) -> str:
    places = max(0, -math.floor(math.log10(digit)))
    return f"{value / step:,.{places}f}".replace(",", THIN)


def time_range(low: float, high: float, beside: float | None = None) -> str:
    """`6.1–6.4 µs`: both ends in one unit, with the precision of three digits of the high end.

    `beside` is a value next to which the range is shown: the range has its unit, which is not repeated.
    """
    if beside is None and low * 20 < high:
        return f"{time(low)} – {time(high)}"  # in one unit the low end would lose its digits
    step, name = _scale(high if beside is None else beside, _TIMES)
    top = high / step
    finest = 10.0 ** (math.floor(math.log10(top)) - 2) if top > 1e-12 else 1.0
    ends = [_in_step(low, step, finest), _in_step(high, step, finest)]
    text = ends[0] if ends[0] == ends[1] else "–".join(ends)
    return f"{text}{THIN}{name}" if beside is None else text


def times(values: Sequence[float]) -> list[str]:
    """The ticks of a linear axis: one unit, as many digits as the exact values need."""
    step, name = _scale(max(values, default=1.0), _TIMES)
    for places in range(7):
        texts = [f"{value / step:.{places}f}" for value in values]
        if all(abs(float(t) - v / step) <= 1e-9 * max(1.0, v / step)
               for t, v in zip(texts, values)):
            break
    return [f"{text}{THIN}{name}" if value else "0" for text, value in zip(texts, values)]


def ratio(value: float) -> str:
    """`1.02`, `1.9`, `12`, `1 200`: two digits, three below 1.1."""
    if value < 1.1:
        return f"{value:.2f}"
    if value < 9.95:
        return f"{value:.1f}"
    return digits(float(f"{value:.2g}"), 2)


def percent(share: float) -> str:
    value = 100 * share
    return f"{digits(value, 2) if 0 < value < 10 else count(round(value))}{THIN}%"


def count(value: float) -> str:
    if value == int(value) and abs(value) < 1e15:
        return f"{int(value):,}".replace(",", THIN)
    return digits(value)


def quantity(value: float, unit: str) -> str:
    """A metric in the unit that its workload gave it."""
    if unit in ("ns", "us", "µs", "ms", "s"):
        return time(value * {"ns": 1.0, "us": 1e3, "µs": 1e3, "ms": 1e6, "s": 1e9}[unit])
    if unit in ("B", "bytes"):
        return size(value)
    text = digits(value) if value != int(value) or abs(value) >= 1e15 else count(value)
    return f"{text}{THIN}{unit}" if unit and unit != "1" else text


def moment(text: object) -> datetime | None:
    try:
        found = datetime.fromisoformat(str(text).replace("Z", "+00:00"))
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=timezone.utc)


def duration(seconds: float) -> str:
    whole = max(0, round(seconds))
    hours, minutes, rest = whole // 3600, whole % 3600 // 60, whole % 60
    if hours:
        return f"{hours}{THIN}h {minutes}{THIN}min"
    if minutes:
        return f"{minutes}{THIN}min {rest}{THIN}s" if rest else f"{minutes}{THIN}min"
    return f"{rest}{THIN}s"
