"""What decides whether something is made again: everything, so that nothing new is forgotten."""

from pathlib import Path

import msgspec
import pytest

from doum.content.facets import make_facets
from doum.pipeline.request import Request
from doum.plan.site import Inputs, shelves_of, slices_of
from doum.settings import DoumSettings
from tests.making import question, site

ELSEWHERE = Path("elsewhere")
INDIFFERENT = frozenset(
    {"site", "output", "search_store", "write", "words", "index", "strict", "jobs", "cluster"}
)
OTHER = {
    "base_path": "/help/",
    "drafts": True,
    "strict": True,
    "words": True,
    "unlisted": True,
    "share": False,
    "search_store": "other",
    "jobs": 2,
    "cluster": "tcp://10.0.0.5:8786",
}


class LaterSettings(DoumSettings, frozen=True, kw_only=True):
    """The settings of a later version."""

    novelty: str = ""


class LaterRequest(Request, frozen=True, kw_only=True):
    """The request of a later version."""

    novelty: str = ""


def digests(settings: DoumSettings, request: bytes = b"") -> list[str]:
    """Return the digests of the slices of a small site."""
    made = site({"talk/q.md": question("가"), "ads/q.md": question("나")})
    inputs = Inputs(
        settings=settings,
        request=request,
        library=made.library,
        rendered=made.rendered,
        targets={"ko": {}},
        facets=make_facets(settings.facets),
        urls=made.urls,
        texts={"ko": lambda text: text},
        names={"ko": "한국어"},
    )
    return [part.digest for part in slices_of(inputs, shelves_of(inputs)) if part.digest]


def test_a_setting_of_a_later_version_decides_without_being_named():
    before, after = LaterSettings(novelty="a"), LaterSettings(novelty="b")
    assert len(digests(before)) == 2
    assert digests(before) == digests(before)
    assert set(digests(before)).isdisjoint(digests(after))


def test_what_a_later_request_asks_for_decides_without_being_named():
    before, after = (LaterRequest(site=ELSEWHERE, novelty=text) for text in "ab")
    assert before.decisive != after.decisive
    settings = DoumSettings()
    assert set(digests(settings, before.decisive)).isdisjoint(digests(settings, after.decisive))


@pytest.mark.parametrize("name", [field.name for field in msgspec.structs.fields(Request)])
def test_everything_that_is_asked_for_decides_but_for_where_and_what_is_done_now(name):
    request = Request(site=Path("here"))
    other = {"site": ELSEWHERE, "output": ELSEWHERE, "write": False, "index": False, **OTHER}
    changed = msgspec.structs.replace(request, **{name: other[name]})
    assert (changed.decisive == request.decisive) is (name in INDIFFERENT)
