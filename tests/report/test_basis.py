"""What an answer is based on: rounds, and the uncertainty of the medians with those named that are far less certain."""
# SPDX-License-Identifier: Apache-2.0
import pytest

from heddle.conclusions.measures import WALL
from heddle.conclusions.ranked import Ranked
from heddle.statistics.ranking import rank
from heddle.wording.basis import basis


def told(**widths):
    """Each model with how far its slowest round lies above its median, in percent."""
    ranking = rank({model: dict(enumerate([100.0] * 5 + [100.0 + width])) for model, width in widths.items()})
    return basis([Ranked(None, WALL, ranking)]).replace("\u202f", " ")


@pytest.mark.parametrize("widths,said", [
    ({"a": 8}, "the median is uncertain by at most 8.0 %."),
    ({"a": 8, "b": 7}, "each median is uncertain by at most 8.0 %."),
    ({"a": 8, "b": 7, "x": 854}, "each median is uncertain by at most 8.0 %, but by up to 854 % on x."),
    ({"a": 8, "x": 700, "y": 854},
     "each median is uncertain by at most 8.0 %, but by up to 854 % on y and 700 % on x."),
    ({"a": 1, "x": 9}, "each median is uncertain by at most 9.0 %."),
    ({"a": 0, "x": 1200}, "each median is uncertain by at most 0 %, but by up to 1 200 % on x.")])
def test_a_model_far_less_certain_than_the_others_is_named(widths, said):
    assert told(**widths) == f"Based on 6 rounds; {said}"


def test_nothing_decided_is_based_on_nothing():
    assert basis([Ranked(None, WALL, rank({"a": {0: 1.0}}))]) == ""
