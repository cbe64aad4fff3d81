"""Tests of `doum.share`."""
