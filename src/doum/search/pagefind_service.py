"""Talking to Pagefind's service over its pipes: messages are JSON in base64, each ends in a comma.

The service adds pages in the order in which they come; as a command over a folder, Pagefind takes
the order of the file system, and so makes another index of the same pages on each computer.
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

Payload = Mapping[str, Any]
_AT_ONCE = 1 << 16


class ServiceError(Exception):
    """The service failed; the message is its own."""


def converse(
    command: list[str], environment: Mapping[str, str], requests: Iterable[Payload], last: str
) -> None:
    """Send requests to a service; return when it has answered the last.

    Args:
        command: starts the service.
        environment: its variables.
        requests: what is asked, in order.
        last: the type of the last answer.

    Raises:
        ServiceError: if it refuses a request, or ends before.
    """
    with TemporaryFile() as said, _started(command, environment, said) as process:
        assert process.stdin and process.stdout
        writer = Thread(target=_write, args=(process.stdin, requests))
        writer.start()
        try:
            for answer in _answers(process.stdout):
                if answer["type"] == "Error":
                    raise ServiceError(str(answer.get("message")))
                if answer["type"] == last:
                    return
            said.seek(0)
            lines = said.read().decode(errors="replace").strip().splitlines()
            raise ServiceError(lines[-1] if lines else "no reason given")
        except BaseException:
            process.kill()
            raise
        finally:
            writer.join()
            process.stdin.close()  # files are only complete once it has ended


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


def _answers(pipe: IO[bytes]) -> Iterator[Payload]:
    rest = b""
    while data := pipe.read1(_AT_ONCE):  # type: ignore[attr-defined]
        *messages, rest = (rest + data).split(b",")
        for message in messages:
            yield msgspec.json.decode(b64decode(message))["payload"]
