"""Tests generated from articles."""
