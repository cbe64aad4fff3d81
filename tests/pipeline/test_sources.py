"""What a build reads is one list: for its stamp, and for the preview to watch."""

import pytest

from doum.pipeline.request import Request
from doum.pipeline.sources import roots_of
from doum.preview.session import Session
from doum.publish.manifest import load_manifest
from tests.making import Site

SETTINGS = '[site]\nurl = "https://help.example/"\n[share]\nimages = true\n'


@pytest.mark.parametrize("settings", ["", SETTINGS, SETTINGS + 'font = "fonts/own.otf"\n'])
def test_what_is_watched_is_what_a_build_says_that_it_read(site: Site, settings: str) -> None:
    site.write({"doum.toml": settings})
    if "font" not in settings:
        site.build()
        manifest = load_manifest(site.output)
        assert manifest is not None
        assert manifest.roots == roots_of(Request(site=site.folder))
    else:
        assert "fonts/own.otf" in roots_of(Request(site=site.folder))


def test_the_preview_follows_a_theme_that_the_settings_name_later(site: Site) -> None:
    session = Session(site.folder, None, 0, lambda _: None)
    try:
        site.write({"themes/paper/theme.toml": 'name = "paper"\n'})
        site.write({"doum.toml": '[theme]\nname = "paper"\n'})
        session.rebuild(index=False)
        assert str(site.folder / "themes") in session.watcher.watched
    finally:
        session.server.server_close()
