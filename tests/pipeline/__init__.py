"""Tests of `doum.pipeline`."""
