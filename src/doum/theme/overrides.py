"""A theme's files and a site's overrides of them: listing, ejecting, and finding unused ones."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath

from doum.addresses.languages import catalog_names
from doum.problems import DoumError, ExitCode, Problem, closest, problem

OVERRIDES = "theme"
FOLDERS = ("templates", "assets", "locales")
_PARTS = frozenset({".html", ".xml", ".txt", ".json", ".css", ".js", ".svg", ".po"})


def theme_files(roots: Sequence[Path]) -> dict[str, Path]:
    """Return all files of a theme by name (`templates/base.html`); earlier roots win."""
    found: dict[str, Path] = {}
    for root in roots:
        for folder in FOLDERS:
            for path in sorted((root / folder).rglob("*")):
                if path.is_file() and path.name[0] != ".":
                    found.setdefault(path.relative_to(root).as_posix(), path)
    return dict(sorted(found.items()))


def find_file(name: str, files: Collection[str]) -> str:
    """Return the full name of a theme's file, given its name or an unambiguous end of it.

    Raises:
        DoumError: if no file, or more than one, has that name.
    """
    wanted = name.strip("/").removeprefix(f"{OVERRIDES}/")
    if wanted in files:
        return wanted
    ends = [file for file in files if file.endswith(f"/{wanted}")]
    if len(ends) == 1:
        return ends[0]
    if ends:
        raise DoumError(
            [problem("theme-names", "", name=name, known=", ".join(ends))], ExitCode.USAGE
        )
    guess = _closest_file(wanted, files)
    raise DoumError([problem("no-theme-file", "", name=name, guess=guess)], ExitCode.USAGE)


def _closest_file(name: str, files: Collection[str]) -> str:
    """Return the file that was probably meant, by the same file name or a similar path or name."""
    by_part = {PurePosixPath(file).name: file for file in files}
    part = PurePosixPath(name).name
    return by_part.get(part) or closest(name, files) or by_part.get(closest(part, by_part), "")


def eject(site: Path, name: str, original: Path, *, force: bool = False) -> Path:
    """Copy a theme's file to the site, where it overrides the theme's.

    Returns:
        The copy's path.

    Raises:
        DoumError: if the site already has that file and `force` is not set.
    """
    copy = site / OVERRIDES / name
    if copy.exists() and not force:
        raise DoumError([problem("overridden", "", file=copy)], ExitCode.USAGE)
    copy.parent.mkdir(parents=True, exist_ok=True)
    copy.write_bytes(original.read_bytes())
    return copy


def stray_files(
    roots: Sequence[Path],
    templates: Mapping[str, tuple[str, str]],
    languages: Collection[str],
    named: Callable[[], Collection[str]],
) -> Iterator[Problem]:
    """Find files in a site's `theme/` that nothing uses, most often because of a mistyped name.

    Args:
        roots: the theme's folders, the site's own first.
        templates: (file, text) of all templates by name.
        languages: the site's languages.
        named: returns the templates named by articles; called only if needed.
    """
    own, known = roots[0], theme_files(roots[1:])
    catalogs = {f"locales/{name}.po" for code in languages for name in catalog_names(code)}
    meant = sorted(catalogs.union(n for n in known if not n.startswith("locales/")))
    for path in sorted(own.rglob("*")) if own.is_dir() else ():
        name = path.relative_to(own).as_posix()
        folder, _, rest = name.partition("/")
        if not path.is_file() or path.name[0] == "." or name in known:
            continue
        if folder == "templates":
            used = _is_named(rest, templates) or rest in named()
        elif folder == "locales":
            used = name in catalogs
        else:
            used = folder == "assets" or path.suffix not in _PARTS
        if not used:
            guess = _closest_file(name, meant)
            yield problem("override-unused", f"{OVERRIDES}/{name}", guess=guess)


def _is_named(name: str, templates: Mapping[str, tuple[str, str]]) -> bool:
    """Return whether a template refers to another one, as in `{% include "…" %}`."""
    return any(f'"{name}"' in text or f"'{name}'" in text for _, text in templates.values())
