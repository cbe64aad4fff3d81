"""Tests of `doum.preview`."""
