"""The tests of Doum; their folders mirror `src/doum/`."""
