"""Pools of processes, and builds that use them."""
