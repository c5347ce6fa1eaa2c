"""scripts/setup with a feigned dpkg and apt-get: what it asks for, and when it fetches the lists."""
# SPDX-License-Identifier: Apache-2.0
import os
import pathlib
import subprocess

import pytest

SCRIPT = pathlib.Path(__file__).resolve().parents[2] / "scripts/setup"
OS_RELEASE = pathlib.Path("/etc/os-release")
IS_BOOKWORM = OS_RELEASE.exists() and "VERSION_CODENAME=bookworm" in OS_RELEASE.read_text()
bookworm = pytest.mark.skipif(not IS_BOOKWORM, reason="installs on Debian 12 only")

# Every wanted package is installed, except what ABSENT names.
DPKG_QUERY = r"""#!/usr/bin/env bash
for package in "${@:3}"; do
  case " $ABSENT " in *" $package "*) echo "config-files $package" ;; *) echo "installed $package" ;; esac
done
"""

# Notes its commands; simulating and installing fail until the lists were fetched, where LISTS says so.
APT_GET = r"""#!/usr/bin/env bash
echo "$*" >> "$CALLS"
case "$*" in
  *update*) touch "$CALLS.updated"; exit "${UPDATE:-0}" ;;
  *--simulate*) [ "${LISTS:-}" != missing ] || [ -e "$CALLS.updated" ] ;;
  *install*) [ "${LISTS:-}" = broken ] && exit 100; [ -z "${LISTS:-}" ] || [ -e "$CALLS.updated" ] ;;
esac
"""

SUDO = r"""#!/usr/bin/env bash
[ "$1" = --non-interactive ] && shift
exec "$@"
"""


@pytest.fixture
def setup(tmp_path):
    for name, text in {"dpkg-query": DPKG_QUERY, "apt-get": APT_GET, "sudo": SUDO}.items():
        (tmp_path / name).write_text(text)
        (tmp_path / name).chmod(0o755)

    def call(*arguments, **variables):
        calls = tmp_path / "calls"
        calls.write_text("")
        feigned = {"PATH": f"{tmp_path}:{os.environ['PATH']}", "CALLS": str(calls), "ABSENT": ""}
        done = subprocess.run([SCRIPT, *arguments], env=os.environ | feigned | variables,
                              stdin=subprocess.DEVNULL, capture_output=True, text=True)
        kinds = [word for line in calls.read_text().splitlines() for word in line.split()
                 if word in {"--simulate", "update"} or (word == "install" and "--simulate" not in line)]
        return done.returncode, kinds, done.stderr

    return call


@pytest.mark.parametrize("group", [[], ["bench"], ["test"], ["clang"], ["tidy"]])
def test_nothing_missing_asks_apt_nothing(setup, group):
    assert setup(*group) == (0, [], "setup: nothing to install\n")


def test_the_groups_differ(setup):
    assert setup("bench", ABSENT="python3-pytest")[0] == 0
    assert setup("bench", ABSENT="python3-pytest")[1] == []
    assert setup("test", ABSENT="clang-19")[1] == []
    assert setup("clang", ABSENT="clang-tidy-19")[1] == []


def test_an_unknown_group_is_a_wrong_call(setup):
    assert setup("everything")[0] == 2


@bookworm
def test_only_what_is_missing_is_installed_and_said_first(setup):
    status, kinds, said = setup(ABSENT="cmake libgtest-dev")
    assert (status, kinds) == (0, ["--simulate", "install"])
    assert said.splitlines()[0] == "setup: will install with apt-get: cmake libgtest-dev"


@bookworm
@pytest.mark.parametrize("lists, kinds", [
    ("missing", ["--simulate", "update", "install"]),
    ("stale", ["--simulate", "install", "update", "install"]),
])
def test_lists_are_fetched_when_they_are_no_good(setup, lists, kinds):
    assert setup(ABSENT="cmake", LISTS=lists)[:2] == (0, kinds)


@bookworm
def test_a_foreign_broken_list_is_survived(setup):
    assert setup(ABSENT="cmake", LISTS="missing", UPDATE="100")[0] == 0


@bookworm
def test_failing_is_said(setup):
    status, _, said = setup(ABSENT="cmake", LISTS="broken")
    assert status == 1 and said.splitlines()[-1] == "setup: apt-get could not install: cmake"
