"""The preview's server: for this computer, for this site, for reading."""

import socket
import threading
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from doum.preview.live import Board, PreviewServer
from tests.files import write_files

FILES = {
    "site/index.html": "<html><body>home</body></html>",
    "site/a/index.html": "<html><body>글</body></html>",
    "site/404.html": "<html><body>none</body></html>",
    "site/en/404.html": "<html><body>nothing</body></html>",
    "site/.secret": "SECRET",
    "secret.txt": "SECRET",
    "site-other/secret.txt": "SECRET",
}


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PreviewServer]:
    """One for all tests: to end it takes half a second."""
    folder = tmp_path_factory.mktemp("preview")
    root = folder / "site"
    write_files(folder, FILES)
    (root / "link.txt").symlink_to(folder / "secret.txt")
    server = PreviewServer(root, "/", Board(), 0)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.board.close()
    server.shutdown()
    server.server_close()


def ask(server: PreviewServer, request: bytes) -> bytes:
    """Send raw bytes and return the answer."""
    with socket.create_connection(("127.0.0.1", server.server_address[1]), timeout=5) as stream:
        stream.sendall(request)
        stream.settimeout(1)
        answer = b""
        try:
            while part := stream.recv(65536):
                answer += part
        except TimeoutError:
            pass
        return answer


def get(server: PreviewServer, path: str, **headers: str) -> tuple[int, bytes]:
    port = server.server_address[1]
    sent = {"Host": f"localhost:{port}", "Connection": "close"}
    sent |= {name.replace("_", "-"): value for name, value in headers.items()}
    lines = [f"GET {path} HTTP/1.1", *(f"{name}: {value}" for name, value in sent.items())]
    answer = ask(server, "\r\n".join([*lines, "", ""]).encode())
    head, _, body = answer.partition(b"\r\n\r\n")
    return int(head.split()[1]), body


def test_serves_pages_with_its_script(server: PreviewServer) -> None:
    status, body = get(server, "/")
    assert status == 200
    version = server.board.version
    assert f'src="/__doum/preview.js?version={version}"'.encode() in body
    assert get(server, "/a")[0] == 302
    assert "글".encode() in get(server, "/a/")[1]
    for path, page in (("/nowhere/", b"none"), ("/en/no/where/", b"nothing"), ("/%ff", b"none")):
        status, body = get(server, path)
        assert status == 404
        assert page in body
    assert b"EventSource" in get(server, "/__doum/preview.js")[1]


@pytest.mark.parametrize("host", ["evil.example", "evil.example:80", "", "localhost", "127.0.0.1"])
def test_answers_to_its_own_name_only(server: PreviewServer, host: str) -> None:
    status, body = get(server, "/", Host=host)
    assert status == 403
    assert b"home" not in body


def test_listens_on_this_computer_only(server: PreviewServer) -> None:
    assert server.server_address[0] == "127.0.0.1"


TRAVERSALS = (
    "/../secret.txt",
    "/a/../../secret.txt",
    "/%2e%2e/secret.txt",
    "/%2e%2e%2fsecret.txt",
    "/..%2fsite-other/secret.txt",
    "/..%5csecret.txt",
    "/a/%2e%2e/%2e%2e/secret.txt",
    "//etc/passwd",
    "///etc/passwd",
    "/%2fetc/passwd",
    "/.secret",
    "/a/..%00/secret.txt",
    "/%ff%fe",
    "/link.txt",
    "/C:/secret.txt",
    "/index.html/../../secret.txt",
    "http://localhost/../secret.txt",
)


@pytest.mark.parametrize("path", TRAVERSALS)
def test_no_path_leads_out_of_the_site(server: PreviewServer, path: str) -> None:
    _, body = get(server, path)
    assert b"SECRET" not in body
    assert b"root:" not in body


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "CONNECT"])
def test_only_reading_is_possible(server: PreviewServer, method: str) -> None:
    port = server.server_address[1]
    answer = ask(server, f"{method} / HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n".encode())
    assert b" 501 " in answer.split(b"\r\n")[0]
    assert b"Access-Control" not in answer


def test_the_event_stream_is_for_its_own_pages(server: PreviewServer) -> None:
    assert get(server, "/__doum/events", Origin="http://evil.example")[0] == 403
    port = server.server_address[1]
    server.board.show(("wrong",))
    status, body = get(server, "/__doum/events", Origin=f"http://localhost:{port}")
    assert status == 200
    assert b'"problems": ["wrong"]' in body


