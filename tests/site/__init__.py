"""Tests of what a site is made of."""
