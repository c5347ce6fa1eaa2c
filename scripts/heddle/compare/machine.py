"""Whether two runs can be compared at all: the class of their machines, their profiles, compilers and build types."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import re

from heddle.runs.run import Run
from heddle.wording.names import slug
from heddle.wording.prose import listed

_VENDORS = {"genuineintel": "intel", "authenticamd": "amd"}
# Virtual machines often hide the processor's model, but not its caches.
_CACHES = ("cache_l1d", "cache_l1i", "cache_l2", "cache_l3")
_NOISE = re.compile(r"\((?:r|tm|c)\)|\b(?:cpu|processor|\d+-core|with .*)\b|@.*", re.IGNORECASE)


def machine_class(run: Run) -> str:
    """`intel-xeon-2-cores-vm`: the processor's kind and number; nothing that identifies the computer."""
    fields = run.environment.fields
    known = {name: value for name, value in fields.items() if value != "unknown"}
    vendor = known.get("cpu_vendor", "")
    vendor = _VENDORS.get(vendor.lower(), slug(vendor))
    model = slug(_NOISE.sub(" ", known.get("cpu_model", ""))) or known.get("architecture", "unknown-cpu")
    parts = [model if model.startswith(vendor) else f"{vendor}-{model}"]
    cores = known.get("cores_online", "")
    if cores.isdigit():
        parts.append(f"{cores}-core{'' if cores == '1' else 's'}")
    return "-".join(parts + (["vm"] if known.get("virtualised") == "yes" else []))


def compiler_slug(run: Run) -> str:
    """`gcc-12.2.0`; the build type is added where it is not the usual one."""
    return slug("+".join(one.replace(" (release)", "") for one in run.compilers)) or "unknown-compiler"


def same_machine(base: Run, new: Run) -> bool:
    """A baseline bears the name of its class; otherwise both runs must name the same machine."""
    kind = machine_class(base)
    if kind != machine_class(new) or _other_caches(base, new):
        return False
    return base.machine == new.machine or kind in (base.machine, new.machine)


def same_profile(base: Run, new: Run) -> bool:
    """Profiles differ in how long a process measures, and in a shorter time its start-up has more weight."""
    return base.text("profile") == new.text("profile")


def apart(base: Run, new: Run, across_machines: bool = False) -> str:
    """Why the times of the two runs can't be compared; empty if they can."""
    if not same_machine(base, new) and not across_machines:
        return "measured on different machines"
    return "" if same_profile(base, new) else "measured with different profiles"


def differences(base: Run, new: Run) -> list[str]:
    """Cautions for differences between the runs' machines, profiles and builds."""
    found = []
    if not same_machine(base, new):
        found.append(f"different machines: {_machine(base)} in BASE, {_machine(new)} in NEW{_other_caches(base, new)}")
    if not same_profile(base, new):
        ours, theirs = base.text("profile"), new.text("profile")
        found.append(f"different profiles: {ours} in BASE, {theirs} in NEW: processes measure for different times; "
                     f"heddle bench --profile {ours} gives a run to compare with BASE")
    if base.compilers != new.compilers:
        found.append(f"different compilers or build types: {_compilers(base)} in BASE, {_compilers(new)} in NEW")
    return found


def _other_caches(base: Run, new: Run) -> str:
    ours, theirs = base.environment.fields, new.environment.fields
    for name in _CACHES:
        pair = ours.get(name, "unknown"), theirs.get(name, "unknown")
        if "unknown" not in pair and pair[0] != pair[1]:
            return f"; {name} {pair[0]} and {pair[1]}"
    return ""


def _machine(run: Run) -> str:
    kind = machine_class(run)
    return kind if run.machine == kind else f"{run.machine} ({kind})"


def _compilers(run: Run) -> str:
    return listed(run.compilers) or "an unknown compiler"
