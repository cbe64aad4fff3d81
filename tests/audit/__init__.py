"""What a published site must stand: HTML, CSS, axe, Lighthouse, its policy, its weight."""
