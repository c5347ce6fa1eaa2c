"""The page of a tree many times as large: small enough to mail, failures first, details where not all passes."""
# SPDX-License-Identifier: Apache-2.0
import re

import pytest
from made_multitude import CONTRACTS, FACETS, MODELS, make, verdict
from page_reader import Page

from heddle.figures.drawing import Drawing
from heddle.page.assemble import LARGEST, build
from heddle.runs.load import load
from heddle.wording.names import slug

FIGURE = 27_000  # bytes of a figure of 25 models; drawing them all is not what is tested here
BROKEN = ("fail", "hang")


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    def keep(self, kind, draw, name, of, what, description):
        name = self.prefix + slug(name)
        self.made[name], self.captions[name], self.kinds[name] = f"<svg>{' ' * FIGURE}</svg>", what, kind
        return [name]

    folder = make(tmp_path_factory.mktemp("multitude") / "run")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Drawing, "_keep", keep)
        built = build([load(folder)])
    (folder / "report.html").write_text(built.html, encoding="utf-8")
    found = Page(folder / "report.html")
    found.drawn = built.figures  # type: ignore[attr-defined]
    return found


def test_it_can_be_mailed(page):
    assert len(page.html.encode()) <= LARGEST == 1_000_000


def test_figures_past_the_room_are_named_and_lie_beside_it(page):
    shown, named = len(page.figures), set(re.findall(r"figures/([a-z0-9-]+)\.svg", page.html))
    assert 0 < shown < len(page.drawn) and len(named) == len(page.drawn) - shown and named < set(page.drawn)


def test_verdicts_are_folded_by_facet_and_failures_come_first(page):
    rows = page.table("contracts")
    assert len(rows) == len(FACETS) + 1 and all(len(row) == len(MODELS) + 1 and all(row) for row in rows)
    broken = [any("fail" in cell.split() or "hang" in cell for cell in row[1:]) for row in rows[1:]]
    assert any(broken) and broken == sorted(broken, reverse=True)
    opened = re.findall(r'<details class="facet"[^>]*?( open)?>', page.html)
    assert [bool(one) for one in opened] == broken


def test_many_models_have_narrow_columns_and_marks_in_few_words(page):
    assert 'class="matrix contracts many"' in page.html
    assert f"scrolls sideways to all {len(MODELS)} models" in page.text
    (marks,) = set(re.findall(r"† (.*)\.", page.text))
    assert marks.count("1 contract;") == 1 and marks.endswith("break 2 contracts") and len(marks.split(";")) == 2
    assert "Of 12\u202f500 verdicts" in page.text


def test_each_failure_has_its_reason_and_a_plain_pass_has_no_details(page):
    told = page.html[page.html.index('id="contracts"'):]
    for facet, contract in CONTRACTS:
        words = {model: verdict(model, facet, contract) for model in MODELS}
        assert (f"<b>{contract}</b>" in told) == any(word not in ("pass", "absent") for word, _ in words.values())
        assert all(reason in told for word, reason in words.values() if word in BROKEN)


def test_what_went_wrong_stands_at_the_top(page):
    top = page.html[:page.html.index('id="matrix"')]
    assert top.count("breaks a contract</strong>") + top.count("hang</strong>") == sum(
        verdict(model, *one)[0] in BROKEN for model in MODELS for one in CONTRACTS)
