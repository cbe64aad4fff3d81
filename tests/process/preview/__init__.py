"""Tests of how a preview begins and goes on."""
