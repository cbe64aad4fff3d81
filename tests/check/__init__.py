"""Tests of `doum.check`."""
