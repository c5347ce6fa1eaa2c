"""Makes the report's package importable, and one run for all tests that only read it."""
# SPDX-License-Identifier: Apache-2.0
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parents[1] / "scripts")]


@pytest.fixture(scope="session")
def six(tmp_path_factory):
    """A complete run of six rounds, its folder reported once."""
    from heddle.page.command import main
    from make_run import make

    folder = make(tmp_path_factory.mktemp("six") / "run")
    assert main([str(folder)]) == 0
    return folder


@pytest.fixture(scope="session")
def base(tmp_path_factory):
    from make_run import make

    return make(tmp_path_factory.mktemp("base") / "run", seed=1)


@pytest.fixture
def again(tmp_path):
    from make_run import make

    return make(tmp_path / "again", seed=2)


@pytest.fixture(scope="session")
def slower(tmp_path_factory):
    from compare_call import SLOW
    from make_run import make

    return make(tmp_path_factory.mktemp("slower") / "run", seed=3, slower={SLOW: 1.5})
