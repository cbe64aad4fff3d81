"""Tests of what is searched."""
