"""Every entry of ctest has a time limit: what hangs ends with its name instead of holding everything up."""
# SPDX-License-Identifier: Apache-2.0
import json
import os
import subprocess

LONGEST_S = 1800


def entries():
    listed = subprocess.run(["ctest", "--test-dir", os.environ["HEDDLE_BUILD"], "--show-only=json-v1"],
                            capture_output=True, text=True, check=True)
    for test in json.loads(listed.stdout)["tests"]:
        yield test["name"], {each["name"]: each["value"] for each in test["properties"]}


def test_every_entry_has_a_limit():
    limits = {name: properties.get("TIMEOUT") for name, properties in entries()}
    assert len(limits) > 10
    assert {name: limit for name, limit in limits.items() if not limit or not 0 < limit <= LONGEST_S} == {}
