"""`doum`, which shares out even the smallest jobs, in small batches.

`python -m tests.process.workers.sharing_out METHOD COMMAND...`
"""

from __future__ import annotations

import sys
from unittest.mock import patch

from doum.cli import main
from doum.pipeline import analysing, drawing, printing, rendering
from doum.workers import processes


def share_out(method: str) -> None:
    """Run the command line."""
    with (
        patch.object(rendering.RenderingJob, "least", 1),
        patch.object(printing.PrintingJob, "least", 1),
        patch.object(analysing.AnalysingJob, "least", 1),
        patch.object(drawing.DrawingJob, "least", 1),
        patch.object(rendering, "_BATCH", 5),
        patch.object(printing, "_BATCH", 5),
        patch.object(printing, "_GROUP", 40),
        patch.object(analysing, "_BATCH", 5),
        patch.object(drawing, "_BATCH", 5),
        patch.object(processes, "start_method", lambda: method),
        patch.object(processes, "worth", lambda _: 1),
    ):
        main()


if __name__ == "__main__":
    method = sys.argv.pop(1)
    share_out(method)
