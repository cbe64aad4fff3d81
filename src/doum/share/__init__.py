"""Share images: the images that messengers and social networks show for links."""
