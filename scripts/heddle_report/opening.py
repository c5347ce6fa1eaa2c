"""The opening of the page: what was measured, what came out, what went wrong."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from dataclasses import dataclass, field

from heddle_report import built, saturation, units
from heddle_report.built import compilers, environment_fields
from heddle_report.decide import ROUNDS_NEEDED
from heddle_report.grid import Grid, Row
from heddle_report.promises import BROKEN
from heddle_report.prose import NEEDED, listed, plural
from heddle_report.run import Run
from heddle_report.words import Finding, came_out

FAILED = ("wrong", "crash", "hang", "error")
_QUIET = ("ok", "not_built", "not_listed")


@dataclass
class Answers:
    """What came out for the workloads of one kind."""

    kind: str
    rows: list[tuple[Row, Finding]] = field(default_factory=list)


def answers(grid: Grid, broken: dict[str, int]) -> list[Answers]:
    found: dict[str, Answers] = {}
    for row in grid.rows:
        kind = found.setdefault(row.setting.kind, Answers(row.setting.kind))
        kind.rows.append((row, came_out(row, broken)))
    return list(found.values())


def measured(run: Run, grid: Grid) -> list[str]:
    """Two or three sentences: models, settings, machine, time, rounds, cells."""
    if not grid.rows:
        return [f"No cell was measured on {run.machine}{_when(run)}; "
                f"{plural(len(run.models), 'model')} took part."]
    families = {str(m.get("family") or "") for m in run.models.values()} - {""}
    fields = environment_fields(run)
    about = ", ".join(text for text in (fields.get("cpu_model"), _cores(fields)) if text)
    rounds = len({r.round for r in run.records})
    counts = grid.outcomes
    ran = sum(n for outcome, n in counts.items() if outcome not in ("not_built", "not_listed"))
    words = [f"{n} {outcome.replace('_', ' ')}" for outcome, n in counts.most_common()
             if outcome not in _QUIET]
    first = (f"{plural(len(run.models), 'model')} of {_plural_y(len(families))} ran "
             f"{plural(len(run.workloads), 'workload')} in {plural(len(grid.rows), 'setting')} on "
             f"{run.machine}{f' ({about})' if about else ''}{_when(run)}, built with "
             f"{listed(compilers(run)) or 'an unknown compiler'}.")
    second = (f"{plural(rounds, 'round')}: each runs every cell once, in random order, in a fresh "
              f"process; {plural(len(run.records), 'record')} in all.")
    third = (f"Of {plural(ran, 'cell')}, {counts['ok']} gave a verified number"
             + (f"; {listed(words)}." if words else "."))
    return [first, second, third]


def _plural_y(count: int) -> str:
    return f"{count} famil{'y' if count == 1 else 'ies'}"


def _cores(fields: dict[str, str]) -> str:
    given = (fields.get(name, "") for name in ("cores_allowed", "cores_online", "cores"))
    cores = next((text for text in given if text.isdigit()), "")
    return f"{cores} core{'' if cores == '1' else 's'}" if cores else ""


def _when(run: Run) -> str:
    start, end = units.moment(run.info.get("started")), units.moment(run.info.get("finished"))
    if start is None:
        return ""
    text = f", from {start.day} {start:%B %Y, %H:%M} UTC"
    return text + (f", for {units.duration((end - start).total_seconds())}" if end else "")


def warnings(run: Run, grid: Grid) -> list[str]:
    return built.warnings(run) + saturation.remarks(grid)


def cautions(run: Run) -> list[str]:
    """What a reader must know before any number: an unfinished run, a changed tree, lost lines."""
    found = []
    if not run.complete:
        planned = run.info.get("rounds")
        of = f" of {planned} rounds" if isinstance(planned, int) else ""
        done = len({r.round for r in run.records})
        found.append(f"This run was interrupted: {plural(len(run.records), 'record')} from "
                     f"{done}{of} are here. What is missing is marked, and nothing is guessed.")
    rounds = {r.round for r in run.records}
    if rounds and len(rounds) < ROUNDS_NEEDED:
        found.append(f"{plural(len(rounds), 'round')} can't decide who is faster; it takes "
                     f"{NEEDED}. Medians are shown, and nothing is ranked.")
    if run.info.get("dirty") is True:
        found.append("Built from a working tree with uncommitted changes: the commit alone does "
                     "not tell what ran.")
    if len(compilers(run)) > 1:
        found.append(f"The models were built in different ways, {listed(compilers(run))}: what tells them "
                     "apart may be the compiler.")
    return found + run.notes


def troubles(run: Run, grid: Grid) -> list[tuple[str, str, str]]:
    """Wrong answers, crashes, hangs and broken required contracts: where, the word, the reason."""
    found = [(f"{e.model}/{e.setting.path}", e.word, e.reason)
             for row in grid.rows for e in row.entries
             if e.outcome not in (*_QUIET, "absent", "not_run")]
    found += [(f"{v.model}/{v.contract}", {"fail": "breaks a contract"}.get(v.verdict, v.verdict),
               v.reason) for v in run.verdicts or []
              if v.grade == "required" and v.verdict in BROKEN]
    return found
