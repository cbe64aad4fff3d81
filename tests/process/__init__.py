"""Tests that start processes: commands, Pagefind, builds that are killed, packaging."""
