"""A preview begins with what was built before, and ends as one made from nothing."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest

from doum.pipeline.request import Stopwatch
from doum.preview.beginning import begin, earlier_site
from doum.preview.pacing import OvertakenError
from doum.preview.session import Session
from doum.publish.lock import only_build
from tests.files import read_files
from tests.making import ARTICLE, SMALL, Site
from tests.search_data import without_earlier

DRAFT = ARTICLE.replace("title: 카드를", "draft: true\ntitle: 쿠폰을")


@contextmanager
def session_of(site: Site, base: str | None = None) -> Iterator[Session]:
    session = Session(site.folder, base, 0, lambda _: None)
    try:
        yield session
    finally:
        session.server.server_close()


def run_once(session: Session) -> None:
    """Run a session until it has built the site and its index."""
    session.run(lambda: True)


def test_it_ends_as_one_made_from_nothing(make_site: Callable[[str], Site]) -> None:
    made = []
    for name in ("published", "new"):
        site = make_site(name)
        site.write(SMALL)
        if name == "published":
            site.build(index=True)
        site.write({"content/demo/coupon.md": DRAFT})
        with session_of(site) as session:
            run_once(session)
            made.append(without_earlier(read_files(session.output)))
    assert made[0] == made[1]


def test_pages_that_are_published_are_not_printed_again(site: Site) -> None:
    site.build(index=True)
    with session_of(site) as session:
        run_once(session)
        for file in ("demo/card/index.html", "404.html"):
            assert (session.output / file).samefile(site.output / file)
        store = site.folder / ".doum"
        assert not (store / "preview-search/ko.lock").samefile(store / "search/ko.lock")


def test_what_was_published_is_shown_until_the_preview_is_built(site: Site) -> None:
    with session_of(site) as session:
        assert session.server.root is None
        run_once(session)
        assert session.server.root == session.output
    site.build()
    with session_of(site) as session:
        assert session.server.root == session.output


def test_a_preview_at_another_path_shows_nothing_of_it(site: Site) -> None:
    site.build()
    with session_of(site, "/help/") as session:
        assert session.server.root is None
        run_once(session)
        assert "/help/" in (session.output / "index.html").read_text("utf-8")
    with session_of(site) as session:
        assert session.server.root == site.output
        assert not begin(session._places)


def test_a_site_that_is_being_published_is_not_taken_over(site: Site) -> None:
    site.build()
    with session_of(site) as session:
        with only_build(site.output):
            assert not begin(session._places)
        assert earlier_site(session._places) == site.output


@pytest.mark.parametrize("index", [True, False])
def test_a_save_overtakes_the_index_only(site: Site, index: bool) -> None:
    with session_of(site) as session:
        session.rebuild(index=False)
        session.watcher.start()
        site.write({"content/demo/card.md": ARTICLE.replace("설정에서", "내 정보에서")})
        while not session.watcher.is_pending():
            pass
        page = session.output / "demo/card/index.html"
        if index:
            with pytest.raises(OvertakenError):
                session.rebuild(index=True)
            assert "내 정보에서" not in page.read_text("utf-8")
        session.rebuild(index=False)
        assert "내 정보에서" in page.read_text("utf-8")
        session.watcher.stop()


def test_without_links_the_search_data_are_taken_over_too(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*_: object) -> None:
        raise OSError("no links here")

    site.build(index=True)
    state = site.folder / ".doum"
    kept = {path.name: path.read_bytes() for path in state.glob("search-*")}
    monkeypatch.setattr("os.link", refused)
    with session_of(site) as session:
        assert begin(session._places)
    assert kept
    assert {f"search-{p.name[15:]}": p.read_bytes() for p in state.glob("preview-search-*")} == kept


def test_pages_that_were_printed_beside_the_index_are_shown(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    builds = []

    def new_watch() -> Stopwatch:
        builds.append("index" if builds else "pages")
        if builds[-1] == "index":
            site.write({"content/demo/card.md": ARTICLE.replace("설정에서", "내 정보에서")})
        return Stopwatch()

    session = Session(site.folder, None, 0, lambda _: None, new_watch=new_watch)
    page = session.output / "demo/card/index.html"
    try:  # the event of the change comes when its page is published
        monkeypatch.setattr(
            session.watcher, "is_pending", lambda: "내 정보에서" in page.read_text("utf-8")
        )
        session._refresh()
        assert builds == ["pages", "index"]
        before = session.board.version
        session._refresh()
        assert session.board.version == before + 1
    finally:
        session.server.server_close()


def test_pages_of_an_earlier_session_know_that_they_are_old(site: Site) -> None:
    versions = []
    for _ in range(2):
        with session_of(site) as session:
            session.rebuild(index=False)
            versions.append(session.board.version)
    assert versions[0] < versions[1]
