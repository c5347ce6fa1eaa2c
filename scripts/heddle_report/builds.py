"""What each model is and how it was built, and which facets it declares absent."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from heddle_report.built import shown
from heddle_report.grid import Grid
from heddle_report.load_records import clean
from heddle_report.run import Run


@dataclass(frozen=True)
class Build:
    model: str
    family: str
    about: str
    colour: str
    guarantees: str
    compiler: str
    flags: str
    libraries: str


def builds(run: Run, grid: Grid) -> list[Build]:
    found = []
    for name in grid.models:
        model = run.models.get(name)
        if model is None:
            continue
        build = model.get("build") if isinstance(model.get("build"), dict) else {}
        guarantees = model.get("guarantees")
        found.append(Build(
            name, clean(model.get("family") or ""), clean(model.get("about") or ""),
            clean(model.get("colour") or ""),
            ", ".join(clean(v) for v in guarantees.values()) if isinstance(guarantees, dict)
            else "", " ".join(filter(None, (clean(build.get("compiler") or ""),
                                            clean(build.get("type") or "")))),
            clean(build.get("flags") or ""), shown(build.get("libraries") or {})))
    return found


def absent_facets(run: Run, grid: Grid) -> list[tuple[str, str, list[str]]]:
    """Facet, reason, and the models that declare it absent for that reason."""
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for name in grid.models:
        facets = run.models.get(name, {}).get("facets")
        for facet, reason in facets.items() if isinstance(facets, dict) else ():
            if reason:
                found[clean(facet), clean(reason)].append(name)
    return [(facet, reason, models) for (facet, reason), models in sorted(found.items())]
