"""The web servers for this computer: files of what is mounted, and nothing else."""

from contextlib import ExitStack
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from socket import create_connection
from urllib.parse import urlsplit

import pytest

from doum.serving import LocalServer, serving
from tests.files import write_files


@pytest.fixture
def place(tmp_path: Path) -> Path:
    names = ("site/a/index.html", "site/index.html", "site/x.js", "stock/s.wasm", "secret.txt")
    return write_files(tmp_path, {name: name for name in names} | {"site/질문.txt": "질문"})


def get(origin: str, path: str) -> tuple[int, str, str]:
    """Ask for a path exactly as it is written; return status, type and text."""
    connection = HTTPConnection(urlsplit(origin).netloc, timeout=5)
    connection.request("GET", path)
    answer = connection.getresponse()
    text = answer.read().decode()
    connection.close()
    return answer.status, answer.headers["Content-Type"], text


@pytest.mark.parametrize(
    ("path", "kind", "text"),
    [
        ("/", "text/html", "site/index.html"),
        ("/a/", "text/html", "site/a/index.html"),
        ("/x.js", "text/javascript", "site/x.js"),
        ("/x.js?v=1", "text/javascript", "site/x.js"),
        ("/%EC%A7%88%EB%AC%B8.txt", "text/plain", "질문"),
        ("/__doum/stock/s.wasm", "application/wasm", "stock/s.wasm"),
        ("/__doum/one.js", "text/javascript", "site/x.js"),
    ],
)
def test_answers_what_is_mounted_the_longest_base_first(place, path, kind, text):
    mounts = {
        "/": place / "site",
        "/__doum/stock/": place / "stock",
        "/__doum/one.js": place / "site/x.js",
    }
    with serving(mounts) as origin:
        status, told, body = get(origin, path)
        assert (status, told.partition(";")[0], body) == (200, kind, text)


@pytest.mark.parametrize(
    "path",
    ["/nothing", "/../secret.txt", "/%2e%2e/secret.txt", "/x.js/", "/a/../../secret.txt"],
)
def test_answers_nothing_else(place, path):
    with serving({"/": place / "site"}) as origin:
        assert get(origin, path)[0] == 404


def test_a_folder_is_answered_at_its_own_address(place):
    with serving({"/": place / "site"}) as origin:
        assert get(origin, "/a")[0] == 302


def test_what_is_outside_the_base_path_is_not_there(place):
    with serving({"/help/": place / "site"}) as origin:
        assert get(origin, "/help/x.js")[0] == 200
        assert get(origin, "/x.js")[0] == 404


@pytest.mark.parametrize(
    ("error", "is_told"), [(ConnectionResetError(), False), (ValueError("a mistake"), True)]
)
def test_a_browser_that_goes_away_is_no_error_and_a_mistake_is(error, is_told, capsys):
    with LocalServer(BaseHTTPRequestHandler) as server:
        try:
            raise error
        except type(error):
            server.handle_error(None, ("127.0.0.1", 1))
    assert ("Traceback" in capsys.readouterr().err) is is_told


def test_a_browser_may_ask_for_many_files_at_once():
    with LocalServer(BaseHTTPRequestHandler) as busy, ExitStack() as opened:
        for _ in range(40):
            opened.enter_context(create_connection(busy.server_address, timeout=1))
