"""Order statistics: intervals of a median, and how often two of them miss each other by chance."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from functools import lru_cache
from math import comb


@lru_cache(maxsize=None)
def coverage(n: int, j: int) -> float:
    """How surely the j-th smallest and the j-th largest of n values enclose the median."""
    return 1 - 2 * sum(comb(n, i) for i in range(j)) / 2**n


@lru_cache(maxsize=None)
def chance_apart(n: int, j: int) -> float:
    """How often the intervals of two samples of n from one distribution don't touch.

    The intervals run from the j-th smallest to the j-th largest value. Under one distribution
    all comb(2n, n) orders of the two samples are equally likely, so the count is exact.
    """
    k = n - j + 1
    orders = sum(comb(i + j - 1, i) * comb(2 * n - i - j, n - i) for i in range(k, n + 1))
    return 2 * orders / comb(2 * n, n)


@lru_cache(maxsize=None)
def depth(n: int, pairs: int, alpha: float) -> int:
    """Which order statistic ends the interval: the innermost one that keeps both promises.

    Promises: it covers the median with 1 - alpha, and all `pairs` comparisons together err with
    at most alpha (Bonferroni). The outermost, 1, is what there is when none keeps the second.
    """
    best = 1
    for j in range(1, n // 2 + 1):
        if coverage(n, j) >= 1 - alpha and pairs * chance_apart(n, j) <= alpha:
            best = j
    return best
