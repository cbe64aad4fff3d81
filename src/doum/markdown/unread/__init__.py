"""Notation that is not read: that of other tools, and mistakes in ours."""
