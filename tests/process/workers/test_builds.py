"""Builds by several processes: what is published and said is the same as that of one."""

from __future__ import annotations

import shutil
import subprocess
import sys
from os import pathsep
from pathlib import Path

import pytest

from tests import ROOT
from tests.command import Ended
from tests.making import DEMO, Site, question

SETTINGS = """\
[site]
url = "https://help.example.com"
languages = ["ko", "en", "ja"]

[share]
images = true
"""
BODY = """\
{number}번째 답변입니다. [다른 글](q{other}.md)을 보세요.

/// note
- 첫째
- 둘째
///

| 요금제 | 값 |
|---|--:|
| 기본 | {number} |
"""
COUNT = 12
WORKERS = [(1, "fork"), (2, "fork"), (8, "fork"), (2, "spawn")]


def articles() -> dict[str, str]:
    """Write articles in three languages; some of them with mistakes in their notation."""
    files = {"content/demo/_index.md": DEMO, "content/demo/_index.en.md": "---\ntitle: Demo\n---\n"}
    for number in range(COUNT):
        body = BODY.format(number=number, other=(number + 1) % COUNT)
        mistake = "\n## 첫째\n\n#### 셋째\n\n글\n" if number % 5 == 0 else ""
        files[f"content/demo/q{number}.md"] = question(
            f"질문 {number}", body + mistake, category="[결제]"
        )
        files[f"content/demo/q{number}.en.md"] = question(f"Question {number}", f"Answer {number}.")
        if number % 2:
            files[f"content/demo/q{number}.ja.md"] = question(f"質問 {number}", "答えです。")
    return files


@pytest.fixture
def large(empty_site: Site) -> Site:
    return empty_site.write({"doum.toml": SETTINGS, **articles()})


def doum(method: str, *arguments: str, folder: Path) -> Ended:
    """Start the command, with jobs that are shared out however small they are."""
    path = f"{ROOT / 'src'}{pathsep}{ROOT}"
    command = [sys.executable, "-m", "tests.process.workers.sharing_out", method, *arguments]
    environment = {
        "PYTHONPATH": path,
        "DOUM_LANG": "en",
        "PATH": "",
        "SOURCE_DATE_EPOCH": "1795316400",
    }
    ended = subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, timeout=300
    )
    return Ended(ended.returncode, ended.stdout, ended.stderr)


def afresh(site: Site) -> None:
    for name in (".doum", ".public.doum", "public"):
        shutil.rmtree(site.folder / name, ignore_errors=True)


def test_any_number_of_processes_publishes_the_same(large: Site) -> None:
    seen = []
    for jobs, method in WORKERS:
        afresh(large)
        ended = doum(method, "build", "--no-index", f"--jobs={jobs}", folder=large.folder)
        assert ended.returncode == 0, ended.stderr
        seen.append((large.published(), ended.stderr))
    published, complaints = seen[0]
    assert complaints.count("q10.md") > 0
    assert sum(name.endswith(".html") for name in published) > 3 * COUNT
    assert sum(name.endswith(".png") for name in published) > 2 * COUNT
    assert all(other == seen[0] for other in seen[1:])


def test_any_number_of_processes_finds_the_same_fault_of_a_template(large: Site) -> None:
    large.write(
        {"theme/templates/partials/article_head.html": "{{ page.title }}\n{{ page.nothing }}\n"}
    )
    seen = set()
    for jobs, method in (WORKERS[0], *WORKERS[2:]):
        ended = doum(method, "build", "--no-index", f"--jobs={jobs}", folder=large.folder)
        assert ended.returncode == 1
        assert "article_head.html:2" in ended.stderr
        seen.add(ended.stderr)
    assert len(seen) == 1


def test_a_check_by_several_processes_says_the_same(large: Site) -> None:
    checks = [
        doum(method, "check", "--all", f"--jobs={jobs}", folder=large.folder)
        for jobs, method in WORKERS[:2]
    ]
    assert "q10.md" in checks[0].stderr
    assert all(check == checks[0] for check in checks)
