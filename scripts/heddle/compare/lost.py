"""Cells that had numbers in BASE and have none in NEW: a cell that is no longer measured has not passed."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from heddle.runs.cells import Cell
from heddle.runs.globs import glob_matches
from heddle.runs.run import Run
from heddle.runs.setting import setting_of_path
from heddle.wording.prose import listed, plural

GONE, NOT_BUILT, NOT_RUN = "gone", "not built", "not run"


def lost(gone: Sequence[str], young: Mapping[str, Cell], new: Run, base: Run) -> dict[str, str]:
    """Of the cells `gone`, those that NEW was asked for, each with the reason."""
    return {name: why for name in gone if (why := _why(name, young.get(name), new, base))}


def _why(name: str, cell: Cell | None, new: Run, base: Run) -> str:
    """Empty if the cell was left out of NEW on purpose."""
    if cell:
        return f"{cell.outcome}: {cell.reason}"
    if not _asked_for(name, new):
        return ""
    model = name.partition("/")[0]
    if model in new.not_built:
        return f"{NOT_BUILT}: {new.not_built[model] or 'no reason was given'}"
    if setting_of_path(name) in new.planned:
        return f"{NOT_RUN}: the run ended before this cell's turn"
    # Another profile has other cells; which ones it had when BASE was measured is not known.
    other = new.text("profile") != base.text("profile")
    return "" if other else f"{GONE}: no host of NEW has such a cell"


def _asked_for(name: str, new: Run) -> bool:
    return not new.filters or any(glob_matches(one, name) for one in new.filters)


def counted(found: Mapping[str, str]) -> list[str]:
    """A caution if cells were lost."""
    if not found:
        return []
    counts = Counter(why.partition(":")[0] for why in found.values())
    kinds = listed([f"{n} {kind}" for kind, n in counts.items()])
    return [f"LOST: {plural(len(found), 'cell')} with numbers in BASE "
            f"{'has' if len(found) == 1 else 'have'} none in NEW: {kinds}"]
