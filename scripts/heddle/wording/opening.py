"""The opening of the page: what was measured, cautions, what went wrong."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from heddle.conclusions.grid import Grid
from heddle.runs.cells import NEVER_RUN
from heddle.runs.run import Run
from heddle.statistics.ranking import ROUNDS_NEEDED
from heddle.wording import units
from heddle.wording.prose import NEEDED, listed, plural
from heddle.wording.saturation import remarks

_QUIET = ("ok", "not_built", "not_listed")
_LARGER = {"quick": "standard", "standard": "full"}  # the profile that has more cells


def measured(run: Run, grid: Grid) -> list[str]:
    """A few sentences: models, settings, machine, time, rounds, cells, and which profile has more."""
    if not grid.rows:
        return [f"No cell was measured on {run.machine}{_when(run)}; {plural(len(run.took_part), 'model')} took part."]
    families = {run.models[model].family for model in run.took_part if model in run.models} - {""}
    about = ", ".join(text for text in (run.environment.fields.get("cpu_model"), _processors(run)) if text)
    counts = grid.outcomes
    ran = sum(n for outcome, n in counts.items() if outcome not in ("not_built", "not_listed"))
    words = [f"{n} {outcome.replace('_', ' ')}" for outcome, n in counts.most_common() if outcome not in _QUIET]
    first = (f"{plural(len(run.took_part), 'model')} of {plural(len(families), 'family', 'families')} {_ran(run)} "
             f"{plural(len(run.workloads), 'workload')} in {plural(len(grid.rows), 'setting')} on "
             f"{run.machine}{f' ({about})' if about else ''}{_when(run)}, built with "
             f"{listed(run.compilers) or 'an unknown compiler'}.")
    second = (f"{plural(run.rounds, 'round')}: each runs every cell once, in random order, in a fresh "
              f"process; {plural(len(run.records), 'record')} in all.")
    third = (f"Of {plural(ran, 'cell')}, {counts['ok']} gave a verified number{_struck(grid)}"
             + (f"; {listed(words)}." if words else "."))
    return [first, second, third, *_more(run)]


def _struck(grid: Grid) -> str:
    struck = sum(len(row.struck) for row in grid.rows)
    return f", of which {struck} {'is' if struck == 1 else 'are'} struck out and not ranked" if struck else ""


def _more(run: Run) -> list[str]:
    profile = run.text("profile")
    larger = _LARGER.get(profile)
    return [f"The profile was {profile}; heddle bench --profile {larger} measures more settings, such as more "
            "connections, tasks or workers (heddle list cells names them)."] if larger else []


def _ran(run: Run) -> str:
    return "ran" if run.records else "was to run" if len(run.took_part) == 1 else "were to run"


def _processors(run: Run) -> str:
    return plural(run.environment.processors, "processor") if run.environment.processors else ""


def _when(run: Run) -> str:
    start, end = units.moment(run.text("started")), units.moment(run.text("finished"))
    if start is None:
        return ""
    text = f", from {start.day} {start:%B %Y, %H:%M} UTC"
    return text + (f", for {units.duration((end - start).total_seconds())}" if end else "")


def warnings(run: Run, grid: Grid) -> list[str]:
    return [*run.environment.warnings, *remarks(grid)]


def cautions(run: Run) -> list[str]:
    """Cautions that concern all numbers: an unfinished run, a changed tree, lost lines."""
    found = []
    if not run.complete and not run.planned and not run.records:
        found += [] if run.verdicts else ["This run was interrupted before it had any result."]
    elif not run.complete:
        of = f" of {run.rounds_planned} rounds" if run.rounds_planned is not None else ""
        found.append(f"This run was interrupted: {plural(len(run.records), 'record')} from "
                     f"{run.rounds}{of} are here. Missing numbers are marked, not estimated.")
    if 0 < run.rounds < ROUNDS_NEEDED:
        found.append(f"{plural(run.rounds, 'round')} can't decide who is faster; it takes "
                     f"{NEEDED}. Medians are shown, but nothing is ranked.")
    if run.dirty:
        found.append("Built from a working tree with uncommitted changes: the commit alone does not "
                     "identify what ran.")
    if len(run.compilers) > 1:
        found.append(f"The models were built in different ways, {listed(run.compilers)}: differences between "
                     "them may come from the compiler.")
    return found + run.notes


def troubles(run: Run, grid: Grid) -> list[tuple[str, str, str]]:
    """Wrong answers, crashes, hangs and broken required contracts: where, the word, the reason."""
    found = [(e.path, e.word, e.reason) for row in grid.rows for e in row.entries
             if e.outcome not in ("ok", "absent", *NEVER_RUN)]
    found += [(f"{v.model}/{v.contract}", {"fail": "breaks a contract"}.get(v.verdict, v.verdict), v.reason)
              for v in run.verdicts or [] if v.broken]
    return found
