"""Installing what is missing where this is Debian and we are root, as on a bare machine."""

import os
import shutil
import subprocess


def can_install() -> bool:
    """Tell whether this is Debian and we are root."""
    return bool(shutil.which("apt-get")) and hasattr(os, "geteuid") and os.geteuid() == 0


def install(*packages: str) -> bool:
    """Install packages of Debian; tells whether they are there now."""
    if not can_install():
        return False
    environment = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    for arguments in (["update"], ["install", "-y", *packages]):
        if subprocess.run(["apt-get", "-qq", *arguments], env=environment).returncode != 0:
            return False
    return True
