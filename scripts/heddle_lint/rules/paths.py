"""A path says what is in a file, so words that fit any file are not used."""
# SPDX-License-Identifier: Apache-2.0
import re

EMPTY_WORDS = {"util", "utils", "common", "helper", "helpers", "misc"}


def has_a_path_that_says_something(source, tree):
    return [source.finding("path",
                           f"'{word}' says nothing: name the file or folder after the one thing in it")
            for word in re.split(r"[/_.-]", source.path) if word.lower() in EMPTY_WORDS]
