"""Puts the page together: one section per run, never two runs in one."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from heddle_report import (accounting, builds, built, grid, lock, matrix, opening, promises, prose, questions,
                           units)
from heddle_report.decide import ALPHA, MARGIN, ROUNDS_NEEDED
from heddle_report.drawing import Drawing, slug
from heddle_report.order_statistics import chance_apart, depth
from heddle_report.palette import looks, scale
from heddle_report.run import Run
from heddle_report.workload import section

_TEMPLATES = Path(__file__).parent / "templates"


@dataclass(frozen=True)
class Page:
    html: str
    figures: dict[str, str]


def build(runs: list[Run]) -> Page:
    colours = looks(sorted({m for run in runs for m in (*run.models, *run.not_built)}))
    views = [_view(run, at, colours, len(runs) > 1) for at, run in enumerate(runs, start=1)]
    environment = Environment(loader=FileSystemLoader(_TEMPLATES), autoescape=True,
                              undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    environment.globals.update(units=units, plural=prose.plural, listed=prose.listed,
                               account_columns=accounting.COLUMNS, colour_scale=scale())
    html = environment.get_template("report.html.j2").render(
        views=views, style=Markup((_TEMPLATES / "style.css").read_text(encoding="utf-8")),
        title=_title(runs))
    return Page(html, {name: svg for view in views for name, svg in view["drawing"].made.items()})


def _title(runs: list[Run]) -> str:
    names = list(dict.fromkeys(run.machine for run in runs))
    what = "Heddle report" if len(runs) == 1 else f"Heddle report of {len(runs)} runs"
    return f"{what}: {prose.listed(names)}"


def _view(run: Run, at: int, colours: Any, several: bool) -> dict[str, Any]:
    """Everything that the template shows of one run; it computes nothing itself."""
    prefix = f"run{at}-" if several else ""
    made = grid.build(run)
    broken = promises.broken(run)
    drawing = Drawing(prefix, colours)
    anchors = {w: f"{prefix}w-{i}-{slug(w)}" for i, w in enumerate(run.workloads, start=1)}
    sections = [section(run, made, w, broken, drawing) for w in run.workloads]
    kind_figures = {lock.KIND: drawing.lock(made)}
    return {
        "run": run, "grid": made, "prefix": prefix, "number": at, "anchors": anchors,
        "looks": colours, "broken": broken, "drawing": drawing, "sections": sections,
        "figures": {name: Markup(svg) for name, svg in drawing.made.items()},
        "measured": opening.measured(run, made), "cautions": opening.cautions(run),
        "warnings": opening.warnings(run, made), "troubles": opening.troubles(run, made),
        "answers": opening.answers(made, broken),
        "questions": questions.questions(made, broken), "compilers": built.compilers(run),
        "kind_figures": kind_figures,
        "units_of": {s.workload: s.unit for s in sections},
        "matrix": matrix.matrix(made, anchors),
        "promises": promises.promises(run, made.models),
        "promise_totals": promises.in_words(run), "promise_reasons": promises.reasons(run),
        "accounts": accounting.accounts(made), "fields": built.environment_fields(run),
        "builds": builds.builds(run, made), "absent_facets": builds.absent_facets(run, made),
        "folder": run.folder.resolve().name, "identity": _identity(run), "rule": _rule(made),
    }


def _identity(run: Run) -> list[tuple[str, str]]:
    names = ("machine", "commit", "dirty", "profile", "filters", "seed", "rounds", "started",
             "finished", "resumed", "complete", "schema")
    return [(name, built.shown(run.info.get(name))) for name in names if name in run.info]


def _rule(made: grid.Grid) -> dict[str, Any]:
    """The figures of "How this was decided", for the rounds and models that this run has."""
    decided = [row.ranking for row in made.rows if row.ranking.decided]
    largest = max((len(row.ranking.standings) for row in made.rows), default=0)
    n = max([r.rounds for r in decided], default=ROUNDS_NEEDED)
    pairs = max(1, largest * (largest - 1) // 2)
    error = chance_apart(n, depth(n, pairs, ALPHA))
    return {"decided": len(decided), "of": len(made.rows), "rounds": n, "models": largest,
            "pairs": pairs, "pair": error, "family": min(1.0, pairs * error), "margin": MARGIN,
            "needed": ROUNDS_NEEDED}
