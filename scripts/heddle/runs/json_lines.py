"""Reads files of JSON lines, so that one bad line costs that line and not the run."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any


def read_lines(path: Path, take: Callable[[dict[str, Any]], bool]) -> list[str]:
    """Hands each line's object to `take`, which returns whether it can be used; returns notes on what was left out.

    Raises OSError if the file can't be read.
    """
    lines, bad, notes = path.read_bytes().decode("utf-8", "replace").split("\n"), 0, []
    for at, line in enumerate(lines):
        if not line.strip() or _taken(line, take):
            continue
        if at == len(lines) - 1:
            notes.append(f"The last line of {path.name} is torn, as a killed run leaves it; it is left out.")
        else:
            bad += 1
    return notes + ([f"Lines of {path.name} that can't be read and are left out: {bad}."] if bad else [])


def _taken(line: str, take: Callable[[dict[str, Any]], bool]) -> bool:
    try:
        raw = json.loads(line)
    except (ValueError, RecursionError):
        return False
    return isinstance(raw, dict) and take(raw)
