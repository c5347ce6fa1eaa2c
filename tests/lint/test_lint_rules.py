"""Each of the other rules fires on what it forbids and is silent on what is fine."""
# SPDX-License-Identifier: Apache-2.0
import pytest
from linting import found

from heddle_lint.rules.declaring import declares_itself
from heddle_lint.rules.macros import defines_no_macros
from heddle_lint.rules.naming import names_no_model
from heddle_lint.rules.opening import says_what_it_is
from heddle_lint.rules.paths import has_a_path_that_says_something
from heddle_lint.rules.places import names_no_place
from heddle_lint.rules.size import is_short
from heddle_lint.rules.sleeping import does_not_wait_by_sleeping
from heddle_lint.rules.trailing import ends_no_line_in_blanks

LICENCE = "SPDX-License-Identifier: Apache-2.0"
CONTRACTS = "conformance/contracts"
WORKLOAD = f"""// A turn.
// Measures: turns.
// Does not measure: rest.
// {LICENCE}
template <class M> struct turn {{}};
"""
CONTRACT = f"""// Says: so.
// Source: there.
// Killed by: leaky.
// {LICENCE}
struct excludes {{}};
"""

GOOD = [
    (defines_no_macros, "models/facets/colour.hpp", "#define AWAIT(...) x\n#  define RETURN(...) y\n"),
    (defines_no_macros, "harness/host/timing.hpp", "#define BENCHMARK_THING 1\n"),
    (defines_no_macros, "workloads/cpu/a.hpp", "// #define LIMIT 3\nconstexpr int limit = 3;\n"),
    (says_what_it_is, "a.hpp", f"// What it is, in a sentence.\n// {LICENCE}\n#pragma once\n"),
    (says_what_it_is, "a.hpp", f"// What it is.\n// Measures: something.\n// {LICENCE}\n#pragma once\n"),
    (says_what_it_is, "a.py", f'"""What it is."""\n# {LICENCE}\n'),
    (says_what_it_is, "scripts/a", f'#!/usr/bin/env python3\n"""What it is."""\n# {LICENCE}\n'),
    (says_what_it_is, "notes.md", "anything\n"),
    (is_short, "a.cpp", "x;\n" * 300),
    (is_short, "docs/long.md", "x\n" * 1000),
    (names_no_model, "workloads/cpu/a.hpp", "// threads are one model\nint workers; my_threads x;\n"),
    (names_no_model, f"{CONTRACTS}/lock/a.hpp",
     'auto why = "two threads met";\n#include "models/facets/x.hpp"\n'),
    (names_no_model, "models/threads/model.hpp", "struct threads {};\n"),
    (declares_itself, "workloads/cpu/turn.hpp", WORKLOAD),
    (declares_itself, "workloads/cpu/switch.hpp", WORKLOAD.replace("turn", "switch_")),
    (declares_itself, "workloads/kernels/sum.hpp", "int sum();\n"),
    (declares_itself, f"{CONTRACTS}/mutex/excludes.hpp", CONTRACT),
    (declares_itself, f"{CONTRACTS}/mutex/excludes.hpp", CONTRACT.replace("Killed by", "Not killed")),
    (has_a_path_that_says_something, "harness/driver/commonplace.hpp", ""),
    (does_not_wait_by_sleeping, f"{CONTRACTS}/self/naps.hpp",
     "// under test: a sleep lasts its time\nAWAIT(m.sleep_for(1ms));\n"),
    (does_not_wait_by_sleeping, "tests/a/test_b.py", "time.sleep(1)  # under test: the clock\n"),
    (does_not_wait_by_sleeping, "tests/a/test_b.py", 'words = "time.sleep(1)"\n'),
    (does_not_wait_by_sleeping, "conformance/mutants/lock/naps.hpp", "std::this_thread::sleep_for(d);\n"),
    (does_not_wait_by_sleeping, "models/threads/model.hpp", "std::this_thread::sleep_for(d);\n"),
    (ends_no_line_in_blanks, "a.cpp", "int a;\n\n"),
    (ends_no_line_in_blanks, "docs/a.md", "broken here  \nand on\n"),
    (names_no_place, "docs/a.md",
     "see ../home/x, https://example.org/home/page and ~/home/x, $root/home/a\n"),
]

