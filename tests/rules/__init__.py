"""Tests of what Doum complains of, rule by rule."""
