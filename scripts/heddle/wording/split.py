"""The parts of an operation's time, in words."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from heddle.conclusions.split import Split
from heddle.wording import units


def split_text(split: Split) -> str:
    if split.had is None:
        of = "CPU time"  # the processors that the cell had are not known, so neither is its waiting
    else:
        of = "wall time" if split.whole <= 1.02 else f"the time of {units.digits(split.whole, 2)} processors"
    parts = {"user": split.user, "system": split.system, "user or system": split.undivided}
    told = {name: part for name, part in parts.items() if part or (name != "user or system" and not split.undivided)}
    told |= {"waiting": split.waiting} if split.had is not None else {}
    return f"of {of}: " + ", ".join(f"{units.percent(part / split.whole if split.whole else 0.0)} {name}"
                                    for name, part in told.items())