BAD = [
    (defines_no_macros, "models/threads/model.hpp", "#define AWAIT(...) x\n", "colour.hpp"),
    (defines_no_macros, "models/facets/colour.hpp", "#define YIELD() x\n", "YIELD"),
    (defines_no_macros, f"{CONTRACTS}/a/b.hpp", "#  define LIMIT 3\n", "LIMIT"),
    (says_what_it_is, "a.hpp", f"// Undescribed\n// {LICENCE}\n", "first line"),
    (says_what_it_is, "a.cpp", f"// {LICENCE}\n", "first line"),
    (says_what_it_is, "a.cpp", f"// A sentence over two\n// lines.\n// {LICENCE}\n", "first line"),
    (says_what_it_is, "a.cpp", "// What it is.\n#include <x>\n", LICENCE),
    (says_what_it_is, "a.py", f"# {LICENCE}\nx = 1\n", "docstring"),
    (says_what_it_is, "a.py", '"""What it is."""\nx = 1\n', LICENCE),
    (says_what_it_is, "a.py", "def (:\n", "not Python"),
    (is_short, "a.cpp", "x;\n" * 301, "301 lines"),
    (is_short, "CMakeLists.txt", "x()\n" * 301, "301 lines"),
    (names_no_model, "workloads/cpu/a.hpp", "int n = threads;\n", "threads"),
    (names_no_model, "workloads/cpu/a.hpp", '#include "models/tbb/model.hpp"\n', "tbb"),
    (names_no_model, f"{CONTRACTS}/lock/a.hpp", 'if (m.name() == "tbb") return;\n', "tbb"),
    (declares_itself, "workloads/cpu/turn.hpp", WORKLOAD.replace("Measures:", "About:"), "Measures:"),
    (declares_itself, "workloads/cpu/turn.hpp",
     WORKLOAD.replace("Does not measure:", "Not:"), "Does not measure:"),
    (declares_itself, "workloads/cpu/turn.hpp",
     WORKLOAD.replace("struct turn", "struct turns"), "struct turn"),
    (declares_itself, f"{CONTRACTS}/mutex/excludes.hpp", CONTRACT.replace("Says:", ""), "Says:"),
    (declares_itself, f"{CONTRACTS}/mutex/excludes.hpp", CONTRACT.replace("Says: so.", "Says:\n//   so."), "Says:"),
    (declares_itself, f"{CONTRACTS}/mutex/excludes.hpp", CONTRACT.replace("Source:", ""), "Source:"),
    (declares_itself, f"{CONTRACTS}/mutex/excludes.hpp", CONTRACT.replace("Killed by:", ""), "Killed by:"),
    (has_a_path_that_says_something, "harness/utils/a.hpp", "", "utils"),
    (has_a_path_that_says_something, "scripts/report_helpers.py", "", "helpers"),
    (has_a_path_that_says_something, "harness/common.hpp", "", "common"),
    (does_not_wait_by_sleeping, f"{CONTRACTS}/a/b.hpp", "AWAIT(m.sleep_for(1ms));\n", "sleep_for"),
    (does_not_wait_by_sleeping, "harness/a_test.cpp", "usleep(1);\n", "usleep"),
    (does_not_wait_by_sleeping, "tests/a/b.py", "# waits a while\ntime.sleep(1)\n", "time.sleep"),
    (ends_no_line_in_blanks, "a.cpp", "int a; \nint b;\n", "a.cpp:1"),
    (ends_no_line_in_blanks, "scripts/a", "first\nsecond\t\n", "scripts/a:2"),
    (names_no_place, "docs/a.md", "in /ho" "me/me/x\n", "one machine"),
    (names_no_place, "a.cpp", 'open("/wo' 'rk/x");\n', "one machine"),
    (names_no_place, "scripts/a.sh", "curl https://deb.deb" "ian.org/x\n", "package host"),
    (names_no_place, "docs/a.md", "from py" "pi.org\n", "package host"),
]


@pytest.mark.parametrize("rule, path, text", GOOD)
def test_silent(rule, path, text):
    assert [str(finding) for finding in found(rule, text, path)] == []


@pytest.mark.parametrize("rule, path, text, words", BAD)
def test_firing(rule, path, text, words):
    one, *more = found(rule, text, path)
    assert words in str(one) and not more
