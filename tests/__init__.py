"""The tests of Doum; their folders mirror `src/doum/`.

`tests.kinds` says what a test may start, by its folder.
"""

from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
"""The checkout."""
