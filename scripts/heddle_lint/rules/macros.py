"""Bodies use two macros, AWAIT and RETURN, and one file defines them."""
# SPDX-License-Identifier: Apache-2.0
import re

DEFINE = re.compile(r"^[ \t]*#[ \t]*define[ \t]+(\w+)", re.MULTILINE)
FOLDERS = {"models", "workloads", "conformance"}
HOME = "models/facets/colour.hpp"


def defines_no_macros(source, tree):
    if not source.is_cpp or source.pure.parts[0] not in FOLDERS:
        return []
    return [source.finding("macro",
                           f"#define {match[1]}: only AWAIT and RETURN are macros here, defined in {HOME}; "
                           "write a function, a constant or a template", match.start())
            for match in DEFINE.finditer(source.code)
            if source.path != HOME or match[1] not in {"AWAIT", "RETURN"}]
