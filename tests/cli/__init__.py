"""Tests of `doum.cli`."""
