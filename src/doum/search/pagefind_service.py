"""Talking to Pagefind's service over its pipes: messages are JSON in base64, each ends in a comma.

The service adds pages in the order in which they come; as a command over a folder, Pagefind takes
the order of the file system, and so makes another index of the same pages on each computer. It
says that files are written before they are, so they are asked for instead.
"""

from __future__ import annotations

import subprocess
from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from tempfile import TemporaryFile
from threading import Thread
from typing import IO, Any

import msgspec
from msgspec import Struct

Payload = Mapping[str, Any]
_AT_ONCE = 1 << 20


class ServiceError(Exception):
    """The service failed; the message is its own."""


class _File(Struct):
    path: str
    content: bytes


class _Answer(Struct):
    type: str
    message: str = ""
    files: tuple[_File, ...] = ()


class _Message(Struct):
    payload: _Answer


def index_of(
    command: list[str], environment: Mapping[str, str], documents: Iterable[str]
) -> dict[str, bytes]:
    """Return the files of the index of documents, by path.

    Args:
        command: starts the service.
        environment: its variables.
        documents: their HTML; they are named by their numbers.

    Raises:
        ServiceError: if it refuses a request, or ends before.
    """
    with TemporaryFile() as said, _started(command, environment, said) as process:
        assert process.stdin and process.stdout
        writer = Thread(target=_write, args=(process.stdin, _requests(documents)))
        writer.start()
        try:
            answer = _last_of(_answers(process.stdout))
        finally:
            process.kill()
            writer.join()
            with suppress(OSError):
                process.stdin.close()
        said.seek(0)
        lines = said.read().decode(errors="replace").strip().splitlines()
    if answer is None or answer.type == "Error":
        reasons = [answer.message] if answer else lines or ["no reason given"]
        raise ServiceError(reasons[-1])
    return {file.path: file.content for file in answer.files}


def _requests(documents: Iterable[str]) -> Iterator[Payload]:
    yield {"type": "NewIndex", "config": {}}
    for number, text in enumerate(documents):
        name = f"{number}.html"
        yield {"type": "AddFile", "index_id": 0, "file_path": name, "file_contents": text}
    yield {"type": "GetFiles", "index_id": 0}


def _started(
    command: list[str], environment: Mapping[str, str], said: IO[bytes]
) -> subprocess.Popen[bytes]:
    pipe = subprocess.PIPE
    return subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=said, env=environment)


def _write(pipe: IO[bytes], requests: Iterable[Payload]) -> None:
    """Write all requests; the pipe stays open, for the service ends when it is closed."""
    with suppress(OSError):  # it has ended; the reader says so
        for number, payload in enumerate(requests):
            message = msgspec.json.encode({"message_id": number, "payload": payload})
            pipe.write(b64encode(message) + b",")
        pipe.flush()


def _last_of(answers: Iterable[_Answer]) -> _Answer | None:
    """Return the files or the error; `None` if the answers end before."""
    return next((answer for answer in answers if answer.type in ("GetFiles", "Error")), None)


def _answers(pipe: IO[bytes]) -> Iterator[_Answer]:
    decoder = msgspec.json.Decoder(_Message)
    parts: list[bytes] = []
    while data := pipe.read1(_AT_ONCE):  # type: ignore[attr-defined]
        *ends, rest = data.split(b",")
        for end in ends:
            yield decoder.decode(b64decode(b"".join([*parts, end]))).payload
            parts.clear()
        parts.append(rest)
