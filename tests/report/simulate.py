"""Draws noise as processes show it, and counts how often the ranking rule errs and sees."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from heddle.statistics.ranking import rank

Noise = Callable[[np.random.Generator, tuple[int, int]], np.ndarray]


def normal(rng: np.random.Generator, shape: tuple[int, int]) -> np.ndarray:
    return rng.normal(0, 0.02, shape)


def skewed(rng: np.random.Generator, shape: tuple[int, int]) -> np.ndarray:
    return 0.03 * rng.gamma(1.0, 1.0, shape)


def stalls(rng: np.random.Generator, shape: tuple[int, int]) -> np.ndarray:
    """One percent, and 3 % of processes take 20 % longer."""
    return rng.normal(0, 0.01, shape) + 0.2 * (rng.random(shape) < 0.03)


def bimodal(rng: np.random.Generator, shape: tuple[int, int]) -> np.ndarray:
    return rng.normal(0, 0.005, shape) + 0.05 * (rng.random(shape) < 0.5)


def drifting(rng: np.random.Generator, shape: tuple[int, int]) -> np.ndarray:
    """The machine itself moves by 3 % between rounds, for all models alike."""
    return rng.normal(0, 0.01, shape) + rng.normal(0, 0.03, (1, shape[1]))


SHAPES: dict[str, Noise] = {f.__name__: f for f in (normal, skewed, stalls, bimodal, drifting)}


@dataclass(frozen=True)
class Rates:
    pair: float  # a given pair of models gets different ranks
    row: float  # any model of a row is not in the first rank


def clones(noise: Noise, models: int, rounds: int, runs: int, seed: int) -> Rates:
    """Identical models: every rank but a common first one is a false alarm."""
    rng = np.random.default_rng(seed)
    torn = rows = 0
    for _ in range(runs):
        ranks = _ranks(np.exp(noise(rng, (models, rounds))))
        torn += ranks["m0"] != ranks["m1"]
        rows += any(place != 1 for place in ranks.values())
    return Rates(torn / runs, rows / runs)


def clones_in_a_field(noise: Noise, first: bool, rounds: int, runs: int, seed: int) -> float:
    """How often two clones among six others within a factor of three get different ranks."""
    rng = np.random.default_rng(seed)
    torn = 0
    for _ in range(runs):
        level = np.exp(rng.uniform(0, np.log(3), 8))
        level[:2] = level.min() if first else level[0]
        ranks = _ranks(np.exp(noise(rng, (8, rounds))) * level[:, None])
        torn += ranks["m0"] != ranks["m1"]
    return torn / runs


def power(noise: Noise, slower: float, rounds: int, runs: int, seed: int) -> float:
    """How often one model that is slower by a factor is told apart from one other."""
    rng = np.random.default_rng(seed)
    found = 0
    for _ in range(runs):
        values = np.exp(noise(rng, (2, rounds)))
        values[1] *= slower
        ranks = _ranks(values)
        found += (ranks["m0"], ranks["m1"]) == (1, 2)
    return found / runs


def _ranks(values: np.ndarray) -> dict[str, int | None]:
    result = rank({f"m{i}": dict(enumerate(map(float, row))) for i, row in enumerate(values)})
    return {s.model: s.rank for s in result.standings}


if __name__ == "__main__":
    print("identical models: a given pair apart / any of the row apart")
    for count, n in ((2, 6), (8, 6), (12, 6), (8, 12), (8, 20)):
        rates = {name: clones(noise, count, n, 4000, 1) for name, noise in SHAPES.items()}
        print(f"{count:3} models {n:3} rounds  " + "  ".join(
            f"{name} {r.pair:.2%} / {r.row:.2%}" for name, r in rates.items()))
    for first in (True, False):
        print("two clones in a field,", "the fastest:" if first else "anywhere:", "  ".join(
            f"{name} {clones_in_a_field(noise, first, 6, 4000, 3):.2%}"
            for name, noise in SHAPES.items()))
    print("power: two models")
    for n in (6, 8, 10, 12, 20):
        for slower in (1.02, 1.03, 1.05, 1.10, 1.20):
            print(f"{n:3} rounds +{slower - 1:.0%}  " + "  ".join(
                f"{name} {power(noise, slower, n, 2000, 2):.1%}"
                for name, noise in [("cv1", lambda g, s: g.normal(0, 0.01, s)), *SHAPES.items()]))
