"""Cells that had numbers in BASE and have none in NEW: a test that is no longer made has not been passed."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from fnmatch import fnmatchcase

from heddle_report.grid import Entry
from heddle_report.load_records import setting_of_path
from heddle_report.prose import listed, plural
from heddle_report.run import Run

GONE, NOT_BUILT, NOT_RUN = "gone", "not built", "not run"


def lost(gone: Sequence[str], young: Mapping[str, Entry], new: Run, base: Run) -> dict[str, str]:
    """Of the cells `gone`, those that NEW was asked for, each with the reason."""
    return {name: why for name in gone if (why := _why(name, young.get(name), new, base))}


def _why(name: str, entry: Entry | None, new: Run, base: Run) -> str:
    """Nothing, where whoever started NEW left the cell out on purpose."""
    if entry:
        return f"{entry.outcome}: {entry.reason}"
    if not _asked_for(name, new):
        return ""
    model = name.partition("/")[0]
    if model in new.not_built:
        return f"{NOT_BUILT}: {new.not_built[model] or 'no reason was given'}"
    if setting_of_path(name) in new.planned:
        return f"{NOT_RUN}: the run ended before this cell's turn"
    # Another profile has other cells; which ones it would have had in BASE's day can't be told any more.
    other = new.info.get("profile") != base.info.get("profile")
    return "" if other else f"{GONE}: no host of NEW has such a cell"


def _asked_for(name: str, new: Run) -> bool:
    filters = new.info.get("filters")
    return not isinstance(filters, list) or not filters or any(fnmatchcase(name, str(one)) for one in filters)


def counted(found: Mapping[str, str]) -> list[str]:
    """A caution, in words that stand out, or nothing."""
    if not found:
        return []
    kinds = Counter(why.partition(":")[0] for why in found.values())
    return [f"LOST: {plural(len(found), 'cell')} with numbers in BASE "
            f"{'has' if len(found) == 1 else 'have'} none in NEW: {listed([f'{n} {kind}' for kind, n in kinds.items()])}"]
