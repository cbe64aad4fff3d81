"""Tests of rendering bodies."""
