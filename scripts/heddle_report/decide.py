"""Who is first, who ties, and what can't be said yet: the ranking rule, free of any plotting.

A sample is what each process gave: one wall time per operation and round. Repetitions inside a
process are no samples. The rule for the models that all gave a verified answer in one setting:

1. Fewer than six rounds decide nothing. With five, the widest interval that order statistics can
   give (smallest to largest) covers the median with 93.75 % only; with six, with 96.9 %.
2. Each model gets an interval of its median between order statistics, at least 95 % sure whatever
   the distribution. With six rounds that is smallest to largest.
3. Two models differ when (a) their intervals do not touch and (b) the interval of their ratio,
   taken round by round, lies wholly beyond a margin of 1 %. Otherwise they tie.
4. Models are sorted by median. The first one leads rank 1; who ties with the leader shares its
   rank; the first who differs leads the next rank, and so on. So a lower rank always means
   "slower than the fastest of the rank above", never just "a larger median".

Why this rule. A sign test over six rounds can't fall below 2/64 = 3.1 % for one pair, so no
correction for several comparisons could ever decide anything. Not touching at all is the most
extreme of comb(12, 6) = 924 equally likely orders: 2/924 = 0.22 % for a given pair of identical
models, exact for any distribution, and smaller if rounds share a drift. With more rounds the
intervals move inwards as long as all pairs together stay at or below 5 %: Bonferroni over all
pairs, not only those with a leader, because the leader is itself chosen from the data. At six
rounds that bound is 4.5 % of rows for seven models, 6.1 % for eight and 14 % for twelve.

Simulated (tests/report/simulate.py: normal, skewed, stalling, bimodal and drifting noise of 1 to
3 %, six rounds). Eight identical models: a row with any of them outside the first rank 0 to 1.7 %,
a given pair in different ranks 0 to 0.6 % (3 % and 1.2 % where the noise dwarfs the margin). Two
clones that are the fastest of a row: apart in 0 to 0.3 %. Two clones further down, in a crowd of
six others within a factor of three: in different ranks in 2 to 5 %, because a leader between
ranks is told apart from one of them and not yet from the other; they are still not told apart
from each other. Joining whoever ties with any member would mend that, and let one noisy model
weld all ranks that its interval spans: ranks are kept sharp instead.

Power at six rounds for spreads between processes of 1 / 2 / 3 %: a difference of 5 % is seen in
98 / 40 / 13 % of runs, 10 % in 100 / 99 / 73 %, 20 % always; if 3 % of processes stall for a fifth
of their time, one row in six hides even that. In a row of eight, twelve rounds see 10 % in 90 %
and twenty in 100 % of runs at a spread of 3 %.

What it can't see: two builds of the same code may differ by several percent through their layout
in memory alone. Such a difference repeats in each round, so no interval catches it.
"""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from statistics import median

from heddle_report.order_statistics import chance_apart, coverage, depth

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


def interval(values: list[float], j: int) -> tuple[float, float]:
    ordered = sorted(values)
    return ordered[j - 1], ordered[-j]


def differ(slow: list[float], fast: list[float], j: int, grain: float = 0.0) -> bool:
    """Is `slow` slower than `fast`? Both hold one value per round, in the same order; closer than `grain` is touching."""
    if interval(slow, j)[0] - grain <= interval(fast, j)[1]:
        return False
    low, _ = interval([s / f for s, f in zip(slow, fast)], j)
    return low > 1 + MARGIN


def rank(samples: Mapping[str, Mapping[int, float]], grain: float = 0.0) -> Ranking:
    """Ranks models by their values per round; only rounds that all of them finished count.

    `grain` is how far apart two values of the same thing may be read, where an instrument is coarser than the margin.
    """
    samples = {model: values for model, values in samples.items() if values}
    rounds = sorted(set.intersection(*(set(v) for v in samples.values()))) if samples else []
    n = len(rounds)
    if not n:
        return _unpaired(samples)
    paired = {model: [values[r] for r in rounds] for model, values in samples.items()}
    pairs = len(paired) * (len(paired) - 1) // 2  # the leader is chosen from the data
    j = depth(n, pairs, ALPHA)
    order = sorted(paired, key=lambda model: (median(paired[model]), model))
    decided = n >= ROUNDS_NEEDED
    ranks = _ranks(order, paired, j, grain) if decided else {}
    held = list(ranks.values())
    error = chance_apart(n, j)
    return Ranking(
        tuple(_standing(model, ranks.get(model), held, paired[model], paired[order[0]], j)
              for model in order),
        n, decided, coverage(n, j), error, min(1.0, pairs * error))


def _ranks(order: list[str], paired: dict[str, list[float]], j: int, grain: float) -> dict[str, int]:
    ranks: dict[str, int] = {}
    leader = ""
    for place, model in enumerate(order, start=1):
        if not leader or differ(paired[model], paired[leader], j, grain):
            leader, ranks[model] = model, place
        else:
            ranks[model] = ranks[leader]
    return ranks


def _standing(model: str, place: int | None, held: list[int], values: list[float],
              best: list[float], j: int) -> Standing:
    low, high = interval(values, j)
    middle = median(values)
    return Standing(model, place, held.count(place) > 1, middle, low, high,
                    middle / median(best))


def _unpaired(samples: dict[str, Mapping[int, float]]) -> Ranking:
    """No round was finished by all, as in a run stopped early: nothing can be decided."""
    medians = {model: median(values.values()) for model, values in samples.items()}
    best = min(medians.values(), default=1.0)
    return Ranking(
        tuple(Standing(model, None, False, medians[model], min(samples[model].values()),
                       max(samples[model].values()), medians[model] / best)
              for model in sorted(medians, key=lambda m: (medians[m], m))),
        0, False, 0.0, 0.0, 0.0)
