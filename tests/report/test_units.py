"""Numbers as people read them."""
# SPDX-License-Identifier: Apache-2.0
import pytest

from heddle.wording import units

T = units.THIN


@pytest.mark.parametrize("ns,text", [
    (36012, f"36.0{T}µs"), (5.5, f"5.50{T}ns"), (999.6, f"1.00{T}µs"), (0.31, f"0.310{T}ns"),
    (126e3, f"126{T}µs"), (9.996, f"10.0{T}ns"), (3.1e6, f"3.10{T}ms"), (7.2e12, f"7{T}200{T}s"),
    (0, f"0{T}ns"), (1e-9, f"1.00e-09{T}ns")])
def test_time(ns, text):
    assert units.time(ns) == text


@pytest.mark.parametrize("low,high,text", [
    (6100, 6400, f"6.10–6.40{T}µs"), (5.4, 5.6, f"5.40–5.60{T}ns"), (100, 100, f"100{T}ns"),
    (990, 1010, f"0.99–1.01{T}µs"), (62, 126e3, f"62.0{T}ns – 126{T}µs")])
def test_time_range(low, high, text):
    assert units.time_range(low, high) == text


def test_a_range_beside_a_value_borrows_its_unit():
    assert units.time_range(982, 1013, 990) == f"982–1{T}013"


@pytest.mark.parametrize("value,text", [
    (1.004, "1.00"), (1.049, "1.05"), (1.94, "1.9"), (12.4, "12"), (384, "380"),
    (2031, f"2{T}000")])
def test_ratio(value, text):
    assert units.ratio(value) == text


def test_others():
    assert units.size(5.1e6) == f"5.10{T}MB"
    assert units.rate(238e3) == f"238{T}k/s" and units.rate(324) == f"324{T}/s"
    assert units.count(800000) == f"800{T}000"
    assert units.quantity(0.93, "") == "0.930" and units.quantity(4200, "bytes") == f"4.20{T}kB"
    assert units.quantity(30000.0, "ns") == f"30.0{T}µs"
    assert units.quantity(3, "turns") == f"3{T}turns"
    assert units.duration(167) == f"2{T}min 47{T}s" and units.duration(3600) == f"1{T}h 0{T}min"
    assert units.times([0, 5e5, 1e6]) == ["0", f"0.5{T}ms", f"1.0{T}ms"]
    assert units.moment("nonsense") is None
