"""The same comparison as text, Markdown, JSON and JUnit."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any
from xml.etree import ElementTree

from heddle.compare.comparison import Compared, Comparison
from heddle.compare.machine import machine_class
from heddle.compare.wording import HEADS, columns, missing, sentence
from heddle.runs.run import Run
from heddle.wording.prose import plural

_SHORT = 12  # lines of undecided cells, and of cells in one run only, that a short table shows


def _shown(found: Comparison, every: bool) -> tuple[list[Compared], list[str]]:
    """The cells to list, and a summary of those left out."""
    if every:
        return list(found.cells), []
    undecided = [c for c in found.cells if c.verdict == "undecided"]
    out = {c.name for c in undecided[_SHORT:]} | {c.name for c in found.cells if c.verdict == "same"}
    left = [f"{len(undecided) - _SHORT} more undecided"] if len(undecided) > _SHORT else []
    left += [f"{found.counts['same']} the same"] if found.counts["same"] else []
    return [c for c in found.cells if c.name not in out], left


def text(found: Comparison, every: bool = False) -> str:
    cells, left = _shown(found, every)
    rows = [HEADS, *map(columns, cells)] if cells else []
    widths = [max(len(row[i]) for row in rows) for i in range(len(HEADS))] if rows else []
    lines = [sentence(found), *(f"CAUTION: {caution}" for caution in found.cautions)]
    lines += [""] if rows else []
    for row in rows:
        aligned = (t.rjust(w) if 2 <= i <= 4 else t.ljust(w) for i, (t, w) in enumerate(zip(row, widths)))
        lines.append("  ".join(aligned).rstrip())
    lines += [f"not shown: {', '.join(left)} (--all shows them)"] if left else []
    for title, names in _lists(found):
        lines += ["", f"{title}:", *(f"  {name}" for name in names[:None if every else _SHORT])]
        lines += [f"  and {len(names) - _SHORT} more"] if len(names) > _SHORT and not every else []
    return "\n".join(lines) + "\n"


def markdown(found: Comparison, every: bool = False) -> str:
    cells, left = _shown(found, every)
    lines = [f"**{sentence(found)}**", "", *(f"> **Caution:** {caution}\n" for caution in found.cautions)]
    if cells:
        lines += ["| " + " | ".join(HEADS) + " |", "|---|---|--:|--:|--:|---|"]
        lines += ["| " + " | ".join(_escaped(t) for t in columns(cell)) + " |" for cell in cells]
    lines += ["", f"Not shown: {', '.join(left)}."] if left else []
    for title, names in _lists(found):
        lines += ["", f"<details><summary>{title}: {plural(len(names), 'cell')}</summary>", "",
                  *(f"- {_escaped(name)}" for name in names), "", "</details>"]
    return "\n".join(lines) + "\n"


def _lists(found: Comparison) -> list[tuple[str, tuple[str, ...]]]:
    """What is lost, with its reasons, before what is in one run only."""
    lost = tuple(f"{name}: {why}" for name, why in found.lost.items())
    return ([("Lost", lost)] if lost else []) + missing(found)


def _escaped(told: str) -> str:
    return told.replace("|", "\\|").replace("<", "&lt;").replace("\n", " ")


def as_json(found: Comparison, every: bool = False) -> str:
    document = {"summary": sentence(found), "status": found.status, "margin": found.margin,
                "base": _identity(found.base), "new": _identity(found.new), "cautions": list(found.cautions),
                "cells": [_of_json(cell) for cell in found.cells], "lost": found.lost,
                "only_in_base": list(found.only_in_base), "only_in_new": list(found.only_in_new)}
    return json.dumps(document, indent=1, ensure_ascii=False, allow_nan=False) + "\n"


def _of_json(cell: Compared) -> dict[str, Any]:
    told = {"cell": cell.name, "verdict": cell.verdict, "reason": cell.reason or None, "already": cell.already}
    judged = cell.judged
    if judged is None:
        return told
    return told | {"base_ns": judged.base, "new_ns": judged.new, "ratio": judged.ratio,
                   "interval": [judged.low, judged.high], "rounds": list(judged.rounds)}


def _identity(run: Run) -> dict[str, Any]:
    return {"machine": run.machine, "class": machine_class(run), "compilers": run.compilers,
            "commit": run.text("commit") or None, "started": run.text("started") or None, "complete": run.complete}


def junit(found: Comparison, every: bool = False) -> str:
    skipped = [c for c in found.cells if c.verdict == "undecided" or c.already]
    names = [name for _, names in missing(found) for name in names]
    suite = ElementTree.Element("testsuite", {
        "name": "heddle compare", "tests": str(len(found.cells) + len(found.lost) + len(names)),
        "errors": str(len(found.lost)),
        "failures": str(sum(c.bad for c in found.cells)), "skipped": str(len(skipped) + len(names))})
    for cell in found.cells:
        case = _case(suite, cell.name)
        told = " ".join(filter(None, (cell.verdict, *columns(cell)[2:])))
        if cell.bad:
            ElementTree.SubElement(case, "failure", {"message": told, "type": cell.verdict})
        elif cell in skipped:
            ElementTree.SubElement(case, "skipped", {"message": told})
    for name, why in found.lost.items():
        ElementTree.SubElement(_case(suite, name), "error", {"message": why, "type": "lost"})
    for title, only in missing(found):
        for name in only:
            ElementTree.SubElement(_case(suite, name), "skipped", {"message": title.lower()})
    ElementTree.SubElement(suite, "system-out").text = "\n".join([sentence(found), *found.cautions])
    return ElementTree.tostring(suite, encoding="unicode", xml_declaration=True) + "\n"


def _case(suite: ElementTree.Element, cell: str) -> ElementTree.Element:
    model, _, setting = cell.partition("/")
    return ElementTree.SubElement(suite, "testcase", {"classname": model, "name": setting})


FORMATS: dict[str, Callable[[Comparison, bool], str]] = {"text": text, "md": markdown, "json": as_json, "junit": junit}
