"""A host says of every facet with contracts whether its model has it: the list in host_of.hpp is complete."""
# SPDX-License-Identifier: Apache-2.0
import json
import os
import pathlib
import subprocess

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
HOST = pathlib.Path(os.environ.get("HEDDLE_BUILD", ROOT / "build")).resolve() / "hosts/heddle-host-threads"


@pytest.mark.skipif(not HOST.exists(), reason="not built")
def test_each_facet_with_contracts_is_listed():
    done = subprocess.run([HOST, "--list"], capture_output=True, text=True, check=True)
    with_contracts = {header.parent.name for header in (ROOT / "conformance/contracts").glob("*/*.hpp")}
    assert with_contracts and with_contracts <= set(json.loads(done.stdout)["facets"])
