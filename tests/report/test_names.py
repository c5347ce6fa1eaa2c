"""Names of settings and files as the report makes them."""
# SPDX-License-Identifier: Apache-2.0
import pytest

from heddle.wording.names import slug


@pytest.mark.parametrize("text,made", [
    ("gcc 12.2.0", "gcc-12.2.0"), ("io/echo/bytes:64 ranking", "io-echo-bytes-64-ranking"), ("../..", ""), ("µ", "")])
def test_names_of_files(text, made):
    assert slug(text) == made
