"""How pages look: templates, assets, interface texts."""
