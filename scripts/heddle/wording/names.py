"""Settings, models and ranks as the report shows them."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from heddle.runs.setting import Setting
from heddle.wording import units
from heddle.wording.prose import listed, plural, shortened

LONGEST = 32  # characters of a model's name or a parameter's value in a sentence or a figure


def parameters(params: Iterable[tuple[str, Any]]) -> str:
    """`connections 1 000, bytes 64`: for readers; paths keep plain digits."""
    return ", ".join(f"{short(key)} {_value(value)}" for key, value in params)


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
    """` in all 3 settings`, ` at depth 2 and 3`, ` at connections 1, bytes 64; connections …`."""
    if len(every) == 1:
        return f" at {label(settings[0])}" if settings[0].params else ""
    if len(settings) == len(every):
        return f" in {'both' if len(every) == 2 else f'all {len(every)}'} settings ({_varied(every)})"
    varying = [key for key, _ in every[0].params if len({s.value(key) for s in every}) > 1]
    if len(varying) == 1:
        return f" at {short(varying[0])} " + listed([_value(s.value(varying[0])) for s in settings])
    return " at " + "; ".join(parameters((key, s.value(key)) for key in varying) for s in settings)


def _varied(every: Sequence[Setting]) -> str:
    """Each parameter once, with all its values."""
    keys = dict.fromkeys(key for setting in every for key, _ in setting.params)
    values = {key: list(dict.fromkeys(_value(s.value(key)) for s in every)) for key in keys}
    return ", ".join(f"{short(key)} {listed(told)}" for key, told in values.items())
