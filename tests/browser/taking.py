"""A server that takes what forms send: as Netlify does for its sites, or as a webhook elsewhere."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from urllib.parse import parse_qsl

from doum.serving import running
from tests.browser.server import StaticHandler


@dataclass
class Taken:
    """What was sent: the fields, and the headers that came with them."""

    address: str = ""
    fields: list[dict[str, str]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    thanks: str = ""
    is_down: bool = False

    def take(self, request: BaseHTTPRequestHandler) -> None:
        """Keep what a request brings."""
        body = request.rfile.read(int(request.headers["Content-Length"])).decode()
        is_json = request.headers["Content-Type"] == "application/json"
        pairs = json.loads(body) if is_json else parse_qsl(body, keep_blank_values=True)
        self.fields.append(dict(pairs))
        self.headers.append({name.lower(): value for name, value in request.headers.items()})


class _Netlify(StaticHandler):
    """Answers a form with the page that its action names."""

    def __init__(self, *args: object, taken: Taken, **more: object) -> None:
        self._taken = taken
        super().__init__(*args, **more)

    def do_POST(self) -> None:  # noqa: N802 - the name that http.server calls
        if self._taken.is_down:
            self.send_error(500)
            return
        self._taken.take(self)
        self.do_GET()


class _Webhook(BaseHTTPRequestHandler):
    """Answers scripts of the site with nothing, and its forms with the way to the thanks."""

    def __init__(self, *args: object, taken: Taken) -> None:
        self._taken = taken
        super().__init__(*args)  # type: ignore[arg-type]

    def do_OPTIONS(self) -> None:
        self._answer(204, {"Access-Control-Allow-Headers": "content-type"})

    def do_POST(self) -> None:
        self._taken.take(self)
        is_json = self.headers["Content-Type"] == "application/json"
        self._answer(*((204, {}) if is_json else (303, {"Location": self._taken.thanks})))

    def _answer(self, status: int, headers: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in {"Access-Control-Allow-Origin": "*", **headers}.items():
            self.send_header(name, value)
        self.end_headers()

    def log_message(self, *args: object) -> None:
        pass


@contextmanager
def netlify(folder: Path, headers: dict[str, str]) -> Iterator[Taken]:
    """Serve a site that takes its forms."""
    taken = Taken()
    handler = partial(_Netlify, taken=taken, directory=str(folder), base="/", headers=headers)
    with running(handler) as taken.address:
        yield taken


@contextmanager
def webhook() -> Iterator[Taken]:
    """Run an endpoint of another origin; set `thanks` to where it leads."""
    taken = Taken()
    with running(partial(_Webhook, taken=taken)) as taken.address:
        yield taken
