"""One cell in two runs: the verdict, without any output.

A sample is the number of one process: its wall time per operation, the median of its repetitions. The two runs are
independent samples, so their rounds are not paired.

1. With fewer than six rounds on either side nothing is decided, as in a ranking.
2. The ratio of the medians stands in the interval of Hodges and Lehmann: between order statistics of all ratios of a
   new value to a base value. It is exact for any distribution if the new times are the old ones times a factor.
3. `slower` and `faster` take an interval that lies wholly beyond the margin, at a level that holds for the whole
   table (Bonferroni over its cells). With few rounds even the widest interval may not reach that level; then the
   widest is taken, and a caution gives the resulting error rate.
4. `same` takes a 95 % interval of this cell alone that lies wholly within the margin. It is not corrected for the
   table, since a false `same` raises no alarm.
5. Everything else is `undecided`.

Simulated (tests/report/test_compare_rates.py) with six rounds a side, forty cells and the default margin of 5 %:
identical code raised no alarm in 1 500 tables of each kind of noise (normal, skewed, stalling, bimodal, drifting
between rounds). At spreads between processes of 1 / 2 / 3 %, a cell that is 10 / 15 / 20 % slower is seen in 97 of
100 runs; smaller differences need more rounds or a smaller margin. In two runs measured one after the other no rule
can detect that the whole machine was slower during one of them: the margin allows for a little of that, and
interleaving the runs would allow for more.
"""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from heddle.statistics.ranking import ALPHA, ROUNDS_NEEDED
from heddle.statistics.order_statistics import shift_depth, shift_errors

MARGIN = 0.05


@dataclass(frozen=True)
class Judgement:
    """`low` and `high` are the ends of the interval that led to the verdict."""

    verdict: str
    base: float
    new: float
    ratio: float
    low: float
    high: float
    rounds: tuple[int, int]


def judge(base: Sequence[float], new: Sequence[float], cells: int, margin: float = MARGIN) -> Judgement:
    """`cells` is how many comparisons the table holds."""
    ratios = sorted(n / b for n in new for b in base)
    n, m = len(new), len(base)
    sure = _interval(ratios, shift_depth(n, m, ALPHA / cells))
    alone = _interval(ratios, shift_depth(n, m, ALPHA))
    verdict, ends = _verdict(sure, alone, min(n, m), margin)
    ratio = median(new) / median(base)
    # Where shapes differ, the ratio of medians may lie outside; a wider interval is no less sure.
    return Judgement(verdict, median(base), median(new), ratio, min(ends[0], ratio), max(ends[1], ratio), (m, n))


def _interval(ratios: list[float], k: int) -> tuple[float, float]:
    return ratios[k - 1], ratios[-k]


def _verdict(sure: tuple[float, float], alone: tuple[float, float], rounds: int,
             margin: float) -> tuple[str, tuple[float, float]]:
    if rounds < ROUNDS_NEEDED:
        return "undecided", sure
    if sure[0] > 1 + margin:
        return "slower", sure
    if sure[1] < 1 / (1 + margin):
        return "faster", sure
    if 1 / (1 + margin) <= alone[0] and alone[1] <= 1 + margin:
        return "same", alone
    return "undecided", sure


def family_error(sizes: list[tuple[int, int]]) -> float:
    """How often at most one or more of these would err if all code were identical and the margin nothing."""
    if not sizes:
        return 0.0
    level = ALPHA / len(sizes)
    return min(1.0, sum(shift_errors(n, m)[shift_depth(n, m, level) - 1] for n, m in sizes))


def rounds_for(cells: int) -> int:
    """How many rounds a side make the level of the whole table reachable."""
    n = ROUNDS_NEEDED
    while shift_errors(n, n)[0] > ALPHA / cells:
        n += 1
    return n
