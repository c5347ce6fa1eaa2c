"""Settings, models and ranks as the report shows them."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from math import prod
from typing import Any

from heddle.runs.setting import Setting
from heddle.wording import units
from heddle.wording.prose import listed, plural, shortened

LONGEST = 32  # characters of a model's name or a parameter's value in a sentence or a figure


def parameters(params: Iterable[tuple[str, Any]]) -> str:
    """`connections = 1 000, bytes = 64`: for readers; paths keep plain digits."""
    return ", ".join(f"{short(key)} = {_value(value)}" for key, value in params)


def _value(value: Any) -> str:
    return units.count(value) if isinstance(value, (int, float)) else short(str(value))


def short(name: str) -> str:
    """A name of a model or parameter, shortened: names from outside of Heddle may be long."""
    return shortened(name, LONGEST)


def slug(text: str) -> str:
    """For names of files and folders and for anchors; empty if nothing of the text can stand in one."""
    return re.sub(r"[^a-z0-9.]+", "-", text.lower()).strip("-.")


def label(setting: Setting) -> str:
    return parameters(setting.params)


def model(name: str, broken: Mapping[str, int]) -> str:
    breaks = broken.get(name, 0)
    return short(name) + (f" (breaks {plural(breaks, 'contract')})" if breaks else "")


def place(rank: int | None, tied: bool) -> str:
    return "?" if rank is None else f"{rank}{'=' if tied else ''}"


def where(settings: Sequence[Setting], every: Sequence[Setting]) -> str:
    """` in all 3 settings (…)`, ` with depth = 2 and 3; workers = 2`, ` with tasks = 1, bytes = 64 and with …`."""
    if len(every) == 1:
        return f" with {label(settings[0])}" if settings[0].params else ""
    if len(settings) == len(every):
        keys = list(dict.fromkeys(key for setting in every for key, _ in setting.params))
        return f" in {'both' if len(every) == 2 else f'all {len(every)}'} settings ({_values(every, keys)})"
    varying = [key for key, _ in every[0].params if len({s.value(key) for s in every}) > 1]
    if prod(len({s.value(key) for s in settings}) for key in varying) == len(settings):
        return f" with {_values(settings, varying)}"
    return " " + listed([f"with {parameters((key, s.value(key)) for key in varying)}" for s in settings])


def _values(settings: Sequence[Setting], keys: Sequence[str]) -> str:
    """Each parameter once, with all its values."""
    values = {key: list(dict.fromkeys(_value(s.value(key)) for s in settings)) for key in keys}
    several = any(len(told) > 1 for told in values.values())
    return ("; " if several else ", ").join(f"{short(key)} = {listed(told)}" for key, told in values.items())
