"""Globs as the driver has them: `*` is any text, / included, `?` is one character, all else stands for itself."""
# SPDX-License-Identifier: Apache-2.0
from __future__ import annotations

import re

_MEANINGS = {"*": ".*", "?": "."}


def glob_matches(pattern: str, text: str) -> bool:
    """Whether the pattern matches the whole of the text. A [ is no class of characters, as fnmatch has it."""
    expression = "".join(_MEANINGS.get(c) or re.escape(c) for c in pattern)
    return re.fullmatch(expression, text, re.DOTALL) is not None
