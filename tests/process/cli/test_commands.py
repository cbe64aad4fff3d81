"""The command line as people start it: what it prints, in which language, and its exit codes."""

import os
import time
from pathlib import Path

from tests.command import start_doum
from tests.making import Site


def test_says_what_it_made_how_long_it_took_and_what_shows_it(site: Site) -> None:
    result = start_doum("build", folder=site.folder)
    assert result.returncode == 0
    made, changes, *left_out, time, show = result.stdout.strip().splitlines()
    assert "products: 1 · articles: 1 (ko)" in made
    assert changes.startswith("public/: ")
    assert [line for line in left_out if "url" in line] == left_out != []
    assert "search" in time
    assert show == "Preview it: doum serve"
    assert (site.output / "index.html").is_file()


def test_a_second_build_says_that_nothing_changed(site: Site) -> None:
    start_doum("build", folder=site.folder)
    for path in (site.folder / "content").rglob("*"):
        os.utime(path, (1, 1))
    time.sleep(2.1)
    start_doum("build", folder=site.folder)
    assert start_doum("build", folder=site.folder).stdout.startswith("Nothing has changed")


def test_speaks_korean_to_a_korean_terminal(site: Site) -> None:
    site.write({"content/demo/card.md": "---\ncategory: [결제]\n---\n글\n"})
    result = start_doum("build", folder=site.folder, language="ko")
    assert result.returncode == 1
    assert "오류" in result.stderr
    assert "title" in result.stderr
    assert "missing" not in result.stderr.replace("missing-key", "")


def test_a_read_only_folder_is_an_environment_error(site: Site) -> None:
    if os.geteuid() == 0:
        (site.folder / "place").write_text("a file", "utf-8")
        result = start_doum("build", "--output", "place/public", folder=site.folder)
    else:
        site.folder.chmod(0o555)
        result = start_doum("build", folder=site.folder)
        site.folder.chmod(0o755)
    assert result.returncode == 3
    assert "Traceback" not in result.stderr


def test_an_unknown_command_is_a_usage_error_with_a_guess(tmp_path: Path) -> None:
    result = start_doum("biuld", folder=tmp_path)
    assert result.returncode == 2
    assert "Did you mean 'build'?" in result.stderr


def test_the_help_is_printed(tmp_path: Path) -> None:
    result = start_doum("--help", folder=tmp_path)
    assert result.returncode == 0
    assert "Usage: doum" in result.stdout
