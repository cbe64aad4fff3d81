"""The theme's assets: CSS joined into one file, JS modules, icons in one sprite, one fingerprint.

All assets live in one folder named by the digest of all of them, so that the modules'
relative imports keep working and every asset may be cached for ever.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from hashlib import blake2b
from pathlib import Path

from msgspec import Struct

_SVG_OPEN = re.compile(r"<svg\b([^>]*)>", re.S)
_VIEW_BOX = re.compile(r'viewBox="([^"]*)"')


class Assets(Struct, frozen=True, kw_only=True):
    """The files of one theme, ready to publish.

    Attributes:
        base: root-relative URL of the assets' folder, with a slash at the end.
        files: file name in that folder -> its bytes.
        icons: the names in the sprite.
    """

    base: str
    files: Mapping[str, bytes]
    icons: frozenset[str]

    def url(self, name: str) -> str:
        """Return the URL of an asset; raise `LookupError` where the theme has none of that name."""
        if name not in self.files:
            raise LookupError(f"the theme has no asset named '{name}'")
        return self.base + name


def load_assets(found: Mapping[str, bytes], base_path: str) -> Assets:
    """Make what is published of a theme's assets.

    Args:
        found: the files of the `assets` folders by name.
        base_path: the site's base path, with a slash at both ends.
    """
    css = [data for name, data in sorted(found.items()) if name.startswith("css/")]
    icons = {Path(name).stem: data for name, data in found.items() if name.startswith("icons/")}
    files = {name: data for name, data in found.items() if not name.startswith(("css/", "icons/"))}
    files["main.css"] = b"\n".join(css)
    files["icons.svg"] = _sprite(icons)
    digest = blake2b(digest_size=6)
    for name in sorted(files):
        digest.update(name.encode() + b"\0" + files[name] + b"\0")
    return Assets(
        base=f"{base_path}assets/{digest.hexdigest()}/",
        files=files,
        icons=frozenset(icons),
    )


def asset_files(roots: Sequence[Path]) -> dict[str, bytes]:
    """Read the files of `assets` folders; of those of one name the first folder's wins."""
    found: dict[str, bytes] = {}
    for root in roots:
        if root.is_dir():
            for path in sorted(root.rglob("*")):
                name = path.relative_to(root).as_posix()
                inside = path.resolve().is_relative_to(root.resolve())
                if path.is_file() and inside and path.name[0] != "." and name not in found:
                    found[name] = path.read_bytes()
    return found


def _sprite(icons: Mapping[str, bytes]) -> bytes:
    """Join SVG files into one file of `<symbol>`s, each named after its file."""
    symbols = []
    for name in sorted(icons):
        text = icons[name].decode("utf-8").strip()
        opening = _SVG_OPEN.search(text)
        view_box = _VIEW_BOX.search(opening.group(1)) if opening else None
        if not opening or not view_box:
            raise LookupError(f"the icon '{name}.svg' has no <svg viewBox=…> element")
        inner = text[opening.end() : text.rindex("</svg>")].strip()
        symbols.append(f'<symbol id="{name}" viewBox="{view_box.group(1)}">{inner}</symbol>')
    body = "".join(symbols)
    return f'<svg xmlns="http://www.w3.org/2000/svg">{body}</svg>\n'.encode()
