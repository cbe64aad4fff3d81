"""The gate of the scripts, as a command."""
