"""Whether two runs can be compared at all: the class of their machines, their compilers and build types."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import re

from heddle_report.built import compilers, environment_fields
from heddle_report.prose import listed
from heddle_report.run import Run

_VENDORS = {"genuineintel": "intel", "authenticamd": "amd"}
_NOISE = re.compile(r"\((?:r|tm|c)\)|\b(?:cpu|processor|\d+-core|with .*)\b|@.*", re.IGNORECASE)


def slug(text: str) -> str:
    return re.sub(r"[^a-z0-9.]+", "-", text.lower()).strip("-.")


def machine_class(run: Run) -> str:
    """`intel-xeon-2-cores-vm`: what the processor is and how many there are; never which computer it is."""
    fields = environment_fields(run)
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
    return slug("+".join(one.replace(" (release)", "") for one in compilers(run))) or "unknown-compiler"


def same_machine(base: Run, new: Run) -> bool:
    """A baseline bears the name of its class; otherwise both runs must name the same machine."""
    kind = machine_class(base)
    if kind != machine_class(new):
        return False
    return base.machine == new.machine or kind in (base.machine, new.machine)


def differences(base: Run, new: Run) -> list[str]:
    """What makes the two runs unlike, loudly."""
    found = []
    if not same_machine(base, new):
        found.append(f"different machines: {_machine(base)} in BASE, {_machine(new)} in NEW")
    if compilers(base) != compilers(new):
        found.append(f"different compilers or build types: {_compilers(base)} in BASE, {_compilers(new)} in NEW")
    return found


def _machine(run: Run) -> str:
    kind = machine_class(run)
    return kind if run.machine == kind else f"{run.machine} ({kind})"


def _compilers(run: Run) -> str:
    return listed(compilers(run)) or "an unknown compiler"
