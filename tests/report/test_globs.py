"""Globs mean in Python what they mean to the driver (harness/glob_test.cpp)."""
# SPDX-License-Identifier: Apache-2.0
import pytest

from heddle.runs.globs import glob_matches


@pytest.mark.parametrize("pattern, text, expected", [
    ("threads/*", "threads/io/echo/connections:1", True),
    ("*:1", "threads/io/echo/connections:1", True),
    ("threads/cpu/?", "threads/cpu/ab", False),
    ("threads+gil", "threads+gil", True),
    ("threads+gil", "threadsssgil", False),
    ("[ab]", "a", False),
    ("[ab]", "[ab]", True),
    ("", "", True),
    ("*", "", True),
])
def test_a_glob_matches_the_whole_text(pattern, text, expected):
    assert glob_matches(pattern, text) is expected
