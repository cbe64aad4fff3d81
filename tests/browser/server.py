"""A plain static server, as any host would run: knows nothing of Doum but `404.html`."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler
from pathlib import Path

from doum.serving import running


class StaticHandler(SimpleHTTPRequestHandler):
    def __init__(self, *args: object, base: str, headers: dict[str, str], **more: object) -> None:
        self._base, self._extra = base, headers
        super().__init__(*args, **more)  # type: ignore[arg-type]

    def translate_path(self, path: str) -> str:
        inside = path.removeprefix(self._base.rstrip("/")) if path.startswith(self._base) else "/\0"
        return super().translate_path(inside)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        above = Path(self.translate_path(self.path)).parents
        inside = (folder for folder in above if folder.is_relative_to(self.directory))
        pages = (folder / "404.html" for folder in inside)
        page = next((page for page in pages if page.is_file()), None)
        if code != 404 or not page:
            super().send_error(code, message, explain)
            return
        data = page.read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def send_head(self):  # type: ignore[no-untyped-def]
        """Never say "not modified": tests publish twice within a second, which dates can't tell."""
        del self.headers["If-Modified-Since"]
        return super().send_head()

    def do_POST(self) -> None:
        """Take a form as Netlify does: the page at its address is the answer."""
        self.rfile.read(int(self.headers["Content-Length"]))
        self.do_GET()

    def end_headers(self) -> None:
        for name, value in self._extra.items():
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, *args: object) -> None:
        pass


@contextmanager
def serve_folder(
    folder: Path, base: str = "/", headers: dict[str, str] | None = None
) -> Iterator[str]:
    """Serve a folder under a base path; yields the address without a slash at the end."""
    handler = partial(StaticHandler, directory=str(folder), base=base, headers=headers or {})
    with running(handler) as origin:
        yield origin + base.rstrip("/")
