"""Finding a Chromium."""

from doum.trial import chromium


def test_the_one_that_is_named_comes_before_the_installed_ones(monkeypatch):
    monkeypatch.setenv("DOUM_CHROMIUM", "/somewhere/chromium")
    assert chromium.find_chromium() == "/somewhere/chromium"


def test_an_installed_one_is_found_by_its_name(monkeypatch, tmp_path):
    monkeypatch.delenv("DOUM_CHROMIUM", raising=False)
    browser = tmp_path / "google-chrome"
    browser.write_text("", "utf-8")
    browser.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert chromium.find_chromium() == str(browser)


def test_one_without_windows_comes_before_the_others(monkeypatch, tmp_path):
    monkeypatch.delenv("DOUM_CHROMIUM", raising=False)
    for name in ("chromium", "chromium-headless-shell"):
        (tmp_path / name).write_text("", "utf-8")
        (tmp_path / name).chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert chromium.find_chromium() == str(tmp_path / "chromium-headless-shell")
