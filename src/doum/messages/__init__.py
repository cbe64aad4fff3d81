"""The sentences of every rule, by language: what is wrong, and what to do."""
