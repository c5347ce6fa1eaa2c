"""Values from unchecked JSON: text that can be shown, numbers that can be computed with."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import math
import re
from typing import Any

# Control characters come from what a crashed host last wrote; XML and HTML can't hold them.
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def clean(text: Any) -> str:
    return _UNPRINTABLE.sub("\ufffd", str(text)).strip()


def cleaned(value: Any) -> str:
    """Text, or an empty one."""
    return clean(value) if value else ""


def name(value: Any) -> str:
    """A name on one line, whatever it holds."""
    return " ".join(cleaned(value).split())


def number(value: Any) -> float | None:
    """A finite number, or nothing: a word, a truth value, NaN or infinity is no measurement."""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return None
    try:
        value = float(value)
    except OverflowError:
        return None
    return value if math.isfinite(value) else None


def table(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def texts(value: Any) -> tuple[str, ...]:
    return tuple(clean(one) for one in value) if isinstance(value, list) else ()


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
