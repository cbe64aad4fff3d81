"""Doum beside other generators: the same corpus, the same jobs, in one run."""
