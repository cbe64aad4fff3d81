"""Builds that are killed, and two builds at once."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from doum.publish.manifest import state_folder
from tests import ROOT
from tests.making import ARTICLE, Site
from tests.search_data import missing

KILLS = int(os.environ.get("DOUM_KILLS", "12"))


def test_builds_that_are_killed_leave_the_old_site_or_finish_the_new_one(
    tmp_path: Path, site: Site
) -> None:
    """Kill real builds at moments spread over their run; the next build is always right."""
    for number in range(150):
        site.write({f"content/demo/a{number}.md": ARTICLE + f"{number}\n"})
    site.build(index=True)
    old = site.published()
    environment = dict(os.environ, PYTHONPATH=str(ROOT / "src"))
    command = [sys.executable, "-m", "doum", "build", "--site", str(site.folder)]
    duration = 2.5
    for kill in range(KILLS):
        site.write({"theme/templates/inject/footer.html": f"<p>{kill}</p>"})
        site.write({f"content/demo/a{kill}.md": ARTICLE + f"다시 적은 글 {kill}\n"})
        quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        process = subprocess.Popen(command, env=environment, **quiet)
        time.sleep(duration * (kill + 0.5) / KILLS)
        process.send_signal(signal.SIGKILL)
        process.wait()
        killed = site.published()
        begun = (state_folder(site.output) / "journal").exists()
        began = time.perf_counter()
        subprocess.run(command, env=environment, capture_output=True, check=True)
        duration = time.perf_counter() - began
        new = site.published()
        assert begun or killed in (old, new)
        assert all(data in (old.get(path), new.get(path)) for path, data in killed.items())
        assert f"<p>{kill}</p>".encode() in new["index.html"]
        assert not missing(killed) | missing(new)
        assert not list(state_folder(site.output).glob("stage/*"))
        old = new


def test_two_builds_at_once_are_not_mixed(site: Site) -> None:
    for number in range(60):
        site.write({f"content/demo/a{number}.md": ARTICLE + f"{number}\n"})
    environment = dict(os.environ, PYTHONPATH=str(ROOT / "src"), DOUM_LANG="en")
    command = [sys.executable, "-m", "doum", "build", "--no-index", "--site", str(site.folder)]
    both = [
        subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, stdout=subprocess.PIPE)
        for _ in range(2)
    ]
    errors = [process.communicate()[1].decode() for process in both]
    codes = sorted(process.returncode for process in both)
    assert codes in ([0, 0], [0, 3])
    if codes == [0, 3]:
        assert any("another build is publishing" in error for error in errors)
    before = site.published()
    site.build()
    assert site.published() == before
