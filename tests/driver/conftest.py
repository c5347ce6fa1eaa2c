"""A driver of its own for each test: with hosts that are made up, and a mark by which its processes are found."""
# SPDX-License-Identifier: Apache-2.0
import pytest

from workbench import Workbench


@pytest.fixture
def bench(tmp_path):
    made = Workbench(tmp_path)
    yield made
    made.no_process_is_left()