def test_notes_are_told_until_the_next_rebuild(server: PreviewServer) -> None:
    server.board.tell("building", "pages 3%")
    assert b'"note": "building", "progress": "pages 3%"' in get(server, "/__doum/events")[1]
    server.board.show()
    assert b'"note": "", "progress": ""' in get(server, "/__doum/events")[1]


def test_problems_come_with_a_note_and_go_with_the_next_rebuild(server: PreviewServer) -> None:
    server.board.show(("wrong",), "older")
    told = get(server, "/__doum/events")[1]
    assert b'"version": 1, "problems": ["wrong"], "note": "older"' in told
    server.board.show()
    assert b'"version": 2, "problems": [], "note": ""' in get(server, "/__doum/events")[1]


@pytest.mark.parametrize("path", ["/", "/a/", "/main.css"])
def test_without_a_site_there_is_a_page_to_wait_at(tmp_path: Path, path: str) -> None:
    write_files(tmp_path, {"index.html": "<html><body>home</body></html>", "a/index.html": "a"})
    with PreviewServer(None, "/", Board(), 0, b"<html><body>wait</body></html>") as empty:
        threading.Thread(target=empty.serve_forever, daemon=True).start()
        status, body = get(empty, path)
        assert status == 503
        assert b"wait" in body
        assert b"/__doum/preview.js?version=0" in body
        empty.root = tmp_path
        assert b"home" in get(empty, "/")[1]
        empty.board.close()
        empty.shutdown()


NONSENSE = (b"\r\n\r\n", b"GET\r\n\r\n", b"\x00\xff\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n")


@pytest.mark.parametrize("request_line", NONSENSE)
def test_nonsense_does_not_stop_it(server: PreviewServer, request_line: bytes) -> None:
    ask(server, request_line)
    assert get(server, "/")[0] == 200


def test_a_browser_may_ask_for_many_files_at_once(tmp_path: Path) -> None:
    with PreviewServer(tmp_path, "/", Board(), 0) as busy, ExitStack() as opened:
        for _ in range(40):
            opened.enter_context(socket.create_connection(busy.server_address, timeout=1))


@pytest.fixture
def below(tmp_path: Path) -> Iterator[PreviewServer]:
    """A site below `/help/`."""
    (tmp_path / "site/a").mkdir(parents=True)
    for name in ("index.html", "a/index.html", "404.html"):
        (tmp_path / "site" / name).write_text(f"<html><body>{name}</body></html>", "utf-8")
    server = PreviewServer(tmp_path / "site", "/help/", Board(), 0)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.board.close()
    server.shutdown()
    server.server_close()


def head_of(
    server: PreviewServer, path: str, method: str = "GET"
) -> tuple[int, dict[str, str], bytes]:
    """Return status, headers and content of an answer."""
    request = (
        f"{method} {path} HTTP/1.1\r\nHost: localhost:{server.port}\r\nConnection: close\r\n\r\n"
    )
    head, _, body = ask(server, request.encode()).partition(b"\r\n\r\n")
    first, *lines = head.decode().split("\r\n")
    return int(first.split()[1]), dict(line.split(": ", 1) for line in lines), body


@pytest.mark.parametrize(
    ("path", "location"),
    [("/", "/help/"), ("/help", "/help/"), ("/help/a", "/help/a/"), ("/helpless", None)],
)
def test_a_site_below_a_path_is_led_to(
    below: PreviewServer, path: str, location: str | None
) -> None:
    status, headers, _ = head_of(below, path)
    assert headers.get("Location") == location
    assert status == (302 if location else 404)


@pytest.mark.parametrize("path", ["/other", "/help/none/", "/%ff", f"/help/{'a' * 300}"])
def test_what_is_not_there_gets_the_page_of_the_site(below: PreviewServer, path: str) -> None:
    status, _, body = head_of(below, path)
    assert status == 404
    assert b"404.html" in body


def test_no_redirect_leads_to_another_host(server: PreviewServer) -> None:
    (server.root / "demo").mkdir()
    location = head_of(server, "////demo")[1].get("Location", "")
    assert not location.startswith("//")


@pytest.mark.parametrize("path", ["/", "/nowhere/", "/__doum/preview.js", "/__doum/events"])
def test_a_head_is_answered_without_content(server: PreviewServer, path: str) -> None:
    status, headers, body = head_of(server, path, "HEAD")
    assert body == b""
    assert status == head_of(server, path)[0]
    assert headers["Cache-Control"] == "no-store"


def test_pages_are_neither_kept_nor_guessed_at(server: PreviewServer) -> None:
    headers = head_of(server, "/")[1]
    assert headers["Cache-Control"] == "no-store"
    assert headers["X-Content-Type-Options"] == "nosniff"
