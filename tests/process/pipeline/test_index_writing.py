"""Who writes the index, and where Pagefind's client comes from."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest

from doum.addresses.map import SEARCH_DATA
from doum.pipeline import index_writing
from doum.search.pagefind_client import Client, client_of
from doum.settings import STATE
from tests.making import Site, question


def chunks(site: Site) -> list[str]:
    """Return the names of the published chunks."""
    return [path.name for path in site.output.glob(f"{SEARCH_DATA}/ko/index/*")]


@pytest.fixture
def taken(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The programs out of which a client is taken, as it happens."""
    seen: list[Path] = []

    def watched(binary: Path) -> Client:
        seen.append(binary)
        return client_of(binary)

    monkeypatch.setattr(index_writing, "client_of", watched)
    return seen


def test_doum_writes_for_a_version_that_it_knows(site: Site) -> None:
    assert site.build(index=True).problems == ()
    assert chunks(site)
    assert not [name for name in chunks(site) if name.startswith("x-ko_")]


def test_pagefind_writes_for_a_version_that_doum_does_not_know(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(index_writing, "KNOWN", ("1.0.0",))
    (found,) = site.build(index=True).problems
    assert found.rule == "pagefind-unknown"
    assert chunks(site)
    assert all(name.startswith("x-ko_") for name in chunks(site))


def test_pagefind_writes_where_the_settings_say_so(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.write({"doum.toml": '[search]\nwriter = "pagefind"\n'})
    monkeypatch.setattr(index_writing, "KNOWN", ())
    assert site.build(index=True).problems == ()
    assert all(name.startswith("x-ko_") for name in chunks(site))


def test_a_site_without_a_search_hears_nothing_of_versions(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    site.write({"doum.toml": "[search]\nenabled = false\n"})
    monkeypatch.setattr(index_writing, "KNOWN", ())
    assert site.build(index=True).problems == ()


def test_the_client_is_taken_out_of_the_program_once(site: Site, taken: list[Path]) -> None:
    for number in range(3):
        site.write({"content/demo/new.md": question(f"새 글 {number}")})
        site.build(index=True)
    assert len(taken) == 1


def test_a_damaged_client_is_taken_again(site: Site, taken: list[Path]) -> None:
    site.build(index=True)
    before = site.published()
    with sqlite3.connect(site.folder / STATE / "cache.sqlite") as database:
        database.execute("UPDATE store SET value = zeroblob(100) WHERE room = 'client'")
    database.close()
    site.write({"content/demo/new.md": question("새 글")})
    site.build(index=True)
    assert len(taken) == 2
    after = site.published()
    entries = [json.loads(files[f"{SEARCH_DATA}/ko/lexicon.json"]) for files in (before, after)]
    assert entries[0]["pagefind"]["module"] == entries[1]["pagefind"]["module"]
