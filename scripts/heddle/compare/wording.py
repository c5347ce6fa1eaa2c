"""The comparison in one plain sentence, and its cells as columns of text."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

from heddle.compare.comparison import Compared, Comparison
from heddle.wording import units
from heddle.wording.prose import listed, plural

HEADS = ("verdict", "cell", "base", "new", "ratio", "interval or reason")


def sentence(found: Comparison) -> str:
    counts = found.counts
    wrong = sum(cell.broken and cell.bad for cell in found.cells)
    already = sum(cell.already for cell in found.cells)
    slower = plural(counts["slower"], "cell")
    bad = [f"{slower} got slower by more than {100 * found.margin:g}\u202f%"] if counts["slower"] else []
    bad += [f"{plural(wrong, 'cell')} got wrong"] if wrong else []
    rest = [f"{counts[word]} {word}" for word in ("faster", "same", "undecided") if counts[word]]
    rest += [f"{already} broken as in BASE"] if already else []
    rest += [f"{len(found.lost)} lost"] if found.lost else []
    if bad:
        return f"{listed(bad)}" + (f"; {listed(rest)}." if rest else ".")
    if not counts:
        return "Nothing to compare: no cell has numbers in both runs" + (f"; {listed(rest)}." if rest else ".")
    if not found.decided:
        return f"Nothing could be decided: {listed(rest)}."
    if found.lost:
        return f"Nothing got slower or wrong among the cells that are left: {listed(rest)}."
    return f"Nothing got slower or wrong: {listed(rest)}."


def columns(cell: Compared) -> tuple[str, ...]:
    judged = cell.judged
    if judged is None:
        return cell.verdict, cell.name, "", "", "", cell.reason
    span = f"{judged.low:.3f}–{judged.high:.3f}"
    return (cell.verdict, cell.name, units.time(judged.base), units.time(judged.new), f"{judged.ratio:.3f}",
            f"{span}; {cell.reason}" if cell.reason else span)


def missing(found: Comparison) -> list[tuple[str, tuple[str, ...]]]:
    """Cells with numbers in one run only, beside those that are lost."""
    return [(title, names) for title, names in (("Only in BASE, and not asked for in NEW", found.only_in_base),
                                                ("Only in NEW", found.only_in_new)) if names]
