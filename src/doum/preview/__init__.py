"""The writer's preview: watch, build again, show."""
