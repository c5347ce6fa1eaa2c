"""What each model is and how it was built, and which facets it declares absent."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from collections import defaultdict

from heddle.conclusions.grid import model_order
from heddle.runs.model import Model
from heddle.runs.run import Run


def builds(run: Run) -> list[Model]:
    return [run.models[name] for name in model_order(run) if name in run.models]


def absent_facets(run: Run) -> list[tuple[str, str, list[str]]]:
    """Facet, reason, and the models that declare it absent for that reason."""
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for model in builds(run):
        for facet, reason in model.facets.items():
            found[facet, reason].append(model.name)
    return [(facet, reason, models) for (facet, reason), models in sorted(found.items())]
