"""Order statistics: intervals of a median, and how often two of them don't overlap by chance."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from functools import lru_cache
from math import comb


@lru_cache(maxsize=None)
def coverage(n: int, j: int) -> float:
    """The probability that the median is between the j-th smallest and the j-th largest of n values."""
    return 1 - sum(comb(n, i) for i in range(j)) / 2.0**(n - 1)


@lru_cache(maxsize=None)
def chance_apart(n: int, j: int) -> float:
    """The probability that the intervals of two samples of n from one distribution don't touch.

    The intervals run from the j-th smallest to the j-th largest value. Under one distribution
    all comb(2n, n) orders of the two samples are equally likely, so the count is exact.
    """
    k = n - j + 1
    orders = sum(comb(i + j - 1, i) * comb(2 * n - i - j, n - i) for i in range(k, n + 1))
    return 2 * orders / comb(2 * n, n)


@lru_cache(maxsize=None)
def depth(n: int, pairs: int, alpha: float) -> int:
    """The order statistic that bounds the interval: the innermost one with both of these properties.

    It covers the median with 1 - alpha, and all `pairs` comparisons together err with at most alpha (Bonferroni).
    If none has the second property, the outermost one, 1.
    """
    best = 1
    for j in range(1, n // 2 + 1):
        if coverage(n, j) >= 1 - alpha and pairs * chance_apart(n, j) <= alpha:
            best = j
    return best


@lru_cache(maxsize=None)
def shift_errors(n: int, m: int) -> tuple[float, ...]:
    """The error rate of the interval from the k-th smallest to the k-th largest of n·m ratios, for each k from 1.

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
    """The innermost k whose error rate is at most alpha; the outermost one, 1, if there is none."""
    return max(1, sum(error <= alpha for error in shift_errors(n, m)))
