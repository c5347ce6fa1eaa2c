"""One colour and one marker per model, the same in every figure, distinguishable with colour blindness."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass

from heddle.runs.model import base

# Each colour is the farthest from all before it, for normal, deuteranopic and protanopic vision
# alike; the contrast of all to white is at least 3.3 to 1. Markers distinguish colours that are close.
_COLOURS = ("#0072b2", "#c44e00", "#580e25", "#2b9b8a", "#162ea3", "#292558", "#905438",
            "#847afe", "#6b1002", "#7c4776", "#994b5b", "#ce734a", "#1897c0", "#315dc4")
_MARKERS = ("o", "s", "^", "D", "v", "P", "X", "<", ">", "p", "h", "*", "d", "8")


@dataclass(frozen=True)
class Look:
    colour: str
    marker: str
    variant: int  # 0 is a base model; its variants have its colour, with open markers and dashed lines

    @property
    def hollow(self) -> bool:
        return self.variant > 0


def looks(models: Iterable[str]) -> dict[str, Look]:
    """By sorted name of the base model, so that colours don't depend on the order of measuring."""
    models = list(models)
    places = {name: i for i, name in enumerate(sorted({base(m) for m in models}))}
    variants: dict[str, list[str]] = {name: [] for name in places}
    for model in sorted(set(models) - set(places)):
        variants[base(model)].append(model)
    found = {}
    for model in models:
        place = places[base(model)]
        # After their end both lists start again, with the markers shifted, so that no pair repeats.
        turn = place // len(_COLOURS)
        found[model] = Look(_COLOURS[place % len(_COLOURS)],
                            _MARKERS[(place + turn) % len(_MARKERS)],
                            variants[base(model)].index(model) + 1 if model != base(model) else 0)
    return found


# The best is deep blue; a hundred times as long is white. Text is black on all of them.
_BEST, _WORST, _SPAN = (126, 178, 221), (255, 255, 255), math.log(100)


def heat(ratio: float) -> str:
    """The background of a matrix cell whose value is `ratio` times the best of its row."""
    share = min(1.0, max(0.0, math.log(max(ratio, 1.0)) / _SPAN)) ** 0.6
    mixed = (round(b + (w - b) * share) for b, w in zip(_BEST, _WORST))
    return "#" + "".join(f"{channel:02x}" for channel in mixed)


def scale() -> list[tuple[str, str]]:
    """The key of the colours: a ratio in words and its background."""
    return [("fastest", heat(1)), *((f"{r}×", heat(r)) for r in (2, 5, 10, 30)),
            ("100× and more", heat(100))]
