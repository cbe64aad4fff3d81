"""Search data of a warm build are byte for byte those of a clean build."""

from __future__ import annotations

import random
import shutil
import zlib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.files import read_files
from tests.making import Site
from tests.search_data import missing, without_earlier
from tests.test_warm_build import EXAMPLES, article, clean_build, start, warm_equals_clean


@settings(
    max_examples=max(1, EXAMPLES // 6),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(st.integers(min_value=0, max_value=10**9))
def test_a_warm_build_with_its_index_is_a_clean_build(compiled: Path, seed: int) -> None:
    warm_equals_clean(random.Random(seed), compiled, index=True)


def test_two_clean_builds_in_other_places_have_the_same_index(tmp_path: Path) -> None:
    made = []
    for place in ("a", "b/deeper"):
        site = start(tmp_path / place, images="false")
        site.build(index=True)
        made.append(read_files(site.output))
    assert made[0] == made[1]
    assert any(path.endswith(".pf_index") for path in made[0])


def test_a_lost_cache_makes_the_same_index(tmp_path: Path) -> None:
    site = start(tmp_path / "a", images="false")
    site.build(index=True)
    before = read_files(site.output)
    shutil.rmtree(site.folder / ".doum")
    site.build(index=True)
    assert read_files(site.output) == before


def test_another_zlib_makes_the_index_of_a_clean_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = start(tmp_path / "a", images="false")
    site.build(index=True)
    before = read_files(site.output)
    compress = zlib.compress
    monkeypatch.setattr(zlib, "compress", lambda data, level=1, wbits=15: compress(data, 1, wbits))
    for module in ("search.pagefind_chunks", "pipeline.searching"):
        monkeypatch.setattr(f"doum.{module}.PACKER", "another")
    monkeypatch.setattr("doum.pipeline.stamp.ZLIB_RUNTIME_VERSION", "another")
    site.build(index=True)
    after = without_earlier(read_files(site.output))
    assert after == clean_build(site, tmp_path / "clean", index=True)
    for ending in (".pf_index", ".pf_meta", ".leaf", ".words"):
        assert not [path for path in after if path.endswith(ending) and path in before]


@pytest.fixture
def edited(tmp_path: Path) -> Site:
    """A site that was published, and once more after an edit of an article."""
    site = start(tmp_path / "a", images="false")
    site.build(index=True)
    site.write({"content/talk/a0.md": article(5, "결제") + "\n\n새로 적은 글\n"})
    site.build(index=True)
    return site


def test_open_tabs_still_find_the_files_of_the_index_before(edited: Site, tmp_path: Path) -> None:
    files = read_files(edited.output)
    earlier = files.keys() - without_earlier(files).keys()
    assert {path.rpartition(".")[2] for path in earlier} >= {"pf_index", "pf_meta", "leaf"}
    assert clean_build(edited, tmp_path / "clean", index=True) == without_earlier(files)


def test_what_is_missing_of_an_index_is_told(edited: Site) -> None:
    files = without_earlier(read_files(edited.output))
    assert not missing(files)
    for ending in (".pf_index", ".pf_meta", ".pagefind", ".js"):
        lost = next(path for path in files if "/ko/" in path and path.endswith(ending))
        assert missing({path: data for path, data in files.items() if path != lost}) >= {lost}
