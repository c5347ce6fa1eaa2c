"""Order statistics: intervals of a median, and how often two of them miss each other by chance."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from functools import lru_cache
from math import comb


@lru_cache(maxsize=None)
def coverage(n: int, j: int) -> float:
    """How surely the j-th smallest and the j-th largest of n values enclose the median."""
    return 1 - sum(comb(n, i) for i in range(j)) / 2.0**(n - 1)


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
    """Which order statistic ends the interval: the innermost one that does both of these things.

    It covers the median with 1 - alpha, and all `pairs` comparisons together err with at most alpha (Bonferroni).
    The outermost, 1, is what there is where none does the second.
    """
    best = 1
    for j in range(1, n // 2 + 1):
        if coverage(n, j) >= 1 - alpha and pairs * chance_apart(n, j) <= alpha:
            best = j
    return best


@lru_cache(maxsize=None)
def shift_errors(n: int, m: int) -> tuple[float, ...]:
    """How often the interval from the k-th smallest to the k-th largest of n·m ratios misses, for each k from 1.

    The interval is that of Hodges and Lehmann for two independent samples: for any distribution, if one is the other
    times a factor, it misses that factor exactly as often as Mann and Whitney's U falls below k or above its mirror.
    """
    counts = [1] + [0] * (n * m)  # orders of the n + m values by U: the Gaussian binomial coefficient
    for i in range(1, n + 1):
        for at in range(n * m, m + i - 1, -1):
            counts[at] -= counts[at - m - i]
        for at in range(i, n * m + 1):
            counts[at] += counts[at - i]
    total, tail, errors = comb(n + m, n), 0, []
    for count in counts[:n * m // 2]:
        tail += count
        errors.append(2 * tail / total)
    return tuple(errors)


def shift_depth(n: int, m: int, alpha: float) -> int:
    """The innermost k that misses with at most alpha; the outermost, 1, where none does."""
    return max(1, sum(error <= alpha for error in shift_errors(n, m)))
