"""The writer's preview: watch the sources, rebuild, and show the result."""
