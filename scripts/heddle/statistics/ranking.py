"""The ranking rule: which models are first, which tie, and what is undecided; without any plotting.

A sample is the number of one process: one wall time per operation and round. Repetitions inside a
process are no samples. The rule for the models that all gave a verified answer in one setting:

1. With fewer than six rounds nothing is decided. With five, the widest interval between order
   statistics (smallest to largest) covers the median with only 93.75 %; with six, with 96.9 %.
2. Each model gets an interval of its median between order statistics, with at least 95 % for any
   distribution. With six rounds that is smallest to largest.
3. Two models differ when (a) their intervals do not touch and (b) the interval of their ratio,
   taken round by round, lies wholly beyond a margin of 1 %. Otherwise they tie.
4. A model is first if no other is surely faster; the one with the lowest median always is. The next
   rank is found in the same way among the remaining models, and so on. So no member of a rank is
   surely slower than another of it, even if one slow round makes the interval of the leader wide,
   and each model of a lower rank is surely slower than some model of the rank above.

Why this rule. A sign test over six rounds can't fall below 2/64 = 3.1 % for one pair, so no
correction for several comparisons could ever decide anything. Not touching at all is the most
extreme of comb(12, 6) = 924 equally likely orders: 2/924 = 0.22 % for a given pair of identical
models, exact for any distribution, and smaller if rounds share a drift. With more rounds the
intervals move inwards as long as all pairs together stay at or below 5 %: Bonferroni over all
pairs, because the fastest is itself chosen from the data, and any model may be faster than any other. At six
rounds that bound is 4.5 % of rows for seven models, 6.1 % for eight and 14 % for twelve.

Simulated (tests/report/simulate.py: normal, skewed, stalling, bimodal and drifting noise of 1 to
3 %, six rounds). Eight identical models: a row with any of them outside the first rank 0 to 2.3 %,
a given pair in different ranks 0 to 0.7 % (5.1 % and 1.5 % if the noise is much larger than the margin).
Two clones that are the fastest of a row: in different ranks in 0 to 0.2 %. Two clones further down, among
six others within a factor of three: in different ranks in 2 to 7 %, because a third model differs surely
from one of them and not yet from the other. The clones still do not differ from each other: a lower rank
means surely slower than some model above, not that neighbours differ.

Power at six rounds for spreads between processes of 1 / 2 / 3 %: a difference of 5 % is seen in
98 / 40 / 13 % of runs, 10 % in 100 / 99 / 73 %, 20 % always; if 3 % of processes stall for a fifth
of their time, one row in six hides even that. In a row of eight, twelve rounds see 10 % in 90 %
and twenty in 100 % of runs at a spread of 3 %.

What it can't detect: two builds of the same code may differ by several percent only because of their layout
in memory. Such a difference repeats in each round, so no interval shows it.
"""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from heddle.statistics.order_statistics import chance_apart, coverage, depth

ALPHA = 0.05
MARGIN = 0.01
ROUNDS_NEEDED = 6
LAYOUT = 1.05  # below this ratio, the layout of the code alone may be the cause


@dataclass(frozen=True)
class Standing:
    """One model's place in one setting; `ratio` is its median over the lowest median."""

    model: str
    rank: int | None
    tied: bool
    median: float
    low: float
    high: float
    ratio: float


@dataclass(frozen=True)
class Ranking:
    standings: tuple[Standing, ...]
    rounds: int
    decided: bool
    sure: float
    pair_error: float
    family_error: float

    @property
    def first(self) -> tuple[Standing, ...]:
        return tuple(s for s in self.standings if s.rank == 1)


def interval(values: Sequence[float], j: int) -> tuple[float, float]:
    ordered = sorted(values)
    return ordered[j - 1], ordered[-j]


def differ(slow: list[float], fast: list[float], j: int, grain: float = 0.0) -> bool:
    """Whether `slow` is surely slower than `fast`: values per round, in the same order; `grain` is the resolution."""
    if interval(slow, j)[0] - grain <= interval(fast, j)[1]:
        return False
    low, _ = interval([s / f for s, f in zip(slow, fast)], j)
    return low > 1 + MARGIN


def rank(samples: Mapping[str, Mapping[int, float]], grain: float = 0.0) -> Ranking:
    """Ranks models by their values per round; only rounds that all of them finished count.

    `grain` is the resolution of the values, if that is coarser than the margin.
    """
    samples = {model: values for model, values in samples.items() if values}
    rounds = sorted(set.intersection(*(set(v) for v in samples.values()))) if samples else []
    n = len(rounds)
    if not n:
        return _unpaired(samples)
    paired = {model: [values[r] for r in rounds] for model, values in samples.items()}
    pairs = len(paired) * (len(paired) - 1) // 2  # any of them may be the fastest
    j = depth(n, pairs, ALPHA)
    medians = {model: median(values) for model, values in paired.items()}
    best = min(medians.values())
    ranks = _ranks(sorted(paired, key=medians.__getitem__), paired, j, grain) if n >= ROUNDS_NEEDED else {}
    held = Counter(ranks.values())
    order = sorted(paired, key=lambda model: (ranks.get(model, 0), medians[model], model))
    error = chance_apart(n, j)
    return Ranking(
        tuple(Standing(model, ranks.get(model), held[ranks.get(model, 0)] > 1, medians[model],
                       *interval(paired[model], j), medians[model] / best) for model in order),
        n, bool(ranks), coverage(n, j), error, min(1.0, pairs * error))


def _ranks(order: list[str], paired: Mapping[str, list[float]], j: int, grain: float) -> dict[str, int]:
    """`order` is by median: a model can be surely faster only than those after it."""
    faster = {slow: {fast for fast in order[:at] if differ(paired[slow], paired[fast], j, grain)}
              for at, slow in enumerate(order)}
    ranks: dict[str, int] = {}
    while len(ranks) < len(order):
        unbeaten = [model for model in order if model not in ranks and faster[model] <= ranks.keys()]
        ranks.update(dict.fromkeys(unbeaten, len(ranks) + 1))
    return ranks


def _unpaired(samples: Mapping[str, Mapping[int, float]]) -> Ranking:
    """For a run in which no round was finished by all models, as if stopped early: nothing is decided."""
    medians = {model: median(values.values()) for model, values in samples.items()}
    best = min(medians.values(), default=1.0)
    return Ranking(
        tuple(Standing(model, None, False, medians[model], min(samples[model].values()),
                       max(samples[model].values()), medians[model] / best)
              for model in sorted(medians, key=lambda m: (medians[m], m))),
        0, False, 0.0, 0.0, 0.0)
