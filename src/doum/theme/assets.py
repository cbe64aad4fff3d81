"""The theme's assets: joined CSS, JS modules and an icon sprite, minified, with one fingerprint.

All assets are in one folder named after their common digest, so that the modules' relative
imports keep working and every asset can be cached for ever. The files of `css/` become
`main.css`; those of a folder in it (`css/search/`) become a style sheet with its name.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from hashlib import blake2b
from pathlib import Path

from msgspec import Struct

from doum.addresses.map import ASSETS
from doum.theme.bundles import bundles
from doum.theme.minify import minified_css, minified_js
from doum.theme.modules import imported, with_all_imports
from doum.theme.theme_texts import read_asset

_SVG_OPEN = re.compile(r"<svg\b([^>]*)>", re.S)
_VIEW_BOX = re.compile(r"""\sviewBox=["']([^"'<>]*)["']""")


class Assets(Struct, frozen=True, kw_only=True):
    """The files of one theme, ready to publish.

    Attributes:
        base: root-relative URL of the assets' folder, with a slash at the end.
        files: file name in that folder -> its bytes.
        icons: the names of the icons in the sprite.
        imports: module -> all modules that it loads and does not have in it, dependencies first.
    """

    base: str
    files: Mapping[str, bytes]
    icons: frozenset[str]
    imports: Mapping[str, tuple[str, ...]]

    def url(self, name: str) -> str:
        """Return the URL of an asset; raise `LookupError` if the theme has none with that name."""
        if name not in self.files:
            raise LookupError(f"the theme has no asset named '{name}'")
        return self.base + name


def load_assets(found: Mapping[str, bytes], base_path: str) -> Assets:
    """Make the published form of a theme's assets.

    Args:
        found: the files of the `assets` folders by name.
        base_path: the site's base path, with a slash at both ends.
    """
    icons = {Path(name).stem: data for name, data in found.items() if name.startswith("icons/")}
    files = {name: data for name, data in found.items() if not name.startswith(("css/", "icons/"))}
    modules = {name: data.decode() for name, data in files.items() if name.endswith(".js")}
    imports = imported(modules)
    files |= {name: minified_js(text).encode() for name, text in modules.items()}
    joined = bundles(modules, imports)
    apart = {name: needed for name, needed in imports.items() if name not in joined}
    files |= with_all_imports(files, apart)
    files |= {name: bundle.text.encode() for name, bundle in joined.items()}
    files |= _style_sheets(found)
    files["icons.svg"] = _sprite(icons)
    digest = blake2b(digest_size=6)
    for name in sorted(files):
        digest.update(name.encode() + b"\0" + files[name] + b"\0")
    return Assets(
        base=f"{base_path}{ASSETS}/{digest.hexdigest()}/",
        files=files,
        icons=frozenset(icons),
        imports=apart | {name: bundle.imports for name, bundle in joined.items()},
    )


def _style_sheets(found: Mapping[str, bytes]) -> dict[str, bytes]:
    """Join the files of `css/` and of each folder in it, sorted by name."""
    sheets: dict[str, list[str]] = {"main.css": []}
    for name, data in sorted(found.items()):
        if name.startswith("css/"):
            folders = name.split("/")[1:-1]
            sheet = f"{folders[0] if folders else 'main'}.css"
            sheets.setdefault(sheet, []).append(data.decode())
    return {name: minified_css("\n".join(parts)).encode() for name, parts in sheets.items()}


def asset_files(roots: Sequence[Path]) -> dict[str, bytes]:
    """Read the files of `assets` folders; for a name found twice, the first folder wins."""
    found: dict[str, bytes] = {}
    for root in roots:
        if root.is_dir():
            for path in sorted(root.rglob("*")):
                name = path.relative_to(root).as_posix()
                if path.name[0] != "." and name not in found and _is_file_inside(path, root):
                    found[name] = read_asset(path)
    return found


def _is_file_inside(path: Path, root: Path) -> bool:
    """Return whether a path below a folder is a file in it; `rglob` follows no folder out of it."""
    is_here = not path.is_symlink() or path.resolve().is_relative_to(root.resolve())
    return is_here and path.is_file()


def _sprite(icons: Mapping[str, bytes]) -> bytes:
    """Join SVG files into one file of `<symbol>`s, each named after its file."""
    symbols = []
    for name in sorted(icons):
        text = icons[name].decode("utf-8").strip()
        opening = _SVG_OPEN.search(text)
        view_box = _VIEW_BOX.search(opening.group(1)) if opening else None
        if not opening or not view_box:
            raise LookupError(f"the icon '{name}.svg' has no <svg viewBox=…> element")
        inner = text[opening.end() :].rpartition("</svg>")[0].strip()
        symbols.append(f'<symbol id="{name}" viewBox="{view_box.group(1)}">{inner}</symbol>')
    body = "".join(symbols)
    return f'<svg xmlns="http://www.w3.org/2000/svg">{body}</svg>\n'.encode()
