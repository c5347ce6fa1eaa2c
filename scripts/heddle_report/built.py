"""What a run was measured on and built with, as its records tell it."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import re

from heddle_report.load_records import clean
from heddle_report.run import Run


def compilers(run: Run) -> list[str]:
    """Part of what a run is: compilers and build types of the hosts, or of the driver where none tells."""
    hosts = [model["build"] for model in run.models.values() if isinstance(model.get("build"), dict)]
    told = [_compiler(build.get("compiler"), build.get("type")) for build in hosts]
    fields = environment_fields(run)
    return list(dict.fromkeys(filter(None, told))) or \
        list(filter(None, [_compiler(fields.get("compiler"), fields.get("build_type"))]))


def _compiler(name: object, kind: object) -> str:
    return clean(name or "") + (f" ({clean(kind)})" if name and kind else "")


def processors(run: Run) -> int | None:
    """How many processors a cell may use that declares nothing else."""
    fields = environment_fields(run)
    counts = (_count(fields.get(name, "")) for name in ("cores_allowed", "cores_online", "cores"))
    return next((count for count in counts if count), None)


def _count(text: str) -> int:
    """`4`, or a list of processors as the kernel writes it, `0-2,5`; a single number is how many there are."""
    if text.isdigit():
        return int(text)
    ends = [re.fullmatch(r"(\d+)(?:-(\d+))?", part.strip()) for part in text.split(",")]
    return sum(int(one[2] or one[1]) - int(one[1]) + 1 for one in ends if one) if all(ends) else 0


def environment_fields(run: Run) -> dict[str, str]:
    environment = run.info.get("environment")
    fields = environment.get("fields") if isinstance(environment, dict) else None
    return {clean(k): shown(v) for k, v in fields.items()} if isinstance(fields, dict) else {}


def shown(value: object) -> str:
    """A field's value in words; what is not known says so."""
    if value is None:
        return "unknown"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, dict):
        return ", ".join(f"{clean(k)} {shown(v)}" for k, v in value.items()) or "none"
    if isinstance(value, list):
        return ", ".join(shown(v) for v in value) or "none"
    return clean(value)


def warnings(run: Run) -> list[str]:
    """What the run itself warned of."""
    environment = run.info.get("environment")
    found = environment.get("warnings") if isinstance(environment, dict) else None
    return [clean(w) for w in found] if isinstance(found, list) else []
