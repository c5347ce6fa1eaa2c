"""Assembles the page: one section per run; runs are never merged."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from heddle.conclusions import grid as grids
from heddle.conclusions.contracts import broken as broken_contracts
from heddle.conclusions.grid import Grid
from heddle.conclusions.lock import panel
from heddle.figures.drawing import Drawing
from heddle.figures.palette import Look, looks, scale
from heddle.page import accounts, builds, contracts, matrix, workload
from heddle.runs.run import Run, identity_shown
from heddle.statistics.order_statistics import chance_apart, depth
from heddle.statistics.ranking import ALPHA, MARGIN, ROUNDS_NEEDED
from heddle.wording import names, opening, prose, questions, units
from heddle.wording.contracts import totals
from heddle.wording.findings import came_out
from heddle.wording.gate import gated
from heddle.wording.measure_words import WALL_NAME
from heddle.wording.split import split_text

_TEMPLATES = Path(__file__).parent / "templates"
_LONGEST = 80  # characters of a workload's name in an anchor
LARGEST = 1_000_000  # bytes of a page per run, small enough to mail; further figures are only in figures/


@dataclass(frozen=True)
class Page:
    html: str
    figures: dict[str, str]


def build(runs: Sequence[Run]) -> Page:
    colours = looks(sorted({m for run in runs for m in (*run.models, *run.not_built)}))
    views = [_view(run, at, colours, len(runs) > 1) for at, run in enumerate(runs, start=1)]
    render = _renderer(runs, colours)
    room = LARGEST * len(runs) - len(render(views).encode())
    for view in views:
        view["figures"], room = _inlined(view["drawing"], room)
    return Page(render(views), {name: svg for view in views for name, svg in view["drawing"].made.items()})


def _inlined(drawing: Drawing, room: int) -> tuple[dict[str, Markup], int]:
    """The figures that fit into the page's size limit, and the bytes that are left."""
    found = {}
    for name in drawing.by_weight:
        svg = drawing.made[name]
        if len(svg.encode()) <= room:
            found[name] = Markup(svg)
            room -= len(svg.encode())
    return found, room


def _renderer(runs: Sequence[Run], colours: Mapping[str, Look]) -> Callable[[Sequence[Mapping[str, Any]]], str]:
    environment = Environment(loader=FileSystemLoader(_TEMPLATES), autoescape=True,
                              undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    environment.globals.update(units=units, plural=prose.plural, listed=prose.listed, label=names.label,
                               short=names.short, split_text=split_text, account_columns=accounts.COLUMNS,
                               colour_scale=scale(), wall_name=WALL_NAME)
    swatches = "".join(f".m{at}{{--c:{look.colour}{';--f:#fff' if look.hollow else ''}}}\n"
                       for at, look in enumerate(colours.values()))
    style = (_TEMPLATES / "style.css").read_text(encoding="utf-8") + swatches
    template = environment.get_template("report.html.j2")
    return lambda views: template.render(views=views, style=Markup(style), title=_title(runs))


def _title(runs: Sequence[Run]) -> str:
    machines = list(dict.fromkeys(run.machine for run in runs))
    what = "Heddle report" if len(runs) == 1 else f"Heddle report of {len(runs)} runs"
    return f"{what}: {prose.listed(machines)}"


def _view(run: Run, at: int, colours: Mapping[str, Look], several: bool) -> dict[str, Any]:
    """Everything that the templates show of one run; they compute nothing themselves."""
    prefix = f"run{at}-" if several else ""
    made = grids.build(run)
    broken = broken_contracts(run)
    drawing = Drawing(prefix, colours)
    anchors = {w: f"{prefix}w-{i}-{names.slug(w)[:_LONGEST]}" for i, w in enumerate(run.workloads, start=1)}
    cores = run.environment.processors
    sections = [workload.section(made, w, broken, drawing, cores) for w in run.workloads]
    locks = _locks(made, drawing)
    return {
        "run": run, "grid": made, "prefix": prefix, "number": at, "anchors": anchors,
        "looks": {model: at for at, model in enumerate(colours)},
        "broken": broken, "drawing": drawing, "sections": sections, "locks": locks,
        "figures": {},
        "measured": opening.measured(run, made), "cautions": opening.cautions(run),
        "warnings": opening.warnings(run, made), "troubles": opening.troubles(run, made),
        "findings": _findings(made, broken), "questions": questions.questions(made, broken),
        "matrix": matrix.matrix(made, anchors),
        "contracts": contracts.chapters(run, grids.model_order(run)), "contract_totals": totals(run),
        "gated": gated(made),
        "accounts": accounts.accounts(made), "builds": builds.builds(run),
        "absent_facets": builds.absent_facets(run),
        "folder": run.folder.resolve().name, "identity": identity_shown(run), "rule": _rule(made),
    }


def _findings(made: Grid, broken: Mapping[str, int]) -> dict[str, list[Any]]:
    """What came out in each row, by kind of workload."""
    found: dict[str, list[Any]] = {}
    for row in made.rows:
        found.setdefault(row.setting.kind, []).append((row, came_out(row, broken)))
    return found


def _locks(made: Grid, drawing: Drawing) -> dict[str, list[str]]:
    """The figures on interpreter locks, by kind of workload."""
    panels: dict[str, list[Any]] = {}
    for about in made.workloads:
        if drawn := panel(made, about.name):
            panels.setdefault(made.of_workload(about.name)[0].setting.kind, []).append(drawn)
    return {kind: drawing.lock(found, [row for one in found for row in made.of_workload(one.workload.name)])
            for kind, found in panels.items()}


def _rule(made: Grid) -> dict[str, Any]:
    """The figures of "How this was decided", for the rounds and models that this run has."""
    ranked = [row for row in made.rows if row.workload.ranked_by]
    decided = [row for row in ranked if row.ranking.decided]
    largest = max((len(row.ranking.standings) for row in made.rows), default=0)
    n = max([row.ranking.rounds for row in decided], default=ROUNDS_NEEDED)
    pairs = max(1, largest * (largest - 1) // 2)
    error = chance_apart(n, depth(n, pairs, ALPHA))
    return {"decided": len(decided), "of": len(ranked), "rounds": n, "models": largest,
            "pairs": pairs, "pair": error, "family": min(1.0, pairs * error), "margin": MARGIN,
            "needed": ROUNDS_NEEDED}
