"""Globs as in the driver: `*` is any text, including /, `?` is one character, all else is literal."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import re

_MEANINGS = {"*": ".*", "?": "."}


def glob_matches(pattern: str, text: str) -> bool:
    """Whether the pattern matches the whole text. Unlike in fnmatch, [ does not begin a class of characters."""
    expression = "".join(_MEANINGS.get(c) or re.escape(c) for c in pattern)
    return re.fullmatch(expression, text, re.DOTALL) is not None
