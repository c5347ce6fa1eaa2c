"""tests/twins/compare.py: when a cell differs from its twin, and when link orders leave that undecided."""
# SPDX-License-Identifier: Apache-2.0
import importlib.util
import pathlib

import pytest

PLACE = pathlib.Path(__file__).resolve().parents[1] / "twins/compare.py"
SPEC = importlib.util.spec_from_file_location("compare_twins", PLACE)
twins = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(twins)


@pytest.mark.parametrize("by_layout, verdict", [
    ([1.00, 1.01, 0.99], "within 3 %"), ([1.03, 1.04, 1.05], twins.DIFFERS), ([0.95, 0.96, 0.96], twins.DIFFERS),
    ([1.00, 1.04, 1.10], "undecided: layouts differ by 10.0%")])
def test_a_verdict(by_layout, verdict):
    assert twins.judge(by_layout) == verdict


@pytest.mark.parametrize("ratio, status", [(1.0, 0), (1.2, 1)])
def test_a_cell_that_differs_is_the_exit_status(ratio, status, monkeypatch, tmp_path, capsys):
    monkeypatch.setattr(twins, "link_with_padding", lambda *_: tmp_path)
    monkeypatch.setattr(twins, "ratios", lambda *_: [ratio] * 10)
    monkeypatch.setattr(twins.sys, "argv", ["compare.py", str(tmp_path), "10", "3", "fibers/*"])
    assert twins.main() == status
    assert len(capsys.readouterr().out.splitlines()) == 2 + len(twins.TWINS["fibers", "fibers"])
