"""Nothing names the machine that it was written on: no absolute homes or work folders, no package hosts."""
# SPDX-License-Identifier: Apache-2.0
import re

FOLDER = re.compile(r"(?<![\w.:/~$}-])/(?:home|root|work|Users)/[\w.]+")
HOST = re.compile(r"\b(?:[\w-]+\.)*(?:debian|ubuntu|npmjs|pypi|pythonhosted|nodesource|conan|crates|docker)"
                  r"\.(?:org|com|io|net)\b")
WHAT = {FOLDER: "a path of one machine: make it relative, or an argument",
        HOST: "a package host: leave the choice of it to the machine"}


def names_no_place(source, tree):
    return [source.finding("place", f"{match.group()} is {what}", match.start())
            for pattern, what in WHAT.items() for match in pattern.finditer(source.text)]
