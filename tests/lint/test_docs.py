"""What the pages of docs/ say stands somewhere stands there."""
# SPDX-License-Identifier: Apache-2.0
import pathlib
import re

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
FOLDERS = "harness|models|workloads|conformance|scripts|cmake|tests|results/schema"
PLACE = re.compile(rf"(?<![\w/.-])((?:{FOLDERS})/[\w+./-]*\w/?)")


@pytest.mark.parametrize("page", ["architecture.md", "glossary.md"])
def test_the_places_that_a_page_names_exist(page):
    named = set(PLACE.findall((ROOT / "docs" / page).read_text()))
    assert len(named) > (20 if page == "architecture.md" else 0)
    assert [place for place in sorted(named) if not (ROOT / place).exists() and "MODEL" not in place] == []


def test_links_between_pages_lead_somewhere():
    for page in [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]:
        for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text()):
            assert (page.parent / target).exists(), f"{page.relative_to(ROOT)}: {target}"
